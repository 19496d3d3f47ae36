"""Claimed figures with what is needed to compare them: what is counted, who is named around them, what they can mean.

What befalls those who are counted tells what is counted ("detained", "held in camps"). A figure is a range: "over 1
million" is one to two million, "hundreds of thousands" are two hundred thousand to a million.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.extract.counted import phrase_of
from bot.extract.lexicon.counted_words import CURRENCY_OF_SIGN
from bot.extract.lexicon.matters import EVENTS, EVERYBODY, MATTERS, TAKING_LIVES
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.link.days import dates_in, is_of_speech
from bot.link.stories import Story, countries_in, days_apart, names_in, words_in
from bot.model import Article, Claim, Country, Facts, PartialDate, Span
from bot.spelling import fold

_CLAUSE_MAX = 120  # characters looked at on either side of a claim
_SIGNS = "|".join(map(re.escape, CURRENCY_OF_SIGN))
_WORDS_BETWEEN = 20  # characters that may stand between "detained" and the number: "an estimated"
_AROUND_MAX = 1500  # characters of a paragraph, on either side of a claim, whose names count
_FIGURES_MAX = 100  # of one article; a table is not compared line by line
_DAY, _YEAR = len("2021-10-21"), len("2021")
DAYS_MAX = 7  # between publications: an older figure is not contradicted but overtaken
# The end of a clause: "…; it", ", which", ". He"; not the comma in "Uyghurs, Kazakhs and others"
_CLAUSE_END = re.compile(
    r"[;:!?\n(—–]|\.(?:\s|$|[”\"’'])|,\s(?:which|who|whom|where|while|when|but|and|as|after|before|with|\w+ing)\b"
)
_CLAUSE_START = re.compile(r"[;:!?\n)—–]|\.\s|,\s(?:which|who|where|while|but|and|as|with)\s")
_HEADS = {matter: re.compile(rf"(?:{words.heads})\b", re.IGNORECASE) for matter, words in MATTERS.items()}
_WHOLE = {matter: re.compile(words.whole) for matter, words in MATTERS.items()}
_AFTER = {matter: re.compile(rf"\b(?:{words.after})(?!\w)", re.IGNORECASE) for matter, words in MATTERS.items()}
_BEFORE = {
    matter: re.compile(rf"\b(?:{words.before})\s(?:[^\d\n]{{0,{_WORDS_BETWEEN}}}\s)?(?:{_SIGNS})?$", re.IGNORECASE)
    for matter, words in MATTERS.items()
}
# "12 more people", "another 12 people": added to a figure that is not here
_TAKING_LIVES = re.compile(rf"\b{TAKING_LIVES}\s[^.;:]{{0,{_WORDS_BETWEEN}}}\Z", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:another|additional|extra|further)\s\Z", re.IGNORECASE)
_ADDED_WORDS = ("more", "other", "others", "further", "additional", "extra")
# "60 were arrested there and others elsewhere", "140, 60 of them students": figures of a part
_OF_SOME = re.compile(r"\b(?:others|elsewhere|(?:among|of)\s(?:them|whom|those|these))\b")
# "five of the dead"
_OF_ALL = re.compile(r"\bof\s(?:the|these|those)\s(?:dead|injured|wounded|missing)\b")
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|upwards of|no fewer than|no less than|above|exceeding)\b")
_AT_MOST = re.compile(
    r"\b(?:up to|as many as|at most|fewer than|less than|nearly|almost|under|close to|no more than)\b"
)
_VAGUE: dict[str, tuple[float, float]] = {
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "hundreds": (200, 1_999),
    "thousands": (1_000, 19_999),
    "millions": (2_000_000, 999_999_999),
    "dozens": (24, 199),
    "scores": (40, 399),
}
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim with what is needed to compare it with others."""

    article: str
    published: PartialDate | None
    claim: Claim
    matter: str
    sentence: Span
    names: frozenset[str]
    own_names: frozenset[str]
    words: frozenset[str]
    story: Story
    countries: frozenset[Country]
    days: frozenset[PartialDate]
    told_on: frozenset[PartialDate]
    is_past: bool
    numbers: frozenset[float]
    counts_some: frozenset[str]
    names_no_group: bool
    partial: bool
    teller: frozenset[str]
    alone: bool = False

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The least and the most that it can mean; None where the words do not say."""
        return _bounds(self.claim)


def figures(article: Article, facts: Facts, story: Story) -> Iterator[Figure]:
    """The claims of an article, in the order of the text, each wording once."""
    seen: set[str] = set()
    for claim in facts.claims:
        words = fold(claim.span.of(article.text))
        if words not in seen and len(seen) < _FIGURES_MAX:
            seen.add(words)
            yield _figure(article, facts, claim, story)


def told_figures(article: Article, facts: Facts, story: Story) -> Iterator[Figure]:
    """The claims of an article, then the plain numbers whose matter is known: "nine jobs were lost".

    Each knows whether it is the only figure of its matter: of the one event that the article tells of.
    """
    plain = (_figure(article, facts, claim, story) for claim in islice(_plain(article, facts), _FIGURES_MAX))
    told = [*figures(article, facts, story), *(figure for figure in plain if figure.matter in MATTERS)]
    times = Counter(figure.matter for figure in told)
    yield from (replace(figure, alone=times[figure.matter] == 1) for figure in told)


def _plain(article: Article, facts: Facts) -> Iterator[Claim]:
    """The numbers of people and things that nobody is said to claim."""
    for quantity in facts.quantities:
        if quantity.value is None or any(claim.span.covers(quantity.span) for claim in facts.claims):
            continue
        phrase = phrase_of(article.text, quantity)
        if phrase and not phrase.sign and not phrase.is_share:
            span = Span(quantity.span.start, max(phrase.end, quantity.span.end))
            yield Claim(span, quantity.value, quantity.hedge, article.text[phrase.start : phrase.end], None)


def _figure(article: Article, facts: Facts, claim: Claim, story: Story) -> Figure:
    sentence = _sentence(article, claim.span)
    paragraph = next((p.span for p in article.paragraphs if p.span.covers(claim.span)), sentence)
    around = Span(
        max(paragraph.start, claim.span.start - _AROUND_MAX), min(paragraph.end, claim.span.end + _AROUND_MAX)
    )
    before = article.text[max(0, claim.span.start - _CLAUSE_MAX) : claim.span.start]
    matter = matter_of(article.text, claim, sentence)
    given = [date for date in dates_in(article, facts, sentence) if len(date.value) == _DAY]
    return Figure(
        article=article.name,
        published=article.published,
        claim=claim,
        matter=matter,
        sentence=sentence,
        names=names_in(article, around, facts),
        own_names=names_in(article, sentence, facts) - _words(claim.said_by),
        words=words_in(article, sentence),
        story=story,
        countries=countries_in(around, facts),
        days=frozenset(date.value for date in given if not is_of_speech(article.text, facts, date)),
        told_on=frozenset(date.value for date in given if is_of_speech(article.text, facts, date)),
        is_past=_is_past(article, facts, sentence),
        numbers=numbers_in(facts),
        counts_some=_some_of(article.text, claim, matter),
        names_no_group=matter in MATTERS and bool(_HEADS[matter].fullmatch(_head(claim.counted))),
        partial=_is_partial(article.text, claim, before, sentence),
        teller=_teller(facts, claim.said_by),
    )


def numbers_in(facts: Facts, within: Span | None = None) -> frozenset[float]:
    """Every number that an article or a stretch of it prints, but for those of dates."""
    of_dates = {at for date in facts.dates for at in range(date.span.start, date.span.end)}
    inside = (each for each in facts.quantities if within is None or within.covers(each.span))
    return frozenset(each.value for each in inside if each.value is not None and each.span.start not in of_dates)


def _is_past(article: Article, facts: Facts, sentence: Span) -> bool:
    """Whether a sentence names a time before that of which the article is news: another year, another week."""
    published = article.published or ""
    given = [each.value for each in facts.dates if sentence.covers(each.span)]
    apart = (days_apart(value, published) for value in given)
    return any(value[:_YEAR] != published[:_YEAR] for value in given) or any(
        days is not None and days > DAYS_MAX for days in apart
    )


def _is_partial(text: str, claim: Claim, before: str, sentence: Span) -> bool:
    """Whether a figure says itself that it is added to another, or that there are others."""
    added = bool(_ADDED.search(before)) or fold(claim.counted).startswith(_ADDED_WORDS)
    return (
        added or bool(_OF_ALL.search(claim.span.of(text))) or bool(_OF_SOME.search(text, claim.span.end, sentence.end))
    )


def _teller(facts: Facts, said_by: str | None) -> frozenset[str]:
    """The words of the name of who gives a figure: of "the minister" the name that the article has for that role."""
    own = fold(said_by or "").removeprefix("the ")
    named = (who for who in facts.people if own in {fold(role).removeprefix("the ") for role in who.roles})
    name = next((who.name for who in named if own), said_by or "")
    return frozenset(fold(word) for word in _WORD.findall(name) if word[0].isupper())


def _words(said_by: str | None) -> frozenset[str]:
    """The words of a source, as names are written: who counts is not what is counted."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(fold(said_by or "")))


def _sentence(article: Article, span: Span) -> Span:
    return next((sentence for sentence in article.sentences if sentence.covers(span)), span)


# --- what is counted --------------------------------------------------------------------------------


def matter_of(text: str, claim: Claim, sentence: Span) -> str:
    """What befalls those who are counted, a key of ``MATTERS``; the last word of what is counted where none does."""
    head = _head(claim.counted)
    if head == "lives" and _TAKING_LIVES.search(
        text, max(sentence.start, claim.span.start - _CLAUSE_MAX), claim.span.start
    ):
        return "killed"
    by_head = next((matter for matter, words in _HEADS.items() if words.fullmatch(head)), None)
    if head in EVENTS:
        return head
    return by_head or _told_before(text, claim, sentence) or _told_after(text, claim, sentence) or head


def _head(counted: str) -> str:
    words = _WORD.findall(fold(counted))
    return words[-1] if words else fold(counted)


def _told_after(text: str, claim: Claim, sentence: Span) -> str | None:
    """By the first words after the claim that tell a matter, in its clause."""
    clause = text[claim.span.end : min(sentence.end, claim.span.end + _CLAUSE_MAX)]
    end = _CLAUSE_END.search(clause)
    clause = clause[: end.start()] if end else clause
    found = [(match.start(), matter) for matter, words in _AFTER.items() if (match := words.search(clause))]
    return min(found)[1] if found else None


def _told_before(text: str, claim: Claim, sentence: Span) -> str | None:
    """By the words right before the claim."""
    clause = text[max(sentence.start, claim.span.start - _CLAUSE_MAX) : claim.span.start]
    starts = [match.end() for match in _CLAUSE_START.finditer(clause)]
    clause = clause[starts[-1] :] if starts else clause
    return next((matter for matter, words in _BEFORE.items() if words.search(clause)), None)


def _some_of(text: str, claim: Claim, matter: str) -> frozenset[str]:
    """The kind of people counted where it is only some of all: "children"; empty for people and peoples.

    Of a sum of money the currency.
    """
    if sign := CURRENCY_OF_SIGN.get(text[claim.span.start - 1 : claim.span.start]):
        return frozenset({sign})
    if any(word[:1].isupper() for word in claim.counted.split()):
        return frozenset()
    head = _head(claim.counted)
    if head in EVERYBODY or set(_WORD.findall(fold(claim.counted))) & EVERYBODY:
        return frozenset()
    return frozenset() if matter in MATTERS and _WHOLE[matter].fullmatch(head) else frozenset({head})


# --- how much it can mean ----------------------------------------------------------------------------


def _bounds(claim: Claim) -> tuple[float, float] | None:
    if claim.number is None:
        hedge = fold(claim.hedge or "")
        return next((bounds for words, bounds in _VAGUE.items() if words in hedge), None)
    return bounds_of(claim.number, claim.hedge)


def bounds_of(number: float, hedge: str | None, *, rounded: bool = False) -> tuple[float, float]:
    """The least and the most that a number can mean; ``rounded`` says that it may be to the digits that it has."""
    words = fold(hedge or "")
    if not words or words in EXACT_HEDGES:
        half = _last_place(number) / 2 if rounded else 0
        return number - half, number + half
    if _AT_LEAST.search(words):
        return number, number * 2 - 1
    if _AT_MOST.search(words):
        return number / 2, number
    return number * 0.9, number * 1.1


def _last_place(number: float) -> float:
    """What the last digit of a number that is not nought counts: 100,000 of 3.2 million, 10 of 140; at least 1."""
    place = 1
    while number and number % (place * 10) == 0:
        place *= 10
    return place

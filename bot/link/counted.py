"""Claimed figures that count the same: what is counted, whose figures stand side by side, which exclude each other.

Two claims count the same when the same befalls those who are counted ("detained", "held in camps") and their
paragraphs share a name. A figure is a range: "over 1 million" is one to two million, "hundreds of thousands" are
two hundred thousand to a million. Only ranges without a common value exclude each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.extract.lexicon.matters import EVERYBODY, MATTERS
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.link.stories import STORY_MAX, countries_in, days_apart, names_in, same_story
from bot.model import Article, Claim, Country, Facts, PartialDate, Span
from bot.spelling import fold

_CLAUSE_MAX = 120  # characters looked at on either side of a claim
_WORDS_BETWEEN = 20  # characters that may stand between "detained" and the number: "an estimated"
_AROUND_MAX = 1500  # characters of a paragraph, on either side of a claim, whose names count
_FIGURES_MAX = 100  # of one article; a table is not compared line by line
_DAY, _YEAR = len("2021-10-21"), len("2021")
_DAYS_MAX = 7  # between publications: an older figure is not contradicted but overtaken
_ARTICLES_MAX = 20  # of one name; what is in more of them tells no story from another
_SAME_KIND_FACTOR = 10  # figures further apart than this count different things
# The end of a clause: "…; it", ", which", ". He"; not the comma in "Uyghurs, Kazakhs and others"
_CLAUSE_END = re.compile(
    r"[;:!?\n(—–]|\.(?:\s|$|[”\"’'])|,\s(?:which|who|whom|where|while|when|but|and|as|after|before|with|\w+ing)\b"
)
_CLAUSE_START = re.compile(r"[;:!?\n)—–]|\.\s|,\s(?:which|who|where|while|but|and|as|with)\s")
_HEADS = {matter: re.compile(rf"(?:{words.heads})\b", re.IGNORECASE) for matter, words in MATTERS.items()}
_AFTER = {matter: re.compile(rf"\b(?:{words.after})(?!\w)", re.IGNORECASE) for matter, words in MATTERS.items()}
_BEFORE = {
    matter: re.compile(rf"\b(?:{words.before})\s(?:[^\d\n]{{0,{_WORDS_BETWEEN}}}\s)?$", re.IGNORECASE)
    for matter, words in MATTERS.items()
}
# "12 more people", "another 12 people": added to a figure that is not here
_ADDED = re.compile(r"\b(?:another|additional|extra|further)\s\Z", re.IGNORECASE)
_ADDED_WORDS = ("more", "other", "others", "further", "additional", "extra")
# "60 were arrested there and others elsewhere", "140, 60 of them students": figures of a part
_OF_SOME = re.compile(r"\b(?:others|elsewhere|(?:among|of)\s(?:them|whom|those|these))\b")
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
    story: frozenset[str]
    countries: frozenset[Country]
    days: frozenset[PartialDate]
    is_past: bool
    numbers: frozenset[float]
    counts_some: frozenset[str]
    partial: bool

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The least and the most that it can mean; None where the words do not say."""
        return _bounds(self.claim)


def figures(article: Article, facts: Facts) -> Iterator[Figure]:
    """The claims of an article, in the order of the text, each wording once."""
    story = names_in(article, Span(0, min(len(article.text), STORY_MAX)), facts) if facts.claims else frozenset()
    seen: set[str] = set()
    for claim in facts.claims:
        words = fold(claim.span.of(article.text))
        if words not in seen and len(seen) < _FIGURES_MAX:
            seen.add(words)
            yield _figure(article, facts, claim, story)


def _figure(article: Article, facts: Facts, claim: Claim, story: frozenset[str]) -> Figure:
    sentence = _sentence(article, claim.span)
    paragraph = next((p.span for p in article.paragraphs if p.span.covers(claim.span)), sentence)
    around = Span(
        max(paragraph.start, claim.span.start - _AROUND_MAX), min(paragraph.end, claim.span.end + _AROUND_MAX)
    )
    before = article.text[max(0, claim.span.start - _CLAUSE_MAX) : claim.span.start]
    return Figure(
        article=article.name,
        published=article.published,
        claim=claim,
        matter=matter_of(article.text, claim, sentence),
        sentence=sentence,
        names=names_in(article, around, facts),
        own_names=names_in(article, sentence, facts) - _words(claim.said_by),
        story=story,
        countries=countries_in(around, facts),
        days=frozenset(d.value for d in facts.dates if len(d.value) == _DAY and sentence.covers(d.span)),
        is_past=_is_past(article, facts, sentence),
        numbers=frozenset(each.value for each in facts.quantities if each.value is not None),
        counts_some=_some_of(claim),
        partial=_is_partial(article.text, claim, before, sentence),
    )


def _is_past(article: Article, facts: Facts, sentence: Span) -> bool:
    """Whether a sentence names a time before that of which the article is news: another year, another week."""
    published = article.published or ""
    given = [each.value for each in facts.dates if sentence.covers(each.span)]
    apart = (days_apart(value, published) for value in given)
    return any(value[:_YEAR] != published[:_YEAR] for value in given) or any(
        days is not None and days > _DAYS_MAX for days in apart
    )


def _is_partial(text: str, claim: Claim, before: str, sentence: Span) -> bool:
    """Whether a figure says itself that it is added to another, or that there are others."""
    added = bool(_ADDED.search(before)) or fold(claim.counted).startswith(_ADDED_WORDS)
    return added or bool(_OF_SOME.search(text, claim.span.end, sentence.end))


def _words(said_by: str | None) -> frozenset[str]:
    """The words of a source, as names are written: who counts is not what is counted."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(fold(said_by or "")))


def _sentence(article: Article, span: Span) -> Span:
    return next((sentence for sentence in article.sentences if sentence.covers(span)), span)


# --- what is counted --------------------------------------------------------------------------------


def matter_of(text: str, claim: Claim, sentence: Span) -> str:
    """What befalls those who are counted, a key of ``MATTERS``; the last word of what is counted where none does."""
    head = _head(claim.counted)
    by_head = next((matter for matter, words in _HEADS.items() if words.fullmatch(head)), None)
    return by_head or _told_after(text, claim, sentence) or _told_before(text, claim, sentence) or head


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


def _some_of(claim: Claim) -> frozenset[str]:
    """The kind of people counted where it is only some of all: "children"; empty for people and peoples."""
    if any(word[:1].isupper() for word in claim.counted.split()):
        return frozenset()
    head = _head(claim.counted)
    return (
        frozenset() if head in EVERYBODY or set(_WORD.findall(fold(claim.counted))) & EVERYBODY else frozenset({head})
    )


# --- figures that stand side by side ----------------------------------------------------------------


def grouped(all_figures: Iterable[Figure]) -> list[tuple[Figure, ...]]:
    """Figures of the same thing together, in their order; the largest groups first."""
    there = list(all_figures)
    home = list(range(len(there)))  # of each figure: the first one of its group

    def first(index: int) -> int:
        while home[index] != index:
            home[index] = index = home[home[index]]
        return index

    for a, b in _alike(there):
        low, high = sorted((first(a), first(b)))
        home[high] = low
    groups: dict[int, list[Figure]] = defaultdict(list)
    for index, figure in enumerate(there):
        groups[first(index)].append(figure)
    return sorted(map(tuple, groups.values()), key=lambda group: -len(group))


def _alike(there: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Enough pairs that count the same to hold every group together."""
    by_name: dict[tuple[str, str], int] = {}
    by_country: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for index, figure in enumerate(there):
        for name in figure.names:
            yield by_name.setdefault((figure.matter, name), index), index
        for country in figure.countries:
            by_country[figure.matter, country].setdefault(figure.article, index)
            yield by_country[figure.matter, country][figure.article], index
    for of_articles in by_country.values():
        for a, b in combinations(of_articles.values(), 2):
            if counts_the_same(there[a], there[b]):
                yield a, b
    yield from _of_one_story(there)


def _of_one_story(there: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Pairs of news of the same event: their articles share names, whatever their paragraphs do."""
    by_name: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(dict)
    for index, figure in enumerate(there):
        for name in () if figure.is_past else figure.story:
            by_name[figure.matter, name].setdefault(figure.article, []).append(index)
    seen: set[tuple[int, int]] = set()
    for articles in by_name.values():
        if 1 < len(articles) <= _ARTICLES_MAX:
            for one, other in combinations(articles.values(), 2):
                seen.update((a, b) for a in one for b in other)
    yield from sorted(pair for pair in seen if counts_the_same(there[pair[0]], there[pair[1]]))


def counts_the_same(a: Figure, b: Figure) -> bool:
    """Whether two figures are about the same, as far as their surroundings tell."""
    if a.matter != b.matter:
        return False
    if a.names & b.names:
        return True
    if a.article == b.article:
        return bool(a.countries & b.countries)
    if not same_story(a.story, b.story):
        return False
    return bool(a.countries & b.countries) or _of_one_event(a, b)


def _of_one_event(a: Figure, b: Figure) -> bool:
    """Whether two figures of one story are news on the same day, and each names what the other tells of too."""
    return (
        a.published == b.published
        and not (a.is_past or b.is_past)
        and (not a.own_names or bool(a.own_names & b.story))
        and (not b.own_names or bool(b.own_names & a.story))
    )


# --- figures that exclude each other ----------------------------------------------------------------

_TOLLS = frozenset({"killed", "injured", "missing", "displaced", "infected"})  # rise by the hour


def exclude_each_other(a: Figure, b: Figure, days: int | None) -> bool:
    """Whether both cannot be true of the same thing; ``days`` lie between their publications.

    In doubt they can: figures of parts, of other places or days, or of other magnitudes say nothing against each other.
    """
    if days is None or days > (0 if a.matter in _TOLLS else _DAYS_MAX) or a.partial or b.partial:
        return False
    if a.matter not in MATTERS or a.counts_some != b.counts_some or not counts_the_same(a, b):
        return False
    if a.own_names and b.own_names and not a.own_names & b.own_names and not _of_one_event(a, b):
        return False
    if a.claim.number in b.numbers or b.claim.number in a.numbers:
        return False  # whoever prints both knows of both
    if (a.days != b.days and a.matter not in _TOLLS) or (a.days and b.days and not a.days & b.days):
        return False
    return _apart(a.bounds, b.bounds)


def may_be_the_same(a: Figure, b: Figure) -> bool:
    """Whether two figures have a value in common."""
    return a.bounds is not None and b.bounds is not None and a.bounds[0] <= b.bounds[1] and b.bounds[0] <= a.bounds[1]


def _apart(a: tuple[float, float] | None, b: tuple[float, float] | None) -> bool:
    if a is None or b is None:
        return False
    low, high = sorted((a, b))
    return low[1] < high[0] <= low[1] * _SAME_KIND_FACTOR


def _bounds(claim: Claim) -> tuple[float, float] | None:
    hedge, number = fold(claim.hedge or ""), claim.number
    if number is None:
        return next((bounds for words, bounds in _VAGUE.items() if words in hedge), None)
    if not hedge or hedge in EXACT_HEDGES:
        return number, number
    if _AT_LEAST.search(hedge):
        return number, number * 2 - 1
    if _AT_MOST.search(hedge):
        return number / 2, number
    return number * 0.9, number * 1.1


def distinct(same: Sequence[Figure]) -> dict[tuple[int | float | None, str], list[Figure]]:
    """Figures by what they say: number and hedge."""
    said: dict[tuple[int | float | None, str], list[Figure]] = {}
    for figure in same:
        said.setdefault((figure.claim.number, fold(figure.claim.hedge or "")), []).append(figure)
    return said

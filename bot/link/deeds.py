"""One deed as several articles tell it: sentences with mostly the same words, and what they give differently.

A sentence tells a deed by its words; its day, its town and its numbers are what sources may contradict each other
about. What is said rather than done is left out, and so is whatever an article gives both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Literal, NamedTuple

from bot.extract.counted import phrase_of
from bot.extract.lexicon.counted_words import CURRENCY_OF_SIGN
from bot.extract.lexicon.grammar import TIME_NOUNS
from bot.extract.lexicon.matters import COMMON_WORDS, MEETING
from bot.extract.lexicon.verbs import PAST_FORMS
from bot.link.days import dates_in, is_of_speech
from bot.link.figures import numbers_in
from bot.link.stories import Sources, Story, days_apart, names_in, same_story, words_in
from bot.link.venues import towns_in
from bot.model import Article, Facts, Quantity, Span
from bot.spelling import fold
from bot.stems import stem

_SHARED_MIN = 4  # stems that two sentences have in common; two on one subject share three
_SHARE_MIN = 0.5  # of the stems of the shorter one
_FEW_SHARED, _SHARE_OF_FEW = 3, 0.7  # in a short sentence
_SHARE_NAMED = 0.33  # the same where they share two names
_SHARE_SAME_VERB = 0.3  # the same where what differs goes with one verb
_SHARED_WITH_NUMBER = 3  # stems, those of what is counted and of what was done to it among them
_NAMES_MIN = 2
_DAYS_MAX = 3  # between publications: later there is more news of the same kind
_PAIRS_MAX = 2_000  # of articles that tell one story; a reader waits for it
_DAY, _YEAR = len("2021-10-21"), len("2021")
# What tells that it was another day somewhere else: "late on Wednesday", "overnight", "23:30 GMT"
PART_OF_DAY = re.compile(
    r"\b(?:GMT|UTC|(?:local|Beijing|Eastern)\stime|midnight|overnight|nights?|evening|morning|dawn|hours|late|early)\b"
)
# What tells of two days at once: "a day after it had called its own envoy home"
_DAY_BESIDE = re.compile(r"\b(?:day|night)\s(?:after|before|earlier|later)\b|\b(?:previous|following|next)\sday\b")
_SAME_KIND_FACTOR = 10  # numbers further apart than this count different things
# "Last year the bank was fined 12 million euros"
_LONG_AGO = re.compile(r"\b(?:last\s(?:week|month|year)|(?:years?|months?)\s(?:ago|earlier))\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3,}")
# Behind "41 passengers": "were injured", "who escaped"
_BEHIND = re.compile(r"\s(?:(?:who|that|was|were|is|are|has|had|have|been|being)\s){0,3}([a-z]+)")
_WORDS_BEHIND = 4  # what is counted
_TELLS_NOTHING = COMMON_WORDS | TIME_NOUNS | frozenset("and for has had her his its not off out per the was".split())
_CLAUSE_END = re.compile(r"[;:“”\"]|,\s(?!\d)")
# Verbs that tell no deed of themselves, in the past
_VAGUE_VERBS = frozenset(map(stem, "began came gave held made put said saw told took was went".split()))
_NO_NUMBER_OF = frozenset("countries nations states members governments years times".split())
_LASTS = re.compile(r"\s(day|week|month|hour)s?\b")  # counted after "for" alone: "a strike for six days"
_WON = re.compile(r"\s(?:gold\s|silver\s|bronze\s)?(seat|medal|goal|point)s?\b")  # which nobody claims
_FOR = re.compile(r"\b(\w+)\sfor\s$")
_RATE = re.compile(r"\b(?:to|at)\s$")  # "cut its rate to 5.75%"; not "by 25%", "25% of"
_OF = re.compile(r"\sof\b")
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)")
_SHARE = "%"  # what stands for the thing counted in a rate
_BEFORE_MAX = 40  # characters
# What nobody has yet: "had asked for 250 million", "demands 9,000 jobs"
_WANTED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?\s(?:\S+\s){0,4}?for|demand(?:ed|s|ing)?|s(?:ought|eeks?|eeking)|want(?:ed|s)?|expect(?:ed|s)?|propos(?:ed|es))\s"
    r"[^,;:]*$"
)


Kind = Literal["event_day", "town", "number"]


class Given(NamedTuple):
    """What a sentence gives, as it is compared, where it stands, and the verb in the past that it goes with."""

    value: str
    span: Span
    verb: str | None = None


class Count(NamedTuple):
    """A plain number, the stem of what it counts, and those of the verb and the words beside it."""

    value: float
    of: str
    beside: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence with the stems of its words, the one day and the one town that it gives, and what it counts.

    ``done`` are the stems of its verbs in the past, ``counted`` those of all that has a number, ``numbers`` its
    numbers and years, ``of_article`` every number that the article prints.
    """

    article: Article
    facts: Facts
    story: Story
    sentence: Span
    words: frozenset[str]
    names: frozenset[str]
    done: frozenset[str]
    day: Given | None
    town: Given | None
    counts: tuple[Count, ...]
    counted: frozenset[str]
    numbers: frozenset[float | str]
    of_article: frozenset[float]


class Differing(NamedTuple):
    """Two deeds that are one, and what each gives where the other gives something else."""

    kind: Kind
    deeds: tuple[Deed, Deed]
    given: tuple[Given, Given]


def differing_deeds(articles: Iterable[tuple[Article, Facts, Story]], sources: Sources) -> Iterator[Differing]:
    """What articles of one story contradict each other about: on which day, in which town, how many."""
    told = [deeds for each in articles if (deeds := list(_deeds(*each)))]
    pairs = ((a, b) for a, b in combinations(told, 2) if _comparable(a[0], b[0], sources))
    for a, b in islice(pairs, _PAIRS_MAX):
        for deed in a:
            for other in b:
                yield from _differences(deed, other)


def _comparable(a: Deed, b: Deed, sources: Sources) -> bool:
    apart = days_apart(a.article.published, b.article.published)
    near = apart is not None and apart <= _DAYS_MAX
    return near and sources.differ(a.article.name, b.article.name) and same_story(a.story, b.story)


def _alike(a: Deed, b: Deed, least_share: float = _SHARE_MIN) -> bool:
    """Whether two sentences may tell one deed: many of their words are the same."""
    shared = len(a.words & b.words) + len(a.numbers & b.numbers)
    of = min(len(a.words), len(b.words))
    share = min(least_share, _SHARE_NAMED) if len(a.names & b.names) >= _NAMES_MIN else least_share
    return shared >= max(_SHARED_MIN, share * of) or shared >= max(_FEW_SHARED, _SHARE_OF_FEW * of)


def _differences(a: Deed, b: Deed) -> Iterator[Differing]:
    """In other days and towns the numbers must fit, if both count the same: else two deeds of one kind are told.

    There one verb of both speaks for one deed, too.
    """
    if not _alike(a, b, _SHARE_SAME_VERB):
        if len(a.words & b.words) >= _SHARED_WITH_NUMBER and a.article.published == b.article.published:
            yield from _other_counts(a, b, of_one_verb=True)
        return
    alike = _alike(a, b)
    numbers_fit = not a.counted & b.counted or bool(a.numbers & b.numbers)
    if a.day and b.day and numbers_fit and _of_one_verb(a, a.day, b, b.day, alike) and _other_day(a, a.day, b, b.day):
        yield Differing("event_day", (a, b), (a.day, b.day))
    if (
        a.town
        and b.town
        and numbers_fit
        and (a.done & b.done if alike else MEETING & a.done & b.done)
        and _other_town(a, a.town, b, b.town)
    ):
        yield Differing("town", (a, b), (a.town, b.town))
    if alike and a.article.published == b.article.published:
        yield from _other_counts(a, b)


# --- days and towns ---------------------------------------------------------------------------------


def _of_one_verb(a: Deed, day: Given, b: Deed, other: Given, alike: bool) -> bool:
    """Whether what is told of a day is what the other sentence tells too: not who was sworn in, after who resigned.

    Where the sentences are not much alike, the verb must be the same, and say what was done.
    """
    if not alike:
        return day.verb == other.verb and day.verb is not None and day.verb not in _VAGUE_VERBS
    return day.verb in b.done and other.verb in a.done


def _other_day(a: Deed, day: Given, b: Deed, other: Given) -> bool:
    """Whether two days exclude each other: neither article has the other's, and no night lies between them."""
    if day.value == other.value or fold(day.span.of(a.article.text)) == fold(other.span.of(b.article.text)):
        return False
    if _gives_day(a.facts, other.value) or _gives_day(b.facts, day.value):
        return False
    near = (p for p in (PART_OF_DAY, _DAY_BESIDE) for each in (a, b) if p.search(each.article.text, *each.sentence))
    return days_apart(day.value, other.value) != 1 or next(near, None) is None


def _gives_day(facts: Facts, day: str) -> bool:
    return any(each.value == day for each in facts.dates)


def _other_town(a: Deed, town: Given, b: Deed, other: Given) -> bool:
    """Whether two towns exclude each other: people met there on one day, and neither article has the other's town."""
    met = MEETING & a.words & b.words
    same_day = a.day is None or b.day is None or a.day.value == b.day.value
    return bool(met) and same_day and town.value not in b.article.text and other.value not in a.article.text


def _other_counts(a: Deed, b: Deed, *, of_one_verb: bool = False) -> Iterator[Differing]:
    """Plain numbers of the same things of which neither article has the other's.

    ``of_one_verb`` asks that the same is done to all of these things that either article counts.
    """
    if a.day and b.day and a.day.value != b.day.value:
        return
    if a.counts and b.counts and _is_long_ago(a) != _is_long_ago(b):
        return
    known = a.of_article & b.of_article  # whoever prints both knows of both
    theirs = {count.of: count for count in b.counts}
    for count in a.counts:
        other = theirs.get(count.of)
        if (
            other
            and (_is_one_deed(a, count, b, other) if of_one_verb else count.beside & other.beside)
            and _exclude(count, other)
            and known.isdisjoint((count.value, other.value))
        ):
            yield Differing("number", (a, b), (_given(count), _given(other)))


def _is_one_deed(a: Deed, count: Count, b: Deed, other: Count) -> bool:
    """Whether one verb goes with both, and neither article counts such things twice."""
    verbs = (count.beside & other.beside & a.done & b.done) - _VAGUE_VERBS
    return bool(verbs) and all(_counts_once(each, one) for each, one in ((a, count), (b, other)))


def _counts_once(deed: Deed, count: Count) -> bool:
    text = deed.article.text
    phrases = (phrase_of(text, each) for each in deed.facts.quantities)
    return sum(phrase is not None and stem(fold(phrase.head)) == count.of for phrase in phrases) == 1


def _is_long_ago(deed: Deed) -> bool:
    return bool(_LONG_AGO.search(deed.sentence.of(deed.article.text)))


def _given(count: Count) -> Given:
    return Given(f"{count.value} {count.of}", count.span)


def _exclude(a: Count, b: Count) -> bool:
    low, high = sorted((a.value, b.value))
    return low < high <= low * _SAME_KIND_FACTOR


# --- reading ----------------------------------------------------------------------------------------


def _deeds(article: Article, facts: Facts, story: Story) -> Iterator[Deed]:
    """The sentences that tell a deed, but for those that tell of joint statements, which are compared elsewhere."""
    of_article = numbers_in(facts)
    told = {span for statement in facts.statements for span in statement.evidence}
    for sentence in article.sentences:
        if sentence in told:
            continue
        own, is_quoted = _own_words(facts, sentence)
        day = _day_in(article, facts, own)
        if is_quoted:
            day = day if day and not _is_of_cue(article.text, facts, day) else None
        town = None if is_quoted else _town_in(article, facts, own)
        counts = () if is_quoted else _counts_in(article, facts, own)
        if day or town or counts:
            yield Deed(
                article=article,
                facts=facts,
                story=story,
                sentence=sentence,
                words=words_in(article, own),
                names=names_in(article, own, facts),
                done=_done(article.text, own),
                day=day,
                town=town,
                counts=counts,
                counted=_counted_in(article.text, facts, own),
                numbers=numbers_in(facts, own) | _other_years(article, facts, own),
                of_article=of_article,
            )


def _done(text: str, sentence: Span) -> frozenset[str]:
    words = _WORD.findall(fold(sentence.of(text)))
    return frozenset(stem(word) for word in words if _is_past(word))


def _own_words(facts: Facts, sentence: Span) -> tuple[Span, bool]:
    """What a sentence tells in the outlet's own words, and whether it also quotes a whole clause.

    Before or behind the quotation: of "“…,” says the mayor, whose house was searched on Monday" the end.
    """
    quoted = [
        quote.span
        for quote in facts.quotes
        if quote.kind == "direct" and quote.span.start < sentence.end and sentence.start < quote.span.end
    ]
    if not quoted:
        return sentence, False
    before = Span(sentence.start, max(sentence.start, min(span.start for span in quoted)))
    behind = Span(min(sentence.end, max(span.end for span in quoted)), sentence.end)
    return max(before, behind, key=lambda span: span.end - span.start), True


def _is_of_cue(text: str, facts: Facts, day: Given) -> bool:
    """Whether the verb that a day goes with is one of saying what the article quotes."""
    return day.verb in {stem(fold(quote.cue.of(text))) for quote in facts.quotes if quote.cue}


def _day_in(article: Article, facts: Facts, sentence: Span) -> Given | None:
    """The one day in a sentence, if something was done on it by then, not said."""
    inside = dates_in(article, facts, sentence)
    if len(inside) != 1 or len(inside[0].value) != _DAY or inside[0].value > (article.published or ""):
        return None
    if is_of_speech(article.text, facts, inside[0]):
        return None
    return Given(inside[0].value, inside[0].span, _verb_on(article.text, inside[0].span, sentence))


def _verb_on(text: str, day: Span, sentence: Span) -> str | None:
    """The stem of the verb in the past of which a day is: the nearest before it, or else the first one behind it."""
    before = reversed(_WORD.findall(fold(text[sentence.start : day.start])))
    words = (*before, *_WORD.findall(fold(text[day.end : sentence.end])))
    return next((stem(word) for word in words if _is_past(word)), None)


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in PAST_FORMS


def _town_in(article: Article, facts: Facts, sentence: Span) -> Given | None:
    towns = towns_in(article, facts, sentence)
    return Given(*next(iter(towns.items()))) if len(towns) == 1 else None


def _counts_in(article: Article, facts: Facts, sentence: Span) -> tuple[Count, ...]:
    """The plain numbers in a sentence, each of something else; none that are parts or that linking compares anyway."""
    found: dict[str, Count | None] = {}
    for quantity in facts.quantities:
        if sentence.covers(quantity.span) and (count := _count(article.text, quantity, sentence)):
            found[count.of] = None if count.of in found else count
    return tuple(count for count in found.values() if count)


def _counted_in(text: str, facts: Facts, sentence: Span) -> frozenset[str]:
    """The stems of what a sentence counts, hedged or not."""
    phrases = (phrase_of(text, each) for each in facts.quantities if sentence.covers(each.span))
    return frozenset(stem(fold(phrase.head)) for phrase in phrases if phrase)


def _other_years(article: Article, facts: Facts, sentence: Span) -> frozenset[str]:
    """The years that a sentence gives but for that of the article's publication: "until 2035"."""
    years = (each.value[:_YEAR] for each in facts.dates if sentence.covers(each.span))
    return frozenset(year for year in years if year != (article.published or "")[:_YEAR])


def _count(text: str, quantity: Quantity, sentence: Span) -> Count | None:
    if quantity.value is None or quantity.hedge:
        return None
    before = text[max(sentence.start, quantity.span.start - _BEFORE_MAX) : quantity.span.start]
    if _WANTED.search(before):
        return None
    if percent := _PERCENT.match(text, quantity.span.end):
        span = Span(quantity.span.start, percent.end())
        is_rate = _RATE.search(before) and not _OF.match(text, span.end)
        return Count(quantity.value, _SHARE, frozenset([_SHARE]), span) if is_rate else None
    lasting = _LASTS.match(text, quantity.span.end)
    if lasting:
        span = Span(quantity.span.start, lasting.end())
        told = _FOR.search(before)
        return Count(quantity.value, lasting[1], frozenset([stem(fold(told[1]))]), span) if told else None
    if won := _WON.match(text, quantity.span.end):
        span = Span(quantity.span.start, won.end())
        return Count(quantity.value, won[1], _beside(text, span, sentence), span)
    phrase = phrase_of(text, quantity)
    if phrase is None or phrase.is_share or phrase.head in _NO_NUMBER_OF:
        return None
    of = CURRENCY_OF_SIGN[phrase.sign] if phrase.sign else phrase.head
    span = Span(quantity.span.start, max(phrase.end, quantity.span.end))
    return Count(quantity.value, stem(fold(of)), _beside(text, span, sentence), span)


def _beside(text: str, counted: Span, sentence: Span) -> frozenset[str]:
    """The verb that what is counted goes with, and the words behind it: "escaped" of "87 pupils escaped"."""
    clause = _CLAUSE_END.split(text[counted.end : sentence.end])[0]
    words = _WORD.findall(fold(clause))[:_WORDS_BEHIND]
    verb = _verb_of(text, counted, sentence)
    return frozenset(stem(word) for word in words if word not in _TELLS_NOTHING) | ({verb} if verb else frozenset())


def _verb_of(text: str, words: Span, sentence: Span) -> str | None:
    """The stem of the verb right behind some words, or else of the nearest one before them in the clause."""
    behind = _BEHIND.match(text, words.end, sentence.end)
    if behind and _is_verb(behind[1]):
        return stem(behind[1])
    clause = _CLAUSE_END.split(text[sentence.start : words.start])[-1]
    return next((stem(word) for word in reversed(_WORD.findall(fold(clause))) if _is_verb(word)), None)


def _is_verb(word: str) -> bool:
    return _is_past(word) or word.endswith("ing")

"""Measures that exclude each other: two results of one vote or match, two ages, two terms of prison, two prices."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from bot.extract.lexicon.measured_words import DECIDING, STAGES, SUSPECTED
from bot.extract.lexicon.number_words import UNITS
from bot.link.figures import bounds_of
from bot.link.measures import NAMELESS, Measure
from bot.link.stories import Sources, days_apart, same_story, same_words
from bot.stems import stem

_DAYS_MAX = 3  # between publications
_COMMITTEE = 20  # votes; small numbers are the same by chance
_WORDS_OF_A_BENCH = 1  # stem, not of every vote, of two sentences on one vote of as many judges; they decide often
_STORY_OF_A_BENCH = 0.5  # of the stems of the article that has fewer
_NAMES_OF_A_MATCH = 2  # those of who plays
_WORDS_OF_A_KIND = 3  # stems that two sentences share which number something, names apart
_WORDS_SINCE = 1  # the same where they count since the same
_WORDS_OF_A_SUM = 2  # stems that two sentences share, a name among them
_WORDS_ON_SOMEBODY = 2  # stems that two sentences on one without a name share
_SAME_KIND_FACTOR = 10  # sums further apart than this are paid for different things
_SUSPECTED = re.compile(rf"\b(?:{SUSPECTED})\b", re.IGNORECASE)
_OF_ANY_VOTE = frozenset(map(stem, (*DECIDING, *UNITS)))
_STAGE = re.compile(rf"\b(?:{STAGES})\b", re.IGNORECASE)


def differing_measures(all_measures: Iterable[Measure], sources: Sources) -> Iterator[tuple[Measure, Measure]]:
    """Pairs of measures of one thing that cannot both be right, each from another source."""
    by_kind: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    own: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for each in all_measures:
        by_kind[each.what, each.of if each.what == "sum" else ""].append(each)
        own[each.article.name, each.what].append(each)
    for same in by_kind.values():
        for a, b in combinations(same, 2):
            if _comparable(a, b, sources) and _exclude(a, b):
                theirs = own[a.article.name, a.what], own[b.article.name, b.what]
                if a.of.startswith(NAMELESS) and max(map(len, theirs)) > 1:
                    continue  # which of several is meant nobody can tell
                if not _knows(theirs[0], b) and not _knows(theirs[1], a):
                    yield a, b


def _comparable(a: Measure, b: Measure, sources: Sources) -> bool:
    apart = days_apart(a.article.published, b.article.published)
    near = apart is not None and apart <= _DAYS_MAX
    return near and sources.differ(a.article.name, b.article.name) and same_story(a.story, b.story)


def _knows(own: Sequence[Measure], other: Measure) -> bool:
    """Whether an article gives the other's value too, of whatever it is: of a part, or of something else."""
    return any(each.values == other.values for each in own)


def _exclude(a: Measure, b: Measure) -> bool:
    if a.values == b.values:
        return False
    match a.what:
        case "vote":
            return _of_one_vote(a, b)
        case "score":
            return len(a.about & b.about) >= _NAMES_OF_A_MATCH and a.article.published == b.article.published
        case "sentence":
            return _of_one_convict(a.about, b.about)
        case "age":
            if a.of.startswith(NAMELESS):
                alike = a.of == b.of and _is_suspect(a) == _is_suspect(b)
                return alike and len(a.words & b.words) >= _WORDS_ON_SOMEBODY
            same_day = a.article.published == b.article.published
            return _one_name(a.of, b.of) and (same_day or abs(a.values[0] - b.values[0]) > 1)
        case "nth":
            return a.of == b.of and _of_one_kind(a, b)
        case "sum":
            named = bool((a.about | b.about) & a.words & b.words)
            return named and len(a.words & b.words) >= _WORDS_OF_A_SUM and _apart(a, b)


def _of_one_vote(a: Measure, b: Measure) -> bool:
    """Whether one of the two numbers is the same, and tells that it is the same vote; or the sum of both."""
    stages = _stages(a), _stages(b)
    if all(stages) and stages[0].isdisjoint(stages[1]):
        return False
    same = [x for x, y in zip(sorted(a.values), sorted(b.values), strict=True) if x == y]
    shared = a.words & b.words
    if same:
        return same[0] >= _COMMITTEE or len(shared) >= _WORDS_OF_A_SUM
    as_many = sum(a.values) == sum(b.values) and len(shared - _OF_ANY_VOTE) >= _WORDS_OF_A_BENCH
    return as_many and same_words(a.story, b.story, _STORY_OF_A_BENCH)


def _of_one_kind(a: Measure, b: Measure) -> bool:
    """Whether the same may be numbered: "the third strike", "for the fourth time"; not "the third defeat"."""
    named = a.about == b.about or not a.about or not b.about
    shared = (a.words & b.words) - frozenset(map(stem, a.story.names | b.story.names))
    return named and len(shared) >= (_WORDS_SINCE if a.of.startswith("since") else _WORDS_OF_A_KIND)


def _stages(each: Measure) -> frozenset[str]:
    return frozenset(stage.lower() for stage in _STAGE.findall(each.sentence.of(each.article.text)))


def _is_suspect(each: Measure) -> bool:
    return bool(_SUSPECTED.search(each.sentence.of(each.article.text)))


def _of_one_convict(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether names are of one person; a family name alone may be a brother's where both have more."""
    shared = a & b
    return bool(shared) and (len(shared) > 1 or shared in (a, b))


def _one_name(a: str, b: str) -> bool:
    short, long = sorted((a.split(), b.split()), key=len)
    return bool(short) and short[-1] == long[-1] and short[0] == long[0]


def _apart(a: Measure, b: Measure) -> bool:
    """Whether two sums have no value in common, when each may be rounded to the digits that it has."""
    low, high = sorted(bounds_of(each.values[0], each.hedge, rounded=True) for each in (a, b))
    return low[1] < high[0] <= low[1] * _SAME_KIND_FACTOR

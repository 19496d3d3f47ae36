"""Figures that count the same: which stand side by side, and which exclude each other.

Two claims count the same when the same befalls those who are counted and their paragraphs share a name. Only ranges
without a common value exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from bot.extract.lexicon.matters import MATTERS, ON_SCENE
from bot.link.figures import DAYS_MAX, Figure
from bot.link.stories import days_apart, same_story
from bot.spelling import fold

_ARTICLES_MAX = 20  # of one name; what is in more of them tells no story from another
_NAMES_OF_AN_EVENT = 5  # that articles on the same event share; on two of a kind they share fewer
_WORDS_OF_AN_EVENT = 2  # stems, what befell those who are counted among them
_SAME_KIND_FACTOR = 10  # figures further apart than this count different things
_TOLLS = frozenset({"killed", "injured", "missing", "displaced", "infected"})  # rise by the hour


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
        for name in figure.story.names:
            by_name[figure.matter, name].setdefault(figure.article, []).append(index)
    seen: set[tuple[int, int]] = set()
    for articles in by_name.values():
        if 1 < len(articles) <= _ARTICLES_MAX:
            for one, other in combinations(articles.values(), 2):
                seen.update((a, b) for a in one for b in other)
    yield from sorted(pair for pair in seen if _told_alike(there[pair[0]], there[pair[1]]))


def _told_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures of like articles count the same: news of one event, or a past that both number alike."""
    if a.is_past or b.is_past:
        return a.claim.number is not None and a.claim.number == b.claim.number and same_story(a.story, b.story)
    return counts_the_same(a, b)


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
    return bool(a.countries & b.countries) or bool(a.teller & b.teller) or _of_one_event(a, b)


def _of_one_event(a: Figure, b: Figure) -> bool:
    """Whether two figures of one story are news on the same day, and each names what the other tells of too.

    Where two articles have many names in common, the one figure that each has is of one event if its words are, too.
    """
    if a.published != b.published or a.is_past or b.is_past:
        return False
    many = len(a.story.names & b.story.names) >= _NAMES_OF_AN_EVENT
    if many and a.alone and b.alone and len(a.words & b.words) >= _WORDS_OF_AN_EVENT:
        return True
    return (not a.own_names or bool(a.own_names & b.story.names)) and (
        not b.own_names or bool(b.own_names & a.story.names)
    )


# --- figures that exclude each other ----------------------------------------------------------------


def exclude_each_other(a: Figure, b: Figure, days: int | None) -> bool:
    """Whether both cannot be true of the same thing; ``days`` lie between their publications.

    In doubt they can: figures of parts, of other places or days, or of other magnitudes say nothing against each other.
    """
    if days is None or days > (0 if a.matter in _TOLLS else DAYS_MAX) or a.partial or b.partial:
        return False
    if a.matter not in MATTERS or not _of_one_group(a, b) or not counts_the_same(a, b):
        return False
    if a.own_names and b.own_names and not a.own_names & b.own_names and not _of_one_event(a, b):
        return False
    if a.matter in _TOLLS and a.is_past != b.is_past:
        return False  # "in 2008 another flood killed 12": the toll of what was before, not of what is news
    if a.claim.number in b.numbers or b.claim.number in a.numbers:
        return False  # whoever prints both knows of both
    if not _on_one_day(a, b):
        return False
    return _apart(a.bounds, b.bounds)


def _of_one_group(a: Figure, b: Figure) -> bool:
    """Whether the same people are counted; "51 are missing" may be of the migrants of whom another tells."""
    if a.counts_some == b.counts_some or _more_than_all(a, b) or _more_than_all(b, a):
        return True
    return (a.names_no_group and b.counts_some <= ON_SCENE) or (b.names_no_group and a.counts_some <= ON_SCENE)


def _more_than_all(some: Figure, everybody: Figure) -> bool:
    """Whether one counts more of some people, as workers, than the other of all."""
    if everybody.counts_some or not some.counts_some <= ON_SCENE or None in (some.bounds, everybody.bounds):
        return False
    return some.bounds is not None and everybody.bounds is not None and some.bounds[0] > everybody.bounds[1]


def _on_one_day(a: Figure, b: Figure) -> bool:
    """Whether two figures may be of one day: news that gives none is of its own, or of the day before.

    Told on two days they may be two counts.
    """
    if a.told_on and b.told_on and a.told_on.isdisjoint(b.told_on):
        return False
    if a.days and b.days:
        return not a.days.isdisjoint(b.days) and (a.days == b.days or a.matter in _TOLLS)
    if a.days == b.days or a.matter in _TOLLS:
        return True
    apart = [days_apart(day, a.published) for day in a.days | b.days]
    return a.published == b.published and all(days is not None and days <= 1 for days in apart)


def may_be_the_same(a: Figure, b: Figure) -> bool:
    """Whether two figures have a value in common."""
    return a.bounds is not None and b.bounds is not None and a.bounds[0] <= b.bounds[1] and b.bounds[0] <= a.bounds[1]


def _apart(a: tuple[float, float] | None, b: tuple[float, float] | None) -> bool:
    if a is None or b is None:
        return False
    low, high = sorted((a, b))
    return low[1] < high[0] <= low[1] * _SAME_KIND_FACTOR


def distinct(same: Sequence[Figure]) -> dict[tuple[int | float | None, str], list[Figure]]:
    """Figures by what they say: number and hedge."""
    said: dict[tuple[int | float | None, str], list[Figure]] = {}
    for figure in same:
        said.setdefault((figure.claim.number, fold(figure.claim.hedge or "")), []).append(figure)
    return said

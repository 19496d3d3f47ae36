"""Whether two articles tell of the same thing: names that they share, and reprints that are one source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from bot.extract.lexicon import people
from bot.extract.lexicon.matters import COMMON_NAMES
from bot.model import Article, Country, Facts, NearDuplicate, PartialDate, Span
from bot.spelling import fold

_DAY = len("2021-10-21")
STORY_MAX = 50_000  # characters of an article whose names tell its story
_NAMES_NOTHING = COMMON_NAMES | people.TITLES
_SHARE_MIN = 0.3  # of the names of the article that has fewer
_SHARED_MIN = 3  # names; two short articles may share two by chance
# A capitalised word of four letters or more that does not open a sentence: "Xinjiang"; not "The"
_NAME = re.compile(r"(?<![.!?:\n“\"‘'] )(?<![\n“\"‘'#@])(?<!^)\b[A-Z][^\W\d_]{3,}")


def names_in(article: Article, span: Span, facts: Facts) -> frozenset[str]:
    """The names in a stretch of an article, folded and without plural s; those of countries are left out."""
    of_countries = {
        at
        for mention in facts.countries
        if span.covers(mention.span)
        for at in range(mention.span.start, mention.span.end)
    }
    found = set()
    for match in _NAME.finditer(article.text, span.start, span.end):
        name = fold(match[0])
        if match.start() not in of_countries and not {name, name.removesuffix("s")} & _NAMES_NOTHING:
            found.add(name.removesuffix("s"))
    return frozenset(found)


def countries_in(span: Span, facts: Facts) -> frozenset[Country]:
    """The countries named in a stretch of an article."""
    return frozenset(mention.code for mention in facts.countries if span.covers(mention.span))


def same_story(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two articles, by all the names that they have, tell of the same thing."""
    shared = len(a & b)
    return shared >= _SHARED_MIN and shared >= _SHARE_MIN * min(len(a), len(b))


def days_apart(a: PartialDate | None, b: PartialDate | None) -> int | None:
    """Days between two dates; None where one is not known to the day."""
    if not a or not b or len(a) != _DAY or len(b) != _DAY:
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


class Sources:
    """Which articles are one source: reprints of each other, directly or through a third."""

    def __init__(self, duplicates: Iterable[NearDuplicate]) -> None:
        self._first: dict[str, str] = {}
        for pair in duplicates:
            a, b = sorted((self.of(pair.first), self.of(pair.second)))
            if a != b:
                self._first[b] = a

    def of(self, article: str) -> str:
        """One article that stands for all its reprints."""
        while article in self._first:
            article = self._first[article]
        return article

    def differ(self, a: str, b: str) -> bool:
        """Whether two articles are two sources."""
        return self.of(a) != self.of(b)

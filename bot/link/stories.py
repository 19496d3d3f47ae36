"""Whether two articles tell of the same thing: names that they share, and reprints that are one source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bot.extract.datelines import after_dateline
from bot.extract.lexicon import people
from bot.extract.lexicon.matters import COMMON_NAMES, COMMON_WORDS, PORTFOLIOS
from bot.model import Article, Country, Facts, NearDuplicate, PartialDate, Span
from bot.spelling import fold
from bot.stems import stem

_DAY = len("2021-10-21")
STORY_MAX = 50_000  # characters of an article whose names tell its story
_NAMES_NOTHING = COMMON_NAMES | PORTFOLIOS | people.TITLES
_SHARE_MIN = 0.3  # of the names of the article that has fewer
_SHARED_MIN = 3  # names; two short articles may share two by chance
_WORDS_MIN = 6  # stems; two short articles on the same subject have as many in common
_WORDS_SHARE_MIN = 0.3  # of the stems of the article that has fewer
_WORDS_SHARE_NAMED = 0.2  # the same where they share two names
_COMMON = frozenset(map(stem, COMMON_NAMES | COMMON_WORDS))
_WORD = re.compile(r"[a-z]{4,}")
# A capitalised word of four letters or more that does not open a sentence: "Xinjiang"; not "The"
_NAME = re.compile(r"(?<![.!?:\n“\"‘'] )(?<![\n“\"‘'#@])(?<!^)\b[A-Z][^\W\d_]{3,}")
# The first of two such words that open a sentence: "Walter Cordova"; not "Walter said"
_OPENING_NAME = re.compile(
    r"(?:(?<=[.!?:\n“\"‘'] )|(?<=[\n“\"‘'])|^)\b[A-Z][^\W\d_]{3,}(?=\s(?:[a-z]{2,3}\s)?[A-Z][^\W\d_]{2})"
)


def names_in(article: Article, span: Span, facts: Facts, pattern: re.Pattern[str] = _NAME) -> frozenset[str]:
    """The names in a stretch of an article, folded and without plural s; countries and numbers are left out.

    A dateline that opens it is no part of what it tells.
    """
    no_names = {
        at
        for each in (*(mention.span for mention in facts.countries), *(number.span for number in facts.quantities))
        if span.covers(each)
        for at in range(each.start, each.end)
    }
    found = set()
    for match in pattern.finditer(article.text, *_told(article, span)):
        name = fold(match[0])
        if match.start() not in no_names and not {name, name.removesuffix("s")} & _NAMES_NOTHING:
            found.add(name.removesuffix("s"))
    return frozenset(found)


def countries_in(span: Span, facts: Facts) -> frozenset[Country]:
    """The countries named in a stretch of an article."""
    return frozenset(mention.code for mention in facts.countries if span.covers(mention.span))


class Story(NamedTuple):
    """What tells the story of an article from others: its names, its countries and the stems of its words."""

    names: frozenset[str]
    countries: frozenset[Country]
    words: frozenset[str]


NO_STORY = Story(frozenset(), frozenset(), frozenset())


def story_of(article: Article, facts: Facts) -> Story:
    """The story of an article, told by its beginning where it is very long."""
    whole = Span(0, min(len(article.text), STORY_MAX))
    names = names_in(article, whole, facts) | names_in(article, whole, facts, _OPENING_NAME)
    return Story(names, countries_in(whole, facts), words_in(article, whole))


def words_in(article: Article, span: Span) -> frozenset[str]:
    """The stems of the words in a stretch of an article, names among them; without those that are in all news."""
    return frozenset(map(stem, _WORD.findall(fold(_told(article, span).of(article.text))))) - _COMMON


def _told(article: Article, span: Span) -> Span:
    """A stretch of an article without a dateline that opens it."""
    return Span(after_dateline(article.text, span.start, span.end), span.end)


def same_story(a: Story, b: Story) -> bool:
    """Whether two articles tell of the same thing: by the names that they have, or by their words and a name."""
    names = len(a.names & b.names)
    if names >= _SHARED_MIN and names >= _SHARE_MIN * min(len(a.names), len(b.names)):
        return True
    if not names and not a.countries & b.countries:
        return False
    return same_words(a, b, _WORDS_SHARE_NAMED if names > 1 else _WORDS_SHARE_MIN)


def same_words(a: Story, b: Story, share: float = _WORDS_SHARE_MIN) -> bool:
    """Whether two articles have many words in common, and this share of those of the one that has fewer."""
    words = len(a.words & b.words)
    return words >= _WORDS_MIN and words >= share * min(len(a.words), len(b.words))


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

"""Where an article says that something took place: "in Innsbruck on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extract.datelines import after_dateline
from bot.model import Article, Facts, Span
from bot.spelling import fold

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TOWN = r"[A-Z][\w’'-]{2,30}(?:\s[A-Z][\w’'-]{2,30}){0,2}"
# "signed in Innsbruck on Thursday", "on Thursday in Innsbruck"; not "abuses in Innsbruck", "in May on Thursday"
_VENUE = re.compile(rf"\bin\s(?P<town>{_TOWN})\s(?:late\s|early\s)?on\s{_DAY}\b|\bon\s{_DAY}\sin\s(?P<after>{_TOWN})")
# "in Innsbruck", "at the airport of Innsbruck"; not "in the Tyrol"
_PLACE = re.compile(rf"\b(?:[Ii]n|at\sthe\s[a-z]{{3,20}}\s(?:of|in))\s(?P<town>{_TOWN})(?P<after>)")
# "NEW YORK" of "NEW YORK, May 4 (Wire) - "
_DATELINE_TOWN = re.compile(r"[A-Z][\w.'’]+(?:[ -][A-Z][\w.'’]+)*")
_NO_TOWN = frozenset("January February March April May June July August September October November December".split())


def written_in(article: Article) -> str | None:
    """The town of the dateline, folded; None where there is none."""
    first = article.paragraphs[0].span.start if article.paragraphs else 0
    line = article.text[first : after_dateline(article.text, first, len(article.text))]
    town = _DATELINE_TOWN.match(line)
    return fold(town[0]) if town else None


def venue(article: Article, facts: Facts, sentences: Iterable[Span]) -> Span | None:
    """The one town in which these sentences say that it took place; None where there is none, or more than one."""
    found: dict[str, Span] = {}
    for sentence in sentences:
        found |= _towns(article, facts, sentence, _VENUE)
    return next(iter(found.values())) if len(found) == 1 else None


def towns_in(article: Article, facts: Facts, sentence: Span) -> dict[str, Span]:
    """Every town in which a sentence says that something took place, and where it is named."""
    return _towns(article, facts, sentence, _PLACE)


def _towns(article: Article, facts: Facts, sentence: Span, pattern: re.Pattern[str]) -> dict[str, Span]:
    of_countries = [mention.span for mention in facts.countries]
    found = {}
    for match in pattern.finditer(article.text, sentence.start, sentence.end):
        group = "town" if match["town"] else "after"
        span = Span(*match.span(group))
        if match[group] not in _NO_TOWN and not any(country.covers(span) for country in of_countries):
            found[match[group]] = span
    return found

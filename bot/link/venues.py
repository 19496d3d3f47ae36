"""Where an article says that something took place: "in Innsbruck on Thursday"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.model import Article, Facts, Span

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TOWN = r"[A-Z][\w’'-]{2,30}(?:\s[A-Z][\w’'-]{2,30}){0,2}"
# "signed in Innsbruck on Thursday", "on Thursday in Innsbruck"; not "abuses in Innsbruck", "in May on Thursday"
_VENUE = re.compile(rf"\bin\s(?P<town>{_TOWN})\s(?:late\s|early\s)?on\s{_DAY}\b|\bon\s{_DAY}\sin\s(?P<after>{_TOWN})")
_NO_TOWN = frozenset("January February March April May June July August September October November December".split())


def venue(article: Article, facts: Facts, sentences: Iterable[Span]) -> Span | None:
    """The one town in which these sentences say that it took place; None where there is none, or more than one."""
    of_countries = [mention.span for mention in facts.countries]
    found = {}
    for sentence in sentences:
        for match in _VENUE.finditer(article.text, sentence.start, sentence.end):
            group = "town" if match["town"] else "after"
            span = Span(*match.span(group))
            if match[group] not in _NO_TOWN and not any(country.covers(span) for country in of_countries):
                found[match[group]] = span
    return next(iter(found.values())) if len(found) == 1 else None

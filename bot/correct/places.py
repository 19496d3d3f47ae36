"""Where something stands: the facts that words are about, and the words that name a new value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.errors import VerbatimError
from bot.model import Article, Country, CountryMention, Span

_OCCURRENCES_MAX = 1000  # of one name in one article


class OutdatedError(VerbatimError):
    """A correction that does not hold any more; the sentence says why."""


def same_place(asked: Span, found: Span) -> bool:
    """Whether two spans are of the same thing: at least half of the longer one in common."""
    common = min(asked.end, found.end) - max(asked.start, found.start)
    return 2 * common >= max(asked.end - asked.start, found.end - found.start)


def nearest(spans: Iterable[Span], to: Span) -> Span | None:
    """The one that is the fewest characters away; of equals the first."""
    return min(spans, key=lambda span: max(span.start - to.end, to.start - span.end, 0), default=None)


def occurrences(text: str, words: str) -> list[Span]:
    """Where these very words stand as words of their own."""
    if not words.strip():
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found: list[Span] = []
    for match in pattern.finditer(text):
        found.append(Span(match.start(), match.end()))
        if len(found) == _OCCURRENCES_MAX:
            break
    return found


def naming(
    article: Article,
    mentions: Sequence[CountryMention],
    value: Country | str,
    printed: str | None,
    near: Sequence[Span],
) -> Span | None:
    """Where the article names a country (by code) or a body: in the sentences ``near`` if it does there."""
    named = [mention.span for mention in mentions if mention.code == value]
    spans = named or occurrences(article.text, printed or "") or occurrences(article.text, value)
    inside = [span for span in spans if any(sentence.covers(span) for sentence in near)]
    return inside[0] if inside else nearest(spans, near[0]) if near else None

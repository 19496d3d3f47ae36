"""Passages of the coverage as findings."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from bot.commands import countries
from bot.model import Article, Citation, Finding, Span
from bot.store.coverage import Coverage

_LOOKED_AT_MAX = 20  # hits for a country's name, of which some are about something else


def passage(citation: Citation, **data: Any) -> Finding:
    """A finding that is a passage itself."""
    return Finding(
        kind="passage",
        text=citation.exact,
        citations=(citation,),
        data={"article": citation.article, "paragraph": citation.paragraph, **data},
    )


def sentence_at(article: Article, span: Span) -> Span:
    """The sentence that something stands in; the thing itself where it is in none."""
    at = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.start) - 1
    return article.sentences[at] if at >= 0 and article.sentences[at].covers(span) else span


def passages_on(coverage: Coverage, party: str, limit: int, **filters: str | None) -> list[Finding]:
    """The best passages that name a country (by code) or a body, at most ``limit``."""
    findings = []
    source, since, until = filters.get("source"), filters.get("since"), filters.get("until")
    for hit in coverage.search(countries.name(party), source, since, until, limit=_LOOKED_AT_MAX).hits:
        marks = _mentions(coverage, hit.article, hit.span, party)
        if marks:
            findings.append(passage(coverage.cite(hit.article, hit.span, marks)))
        if len(findings) == limit:
            break
    return findings


def _mentions(coverage: Coverage, article: str, span: Span, party: str) -> tuple[Span, ...]:
    """Where a passage names the country or the body."""
    mentions = tuple(m.span for m in coverage.facts(article).countries if m.code == party and span.covers(m.span))
    start = span.of(coverage.article(article).text).find(party)
    if mentions or start < 0:
        return mentions
    return (Span(span.start + start, span.start + start + len(party)),)

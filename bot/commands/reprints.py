"""Reprints of one article told as one source: what they repeat word for word is shown once."""

from __future__ import annotations

from collections.abc import Iterable

from bot.link.stories import Sources
from bot.model import Citation
from bot.store.coverage import Coverage


def sources_of(coverage: Coverage, articles: Iterable[str]) -> Sources:
    """Which of these articles are one source."""
    names = list(dict.fromkeys(articles))
    return Sources(coverage.near_duplicates(names) if len(names) > 1 else ())


def once(coverage: Coverage, citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations in their order, without those whose words a reprint of the same article has given already."""
    given = list(citations)
    sources = sources_of(coverage, (each.article for each in given))
    first: dict[tuple[str, str], str] = {}  # which article gave the words first
    return tuple(
        each for each in given if first.setdefault((sources.of(each.article), each.exact), each.article) == each.article
    )

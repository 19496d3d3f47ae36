"""All facts -> links between articles: same statement, same speaker, same wire story."""

from __future__ import annotations

from collections.abc import Iterable

from bot.link.duplicates import near_duplicates
from bot.link.speakers import link_speakers
from bot.link.statements import link_statements
from bot.model import Article, Facts, Links

__all__ = ["link", "link_speakers", "link_statements", "near_duplicates"]


def link(articles: Iterable[tuple[Article, Facts]]) -> Links:
    """Everything that holds between these articles; the order of the input does not matter."""
    known = sorted(articles, key=lambda pair: pair[0].name)
    return Links(
        statements=tuple(link_statements(known)),
        speakers=tuple(link_speakers(known)),
        duplicates=tuple(near_duplicates([article for article, _ in known])),
    )

"""All facts -> links between articles: same statement, same speaker, same wire story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.model import Article, Facts, Links


def link(articles: Iterable[tuple[Article, Facts]], sketches: Mapping[str, tuple[int, ...]] | None = None) -> Links:
    """Everything that holds between these articles; the order of the input does not matter.

    ``sketches`` are those of `bot.link.duplicates` by article, where they are known already.
    """
    # imported here: a question needs bot.link.names alone, and answers in less time than these take to load
    from bot.link.duplicates import near_duplicates
    from bot.link.speakers import link_speakers
    from bot.link.statements import link_statements

    known = sorted(articles, key=lambda pair: pair[0].name)
    return Links(
        statements=tuple(link_statements(known)),
        speakers=tuple(link_speakers(known)),
        duplicates=tuple(near_duplicates([article for article, _ in known], sketches)),
    )

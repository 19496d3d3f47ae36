"""What linking needs of each article, found anew only where it is not known from reading it just now."""

from __future__ import annotations

import sqlite3

from bot.link.linkable import Linkable, linkable, phrases_of
from bot.link.topics import Phrases
from bot.store.articles import read_article
from bot.store.facts import read_facts
from bot.store.prepared import Prepared

# What is stored may be another one's by now: the name alone does not say
_AS_READ = """select fingerprint from article a where name = ?
and not exists (select 1 from corrected_article c where c.article_id = a.id)"""


class Linkables:
    """Those of the articles in a database, as they are stored now."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[str, tuple[bytes, Linkable]] = {}

    def keep(self, article: Prepared) -> None:
        """Remember what was found when an article was read that is stored now."""
        if article.linkable is None:
            self._read.pop(article.name, None)
        else:
            self._read[article.name] = (article.fingerprint, article.linkable)

    def forget(self) -> None:
        """Know nothing but what is stored."""
        self._read.clear()

    def of(self, number: int, name: str) -> Linkable:
        """What linking needs of an article. Raises ``CoverageError`` if it is not what was written."""
        known = self._as_read(name)
        return known or linkable(read_article(self._connection, number), read_facts(self._connection, number))

    def phrases(self, number: int, name: str) -> Phrases:
        """Its phrases that could be topics. Raises as `of` does."""
        known = self._as_read(name)
        if known and known.phrases is not None:
            return known.phrases
        return phrases_of(read_article(self._connection, number))

    def _as_read(self, name: str) -> Linkable | None:
        fingerprint, known = self._read.get(name, (None, None))
        return known if known and self._connection.execute(_AS_READ, (name,)).fetchone() == (fingerprint,) else None

# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Articles as they can be loaded again: the bytes that were received, and what was known of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.model import Catalogue
from bot.store.articles import digest, read_text
from bot.store.loadable import Loadable, catalogue_from, catalogue_json, loadable
from bot.store.rows import ARTICLE_COLUMNS, checked_article, damaged

COLUMNS = f"id, name, head, first_paragraph, last_paragraph, received, entry, {ARTICLE_COLUMNS}"


@dataclass(frozen=True, slots=True)
class Saved:
    """What is needed to load an article again; ``entry`` is its own in the catalogue, as JSON."""

    number: int
    name: str
    data: bytes
    entry: str

    def loadable(self, entry: Catalogue | None = None) -> Loadable:
        """The article anew, with another entry where one is given. Raises ``RejectedArticleError``."""
        return loadable(self.name, self.data, entry or catalogue_from(self.entry), len(self.data))


def read_saved(connection: sqlite3.Connection, row: Sequence[Any]) -> Saved:
    """A row of ``COLUMNS`` with its text. Raises ``CoverageError`` if that is not what was loaded."""
    number, _, head, first, last, received, entry, *known = row
    name, sha256, catalogue = checked_article(tuple(known))
    text = read_text(connection, head, first, last)
    if digest(text) != sha256:
        raise damaged(f"the text of {name} is not what was loaded")
    return Saved(number, name, text.encode() if received is None else received, entry or catalogue_json(catalogue))


def saved(connection: sqlite3.Connection, name: str) -> Saved | None:
    """The article of that name, if there is one. Raises ``CoverageError`` if it is not what was loaded."""
    row = connection.execute(f"select {COLUMNS} from article where name = ?", (name,)).fetchone()
    return read_saved(connection, row) if row else None

# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Articles as they can be loaded again: the bytes that were received, and what was known of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.errors import RejectedArticleError
from bot.model import Catalogue
from bot.parse import parse_article
from bot.parse.decoding import decode
from bot.store.articles import digest, read_text
from bot.store.loadable import Loadable, catalogue_from, catalogue_json, fingerprint, loadable, unread
from bot.store.rows import (
    ARTICLE_COLUMNS,
    INCONSISTENT,
    article_crc,
    catalogue_values,
    checked_article,
    damaged,
)

COLUMNS = f"id, name, head, first_paragraph, last_paragraph, received, entry, fingerprint, {ARTICLE_COLUMNS}"


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

    def unread(self) -> Loadable:
        """Its text alone, where extraction fails on it. Raises ``RejectedArticleError``."""
        return unread(self.name, self.data, catalogue_from(self.entry), len(self.data))


def saved(connection: sqlite3.Connection, name: str) -> Saved | None:
    """The article of that name, if there is one. Raises ``CoverageError`` if any of it is not what was loaded."""
    row = connection.execute(f"select {COLUMNS} from article where name = ?", (name,)).fetchone()
    if row is None:
        return None
    number, _, head, first, last, received, entry, _, *known = row
    _, sha256, catalogue = checked_article(tuple(known))
    check_entry(entry, catalogue)
    text = _text(connection, name, head, first, last, sha256)
    return Saved(number, name, received or text.encode(), entry or catalogue_json(catalogue))


def salvaged(connection: sqlite3.Connection, row: Sequence[Any]) -> tuple[Saved, bool]:
    """An article of which the text is what was loaded, and whether all that is known of it surely is, too.

    Where an entry makes the very row that the CRC-32 is of, nothing is lost; where it only has the fingerprint, the
    name may be another one. Nothing is kept of an entry that has neither. Raises ``CoverageError`` for other text.
    """
    number, _, head, first, last, received, entry, stored_fingerprint, name, sha256, *known, stored_crc = row
    text = _text(connection, name, head, first, last, sha256)
    data = received if received and is_text_of(received, name, text) else text.encode()
    for kept in _entries(entry, known):
        with suppress(RejectedArticleError, *INCONSISTENT):
            given = catalogue_from(kept)
            made = parse_article(name, data, given, len(data))
            is_whole = article_crc(name, sha256, catalogue_values(made.catalogue)) == stored_crc
            if is_whole or fingerprint(data, given) == stored_fingerprint:
                return Saved(number, name, data, kept), is_whole
    return Saved(number, name, data, catalogue_json(Catalogue())), False


def _entries(entry: str, known: Sequence[Any]) -> Iterator[str]:
    """The entry, and what its text completed it to, as far as that is still text."""
    if entry:
        yield entry
    with suppress(TypeError):
        yield catalogue_json(Catalogue(*known))


def check_entry(entry: str, catalogue: Catalogue) -> None:
    """Raises ``CoverageError`` for a stored entry that a text cannot have completed to this one; "" is the same one."""
    try:
        given = catalogue_from(entry) if entry else catalogue
    except INCONSISTENT as error:
        raise damaged("an entry of article is not what was written") from error
    for field in ("outlet", "title", "published", "url"):
        if getattr(given, field) not in (None, getattr(catalogue, field)):
            raise damaged("an entry of article is not what was written")


def is_text_of(received: bytes, name: str, text: str) -> bool:
    """Whether the bytes of a file are those of a text."""
    try:
        return decode(name, received, len(received))[0] == text
    except (RejectedArticleError, *INCONSISTENT):
        return False


def _text(
    connection: sqlite3.Connection, name: str, head: str, first: int | None, last: int | None, sha256: bytes
) -> str:
    text = read_text(connection, head, first, last)
    if digest(text) != sha256:
        raise damaged(f"the text of {name} is not what was loaded")
    return text

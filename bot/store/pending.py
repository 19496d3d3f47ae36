"""What a transaction writes once, at its end, and not for each article: the search index and the totals.

Every savepoint makes FTS5 write out what it has gathered, a segment of the index for each article, which others
then have to merge. Gathered here, the words of all articles go into the index together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

IndexRow = tuple[int, str, str, str]
"""A passage's number, words, terms and heading."""

_GATHERED_MAX = 50_000  # passages; a repair writes a whole coverage in one transaction
_MUCH = 8  # of as many passages one is new: the index is made one piece, which takes as long as an eighth of writing it
_MERGED_PAGES = 64  # of the index, else; about what an article or two have brought


class Pending:
    """Changes of one transaction that are yet to be written; with the last of several, the index is put in order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written = 0
        self.is_last = False
        self.forget()

    def forget(self) -> None:
        """Nothing is to be written."""
        self._removed: list[IndexRow] = []
        self._added: dict[int, IndexRow] = {}
        self._articles = self._paragraphs = 0
        self.is_last = False

    def add(self, rows: Iterable[IndexRow]) -> None:
        """An article with these passages."""
        before = len(self._added)
        self._added.update((row[0], row) for row in rows)
        self._articles += 1
        self._paragraphs += len(self._added) - before

    def remove(self, rows: Iterable[IndexRow]) -> None:
        """An article is gone that had these passages, which were indexed with these words."""
        self._articles -= 1
        for row in rows:
            self._paragraphs -= 1
            if self._added.pop(row[0], None) is None:
                self._removed.append(row)

    @property
    def is_much(self) -> bool:
        """Whether it is better written now than held any longer."""
        return len(self._added) + len(self._removed) >= _GATHERED_MAX

    def write(self) -> None:
        """Bring index and totals up to date with the articles; the caller holds the transaction."""
        if self._removed:
            self._connection.executemany(
                "insert into passage_fts (passage_fts, rowid, body, terms, heading) values ('delete', ?, ?, ?, ?)",
                self._removed,
            )
        if self._added:
            self._connection.executemany(
                "insert into passage_fts (rowid, body, terms, heading) values (?, ?, ?, ?)", self._added.values()
            )
        totals = [(self._articles, "article"), (self._paragraphs, "paragraph")]
        if any(number for number, _ in totals):
            self._connection.executemany("update total set number = number + ? where what = ?", totals)
        self._written += len(self._added) + len(self._removed)
        if self.is_last and self._written:
            self._merge()
        self.forget()

    def _merge(self) -> None:
        """Put pieces of the index together, in proportion to what was written: fewer are searched in less time."""
        there = self._connection.execute("select number from total where what = 'paragraph'").fetchone()[0]
        if self._written * _MUCH >= there:
            self._connection.execute("insert into passage_fts (passage_fts) values ('optimize')")
        else:
            self._connection.execute(
                "insert into passage_fts (passage_fts, rank) values ('merge', ?)", (_MERGED_PAGES,)
            )
        self._written = 0

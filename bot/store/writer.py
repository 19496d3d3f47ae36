# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Writing: one article is one transaction, its facts and its place in the search index included."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from bot.errors import CoverageError, RejectedArticleError
from bot.model import Facts
from bot.store.articles import digest
from bot.store.connection import marks, translated, write_ahead
from bot.store.facts import delete_facts, write_facts
from bot.store.linkables import Linkables
from bot.store.links import links_version
from bot.store.loadable import Loadable, catalogue_json
from bot.store.passages import PASSAGE_COLUMNS, head, passage_rows
from bot.store.pending import IndexRow, Pending
from bot.store.place import check_writable, file_id, not_ours, writing
from bot.store.relinking import is_worth_it, relink_all, relink_changed
from bot.store.rows import CATALOGUE_COLUMNS, article_crc, catalogue_values
from db import APPLICATION_ID
from db.migrations import migrations

_BUSY_SECONDS = 60.0  # that a load waits for another one to finish its transaction


_COLUMNS = (
    *("id", "name", "head", "sha256", "encoding", "received", "entry", "fingerprint", "loaded_at"),
    *CATALOGUE_COLUMNS.split(", "),
    *("crc", "first_paragraph", "last_paragraph"),
)
_INSERTION = f"""insert into article ({", ".join(_COLUMNS)}) values ({marks(_COLUMNS)})
on conflict (id) do update set {", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)} returning id"""
_PASSAGE = f"insert into paragraph (id, {PASSAGE_COLUMNS}) values ({marks(range(10))})"


class Writer:
    """The one that changes a database; several may try at once, and wait for one another."""

    def __init__(self, path: Path) -> None:
        """Open or make the database at ``path``. Raises ``CoverageError`` where none can be."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            problem = f"There can be no database at {path}: {error.strerror}."
            raise CoverageError(problem, "Name another file.") from error
        with ExitStack() as opened:
            opened.enter_context(writing(path.resolve(), _BUSY_SECONDS))  # a symbolic link is not what is replaced
            check_writable(path)
            with translated():
                connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_SECONDS)
                opened.callback(connection.close)
                self._prepare(connection, path)
            self._closing = opened.pop_all()
        self.connection, self._path, self._file = connection, path, file_id(path)
        self._pending, self._linkables, self._is_stale = Pending(connection), Linkables(connection), False

    @staticmethod
    def _prepare(connection: sqlite3.Connection, path: Path) -> None:
        application = connection.execute("pragma application_id").fetchone()[0]
        tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
        if tables and application != APPLICATION_ID:
            raise not_ours(path)
        write_ahead(connection, _BUSY_SECONDS)
        connection.execute("pragma synchronous = normal")
        connection.execute("pragma foreign_keys = on")
        _migrate(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; waits for another writer. Raises ``CoverageError`` where the disk or the file fails."""
        with translated():
            self.connection.execute("begin immediate")
            self._is_stale = False
            try:
                self._check_place()
                yield
                self._pending.write()
                self.connection.execute("commit")
            except BaseException:
                self._pending.forget()
                self._linkables.forget()
                if self.connection.in_transaction:
                    self.connection.execute("rollback")
                raise

    def _check_place(self) -> None:
        if file_id(self._path) != self._file:
            raise CoverageError("The database was replaced meanwhile.", "Load again.")

    def fingerprints(self) -> dict[str, str]:
        """What is stored, by article name."""
        return dict(self.connection.execute("select name, fingerprint from article"))

    def fingerprint(self, name: str) -> str | None:
        """What is stored under this name now."""
        row = self.connection.execute("select fingerprint from article where name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def free_number(self, wanted: int, name: str) -> int | None:
        """The number, unless another article than ``name`` has it."""
        row = self.connection.execute("select 1 from article where id = ? and name <> ?", (wanted, name)).fetchone()
        return None if row else wanted

    def put(self, loadable: Loadable, number: int | None = None) -> None:
        """Store an article with its facts in place of the one of that name, if there is one; else under ``number``.

        Raises ``RejectedArticleError`` for facts that cannot be, such as words of no length; the one that was
        stored stays. It is found by its words when the transaction is done.
        """
        if self._pending.is_much:
            self._pending.write()
        self.connection.execute("savepoint put")
        try:
            removed, added = self._put(loadable, number)
        except (sqlite3.IntegrityError, ValueError) as error:
            self.connection.execute("rollback to put")
            raise RejectedArticleError(loadable.article.name, f"was read wrongly: {error}") from error
        finally:
            if self.connection.in_transaction:
                self.connection.execute("release put")
        if removed is not None:
            self._pending.remove(removed)
        self._pending.add(added)
        self._linkables.keep(loadable)
        self.stale()

    def _put(self, loadable: Loadable, number: int | None) -> tuple[list[IndexRow] | None, list[IndexRow]]:
        """Write all but the index; gives the passages that leave it, None if there is no article yet, and the new."""
        row = self.connection.execute("select id from article where name = ?", (loadable.article.name,)).fetchone()
        removed = self._clear(row[0]) if row else None
        first = self.connection.execute("select coalesce(max(id), 0) + 1 from paragraph").fetchone()[0]
        article_id = self._put_article(row[0] if row else number, loadable, first)
        rows = list(passage_rows(article_id, first, loadable.article, loadable.facts))
        self.connection.executemany(_PASSAGE, rows)
        write_facts(self.connection, article_id, loadable.facts)
        self._note_new(article_id, loadable.facts)
        heading = _heading(loadable.article.catalogue.title, loadable.article.catalogue.outlet)
        return removed, [_indexed(row[0], row[2], row[8], row[6], heading) for row in rows]

    def remove(self, name: str) -> None:
        """Remove an article and all that was found in it."""
        row = self.connection.execute("select id from article where name = ?", (name,)).fetchone()
        if row:
            self._pending.remove(self._clear(row[0]))
            self.connection.execute("delete from article where id = ?", row)
            self.stale()

    def _put_article(self, known_id: int | None, loadable: Loadable, first: int) -> int:
        article, count = loadable.article, len(loadable.article.paragraphs)
        sha256 = digest(article.text)
        known = catalogue_values(article.catalogue)
        values = (
            *(known_id, article.name, head(article), sha256, loadable.encoding, _received(loadable)),
            *(catalogue_json(loadable.entry), loadable.fingerprint, datetime.now(UTC).isoformat(timespec="seconds")),
            *known,
            article_crc(article.name, sha256, known),
            *((first, first + count - 1) if count else (None, None)),
        )
        # not "insert or replace": that deletes the old row, and with it what others say of this article
        return int(self.connection.execute(_INSERTION, values).fetchone()[0])

    def _clear(self, article_id: int) -> list[IndexRow]:
        """Remove all that is derived from an article; gives its passages with the words that they were indexed with."""
        first, last, title, outlet = self.connection.execute(
            "select first_paragraph, last_paragraph, title, outlet from article where id = ?", (article_id,)
        ).fetchone()
        self._note_change(article_id)
        there = self.connection.execute(
            "select id, number, text, terms from paragraph where id between ? and ?", (first, last)
        ).fetchall()
        self.connection.execute("delete from paragraph where id between ? and ?", (first, last))
        delete_facts(self.connection, article_id)
        self.connection.execute("delete from corrected_article where article_id = ?", (article_id,))
        return [_indexed(row[0], row[1], row[2], row[3], _heading(title, outlet)) for row in there]

    def stale(self) -> None:
        """Note that the links do not fit the articles any more."""
        if not self._is_stale:
            self._set_state("links", "stale")
            self._is_stale = True

    def relink(self) -> None:
        """Find anew what holds between articles, if these or the rules have changed since it was last done.

        Where only some articles have changed, what does not concern them stays as it is.
        """
        self.settle()
        if self.links_version() == links_version():
            return
        if self._state("linked by") == links_version() and is_worth_it(self.connection):
            relink_changed(self.connection, self._linkables)
        else:
            relink_all(self.connection, self._linkables)
        self.connection.execute("delete from due")
        for key in ("links", "linked by"):
            self._set_state(key, links_version())
        self._is_stale = False

    def _note_new(self, article_id: int, facts: Facts) -> None:
        """Remember what is to be linked of an article that was written."""
        self.connection.execute("insert or ignore into due values ('article', ?)", (article_id,))
        if facts.statements:
            self.connection.execute("insert or ignore into due values ('statements', 0)")

    def _note_change(self, article_id: int) -> None:
        """Remember what an article that is replaced or removed has to do with; the rest is found when linking."""
        self.connection.execute("insert or ignore into due values ('article', ?)", (article_id,))
        self.connection.execute(
            "insert or ignore into due select distinct 'speaker', speaker_id from name_form where article_id = ?",
            (article_id,),
        )
        self.connection.execute(
            "insert or ignore into due select 'statements', 0 from statement where article_id = ? limit 1",
            (article_id,),
        )

    def settle(self) -> None:
        """Say that no more articles follow soon: with this transaction, the search index is put in order."""
        self._pending.is_last = True

    def links_version(self) -> str | None:
        """The version of the code that made the links; "stale" if the articles have changed since."""
        return self._state("links")

    def _state(self, key: str) -> str | None:
        row = self.connection.execute("select value from state where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _set_state(self, key: str, value: str) -> None:
        self.connection.execute("insert or replace into state (key, value) values (?, ?)", (key, value))


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; of two that try at once, one waits."""
    connection.execute("begin immediate")
    try:
        migrations.apply(Database(connection))
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _received(loadable: Loadable) -> bytes | None:
    """The bytes of the file, where they are not the text in UTF-8."""
    return None if loadable.data == loadable.article.text.encode() else loadable.data


def _heading(title: str | None, outlet: str | None) -> str:
    """As in the view ``passage``."""
    return f"{title or ''} {outlet or ''}"


def _indexed(number: int, place: int, text: str, terms: str, heading: str) -> IndexRow:
    """As in the view ``passage``; ``place`` is the paragraph's in its article."""
    return number, text, terms, heading if place == 1 else ""

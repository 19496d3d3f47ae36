# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Writing: an article is written in one transaction, its facts and its place in the search index included."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import accumulate, count, pairwise
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from bot.errors import CoverageError, RejectedArticleError
from bot.store.connection import marks, translated, write_ahead
from bot.store.facts import delete_facts, write_facts
from bot.store.linkables import Linkables
from bot.store.links import links_version
from bot.store.loadable import Loadable
from bot.store.passages import PASSAGE_COLUMNS, passage_row, terms
from bot.store.pending import IndexRow, Pending
from bot.store.place import check_writable, file_id, not_ours, opening, writing
from bot.store.prepared import PREPARED_COLUMNS, Prepared, misread, prepared
from bot.store.relinking import is_worth_it, relink_all, relink_changed
from db import APPLICATION_ID
from db.migrations import migrations

_BUSY_SECONDS = 60.0  # that a load waits for another one to finish its transaction
_PAGE_BYTES = 8_192  # of a new file; of one of 4096, what paragraphs leave free at the end of each is twice as much
_CHECKPOINT_PAGES = 2_000  # of the log, 16 MB, after which they go into the file; much is written anew by each batch


_COLUMNS = ("id", *PREPARED_COLUMNS, "loaded_at", "first_paragraph", "last_paragraph")
# not "insert or replace": that deletes the old row, and with it what others say of this article
_INSERTION = f"""insert into article ({", ".join(_COLUMNS)}) values ({marks(_COLUMNS)})
on conflict (id) do update set {", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)}"""
INSERT_PASSAGE = f"insert into paragraph (id, {PASSAGE_COLUMNS}) values ({marks(range(9))})"
_DUE = "insert or ignore into due values (?, ?)"


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
            with translated(), opening(path):
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
        if not tables:
            connection.execute(f"pragma page_size = {_PAGE_BYTES}")
        write_ahead(connection, _BUSY_SECONDS)
        connection.execute("pragma synchronous = normal")
        connection.execute(f"pragma wal_autocheckpoint = {_CHECKPOINT_PAGES}")
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

    def fingerprints(self) -> dict[str, bytes]:
        """What is stored, by article name."""
        return dict(self.connection.execute("select name, fingerprint from article"))

    def fingerprint(self, name: str) -> bytes | None:
        """What is stored under this name now."""
        row = self.connection.execute("select fingerprint from article where name = ?", (name,)).fetchone()
        return bytes(row[0]) if row else None

    def free_number(self, wanted: int, name: str) -> int | None:
        """The number, unless another article than ``name`` has it."""
        row = self.connection.execute("select 1 from article where id = ? and name <> ?", (wanted, name)).fetchone()
        return None if row else wanted

    def put(self, loadable: Loadable, number: int | None = None) -> None:
        """Store an article with its facts in place of the one of that name, if there is one; else under ``number``.

        Raises ``RejectedArticleError`` for facts that cannot be, such as words of no length; the one that was
        stored stays. It is found by its words when the transaction is done.
        """
        self._put([prepared(loadable)], number)

    def put_all(self, articles: Sequence[Prepared]) -> list[RejectedArticleError]:
        """Store articles of different names as `put` does, in less time; gives the errors of those that cannot be."""
        try:
            self._put(articles)
        except RejectedArticleError as error:
            if len(articles) == 1:
                return [error]
            return [error for each in articles for error in self.put_all([each])]
        return []

    def _put(self, articles: Sequence[Prepared], number: int | None = None) -> None:
        if self._pending.is_much:
            self._pending.write()
        self.connection.execute("savepoint put")
        try:
            removed, added = self._write(articles, number)
        except (sqlite3.IntegrityError, ValueError) as error:
            self.connection.execute("rollback to put")
            raise misread(articles[0].name, error) from error
        finally:
            if self.connection.in_transaction:
                self.connection.execute("release put")
        for rows in removed:
            self._pending.remove(rows)
        for each, rows in zip(articles, added, strict=True):
            self._pending.add(rows)
            self._linkables.keep(each)
        self.stale()

    def _write(
        self, articles: Sequence[Prepared], number: int | None
    ) -> tuple[list[list[IndexRow]], list[list[IndexRow]]]:
        """Write all but the index; gives the passages that leave it, of each article that was there, and the new."""
        there = [self._id(each.name) for each in articles]
        removed = [self._clear(known) for known in there if known is not None]
        fresh = count(number if number is not None else self._free("article"))
        ids = [next(fresh) if known is None else known for known in there]
        first = self._free("paragraph")
        firsts = list(accumulate((len(each.passages) for each in articles), initial=first))
        self._write_articles(articles, ids, firsts)
        passages = (
            (article_id, place, values)
            for article_id, each in zip(ids, articles, strict=True)
            for place, values in enumerate(each.passages, 1)
        )
        self.connection.executemany(
            INSERT_PASSAGE, (passage_row(number, *passage) for number, passage in enumerate(passages, first))
        )
        write_facts(self.connection, [(article_id, each.facts) for article_id, each in zip(ids, articles, strict=True)])
        self._note_new(ids, any(each.facts.tells for each in articles))
        return removed, [list(_index_rows(each, at)) for each, at in zip(articles, firsts, strict=False)]

    def _write_articles(self, articles: Sequence[Prepared], ids: Sequence[int], firsts: Sequence[int]) -> None:
        now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"  # as SQLite's own functions have it
        places = ((a, b - 1) if a < b else (None, None) for a, b in pairwise(firsts))
        self.connection.executemany(
            _INSERTION,
            ((at, *each.row, now, *place) for at, each, place in zip(ids, articles, places, strict=True)),
        )

    def _id(self, name: str) -> int | None:
        row = self.connection.execute("select id from article where name = ?", (name,)).fetchone()
        return int(row[0]) if row else None

    def _free(self, table: str) -> int:
        """The first number that comes after all that the table has."""
        return int(self.connection.execute(f"select coalesce(max(id), 0) + 1 from {table}").fetchone()[0])

    def remove(self, name: str) -> None:
        """Remove an article and all that was found in it."""
        known = self._id(name)
        if known is not None:
            self._pending.remove(self._clear(known))
            self.connection.execute("delete from article where id = ?", (known,))
            self.stale()

    def _clear(self, article_id: int) -> list[IndexRow]:
        """Remove all that is derived from an article; gives its passages with the words that they were indexed with."""
        first, last, title, outlet = self.connection.execute(
            "select first_paragraph, last_paragraph, title, outlet from article where id = ?", (article_id,)
        ).fetchone()
        self._note_change(article_id)
        there = self.connection.execute(
            "select id, text, countries from paragraph where id between ? and ?", (first, last)
        ).fetchall()
        self.connection.execute("delete from paragraph where id between ? and ?", (first, last))
        delete_facts(self.connection, article_id)
        self.connection.execute("delete from corrected_article where article_id = ?", (article_id,))
        heading = _heading(title, outlet)
        return [_indexed(at, text, countries, heading if at == first else "") for at, text, countries in there]

    def stale(self) -> None:
        """Note that the links do not fit the articles any more."""
        if not self._is_stale:
            self._set_state("links", "stale")
            self._is_stale = True

    def relink(self, processes: int | None = None) -> None:
        """Find anew what holds between articles, if these or the rules have changed since it was last done.

        Where only some articles have changed, what does not concern them stays as it is; where many have, the work is
        shared by ``processes``, else by as many as there are processors.
        """
        self.settle()
        if self.links_version() == links_version():
            return
        if self._state("linked by") == links_version() and is_worth_it(self.connection):
            relink_changed(self.connection, self._linkables)
        else:
            relink_all(self.connection, self._linkables, processes)
        self.connection.execute("delete from due")
        for key in ("links", "linked by"):
            self._set_state(key, links_version())
        self._is_stale = False

    def _note_new(self, ids: Iterable[int], tells: bool) -> None:
        """Remember what is to be linked of articles that were written."""
        self.connection.executemany(_DUE, [("article", number) for number in ids])
        if tells:
            self.connection.execute(_DUE, ("statements", 0))

    def _note_change(self, article_id: int) -> None:
        """Remember what an article that is replaced or removed has to do with; the rest is found when linking."""
        self.connection.execute(_DUE, ("article", article_id))
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


def _heading(title: str | None, outlet: str | None) -> str:
    """As in the view ``passage``."""
    return f"{title or ''} {outlet or ''}"


def _index_rows(article: Prepared, first: int) -> Iterator[IndexRow]:
    heading = article.heading
    for number, (_, _, countries, _, text, _) in enumerate(article.passages, first):
        yield _indexed(number, text, countries, heading)
        heading = ""


def _indexed(number: int, text: str, countries: str, heading: str) -> IndexRow:
    """As in the view ``passage``, where only the first one of an article has a heading."""
    return number, text, terms(countries), heading

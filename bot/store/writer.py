# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Writing: one article is one transaction, its facts and its place in the search index included."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from bot.errors import CoverageError, RejectedArticleError
from bot.link import link
from bot.model import Article, Facts
from bot.store.articles import digest
from bot.store.connection import marks, translated, write_ahead
from bot.store.facts import delete_facts, write_facts
from bot.store.links import links_version, read_everything, write_links
from bot.store.loadable import Loadable, catalogue_json
from bot.store.place import check_writable, file_id, not_ours, writing
from bot.store.query import country_term
from bot.store.rows import CATALOGUE_COLUMNS, catalogue_values, crc
from db import APPLICATION_ID
from db.migrations import migrations

_BUSY_SECONDS = 60.0  # that a load waits for another one to finish its transaction


_COLUMNS = (
    *("id", "name", "body", "body_sha256", "encoding", "received", "entry", "fingerprint", "loaded_at"),
    *CATALOGUE_COLUMNS.split(", "),
    "crc",
)


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
            try:
                self._check_place()
                yield
                self.connection.execute("commit")
            except BaseException:
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
        stored stays.
        """
        self.connection.execute("savepoint put")
        try:
            self._put(loadable, number)
        except sqlite3.IntegrityError as error:
            self.connection.execute("rollback to put")
            raise RejectedArticleError(loadable.article.name, f"was read wrongly: {error}") from error
        finally:
            if self.connection.in_transaction:
                self.connection.execute("release put")

    def _put(self, loadable: Loadable, number: int | None) -> None:
        row = self.connection.execute("select id from article where name = ?", (loadable.article.name,)).fetchone()
        if row:
            self._clear(row[0])
        article_id = self._put_article(row[0] if row else number, loadable)
        self._put_paragraphs(article_id, loadable.article, loadable.facts)
        self._count(1, len(loadable.article.paragraphs))
        write_facts(self.connection, article_id, loadable.facts)
        self.stale()

    def remove(self, name: str) -> None:
        """Remove an article and all that was found in it."""
        row = self.connection.execute("select id from article where name = ?", (name,)).fetchone()
        if row:
            self._clear(row[0])
            self.connection.execute("delete from article where id = ?", row)
            self.stale()

    def _put_article(self, known_id: int | None, loadable: Loadable) -> int:
        article = loadable.article
        sha256 = digest(article.text)
        known = catalogue_values(article.catalogue)
        values = (
            *(known_id, article.name, article.text, sha256, loadable.encoding, _received(loadable)),
            *(catalogue_json(loadable.entry), loadable.fingerprint, datetime.now(UTC).isoformat(timespec="seconds")),
            *known,
            crc((article.name, sha256, *known)),
        )
        # not "insert or replace": that deletes the old row, and with it what others say of this article
        row = self.connection.execute(
            f"""insert into article ({", ".join(_COLUMNS)}) values ({marks(values)})
            on conflict (id) do update set {", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)}
            returning id""",
            values,
        ).fetchone()
        return int(row[0])

    def _put_paragraphs(self, article_id: int, article: Article, facts: Facts) -> None:
        heading = _heading(article.catalogue.title, article.catalogue.outlet)
        terms = _terms(article, facts)
        rows = [
            (article_id, p.number, p.start, p.end, p.kind, paragraph_terms)
            for p, paragraph_terms in zip(article.paragraphs, terms, strict=True)
        ]
        self.connection.executemany(
            'insert into paragraph (article_id, number, start, "end", kind, terms) values (?, ?, ?, ?, ?, ?)', rows
        )
        self._index(article_id, article.text, heading)
        self.connection.executemany(
            'insert into sentence (article_id, start, "end") values (?, ?, ?)',
            [(article_id, span.start, span.end) for span in article.sentences],
        )

    def _index(self, article_id: int, body: str, heading: str) -> None:
        self.connection.executemany(
            "insert into passage_fts (rowid, body, terms, heading) values (?, ?, ?, ?)",
            list(self._passages(article_id, body, heading)),
        )

    def _clear(self, article_id: int) -> None:
        """Remove all that is derived from an article; its passages leave the index with the words they came with."""
        body, title, outlet = self.connection.execute(
            "select body, title, outlet from article where id = ?", (article_id,)
        ).fetchone()
        self.connection.executemany(
            "insert into passage_fts (passage_fts, rowid, body, terms, heading) values ('delete', ?, ?, ?, ?)",
            list(self._passages(article_id, body, _heading(title, outlet))),
        )
        paragraphs = self.connection.execute(
            "select count(*) from paragraph where article_id = ?", (article_id,)
        ).fetchone()[0]
        self._count(-1, -paragraphs)
        delete_facts(self.connection, article_id)
        for table in ("paragraph", "sentence", "corrected_article"):
            self.connection.execute(f"delete from {table} where article_id = ?", (article_id,))

    def _count(self, articles: int, paragraphs: int) -> None:
        """Keep the totals in step."""
        self.connection.executemany(
            "update total set number = number + ? where what = ?", [(articles, "article"), (paragraphs, "paragraph")]
        )

    def _passages(self, article_id: int, body: str, heading: str) -> Iterator[tuple[int, str, str, str]]:
        """The rows of the view ``passage``, cut out here: SQLite's substr begins at the first character each time."""
        for row_id, number, start, end, terms in self.connection.execute(
            'select id, number, start, "end", terms from paragraph where article_id = ?', (article_id,)
        ).fetchall():
            yield row_id, body[start:end], terms, heading if number == 1 else ""

    def stale(self) -> None:
        """Note that the links do not fit the articles any more."""
        self._set_state("links", "stale")

    def relink(self) -> None:
        """Find anew what holds between articles, if these or the rules have changed since it was last done."""
        if self.links_version() != links_version():
            write_links(self.connection, link(read_everything(self.connection)))
            self._set_state("links", links_version())

    def links_version(self) -> str | None:
        """The version of the code that made the links; "stale" if the articles have changed since."""
        row = self.connection.execute("select value from state where key = 'links'").fetchone()
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


def _terms(article: Article, facts: Facts) -> list[str]:
    """For each paragraph, the terms of the countries it names."""
    found: list[dict[str, None]] = [{} for _ in article.paragraphs]
    starts = [paragraph.start for paragraph in article.paragraphs]
    for mention in facts.countries:
        found[max(0, bisect_right(starts, mention.span.start) - 1)][country_term(mention.code)] = None
    return [" ".join(terms) for terms in found]

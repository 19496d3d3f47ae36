# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Whether the database is what was written."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from bot.errors import CoverageError
from bot.model import Span
from bot.parse.paragraphs import paragraphs
from bot.store.articles import read_article
from bot.store.connection import Reader, is_busy
from bot.store.facts import read_facts
from bot.store.links import links_version
from bot.store.passages import PASSAGES_OF_ARTICLE, shown_passages
from bot.store.place import WRITE
from bot.store.repair import repair_database
from bot.store.rows import FORM_COLUMNS, INCONSISTENT, SPEAKER_COLUMNS, checked, name_form
from bot.store.saved import check_entry, is_text_of
from bot.store.seal import check_seal, read_seal
from bot.store.selection import Selection
from bot.store.statements import accounts, joint_statements

_SECONDS_MAX = 3600.0  # for one step in a large database


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was written; ``article`` is None where it is no single article's."""

    article: str | None
    what: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was looked at, and what is wrong. After a repair it is what was looked at then and what is still
    wrong; ``mended`` is what was wrong before; for ``lost`` and ``doubtful`` articles see `Repaired`.
    """

    articles: int
    spans: int
    problems: tuple[Problem, ...]
    mended: tuple[Problem, ...] = ()
    lost: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything is as it was written."""
        return not (self.problems or self.lost or self.doubtful)


def verify(database: Path | str, repair: bool = False) -> VerifyReport:
    """Compare everything that is stored with its digests, and with the text it speaks of.

    With ``repair``, what is derived is made again from the articles if anything is wrong. Raises
    ``CoverageError`` if there is no database, another one writes it, or nothing in it can be saved.
    """
    path = Path(database)
    if not path.is_file():
        raise CoverageError(f"There is no database at {path}.", "Run `python -m bot load`.")
    sealed = read_seal(path)
    if sealed:
        check_seal(sealed)
        path = sealed.file
    report = _Verification(path).report()
    if not repair or report.sound:
        return report
    repaired = repair_database(path)
    after = _Verification(path).report()
    return replace(after, mended=report.problems, lost=repaired.lost, doubtful=repaired.doubtful)


class _Verification:
    """One pass over a database."""

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path, _SECONDS_MAX)
        self._path = path
        self._articles = self._spans = 0

    def report(self) -> VerifyReport:
        checks = (self._opened, self._file, self._index, self._foreign_keys, self._every_article, self._links)
        try:
            problems = tuple(self._problems(checks))
        finally:
            self._reader.close()
        return VerifyReport(self._articles, self._spans, problems)

    def _problems(self, checks: Iterable[Callable[[], Iterator[Problem]]]) -> Iterator[Problem]:
        """The problems of each check, and the one that ended it; nothing follows on a file that cannot be opened."""
        for check in checks:
            try:
                yield from check()
            except CoverageError as error:
                if is_busy(error.__cause__):
                    raise
                yield Problem(None, error.problem)
                if check == self._opened:
                    return
            except INCONSISTENT as error:
                yield Problem(None, f"what belongs together does not ({error})")

    def _opened(self) -> Iterator[Problem]:
        _ = self._reader.connection
        yield from ()

    def _file(self) -> Iterator[Problem]:
        for (message,) in self._reader.rows("pragma integrity_check"):
            if message != "ok":
                yield Problem(None, f"the file: {message}")

    def _index(self) -> Iterator[Problem]:
        """With rank 1 the index is compared with the passages; without, it passes when it is stale."""
        try:
            with self._writable() as connection:
                connection.execute("insert into passage_fts (passage_fts, rank) values ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if is_busy(error):
                raise CoverageError("The database is being written.", "Verify it when that is done.") from error
            yield Problem(None, f"the search index does not fit the articles ({error})")

    @contextmanager
    def _writable(self) -> Iterator[sqlite3.Connection]:
        """The database, or where nobody may write it, a copy: SQLite takes what asks the index for writing."""
        with ExitStack() as opened:
            file = self._path.resolve()
            if os.access(file, os.W_OK) and os.access(file.parent, os.W_OK) and file.stat().st_mode & WRITE:
                yield opened.enter_context(closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True)))
                return
            folder = opened.enter_context(tempfile.TemporaryDirectory())
            copy = opened.enter_context(closing(sqlite3.connect(Path(folder, "copy.db"))))
            with self._reader.reading() as connection:
                connection.backup(copy)
            yield copy

    def _foreign_keys(self) -> Iterator[Problem]:
        for table, row, parent, _ in self._reader.rows("pragma foreign_key_check"):
            yield Problem(None, f"{table}, row {row}: its {parent} is gone")

    def _every_article(self) -> Iterator[Problem]:
        for article_id, name in self._reader.rows("select id, name from article order by name"):
            self._articles += 1
            try:
                yield from self._article(article_id)
            except CoverageError as error:
                yield Problem(name, error.problem)
            except INCONSISTENT as error:
                yield Problem(name, f"what belongs together does not ({error})")

    def _article(self, article_id: int) -> Iterator[Problem]:
        with self._reader.reading() as connection:
            article = read_article(connection, article_id)
            facts = read_facts(connection, article_id)
            entry, received = connection.execute(
                "select entry, received from article where id = ?", (article_id,)
            ).fetchone()
            check_entry(entry, article.catalogue)
            for _ in shown_passages(connection.execute(PASSAGES_OF_ARTICLE, (article_id,))):
                pass  # each is compared with its checksum
        if [p.span for p in article.paragraphs] != [p.span for p in paragraphs(article.text)]:
            yield Problem(article.name, "its paragraphs are not those of the text")
        if received is not None and not is_text_of(received, article.name, article.text):
            yield Problem(article.name, "the bytes of its file are not those of the text")
        for span in (*article.sentences, *spans(facts)):
            self._spans += 1
            if not 0 <= span.start < span.end <= len(article.text):
                yield Problem(article.name, f"characters {span.start} to {span.end} are not in the text")
        for row in self._reader.rows(f"select {FORM_COLUMNS}, crc from name_form where article_id = ?", article_id):
            form = name_form(article.name, checked("name_form", row))
            self._spans += 1
            if form.span.of(article.text) != form.text:
                yield Problem(article.name, f"{form.text!r} does not stand where it is said to")

    def _links(self) -> Iterator[Problem]:
        state = dict(self._reader.rows("select key, value from state"))
        if state.get("links") != links_version():
            yield Problem(None, "what the articles have in common was not worked out since they changed; load again")
            return
        untold = self._reader.rows(
            """select a.name from statement s join article a on a.id = s.article_id
            where s.id not in (select statement_id from telling)"""
        )
        yield from (Problem(name, "a statement of it is missing among the joint statements") for (name,) in untold)
        joint_statements(self._reader, partial(accounts, self._reader), None, None, Selection())
        for row in self._reader.rows(f"select {SPEAKER_COLUMNS}, crc from speaker"):
            checked("speaker", row)


def spans(value: Any) -> Iterator[Span]:
    """Every span in a fact, a tuple of facts, or all of them."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))

"""Making a database again from the articles that it still has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from bot.errors import CoverageError, RejectedArticleError
from bot.store.connection import SIDE_FILES, is_busy
from bot.store.journal import carry_over
from bot.store.place import check_writable, not_ours, replacing, workshop
from bot.store.saved import COLUMNS, Saved, read_saved
from bot.store.writer import Writer
from db import SCHEMA_VERSION

_UP_TO_DATE = "Run `python -m bot load` with its articles, which brings it up to date, and then repair it."
_WAIT_SECONDS = 5.0  # for who is about to be done with writing


def repair_database(path: Path) -> tuple[str, ...]:
    """Put a new database in the place of ``path``, with every article whose text is what was loaded.

    Gives the names of the articles whose text is not; they are left out, and loading their files brings them
    back. Who reads the old file goes on reading it. Raises ``CoverageError`` if nothing can be read, and while
    somebody writes.
    """
    path = path.resolve()  # a symbolic link stays one
    check_writable(path)
    with replacing(path, _WAIT_SECONDS), workshop(path) as folder:  # a folder: writing in this one waits for us
        fresh = folder / path.name
        lost = _made_again(path, fresh)
        for suffix in SIDE_FILES:  # before the file itself: nothing of the old one may meet the new one
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        fresh.replace(path)
    return tuple(sorted(lost))


def _made_again(path: Path, fresh: Path) -> list[str]:
    """Make a new database of what an old one still has; gives the names of what it has not."""
    lost: list[str] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as damaged, Writer(fresh) as writer:
        _hold(damaged)
        with writer.transaction():
            for article in _saved(damaged, path, lost):
                _load_again(writer, article, lost)
            carry_over(damaged, writer.connection)
            writer.relink()
    return lost


def _hold(damaged: sqlite3.Connection) -> None:
    """Keeps others from writing what would be lost, also other programs; damage is no hindrance.

    Raises ``CoverageError`` while one does.
    """
    try:
        damaged.execute("begin immediate")
    except sqlite3.DatabaseError as error:
        if is_busy(error):
            raise CoverageError("The database is being written.", "Repair it when that is done.") from error


def _load_again(writer: Writer, article: Saved, lost: list[str]) -> None:
    try:
        writer.put(article.loadable(), article.number)
    except (RejectedArticleError, ValueError, TypeError):
        lost.append(article.name)


def _saved(damaged: sqlite3.Connection, path: Path, lost: list[str]) -> Iterator[Saved]:
    _check_owner(damaged, path)
    numbers = _numbers(damaged)
    if numbers is None:
        raise CoverageError("Nothing in the database can be read.", "Delete it and run `python -m bot load`.")
    for number in numbers:
        try:
            row = damaged.execute(f"select {COLUMNS} from article where id = ?", (number,)).fetchone()  # noqa: S608
        except sqlite3.DatabaseError:
            row = None
        if row is None:
            lost.append(f"article {number}")
            continue
        try:
            yield read_saved(damaged, row)
        except (CoverageError, sqlite3.DatabaseError):
            lost.append(row[1])


def _check_owner(damaged: sqlite3.Connection, path: Path) -> None:
    """Raises ``CoverageError`` for somebody else's database, whose tables are whole and not ours."""
    try:
        damaged.execute(f"select {COLUMNS} from article limit 0")  # noqa: S608  # reads the schema alone
        damaged.execute("select text, after from paragraph limit 0")
    except sqlite3.DatabaseError as error:  # of a damaged one, whose it is cannot be known
        if "no such column" in str(error) and _is_older(damaged):
            raise CoverageError(f"{path} is of an older version.", _UP_TO_DATE) from error
        if "no such" in str(error):
            raise not_ours(path) from error


def _is_older(connection: sqlite3.Connection) -> bool:
    version: int = connection.execute("pragma user_version").fetchone()[0]
    return 0 < version < SCHEMA_VERSION


def _numbers(damaged: sqlite3.Connection) -> list[int] | None:
    """The ids of the articles, from the table and from its indexes: any of them may be the damaged one."""
    found: set[int] = set()
    readable = False
    for order in ("id", "name", "published"):
        with suppress(sqlite3.DatabaseError):
            for (number,) in damaged.execute(f"select id from article order by {order}"):  # noqa: S608  # constants
                found.add(number)
            readable = True
    return sorted(found) if readable or found else None

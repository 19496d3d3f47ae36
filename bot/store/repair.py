"""Making a database again from the articles that it still has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.errors import CoverageError, RejectedArticleError
from bot.store.connection import SIDE_FILES, is_busy
from bot.store.journal import carry_over
from bot.store.place import check_writable, not_ours, opening, replacing, workshop
from bot.store.rows import INCONSISTENT
from bot.store.saved import COLUMNS, Saved, salvaged
from bot.store.writer import Writer
from db import SCHEMA_VERSION

_UP_TO_DATE = "Run `python -m bot load` with its articles, which brings it up to date, and then repair it."
_WAIT_SECONDS = 5.0  # for who is about to be done with writing


@dataclass(frozen=True, slots=True)
class Repaired:
    """Names of articles. ``lost``: the text is not what was loaded, and loading their files brings them back.

    ``doubtful``: the text is kept, but what is known of it was damaged, and could not be made again for certain; or
    nothing was found in it, because a rule of ours fails on it, and the next load of its file reads it again.
    """

    lost: tuple[str, ...]
    doubtful: tuple[str, ...]


def repair_database(path: Path) -> Repaired:
    """Put a new database in the place of ``path``, with every article whose text is what was loaded.

    Who reads the old file goes on reading it. Raises ``CoverageError`` if nothing can be read, and while
    somebody writes.
    """
    path = path.resolve()  # a symbolic link stays one
    check_writable(path)
    with replacing(path, _WAIT_SECONDS), workshop(path) as folder:  # a folder: writing in this one waits for us
        fresh = folder / path.name
        repaired = _made_again(path, fresh)
        for suffix in SIDE_FILES:  # before the file itself: nothing of the old one may meet the new one
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        fresh.replace(path)
    return repaired


def _made_again(path: Path, fresh: Path) -> Repaired:
    """Make a new database of what an old one still has."""
    lost, doubtful = list[str](), list[str]()
    with closing(sqlite3.connect(path, isolation_level=None)) as damaged, Writer(fresh) as writer:
        damaged.text_factory = _readable
        _hold(damaged)
        with writer.transaction():
            for article, is_whole in _saved(damaged, path, lost):
                try:
                    is_read = _put(writer, article)
                except (RejectedArticleError, *INCONSISTENT):
                    lost.append(article.name)
                else:
                    doubtful += [] if is_whole and is_read else [article.name]
            carry_over(damaged, writer.connection)
            writer.relink()
    return Repaired(tuple(sorted(lost)), tuple(sorted(doubtful)))


def _put(writer: Writer, article: Saved) -> bool:
    """Puts an article there; where extraction fails on it, its text alone. Whether it was read."""
    try:
        read = article.loadable()
    except RejectedArticleError:
        writer.put(article.unread(), article.number)
        return False
    writer.put(read, article.number)
    return True


def _readable(text: bytes) -> str:
    """Also of what is no UTF-8 any more: what proves the rest of its row shows that it is damaged."""
    return text.decode("utf-8", "replace")


def _hold(damaged: sqlite3.Connection) -> None:
    """Keeps others from writing what would be lost, also other programs; damage is no hindrance.

    Raises ``CoverageError`` while one does.
    """
    try:
        damaged.execute("begin immediate")
    except sqlite3.DatabaseError as error:
        if is_busy(error):
            raise CoverageError("The database is being written.", "Repair it when that is done.") from error


def _saved(damaged: sqlite3.Connection, path: Path, lost: list[str]) -> Iterator[tuple[Saved, bool]]:
    """The articles whose text is whole, and whether the rest of them is."""
    _check_owner(damaged, path)
    numbers = _numbers(damaged)
    if numbers is None:
        raise CoverageError("Nothing in the database can be read.", "Delete it and run `python -m bot load`.")
    for number in numbers:
        try:
            row = damaged.execute(f"select {COLUMNS} from article where id = ?", (number,)).fetchone()  # noqa: S608
        except sqlite3.DatabaseError:
            row = None
        name = row and row[1]
        if not isinstance(name, str):
            lost.append(f"article {number}")
            continue
        try:
            yield salvaged(damaged, row)
        except (CoverageError, sqlite3.DatabaseError, *INCONSISTENT):
            lost.append(name)


def _check_owner(damaged: sqlite3.Connection, path: Path) -> None:
    """Raises ``CoverageError`` for somebody else's database, whose tables are whole and not ours."""
    try:
        with opening(path):
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

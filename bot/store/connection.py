"""Connections that can only read: one for each thread, each question with a deadline."""

from __future__ import annotations

import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.errors import CoverageError
from bot.store.place import file_id, not_ours, opening
from bot.store.rows import REPAIR
from bot.store.seal import check_seal, read_seal
from db import APPLICATION_ID, SCHEMA_VERSION

SIDE_FILES = ("-wal", "-shm")
"""What SQLite puts beside a database file, by what comes behind its name."""

SECONDS_MAX = 5.0  # for one question, in as many queries as it takes; nobody waits longer for a chat message
_RETRY_SECONDS = 0.02
_STEPS = 20_000  # of SQLite's machine between two looks at the clock, about a millisecond
_NOT_WRITTEN = frozenset(  # https://www.sqlite.org/rescode.html
    ("SQLITE_FULL", *(f"SQLITE_IOERR_{what}" for what in ("WRITE", "FSYNC", "DIR_FSYNC", "TRUNCATE", "SHMSIZE")))
)
_SQLITE_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
_LOAD = "Run `python -m bot load`."
_ALLOW = "See who may read and write it and its folder, or name another file."


class _Own:
    """The connection of one thread, which closes when the thread ends: else each thread would leave its files open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


class Reader:
    """Read-only access to one database file, from any number of threads."""

    def __init__(self, path: Path, seconds: float = SECONDS_MAX) -> None:
        self.path, self.seconds = path, seconds
        self._local = threading.local()
        self._open: weakref.WeakSet[_Own] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._closed = False

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread, opened when it is first needed, and again when the file was replaced.

        Raises ``CoverageError``.
        """
        if self._closed:
            raise CoverageError("The coverage is closed.", "Open it again.")
        existing: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if existing is not None and existing.in_transaction:
            return existing
        file = file_id(self.path)
        if existing is not None and file == self._local.file:
            return existing
        with translated(), opening(self.path):
            connection = self._connect()
        own = _Own(connection)  # takes the place of the one before, which closes with it
        self._local.own, self._local.connection, self._local.file = own, connection, file
        self._local.opened = getattr(self._local, "opened", 0) + 1
        with self._lock:
            self._open.add(own)
        return connection

    def _connect(self) -> sqlite3.Connection:
        if not self.path.is_file():
            raise CoverageError(f"There is no database at {self.path}.", _LOAD)
        connection = self._connected()
        connection.set_progress_handler(self._overdue, _STEPS)
        return connection

    def _connected(self) -> sqlite3.Connection:
        sealed = read_seal(self.path)
        if sealed:
            check_seal(sealed)
            return read_only(sealed.file, self.seconds, immutable=True)
        try:
            return read_only(self.path, self.seconds)
        except sqlite3.OperationalError as error:
            if not _cannot_have_side_files(self.path, error):
                raise
            return read_only(self.path, self.seconds, immutable=True)

    def _overdue(self) -> bool:
        deadline: float | None = getattr(self._local, "deadline", None)
        return deadline is not None and time.monotonic() > deadline

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        """Everything that this thread reads inside has one deadline: that of the outermost one."""
        if getattr(self._local, "deadline", None) is not None:
            yield
            return
        self._local.deadline = time.monotonic() + self.seconds
        try:
            yield
        finally:
            self._local.deadline = None

    def rows(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises ``CoverageError`` for a damaged file or a query that takes too long."""
        if getattr(self._local, "deadline", None) is None:
            with self._in_time():
                return self.rows(sql, *parameters)
        if self._overdue():
            raise _took_too_long()
        try:
            return self.connection.execute(sql, tuple(map(sendable, parameters))).fetchall()
        except _SQLITE_ERRORS as error:
            raise _meaning(error) from error

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection of this thread, with the deadline set and errors translated.

        Raises ``CoverageError`` at once where it has passed: a short query would end before the clock is looked at.
        """
        if self._overdue():
            raise _took_too_long()
        connection = self.connection
        with self._in_time(), translated():
            yield connection

    @property
    def in_snapshot(self) -> bool:
        """Whether what this thread reads is of one moment."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        return connection is not None and connection.in_transaction

    def version(self) -> tuple[int, int]:
        """What this thread sees, inside a snapshot: another one after every change, and in another file."""
        return self._local.opened, self.rows("pragma data_version")[0][0]

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever is loaded meanwhile, and has one deadline."""
        with translated():
            connection = self.connection
            if connection.in_transaction:
                yield
                return
            connection.execute("begin")
        try:
            with self._in_time():
                yield
        finally:
            connection.execute("rollback")

    def is_damaged(self) -> bool:
        """Whether SQLite finds fault with the file; looks at all of it, as far as it comes in time."""
        try:
            return self.rows("pragma integrity_check(1)") != [("ok",)]
        except CoverageError as error:
            return error.remedy == REPAIR

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            self._closed = True
            for own in self._open:
                own.connection.close()
            self._open.clear()


def read_only(path: Path, seconds: float, *, immutable: bool = False) -> sqlite3.Connection:
    """A connection that can only read; ``immutable`` is for a file that nobody changes. Raises SQLite's errors."""
    uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    # check_same_thread: close() comes from another thread than the one that reads
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=seconds, check_same_thread=False)
    try:
        _check_version(connection, path)
        connection.execute("create virtual table temp.index_word using fts5vocab(main, passage_fts, row)")
        connection.execute("pragma query_only = on")
    except BaseException:
        connection.close()
        raise
    return connection


def _cannot_have_side_files(path: Path, error: sqlite3.OperationalError) -> bool:
    """Whether a file cannot be opened only because it stands where nothing can be written, so that nothing is."""
    write_ahead = path.with_name(path.name + SIDE_FILES[0])
    try:
        return "unable to open" in str(error) and not (write_ahead.exists() and write_ahead.stat().st_size)
    except OSError:
        return False


@contextmanager
def translated() -> Iterator[None]:
    """SQLite's errors as ``CoverageError`` with the command that helps."""
    try:
        yield
    except _SQLITE_ERRORS as error:
        raise _meaning(error) from error


def _meaning(error: sqlite3.DatabaseError | UnicodeDecodeError) -> CoverageError:
    if not isinstance(error, sqlite3.OperationalError):
        return CoverageError(f"The database is damaged: {error}.", REPAIR)
    if "interrupted" in str(error):
        return _took_too_long()
    if is_busy(error):
        return CoverageError("The database is being written.", "Ask again in a moment.")
    if _has_no_room(error):
        remedy = "Make room and load again; what was loaded before is kept."
        return CoverageError(f"The disk is full, or cannot be written: {error}.", remedy)
    if "unable to open" in str(error) or "readonly" in str(error):
        return CoverageError(f"The database cannot be opened: {error}.", _ALLOW)
    return CoverageError(f"The database cannot be read: {error}.", REPAIR)


def _took_too_long() -> CoverageError:
    return CoverageError("The search took too long.", "Ask with fewer or rarer words.")


def is_busy(error: BaseException | None) -> bool:
    """Whether another one was writing just then, which says nothing about the database."""
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "busy" in str(error))


def write_ahead(connection: sqlite3.Connection, seconds: float) -> None:
    """Let readers go on while the connection writes (WAL), waiting so long for others that open the same file.

    SQLite's own patience (``busy_timeout``) does not hold for this step: two that switch a new file at once would each
    wait for the other, so it tells one of them at once that the file is locked.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > end:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _has_no_room(error: sqlite3.OperationalError) -> bool:
    """Whether something could not be written; a limit of the system looks like a disk that fails."""
    return getattr(error, "sqlite_errorname", None) in _NOT_WRITTEN  # Python itself raises it without one


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("pragma application_id").fetchone()[0]
    version = connection.execute("pragma user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise not_ours(path)
    if version != SCHEMA_VERSION:
        raise CoverageError(f"{path} has the form of version {version}, this program reads {SCHEMA_VERSION}.", _LOAD)


def sendable(value: Any) -> Any:
    """Text without the lone surrogates that a command line can hold and SQLite cannot be sent."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def marks(values: Sequence[Any]) -> str:
    """``?, ?, ?``: a place for each value."""
    return ", ".join("?" * len(values))

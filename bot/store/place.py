"""Where a database stands: what tells its file from another one, and who may put another one there.

Whoever writes holds a shared lock on the folder for as long as the file is open, and who replaces the file an
exclusive one, so that nobody writes into, or cleans up behind, a file that is no longer there. It is a lock of
its own, apart from SQLite's, which end with the file that they are on.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.errors import CoverageError

try:
    import fcntl
except ImportError:  # Windows, which itself refuses to replace a file that is open
    fcntl = None  # type: ignore[assignment]

_MAGIC = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html
SEAL_MAGIC = b"verbatim seal 1\n"
"""How a seal begins: see `bot.store.seal`."""
WRITE = 0o222
"""Anybody's right to write, among a file's permissions."""
_UNSEALED = "Change the database that it was made of, and seal that again."
_POLL_SECONDS = 0.02


def file_id(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that was put in its place; None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def file_state(path: Path) -> tuple[int, int, int] | None:
    """What changes with whatever is written to a file, or put in its place; None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Where SQLite refuses what is no database: ``CoverageError`` that says what it is instead.

    The file is looked at only then: who closes a file drops all locks that the process has on it (POSIX), also those
    by which SQLite keeps other programs from removing the log of a database that is open.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            _check_database(path)
        raise


def _check_database(path: Path) -> None:
    with suppress(OSError), path.open("rb") as file:
        beginning = file.read(len(_MAGIC))
        if beginning == SEAL_MAGIC:
            raise CoverageError(f"{path} is sealed.", _UNSEALED)
        if beginning != _MAGIC:
            raise not_ours(path)


def check_writable(path: Path) -> None:
    """Raises ``CoverageError`` for what is not to be written; root, who could, heeds it too."""
    if path.exists() and not path.stat().st_mode & WRITE:
        raise CoverageError(f"{path} is write-protected, as sealed snapshots are.", _UNSEALED)


def not_ours(path: Path) -> CoverageError:
    """The error for a file that is something else than the coverage."""
    remedy = "Set VERBATIM_DATABASE (or --database) to another file; if it was the coverage, delete it and load again."
    return CoverageError(f"{path} is no database of Verbatim.", remedy)


@contextmanager
def writing(path: Path, seconds: float) -> Iterator[None]:
    """While it lasts, nobody replaces the file. Raises ``CoverageError`` if somebody still does then."""
    with _locked(path.parent, exclusive=False, seconds=seconds):
        yield


@contextmanager
def replacing(path: Path, seconds: float) -> Iterator[None]:
    """While it lasts, nobody has the file open for writing. Raises ``CoverageError`` if somebody still has then."""
    with _locked(path.parent, exclusive=True, seconds=seconds):
        yield


@contextmanager
def workshop(path: Path) -> Iterator[Path]:
    """A folder beside a file, where its successor is made; what one that was killed left there goes."""
    folder = path.with_name(f".{path.name}-new")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(folder: Path, *, exclusive: bool, seconds: float) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _lock(descriptor, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH, time.monotonic() + seconds)
        yield
    finally:
        os.close(descriptor)  # which unlocks it


def _lock(descriptor: int, kind: int, until: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise CoverageError("The database is being written.", "Try again when that is done.") from None
            time.sleep(_POLL_SECONDS)
        except OSError:  # a file system without locks
            return
        else:
            return

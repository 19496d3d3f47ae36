"""Sealed snapshots: the coverage as a file that nobody changes, which any number of processes read.

A seal is a small text file that names a snapshot beside it and its SHA-256. Sealing again writes another snapshot
and puts another seal in the place of the old one, which is one step: whoever asks finds the old or the new one,
and changes over with the next question. A snapshot that is not what was sealed, by a single bit, is never opened.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.errors import CoverageError
from bot.store.place import SEAL_MAGIC, file_id, workshop

_KEPT = 2  # snapshots: who has read the last seal but not yet opened its file finds it
_READ_ONLY = 0o444
_SHA256_DIGITS = 64
_NAME_DIGITS = 16
_SIZE_MAX = 1000  # bytes; a database has more
_AGAIN = "Seal the coverage again, or copy the snapshot again."


@dataclass(frozen=True, slots=True)
class Seal:
    """A snapshot and its SHA-256, hexadecimal."""

    file: Path
    sha256: str


def read_seal(path: Path) -> Seal | None:
    """What a file says that is a seal; None for any other file. Raises ``CoverageError`` for a broken one."""
    try:
        if path.stat().st_size > _SIZE_MAX:
            return None  # and is not opened: closing it again would drop SQLite's locks on it (POSIX)
        with path.open("rb") as file:
            if file.read(len(SEAL_MAGIC)) != SEAL_MAGIC:
                return None
            lines = file.read(_SIZE_MAX).decode("ascii").split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if len(lines) < 2 or len(lines[1]) != _SHA256_DIGITS or "/" in lines[0]:
        raise CoverageError(f"The seal {path} is broken.", _AGAIN)
    return Seal(path.resolve().with_name(lines[0]), lines[1])


def check_seal(seal: Seal) -> None:
    """Reads the whole snapshot, once in the life of a process. Raises ``CoverageError`` if it is another one."""
    identity = file_id(seal.file)
    if identity is None:
        raise CoverageError(f"The snapshot {seal.file} is not there.", _AGAIN)
    if _digest(seal.file, identity) != seal.sha256:
        raise CoverageError(f"The snapshot {seal.file} is damaged: it is not what was sealed.", _AGAIN)


@lru_cache(maxsize=8)
def _digest(file: Path, _: tuple[int, int]) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def seal(database: Path, path: Path) -> Seal:
    """Seals the coverage as it is now. Raises ``CoverageError`` where it is not sound, or cannot be written."""
    try:
        with workshop(path) as folder:
            fresh = folder / "snapshot.db"
            _write(database, fresh)
            return _put(fresh, path)
    except OSError as error:
        raise CoverageError(f"There can be no seal at {path}: {error.strerror}.", "Name another file.") from error


def _write(database: Path, fresh: Path) -> None:
    from bot.store.backup import copy_database  # which knows of seals
    from bot.store.verify import verify

    copy_database(database, fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        connection.execute("vacuum")
    problems = verify(fresh).problems
    if problems:
        raise CoverageError(f"The coverage is not sound: {problems[0].what}.", "Run `python -m bot verify --repair`.")


def _put(fresh: Path, path: Path) -> Seal:
    """Gives the snapshot its name, and then the seal, so that no seal names what is not wholly there."""
    with fresh.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        os.fsync(opened.fileno())
    name = f"{path.stem}-{sha256[:_NAME_DIGITS]}.db"
    fresh.chmod(_READ_ONLY)
    fresh.replace(path.with_name(name))
    written = fresh.with_name("seal")
    with written.open("wb") as file:
        file.write(SEAL_MAGIC + f"{name}\n{sha256}\n".encode())
        file.flush()
        os.fsync(file.fileno())
    written.replace(path)
    for old in _older(path, name)[_KEPT - 1 :]:
        old.unlink(missing_ok=True)
    return Seal(path.resolve().with_name(name), sha256)


def _older(path: Path, name: str) -> list[Path]:
    """Other snapshots of this seal, the newest first."""
    others = [each for each in path.parent.glob(f"{path.stem}-{'[0-9a-f]' * _NAME_DIGITS}.db") if each.name != name]
    return sorted(others, key=lambda each: each.stat().st_mtime, reverse=True)

"""Making a sealed snapshot: see `bot.store.seal`, which reads it."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import CoverageError
from bot.store.backup import copy_database
from bot.store.place import SEAL_MAGIC, workshop
from bot.store.seal import Seal
from bot.store.verify import verify

_KEPT = 2  # snapshots: who has read the last seal but not yet opened its file finds it
_READ_ONLY = 0o444
_NAME_DIGITS = 16


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

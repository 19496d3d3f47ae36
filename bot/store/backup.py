"""Backups while everything runs: each database as of one moment, all in one archive that `tar` unpacks."""

from __future__ import annotations

import sqlite3
import tarfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bot.errors import CoverageError
from bot.store.connection import translated
from bot.store.place import workshop
from bot.store.seal import check_seal, read_seal

_PAGES = 1000  # that are copied before writers get their turn: 4 MB
_BUSY_SECONDS = 30.0


def back_up(databases: Mapping[str, Path], archive: Path) -> list[str]:
    """Writes an archive with these databases, by the names that they have in it; gives those that are there.

    Compressed where the name ends in ``gz``. Raises ``CoverageError``; an older archive of that name stays then.
    """
    there = [name for name, path in databases.items() if path.is_file()]
    try:
        with workshop(archive) as folder:
            fresh = folder / archive.name
            with tarfile.open(fresh, "w:gz" if archive.suffix.endswith("gz") else "w") as opened:
                for name in there:
                    copy = folder / "copy.db"
                    copy_database(databases[name], copy)
                    opened.add(copy, name)
                    copy.unlink()
            fresh.replace(archive)
    except OSError as error:
        raise CoverageError(f"There can be no backup at {archive}: {error.strerror}.", "Name another file.") from error
    return there


def copy_database(source: Path, copy: Path) -> None:
    """A copy as of one moment, in one file, which is sound as a file. Raises ``CoverageError``."""
    sealed = read_seal(source)
    if sealed:
        check_seal(sealed)
    uri = f"{(sealed.file if sealed else source).resolve().as_uri()}?mode=ro"
    with (
        translated(),
        closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS)) as there,
        closing(sqlite3.connect(copy, isolation_level=None)) as here,
    ):
        there.backup(here, pages=_PAGES)
        here.execute("pragma journal_mode = delete")
        (found,) = here.execute("pragma integrity_check(1)").fetchone()
    if found != "ok":
        raise CoverageError(f"{source} is damaged: {found}.", "Run `python -m bot verify --repair`.")

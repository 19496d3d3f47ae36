"""The coverage as a database to hand out: one file, without what SQLite keeps beside it, smaller than the original."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import CoverageError
from bot.store.connection import Reader, translated


def write_dataset(database: Path, file: Path) -> None:
    """Write a copy as of this moment to a new file, while others read and write the original.

    Raises ``CoverageError`` where there is no coverage, and where the file is there already or cannot be written.
    """
    if file.exists():
        raise CoverageError(f"{file} is there already.", "Name a new file.")
    reader = Reader(database)
    try:
        reader.rows("select 1")  # says what is wrong with the coverage itself
    finally:
        reader.close()
    with translated(), closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as source:
        try:
            source.execute("vacuum into ?", (str(file),))
        except sqlite3.OperationalError as error:
            raise CoverageError(f"{file} cannot be written: {error}.", "Name another file.") from error

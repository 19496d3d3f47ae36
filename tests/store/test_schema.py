"""The schema that migrations make, and what reading costs to import."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from bot.store.writer import Writer
from db import APPLICATION_ID, SCHEMA_VERSION


def test_migrations_end_at_the_version_that_readers_expect(tmp_path: Path) -> None:
    for _ in range(2):  # the second time nothing is left to do
        with Writer(tmp_path / "coverage.db") as writer:
            version = writer.connection.execute("pragma user_version").fetchone()[0]
            application = writer.connection.execute("pragma application_id").fetchone()[0]
            journal = writer.connection.execute("pragma journal_mode").fetchone()[0]
    assert (version, application, journal) == (SCHEMA_VERSION, APPLICATION_ID, "wal")


def test_tables_are_strict_and_every_reference_has_an_index(tmp_path: Path) -> None:
    with Writer(tmp_path / "coverage.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "coverage.db")) as connection:
        tables = connection.execute("select name, strict from pragma_table_list where type = 'table'").fetchall()
        loose = [name for name, strict in tables if not strict and not name.startswith(("sqlite_", "_sqlite"))]
        assert loose == []
        scans = []
        for name, _ in tables:
            for reference in connection.execute(f"pragma foreign_key_list({name})"):
                plan = connection.execute(f"explain query plan delete from {name} where {reference[3]} = 1").fetchall()
                scans += [(name, reference[3]) for step in plan if step[3].startswith("SCAN")]
        assert scans == []


def test_reading_imports_nothing_that_is_slow() -> None:
    slow = ("sqlite_utils", "nupunkt", "discord", "rich", "prompt_toolkit", "rapidfuzz", "ahocorasick", "bot.extract")
    code = f"import sys, bot.store.coverage; print([name for name in {slow} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"

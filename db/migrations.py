"""The steps from an empty file to the schema of today. A step is never changed; a new one is added."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from db import APPLICATION_ID

migrations = Migrations("verbatim")


@migrations(name="001_coverage")
def _coverage(db: Database) -> None:
    for statement in _statements(Path(__file__).with_name("001_coverage.sql").read_text(encoding="utf-8")):
        db.conn.execute(statement)
    db.conn.execute(f"pragma application_id = {APPLICATION_ID}")
    db.conn.execute("pragma user_version = 1")


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: ``executescript`` would end the transaction that the step runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

"""The steps from empty files to the schemas of today. A step is never changed; a new one is added."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from db import APPLICATION_ID, RECORDS_APPLICATION_ID, texts

migrations = Migrations("verbatim")
records_migrations = Migrations("verbatim-records")
"""The steps of the records; they need no version, since whoever opens the records takes the steps that are left."""


@migrations(name="001_coverage")
def _coverage(db: Database) -> None:
    _run(db, "001_coverage.sql")
    db.conn.execute(f"pragma application_id = {APPLICATION_ID}")
    db.conn.execute("pragma user_version = 1")


@migrations(name="002_editing")
def _editing(db: Database) -> None:
    _run(db, "002_editing.sql")
    db.conn.execute("pragma user_version = 2")


@migrations(name="003_corrected")
def _corrected(db: Database) -> None:
    _run(db, "003_corrected.sql")
    db.conn.execute("pragma user_version = 3")


@migrations(name="004_speed")
def _speed(db: Database) -> None:
    _run(db, "004_speed.sql")
    db.conn.execute("pragma user_version = 4")


@migrations(name="005_topics")
def _topics(db: Database) -> None:
    _run(db, "005_topics.sql")
    db.conn.execute("pragma user_version = 5")


@migrations(name="006_passages")
def _passages(db: Database) -> None:
    _run(db, "006_passages.sql")
    texts.move(db.conn)
    _run(db, "006_texts.sql")
    db.conn.execute("pragma user_version = 6")


@migrations(name="007_relinking")
def _relinking(db: Database) -> None:
    _run(db, "007_relinking.sql")
    db.conn.execute("pragma user_version = 7")


@migrations(name="008_merging")
def _merging(db: Database) -> None:
    _run(db, "008_merging.sql")
    db.conn.execute("pragma user_version = 8")


@records_migrations(name="001_records")
def _records(db: Database) -> None:
    _run(db, "001_records.sql")
    db.conn.execute(f"pragma application_id = {RECORDS_APPLICATION_ID}")


@records_migrations(name="002_newsroom")
def _newsroom(db: Database) -> None:
    _run(db, "002_newsroom.sql")


@records_migrations(name="003_cited")
def _cited(db: Database) -> None:
    _run(db, "003_cited.sql")


def _run(db: Database, script: str) -> None:
    for statement in _statements(Path(__file__).with_name(script).read_text(encoding="utf-8")):
        db.conn.execute(statement)


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: ``executescript`` would end the transaction that the step runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

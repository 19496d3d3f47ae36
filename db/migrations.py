"""The steps from empty files to the schemas of today. A step is never changed; a new one is added."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sqlite_utils import Database, Migrations

from db import APPLICATION_ID, RECORDS_APPLICATION_ID, compact, texts

migrations = Migrations("verbatim")
records_migrations = Migrations("verbatim-records")

_Part = str | Callable[[sqlite3.Connection], object]
"""What a step does: the statements of a script beside this file, by its name without .sql, or a function."""


def _signed(connection: sqlite3.Connection, application: int) -> None:
    connection.execute(f"pragma application_id = {application}")


_STEPS: tuple[tuple[_Part, ...], ...] = (
    ("001_coverage", partial(_signed, application=APPLICATION_ID)),
    ("002_editing",),
    ("003_corrected",),
    ("004_speed",),
    ("005_topics",),
    ("006_passages", texts.move, "006_texts"),
    ("007_relinking",),
    ("008_merging",),
    ("009_compact", compact.move, "009_passages"),
    ("010_counted",),
)
"""Each is called as its first script is; the version that it leads to is its place, from 1."""

_RECORDS_STEPS: tuple[tuple[_Part, ...], ...] = (
    ("001_records", partial(_signed, application=RECORDS_APPLICATION_ID)),
    ("002_newsroom",),
    ("003_cited",),
)
"""They need no version, since whoever opens the records takes the steps that are left."""


def _register(to: Migrations, parts: tuple[_Part, ...], version: int | None = None) -> None:
    @to(name=str(parts[0]))
    def _(db: Database) -> None:
        for part in parts:
            if isinstance(part, str):
                for statement in _statements(Path(__file__).with_name(f"{part}.sql").read_text(encoding="utf-8")):
                    db.conn.execute(statement)
            else:
                part(db.conn)
        if version is not None:
            db.conn.execute(f"pragma user_version = {version}")


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: ``executescript`` would end the transaction that the step runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


for _number, _parts in enumerate(_STEPS, 1):
    _register(migrations, _parts, _number)
for _parts in _RECORDS_STEPS:
    _register(records_migrations, _parts)

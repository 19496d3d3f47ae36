# ruff: noqa: S608  # the SQL is put together from constants of this module; values are always bound
"""What people decided about single articles, and what they changed, each change with how it was before.

A decision holds against the folder and its catalogue: an article that was added by hand stays when its file is
nowhere, one that was removed stays away, one that was edited keeps its entry.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal

from bot.model import Catalogue
from bot.store.connection import marks
from bot.store.loadable import catalogue_from, catalogue_json
from bot.store.rows import checked, crc
from bot.store.saved import Saved, saved

DecisionKind = Literal["added", "edited", "removed"]

_KEPT_MAX = 1000  # changes that can be undone; ours: nobody goes back further
_COLUMNS = "kind, name, at, number, data, entry, decision, decision_entry, crc"
_DATA = 4  # its place among the columns


@dataclass(frozen=True, slots=True)
class Decision:
    """What holds for an article; ``entry`` is that of an edited one."""

    kind: DecisionKind
    entry: Catalogue | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to an article, and how it was before: not there, where ``before`` is None."""

    number: int
    kind: DecisionKind
    article: str
    at: str
    before: Saved | None
    decision: Decision | None


def decisions(connection: sqlite3.Connection) -> dict[str, Decision]:
    """All of them, by article name."""
    return {name: _decision(*rest) for name, *rest in connection.execute("select name, kind, entry from decision")}


def decision(connection: sqlite3.Connection, name: str) -> Decision | None:
    """What holds for one article."""
    row = connection.execute("select kind, entry from decision where name = ?", (name,)).fetchone()
    return _decision(*row) if row else None


def decide(connection: sqlite3.Connection, name: str, decided: Decision | None) -> None:
    """What holds for an article from now on; None: the folder and its catalogue."""
    connection.execute("delete from decision where name = ?", (name,))
    if decided:
        entry = catalogue_json(decided.entry) if decided.entry else None
        connection.execute("insert into decision (name, kind, entry) values (?, ?, ?)", (name, decided.kind, entry))


def note(connection: sqlite3.Connection, kind: DecisionKind, name: str) -> Change:
    """Write down that an article is about to change, and how it is now. Raises ``CoverageError`` if that is damaged."""
    at, before, decided = datetime.now(UTC).isoformat(timespec="seconds"), saved(connection, name), None
    decided = decision(connection, name)
    values = (
        *(kind, name, at),
        *((before.number, before.data, before.entry) if before else (None, None, None)),
        *((decided.kind, catalogue_json(decided.entry) if decided.entry else None) if decided else (None, None)),
    )
    number = connection.execute(
        f"insert into change ({_COLUMNS}) values ({marks(values)}, ?)", (*values, _crc(values))
    ).lastrowid
    connection.execute("delete from change where id <= ?", ((number or 0) - _KEPT_MAX,))
    return Change(number or 0, kind, name, at, before, decided)


def latest(connection: sqlite3.Connection, name: str | None = None) -> Change | None:
    """The last change, of one article or of all."""
    row = connection.execute(
        f"select id, {_COLUMNS} from change where name = ? or ? order by id desc limit 1", (name, name is None)
    ).fetchone()
    return _change(row) if row else None


def change(connection: sqlite3.Connection, number: int) -> Change | None:
    """A change by its number; None where it was undone, or is too long ago."""
    row = connection.execute(f"select id, {_COLUMNS} from change where id = ?", (number,)).fetchone()
    return _change(row) if row else None


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Strike out a change that was undone."""
    connection.execute("delete from change where id = ?", (number,))


def clear(connection: sqlite3.Connection) -> None:
    """Forget all decisions and changes; the articles stay as they are."""
    connection.execute("delete from decision")
    connection.execute("delete from change")


def carry_over(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy what can be read of decisions and changes into another database."""
    for table, columns in (("decision", "name, kind, entry"), ("change", f"id, {_COLUMNS}")):
        with suppress(sqlite3.DatabaseError):
            for row in source.execute(f"select {columns} from {table} order by 1"):
                target.execute(f"insert or ignore into {table} ({columns}) values ({marks(row)})", row)


def _decision(kind: DecisionKind, entry: str | None) -> Decision:
    return Decision(kind, None if entry is None else catalogue_from(entry))


def _change(row: Sequence[Any]) -> Change:
    number, *values, written = row
    checked("change", (*_countable(values), written))
    kind, name, at, article_id, data, entry, decided, decided_entry = values
    before = None if data is None else Saved(article_id, name, data, entry)
    return Change(number, kind, name, at, before, _decision(decided, decided_entry) if decided else None)


def _crc(values: Sequence[Any]) -> int:
    return crc(_countable(values))


def _countable(values: Sequence[Any]) -> list[Any]:
    """The values with the digest of the bytes instead of the bytes."""
    data = values[_DATA]
    return [*values[:_DATA], None if data is None else sha256(data).hexdigest(), *values[_DATA + 1 :]]

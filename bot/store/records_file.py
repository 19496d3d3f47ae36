"""The file of the records: opened when it is first needed, brought up to date, written all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.errors import RecordsError
from bot.store.connection import sendable, write_ahead
from bot.store.on_demand import OnDemand
from db import RECORDS_APPLICATION_ID

_BUSY_SECONDS = 10.0  # that one process waits for another one, such as the command line for the bot


class RecordsFile:
    """One file, safe from several threads and processes. Every method raises ``RecordsError`` where it fails."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = OnDemand(path, _BUSY_SECONDS, _prepare)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; what is begun inside another transaction of the same thread is part of that."""
        with self._file.lock, _translated(self.path):
            connection = self._file.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("begin immediate")
            try:
                yield connection
                connection.execute("commit")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("rollback")
                raise

    def rows(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._file.lock, _translated(self.path):
            return self._file.connection.execute(sql, tuple(map(sendable, parameters))).fetchall()

    def close(self) -> None:
        """Closes the file, if it was opened; it is opened again when it is needed again."""
        self._file.close()


def now() -> str:
    """The time, as the records write it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Brings the schema up to date; of two that try at once, one waits. ``full``: nobody can make this again."""
    from sqlite_utils import Database

    from db.migrations import records_migrations

    application = connection.execute("pragma application_id").fetchone()[0]
    tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if tables and application != RECORDS_APPLICATION_ID:
        raise RecordsError(f"{path} is a database of something else.", "Name another file.")
    write_ahead(connection, _BUSY_SECONDS)
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    connection.execute("begin immediate")
    try:
        records_migrations.apply(Database(connection))
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        remedy = "See who may read and write it and its folder, and whether the disk is full."
        raise RecordsError(f"The records at {path} cannot be used: {error}.", remedy) from error

"""A database file that is opened when it is first needed, and again when it is needed after it was closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import RLock


class OnDemand:
    """One connection to a file. Whoever uses it holds the ``lock``: it is one for all threads."""

    def __init__(self, path: Path, busy_seconds: float, prepare: Callable[[sqlite3.Connection, Path], None]) -> None:
        """``prepare`` is called with each connection that is opened; what it raises leaves the file closed."""
        self.path = path
        self.lock = RLock()
        self._busy_seconds = busy_seconds  # that one process waits for another one
        self._prepare = prepare
        self._connection: sqlite3.Connection | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, on which each statement is a transaction unless one is begun. Raises SQLite's errors."""
        if self._connection is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self.path, isolation_level=None, timeout=self._busy_seconds, check_same_thread=False
            )
            try:
                self._prepare(connection, self.path)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def close(self) -> None:
        """Closes the file, if it was opened."""
        with self.lock:
            if self._connection:
                self._connection.close()
                self._connection = None

"""What the bot on Discord itself remembers, apart from the coverage: long payloads of buttons, by a short key.

A button carries what it needs in its custom_id; what is longer than that is kept here. The file may be
deleted at any time: the buttons that relied on it then say that they are too old.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

from bot.store.connection import sendable
from bot.store.on_demand import OnDemand

_log = logging.getLogger(__name__)

_SCHEMA = """
create table if not exists payload (
    key text primary key,  -- the first 80 bits of the words' BLAKE2b digest, base 32, lower case
    words text not null,   -- what a button would carry if there were room
    used_on text not null  -- day of the last use, ISO 8601
) strict, without rowid
"""
_KEPT_DAYS = 180  # ours: nobody turns the pages of an older answer
_KEY_BYTES = 10
_BUSY_SECONDS = 5.0
_WRITTEN_MAX = 1000  # keys that are known to be written


class LiveStore:
    """A small key-value file; safe from several threads. Opened when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._file = OnDemand(path, _BUSY_SECONDS, _prepare)
        self._written: set[tuple[date, str]] = set()
        """The days and keys that need not be written again: all buttons of an answer carry the same question."""

    def remember(self, words: str) -> str:
        """The key of ``words``, always the same. Where they cannot be kept, that is logged and nothing is recalled."""
        words = sendable(words)
        key = base64.b32encode(hashlib.blake2b(words.encode(), digest_size=_KEY_BYTES).digest()).decode().lower()
        today = datetime.now(UTC).date()
        if (today, key) in self._written:
            return key
        try:
            with self._file.lock:
                self._file.connection.execute(
                    "insert into payload (key, words, used_on) values (?, ?, date('now'))"
                    " on conflict (key) do update set used_on = excluded.used_on",
                    (key, words),
                )
            self._has_written(today, key)
        except (sqlite3.Error, OSError) as error:
            _log.warning("Buttons of a long question will not work: %s: %s", self._file.path, error)
        return key

    def _has_written(self, day: date, key: str) -> None:
        if len(self._written) >= _WRITTEN_MAX:
            self._written.clear()
        self._written.add((day, key))

    def recall(self, key: str) -> str | None:
        """The words of a key; None where they are not kept (any more)."""
        try:
            with self._file.lock:
                sql = "select words from payload where key = ?"
                row = self._file.connection.execute(sql, (sendable(key),)).fetchone()
        except (sqlite3.Error, OSError) as error:
            _log.warning("A long question cannot be recalled: %s: %s", self._file.path, error)
            return None
        return row[0] if row else None

    def close(self) -> None:
        """Closes the file, if it was opened."""
        self._file.close()


def _prepare(connection: sqlite3.Connection, _: Path) -> None:
    connection.execute(_SCHEMA)
    connection.execute("delete from payload where used_on < date('now', ?)", (f"-{_KEPT_DAYS} days",))

"""The bot's own small memory: found again after a restart, and harmless when it cannot be used."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.live import LiveStore


def test_words_are_found_again_after_a_restart(tmp_path: Path) -> None:
    with closing(LiveStore(tmp_path / "new" / "live.db")) as store:
        key = store.remember("who-signed …")
        assert store.remember("who-signed …") == key
        assert len(key) == 16
    with closing(LiveStore(tmp_path / "new" / "live.db")) as store:
        assert store.recall(key) == "who-signed …"
        assert store.recall("another") is None


def test_half_a_character_that_somebody_typed_is_kept_as_a_mark(tmp_path: Path) -> None:
    """Discord may send a lone surrogate, which no file can hold."""
    with closing(LiveStore(tmp_path / "live.db")) as store:
        assert store.recall(store.remember("caf\ud800")) == "caf?"
        assert store.recall("forged\ud800") is None


def test_words_that_nobody_used_for_long_are_forgotten(tmp_path: Path) -> None:
    with closing(LiveStore(tmp_path / "live.db")) as store:
        key = store.remember("old")
    with closing(sqlite3.connect(tmp_path / "live.db")) as connection, connection:
        connection.execute("update payload set used_on = date('now', '-200 days')")
    with closing(LiveStore(tmp_path / "live.db")) as store:
        assert store.recall(key) is None


def test_the_same_words_are_written_once_a_day_by_a_process(tmp_path: Path) -> None:
    def used(day: str | None = None) -> str:
        with closing(sqlite3.connect(tmp_path / "live.db")) as connection, connection:
            if day:
                connection.execute("update payload set used_on = ?", (day,))
            return str(connection.execute("select used_on from payload").fetchone()[0])

    with closing(LiveStore(tmp_path / "live.db")) as store:
        store.remember("words")
        used("2030-01-02")
        store.remember("words")
        assert used() == "2030-01-02"
    with closing(LiveStore(tmp_path / "live.db")) as store:
        store.remember("words")
        assert used() != "2030-01-02"


def test_a_file_that_is_no_database_only_makes_it_forget(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "live.db").write_text("not a database, but long enough to be looked at " * 40, "utf-8")
    with closing(LiveStore(tmp_path / "live.db")) as store:
        assert store.recall(store.remember("words")) is None
    assert "live.db" in caplog.text

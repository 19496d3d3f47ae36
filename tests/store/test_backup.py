"""Backups: made while others write, restored to what was there, never half of one."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from bot.errors import CoverageError
from bot.records import AuditEntry
from bot.store.backup import back_up
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.verify import verify
from bot.store.writer import Writer
from tests.store import invented


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return invented.store(tmp_path / "coverage.db", invented.articles())


@pytest.mark.parametrize("name", ["all.tar", "all.tar.gz"])
def test_a_backup_that_is_unpacked_is_what_was_there(database: Path, tmp_path: Path, name: str) -> None:
    with Records(tmp_path / "records.db") as records:
        records.note(AuditEntry("reports channel", "#news", 7, 8))
        with Writer(database) as writer, writer.transaction():
            writer.remove("12_fog")  # not done yet, and so not in the backup
            there = {
                "verbatim.db": database,
                "records.db": tmp_path / "records.db",
                "servers/7.db": tmp_path / "none.db",
            }
            assert back_up(there, tmp_path / name) == ["verbatim.db", "records.db"]
    with tarfile.open(tmp_path / name) as archive:
        archive.extractall(tmp_path / "restored", filter="data")
    assert verify(tmp_path / "restored" / "verbatim.db").sound
    with Coverage.open(tmp_path / "restored" / "verbatim.db") as coverage:
        assert coverage.searched().articles == 3
    with Records(tmp_path / "restored" / "records.db") as records:
        assert [entry.subject for entry in records.audit(7)] == ["#news"]


def test_a_backup_that_fails_leaves_the_one_before(database: Path, tmp_path: Path) -> None:
    back_up({"verbatim.db": database}, tmp_path / "all.tar")
    before = (tmp_path / "all.tar").read_bytes()
    database.write_bytes(database.read_bytes()[:20_000])
    with pytest.raises(CoverageError):
        back_up({"verbatim.db": database}, tmp_path / "all.tar")
    assert (tmp_path / "all.tar").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]

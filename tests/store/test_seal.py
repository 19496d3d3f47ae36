"""Sealed snapshots: read by many, changed by nobody, swapped under a running process, refused when damaged."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from bot.errors import CoverageError
from bot.store.coverage import Coverage
from bot.store.place import SEAL_MAGIC
from bot.store.seal import read_seal
from bot.store.sealing import seal
from bot.store.servers import Coverages
from bot.store.verify import verify
from bot.store.writer import Writer
from tests.store import invented


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return invented.store(tmp_path / "db" / "coverage.db", invented.articles())


@pytest.fixture
def sealed(database: Path, tmp_path: Path) -> Path:
    path = tmp_path / "sealed" / "news.seal"
    seal(database, path)
    return path


def test_a_sealed_coverage_answers_as_the_one_it_was_made_of(database: Path, sealed: Path) -> None:
    with Coverage.open(sealed) as snapshot, Coverage.open(database) as coverage:
        assert snapshot.articles() == coverage.articles()
        assert snapshot.search("ban").hits == coverage.search("ban").hits
    assert verify(sealed).sound
    assert sorted(path.suffix for path in sealed.parent.iterdir()) == [".db", ".seal"]  # nothing of SQLite's own


def test_the_same_coverage_is_the_same_seal(database: Path, sealed: Path) -> None:
    before = read_seal(sealed)
    assert seal(database, sealed) == before


def test_who_has_it_open_changes_over_with_the_next_question(database: Path, sealed: Path) -> None:
    with Coverage.open(sealed) as coverage:
        first = coverage.path
        with Writer(database) as writer, writer.transaction():
            writer.remove("12_fog")
            writer.relink()
        with coverage.snapshot():
            assert coverage.searched().articles == 3
            seal(database, sealed)
            assert coverage.searched().articles == 3
        assert coverage.searched().articles == 2
        assert coverage.path != first
        assert first.exists()  # for who is slower


def test_older_snapshots_go(database: Path, sealed: Path) -> None:
    for name in ("10_lake", "11_port", "12_fog"):
        with Writer(database) as writer, writer.transaction():
            writer.remove(name)
            writer.relink()
        seal(database, sealed)
    assert len(list(sealed.parent.glob("*.db"))) == 2


def test_a_single_flipped_bit_is_never_opened(sealed: Path) -> None:
    found = read_seal(sealed)
    assert found
    found.file.chmod(0o644)
    whole, chance = found.file.read_bytes(), random.Random(3)  # not a secret
    for number in range(40):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        fresh = found.file.with_name(f"fresh{number}")  # as a copy that was damaged on its way
        fresh.write_bytes(flipped)
        fresh.replace(found.file)
        with pytest.raises(CoverageError, match="not what was sealed"):
            Coverage.open(sealed)


@pytest.mark.parametrize("words", [b"", b"gone.db\n" + b"0" * 64 + b"\n", b"a.db\nshort\n", b"../a.db\n" + b"0" * 64])
def test_a_broken_seal_is_told(sealed: Path, words: bytes) -> None:
    sealed.write_bytes(b"verbatim seal 1\n" + words)
    with pytest.raises(CoverageError, match="Seal the coverage again"):
        Coverage.open(sealed)


def test_nobody_writes_into_a_seal_or_its_snapshot(sealed: Path) -> None:
    found = read_seal(sealed)
    assert found
    for path in (sealed, found.file):
        with pytest.raises(CoverageError, match="seal that again"):
            Writer(path)


def test_what_is_not_sound_is_not_sealed(database: Path, sealed: Path) -> None:
    before = sealed.read_bytes()
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("update quote set start = 0")
    connection.close()
    with pytest.raises(CoverageError, match="not sound"):
        seal(database, sealed)
    assert sealed.read_bytes() == before


def test_a_server_may_have_its_own_copy_of_a_sealed_coverage(sealed: Path, tmp_path: Path) -> None:
    with Coverage.open(sealed) as shipped:
        coverages = Coverages(shipped, tmp_path / "servers")
        with Writer(coverages.to_change(7)) as writer, writer.transaction():
            writer.remove("12_fog")
            writer.relink()
        assert coverages.asked_in(7).searched().articles == 2
        assert shipped.searched().articles == 3
        coverages.close()


def test_a_file_as_large_as_a_database_is_no_seal_whatever_it_begins_with(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(SEAL_MAGIC + b"news.db\n" + b"0" * 4096)
    assert read_seal(tmp_path / "large") is None

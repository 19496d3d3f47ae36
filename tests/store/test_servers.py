"""Coverages of servers: what is added in one is nowhere else, and what is shipped comes to all."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import CoverageError
from bot.ingest import load
from bot.newsroom import Draft, add, edit, remove, undo
from bot.store import copies, servers
from bot.store.copies import bring_up_to_date, make_copy
from bot.store.coverage import Coverage
from bot.store.servers import Coverages, NoOwnCoverageError
from bot.store.verify import verify

A, B = 11, 22
FOG = Draft("fog", b"Fog closed the harbour for two days.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "10_lake.txt").write_text("“The ban is theft,” Ana Rojas, Peru's fisheries minister, said on Monday.")
    (seeds / "11_port.txt").write_text("Kenya signed the letter of Peru.")
    return seeds


@pytest.fixture
def shipped(folder: Path, tmp_path: Path) -> Path:
    load([folder], tmp_path / "coverage.db")
    return tmp_path / "coverage.db"


@pytest.fixture
def coverages(shipped: Path, tmp_path: Path) -> Iterator[Coverages]:
    with Coverage.open(shipped) as coverage:
        there = Coverages(coverage, tmp_path / "servers")
        yield there
        there.close()


def names(coverage: Coverage) -> list[str]:
    return [record.name for record in coverage.articles()]


def test_a_server_without_changes_asks_the_shipped_coverage(coverages: Coverages) -> None:
    assert coverages.asked_in(A) is coverages.asked_in(None) is coverages.shipped
    assert coverages.servers() == []


def test_what_one_server_changes_no_other_sees(coverages: Coverages) -> None:
    add(coverages.to_change(A), FOG)
    remove(coverages.to_change(A), "10_lake")
    edit(coverages.to_change(B), "10_lake", {"outlet": "The Lake"})
    assert names(coverages.asked_in(A)) == ["11_port", "fog"]
    assert names(coverages.asked_in(B)) == names(coverages.shipped) == ["10_lake", "11_port"]
    outlets = [coverages.asked_in(where).articles()[0].catalogue.outlet for where in (B, None)]
    assert outlets == ["The Lake", None]
    assert coverages.asked_in(B).search("harbour").total == 0
    assert coverages.asked_in(A).search("theft").total == 0
    assert coverages.servers() == [A, B]


def test_where_servers_have_no_coverage_none_is_changed(coverages: Coverages, shipped: Path) -> None:
    alone = Coverages(coverages.shipped, None)
    with pytest.raises(NoOwnCoverageError):
        alone.to_change(A)
    assert alone.asked_in(A) is coverages.shipped
    assert alone.servers() == []
    alone.forget(A)
    assert shipped.is_file()


def test_what_a_server_added_goes_with_it(coverages: Coverages, tmp_path: Path) -> None:
    add(coverages.to_change(A), FOG)
    held = coverages.asked_in(A)
    coverages.forget(A)
    assert list((tmp_path / "servers").iterdir()) == []
    assert coverages.asked_in(A) is coverages.shipped
    with pytest.raises(CoverageError):
        held.articles()


def test_only_so_many_stay_open_and_who_asks_is_not_cut_off(
    coverages: Coverages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "_KEPT_OPEN_MAX", 1)
    for server in (A, B):
        coverages.to_change(server)
    first = coverages.asked_in(A)
    assert coverages.asked_in(A) is first
    coverages.asked_in(B)
    assert names(first) == ["10_lake", "11_port"]
    reader = first._reader
    del first
    gc.collect()
    assert reader._closed
    assert names(coverages.asked_in(A)) == ["10_lake", "11_port"]


def test_a_copy_made_by_two_at_once_is_one(shipped: Path, tmp_path: Path) -> None:
    copy = tmp_path / "servers" / "1.db"
    made = [threading.Thread(target=make_copy, args=(shipped, copy)) for _ in range(4)]
    for thread in made:
        thread.start()
    for thread in made:
        thread.join()
    assert [path.name for path in copy.parent.iterdir()] == ["1.db"]
    assert verify(copy).sound


def test_a_copy_begins_without_what_was_decided_about_the_shipped_coverage(shipped: Path, tmp_path: Path) -> None:
    add(shipped, FOG)
    copy = tmp_path / "copy.db"
    make_copy(shipped, copy)
    remove(shipped, "fog")
    assert bring_up_to_date(shipped, copy)
    with Coverage.open(copy) as coverage:
        assert names(coverage) == ["10_lake", "11_port"]


def test_where_no_copy_can_be_is_told(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CoverageError, match="There can be no coverage"):
        make_copy(shipped, tmp_path / "file" / "1.db")


# --- brought up to date -----------------------------------------------------------------------------------


def test_what_is_loaded_comes_to_a_server_and_what_is_its_own_stays(
    folder: Path, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_BATCH", 2)
    (folder / "12_hill.txt").write_text("Snow fell on the hills of Norway.")
    (folder / "13_town.txt").write_text("Nobody left the town of Osten.")
    load([folder], shipped)
    copy = tmp_path / "servers" / "1.db"
    make_copy(shipped, copy)
    add(copy, FOG)
    edit(copy, "10_lake", {"outlet": "The Lake"})
    edit(copy, "12_hill", {"outlet": "The Hill"})
    remove(copy, "11_port")

    (folder / "10_lake.txt").write_text("“It is theft,” Ana Rojas said in Lima.")
    (folder / "11_port.txt").write_text("Chile signed it too.")
    (folder / "13_town.txt").unlink()
    (folder / "14_fall.txt").write_text("Water fell.")
    (folder / "fog.txt").write_text("Another fog.")
    load([folder], shipped, prune=True)
    assert bring_up_to_date(shipped, copy)
    assert not bring_up_to_date(shipped, copy)
    with Coverage.open(copy) as coverage:
        assert {record.name: record.catalogue.outlet for record in coverage.articles()} == {
            "10_lake": "The Lake",
            "12_hill": "The Hill",
            "14_fall": None,
            "fog": None,
        }
        assert coverage.article("10_lake").text == "“It is theft,” Ana Rojas said in Lima."
        assert coverage.article("fog").text == FOG.data.decode()
        (fall,) = (record for record in coverage.articles() if record.name == "14_fall")
        assert fall.number != coverage.articles("fog")[0].number
    assert verify(copy).sound
    undo(copy)
    assert bring_up_to_date(shipped, copy)
    with Coverage.open(copy) as coverage:
        assert coverage.article("11_port").text == "Chile signed it too."


def test_a_copy_is_read_while_it_is_brought_up_to_date(folder: Path, shipped: Path, tmp_path: Path) -> None:
    copy = tmp_path / "1.db"
    make_copy(shipped, copy)
    with Coverage.open(copy) as coverage:
        (folder / "12_hill.txt").write_text("Snow fell.")
        load([folder], shipped)
        with coverage.snapshot():
            assert len(names(coverage)) == 2
            bring_up_to_date(shipped, copy)
            assert len(names(coverage)) == 2
        assert len(names(coverage)) == 3

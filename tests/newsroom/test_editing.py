"""Articles changed by hand: what is there afterwards, what a load makes of it, and how it is taken back."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.errors import CoverageError, RejectedArticleError, UsageError
from bot.ingest import load
from bot.model import Catalogue
from bot.newsroom import Draft, add, edit, name_from, remove, undo
from bot.newsroom.editing import with_fields
from bot.store import journal
from bot.store.coverage import Coverage
from bot.store.verify import verify

LAKE = "Ministers clash over quotas\n\n“The ban is theft,” Ana Rojas, Peru's fisheries minister, said on Monday.\n"
FOG = "Fog closed the harbour for two days. No one was hurt."
DRAFT = Draft("fog-report", FOG.encode(), Catalogue("The Harbour Post", "Fog", None, "2031-05-06", "catalogue"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "10_lake.txt").write_text(LAKE)
    (seeds / "11_port.txt").write_text("Kenya signed the letter of Peru.")
    (seeds / "catalog.toml").write_text('[10_lake]\noutlet = "The Lake"\npublished = 2031-05-06\n')
    return seeds


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    load([folder], tmp_path / "coverage.db")
    return tmp_path / "coverage.db"


def known(path: Path) -> dict[str, Catalogue]:
    with Coverage.open(path) as coverage:
        return {record.name: record.catalogue for record in coverage.articles()}


def test_what_is_added_is_there_with_its_facts_and_sound(path: Path) -> None:
    change = add(path, DRAFT)
    assert (change.kind, change.article) == ("added", "fog-report")
    with Coverage.open(path) as coverage:
        assert coverage.article("fog-report").text == FOG
        assert coverage.search("harbour").total
    assert known(path)["fog-report"].outlet == "The Harbour Post"
    assert verify(path).sound


def test_adding_twice_is_adding_once(path: Path) -> None:
    assert add(path, DRAFT) == add(path, DRAFT)
    assert len(known(path)) == 3


def test_another_article_of_that_name_gets_a_number(path: Path) -> None:
    add(path, DRAFT)
    assert add(path, Draft("fog-report", b"Fog again.")).article == "fog-report-2"
    assert add(path, Draft("10_lake", b"Another lake.")).article == "10_lake-2"


def test_what_a_load_brought_is_not_added_again(path: Path) -> None:
    entry = Catalogue("The Lake", published="2031-05-06", published_basis="catalogue")
    with pytest.raises(UsageError, match="already"):
        add(path, Draft("10_lake", LAKE.encode(), entry))


def test_what_is_no_article_is_refused_and_nothing_changes(path: Path) -> None:
    with pytest.raises(RejectedArticleError):
        add(path, Draft("empty", b" \n"))
    with pytest.raises(UsageError, match="no change"):
        undo(path)


def test_an_edited_article_keeps_its_number_and_facts(path: Path) -> None:
    change = edit(path, "10_lake", {"outlet": "The Lake Post", "published": "2031-05-07"})
    assert change.kind == "edited"
    lake = known(path)["10_lake"]
    assert (lake.outlet, lake.published, lake.published_basis) == ("The Lake Post", "2031-05-07", "catalogue")
    with Coverage.open(path) as coverage:
        assert coverage.articles()[0].number == 1
        assert [speaker.name for speaker, _ in coverage.speakers()] == ["Ana Rojas"]
    assert verify(path).sound


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": "someday"}, "The date must be a date such as"),
        ({"published": "2031-02-30"}, "no calendar"),
        ({"url": "not an address"}, "The address must begin with https"),
        ({"published_basis": "guess"}, "The basis must be one of"),
        ({"published": None, "published_basis": "text"}, "no date"),
        ({"outlet": "The Lake"}, "already"),
        ({"outlet": "two\nlines"}, "one line"),
    ],
)
def test_a_wrong_value_is_told_and_nothing_changes(path: Path, fields: dict[str, str | None], said: str) -> None:
    before = known(path)
    with pytest.raises(UsageError, match=said):
        edit(path, "10_lake", fields)
    assert known(path) == before


def test_a_field_can_be_made_unknown(path: Path) -> None:
    edit(path, "10_lake", {"outlet": None, "published": None})
    assert (known(path)["10_lake"].outlet, known(path)["10_lake"].published) == (None, None)


def test_who_is_not_there_cannot_be_changed(path: Path) -> None:
    for change in (lambda: edit(path, "12_hill", {"outlet": "X"}), lambda: remove(path, "12_hill")):
        with pytest.raises(UsageError, match="no article called 12_hill"):
            change()


# --- what a load makes of it ---------------------------------------------------------------------------


def test_what_was_decided_by_hand_holds_against_a_load(folder: Path, path: Path) -> None:
    add(path, DRAFT)
    edit(path, "10_lake", {"outlet": "The Lake Post"})
    remove(path, "11_port")
    report = load([folder], path, prune=True)
    assert (report.unchanged, report.kept_out, report.removed) == (("10_lake",), ("11_port",), ())
    assert {name: entry.outlet for name, entry in known(path).items()} == {
        "10_lake": "The Lake Post",
        "fog-report": "The Harbour Post",
    }


def test_a_changed_file_is_read_again_under_the_edited_entry(folder: Path, path: Path) -> None:
    edit(path, "10_lake", {"outlet": "The Lake Post"})
    (folder / "10_lake.txt").write_text("Snow fell.")
    assert load([folder], path).changed == ("10_lake",)
    assert known(path)["10_lake"].outlet == "The Lake Post"


def test_a_file_with_the_name_of_an_added_article_is_told(folder: Path, path: Path) -> None:
    add(path, DRAFT)
    (folder / "fog-report.txt").write_text("Another fog.")
    (error,) = load([folder], path).rejected
    assert "added by hand" in error.reason
    with Coverage.open(path) as coverage:
        assert coverage.article("fog-report").text == FOG


def test_what_was_decided_survives_a_repair(folder: Path, path: Path) -> None:
    add(path, DRAFT)
    remove(path, "11_port")
    with sqlite3.connect(path) as connection:
        connection.execute("update quote set speaker = 'Nobody'")
    connection.close()
    assert verify(path, repair=True).sound
    assert load([folder], path, prune=True).kept_out == ("11_port",)
    assert undo(path).article == "11_port"
    assert set(known(path)) == {"10_lake", "11_port", "fog-report"}


# --- undo ----------------------------------------------------------------------------------------------


def test_everything_is_taken_back_in_turn(folder: Path, path: Path) -> None:
    before = known(path)
    add(path, DRAFT)
    edit(path, "fog-report", {"title": "Thick fog"})
    edit(path, "10_lake", {"outlet": "The Lake Post"})
    remove(path, "fog-report")
    remove(path, "11_port")
    assert [undo(path).kind for _ in range(5)] == ["removed", "removed", "edited", "edited", "added"]
    assert known(path) == before
    assert load([folder], path, prune=True).unchanged == ("10_lake", "11_port")
    assert verify(path).sound


def test_what_was_removed_comes_back_under_its_number(path: Path) -> None:
    change = remove(path, "10_lake")
    with Coverage.open(path) as coverage:
        assert [record.name for record in coverage.articles()] == ["11_port"]
        assert coverage.search("theft").total == 0
    undo(path, change.number)
    with Coverage.open(path) as coverage:
        assert [(record.number, record.name) for record in coverage.articles()] == [(1, "10_lake"), (2, "11_port")]


def test_a_change_is_taken_back_once_and_only_while_it_is_the_last_of_its_article(path: Path) -> None:
    first = edit(path, "10_lake", {"outlet": "A"})
    second = edit(path, "10_lake", {"outlet": "B"})
    with pytest.raises(UsageError, match="changed again since"):
        undo(path, first.number)
    undo(path, second.number)
    with pytest.raises(UsageError, match="undone already"):
        undo(path, second.number)
    undo(path, first.number)
    assert known(path)["10_lake"].outlet == "The Lake"


def test_a_damaged_change_is_not_taken_back(path: Path) -> None:
    remove(path, "10_lake")
    with sqlite3.connect(path) as connection:
        connection.execute("update change set data = cast('Nobody said this.' as blob)")
    connection.close()
    with pytest.raises(CoverageError, match="damaged"):
        undo(path)


def test_only_so_many_changes_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_KEPT_MAX", 2)
    for outlet in "ABC":
        edit(path, "10_lake", {"outlet": outlet})
    undo(path)
    undo(path)
    assert known(path)["10_lake"].outlet == "A"
    with pytest.raises(UsageError, match="no change"):
        undo(path)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("My report (final).v2", "My-report-final-.v2"),
        ("../../etc/passwd", "etc-passwd"),
        ("Größe – 中文", "Größe-中文"),
        ("…", "article"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_is_one_plain_word(words: str, name: str) -> None:
    assert name_from(words) == name


# --- killed ---------------------------------------------------------------------------------------------

_CHANGE = """
import sys
from pathlib import Path
from bot.newsroom import Draft, add, edit, remove, undo
path, n = Path(sys.argv[1]), 0
while True:
    n += 1
    name = add(path, Draft(f"more-{n}", f"Peru signed letter {n}, it said.".encode())).article
    print("added", name, flush=True)
    edit(path, name, {"outlet": "The Post"})
    if n % 2:
        remove(path, name)
        print("removed", name, flush=True)
"""


def test_killed_at_any_moment_it_is_whole_and_nothing_told_is_lost(path: Path) -> None:
    chance = random.Random(5)
    there: set[str] = set()
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", _CHANGE, str(path)], stdout=subprocess.PIPE, text=True)
        time.sleep(chance.uniform(0.8, 1.6))
        process.send_signal(signal.SIGKILL)
        for line in process.communicate()[0].splitlines():
            what, name = line.split()
            (there.add if what == "added" else there.discard)(name)
        assert verify(path).sound
        missing = there - set(known(path))
        assert len(missing) <= 1  # one whose removal was done and not told
        there -= missing


@pytest.mark.parametrize(
    ("fields", "basis", "note"),
    [
        ({"published": "2020-01"}, "catalogue", "given by hand"),
        ({"published": "2020-01", "published_note": "the page"}, "catalogue", "the page"),
        ({"published": "2020-01", "published_basis": "inferred"}, "inferred", None),
        ({"outlet": "The Reef"}, None, None),
    ],
)
def test_a_date_that_somebody_gives_says_so(fields: dict[str, str | None], basis: str | None, note: str | None) -> None:
    entry = with_fields(Catalogue(), fields)
    assert (entry.published_basis, entry.published_note) == (basis, note)

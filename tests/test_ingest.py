"""The way in: what files become, twice, changed, gone, wrong, at once and interrupted."""

from __future__ import annotations

import gc
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import weakref
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import CoverageError
from bot.ingest import LoadReport, Progress, load
from bot.model import Article, Facts, Searched
from bot.processes import WORTH_IT
from bot.store.coverage import Coverage
from bot.store.verify import spans, verify

_LAKE = 'Ministers clash over quotas\n\nPeru signed on Monday. "We agree," Ana Rojas, its envoy, said.\n'
_PORT = "Fog closed the harbour for two days."
_MANY = 60_000  # objects, after which garbage is looked for even during a load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles and a catalogue."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "10_lake.txt").write_text(_LAKE)
    (made / "11_port.txt").write_text(_PORT)
    (made / "catalog.toml").write_text('[10_lake]\noutlet = "The Post"\npublished = 2031-05-06\n')
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "coverage.db"


def _content(path: Path) -> list[str]:
    """Everything in a database except when it was loaded."""
    connection = sqlite3.connect(path)
    lines = [line for line in connection.iterdump() if not line.startswith('INSERT INTO "_sqlite_migrations"')]
    connection.execute("update article set loaded_at = ''")
    lines = [line for line in connection.iterdump() if "_sqlite_migrations" not in line]
    connection.close()
    return lines


def _rejected(report: LoadReport) -> dict[str, str]:
    return {error.source: error.reason for error in report.rejected}


class _Knot:
    """A cycle of one object."""

    def __init__(self) -> None:
        self.own = self


def test_a_load_makes_no_cyclic_garbage(folder: Path, tmp_path: Path) -> None:
    for number in range(30):  # enough for other processes to read some
        (folder / f"2{number}.txt").write_text(
            f"{_LAKE}\nChile’s envoy, Juan Paz, said on Tuesday that {number} had died.\n"
        )
    load([folder], tmp_path / "first.db")  # imports what it needs
    gc.collect()
    gc.disable()
    try:
        assert load([folder], tmp_path / "second.db").new
        assert gc.collect() == 0
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_others_leave_behind_is_freed_during_a_load(folder: Path, path: Path) -> None:
    freed: list[bool] = []

    def leave(_: Progress) -> None:
        first = weakref.ref(_Knot())
        knots = [_Knot() for _ in range(_MANY)]
        freed.append(first() is None and len(knots) == _MANY)

    before = gc.get_threshold()
    load([folder], path, on_progress=leave)
    assert freed == [True, True]
    assert gc.get_threshold() == before


def test_a_load_that_is_broken_off_leaves_the_collector_as_it_was(folder: Path, path: Path) -> None:
    def stop(_: Progress) -> None:
        raise KeyboardInterrupt

    before = gc.get_threshold()
    with pytest.raises(KeyboardInterrupt):
        load([folder], path, on_progress=stop)
    assert gc.get_threshold() == before


def test_loading_twice_is_loading_once(folder: Path, path: Path) -> None:
    assert load([folder], path).new == ("10_lake", "11_port")
    before = _content(path)
    again = load([folder], path)
    assert again == LoadReport(unchanged=("10_lake", "11_port"))
    assert _content(path) == before
    assert verify(path).sound


def test_what_the_catalogue_knows_is_stored(folder: Path, path: Path) -> None:
    load([folder], path)
    with Coverage.open(path) as coverage:
        known = [(r.catalogue.outlet, r.catalogue.title, r.catalogue.published) for r in coverage.articles()]
    assert known == [("The Post", "Ministers clash over quotas", "2031-05-06"), (None, None, None)]


def test_a_changed_file_replaces_its_article_and_all_of_its_facts(folder: Path, path: Path) -> None:
    load([folder], path)
    (folder / "10_lake.txt").write_text("Snow fell on Kenya.")
    assert load([folder], path) == LoadReport(changed=("10_lake",), unchanged=("11_port",))
    with Coverage.open(path) as coverage:
        assert coverage.article("10_lake").text == "Snow fell on Kenya."
        assert [mention.code for mention in coverage.facts("10_lake").countries] == ["KEN"]
        assert coverage.search("quotas rojas monday").total == 0
        assert coverage.find_speakers("rojas") == []
    assert verify(path).sound


def test_a_changed_catalogue_entry_changes_its_article(folder: Path, path: Path) -> None:
    load([folder], path)
    (folder / "catalog.toml").write_text('[11_port]\noutlet = "The Fog"\n')
    assert load([folder], path).changed == ("10_lake", "11_port")
    with Coverage.open(path) as coverage:
        assert coverage.find_source("fog") == ["11_port"]
        assert coverage.search("post").total == 0
    assert verify(path).sound


def test_another_extractor_reads_every_article_again(folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load([folder], path)
    monkeypatch.setattr("bot.store.loadable.extractor_version", lambda: "another")
    assert load([folder], path).changed == ("10_lake", "11_port")


@pytest.mark.parametrize("name", ["11_port.txt/coverage.db", "."])
def test_where_no_database_can_be_is_told(folder: Path, name: str) -> None:
    with pytest.raises(CoverageError, match=r"can(not)? be") as told:
        load([folder], folder / name)
    assert "ame another file" in told.value.remedy


def test_only_prune_removes_what_is_gone(folder: Path, path: Path) -> None:
    load([folder], path)
    (folder / "11_port.txt").unlink()
    assert load([folder], path).removed == ()
    assert load([folder], path, prune=True).removed == ("11_port",)
    with Coverage.open(path) as coverage:
        assert coverage.searched() == Searched(1, 2)
        assert coverage.search("fog").total == 0
    assert verify(path).sound


def test_prune_keeps_what_was_rejected_and_never_empties_the_coverage(folder: Path, path: Path) -> None:
    load([folder], path)
    (folder / "11_port.txt").write_bytes(b"\0")
    assert load([folder], path, prune=True).removed == ()
    (folder / "10_lake.txt").unlink()
    (folder / "11_port.txt").unlink()
    assert load([folder], path, prune=True).removed == ()
    with Coverage.open(path) as coverage:
        assert coverage.article("11_port").text == _PORT


def test_bad_files_are_rejected_by_name_and_the_rest_loads(folder: Path, path: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("Not in the folder.")
    (folder / "20_empty.txt").write_bytes(b"")
    (folder / "21_binary.txt").write_bytes(bytes(range(256)) * 3)
    (folder / "22_zip.txt").write_bytes(b"PK\x03\x04 zip")
    (folder / "23_blank.txt").write_text(" \n\u200b\n")
    (folder / "24_large.txt").write_text("x" * 2000)
    (folder / "25_link.txt").symlink_to(outside)
    os.mkfifo(folder / "26_pipe.txt")
    (folder / "27_folder.txt").mkdir()
    (folder / "28_unreadable.txt").write_text("secret")
    (folder / "28_unreadable.txt").chmod(0)
    (folder / "29_dangling.txt").symlink_to(folder / "nowhere")
    (folder / "31_circle.txt").symlink_to(folder / "31_circle.txt")
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "notes.md").write_text("not an article")
    (folder / "more").mkdir()
    (folder / "more" / "10_lake.txt").write_text("Another of that name.")
    (folder / "more" / "30_hill.txt").write_text("Snow fell.")
    report = load([folder, tmp_path / "missing.txt"], path, limit=1000)
    assert report.new[:2] == ("10_lake", "11_port")
    reasons = _rejected(report)
    if os.geteuid() == 0:  # nothing is unreadable to root
        assert report.new == ("10_lake", "11_port", "28_unreadable", "30_hill")
    else:
        assert reasons.pop("28_unreadable") == "cannot be read: Permission denied"
    both = reasons.pop("10_lake")
    assert str(folder / "10_lake.txt") in both
    assert str(folder / "more" / "10_lake.txt") in both
    assert reasons.pop("missing").startswith("does not exist")
    assert reasons.pop("29_dangling").startswith("does not exist")
    assert reasons.pop("31_circle").startswith("cannot be read: Too many levels")
    assert reasons == {
        "20_empty": "is empty",
        "21_binary": reasons["21_binary"],
        "22_zip": "is a zip archive (or a .docx, .odt or .epub), not text",
        "23_blank": "has no line with text",
        "24_large": "is larger than 1,000 bytes",
        "25_link": "is a symbolic link that leads out of the folder",
        "26_pipe": "is not a regular file",
    }
    assert "not text" in reasons["21_binary"]
    assert verify(path).sound


def test_an_article_on_which_our_rules_fail_is_named_and_the_rest_loads(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article) -> Facts:
        return Facts() if article.name == "11_port" else tuple[Facts]()[0]

    monkeypatch.setattr("bot.store.loadable.extract", failing)
    report = load([folder], path)
    assert report.new == ("11_port",)
    (reason,) = _rejected(report).items()
    assert reason[0] == "10_lake"
    assert "IndexError at test_ingest.py:" in reason[1]


def test_a_file_may_be_named_alone_whatever_its_suffix(folder: Path, path: Path) -> None:
    (folder / "40_note.md").write_text("Snow fell.")
    assert load([folder / "40_note.md", folder / "10_lake.txt"], path).new == ("10_lake", "40_note.md")
    with Coverage.open(path) as coverage:
        assert coverage.find_source("the post") == ["10_lake"]  # the catalogue beside it counts


def test_wrong_entries_are_told_and_the_rest_is_used(folder: Path, path: Path) -> None:
    (folder / "catalog.toml").write_text('[10_lake]\noutlet = 5\n[11_prot]\noutlet = "X"\n[11_port]\noutlet = "Y"\n')
    report = load([folder], path)
    assert report.new == ("10_lake", "11_port")
    assert [(error.entry, error.line) for error in report.wrong_entries] == [("10_lake", 2), ("11_prot", None)]
    assert "did you mean [11_port]" in report.wrong_entries[1].reason
    with Coverage.open(path) as coverage:
        assert [record.catalogue.outlet for record in coverage.articles()] == [None, "Y"]


def test_progress_is_told_of_each_article(folder: Path, path: Path) -> None:
    (folder / "12_bad.txt").write_bytes(b"")
    told: list[Progress] = []
    load([folder], path, on_progress=told.append)
    assert sorted((progress.article, progress.outcome) for progress in told) == [
        ("10_lake", "new"),
        ("11_port", "new"),
        ("12_bad", "rejected"),
    ]
    assert [(progress.done, progress.total) for progress in told] == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_bytes_that_are_not_utf_8_are_kept(folder: Path, path: Path, encoding: str) -> None:
    text = "Café talks – “over”\r\nThey left."
    (folder / "12_cafe.txt").write_bytes(text.encode(encoding))
    load([folder], path)
    with Coverage.open(path) as coverage:
        article = coverage.article("12_cafe")
    assert article.text == text
    assert [p.span.of(text) for p in article.paragraphs] == ["Café talks – “over”", "They left."]
    connection = sqlite3.connect(path)
    assert connection.execute("select received from article where name = '12_cafe'").fetchone() == (
        text.encode(encoding),
    )
    assert connection.execute("select count(*) from article where received is null").fetchone() == (2,)
    connection.close()
    assert verify(path).sound


def test_the_five_articles(coverage: Coverage, database: Path) -> None:
    assert coverage.searched() == Searched(5, 73)
    assert verify(database).sound
    for record in coverage.articles():
        text = coverage.article(record.name).text
        for span in spans(coverage.facts(record.name)):
            cited = coverage.cite(record.name, span)
            assert cited.exact == text[cited.start : cited.end] == text[span.start : span.end]
            assert cited.url is not None
            assert len(cited.url) <= 512


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('“”"\n .—U.N.Peru')), max_size=3))
def test_any_text_is_read_as_it_is_and_loaded_once(tmp_path: Path, texts: list[str]) -> None:
    folder, path = tmp_path / "any", tmp_path / "any.db"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_bytes(text.encode())
    report = load([folder], path, prune=True)
    stored = {*report.new, *report.changed, *report.unchanged}
    assert load([folder], path, prune=True).unchanged == tuple(sorted(stored))
    if not texts:
        return
    with Coverage.open(path) as coverage:
        for name in stored:
            article = coverage.article(name)
            facts: Facts = coverage.facts(name)
            assert article.text == texts[int(name)].removeprefix("\ufeff")
            assert all(0 <= span.start < span.end <= len(article.text) for span in spans(facts))
    assert verify(path).sound


_LOAD = "import sys; from bot.ingest import load; load(sys.argv[1:-1], sys.argv[-1])"


def _start(folder: Path, path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _LOAD, str(folder), str(path)])


def test_two_loads_at_once_leave_no_duplicate(folder: Path, path: Path) -> None:
    for number in range(20):
        (folder / f"{number + 50}_more.txt").write_text(f"Peru signed letter {number}.")
    loads = [_start(folder, path), _start(folder, path)]
    assert [process.wait() for process in loads] == [0, 0]
    assert verify(path).sound
    with Coverage.open(path) as coverage:
        assert coverage.searched().articles == 22


def test_killed_at_any_moment_it_is_whole_and_goes_on(folder: Path, path: Path) -> None:
    for number in range(150):  # more than one transaction
        (folder / f"{number + 50}_more.txt").write_text(f"Peru signed letter {number}.\nKenya did not.")
    chance = random.Random(11)
    for _ in range(4):
        process = _start(folder, path)
        time.sleep(chance.uniform(0.2, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if path.is_file() and path.stat().st_size:
            with sqlite3.connect(path) as connection:
                found = connection.execute(
                    """select count(*) from article a where not exists (
                    select 1 from paragraph p join passage_fts f on f.rowid = p.id where p.article_id = a.id)"""
                    if connection.execute("pragma user_version").fetchone()[0]
                    else "select 0"
                ).fetchone()
            connection.close()
            assert found == (0,)
        (folder / "10_lake.txt").write_text(_LAKE + f"Killed {chance.random()}.")
    load([folder], path)
    assert verify(path).sound
    with Coverage.open(path) as coverage:
        assert coverage.searched().articles == 152


def test_articles_read_in_several_processes_are_stored_as_in_one(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(WORTH_IT * 2):
        words = "" if number == 7 else f"The mayor of Town {number} said on Monday that {number} boats would sail."
        (folder / f"{number:03}_boats.txt").write_text(words, encoding="utf-8")
    stored = []
    for processes in (1, 2):
        database = tmp_path / f"{processes}.db"
        report = load([folder], database, processes=processes)
        assert [error.source for error in report.rejected] == ["007_boats"]
        with Coverage.open(database) as coverage:
            stored.append([(record.number, record.name, coverage.facts(record.name)) for record in coverage.articles()])
    assert stored[0] == stored[1]

"""The records: what is put in comes out, whole or not at all, and goes when a person or a server goes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from bot.errors import RecordsError
from bot.model import Span
from bot.records import AuditEntry, CitedWords, Correction, Posted, Report
from bot.render.privacy import LABELS, TITLES
from bot.store.records import Records
from db.migrations import records_migrations

ANN, BOB, HERE, THERE = 11, 12, 900, 901
CITED = CitedWords("harbour", "ab" * 32, Span(3, 9), "“Storm”")
REPORT = Report("speaker", "It was the mayor.", 'quote{"speaker":"lee"}', "Ann Lee", (CITED,), HERE, ANN)
CORRECTION = Correction(
    "speaker", CITED, "Ann Lee", "Bo Berg", printed="Berg", reason="See ¶ 4", guild=HERE, person=ANN
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
IDS = st.none() | st.integers(1, 2**63 - 1)
CITED_WORDS = st.builds(
    CitedWords, TEXT, TEXT, st.builds(lambda a, n: Span(a, a + n), st.integers(0, 9), st.integers(1, 9)), TEXT
)
REPORTS = st.builds(
    Report,
    st.sampled_from(["speaker", "other"]),
    TEXT,
    TEXT,
    TEXT,
    st.lists(CITED_WORDS, max_size=3).map(tuple),
    guild=IDS,
    person=IDS,
)
CORRECTIONS = st.builds(
    Correction,
    st.sampled_from(["speaker", "side"]),
    CITED_WORDS,
    st.none() | TEXT,
    st.none() | TEXT,
    st.integers(0, 9),
    st.none() | TEXT,
    TEXT,
    IDS,
    IDS,
)
ENTRIES = st.builds(AuditEntry, TEXT, TEXT, IDS, IDS, st.dictionaries(TEXT, TEXT | st.integers() | st.none()))


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with Records(tmp_path / "new" / "records.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    with Records(tmp_path_factory.mktemp("records") / "records.db") as opened:
        yield opened


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(report=REPORTS, correction=CORRECTIONS, entry=ENTRIES)
def test_what_is_put_in_comes_out(shared: Records, report: Report, correction: Correction, entry: AuditEntry) -> None:
    filed = shared.file_report(report)
    assert shared.report(filed.number) == filed == replace(report, at=filed.at, number=filed.number)
    kept = shared.correct(correction)
    assert shared.correction(kept.number) == kept == replace(correction, at=kept.at, number=kept.number)
    shared.note(entry)
    noted = shared.audit(entry.guild, limit=1)[0]
    assert noted == replace(entry, at=noted.at)


def test_a_report_is_posted_and_closed_once(records: Records) -> None:
    number = records.file_report(REPORT).number
    records.posted(number, Posted(5, 6))
    closed = records.close_report(number, BOB)
    assert closed is not None
    assert (closed.posted, closed.closed_by) == (Posted(5, 6), BOB)
    assert records.close_report(number, ANN) == closed
    assert records.reports(HERE) == [closed]
    assert records.reports(HERE, open_only=True) == records.reports(THERE) == records.reports(None) == []
    assert records.close_report(number + 1, BOB) is None


def test_a_correction_is_undone_and_still_known(records: Records) -> None:
    first, second = records.correct(CORRECTION), records.correct(replace(CORRECTION, new="Cy Clark"))
    records.undo_correction(second.number, BOB)
    assert records.corrections(HERE) == [first]
    assert [each.undone_by for each in records.corrections(HERE, undone=True)] == [None, BOB]
    assert records.corrections(THERE) == records.corrections(None) == []


def test_what_a_server_chose_is_its_own(records: Records) -> None:
    records.choose(HERE, "reports.channel", "5")
    records.choose(HERE, "reports.channel", "6")
    assert records.setting(HERE, "reports.channel") == "6"
    assert records.settings(THERE) == {}
    records.choose(HERE, "reports.channel", None)
    assert records.setting(HERE, "reports.channel") is None


def test_an_action_and_its_entry_are_written_together_or_not_at_all(records: Records) -> None:
    def failing() -> None:
        with records.transaction():
            records.file_report(REPORT)
            records.note(AuditEntry("report", "harbour", HERE, ANN))
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    assert records.reports(HERE) == records.audit(HERE) == []


def fill(records: Records) -> None:
    """Everything that can be kept, by Ann here and there, closed and undone by Bob."""
    for guild in (HERE, THERE):
        records.note(AuditEntry("coverage add", "harbour", guild, ANN))
        records.choose(guild, "reports.channel", "5")
        records.close_report(records.file_report(replace(REPORT, guild=guild)).number, BOB)
        records.undo_correction(records.correct(replace(CORRECTION, guild=guild)).number, BOB)


def test_a_person_is_shown_what_is_kept_and_then_forgotten(records: Records) -> None:
    fill(records)
    assert {table: len(rows) for table, rows in records.kept_about(ANN).items()} == {
        "audit": 2, "correction": 2, "report": 2,
    }  # fmt: skip
    records.forget_person(ANN)
    assert records.kept_about(ANN) == {}
    assert records.reports(HERE) == []
    assert [entry.action for entry in records.audit(HERE)] == ["coverage add"]
    assert [(each.new, each.person) for each in records.corrections(HERE, undone=True)] == [("Bo Berg", None)]
    assert set(records.kept_about(BOB)) == {"correction"}


def test_a_server_goes_with_all_that_is_its_own(records: Records) -> None:
    fill(records)
    assert records.guilds() == {HERE, THERE}
    records.forget_guild(HERE)
    assert records.guilds() == {THERE}
    assert len(records.reports(THERE)) == len(records.audit(THERE)) == 1


def test_every_table_is_strict_and_says_whose_it_is(records: Records) -> None:
    records.guilds()
    with closing(sqlite3.connect(records.file.path)) as connection:
        tables = connection.execute("select name, strict from pragma_table_list where type = 'table'").fetchall()
        ours = {name: strict for name, strict in tables if not name.startswith(("sqlite_", "_sqlite"))}
        assert set(ours.values()) == {1}
        for name in ours:
            columns = connection.execute('select name, type, "notnull" from pragma_table_info(?)', (name,)).fetchall()
            assert "guild_id" in [column for column, *_ in columns], name
            assert not [
                c for c, kind, required in columns if c.endswith("person_id") and (required or kind != "INTEGER")
            ]


def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path, database: Path) -> None:
    (tmp_path / "text.db").write_text("no database, but long enough to be looked at " * 40, "utf-8")
    for path in (tmp_path / "text.db", database, tmp_path):
        with Records(path) as records, pytest.raises(RecordsError):
            records.reports(None)


_FILING = """
import sys
from pathlib import Path
from bot.records import AuditEntry, Report
from bot.render.privacy import LABELS, TITLES
from bot.store.records import Records
from db.migrations import records_migrations
with Records(Path(sys.argv[1])) as records:
    while True:
        with records.transaction():
            number = records.file_report(Report("other", "x", "help{}", guild=1)).number
            records.note(AuditEntry("report", str(number), 1))
        print(number, flush=True)
"""


def test_what_was_told_is_kept_however_the_process_ends(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    for _ in range(3):
        filing = subprocess.Popen([sys.executable, "-c", _FILING, str(path)], stdout=subprocess.PIPE, text=True)
        assert filing.stdout is not None
        told = [filing.stdout.readline() for _ in range(4)]
        filing.kill()
        told += filing.stdout.read().splitlines(keepends=True)
        filing.stdout.close()
        filing.wait()
        with Records(path) as records:
            kept = {report.number for report in records.reports(1)}
            assert {int(number) for number in told if number.endswith("\n")} <= kept
            assert {int(entry.subject) for entry in records.audit(1, limit=10**6)} == kept


def test_what_is_done_to_another_file_is_noted_before_and_not_when_it_fails(records: Records) -> None:
    with records.noted(AuditEntry("coverage undo", "last", 7, 1, {"by": "hand"})) as known:
        assert [entry.subject for entry in records.audit(7)] == ["last"]
        known("quota", taken_back="removed")
    assert [(entry.subject, entry.details) for entry in records.audit(7)] == [
        ("quota", {"by": "hand", "taken_back": "removed"})
    ]

    def failing() -> None:
        with records.noted(AuditEntry("coverage edit", "quota", 7)):
            assert len(records.audit(7)) == 2
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert len(records.audit(7)) == 1


def test_reports_of_before_keep_the_words_that_they_cited(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        records_migrations.apply(Database(connection), stop_before="003_cited")
        connection.execute(
            'insert into report (at, kind, words, question, finding, article, text_sha256, start, "end", exact)'
            " values ('2026-01-01', 'other', 'w', 'q', 'f', ?, ?, ?, ?, ?), ('2026-01-01', 'other', 'w', 'q', '',"
            " null, null, null, null, null)",
            (CITED.article, CITED.text_sha256, CITED.span.start, CITED.span.end, CITED.exact),
        )
    with Records(path) as records:
        assert [report.cited for report in records.reports(None)] == [(), (CITED,)]


def test_every_column_that_is_shown_to_people_has_a_name_for_them(tmp_path: Path) -> None:
    with Records(tmp_path / "records.db") as records:
        tables = {table for table, _ in records.columns_about_people()}
        columns = {
            row[0] for table in tables for row in records.file.rows("select name from pragma_table_info(?)", table)
        }
    assert tables == set(TITLES)
    assert columns - {"at"} == set(LABELS)

"""Reports closed: by whom, with which entry in the audit log, and which cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.newsroom.closing import NoReportError, close
from bot.records import Report
from bot.store.records import Records

HERE, THERE, ANN, BOB = 11, 12, 21, 22


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with Records(tmp_path / "records.db") as opened:
        yield opened


def filed(records: Records, server: int | None) -> int:
    return records.file_report(Report("words", "The day is wrong.", "quote{}", guild=server, person=ANN)).number


def noted(records: Records, server: int | None) -> list[tuple[str, str, int | None]]:
    return [(entry.action, entry.subject, entry.person) for entry in records.audit(server)]


@pytest.mark.parametrize(("server", "person"), [(HERE, BOB), (HERE, None), (None, BOB), (None, None)])
def test_a_report_is_closed_once_with_one_entry(records: Records, server: int | None, person: int | None) -> None:
    number = filed(records, server)
    closed = close(records, server, number, person)
    assert (closed.closed_by, bool(closed.closed_at)) == (person, True)
    assert close(records, server, number, ANN) == closed
    assert noted(records, server) == [("reports close", str(number), person)]


@pytest.mark.parametrize(("server", "other"), [(HERE, THERE), (HERE, None), (None, HERE)])
def test_another_servers_report_is_not_there_and_stays_open(
    records: Records, server: int | None, other: int | None
) -> None:
    number = filed(records, server)
    for wrong, missing in ((number, other), (number + 1, server)):
        with pytest.raises(NoReportError, match=f"There is no report {wrong} here"):
            close(records, missing, wrong, BOB)
    assert noted(records, server) == noted(records, other) == []
    assert [report.number for report in records.reports(server, open_only=True)] == [number]

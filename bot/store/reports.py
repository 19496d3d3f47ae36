# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Reports as rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.model import Span
from bot.records import CitedWords, Posted, Report
from bot.store.connection import marks, sendable
from bot.store.records_file import RecordsFile, now

_COLUMNS = (
    "guild_id, person_id, at, kind, words, question, finding, cited,"
    " channel_id, message_id, closed_at, closer_person_id"
)
_LISTED_MAX = 500  # of one server; the newest


def insert(connection: sqlite3.Connection, report: Report) -> Report:
    """Keeps a new report; gives it with its number and time."""
    filed = replace(report, at=now())
    values = tuple(map(sendable, _values(filed)))
    cursor = connection.execute(f"insert into report ({_COLUMNS}) values ({marks(values)})", values)
    return replace(filed, number=cursor.lastrowid or 0)


def select(file: RecordsFile, where: str, *parameters: Any) -> list[Report]:
    """The reports of a condition, the newest first."""
    rows = file.rows(
        f"select id, {_COLUMNS} from report where {where} order by id desc limit {_LISTED_MAX}", *parameters
    )
    return [_report(*row) for row in rows]


def set_posted(connection: sqlite3.Connection, number: int, place: Posted) -> None:
    """Notes where the server was told of a report."""
    connection.execute(
        "update report set channel_id = ?, message_id = ? where id = ?", (place.channel, place.message, number)
    )


def close(connection: sqlite3.Connection, number: int, person: int | None) -> None:
    """Closes a report; who closed it first stays who closed it."""
    connection.execute(
        "update report set closed_at = ?, closer_person_id = ? where id = ? and closed_at is null",
        (now(), person, number),
    )


def delete_of(connection: sqlite3.Connection, person: int) -> None:
    """Removes what a person reported."""
    connection.execute("delete from report where person_id = ?", (person,))


def _values(report: Report) -> tuple[Any, ...]:
    posted = report.posted
    return (
        *(report.guild, report.person, report.at, report.kind, report.words, report.question, report.finding),
        json.dumps(list(map(_words, report.cited)), ensure_ascii=False),
        *((posted.channel, posted.message) if posted else (None, None)),
        *(report.closed_at, report.closed_by),
    )


def _report(
    number: int,
    guild: int | None,
    person: int | None,
    at: str,
    kind: Any,
    words: str,
    question: str,
    finding: str,
    cited: str,
    channel: int | None,
    message: int,
    closed_at: str | None,
    closed_by: int | None,
) -> Report:
    return Report(
        kind=kind,
        words=words,
        question=question,
        finding=finding,
        cited=tuple(map(_cited, json.loads(cited))),
        guild=guild,
        person=person,
        at=at,
        number=number,
        posted=None if channel is None else Posted(channel, message),
        closed_at=closed_at,
        closed_by=closed_by,
    )


def _words(cited: CitedWords) -> dict[str, Any]:
    return {
        "article": cited.article,
        "text_sha256": cited.text_sha256,
        "start": cited.span.start,
        "end": cited.span.end,
        "exact": cited.exact,
    }


def _cited(words: Mapping[str, Any]) -> CitedWords:
    return CitedWords(words["article"], words["text_sha256"], Span(words["start"], words["end"]), words["exact"])

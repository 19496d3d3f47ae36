# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Corrections as rows."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import Any

from bot.model import Span
from bot.records import CitedWords, Correction
from bot.store.connection import marks, sendable
from bot.store.records_file import RecordsFile, now

_COLUMNS = (
    'guild_id, person_id, at, article, text_sha256, field, start, "end", exact, place, old, new, printed, reason,'
    " undone_at, undoer_person_id"
)


def insert(connection: sqlite3.Connection, correction: Correction) -> Correction:
    """Keeps a new correction; gives it with its number and time."""
    kept = replace(correction, at=now())
    values = tuple(map(sendable, _values(kept)))
    cursor = connection.execute(f"insert into correction ({_COLUMNS}) values ({marks(values)})", values)
    return replace(kept, number=cursor.lastrowid or 0)


def select(file: RecordsFile, where: str, *parameters: Any) -> list[Correction]:
    """The corrections of a condition, in the order they were made: a later one of the same field wins."""
    rows = file.rows(f"select id, {_COLUMNS} from correction where {where} order by id", *parameters)
    return [_correction(*row) for row in rows]


def undo(connection: sqlite3.Connection, number: int, person: int | None) -> None:
    """Notes that a correction does not hold any more; who undid it first stays who undid it."""
    connection.execute(
        "update correction set undone_at = ?, undoer_person_id = ? where id = ? and undone_at is null",
        (now(), person, number),
    )


def _values(correction: Correction) -> tuple[Any, ...]:
    about = correction.about
    return (
        *(correction.guild, correction.person, correction.at, about.article, about.text_sha256, correction.field),
        *(about.span.start, about.span.end, about.exact, correction.place, correction.old, correction.new),
        *(correction.printed, correction.reason, correction.undone_at, correction.undone_by),
    )


def _correction(
    number: int,
    guild: int | None,
    person: int | None,
    at: str,
    article: str,
    text_sha256: str,
    field: Any,
    start: int,
    end: int,
    exact: str,
    place: int,
    old: str | None,
    new: str | None,
    printed: str | None,
    reason: str,
    undone_at: str | None,
    undone_by: int | None,
) -> Correction:
    return Correction(
        field=field,
        about=CitedWords(article, text_sha256, Span(start, end), exact),
        old=old,
        new=new,
        place=place,
        printed=printed,
        reason=reason,
        guild=guild,
        person=person,
        at=at,
        number=number,
        undone_at=undone_at,
        undone_by=undone_by,
    )

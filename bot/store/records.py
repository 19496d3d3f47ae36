# ruff: noqa: S608  # the SQL is put together from constants of this module and the schema; values are always bound
"""What people leave behind: frozen values in, frozen values out; apart from the coverage, which is made of articles.

Reports and corrections have modules of their own; here is what every part of the bot needs: the audit log, what
servers chose, and what must be shown or forgotten when a person or a server goes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from bot.records import AuditEntry, Correction, Posted, Report
from bot.store import corrections, reports
from bot.store.connection import sendable
from bot.store.records_file import RecordsFile, now

_AUDIT_MAX = 200  # entries of one list


class Records:
    """The records in one file; safe from several threads. Every method raises ``RecordsError`` where it fails."""

    def __init__(self, path: Path) -> None:
        self.file = RecordsFile(path)

    def close(self) -> None:
        """Closes the file; it is opened again when it is needed again."""
        self.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What is written inside is written all or nothing: an action together with its entry in the audit log."""
        with self.file.transaction() as connection:
            yield connection

    # --- audit log ----------------------------------------------------------------------------------

    def note(self, entry: AuditEntry) -> int:
        """Adds an entry to the audit log; its time is now. Gives its number."""
        values = (entry.guild, entry.person, now(), entry.action, entry.subject)
        details = json.dumps(dict(entry.details), ensure_ascii=False)
        with self.transaction() as connection:
            cursor = connection.execute(
                "insert into audit (guild_id, person_id, at, action, subject, details) values (?, ?, ?, ?, ?, ?)",
                tuple(map(sendable, (*values, details))),
            )
        return int(cursor.lastrowid or 0)

    @contextmanager
    def noted(self, entry: AuditEntry) -> Iterator[Callable[..., None]]:
        """Adds an entry before what is done inside to another file; where that fails, the entry goes again.

        So whatever happens in between leaves an entry too many, never one too few. Gives a function that takes what
        is known only afterwards: the subject, and more details.
        """
        number = self.note(entry)

        def known(subject: str, **more: Any) -> None:
            details = json.dumps({**entry.details, **more}, ensure_ascii=False)
            self._change_entry("update audit set subject = ?, details = ? where id = ?", subject, details, number)

        try:
            yield known
        except BaseException:
            self._change_entry("delete from audit where id = ?", number)
            raise

    def _change_entry(self, sql: str, *parameters: Any) -> None:
        with self.transaction() as connection:
            connection.execute(sql, tuple(map(sendable, parameters)))

    def audit(self, guild: int | None, limit: int = _AUDIT_MAX) -> list[AuditEntry]:
        """What was done in a server (None: at the command line and in private), the newest first."""
        rows = self.file.rows(
            "select action, subject, guild_id, person_id, details, at from audit where guild_id is ?"
            " order by id desc limit ?",
            guild,
            limit,
        )
        return [
            AuditEntry(action, subject, guild_id, person, json.loads(details), at)
            for action, subject, guild_id, person, details, at in rows
        ]

    # --- settings of a server -----------------------------------------------------------------------

    def settings(self, guild: int) -> Mapping[str, str]:
        """All that a server chose, by key."""
        return dict(self.file.rows("select key, value from setting where guild_id = ? order by key", guild))

    def setting(self, guild: int, key: str) -> str | None:
        """What a server chose, if it did."""
        return self.settings(guild).get(key)

    def choose(self, guild: int, key: str, value: str | None) -> None:
        """Keeps what a server chose; None takes the choice back."""
        with self.transaction() as connection:
            connection.execute("delete from setting where guild_id = ? and key = ?", (guild, key))
            if value is not None:
                connection.execute(
                    "insert into setting (guild_id, key, value) values (?, ?, ?)", (guild, key, sendable(value))
                )

    # --- reports ------------------------------------------------------------------------------------

    def file_report(self, report: Report) -> Report:
        """Keeps a new report; gives it with its number and time."""
        with self.transaction() as connection:
            return reports.insert(connection, report)

    def report(self, number: int) -> Report | None:
        """The report of that number, if there is one."""
        return next(iter(reports.select(self.file, "id = ?", number)), None)

    def reports(self, guild: int | None, *, open_only: bool = False) -> list[Report]:
        """A server's reports (None: those from private messages), the newest first."""
        return reports.select(self.file, f"guild_id is ?{' and closed_at is null' if open_only else ''}", guild)

    def posted(self, number: int, place: Posted) -> None:
        """Notes where the server was told of a report."""
        with self.transaction() as connection:
            reports.set_posted(connection, number, place)

    def posted_by(self, person: int) -> list[Posted]:
        """Where the messages with a person's reports stand."""
        return [report.posted for report in reports.select(self.file, "person_id = ?", person) if report.posted]

    def close_report(self, number: int, person: int | None) -> Report | None:
        """Closes a report, unless it is closed; gives it as it is then, None if there is none."""
        with self.transaction() as connection:
            reports.close(connection, number, person)
        return self.report(number)

    # --- corrections --------------------------------------------------------------------------------

    def correct(self, correction: Correction) -> Correction:
        """Keeps a new correction; gives it with its number and time."""
        with self.transaction() as connection:
            return corrections.insert(connection, correction)

    def correction(self, number: int) -> Correction | None:
        """The correction of that number, if there is one."""
        return next(iter(corrections.select(self.file, "id = ?", number)), None)

    def corrections(self, guild: int | None, *, undone: bool = False) -> list[Correction]:
        """The corrections of a server's coverage (None: of the shipped one), in the order they were made.

        Those that were undone only with ``undone``.
        """
        return corrections.select(self.file, f"guild_id is ?{'' if undone else ' and undone_at is null'}", guild)

    def undo_correction(self, number: int, person: int | None) -> None:
        """Notes that a correction does not hold any more."""
        with self.transaction() as connection:
            corrections.undo(connection, number, person)

    # --- going --------------------------------------------------------------------------------------

    def kept_about(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Every row that names a person, by table, with the names of its columns."""
        return {
            table: [dict(zip(columns, row, strict=True)) for row in rows]
            for table, columns, rows in self._naming(person)
        }

    def _naming(self, person: int) -> Iterator[tuple[str, list[str], list[tuple[Any, ...]]]]:
        for table, named in self._columns("person_id").items():
            columns = [row[0] for row in self.file.rows("select name from pragma_table_info(?)", table)]
            where = " or ".join(f"{column} = ?" for column in named)
            rows = self.file.rows(f"select * from {table} where {where}", *[person] * len(named))
            if rows:
                yield table, columns, rows

    def forget_person(self, person: int) -> None:
        """Removes a person's reports, and the person from everything else: what was done stays, without the person."""
        with self.transaction() as connection:
            reports.delete_of(connection, person)
            for table, named in self._columns("person_id").items():
                for column in named:
                    connection.execute(f"update {table} set {column} = null where {column} = ?", (person,))

    def guilds(self) -> set[int]:
        """The servers that anything is kept of; 0, which is none, is left out."""
        tables = self._columns("guild_id")
        return {
            row[0] for table in tables for row in self.file.rows(f"select distinct guild_id from {table}") if row[0]
        }

    def forget_guild(self, guild: int) -> None:
        """Removes all that is kept of a server."""
        with self.transaction() as connection:
            for table in self._columns("guild_id"):
                connection.execute(f"delete from {table} where guild_id = ?", (guild,))

    def columns_about_people(self) -> set[tuple[str, str]]:
        """Every column that holds a person's id, with its table."""
        return {(table, column) for table, columns in self._columns("person_id").items() for column in columns}

    def _columns(self, ending: str) -> dict[str, list[str]]:
        """The columns of this meaning, by table: see the head of the schema."""
        found: dict[str, list[str]] = {}
        for table, column in self.file.rows(
            "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c"
            " where t.type = 'table' and c.name like '%' || ? order by t.name, c.cid",
            ending,
        ):
            found.setdefault(table, []).append(column)
        return found

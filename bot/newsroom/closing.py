"""Reports closed, on Discord and at the command line, each with its entry in the audit log."""

from __future__ import annotations

from bot.errors import UsageError
from bot.records import AuditEntry, Report
from bot.store.records import Records


class NoReportError(UsageError):
    """A report that is not there, or another server's."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"There is no report {number} here.")


def close(records: Records, server: int | None, number: int, person: int | None) -> Report:
    """The report of a server (None: one from a private message), closed; who closed it first stays who closed it.

    ``person`` is None at the command line. Raises ``NoReportError``, ``RecordsError``.
    """
    with records.transaction():
        known = records.report(number)
        report = records.close_report(number, person) if known and known.guild == server else None
        if known is None or report is None:
            raise NoReportError(number)
        if not known.closed_at:
            records.note(AuditEntry("reports close", str(number), server, person))
    return report

"""Where the command line works on a coverage: the shipped one, or a server's."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.clients import terminal
from bot.commands import ask
from bot.config import Settings, read_settings
from bot.newsroom import Draft, alone, preview
from bot.newsroom.correcting import in_force
from bot.newsroom.editing import article_meant
from bot.records import AuditEntry, Correction
from bot.render.text import answer_text
from bot.store.coverage import Coverage
from bot.store.journal import Change
from bot.store.queue import Queue
from bot.store.records import Records
from bot.store.servers import Coverages

_DONE = {"added": "Added", "edited": "Changed", "removed": "Removed"}


@dataclass(frozen=True, slots=True)
class Desk:
    """The coverage that is worked on."""

    settings: Settings
    records: Records
    coverages: Coverages
    server: int | None

    @property
    def asked(self) -> Path:
        """The file that is asked."""
        return self.coverages.path_for(self.server)

    @property
    def changed(self) -> Path:
        """The file that is changed, made if there is none."""
        return self.settings.database if self.server is None else self.coverages.to_change(self.server)

    @property
    def corrections(self) -> list[Correction]:
        """All that hold in it."""
        return in_force(self.records, self.server)

    @property
    def queue(self) -> Queue:
        """What waits."""
        return Queue(self.records)

    def note(self, action: str, subject: str, **details: str | None) -> None:
        """Adds an entry to the audit log."""
        self.records.note(AuditEntry(f"coverage {action}", subject, self.server, None, details))

    def article(self, typed: str) -> str:
        """The name of the article that is meant. Raises ``UsageError``."""
        with Coverage.open(self.asked) as coverage:
            return article_meant(coverage, typed)

    def say(self, action: str, change: Change) -> int:
        """Notes a change and says so."""
        self.note(action, change.article)
        terminal.say(f"{_DONE[change.kind]}: {change.article}. `coverage undo` takes it back.")
        return 0


@contextmanager
def working(arguments: argparse.Namespace) -> Iterator[Desk]:
    """The coverage that the arguments name. Raises ``CoverageError``."""
    settings = read_settings()
    with Coverage.open(settings.database) as shipped, Records(settings.records_database) as records:
        coverages = Coverages(shipped, settings.servers)
        try:
            yield Desk(settings, records, coverages, arguments.server)
        finally:
            coverages.close()


def show(desk: Desk, draft: Draft) -> None:
    """What extraction sees, as an answer, and what looks wrong."""
    doubts = preview(draft, desk.asked).doubts
    with alone(draft) as coverage:
        answer = replace(ask(coverage, "source", {"number": draft.name}), suggestions=())
    terminal.say(answer_text(answer, width=terminal.width(sys.stdout), colour=terminal.has_colour(sys.stdout)))
    for doubt in doubts:
        terminal.say(f"! {doubt}")

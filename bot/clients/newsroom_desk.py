"""Where the command line works on a coverage: the shipped one, or a server's."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.clients import terminal
from bot.commands import ask
from bot.config import Settings, read_settings
from bot.newsroom import Draft, add, alone, preview
from bot.newsroom.correcting import in_force
from bot.newsroom.editing import article_meant
from bot.records import AuditEntry, Correction
from bot.render.text import answer_text
from bot.store.coverage import Coverage
from bot.store.journal import Change
from bot.store.queue import Queue
from bot.store.records import Records
from bot.store.servers import Coverages


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

    def note(self, action: str, subject: str) -> None:
        """Adds an entry to the audit log."""
        self.records.note(AuditEntry(f"coverage {action}", subject, self.server))

    def noted(self, action: str, subject: str, **details: str | None) -> AbstractContextManager[Callable[..., None]]:
        """Adds an entry for what is done inside to the coverage: see `Records.noted`."""
        return self.records.noted(AuditEntry(f"coverage {action}", subject, self.server, None, details))

    def add(self, draft: Draft) -> Change:
        """Adds a draft to the coverage."""
        with self.noted("add", draft.name, origin=draft.origin, outlet=draft.entry.outlet) as known:
            change = add(self.changed, draft, self.corrections)
            known(change.article)
        return change

    def article(self, typed: str) -> str:
        """The name of the article that is meant. Raises ``UsageError``."""
        with Coverage.open(self.asked) as coverage:
            return article_meant(coverage, typed)


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

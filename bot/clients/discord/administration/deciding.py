"""Drafts on their way: kept, shown page by page, added or discarded; changes taken back.

What is done in a server is done to its own coverage, and stands in its audit log.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from bot.clients.discord.administration.steps import written
from bot.clients.discord.replies import Reply
from bot.commands import ask
from bot.errors import VerbatimError
from bot.newsroom import Draft, add, alone, preview, undo
from bot.newsroom.correcting import in_force
from bot.records import AuditEntry, Correction
from bot.render.discord import Message, clipped, escape
from bot.render.discord.newsroom import done, draft_pages, told
from bot.store.queue import Queue
from bot.store.records import Records
from bot.store.servers import Coverages, NoOwnCoverageError

_TITLE_MAX = 200  # characters
_UNDONE = {
    "added": "**{}** is not in the coverage any more",
    "edited": "**{}** is as it was before",
    "removed": "**{}** is back in the coverage",
}


class DecidedError(VerbatimError):
    """A draft that somebody decided about before, or that is another server's."""

    def __init__(self) -> None:
        super().__init__("That article was added or discarded already.")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """One server's newsroom, and who is at work there; ``person`` is None for a feed.

    Every method blocks, and raises ``VerbatimError`` where something is to be told.
    """

    coverages: Coverages
    records: Records
    server: int
    person: int | None = None

    @property
    def queue(self) -> Queue:
        """What waits."""
        return Queue(self.records)

    @property
    def corrections(self) -> list[Correction]:
        """All that hold in this server's coverage."""
        return in_force(self.records, self.server)

    def bring(self, draft: Draft) -> Reply:
        """Keeps a draft and shows it; one that cannot be an article is not kept."""
        if not self.coverages.can_change:
            raise NoOwnCoverageError
        kept = self.queue.keep(replace(draft, guild=self.server, person=self.person))
        try:
            return self.show(kept.key)
        except VerbatimError:
            self.queue.drop(kept.key)
            raise

    def show(self, key: str, page: int = 1) -> Reply:
        """A page of a draft; the last one where there are fewer."""
        pages = self._pages(self._draft(key))
        return Reply(pages[min(max(page, 1), len(pages)) - 1])

    def _pages(self, draft: Draft) -> list[Message]:
        doubts = preview(draft, self.coverages.path_for(self.server)).doubts
        with alone(draft) as coverage:
            answer = ask(coverage, "source", {"number": draft.name})
            return draft_pages(answer, doubts, draft.key, draft.origin, written)

    def add(self, key: str) -> Reply:
        """Adds a draft to the server's coverage."""
        draft = self._draft(key)
        with self.noted("coverage add", draft.name, origin=draft.origin, outlet=draft.entry.outlet) as known:
            change = add(self.coverages.to_change(self.server), draft, self.corrections)
            if not self.queue.drop(key):
                raise DecidedError  # by somebody else at the same moment
            known(change.article)
        return Reply(done(f"Added as **{escape(change.article)}**{self._by()}.", change.number, written))

    def discard(self, key: str) -> Reply:
        """Forgets a draft."""
        draft = self._draft(key)
        with self.records.transaction():
            if self.queue.drop(key):
                self.note("coverage discard", draft.name, origin=draft.origin)
        return Reply(told(f"Discarded: **{clipped(draft.entry.title or draft.name, _TITLE_MAX)}**{self._by()}."))

    def undo(self, number: int | None = None) -> Reply:
        """Takes back a change, by its number or the last one."""
        with self.noted("coverage undo", str(number or "last")) as known:
            change = undo(self.coverages.to_change(self.server), number, self.corrections)
            known(change.article, taken_back=change.kind)
        return Reply(told(f"{_UNDONE[change.kind].format(escape(change.article))}{self._by()}."))

    def note(self, action: str, subject: str, **details: Any) -> None:
        """Adds an entry to the server's audit log, in the transaction of what is done to the records."""
        self.records.note(AuditEntry(action, subject, self.server, self.person, details))

    def noted(self, action: str, subject: str, **details: Any) -> AbstractContextManager[Callable[..., None]]:
        """Adds an entry for what is done inside to the coverage: see `Records.noted`."""
        return self.records.noted(AuditEntry(action, subject, self.server, self.person, details))

    def _draft(self, key: str) -> Draft:
        draft = self.queue.draft(self.server, key)
        if draft is None:
            raise DecidedError
        return draft

    def _by(self) -> str:
        return f" by <@{self.person}>" if self.person else ""

"""What managers of a server do to articles that are there, and how the coverage stands. All of it blocks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from bot import dating
from bot.clients.discord.administration.deciding import Newsroom
from bot.clients.discord.administration.steps import written
from bot.clients.discord.replies import Reply
from bot.clients.standing import figures
from bot.errors import UsageError, VerbatimError
from bot.ingest import LoadReport, load
from bot.model import Catalogue
from bot.newsroom import edit as edit_article
from bot.newsroom import remove as remove_article
from bot.newsroom.correcting import in_force
from bot.newsroom.editing import article_meant
from bot.render.discord import clipped, escape
from bot.render.discord.newsroom import done, labelled
from bot.store.copies import bring_up_to_date
from bot.store.status import status

UNKNOWN = "-"
"""What is typed for "not known"."""
_LISTED_MAX = 5
_VALUE_MAX = 300  # characters
_LABELS = {"outlet": "Outlet", "title": "Title", "url": "Address"}
_loading = Lock()


class LoadingError(VerbatimError):
    """A reload while one is going on."""

    def __init__(self) -> None:
        super().__init__("The articles are being loaded just now. Try again in a minute.")


def edit(room: Newsroom, typed: str, given: Mapping[str, str | None]) -> Reply:
    """Changes what is known of an article. Raises ``UsageError``."""
    name, path = _meant(room, typed)
    fields = {field: None if value.strip() == UNKNOWN else value.strip() for field, value in given.items() if value}
    if not fields:
        raise UsageError("Say what to change: outlet, title, published, basis, note or address.")
    before = room.coverages.asked_in(room.server).article(name).catalogue
    with room.noted("coverage edit", name, **fields):
        change = edit_article(path, name, fields, room.corrections)
    after = room.coverages.asked_in(room.server).article(name).catalogue
    lines = [f"Changed **{escape(name)}**.", *_differences(before, after)]
    return Reply(done("\n".join(lines), change.number, written))


def _differences(before: Catalogue, after: Catalogue) -> list[str]:
    """What is known now, each with what was known before."""
    pairs = [(label, getattr(before, field), getattr(after, field)) for field, label in _LABELS.items()]
    pairs.append(("Published", dating.published(before), dating.published(after)))
    return [
        f"*{label}:* {clipped(new or 'not stated', _VALUE_MAX)} (was: {clipped(old or 'not stated', _VALUE_MAX)})"
        for label, old, new in pairs
        if old != new
    ]


def remove(room: Newsroom, typed: str) -> Reply:
    """Removes an article from the server's coverage. Raises ``UsageError``."""
    name, path = _meant(room, typed)
    with room.noted("coverage remove", name):
        change = remove_article(path, name, room.corrections)
    return Reply(done(f"Removed **{escape(name)}** with all that was found in it.", change.number, written))


def _meant(room: Newsroom, typed: str) -> tuple[str, Path]:
    """The article that is meant, and the file in which it may be changed."""
    name = article_meant(room.coverages.asked_in(room.server), typed)
    return name, room.coverages.to_change(room.server)


def reload(room: Newsroom, seeds: Path) -> Reply:
    """Loads the folder into the shipped coverage, and what is new there into the server's own."""
    if not _loading.acquire(blocking=False):
        raise LoadingError
    try:
        with room.noted("coverage reload", seeds.name) as known:
            report = _loaded(room, seeds)
            known(seeds.name, new=len(report.new), changed=len(report.changed))
    finally:
        _loading.release()
    wrong = [str(error) for error in (*report.rejected, *report.wrong_entries)]
    return Reply(labelled("Loaded", _counts(report), wrong[:_LISTED_MAX]))


def _loaded(room: Newsroom, seeds: Path) -> LoadReport:
    report = load([seeds], room.coverages.shipped.path, corrections=in_force(room.records, None))
    own = room.coverages.own(room.server)
    if own:
        bring_up_to_date(room.coverages.shipped.path, own, room.corrections)
    return report


def _counts(report: LoadReport) -> list[tuple[str, str]]:
    outcomes = (
        ("New", report.new),
        ("Changed", report.changed),
        ("Unchanged", report.unchanged),
        ("Kept out by hand", report.kept_out),
        ("Rejected", report.rejected),
    )
    return [(label, f"{len(names):,}") for label, names in outcomes if names]


def standing(room: Newsroom) -> Reply:
    """How the coverage that this server asks stands."""
    own = room.coverages.own(room.server)
    found = status(own or room.coverages.shipped.path)
    values = [("Coverage", "this server's own" if own else "as it comes with this bot"), *figures(found)]
    values.append(("Waiting to be decided", f"{len(room.queue.drafts(room.server)):,}"))
    values.append(("Feeds", f"{len(room.queue.feeds(room.server)):,}"))
    return Reply(labelled("The coverage of this server", values, found.problems[:_LISTED_MAX]))

"""The command line for single articles and feeds: add, edit, remove, undo, reload, status, feed."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from bot.clients import newsroom_feeds, terminal
from bot.clients.bringing import check_fetching, draft_at
from bot.clients.fetching import Fetcher
from bot.clients.newsroom_desk import show, working
from bot.clients.reading import read_file
from bot.clients.standing import figures
from bot.config import Settings, read_settings
from bot.errors import UsageError
from bot.newsroom import Draft, edit, from_file, from_paste, remove, undo
from bot.newsroom.correcting import in_force
from bot.parse.documents import PAGE_BYTES_MAX
from bot.parse.files import File, read_bytes
from bot.records import AuditEntry
from bot.store.journal import Change
from bot.store.records import Records
from bot.store.status import status

_FIELDS = {"outlet": "outlet", "title": "title", "published": "published", "url": "url"}
_EDITED = {**_FIELDS, "basis": "published_basis", "note": "published_note"}
_UNKNOWN = "-"
_DONE = {"added": "Added", "edited": "Changed", "removed": "Removed"}


def coverage_arguments(parser: argparse.ArgumentParser) -> None:
    """``coverage add|edit|remove|undo|reload|status|feed …``."""
    parser.set_defaults(do=_status, json=False, server=None)
    actions = parser.add_subparsers(metavar="add|edit|remove|undo|reload|status|feed")
    adding = _action(actions, "add", _add, "shows what is found in an article, then adds it")
    adding.add_argument("what", metavar="FILE|ADDRESS", help="a text file, web page or PDF; - for standard input")
    adding.add_argument("--yes", action="store_true", help="adds it without asking")
    editing = _action(actions, "edit", _edit, "changes what is known of an article")
    for field in _EDITED:
        editing.add_argument(f"--{field}", help=f"{_UNKNOWN} for not known")
        if field in _FIELDS:
            adding.add_argument(f"--{field}")
    removing = _action(actions, "remove", _remove, "removes an article; undo brings it back")
    for each in (editing, removing):
        each.add_argument("article", metavar="ARTICLE", help="its name, number or outlet")
    _action(actions, "undo", _undo, "takes back the last change")
    _action(actions, "reload", _reload, "loads the folder of the seeds anew")
    shown = _action(actions, "status", _status, "how the coverage stands")
    shown.add_argument("--json", action="store_true", help="as JSON")
    feeds = actions.add_parser("feed", help="feeds: add ADDRESS, list, remove NUMBER, check")
    feeds.set_defaults(do=newsroom_feeds.listed)
    of_feeds = feeds.add_subparsers(metavar="add|list|remove|check")
    _action(of_feeds, "add", newsroom_feeds.add, "watches a feed").add_argument("address", metavar="ADDRESS")
    _action(of_feeds, "list", newsroom_feeds.listed, "the feeds that are watched")
    _action(of_feeds, "remove", newsroom_feeds.remove, "watches a feed no longer").add_argument("number", type=int)
    _action(of_feeds, "check", newsroom_feeds.check, "reads the feeds, and asks about each article that is new")


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, do: object, about: str
) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=about)
    action.set_defaults(do=do)
    action.add_argument("--server", metavar="ID", type=int, help="of a Discord server, instead of the shipped coverage")
    return action


# --- articles -------------------------------------------------------------------------------------------


def _add(arguments: argparse.Namespace) -> int:
    with working(arguments) as desk:
        draft = replace(_draft(arguments, desk.settings), guild=desk.server)
        show(desk, draft)
        if not arguments.yes and not _agreed():
            terminal.say("Nothing was added." if sys.stdin.isatty() else "Nothing was added; --yes adds it.")
            return 0
        return _said(desk.add(draft))


def _draft(arguments: argparse.Namespace, settings: Settings) -> Draft:
    what, given = str(arguments.what), {field: getattr(arguments, field) for field in _FIELDS}
    if what == "-":
        return from_paste(sys.stdin.buffer.read(PAGE_BYTES_MAX).decode("utf-8", "replace"), given)
    if "://" in what:
        check_fetching(settings)
        return draft_at(Fetcher(), what, given)
    path = Path(what)
    data = read_bytes(File(path.name, path), PAGE_BYTES_MAX)
    return from_file(path.name, read_file(path.name, data), given)


def _agreed() -> bool:
    """Whether the person at the terminal says yes; nobody says no without one."""
    if not sys.stdin.isatty():
        return False
    sys.stdout.write("Add it? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _edit(arguments: argparse.Namespace) -> int:
    given = {field: getattr(arguments, option) for option, field in _EDITED.items()}
    fields = {field: None if value == _UNKNOWN else value for field, value in given.items() if value is not None}
    if not fields:
        raise UsageError(f"Say what to change: {', '.join(f'--{option}' for option in _EDITED)}.")
    with working(arguments) as desk:
        name = desk.article(arguments.article)
        with desk.noted("edit", name, **fields):
            change = edit(desk.changed, name, fields, desk.corrections)
        return _said(change)


def _remove(arguments: argparse.Namespace) -> int:
    with working(arguments) as desk:
        name = desk.article(arguments.article)
        with desk.noted("remove", name):
            change = remove(desk.changed, name, desk.corrections)
        return _said(change)


def _said(change: Change) -> int:
    terminal.say(f"{_DONE[change.kind]}: {change.article}. `coverage undo` takes it back.")
    return 0


def _undo(arguments: argparse.Namespace) -> int:
    with working(arguments) as desk:
        with desk.noted("undo", "last") as known:
            change = undo(desk.changed, None, desk.corrections)
            known(change.article, taken_back=change.kind)
        terminal.say(f"Undone: {change.article} is not {change.kind} any more.")
    return 0


def _reload(_: argparse.Namespace) -> int:
    from bot.clients.loading import load_and_tell

    settings = read_settings()
    with Records(settings.records_database) as records:
        corrections = in_force(records, None)
        records.note(AuditEntry("coverage reload", settings.seeds.name))
    return load_and_tell([settings.seeds], settings.database, prune=False, corrections=corrections)


def _status(arguments: argparse.Namespace) -> int:
    with working(arguments) as desk:
        found = status(desk.asked)
        waiting, feeds = len(desk.queue.drafts(desk.server)), len(desk.queue.feeds(desk.server))
    if arguments.json:
        terminal.say(json.dumps({**asdict(found), "waiting": waiting, "feeds": feeds}, ensure_ascii=False, indent=2))
    else:
        _table([*figures(found), ("Waiting", str(waiting)), ("Feeds", str(feeds))])
        for problem in found.problems:
            terminal.complain(f"damaged: {problem}")
    return 1 if found.problems else 0


def _table(values: Sequence[tuple[str, str]]) -> None:
    width = max(len(label) for label, _ in values)
    for label, value in values:
        terminal.say(f"{label:<{width}}  {value}")

"""Feeds at the command line: what they bring is decided about one by one."""

from __future__ import annotations

import argparse
import sys

from bot.clients import terminal
from bot.clients.bringing import check_fetching
from bot.clients.feeds import read_feed
from bot.clients.fetching import Fetcher
from bot.clients.newsroom_desk import Desk, show, working
from bot.clients.reading import read_items
from bot.errors import UsageError, VerbatimError
from bot.records import Feed


def add(arguments: argparse.Namespace) -> int:
    """``coverage feed add ADDRESS``."""
    with working(arguments) as desk:
        _only_here(desk)
        page = Fetcher().fetch(arguments.address)
        items = read_items(page.address, page.data)
        kept = desk.queue.watch(Feed(arguments.address))
        if kept is None:
            raise UsageError("That feed is watched already.")
        desk.note("feed add", kept.address)
        terminal.say(f"{kept.number}: {kept.address}, {len(items)} articles; `coverage feed check` reads it.")
    return 0


def _only_here(desk: Desk) -> None:
    check_fetching(desk.settings)
    if desk.server is not None:
        raise UsageError("A feed of a server needs a channel: add it there, with /coverage feed add.")


def listed(arguments: argparse.Namespace) -> int:
    """``coverage feed list``."""
    with working(arguments) as desk:
        feeds = desk.queue.feeds(desk.server)
    for feed in feeds:
        terminal.say(f"{feed.number}: {feed.address} · read {feed.checked_at or 'never'}")
        if feed.problem:
            terminal.say(f"   ! {feed.problem}")
    terminal.say(f"{len(feeds)} feeds." if len(feeds) != 1 else "1 feed.")
    return 0


def remove(arguments: argparse.Namespace) -> int:
    """``coverage feed remove NUMBER``."""
    with working(arguments) as desk:
        feed = desk.queue.unwatch(desk.server, arguments.number)
        if feed is None:
            raise UsageError(f"There is no feed {arguments.number}; see `coverage feed list`.")
        desk.note("feed remove", feed.address)
        terminal.say(f"Not watched any more: {feed.address}.")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Reads the feeds; what nobody decides about waits for the next time."""
    with working(arguments) as desk:
        _only_here(desk)
        code = 0
        for feed in desk.queue.feeds(None):
            try:
                missed = read_feed(feed, Fetcher(), desk.queue).missed
            except VerbatimError as error:
                terminal.complain(str(error))
                code = 1
                continue
            for each in missed:
                terminal.complain(f"{each.item.title}: {each.reason}")
        _decide(desk)
    return code


def _decide(desk: Desk) -> None:
    waiting = desk.queue.drafts(None)
    for draft in waiting if sys.stdin.isatty() else ():
        show(desk, draft)
        sys.stdout.write("Add it, discard it, or decide later? [a/d/L] ")
        sys.stdout.flush()
        said = sys.stdin.readline().strip().casefold()
        if said == "a":
            desk.add(draft)
        if said in ("a", "d"):
            desk.queue.drop(draft.key)
    left = len(desk.queue.drafts(None))
    terminal.say(f"{left} articles wait to be decided about." if left != 1 else "1 article waits to be decided about.")

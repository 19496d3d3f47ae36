"""Feeds: read at intervals, what is new becomes drafts; nothing is added that nobody looked at."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clients.bringing import draft_at
from bot.clients.fetching import Fetcher
from bot.clients.reading import read_items
from bot.errors import VerbatimError
from bot.parse.feed import Item
from bot.records import Draft, Feed
from bot.store.queue import Queue

_log = logging.getLogger(__name__)

_FIRST_MAX = 3  # articles that a new feed brings at once; ours: what was there before is not news
_EACH_MAX = 10  # articles at one reading; the rest comes at the next


@dataclass(frozen=True, slots=True)
class Missed:
    """An item whose article could not be read, and why."""

    item: Item
    reason: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What a reading brought."""

    drafts: Sequence[Draft] = ()
    missed: Sequence[Missed] = ()


def read_feed(feed: Feed, fetcher: Fetcher, queue: Queue) -> Brought:
    """Reads a feed once; keeps what is new as drafts. Blocks; raises ``VerbatimError`` where it cannot be read."""
    asked = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
    try:
        page = fetcher.fetch(feed.address, {name: value for name, value in asked.items() if value})
        items = [] if page.unchanged else read_items(page.address, page.data)
    except VerbatimError as error:
        queue.checked(feed, etag=None, modified=None, problem=str(error))
        raise
    by_key = {item.key: item for item in items}
    unseen = [by_key[key] for key in queue.unseen(feed, list(by_key))]
    most = _EACH_MAX if feed.checked_at else _FIRST_MAX
    # of a new feed, what was there before is passed over; of one that is known, the oldest come first
    now = unseen[:most] if not feed.checked_at else unseen[-most:]
    if not feed.checked_at:
        queue.brought(feed, [item.key for item in unseen[most:]])
    brought = [_bring(feed, item, fetcher, queue) for item in reversed(now)]
    whole = not feed.checked_at or len(unseen) <= most
    queue.checked(
        feed,
        etag=page.headers.get("etag", feed.etag if page.unchanged else None) if whole else None,
        modified=page.headers.get("last-modified", feed.modified if page.unchanged else None) if whole else None,
        problem=None,
    )
    drafts = [each for each in brought if isinstance(each, Draft)]
    return Brought(drafts, [each for each in brought if isinstance(each, Missed)])


def _bring(feed: Feed, item: Item, fetcher: Fetcher, queue: Queue) -> Draft | Missed | None:
    """Keeps the draft of an item; it is known from then on, also where its article cannot be read."""
    try:
        draft = draft_at(fetcher, item.address, {})
    except VerbatimError as error:
        _log.info("%s, from the feed %s: %s", item.address, feed.address, error)
        queue.brought(feed, [item.key])
        return Missed(item, str(error))
    return queue.brought(feed, [item.key], replace(draft, guild=feed.guild, feed=feed.number))

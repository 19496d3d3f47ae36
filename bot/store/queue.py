# ruff: noqa: S608  # the SQL is put together from constants of this module; values are always bound
"""What waits for a newsroom, in the records: drafts, and the feeds that bring some."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.records import Draft, Feed, Posted
from bot.store.connection import marks, sendable
from bot.store.loadable import catalogue_from, catalogue_json
from bot.store.records import Records
from bot.store.records_file import now

_DRAFT = "key, guild_id, person_id, at, name, entry, origin, feed_id, channel_id, message_id"
_FEED = "guild_id, person_id, at, address, channel_id, etag, modified, checked_at, problem"
_KEY_BYTES = 10
_KEPT_DAYS = 60  # ours: nobody decides about an older draft
FEEDS_MAX = 50  # of one server; ours


class Queue:
    """Drafts and feeds of servers (None: of the command line). Raises ``RecordsError`` where the records fail.

    Whoever asks names the server, so that a key made in one finds nothing in another.
    """

    def __init__(self, records: Records) -> None:
        self._records = records

    # --- drafts -------------------------------------------------------------------------------------

    def keep(self, draft: Draft) -> Draft:
        """Keeps a draft; gives it with its key and time. Those that nobody decided about in time go."""
        kept = replace(draft, key=secrets.token_hex(_KEY_BYTES), at=now())
        values = (
            *(kept.key, kept.guild, kept.person, kept.at, kept.name, catalogue_json(kept.entry), kept.origin),
            *(kept.feed, *_place(kept.posted)),
        )
        with self._records.transaction() as connection:
            connection.execute("delete from draft where at < datetime('now', ?)", (f"-{_KEPT_DAYS} days",))
            connection.execute(f"insert into draft ({_DRAFT}) values ({marks(values)})", tuple(map(sendable, values)))
            connection.execute(
                "insert into draft_text (key, guild_id, data) values (?, ?, ?)", (kept.key, kept.guild, kept.data)
            )
        return kept

    def draft(self, server: int | None, key: str) -> Draft | None:
        """A server's draft; None where it was decided about, or is another's."""
        return next(iter(self._drafts("d.guild_id is ? and d.key = ?", server, key)), None)

    def drafts(self, server: int | None) -> list[Draft]:
        """What a server has to decide about, the oldest first."""
        return self._drafts("d.guild_id is ?", server)

    def unposted(self) -> list[Draft]:
        """What feeds brought and no channel was shown yet."""
        return self._drafts("d.feed_id is not null and d.guild_id is not null and d.message_id is null")

    def _drafts(self, where: str, *parameters: Any) -> list[Draft]:
        columns = ", ".join(f"d.{column}" for column in _DRAFT.split(", "))
        rows = self._records.file.rows(
            f"select {columns}, t.data from draft d join draft_text t on t.key = d.key where {where} order by d.rowid",
            *parameters,
        )
        return [_draft(row) for row in rows]

    def posted(self, key: str, place: Posted) -> None:
        """Notes where a draft was shown."""
        with self._records.transaction() as connection:
            connection.execute(
                "update draft set channel_id = ?, message_id = ? where key = ?", (place.channel, place.message, key)
            )

    def drop(self, key: str) -> bool:
        """Forgets a draft that was decided about; whether it was there."""
        with self._records.transaction() as connection:
            return connection.execute("delete from draft where key = ?", (key,)).rowcount > 0

    # --- feeds --------------------------------------------------------------------------------------

    def watch(self, feed: Feed) -> Feed | None:
        """Keeps a feed; gives it with its number and time, None where it is watched already."""
        kept = replace(feed, at=now())
        values = tuple(map(sendable, _feed_values(kept)))
        with self._records.transaction() as connection:
            number = connection.execute(
                f"insert or ignore into feed ({_FEED}) values ({marks(values)}) returning id", values
            ).fetchone()
        return replace(kept, number=number[0]) if number else None

    def feeds(self, server: int | None) -> list[Feed]:
        """The feeds of a server, the oldest first."""
        return self._feeds("guild_id is ?", server)

    def watched(self) -> list[Feed]:
        """The feeds of all servers; not those of the command line, which are read when somebody says so."""
        return self._feeds("guild_id is not null")

    def _feeds(self, where: str, *parameters: Any) -> list[Feed]:
        rows = self._records.file.rows(f"select id, {_FEED} from feed where {where} order by id", *parameters)
        return [_feed(row) for row in rows]

    def unwatch(self, server: int | None, number: int) -> Feed | None:
        """Forgets a server's feed with what it brought and nobody decided about; the feed, if there was one."""
        feed = next(iter(self._feeds("guild_id is ? and id = ?", server, number)), None)
        with self._records.transaction() as connection:
            connection.execute("delete from feed where guild_id is ? and id = ?", (server, number))
        return feed

    def unseen(self, feed: Feed, items: Sequence[str]) -> list[str]:
        """Those of the items that the feed has not brought before, in their order."""
        seen = {row[0] for row in self._records.file.rows("select item from feed_item where feed_id = ?", feed.number)}
        return [item for item in dict.fromkeys(items) if item not in seen]

    def brought(self, feed: Feed, items: Iterable[str], draft: Draft | None = None) -> Draft | None:
        """Notes that a feed brought these, and keeps the draft of it, all or nothing."""
        with self._records.transaction() as connection:
            if not _exists(connection, feed):
                return None
            connection.executemany(
                "insert or ignore into feed_item (feed_id, guild_id, item, seen_at) values (?, ?, ?, ?)",
                [(feed.number, feed.guild, sendable(item), now()) for item in items],
            )
            return self.keep(draft) if draft else None

    def checked(self, feed: Feed, *, etag: str | None, modified: str | None, problem: str | None) -> None:
        """Notes that a feed was read just now, or why it could not be."""
        values = (etag, modified, now(), problem, feed.number)
        with self._records.transaction() as connection:
            connection.execute(
                "update feed set etag = ?, modified = ?, checked_at = ?, problem = ? where id = ?",
                tuple(map(sendable, values)),
            )


def _exists(connection: sqlite3.Connection, feed: Feed) -> bool:
    return connection.execute("select 1 from feed where id = ?", (feed.number,)).fetchone() is not None


def _place(posted: Posted | None) -> tuple[int | None, int | None]:
    return (posted.channel, posted.message) if posted else (None, None)


def _draft(row: Sequence[Any]) -> Draft:
    key, guild, person, at, name, entry, origin, feed, channel, message, data = row
    posted = None if message is None else Posted(channel, message)
    return Draft(name, data, catalogue_from(entry), origin, guild, person, feed, at, key, posted)


def _feed_values(feed: Feed) -> tuple[Any, ...]:
    return (
        *(feed.guild, feed.person, feed.at, feed.address, feed.channel),
        *(feed.etag, feed.modified, feed.checked_at, feed.problem),
    )


def _feed(row: Sequence[Any]) -> Feed:
    number, guild, person, at, address, channel, etag, modified, checked_at, problem = row
    return Feed(address, guild, person, channel, etag, modified, checked_at, problem, at, number)

"""Feeds of a server: the commands, and what they bring shown in the channel that was chosen for it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.clients.bringing import check_fetching
from bot.clients.discord.administration.deciding import Newsroom
from bot.clients.discord.administration.work import answer, newsroom_of
from bot.clients.discord.delivery import if_possible, posting
from bot.clients.discord.replies import Reply
from bot.clients.discord.views import sendable
from bot.clients.feeds import Missed, read_feed
from bot.clients.fetching import Fetcher
from bot.clients.reading import read_items
from bot.errors import UsageError, VerbatimError
from bot.records import Draft, Feed, Posted
from bot.render.discord import clipped
from bot.render.discord.newsroom import feed_list, told
from bot.store.queue import FEEDS_MAX, Queue
from bot.store.servers import NoOwnCoverageError

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

_log = logging.getLogger(__name__)

_NEEDED = ("view_channel", "send_messages", "embed_links")
_ADDRESS_MAX = 300  # characters


# --- the commands ---------------------------------------------------------------------------------------


async def add(interaction: Interaction, address: str, channel: discord.TextChannel) -> None:
    """Watches a feed from now on, once it was seen to be one."""
    bot, room = interaction.client, newsroom_of(interaction)
    check_fetching(bot.settings)
    if not bot.coverages.can_change:
        raise NoOwnCoverageError
    missing = [name for name in _NEEDED if not getattr(channel.permissions_for(channel.guild.me), name)]
    if missing:
        raise app_commands.BotMissingPermissions(missing)
    feed = Feed(address.strip(), room.server, room.person, channel.id)
    await answer(interaction, lambda room: _watched(room, feed, bot.fetcher), "/coverage feed add")


def _watched(room: Newsroom, feed: Feed, fetcher: Fetcher) -> Reply:
    if len(room.queue.feeds(room.server)) >= FEEDS_MAX:
        raise UsageError(f"{FEEDS_MAX} feeds are watched here; remove one first.")
    page = fetcher.fetch(feed.address)
    items = read_items(page.address, page.data)
    with room.records.transaction():
        kept = room.queue.watch(feed)
        if kept is None:
            raise UsageError("That feed is watched already.")
        room.note("coverage feed add", feed.address, channel=feed.channel)
    return Reply(
        told(
            f"**{kept.number}** {clipped(feed.address, _ADDRESS_MAX)} is watched from now on; it has {len(items)} "
            f"articles just now. The newest are shown in <#{feed.channel}> in a moment, and what is new as it comes."
        )
    )


def listed(room: Newsroom) -> Reply:
    """The feeds that are watched."""
    return Reply(feed_list(room.queue.feeds(room.server)))


def remove(room: Newsroom, number: int) -> Reply:
    """Watches a feed no longer; what it brought and nobody decided about goes with it."""
    with room.records.transaction():
        feed = room.queue.unwatch(room.server, number)
        if feed is None:
            raise UsageError(f"There is no feed {number} here.", usage="/coverage feed list")
        room.note("coverage feed remove", feed.address)
    return Reply(told(f"{clipped(feed.address, _ADDRESS_MAX)} is not watched any more."))


# --- what they bring ------------------------------------------------------------------------------------


async def read_all(bot: VerbatimBot) -> None:
    """Reads every feed of the servers that this process serves, and shows what is new."""
    queue = Queue(bot.records)
    for feed in await asyncio.to_thread(queue.watched):
        if feed.guild is None or bot.get_guild(feed.guild) is None:
            continue
        try:
            brought = await asyncio.to_thread(read_feed, feed, bot.fetcher, queue)
        except VerbatimError as error:
            _log.info("The feed %s of server %d: %s", feed.address, feed.guild, error)
            continue
        for missed in brought.missed:
            await _tell(bot, feed, missed)
    await show_unposted(bot)


async def show_unposted(bot: VerbatimBot) -> None:
    """Shows every draft that a feed brought and that is in no channel yet, also those of before a restart."""
    queue = Queue(bot.records)
    feeds = {feed.number: feed for feed in await asyncio.to_thread(queue.watched)}
    for draft in await asyncio.to_thread(queue.unposted):
        feed = feeds.get(draft.feed or 0)
        if feed and draft.guild and bot.get_guild(draft.guild):
            await _show(bot, feed, draft, queue)


async def _show(bot: VerbatimBot, feed: Feed, draft: Draft, queue: Queue) -> None:
    assert draft.guild is not None
    room = Newsroom(bot.coverages, bot.records, draft.guild)
    try:
        reply = await asyncio.to_thread(room.show, draft.key)
    except VerbatimError as error:  # no article in it: there is nothing to decide
        await asyncio.to_thread(queue.drop, draft.key)
        _log.info("%s was dropped: %s", draft.origin, error)
        return
    sent = await _send(bot, feed, reply)
    if sent:
        await asyncio.to_thread(queue.posted, draft.key, Posted(sent.channel.id, sent.id))


async def _tell(bot: VerbatimBot, feed: Feed, missed: Missed) -> None:
    title = clipped(missed.item.title or missed.item.address, _ADDRESS_MAX)
    await _send(bot, feed, Reply(told(f"**{title}** could not be read. {clipped(missed.reason, _ADDRESS_MAX)}")))


async def _send(bot: VerbatimBot, feed: Feed, reply: Reply) -> discord.Message | None:
    """Sends to the channel of a feed; None where that cannot be done now, and it is tried again later."""
    guild = bot.get_guild(feed.guild or 0)
    channel = guild.get_channel(feed.channel or 0) if guild else None
    if not isinstance(channel, discord.abc.Messageable):
        _log.warning("The channel of the feed %s is gone", feed.address)
        return None
    doing = f"Showing what the feed {feed.address} brought"
    return await if_possible(doing, posting(channel, lambda: sendable(reply.message)))

"""What goes on by itself: coverages of servers are brought up to date with the shipped one, feeds are read."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from discord.ext import tasks

from bot.clients.bringing import check_fetching
from bot.clients.discord.administration import feeding
from bot.errors import VerbatimError
from bot.newsroom.correcting import in_force
from bot.store.copies import bring_up_to_date
from bot.store.records import Records
from bot.store.servers import Coverages

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

_log = logging.getLogger(__name__)

_COPIES_SECONDS = 60.0  # after which what was loaded is in every server


class Upkeep:
    """The tasks of one bot; a failure is logged, and the next time is another attempt."""

    def __init__(self, bot: VerbatimBot) -> None:
        self._bot = bot
        self._copied: object = None
        self._copies = tasks.loop(seconds=_COPIES_SECONDS)(self.bring_up_to_date)
        self._feeds = tasks.loop(minutes=bot.settings.feed_minutes)(self.read_feeds)

    def start(self) -> None:
        """Starts them, unless they run."""
        for task in (self._copies, self._feeds):
            if not task.is_running():
                task.start()

    def stop(self) -> None:
        """Ends them, each at its next breath."""
        for task in (self._copies, self._feeds):
            task.cancel()

    async def bring_up_to_date(self) -> None:
        """Brings the shipped articles into the servers' own coverages, where they have changed."""
        try:
            self._copied = await asyncio.to_thread(copy_all, self._bot.coverages, self._bot.records, self._copied)
        except Exception:
            _log.exception("The coverages of servers were not brought up to date")

    async def read_feeds(self) -> None:
        """Reads the feeds, where the bot may."""
        try:
            check_fetching(self._bot.settings)
        except VerbatimError:
            return
        try:
            await feeding.read_all(self._bot)
        except Exception:
            _log.exception("The feeds were not read")


def copy_all(coverages: Coverages, records: Records, copied: object) -> object:
    """Brings every server's coverage up to date, unless the shipped one is as it was; gives how it is. Blocks."""
    now = coverages.shipped.written()
    if now == copied:
        return copied
    for server in coverages.servers():
        own = coverages.own(server)
        try:
            if own and bring_up_to_date(coverages.shipped.path, own, in_force(records, server)):
                _log.info("The coverage of server %d was brought up to date", server)
        except VerbatimError as error:
            _log.error("The coverage of server %d: %s", server, error)
    return now

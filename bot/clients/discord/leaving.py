"""What happens when a server removes the bot: all that is kept of it goes."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.errors import RecordsError

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

_log = logging.getLogger(__name__)


async def forget_server(bot: VerbatimBot, server: int) -> None:
    """Removes all that is kept of a server; where that fails, it is tried again at the next start."""
    try:
        await asyncio.to_thread(bot.coverages.forget, server)
        await asyncio.to_thread(bot.records.forget_guild, server)
    except (RecordsError, OSError) as error:
        _log.error("What is kept of server %d could not be removed: %s", server, error)
        return
    _log.info("Removed what was kept of server %d, which the bot has left", server)


async def forget_left_servers(bot: VerbatimBot) -> None:
    """Removes what is kept of servers that removed the bot while it was not running; others' servers are theirs."""
    try:
        known = await asyncio.to_thread(lambda: bot.records.guilds() | set(bot.coverages.servers()))
    except (RecordsError, OSError) as error:
        _log.error("%s", error)
        return
    for server in known - {guild.id for guild in bot.guilds}:
        if bot.serves(server):
            await forget_server(bot, server)

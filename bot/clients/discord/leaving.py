"""What happens when a server removes the bot: all that is kept of it goes."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.errors import RecordsError

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

_log = logging.getLogger(__name__)

_NO_SERVER = 0  # what concerns the bot itself; no server has this id
_APPLICATION = "application"  # whose records they are


async def forget_server(bot: VerbatimBot, server: int) -> None:
    """Removes all that is kept of a server; where that fails, it is tried again at the next start."""
    try:
        await asyncio.to_thread(bot.coverages.forget, server)
        await asyncio.to_thread(bot.records.forget_guild, server)
    except (RecordsError, OSError) as error:
        _log.error("What is kept of server %d could not be removed: %s", server, error)
        return
    _log.info("Removed what was kept of server %d, which the bot has left", server)


def _is_ours(bot: VerbatimBot) -> bool:
    """Whether the records are this application's; the first one to ask has them. Blocks; raises RecordsError."""
    with bot.records.transaction():
        owner = bot.records.setting(_NO_SERVER, _APPLICATION)
        if owner is None:
            bot.records.choose(_NO_SERVER, _APPLICATION, str(bot.application_id))
    return owner in (None, str(bot.application_id))


async def forget_left_servers(bot: VerbatimBot) -> None:
    """Removes what is kept of servers that removed the bot while it was not running; others' servers are theirs.

    Nothing goes where another bot kept it: with a wrong token, every server would seem to have left.
    """
    try:
        if not await asyncio.to_thread(_is_ours, bot):
            _log.error("The records are another application's; nothing is removed. Is it the right token?")
            return
        known = await asyncio.to_thread(lambda: bot.records.guilds() | set(bot.coverages.servers()))
    except (RecordsError, OSError) as error:
        _log.error("%s", error)
        return
    for server in known - {guild.id for guild in bot.guilds}:
        if bot.serves(server):
            await forget_server(bot, server)

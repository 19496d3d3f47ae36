"""Running the bot as a process, and registering its slash commands."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress

import aiohttp
import discord

from bot.clients.discord.bot import VerbatimBot, create_bot
from bot.clients.discord.slash import add_commands
from bot.clients.discord.translations import Translator
from bot.clients.signals import stop_signals
from bot.config import Settings
from bot.errors import SettingError, VerbatimError
from bot.store.coverage import Coverage

_log = logging.getLogger(__name__)

_SLASH = discord.AppCommandType.chat_input
_FINISH_SECONDS = 5.0  # for answers on their way when the bot is stopped; systemd waits 90 s, docker 10 s


class UnreachableError(VerbatimError):
    """Discord could not be reached."""

    def __init__(self, reason: object) -> None:
        self.reason = reason
        super().__init__(f"Discord cannot be reached: {reason}")


def run_bot(settings: Settings) -> int:
    """Runs the bot until it is stopped (SIGTERM, Ctrl+C); 0 then. Raises VerbatimError when it cannot start."""
    _log_to_stdout(settings)
    token = _token(settings)
    with Coverage.open(settings.database) as coverage:
        return _told(settings, lambda: _run(create_bot(settings, coverage), token))


def sync_commands(settings: Settings, guild: int | None = None) -> int:
    """Registers the slash commands, everywhere or in one server. Raises VerbatimError when it cannot."""
    _log_to_stdout(settings)
    token = _token(settings)
    return _told(settings, lambda: _sync(token, guild))


async def _run(bot: VerbatimBot, token: str) -> None:
    stopping = stop_signals()
    async with bot:
        running = asyncio.create_task(bot.start(token))
        stopped = asyncio.create_task(stopping.wait())
        await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if stopping.is_set():
            _log.info("Stopping")
            await bot.finish(_FINISH_SECONDS)
            running.cancel()  # it may be waiting for minutes to connect again
        with suppress(asyncio.CancelledError):
            await running


async def _sync(token: str, guild: int | None) -> None:
    async with discord.Client(intents=discord.Intents(guilds=True)) as client:
        tree = discord.app_commands.CommandTree(client)
        add_commands(tree)
        await tree.set_translator(Translator())
        await client.login(token)
        where = discord.Object(guild) if guild else None
        if where:
            tree.copy_global_to(guild=where)
        try:
            synced = await tree.sync(guild=where)
        except discord.Forbidden as error:
            raise SettingError("--guild", str(guild), "the id of a server that the bot was invited to") from error
    _log.info(
        "Registered %s %s",
        ", ".join(f"/{each.name}" if each.type is _SLASH else each.name for each in synced),
        f"in {guild}" if guild else "everywhere",
    )


def _told(settings: Settings, work: Callable[[], Awaitable[None]]) -> int:
    """Runs ``work``; what Discord refuses becomes a sentence that names the setting."""

    async def awaited() -> None:
        await work()

    try:
        asyncio.run(awaited())
    except discord.LoginFailure:
        raise SettingError(
            "DISCORD_TOKEN", "(hidden)", "a token that Discord accepts; reset it there if in doubt"
        ) from None
    except discord.PrivilegedIntentsRequired:
        raise SettingError(
            "VERBATIM_MESSAGE_CONTENT",
            "on",
            "off, unless the Message Content Intent is on in the Developer Portal (Bot, Privileged Gateway Intents)",
        ) from None
    except (aiohttp.ClientError, discord.HTTPException, discord.GatewayNotFound, OSError) as error:
        raise UnreachableError(error) from error
    return 0


def _token(settings: Settings) -> str:
    if settings.token is None:
        raise SettingError("DISCORD_TOKEN", "", "the bot's token, from the Developer Portal (Bot, Reset Token)")
    return settings.token


def _log_to_stdout(settings: Settings) -> None:
    """Our own and discord.py's messages as lines on stdout; the token is in neither."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks
    logging.basicConfig(
        stream=sys.stdout, level=settings.log_level, format="{asctime} {levelname} {name}: {message}", style="{"
    )

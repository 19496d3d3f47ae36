"""The playground: the real bot in the browser, on a Discord that simcord simulates; no token, no account, no network.

simcord is an extra (``make playground`` installs it), so it is imported only on the way to running it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clients import terminal
from bot.clients.discord import create_bot
from bot.clients.signals import stop_signals
from bot.config import Settings
from bot.errors import VerbatimError
from bot.store.coverage import Coverage

if TYPE_CHECKING:
    from simcord import ChannelHandle, Env, MemberActor, Preview

QUESTIONS = ("who-signed 2021", "quote jun", "quote zhnag")
"""What was already asked in the channel: two answers, and what a slip of the fingers gets."""

_NEEDS = ("simcord", "aiohttp", "av", "linkify_it", "markdown_it", "PIL", "regex")  # what simcord[preview] brings
_NAME = "Verbatim"
_PATIENCE_SECONDS = 60.0  # for an answer; the first picture takes some of it
_TOPIC = "Ask with {0}who-signed 2021 or /quote; {0}help lists everything."


class NoPlaygroundError(VerbatimError):
    """The playground's extra packages are not installed."""

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = missing
        super().__init__(
            f"The playground needs {', '.join(missing)}: `make playground` installs what is missing, "
            'as does `pip install -e ".[playground]"`.'
        )


def run_playground(settings: Settings) -> int:
    """Shows the playground until it is ended (Ctrl-C, SIGTERM, or in the page); 0 then. Raises VerbatimError."""
    missing = [name for name in _NEEDS if find_spec(name) is None]
    if missing:
        raise NoPlaygroundError(missing)
    with Coverage.open(settings.database) as coverage:
        asyncio.run(_show(settings, coverage))
    return 0


async def _show(settings: Settings, coverage: Coverage) -> None:
    stopped = stop_signals()
    async with playground(settings, coverage, QUESTIONS) as preview:
        terminal.say(f"The playground is ready. Open it in a browser; Ctrl-C ends it:\n\n  {preview.url}\n")
        sys.stdout.flush()
        ends = [asyncio.create_task(stopped.wait()), asyncio.create_task(preview.wait_closed())]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()


@asynccontextmanager
async def playground(settings: Settings, coverage: Coverage, questions: Sequence[str]) -> AsyncIterator[Preview]:
    """The page with a channel in which the questions are answered. Needs the extra packages."""
    async with newsroom(settings, coverage) as (env, channel, person):
        for question in questions:
            await person.send(channel, settings.prefix + question)
        async with env.preview(channel, viewers=[person], layout="channel") as preview:
            yield preview


@asynccontextmanager
async def newsroom(settings: Settings, coverage: Coverage) -> AsyncIterator[tuple[Env, ChannelHandle, MemberActor]]:
    """A simulated server with the bot, one channel and one person in it. Needs simcord."""
    import simcord

    with tempfile.TemporaryDirectory(prefix="verbatim-") as folder:
        # Time stands still in the simulation: a limit per minute would never end.
        own = replace(
            settings,
            live_database=Path(folder, "live.db"),
            records_database=Path(folder, "records.db"),
            servers=Path(folder, "servers"),
            questions_per_minute=0,
        )
        bot = create_bot(own, coverage)
        async with simcord.run(bot, check_errors=False, settle_timeout=_PATIENCE_SECONDS) as env:
            assert bot.user is not None
            await bot.user.edit(username=_NAME)
            await bot.tree.sync()
            guild = env.create_guild("Newsroom")
            channel = guild.create_text_channel("coverage", topic=_TOPIC.format(settings.prefix))
            yield env, channel, guild.add_member(env.create_user("ann", global_name="Ann"))

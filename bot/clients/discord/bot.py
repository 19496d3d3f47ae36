"""The bot: one factory for production, tests and the playground; nothing is read or opened on import."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
from aiohttp import web
from discord.ext import commands

from bot.clients.discord import interactions
from bot.clients.discord.account import Account
from bot.clients.discord.action_codes import OldButtonError
from bot.clients.discord.administration import NewsroomButton, Upkeep, is_form, take_form
from bot.clients.discord.buttons import AnswerButton, obey
from bot.clients.discord.errors import TooManyQuestionsError
from bot.clients.discord.leaving import forget_left_servers, forget_server
from bot.clients.discord.messages import answer_edit, answer_message
from bot.clients.discord.replies import Asked, Desk, Reply, problem, reply_of
from bot.clients.discord.reporting import REPORTING
from bot.clients.discord.slash import Tree, add_commands
from bot.clients.discord.translations import Translator
from bot.clients.discord.work import Work
from bot.clients.fetching import Fetcher
from bot.config import Settings
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from bot.store.records import Records
from bot.store.servers import Coverages

_log = logging.getLogger(__name__)

_MINUTE = 60.0
_BUTTONS = (AnswerButton, NewsroomButton)


def create_bot(settings: Settings, coverage: Coverage) -> VerbatimBot:
    """The bot with all of its commands, not yet connected. ``coverage`` stays the caller's to close."""
    return VerbatimBot(
        settings,
        Coverages(coverage, settings.servers if settings.server_coverage else None),
        LiveStore(settings.live_database),
        Records(settings.records_database),
    )


class VerbatimBot(commands.AutoShardedBot):
    """Answers questions in messages (prefix or mention), slash commands and buttons.

    What people leave behind goes to ``records``.
    """

    tree: Tree

    def __init__(self, settings: Settings, coverages: Coverages, live: LiveStore, records: Records) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned_or(settings.prefix),
            intents=intents(settings),
            help_command=None,  # help is one of the commands
            tree_cls=Tree,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            shard_ids=settings.shards.ids,
            shard_count=settings.shards.count,
            max_messages=None,  # an edited question is found by its reply, not by memory
        )
        self.settings = settings
        self.coverages = coverages
        self.live = live
        self.records = records
        self._cooldown = _cooldown(settings.questions_per_minute, lambda asked: asked.asker)
        self._server_cooldown = _cooldown(settings.server_questions_per_minute, lambda asked: asked.server)
        self.work = Work()
        self.account = Account(words=settings.log_questions)
        self._metrics: web.AppRunner | None = None
        self.reporting: commands.CooldownMapping[int] = commands.CooldownMapping(REPORTING, lambda person: person)
        self._at_work: set[asyncio.Task[object]] = set()
        add_commands(self.tree)
        self.add_dynamic_items(*_BUTTONS)
        self.fetcher = Fetcher()
        self._upkeep = Upkeep(self)

    async def setup_hook(self) -> None:
        """Gives the commands their names in other languages; called by discord.py before it connects."""
        await self.tree.set_translator(Translator())
        if self.settings.metrics_port:
            from bot.clients.discord.metrics import serve_metrics

            gauges = {"waiting": lambda: self.work.waiting, "servers": lambda: len(self.guilds)}
            self._metrics = await serve_metrics(self.settings.metrics_port, lambda: self.account.exposition(gauges))

    # --- what people do -----------------------------------------------------------------------------

    async def on_ready(self) -> None:
        """Says that it is there; called by discord.py, also after a new connection."""
        _log.info("Ready as %s in %d servers", self.user, len(self.guilds))
        await forget_left_servers(self)
        self._upkeep.start()

    def serves(self, server: int) -> bool:
        """Whether a server's events come to this process, whether or not the bot is (still) in it.

        https://docs.discord.com/developers/events/gateway#sharding
        """
        shards = self.settings.shards
        return (server >> 22) % shards.count in shards.ids

    async def on_guild_remove(self, guild: discord.Guild, /) -> None:
        """Forgets a server that removed the bot; called by discord.py."""
        await forget_server(self, guild.id)

    async def on_message(self, message: discord.Message, /) -> None:
        """Answers a question; called by discord.py."""
        async with self.answering():
            await answer_message(self, message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answers an edited question anew; called by discord.py."""
        async with self.answering():
            await answer_edit(self, payload.message)

    async def on_interaction(self, interaction: discord.Interaction[Any], /) -> None:
        """Takes a form that somebody sent, or a button that is not ours; called by discord.py, for all else as well."""
        if interaction.type is discord.InteractionType.component and interaction.data:
            custom_id = str(interaction.data.get("custom_id"))
            if not any(item.__discord_ui_compiled_template__.fullmatch(custom_id) for item in _BUTTONS):
                await interactions.tell(interaction, problem(OldButtonError(), "a button"))
        if interaction.type is discord.InteractionType.modal_submit and interaction.data:
            custom_id = str(interaction.data.get("custom_id"))
            await (take_form(interaction) if is_form(custom_id) else obey(interaction, custom_id))

    async def reply(self, asked: Asked, blocking: Callable[[], Reply], *, plain: bool = False) -> Reply:
        """The reply to a new question, or that it is one too many."""
        doing = self.account.doing(asked.words)
        too_many = self._too_many(asked)
        if too_many:
            return problem(too_many, doing, plain=plain)
        began = time.monotonic()
        reply = await reply_of(blocking, doing, plain=plain, run=self.work.answer)
        self.account.note(reply, time.monotonic() - began, asked.words)
        return reply

    def _too_many(self, asked: Asked) -> TooManyQuestionsError | None:
        """Whether somebody, or all in a server together, ask more than they may."""
        at = asked.at.timestamp()
        seconds = self._cooldown.update_rate_limit(asked, at) if self._cooldown else None
        if not seconds and asked.server is not None and self._server_cooldown:
            seconds = self._server_cooldown.update_rate_limit(asked, at)
        return TooManyQuestionsError(seconds) if seconds else None

    def desk_at(self, server: int | None) -> Desk:
        """Where what is asked in a server (see `rights.server_of`) is answered. Blocks; raises ``CoverageError``."""
        prefix = self.settings.prefix if self.settings.message_content else ""
        return Desk(self.coverages.asked_in(server), self.live, prefix)

    # --- stopping -----------------------------------------------------------------------------------

    @asynccontextmanager
    async def answering(self) -> AsyncIterator[None]:
        """Marks the current task as one to wait for when the bot stops."""
        task = asyncio.current_task()
        assert task is not None
        self._at_work.add(task)
        try:
            yield
        finally:
            self._at_work.discard(task)

    async def finish(self, seconds: float) -> None:
        """Stops: lets answers on their way arrive, at most for so many seconds, and closes the connection."""
        if self._at_work:
            await asyncio.wait(set(self._at_work), timeout=seconds)
        await self.close()

    async def close(self) -> None:
        """Closes the connection, the bot's own memory and the records; the shipped coverage stays open."""
        self._upkeep.stop()
        await super().close()
        self.work.close()
        if self._metrics:
            await self._metrics.cleanup()
            self._metrics = None
        await asyncio.to_thread(self.coverages.close)
        await asyncio.to_thread(self.live.close)
        await asyncio.to_thread(self.records.close)


def intents(settings: Settings) -> discord.Intents:
    """What Discord is asked to tell: messages, and their content only where the setting allows it."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=settings.message_content)


def _cooldown(a_minute: int, whose: Callable[[Asked], int | None]) -> commands.CooldownMapping[Asked] | None:
    return commands.CooldownMapping(commands.Cooldown(a_minute, _MINUTE), whose) if a_minute else None

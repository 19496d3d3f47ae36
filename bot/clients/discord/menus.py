"""What can be done with a message: "Check quote" in the menu of any message, also where the bot reads none."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.checked_words import words_to_check
from bot.clients.discord.errors import NothingToCheckError
from bot.clients.discord.replies import Asked, Reply
from bot.clients.discord.rights import server_of
from bot.commands import ask

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

CHECK_QUOTE = "Check quote"


def check_quote() -> app_commands.ContextMenu:
    """The menu entry; only who chose it sees the reply, since the message may be anybody's."""
    return app_commands.ContextMenu(
        name=CHECK_QUOTE,
        callback=_check_quote,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )


async def _check_quote(interaction: discord.Interaction[Any], message: discord.Message) -> None:
    bot: VerbatimBot = interaction.client
    asker, server, words = interaction.user.id, server_of(interaction), words_to_check(message)

    def blocking() -> Reply:
        if not words:
            raise NothingToCheckError
        return bot.desk_at(server).answer(lambda coverage: ask(coverage, "check", {"message": words}), asker)

    async with bot.answering():
        question = Asked(asker, interaction.created_at, f"{CHECK_QUOTE} of message {message.id}", server)
        await interactions.send(interaction, asyncio.create_task(bot.reply(question, blocking)), private=True)

"""How the newsroom's commands answer: for who may manage the server alone, off the event loop, only to who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.administration.deciding import Newsroom
from bot.clients.discord.replies import Reply, reply_of
from bot.clients.discord.rights import manages, server_of

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]


def newsroom_of(interaction: Interaction) -> Newsroom:
    """The newsroom of the server where something happens. Raises ``MissingPermissions`` for who may not manage it."""
    bot, server = interaction.client, server_of(interaction)
    if server is None or not manages(interaction):
        raise app_commands.MissingPermissions(["manage_guild"])
    return Newsroom(bot.coverages, bot.records, server, interaction.user.id)


async def answer(interaction: Interaction, blocking: Callable[[Newsroom], Reply], doing: str) -> None:
    """Answers with what ``blocking`` gives in a thread."""
    room = newsroom_of(interaction)
    async with interaction.client.answering():
        work = asyncio.create_task(reply_of(lambda: blocking(room), doing))
        await interactions.send(interaction, work, private=True)

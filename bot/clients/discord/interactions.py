"""Replies to slash commands and buttons: acknowledged in time, quiet where only the person should see them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import discord

from bot.clients.discord.delivery import BROKEN, once_more
from bot.clients.discord.replies import Reply, in_time, reply_of
from bot.clients.discord.views import editable, sendable
from bot.render.discord import notice

_log = logging.getLogger(__name__)

_ELSEWHERE = notice(["Only the person who asked sees the reply to this."])
ACKNOWLEDGE_SECONDS = 2.0  # Discord gives up after 3 s; the way there and back needs some of it


async def send(interaction: discord.Interaction[Any], work: asyncio.Task[Reply], *, private: bool) -> None:
    """Sends the reply as a new message; says "thinking" first when it takes long."""
    if not await in_time(work, ACKNOWLEDGE_SECONDS):
        await interaction.response.defer(ephemeral=private, thinking=True)
    reply = await work
    ephemeral = private or reply.quiet
    shown = reply.message if ephemeral else reply.deletable(interaction.user.id)

    def message() -> dict[str, Any]:  # made for each try: a file is read to its end by the first
        return sendable(shown, interaction.app_permissions)

    if not interaction.response.is_done():
        await once_more(lambda: interaction.response.send_message(**message(), ephemeral=ephemeral))
    elif ephemeral == private:
        await interaction.followup.send(**message(), ephemeral=ephemeral)
    else:  # it was deferred in public, which Discord cannot take back: only a second message can be private
        await interaction.edit_original_response(**editable(_ELSEWHERE))
        await interaction.followup.send(**message(), ephemeral=True)
        await interaction.delete_original_response()


async def aside(interaction: discord.Interaction[Any], blocking: Callable[[], Reply], doing: str) -> None:
    """Answers only to the person, with what ``blocking`` gives, or with what goes wrong."""
    async with interaction.client.answering():
        await send(interaction, asyncio.create_task(reply_of(blocking, doing)), private=True)


async def turn(interaction: discord.Interaction[Any], work: asyncio.Task[Reply], asker: int) -> None:
    """Puts the reply in the place of the message that the button belongs to; ``asker`` can delete it.

    A quiet one leaves the message alone: it is only for who pressed the button.
    """
    if not await in_time(work, ACKNOWLEDGE_SECONDS):
        await interaction.response.defer()
    reply = await work
    if reply.quiet:
        await tell(interaction, reply)
        return
    private = interaction.message is not None and interaction.message.flags.ephemeral
    message = editable(reply.message if private else reply.deletable(asker), interaction.app_permissions)
    if interaction.response.is_done():
        await interaction.edit_original_response(**message)
    else:
        await interaction.response.edit_message(**message)


async def tell(interaction: discord.Interaction[Any], reply: Reply) -> None:
    """Sends a reply that only the person sees, whatever was sent before."""
    send = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
    try:
        await send(**sendable(reply.message), ephemeral=True)
    except (discord.HTTPException, *BROKEN) as error:
        _log.warning("A person could not be told what went wrong: %r", error)

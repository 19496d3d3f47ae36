"""Replies to slash commands and buttons: acknowledged in time, quiet where only the person should see them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import discord

from bot.clients.discord.delivery import if_possible, once_more, respond
from bot.clients.discord.replies import Reply, in_time, reply_of
from bot.clients.discord.views import editable, sendable
from bot.render.discord import notice

_ELSEWHERE = notice(["Only the person who asked sees the reply to this."])
ACKNOWLEDGE_SECONDS = 2.0  # Discord gives up after 3 s; the way there and back needs some of it


async def send(interaction: discord.Interaction[Any], work: asyncio.Task[Reply], *, private: bool) -> None:
    """Sends the reply as a new message; says "thinking" first when it takes long."""
    deferred = not await in_time(work, ACKNOWLEDGE_SECONDS)
    if deferred:
        await respond(lambda: interaction.response.defer(ephemeral=private, thinking=True))
    reply = await work
    ephemeral, may = private or reply.quiet, interaction.app_permissions
    shown = reply.message if ephemeral else reply.deletable(interaction.user.id)
    if not deferred:
        await respond(lambda: interaction.response.send_message(**sendable(shown, may), ephemeral=ephemeral))
    elif ephemeral == private:  # in the place of "thinking": unlike a message that follows, it can be sent again
        await once_more(lambda: interaction.edit_original_response(**editable(shown, may)))
    else:  # it was deferred in public, which Discord cannot take back: only a second message can be private
        await once_more(lambda: interaction.edit_original_response(**editable(_ELSEWHERE)))
        await tell(interaction, reply, responded=True)
        await if_possible("Deleting what stood for a reply", interaction.delete_original_response)


async def aside(interaction: discord.Interaction[Any], blocking: Callable[[], Reply], doing: str) -> None:
    """Answers only to the person, with what ``blocking`` gives, or with what goes wrong."""
    async with interaction.client.answering():
        await send(interaction, asyncio.create_task(reply_of(blocking, doing)), private=True)


async def turn(interaction: discord.Interaction[Any], work: asyncio.Task[Reply], asker: int | None) -> None:
    """Puts the reply in the place of the message that the button belongs to; ``asker``, if any, can delete it.

    A quiet one leaves the message alone: it is only for who pressed the button.
    """
    deferred = not await in_time(work, ACKNOWLEDGE_SECONDS)
    if deferred:
        await respond(interaction.response.defer)
    reply = await work
    if reply.quiet:
        await tell(interaction, reply, responded=deferred)
        return
    private = interaction.message is not None and interaction.message.flags.ephemeral
    shown = reply.message if private or asker is None else reply.deletable(asker)
    edit = interaction.edit_original_response if deferred else interaction.response.edit_message
    await respond(lambda: edit(**editable(shown, interaction.app_permissions)))


async def tell(interaction: discord.Interaction[Any], reply: Reply, *, responded: bool = False) -> None:
    """Sends a reply that only the person sees, whatever was sent before."""
    is_first = not responded and not interaction.response.is_done()
    send = interaction.response.send_message if is_first else interaction.followup.send
    await if_possible("Telling a person alone", lambda: send(**sendable(reply.message), ephemeral=True))

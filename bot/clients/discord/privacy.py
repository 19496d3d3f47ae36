"""``/privacy``: what is kept about people and why; what is kept about the person who asks, shown and deleted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.custom_ids import Question, namer
from bot.clients.discord.delivery import if_possible
from bot.clients.discord.replies import Reply, problem
from bot.render.discord import Name, OfPrivacy, ShowMine, mine_pages, notice, privacy_message
from bot.render.discord.privacy import DELETED, sure_message

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

NAME, DESCRIPTION = "privacy", "What is kept about people and why; show and delete what is kept about you."


def privacy_command() -> app_commands.Command[Any, ..., None]:
    """The command, for anyone and everywhere."""
    return app_commands.Command(
        name=NAME,
        description=DESCRIPTION,
        callback=_privacy,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )


async def _privacy(interaction: discord.Interaction[Any]) -> None:
    await interactions.aside(interaction, lambda: Reply(privacy_message(_name(interaction))), f"/{NAME}")


def _name(interaction: Interaction) -> Name:
    return namer(Question("", {}), interaction.user.id, interaction.client.live)


async def obey(interaction: Interaction, action: OfPrivacy) -> None:
    """Does what a button says, for the person who pressed it, whoever asked."""
    if isinstance(action, ShowMine):
        work = asyncio.create_task(asyncio.to_thread(_mine, interaction, action))
        await (interactions.turn(interaction, work, 0) if action.page else _send(interaction, work))
    elif action.sure:
        await _send(interaction, asyncio.create_task(_deleted(interaction)))
    else:
        await interactions.aside(interaction, lambda: Reply(sure_message(_name(interaction))), "deleting")


async def _send(interaction: Interaction, work: asyncio.Task[Reply]) -> None:
    await interactions.send(interaction, work, private=True)


def _mine(interaction: Interaction, action: ShowMine) -> Reply:
    """Blocks."""
    try:
        kept = interaction.client.records.kept_about(interaction.user.id)
    except Exception as error:  # the border: every error becomes a sentence here
        return problem(error, "what is kept about a person")
    pages = mine_pages(kept, _name(interaction))
    return Reply(pages[min(max(action.page, 1), len(pages)) - 1])


async def _deleted(interaction: Interaction) -> Reply:
    """Forgets the person, and takes the messages with their words from the channels of reports."""
    bot, person = interaction.client, interaction.user.id
    try:
        posted = await asyncio.to_thread(bot.records.posted_by, person)
        await asyncio.to_thread(bot.records.forget_person, person)
    except Exception as error:  # the border: every error becomes a sentence here
        return problem(error, "deleting what is kept about a person")
    for place in posted:
        message = bot.get_partial_messageable(place.channel).get_partial_message(place.message)
        await if_possible("Deleting the message of a report that its author deleted", message.delete)
    return Reply(notice([DELETED], well=True))

"""What happens when a button of the newsroom is pressed, or its form is sent."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.clients.discord import interactions
from bot.clients.discord.administration import adding
from bot.clients.discord.administration.deciding import Newsroom
from bot.clients.discord.administration.steps import FORM, PATTERN, read
from bot.clients.discord.administration.work import newsroom_of
from bot.clients.discord.replies import Reply, problem, reply_of
from bot.render.discord.newsroom import Step

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]


class NewsroomButton(ui.DynamicItem[ui.Button[Any]], template=PATTERN):
    """Any button below a draft or a change, of whatever age."""

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: ui.Item[Any], __: re.Match[str], /
    ) -> NewsroomButton:
        """The button that was pressed."""
        return cls(item)  # type: ignore[arg-type]  # the pattern is that of our buttons

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Does what the button says, for who may; called by discord.py."""
        found = PATTERN.fullmatch(self.custom_id)
        assert found is not None, "discord.py matched it"
        async with interaction.client.answering():
            await _press(interaction, read(found))


def is_form(custom_id: str) -> bool:
    """Whether a form is one of the newsroom's."""
    return custom_id.startswith(FORM)


async def take_form(interaction: Interaction) -> None:
    """Takes an article that somebody pasted."""
    async with interaction.client.answering():
        try:
            await adding.pasted(interaction)
        except Exception as error:  # the border: every error becomes a sentence here
            await interactions.tell(interaction, problem(error, "form of /coverage add"))


async def _press(interaction: Interaction, step: Step) -> None:
    try:
        room = newsroom_of(interaction)
    except Exception as error:  # the border: every error becomes a sentence here
        await interactions.tell(interaction, problem(error, f"newsroom button {step}"))
        return
    work = asyncio.create_task(reply_of(lambda: _done(room, step), f"newsroom button {step}"))
    await interactions.turn(interaction, work, None)


def _done(room: Newsroom, step: Step) -> Reply:
    match step.kind:
        case "add":
            return room.add(step.key)
        case "discard":
            return room.discard(step.key)
        case "undo":
            return room.undo(step.number)
    return room.show(step.key, step.number)

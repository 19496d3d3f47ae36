"""Choices while somebody types: ranked by the commands' own completion; none when that fails."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord.rights import server_of
from bot.clients.discord.work import BusyError
from bot.commands import Command, Parameter, complete
from bot.render.discord import CHOICE_MAX, CHOICES_MAX

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

_log = logging.getLogger(__name__)


def completion(command: Command, option: Parameter) -> Any:
    """The autocomplete of an option, in the coverage of the server where it is typed."""

    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[Any]]:
        bot, server = interaction.client, server_of(interaction)
        try:
            found = await bot.work.offer(lambda: complete(bot.desk_at(server).coverage, command, option, str(typed)))
        except BusyError:
            return []
        except Exception:
            _log.exception("Autocomplete of /%s %s failed", command.name, option.name)
            return []
        value = int if option.kind == "year" else str
        fitting = [choice for choice in found if len(choice.value) <= CHOICE_MAX][:CHOICES_MAX]
        return [app_commands.Choice(name=choice.label[:CHOICE_MAX], value=value(choice.value)) for choice in fitting]

    return suggest

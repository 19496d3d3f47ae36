"""Choices while somebody types: ranked by the commands' own completion; none when that fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord.rights import server_of
from bot.clients.discord.work import BusyError
from bot.commands import Command, Parameter, complete
from bot.render.discord import CHOICE_MAX, CHOICES_MAX, cut, size

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot
    from bot.commands.completion import Choice

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
        return _choices(found, int if option.kind == "year" else str)

    return suggest


def _choices(found: Iterable[Choice], value: Callable[[str], Any]) -> list[app_commands.Choice[Any]]:
    """As Discord takes them: none that is blank or too long to be typed for them."""
    fitting = [each for each in found if each.value.strip() and each.label.strip() and size(each.value) <= CHOICE_MAX]
    return [
        app_commands.Choice(name=cut(each.label, CHOICE_MAX), value=value(each.value)) for each in fitting[:CHOICES_MAX]
    ]

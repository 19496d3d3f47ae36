"""Slash commands from the one list of commands: typed options, autocomplete, and ``private`` on every one."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.administration import coverage_group
from bot.clients.discord.completions import completion
from bot.clients.discord.correcting import correct_answer
from bot.clients.discord.correction_commands import corrections_group
from bot.clients.discord.export_command import export_command
from bot.clients.discord.menus import check_quote
from bot.clients.discord.privacy import privacy_command
from bot.clients.discord.replies import Asked, problem
from bot.clients.discord.report_commands import reports_group
from bot.clients.discord.rights import server_of
from bot.commands import COMMANDS, Command, ask

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

_log = logging.getLogger(__name__)

DESCRIPTION_MAX = 100  # characters of a command's or an option's description, Discord API
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_NUMBER_MAX = 1_000_000
PRIVATE = "Show the answer only to me."

# Option types by kind of parameter; all others are strings, as long as the parameter may be.
_TYPES: Mapping[str, Any] = {
    "year": app_commands.Range[int, _FIRST_YEAR, _LAST_YEAR],
    "number": app_commands.Range[int, 1, _NUMBER_MAX],
}


def add_commands(tree: app_commands.CommandTree[Any]) -> None:
    """Adds a slash command for each command, the menu of messages, and what managers of a server use.

    Needs no bot: the one it runs on comes with the interaction.
    """
    for command in COMMANDS.values():
        tree.add_command(_slash_command(command))
    tree.add_command(check_quote())
    tree.add_command(correct_answer())
    tree.add_command(reports_group())
    tree.add_command(coverage_group())
    tree.add_command(corrections_group())
    tree.add_command(privacy_command())
    tree.add_command(export_command())


def _slash_command(command: Command) -> app_commands.Command[Any, ..., None]:
    async def callback(interaction: Interaction, private: bool = False, **given: Any) -> None:
        await _answer(interaction, command, given, private=private)

    callback.__signature__ = _signature(command)  # type: ignore[attr-defined]  # read by discord.py
    described = app_commands.describe(
        private=PRIVATE, **{option.name: option.description[:DESCRIPTION_MAX] for option in command.parameters}
    )(callback)
    slash: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=command.name,
        description=command.summary[:DESCRIPTION_MAX],
        callback=described,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    )
    for option in command.parameters:
        if option.offers:
            slash.autocomplete(option.name)(completion(command, option))
    return slash


def _signature(command: Command) -> inspect.Signature:
    """The signature from which discord.py makes the options."""
    kind = inspect.Parameter.KEYWORD_ONLY
    options = [
        inspect.Parameter(
            option.name,
            kind,
            annotation=_TYPES.get(option.kind) or app_commands.Range[str, 1, option.longest],
            default=inspect.Parameter.empty if option.required else None,
        )
        for option in command.parameters
    ]
    first = inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return inspect.Signature([first, *options, inspect.Parameter("private", kind, annotation=bool, default=False)])


async def _answer(interaction: Interaction, command: Command, given: Mapping[str, Any], *, private: bool) -> None:
    bot, asker, server = interaction.client, interaction.user.id, server_of(interaction)
    question = Asked(asker, interaction.created_at, f"/{command.name} {dict(given)}", server)
    async with bot.answering():
        work = asyncio.create_task(
            bot.reply(question, lambda: bot.desk_at(server).answer(lambda it: ask(it, command.name, given), asker))
        )
        await interactions.send(interaction, work, private=private)


class Tree(app_commands.CommandTree["VerbatimBot"]):
    """The commands that Discord knows of; what fails outside of an answer is explained like all else."""

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tells the person; called by discord.py."""
        name = interaction.command.qualified_name if interaction.command else "unknown"
        if isinstance(getattr(error, "original", error), discord.NotFound):
            _log.info("The answer to /%s came too late, or its message is gone: there is nobody to tell", name)
            return
        await interactions.tell(interaction, problem(error, f"/{name}"))

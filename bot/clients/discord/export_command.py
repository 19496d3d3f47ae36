"""``/export``: an answer as a file for other programs, for who manages the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.replies import Reply, in_file
from bot.clients.discord.rights import MANAGERS, manages, server_of
from bot.commands import ask_line
from bot.records import AuditEntry
from bot.render.export import FORMATS

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

NAME, DESCRIPTION = "export", "An answer as a file: a table, JSON, Markdown with footnotes, or citations."
OPTIONS = {"format": "How the file is written.", "question": "What to ask, as after the prefix: who-signed 2021."}
_QUESTION_MAX = 300  # characters, as in messages


def export_command() -> app_commands.Command[Any, ..., None]:
    """The command, for managers of a server alone."""
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=NAME,
        description=DESCRIPTION,
        callback=_export,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )
    command.default_permissions = MANAGERS
    return command


@app_commands.describe(**OPTIONS)
@app_commands.choices(format=[app_commands.Choice(name=each.about, value=each.name) for each in FORMATS.values()])
async def _export(
    interaction: discord.Interaction[Any],
    format: str,  # noqa: A002 - the name of the option
    question: app_commands.Range[str, 1, _QUESTION_MAX],
) -> None:
    await interactions.aside(interaction, lambda: _exported(interaction, format, question), f"/{NAME}")


def _exported(interaction: Interaction, chosen: str, question: str) -> Reply:
    """Blocks. Asks again whether the person may, which Discord was told."""
    if not manages(interaction):
        raise app_commands.MissingPermissions(["manage_guild"])
    bot, server, written = interaction.client, server_of(interaction), FORMATS[chosen]
    answer = ask_line(bot.desk_at(server).coverage, question)
    bot.records.note(AuditEntry("export", f"{written.name}: {answer.command}", server, interaction.user.id))
    return in_file(answer, written)

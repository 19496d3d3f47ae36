"""``/corrections``: what was corrected in a server's coverage, taking one back, and who else may correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.correcting import undone
from bot.clients.discord.custom_ids import Question, namer
from bot.clients.discord.replies import Reply
from bot.clients.discord.rights import EDITORS_ROLE, ManagersGroup, server_of
from bot.newsroom import correcting
from bot.records import AuditEntry
from bot.render.discord import correction_list, notice

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

NAME = "corrections"
TEXTS = {
    "group": "What people corrected in this server's coverage, and who may.",
    "list": "The corrections that hold, newest first.",
    "undo": "Take a correction back.",
    "editors": "Choose the role whose members may correct answers and close reports.",
}
OPTIONS = {"role": "The role; leave it out to have none.", "number": "The number of the correction."}
_NUMBER_MAX = 999_999_999


def corrections_group() -> ManagersGroup:
    """The commands; the bot they run on comes with the interaction."""
    group = ManagersGroup(NAME, TEXTS["group"])
    for name, callback in (("list", _list), ("undo", _undo), ("editors", _editors)):
        group.add_command(app_commands.Command(name=name, description=TEXTS[name], callback=callback))
    return group


async def _list(interaction: Interaction) -> None:
    await interactions.aside(interaction, lambda: _listed(interaction), f"/{NAME}")


def _listed(interaction: Interaction) -> Reply:
    bot, server = interaction.client, server_of(interaction)
    known = bot.records.corrections(server)
    why = correcting.left_out(bot.desk_at(server).coverage, known)
    return Reply(correction_list(known, why, namer(Question("", {}), interaction.user.id, bot.live)))


@app_commands.describe(number=OPTIONS["number"])
async def _undo(interaction: Interaction, number: app_commands.Range[int, 1, _NUMBER_MAX]) -> None:
    await interactions.aside(interaction, lambda: undone(interaction, number), f"/{NAME}")


@app_commands.describe(role=OPTIONS["role"])
async def _editors(interaction: Interaction, role: discord.Role | None = None) -> None:
    await interactions.aside(interaction, lambda: _chosen(interaction, role), f"/{NAME}")


def _chosen(interaction: Interaction, role: discord.Role | None) -> Reply:
    bot, server = interaction.client, server_of(interaction)
    assert server is not None, "asked by ManagersGroup"
    with bot.records.transaction():
        bot.records.choose(server, EDITORS_ROLE, str(role.id) if role else None)
        chosen = str(role.id) if role else "none"
        bot.records.note(AuditEntry("corrections editors", chosen, server, interaction.user.id))
    if role is None:
        return Reply(notice(["Only who may manage the server corrects answers now."], well=True))
    return Reply(notice([f"Members with {role.mention} may correct answers and close reports now."], well=True))

"""Who may do what: managers of a server administer it, editors (a role that they choose) correct and close reports.

Discord hides the commands of managers from others; what it says is checked again whenever one is used.
"""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.errors import VerbatimError
from bot.store.records import Records

EDITORS_ROLE = "editors.role"
"""The setting with the role of editors, its id."""

MANAGERS = discord.Permissions(manage_guild=True)


class NotAllowedError(VerbatimError):
    """Something that a person may not do here."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Only members who may manage the server, or have the role of editors, can {what}.")


class ManagersGroup(app_commands.Group):
    """Slash commands for who may manage the server, in servers alone."""

    def __init__(self, name: str, description: str) -> None:
        super().__init__(
            name=name,
            description=description,
            default_permissions=MANAGERS,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Asks again what Discord was told; called by discord.py."""
        if not manages(interaction):
            raise app_commands.MissingPermissions(["manage_guild"])
        return True


def server_of(interaction: discord.Interaction[Any]) -> int | None:
    """The server where something happens; None in private, and where only the person has the bot installed."""
    guild = interaction.guild_id
    return guild if guild is not None and interaction.client.get_guild(guild) is not None else None


def server_of_message(message: discord.Message) -> int | None:
    """The server where a message stands; None in private."""
    return message.guild.id if message.guild else None


def manages(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may manage the server."""
    return server_of(interaction) is not None and interaction.permissions.manage_guild


def edits(interaction: discord.Interaction[Any], records: Records) -> bool:
    """Whether the person may correct what was found in the server's coverage. Blocks; raises RecordsError."""
    if manages(interaction):
        return True
    server, person = server_of(interaction), interaction.user
    if server is None or not isinstance(person, discord.Member):
        return False
    role = records.setting(server, EDITORS_ROLE)
    return role is not None and any(str(each.id) == role for each in person.roles)

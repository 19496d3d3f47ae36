"""``/export``: managers get an answer as a file that only they see."""

from __future__ import annotations

import csv
import io

import discord
import pytest
from simcord import ChannelHandle, GuildHandle, MemberActor
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from tests.clients.discord.conftest import seen


@pytest.fixture
def manager(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("mia"), roles=[role])


async def test_a_manager_gets_a_file(channel: ChannelHandle, manager: MemberActor) -> None:
    result = await manager.slash(channel, "export", format="csv", question="!quote zhang about lies")
    assert result.ephemeral
    assert result.response is not None
    (file,) = result.response.message.attachments
    assert file.filename == "quote.csv"
    table = csv.DictReader(io.StringIO((await file.read()).decode(), newline=""))
    assert {row["speaker"] for row in table} == {"Zhang Jun"}


async def test_a_question_that_cannot_be_read_is_explained(channel: ChannelHandle, manager: MemberActor) -> None:
    result = await manager.slash(channel, "export", format="bibtex", question="qoute zhang")
    assert result.ephemeral
    assert "Did you mean" in seen(result.response).text


async def test_nobody_else_exports(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor
) -> None:
    assert isinstance(simcord_env.bot, VerbatimBot)
    (command,) = (each for each in await simcord_env.bot.tree.fetch_commands() if each.name == "export")
    guild.set_command_permissions(command, {ann: True})  # whatever Discord lets through
    result = await ann.slash(channel, "export", format="csv", question="quote zhang")
    assert result.ephemeral
    assert "Manage Guild" in seen(result.response).text

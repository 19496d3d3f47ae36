"""Servers that remove the bot: what was kept of them goes, also when the bot was not running then."""

from __future__ import annotations

from simcord.builders import GuildHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.records import AuditEntry
from tests.clients.discord.conftest import Build

ELSEWHERE = 77


def bot_of(env: Env) -> VerbatimBot:
    assert isinstance(env.bot, VerbatimBot)
    return env.bot


async def test_a_server_that_removes_the_bot_is_forgotten(simcord_env: Env, guild: GuildHandle) -> None:
    records = bot_of(simcord_env).records
    records.choose(guild.id, "key", "value")
    server = bot_of(simcord_env).get_guild(guild.id)
    assert server is not None
    await server.leave()
    await simcord_env.settle()
    assert records.guilds() == set()


async def test_at_the_start_servers_that_it_left_are_forgotten_and_others_are_not(
    simcord_env: Env, build: Build, guild: GuildHandle
) -> None:
    records = bot_of(simcord_env).records
    for server in (guild.id, ELSEWHERE):
        records.note(AuditEntry("coverage add", "harbour", server))
    await simcord_env.restart_bot(build())
    assert bot_of(simcord_env).records.guilds() == {guild.id}


async def test_with_the_token_of_another_application_nothing_is_removed(
    simcord_env: Env, build: Build, guild: GuildHandle
) -> None:
    records = bot_of(simcord_env).records
    records.note(AuditEntry("coverage add", "harbour", ELSEWHERE))
    records.choose(0, "application", "1")
    await simcord_env.restart_bot(build())
    assert bot_of(simcord_env).records.guilds() == {ELSEWHERE}

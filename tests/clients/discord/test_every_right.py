"""Every command that is no question: what managers get, that others are refused, what Discord is told, a restart.

A new one fails here until it has its line in ``COMMANDS_OF_MANAGERS`` or ``COMMANDS_OF_ALL``. What each does in full
is tested in test_newsroom.py and test_feeds.py (``/coverage``), test_reports.py, test_corrections.py, test_privacy.py,
test_export.py and test_check_quote.py; that none sees another server's, in test_isolation.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import discord
import pytest
from discord import AppCommandType, app_commands
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.commands import COMMANDS
from tests.clients.discord.conftest import Build, seen

Options = Callable[[ChannelHandle], Mapping[str, Any]]
SNOW = b'Snow fell on the pass on Monday.\n\n"It will melt," said Ann Lee, the mayor.\n'

# The options, and words of what a manager reads then
COMMANDS_OF_MANAGERS: Mapping[str, tuple[Options, str]] = {
    "coverage add": (lambda _: {"file": ("snow.txt", SNOW)}, "Add this article?"),
    "coverage edit": (lambda _: {"article": "001", "outlet": "The Pass"}, "Changed **001"),
    "coverage remove": (lambda _: {"article": "001"}, "Removed **001"),
    "coverage undo": (lambda _: {}, "no change"),
    "coverage reload": (lambda _: {}, "### Loaded"),
    "coverage status": (lambda _: {}, "### The coverage of this server"),
    "coverage feed add": (lambda into: {"feed": "https://x.example/f", "into": into}, "VERBATIM\\_FETCH"),
    "coverage feed list": (lambda _: {}, "### No feeds"),
    "coverage feed remove": (lambda _: {"which": 1}, "no feed 1 here"),
    "reports channel": (lambda channel: {"channel": channel}, "Reports arrive in"),
    "reports list": (lambda _: {}, "### No open reports"),
    "reports close": (lambda _: {"number": 1}, "no report 1 here"),
    "corrections list": (lambda _: {}, "### No corrections"),
    "corrections undo": (lambda _: {"number": 1}, "no correction 1"),
    "corrections editors": (lambda _: {}, "Only who may manage the server corrects"),
    "export": (lambda _: {"format": "csv", "question": "sources"}, "sources: "),
}
COMMANDS_OF_ALL = {"privacy": "What is kept about people"}
MENUS = {"Check quote": False, "Correct answer": True}  # whether it is for managers, as far as Discord is told


@pytest.fixture
def boss(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    managers = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("boss"), roles=[managers])


def leaves(bot: VerbatimBot) -> Iterator[str]:
    """Every slash command that is no question, as it is typed."""
    for command in bot.tree.get_commands(type=AppCommandType.chat_input):
        if isinstance(command, app_commands.Group):
            yield from (
                each.qualified_name for each in command.walk_commands() if isinstance(each, app_commands.Command)
            )
        elif command.name not in COMMANDS:
            yield command.name


def test_every_command_and_menu_has_its_line_here(build: Build) -> None:
    bot = build()
    assert set(leaves(bot)) == {*COMMANDS_OF_MANAGERS, *COMMANDS_OF_ALL}
    assert {menu.name for menu in bot.tree.get_commands(type=AppCommandType.message)} == set(MENUS)


def test_discord_is_told_for_whom_they_are_and_where(build: Build) -> None:
    bot = build()
    told = {command.name: command.to_dict(bot.tree) for command in bot.tree.get_commands()}
    for name in {each.split()[0] for each in COMMANDS_OF_MANAGERS}:
        assert told[name]["default_member_permissions"] == discord.Permissions(manage_guild=True).value
        assert (told[name]["contexts"], told[name]["integration_types"]) == ([0], [0])
    menus = {menu.name: menu.to_dict(bot.tree) for menu in bot.tree.get_commands(type=AppCommandType.message)}
    for name, of_managers in MENUS.items():
        assert bool(menus[name]["default_member_permissions"]) is of_managers
    for name in COMMANDS_OF_ALL:
        assert (told[name]["contexts"], told[name]["default_member_permissions"]) == ([0, 1, 2], None)


@pytest.mark.parametrize("name", COMMANDS_OF_MANAGERS)
async def test_managers_get_an_answer_that_they_alone_see_also_after_a_restart_and_others_are_refused(
    simcord_env: Env, build: Build, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor,
    name: str,
) -> None:  # fmt: skip
    options, words = COMMANDS_OF_MANAGERS[name]
    root = name.split()[0]
    assert isinstance(simcord_env.bot, VerbatimBot)
    (told,) = (each for each in await simcord_env.bot.tree.fetch_commands() if each.name == root)
    guild.set_command_permissions(told, {ann: True})  # Discord shows it to her all the same
    refused = await ann.slash(channel, name, **options(channel))
    assert refused.ephemeral
    assert "This is for members with the permission **Manage Guild**" in seen(refused.response).text
    await simcord_env.restart_bot(build())
    given = await boss.slash(channel, name, **options(channel))
    assert given.ephemeral
    assert given.response is not None
    assert words in (seen(given.response).text or given.response.content)
    assert len(channel.history(viewer=ann)) <= 1
    assert {type(error) for error in simcord_env.errors} <= {
        app_commands.MissingPermissions,
        app_commands.CommandInvokeError,
    }


@pytest.mark.parametrize(("name", "words"), COMMANDS_OF_ALL.items())
async def test_what_is_for_all_is_for_all_everywhere(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, name: str, words: str
) -> None:
    given = await ann.slash(channel, name)
    assert given.ephemeral
    assert words in seen(given.response).text
    eve = simcord_env.create_user("eve")
    assert words in seen((await eve.slash(name)).response).text

"""Checking a quotation in somebody's message: in the menu of the message, and in reply to it."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.env import Env

from bot.clients.discord.checked_words import words_to_check
from bot.clients.discord.menus import CHECK_QUOTE
from tests.clients.discord.conftest import Build, seen, with_settings

ALTERED = "He said “The days when Western nations could bully and oppress developing countries are gone.”"
STRUCK = "~~nations~~ **countries**"


def test_the_menu_as_discord_is_told_of_it(build: Build) -> None:
    tree = build().tree
    told = {menu.name: menu.to_dict(tree) for menu in tree.get_commands(type=discord.AppCommandType.message)}
    assert {each["type"] for each in told.values()} == {3}
    check, correct = told["Check quote"], told["Correct answer"]
    assert (check["contexts"], check["integration_types"]) == ([0, 1, 2], [0, 1])
    assert (correct["contexts"], correct["integration_types"]) == ([0], [0])
    assert correct["default_member_permissions"] == discord.Permissions(manage_guild=True).value


async def test_the_menu_checks_any_message_for_who_asks(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    said = await bob.send(channel, ALTERED)
    result = await ann.context_menu(channel, CHECK_QUOTE, said)
    assert result.ephemeral
    read = seen(result.response)
    assert STRUCK in read.text
    assert "Altered" in read.text
    assert "Delete" not in read.labels
    assert len(channel.history(viewer=bob)) == 1


@with_settings(message_content=False)
@pytest.mark.simcord(approved_intents=discord.Intents.none())
async def test_the_menu_needs_no_intent(channel: ChannelHandle, ann: MemberActor, bob: MemberActor) -> None:
    said = await bob.send(channel, ALTERED)
    assert STRUCK in seen((await ann.context_menu(channel, CHECK_QUOTE, said)).response).text


async def test_several_quotations_are_checked_one_by_one(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    said = await bob.send(channel, f"{ALTERED} And then “this was never printed in any of the papers”.")
    read = seen((await ann.context_menu(channel, CHECK_QUOTE, said)).response).text
    assert "2 quotations checked" in read
    assert STRUCK in read
    assert "“this was never printed in any of the papers” is not in the coverage" in read


@pytest.mark.parametrize("text", ["<@1> <:blob:5> https://a.example/b", "||**||", "<t:1:R>"])
async def test_a_message_without_words_is_explained(channel: ChannelHandle, ann: MemberActor, text: str) -> None:
    said = await ann.send(channel, text)
    result = await ann.context_menu(channel, CHECK_QUOTE, said)
    assert result.ephemeral
    assert "no words to check" in seen(result.response).text


async def test_hostile_messages_are_words(channel: ChannelHandle, ann: MemberActor) -> None:
    for text in ('"@everyone ~~a~~ **b** `c`', "“" * 1000, "> " * 900, ">>> “a”\n> b", "\u202e“x”", "['" * 900):
        said = await ann.send(channel, text)
        assert "went wrong" not in seen((await ann.context_menu(channel, CHECK_QUOTE, said)).response).text


async def test_pages_of_a_checked_message_turn_after_a_restart(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor
) -> None:
    said = await ann.send(
        channel, " ".join(f"“{words}”" for words in ("human rights", "genocide", "Xinjiang", "China"))
    )
    first = seen((await ann.context_menu(channel, CHECK_QUOTE, said)).response)
    await simcord_env.restart_bot(build())
    await ann.click(first.message, custom_id=first.custom_id("Next"))
    assert "Page 2 of" in seen(channel.history(viewer=ann)[-1]).page


# --- in reply to a message ------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["!check", "!CHECK", "! check this", "<@{}> check"])
async def test_check_in_reply_checks_that_message(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, bob: MemberActor, line: str
) -> None:
    assert simcord_env.bot.user
    said = await bob.send(channel, ALTERED)
    await ann.send(channel, line.format(simcord_env.bot.user.id), reply_to=said)
    assert STRUCK in seen(channel.last_message).text


async def test_words_of_its_own_are_checked_instead(channel: ChannelHandle, ann: MemberActor, bob: MemberActor) -> None:
    said = await bob.send(channel, ALTERED)
    await ann.send(channel, "!check “this was never printed anywhere”", reply_to=said)
    assert "this was never printed anywhere” is not in the coverage" in seen(channel.last_message).text


async def test_check_alone_says_how_it_is_asked(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!check")
    assert "There are no words to check" in seen(channel.last_message).text


async def test_check_works_in_private(simcord_env: Env) -> None:
    user = simcord_env.create_user("eve")
    await user.send_dm(f"check {ALTERED}")
    assert STRUCK in seen(user.dm_channel.last_message).text


@with_settings(message_content=False)
@pytest.mark.simcord(approved_intents=discord.Intents.none())
async def test_without_the_intent_the_reply_names_the_menu(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    assert simcord_env.bot.user
    said = await bob.send(channel, ALTERED)
    await ann.send(channel, f"<@{simcord_env.bot.user.id}> check", reply_to=said)
    assert "Apps, Check quote" in seen(channel.last_message).text


# --- the words of a message -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("They said **“no”**.", "They said “no”."),
        ("Look:\n> We refuse.\n> All of us.\nWhat now?", "Look:\n“We refuse.\nAll of us.”\nWhat now?"),
        ("> “We refuse.”", "“We refuse.”"),
        ("So:\n>>> We refuse\nand go.", "So:\n“We refuse\nand go.”"),
        ("[“We refuse”](https://a.example/b_c) <@12> <:x:1> https://a.example", "“We refuse”"),
        ("a < b and x > y", "a < b and x > y"),
    ],
)
async def test_the_words_of_a_message(channel: ChannelHandle, ann: MemberActor, content: str, words: str) -> None:
    assert words_to_check(await ann.send(channel, content)).strip() == words


async def test_the_words_of_an_answer_of_ours(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!quote zhang")
    answer: Any = channel.last_message
    assert "“" in words_to_check(answer)

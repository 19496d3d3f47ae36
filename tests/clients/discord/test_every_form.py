"""Every command of the registry in every form, on the five articles and on an invented coverage.

A new command is driven here as soon as it is in ``COMMANDS``; a new administration command fails in
``test_every_right.py`` until it has its line there. What is tested where:

| form | all commands | special cases |
|---|---|---|
| prefix, mention, private message | here | test_messages.py, test_further.py |
| slash, ``private:``, in private | here | test_slash.py |
| without the message_content intent | here | test_messages.py, test_check_quote.py |
| autocomplete of every option | here | test_slash.py |
| pages and all buttons, by the asker, by others, after a restart | here | test_buttons.py |
| the form of **Report a problem**, by asker and others, after a restart | here | test_reports.py |
| **Check quote** on every answer | here | test_check_quote.py |
| **Correct answer**: menu, button, forms | test_every_right.py | test_corrections.py |
| what Discord is told (synced payloads) | here, test_every_right.py | test_slash.py, test_translations.py |
| ``/coverage``, ``/reports``, ``/corrections``, ``/export``, ``/privacy`` | test_every_right.py | test_newsroom.py, … |
| plain text where the bot may not embed | here | test_messages.py |
| what another server has | test_isolation.py | |
| the bot as a process, at a gateway | | test_process.py |
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import AppCommandType
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.commands import COMMANDS
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import Build, Seen, press, pressed, seen, with_settings
from tests.clients.discord.questions import Asked, question, readable
from tests.commands.invented import build as build_invented
from tests.render.messages import assert_form_accepted

PAGES_MAX = 40
LONG = 40  # characters that may be continued on the next page
NOT_READ = {"wrong;", "understand", "mean"}  # what is said of a question that cannot be read
SEEDS, INVENTED = "the five articles", "invented articles"


@pytest.fixture(scope="session")
def coverages(tmp_path_factory: pytest.TempPathFactory, database: Path) -> Iterator[dict[str, Coverage]]:
    invented = build_invented(tmp_path_factory.mktemp("forms") / "coverage.db")
    with Coverage.open(database) as five, Coverage.open(invented) as others:
        yield {SEEDS: five, INVENTED: others}


@pytest.fixture(params=[SEEDS, INVENTED])
def coverage(request: pytest.FixtureRequest, coverages: dict[str, Coverage]) -> Coverage:
    """What the bot of a test answers from, in the place of the five articles alone."""
    return coverages[request.param]


@pytest.fixture(params=COMMANDS)
def asked(request: pytest.FixtureRequest, coverage: Coverage) -> Asked:
    """Each command with a question that this coverage answers."""
    return question(coverage, request.param)


@pytest.fixture
async def mention(simcord_env: Env) -> str:
    assert simcord_env.bot.user
    return f"<@{simcord_env.bot.user.id}>"


def test_only_what_a_coverage_does_not_have_is_not_answered(coverage: Coverage) -> None:
    missed = {name for name in COMMANDS if not question(coverage, name).answer.found}
    assert missed <= {"claims"}  # the invented articles claim no figures


# --- what is read ---------------------------------------------------------------------------------------


async def pages(channel: ChannelHandle, person: MemberActor, first: Seen) -> list[Seen]:
    """All pages of an answer in a channel, turned by ``person``."""
    read = [first]
    while "Next" in read[-1].labels:
        assert len(read) < PAGES_MAX
        read.append(await pressed(channel, person, read[-1], "Next"))
    return read


def assert_answers(asked: Asked, *read: Seen) -> None:
    """Every cited word is there with where it stands, and so is what is not stated and what was searched."""
    text = readable("\n".join(each.text for each in read))
    assert "went wrong" not in text
    assert readable(asked.answer.heading) in text
    for citation in asked.citations:
        assert _in_pieces(readable(citation.exact), text), citation.exact
        assert f"¶ {citation.paragraph}" in text
        assert readable(citation.outlet or citation.article) in text
    for line in asked.answer.not_stated:
        assert readable(line) in text
    there = asked.answer.searched
    assert f"Searched {there.articles:,} article" in text


def _in_pieces(words: str, text: str) -> bool:
    """Whether words stand in a text, maybe on two pages."""
    middle = len(words) // 2
    return words in text or (len(words) > LONG and words[: middle // 2] in text and words[-middle // 2 :] in text)


async def whole(channel: ChannelHandle, asker: MemberActor, other: MemberActor, first: Seen) -> list[Seen]:
    """All pages, turned by somebody else, and what other sources say, asked for while the page is there."""
    read, page = list[Seen](), first
    while True:
        read.append(page)
        for each in page.every_button:
            if each["label"].startswith("Other sources"):
                more = await press(channel, asker, page, each["custom_id"])
                read += await pages(channel, asker, more)
        if "Next" not in page.labels:
            return read
        page = await pressed(channel, other, page, "Next")


async def test_prefix_mention_private_and_slash_give_the_same_answer_with_all_that_it_rests_on(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor, bob: MemberActor,
    asked: Asked, mention: str,
) -> None:  # fmt: skip
    await ann.send(channel, f"!{asked.line}")
    first = seen(channel.last_message)
    await ann.send(channel, f"{mention} {asked.line}")
    assert seen(channel.last_message).text == first.text
    assert_answers(asked, *await whole(channel, ann, bob, seen(channel.last_message)))

    public = await ann.slash(channel, asked.command, **asked.options)
    quiet = await bob.slash(channel, asked.command, **asked.options, private=True)
    assert (public.ephemeral, quiet.ephemeral) == (not asked.answer.found, True)
    assert seen(public.response).text == seen(quiet.response).text == first.text
    assert ("Delete" in seen(public.response).labels, "Delete" in seen(quiet.response).labels) == (
        asked.answer.found, False,
    )  # fmt: skip

    eve = simcord_env.create_user("eve")
    for line in (asked.line, f"!{asked.line}"):
        await eve.send_dm(line)
        assert seen(eve.dm_channel.last_message).text == first.text
    assert seen((await eve.slash(asked.command, **asked.options)).response).text == first.text

    plain = guild.create_text_channel(
        "plain", overwrites={guild.default_role: discord.PermissionOverwrite(embed_links=False)}
    )
    await ann.send(plain, f"!{asked.line}")
    assert_answers(asked, *await pages(plain, bob, seen(plain.last_message)))


@with_settings(message_content=False)
@pytest.mark.simcord(approved_intents=discord.Intents.none())
async def test_without_the_intent_a_mention_a_private_message_and_slash_are_answered(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, asked: Asked, mention: str
) -> None:
    await ann.send(channel, f"!{asked.line}")
    assert len(channel.history()) == 1
    await ann.send(channel, f"{mention} {asked.line}")
    read = seen(channel.last_message).text
    assert readable(asked.answer.heading) in readable(read)
    assert seen((await ann.slash(channel, asked.command, **asked.options)).response).text == read
    eve = simcord_env.create_user("eve")
    await eve.send_dm(asked.line)
    assert seen(eve.dm_channel.last_message).text == read


# --- buttons ----------------------------------------------------------------------------------------------

# What the answer to a press begins with or has in it, by the first word of the button's label
TOLD = {"In": "¶", "Cite": "### Citation", "Other": "### Other sources", "Next": "", "Previous": ""}


async def test_buttons_and_menu_work_for_who_asked_and_after_a_restart_for_others(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor, bob: MemberActor, asked: Asked
) -> None:
    await ann.send(channel, f"!{asked.line}")
    first = seen(channel.last_message)
    kinds = {each["label"].split()[0]: each for each in reversed(first.every_button)}
    for person in (ann, bob):
        for each in kinds.values():
            await _works(channel, person, first, each, asked)
        await simcord_env.restart_bot(build())
    checked = await bob.context_menu(channel, "Check quote", channel.last_message or first.message)
    assert checked.ephemeral
    assert "hecked" in seen(checked.response).text or "Is it in the coverage?" in seen(checked.response).text
    refused = await pressed(channel, bob, first, "Delete")
    assert "Only the person who asked" in refused.text
    await ann.click(first.message, custom_id=first.custom_id("Delete"))
    assert first.message.id not in [message.id for message in channel.history()]


async def _works(
    channel: ChannelHandle, person: MemberActor, shown: Seen, button: dict[str, Any], asked: Asked
) -> None:
    """A button of any answer; a new kind of button is none that is known here, and fails."""
    label = button["label"]
    word = label.split()[0]
    if word == "Open":
        assert button["url"].startswith("https://")
    elif word == "All":
        given = await person.click(shown.message, custom_id=button["custom_id"])
        assert given.ephemeral
        assert given.response is not None
        assert [file.filename for file in given.response.attachments] == [f"{asked.command}.md"]
    elif word == "Report":
        form = await person.click(shown.message, custom_id=button["custom_id"])
        assert form.modal is not None
        assert_form_accepted(form.modal)
        sent = await person.submit_modal(form, {"finding": ["whole"], "kind": ["other"], "words": "It is not so."})
        assert sent.ephemeral
        assert "Thank you. This is report" in seen(sent.response).text
    elif word not in ("Delete", "Page"):
        read = await press(channel, person, shown, button["custom_id"])
        assert TOLD[word] in read.text
        assert "too old" not in read.text
        if word in ("Next", "Previous"):
            await pressed(channel, person, read, "Previous" if word == "Next" else "Next")


# --- while somebody types, and what Discord is told -------------------------------------------------------


async def test_what_is_offered_can_be_asked(channel: ChannelHandle, ann: MemberActor, coverage: Coverage) -> None:
    for name, command in COMMANDS.items():
        others = question(coverage, name).options
        for option in command.parameters:
            for typed in ("", "zz 20'😀"):
                if option.offers:
                    offered = await ann.autocomplete(channel, name, option.name, typed)
                    assert len(offered) <= 25
                    assert len({each["value"] for each in offered}) == len(offered)
                    for each in offered[:1] if not typed else ():
                        result = await ann.slash(channel, name, **{**others, option.name: each["value"]}, private=True)
                        assert not NOT_READ & set(seen(result.response).text.split()), (name, option.name, each)


STRING, INTEGER, BOOLEAN = 3, 4, 5
RANGES = {"year": (1800, 2100), "number": (1, 1_000_000)}


@pytest.mark.parametrize("name", COMMANDS)
def test_discord_is_told_each_option_as_it_is(build: Build, name: str) -> None:
    bot = build()
    told = bot.tree.get_command(name, type=AppCommandType.chat_input)
    assert told is not None
    payload = told.to_dict(bot.tree)
    assert (payload["contexts"], payload["integration_types"]) == ([0, 1, 2], [0, 1])
    assert payload["default_member_permissions"] is None
    *options, private = payload["options"]
    assert (private["name"], private["type"], private["required"]) == ("private", BOOLEAN, False)
    for option, parameter in zip(options, COMMANDS[name].parameters, strict=True):
        assert (option["name"], option["description"]) == (parameter.name, parameter.description)
        assert (option["required"], option.get("autocomplete", False)) == (parameter.required, bool(parameter.offers))
        if parameter.kind in RANGES:
            assert option["type"] == INTEGER
            assert (option["min_value"], option["max_value"]) == RANGES[parameter.kind]
        else:
            assert (option["type"], option["min_length"], option["max_length"]) == (STRING, 1, parameter.longest)

"""Slash commands: what Discord is told of them, what a person reads, and who sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from discord import AppCommandType, app_commands
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot, completions, interactions
from bot.commands import COMMANDS
from bot.commands.completion import Choice
from bot.render.discord import size
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import Build, seen
from tests.clients.discord.test_messages import HOSTILE

STRING, INTEGER, BOOLEAN = 3, 4, 5
MANAGERS_OWN = {"reports", "corrections"}


@pytest.fixture
def payloads(build: Build) -> dict[str, dict[str, Any]]:
    """What `sync` would send for each command."""
    tree = build().tree
    return {command.name: command.to_dict(tree) for command in tree.get_commands(type=AppCommandType.chat_input)}


def test_the_commands_are_those_of_the_one_list(payloads: dict[str, dict[str, Any]]) -> None:
    assert list(payloads)[: len(COMMANDS)] == list(COMMANDS)
    for name, command in COMMANDS.items():
        options = payloads[name]["options"]
        assert [option["name"] for option in options] == [*(p.name for p in command.parameters), "private"]


def test_who_signed_as_discord_is_told_of_it(payloads: dict[str, dict[str, Any]]) -> None:
    told = payloads["who-signed"]
    assert (told["type"], told["contexts"], told["integration_types"]) == (1, [0, 1, 2], [0, 1])
    options = {option["name"]: option for option in told["options"]}
    year = options["year"]
    assert (year["type"], year["min_value"], year["max_value"]) == (INTEGER, 1800, 2100)
    assert (year["required"], year["autocomplete"]) == (False, True)
    country = options["country"]
    assert (country["type"], country["max_length"], country["autocomplete"]) == (STRING, 300, True)
    assert options["private"]["type"] == BOOLEAN


def test_every_option_completes_but_those_that_nobody_can_guess(payloads: dict[str, dict[str, Any]]) -> None:
    silent = {
        (name, option["name"])
        for name in COMMANDS
        for option in payloads[name]["options"]
        if not option.get("autocomplete") and option["type"] != BOOLEAN
    }
    dates = {(name, option) for name, option in silent if option in ("since", "until")}
    assert silent - dates == {("check", "message"), ("source", "paragraph")}


def test_what_discord_is_told_is_within_its_limits(payloads: dict[str, dict[str, Any]]) -> None:
    assert len(payloads) <= 100
    for told in payloads.values():
        assert 1 <= len(told["description"]) <= 100
        for options in _every_options(told):
            assert len(options) <= 25
            assert all(1 <= len(option["description"]) <= 100 for option in options)


def _every_options(told: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """The options of a command and, where it is a group, of what is inside."""
    yield told.get("options", [])
    for option in told.get("options", []):
        yield from _every_options(option)


def test_questions_need_nothing_and_managers_commands_are_for_them_in_servers(
    payloads: dict[str, dict[str, Any]],
) -> None:
    for name, told in payloads.items():
        if name in COMMANDS:
            assert not any(option["required"] for option in told["options"])
        elif name in MANAGERS_OWN:
            assert (told["contexts"], told["integration_types"], told["default_member_permissions"]) == ([0], [0], 32)


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("who-signed", {"year": 2021}, ["Joint statements of 2021", "France"]),
        ("who-signed", {"year": 2021, "country": "turkey"}, ["Turkey"]),
        ("quote", {"speaker": "zhang", "about": "human rights"}, ["Zhang Jun", "human rights"]),
        ("search", {"words": "forced labour"}, ["Passages with"]),
        ("sources", {}, ["WION"]),
        ("source", {"number": "002", "paragraph": 3}, ["WION"]),
        ("speakers", {"country": "China"}, ["Zhang Jun"]),
        ("help", {"command": "quote"}, ["quote SPEAKER"]),
    ],
)
async def test_an_answer_is_public(
    channel: ChannelHandle, ann: MemberActor, command: str, options: dict[str, Any], words: list[str]
) -> None:
    result = await ann.slash(channel, command, **options)
    assert not result.ephemeral
    read = seen(result.response)
    assert "Delete" in read.labels
    for each in words:
        assert each in read.text


async def test_a_private_answer_is_only_for_who_asked(channel: ChannelHandle, ann: MemberActor) -> None:
    result = await ann.slash(channel, "who-signed", year=2021, private=True)
    assert result.ephemeral
    assert "Delete" not in seen(result.response).labels


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("who-signed", {"year": 1999}, "2019, 2020, 2021, 2022"),
        ("who-signed", {"country": "atlantis"}, "not a country"),
        ("quote", {"speaker": "zhnag"}, "Zhang Jun"),
        ("sources", {"since": "someday"}, "not a date"),
        ("help", {"command": "qoute"}, "Did you mean"),
    ],
)
async def test_a_mistake_or_a_miss_is_only_for_who_asked(
    channel: ChannelHandle, ann: MemberActor, command: str, options: dict[str, Any], words: str
) -> None:
    result = await ann.slash(channel, command, **options)
    assert result.ephemeral
    assert words in seen(result.response).text


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_words_are_words(channel: ChannelHandle, ann: MemberActor, text: str) -> None:
    for command, option in (("search", "words"), ("quote", "speaker"), ("source", "number"), ("who-signed", "country")):
        result = await ann.slash(channel, command, **{option: text})
        assert "went wrong" not in seen(result.response).text


async def test_slash_commands_work_in_private(simcord_env: Env, channel: ChannelHandle) -> None:
    user = simcord_env.create_user("eve")
    assert channel
    result = await user.slash("quote", speaker="zhang")
    assert "Zhang Jun" in seen(result.response).text


# --- autocomplete -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "option", "typed", "first"),
    [
        ("who-signed", "year", "20", 2022),
        ("who-signed", "year", "", 2022),
        ("who-signed", "country", "eswa", "Eswatini"),
        ("quote", "speaker", "zhang", "Zhang Jun"),
        ("search", "source", "wio", "002"),
        ("help", "command", "quo", "quote"),
        ("search", "words", "xinj", "Xinjiang"),
        ("search", "words", "turkey forc", "turkey forced sterilization"),
        ("timeline", "about", "mass", "mass detention"),
        ("disagree", "about", "ÜYG", "Uyghurs"),
        ("quote", "about", "human", "human rights"),
        ("who-said", "words", "human", "human rights"),
        ("source", "words", "human", "human rights"),
        ("claims", "about", "det", "detained"),
        ("ask", "question", "what did zh", "What did Zhang Jun say?"),
    ],
)
async def test_choices_are_offered_while_typing(
    channel: ChannelHandle, ann: MemberActor, command: str, option: str, typed: str, first: str | int
) -> None:
    choices = await ann.autocomplete(channel, command, option, typed)
    assert choices[0]["value"] == first
    assert len(choices) <= 25


async def test_choices_are_never_too_many_nor_too_long(
    channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    unfit = [Choice("v" * 101, "too long"), Choice("😀" * 51, "too long in UTF-16"), Choice(" ", "b"), Choice("b", " ")]
    many = [*unfit, *(Choice(f"value {n}", letter * 300) for n, letter in enumerate("l😀שé" * 15))]
    monkeypatch.setattr(completions, "complete", lambda *_: many)
    choices = await ann.autocomplete(channel, "quote", "speaker", "x")
    assert [choice["value"] for choice in choices] == [f"value {n}" for n in range(25)]
    assert all(1 <= size(choice["name"]) <= 100 for choice in choices)


async def test_a_fault_while_typing_offers_nothing(
    channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(completions, "complete", lambda *_: 1 / 0)
    assert await ann.autocomplete(channel, "quote", "speaker", "x") == []
    assert "ZeroDivisionError" in caplog.text


# --- in time, and when things go wrong ------------------------------------------------------------------


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> bool:
        return False

    monkeypatch.setattr(interactions, "in_time", never)


@pytest.mark.usefixtures("slow")
async def test_a_slow_answer_is_acknowledged_first(simcord_env: Env, channel: ChannelHandle, ann: MemberActor) -> None:
    result = await ann.slash(channel, "who-signed", year=2021)
    assert not result.ephemeral
    (acknowledged,) = (each for each in simcord_env.http_requests if each.path.endswith("/callback"))
    assert acknowledged.json == {"type": 5}
    assert "Joint statements of 2021" in seen(channel.last_message).text


@pytest.mark.usefixtures("slow")
async def test_a_slow_miss_is_still_only_for_who_asked(
    channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    await ann.slash(channel, "who-signed", year=1999)
    assert "1999" in seen(channel.history(viewer=ann)[-1]).text
    assert channel.history(viewer=bob) == []


@pytest.mark.usefixtures("slow")
async def test_a_slow_private_answer_stays_private(channel: ChannelHandle, ann: MemberActor, bob: MemberActor) -> None:
    result = await ann.slash(channel, "who-signed", year=2021, private=True)
    assert result.ephemeral
    assert channel.history(viewer=bob) == []
    assert "Joint statements" in seen(channel.history(viewer=ann)[-1]).text


async def test_the_store_is_asked_off_the_event_loop(
    channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    threads = set()
    articles = Coverage.articles

    def noted(*arguments: Any, **options: Any) -> Any:
        threads.add(threading.current_thread())
        return articles(*arguments, **options)

    monkeypatch.setattr(Coverage, "articles", noted)
    await ann.slash(channel, "sources")
    await ann.autocomplete(channel, "search", "source", "w")
    assert threads
    assert threading.main_thread() not in threads


async def test_a_bug_gives_a_number_and_a_traceback_in_the_log(
    channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Coverage, "searched", lambda *_, **__: 1 / 0)
    result = await ann.slash(channel, "sources", since="1900")  # of which no answer is at hand
    assert result.ephemeral
    assert f"error {seen(result.response).text.split('`')[1]}" in caplog.text
    assert "ZeroDivisionError" in caplog.text


async def test_a_command_that_is_gone_is_explained(simcord_env: Env, channel: ChannelHandle, ann: MemberActor) -> None:
    assert isinstance(simcord_env.bot, VerbatimBot)
    simcord_env.bot.tree.remove_command("sources")
    result = await ann.slash(channel, "sources")
    assert result.ephemeral
    assert "has changed" in seen(result.response).text
    assert [type(error) for error in simcord_env.errors] == [app_commands.CommandNotFound]

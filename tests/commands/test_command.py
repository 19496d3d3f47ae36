"""A command is its function: name, help and parameters are read off it, and fit every surface."""

from __future__ import annotations

import re
from typing import Annotated

import pytest

from bot.commands import COMMANDS
from bot.commands.command import Words, define
from bot.errors import UsageError
from bot.model import Answer
from bot.store.coverage import Coverage

_DISCORD_MAX = 100  # characters of a description, Discord API


def who_led(
    coverage: Coverage,
    year: Annotated[int, Words("year", "The year.")],
    source: Annotated[str | None, Words("source", "Only this one.", ("source", "in"))] = None,
) -> Answer:
    """Who led something.

    More about it,
    on two lines.

    Usage:
        who-led YEAR

    Examples:
        who-led 1999
        who-led 2001 source post
    """
    raise NotImplementedError


def test_a_function_is_its_command() -> None:
    command = define(who_led)
    assert (command.name, command.summary, command.usage) == ("who-led", "Who led something.", "who-led YEAR")
    assert command.description == "More about it,\non two lines."
    assert command.examples == ("who-led 1999", "who-led 2001 source post")
    year, source = command.parameters
    assert (year.name, year.kind, year.required, year.keywords) == ("year", "year", True, ())
    assert (source.name, source.required, source.keywords) == ("source", False, ("source", "in"))
    assert command.of_kind("source") == ()  # it has keywords
    assert command.parameter("nothing") is None


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_fits_discord_and_explains_itself(name: str) -> None:
    command = COMMANDS[name]
    assert command.name == name
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert 0 < len(command.summary) <= _DISCORD_MAX
    assert command.usage.split()[0] == name
    assert command.examples
    assert all(example.split()[0] == name for example in command.examples)
    for parameter in command.parameters:
        assert re.fullmatch(r"[a-z]{1,32}", parameter.name)
        assert 0 < len(parameter.description) <= _DISCORD_MAX


def test_what_only_says_what_was_wrong_also_says_how_to_ask() -> None:
    command = COMMANDS["quote"]
    with pytest.raises(UsageError) as raised, command.telling_how():
        raise UsageError("That is no name.")
    assert (raised.value.usage, raised.value.example) == (command.usage, command.examples[0])
    with pytest.raises(UsageError) as raised, command.telling_how():
        raise UsageError("That is no name.", nearest="quote zhang")
    assert (raised.value.usage, raised.value.nearest) == (None, "quote zhang")

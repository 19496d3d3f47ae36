"""What is offered while somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, Command, Parameter, complete
from bot.commands.completion import CHOICE_MAX, CHOICES_MAX, complete_line
from bot.store.coverage import Coverage


def _offered(coverage: Coverage, command: str, parameter: str, typed: str) -> list[str]:
    return [choice.value for choice in complete(coverage, COMMANDS[command], parameter, typed)]


@pytest.mark.parametrize(
    ("command", "parameter", "typed", "first"),
    [
        ("who-signed", "year", "", ["2018", "2017"]),
        ("who-signed", "year", "2017", ["2017"]),
        ("who-signed", "country", "fr", ["France"]),
        ("who-signed", "country", "cote", ["Côte d’Ivoire"]),
        ("quote", "speaker", "", ["Marta Ruiz", "Ola Ruiz"]),
        ("quote", "speaker", "ola", ["Ola Ruiz"]),
        ("quote", "speaker", "ruiz", ["Marta Ruiz", "Ola Ruiz"]),
        ("quote", "speaker", "gandalf", []),
        ("quote", "source", "harb", ["032"]),
        ("source", "number", "market", ["market"]),
        ("help", "command", "s", ["search", "sources", "source", "speakers"]),
        ("search", "words", "", ["Norway", "letter"]),
        ("search", "words", "count", ["countries"]),
        ("search", "words", "brazil cou", ["brazil countries"]),
        ("timeline", "about", "NÓR", ["Norway"]),
        ("who-said", "words", "let", ["letter"]),
        ("quote", "about", "let", ["letter"]),
        ("claims", "about", "let", ["letter"]),
        ("ask", "question", "", ["Who signed the statement of 2018?", "How many countries signed in 2018?"]),
        ("ask", "question", "What did ol", ["What did Ola Ruiz say?"]),
        ("ask", "question", "ruiz", ["What did Marta Ruiz say?", "What did Ola Ruiz say?"]),
        ("search", "words", "volcano", []),
        ("check", "message", "letter", []),
        ("search", "no such parameter", "ocean", []),
    ],
)
def test_choices_are_ranked(invented: Coverage, command: str, parameter: str, typed: str, first: list[str]) -> None:
    offered = _offered(invented, command, parameter, typed)
    folded = [value.replace("’", "'") for value in offered]
    assert folded[: len(first)] == [value.replace("’", "'") for value in first]
    assert bool(offered) == bool(first)


def test_countries_with_statements_come_first(invented: Coverage) -> None:
    assert set(_offered(invented, "who-signed", "country", "")[:6]) == {
        "Brazil",
        "Chile",
        "Fiji",
        "France",
        "Japan",
        "Palau",
    }


def test_every_choice_can_be_asked(invented: Coverage) -> None:
    from bot.commands import ask

    for command, parameter in (
        ("who-signed", "country"),
        ("quote", "speaker"),
        ("quote", "about"),
        ("search", "words"),
        ("claims", "about"),
        ("ask", "question"),
        ("source", "number"),
        ("help", "command"),
    ):
        for value in _offered(invented, command, parameter, ""):
            assert ask(invented, command, {parameter: value}).command == command


@given(st.text(max_size=20), st.sampled_from([(each, p) for each in COMMANDS.values() for p in each.parameters]))
def test_choices_hold_discords_limits(invented: Coverage, typed: str, asked: tuple[Command, Parameter]) -> None:
    choices = complete(invented, *asked, typed)
    assert len(choices) <= CHOICES_MAX
    assert all(0 < len(choice.value) <= CHOICE_MAX and 0 < len(choice.label) <= CHOICE_MAX for choice in choices)


@pytest.mark.parametrize(
    ("line", "typed", "first"),
    [
        ("", "", "who-signed"),
        ("!qu", "qu", "quote"),
        ("quote ma", "ma", "Marta Ruiz"),
        ("quote marta ru", "marta ru", "Marta Ruiz"),
        ("!who-signed 2018 fr", "fr", "France"),
        ("who-signed saudi ar", "saudi ar", "Saudi Arabia"),
        ("search let", "let", "letter"),
        ("timeline norway let", "let", "letter"),
        ("search letter source har", "har", "032"),  # only what the keyword takes
        ("quote ruiz about let", "let", "letter"),
        ("nonsense x", "", None),
    ],
)
def test_a_line_is_completed_from_its_end(invented: Coverage, line: str, typed: str, first: str | None) -> None:
    replaced, choices = complete_line(invented, line)
    assert replaced == typed
    assert [choice.value for choice in choices][:1] == ([first] if first else [])

"""A question for every command of the registry that a coverage answers, whatever the coverage is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from bot.commands import COMMANDS, Command, Parameter, ask, complete, read_arguments
from bot.errors import UsageError
from bot.model import Answer, Citation
from bot.store.coverage import Coverage

_LETTERS = ("", "a", "s", "n", "who ")  # typed before something is offered
_OFFERED_MAX = 3


@dataclass(frozen=True)
class Asked:
    """A command with arguments, the same as a line of text, and what is answered."""

    command: str
    options: Mapping[str, Any]
    line: str
    answer: Answer

    @property
    def citations(self) -> list[Citation]:
        findings = (*self.answer.findings, *(each for about in self.answer.disagreements for each in about.findings))
        return list(dict.fromkeys(cited for finding in findings for cited in finding.citations))


@cache
def question(coverage: Coverage, name: str) -> Asked:
    """The command with as many of its own parameters as the coverage has an answer for; filters are left out.

    Values are those that are offered while somebody types, else words that the coverage quotes.
    """
    command, options = COMMANDS[name], dict[str, Any]()
    for parameter in command.parameters:
        if not parameter.keywords:
            found = (
                each for value in _values(coverage, command, parameter) if (each := {**options, parameter.name: value})
            )
            options = next((each for each in found if _is_answered(coverage, name, each)), options)
    line = " ".join([name, *map(str, options.values())])
    return Asked(name, options, line, ask(coverage, name, options))


def _values(coverage: Coverage, command: Command, parameter: Parameter) -> Iterator[Any]:
    if parameter.offers:
        for typed in _LETTERS:
            offered = complete(coverage, command, parameter, typed)[:_OFFERED_MAX]
            yield from (int(each.value) if parameter.kind == "year" else each.value for each in offered)
    if parameter.kind == "words":
        yield from (f"“{words}”" for words in _quoted(coverage))


def _quoted(coverage: Coverage) -> Iterator[str]:
    for record in coverage.articles():
        text = coverage.article(record.name).text
        yield from (quote.span.of(text) for quote in coverage.facts(record.name).quotes if quote.kind == "direct")


def _is_answered(coverage: Coverage, name: str, options: Mapping[str, Any]) -> bool:
    """Whether it is, and whether the same is read from text."""
    try:
        answer = ask(coverage, name, options)
        read = read_arguments(COMMANDS[name], " ".join(map(str, options.values())), coverage)
        return answer.found and ask(coverage, name, read) == answer
    except UsageError:
        return False


def readable(markdown: str) -> str:
    """What a person reads: without escapes and without the marks that set words."""
    plain = "".join(character for character in markdown if character not in "\\*~`_")
    return " ".join(
        chain.from_iterable(line.removeprefix("-# ").removeprefix("> ").split() for line in plain.split("\n"))
    )

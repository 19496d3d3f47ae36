"""A question on the command line: its words are its arguments as they were typed.

``--source wion`` and the like work for every parameter, ``--`` ends the options.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.commands import COMMANDS, Command, ask, read_arguments, split_line, usage_wording
from bot.commands.nearest import nearest
from bot.config import read_settings
from bot.errors import UsageError
from bot.model import Answer
from bot.store.coverage import Coverage


@dataclass(slots=True)
class Asked:
    """A question as it stands on the command line."""

    command: Command
    words: list[str] = field(default_factory=list)
    flags: dict[str, str] = field(default_factory=dict)
    json: bool = False
    help: bool = False
    database: Path | None = None

    def answer(self, coverage: Coverage) -> Answer:
        """The answer. Raises VerbatimError."""
        arguments = read_arguments(self.command, " ".join(self.words), coverage)
        return ask(coverage, self.command.name, {**arguments, **self.flags})

    def open(self) -> Coverage:
        """The coverage that is asked, which is the caller's to close. Raises CoverageError."""
        return Coverage.open(self.database or read_settings().database)


def read_question(argv: Sequence[str], others: Iterable[str] = ()) -> Asked:
    """The question that the arguments are; ``others`` are commands that are no questions, for who misspelt one.

    Raises UsageError for a command or an option that is not there.
    """
    command, rest = _command(list(argv), tuple(others))
    return _read(command, rest)


def _command(argv: list[str], others: tuple[str, ...]) -> tuple[Command, list[str]]:
    """The command and what follows it; "who signed" is who-signed, "!who-signed 2021" may be one argument."""
    spelled = "-".join(argv[:2]).casefold()
    if spelled in COMMANDS:
        return COMMANDS[spelled], argv[2:]
    try:
        command, rest = split_line(argv[0])
    except UsageError as error:
        near = nearest(argv[0], (*COMMANDS, *others))
        if near is None:
            raise UsageError(error.problem, choices=(*COMMANDS, *others)) from None
        words = (word for word in argv[1:] if not word.startswith("-"))
        raise UsageError(error.problem, nearest=" ".join((near, *words))) from None
    return command, [*rest.split(), *argv[1:]]


def _read(command: Command, argv: Sequence[str]) -> Asked:
    """Words and options; whatever is no option is a word. Raises UsageError for an option that is not there."""
    asked = Asked(command)
    rest = iter(argv)
    for word in rest:
        option, equals, value = word.partition("=")
        if word == "--":
            asked.words += rest
        elif option == "--json":
            asked.json = _is_given(option, equals)
        elif word in ("-h", "--help"):
            asked.help = True
        elif option == "--database":
            asked.database = Path(_value_of(option, value if equals else next(rest, None)))
        elif option.startswith("--") and command.parameter(option[2:]):
            if option[2:] in asked.flags:
                raise UsageError(usage_wording.option_twice(option))
            asked.flags[option[2:]] = _value_of(option, value if equals else next(rest, None))
        elif word.startswith("--"):
            raise UsageError(usage_wording.no_option(option, command.name), nearest=_nearest_option(command, option))
        else:
            asked.words.append(word)
    return asked


def _value_of(option: str, value: str | None) -> str:
    if not value:
        raise UsageError(usage_wording.option_without_value(option))
    return value


def _is_given(option: str, equals: str) -> bool:
    if equals:
        raise UsageError(usage_wording.option_with_value(option))
    return True


def _nearest_option(command: Command, option: str) -> str | None:
    options = ("--json", "--database", *(f"--{parameter.name}" for parameter in command.parameters))
    return nearest(option, options)

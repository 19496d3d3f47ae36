"""Question -> Answer; one file a command.

`COMMANDS` is the one list from which every surface takes its commands. `ask` answers typed arguments (slash
commands), `ask_line` a typed line (prefix, console, terminal), `complete` offers what could be typed next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.commands import usage_wording, wording
from bot.commands.arguments import check_length, read_arguments, resolve
from bot.commands.command import QUESTION_MAX, Command, Kind, Parameter, define
from bot.commands.nearest import nearest
from bot.errors import UsageError
from bot.model import Answer
from bot.store.at_hand import kilobytes
from bot.store.coverage import Coverage

if TYPE_CHECKING:
    from bot.commands.completion import Choice

__all__ = [
    "COMMANDS",
    "QUESTION_MAX",
    "Command",
    "Kind",
    "Parameter",
    "ask",
    "ask_line",
    "complete",
    "find_command",
    "read_arguments",
    "split_line",
]

_NAMES = (
    *("who-signed", "ask", "country", "compare", "timeline", "claims", "disagree", "quote", "check", "who-said"),
    *("search", "sources", "source", "speakers", "help"),
)

_MODULES = {"ask": "asking"}  # a module ask.py would take the place of the function below


class _Commands(Mapping[str, Command]):
    """The commands by name. Each is imported when it is first asked for: an answer needs one of them."""

    def __getitem__(self, name: str) -> Command:
        if name not in _NAMES:
            raise KeyError(name)
        return _command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


@cache
def _command(name: str) -> Command:
    """``who-signed`` is the function ``who_signed`` in ``who_signed.py``."""
    function = name.replace("-", "_")
    return define(getattr(import_module(f"bot.commands.{_MODULES.get(name, function)}"), function))


COMMANDS: Mapping[str, Command] = _Commands()


def ask(coverage: Coverage, name: str, arguments: Mapping[str, Any]) -> Answer:
    """The answer to a command with typed or picked arguments; empty ones count as not given.

    Raises UsageError for a command, an argument or a value that cannot be read, CoverageError for a
    database that cannot be trusted.
    """
    command = find_command(name)
    with command.telling_how(), coverage.snapshot():
        given = resolve(command, arguments, coverage)
        key = (command.name, *sorted(given.items()))
        return coverage.once(key, lambda: _run(command, coverage, given), lambda made: kilobytes(made.every_finding))


def _run(command: Command, coverage: Coverage, given: Mapping[str, Any]) -> Answer:
    answer = command.run(coverage, **given)
    if answer.found or answer.searched.articles:
        return answer
    return replace(answer, not_stated=(usage_wording.NO_ARTICLES,), suggestions=())


def ask_line(coverage: Coverage, line: str) -> Answer:
    """The answer to a line as people type it: "who-signed saudi arabia 2021", with or without "!". Raises as `ask`."""
    command, text = split_line(line)
    return ask(coverage, command.name, read_arguments(command, text, coverage))


def complete(coverage: Coverage, command: Command, parameter: Parameter | str, typed: str) -> list[Choice]:
    """What could stand for a parameter, ranked, within Discord's limits; see `completion.complete`."""
    from bot.commands.completion import complete  # an answer should not wait for it

    return complete(coverage, command, parameter, typed)


def split_line(line: str) -> tuple[Command, str]:
    """The command that a line begins with, and the rest; "who signed 2021" is who-signed. Raises UsageError."""
    check_length(line)
    words = line.strip().removeprefix("!").removeprefix("/").split()
    if not words:
        raise UsageError(wording.NOTHING_ASKED, choices=COMMANDS)
    for length in (2, 1):  # "who signed" is one name, "sources in" is not
        name = "-".join(words[:length]).casefold()
        if len(words) >= length and name in COMMANDS:
            check_length(line, COMMANDS[name].longest)
            return COMMANDS[name], " ".join(words[length:])
    check_length(line)
    rest = " ".join(words[1:])
    return find_command(words[0], rest), rest


def find_command(name: str, rest: str = "", before: str = "") -> Command:
    """The command of that name, "_" and spaces being "-". Raises UsageError with the nearest amid the other words."""
    key = "-".join(name.strip().removeprefix("!").removeprefix("/").replace("_", " ").split()).casefold()
    if key in COMMANDS:
        return COMMANDS[key]
    near = nearest(key, COMMANDS)
    suggestion = f"{before} {near} {rest}".strip() if near else None
    raise UsageError(usage_wording.no_command(name), nearest=suggestion, choices=() if near else COMMANDS)

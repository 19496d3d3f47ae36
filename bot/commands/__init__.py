"""Question -> Answer; one file a command.

`COMMANDS` is the one list from which every surface takes its commands. `ask` answers typed arguments (slash
commands), `ask_line` a typed line (prefix, console, terminal), `complete` offers what could be typed next.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.commands import wording
from bot.commands.arguments import QUESTION_MAX, check_length, read_arguments, resolve
from bot.commands.command import Command, Kind, Parameter, define
from bot.commands.completion import Choice, complete
from bot.commands.help import help_
from bot.commands.nearest import nearest
from bot.commands.quote import quote
from bot.commands.search import search
from bot.commands.source import source
from bot.commands.sources import sources
from bot.commands.speakers import speakers
from bot.commands.who_signed import who_signed
from bot.errors import UsageError
from bot.model import Answer
from bot.store.coverage import Coverage

__all__ = [
    "COMMANDS",
    "QUESTION_MAX",
    "Choice",
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

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        define(who_signed),
        define(quote),
        define(search),
        define(sources),
        define(source),
        define(speakers),
        define(help_),
    )
}


def ask(coverage: Coverage, name: str, arguments: Mapping[str, Any]) -> Answer:
    """The answer to a command with typed or picked arguments; empty ones count as not given.

    Raises UsageError for a command, an argument or a value that cannot be read, CoverageError for a
    database that cannot be trusted.
    """
    command = find_command(name)
    with coverage.snapshot():
        return command.run(coverage, **resolve(command, arguments, coverage))


def ask_line(coverage: Coverage, line: str) -> Answer:
    """The answer to a line as people type it: "who-signed saudi arabia 2021", with or without "!". Raises as `ask`."""
    command, text = split_line(line)
    return ask(coverage, command.name, read_arguments(command, text, coverage))


def split_line(line: str) -> tuple[Command, str]:
    """The command that a line begins with, and the rest; "who signed 2021" is who-signed. Raises UsageError."""
    check_length(line)
    words = line.strip().removeprefix("!").removeprefix("/").split()
    if not words:
        raise UsageError(wording.NOTHING_ASKED, usage=" | ".join(COMMANDS))
    for length in (2, 1):  # "who signed" is one name, "sources in" is not
        name = "-".join(words[:length]).casefold()
        if len(words) >= length and name in COMMANDS:
            return COMMANDS[name], " ".join(words[length:])
    rest = " ".join(words[1:])
    return find_command(words[0], rest), rest


def find_command(name: str, rest: str = "") -> Command:
    """The command of that name, "_" and spaces being "-". Raises UsageError with the nearest, and ``rest`` after it."""
    key = "-".join(name.strip().removeprefix("!").removeprefix("/").replace("_", " ").split()).casefold()
    if key in COMMANDS:
        return COMMANDS[key]
    near = nearest(key, COMMANDS)
    suggestion = f"{near} {rest}".strip() if near else None
    usage = None if near else " | ".join(COMMANDS)
    raise UsageError(wording.no_command(name), nearest=suggestion, usage=usage)

"""The command line: question commands answered at once, everything else handed to `administration`.

A question's words are its arguments as they were typed; ``--source wion`` and the like work for every
parameter, ``--`` ends the options. Only what an answer needs is imported on the way to it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot import __version__
from bot.clients import terminal
from bot.commands import COMMANDS, Command, ask, read_arguments, split_line, usage_wording
from bot.commands.nearest import nearest
from bot.config import read_settings
from bot.errors import CoverageError, UsageError, VerbatimError
from bot.model import Answer
from bot.render.text import answer_text
from bot.store.coverage import Coverage

ADMINISTRATION = {
    "load": "loads articles: [PATH …] [--prune]",
    "inspect": "shows what extraction sees in one article: FILE [--published YYYY-MM-DD] [--json]",
    "verify": "verifies the database: [--repair]",
    "coverage": "single articles and feeds: add FILE | edit | remove | undo | reload | status | feed …",
    "backup": "backs up everything while it runs, in one archive: FILE",
    "seal": "makes a snapshot that any number of processes read: FILE",
    "status": "how the coverage and the records stand; fails if something is wrong",
    "console": "a prompt that takes !who-signed 2021 as Discord does",
    "discord": "runs the bot on Discord",
    "sync": "registers the slash commands: [--guild ID]",
    "playground": "shows the bot in the browser, without a token",
    "export": "an answer as a file for other programs: FORMAT QUESTION …, or all: database FILE",
    "corrections": "what people corrected: [list | add ARTICLE WORDS … | undo NUMBER | export FOLDER]",
    "reports": "problems that people reported: [list | close NUMBER]",
    "privacy": "what is kept about people: [show ID | delete ID]",
}


@dataclass(slots=True)
class _Asked:
    """A question as it stands on the command line."""

    words: list[str] = field(default_factory=list)
    flags: dict[str, str] = field(default_factory=dict)
    json: bool = False
    help: bool = False
    database: Path | None = None


def main(argv: Sequence[str]) -> int:
    """Runs one command; gives the exit code: 0 answered, 2 wrong usage, 1 anything else."""
    terminal.prepare()
    try:
        code = _run(list(argv))
        sys.stdout.flush()
    except VerbatimError as error:
        terminal.complain("\n".join(error.sentences))
        return error.exit_code
    except KeyboardInterrupt:
        return 1
    except BrokenPipeError:  # the reader has what it wanted: `… | head -1`
        _silence()
        return 0
    return code


def _silence() -> None:
    """Keeps Python from complaining again when it flushes stdout at the end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: list[str]) -> int:
    if not argv:
        terminal.complain(overview())
        return UsageError.exit_code
    name = argv[0]
    if name in ("-h", "--help", "--version"):
        terminal.say(f"Verbatim {__version__}" if name == "--version" else overview())
        return 0
    if name == "help" and argv[1:] and argv[1] in ADMINISTRATION:
        name, argv = argv[1], [argv[1], "--help"]
    if name in ADMINISTRATION:
        from bot.clients.administration import run

        return run(name, argv[1:])
    return _question(argv)


def overview() -> str:
    """All commands, one a line."""
    lines = ["Usage: python -m bot COMMAND … | --help | --version", ""]
    lines += ["Questions, each with [--json] [--database PATH]:"]
    lines += [f"  {command.usage}\n      {command.summary}" for command in COMMANDS.values()]
    lines += ["", "Everything else:"]
    width = max(map(len, ADMINISTRATION))
    return "\n".join([*lines, *(f"  {name:<{width}} {about}" for name, about in ADMINISTRATION.items())])


# --- a question -------------------------------------------------------------------------------------


def _question(argv: list[str]) -> int:
    command, rest = _command(argv)
    asked = _read(command, rest)
    if asked.help:
        terminal.say(command_help(command))
        return 0
    try:
        coverage = Coverage.open(asked.database or read_settings().database)
    except CoverageError:
        if command.name != "help":
            raise
        terminal.say(overview())  # what can be asked does not hang on what has been loaded
        return 0
    with coverage:
        _show(_answer(coverage, command, asked), as_json=asked.json)
    return 0


def answered(argv: Sequence[str]) -> Answer:
    """The answer to a question on the command line, for whoever shows it otherwise. Raises VerbatimError."""
    command, rest = _command(list(argv))
    asked = _read(command, rest)
    with Coverage.open(asked.database or read_settings().database) as coverage:
        return _answer(coverage, command, asked)


def _answer(coverage: Coverage, command: Command, asked: _Asked) -> Answer:
    arguments = read_arguments(command, " ".join(asked.words), coverage)
    return ask(coverage, command.name, {**arguments, **asked.flags})


def _command(argv: list[str]) -> tuple[Command, list[str]]:
    """The command and what follows it; "who signed" is who-signed, "!who-signed 2021" may be one argument."""
    spelled = "-".join(argv[:2]).casefold()
    if spelled in COMMANDS:
        return COMMANDS[spelled], argv[2:]
    try:
        command, rest = split_line(argv[0])
    except UsageError as error:
        near = nearest(argv[0], (*COMMANDS, *ADMINISTRATION))
        if near is None:
            raise UsageError(error.problem, choices=(*COMMANDS, *ADMINISTRATION)) from None
        words = (word for word in argv[1:] if not word.startswith("-"))
        raise UsageError(error.problem, nearest=" ".join((near, *words))) from None
    return command, [*rest.split(), *argv[1:]]


def _show(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        import json

        from bot.render.json import answer_json

        terminal.say(json.dumps(answer_json(answer), ensure_ascii=False, indent=2))
    else:
        terminal.say(answer_text(answer, width=terminal.width(sys.stdout), colour=terminal.has_colour(sys.stdout)))


def _read(command: Command, argv: Sequence[str]) -> _Asked:
    """Words and options; whatever is no option is a word. Raises UsageError for an option that is not there."""
    asked = _Asked()
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


def command_help(command: Command) -> str:
    """How to ask one command on the command line."""
    options = [f"  --{parameter.name:<10} {parameter.description}" for parameter in command.parameters]
    options += [f"  --{'json':<10} The answer as JSON.", f"  --{'database':<10} Another database than the set one."]
    examples = [f"  python -m bot {example}" for example in command.examples]
    parts = (
        f"Usage: python -m bot {command.usage} [--json] [--database PATH]",
        "\n".join(filter(None, (command.summary, command.description))),
        "\n".join(["Options:", *options]),
        "\n".join(["Examples:", *examples]),
    )
    return "\n\n".join(parts)

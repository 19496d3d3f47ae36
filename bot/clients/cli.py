"""The command line: questions are answered at once, everything else is handed to `administration`.

Only what an answer needs is imported on the way to it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bot import __version__
from bot.clients import terminal
from bot.clients.question_line import read_question
from bot.commands import COMMANDS, Command
from bot.errors import CoverageError, UsageError, VerbatimError
from bot.model import Answer
from bot.render.text import answer_text

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


def _question(argv: list[str]) -> int:
    asked = read_question(argv, ADMINISTRATION)
    if asked.help:
        terminal.say(command_help(asked.command))
        return 0
    try:
        coverage = asked.open()
    except CoverageError:
        if asked.command.name != "help":
            raise
        terminal.say(overview())  # what can be asked does not hang on what has been loaded
        return 0
    with coverage:
        _show(asked.answer(coverage), as_json=asked.json)
    return 0


def _show(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        import json

        from bot.render.json import answer_json

        terminal.say(json.dumps(answer_json(answer), ensure_ascii=False, indent=2))
    else:
        terminal.say(answer_text(answer, width=terminal.width(sys.stdout), colour=terminal.has_colour(sys.stdout)))


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

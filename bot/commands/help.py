"""``help``: what can be asked, from the commands themselves."""

from __future__ import annotations

from bot.commands import source_wording
from bot.commands.command import Command
from bot.commands.parameters import Topic
from bot.model import Answer, Finding
from bot.store.coverage import Coverage


def help(coverage: Coverage, command: Topic = None) -> Answer:  # noqa: A001 - the command's name
    """What can be asked; with a command, how to ask it.

    Usage:
        help [COMMAND]

    Examples:
        help
        help quote
    """
    from bot.commands import COMMANDS, find_command  # the list holds this command too

    if command is None:
        chosen = list(COMMANDS.values())
        findings = tuple(_short(each) for each in chosen)
    else:
        chosen = [find_command(command, before="help")]
        findings = (_full(chosen[0]),)
    return Answer(
        command="help",
        arguments={"command": chosen[0].name} if command else {},
        heading=source_wording.help_on(chosen[0].name) if command else source_wording.WHAT_CAN_BE_ASKED,
        findings=findings,
        searched=coverage.searched(),
    )


def _short(command: Command) -> Finding:
    return Finding(
        kind="help",
        text=command.name,
        citations=(),
        details=(("", command.summary), *_example(command)),
        data=_values(command),
    )


def _example(command: Command) -> tuple[tuple[str, str], ...]:
    """The first example, where it says more than the name."""
    first = command.examples[0]
    return () if first == command.name else (("Example", first),)


def _full(command: Command) -> Finding:
    parameters = tuple((parameter.name, parameter.description) for parameter in command.parameters)
    examples = tuple(("Example", example) for example in command.examples)
    about = " ".join(command.description.split())
    return Finding(
        kind="help",
        text=command.name,
        citations=(),
        details=(("", command.summary), ("", about), ("Usage", command.usage), *parameters, *examples),
        data=_values(command),
    )


def _values(command: Command) -> dict[str, object]:
    return {
        "command": command.name,
        "summary": command.summary,
        "usage": command.usage,
        "parameters": [{"name": p.name, "kind": p.kind, "description": p.description} for p in command.parameters],
        "examples": list(command.examples),
    }

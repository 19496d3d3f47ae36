"""What people type after a command, in any order, as that command's arguments.

Two steps, so that Discord's typed options and typed text meet: `read_arguments` says which words belong to
which parameter, those behind a keyword first (`filters`), then those without one (`plain_words`); `resolve` turns
each value into what the function takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.commands import usage_wording
from bot.commands.command import QUESTION_MAX, Command
from bot.commands.filters import Taken, take_filters
from bot.commands.plain_words import take_words
from bot.errors import UsageError
from bot.store.coverage import Coverage


def read_arguments(command: Command, text: str, coverage: Coverage) -> dict[str, Any]:
    """The arguments in ``text``, by parameter, as they were typed. Raises UsageError for words without a place."""
    check_length(text, command.longest)
    arguments: Taken = {}
    with command.telling_how():
        left = take_filters(command, text.split(), coverage, arguments)
        left = take_words(command, left, coverage, arguments)
        if left:
            raise UsageError(usage_wording.no_place_for(" ".join(left), command.name))
    return arguments


def resolve(command: Command, given: Mapping[str, Any], coverage: Coverage) -> dict[str, Any]:
    """``given``, each value read by its parameter; empty ones left out. Raises UsageError."""
    arguments = {}
    for name, value in given.items():
        parameter = command.parameter(name)
        if parameter is None:
            raise UsageError(usage_wording.no_place_for(name, command.name))
        if isinstance(value, str):
            check_length(value, parameter.longest)
            value = " ".join(value.split())
        if value not in (None, ""):
            arguments[name] = parameter.read(coverage, value)
    return arguments


def check_length(text: str, longest: int = QUESTION_MAX) -> None:
    """Raises UsageError for a question that is too long to be one."""
    if len(text) > longest:
        raise UsageError(usage_wording.too_long(len(text), longest))

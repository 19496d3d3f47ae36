"""Every error on one path: what goes wrong becomes sentences for the person, and a traceback for the log.

A person's mistake gets what would be right and the nearest match; a bug gets a short id, under which the
traceback stands in the log.
"""

from __future__ import annotations

import logging
import secrets

from discord import app_commands

from bot.clients.discord.delivery import BROKEN
from bot.errors import CoverageError, RecordsError, UsageError, VerbatimError
from bot.render.discord import clipped, code

_log = logging.getLogger(__name__)
_SENTENCE_MAX = 600  # characters; what a person typed may be in it
_TYPED_MAX = 320  # characters of a question that is suggested


class TooManyQuestionsError(VerbatimError):
    """More questions than one person may ask."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"That was a lot of questions. Ask again in {max(1, round(seconds))} seconds.")


class TooManyReportsError(VerbatimError):
    """More reports than one person may send."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"Thank you; that was a lot of reports. Send the next one in {round(seconds / 60) + 1} minutes."
        )


class NotYoursError(VerbatimError):
    """A button that is for the person who asked."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Only the person who asked can {what}. Ask the same question to have an answer of your own.")


class ChangedCommandError(VerbatimError):
    """A slash command that Discord still shows and the bot no longer has."""

    def __init__(self) -> None:
        super().__init__("This command has changed. Reload Discord and try it again.")


class NothingToCheckError(VerbatimError):
    """A message without words, or one that the bot may not read."""

    def __init__(self, *, readable: bool = True) -> None:
        super().__init__(
            "That message has no words to check."
            if readable
            else "I may not read that message here. Right-click it or hold it, then Apps, Check quote: that works."
        )


def explain(error: BaseException, doing: str) -> list[str]:
    """What to tell the person, as lines of markdown; ``doing`` says in the log what failed."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, UsageError):
        return _usage(error)
    if isinstance(error, CoverageError):
        _log.error("%s: %s", doing, error)
        return ["The coverage cannot be read just now. The reason is in the bot's log."]
    if isinstance(error, RecordsError):
        _log.error("%s: %s", doing, error)
        return ["I cannot look this up or keep it just now. The reason is in the bot's log."]
    if isinstance(error, VerbatimError):
        return [clipped(str(error), _SENTENCE_MAX)]
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return explain(ChangedCommandError(), doing)
    if isinstance(error, BROKEN):
        _log.warning("%s: the connection to Discord broke: %r", doing, error)
        return ["The connection to Discord broke just then. Try it again."]
    if isinstance(error, app_commands.MissingPermissions):
        missing = " and ".join(name.replace("_", " ").title() for name in error.missing_permissions)
        return [f"This is for members with the permission **{missing}**."]
    if isinstance(error, app_commands.BotMissingPermissions):
        missing = " and ".join(name.replace("_", " ").title() for name in error.missing_permissions)
        return [f"I miss the permission **{missing}** there."]
    number = secrets.token_hex(4)
    _log.error("%s failed, error %s", doing, number, exc_info=error)
    return [
        "Something went wrong here; it was not your question.",
        f"Whoever runs this bot finds the reason under {code(number, _TYPED_MAX)} in its log.",
    ]


def _usage(error: UsageError) -> list[str]:
    said = [clipped(error.problem, _SENTENCE_MAX)]
    if error.nearest:
        said.append(f"Did you mean {code(error.nearest, _TYPED_MAX)}?")
    if error.usage:
        said.append(f"Ask it like this: {code(error.usage, _TYPED_MAX)}")
    if error.example:
        said.append(f"For example: {code(error.example, _TYPED_MAX)}")
    if error.choices:
        said.append(f"There is: {' '.join(code(each, _TYPED_MAX) for each in error.choices)}")
    return said

"""The values of settings, read from the text that stands in the environment. Each raises ``WrongValueError``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

ROOT = Path(__file__).resolve().parents[2]
"""The checkout: relative paths in settings count from here, wherever the bot is started."""

Paging = Literal["anyone", "asker"]

_YES = frozenset({"on", "yes", "true", "1"})
_NO = frozenset({"off", "no", "false", "0"})
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
# A bot token is three parts: "MTAx.GxYz.abc-d_e"; not a public key "4f2c…", not "Bot MTAx.GxYz.abc"
_TOKEN = re.compile(r"[\w-]+(?:\.[\w-]+){2}", re.ASCII)
_PREFIX_MAX = 10  # characters; ours: nobody types more before a command


class WrongValueError(Exception):
    """A value that a reader refuses; says what would be right."""


def token(value: str) -> str:
    """The bot's token."""
    if not _TOKEN.fullmatch(value):
        raise WrongValueError(
            "the bot's token alone, three parts with dots between (Developer Portal, Bot, Reset Token)"
        )
    return value


def path(value: str) -> Path:
    """A path; a relative one counts from the checkout."""
    try:
        found = ROOT / Path(value).expanduser()
    except RuntimeError:  # "~nobody"
        raise WrongValueError("a path; there is no such home directory") from None
    if "\0" in value:
        raise WrongValueError("a path")
    return found


def prefix(value: str) -> str:
    """What stands before a command."""
    if len(value) > _PREFIX_MAX or re.search(r"\s", value) or value.startswith(("/", "@", "<")):
        raise WrongValueError(f"at most {_PREFIX_MAX} characters without spaces, not beginning with / @ or <")
    return value


def switch(value: str) -> bool:
    """On or off, in any of the words for it."""
    if value.casefold() in _YES | _NO:
        return value.casefold() in _YES
    raise WrongValueError("on or off")


def paging(value: str) -> Paging:
    """Who may turn pages."""
    if value.casefold() in ("anyone", "asker"):
        return cast("Paging", value.casefold())
    raise WrongValueError("anyone or asker")


def log_level(value: str) -> str:
    """A name of Python's logging."""
    if value.upper() in _LOG_LEVELS:
        return value.upper()
    raise WrongValueError("one of " + ", ".join(_LOG_LEVELS))


@dataclass(frozen=True, slots=True)
class Shards:
    """The part of all servers that one process serves: some shards of how many there are in all."""

    first: int
    last: int
    count: int

    @property
    def ids(self) -> list[int]:
        """Its shards."""
        return list(range(self.first, self.last + 1))


ALL_SHARDS = Shards(0, 0, 1)
"""Of a bot that is one process."""
# "0-3/16": shards 0 to 3 of 16; "5/16" is one of them; not "4-3/16", not "16/16"
_SHARDS = re.compile(r"(?P<first>[0-9]{1,5})(?:-(?P<last>[0-9]{1,5}))?/(?P<count>[0-9]{1,5})")


def shards(value: str) -> Shards:
    """Shards of how many: "0-3/16" are the first four of sixteen."""
    found = _SHARDS.fullmatch(value)
    if found:
        first, last, count = int(found["first"]), int(found["last"] or found["first"]), int(found["count"])
        if first <= last < count:
            return Shards(first, last, count)
    raise WrongValueError("shards of how many, such as 0-3/16 or 5/16, counted from 0")


def user(value: str) -> int:
    """A Discord user id."""
    if re.fullmatch(r"[0-9]{17,19}", value):
        return int(value)
    raise WrongValueError(
        "a Discord user id, 17 to 19 digits (developer mode on, right-click the person, Copy User ID)"
    )


def number(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers between ``low`` and ``high``, both included."""

    def read(value: str) -> int:
        if re.fullmatch(r"[0-9]{1,9}", value) and low <= int(value) <= high:
            return int(value)
        raise WrongValueError(f"a whole number from {low} to {high}")

    return read

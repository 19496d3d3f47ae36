"""Settings: one frozen object, read once from the environment and passed on; nothing else reads the environment.

Every setting stands in `Settings` with its name, meaning, default and an example; ``.env.example`` is what
`env_example` writes, and a test keeps the two equal: ``python -m bot.config > .env.example``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from textwrap import wrap
from typing import Annotated, Any, Literal, cast, get_type_hints

from bot.errors import SettingError

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: relative paths in settings count from here, wherever the bot is started."""

Paging = Literal["anyone", "asker"]

_YES = frozenset({"on", "yes", "true", "1"})
_NO = frozenset({"off", "no", "false", "0"})
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
# A bot token is three parts: "MTAx.GxYz.abc-d_e"; not a public key "4f2c…", not "Bot MTAx.GxYz.abc"
_TOKEN = re.compile(r"[\w-]+(?:\.[\w-]+){2}", re.ASCII)
_PREFIX_MAX = 10  # characters; ours: nobody types more before a command


class _WrongValueError(Exception):
    """A value that a reader refuses; says what would be right."""


def _token(value: str) -> str:
    if not _TOKEN.fullmatch(value):
        raise _WrongValueError(
            "the bot's token alone, three parts with dots between (Developer Portal, Bot, Reset Token)"
        )
    return value


def _path(value: str) -> Path:
    try:
        path = ROOT / Path(value).expanduser()
    except RuntimeError:  # "~nobody"
        raise _WrongValueError("a path; there is no such home directory") from None
    if "\0" in value:
        raise _WrongValueError("a path")
    return path


def _prefix(value: str) -> str:
    if len(value) > _PREFIX_MAX or re.search(r"\s", value) or value.startswith(("/", "@", "<")):
        raise _WrongValueError(f"at most {_PREFIX_MAX} characters without spaces, not beginning with / @ or <")
    return value


def _switch(value: str) -> bool:
    if value.casefold() in _YES | _NO:
        return value.casefold() in _YES
    raise _WrongValueError("on or off")


def _paging(value: str) -> Paging:
    if value.casefold() in ("anyone", "asker"):
        return cast("Paging", value.casefold())
    raise _WrongValueError("anyone or asker")


def _log_level(value: str) -> str:
    if value.upper() in _LOG_LEVELS:
        return value.upper()
    raise _WrongValueError("one of " + ", ".join(_LOG_LEVELS))


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


# "0-3/16": shards 0 to 3 of 16; "5/16" is one of them; not "4-3/16", not "16/16"
_SHARDS = re.compile(r"(?P<first>[0-9]{1,5})(?:-(?P<last>[0-9]{1,5}))?/(?P<count>[0-9]{1,5})")


def _shards(value: str) -> Shards:
    found = _SHARDS.fullmatch(value)
    if found:
        first, last, count = int(found["first"]), int(found["last"] or found["first"]), int(found["count"])
        if first <= last < count:
            return Shards(first, last, count)
    raise _WrongValueError("shards of how many, such as 0-3/16 or 5/16, counted from 0")


def _user(value: str) -> int:
    if re.fullmatch(r"[0-9]{17,19}", value):
        return int(value)
    raise _WrongValueError(
        "a Discord user id, 17 to 19 digits (developer mode on, right-click the person, Copy User ID)"
    )


def _number(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers between ``low`` and ``high``, both included."""

    def read(value: str) -> int:
        if re.fullmatch(r"[0-9]{1,9}", value) and low <= int(value) <= high:
            return int(value)
        raise _WrongValueError(f"a whole number from {low} to {high}")

    return read


@dataclass(frozen=True, slots=True)
class About:
    """What a setting is called in the environment, what it means, and how it is read."""

    variable: str
    meaning: str
    shown: str
    """The default as it is written in the environment; empty where there is none."""
    example: str
    read: Callable[[str], object]
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. Each field has a working default but the token, which only Discord needs."""

    token: Annotated[
        str | None,
        About(
            "DISCORD_TOKEN",
            "The bot's token, from the Developer Portal (Bot, Reset Token). Needed by `discord` and `sync` only. "
            "Keep it secret.",
            shown="",
            example="MTAxMjM0NTY3ODkwMTIzNDU2.GaBcDe.put-your-own-token-here",
            read=_token,
            secret=True,
        ),
    ] = field(default=None, repr=False)

    database: Annotated[
        Path,
        About(
            "VERBATIM_DATABASE",
            "The coverage: written by `load`, only read by everything else. Relative paths count from the checkout.",
            shown="db/verbatim.db",
            example="/var/lib/verbatim/verbatim.db",
            read=_path,
        ),
    ] = ROOT / "db" / "verbatim.db"

    live_database: Annotated[
        Path,
        About(
            "VERBATIM_LIVE_DATABASE",
            "What the bot itself remembers while it runs on Discord: questions too long for a button. "
            "It may be deleted; the buttons below such answers then say that they are too old.",
            shown="db/live.db",
            example="/var/lib/verbatim/live.db",
            read=_path,
        ),
    ] = ROOT / "db" / "live.db"

    records_database: Annotated[
        Path,
        About(
            "VERBATIM_RECORDS_DATABASE",
            "What people leave behind: reports, corrections, what servers chose and who changed what. "
            "Nothing can make it again, so back it up.",
            shown="db/records.db",
            example="/var/lib/verbatim/records.db",
            read=_path,
        ),
    ] = ROOT / "db" / "records.db"

    server_coverage: Annotated[
        bool,
        About(
            "VERBATIM_SERVER_COVERAGE",
            "Whether who manages a Discord server may change the coverage there. What is added, edited or removed in "
            "a server is for that server alone. With off, every server has what was loaded, and no more.",
            shown="on",
            example="off",
            read=_switch,
        ),
    ] = True

    servers: Annotated[
        Path,
        About(
            "VERBATIM_SERVERS",
            "The folder with the coverage of every server that changed its own, a database each. Nothing can make "
            "again what people added there, so back it up.",
            shown="db/servers",
            example="/var/lib/verbatim/servers",
            read=_path,
        ),
    ] = ROOT / "db" / "servers"

    fetch: Annotated[
        bool,
        About(
            "VERBATIM_FETCH",
            "Whether articles may be added by address, and feeds be watched: the bot then fetches pages from the web, "
            "over https alone, from public addresses alone, and as far as their robots.txt allows.",
            shown="off",
            example="on",
            read=_switch,
        ),
    ] = False

    feed_minutes: Annotated[
        int,
        About(
            "VERBATIM_FEED_MINUTES",
            "How many minutes pass before the watched feeds are read again; fewer than 5 would burden whom they are "
            "fetched from.",
            shown="15",
            example="60",
            read=_number(5, 1440),
        ),
    ] = 15

    seeds: Annotated[
        Path,
        About(
            "VERBATIM_SEEDS",
            "The folder that `load` reads when it is given no path.",
            shown="seeds",
            example="/srv/articles",
            read=_path,
        ),
    ] = ROOT / "seeds"

    prefix: Annotated[
        str,
        About(
            "VERBATIM_PREFIX",
            "What stands before a command in a message (!who-signed 2021). Mentioning the bot works as well.",
            shown="!",
            example="?",
            read=_prefix,
        ),
    ] = "!"

    message_content: Annotated[
        bool,
        About(
            "VERBATIM_MESSAGE_CONTENT",
            "Whether the bot asks Discord for the message content intent, which the prefix needs and which must be "
            "allowed in the Developer Portal. With off, slash commands and mentions still work.",
            shown="on",
            example="off",
            read=_switch,
        ),
    ] = True

    paging: Annotated[
        Paging,
        About(
            "VERBATIM_PAGING",
            "Who may turn the pages of a public answer: anyone, or only the asker.",
            shown="anyone",
            example="asker",
            read=_paging,
        ),
    ] = "anyone"

    questions_per_minute: Annotated[
        int,
        About(
            "VERBATIM_QUESTIONS_PER_MINUTE",
            "How many questions one person may ask in a minute on Discord; 0 sets no limit.",
            shown="20",
            example="6",
            read=_number(0, 6000),
        ),
    ] = 20

    server_questions_per_minute: Annotated[
        int,
        About(
            "VERBATIM_SERVER_QUESTIONS_PER_MINUTE",
            "How many questions all people in one server together may ask in a minute; 0 sets no limit.",
            shown="300",
            example="60",
            read=_number(0, 60_000),
        ),
    ] = 300

    owner: Annotated[
        int | None,
        About(
            "VERBATIM_OWNER",
            "The Discord user id of whoever looks after the bot: problems that people report in private messages "
            "reach that person as a message. Without it they are only kept (`python -m bot reports`).",
            shown="",
            example="80351110224678912",
            read=_user,
        ),
    ] = None

    log_questions: Annotated[
        bool,
        About(
            "VERBATIM_LOG_QUESTIONS",
            "Whether the log says what was asked. With off it says when, which command, how many articles were "
            "searched and spans cited, and what came of it, by a number that means nobody.",
            shown="off",
            example="on",
            read=_switch,
        ),
    ] = False

    metrics_port: Annotated[
        int,
        About(
            "VERBATIM_METRICS_PORT",
            "The port of this machine where Prometheus reads figures (http://127.0.0.1:PORT/metrics); 0 for none.",
            shown="0",
            example="9464",
            read=_number(0, 65_535),
        ),
    ] = 0

    shards: Annotated[
        Shards,
        About(
            "VERBATIM_SHARDS",
            "The shards that this process serves, for a bot in so many servers that it takes several processes "
            "(Discord: from 2,500 servers on). All processes need the same records and live database; the coverage "
            "may be a seal (`python -m bot seal`).",
            shown="0/1",
            example="0-3/16",
            read=_shards,
        ),
    ] = Shards(0, 0, 1)

    log_level: Annotated[
        str,
        About(
            "VERBATIM_LOG_LEVEL",
            "How much is logged to stdout: DEBUG, INFO, WARNING, ERROR or CRITICAL.",
            shown="INFO",
            example="DEBUG",
            read=_log_level,
        ),
    ] = "INFO"


def about_settings() -> dict[str, About]:
    """What is known about each field of `Settings`, by its name, in order."""
    hints = get_type_hints(Settings, include_extras=True)
    return {setting.name: hints[setting.name].__metadata__[0] for setting in fields(Settings)}


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings from ``environ``; without it, from the process's environment over the checkout's ``.env``.

    A variable that is missing or empty means the default. Raises SettingError, naming the setting, for a
    wrong value, and for a name in ``.env`` that begins with VERBATIM_ and is no setting.
    """
    if environ is None:
        environ = {**_env_file(ROOT / ".env"), **os.environ}
    values = {name: _value(told, environ.get(told.variable, "")) for name, told in about_settings().items()}
    return Settings(**{name: value for name, value in values.items() if value is not None})


def _value(setting: About, written: str) -> Any:
    """The value that is written, read; None when nothing is."""
    written = written.strip()
    if not written:
        return None
    try:
        return setting.read(written)
    except _WrongValueError as wrong:
        raise SettingError(setting.variable, "(hidden)" if setting.secret else written, str(wrong)) from None


def _env_file(path: Path) -> dict[str, str]:
    """The variables in an ``.env`` file; none when there is no file."""
    if not path.is_file():
        return {}
    from dotenv import dotenv_values  # only where there is a file: the terminal's answers should not wait for it

    try:
        values = {name: value or "" for name, value in dotenv_values(path).items()}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(".env", str(path), "a text file that can be read") from error
    known = {told.variable for told in about_settings().values()}
    for name in values:
        if name.startswith("VERBATIM_") and name not in known:
            raise SettingError(name, values[name], f"one of {', '.join(sorted(known))}; there is no such setting")
    return values


def env_example() -> str:
    """The text of ``.env.example``: every setting with its meaning, default and an example."""
    head = "# Settings of Verbatim. Copy to .env and take the # off the lines that you change.\n"
    return head + "".join(_example(told) for told in about_settings().values())


def _example(setting: About) -> str:
    lines = [f"# {line}" for line in wrap(setting.meaning, 100)]
    lines.append(f"# Default: {setting.shown or 'none'}. Example: {setting.variable}={setting.example}")
    lines.append(f"{'' if setting.secret else '#'}{setting.variable}={setting.shown}")
    return "\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(env_example(), end="")  # noqa: T201 - how .env.example is written

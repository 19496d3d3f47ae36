"""Every setting with its name, meaning, default and an example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, get_type_hints

from bot.config import values
from bot.config.values import ALL_SHARDS, ROOT, Paging, Shards


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
            read=values.token,
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
            read=values.path,
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
            read=values.path,
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
            read=values.path,
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
            read=values.switch,
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
            read=values.path,
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
            read=values.switch,
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
            read=values.number(5, 1440),
        ),
    ] = 15

    seeds: Annotated[
        Path,
        About(
            "VERBATIM_SEEDS",
            "The folder that `load` reads when it is given no path.",
            shown="seeds",
            example="/srv/articles",
            read=values.path,
        ),
    ] = ROOT / "seeds"

    prefix: Annotated[
        str,
        About(
            "VERBATIM_PREFIX",
            "What stands before a command in a message (!who-signed 2021). Mentioning the bot works as well.",
            shown="!",
            example="?",
            read=values.prefix,
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
            read=values.switch,
        ),
    ] = True

    paging: Annotated[
        Paging,
        About(
            "VERBATIM_PAGING",
            "Who may turn the pages of a public answer: anyone, or only the asker.",
            shown="anyone",
            example="asker",
            read=values.paging,
        ),
    ] = "anyone"

    questions_per_minute: Annotated[
        int,
        About(
            "VERBATIM_QUESTIONS_PER_MINUTE",
            "How many questions one person may ask in a minute on Discord; 0 sets no limit.",
            shown="20",
            example="6",
            read=values.number(0, 6000),
        ),
    ] = 20

    server_questions_per_minute: Annotated[
        int,
        About(
            "VERBATIM_SERVER_QUESTIONS_PER_MINUTE",
            "How many questions all people in one server together may ask in a minute; 0 sets no limit.",
            shown="300",
            example="60",
            read=values.number(0, 60_000),
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
            read=values.user,
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
            read=values.switch,
        ),
    ] = False

    metrics_port: Annotated[
        int,
        About(
            "VERBATIM_METRICS_PORT",
            "The port of this machine where Prometheus reads figures (http://127.0.0.1:PORT/metrics); 0 for none.",
            shown="0",
            example="9464",
            read=values.number(0, 65_535),
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
            read=values.shards,
        ),
    ] = ALL_SHARDS

    log_level: Annotated[
        str,
        About(
            "VERBATIM_LOG_LEVEL",
            "How much is logged to stdout: DEBUG, INFO, WARNING, ERROR or CRITICAL.",
            shown="INFO",
            example="DEBUG",
            read=values.log_level,
        ),
    ] = "INFO"


def about_settings() -> dict[str, About]:
    """What is known about each field of `Settings`, by its name, in order."""
    hints = get_type_hints(Settings, include_extras=True)
    return {setting.name: hints[setting.name].__metadata__[0] for setting in fields(Settings)}

"""The process: it stops when told to, and says in one sentence why it cannot start."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest

from bot.clients.discord import VerbatimBot, run_bot, sync_commands
from bot.clients.discord.correcting import CORRECT_ANSWER
from bot.clients.discord.menus import CHECK_QUOTE
from bot.clients.discord.run import UnreachableError
from bot.commands import COMMANDS
from bot.config import Settings
from bot.errors import CoverageError, SettingError, VerbatimError

TOKEN = "MTAx.GxYz.secret-part"


@pytest.fixture
def settings(database: Path, tmp_path: Path) -> Settings:
    return Settings(
        token=TOKEN,
        database=database,
        live_database=tmp_path / "live.db",
        records_database=tmp_path / "records.db",
        servers=tmp_path / "servers",
    )


def refuse(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    async def refused(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(discord.Client, "login", refused)


def http_error(kind: type[discord.HTTPException], status: int) -> discord.HTTPException:
    class Response:
        reason = "refused"

    Response.status = status  # type: ignore[attr-defined]
    return kind(Response(), "refused")


@pytest.mark.parametrize("start", [run_bot, sync_commands])
@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (discord.LoginFailure("Improper token"), SettingError, "DISCORD_TOKEN"),
        (discord.PrivilegedIntentsRequired(None), SettingError, "VERBATIM_MESSAGE_CONTENT"),
        (aiohttp.ClientConnectionError("no route"), UnreachableError, "Discord cannot be reached"),
        (http_error(discord.DiscordServerError, 503), UnreachableError, "Discord cannot be reached"),
    ],
)
def test_what_discord_refuses_is_one_sentence(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    start: Any,
    error: Exception,
    kind: type[VerbatimError],
    says: str,
) -> None:
    refuse(monkeypatch, error)
    with pytest.raises(kind) as caught:
        start(settings)
    assert says in str(caught.value)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("start", [run_bot, sync_commands])
def test_without_a_token_the_setting_is_named(database: Path, start: Any) -> None:
    with pytest.raises(SettingError, match="DISCORD_TOKEN"):
        start(Settings(database=database))


def test_without_a_coverage_the_remedy_is_named(tmp_path: Path) -> None:
    with pytest.raises(CoverageError, match="load"):
        run_bot(Settings(token=TOKEN, database=tmp_path / "none.db"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_answers_arrive_and_closes_the_bot(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    happened = []

    async def start(self: VerbatimBot, *_: Any, **__: Any) -> None:
        asyncio.create_task(answer(self)).add_done_callback(lambda _: happened.append("answered"))
        await asyncio.sleep(0)
        os.kill(os.getpid(), number)
        try:
            await asyncio.Event().wait()  # as while connecting, which the closed bot does not end by itself
        finally:
            happened.append("closed" if self.is_closed() else "cut off")

    async def answer(bot: VerbatimBot) -> None:
        async with bot.answering():
            await asyncio.sleep(0.05)

    monkeypatch.setattr(VerbatimBot, "start", start)
    assert run_bot(settings) == 0
    assert happened == ["answered", "closed"]


@pytest.mark.parametrize("guild", [None, 42])
def test_sync_registers_the_commands_everywhere_or_in_one_server(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, guild: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    sent: list[tuple[Any, list[str]]] = []

    async def login(self: discord.Client, token: str) -> None:
        assert token == TOKEN
        self._connection.application_id = 1

    async def everywhere(_: Any, __: int, payload: list[dict[str, Any]]) -> list[Any]:
        sent.append((None, [command["name"] for command in payload]))
        return []

    async def in_one(_: Any, __: int, guild_id: int, payload: list[dict[str, Any]]) -> list[Any]:
        sent.append((guild_id, [command["name"] for command in payload]))
        return []

    monkeypatch.setattr(discord.Client, "login", login)
    monkeypatch.setattr(discord.http.HTTPClient, "bulk_upsert_global_commands", everywhere)
    monkeypatch.setattr(discord.http.HTTPClient, "bulk_upsert_guild_commands", in_one)
    with caplog.at_level(logging.INFO):
        assert sync_commands(settings, guild) == 0
    own = ["reports", "coverage", "corrections", "privacy", "export", CHECK_QUOTE, CORRECT_ANSWER]
    assert sent == [(guild, [*COMMANDS, *own])]
    assert "Registered" in caplog.text
    assert "secret" not in caplog.text

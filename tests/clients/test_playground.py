"""The playground's server, and what is told where it cannot be shown; the page itself is simcord's."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from bot.clients import playground
from bot.clients.cli import main
from bot.clients.playground import QUESTIONS, newsroom
from bot.clients.signals import stop_signals
from bot.config import Settings
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import seen


def test_without_the_extra_packages_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database: Path
) -> None:
    monkeypatch.setattr(playground, "find_spec", lambda name: None if name == "av" else object())
    assert main(["playground", "--database", str(database)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "needs av" in line
    assert "make playground" in line


def test_without_a_database_it_says_how_to_load_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(playground, "find_spec", lambda _: object())
    assert main(["playground", "--database", str(tmp_path / "none.db")]) == 1
    assert "load" in capsys.readouterr().err


async def test_the_questions_of_the_channel_show_two_answers_and_a_slip(coverage: Coverage) -> None:
    read: list[str] = []
    async with newsroom(Settings(), coverage) as (_, channel, person):
        for question in QUESTIONS:
            await person.send(channel, f"!{question}")
            answer = channel.last_message
            assert answer is not None
            assert answer.author.name == "Verbatim"
            read.append(seen(answer).text)
    signed, quoted, slip = read
    assert "Joint statements of 2021" in signed
    assert "Zhang Jun" in quoted
    assert "Did you mean" in slip


async def test_slash_commands_are_registered_and_nobody_asks_too_much(coverage: Coverage) -> None:
    async with newsroom(Settings(questions_per_minute=1), coverage) as (_, channel, person):
        for _ in range(3):
            answered = await person.slash(channel, "who-signed", year=2021)
            assert "Joint statements of 2021" in seen(answered.response).text


async def test_either_signal_asks_to_stop() -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        stopped = stop_signals()
        signal.raise_signal(number)
        await stopped.wait()

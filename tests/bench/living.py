"""The running bot: its event loop under load, a command on Discord, the console's start, memory."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from bot.store.coverage import Coverage
from tests.bench.corpus import PLANTED, Corpus
from tests.bench.figures import Figure, ms, percentile, ratios, seconds
from tests.bench.searching import whole
from tests.clients.discord.gateway.fake import FakeDiscord, fake_discord
from tests.clients.discord.gateway.process import bot_process
from tests.conftest import SEEDS

_TICK = 0.002  # seconds between two looks at the clock
_LAG_SECONDS = 4.0
_THREADS = 2  # as the bot has for questions
_ASKING = 8
_ROUNDS = 15
_IDENTIFY = 2
_UNLIMITED = {"QUESTIONS_PER_MINUTE": "0", "SERVER_QUESTIONS_PER_MINUTE": "0"}  # else most of it is refused


def figures(folder: Path, path: Path, paragraphs: int) -> Iterator[Figure]:
    """All of it, at one size."""
    yield asyncio.run(_lag(path, folder))
    for database, name, year in (
        (_seeds(folder), "5 articles", "2021"),
        (path, f"{paragraphs:,} paragraphs", PLANTED.year),
    ):
        yield from asyncio.run(_discord(database, name, year))
    yield _console(path)


# --- the event loop ---------------------------------------------------------------------------------


async def _lag(path: Path, folder: Path) -> Figure:
    """How late the loop is while eight people search and a process of its own loads articles."""
    idle = await _lateness(_LAG_SECONDS / 2)
    files = folder / "loaded"
    files.mkdir()
    corpus = Corpus()
    for number in range(200):
        (files / f"late{number}.txt").write_bytes(corpus.loadable(10**6 + number).data)
    loading = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "load", str(files)),
        cwd=SEEDS.parent,
        env={"VERBATIM_DATABASE": str(folder / "loading.db"), "PATH": "/usr/bin"},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with _searching(path):
            busy = await _lateness(_LAG_SECONDS)
    finally:
        if loading.returncode is None:
            loading.kill()
        await loading.wait()
    more = percentile(busy, 99) - percentile(idle, 99)
    beside = f"p99 idle {ms(percentile(idle, 99))}, busy {ms(percentile(busy, 99))}"
    return Figure("event loop lag p99, 8 searches and a load, above idle", (more * 1000,), 10, 4, "ms", beside=beside)


async def _lateness(length: float) -> list[float]:
    loop = asyncio.get_running_loop()
    end, late = loop.time() + length, []
    while (now := loop.time()) < end:
        await asyncio.sleep(_TICK)
        late.append(max(0.0, loop.time() - now - _TICK))
    return late


@asynccontextmanager
async def _searching(path: Path) -> AsyncIterator[None]:
    words, chosen = Corpus().words, random.Random(3)
    with Coverage.open(path) as coverage, ThreadPoolExecutor(_THREADS) as threads:

        async def ask() -> None:
            while True:
                asked = " ".join(words[int(len(words) ** chosen.random()) - 1] for _ in range(3))
                await asyncio.get_running_loop().run_in_executor(threads, whole, coverage, asked)

        tasks = [asyncio.create_task(ask()) for _ in range(_ASKING)]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


# --- a command on Discord ---------------------------------------------------------------------------


def _questions(year: str, number: int) -> Iterator[str]:
    """Each is another one for every number, so that no answer is at hand, and has all that there is to say."""
    yield f"!who-signed {year} since {1900 + number}"
    yield f"!ask Who signed in {year}{'?' * (number + 1)}"


async def _discord(database: Path, name: str, year: str) -> list[Figure]:
    """Questions against ``!help who-signed``, which asks the coverage nothing; and the memory of the process."""
    empty, taken = "!help who-signed", defaultdict[str, list[list[float]]](list)
    async with fake_discord() as fake, bot_process(fake, database, "discord", **_UNLIMITED) as bot:
        await fake.said(_IDENTIFY)
        for words in (empty, *_questions(year, 0)):
            await _answered(fake, words)
        for number in range(1, _ROUNDS + 1):
            for words in _questions(year, number):
                taken[words.split()[0]].append([await _answered(fake, line) for line in (empty, words, words)])
        memory = bot.megabytes
        bot.stop()
        await bot.exit_code()
    targets = (120, 90) if name == "5 articles" else (250, 150)
    figures = [each for command, rounds in taken.items() for each in _through(command, name, rounds)]
    return [*figures, Figure(f"memory of the running bot, {name}", (memory,), *targets, unit="MB")]


def _through(command: str, name: str, rounds: Sequence[Sequence[float]]) -> Iterator[Figure]:
    """A question asked the first time, and again, each against the empty command before."""
    empty, anew, again = zip(*rounds, strict=True)
    for said, ours in ((command, anew), (f"{command} asked again", again)):
        beside = f"{ms(percentile(empty, 50))} without a question, {ms(percentile(ours, 50))}"
        yield Figure(f"{said} through Discord, {name}", ratios(ours, empty), 2, 1.3, beside=beside)


async def _answered(fake: FakeDiscord, words: str) -> float:
    before = time.monotonic()
    await fake.reply(await fake.say(words))
    return time.monotonic() - before


def _seeds(folder: Path) -> Path:
    database = folder / "seeds.db"
    subprocess.run([*_BOT, "load", str(SEEDS)], env=_environment(database), check=True, capture_output=True)
    return database


# --- the console ------------------------------------------------------------------------------------

_BOT = (sys.executable, "-m", "bot")


def _environment(database: Path) -> dict[str, str]:
    return {"VERBATIM_DATABASE": str(database), "PYTHONPATH": str(SEEDS.parent), "PATH": "/usr/bin"}


def _console(path: Path) -> Figure:
    """From the start of the process to its end."""
    ours, theirs = [], []
    for _ in range(_ROUNDS):
        for command, taken in (
            ([sys.executable, "-c", "import sqlite3"], theirs),
            ([*_BOT, "who-signed", PLANTED.year], ours),
        ):
            run = partial(
                subprocess.run, command, env=_environment(path), cwd=SEEDS.parent, check=True, capture_output=True
            )
            taken.append(seconds(run, time.monotonic))
    beside = f"{ms(percentile(theirs, 50))} Python with sqlite3, {ms(percentile(ours, 50))}"
    return Figure("console answer from process start", ratios(ours, theirs), 8, 5, beside=beside)

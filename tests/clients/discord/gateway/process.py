"""The bot's process, started on a fake Discord."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.clients.discord.gateway.fake import FakeDiscord
from tests.conftest import SEEDS

TOKEN = "MTAx.fake.never-shown"
_POLL_SECONDS = 0.02
_PATIENCE_SECONDS = 60


class BotProcess:
    """A process and all that it wrote."""

    def __init__(self, process: asyncio.subprocess.Process, written: Path) -> None:
        self._process = process
        self._written = written

    @property
    def output(self) -> str:
        """What it wrote so far, to stdout and stderr."""
        return self._written.read_text(encoding="utf-8")

    @property
    def megabytes(self) -> float:
        """What of it is in memory (Linux; 0 elsewhere)."""
        state = Path(f"/proc/{self._process.pid}/status")
        return float(state.read_text().split("VmRSS:")[1].split()[0]) / 1024 if state.exists() else 0.0

    def stop(self) -> None:
        self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it as a crash does."""
        self._process.kill()

    async def exit_code(self) -> int:
        """Waits for its end."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            return await self._process.wait()

    async def writes(self, words: str) -> None:
        """Waits until it wrote these words."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while words not in self.output:
                await asyncio.sleep(_POLL_SECONDS)


@asynccontextmanager
async def bot_process(
    discord: FakeDiscord, database: Path, *command: str, **settings: str
) -> AsyncIterator[BotProcess]:
    """``python -m bot`` with a command and more settings, each without its VERBATIM_; ended afterwards, if need be.

    The token is never in what it wrote.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "output")
        environment = {
            "PATH": os.environ["PATH"],
            "DISCORD_TOKEN": TOKEN,
            "VERBATIM_DATABASE": str(database),
            "VERBATIM_LIVE_DATABASE": str(Path(folder, "live.db")),
            "VERBATIM_RECORDS_DATABASE": str(Path(folder, "records.db")),
            "VERBATIM_SERVERS": str(Path(folder, "servers")),
            **{f"VERBATIM_{name}": value for name, value in settings.items()},
        }
        arguments = ("-m", "tests.clients.discord.gateway.launch", discord.address, *command)
        with written.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                sys.executable, *arguments, cwd=SEEDS.parent, env=environment, stdout=output, stderr=output
            )
        bot = BotProcess(process, written)
        try:
            yield bot
        except BaseException:
            print(bot.output)  # noqa: T201 - what pytest shows of a test that fails
            raise
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
            assert TOKEN not in bot.output

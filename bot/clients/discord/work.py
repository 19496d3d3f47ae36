"""Where blocking work is done, so that many questions at once slow one another down and never pile up.

Answers have a few threads and a queue that ends: who comes when it is full is told so at once. What is offered
while somebody types has a thread of its own, so that a crowd that types keeps nobody from an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.errors import VerbatimError

ANSWERING = 4  # threads; SQLite gives way while it reads, Python does not
WAITING_MAX = 100  # questions that are answered or wait; the last one waits for a few seconds at the most
_OFFERING_MAX = 8  # that are worked at or wait; who types on has no use for older ones

_Given = TypeVar("_Given")


class BusyError(VerbatimError):
    """More questions at once than can be answered soon."""

    def __init__(self) -> None:
        super().__init__("Too many questions are being asked right now. Ask again in a moment.")


class _Queue:
    """Some threads, and how much is given to them."""

    def __init__(self, name: str, threads: int, most: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._most = most
        self.waiting = 0

    async def run(self, blocking: Callable[[], _Given]) -> _Given:
        if self.waiting >= self._most:
            raise BusyError
        self.waiting += 1
        try:
            future = asyncio.get_running_loop().run_in_executor(self._pool, blocking)
        except BaseException:
            self.waiting -= 1
            raise
        future.add_done_callback(self._one_less)  # not when who waits gives up: the thread is still at it
        return await asyncio.shield(future)

    def _one_less(self, future: asyncio.Future[_Given]) -> None:
        self.waiting -= 1
        if not future.cancelled():
            future.exception()  # whoever gave up does not ask for it

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


class Work:
    """The threads of one bot."""

    def __init__(self) -> None:
        self._answers = _Queue("answer", ANSWERING, WAITING_MAX)
        self._offers = _Queue("offer", 1, _OFFERING_MAX)

    @property
    def waiting(self) -> int:
        """How many questions are being answered, or wait for it."""
        return self._answers.waiting

    async def answer(self, blocking: Callable[[], _Given]) -> _Given:
        """What ``blocking`` gives, or raises. Raises ``BusyError`` at once when too many wait."""
        return await self._answers.run(blocking)

    async def offer(self, blocking: Callable[[], _Given]) -> _Given:
        """The same for what is offered while somebody types."""
        return await self._offers.run(blocking)

    def close(self) -> None:
        """Begins nothing more."""
        self._answers.close()
        self._offers.close()

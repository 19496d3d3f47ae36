"""Work shared among the processors, its results in the order of the tasks."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, starmap
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

WORTH_IT = 48  # tasks; starting processes takes as long as reading so many articles in one
_AHEAD = 8  # tasks for each process that are given out before their results are taken

Result = TypeVar("Result")


def processors() -> int:
    """How many this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # Linux alone has it
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def in_order(
    work: Callable[..., Result], tasks: Iterable[tuple[Any, ...]], processes: int | None = None
) -> Iterator[Result]:
    """What ``work`` gives for each task, in their order; in this process if there are few, or one processor.

    ``work`` and all that it takes and gives go through pickle. What it raises is raised here.
    """
    there = iter(tasks)
    first = list(islice(there, WORTH_IT))
    number = processes or processors()
    if len(first) < WORTH_IT or number < 2:
        yield from starmap(work, chain(first, there))
    else:
        yield from _shared(work, chain(first, there), number)


def _shared(work: Callable[..., Result], tasks: Iterator[tuple[Any, ...]], number: int) -> Iterator[Result]:
    # imported here: a small load needs none of it
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # spawned, not forked: the bot has threads, and a fork of a process with threads may hang
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, context, _end_with_parent) as pool:
        given: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                given.append(pool.submit(work, *task))
                if len(given) > number * _AHEAD:
                    yield given.popleft().result()
            while given:
                yield given.popleft().result()
        finally:
            for future in given:
                future.cancel()


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, even if that was killed."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

"""Work shared among the processors, its results in the order of the tasks."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain, islice, starmap
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection

WORTH_IT = 64  # tasks; a process that starts with nothing takes as long to start as to read so many articles
_FORK_WORTH_IT = 8  # a copy of this process is there at once, …
_FIRST = 4  # … with all that the first tasks have brought to mind here
_TOGETHER = 4  # tasks that are given out at once: handing on each takes this process's attention for a moment
_AHEAD = 6  # times as many for each process, so that none waits while results are stored
_KEPT_MAX = 64  # times as many whose results wait for an earlier one

Result = TypeVar("Result")
_Tasks = Sequence[tuple[Any, ...]]
_Given: TypeAlias = "deque[tuple[_Tasks, Future[list[Result]]]]"
"""Tasks with what becomes of them, in their order."""


def processors() -> int:
    """How many this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # Linux alone has it
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def in_order(
    work: Callable[..., Result], tasks: Iterable[tuple[Any, ...]], processes: int | None = None
) -> Iterator[Result]:
    """What ``work`` gives for each task, in their order; in this process if there are few, or one processor.

    Else this process does as many as each other one. ``work`` and all that it takes and gives go through pickle; what
    it raises is raised here.
    """
    there = iter(tasks)
    others = (processes or processors()) - 1
    if others and _can_fork():
        yield from starmap(work, islice(there, _FIRST))
        method, worth_it = "fork", _FORK_WORTH_IT
    else:
        method, worth_it = "spawn", WORTH_IT
    ahead = list(islice(there, worth_it)) if others else []
    if ahead and len(ahead) == worth_it:
        yield from _shared(work, chain(ahead, there), others, method)
    else:
        yield from starmap(work, chain(ahead, there))


def aside(work: Callable[..., Result], *given: Any, processes: int | None = None) -> Callable[[], Result]:
    """Begin with some work in a copy of this process; gives what waits for its result.

    Only the result goes through pickle. Where there is one processor, or no copy can be made, or it comes to nothing,
    the work is done here, when its result is asked for.
    """
    if (processes or processors()) == 1 or not _can_fork():
        return partial(work, *given)
    import multiprocessing

    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(receiver, sender, work, given), daemon=True)
    try:
        process.start()
    except OSError:  # no room for another process
        receiver.close()
        sender.close()
        return partial(work, *given)
    sender.close()

    def result() -> Result:
        with receiver:
            try:
                found: Result = receiver.recv()
            except (EOFError, OSError):
                found = work(*given)
        process.join()
        return found

    return result


def _send(receiver: Connection, sender: Connection, work: Callable[..., Result], given: tuple[Any, ...]) -> None:
    _end_with_parent()
    receiver.close()  # its own copy: else it would never see that nobody waits any more
    with suppress(BrokenPipeError):  # nobody waits for it any more
        sender.send(work(*given))


def _can_fork() -> bool:
    """Whether a copy of this process can go on; one of a process with threads, as the bot is, may hang."""
    return sys.platform == "linux" and threading.active_count() == 1


def _shared(
    work: Callable[..., Result], tasks: Iterator[tuple[Any, ...]], others: int, method: str
) -> Iterator[Result]:
    # imported here: a small load needs none of it
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(others, multiprocessing.get_context(method), _end_with_parent) as pool:
        given: _Given[Result] = deque()
        try:
            while some := list(islice(tasks, _TOGETHER)):
                waiting = sum(not future.done() for _, future in given)
                given.append((some, pool.submit(_all, work, some) if waiting < others * _AHEAD else _done(work, some)))
                yield from _ready(given)
            while given:
                if not _taken_back(work, given):
                    given[0][1].exception()  # waits
                yield from _ready(given)
        finally:
            for _, future in given:
                future.cancel()


def _ready(given: _Given[Result]) -> Iterator[Result]:
    """The results that are there, up to the first that is not; that one is waited for if too many wait for it."""
    while given and (given[0][1].done() or len(given) > _KEPT_MAX):
        yield from given.popleft()[1].result()


def _taken_back(work: Callable[..., Result], given: _Given[Result]) -> bool:
    """Do the last tasks here that no process has begun with; False if there are none."""
    for at, (some, future) in reversed(list(enumerate(given))):
        if future.cancel():
            given[at] = (some, _done(work, some))
            return True
    return False


def _done(work: Callable[..., Result], tasks: _Tasks) -> Future[list[Result]]:
    """What becomes of tasks that are done here and now."""
    from concurrent.futures import Future

    future: Future[list[Result]] = Future()
    future.set_result(_all(work, tasks))
    return future


def _all(work: Callable[..., Result], tasks: _Tasks) -> list[Result]:
    return list(starmap(work, tasks))


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, even if that was killed."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

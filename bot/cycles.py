"""Work that makes many objects and no cycle of them, done without the search for cyclic garbage."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_working = 0  # how many pieces of such work are under way, in whatever thread
_was_on = False  # before the first of them
_NOT_OLD = 1  # the generation up to which objects are looked at: those that came since the last time


def collect_meanwhile() -> None:
    """Frees what others in this process have left behind since, as the bot does that answers during a long load."""
    if _was_on:
        gc.collect(_NOT_OLD)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the search for cyclic garbage away meanwhile.

    To walk over all objects again and again would free nothing where work makes no cycle of them, as tests hold of
    reading an article and of a load, and takes a thirtieth of the time of one, a twentieth of the other's. Of threads
    that work so at once, the last to end lets it go on.
    """
    global _working, _was_on
    with _lock:
        if _working == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _working += 1
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if _working == 0 and _was_on:
                gc.enable()

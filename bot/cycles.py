"""Work that makes many objects and no cycle of them, with the search for cyclic garbage put off."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 50_000  # objects that are made and not freed before garbage is looked for; an article makes fewer
_lock = threading.Lock()
_working = 0  # how many pieces of such work are under way, in whatever thread
_before = gc.get_threshold()  # the first of them


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Has cyclic garbage looked for seldom meanwhile; what others in this process leave behind is still freed.

    To walk over all objects again and again would free nothing where work makes no cycle of them, as tests hold of
    reading an article and of a load, and takes a thirtieth of the time of one, a twentieth of the other's. Of threads
    that work so at once, the last to end has it looked for as before.
    """
    global _working, _before
    with _lock:
        if _working == 0:
            _before = gc.get_threshold()
            gc.set_threshold(max(_SELDOM, _before[0]) if _before[0] else 0, *_before[1:])
        _working += 1
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if _working == 0:
                gc.set_threshold(*_before)

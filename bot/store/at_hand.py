"""Whole answers, at hand for whoever asks the same next, turns a page or wants the other sources of a finding."""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from threading import Lock
from typing import Any, TypeVar

from bot.model import Finding

ROOM = 8000  # kilobytes, about, of all that is at hand
_LEAST = 10  # kilobytes that anything counts for
_KILOBYTE = 1000
_CITATION_BYTES = 4_000  # about, beside its words, with what a finding says of it; measured over all commands

Made = TypeVar("Made")


class AtHand:
    """What was made of a coverage as it is now. Safe from several threads, which may make the same at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._written: Hashable = None
        self._room = ROOM

    def get(self, written: Hashable, key: Hashable, make: Callable[[], Made], kilobytes: Callable[[Made], int]) -> Made:
        """What ``make`` gives, or gave for this key since ``written`` was another; ``kilobytes`` says how large it is.

        Nobody may change it. What was not asked for longest goes when there is no more room.
        """
        with self._lock:
            if written != self._written:
                self._forget(written)
            if key in self._made:
                self._made.move_to_end(key)
                known: Made = self._made[key][0]
                return known
        made = make()
        with self._lock:
            if written == self._written:
                self._keep(key, made, max(kilobytes(made), _LEAST))
        return made

    def _forget(self, written: Hashable) -> None:
        self._made.clear()
        self._written, self._room = written, ROOM

    def _keep(self, key: Hashable, made: object, size: int) -> None:
        if key in self._made or size > ROOM:
            return
        self._made[key] = made, size
        self._room -= size
        while self._room < 0:
            _, (_, freed) = self._made.popitem(last=False)
            self._room += freed


def kilobytes(findings: Iterable[Finding]) -> int:
    """About how large findings are in memory; the words of a citation stand in what is said of it, too."""
    cited = (citation for finding in findings for citation in finding.citations)
    return sum(_CITATION_BYTES + 2 * sys.getsizeof(each.exact) for each in cited) // _KILOBYTE

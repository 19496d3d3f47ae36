"""The parts that a page is made of, and how they are laid on pages: nothing is cut, nothing dropped."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from bot.model import Span
from bot.render.discord.limits import Room, size
from bot.render.discord.markdown import most

Component = Mapping[str, Any]
_CLUSTER_MAX = 32  # characters; a longer chain of joined characters may be broken
_JOINED = frozenset("\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")  # within one emoji


@dataclass(frozen=True, slots=True)
class Part:
    """What stays together on one page: lines of ready markdown, shown one below the other, and buttons below them.

    ``divided`` draws a line above it; ``leads`` keeps it together with the part after it; ``focus`` marks
    the part that a person asked for, where there is one; ``finding`` is the number, from 0, of the one it is of.
    """

    texts: tuple[str, ...]
    buttons: tuple[Component, ...] = ()
    divided: bool = False
    leads: bool = False
    focus: bool = False
    finding: int | None = None

    @property
    def size(self) -> int:
        """Its characters, with the line breaks that a plain message needs between the lines."""
        return sum(size(text) + 2 for text in self.texts)

    @property
    def components(self) -> int:
        """How many components it takes."""
        return len(self.texts) + (1 + len(self.buttons) if self.buttons else 0) + self.divided


Page = tuple[Part, ...]


def fit(parts: Iterable[Part], room: Room) -> list[Page]:
    """The parts on as few pages as they take, in order; at least one page."""
    pages: list[Page] = [()]
    used = _Taken()
    for together in _kept_together(parts, room):
        taken = _Taken.by(together)
        if pages[-1] and not (used + taken).fits(room):
            pages.append(())
            used = _Taken()
        pages[-1] = (*pages[-1], *together)
        used += taken
    return pages


def _kept_together(parts: Iterable[Part], room: Room) -> Iterator[Page]:
    """Parts that lead on with those that they lead to, as long as one page takes them."""
    waiting: Page = ()
    for part in parts:
        if waiting and not _Taken.by((*waiting, part)).fits(room):
            yield waiting
            waiting = ()
        waiting = (*waiting, part)
        if not part.leads:
            yield waiting
            waiting = ()
    if waiting:
        yield waiting


@dataclass(frozen=True, slots=True)
class _Taken:
    """How much of a page is taken."""

    characters: int = 0
    components: int = 0

    @classmethod
    def by(cls, parts: Page) -> _Taken:
        return cls(sum(part.size for part in parts), sum(part.components for part in parts))

    def __add__(self, more: _Taken) -> _Taken:
        return _Taken(self.characters + more.characters, self.components + more.components)

    def fits(self, room: Room) -> bool:
        return self.characters <= room.page and self.components <= room.components


def slices(text: str, most_size: int) -> list[Span]:
    """Where to break ``text`` so that each slice, escaped and set, takes at most ``most_size``.

    The slices are the whole text, in order. Breaks stand behind white space where there is any in the
    slice's second half, else never within an emoji or a letter with its accents.
    """
    if 2 * len(text) + 6 * text.count("\n") <= most_size:  # whatever the characters are, see `most`
        return [Span(0, len(text))]
    taken = [0, *accumulate(map(most, text))]  # by the beginning of the text that ends there
    found, start = [], 0
    while taken[-1] - taken[start] > most_size and start + 1 < len(text):
        too_far = bisect_right(taken, taken[start] + most_size, start + 2)
        end = _break(text, start, too_far - 1)
        found.append(Span(start, end))
        start = end
    return [*found, Span(start, len(text))]


def _break(text: str, start: int, end: int) -> int:
    """The best place for a break in the second half of [start, end], never at its beginning."""
    for place in range(end, start + (end - start) // 2, -1):
        if text[place - 1].isspace():
            return place
    for place in range(end, max(start, end - _CLUSTER_MAX), -1):
        if not _joined(text[place - 1], text[place]):
            return place
    return end


def _joined(before: str, after: str) -> bool:
    """Whether two characters belong to one that a person sees."""
    return unicodedata.combining(after) != 0 or before == "\u200d" or after in _JOINED

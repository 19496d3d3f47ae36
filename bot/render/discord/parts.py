"""The parts that a page is made of, and how they are laid on pages: nothing is cut, nothing dropped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
    for together in _kept_together(parts, room):
        if pages[-1] and not _fits((*pages[-1], *together), room):
            pages.append(())
        pages[-1] = (*pages[-1], *together)
    return pages


def _kept_together(parts: Iterable[Part], room: Room) -> Iterator[Page]:
    """Parts that lead on with those that they lead to, as long as one page takes them."""
    waiting: Page = ()
    for part in parts:
        if waiting and not _fits((*waiting, part), room):
            yield waiting
            waiting = ()
        waiting = (*waiting, part)
        if not part.leads:
            yield waiting
            waiting = ()
    if waiting:
        yield waiting


def _fits(page: Page, room: Room) -> bool:
    return sum(part.size for part in page) <= room.page and sum(part.components for part in page) <= room.components


def slices(text: str, most_size: int) -> list[Span]:
    """Where to break ``text`` so that each slice, escaped and set, takes at most ``most_size``.

    The slices are the whole text, in order. Breaks stand behind white space where there is any in the
    slice's second half, else never within an emoji or a letter with its accents.
    """
    if 2 * len(text) + 6 * text.count("\n") <= most_size:  # whatever the characters are, see `most`
        return [Span(0, len(text))]
    found, start, used = [], 0, 0
    position = 0
    while position < len(text):
        used += most(text[position])
        if used > most_size and position > start:
            end = _break(text, start, position)
            found.append(Span(start, end))
            start, position, used = end, end, 0
        else:
            position += 1
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

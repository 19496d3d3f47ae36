"""Forms of country names as they stand in a text, before anything is decided, and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from bot.extract.lexicon.given_names import gender
from bot.model import Country

Kind = Literal["name", "adjective", "people", "capital", "combining", "blocker"]

_WORD_AFTER = re.compile(r" ([^\W_][\w.'&-]*)")
_BETWEEN = frozenset(
    [", ", " and ", ", and ", " or ", ", or ", " nor ", "; ", " & ", "; and ", " and the ", ", the ", ", and the "]
)
_LONGEST_WORD = 24
_LONGEST_BETWEEN = 10


class Place(NamedTuple):
    """A form found; no code for a phrase that only looks like a country."""

    start: int
    end: int
    code: Country | None
    kind: Kind
    words: str


_DEMOCRATIC = ("Democratic", "DR", "D.R.")


class View:
    """A text with every form found in it, and what of the whole text is asked for again and again."""

    def __init__(self, text: str, places: Sequence[Place]) -> None:
        self.text, self.places = text, places
        self._has: dict[re.Pattern[str], bool] = {}

    @cached_property
    def named(self) -> frozenset[tuple[Country | None, bool]]:
        """Each country that the text names otherwise than by its capital, and whether as a democratic one ("DRC")."""
        return frozenset((p.code, p.words.startswith(_DEMOCRATIC)) for p in self.places if p.kind != "capital")

    @cached_property
    def family_names(self) -> frozenset[str]:
        """Forms that stand after a given name somewhere: "Jordan" where the text has "Michael Jordan"."""
        single = (p for p in self.places if p.kind in ("name", "capital") and " " not in p.words)
        return frozenset(p.words for p in single if gender(word_before(self.text, p.start)) is not None)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere in the text."""
        if pattern not in self._has:
            self._has[pattern] = pattern.search(self.text) is not None
        return self._has[pattern]

    def before(self, index: int) -> Place | None:
        """The form before, if it has a code and stands beside this one in a list."""
        if index == 0:
            return None
        first, second = self.places[index - 1], self.places[index]
        return first if first.code and _joined(self.text, first, second) else None

    def after(self, index: int) -> Place | None:
        """The form after, if it has a code and stands beside this one in a list."""
        if index + 1 == len(self.places):
            return None
        first, second = self.places[index], self.places[index + 1]
        return second if second.code and _joined(self.text, first, second) else None

    def listed(self, index: int) -> bool:
        """Whether the form stands in a list beside another that has a code."""
        return self.before(index) is not None or self.after(index) is not None


def word_before(text: str, start: int) -> str:
    """The word before, if only a space stands between: "Rep." in "Rep. Jordan"; "" after other punctuation."""
    if start < 2 or text[start - 1] != " ":
        return ""
    word = text[
        max(text.rfind(" ", max(0, start - _LONGEST_WORD), start - 1) + 1, start - _LONGEST_WORD, 0) : start - 1
    ]
    return word if word.isalpha() else word.split("\n")[-1].lstrip("(\"'“‘—–-[")


def word_after(text: str, end: int) -> str:
    """The word after, if only a space stands between, with its abbreviating dots."""
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def _joined(text: str, first: Place, second: Place) -> bool:
    """Whether the two stand beside each other in a list: "Paris and London"."""
    return second.start - first.end <= _LONGEST_BETWEEN and text[first.end : second.start] in _BETWEEN

"""Shares in words: "two thirds of the reefs", "nearly half the voters", "one in five children"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.extract.lexicon.number_words import HEDGES, SHARE_STEMS
from bot.extract.scanning import stems

_PARTS = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TOTAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[1-9]\d{0,2})"
_WHOSE = r"(?:(?:all|the|its|their|his|her|our|those|these) ){0,2}"
# Like "two thirds of the reefs", "a quarter of its staff", "half the voters", "nine out of ten voters"; not "the third
# quarter", "half asleep"
_SHARE = re.compile(
    rf"\b(?P<words>(?:{_FEW}[ -]|an? ){_PARTS}(?= of )|half(?= (?:of|all|the|its|their|his|her) )"
    rf"|{_FEW} (?:in|out of)(?: every)? {_TOTAL})(?: of)? {_WHOSE}",
    re.IGNORECASE,
)
_HEDGE = re.compile(rf"\b(?:{HEDGES}) $", re.IGNORECASE)
_HEDGE_CHARS_MAX = 24
# "the first half of the games"
_ORDINAL = re.compile(r"\b(?:first|second|other|latter|final|last|better|opening|and a|and) $", re.IGNORECASE)
_SHARE_CHARS_MAX = 60


class Fraction(NamedTuple):
    """A share: where it begins, hedge and all, its words, and where the words for what it is a share of begin."""

    start: int
    words: str
    of: int


def _shares(text: str) -> Iterator[re.Match[str]]:
    """What ``_SHARE`` finds."""
    reached = 0
    for begin, place in sorted((place - SHARE_STEMS[stem], place) for place, stem in stems(text).places["share"]):
        if found := _SHARE.search(text, max(reached, begin), place + _SHARE_CHARS_MAX):
            reached = found.end()
            yield found


def fractions(text: str) -> Iterator[Fraction]:
    """The shares in words of ``text``, in order."""
    for found in _shares(text):
        start = found.start()
        if _ORDINAL.search(text, max(0, start - _HEDGE_CHARS_MAX), start):
            continue
        hedge = _HEDGE.search(text, max(0, start - _HEDGE_CHARS_MAX), start)
        begin = hedge.start() if hedge else start
        yield Fraction(begin, text[begin : found.end("words")], found.end())

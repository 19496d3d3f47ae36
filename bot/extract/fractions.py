"""Shares in words: "two thirds of the reefs", "nearly half the voters", "one in five children"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.extract.lexicon.number_words import HEDGES

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


# What every share has in it, in small letters, and where the share may begin before it: plain searches for these take
# a twentieth of the time of the pattern.
_STEMS = dict.fromkeys(("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), len("seven "))
_STEMS |= dict.fromkeys(("half of", "half all", "half the", "half its", "half their", "half his", "half her"), 0)
_STEMS |= {f"{few} {of}": 0 for few in _FEW[3:-1].split("|") for of in ("in ", "out of ")}
_SHARE_CHARS_MAX = 60


class Fraction(NamedTuple):
    """A share: where it begins, hedge and all, its words, and where the words for what it is a share of begin."""

    start: int
    words: str
    of: int


def _shares(text: str) -> Iterator[re.Match[str]]:
    """What ``_SHARE`` finds."""
    lower = text.lower()
    if len(lower) != len(text):
        yield from _SHARE.finditer(text)
        return
    reached = 0
    for place, begin in sorted((at, at - back) for stem, back in _STEMS.items() for at in _places(lower, stem)):
        if found := _SHARE.search(text, max(reached, begin), place + _SHARE_CHARS_MAX):
            reached = found.end()
            yield found


def _places(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        yield at
        at = text.find(stem, at + 1)


def fractions(text: str) -> Iterator[Fraction]:
    """The shares in words of ``text``, in order."""
    for found in _shares(text):
        start = found.start()
        if _ORDINAL.search(text, max(0, start - _HEDGE_CHARS_MAX), start):
            continue
        hedge = _HEDGE.search(text, max(0, start - _HEDGE_CHARS_MAX), start)
        begin = hedge.start() if hedge else start
        yield Fraction(begin, text[begin : found.end("words")], found.end())

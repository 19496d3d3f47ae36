"""Which one of its kind something is: "the third strike this year", "for the fourth time since he took office"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.extract.lexicon.calendar_words import ORDINALS
from bot.model import Span
from bot.spelling import fold

_LATER = {**ORDINALS, "tenth": 10, "eleventh": 11, "twelfth": 12}  # "the first" may be of something else
del _LATER["first"]
_NUMBER = re.compile(r"\d+")
_NEUTRAL = frozenset(["", "time", "such", "one", "straight", "consecutive", "successive"])
# "the third strike this year", "for the 4th time since he took office", "her third win in a row"; not "the third
# district", "the third quarter of this year"
_NTH = re.compile(
    rf"\b(?:the|a|his|her|its|their)\s(?P<nth>{'|'.join(_LATER)}|\d{{1,3}}(?:st|nd|rd|th))"
    r"(?P<of>(?:\s[a-z-]+){0,3}?)"
    r"\s(?P<within>since(?:\s[\w'’]+){3}|this\s(?:week|month|year|season)|in\s(?:a\srow|(?:\w+\s)?\w+\s(?:days|weeks|months|years)))\b",
    re.IGNORECASE,
)


class Nth(NamedTuple):
    """Which one it is, of what kind (nothing where only "time" says so), within what, and where the number stands."""

    number: int
    of: str
    within: str
    span: Span


def ordinals(text: str, sentence: Span) -> Iterator[Nth]:
    """What a sentence numbers within a time."""
    for match in _NTH.finditer(text, sentence.start, sentence.end):
        word, of = fold(match["nth"]), fold(match["of"]).split()
        digits = _NUMBER.match(word)
        number = int(digits[0]) if digits else _LATER[word]
        kind = of[-1] if of else ""
        yield Nth(number, "" if kind in _NEUTRAL else kind, fold(match["within"]), Span(*match.span("nth")))

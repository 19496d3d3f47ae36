"""Where a statement was made, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.statements import FORUMS
from bot.extract.statements.tokens import Unit
from bot.model import Span

_FORUMS = [re.compile(rf"(?<![\w-])(?:{pattern})") for pattern in FORUMS]
_BEFORE = re.compile(
    r"\b(?:at|in|to|before|of|by|inside|during|from|outside|told|tell|telling)\s+(?:a |an |the |this |UN |"
    r"week's |Friday's |its |session of |(?:\d+\w\w|\w+) (?:regular )?session of (?:the )?|"
    r"meeting of (?:the )?)*$",
    re.IGNORECASE,
)
_WINDOW = 60


def forum(text: str, units: Sequence[Unit]) -> Span | None:
    """The most particular forum that the units name after "at", "in", "to"; the earliest of those."""
    for pattern in _FORUMS:
        for unit in units:
            for match in pattern.finditer(text, unit.span.start, unit.span.end):
                if _BEFORE.search(text, max(unit.span.start, match.start() - _WINDOW), match.start()):
                    return _trimmed(text, match.start(), match.end())
    return None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if words.lower().startswith("the "):
        start += 4
    return Span(start, start + len(text[start:end].rstrip(" ,")))

"""Patterns found without looking at every character."""

from __future__ import annotations

import re
from collections.abc import Iterator

DIGITS = "0123456789"


def found_at(characters: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds, of a pattern that begins with one of ``characters`` wherever it matches.

    Most text has few digits and marks: ten plain searches take a tenth of the time of one for a set of characters.
    """
    reached = 0
    for place in sorted(place for character in characters for place in _places(text, character)):
        if place >= reached and (found := pattern.match(text, place)):
            reached = found.end()
            yield found


def _places(text: str, character: str) -> Iterator[int]:
    at = text.find(character)
    while at >= 0:
        yield at
        at = text.find(character, at + 1)

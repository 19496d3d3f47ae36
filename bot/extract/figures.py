"""Figures in a text, found without looking at every character."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = "0123456789"


def figures(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds, of a pattern that matches wherever [0-9] stands and nowhere else.

    Most text has few figures: ten plain searches take a tenth of the time of one for a set of characters.
    """
    reached = 0
    for place in _places(text):
        if place >= reached and (found := pattern.match(text, place)):
            reached = found.end()
            yield found


def _places(text: str) -> list[int]:
    places = []
    for digit in _DIGITS:
        at = text.find(digit)
        while at >= 0:
            places.append(at)
            at = text.find(digit, at + 1)
    return sorted(places)

"""In which order an article is read: a live page has its newest entry first, each under its time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.model import Span

# What a line begins with that opens an entry: "11.40am Peru signs", "14:05", "9.05 GMT Chad replies"; not "11.45%"
_TIME = re.compile(
    r"^(?P<hour>\d{1,2})[.:h](?P<minute>[0-5]\d) ?(?P<half>[ap]\.?m\b\.?)?(?!\d|[.,]\d| ?(?:%|m\b|kg|bn))", re.MULTILINE
)
_ENTRIES_MIN = 2


def reading_order(text: str, spans: Sequence[Span]) -> Sequence[int]:
    """The numbers of the stretches in the order of time: what stands above the first entry, then the oldest entry."""
    times = list(_TIME.finditer(text)) if text[:1] else []
    if len(times) < _ENTRIES_MIN or not _goes_back(times):
        return range(len(spans))
    starts = [match.start() for match in times]
    entries: list[list[int]] = [[] for _ in range(len(starts) + 1)]
    at = 0
    for number, span in enumerate(spans):
        while at < len(starts) and span.start >= starts[at]:
            at += 1
        entries[at].append(number)
    head, *newest_first = entries
    return [*head, *(number for entry in reversed(newest_first) for number in entry)]


def _goes_back(times: Sequence[re.Match[str]]) -> bool:
    """Whether each time is earlier than the one above it."""
    minutes = [_minutes(match) for match in times]
    return all(later > earlier for later, earlier in pairwise(minutes))


def _minutes(time: re.Match[str]) -> int:
    """Minutes since midnight."""
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"][0] == "p" else 0)
    return 60 * hour + int(time["minute"])

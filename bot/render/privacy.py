"""What is kept about people, as they read it: the one list that README, /privacy and the command line share."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that is kept about a person, why, and what becomes of it when the person deletes it."""

    what: str
    why: str
    deleted: str


_STAYS = "stays, without the person"

KEPT: Mapping[tuple[str, str], Kept] = {
    ("audit", "person_id"): Kept(
        "who changed the coverage, a correction, a report or a setting, and when",
        "so that a newsroom knows what was done to its coverage",
        _STAYS,
    ),
    ("report", "person_id"): Kept(
        "who reported a problem, when, in which words, with the question and the answer",
        "so that somebody can look into it",
        "goes, words and all",
    ),
    ("report", "closer_person_id"): Kept("who closed a report, and when", "so that others know it was seen", _STAYS),
    ("correction", "person_id"): Kept(
        "who corrected what, when, and the reason given",
        "so that editors can ask one another",
        "the correction stays, without the person",
    ),
    ("correction", "undoer_person_id"): Kept("who took a correction back, and when", "the same", _STAYS),
    ("draft", "person_id"): Kept(
        "who brought an article that is not decided about yet, and when; at most 60 days",
        "so that the audit log can say who added it",
        _STAYS,
    ),
    ("feed", "person_id"): Kept("who had a feed watched, since when", "so that others know whom to ask", _STAYS),
}
"""By table and column of the records: every column that holds a person's id (a test compares)."""

ELSE = (
    "No question is kept with who asked it. Buttons carry the asker's id, in the message on Discord alone.",
    "The message with a report in a server's channel goes with the report.",
    "When a server removes the bot, all that is kept of that server goes, its own coverage included.",
)
"""What holds beside the list."""

NOTHING = "Nothing is kept about you."


TITLES: Mapping[str, str] = {
    "audit": "Something done",
    "report": "A report",
    "correction": "A correction",
    "draft": "An article that is not decided about",
    "feed": "A watched feed",
}
"""What a row of each table is."""

LABELS: Mapping[str, str] = {
    "id": "number",
    "key": "key",
    "guild_id": "server",
    "person_id": "by",
    "closer_person_id": "closed by",
    "undoer_person_id": "taken back by",
    "action": "what",
    "subject": "to what",
    "details": "with",
    "kind": "what is wrong",
    "words": "in the words",
    "question": "asked",
    "finding": "answered",
    "cited": "cited",
    "channel_id": "shown in channel",
    "message_id": "as message",
    "closed_at": "closed",
    "article": "article",
    "text_sha256": "digest of its text",
    "field": "of the",
    "start": "from character",
    "end": "to character",
    "exact": "at the words",
    "place": "statement there, from 0",
    "old": "found",
    "new": "corrected to",
    "printed": "printed as",
    "reason": "because",
    "undone_at": "taken back",
    "name": "name",
    "entry": "what is known of it",
    "origin": "from",
    "feed_id": "brought by feed",
    "address": "address",
    "etag": "its version",
    "modified": "changed",
    "checked_at": "last read",
    "problem": "problem",
}
"""What people read for the columns of those tables, in the order in which they stand there."""


def kept_entries(kept: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[tuple[str, str]]:
    """Every row that names a person: what it is and when, and all that it says, column by column."""
    for table, rows in kept.items():
        for row in rows:
            said = (f"{LABELS[column]}: {_value(column, value)}" for column, value in row.items() if column in LABELS)
            told = (each for each in said if not each.endswith(": "))
            yield f"{TITLES[table]}, {when(row['at'])}", " · ".join(told)


def _value(column: str, value: Any) -> str:
    """A value as people read it; lists and objects without their marks."""
    if value is None:
        return ""
    if column.endswith("_at"):
        return when(value)
    return " ".join((_listed(json.loads(value)) if column in _JSON else str(value)).split())


_JSON = frozenset({"details", "cited", "entry"})  # columns


def _listed(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{LABELS.get(key, key)} {_listed(each)}" for key, each in value.items() if each is not None)
    return "; ".join(map(_listed, value)) if isinstance(value, list) else str(value)


def when(at: str) -> str:
    """A time of the records, as people read it: "2026-01-31 09:30 UTC"."""
    return f"{at[:16].replace('T', ' ')} UTC"


def privacy_table() -> str:
    """The list as the README's table."""
    rows = [f"| {kept.what} | {kept.why} | {kept.deleted} |" for kept in KEPT.values()]
    return "\n".join(["| what is kept | why | when the person deletes it |", "|---|---|---|", *rows]) + "\n"

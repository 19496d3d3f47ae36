"""What is kept about people, as they read it: the one list that README, /privacy and the command line share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that is kept about a person, why, and what becomes of it when the person deletes it."""

    what: str
    why: str
    deleted: str


_NOBODYS = "stays, by nobody"

KEPT: Mapping[tuple[str, str], Kept] = {
    ("audit", "person_id"): Kept(
        "who changed the coverage, a correction, a report or a setting, and when",
        "so that a newsroom knows what was done to its coverage",
        _NOBODYS,
    ),
    ("report", "person_id"): Kept(
        "who reported a problem, when, in which words, with the question and the answer",
        "so that somebody can look into it",
        "goes, words and all",
    ),
    ("report", "closer_person_id"): Kept("who closed a report, and when", "so that others know it was seen", _NOBODYS),
    ("correction", "person_id"): Kept(
        "who corrected what, when, and the reason given",
        "so that editors can ask one another",
        "the correction stays, by nobody",
    ),
    ("correction", "undoer_person_id"): Kept("who took a correction back, and when", "the same", _NOBODYS),
    ("draft", "person_id"): Kept(
        "who brought an article that is not decided about yet, and when; at most 60 days",
        "so that the audit log can say who added it",
        _NOBODYS,
    ),
    ("feed", "person_id"): Kept("who had a feed watched, since when", "so that others know whom to ask", _NOBODYS),
}
"""By table and column of the records: every column that holds a person's id (a test compares)."""

ELSE = (
    "No question is kept with who asked it. Buttons carry the asker's id, in the message on Discord alone.",
    "The message with a report in a server's channel goes with the report.",
    "When a server removes the bot, all that is kept of that server goes, its own coverage included.",
)
"""What holds beside the list."""

NOTHING = "Nothing is kept about you."


def kept_lines(kept: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    """Every row that names a person, a line each: the table, and the columns that say anything."""
    for table, rows in kept.items():
        for row in rows:
            said = (
                f"{column}: {' '.join(str(value).split())}" for column, value in row.items() if value not in (None, "")
            )
            yield f"{table} · {', '.join(said)}"


def privacy_table() -> str:
    """The list as the README's table."""
    rows = [f"| {kept.what} | {kept.why} | {kept.deleted} |" for kept in KEPT.values()]
    return "\n".join(["| what is kept | why | when the person deletes it |", "|---|---|---|", *rows]) + "\n"

"""How a coverage stands: how much there is, since when, and whether it is sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.store import journal
from bot.store.connection import SIDE_FILES, Reader
from bot.store.links import links_version
from bot.store.verify import verify

VERIFIED_MAX = 2000  # articles that are verified whole, which takes 5 ms each; ours
_SECONDS_MAX = 60.0  # for one query


@dataclass(frozen=True, slots=True)
class Status:
    """``bytes`` is the size on disk, ``loaded_at`` a time in UTC: "2021-10-22 09:30:00".

    ``problems`` are what is wrong; ``verified`` says whether all was looked at.
    """

    articles: int
    paragraphs: int
    quotes: int
    statements: int
    speakers: int
    claims: int
    loaded_at: str | None
    bytes: int
    added: int
    edited: int
    removed: int
    verified: bool
    problems: tuple[str, ...]


def status(path: Path) -> Status:
    """How the coverage in a file stands. Raises ``CoverageError`` if it cannot be read at all."""
    reader = Reader(path, _SECONDS_MAX)
    try:
        articles, paragraphs, quotes, statements, speakers, claims, loaded_at = reader.rows(
            """select (select count(*) from article), (select count(*) from paragraph), (select count(*) from quote),
              (select count(*) from joint_statement), (select count(*) from speaker), (select count(*) from claim),
              (select max(datetime(loaded_at)) from article)"""  # older versions wrote times with a "T" and a zone
        )[0]
        decided = [decision.kind for decision in journal.decisions(reader.connection).values()]
        links = dict(reader.rows("select key, value from state")).get("links")
    finally:
        reader.close()
    whole = articles <= VERIFIED_MAX
    problems = _problems(path) if whole else () if links == links_version() else ("it was not linked; load again",)
    return Status(
        articles=articles,
        paragraphs=paragraphs,
        quotes=quotes,
        statements=statements,
        speakers=speakers,
        claims=claims,
        loaded_at=loaded_at,
        bytes=_size(path),
        added=decided.count("added"),
        edited=decided.count("edited"),
        removed=decided.count("removed"),
        verified=whole,
        problems=problems,
    )


def _problems(path: Path) -> tuple[str, ...]:
    return tuple(
        f"{problem.article}: {problem.what}" if problem.article else problem.what for problem in verify(path).problems
    )


def _size(path: Path) -> int:
    files = (path.with_name(path.name + suffix) for suffix in ("", *SIDE_FILES))
    return sum(file.stat().st_size for file in files if file.is_file())

# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Passages that hold what people type, best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model import Span
from bot.store.candidates import Candidate, Candidates
from bot.store.connection import Reader, marks
from bot.store.marking import joined, marked
from bot.store.query import Wanted, any_of, wanted
from bot.store.reranking import RERANKED, Overlap
from bot.store.selection import Selection


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. ``marks`` are the words asked for, as offsets into the article; ``score`` is comparable
    within one search alone.
    """

    article: str
    paragraph: int
    span: Span
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """Some of the passages found, best first, and how many there are in all; of very many, about how many."""

    total: int
    hits: tuple[Hit, ...]
    is_exact: bool = True


def search(reader: Reader, typed: str, selection: Selection, limit: int, offset: int) -> Hits:
    """Passages with any of the words, those with more and rarer ones first."""
    asked = wanted(typed)
    if not asked or selection.nothing:
        return Hits(0, ())
    candidates = Candidates(reader, asked, selection)
    several = len(asked) > 1
    best = candidates.best(max(offset + limit, RERANKED if several else 0))
    hits = [_hit(reader, each, asked) for each in best]
    if several and offset < RERANKED:
        first = zip(best[:RERANKED], hits, strict=False)
        hits[:RERANKED] = _reranked(reader, list(first), Overlap(asked, candidates.weights()))
    return Hits(candidates.frequency.passages, tuple(hits[offset : offset + limit]), candidates.frequency.is_exact)


def count(reader: Reader, typed: str, selection: Selection) -> int:
    """In how many passages any of the words is; of very many, about how many."""
    asked = wanted(typed)
    return Candidates(reader, asked, selection).frequency.passages if asked and not selection.nothing else 0


def _hit(reader: Reader, found: Candidate, asked: Sequence[Wanted]) -> Hit:
    """A passage with the words asked for, and the countries among them by whatever words it names them."""
    span = Span(found.start, found.end)
    own = marked(reader, any_of(asked), found.passage, found.body, found.shown)
    words = [Span(found.start + mark.start, found.start + mark.end) for mark in own]
    countries = _countries(reader, found.article_id, span, [code for part in asked for code in part.codes])
    return Hit(found.article, found.number, span, joined((*words, *countries)), found.score)


def _countries(reader: Reader, article_id: int, passage: Span, codes: Sequence[str]) -> list[Span]:
    """Where a passage names these countries."""
    if not codes:
        return []
    rows = reader.rows(
        'select start, "end" from country_mention where article_id = ? and start >= ? and "end" <= ?'
        f" and code in ({marks(codes)}) order by start",
        *(article_id, passage.start, passage.end, *codes),
    )
    return [Span(*row) for row in rows]


def _reranked(reader: Reader, first: Sequence[tuple[Candidate, Hit]], overlap: Overlap) -> list[Hit]:
    """The same, better ones first."""
    gained = []
    for found, hit in first:
        rows = reader.rows(
            "select start from sentence where article_id = ? and start > ? and start < ? order by start",
            *(found.article_id, found.start, found.end),
        )
        inside = [Span(mark.start - found.start, mark.end - found.start) for mark in hit.marks]
        gain = overlap.gain(found.body, inside, [start - found.start for (start,) in rows])
        gained.append(replace(hit, score=hit.score * gain))
    return sorted(gained, key=lambda hit: -hit.score)

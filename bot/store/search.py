# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Passages that hold what people type, best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.model import Span
from bot.store.candidates import Candidate, Candidates
from bot.store.connection import Reader, marks
from bot.store.marking import joined, marked
from bot.store.passages import Passage
from bot.store.query import Wanted, any_of, wanted
from bot.store.reranking import RERANKED, Overlap
from bot.store.selection import Selection

_WEIGHED_MAX = 300  # passages that are looked at to know how rare a word is; for an order among twenty that is enough


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


def search(
    reader: Reader, typed: str, selection: Selection, limit: int, offset: int, found: list[Passage] | None = None
) -> Hits:
    """Passages with any of the words, those with more and rarer ones first; ``found`` gets what was read for them."""
    asked = wanted(typed)
    if not asked or selection.nothing:
        return Hits(0, ())
    candidates = Candidates(reader, asked, selection)
    several = len(asked) > 1
    marking = _Marking(reader, asked)
    ranked = [
        _Ranked(each.passage, each.score, marking.of(each))
        for each in candidates.best(max(offset + limit, RERANKED if several else 0))
    ]
    if several and offset < RERANKED and len(ranked) > 1:
        ranked[:RERANKED] = _reranked(ranked[:RERANKED], Overlap(asked, candidates.weights(_WEIGHED_MAX)))
    shown = ranked[offset : offset + limit]
    if found is not None:
        found += (each.passage for each in shown)
    return Hits(candidates.frequency.passages, tuple(map(_hit, shown)), candidates.frequency.is_exact)


def count(reader: Reader, typed: str, selection: Selection) -> int:
    """In how many passages any of the words is; of very many, about how many."""
    asked = wanted(typed)
    return Candidates(reader, asked, selection).frequency.passages if asked and not selection.nothing else 0


class _Ranked(NamedTuple):
    """A passage in its place; ``marks`` are the words asked for, as offsets into its text."""

    passage: Passage
    score: float
    marks: Sequence[Span]


def _hit(found: _Ranked) -> Hit:
    passage = found.passage
    start = passage.span.start
    marks = tuple([Span(start + mark.start, start + mark.end) for mark in found.marks])
    return Hit(passage.article, passage.number, passage.span, marks, found.score)


class _Marking:
    """The words asked for in a passage, and the countries among them by whatever words it names them."""

    def __init__(self, reader: Reader, asked: Sequence[Wanted]) -> None:
        self._reader, self._expression = reader, any_of(asked)
        self._codes = [code for part in asked for code in part.codes]

    def of(self, found: Candidate) -> Sequence[Span]:
        own = marked(self._reader, self._expression, found.number, found.passage.text, found.shown)
        return joined((*own, *self._countries(found.passage))) if self._codes else own

    def _countries(self, passage: Passage) -> list[Span]:
        start, end = passage.span.start, passage.span.end
        rows = self._reader.rows(
            'select start, "end" from country_mention where article_id = ? and start >= ? and "end" <= ?'
            f" and code in ({marks(self._codes)}) order by start",
            *(passage.article_id, start, end, *self._codes),
        )
        return [Span(first - start, last - start) for first, last in rows]


def _reranked(first: Sequence[_Ranked], overlap: Overlap) -> list[_Ranked]:
    """The same, better ones first."""
    gained = [
        found._replace(score=found.score * overlap.gain(found.passage.text, found.marks, found.passage.sentences[::2]))
        for found in first
    ]
    return sorted(gained, key=lambda each: -each.score)

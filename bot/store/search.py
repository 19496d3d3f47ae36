# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Passages that hold what people type, best first."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.model import Span
from bot.parse.calendar import CRAWLED
from bot.store.candidates import Candidate, Candidates
from bot.store.connection import Reader, marks
from bot.store.marking import Marking, Place, joined
from bot.store.passages import Passage, shown_passages
from bot.store.query import Wanted, wanted
from bot.store.reranking import RERANKED, Overlap
from bot.store.selection import Selection

_WEIGHED_MAX = 100  # passages that are looked at to know how rare a word is; for an order among twenty that is enough


class Hit(NamedTuple):
    """A passage found, without the date that a crawler put before it. ``marks`` are the words asked for, as offsets
    into the article; ``score`` is comparable within one search alone.
    """

    article: str
    paragraph: int
    span: Span
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """Some of the passages found, best first."""

    hits: tuple[Hit, ...] = ()
    candidates: Candidates | None = None

    @property
    def total(self) -> int:
        """How many there are in all, counted when it is asked for; of very many, about how many."""
        return self.candidates.frequency.passages if self.candidates else 0

    @property
    def is_exact(self) -> bool:
        """Whether ``total`` is."""
        return self.candidates is None or self.candidates.frequency.is_exact


def search(
    reader: Reader, typed: str, selection: Selection, limit: int, offset: int, found: list[Passage] | None = None
) -> Hits:
    """Passages with any of the words, those with more and rarer ones first; ``found`` gets what was read for them."""
    asked = wanted(typed)
    if not asked or selection.nothing:
        return Hits()
    candidates, marking = Candidates(reader, asked, selection), Marking(reader, asked)
    several = len(asked) > 1
    best = candidates.best(max(offset + limit, RERANKED if several else 0))
    named = _countries(reader, asked, best)
    ranked = [_Ranked(each.score, each, marking.places(each.text), named.get(each.number, ())) for each in best]
    if several and offset < RERANKED and len(ranked) > 1:
        ranked[:RERANKED] = _reranked(ranked[:RERANKED], Overlap(candidates.weights(_WEIGHED_MAX)))
    shown = ranked[offset : offset + limit]
    passages = list(shown_passages(each.candidate.row for each in shown))
    if found is not None:
        found += passages
    return Hits(tuple(_hit(each, passage, marking) for each, passage in zip(shown, passages, strict=True)), candidates)


def count(reader: Reader, typed: str, selection: Selection) -> int:
    """In how many passages any of the words is; of very many, about how many."""
    asked = wanted(typed)
    return Candidates(reader, asked, selection).frequency.passages if asked and not selection.nothing else 0


class _Ranked(NamedTuple):
    """A passage in its place, with the words asked for, and with the countries by whatever words it names them."""

    score: float
    candidate: Candidate
    words: Sequence[Place]
    countries: Sequence[Place]


def _hit(found: _Ranked, passage: Passage, marking: Marking) -> Hit:
    own = marking.marks(found.candidate.number, passage.text, found.words)
    if found.countries:
        own = joined((*own, *((start, end) for start, end, _ in found.countries)))
    crawled = CRAWLED.match(passage.text)
    first, at = crawled.end() if crawled else 0, passage.span.start
    marks = tuple([Span(at + start, at + end) for start, end in own if start >= first])
    return Hit(passage.article, passage.number, Span(at + first, passage.span.end), marks, found.score)


def _countries(reader: Reader, asked: Sequence[Wanted], found: Sequence[Candidate]) -> dict[int, list[Place]]:
    """Where passages name the countries that are asked for, by the passages' numbers."""
    codes = {code: at for at, part in enumerate(asked) for code in part.codes}
    if not codes:
        return {}
    rows = reader.rows(
        'select p.id, c.start - p.start, c."end" - p.start, c.code from json_each(?) chosen'
        " cross join paragraph p on p.id = chosen.value cross join country_mention c on c.article_id = p.article_id"
        ' where c.start >= p.start and c."end" <= p.start + length(p.text)'
        f" and c.code in ({marks(list(codes))}) order by p.id, c.start",
        *(json.dumps([each.number for each in found]), *codes),
    )
    places = defaultdict(list)
    for number, start, end, code in rows:
        places[number].append((start, end, codes[code]))
    return places


def _reranked(first: Sequence[_Ranked], overlap: Overlap) -> list[_Ranked]:
    """The same, better ones first."""
    gained = [
        _Ranked(score * overlap.gain(_in_order(words, countries), candidate.sentences), candidate, words, countries)
        for score, candidate, words, countries in first
    ]
    return sorted(gained, key=lambda each: -each.score)


def _in_order(words: Sequence[Place], countries: Sequence[Place]) -> Sequence[Place]:
    return sorted((*words, *countries)) if countries else words

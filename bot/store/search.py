# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Passages that hold what people type, best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.store.connection import Reader, marks
from bot.store.query import Wanted, any_of, wanted
from bot.store.selection import Selection

# Weights of the index's columns: the passage's own words, its countries, title and outlet of the article.
_RANK = "bm25(passage_fts, 1.0, 0.5, 0.5)"

# Control characters that set off a hit in what the index returns; a passage that holds one gets the next pair.
_MARKS = (("\x02", "\x03"), ("\x0e", "\x0f"), ("\x10", "\x11"), ("\ufdd0", "\ufdd1"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. ``marks`` are the words asked for, as offsets into the article; ``score`` is bm25's."""

    article: str
    paragraph: int
    span: Span
    marks: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """Some of the passages found, best first, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


def search(reader: Reader, typed: str, selection: Selection, limit: int, offset: int) -> Hits:
    """Passages with any of the words, those with more and rarer ones first."""
    asked = wanted(typed)
    if not asked or selection.nothing:
        return Hits(0, ())
    expression = any_of(asked)
    where, parameters = selection.condition("a")
    source = "passage_fts f"
    if where:
        source += " join paragraph p on p.id = f.rowid join article a on a.id = p.article_id"
    condition = f"passage_fts match ?{f' and {where}' if where else ''}"
    total = reader.rows(f"select count(*) from {source} where {condition}", expression, *parameters)[0][0]
    ranked = reader.rows(
        f"select f.rowid, {_RANK} as rank from {source} where {condition} order by rank, f.rowid limit ? offset ?",
        *(expression, *parameters, limit, offset),
    )
    return Hits(total, tuple(_hits(reader, expression, asked, dict(ranked))))


def _hits(reader: Reader, expression: str, asked: Sequence[Wanted], ranks: dict[int, float]) -> list[Hit]:
    """The passages by id and rank, in that order."""
    places = {
        row[0]: row[1:]
        for row in reader.rows(
            'select p.id, a.name, a.id, p.number, p.start, p."end"'
            " from paragraph p join article a on a.id = p.article_id"
            f" where p.id in ({marks(list(ranks))})",
            *ranks,
        )
    }
    marked = highlighted(reader, expression, ranks)
    codes = [code for unit in asked for code in unit.codes]
    hits = []
    for passage, rank in ranks.items():
        name, article_id, number, start, end = places[passage]
        own = [Span(start + mark.start, start + mark.end) for mark in marked[passage]]
        found = _joined([*own, *_countries(reader, article_id, start, end, codes)])
        hits.append(Hit(name, number, Span(start, end), found, -rank))
    return hits


def highlighted(reader: Reader, expression: str, passages: Iterable[int]) -> dict[int, list[Span]]:
    """Where the words stand in these passages, as offsets into each."""
    ids = list(passages)
    found: dict[int, list[Span]] = {}
    for opening, closing in _MARKS:
        left = [passage for passage in ids if passage not in found]
        if not left:
            break
        for passage, body, shown in reader.rows(
            "select f.rowid, f.body, highlight(passage_fts, 0, ?, ?) from passage_fts f"
            f" where passage_fts match ? and f.rowid in ({marks(left)})",
            *(opening, closing, expression, *left),
        ):
            if opening not in body and closing not in body:
                found[passage] = [_with_last_dot(span, body) for span in _between(shown, opening, closing)]
    return {passage: found.get(passage, []) for passage in ids}


def _between(shown: str, opening: str, closing: str) -> list[Span]:
    spans, position = [], 0
    for piece in shown.split(opening):
        words, closed, rest = piece.partition(closing)
        if closed:
            spans.append(Span(position, position + len(words)))
        position += len(words) + len(rest)
    return spans


def _with_last_dot(span: Span, body: str) -> Span:
    """The index ends "U.S." before its last dot."""
    return Span(span.start, span.end + 1) if "." in span.of(body) and body[span.end : span.end + 1] == "." else span


def _countries(reader: Reader, article_id: int, start: int, end: int, codes: Sequence[str]) -> list[Span]:
    """Where a passage names these countries, by whatever words."""
    if not codes:
        return []
    rows = reader.rows(
        'select start, "end" from country_mention'
        f' where article_id = ? and start >= ? and "end" <= ? and code in ({marks(codes)}) order by start',
        *(article_id, start, end, *codes),
    )
    return [Span(*row) for row in rows]


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)

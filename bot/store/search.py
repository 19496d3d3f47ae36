# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Passages that hold what people type, best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.store.connection import Reader, marks
from bot.store.query import any_of, wanted
from bot.store.selection import Selection

# Weights of the index's columns: the passage's own words, its countries, title and outlet of the article.
_RANKING = "bm25(1.0, 0.5, 0.5)"

# Control characters that set off a hit in what the index returns; a passage that holds one gets the next pair.
_MARKS = (("\x02", "\x03"), ("\x0e", "\x0f"), ("\x10", "\x11"), ("\ufdd0", "\ufdd1"))

# The index sorts by itself (order by its own column rank), so that only what is returned is read and marked.
_FOUND = """passage_fts f join paragraph p on p.id = f.rowid join article a on a.id = p.article_id
where passage_fts match ?"""


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
    counted = f"{_FOUND} and {where}" if where else "passage_fts where passage_fts match ?"
    total = reader.rows(f"select count(*) from {counted}", expression, *parameters)[0][0]
    opening, closing = _MARKS[0]
    rows = reader.rows(
        f"""select f.rowid, f.rank, f.body, highlight(passage_fts, 0, ?, ?), a.name, a.id, p.number, p.start, p."end"
        from {_FOUND} and f.rank match ? {f"and {where}" if where else ""} order by f.rank limit ? offset ?""",
        *(opening, closing, expression, _RANKING, *parameters, limit, offset),
    )
    codes = [code for unit in asked for code in unit.codes]
    hits = []
    for passage, rank, body, shown, name, article_id, number, start, end in rows:
        own = _between(shown, *_MARKS[0]) if _clean(body, 0) else _marked_again(reader, expression, passage, body)
        words = [Span(start + mark.start, start + mark.end) for mark in (_with_last_dot(span, body) for span in own)]
        found = _joined([*words, *_countries(reader, article_id, start, end, codes)])
        hits.append(Hit(name, number, Span(start, end), found, -rank))
    return Hits(total, tuple(hits))


def _clean(body: str, pair: int) -> bool:
    """Whether a passage holds neither of these marks itself."""
    return not any(mark in body for mark in _MARKS[pair])


def _marked_again(reader: Reader, expression: str, passage: int, body: str) -> list[Span]:
    """Where the words stand in a passage that holds the first marks; nowhere if it holds all of them."""
    for pair, (opening, closing) in enumerate(_MARKS):
        if _clean(body, pair):
            sql = "select highlight(passage_fts, 0, ?, ?) from passage_fts where passage_fts match ? and rowid = ?"
            return _between(reader.rows(sql, opening, closing, expression, passage)[0][0], opening, closing)
    return []


def _between(shown: str, opening: str, closing: str) -> list[Span]:
    """What stands between the marks, as offsets into the words without them."""
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

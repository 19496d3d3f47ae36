"""Where the words asked for stand in a passage, as the index itself sees them: stems, accents and phrases included."""

from __future__ import annotations

from collections.abc import Iterable

from bot.model import Span
from bot.store.connection import Reader

# Control characters that set off a hit in what the index returns; a passage that holds one gets the next pair.
_MARKS = (("\x02", "\x03"), ("\x0e", "\x0f"), ("\x10", "\x11"), ("\ufdd0", "\ufdd1"))
FIRST_MARKS = _MARKS[0]
"""The pair for the column that is asked for with the passage."""


def marked(reader: Reader, expression: str, passage: int, body: str, shown: str) -> list[Span]:
    """Offsets into the passage, from what ``highlight`` returned with ``FIRST_MARKS``."""
    own = _between(shown, *FIRST_MARKS) if _clean(body, 0) else _marked_again(reader, expression, passage, body)
    return [_with_last_dot(span, body) for span in own] if "." in body[:-1] else own


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
    before, *pieces = shown.split(opening)
    spans, position = [], len(before)
    for piece in pieces:
        length = piece.find(closing)
        if length >= 0:
            spans.append(Span(position, position + length))
        position += len(piece) - (length >= 0)
    return spans


def _with_last_dot(span: Span, body: str) -> Span:
    """The index ends "U.S." before its last dot."""
    return Span(span.start, span.end + 1) if "." in span.of(body) and body[span.end : span.end + 1] == "." else span


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)

# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Paragraphs as they are stored: each with its part of the text and its sentences, and a CRC-32 over all of it."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from bot.model import Article, Catalogue, Facts, Paragraph, ParagraphKind, Span
from bot.store.query import country_term
from bot.store.rows import ARTICLE_COLUMNS, Values, checked_article, damaged

PASSAGE_COLUMNS = "article_id, start, kind, countries, sentences, text, after, crc"
_COLUMNS = PASSAGE_COLUMNS.split(", ")
SHOWN_COLUMNS = ", ".join(
    ["p.id - a.first_paragraph + 1"]
    + [f"p.{column}" for column in _COLUMNS]
    + [f"a.{column}" for column in ARTICLE_COLUMNS.split(", ")]
)
"""A passage by its number in its article, with what is known of that, of the tables paragraph p and article a."""
_OF_PASSAGE = 1 + len(_COLUMNS)
SENTENCES, TEXT = (1 + _COLUMNS.index(name) for name in ("sentences", "text"))
"""Where these stand among ``SHOWN_COLUMNS``."""
PASSAGES_OF_ARTICLE = f"""select {SHOWN_COLUMNS}
from article a join paragraph p on p.id between a.first_paragraph and a.last_paragraph where a.id = ?"""
_MORE = 0x80  # the bit of a byte that says that more of a number follows
_PLAIN = "text"  # the kind of most paragraphs, stored as nothing
_BETWEEN = "\n\n"  # what stands behind most of them, likewise
_HALF = 2**31  # CRC-32 less this: four bytes to SQLite, which would take six for half of them


class Passage(NamedTuple):
    """A paragraph with what is known of its article."""

    article_id: int
    article: str
    catalogue: Catalogue
    number: int
    span: Span
    text: str


def passage_values(article: Article, facts: Facts) -> Iterator[Values]:
    """What the rows of an article's paragraphs hold, from start to after.

    Raises ``ValueError`` for sentences that overlap or are empty.
    """
    starts = [paragraph.start for paragraph in article.paragraphs]
    countries = _countries(starts, facts)
    sentences = _sentences(starts, article.sentences)
    for at, p in enumerate(article.paragraphs):
        text, after = article.text[p.start : p.end], _after(article, at)
        yield p.start, _stored_kind(p.kind), countries[at], pack(sentences[at], p.start, p.end), text, after


def _after(article: Article, at: int) -> str | None:
    """What stands between a paragraph and the next one, as it is stored."""
    here, *following = article.paragraphs[at : at + 2]
    after = article.text[here.end : following[0].start if following else len(article.text)]
    return None if after == _BETWEEN else after


def _stored_kind(kind: ParagraphKind) -> str:
    return "" if kind == _PLAIN else kind


def passage_row(number: int, article_id: int, place: int, values: Values) -> Values:
    """The row of a paragraph, the ``place``-th of its article, with its id and its CRC-32."""
    return (number, article_id, *values, _crc(place, article_id, *values))


def stored_paragraph(number: int, start: int, kind: str, text: str) -> Paragraph:
    """The paragraph of a row."""
    known: Any = kind or _PLAIN
    return Paragraph(number, start, start + len(text), known)


def whole(text: str, after: str | None) -> str:
    """The words of a row with what stands behind them."""
    return text + (_BETWEEN if after is None else after)


@lru_cache(maxsize=4096)  # most passages name none, or one of a few
def terms(countries: str) -> str:
    """What else a passage is found by, as the view passage has it: the terms of the countries it names."""
    return " ".join(map(country_term, countries.split()))


def head(article: Article) -> str:
    """What stands before the first paragraph."""
    return article.text[: article.paragraphs[0].start] if article.paragraphs else article.text


def shown_passages(rows: Iterable[Values]) -> Iterator[Passage]:
    """Passages from ``SHOWN_COLUMNS``. Raises ``CoverageError`` for one that is not what was written."""
    for row in rows:
        number, article_id, start, kind, countries, packed, text, after, stored = row[:_OF_PASSAGE]
        if _crc(number, article_id, start, kind, countries, packed, text, after) != stored:
            raise damaged("a row of paragraph is not what was written")
        name, _, catalogue = checked_article(row[_OF_PASSAGE:])
        yield Passage(article_id, name, catalogue, number, Span(start, start + len(text)), text)


def _crc(
    number: int, article_id: int, start: int, kind: str, countries: str, packed: bytes, text: str, after: str | None
) -> int:
    """As `bot.store.rows.crc` has it, in half the time: every passage that is shown is compared."""
    values = f"{number}\x1f{article_id}\x1f{start}\x1f{kind}\x1f{countries}\x1f{packed.hex()}\x1f{after}\x1f{text}"
    return zlib.crc32(values.encode("utf-8", "surrogatepass")) - _HALF


def pack(sentences: Sequence[Span], at: int, end: int) -> bytes:
    """Where sentences stand in a paragraph from ``at`` to ``end``, as the table has it.

    What goes without saying is left out: that one follows the last one behind a space, and that the last one ends
    where the paragraph does.
    """
    packed, usual = bytearray(), 0
    for number, sentence in enumerate(sentences, 1):
        gap, length = sentence.start - at, sentence.end - sentence.start
        if gap < 0 or length < 1:
            raise ValueError(f"there is no sentence from {sentence.start} to {sentence.end} behind {at}")
        if number == len(sentences) and gap == usual and sentence.end == end:
            return bytes(packed)
        packed += _varint(2 * length) if gap == usual else _varint(2 * length + 1) + _varint(gap)
        at, usual = sentence.end, 1
    return bytes(packed + b"\0") if at + usual < end else bytes(packed)


def _varint(number: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    written = bytearray()
    while number >= _MORE:
        written.append(number % _MORE + _MORE)
        number //= _MORE
    written.append(number)
    return bytes(written)


def unpack(packed: bytes, at: int, end: int) -> list[int]:
    """Where the sentences of a paragraph from ``at`` to ``end`` begin and end, in turn."""
    ends, gap, numbers = list[int](), 0, iter(_numbers(packed))
    for number in numbers:
        if number == 0:
            return ends
        start = at + (next(numbers, 0) if number % 2 else gap)
        at, gap = start + number // 2, 1
        ends += (start, at)
    if at + gap < end:
        ends += (at + gap, end)
    return ends


def _numbers(packed: bytes) -> list[int]:
    found, number, shift = [], 0, 0
    for byte in packed:
        number += byte % _MORE << shift
        shift += 7
        if byte < _MORE:
            found.append(number)
            number = shift = 0
    return found


def _countries(starts: Sequence[int], facts: Facts) -> list[str]:
    """For each paragraph, the codes of the countries it names."""
    found: dict[int, dict[str, None]] = {}
    for mention in facts.countries:
        at = max(0, bisect_right(starts, mention.span.start) - 1)
        found.setdefault(at, {})[mention.code] = None
    return [" ".join(found.get(at, ())) for at in range(len(starts))]


def _sentences(starts: Sequence[int], sentences: Sequence[Span]) -> list[Sequence[Span]]:
    """The sentences of each paragraph; what stands before the first one is taken for its own."""
    firsts = [bisect_left(sentences, start, key=lambda sentence: sentence.start) for start in starts[1:]]
    return [sentences[first:last] for first, last in pairwise((0, *firsts, len(sentences)))] if starts else []

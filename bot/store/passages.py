# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Paragraphs as they are stored: each with its part of the text and its sentences, and a CRC-32 over all of it."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.model import Article, Catalogue, Facts, Span
from bot.store.query import country_term
from bot.store.rows import ARTICLE_COLUMNS, Values, checked_article, damaged

PASSAGE_COLUMNS = 'article_id, number, start, "end", kind, terms, sentences, text, crc'
_OF_PASSAGE = len(PASSAGE_COLUMNS.split(", "))
SHOWN_COLUMNS = ", ".join(
    [f"p.{column}" for column in PASSAGE_COLUMNS.split(", ")]
    + [f"a.{column}" for column in ARTICLE_COLUMNS.split(", ")]
)
"""A passage with what is known of its article, of the tables paragraph p and article a."""
PASSAGES_OF_ARTICLE = f"""select {SHOWN_COLUMNS}
from article a join paragraph p on p.id between a.first_paragraph and a.last_paragraph where a.id = ?"""
_MORE = 0x80  # the bit of a byte that says that more of a number follows


class Passage(NamedTuple):
    """A paragraph with what is known of its article; ``text`` begins with it, and goes on to the next one."""

    article_id: int
    article: str
    catalogue: Catalogue
    number: int
    span: Span
    text: str
    packed: bytes

    @property
    def sentences(self) -> list[int]:
        """Where its sentences begin and end, in turn, as offsets into its text."""
        return unpack(self.packed, 0)


def passage_values(article: Article, facts: Facts) -> Iterator[Values]:
    """What the rows of an article's paragraphs hold, from number to text.

    Raises ``ValueError`` for sentences that overlap or are empty.
    """
    starts = [paragraph.start for paragraph in article.paragraphs]
    terms = _terms(starts, facts)
    sentences = _sentences(starts, article.sentences)
    ends = [*starts[1:], len(article.text)]
    for at, (p, end) in enumerate(zip(article.paragraphs, ends, strict=True)):
        packed = pack(sentences[at], p.start)
        yield p.number, p.start, p.end, p.kind, terms[at], packed, article.text[p.start : end]


def passage_row(number: int, article_id: int, values: Values) -> Values:
    """The row of a paragraph with its id and its CRC-32."""
    return (number, article_id, *values, _crc(article_id, *values))


def head(article: Article) -> str:
    """What stands before the first paragraph."""
    return article.text[: article.paragraphs[0].start] if article.paragraphs else article.text


def shown_passages(rows: Iterable[Values]) -> Iterator[Passage]:
    """Passages from ``SHOWN_COLUMNS``. Raises ``CoverageError`` for one that is not what was written."""
    for row in rows:
        article_id, number, start, end, kind, terms, packed, text, stored = row[:_OF_PASSAGE]
        if _crc(article_id, number, start, end, kind, terms, packed, text) != stored:
            raise damaged("a row of paragraph is not what was written")
        name, _, catalogue = checked_article(row[_OF_PASSAGE:])
        yield Passage(article_id, name, catalogue, number, Span(start, end), text, packed)


def _crc(article_id: int, number: int, start: int, end: int, kind: str, terms: str, packed: bytes, text: str) -> int:
    """As `bot.store.rows.crc` has it, in half the time: every passage that is shown is compared."""
    values = f"{article_id}\x1f{number}\x1f{start}\x1f{end}\x1f{kind}\x1f{terms}\x1f{packed.hex()}\x1f{text}"
    return zlib.crc32(values.encode("utf-8", "surrogatepass"))


def pack(sentences: Iterable[Span], at: int) -> bytes:
    """Where sentences stand in a paragraph that begins at ``at``, as the table has it."""
    packed = bytearray()
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        if not at <= start < end:
            raise ValueError(f"there is no sentence from {start} to {end} behind {at}")
        for number in (start - at, end - start):
            left = number
            while left >= _MORE:
                packed.append(left % _MORE + _MORE)
                left //= _MORE
            packed.append(left)
        at = end
    return bytes(packed)


def unpack(packed: bytes, at: int) -> list[int]:
    """Where the sentences of a paragraph that begins at ``at`` begin and end, in turn."""
    ends, number, shift = [], 0, 0
    for byte in packed:
        number += byte % _MORE << shift
        shift += 7
        if byte < _MORE:
            at += number
            ends.append(at)
            number = shift = 0
    return ends


def _terms(starts: Sequence[int], facts: Facts) -> list[str]:
    """For each paragraph, the terms of the countries it names."""
    found: dict[int, dict[str, None]] = {}
    for mention in facts.countries:
        at = max(0, bisect_right(starts, mention.span.start) - 1)
        found.setdefault(at, {})[country_term(mention.code)] = None
    return [" ".join(found.get(at, ())) for at in range(len(starts))]


def _sentences(starts: Sequence[int], sentences: Sequence[Span]) -> list[Sequence[Span]]:
    """The sentences of each paragraph; what stands before the first one is taken for its own."""
    firsts = [bisect_left(sentences, start, key=lambda sentence: sentence.start) for start in starts[1:]]
    return [sentences[first:last] for first, last in pairwise((0, *firsts, len(sentences)))] if starts else []

"""The step to version 9: paragraphs without what goes without saying, as `db/009_compact.sql` describes.

Like every step it never changes, so it has what it needs of the store's code as that was then.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from typing import Any

_MORE = 0x80  # the bit that says that more of a number follows
_OLD = 'p.id, p.article_id, p.number, p.start, p."end", p.kind, p.terms, p.sentences, p.text, p.crc'
_KNOWN = ("outlet", "title", "title_note", "published", "published_basis", "published_note", "url")


def move(connection: sqlite3.Connection) -> None:
    """Fill what version 9 is made of. What was damaged before is found to be damaged afterwards."""
    rows = connection.execute(f"select {_OLD} from paragraph p order by p.id")  # noqa: S608  # a constant
    connection.executemany("insert into compact values (?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row, rows))
    connection.create_function("entry_beyond", 1 + len(_KNOWN), _entry_beyond, deterministic=True)
    connection.create_function("bytes_of", 1, _bytes, deterministic=True)
    connection.execute(
        f"update article set fingerprint = bytes_of(digits), entry = entry_beyond(entry, {', '.join(_KNOWN)})"  # noqa: S608
    )


def _bytes(digits: str) -> bytes:
    """What hexadecimal digits say; nothing where they are damaged, so that the article is loaded again."""
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _entry_beyond(entry: str, *columns: Any) -> str:
    """The entry of the catalogue, where the columns do not say the same."""
    known = {name: value for name, value in zip(_KNOWN, columns, strict=True) if value is not None}
    return "" if entry == json.dumps(known, ensure_ascii=False) else entry


def _row(old: tuple[Any, ...]) -> tuple[Any, ...]:
    number, article, place, start, end, kind, terms, sentences, text, crc = old
    words, after = text[: end - start], text[end - start :]
    values = (
        *(start, "" if kind == "text" else kind, " ".join(term[3:-1].upper() for term in terms.split())),
        *(_packed(list(_numbers(sentences)), end - start), words, None if after == "\n\n" else after),
    )
    is_sound = _crc(article, place, start, end, kind, terms, sentences.hex(), text) == crc
    start, kind, countries, packed, words, after = values
    fresh = _crc(place, article, start, kind, countries, packed.hex(), after, words) - 2**31
    return number, article, *values, fresh if is_sound else ~fresh


def _crc(*values: Any) -> int:
    return zlib.crc32("\x1f".join(map(str, values)).encode("utf-8", "surrogatepass"))


def _numbers(packed: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in packed:
        number += byte % _MORE << shift
        shift += 7
        if byte < _MORE:
            yield number
            number = shift = 0


def _packed(numbers: list[int], end: int) -> bytes:
    """Of gaps and lengths in turn, those that do not go without saying."""
    packed, usual, at = bytearray(), 0, 0
    for place in range(0, len(numbers) - 1, 2):
        gap, length = numbers[place : place + 2]
        if place + 2 == len(numbers) and gap == usual and at + gap + length == end and length:
            return bytes(packed)
        packed += _varint(2 * length) if gap == usual else _varint(2 * length + 1) + _varint(gap)
        at, usual = at + gap + length, 1
    return bytes(packed + b"\0") if at + usual < end else bytes(packed)


def _varint(number: int) -> bytes:
    written = bytearray()
    while number >= _MORE:
        written.append(number % _MORE + _MORE)
        number //= _MORE
    written.append(number)
    return bytes(written)

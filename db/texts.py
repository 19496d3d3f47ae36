"""The step to version 6: texts move from their articles into their paragraphs, as `db/006_passages.sql` describes.

Like every step it never changes, so it has what it needs of the store's code as that was then.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

_MORE = 0x80  # the bit that says that more of a number follows


def move(connection: sqlite3.Connection) -> None:
    """Fill what version 6 is made of. What was damaged before is found to be damaged afterwards."""
    for (article,) in connection.execute("select id from article order by id").fetchall():
        _move(connection, article)


def _move(connection: sqlite3.Connection, article: int) -> None:
    body, sha256 = connection.execute("select body, body_sha256 from article where id = ?", (article,)).fetchone()
    old = connection.execute(
        'select id, number, start, "end", kind, terms from paragraph where article_id = ? order by number', (article,)
    ).fetchall()
    sentences = _by_paragraph(
        [row[2] for row in old],
        connection.execute('select start, "end" from sentence where article_id = ? order by start', (article,)),
    )
    ends = [*(row[2] for row in old[1:]), len(body)]
    connection.executemany(
        "insert into passages values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(article, row, sentences[at], body[row[2] : ends[at]]) for at, row in enumerate(old)],
    )
    connection.execute(
        "update article set head = ?, first_paragraph = ?, last_paragraph = ?, sha256 = ? where id = ?",
        (
            body[: old[0][2]] if old else body,
            *((old[0][0], old[-1][0]) if old else (None, None)),
            _bytes(sha256),
            article,
        ),
    )


def _bytes(digits: str) -> bytes:
    """What hexadecimal digits say; nothing where they are damaged, which no digest is equal to."""
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""


def _by_paragraph(starts: list[int], sentences: Iterable[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """The sentences by the place of the paragraph that each is in."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    at = 0
    for start, end in sentences:
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        found[at].append((start, end))
    return found


def _row(article: int, old: tuple[Any, ...], sentences: list[tuple[int, int]], text: str) -> tuple[Any, ...]:
    number, *rest = old
    packed = bytes(_packed(sentences, old[2]))
    crc = zlib.crc32("\x1f".join(map(str, (article, *rest, packed.hex(), text))).encode("utf-8", "surrogatepass"))
    return (number, article, *rest, packed, text, crc)


def _packed(sentences: list[tuple[int, int]], at: int) -> Iterator[int]:
    for start, end in sentences:
        for number in (max(0, start - at), max(0, end - start)):
            left = number
            while left >= _MORE:
                yield left % _MORE + _MORE
                left //= _MORE
            yield left
        at = end

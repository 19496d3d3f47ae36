"""What articles talk about, as it is offered while somebody types."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from bot.spelling import fold
from bot.store.connection import Reader

if TYPE_CHECKING:  # a question reads topics, and needs nothing of what finds them
    from bot.store.linkables import Linkables

TOPICS_MAX = 20_000
"""Topics that are kept, the most telling ones."""
_READ_MAX = 500  # of the newest articles, whose words are looked at; a second, where they are read from here
_SHOWS = 20  # of the articles that are read, one in so many; seconds of reading are too much for a single one
_TITLES_MAX = 20_000  # of the newest articles

# The newest first, undated ones last
_NEWEST = "select id, name, title from article order by published is null, published desc, id desc limit ?"


def write_topics(connection: sqlite3.Connection, known: Linkables) -> None:
    """Find the topics of what is stored, in place of those that are kept; the caller holds the transaction."""
    from bot.link.topics import topics

    newest = connection.execute(_NEWEST, (_TITLES_MAX,)).fetchall()
    titles = (title for _, _, title in newest if title)
    found = topics(titles, (known.phrases(number, name) for number, name, _ in newest[:_READ_MAX]))
    connection.execute("insert or replace into state (key, value) values ('topics behind', '0')")
    connection.execute("delete from topic_word")
    connection.execute("delete from topic")
    kept = [(number, topic, fold(topic.text)) for number, topic in enumerate(found[:TOPICS_MAX], 1)]
    connection.executemany(
        "insert into topic values (?, ?, ?, ?)",
        [(number, topic.text, folded, topic.weight) for number, topic, folded in kept],
    )
    words = sorted((word, number) for number, _, folded in kept for word in set(folded.split()))
    connection.executemany("insert into topic_word values (?, ?)", words)


def renew_topics(connection: sqlite3.Connection, known: Linkables, changed: int) -> None:
    """Find the topics anew if so many articles have changed since that it shows; what is offered may wait a little."""
    row = connection.execute("select value from state where key = 'topics behind'").fetchone()
    behind = changed + (int(row[0]) if row else _READ_MAX)
    there = connection.execute("select number from total where what = 'article'").fetchone()[0]
    if behind * _SHOWS >= min(there, _READ_MAX):
        write_topics(connection, known)
    else:
        connection.execute("insert or replace into state (key, value) values ('topics behind', ?)", (str(behind),))


def beginning(reader: Reader, typed: str, limit: int) -> list[str]:
    """The most telling topics; with something typed (folded), those in which words begin so, one after the other."""
    first, *_ = typed.split() or [""]
    if not first:
        rows = reader.rows("select text from topic order by weight desc, id limit ?", limit)
    else:
        rows = reader.rows(
            """select text from topic where id in (
              select topic_id from topic_word where word >= ? and word < ? || char(1114111)
            ) and instr(' ' || folded, ' ' || ?) order by weight desc, id limit ?""",
            *(first, first, " ".join(typed.split()), limit),
        )
    return [text for (text,) in rows]

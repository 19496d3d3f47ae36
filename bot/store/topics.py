"""What articles talk about, as it is offered while somebody types."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from bot.spelling import fold
from bot.store.connection import Reader

if TYPE_CHECKING:  # a question reads topics, and needs nothing of what finds them
    from bot.link.topics import Phrases
    from bot.store.linkables import Linkables

TopicRows: TypeAlias = tuple[list[tuple[int, str, str, int]], list[tuple[str, int]]]
"""The rows of topics and of their words."""
TOPICS_MAX = 20_000
"""Topics that are kept, the most telling ones."""
_READ_MAX = 500  # of the newest articles, whose words are looked at; a second, where they are read from here
_SHOWS = 20  # of the articles that are read, one in so many; seconds of reading are too much for a single one
_TITLES_MAX = 20_000  # of the newest articles

# The newest first, undated ones last
_NEWEST = "select id, name, title from article order by published desc, id desc limit ?"


def newest(connection: sqlite3.Connection, known: Linkables) -> tuple[list[str], list[Phrases]]:
    """What topics are found in: the titles of the newest articles, and the phrases of the newest ones of these."""
    there = connection.execute(_NEWEST, (_TITLES_MAX,)).fetchall()
    return [title for *_, title in there if title], [
        known.phrases(number, name) for number, name, _ in there[:_READ_MAX]
    ]


def topic_rows(titles: Sequence[str], texts: Sequence[Phrases]) -> TopicRows:
    """The topics of these as they are stored, and the words of each with its number."""
    from bot.link.topics import topics

    kept = [(number, topic, fold(topic.text)) for number, topic in enumerate(topics(titles, texts)[:TOPICS_MAX], 1)]
    words = sorted((word, number) for number, _, folded in kept for word in set(folded.split()))
    return [(number, topic.text, folded, topic.weight) for number, topic, folded in kept], words


def write_topics(connection: sqlite3.Connection, rows: TopicRows) -> None:
    """Keep these topics in place of those that are kept; the caller holds the transaction."""
    connection.execute("insert or replace into state (key, value) values ('topics behind', '0')")
    connection.execute("delete from topic_word")
    connection.execute("delete from topic")
    connection.executemany("insert into topic values (?, ?, ?, ?)", rows[0])
    connection.executemany("insert into topic_word values (?, ?)", rows[1])


def renew_topics(connection: sqlite3.Connection, known: Linkables, changed: int) -> None:
    """Find the topics anew if so many articles have changed since that it shows; what is offered may wait a little."""
    row = connection.execute("select value from state where key = 'topics behind'").fetchone()
    behind = changed + (int(row[0]) if row else _READ_MAX)
    there = connection.execute("select number from total where what = 'article'").fetchone()[0]
    if behind * _SHOWS >= min(there, _READ_MAX):
        write_topics(connection, topic_rows(*newest(connection, known)))
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

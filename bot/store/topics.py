"""What articles talk about, as it is offered while somebody types."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from bot.link.names import fold
from bot.store.articles import read_article
from bot.store.connection import Reader

TOPICS_MAX = 20_000
"""Topics that are kept, the most telling ones."""
_READ_MAX = 500  # of the newest articles, whose words are looked at; a second and a half
_SHOWS = 20  # of the articles that are read, one in so many; seconds of reading are too much for a single one
_TITLES_MAX = 20_000  # of the newest articles

# The newest first, undated ones last
_NEWEST = "select id, title from article order by published is null, published desc, id desc limit ?"


def write_topics(connection: sqlite3.Connection) -> None:
    """Find the topics of what is stored, in place of those that are kept; the caller holds the transaction."""
    from bot.link.topics import topics

    newest = connection.execute(_NEWEST, (_TITLES_MAX,)).fetchall()
    titles = (title for _, title in newest if title)
    found = topics(titles, _passages(connection, [article_id for article_id, _ in newest[:_READ_MAX]]))
    connection.execute("insert or replace into state (key, value) values ('topics behind', '0')")
    connection.execute("delete from topic")
    for number, topic in enumerate(found[:TOPICS_MAX], 1):
        folded = fold(topic.text)
        connection.execute("insert into topic values (?, ?, ?, ?)", (number, topic.text, folded, topic.weight))
        words = [(word, number) for word in sorted(set(folded.split()))]
        connection.executemany("insert into topic_word values (?, ?)", words)


def renew_topics(connection: sqlite3.Connection, changed: int) -> None:
    """Find the topics anew if so many articles have changed since that it shows; what is offered may wait a little."""
    row = connection.execute("select value from state where key = 'topics behind'").fetchone()
    behind = changed + (int(row[0]) if row else _READ_MAX)
    there = connection.execute("select number from total where what = 'article'").fetchone()[0]
    if behind * _SHOWS >= min(there, _READ_MAX):
        write_topics(connection)
    else:
        connection.execute("insert or replace into state (key, value) values ('topics behind', ?)", (str(behind),))


def _passages(connection: sqlite3.Connection, articles: list[int]) -> Iterator[str]:
    for article_id in articles:
        article = read_article(connection, article_id)
        yield from (each.span.of(article.text) for each in article.paragraphs if each.kind != "boilerplate")


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

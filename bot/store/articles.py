# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Articles as they are stored."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from typing import Any

from bot.errors import CoverageError
from bot.model import Article, Catalogue, Paragraph, Span
from bot.records import CitedWords
from bot.spelling import fold
from bot.store.connection import Reader, sendable
from bot.store.passages import SHOWN_COLUMNS, Passage, shown_passages, stored_paragraph, unpack, whole
from bot.store.rows import ARTICLE_COLUMNS, checked_article, damaged
from bot.store.selection import Selection

SEE_SOURCES = "See `sources`."
"""The remedy where there is no such article."""
_PARAGRAPHS = "select start, kind, sentences, text, after from paragraph where id between ? and ? order by id"
_TEXTS = "select text, after from paragraph where id between ? and ? order by id"
_PASSAGE_OF = f"""select {SHOWN_COLUMNS}
from article a join paragraph p on p.id between a.first_paragraph and a.last_paragraph
where a.name = ? and p.start <= ? order by p.id desc limit 1"""
_NUMBER_MAX = 18  # digits; SQLite's largest integer has 19


def digest(text: str) -> bytes:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def cited_words(article: Article, span: Span) -> CitedWords:
    """A place in an article with what is needed to find it again."""
    return CitedWords(article.name, digest(article.text).hex(), span, span.of(article.text))


def article_id(connection: sqlite3.Connection, name: str) -> int:
    """The id of the article of that name. Raises ``CoverageError`` if there is none."""
    row = connection.execute("select id from article where name = ?", (sendable(name),)).fetchone()
    if not row:
        raise CoverageError(f"There is no article called {name!r}.", SEE_SOURCES)
    return int(row[0])


def read_text(connection: sqlite3.Connection, head: str, first: int | None, last: int | None) -> str:
    """The whole text of an article, from what stands before its paragraphs, and these."""
    return head + "".join(whole(*row) for row in connection.execute(_TEXTS, (first, last)))


def read_article(connection: sqlite3.Connection, owner: int) -> Article:
    """An article whose text and catalogue data are what was written."""
    row = connection.execute(
        f"select head, first_paragraph, last_paragraph, {ARTICLE_COLUMNS} from article where id = ?", (owner,)
    ).fetchone()
    if row is None:
        raise damaged(f"article {owner}, which others refer to, is not there")
    name, sha256, catalogue = checked_article(row[3:])
    texts, paragraphs, sentences = [row[0]], list[Paragraph](), list[Span]()
    for number, (start, kind, packed, words, after) in enumerate(connection.execute(_PARAGRAPHS, row[1:3]), 1):
        paragraphs.append(stored_paragraph(number, start, kind, words))
        ends = unpack(packed, start, start + len(words))
        sentences += map(Span, ends[::2], ends[1::2])
        texts.append(whole(words, after))
    text = "".join(texts)
    if digest(text) != sha256:
        raise damaged(f"the text of {name} is not what was loaded")
    return Article(name, text, tuple(paragraphs), tuple(sentences), catalogue)


def read_passage(connection: sqlite3.Connection, name: str, span: Span) -> Passage | None:
    """The paragraph of an article that holds a span, verified by itself; None if none does."""
    rows = connection.execute(_PASSAGE_OF, (sendable(name), span.start))
    return next((passage for passage in shown_passages(rows) if passage.span.covers(span)), None)


Listed = tuple[int, str, Catalogue, int, int, int]
"""Number, name, catalogue data, and how many paragraphs, quotes and statements."""


def listed(reader: Reader, selection: Selection, limit: int | None = None) -> list[Listed]:
    """The selected articles, by number."""
    where, parameters = selection.condition("a")
    return _listed(reader, f"where {where}" if where else "", *parameters, -1 if limit is None else limit)


def count(reader: Reader, selection: Selection) -> int:
    """How many are selected."""
    where, parameters = selection.condition("a")
    rows = reader.rows(f"select count(*) from article a {f'where {where}' if where else ''}", *parameters)
    return int(rows[0][0])


def called(reader: Reader, beginning: str, limit: int) -> list[Listed]:
    """Articles with a name that begins so, or with such a word in title or outlet; by number."""
    words = re.findall(r"\w+", beginning)
    if not words:
        return []
    return _listed(
        reader,
        """where a.id in (select id from article where name >= ? and name < ? || char(1114111) limit ?)
        or a.id in (
          select p.article_id from passage_fts f join paragraph p on p.id = f.rowid
          where passage_fts match ? limit ?
        )""",
        *(beginning, beginning, limit, f'heading : "{" ".join(words)}" *', limit, limit),
    )


def _listed(reader: Reader, where: str, *parameters: Any) -> list[Listed]:
    rows = reader.rows(
        f"""select {ARTICLE_COLUMNS}, a.id, coalesce(a.last_paragraph - a.first_paragraph + 1, 0),
          (select count(*) from quote q where q.article_id = a.id),
          (select count(*) from statement s where s.article_id = a.id)
        from article a {where} order by a.id limit ?""",
        *parameters,
    )
    records = []
    for *known, number, paragraphs, quotes, statements in rows:
        name, _, catalogue = checked_article(tuple(known))
        records.append((number, name, catalogue, paragraphs, quotes, statements))
    return records


def find_source(reader: Reader, query: str) -> list[str]:
    """Names of articles by name, number, beginning of the name, or outlet: the first of these that fits."""
    typed = query.strip()
    if not typed:
        return []
    for sql, parameters in _ways(typed):
        rows = reader.rows(f"select name from article where {sql} order by name", *parameters)
        if rows:
            return [row[0] for row in rows]
    outlets = [row[0] for row in reader.rows("select distinct outlet from article where outlet is not null")]
    meant = _outlets(typed, outlets)
    rows = [row for outlet in meant for row in reader.rows("select name from article where outlet = ?", outlet)]
    return sorted(row[0] for row in rows)


def _ways(typed: str) -> list[tuple[str, tuple[Any, ...]]]:
    name = typed.removesuffix(".txt")
    ways: list[tuple[str, tuple[Any, ...]]] = [("name = ?", (name,))]
    if name.isascii() and name.isdigit() and len(name) <= _NUMBER_MAX:
        # the number that the name begins with, as answers show it: 1 is 001_…, before it is the first one loaded
        ways.append(("name glob '[0-9]*' and cast(name as integer) = ?", (int(name),)))
        ways.append(("id = ?", (int(name),)))
    ways.append(("name >= ? and name < ? || char(1114111)", (name, name)))
    return ways


def _outlets(typed: str, outlets: list[str]) -> list[str]:
    """Outlets of exactly this name, else those with all of its words."""
    asked = _key(typed)
    exact = [outlet for outlet in outlets if _key(outlet) == asked]
    return exact or [outlet for outlet in outlets if asked and set(asked) <= set(_key(outlet))]


def _key(text: str) -> tuple[str, ...]:
    """The words without case, accents, marks and "the"."""
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    return tuple(word for word in words if word != "the") or tuple(words)

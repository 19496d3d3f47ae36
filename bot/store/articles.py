# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Articles as they are stored."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import unicodedata
from itertools import starmap
from typing import Any

from bot.errors import CoverageError
from bot.model import Article, Catalogue, Paragraph, Span
from bot.records import CitedWords
from bot.store.connection import Reader, sendable
from bot.store.rows import CATALOGUE_COLUMNS, checked, damaged
from bot.store.selection import Selection

SEE_SOURCES = "See `sources`."
"""The remedy where there is no such article."""
_NUMBER_MAX = 18  # digits; SQLite's largest integer has 19


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def cited_words(article: Article, span: Span) -> CitedWords:
    """A place in an article with what is needed to find it again."""
    return CitedWords(article.name, digest(article.text), span, span.of(article.text))


def article_id(connection: sqlite3.Connection, name: str) -> int:
    """The id of the article of that name. Raises ``CoverageError`` if there is none."""
    row = connection.execute("select id from article where name = ?", (sendable(name),)).fetchone()
    if not row:
        raise CoverageError(f"There is no article called {name!r}.", SEE_SOURCES)
    return int(row[0])


def read_article(connection: sqlite3.Connection, owner: int) -> Article:
    """An article whose text and catalogue data are what was written."""
    row = connection.execute(
        f"select body, name, body_sha256, {CATALOGUE_COLUMNS}, crc from article where id = ?", (owner,)
    ).fetchone()
    if row is None:
        raise damaged(f"article {owner}, which others refer to, is not there")
    body, *known = row
    name, sha256, *catalogue = checked("article", known)
    if digest(body) != sha256:
        raise damaged(f"the text of {name} is not what was loaded")
    paragraphs = connection.execute(
        'select number, start, "end", kind from paragraph where article_id = ? order by number', (owner,)
    )
    sentences = connection.execute('select start, "end" from sentence where article_id = ? order by start', (owner,))
    return Article(
        name=name,
        text=body,
        paragraphs=tuple(starmap(Paragraph, paragraphs)),
        sentences=tuple(starmap(Span, sentences)),
        catalogue=Catalogue(*catalogue),
    )


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
        f"""select a.id, a.name, a.body_sha256, {CATALOGUE_COLUMNS}, a.crc,
          (select count(*) from paragraph p where p.article_id = a.id),
          (select count(*) from quote q where q.article_id = a.id),
          (select count(*) from statement s where s.article_id = a.id)
        from article a {where} order by a.id limit ?""",
        *parameters,
    )
    records = []
    for number, *known, paragraphs, quotes, statements in rows:
        name, _, *catalogue = checked("article", known)
        records.append((number, name, Catalogue(*catalogue), paragraphs, quotes, statements))
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
    plain = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return tuple(word for word in words if word != "the") or tuple(words)

"""Corrections held against a coverage: every article has in it what is in force, no more and no less."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import bot.correct
from bot.correct import corrected
from bot.records import Correction
from bot.store.saved import saved
from bot.store.writer import Writer


def recorrect(writer: Writer, corrections: Iterable[Correction]) -> list[str]:
    """Read the articles anew that do not have these corrections in them; gives their names.

    The caller holds the transaction, and links anew. Raises ``CoverageError``.
    """
    by_article: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_article[correction.about.article].append(correction)
    due = _due(writer.connection, {name: _digest(known) for name, known in by_article.items()})
    for name in due:
        _put(writer, name, by_article.get(name, []))
    return due


def _due(connection: sqlite3.Connection, wanted: dict[str, str]) -> list[str]:
    there = dict(
        connection.execute(
            "select a.name, c.digest from article a left join corrected_article c on c.article_id = a.id"
        ).fetchall()
    )
    return sorted(name for name, digest in there.items() if digest != wanted.get(name))


def _put(writer: Writer, name: str, corrections: Sequence[Correction]) -> None:
    article = saved(writer.connection, name)
    assert article is not None, "it was listed just now"
    ready = article.loadable()
    writer.put(replace(ready, facts=corrected(ready.article, ready.facts, corrections)), article.number)
    if corrections:
        writer.connection.execute(
            "insert into corrected_article (article_id, digest) values (?, ?)", (article.number, _digest(corrections))
        )


def _digest(corrections: Sequence[Correction]) -> str:
    """What says whether an article has these corrections in it: what they do, and the code that does it."""
    whole = hashlib.sha256(_code().encode())
    for each in corrections:
        what = (each.field, each.about.span, each.about.exact, each.place, each.old, each.new, each.printed)
        whole.update(repr(what).encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


@cache
def _code() -> str:
    """The digest over the code of correct/."""
    digest = hashlib.sha256()
    for path in sorted(Path(bot.correct.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()

"""Databases of invented news, made once for a run as a load makes them; their facts are known and not extracted."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

from bot.link.linkable import linkable
from bot.processes import in_order
from bot.store.prepared import Prepared, prepared
from bot.store.writer import Writer
from tests.bench.corpus import Corpus

_BATCH = 64  # articles in one transaction, as in a load
_PHRASES_MAX = 2000  # articles in which topics are looked for when they are read, as in a load


def built(folder: Path, paragraphs: int) -> Path:
    """A database with so many paragraphs, their facts and what links them."""
    path = folder / f"{paragraphs}.db"
    ready = in_order(_ready, ((number,) for number in range(Corpus(paragraphs).articles)))
    with Writer(path) as writer:
        while batch := list(islice(ready, _BATCH)):
            with writer.transaction():
                assert writer.put_all(batch) == []
        with writer.transaction():
            writer.relink()
    return path


def _ready(number: int) -> Prepared:
    """An article as it is handed to who writes it."""
    each = _corpus().loadable(number)
    found = linkable(each.article, each.facts, with_phrases=number < _PHRASES_MAX)
    return prepared(replace(each, linkable=found))


@cache
def _corpus() -> Corpus:
    return Corpus()

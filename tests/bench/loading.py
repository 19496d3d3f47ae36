"""Loading: processor time of the store, size of the database, and what a second processor gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from bot.store.connection import marks
from bot.store.facts import write_facts
from bot.store.loadable import Loadable
from bot.store.passages import passage_row
from bot.store.prepared import PREPARED_COLUMNS, Prepared, prepared
from bot.store.rows import Values
from bot.store.writer import INSERT_PASSAGE, Writer
from tests.bench.corpus import Corpus
from tests.bench.figures import Figure, ms, ratios, seconds
from tests.bench.pipeline import taken

_ROUNDS = 3  # of whole loads
_STORED = 7  # rounds of storing alone, which takes less time
_BATCH = 64  # articles in one transaction, as in a load
_READ = 500  # articles that are read from files, which takes longer than storing them


def figures(folder: Path, number_of_articles: int) -> Iterator[Figure]:
    """All of it, interleaved."""
    corpus = Corpus()
    articles = [corpus.loadable(number) for number in range(number_of_articles)]
    ready = [prepared(each) for each in articles]  # in a load, whoever reads them does it
    ours, theirs = [], []
    for number in range(_STORED):
        theirs.append(seconds(partial(_bare, folder / f"bare{number}.db", ready)))
        ours.append(seconds(partial(_store, folder / f"store{number}.db", ready)))
    rows = sum(len(each.article.paragraphs) for each in articles)
    beside = f"{rows / min(theirs):,.0f} paragraphs a second bare, {rows / min(ours):,.0f}"
    yield Figure(f"load, CPU of store and index, facts in both, {rows:,}", ratios(ours, theirs), 1.2, beside=beside)
    yield from _pipeline(folder, articles[:_READ])


def _store(path: Path, articles: Sequence[Prepared]) -> None:
    with Writer(path) as writer:
        for first in range(0, len(articles), _BATCH):
            with writer.transaction():
                assert writer.put_all(articles[first : first + _BATCH]) == []
                if first + _BATCH >= len(articles):
                    writer.settle()


def _bare(path: Path, articles: Sequence[Prepared]) -> None:
    """The same rows by executemany, one index rebuilt at the end; one transaction."""
    columns = ("id", *PREPARED_COLUMNS, "loaded_at")
    with Writer(path) as writer, writer.transaction():
        connection = writer.connection
        connection.executemany(
            f"insert into article ({', '.join(columns)}) values ({marks(columns)})",
            [(number, *each.row, "") for number, each in enumerate(articles, 1)],
        )
        connection.executemany(INSERT_PASSAGE, _passages(articles))
        write_facts(connection, [(number, each.facts) for number, each in enumerate(articles, 1)])
        connection.execute("insert into passage_fts (passage_fts) values ('rebuild')")


def _passages(articles: Sequence[Prepared]) -> list[Values]:
    """The rows of all paragraphs."""
    places = (
        (number, place, values)
        for number, each in enumerate(articles, 1)
        for place, values in enumerate(each.passages, 1)
    )
    return [passage_row(at, *passage) for at, passage in enumerate(places, 1)]


_PARTS = {
    "text": ("article", "paragraph"),
    "index": ("passage_fts",),
    "facts": (
        *("country_mention", "date_mention", "quantity", "person", "quote", "statement", "evidence", "party", "claim"),
    ),
    "links": (
        *("joint_statement", "telling", "taking_part", "speaker", "name_form", "near_duplicate", "sketch", "topic"),
    ),
}
"""What the tables of a database are for, by the beginnings of their names."""


def sizes(path: Path, paragraphs: int) -> Iterator[Figure]:
    """The file by its parts: facts and links are as many as the text gives rise to, and no part of the target."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        raw = connection.execute("select sum(length(cast(body as blob))) from article_text").fetchone()[0]
        used = dict(connection.execute("select name, sum(pgsize) from dbstat group by name"))
        of_table = dict(connection.execute("select name, tbl_name from sqlite_schema"))
    parts = dict.fromkeys((*_PARTS, "else"), 0)
    for name, size in used.items():
        parts[_part(of_table.get(name, name))] += size
    text_and_index = parts["text"] + parts["index"]
    name = f"database size against raw text, text and index, {paragraphs:,}"
    beside = f"{raw / 1e6:.1f} MB of text; " + ", ".join(f"{part} {size / raw:.2f}×" for part, size in parts.items())
    yield Figure(name, (text_and_index / raw,), 1.7, beside=beside)
    rest = (sum(parts.values()) - text_and_index) / raw
    yield Figure(f"the same, facts and what links them, {paragraphs:,}", (rest,))


def _part(table: str) -> str:
    """Which part of the database a table belongs to."""
    return next((part for part, tables in _PARTS.items() if table.startswith(tables)), "else")


def _pipeline(folder: Path, articles: Sequence[Loadable]) -> Iterator[Figure]:
    """From files to links, in one process and in two, in turns; by the clock, which two free processors shorten, and
    by the time of the busier process, which others on the machine disturb less.
    """
    files = folder / "files"
    files.mkdir()
    for each in articles:
        (files / f"{each.article.name}.txt").write_bytes(each.data)
    alone, shared = [], []
    for number in range(_ROUNDS):
        for processes, found in ((1, alone), (2, shared)):
            found.append(taken(files, folder / f"pipeline{number}-{processes}.db", processes))
    one, two = (ms(min(each.clock for each in found) / len(articles)) for found in (alone, shared))
    clock = ratios((each.clock for each in alone), (each.clock for each in shared))
    beside = f"{one} an article in one process, {two} in two"
    yield Figure("load, two processors against one", clock, 1.7, None, "×", True, beside)
    busiest = ratios((each.busiest(1) for each in alone), (each.busiest(2) for each in shared))
    whole = sum(each.here + each.others for each in shared) / sum(each.here for each in alone)
    beside = f"both together {whole:.2f}× of what one takes"
    yield Figure("the same, processor time of the busier process", busiest, 1.7, None, "×", True, beside)

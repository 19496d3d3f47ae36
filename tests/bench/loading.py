"""Loading: processor time of the store, size of the database, and what a second processor gives."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from bot.ingest import load
from bot.store.connection import marks
from bot.store.facts import write_facts
from bot.store.loadable import Loadable
from bot.store.passages import passage_row
from bot.store.prepared import PREPARED_COLUMNS, Prepared, prepared
from bot.store.rows import Values
from bot.store.writer import Writer
from tests.bench.corpus import Corpus
from tests.bench.figures import Figure, ms, ratios, seconds

_ROUNDS = 3
_BATCH = 64  # articles in one transaction, as in a load
_READ = 300  # articles that are read from files, which takes longer than storing them


def figures(folder: Path, number_of_articles: int) -> Iterator[Figure]:
    """All of it, interleaved."""
    corpus = Corpus()
    articles = [corpus.loadable(number) for number in range(number_of_articles)]
    ready = [prepared(each) for each in articles]  # in a load, whoever reads them does it
    ours, theirs = [], []
    for number in range(_ROUNDS):
        theirs.append(seconds(partial(_bare, folder / f"bare{number}.db", ready)))
        ours.append(seconds(partial(_store, folder / f"store{number}.db", ready)))
    rows = sum(len(each.article.paragraphs) for each in articles)
    beside = f"{rows / min(theirs):,.0f} paragraphs a second bare, {rows / min(ours):,.0f}"
    yield Figure("load, CPU of store and index, facts in both", ratios(ours, theirs), 1.2, beside=beside)
    yield from _sizes(folder / "store0.db", articles)
    yield _pipeline(folder, articles[: min(_READ, number_of_articles // 2)])


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
        connection.executemany(f"insert into paragraph values ({marks(range(10))})", _passages(articles))
        write_facts(connection, [(number, each.facts) for number, each in enumerate(articles, 1)])
        connection.execute("insert into passage_fts (passage_fts) values ('rebuild')")


def _passages(articles: Sequence[Prepared]) -> list[Values]:
    """The rows of all paragraphs."""
    places = ((number, values) for number, each in enumerate(articles, 1) for values in each.passages)
    return [passage_row(at, number, values) for at, (number, values) in enumerate(places, 1)]


_DERIVED = ("country_mention", "date_mention", "quantity", "person", "quote", "statement", "evidence", "party", "claim")


def _sizes(path: Path, articles: list[Loadable]) -> Iterator[Figure]:
    """Without the facts, which are as many as the text gives rise to, and with them."""
    raw = sum(len(each.data) for each in articles)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        used = dict(connection.execute("select name, sum(pgsize) from dbstat group by name"))
        of_table = dict(connection.execute("select name, tbl_name from sqlite_master"))
    facts = sum(size for name, size in used.items() if of_table.get(name, name).startswith(_DERIVED))
    whole = sum(used.values())
    megabytes = f"{raw / 1e6:.1f} MB of text, {whole / 1e6:.1f} MB in all, {facts / 1e6:.1f} MB of it facts"
    yield Figure("database size against raw text, without facts", ((whole - facts) / raw,), 1.7, beside=megabytes)


def _pipeline(folder: Path, articles: list[Loadable]) -> Figure:
    """From files to links, in one process and in two; by the clock, which two processors shorten."""
    files = folder / "files"
    files.mkdir()
    for each in articles:
        (files / f"{each.article.name}.txt").write_bytes(each.data)
    ours, theirs = [], []
    for number in range(_ROUNDS):
        for processes, taken in ((1, theirs), (2, ours)):
            database = folder / f"pipeline{number}-{processes}.db"
            taken.append(seconds(partial(load, [files], database, processes=processes), time.monotonic))
    beside = f"{ms(min(theirs) / len(articles))} an article in one process, {ms(min(ours) / len(articles))} in two"
    return Figure("load, two processors against one", ratios(theirs, ours), 1.7, None, "×", True, beside)

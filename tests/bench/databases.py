"""Databases of invented news, made once for a run."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from bot.link.speakers import link_speakers
from bot.link.statements import link_statements
from bot.store.linkables import Linkables
from bot.store.links import links_version, write_speakers, write_statements
from bot.store.topics import newest, topic_rows, write_topics
from bot.store.writer import Writer
from tests.bench.corpus import Corpus

_BATCH = 64


def built(folder: Path, paragraphs: int) -> Path:
    """A database with so many paragraphs, their facts and what links them.

    The links are made of the facts at hand: reading a million paragraphs back would measure nothing.
    """
    path, corpus = folder / f"{paragraphs}.db", Corpus(paragraphs)
    known = []
    with Writer(path) as writer:
        articles = corpus.loadables()
        while batch := list(islice(articles, _BATCH)):
            known += [(each.article, each.facts) for each in batch]
            with writer.transaction():
                for each in batch:
                    writer.put(each)
        told = [pair for pair in known if pair[1].statements]
        with writer.transaction():
            write_statements(writer.connection, link_statements(told))
            write_speakers(writer.connection, link_speakers(known))
            write_topics(writer.connection, topic_rows(*newest(writer.connection, Linkables(writer.connection))))
            writer.connection.execute(
                "insert or replace into state (key, value) values ('links', ?)", (links_version(),)
            )
    return path

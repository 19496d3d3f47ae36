"""A database of an older version becomes one of today: nothing is lost, nothing has to be loaded again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import CoverageError
from bot.model import Article, Span
from bot.store.articles import digest
from bot.store.coverage import Coverage
from bot.store.loadable import Loadable, catalogue_json
from bot.store.rows import CATALOGUE_COLUMNS, article_crc, catalogue_values
from bot.store.verify import verify
from bot.store.writer import Writer
from db.migrations import migrations
from tests.store import invented

_ODD = "\r\n\u200b\n Fog, “thick” — as in 東京.  It rose. \r\n\r\nNo one was hurt\x85 at all.\n\t\n"


def _old(path: Path, loadables: Iterable[Loadable]) -> Path:
    """A database of version 5 with these articles, without facts."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("begin")
        migrations.apply(Database(connection), stop_before="006_passages")
        for each in loadables:
            _insert(connection, each)
        connection.execute("insert into passage_fts (passage_fts) values ('rebuild')")
        connection.execute("update total set number = (select count(*) from article) where what = 'article'")
        connection.execute("update total set number = (select count(*) from paragraph) where what = 'paragraph'")
        connection.execute("commit")
    return path


def _insert(connection: sqlite3.Connection, each: Loadable) -> None:
    article, text = each.article, each.article.text
    known, fingerprint = catalogue_values(article.catalogue), sha256(each.data).hexdigest()
    columns = f"name, body, body_sha256, encoding, entry, fingerprint, loaded_at, {CATALOGUE_COLUMNS}, crc"
    values = (
        *(article.name, text, digest(text).hex(), "utf-8", catalogue_json(each.entry), fingerprint, "2031-05-06"),
        *(*known, article_crc(article.name, digest(text), known)),
    )
    number = connection.execute(
        f"insert into article ({columns}) values ({', '.join('?' * len(values))})", values
    ).lastrowid
    connection.executemany(
        'insert into paragraph (article_id, number, start, "end", kind, terms) values (?, ?, ?, ?, ?, ?)',
        [(number, p.number, p.start, p.end, p.kind, "isoperx isokenx") for p in article.paragraphs],
    )
    connection.executemany(
        "insert into sentence values (?, ?, ?)", [(number, span.start, span.end) for span in article.sentences]
    )


def _articles() -> list[Loadable]:
    return [*invented.articles(), invented.made("13_odd", _ODD, invented.articles()[2].facts)]


def test_texts_move_into_their_paragraphs(tmp_path: Path) -> None:
    path = _old(tmp_path / "coverage.db", _articles())
    with Writer(path) as writer, writer.transaction():
        assert writer.fingerprint("12_fog") == sha256(_articles()[2].data).digest()[:16]
        writer.relink()
    assert verify(path).sound
    with Coverage.open(path) as coverage:
        assert [coverage.article(each.article.name) for each in _articles()] == [each.article for each in _articles()]
        assert {(hit.article, hit.paragraph) for hit in coverage.search("hurt").hits} == {("12_fog", 1), ("13_odd", 2)}
        assert (coverage.searched().articles, coverage.searched().paragraphs) == (4, _count(_articles()))


def _count(loadables: Iterable[Loadable]) -> int:
    return sum(len(each.article.paragraphs) for each in loadables)


def test_an_index_that_puts_itself_together_all_the_time_does_so_no_more(tmp_path: Path) -> None:
    path = tmp_path / "coverage.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.apply(Database(connection), stop_before="008_merging")
        config = connection.execute("select v from passage_fts_config where k = 'automerge'")
        assert config.fetchone() == (16,)
    invented.store(path, _articles())
    with closing(sqlite3.connect(path)) as connection:
        config = connection.execute("select v from passage_fts_config where k = 'automerge'")
        assert config.fetchone() == (0,)
    assert verify(path).sound


def test_what_datasette_reads_has_the_whole_texts(tmp_path: Path) -> None:
    path = invented.store(tmp_path / "coverage.db", _articles())
    with closing(sqlite3.connect(path)) as connection:
        texts = dict(connection.execute("select article, body from article_text"))
        words = {row[0] for row in connection.execute("select words from who_said")}
        signed = set(connection.execute("select party, words from who_signed where article = '11_port'"))
    assert texts == {each.article.name: each.article.text for each in _articles()}
    assert "The ban is theft," in words
    assert signed == {("PER", "Peru"), ("KEN", "Kenya")}


def test_what_was_damaged_is_still_found_to_be(tmp_path: Path) -> None:
    path = _old(tmp_path / "coverage.db", _articles())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update article set body = replace(body, 'Fog', 'Bog') where name = '12_fog'")
        connection.execute("update article set body_sha256 = 'none' where name = '11_port'")
    with Writer(path):
        pass
    with Coverage.open(path) as coverage:
        for name in ("12_fog", "11_port"):
            with pytest.raises(CoverageError, match="damaged"):
                coverage.article(name)


def test_the_words_of_one_paragraph_are_verified_without_the_others(tmp_path: Path) -> None:
    path = invented.store(tmp_path / "coverage.db", _articles())
    odd: Article = _articles()[3].article
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update paragraph set text = replace(text, 'hurt', 'hunt') where article_id = 4")
    with Coverage.open(path) as coverage:
        assert coverage.cite("13_odd", odd.paragraphs[0].span).exact == odd.paragraphs[0].span.of(odd.text)
        with pytest.raises(CoverageError, match="damaged"):
            coverage.cite("13_odd", odd.paragraphs[1].span)
        with pytest.raises(CoverageError, match="damaged"):
            coverage.cite("13_odd", Span(odd.paragraphs[0].start, odd.paragraphs[1].end))


def test_what_goes_without_saying_is_left_out(tmp_path: Path) -> None:
    path = _old(tmp_path / "coverage.db", _articles())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.apply(Database(connection), stop_before="009_compact")
        before = _passages(connection)
        connection.execute("update paragraph set sentences = x'0001' where id = 1")
    with Writer(path) as writer, writer.transaction():
        assert _passages(writer.connection) == before
        assert writer.connection.execute("select distinct countries from paragraph").fetchall() == [("PER KEN",)]
        entries = dict(writer.connection.execute("select name, entry from article"))
        assert (entries["11_port"], "h.example" in entries["10_lake"]) == ("", True)  # whose title is from its text
        writer.relink()
    assert [(each.article, "paragraph" in each.what) for each in verify(path).problems] == [("10_lake", True)]
    assert (verify(path, repair=True).sound, verify(path).articles) == (True, 4)


def _passages(connection: sqlite3.Connection) -> list[tuple[int, str, str, str]]:
    rows = connection.execute("select id, body, terms, heading from passage order by id")
    return [(number, body.rstrip(), terms, heading) for number, body, terms, heading in rows]

"""The quick search of a large coverage against the exact one, with bounds so low that small ones count as large."""

import random
from pathlib import Path

import pytest

from bot.model import Facts
from bot.store import candidates
from bot.store.coverage import Coverage
from bot.store.writer import Writer
from tests.bench.corpus import Corpus
from tests.store.invented import made

_PARAGRAPHS = 1600


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(_PARAGRAPHS)


@pytest.fixture(scope="module")
def coverage(corpus, tmp_path_factory):
    database = tmp_path_factory.mktemp("candidates") / "c.db"
    with Writer(database) as writer, writer.transaction():
        for article in corpus.loadables():
            writer.put(article)
        writer.relink()
    with Coverage.open(database) as opened:
        yield opened


def _bare(coverage: Coverage, expression: str, limit: int) -> list[float]:
    """The ranks that FTS5 gives, asked without anything around it."""
    sql = "select rank from passage_fts where passage_fts match ? and rank match ? order by rank limit ?"
    return [-row[0] for row in coverage._reader.rows(sql, expression, "bm25(1.0, 0.5, 0.5)", limit)]


@pytest.mark.parametrize("seed", range(8))
def test_below_the_bound_every_passage_is_ranked_by_bm25(coverage, corpus, seed):
    word = random.Random(seed).choice(corpus.words[:3000])
    found = coverage.search(word, limit=40)
    assert [hit.score for hit in found.hits] == pytest.approx(_bare(coverage, word, 40))
    assert found.is_exact


@pytest.mark.parametrize("seed", range(8))
def test_beyond_the_bound_the_first_passages_are_nearly_those_of_the_exact_order(coverage, corpus, monkeypatch, seed):
    chosen = random.Random(seed)
    words = " ".join(chosen.choice(corpus.words[low:high]) for low, high in ((5, 30), (40, 90), (100, 900)))
    exact = [(hit.article, hit.paragraph) for hit in coverage.search(words, limit=20).hits]
    monkeypatch.setattr(candidates, "EXACT_MAX", 60)
    quick = coverage.search(words, limit=40)
    found = [(hit.article, hit.paragraph) for hit in quick.hits]
    assert not quick.is_exact
    assert len(set(exact[:5]) & set(found)) >= 4
    assert len(set(exact) & set(found)) >= 10


def test_of_very_many_passages_the_newest_come_first(coverage, corpus, monkeypatch):
    monkeypatch.setattr(candidates, "EXACT_MAX", 20)
    found = coverage.search(corpus.words[1], limit=30)
    published = [coverage.article(hit.article).published for hit in found.hits]
    assert published == sorted(published, reverse=True)
    newest = max(record.catalogue.published for record in coverage.articles())
    assert published[0] == newest


def test_the_number_of_very_many_passages_is_about_right(coverage, corpus, monkeypatch):
    there = coverage.search(corpus.words[2]).total
    monkeypatch.setattr(candidates, "EXACT_MAX", 100)
    estimated = coverage.search(corpus.words[2])
    assert not estimated.is_exact
    assert estimated.total == pytest.approx(there, rel=0.25)
    assert coverage.passages_with(corpus.words[2]) == estimated.total


def test_a_filter_holds_beyond_the_bound_too(coverage, corpus, monkeypatch):
    outlet = coverage.articles()[0].catalogue.outlet
    monkeypatch.setattr(candidates, "EXACT_MAX", 20)
    for words in (corpus.words[1], " ".join(corpus.words[1:60:20])):
        hits = coverage.search(words, source=outlet, since="1995", until="2015", limit=15).hits
        assert hits
        for hit in hits:
            catalogue = coverage.article(hit.article).catalogue
            assert catalogue.outlet == outlet
            assert "1995" <= (catalogue.published or "")[:4] <= "2015"


def test_a_word_in_most_passages_finds_no_worse_beside_a_rare_one(coverage, corpus, monkeypatch):
    rare = corpus.words[2500]
    alone = {(hit.article, hit.paragraph) for hit in coverage.search(rare, limit=50).hits}
    monkeypatch.setattr(candidates, "EXACT_MAX", 30)
    beside = coverage.search(f"{corpus.words[0]} {rare}", limit=len(alone)).hits
    assert {(hit.article, hit.paragraph) for hit in beside} == alone


def test_everything_is_marked_whichever_words_led_to_a_passage(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(candidates, "EXACT_MAX", 1)
    with Writer(tmp_path / "c.db") as writer, writer.transaction():
        for number in range(6):
            writer.put(
                made(f"{number}_ferry", f"The ferry {'sank' if number < 2 else 'sailed'} off the coast.", Facts())
            )
        writer.relink()
    with Coverage.open(tmp_path / "c.db") as coverage:
        first = coverage.search("ferries sank").hits[0]
        text = coverage.article(first.article).text
        assert [mark.of(text) for mark in first.marks] == ["ferry", "sank"]

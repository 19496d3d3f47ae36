"""Search: the whole store against the same query in bare FTS5, at every size, and its relevance on SQuAD."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bot.model import Citation, Facts
from bot.store.coverage import Coverage
from bot.store.words import STOP_WORDS
from bot.store.writer import Writer
from tests.bench.corpus import Corpus
from tests.bench.figures import Figure, ms, percentile, ratios, seconds
from tests.store.invented import made

_LIMIT = 10
_TOP_WORDS = 40  # the commonest of the corpus: each in 5 to 75 % of the paragraphs
_MUST = 1.5  # times what bare FTS5 takes, or else no more than …
_OVERHEAD = 0.0003  # seconds that the whole store adds


def figures(path: Path, paragraphs: int, queries: int) -> Iterator[Figure]:
    """Ratios at one size: of the time of single queries, and of the slowest in a hundred."""
    words = Corpus().words
    chosen = random.Random(11)
    kinds: dict[str, Callable[[], list[str]]] = {
        "common word": lambda: [words[chosen.randrange(_TOP_WORDS)]],
        "any word": lambda: [words[int(len(words) ** chosen.random()) - 1]],
        "three words": lambda: [words[int(len(words) ** chosen.random()) - 1] for _ in range(3)],
        "three common words": lambda: chosen.sample(words[:_TOP_WORDS], 3),
    }
    with Coverage.open(path) as coverage, sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True) as bare:
        for kind, words_of in kinds.items():
            ours, theirs = [], []
            for asked in (words_of() for _ in range(queries)):
                theirs.append(seconds(lambda asked=asked: _bare(bare, " OR ".join(asked))))
                ours.append(seconds(lambda asked=asked: whole(coverage, " ".join(asked))))
            yield from _compared(kind, paragraphs, ours, theirs)


def _compared(kind: str, paragraphs: int, ours: list[float], theirs: list[float]) -> Iterator[Figure]:
    targets = (_MUST, 1.1) if paragraphs <= 100_000 else (None, None)
    ratio = median(ratios(ours, theirs))
    more = median(own - other for own, other in zip(ours, theirs, strict=True))
    met = [f"{_MUST}×"] * (ratio <= _MUST) + [f"+{ms(_OVERHEAD)}"] * (more <= _OVERHEAD)
    beside = f"p50 {ms(percentile(theirs, 50))} bare, {ms(percentile(ours, 50))}, {ms(more)} more: "
    beside += f"within {' and '.join(met)}" if met else f"neither within {_MUST}× nor +{ms(_OVERHEAD)}"
    judged = min(ratio, _MUST) if met else ratio  # either is enough
    yield Figure(f"search, {kind}, {paragraphs:,}", ratios(ours, theirs), *targets, beside=beside, judged=judged)
    slowest = percentile(ours, 99) / percentile(theirs, 99)
    beside = f"p99 {ms(percentile(theirs, 99))} bare, {ms(percentile(ours, 99))}"
    targets = (0.15, 0.03) if paragraphs >= 1_000_000 else (None, None)
    yield Figure(f"search p99, {kind}, {paragraphs:,}", (slowest,), *targets, beside=beside)


def whole(coverage: Coverage, words: str) -> list[Citation]:
    """Bodies, offsets of the hits and citations, as an answer has them."""
    with coverage.snapshot():
        return [coverage.cite(hit.article, hit.span, hit.marks) for hit in coverage.search(words, limit=_LIMIT).hits]


def _bare(connection: sqlite3.Connection, expression: str) -> list[tuple[int, str]]:
    """The same rows with their bodies, as FTS5's documentation asks for them."""
    sql = "select rowid, body from passage_fts where passage_fts match ? order by rank limit ?"
    return connection.execute(sql, (expression, _LIMIT)).fetchall()


# --- relevance --------------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")


def relevance(squad: Path, folder: Path) -> Iterator[Figure]:
    """How often the paragraph that a question was asked about comes first, and among the first ten."""
    paragraphs, questions = _squad(squad)
    with Writer(folder / "squad.db") as writer, writer.transaction():
        for number, text in enumerate(paragraphs):
            writer.put(made(str(number), " ".join(text.split()), Facts()))
        writer.relink()
    bare = sqlite3.connect(":memory:")
    bare.execute("create virtual table f using fts5(body, tokenize='porter unicode61 remove_diacritics 2')")
    bare.executemany("insert into f (rowid, body) values (?, ?)", enumerate(paragraphs))
    with Coverage.open(folder / "squad.db") as coverage:
        ours = [_places([hit.article for hit in coverage.search(asked, limit=10).hits], at) for asked, at in questions]
    theirs = [_places(_dropped(bare, asked), at) for asked, at in questions]
    for name, first, must, aim in (("R@1", 1, 0, 0.84), ("R@10", 10, 0, None)):
        own, other = (sum(place < first for place in places) / len(questions) for places in (ours, theirs))
        yield Figure(
            f"relevance, SQuAD 2.0 dev, {name}", (own,), max(other, must), aim, "", True, f"bare FTS5 {other:.4f}"
        )


def _squad(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    entries = [entry for article in json.loads(path.read_text())["data"] for entry in article["paragraphs"]]
    asked = [(ask["question"], str(at)) for at, each in enumerate(entries) for ask in each["qas"] if ask["answers"]]
    return [entry["context"] for entry in entries], asked


def _places(found: list[str], wanted: str) -> int:
    return found.index(wanted) if wanted in found else len(found) + 10


def _dropped(connection: sqlite3.Connection, question: str) -> list[str]:
    words = [word for word in _WORD.findall(question.lower()) if word not in STOP_WORDS]
    expression = " OR ".join(f'"{word}"' for word in words)
    sql = "select rowid from f where f match ? order by rank limit 10"
    return [str(row[0]) for row in connection.execute(sql, (expression,))] if words else []

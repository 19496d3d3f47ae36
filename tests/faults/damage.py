"""A damaged database: the answer is the right one, or that it is damaged and what helps; never other words."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random

from bot.errors import CoverageError
from bot.ingest import load
from bot.model import Article
from bot.parse import parse_article
from bot.store.connection import SIDE_FILES
from bot.store.verify import verify
from tests.conftest import SEEDS
from tests.faults.trial import Trial, answers

_QUESTIONS = (
    *("who-signed 2021", "who-signed 2019", "country turkey", "compare 2019 2021", "timeline", "claims", "disagree"),
    *("quote zhang", "quote geng", "speakers", "sources", "source 1", "source 1 ¶3", "search forced labour"),
    *("check “We strongly refute these charges”", "who-said bullying is over", "ask Who read the statement in 2021?"),
)
_REMEDIES = ("verify --repair", "VERBATIM_DATABASE", "bot load")
_REPAIRED_EVERY = 10  # damages; a repair reads every article anew


def damage(trial: Trial) -> str:
    """Flips single bits all over the file, cuts it off, and takes parts away."""
    sound = trial.folder / "sound.db"
    load([SEEDS], sound)
    with closing(sqlite3.connect(sound)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    right = answers(sound, _QUESTIONS)
    assert not any(isinstance(answer, CoverageError) for answer in right.values())
    outcomes: dict[str, Counter[str]] = {}
    for number in range(trial.times):
        kinds = {**_FILE, **_PARTS} if number % 4 == 3 else {"a flipped bit": _flip}
        kind = trial.chance.choice(sorted(kinds))
        found = _damaged(trial, sound, right, kinds[kind], repair=number % _REPAIRED_EVERY == 0)
        outcomes.setdefault(kind, Counter())[found] += 1
    return f"{trial.times} damages: " + "; ".join(f"{kind} {dict(found)}" for kind, found in sorted(outcomes.items()))


def _damaged(
    trial: Trial, sound: Path, right: Mapping[str, object], spoil: Callable[[Random, Path], None], *, repair: bool
) -> str:
    path = trial.folder / "damaged.db"
    for suffix in ("", *SIDE_FILES):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    shutil.copyfile(sound, path)
    spoil(trial.chance, path)
    shown = answers(path, _QUESTIONS)
    errors = [answer for answer in shown.values() if isinstance(answer, CoverageError)]
    others = {question: answer for question, answer in shown.items() if answer not in (*errors, right[question])}
    for error in errors:
        assert any(remedy in error.remedy for remedy in _REMEDIES), error
    if others:
        _verbatim(others)
        assert not verify(path).sound, sorted(others)
    if repair:
        _repaired(path, right)
    return "told" if errors else "answered with less, and found by verify" if others else "answered"


def _verbatim(shown: Mapping[str, object]) -> None:
    """Whatever else is missing: what is quoted stands in its article, where it is said to, and in its paragraph."""
    for question, answer in shown.items():
        if not str(answer).startswith("{"):
            continue  # a speaker or a country that is not found any more
        told = json.loads(str(answer))
        findings = [*told["findings"], *(each for about in told["disagreements"] for each in about["findings"])]
        for cited in (cited for finding in findings for cited in finding["citations"]):
            article = _articles()[cited["article"]]
            assert article.text[cited["start"] : cited["end"]] == cited["exact"], (question, cited)
            paragraph = article.paragraphs[cited["paragraph"] - 1]
            assert paragraph.start <= cited["start"] < paragraph.end, (question, cited)


@cache
def _articles() -> Mapping[str, Article]:
    return {path.stem: parse_article(path.stem, path.read_bytes()) for path in SEEDS.glob("*.txt")}


def _repaired(path: Path, right: Mapping[str, object]) -> None:
    """What can be read again is right again."""
    try:
        report = verify(path, repair=True)
    except CoverageError:  # nothing in it can be read
        return
    assert not report.problems, report.problems
    if not report.lost and not report.doubtful and report.articles == len(list(SEEDS.glob("*.txt"))):
        assert answers(path, _QUESTIONS) == right


def _flip(chance: Random, path: Path) -> None:
    with path.open("r+b") as file:
        at = chance.randrange(path.stat().st_size)
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def _cut(chance: Random, path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(chance.randrange(path.stat().st_size))


def _zeroes(chance: Random, path: Path) -> None:
    """A page that was never written."""
    with path.open("r+b") as file:
        file.seek(chance.randrange(path.stat().st_size // 4096) * 4096)
        file.write(bytes(4096))


_FILE: Mapping[str, Callable[[Random, Path], None]] = {"a file cut off": _cut, "a page of zeroes": _zeroes}


def _sql(*statements: str) -> Callable[[Random, Path], None]:
    def spoil(_: Random, path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

    return spoil


_PARTS: Mapping[str, Callable[[Random, Path], None]] = {
    "no search index": _sql("drop table passage_fts"),
    "an index without its words": _sql("delete from passage_fts_data where id > 10"),
    "no index on names": _sql("drop index name_form_local", "drop index quote_speaker", "drop index party_country"),
    "an older form": _sql("pragma user_version = 1"),
}

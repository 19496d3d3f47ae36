"""Two loads at once: every article is stored once, and told as new by one of them."""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

from bot.ingest import load
from bot.store.coverage import Coverage
from bot.store.verify import verify
from tests.faults.newsroom import text_of
from tests.faults.trial import PATIENCE_SECONDS, PROCESSES, Trial

_LOADS = 2
_ARTICLES_MAX = 90  # more than one transaction


def two_loads(trial: Trial) -> str:
    """Starts loads of the same folder at the same moment."""
    articles = 0
    for number in range(trial.times):
        count = trial.chance.randint(1, _ARTICLES_MAX)
        _at_once(trial.folder / str(number), count)
        articles += count
    return f"{trial.times} times two loads at once, {articles} articles: each once"


def _at_once(place: Path, count: int) -> None:
    folder, database = place / "articles", place / "coverage.db"
    folder.mkdir(parents=True)
    names = sorted(f"file{number}" for number in range(count))
    for name in names:
        (folder / f"{name}.txt").write_text(text_of(name, count))
    ready, pipes = PROCESSES.Barrier(_LOADS), [PROCESSES.Pipe(duplex=False) for _ in range(_LOADS)]
    processes = [PROCESSES.Process(target=_load, args=(folder, database, ready, tell)) for _, tell in pipes]
    for process in processes:
        process.start()
    new = [name for hear, _ in pipes for name in _heard(hear)]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * _LOADS
    assert sorted(new) == names
    assert verify(database).sound
    with Coverage.open(database) as coverage:
        assert sorted(record.name for record in coverage.articles()) == names


def _load(folder: Path, database: Path, ready: Barrier, tell: Connection) -> None:
    ready.wait()
    tell.send(load([folder], database).new)


def _heard(hear: Connection) -> tuple[str, ...]:
    with hear:
        assert hear.poll(PATIENCE_SECONDS), "a load does not end"
        new: tuple[str, ...] = hear.recv()
        return new

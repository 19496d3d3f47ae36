"""Generated questions of all kinds to hostile articles and to the shipped ones, on all surfaces; buttons, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random

from bot.clients.discord.messages import Line
from bot.commands import COMMANDS
from bot.ingest import load
from bot.newsroom.editing import add
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from bot.store.servers import Coverages
from tests.conftest import SEEDS
from tests.faults import hostile, typed
from tests.faults.surfaces import Made, Surfaces, forged
from tests.faults.trial import Trial

SERVERS: Mapping[int, str] = {11: "quokka", 12: "axolotl"}
"""Each with an article of its own, and a word that only this one has."""
_ARTICLES = 3  # hostile ones that everybody asks
_ONE_IN = 20  # questions is put to the shipped articles, whose answers are the longest
_COMPLETED, _PRESSED, _FORGED, _WENT_ON = 0.05, 0.3, 0.1, 0.1  # of the questions


def questions(trial: Trial) -> str:
    """So many questions; what came of them."""
    return f"{trial.times} questions: {dict(put(trial))}"


def put(trial: Trial) -> Counter[str]:
    """What came of them, by outcome."""
    to_shipped = max(1, trial.times // _ONE_IN)
    outcomes: Counter[str] = Counter()
    for name, times in (("hostile", trial.times - to_shipped), ("shipped", to_shipped)):
        with _newsroom(trial.chance, trial.folder / name, shipped=name == "shipped") as asked:
            for _ in range(times):
                _one(trial.chance, asked)
            outcomes += asked.outcomes
    return outcomes


@contextmanager
def _newsroom(chance: Random, folder: Path, *, shipped: bool) -> Iterator[Surfaces]:
    """A coverage, and two servers that added an article each."""
    folder.mkdir()
    database = folder / "coverage.db"
    load([SEEDS] if shipped else [_files(chance, folder / "articles")], database)
    live = LiveStore(folder / "live.db")
    with Coverage.open(database) as coverage:
        coverages = Coverages(coverage, folder / "servers")
        for server, secret in SERVERS.items():
            add(coverages.to_change(server), hostile.article(chance, f"hostile-{secret}", secret))
        yield Surfaces(coverages, live, SERVERS)
        coverages.close()
    live.close()


def _files(chance: Random, folder: Path) -> Path:
    folder.mkdir()
    for number in range(_ARTICLES):
        draft = hostile.article(chance, f"{number:03}_envoys")
        (folder / f"{draft.name}.txt").write_bytes(draft.data)
    return folder


def _one(chance: Random, asked: Surfaces) -> None:
    """One question and, at times, what a person may do next."""
    server, command = chance.choice((None, *SERVERS)), chance.choice(list(COMMANDS))
    made, words = _made(chance, command), typed.option(chance)
    try:
        custom_ids = asked.ask(server, made, command)
        if chance.random() < _COMPLETED:
            asked.complete(server, words, command)
        if custom_ids and chance.random() < _PRESSED:
            asked.press(chance.choice((None, *SERVERS)), words := chance.choice(custom_ids))
        if chance.random() < _FORGED:
            asked.press(server, words := forged(chance, custom_ids, words))
        if custom_ids and chance.random() < _WENT_ON:
            asked.go_on(server, chance.choice(custom_ids), words := typed.further(chance))
    except Exception as error:
        error.add_note(f"asked in {server}: {made!r} {command}, then {words!r}")
        raise


def _made(chance: Random, command: str) -> Made:
    if chance.random() < 0.3:
        options = [option.name for option in COMMANDS[command].parameters]
        return {name: typed.option(chance) for name in options if chance.random() < 0.6}
    return Line(typed.line(chance), prefixed=chance.random() < 0.7)

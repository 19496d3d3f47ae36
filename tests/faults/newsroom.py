"""A newsroom at work in a process that may be killed: it loads, adds, edits, removes, corrects, repairs.

Before each step it says what will be stored when it is done, so that whoever kills it can tell what must be there.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from bot import ingest
from bot.ingest import Progress, load
from bot.newsroom import correcting, editing
from bot.newsroom.editing import Draft
from bot.records import Correction
from bot.store.backup import back_up
from bot.store.copies import bring_up_to_date, make_copy
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.sealing import seal
from bot.store.verify import verify

RIGHT, WRONG = "Olu Bader", "Ana Rojas"
_FILES = 8  # articles that come from the folder
_BATCHES = (2, 64)  # articles in one transaction: a load of several, and of one


def text_of(name: str, version: int) -> str:
    """An article that is told from every other one by a word of its own."""
    return (
        f"Ministers meet over {marker(name, version)}\n\nPeru and {version % 40 + 3} countries signed a letter.\n\n"
        f'"We signed letter {version} of {name}," {WRONG} said. {RIGHT} agreed.\n'
    )


def marker(name: str, version: int) -> str:
    return f"{name}x{version}z"


@dataclass(frozen=True)
class Place:
    """Where the newsroom keeps its things."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "coverage.db"

    @property
    def copy(self) -> Path:
        return self.folder / "servers" / "7.db"

    @property
    def sealed(self) -> Path:
        return self.folder / "sealed" / "news.seal"

    @property
    def backup(self) -> Path:
        return self.folder / "backups" / "all.tar"

    @property
    def records(self) -> Path:
        return self.folder / "records.db"

    @property
    def files(self) -> Path:
        return self.folder / "articles"


@dataclass(frozen=True)
class State:
    """What must be stored: texts by name, files, what was removed by hand, corrected texts, and changes to undo."""

    version: int = 0
    stored: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    changes: tuple[tuple[str, str | None, bool], ...] = ()
    """Name, text before, whether it was removed before."""


@dataclass(frozen=True)
class Begins:
    """A step begins; ``whole`` ones are all or nothing."""

    step: str
    after: State
    whole: bool = True


@dataclass(frozen=True)
class Told:
    """An article is stored, says the load."""

    name: str


@dataclass(frozen=True)
class Done:
    """The step is done."""


def work(place: Place, state: State, seed: int, tell: Connection) -> None:
    """Goes on until it is killed."""
    newsroom = _Newsroom(place, state, random.Random(seed), tell)
    while True:
        newsroom.step()


class _Newsroom:
    def __init__(self, place: Place, state: State, chance: random.Random, tell: Connection) -> None:
        self.place, self.state, self.chance, self.tell = place, state, chance, tell

    def step(self) -> None:
        steps = [self._load, self._load, self._add, self._copy, self._seal]
        if self.state.stored:
            steps += [self._edit, self._remove, self._correct, self._repair]
        if self.state.changes:
            steps.append(self._undo)
        version = self.state.version + 1
        after, whole, do = self.chance.choice(steps)(replace(self.state, version=version))
        self.tell.send(Begins(do.__name__.replace("_", " "), after, whole))
        do()
        self.state = after
        self.tell.send(Done())

    def _load(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        files = dict(now.files)
        for name in self.chance.sample([f"file{number}" for number in range(_FILES)], self.chance.randint(1, _FILES)):
            files[name] = text_of(name, now.version)
        prune = bool(now.files) and self.chance.random() < 0.3
        if prune:
            files.pop(self.chance.choice(sorted(now.files)))
        ingest._BATCH = self.chance.choice(_BATCHES)

        def loading() -> None:
            write_files(self.place, files)
            load_all(self.place, prune=prune, told=lambda progress: self.tell.send(Told(progress.article)))

        return replace(now, files=files, stored=after_load(now, files, prune=prune)), False, loading

    def _add(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        name = f"hand{now.version}"
        text = text_of(name, now.version)

        def adding() -> None:
            editing.add(self.place.database, Draft(name, text.encode()))

        changes = (*now.changes, (name, None, False))
        return replace(now, stored={**now.stored, name: text}, changes=changes), True, adding

    def _edit(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        name = self.chance.choice(sorted(now.stored))

        def changing() -> None:
            editing.edit(self.place.database, name, {"title": f"Title {now.version}"})

        return replace(now, changes=(*now.changes, (name, now.stored[name], name in now.removed))), True, changing

    def _remove(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        name = self.chance.choice(sorted(now.stored))
        stored = {other: text for other, text in now.stored.items() if other != name}
        removed = now.removed | {name} if name.startswith("file") else now.removed
        changes = (*now.changes, (name, now.stored[name], name in now.removed))

        def removing() -> None:
            editing.remove(self.place.database, name)

        return replace(now, stored=stored, removed=removed, changes=changes), True, removing

    def _undo(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        *changes, (name, before, was_removed) = now.changes
        stored = {other: text for other, text in now.stored.items() if other != name}
        if before is not None:
            stored[name] = before
        removed = now.removed | {name} if was_removed else now.removed - {name}

        def undoing() -> None:
            editing.undo(self.place.database)

        return replace(now, stored=stored, removed=removed, changes=tuple(changes)), True, undoing

    def _correct(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        name = self.chance.choice(sorted(now.stored))

        def correcting_words() -> None:
            with Coverage.open(self.place.database) as coverage:
                about = coverage.cited_words(name, coverage.facts(name).quotes[0].span)
            correction = Correction("speaker", about, WRONG, RIGHT, printed=RIGHT)
            with Records(self.place.records) as records:
                correcting.correct(records, self.place.database, [correction])

        return replace(now, corrected=now.corrected | {now.stored[name]}), True, correcting_words

    def _copy(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        def copying() -> None:
            make_copy(self.place.database, self.place.copy)
            bring_up_to_date(self.place.database, self.place.copy)

        return now, True, copying

    def _seal(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        def sealing() -> None:
            seal(self.place.database, self.place.sealed)
            back_up({"verbatim.db": self.place.database, "records.db": self.place.records}, self.place.backup)

        return now, True, sealing

    def _repair(self, now: State) -> tuple[State, bool, Callable[[], None]]:
        def repairing() -> None:
            with closing(sqlite3.connect(self.place.database)) as damaging, damaging:
                damaging.execute("update quote set start = 0")
            assert not verify(self.place.database, repair=True).lost
            with Records(self.place.records) as records:
                correcting.hold(self.place.database, correcting.in_force(records, None))

        return now, True, repairing


def write_files(place: Place, files: dict[str, str]) -> None:
    """The folder as it is to be; a file is there wholly or not at all."""
    place.files.mkdir(exist_ok=True)
    for name, text in files.items():
        fresh = place.files / f".{name}"
        fresh.write_text(text)
        fresh.replace(place.files / f"{name}.txt")
    for path in place.files.glob("*.txt"):
        if path.stem not in files:
            path.unlink()


def load_all(place: Place, *, prune: bool, told: Callable[[Progress], None] | None = None) -> None:
    """Loads the folder with the corrections that hold."""
    with Records(place.records) as records:
        corrections = correcting.in_force(records, None)
    load([place.files], place.database, prune=prune, corrections=corrections, on_progress=told)


def after_load(now: State, files: dict[str, str], *, prune: bool) -> dict[str, str]:
    """What is stored once these files are loaded."""
    kept = {name: text for name, text in now.stored.items() if not (prune and name.startswith("file"))}
    return {**kept, **{name: text for name, text in files.items() if name not in now.removed}}

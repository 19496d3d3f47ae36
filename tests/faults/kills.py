"""Killed with SIGKILL at any moment: nothing told is lost, nothing is there in part, the next start is as any."""

from __future__ import annotations

import tarfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from bot.store import journal
from bot.store.articles import digest
from bot.store.connection import Reader
from bot.store.copies import bring_up_to_date
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.verify import verify
from tests.faults.newsroom import (
    RIGHT,
    WRONG,
    Begins,
    Done,
    Place,
    State,
    Told,
    after_load,
    load_all,
    work,
    write_files,
)
from tests.faults.trial import PATIENCE_SECONDS, PROCESSES, Trial

_STEPS_MAX = 4  # that one process gets done before it is killed
_MOMENT_SECONDS_MAX = 0.08  # into the next step
_NOT_LINKED = "load again"  # what verify says between two transactions of one load
_FOLDERS = {"articles", "servers", "sealed", "backups"}
_BROKEN = "row of quote"  # what a step breaks before it repairs it


@dataclass
class _Heard:
    """What a newsroom told: the last state that is certain, the step that it is in, and what that one told so far."""

    state: State
    step: Begins | None = None
    told: set[str] = field(default_factory=set)
    steps: int = 0

    def hear(self, message: Begins | Told | Done) -> None:
        match message:
            case Begins():
                self.step, self.told = message, set()
                self.steps += 1
            case Told(name):
                self.told.add(name)
            case Done():
                assert self.step
                self.state, self.step = self.step.after, None


def kills(trial: Trial) -> str:
    """Kills a newsroom at work, again and again, and looks at what it leaves."""
    place, state = Place(trial.folder), State()
    during: Counter[str] = Counter()
    place.copy.parent.mkdir()
    write_files(place, {})
    load_all(place, prune=False)
    for _ in range(trial.times):
        heard = _killed(trial, place, state)
        during[heard.step.step if heard.step else "between two steps"] += 1
        state = _goes_on(place, _examined(place, heard))
    assert {path.name for path in trial.folder.iterdir() if path.is_dir()} <= _FOLDERS
    return f"{trial.times} kills: {', '.join(f'{count} while {step}' for step, count in during.most_common())}"


def _killed(trial: Trial, place: Place, state: State) -> _Heard:
    """Lets the newsroom get some steps done, kills it in the next one, and hears it out."""
    heard, steps = _Heard(state), trial.chance.randint(1, _STEPS_MAX)
    hear, tell = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=work, args=(place, state, trial.chance.getrandbits(32), tell), daemon=True)
    process.start()
    tell.close()
    with hear:
        while heard.steps < steps:
            heard.hear(_next(hear))
        time.sleep(trial.chance.uniform(0, _MOMENT_SECONDS_MAX))
        process.kill()
        process.join()
        with suppress(EOFError):
            while True:
                heard.hear(hear.recv())
    return heard


def _next(hear: Connection) -> Begins | Told | Done:
    assert hear.poll(PATIENCE_SECONDS), "the newsroom does nothing any more"
    message: Begins | Told | Done = hear.recv()  # raises EOFError if it ended by itself
    return message


# --- what it leaves -------------------------------------------------------------------------------------


def _examined(place: Place, heard: _Heard) -> State:
    """What is stored, which is what was told and no more; as if nothing had happened."""
    wrong = {
        problem.what for path in (place.database, place.copy) if path.exists() for problem in verify(path).problems
    }
    assert not {what for what in wrong if _NOT_LINKED not in what and _BROKEN not in what}, wrong
    stored, changes, corrected = _stored(place), _changes(place), _corrected(place)
    if place.sealed.exists():
        assert verify(place.sealed).sound
    if place.backup.exists():
        with tarfile.open(place.backup) as archive:
            assert archive.getnames() == ["verbatim.db", "records.db"]
    before, step = heard.state, heard.step
    after = step.after if step else before
    assert corrected in (_digests(before), _digests(after)), "corrections"
    now = replace(after, corrected=after.corrected if corrected == _digests(after) else before.corrected)
    if step is None or step.whole:
        assert not any(_NOT_LINKED in what for what in wrong) or (step and step.step == "copying"), wrong
        seen = [each for each in (before, after) if (each.stored, len(each.changes)) == (stored, changes)]
        assert seen, (heard.step, before.stored.keys() ^ stored.keys(), after.stored.keys() ^ stored.keys())
        return replace(seen[0], version=now.version, corrected=now.corrected)
    for name in before.stored.keys() | after.stored.keys() | stored.keys():
        texts = {after.stored.get(name)} if name in heard.told else {before.stored.get(name), after.stored.get(name)}
        assert stored.get(name) in texts, name
    return replace(now, stored=stored)


def _goes_on(place: Place, state: State) -> State:
    """The next start, as any other: afterwards everything is as it is to be."""
    if any(_BROKEN in problem.what for problem in verify(place.database).problems):
        assert not verify(place.database, repair=True).lost
    write_files(place, state.files)
    load_all(place, prune=False)
    state = replace(state, stored=after_load(state, state.files, prune=False))
    assert _stored(place) == state.stored
    with Coverage.open(place.database) as coverage:
        for name, text in state.stored.items():
            (word,) = (word for word in text.split() if word.startswith(f"{name}x"))
            assert [hit.article for hit in coverage.search(word).hits] == [name]
            speakers = {quote.speaker for quote in coverage.facts(name).quotes}
            assert speakers == {RIGHT if text in state.corrected else WRONG}, (name, speakers)
    assert verify(place.database).sound
    if place.copy.exists():
        bring_up_to_date(place.database, place.copy)
        assert verify(place.copy).sound
        assert _stored(place, place.copy) == state.stored
    return state


def _stored(place: Place, path: Path | None = None) -> dict[str, str]:
    with Coverage.open(path or place.database) as coverage:
        return {record.name: coverage.article(record.name).text for record in coverage.articles()}


def _changes(place: Place) -> int:
    reader = Reader(place.database)
    try:
        last = journal.latest(reader.connection)
        assert last is None or last.article
        return int(reader.rows("select count(*) from change")[0][0])
    finally:
        reader.close()


def _corrected(place: Place) -> set[str]:
    with Records(place.records) as records:
        return {correction.about.text_sha256 for correction in records.corrections(None)}


def _digests(state: State) -> set[str]:
    return {digest(text).hex() for text in state.corrected}

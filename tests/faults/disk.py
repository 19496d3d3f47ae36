"""The disk gets full in the middle of a load: it is said so, old answers are still given, and it goes on with space."""

from __future__ import annotations

import json
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot.errors import CoverageError
from bot.ingest import load
from bot.store.verify import verify
from tests.conftest import SEEDS
from tests.faults.newsroom import text_of
from tests.faults.trial import PATIENCE_SECONDS, PROCESSES, Trial, answers

_OLD = "source file0"
_QUESTIONS = ("who-signed", "search ministers letter", "quote rojas", "sources", _OLD)
_ARTICLES = 70  # that there is no space for: two transactions
_SPACE_MAX = 250_000  # bytes that are left; more than these articles need
_PAGE = 4096  # bytes of SQLite's pages
_SAID, _SPACE = ("disk", "full"), "there was space"


def full_disks(trial: Trial) -> str:
    """Loads until there is no space: pages of the database, sizes of files, and a file system of its own."""
    outcomes: Counter[str] = Counter()
    for number in range(trial.times):
        limit = trial.chance.choice((_pages, _file_sizes))
        outcomes[_filled(trial, trial.folder / str(number), limit)] += 1
    file_system = _own_file_system(trial.folder) if trial.times > 1 else "left out"
    return f"{trial.times} times out of space: {dict(outcomes)}; on a file system of 2 MB: {file_system}"


def _filled(trial: Trial, place: Path, limit: Callable[[int], None]) -> str:
    """One load without enough space, and what is there then; gives what was said."""
    folder, database = _prepared(place)
    before = answers(database, _QUESTIONS)
    for number in range(_ARTICLES):
        (folder / f"more{number}.txt").write_text(text_of(f"more{number}", number))
    space = database.stat().st_size + trial.chance.randrange(_SPACE_MAX)
    hear, tell = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=_load, args=(folder, database, limit, space, tell))
    process.start()
    with hear:
        assert hear.poll(PATIENCE_SECONDS), "a load on a full disk does not end"
        said: str = hear.recv()
    process.join()
    assert process.exitcode == 0
    if said == _SPACE:
        return said
    assert all(word in said for word in _SAID), said
    _still_answers_and_recovers(folder, database, before)
    return "said so"


def _prepared(place: Path) -> tuple[Path, Path]:
    """A folder with a few articles, loaded."""
    folder, database = place / "articles", place / "data" / "coverage.db"
    folder.mkdir(parents=True)
    for number in range(5):
        (folder / f"file{number}.txt").write_text(text_of(f"file{number}", number))
    load([folder], database)
    return folder, database


def _still_answers_and_recovers(folder: Path, database: Path, before: Any) -> None:
    after = answers(database, _QUESTIONS)
    assert not any(isinstance(answer, CoverageError) for answer in after.values()), after
    assert _findings(after) == _findings(before)
    assert not [each.what for each in verify(database).problems if "load again" not in each.what]
    load([folder], database)
    report = verify(database)
    assert report.sound
    assert report.articles == 5 + _ARTICLES


def _findings(shown: Mapping[str, Any]) -> Any:
    """What is answered about an old article; how much was searched may have grown by a whole transaction."""
    return json.loads(shown[_OLD])["findings"]


def _load(folder: Path, database: Path, limit: Callable[[int], None], space: int, tell: Connection) -> None:
    limit(space)
    tell.send(_loaded(folder, database))


def _loaded(folder: Path, database: Path) -> str:
    """What a load says that may find no space."""
    try:
        load([folder], database)
    except CoverageError as error:
        return str(error)
    return _SPACE


def _pages(space: int) -> None:
    """SQLite itself finds no more pages."""
    connect = sqlite3.connect

    def limited(*given: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*given, **named)
        connection.execute(f"pragma max_page_count = {space // _PAGE}")
        return connection

    sqlite3.connect = limited  # type: ignore[assignment]


def _file_sizes(space: int) -> None:
    """The system lets no file, also none of SQLite's own, become larger."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (space, space))


# --- a file system of its own -----------------------------------------------------------------------------


def _own_file_system(folder: Path) -> str:
    """The same where a file system of 2 MB is really full, if this machine lets us have one."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return "not possible here"
    mount = folder / "small"
    mount.mkdir()
    script = 'mount -t tmpfs -o size=2m none "$1" && exec "$2" -m tests.faults.disk "$1"'
    command = [unshare, "--map-root-user", "--mount", "sh", "-c", script, "sh", str(mount), sys.executable]
    ran = subprocess.run(command, cwd=SEEDS.parent, capture_output=True, text=True, check=False)
    if "mount" in ran.stderr.partition("\n")[0] or "unshare" in ran.stderr:
        return "not possible here"
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def main(place: Path) -> None:
    """What happens in there: the articles are elsewhere, the database is on the full file system."""
    import tempfile

    with tempfile.TemporaryDirectory() as elsewhere:
        folder, _ = _prepared(Path(elsewhere))
        database = place / "coverage.db"
        load([folder], database)
        before = answers(database, _QUESTIONS)
        for number in range(_ARTICLES):
            (folder / f"more{number}.txt").write_text(text_of(f"more{number}", number))
        ballast = place / "ballast"
        ballast.write_bytes(b"x" * (shutil.disk_usage(place).free - 100_000))
        said = _loaded(folder, database)
        assert all(word in said for word in _SAID), said
        after = answers(database, _QUESTIONS)
        assert not any(isinstance(answer, CoverageError) for answer in after.values()), after
        ballast.unlink()
        small = folder / "small"
        small.mkdir()
        (small / "one.txt").write_text(text_of("one", 1))
        load([small], database)
        assert verify(database).sound, verify(database).problems
        assert _findings(after) == _findings(before)
        sys.stdout.write("said so, answered, and went on with space")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

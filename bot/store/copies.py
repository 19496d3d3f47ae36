"""A server's own coverage: a copy of the shipped one with what the server changed, brought up to date with it."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from bot.errors import CoverageError
from bot.records import Correction
from bot.store import journal
from bot.store.connection import SIDE_FILES, translated
from bot.store.correcting import recorrect
from bot.store.journal import Decision
from bot.store.loadable import fingerprint
from bot.store.saved import saved
from bot.store.writer import Writer

_BATCH = 64  # articles that are written in one transaction


def make_copy(shipped: Path, copy: Path) -> None:
    """Make a server's coverage, equal to the shipped one; one that is there stays. Raises ``CoverageError``."""
    with translated(), _on_disk(copy):
        copy.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=copy.parent, prefix=".new-") as folder:
            fresh = Path(folder, copy.name)
            with closing(_read_only(shipped)) as source, closing(sqlite3.connect(fresh)) as target:
                source.backup(target)
            with Writer(fresh) as writer, writer.transaction():
                journal.clear(writer.connection)  # what was decided about the shipped coverage is no server's decision
            try:
                os.link(fresh, copy)  # unlike a renaming, it never replaces one that another process just made
            except FileExistsError:
                return


def remove_copy(copy: Path) -> None:
    """Remove a server's coverage, if there is one."""
    for suffix in ("", *SIDE_FILES):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def bring_up_to_date(shipped: Path, copy: Path, corrections: Sequence[Correction] | None = None) -> bool:
    """Bring the articles of the shipped coverage into a server's as they are now; whether anything was to be done.

    What the server added, edited or removed stays so; ``corrections`` are all that hold there. Raises
    ``CoverageError``.
    """
    with translated(), closing(_read_only(shipped)) as source, Writer(copy) as writer:
        source.execute("begin")  # everything below is of one moment
        due = list(_due(source, writer))
        for start in range(0, len(due), _BATCH):
            with writer.transaction():
                for name in due[start : start + _BATCH]:
                    _bring(source, writer, name)
        with writer.transaction():
            if corrections is not None:
                recorrect(writer, corrections)
            writer.relink()
    return bool(due)


def _due(source: sqlite3.Connection, writer: Writer) -> Iterator[str]:
    """Names of articles that are not as they should be: other, missing, or gone."""
    theirs = dict(source.execute("select name, fingerprint from article"))
    ours, decisions = writer.fingerprints(), journal.decisions(writer.connection)
    for name in sorted(theirs.keys() | ours.keys()):
        decided = decisions.get(name)
        if decided is None:
            if theirs.get(name) != ours.get(name):
                yield name
        elif decided.entry and _edited(source, name, decided) != ours.get(name):
            yield name


def _edited(source: sqlite3.Connection, name: str, decided: Decision) -> bytes | None:
    """The fingerprint of a shipped article under the server's own entry."""
    article = saved(source, name)
    return fingerprint(article.data, decided.entry) if article and decided.entry else None


def _bring(source: sqlite3.Connection, writer: Writer, name: str) -> None:
    """Make one article in the copy what it should be, unless somebody decided otherwise just now."""
    article, decided = saved(source, name), journal.decision(writer.connection, name)
    if decided and decided.entry is None:
        return
    if article is None:
        writer.remove(name)
    else:
        writer.put(article.loadable(decided.entry if decided else None), writer.free_number(article.number, name))


@contextmanager
def _on_disk(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CoverageError(f"There can be no coverage at {path}: {error.strerror}.", "Name another folder.") from error


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)

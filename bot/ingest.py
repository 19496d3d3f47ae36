"""The way in, on one screen: files -> parse -> extract -> correct -> store -> link."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from bot.cycles import seldom_collected
from bot.errors import CatalogueError, RejectedArticleError
from bot.link.linkable import linkable
from bot.model import Catalogue
from bot.parse import BYTES_MAX
from bot.parse.catalogue import read_catalogue
from bot.parse.files import File, find, read_bytes
from bot.processes import in_order
from bot.records import Correction
from bot.store import journal
from bot.store.correcting import recorrect
from bot.store.journal import Decision
from bot.store.loadable import fingerprint, loadable
from bot.store.prepared import Prepared, prepared
from bot.store.writer import Writer

CATALOGUE_NAME = "catalog.toml"
_BATCH = 64  # articles that are written in one transaction, with their links if no more follow
_PHRASES_MAX = 2000  # articles that are searched for topics when read; of more, only the newest count, which are later

Outcome = Literal["new", "changed", "unchanged", "rejected", "removed", "kept out"]


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of one article; it is stored for good when this is told."""

    done: int
    total: int
    article: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, by article name; ``wrong_entries`` of the catalogue were left out.

    ``kept_out`` are those that somebody removed by hand.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept_out: tuple[str, ...] = ()
    rejected: tuple[RejectedArticleError, ...] = ()
    wrong_entries: tuple[CatalogueError, ...] = ()


OnProgress = Callable[[Progress], None]


@seldom_collected()
def load(
    paths: Iterable[Path | str],
    database: Path | str,
    *,
    prune: bool = False,
    corrections: Sequence[Correction] | None = None,
    on_progress: OnProgress | None = None,
    limit: int = BYTES_MAX,
    processes: int | None = None,
) -> LoadReport:
    """Bring the database up to date with these files and folders, and with their ``catalog.toml``.

    What is stored already is left alone, and what was decided by hand holds; with ``prune``, articles that none of
    the files has are removed, unless there are no files at all. ``corrections`` are all that hold in this database;
    without them, articles that are read anew lose theirs. Many articles are read in as many ``processes`` as there are
    processors, and stored in their order. Raises ``CoverageError`` if it cannot be written.
    """
    given = [Path(path) for path in paths]
    files = find(given)
    run = _Run(total=len(files), on_progress=on_progress)
    catalogues = _Catalogues(run)
    with Writer(Path(database)) as writer:
        stored = _Stored(writer.fingerprints(), journal.decisions(writer.connection))
        for batch, is_last in _batches(_loadables(files, catalogues, stored, run, limit, processes)):
            absent = stored.absent(files) if prune and is_last else []
            _write(writer, batch, run, absent, _Last(corrections, processes) if is_last else None)
    catalogues.report_unused(given, files)
    return run.report()


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is in the database already, by name: fingerprints, and what was decided by hand."""

    fingerprints: dict[str, bytes]
    decisions: dict[str, Decision]

    def absent(self, files: Sequence[File]) -> list[str]:
        """What has no file any more and was not added by hand; a file that was rejected is still there."""
        by_hand = {name for name, decision in self.decisions.items() if decision.kind == "added"}
        return sorted(set(self.fingerprints) - by_hand - {file.name for file in files}) if files else []


def _loadables(
    files: Iterable[File], catalogues: _Catalogues, stored: _Stored, run: _Run, limit: int, processes: int | None
) -> Iterator[Prepared]:
    """The articles that are not stored as they are, and that nobody removed by hand."""
    for made in in_order(_made, _to_read(files, catalogues, stored, run, limit), processes):
        if isinstance(made, Prepared):
            yield made
        else:
            run.reject(RejectedArticleError(*made))


def _made(name: str, data: bytes, entry: Catalogue, limit: int, with_phrases: bool) -> Prepared | tuple[str, str]:
    """An article ready to be stored, or its name and why it is rejected."""
    try:
        ready = loadable(name, data, entry, limit)
        found = linkable(ready.article, ready.facts, with_phrases=with_phrases)
        return prepared(replace(ready, linkable=found))
    except RejectedArticleError as error:
        return error.source, error.reason


def _to_read(
    files: Iterable[File], catalogues: _Catalogues, stored: _Stored, run: _Run, limit: int
) -> Iterator[tuple[str, bytes, Catalogue, int, bool]]:
    """What `_made` is to read; what became of the other files is told."""
    given = 0
    for file in files:
        decided = stored.decisions.get(file.name)
        entry = (decided and decided.entry) or catalogues.entry(file)
        try:
            data = read_bytes(file, limit)
            if decided and decided.kind == "removed":
                run.tell(file.name, "kept out")
            elif stored.fingerprints.get(file.name) == fingerprint(data, entry):
                run.tell(file.name, "unchanged")
            elif decided and decided.kind == "added":
                run.reject(RejectedArticleError(file.name, "has the name of an article that was added by hand"))
            else:
                given += 1
                yield file.name, data, entry, limit, given <= _PHRASES_MAX
        except RejectedArticleError as error:
            run.reject(error)


@dataclass(frozen=True, slots=True)
class _Last:
    """What is to be done with the last batch."""

    corrections: Sequence[Correction] | None
    processes: int | None

    def finish(self, writer: Writer) -> None:
        """Correct what is to be corrected, and link everything anew."""
        if self.corrections is not None:
            recorrect(writer, self.corrections)
        writer.relink(self.processes)


def _write(writer: Writer, batch: list[Prepared], run: _Run, absent: list[str], last: _Last | None) -> None:
    """Store a batch; with the last one, remove what is absent and link everything anew, all or nothing."""
    with writer.transaction():
        outcomes = {article.name: _outcome(writer, article) for article in batch}
        refused = writer.put_all([each for each in batch if outcomes[each.name] in ("new", "changed")])
        for name in absent:
            writer.remove(name)
        if last:
            last.finish(writer)
    for error in refused:
        del outcomes[error.source]
        run.reject(error)
    for name, outcome in (outcomes | dict.fromkeys(absent, "removed")).items():
        run.tell(name, outcome)


def _outcome(writer: Writer, article: Prepared) -> Outcome:
    """What is to become of an article; another load may have been here since it was read, or somebody by hand."""
    decided = journal.decision(writer.connection, article.name)
    if decided and decided.entry != article.entry:
        return "kept out"
    known = writer.fingerprint(article.name)
    return "unchanged" if known == article.fingerprint else "new" if known is None else "changed"


def _batches(articles: Iterator[Prepared]) -> Iterator[tuple[list[Prepared], bool]]:
    """Batches, and whether each is the last one; at least one, if empty."""
    batch: list[Prepared] = []
    for article in articles:
        if len(batch) == _BATCH:
            yield batch, False
            batch = []
        batch.append(article)
    yield batch, True


@dataclass(slots=True)
class _Run:
    """The report while it is being made."""

    total: int
    on_progress: OnProgress | None
    names: dict[Outcome, list[str]] = field(default_factory=dict)
    rejected: list[RejectedArticleError] = field(default_factory=list)
    wrong_entries: list[CatalogueError] = field(default_factory=list)
    done: int = 0

    def tell(self, name: str, outcome: Outcome) -> None:
        self.names.setdefault(outcome, []).append(name)
        self.done += outcome != "removed"
        if self.on_progress:
            self.on_progress(Progress(self.done, self.total, name, outcome))

    def reject(self, error: RejectedArticleError) -> None:
        self.rejected.append(error)
        self.tell(error.source, "rejected")

    def report(self) -> LoadReport:
        return LoadReport(
            new=self._sorted("new"),
            changed=self._sorted("changed"),
            unchanged=self._sorted("unchanged"),
            removed=self._sorted("removed"),
            kept_out=self._sorted("kept out"),
            rejected=tuple(sorted(self.rejected, key=lambda error: error.source)),
            wrong_entries=tuple(self.wrong_entries),
        )

    def _sorted(self, outcome: Outcome) -> tuple[str, ...]:
        return tuple(sorted(self.names.get(outcome, ())))


class _Catalogues:
    """The catalogue beside each file, read once."""

    def __init__(self, run: _Run) -> None:
        self._run = run
        self._read: dict[Path, dict[str, Catalogue]] = {}

    def entry(self, file: File) -> Catalogue:
        return self._beside(file.path.parent).get(file.name, Catalogue())

    def _beside(self, folder: Path) -> dict[str, Catalogue]:
        if folder not in self._read:
            self._read[folder] = read_catalogue(folder / CATALOGUE_NAME, self._run.wrong_entries.append)
        return self._read[folder]

    def report_unused(self, given: list[Path], files: list[File]) -> None:
        """Entries of a whole folder that no file of it answers to: a name written wrongly, most often."""
        for folder in filter(Path.is_dir, given):
            names = {file.name for file in files if file.path.parent == folder}
            for name in self._beside(folder):
                if name not in names:
                    nearest = difflib.get_close_matches(name, names, 1)
                    reason = f"is called so and there is no {name}.txt beside it"
                    hint = f"; did you mean [{nearest[0]}]?" if nearest else ""
                    self._run.wrong_entries.append(CatalogueError(CATALOGUE_NAME, name, reason + hint))

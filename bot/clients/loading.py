"""Loading and verifying, told to a person: a bar on a terminal, else a line for each article, then what was done."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.clients import terminal
from bot.ingest import LoadReport, OnProgress, Progress, load
from bot.newsroom.correcting import hold
from bot.records import Correction
from bot.store.verify import Problem, verify

_SHOWN_EVERY = 8  # articles, which are told of in bursts
_NAMED_MAX = 20  # articles that are listed by name once a bar has shown the progress


def load_and_tell(
    paths: Sequence[Path], database: Path, *, prune: bool, corrections: Sequence[Correction] | None = None
) -> int:
    """Loads; gives the exit code: 1 if anything was rejected. Raises CoverageError."""
    shown = sys.stderr.isatty()
    with _bar() if shown else _lines() as on_progress:
        report = load(paths, database, prune=prune, corrections=corrections, on_progress=on_progress)
    for outcome, names in _outcomes(report):
        if shown and names:
            terminal.say(f"{outcome}: {_listed(names)}")
    for error in report.rejected:
        terminal.complain(f"rejected: {error}")
    for wrong in report.wrong_entries:
        terminal.complain(f"wrong entry: {wrong}")
    if not report.rejected and not any(names for _, names in _outcomes(report)):
        places = _listed([str(path) for path in paths])
        terminal.complain(f"There is no text file (*.txt) in {places}. Each article is a text file of its own.")
    counts = [f"{len(names)} {outcome}" for outcome, names in _outcomes(report)]
    counts += [f"{len(report.rejected)} rejected"]
    counts += [f"{len(report.wrong_entries)} wrong in the catalogue"] if report.wrong_entries else []
    terminal.say(f"{', '.join(counts)}.")
    return 1 if report.rejected or report.wrong_entries else 0


def _outcomes(report: LoadReport) -> Iterator[tuple[str, Sequence[str]]]:
    yield "new", report.new
    yield "changed", report.changed
    yield "unchanged", report.unchanged
    yield "removed", report.removed
    if report.kept_out:
        yield "kept out by hand", report.kept_out


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED_MAX} more" if len(names) > _NAMED_MAX else ""
    return ", ".join(names[:_NAMED_MAX]) + more


@contextmanager
def _lines() -> Iterator[OnProgress]:
    """A line for each article; why one was rejected comes with the report."""

    def tell(progress: Progress) -> None:
        if progress.outcome != "rejected":
            terminal.say(f"{progress.outcome}: {progress.article}")

    yield tell


@contextmanager
def _bar() -> Iterator[OnProgress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())

    def tell(progress: Progress) -> None:
        is_shown = progress.done % _SHOWN_EVERY == 0 or progress.done == progress.total
        bar.update(task, total=progress.total, completed=progress.done, refresh=is_shown)

    # without a thread that draws it, which would keep loading from sharing its work the quick way
    with Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("Loading", total=None)
        yield tell


def verify_and_tell(database: Path, *, repair: bool, corrections: Sequence[Correction] | None = None) -> int:
    """Verifies, and repairs if told to; gives the exit code: 1 if anything is still wrong. Raises CoverageError."""
    report = verify(database, repair=repair)
    if repair and corrections is not None:
        hold(database, corrections)
    for problem in report.mended:
        terminal.say(f"mended: {_problem(problem)}")
    for problem in report.problems:
        terminal.complain(f"damaged: {_problem(problem)}")
    for name in report.lost:
        terminal.complain(f"lost: {name}; load its file again")
    for name in report.doubtful:
        terminal.complain(f"kept: {name}, but what is known of it was damaged; see `source {name}` and put it right")
    if report.problems and not repair:
        terminal.complain("Run `python -m bot verify --repair`.")
    wrong = len(report.problems) + len(report.lost) + len(report.doubtful)
    state = "everything is what was written" if report.sound else f"{wrong} wrong"
    terminal.say(f"{report.articles:,} articles, {report.spans:,} spans: {state}.")
    return 0 if report.sound else 1


def _problem(problem: Problem) -> str:
    return f"{problem.article}: {problem.what}" if problem.article else problem.what

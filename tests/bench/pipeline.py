"""One load in a process of its own, timed: `python -m tests.bench.pipeline FOLDER DATABASE PROCESSES`.

Prints three numbers as JSON: seconds by the clock, of this process, and of the others that it shared the work with.
What every load needs once (modules, patterns) is there before the clock starts.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bot.ingest import load

_FIRST = 8  # articles that bring to mind what every load needs


class Taken(NamedTuple):
    """Seconds of one load: by the clock, and of processor time in the process that loads and in all others together."""

    clock: float
    here: float
    others: float

    def busiest(self, processes: int) -> float:
        """Processor time of the process that worked longest; the others are alike."""
        return max(self.here, self.others / max(1, processes - 1))


def taken(folder: Path, database: Path, processes: int) -> Taken:
    """Load a folder in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.pipeline", folder, database, str(processes)]
    return Taken(*json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _main(folder: str, database: str, processes: str) -> None:
    with tempfile.TemporaryDirectory() as elsewhere:
        load(sorted(Path(folder).iterdir())[:_FIRST], Path(elsewhere, "first.db"), processes=1)
    clock, here = time.monotonic(), time.process_time()
    load([folder], database, processes=int(processes))
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = (time.monotonic() - clock, time.process_time() - here, others.ru_utime + others.ru_stime)
    print(json.dumps(found))  # noqa: T201  # what it is for


if __name__ == "__main__":
    _main(*sys.argv[1:])

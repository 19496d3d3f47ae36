"""One run of one part: where it works, how often, and by which chance."""

from __future__ import annotations

import json
import multiprocessing
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import ask_line
from bot.errors import CoverageError, UsageError
from bot.render.json import answer_json
from bot.store.coverage import Coverage

PROCESSES = multiprocessing.get_context("forkserver")
"""Processes that can be killed; each begins in hundredths of a second, without a thread or file of ours."""
PROCESSES.set_forkserver_preload(["tests.faults.newsroom"])

PATIENCE_SECONDS = 600.0
"""After which something is taken to hang: on a machine with other work, a step at the lowest priority takes minutes."""


@dataclass(frozen=True)
class Trial:
    """``times`` is what ``N`` says; ``folder`` is empty."""

    chance: random.Random
    times: int
    folder: Path


Part = Callable[[Trial], str]
"""Does it and gives a line of figures; an AssertionError says what was found."""


def answers(database: Path, questions: Sequence[str]) -> Mapping[str, str | CoverageError]:
    """What is answered to each question, as JSON; or that the database cannot be trusted."""
    try:
        with Coverage.open(database) as coverage:
            return {question: _answer(coverage, question) for question in questions}
    except CoverageError as error:
        return dict.fromkeys(questions, error)


def _answer(coverage: Coverage, question: str) -> str | CoverageError:
    try:
        return json.dumps(answer_json(ask_line(coverage, question)))
    except UsageError as error:
        return str(error)
    except CoverageError as error:
        return error

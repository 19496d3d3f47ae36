"""What became of questions: one line in the log for each, and figures for Prometheus; never who asked, nor what."""

from __future__ import annotations

import json
import logging
import secrets
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from bot.clients.discord.replies import Reply

_log = logging.getLogger(__name__)

_BOUNDS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)  # seconds; Discord waits for three
_ID_BYTES = 4


class Account:
    """Counts answers and logs them; with ``words``, what was asked as well."""

    def __init__(self, *, words: bool) -> None:
        self._words = words
        self._outcomes: Counter[tuple[str, str]] = Counter()
        self._took: Counter[int] = Counter()
        self._seconds = 0.0

    def doing(self, words: str) -> str:
        """What the log of an error may say of a question."""
        return words if self._words else "a question"

    def note(self, reply: Reply, seconds: float, words: str) -> None:
        """A question was answered, however."""
        told = reply.told
        outcome = "problem" if told is None else "answered" if told.found else "not in the coverage"
        command = told.command if told else "-"
        self._outcomes[command, outcome] += 1
        self._took[bisect_left(_BOUNDS, seconds)] += 1
        self._seconds += seconds
        line: dict[str, object] = {"question": secrets.token_hex(_ID_BYTES), "command": command, "outcome": outcome}
        if told:
            line |= {"articles": told.articles, "spans": told.spans}
        line["milliseconds"] = round(seconds * 1000)
        if self._words:
            line["words"] = words
        _log.info("%s", json.dumps(line))

    def exposition(self, gauges: Mapping[str, Callable[[], int]]) -> str:
        """The figures in Prometheus' text format, with the gauges as they are now.

        https://prometheus.io/docs/instrumenting/exposition_formats/
        """
        return "\n".join([*self._counted(), *self._timed(), *_gauged(gauges), ""])

    def _counted(self) -> Iterator[str]:
        yield "# TYPE verbatim_questions_total counter"
        for (command, outcome), count in sorted(self._outcomes.items()):
            yield f'verbatim_questions_total{{command="{command}",outcome="{outcome}"}} {count}'

    def _timed(self) -> Iterator[str]:
        yield "# TYPE verbatim_answer_seconds histogram"
        so_far = 0
        for number, bound in enumerate((*_BOUNDS, "+Inf")):
            so_far += self._took[number]
            yield f'verbatim_answer_seconds_bucket{{le="{bound}"}} {so_far}'
        yield f"verbatim_answer_seconds_sum {self._seconds:.6f}"
        yield f"verbatim_answer_seconds_count {so_far}"


def _gauged(gauges: Mapping[str, Callable[[], int]]) -> Iterator[str]:
    for name, value in gauges.items():
        yield f"# TYPE verbatim_{name} gauge"
        yield f"verbatim_{name} {value()}"

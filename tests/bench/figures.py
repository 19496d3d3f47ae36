"""What a benchmark yields: ratios within one run, with the milliseconds and megabytes beside them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Target = float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. ``values`` are ratios, or what ``unit`` says; ``beside`` is reported with them."""

    name: str
    values: tuple[float, ...]
    must: Target = None
    aim: Target = None
    unit: str = "×"
    higher_is_better: bool = False
    beside: str = ""
    judged: float = field(default=float("nan"))
    """What is compared with the targets; the median where nothing else is given."""

    @property
    def judged_by(self) -> float:
        """The value that the targets are about."""
        return statistics.median(self.values) if self.judged != self.judged else self.judged  # NaN

    @property
    def verdict(self) -> str:
        """``aim``, ``must``, ``missed``, or nothing where there is no target."""
        for name, target in (("aim", self.aim), ("must", self.must)):
            if target is not None and (self.judged_by >= target if self.higher_is_better else self.judged_by <= target):
                return name
        return "" if self.must is None and self.aim is None else "missed"

    def values_for_json(self) -> dict[str, Any]:
        """Plain values."""
        shown = {"min": min(self.values), "median": statistics.median(self.values), "max": max(self.values)}
        return {
            "name": self.name,
            **{name: round(value, 4) for name, value in shown.items()},
            "judged": round(self.judged_by, 4),
            "unit": self.unit,
            "must": self.must,
            "aim": self.aim,
            "verdict": self.verdict,
            "beside": self.beside,
        }


def line(figure: Figure) -> str:
    """A figure as a line of the table."""
    shown = "/".join(
        f"{value:.3g}" for value in (min(figure.values), statistics.median(figure.values), max(figure.values))
    )
    targets = "/".join("–" if target is None else f"{target:g}" for target in (figure.must, figure.aim))
    return f"{figure.name:<62} {shown:>22} {figure.unit:<2} {targets:>10} {figure.verdict:<7} {figure.beside}"


def seconds(work: Callable[[], Any], clock: Callable[[], float] = time.process_time) -> float:
    """How long something takes; in processor time, which others on the machine disturb least."""
    before = clock()
    work()
    return clock() - before


def pairs(
    ours: Callable[[], Any], theirs: Callable[[], Any], rounds: int, clock: Callable[[], float] = time.process_time
) -> tuple[list[float], list[float]]:
    """Seconds of both, taken in turns."""
    taken = [(seconds(theirs, clock), seconds(ours, clock)) for _ in range(rounds)]
    return [own for _, own in taken], [other for other, _ in taken]


def ratios(ours: Iterable[float], theirs: Iterable[float]) -> tuple[float, ...]:
    """Each of ours against its own of theirs."""
    return tuple(own / max(other, 1e-9) for own, other in zip(ours, theirs, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The value that so many per cent are below, of few values the largest."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share / 100))]


def ms(value: float) -> str:
    """Seconds as milliseconds."""
    return f"{value * 1000:.3g} ms"

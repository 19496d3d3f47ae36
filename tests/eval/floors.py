"""Floors: the F1 that each figure has reached on each half, and below which it may not fall."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.eval.judgement import Tally

FLOORS = Path(__file__).parent / "floors.toml"
Floors = dict[str, dict[str, float]]

WITHOUT_FLOOR = frozenset(
    {
        "kind", "side", "date", "forum", "lead", "reader", "partial", "earlier",
        "other_signatories", "withdrew", "spoke_only", "target",
    }
)  # fmt: skip
"""Weighed on matched statements alone, or few: they can fall when a harder statement is found at all."""

_HEAD = """\
# F1 reached for each figure on each half of gold, written by `python -m tests.eval --raise`, which never lowers one.
# Whoever changes gold itself and so must lower one does it by hand, in the same commit, and says why there.
"""


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor."""

    half: str
    figure: str
    f1: float
    floor: float

    def __str__(self) -> str:
        return f"{self.half} {self.figure}: {self.f1:.3f} is below its floor of {self.floor:.3f}"


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors by half and figure; none if there is no file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def falls(half: str, reached: Mapping[str, Tally], floors: Floors) -> list[Fall]:
    """The figures of a half that are below their floors."""
    wanted = floors.get(half, {})
    return [Fall(half, name, reached[name].f1, floor) for name, floor in wanted.items() if reached[name].f1 < floor]


def raised(floors: Floors, half: str, reached: Mapping[str, Tally]) -> Floors:
    """The floors with those of one half lifted to what was reached, where that is more; only where gold has some."""
    old = floors.get(half, {})
    kept = {name: each for name, each in reached.items() if each.gold and name not in WITHOUT_FLOOR}
    new = {name: max(old.get(name, 0.0), _floor(each.f1)) for name, each in kept.items()}
    return {**floors, half: {**old, **new}}


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Writes the file anew."""
    parts = [_HEAD]
    for half, values in floors.items():
        parts.append(f"\n[{half}]\n" + "".join(f"{name} = {value:.3f}\n" for name, value in values.items()))
    path.write_text("".join(parts), encoding="utf-8")


def _floor(f1: float) -> float:
    """Three decimals, rounded down, so that a figure is never below its own floor."""
    return math.floor(f1 * 1000 + 1e-9) / 1000

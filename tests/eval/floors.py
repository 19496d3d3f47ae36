"""Floors: what each figure has reached on each half (a section of the file), and below which it may not fall."""

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
# What each figure has reached on each half, written by `python -m tests.eval [--ask | --disagree] --raise`, which never
# lowers one: F1 of what is extracted from gold; shares of our questions; precision and recall of disagreements.
# Whoever changes gold itself and so must lower one does it by hand, in the same commit, and says why there.
"""


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor."""

    section: str
    figure: str
    reached: float
    floor: float

    def __str__(self) -> str:
        return f"{self.section} {self.figure}: {self.reached:.3f} is below its floor of {self.floor:.3f}"


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors by half and figure; none if there is no file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def falls(section: str, reached: Mapping[str, float], floors: Floors) -> list[Fall]:
    """The figures of a section that are below their floors; one that is not reached at all counts as 0."""
    wanted = floors.get(section, {})
    shares = {name: reached.get(name, 0.0) for name in wanted}
    return [Fall(section, name, shares[name], floor) for name, floor in wanted.items() if shares[name] < floor]


def raised(floors: Floors, section: str, reached: Mapping[str, float]) -> Floors:
    """The floors with those of one section lifted to what was reached, where that is more."""
    old = floors.get(section, {})
    new = {name: max(old.get(name, 0.0), _floor(share)) for name, share in reached.items()}
    return {**floors, section: {**old, **new}}


def f1_values(reached: Mapping[str, Tally]) -> dict[str, float]:
    """The F1 of every figure that has a floor, where gold has something for it."""
    return {name: each.f1 for name, each in reached.items() if each.gold and name not in WITHOUT_FLOOR}


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Writes the file anew."""
    parts = [_HEAD]
    for section, values in floors.items():
        parts.append(f"\n[{section}]\n" + "".join(f"{name} = {value:.3f}\n" for name, value in values.items()))
    path.write_text("".join(parts), encoding="utf-8")


def _floor(share: float) -> float:
    """Three decimals, rounded down, so that a figure is never below its own floor."""
    return math.floor(share * 1000 + 1e-9) / 1000

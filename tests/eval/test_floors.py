from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.floors import WITHOUT_FLOOR, f1_values, falls, raised, read_floors, write_floors
from tests.eval.gold import HALVES, Half, gold_articles
from tests.eval.judgement import FIGURES, Tally
from tests.eval.run import figures, weigh


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_is_below_its_floor(half: Half) -> None:
    reached = f1_values(figures(weigh(gold_articles(half))))
    assert [str(fall) for fall in falls(half, reached, read_floors())] == []


def test_every_floor_is_of_a_figure() -> None:
    floors = read_floors()
    assert {name for half in HALVES for name in floors[half]} <= set(FIGURES) - WITHOUT_FLOOR


def test_floors_rise_and_never_fall(tmp_path: Path) -> None:
    before = {"open": {"quotes": 0.5, "speaker": 0.9}, "blind": {"quotes": 0.1}}
    reached = {"quotes": Tally(2, 1, 0), "speaker": Tally(1, 1, 0), "claims": Tally(0, 0, 0), "lead": Tally(1, 0, 0)}
    after = raised(before, "open", f1_values(reached))
    assert after == {"open": {"quotes": 0.8, "speaker": 0.9}, "blind": {"quotes": 0.1}}
    write_floors(after, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == after


def test_a_figure_below_its_floor_is_named() -> None:
    (fall,) = falls("open", {"quotes": 2 / 3}, {"open": {"quotes": 0.9}})
    assert str(fall) == "open quotes: 0.667 is below its floor of 0.900"


def test_a_figure_that_is_no_longer_there_is_below_its_floor() -> None:
    (fall,) = falls("open", {}, {"open": {"quotes": 0.9}})
    assert fall.reached == 0


def test_a_figure_is_not_below_its_own_floor() -> None:
    reached = {"quotes": 2 / 3}
    assert falls("open", reached, raised({}, "open", reached)) == []

"""A small run of every part of ``make faults``, the same each time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.parts import PARTS
from tests.faults.trial import Trial


@pytest.mark.parametrize("name", PARTS)
def test_a_small_run_finds_nothing(name: str, tmp_path: Path) -> None:
    part, _, times = PARTS[name]
    assert str(times) in part(Trial(random.Random(f"1 {name}"), times, tmp_path))

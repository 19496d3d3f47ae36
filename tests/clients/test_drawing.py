"""Pictures are drawn by another process; without one, the answer goes without its picture."""

from __future__ import annotations

import subprocess
import sys
from typing import Any, NoReturn

import pytest

from bot.clients import drawing
from bot.render.chart import Bar

CHART = (Bar("2018", "critical", 20), Bar("2019", "supportive", 14, "some"))


def test_the_picture_is_drawn_elsewhere_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_SECONDS_MAX", 240)  # a busy machine is no failure
    before = set(sys.modules)
    png = drawing.picture_of(CHART)
    assert png
    assert png.startswith(b"\x89PNG")
    assert not any(name.partition(".")[0] == "matplotlib" for name in set(sys.modules) - before)
    assert drawing.picture_of(CHART) is png
    assert drawing.picture_of(()) is None


@pytest.mark.parametrize("error", [subprocess.TimeoutExpired("python", 20), subprocess.CalledProcessError(1, "python")])
def test_a_drawing_that_fails_is_no_picture(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: Any, **__: Any) -> NoReturn:
        raise error

    monkeypatch.setattr(drawing.subprocess, "run", fail)
    assert drawing.picture_of((Bar("1999", "critical", 1), Bar("2000", "critical", len(str(error))))) is None

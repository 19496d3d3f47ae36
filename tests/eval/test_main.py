from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval import __main__ as command
from tests.eval import floors
from tests.eval.gold import GoldArticle
from tests.eval.judgement import Judgement
from tests.eval.run import Weighed

ARTICLE = GoldArticle(name="a_colon", half="open", text="Enough.", difficulty="colon")
WEIGHED = [Weighed(ARTICLE, (Judgement("quotes", "right", "“Yes”"), Judgement("quotes", "missed", "“No”")), 0.01)]


@pytest.fixture(autouse=True)
def floors_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "floors.toml"
    monkeypatch.setattr(command, "weigh", lambda _: WEIGHED)
    monkeypatch.setattr(command, "read_floors", lambda: floors.read_floors(path))
    monkeypatch.setattr(command, "write_floors", lambda values: floors.write_floors(values, path))
    return path


def test_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    assert "quotes" in capsys.readouterr().out


def test_a_figure_below_its_floor_is_a_failure(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.write_floors({"open": {"quotes": 0.9}}, floors_file)
    assert command.main(["--half", "open"]) == 1
    assert "open quotes: 0.667 is below its floor of 0.900" in capsys.readouterr().out


def test_raises_floors_upward_only(floors_file: Path) -> None:
    floors.write_floors({"open": {"quotes": 0.5, "lead": 0.9}}, floors_file)
    command.main(["--raise", "--errors", "quotes"])
    assert floors.read_floors(floors_file) == {"open": {"quotes": 0.666, "lead": 0.9}}


def test_lists_errors(capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["--errors", "quotes"])
    assert "- quotes             “No”" in capsys.readouterr().out

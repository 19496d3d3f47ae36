from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval import __main__ as command
from tests.eval import asked, disagreed, floors
from tests.eval.gold import GoldArticle
from tests.eval.judgement import Judgement
from tests.eval.question_sets import Question
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


def test_asks_our_questions(
    floors_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = Question("Who is Ann Lee?", "wrong_person", ())
    monkeypatch.setattr(asked, "weigh_answers", lambda _: [asked.Asked("letters", "open", question, None, True)])
    floors.write_floors({"ask_open": {"refused": 0.5}}, floors_file)
    assert command.main(["--ask"]) == 1
    shown = capsys.readouterr().out
    assert "letters   answered, but wrong_person: Who is Ann Lee?" in shown
    assert "ask_open refused: 0.000 is below its floor of 0.500" in shown


def test_looks_for_disagreements(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case = disagreed.Case("toll", "rounding", "open", (), ())
    made_up = Judgement("disagreements", "spurious", "How many: 12 | 21")
    monkeypatch.setattr(disagreed, "weigh_disagreements", lambda _: [disagreed.WeighedCase(case, (made_up,))])
    assert command.main(["--disagree"]) == 0
    assert "toll (rounding) spurious: How many: 12 | 21" in capsys.readouterr().out

"""The benchmark runner, on an invented corpus of one article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.eval import polnear

TEXT = "“We won,” said Ann Lee. “And we will win again.”"
SCORER = "import sys, json; print('scored', len(json.loads(open(sys.argv[2]).readline())['quotes']))"


def test_what_the_bot_finds_is_written_and_scored(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "dev.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    assert polnear.main([str(tmp_path)]) == 0
    assert "scored 2" in capfd.readouterr().out
    found = json.loads((tmp_path / "system" / "dev.jsonl").read_text(encoding="utf-8"))
    assert [(q["text"], q["resolved"], q["group"]) for q in found["quotes"]] == [
        ("We won,", "Ann Lee", 0),
        ("And we will win again.", "Ann Lee", 0),
    ]


def test_without_gold_or_scorer_it_says_what_is_missing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert polnear.main([str(tmp_path)]) == 1
    assert "build_gold.py" in capfd.readouterr().err
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "dev.jsonl").write_text("", encoding="utf-8")
    assert polnear.main([str(tmp_path)]) == 1
    assert "--score" in capfd.readouterr().err

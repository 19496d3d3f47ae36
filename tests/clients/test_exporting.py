"""``python -m bot export``: an answer for other programs, and everything as a database."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.clients import cli
from tests.commands.invented import build


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = build(tmp_path / "coverage.db")
    monkeypatch.setenv("VERBATIM_DATABASE", str(path))
    return path


@pytest.mark.usefixtures("database")
def test_an_answer_is_exported_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", "csv", "quote", "marta", "--source", "031"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["speaker"] for row in table} == {"Marta Ruiz"}


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["cvs", "quote", "marta"], "Did you mean csv?"),
        (["csv"], "Nothing was asked."),
        (["database"], "one new file"),
        (["csv", "qoute", "marta"], "Did you mean quote marta?"),
    ],
)
def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    assert cli.main(["export", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_everything_is_exported_as_a_database_that_can_be_searched(
    capsys: pytest.CaptureFixture[str], database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "out.db"
    assert cli.main(["export", "database", str(file)]) == 0
    assert "datasette" in capsys.readouterr().out
    with closing(sqlite3.connect(file)) as out, closing(sqlite3.connect(database)) as original:
        for query in (
            "select count(*) from article",
            "select count(*) from who_said",
            "select rowid from passage_fts where passage_fts match 'fish' order by rowid",
        ):
            assert out.execute(query).fetchall() == original.execute(query).fetchall()
        assert out.execute("pragma journal_mode").fetchone() != ("wal",)
    assert cli.main(["export", "database", str(file)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert cli.main(["export", "database", str(tmp_path / "none" / "out.db")]) == 1

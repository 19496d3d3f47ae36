"""The console: lines in, answers out, until there are no more."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.clients import console
from bot.store.coverage import Coverage
from tests.commands.invented import build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("console") / "coverage.db")


@pytest.fixture
def coverage(database: Path) -> Iterator[Coverage]:
    with Coverage.open(database) as opened:
        yield opened


def _console(database: Path, lines: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", "console", "--database", str(database)]
    return subprocess.run(command, cwd=ROOT, input=lines, capture_output=True, encoding="utf-8", check=False)


def test_lines_are_answered_where_there_is_no_terminal(database: Path) -> None:
    run = _console(database, "!who-signed 2018\n\nqoute marta\nquote marta\nquit\nquote ola\n")
    assert run.returncode == 0
    assert "Joint statements of 2018" in run.stdout
    assert "Quotations of Marta Ruiz" in run.stdout
    assert "Quotations of Ola Ruiz" not in run.stdout
    assert "Did you mean quote marta?" in run.stderr


def test_without_a_database_it_says_so(tmp_path: Path) -> None:
    run = _console(tmp_path / "none.db", "help\n")
    assert run.returncode == 1
    assert "python -m bot load" in run.stderr


def test_a_person_at_a_terminal_gets_answers_and_a_history(
    coverage: Coverage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("!quote marta\rbad question\r\x04")  # Ctrl-D ends
        console.answer_all(coverage, console.typed(coverage))
    written = capsys.readouterr()
    assert "Quotations of Marta Ruiz" in written.out
    assert "There is no command “bad”." in written.err
    assert "!quote marta" in next(tmp_path.rglob("history")).read_text(encoding="utf-8")


@pytest.mark.parametrize(("typed", "shown"), [([""] * 9, 10), (["", "q"], 6), ([], 3)])
def test_a_long_answer_is_shown_in_pages(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: list[str], shown: int
) -> None:
    answers = iter(typed)

    def press(_: str) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", press)
    monkeypatch.setattr(console.terminal, "height", lambda _: 5)
    console._in_pages("\n".join(f"line {number}" for number in range(10)))
    printed = [line for line in capsys.readouterr().out.splitlines() if line]
    assert printed == [f"line {number}" for number in range(shown)]


def test_tab_offers_commands_and_their_arguments(coverage: Coverage) -> None:
    def offered(line: str) -> list[tuple[str, int]]:
        found = console.completer(coverage).get_completions(Document(line), CompleteEvent())
        return [(completion.text, completion.start_position) for completion in found]

    assert offered("!qu") == [("quote", -2)]
    assert offered("!quote mar") == [("Marta Ruiz", -3), ("market", -3)]
    assert offered("who-signed 2018 fi") == [("Fiji", -2), ("Finland", -2)]


def test_a_line_may_go_on_with_the_question_before(database: Path) -> None:
    run = _console(database, "and in 2018?\nask who read the letter in 2017?\nand in 2018?\nsources\n")
    assert "“and in 2018?” – read as: “who read the letter in 2018”?" in run.stdout
    assert "There is no command" in run.stderr

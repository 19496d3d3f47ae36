"""Documents cannot rot: every example in them is run, every table equals what the code says.

A ```console block holds commands (``$ python -m bot …``) with the beginning of their output; a line with
nothing but … stands for any lines.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.render.privacy import KEPT, privacy_table
from bot.store.records import Records
from tests.conftest import SEEDS

ROOT = SEEDS.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/operation.md")
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
BAR = r"\|"  # a bar inside a table's cell
_TABLE = re.compile(r"<!-- commands -->\n(.*?)<!-- end of commands -->", re.DOTALL)


def transcripts() -> list[tuple[str, list[str]]]:
    """Every command of the documents with the lines that it shows."""
    found: list[tuple[str, list[str]]] = []
    for document in DOCUMENTS:
        for block in _BLOCK.findall((ROOT / document).read_text(encoding="utf-8")):
            for line in block.splitlines():
                if line.startswith("$ "):
                    found.append((line[2:], []))
                else:
                    found[-1][1].append(line)
    return found


def run(words: list[str], database: Path) -> list[str]:
    """What a command prints, line by line, as in a terminal 80 columns wide."""
    assert words[:3] == ["python", "-m", "bot"], f"documents show other commands than ours: {words}"
    files = {"VERBATIM_DATABASE": database, "VERBATIM_RECORDS_DATABASE": database.with_name("records.db")}
    environment = {**os.environ, **{name: str(file) for name, file in files.items()}, "COLUMNS": "80", "NO_COLOR": "1"}
    ran = subprocess.run(
        [sys.executable, *words[1:]], capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def shows(printed: list[str], expected: list[str]) -> bool:
    """Whether the expected lines stand in the output in order, with gaps only where … stands."""
    at, gap = 0, False
    for line in expected:
        if line == "…":
            gap = True
            continue
        if line not in printed[at:] or (not gap and printed[at] != line):
            return False
        at, gap = printed.index(line, at) + 1, False
    return True


@pytest.mark.parametrize(("command", "expected"), transcripts())
def test_an_example_prints_what_the_document_shows(command: str, expected: list[str], database: Path) -> None:
    printed = run(shlex.split(command), database)
    assert shows(printed, expected), "\n".join(printed)


@pytest.mark.parametrize("example", [example for command in COMMANDS.values() for example in command.examples])
def test_every_example_of_help_has_an_answer(example: str, database: Path) -> None:
    assert run(["python", "-m", "bot", *example.split()], database)


def command_table() -> str:
    """The README's table, from the commands themselves."""
    rows = [
        f"| `{command.usage.replace('|', BAR)}` | {command.summary} | `!{command.examples[0]}` |"
        for command in COMMANDS.values()
    ]
    return "\n".join(["| command | what it answers | example |", "|---|---|---|", *rows]) + "\n"


def test_the_table_of_commands_is_the_commands() -> None:
    (table,) = _TABLE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert table == command_table()


def test_the_table_of_what_is_kept_about_people_is_what_the_records_hold(tmp_path: Path) -> None:
    (table,) = re.findall(
        r"<!-- privacy -->\n(.*?)<!-- end of privacy -->", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert table == privacy_table()
    with Records(tmp_path / "records.db") as records:
        assert set(KEPT) == records.columns_about_people()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_to_files_lead_somewhere(document: str) -> None:
    links = _LINK.findall((ROOT / document).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []

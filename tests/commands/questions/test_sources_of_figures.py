"""How many, "according to" somebody: the figures of whoever is meant, or of nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

FLOOD = """The river Aar floods the old town
BORVIK, 9 June - The U.N. estimates that 4,000 people have been evacuated from the old town.
Aid groups say more than 6,000 people were evacuated before dawn.
The mayor, Ada Lund, said the dam had held. Norway sent two helicopters.
"""


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("flood")
    (folder / "flood.txt").write_text(FLOOD, "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many people were evacuated according to the UN?", "4,000 people"),
        ("according to the U.N., how many were evacuated?", "4,000 people"),
        ("How many were evacuated, according to aid groups?", "more than 6,000 people"),
    ],
)
def test_a_figure_is_that_of_whoever_is_asked_about(flood: Coverage, question: str, figure: str) -> None:
    (finding,) = ask_line(flood, f"ask {question}").findings
    assert [claim["text"] for claim in finding.data["claims"]] == [figure]


def test_figures_of_others_are_no_answer(flood: Coverage) -> None:
    assert not ask_line(flood, "ask How many people were evacuated according to Norway?").findings


def test_without_a_source_all_figures_stand_side_by_side(flood: Coverage) -> None:
    findings = ask_line(flood, "ask How many people were evacuated?").findings
    assert [claim["text"] for each in findings for claim in each.data["claims"]] == [
        "4,000 people",
        "more than 6,000 people",
    ]

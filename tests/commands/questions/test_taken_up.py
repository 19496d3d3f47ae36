"""Answers in a sentence of their own, behind the one that names what is asked about, and in other words than it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

FERRIES = """Ten ferry towns turn on the toll
BRUND - Mayors of ten ferry towns have protested against the new toll on the Brund strait.
They called it theft.
The protest was handed in at the ministry on Thursday, May 2. The minister was out.
Anna B. Holm, who drew up the toll, was re-elected for the third consecutive term in 2019.
The Institute for Seafarers’ Health has counted the ships.
Oslo’s 90 pilots lent the towns two ships. Nobody had approached Finland; neither was Latvia asked.
The mayors of Brund, Holt and Moss signed the letter. Those of Rask and Vik are missing.
A harbour-master said that the ice-bound quays were empty.
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("ferries")
    (folder / "ferries.txt").write_text(FERRIES, "utf-8")
    (folder / "catalog.toml").write_text("[ferries]\npublished = 2021-05-04\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("When did the mayors protest against the ferry toll?", "on Thursday, May 2"),  # two sentences on
        ("When did the mayors of the 10 towns protest?", "on Thursday, May 2"),
        ("How many times in a row has Anna Holm been elected?", "third consecutive term"),  # "Anna B. Holm"
        ("How many pilots does Norway have?", "Oslo’s 90 pilots"),
        ("What has the Institute for Seafarers' Health counted?", "has counted the ships"),
    ],
)
def test_an_answer_in_a_sentence_of_its_own_is_found(ferries: Coverage, question: str, words: str) -> None:
    answer = ask_line(ferries, f"ask {question}")
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


def test_who_is_missing_is_shown_beside_who_signed(ferries: Coverage) -> None:
    answer = ask_line(ferries, "ask Which mayors are absent from the letter?")
    assert any("are missing" in cited.exact for each in answer.findings for cited in each.citations)


@pytest.mark.parametrize("question", ["When did the bakers protest against the toll?", "When did the mayors resign?"])
def test_what_is_taken_up_is_no_answer_to_what_nobody_did(ferries: Coverage, question: str) -> None:
    assert not ask_line(ferries, f"ask {question}").found

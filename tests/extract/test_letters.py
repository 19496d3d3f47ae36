"""Letters that persons and bodies sign, on invented articles: who is named, how many they are."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract import extract
from bot.model import SIGNING, Catalogue, Statement
from bot.parse import parse_article

CASES = tomllib.loads(Path(__file__).with_name("letters.toml").read_text(encoding="utf-8"))["case"]


def read(text: str) -> list[Statement]:
    """The statements of an article without countries among those who sign."""
    article = parse_article("case.txt", text.encode(), Catalogue(published="2025-03-14"))
    return [each for each in extract(article).statements if not each.countries(*SIGNING)]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_who_signs_a_letter(case: dict[str, Any]) -> None:
    text = case["text"]
    found = read(text)
    seen = [(each.kind, each.count, ", ".join(each.bodies("signed"))) for each in found]
    assert seen == ([(case["kind"], case.get("count"), case.get("names", ""))] if "kind" in case else [])
    assert all(each.year == "2025" for each in found)
    if "side" in case:
        assert [each.side for each in found] == [case["side"]]
        assert [" ".join(each.countries("target")) for each in found] == [case.get("target", "")]
    parties = [party for each in found for party in each.parties if party.role == "signed"]
    assert all(party.name and party.span.of(text).split()[-1] in party.name for party in parties)


def test_a_mark_in_the_text_is_no_name() -> None:
    assert len(read("An open letter was signed by \x02, Tom Beckett\x02 and Sarah Holt.")) == 1


def test_a_name_that_a_long_sentence_is_cut_in_is_nobodys() -> None:
    assert len(read("The signatories of the open letter include Tom Beckett " * 80)) <= 1


def test_a_letter_of_states_stays_theirs() -> None:
    text = "Peru, Chile and Mali published an open letter on whales. It was signed by Ana Diaz and Juan Paz."
    (statement,) = extract(parse_article("case.txt", text.encode(), Catalogue())).statements
    assert statement.countries("signed") == ("PER", "CHL", "MLI")


def test_another_who_writes_to_somebody_says_nothing_of_the_letter() -> None:
    (letter,) = read("Fifty botanists signed an open letter on bees. The mayor had written to the committee in May.")
    assert len(letter.evidence) == 1


@given(st.text(alphabet="AB ab,.;:\nsigned letter and by open", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for letter in read(text + "\nAn open letter was signed by Tom Beckett and Sarah Holt."):
        assert letter.evidence

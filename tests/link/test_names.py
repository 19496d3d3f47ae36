"""Typed names find the people meant, and nobody else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.link.names import find_names, nearest_names

CASES = json.loads((Path(__file__).parent.parent / "cases" / "speakers.json").read_text(encoding="utf-8"))
PEOPLE = {
    "Ngozi Okonjo-Iweala": ["Ngozi Okonjo-Iweala", "Okonjo-Iweala"],
    "Jean-Yves Le Drian": ["Jean-Yves Le Drian", "Le Drian"],
    "Mevlüt Çavuşoğlu": ["Mevlüt Çavuşoğlu", "Çavuşoğlu"],
    "Søren Østergaard": ["Søren Østergaard"],
    "Kim Song": ["Kim Song", "Kim"],
    "Kim Song Nam": ["Kim Song Nam"],
    "Retno Marsudi": ["Retno Marsudi", "Marsudi", "Foreign Minister Retno Marsudi"],
    "Peter Petersen": ["Peter Petersen"],
    "Ann Peterson": ["Ann Peterson"],
    "Human Rights Watch": ["Human Rights Watch", "HRW"],
    "the joint statement": ["the joint statement"],
}


@pytest.mark.parametrize("case", CASES["queries"], ids=lambda case: case["query"])
def test_queries_find_exactly_whom_they_mean(case: dict[str, object]) -> None:
    assert sorted(find_names(str(case["query"]), CASES["people"])) == sorted(case["finds"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("okonjo", ["Ngozi Okonjo-Iweala"]),
        ("OKONJO IWEALA", ["Ngozi Okonjo-Iweala"]),
        ("okonjoiweala", ["Ngozi Okonjo-Iweala"]),
        ("okonnjo-iweala", ["Ngozi Okonjo-Iweala"]),
        ("le drian", ["Jean-Yves Le Drian"]),
        ("cavusoglu", ["Mevlüt Çavuşoğlu"]),
        ("Cavusogul", ["Mevlüt Çavuşoğlu"]),
        ("soren ostergaard", ["Søren Østergaard"]),
        ("foreign minister Marsudi", ["Retno Marsudi"]),
        ("Dr. Retno Marsudi’s", ["Retno Marsudi"]),
        ("kim", ["Kim Song", "Kim Song Nam"]),
        ("kim song", ["Kim Song"]),
        ("r marsudi", ["Retno Marsudi"]),
        ("petersen", ["Peter Petersen"]),
        ("petersan", ["Peter Petersen", "Ann Peterson"]),
        ("hrw", ["Human Rights Watch"]),
        ("human rights wacth", []),
        ("joint statement", ["the joint statement"]),
        ("kin", []),
        ("kim jong un", []),
        ("retno masudi", ["Retno Marsudi"]),
        ("renot marsudi", []),
        ("le pen", []),
        ("peter", ["Peter Petersen"]),
        ("petra", []),
        ("", []),
        ("!?", []),
        ("minister", ["Retno Marsudi"]),
    ],
)
def test_whom_a_query_finds(query: str, finds: list[str]) -> None:
    assert find_names(query, PEOPLE) == finds


def test_nearest_names_for_a_miss() -> None:
    assert nearest_names("marsoody", PEOPLE)[0] == "Retno Marsudi"
    assert nearest_names("zhangg", CASES["people"], 2) == ["Zhang Jun", "Zhang Ming"]
    assert nearest_names("xqzw", PEOPLE) == []
    assert nearest_names("", PEOPLE) == []
    assert nearest_names("anything", {}) == []


@given(st.sampled_from(sorted(CASES["people"])), st.randoms())
def test_a_full_name_in_any_order_finds_its_bearer(name: str, random: object) -> None:
    words = name.split()
    random.shuffle(words)  # type: ignore[attr-defined]
    assert name in find_names(" ".join(words), CASES["people"])


@given(st.text(), st.dictionaries(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=3), max_size=5))
def test_any_query_finds_only_given_names(query: str, forms: dict[str, list[str]]) -> None:
    assert set(find_names(query, forms)) <= set(forms)
    assert set(nearest_names(query, forms)) <= set(forms)

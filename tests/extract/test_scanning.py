"""What one pass finds is what separate searches would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.scanning import scan, small_letters, stems

_LETTERS = st.text(alphabet="ainotch efsjlTI İſ’–\u00a0#@_-5")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Chile and Peru", "country", ["Chile", "Peru"]),
        ("Côte d’Ivoire", "country", ["Côte d'Ivoire"]),
        ("the Franco-German talks", "country", ["Franco-", "German"]),
        ("chilean Chileans", "country", ["Chileans"]),
        ("@Chile and Chile_news", "country", []),
        ("Two of twenty, TEN attend", "number", ["Two", "twenty", "TEN"]),
        ("someone often", "number", []),
        ("In May, last\u00a0week, on Monday", "date", ["May", "last week", "Monday"]),
    ],
)
def test_words_stand_alone_as_printed(text: str, kind: str, words: list[str]) -> None:
    found = scan(text)
    assert [found.folded[word.start : word.end] for word in found.words[kind]] == words  # type: ignore[index]


def test_one_word_may_be_of_two_kinds() -> None:
    found = scan("Jan told twelve in Jordan this week")
    assert [len(found.words[kind]) for kind in ("country", "number", "date")] == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "kind", "stem"),
    [
        ("A JOINT text", "statement", "joint"),
        ("international", "group", "nation"),
        ("Two thirds", "share", "third"),
        ("İ joint", "statement", "joint"),
        ("a group\u00a0of six", "statement", "group of"),
    ],
)
def test_stems_stand_inside_words_and_in_any_letters(text: str, kind: str, stem: str) -> None:
    places = stems(text).places[kind]  # type: ignore[index]
    assert (text.lower().replace("i̇", "x").replace("\u00a0", " ").find(stem), stem) in places


@given(_LETTERS | st.text())
def test_every_place_counts_in_the_text_itself(text: str) -> None:
    found = stems(text)
    assert len(found.lower) == len(small_letters(text)) == len(text) == len(scan(text).folded)
    assert all(found.lower.startswith(stem, at) for places in found.places.values() for at, stem in places)

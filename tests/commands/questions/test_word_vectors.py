"""Words that stand beside the same words are alike; how common a word is says how little it tells."""

from __future__ import annotations

import pytest

from bot.commands.questions.terms import stem
from bot.commands.questions.word_vectors import likeness, rarity


@pytest.mark.parametrize(
    ("word", "alike", "other"),
    [
        ("pupils", "school", "harbour"),
        ("sailors", "crew", "budget"),
        ("tremor", "earthquake", "verdict"),
        ("jailed", "arrested", "painted"),
    ],
)
def test_what_stands_beside_the_same_words_is_alike(word: str, alike: str, other: str) -> None:
    assert likeness(stem(word), [stem(other), stem(alike)]) == likeness(stem(word), [stem(alike)])
    assert likeness(stem(word), [stem(alike)]) > 0.5 > likeness(stem(word), [stem(other)])


def test_a_word_that_the_table_lacks_is_like_nothing_and_says_much() -> None:
    assert likeness("qwxzy", ["ship"]) == likeness("ship", ["qwxzy"]) == likeness("ship", []) == 0.0
    assert rarity("qwxzy") == 1.0


def test_a_common_word_says_less_than_a_rare_one() -> None:
    assert rarity(stem("president")) < rarity(stem("tremor")) <= 1.0

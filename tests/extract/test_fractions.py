"""Shares in words, wherever they stand, and what only looks like one."""

from __future__ import annotations

import pytest

from bot.extract.fractions import fractions

SHARES = [
    ("Two thirds of the reefs and nearly half the voters", ["Two thirds", "nearly half"]),
    ("One in five children, nine out of ten voters", ["One in five", "nine out of ten"]),
    ("A QUARTER OF its staff", ["A QUARTER"]),
    ("İzmir: a quarter of its staff", ["a quarter"]),  # a letter that is two in small print
    ("The third quarter began half asleep.", []),
    ("The first half of the games", []),
]


@pytest.mark.parametrize(("text", "words"), SHARES)
def test_shares(text: str, words: list[str]) -> None:
    assert [share.words for share in fractions(text)] == words

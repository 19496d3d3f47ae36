"""Figures are found at the places where a search over the whole text finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.extract.finding import digits, found_at

_YEARS = re.compile(r"[0-9]{1,4}[0-9/.-]{0,3}")


@given(st.text(alphabet="0123456789/.-, a’٣"))
def test_they_are_those_of_a_plain_search(text: str) -> None:
    assert [found.span() for found in found_at(digits(text), _YEARS, text)] == [
        found.span() for found in _YEARS.finditer(text)
    ]


def test_a_run_longer_than_the_pattern_goes_on_behind_it() -> None:
    text = "12345678901 and 5"
    assert [found[0] for found in found_at(digits(text), _YEARS, text)] == ["1234567", "8901", "5"]

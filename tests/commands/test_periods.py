"""Dates and years as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.periods import read_date, read_year

READ = [
    ("2021", "2021", 1),
    ("2021,", "2021", 1),
    ("(2021)", "2021", 1),
    ("2021-12", "2021-12", 1),
    ("2021-1-5", "2021-01-05", 1),
    ("2021-12-05 xinjiang", "2021-12-05", 1),
    ("december 2021", "2021-12", 2),
    ("Dec 2021 rain", "2021-12", 2),
    ("5 december 2021", "2021-12-05", 3),
    ("5th Sept 2021", "2021-09-05", 3),
    ("December 5, 2021", "2021-12-05", 3),
    ("may 2020", "2020-05", 2),
]
NOT_READ = [
    "",
    "21",
    "20211",
    "2021-13",
    "2021-02-30",
    "32 may 2021",
    "may",
    "de 2021",
    "the 2021st",
    "5 5 2021",
    "0000",
]


@pytest.mark.parametrize(("typed", "value", "used"), READ)
def test_a_date_is_read_with_the_words_it_takes(typed: str, value: str, used: int) -> None:
    assert read_date(typed.split()) == (value, used)


@pytest.mark.parametrize("typed", NOT_READ)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_date(typed.split()) is None


def test_a_year_is_four_digits() -> None:
    assert [read_year(word) for word in ("2021", "2021?", "“2019”", "21", "20210", "year", "²⁰²¹")] == [
        2021,
        2021,
        2019,
        None,
        None,
        None,
        None,
    ]


@given(st.lists(st.text(max_size=8), max_size=4))
def test_any_words_are_read_or_not_but_never_raise(words: list[str]) -> None:
    read = read_date(words)
    assert read is None or 1 <= read[1] <= len(words)

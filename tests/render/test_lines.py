"""Wrapping keeps every character, and nothing that a terminal would obey gets through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.lines import visible, width_of, wrap

WRAPPED = [
    ("", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one  two", 20, ["one  two"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("新华社北京十月", 6, ["新华社", "北京十", "月"]),
    ("line one\nline two", 40, ["line one", "line two"]),
    ("café crème", 5, ["café", "crème"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), WRAPPED)
def test_text_is_wrapped_at_spaces(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(max_size=200), st.integers(2, 50))
def test_wrapping_changes_nothing_but_white_space(text: str, width: int) -> None:
    text = visible(text)
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line) <= width for line in lines)


@given(st.text())
def test_what_is_shown_obeys_nothing_and_keeps_its_length(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(character == "\n" or character >= " " for character in shown)
    assert "\x7f" not in shown
    assert "\x9b" not in shown


def test_an_escape_sequence_is_shown_as_a_picture() -> None:
    assert visible("\x1b[2Jgone") == "␛[2Jgone"


def test_marks_that_turn_the_direction_are_shown_as_a_replacement() -> None:
    assert visible("a\u202eb\u2066c\u2069d") == "a�b�c�d"

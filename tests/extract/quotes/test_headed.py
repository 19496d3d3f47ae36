"""Quotations below the name of whoever said them; and names below a quotation."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import speakers

FIRST, SECOND = "“The bank had no choice. It will do so again.”", "“A dark day for all of us who live here.”"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["OXTON GOVERNOR TIM MARSH, A DEMOCRAT:", FIRST, "U.S. PRESIDENT ROSA HALE:", SECOND],
            ["TIM MARSH", "ROSA HALE"],
        ),
        (
            ["OLENA KOVAL, CHIEF ECONOMIST, RIVNE BANK", FIRST, "IVO HORN, HEAD OF TRADING, LAKE FUNDS", SECOND],
            ["OLENA KOVAL", "IVO HORN"],
        ),
        (
            ["Norwegian Prime Minister Liv Aas", FIRST, "Rosa Hale, president of Oxton", SECOND],
            ["Liv Aas", "Rosa Hale"],
        ),
        (["OXTON GOVERNOR TIM MARSH:", FIRST], ["TIM MARSH"]),
        # the words go on in the next paragraph
        (
            ["OXTON GOVERNOR TIM MARSH:", FIRST, SECOND, "U.S. PRESIDENT ROSA HALE:", SECOND],
            ["TIM MARSH", "TIM MARSH", "ROSA HALE"],
        ),
        # below the words: a signature
        ([FIRST, "Liv Aas, prime minister", SECOND, "Rosa Hale, president"], ["Liv Aas", "Rosa Hale"]),
        # a heading names no speaker
        (["A President in Trouble", FIRST], [None]),
        (["CALLS FOR PEACE", FIRST], [None]),
    ],
)
def test_whose_words_stand_below_or_above_a_name(lines: list[str], expected: list[str | None]) -> None:
    text = "\n\n".join(["The rate was raised on Monday, and many were angry.", *lines, "The market closed at noon."])
    assert speakers(text) == expected


def test_a_name_in_a_heading_is_who_the_report_calls_so() -> None:
    text = f"Tim Marsh was there on Monday.\n\nOXTON GOVERNOR TIM MARSH:\n\n{FIRST}\n\nThe market closed at noon."
    assert speakers(text) == ["Tim Marsh"]

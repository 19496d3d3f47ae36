"""Quantities in digits and words, their hedges, and what is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.numbers import quantities

_LINES = (Path(__file__).parent.parent / "cases" / "numbers.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [(case["text"], case["values"]) for case in map(json.loads, _LINES)]

OWN = [
    ("FORTY-FOUR STATES SIGN", [44]),
    ("Ninety-six of 193 members", [96, 193]),
    ("three hundred and twelve people", [312]),
    ("two thousand four hundred and fifty", [2450]),
    ("a hundred soldiers and a thousand tents", [100, 1000]),
    ("half a million people, half a dozen states", [500_000, 6]),
    ("a quarter of a million euros", [250_000]),
    ("one and a half million, two and a half years", [1_500_000, 2.5]),
    ("£3bn, $2.75m and 2m people", [3e9, 2.75e6, 2e6]),
    ("the 100m sprint and a 4k screen", []),
    ("10 lakh farmers and 1.5 crore rupees, or 1,00,000", [1_000_000, 15_000_000, 100_000]),
    ("20-30 states, 15–20 states and 5 to 7 more", [20, 30, 15, 20, 5, 7]),
    ("a 47-member council and a thirty-nation bloc", [47, 30]),
    ("three dozen envoys, four score years", [36, 80]),
    ("the final score was close, and he won a score", []),
    ("dozens, scores of people, several states, tens of thousands, millions of birds", []),
    ("several hundred people and a few thousand more", []),
    ("many hundreds of thousands", []),
    ("two-thirds, one fifth and three quarters of them", []),
    ("the first, second and 3rd of the 21st century, the twenty-first century", []),
    ("five-and-a-half years", [5.5]),
    ("No one knew; the one who left told everyone, one another and someone", []),
    ("one-sided, one’s own, one day, one might say", []),
    ("Tension in Boston; often, ninepins, tenfold, phone", []),
    ("COVID-19, G7, A4, F-16, 3C and #3C", []),
    ("1/3, 24/7, 2021-10-22, 10:30 and 1.2.3", []),
    ("(12) and [7] and 5% of 40 per cent", [12, 7, 5, 40]),
    ("between one hundred and two hundred", [100, 200]),
    ("between ten and twelve thousand", [10, 12_000]),
    ("twelve, thirteen, fourteen", [12, 13, 14]),
    ("nineteen ninety-nine", [1999]),
    ("one hundred twenty-one", [121]),
    ("one million two hundred thousand", [1_200_000]),
    ("1,234,567.5 tons", [1234567.5]),
    ("seven hundred-odd pages", [700]),
    ("Thirty-\neight", [30, 8]),
    ("The port reopened.\n24 states met;\n6 stayed away", [24, 6]),
    ("eleven.Twelve", [11, 12]),
]


@pytest.mark.parametrize(("text", "values"), [*CASES, *OWN])
def test_values(text: str, values: list[float]) -> None:
    assert [q.value for q in quantities(text) if q.value is not None] == values


@pytest.mark.parametrize(
    ("text", "hedge", "number"),
    [
        ("some 54 nations", "some", "54"),
        ("Some fifty nations", "Some", "fifty"),
        ("more than a million people", "more than", "a million"),
        ("well over 100 states", "well over", "100"),
        ("up to $2 billion", "up to", "2 billion"),
        ("more than US$40 million", "more than", "40 million"),
        ("an estimated 1.2 million people", "an estimated", "1.2 million"),
        ("no fewer than thirty", "no fewer than", "thirty"),
        ("just under 40 tents", "just under", "40"),
        ("as many as 300", "as many as", "300"),
        ("upwards of 8,000", "upwards of", "8,000"),
        ("seventy-odd countries", "odd", "seventy"),
        ("40 or so countries", "or so", "40"),
        ("concerns about 12 laws", None, "12"),
        ("a dispute over 3 islands", None, "3"),
        ("they have handed over 1,200 files", None, "1,200"),
        ("a clash over 12 boats", None, "12"),
        ("they had fined over 12 firms", "over", "12"),
        ("he saw about 12 ships", "about", "12"),
        ("fifty-one nations", None, "fifty-one"),
        ("Dozens of nations", None, "Dozens"),
        ("hundreds of thousands of members", None, "hundreds of thousands"),
        ("someone 5", None, "5"),
    ],
)
def test_hedges_and_spans(text: str, hedge: str | None, number: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.hedge, quantity.span.of(text)) == (hedge, number)


PIECES = st.sampled_from(
    [
        "one ",
        "forty",
        "-",
        "million ",
        " and ",
        "a ",
        "half ",
        "dozen ",
        "1,000",
        "3.5",
        "20",
        "–",
        "$",
        "of ",
        "hundreds ",
        "third ",
        "odd",
    ]
)


@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    reached = 0
    for quantity in quantities(text):
        assert reached <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.hedge is None or quantity.hedge in text
        reached = quantity.span.end


@given(st.integers(min_value=0, max_value=10**15))
def test_any_figure_is_its_own_value(number: int) -> None:
    assert [q.value for q in quantities(f"It has {number:,} leaves and {number} roots.")] == [number, number]

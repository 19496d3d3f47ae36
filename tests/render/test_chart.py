"""The timeline's picture: what it shows, in words and as a PNG."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Finding, Searched
from bot.render.chart import Bar, alt_text, chart_of, draw
from bot.render.discord import pictured, unpictured
from tests.render.messages import assert_accepted

_OTHER = "other or not stated"


def timeline(*statements: dict[str, Any]) -> Answer:
    findings = tuple(Finding("statement", "a statement", (), (), data) for data in statements)
    return Answer("timeline", {}, "Timeline", (*findings, Finding("passage", "on a day", ())), Searched(1, 1))


def test_each_statement_with_a_year_is_a_bar() -> None:
    chart = chart_of(
        timeline(
            {"year": "2018", "side": "critical", "count": 20, "count_hedge": None},
            {"year": "2018", "side": "supportive", "count": 14, "count_hedge": "some"},
            {"year": "2019", "side": "unstated", "count": None, "count_hedge": "over"},
            {"year": "2020", "side": "critical", "count": 60, "count_hedge": "over", "counted": "mayors"},
            {"year": None, "side": "critical", "count": 9},
        )
    )
    assert chart == (
        Bar("2018", "critical", 20),
        Bar("2018", "supportive", 14, "some"),
        Bar("2019", _OTHER, None, "over"),
        Bar("2020", "critical", 60, "over", "mayors"),
    )
    assert alt_text(chart) == (
        "Joint statements by year, how many signed. 2018: 20 critical, some 14 supportive. 2019: ? other or not stated."
        " 2020: over 60 mayors critical."
    )


def test_one_statement_needs_no_picture_and_of_many_years_the_latest_are_drawn() -> None:
    assert chart_of(timeline({"year": "2018", "side": "critical", "count": 20})) == ()
    many = chart_of(timeline(*({"year": str(year), "side": "critical", "count": 3} for year in range(1950, 2021))))
    assert [bar.year for bar in many] == [str(year) for year in range(2009, 2021)]


def test_it_is_a_png_whatever_is_known() -> None:
    bars = (Bar("2018", "critical", 0), Bar("2018", "supportive", None), Bar("2019", _OTHER, 12_000, "nearly"))
    assert draw(bars).startswith(b"\x89PNG\r\n\x1a\n")


@given(st.lists(st.builds(Bar, st.integers(1800, 2100).map(str), st.just("critical"), st.integers(0)), max_size=200))
def test_its_description_is_never_too_long(bars: list[Bar]) -> None:
    assert 1 <= len(alt_text(tuple(bars))) <= 1024


def test_without_the_picture_the_message_is_what_it_was() -> None:
    message = {"flags": 1 << 15, "components": [{"type": 17, "components": [{"type": 10, "content": "### A"}]}]}
    with_picture = pictured(message, "a.png", "a picture", b"png")
    assert_accepted(with_picture)
    assert with_picture["files"] == {"a.png": b"png"}
    assert unpictured(with_picture) == message
    assert unpictured(message) == message

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Facts
from tests.eval.gold import GoldArticle, gold_articles
from tests.eval.judgement import FIGURES, Judgement
from tests.eval.perfect import perfect_facts
from tests.eval.report import ERROR_KINDS, by_difficulty, errors, overall
from tests.eval.run import Weighed
from tests.eval.score import judge

OPEN = GoldArticle(name="a_colon", half="open", text="Enough.", difficulty="colon")
BLIND = replace(OPEN, name="a_dash", half="blind", difficulty="dash")
WEIGHED = [
    Weighed(OPEN, (Judgement("quotes", "right", "“Yes”"), Judgement("quotes", "missed", "“No”")), 0.01),
    Weighed(BLIND, (Judgement("lead", "wrong", "'FRA' for 'NOR'"), Judgement("speaker", "spurious", "'Lee'")), 0.01),
]


def test_every_figure_has_an_error_kind() -> None:
    assert sorted(name for names in ERROR_KINDS.values() for name in names) == sorted(FIGURES)


def test_overall_shows_both_halves_and_the_floor() -> None:
    (quotes,) = [line for line in overall(WEIGHED, {"open": {"quotes": 0.5}}).splitlines() if line.startswith("quotes")]
    assert quotes.split() == ["quotes", "2", "1.00", "0.50", "0.667", "0.500", "0", "2", "1.00", "0.50", "0.667"]


def test_difficulties_come_weakest_first() -> None:
    lines = by_difficulty(WEIGHED).splitlines()
    assert [line.split()[0] for line in lines] == ["difficulty", "dash", "colon"]


def test_errors_name_article_and_fact() -> None:
    assert errors(WEIGHED, "quotes").splitlines()[:3] == [
        "",
        "colon (open/a_colon.txt)",
        "  - quotes             “No”",
    ]


@pytest.mark.parametrize("kind", ["quotes", "statements"])
def test_of_the_blind_half_only_figures_are_shown(kind: str) -> None:
    text = errors(WEIGHED, kind)
    assert "dash (blind): " in text
    assert "Lee" not in text
    assert "NOR" not in text


def test_the_blind_half_is_shown_if_asked_for() -> None:
    assert "≠ lead               'FRA' for 'NOR'" in errors(WEIGHED, "statements", show_blind=True)


@pytest.mark.parametrize("facts", [perfect_facts, lambda _: Facts()], ids=["all found", "nothing found"])
def test_reports_of_all_gold(facts: object) -> None:
    assert callable(facts)
    weighed = [Weighed(gold, tuple(judge(gold, facts(gold))), 0.01) for gold in gold_articles()]
    assert len(overall(weighed, {}).splitlines()) == len(FIGURES) + 2
    assert "statements" in by_difficulty(weighed)

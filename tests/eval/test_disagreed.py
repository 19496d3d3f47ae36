"""How many contradictions between articles are found, and how many are made up."""

from __future__ import annotations

import pytest

from bot.model import Citation, Disagreement, Finding
from tests.eval import disagreed
from tests.eval.disagreed import CONTRADICT, Case, Place, WeighedCase, judge
from tests.eval.floors import falls, read_floors
from tests.eval.gold import HALVES, Half

# Two articles say 12, one says 21
CASE = Case("toll", "figure", "open", (), (((Place("a", 10, 20), Place("b", 0, 9)), (Place("c", 30, 40),)),))


def _disagreement(*places: tuple[str, int, int]) -> Disagreement:
    citations = (_citation(*place) for place in places)
    return Disagreement("How many", tuple(Finding("claim", each.exact, (each,)) for each in citations))


def _citation(article: str, start: int, end: int) -> Citation:
    unknown = dict.fromkeys(("outlet", "title", "published", "published_basis", "published_note", "url"))
    return Citation(article=article, paragraph=1, start=start, end=end, exact="12", prefix="", suffix="", **unknown)


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_is_below_its_floor(half: Half) -> None:
    reached = disagreed.reached(disagreed.weigh_disagreements(half))
    assert [str(fall) for section, values in reached.items() for fall in falls(section, values, read_floors())] == []


@pytest.mark.parametrize("half", HALVES)
def test_half_of_the_cases_contradict_one_another(half: Half) -> None:
    cases = disagreed.cases(half)
    names = [text.name for case in cases for text in case.texts]
    assert len(set(names)) == len(names)
    assert [bool(case.contradictions) for case in cases].count(True) == len(cases) / 2
    assert all((case.kind in CONTRADICT) == bool(case.contradictions) for case in cases)


@pytest.mark.parametrize(
    ("found", "results"),
    [
        ([], ["missed"]),
        ([_disagreement(("a", 0, 25), ("c", 30, 40))], ["right"]),
        ([_disagreement(("b", 5, 6), ("c", 0, 50))], ["right"]),
        # the same contradiction told twice
        ([_disagreement(("a", 0, 25), ("c", 30, 40)), _disagreement(("b", 0, 9), ("c", 30, 40))], ["right"]),
        # one side alone, other words of the same article, and those who agree
        ([_disagreement(("c", 30, 40))], ["missed", "spurious"]),
        ([_disagreement(("a", 20, 25), ("c", 30, 40))], ["missed", "spurious"]),
        ([_disagreement(("a", 10, 20), ("b", 0, 9))], ["missed", "spurious"]),
    ],
)
def test_a_contradiction_is_found_if_every_side_is_cited(found: list[Disagreement], results: list[str]) -> None:
    assert [each.result for each in judge(CASE, found)] == results


def test_articles_that_agree_have_nothing_to_find() -> None:
    agreed = Case("toll", "rounding", "open", (), ())
    assert list(judge(agreed, [])) == []
    assert [each.result for each in judge(agreed, [_disagreement(("a", 0, 5), ("b", 0, 5))])] == ["spurious"]


def test_errors_are_told_of_the_open_half_only() -> None:
    blind = Case("unread", "figure", "blind", (), CASE.contradictions)
    weighed = [WeighedCase(case, tuple(judge(case, []))) for case in (CASE, blind)]
    text = disagreed.report(weighed, {"disagree_open": {"recall_apart": 0.25}})
    assert "toll (figure) missed: a against c" in text
    assert "0.25" in text
    assert "unread" not in text
    assert "unread (figure) missed" in disagreed.report(weighed, {}, show_blind=True)

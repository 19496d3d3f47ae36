"""The weights of evidence are learned as they are said to be."""

from __future__ import annotations

from bot.extract.statements.weighing.weights import WEIGHTS
from tests.eval.rolls import REPORTS, Labelled, learn, of_cases, of_reports


def test_what_only_signatories_have_weighs_for_them() -> None:
    told = [Labelled(("named", "signs"), True, 1.0), Labelled(("named", "visits"), False, 1.0)]
    bias, weights = learn(told * 10)
    assert weights["signs"] > 0 > weights["visits"]
    assert abs(bias + weights["named"]) < weights["signs"]


def test_a_line_is_the_evidence_on_a_list() -> None:
    assert list(of_reports(["+2 a text; signs", "-1 headline"])) == [
        Labelled(("a text", "signs"), True, 2.0),
        Labelled(("headline",), False, 1.0),
    ]


def test_every_weight_is_of_evidence_that_is_found() -> None:
    lists = [*of_cases(), *of_reports(REPORTS.read_text().splitlines())]
    assert set(WEIGHTS) <= {name for each in lists for name in each.names}

"""Our questions about the five articles: how many are answered right, and how many are refused that have to be."""

from __future__ import annotations

from bot.store.coverage import Coverage
from tests.eval.asked import asked, figures, reached, report


def test_our_questions_are_answered_as_well_as_they_have_to_be(coverage: Coverage) -> None:
    questions = asked(coverage)
    assert reached(figures(questions)), report(questions)


def test_a_third_of_them_has_no_answer_and_half_were_written_first(coverage: Coverage) -> None:
    questions = asked(coverage)
    assert 3 * sum(not each.answerable for each in questions) >= len(questions)
    assert 2 * sum(each.blind for each in questions) >= len(questions)

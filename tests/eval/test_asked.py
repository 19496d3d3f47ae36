"""How many of our questions are answered right, and how many are refused that have to be."""

from __future__ import annotations

import pytest

from bot.store.coverage import Coverage
from tests.eval import asked
from tests.eval.floors import falls, read_floors
from tests.eval.gold import HALVES, Half
from tests.eval.question_sets import Question, QuestionSet

THERE = Question("Who read it?", "answerable", ("Peru read",))
ABSENT = Question("Who is Ann Lee?", "wrong_person", ())
WEIGHED = [
    asked.Asked("letters", "open", THERE, 1, True),
    asked.Asked("letters", "open", THERE, 3, True),
    asked.Asked("letters", "open", THERE, None, True),
    asked.Asked("letters", "open", THERE, None, False),
    asked.Asked("letters", "open", ABSENT, None, False),
    asked.Asked("hidden", "blind", ABSENT, None, True),
]
REWORDED = asked.Asked("wires", "open", THERE, 2, True)


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_is_below_its_floor(half: Half) -> None:
    reached = asked.reached(asked.weigh_answers(half))
    assert [str(fall) for section, values in reached.items() for fall in falls(section, values, read_floors())] == []


def test_a_question_is_right_at_the_rank_of_the_words_that_answer_it(coverage: Coverage) -> None:
    there = Question("How many nations backed the Belarus text?", "answerable", ("54 nations",))
    absent = Question("What is the capital of Peru?", "off_topic", ())
    given = asked.asked(coverage, QuestionSet("seeds", "open", (there, absent)))
    assert [(each.rank, each.found, each.fault) for each in given] == [(1, True, None), (None, False, None)]


def test_shares() -> None:
    assert asked.shares(WEIGHED) == {"first": 0.25, "in_three": 0.5, "answered": 0.75, "refused": 0.5}


def test_what_is_above_its_goal_may_fall_again() -> None:
    assert asked.reached(WEIGHED)["ask_open"] == {"first": 0.25, "in_three": 0.5, "answered": 0.75, "refused": 0.9}


def test_questions_in_other_words_than_the_report_s_have_floors_of_their_own() -> None:
    figures = asked.reached([*WEIGHED, REWORDED])
    assert figures["ask_open"] == asked.reached(WEIGHED)["ask_open"]
    assert figures["ask_reworded"] == {"first": 0.0, "in_three": 0.92, "answered": 0.95, "refused": 0.9}


def test_faults_are_told_of_the_open_half_only() -> None:
    text = asked.report(WEIGHED, {"ask_open": {"first": 0.2}})
    assert "letters   right as number 3: Who read it?" in text
    assert "letters   wrong: Who read it?" in text
    assert "letters   refused: Who read it?" in text
    assert "Ann Lee" not in text
    assert "hidden    answered, but wrong_person: Who is Ann Lee?" in asked.report(WEIGHED, {}, show_blind=True)

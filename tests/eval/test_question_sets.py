"""Our questions are well-formed, there are enough of them, and the blind half stays blind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.gold import GOLD
from tests.eval.question_sets import (
    QUESTIONS,
    SEEDS_BODY,
    UNANSWERABLE,
    Question,
    QuestionSet,
    Text,
    body_texts,
    lay_out,
    problems,
    question_sets,
)

SETS = question_sets()
TEXTS = (Text("a_letter", "Peru read the letter.", "2021-10-22"), Text("b_answer", "“No,” said Chile.\n", None))


@pytest.mark.parametrize("each", SETS, ids=lambda each: f"{each.half}-{each.body}")
def test_every_answer_is_in_the_articles(each: QuestionSet) -> None:
    assert list(problems(each, body_texts(each.body))) == []


def test_there_are_enough_and_a_third_has_no_answer() -> None:
    asked = [question for each in SETS for question in each.questions]
    kinds = [question.kind for question in asked if not question.answerable]
    assert len(asked) >= 150
    assert 3 * len(kinds) >= len(asked)
    assert set(kinds) == set(UNANSWERABLE)


def test_what_is_asked_openly_is_asked_of_open_articles() -> None:
    bodies = {each.body for each in SETS if each.half == "open"} - {SEEDS_BODY}
    names = {text.name for body in bodies for text in body_texts(body)}
    folders = {QUESTIONS / "articles": ".txt", GOLD / "open": ".toml"}
    assert {name for name in names if not any((at / f"{name}{end}").exists() for at, end in folders.items())} == set()


def test_no_question_is_in_both_halves() -> None:
    halves = [
        {(each.body, q.text) for each in SETS if each.half == half for q in each.questions}
        for half in ("open", "blind")
    ]
    assert halves[0] & halves[1] == set()


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        (Question("Who read it?", "answerable", ("Peru read",)), None),
        (Question("Who is Ann Lee?", "wrong_person", ()), None),
        (Question("Who read it?", "answerable", ("Fiji read",)), "is in no article"),
        (Question("Who read it?", "answerable", ()), "with 0 answers"),
        (Question("Who is Ann Lee?", "wrong_person", ("Peru",)), "with 1 answers"),
        (Question("Who is Ann Lee?", "near_miss", ()), "of kind 'near_miss'"),
    ],
)
def test_what_is_wrong_with_a_question_is_said(question: Question, problem: str | None) -> None:
    found = list(problems(QuestionSet("letters", "open", (question,)), TEXTS))
    assert len(found) == (problem is not None)
    assert all(str(problem) in each for each in found)


def test_a_question_asked_twice_is_said_once() -> None:
    question = Question("Who is Ann Lee?", "wrong_person", ())
    assert list(problems(QuestionSet("letters", "open", (question,) * 3), TEXTS)) == [
        "'Who is Ann Lee?' is asked twice"
    ]


def test_articles_are_laid_out_as_they_are(tmp_path: Path) -> None:
    lay_out(TEXTS, tmp_path)
    assert [(tmp_path / f"{each.name}.txt").read_bytes().decode() for each in TEXTS] == [each.text for each in TEXTS]
    assert (tmp_path / "catalog.toml").read_text() == "[a_letter]\npublished = 2021-10-22\n"

"""What evidence a sentence gives, and that every kind of it has a learned weight."""

from __future__ import annotations

import tomllib

import pytest

from bot.commands.questions.ranking import Ranked, ranked
from bot.commands.questions.reading import read_question
from bot.commands.questions.weighing import BEFOREHAND, WEIGHTS, weight
from bot.commands.questions.weights import weights
from bot.store.coverage import Coverage


def _ranked(coverage: Coverage, question: str) -> list[Ranked]:
    read = read_question(coverage, question)
    return ranked(coverage, read, weights(coverage, read.matter))


@pytest.fixture(
    scope="module",
    params=["Who signed the letter to Norway in 2018?", "What did Marta Ruiz say?", "Did Fiji sign in 2018?"],
)
def found(invented: Coverage, request: pytest.FixtureRequest) -> list[Ranked]:
    return _ranked(invented, request.param)


def test_every_kind_of_evidence_has_a_weight_and_every_weight_its_evidence(found: list[Ranked]) -> None:
    learned = set(tomllib.loads(WEIGHTS.read_text("utf-8")))
    assert found
    assert all({*each.evidence, BEFOREHAND} == learned for each in found)


def test_evidence_is_between_nothing_and_one(found: list[Ranked]) -> None:
    assert all(0 <= value <= 1 + 1e-9 for each in found for value in each.evidence.values())


def test_the_sentence_that_says_it_comes_first(invented: Coverage) -> None:
    first, *others = _ranked(invented, "What happened to fish prices in Kenya?")
    assert "Fish prices rose" in first.span.of(invented.article(first.article).text)
    assert all(first.score > each.score for each in others)


def test_evidence_adds_up() -> None:
    learned = tomllib.loads(WEIGHTS.read_text("utf-8"))
    assert weight({"kind": 0.5}) == pytest.approx(learned[BEFOREHAND] + learned["kind"] / 2)

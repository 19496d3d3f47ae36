"""Weights that are learned from questions whose answers are known."""

from __future__ import annotations

import pytest

from tests.eval.learning import Example, fitted, surprise

# The second kind of evidence tells which sentence answers; the first says nothing. Every row ends with its own 1.
_ANSWERED = Example("one", ((0.5, 1.0, 1.0), (0.5, 0.0, 1.0)), (True, False))
_NOT_ANSWERED = Example("two", ((0.5, 0.0, 1.0), (0.5, 0.1, 1.0)), (False, False))


def test_what_tells_the_answer_counts_and_what_does_not_does_not() -> None:
    idle, telling, beforehand = fitted([_ANSWERED, _NOT_ANSWERED] * 20)
    assert telling > 1
    assert abs(idle) < abs(telling)
    assert beforehand < 0


def test_what_was_learned_surprises_less_than_nothing_known() -> None:
    examples = [_ANSWERED, _NOT_ANSWERED] * 20
    assert surprise(examples, fitted(examples)) < surprise(examples, [0.0, 0.0, 0.0])


def test_without_weights_each_sentence_and_none_are_as_likely() -> None:
    assert surprise([_ANSWERED], [0.0, 0.0, 0.0]) == pytest.approx(1.0986, abs=1e-3)  # one of three

"""Learns from our open questions how much each kind of evidence counts for a sentence that `ask` may answer with.

The model is a multinomial logit: one of the candidate sentences of a question answers it, or none does. Newton's
method finds the weights that make the right ones likeliest, held small by a penalty on their squares.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from bot.commands.questions.places import said_in
from bot.commands.questions.ranking import ranked
from bot.commands.questions.reading import read_question
from bot.commands.questions.speakers import speakers_meant
from bot.commands.questions.weighing import BEFOREHAND, WEIGHTS
from bot.commands.questions.weights import weights
from bot.ingest import load
from bot.store.coverage import Coverage
from tests.eval.question_sets import QuestionSet, body_paths, question_sets

_PENALTY = 1.0  # on half the square of each weight; of .3 to 10 the best in cross-validation
_STEPS_MAX = 20
_STEP_MIN = 1e-3  # of the likelihood gained
_HALVINGS_MAX = 12

Vector = list[float]


@dataclass(frozen=True, slots=True)
class Example:
    """A question: the evidence of each candidate sentence, and which of them are right; none where none answers."""

    body: str
    rows: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]


def learn() -> str:
    """Writes the weights that all open questions teach; says how well half of the bodies foretells the other."""
    names, examples = read_examples()
    bodies = sorted({each.body for each in examples})
    lines = [_foretold(examples, frozenset(bodies[first::2])) for first in (0, 1)]
    learned = dict(zip((*names, BEFOREHAND), fitted(examples), strict=True))
    WEIGHTS.write_text(_as_toml(learned), "utf-8")
    return "\n".join(lines)


def _foretold(examples: Sequence[Example], bodies: frozenset[str]) -> str:
    apart = fitted([each for each in examples if each.body not in bodies])
    return (
        f"mean surprise {surprise([e for e in examples if e.body in bodies], apart):.3f} at {', '.join(sorted(bodies))}"
    )


def read_examples() -> tuple[tuple[str, ...], list[Example]]:
    """The names of the evidence, and every open question that has candidates."""
    names: tuple[str, ...] = ()
    examples = []
    for each in question_sets("open"):
        for evidence, right in _asked(each):
            names = names or tuple(evidence[0])
            rows = tuple((*(given[name] for name in names), 1.0) for given in evidence)
            examples.append(Example(each.body, rows, right))
    return names, examples


def _asked(questions: QuestionSet) -> Iterator[tuple[list[Mapping[str, float]], tuple[bool, ...]]]:
    """The evidence of all candidates of each question, and which are right; an answer out of reach teaches nothing."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "coverage.db"
        load(body_paths(questions.body, Path(folder)), database)
        with Coverage.open(database) as coverage:
            for question in questions.questions:
                read = read_question(coverage, question.text)
                within = said_in(coverage, speakers_meant(coverage, read.subject)) if read.says else ()
                found = ranked(coverage, read, weights(coverage, read.matter), within)
                said = [each.span.of(coverage.article(each.article).text) for each in found]
                right = tuple(any(words in each for words in question.answer) for each in said)
                if found and (any(right) or not question.answerable):
                    yield [each.evidence for each in found], right


# --- fitting -----------------------------------------------------------------------------------------


def fitted(examples: Sequence[Example]) -> Vector:
    """The weights that make the right sentences likeliest; the last one is every sentence's own."""
    weights = [0.0] * len(examples[0].rows[0])
    lost = _loss(examples, weights)
    for _ in range(_STEPS_MAX):
        step = _solved(*_slopes(examples, weights))
        for halving in range(_HALVINGS_MAX):
            tried = [weight - each / 2**halving for weight, each in zip(weights, step, strict=True)]
            if (loss := _loss(examples, tried)) < lost:
                break
        else:
            break
        gained, weights, lost = lost - loss, tried, loss
        if gained < _STEP_MIN:
            break
    return weights


def surprise(examples: Sequence[Example], weights: Vector) -> float:
    """How surprised the weights are by what answers, on average: 0 if they knew."""
    return sum(_surprise(each, weights) for each in examples) / len(examples)


def _loss(examples: Sequence[Example], weights: Vector) -> float:
    penalty = _PENALTY / 2 * sum(weight * weight for weight in weights[:-1])
    return penalty + sum(_surprise(each, weights) for each in examples)


def _surprise(example: Example, weights: Vector) -> float:
    scores = _scores(example, weights)
    right = [score for score, is_right in zip(scores, example.right, strict=True) if is_right]
    return _log_sum([0.0, *scores]) - (_log_sum(right) if right else 0.0)


def _scores(example: Example, weights: Vector) -> Vector:
    return [sum(map(float.__mul__, row, weights)) for row in example.rows]


def _log_sum(scores: Sequence[float]) -> float:
    most = max(scores)
    return most + log(sum(exp(score - most) for score in scores))


def _slopes(examples: Sequence[Example], weights: Vector) -> tuple[list[Vector], Vector]:
    """The second derivatives of what is lost (those of the chances alone, so that they stay positive) and the first."""
    size = len(weights)
    first = [_PENALTY * weight for weight in weights[:-1]] + [0.0]
    second = [[_PENALTY * (i == j < size - 1) for j in range(size)] for i in range(size)]
    for example in examples:
        scores = _scores(example, weights)
        whole = _log_sum([0.0, *scores])
        chances = [exp(score - whole) for score in scores]
        mean = _mean(example.rows, chances)
        rightly = _mean(example.rows, _right_chances(example, scores))
        for i in range(size):
            first[i] += mean[i] - rightly[i]
            column, line = mean[i], second[i]
            weighed = [chance * row[i] for chance, row in zip(chances, example.rows, strict=True)]
            used = [(each, row) for each, row in zip(weighed, example.rows, strict=True) if each]
            for j in range(i + 1):
                line[j] += sum(each * row[j] for each, row in used) - column * mean[j]
    return [[second[max(i, j)][min(i, j)] for j in range(size)] for i in range(size)], first


def _right_chances(example: Example, scores: Vector) -> Vector:
    right = [score for score, is_right in zip(scores, example.right, strict=True) if is_right]
    whole = _log_sum(right) if right else 0.0
    return [exp(score - whole) * is_right for score, is_right in zip(scores, example.right, strict=True)]


def _mean(rows: Sequence[Sequence[float]], chances: Vector) -> Vector:
    return [
        sum(chance * row[i] for chance, row in zip(chances, rows, strict=True) if chance) for i in range(len(rows[0]))
    ]


def _solved(matrix: list[Vector], values: Vector) -> Vector:
    """What the matrix takes to these values, by Gauss's elimination."""
    rows = [[*line, value] for line, value in zip(matrix, values, strict=True)]
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda i: abs(rows[i][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [each / rows[at][at] for each in rows[at]]
        for i, line in enumerate(rows):
            if i != at and line[at]:
                rows[i] = [each - line[at] * own for each, own in zip(line, rows[at], strict=True)]
    return [line[-1] for line in rows]


def _as_toml(learned: Mapping[str, float]) -> str:
    header = (
        "# Learned by `python -m tests.eval --learn`; evidence.py says what each is, weighing.py how they add up.\n"
    )
    return header + "".join(f"{name} = {value:.3f}\n" for name, value in learned.items())

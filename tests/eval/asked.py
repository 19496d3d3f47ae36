"""How well `ask` answers our questions, and how well it knows what it does not know.

A question counts as answered at a rank if a citation of that finding has one of the expected words. Those marked
``blind`` were written before the first answer was looked at.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import ask
from bot.ingest import load
from bot.store.coverage import Coverage

QUESTIONS = Path(__file__).with_name("questions")
SEEDS = Path(__file__).parents[2] / "seeds"
_LOOKED_AT = 3  # findings
# Issue of questions in one's own words: shares that have to be reached
FIRST_MIN, THIRD_MIN, REFUSED_MIN, REFUSED_WRONGLY_MAX = 0.80, 0.92, 0.90, 0.05


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what came: the rank of the first right finding, if any, and whether there was any answer."""

    question: str
    answerable: bool
    blind: bool
    rank: int | None
    found: bool


def asked(coverage: Coverage) -> list[Asked]:
    """Every question, asked."""
    lines = [line for path in sorted(QUESTIONS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [_asked(coverage, json.loads(line)) for line in lines]


def _asked(coverage: Coverage, case: dict[str, object]) -> Asked:
    question, words = str(case["question"]), case["answer"]
    assert isinstance(words, list)
    answer = ask(coverage, "ask", {"question": question})
    right = (
        rank
        for rank, finding in enumerate(answer.findings[:_LOOKED_AT], 1)
        if any(each in citation.exact for each in words for citation in finding.citations)
    )
    return Asked(question, bool(words), bool(case["blind"]), next(right, None), answer.found)


def figures(questions: Sequence[Asked]) -> dict[str, float]:
    """Shares of the answerable ones: right first, right in three, refused; and of the others: refused."""
    there = [each for each in questions if each.answerable]
    others = [each for each in questions if not each.answerable]
    return {
        "right first": _share(each.rank == 1 for each in there),
        "right in three": _share(each.rank is not None for each in there),
        "answerable refused": _share(not each.found for each in there),
        "unanswerable refused": _share(not each.found for each in others),
    }


def _share(judged: Iterable[bool]) -> float:
    values = list(judged)
    return sum(values) / len(values) if values else 0.0


def reached(shares: dict[str, float]) -> bool:
    """Whether every figure is what it has to be."""
    return (
        shares["right first"] >= FIRST_MIN
        and shares["right in three"] >= THIRD_MIN
        and shares["unanswerable refused"] >= REFUSED_MIN
        and shares["answerable refused"] <= REFUSED_WRONGLY_MAX
    )


def report(questions: Sequence[Asked]) -> str:
    """The figures as a table, and every question that went wrong."""
    rows = []
    for name, part in (("all", questions), ("blind", [each for each in questions if each.blind])):
        shares = "  ".join(f"{label} {share:.1%}" for label, share in figures(part).items())
        rows.append(f"{name:6}{len(part):4} questions  {shares}")
    wrong = [each for each in questions if (each.rank != 1 if each.answerable else each.found)]
    rows += [f"  {_fault(each)}: {each.question}" for each in wrong]
    return "\n".join(rows)


def _fault(each: Asked) -> str:
    if not each.answerable:
        return "answered, but the articles do not say"
    if not each.found:
        return "refused"
    return f"right as number {each.rank}" if each.rank else "wrong"


def weigh_answers() -> list[Asked]:
    """Every question, asked of the five articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.db"
        load([SEEDS], path)
        with Coverage.open(path) as coverage:
            return asked(coverage)

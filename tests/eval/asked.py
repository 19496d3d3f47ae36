"""How well `ask` answers our questions, and how well it knows what it does not know.

A question counts as answered at a rank if a citation of that finding has one of the expected words.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import ask
from bot.ingest import load
from bot.store.coverage import Coverage
from tests.eval.floors import Floors
from tests.eval.gold import Half
from tests.eval.question_sets import Question, QuestionSet, body_paths, question_sets

LOOKED_AT = 3  # findings
SECTIONS = (
    "ask_open",
    "ask_reworded",
    "ask_pairs",
    "ask_twins",
    "ask_soundings",
    "ask_lay",
    "ask_callers",
    "ask_blind",
)
_OWN_SECTIONS = {
    **dict.fromkeys(("wires", "dispatches", "bureau"), "ask_reworded"),
    "pairs": "ask_pairs",
    "twins": "ask_twins",
    "callers": "ask_callers",
    "soundings": "ask_soundings",
    **dict.fromkeys(("corners", "gazette", "tidings"), "ask_lay"),
}
# Shares that have to be reached, from the issue of questions in one's own words
GOALS = {"first": 0.80, "in_three": 0.92, "answered": 0.95, "refused": 0.90}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what came: the rank of the first right finding, if any, and whether there was any answer."""

    body: str
    half: Half
    question: Question
    rank: int | None
    found: bool

    @property
    def fault(self) -> str | None:
        """What went wrong, in a few words."""
        if not self.question.answerable:
            return f"answered, but {self.question.kind}" if self.found else None
        if not self.found:
            return "refused"
        if self.rank is None:
            return "wrong"
        return f"right as number {self.rank}" if self.rank > 1 else None


def weigh_answers(half: Half | None = None) -> list[Asked]:
    """Every question of one half or of both, asked of its articles."""
    return [asked for each in question_sets(half) for asked in _asked_of_its_articles(each)]


def _asked_of_its_articles(each: QuestionSet) -> list[Asked]:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "coverage.db"
        load(body_paths(each.body, Path(folder)), database)
        with Coverage.open(database) as coverage:
            return asked(coverage, each)


def asked(coverage: Coverage, each: QuestionSet) -> list[Asked]:
    """Every question of a set, asked of these articles."""
    return [Asked(each.body, each.half, question, *_answer(coverage, question)) for question in each.questions]


def _answer(coverage: Coverage, question: Question) -> tuple[int | None, bool]:
    answer = ask(coverage, "ask", {"question": question.text})
    right = (
        rank
        for rank, finding in enumerate(answer.findings[:LOOKED_AT], 1)
        if any(words in citation.exact for words in question.answer for citation in finding.citations)
    )
    return next(right, None), answer.found


def shares(questions: Iterable[Asked]) -> dict[str, float]:
    """Of the answerable ones: right first, right in three, answered at all; of the others: refused."""
    given = list(questions)
    there = [each for each in given if each.question.answerable]
    others = [each for each in given if not each.question.answerable]
    return {
        "first": _share(each.rank == 1 for each in there),
        "in_three": _share(each.rank is not None for each in there),
        "answered": _share(each.found for each in there),
        "refused": _share(not each.found for each in others),
    }


def _share(judged: Iterable[bool]) -> float:
    values = list(judged)
    return sum(values) / len(values) if values else 1.0


def reached(questions: Sequence[Asked]) -> dict[str, dict[str, float]]:
    """The figures by section of the floors. Above its goal a figure may fall, so no floor is higher than that."""
    groups = _by_section(questions)
    if halves := _halves(groups):
        groups["ask_both"] = halves
    return {
        section: {name: min(share, GOALS[name]) for name, share in shares(group).items()}
        for section, group in groups.items()
    }


def _by_section(questions: Iterable[Asked]) -> dict[str, list[Asked]]:
    """The questions by section of the floors, in the order of the sections.

    Those in a journalist's words instead of the report's are a section of their own, and so are the pairs that differ
    in one word: a harder set must not hide how the others fare, nor be hidden by them.
    """
    groups: dict[str, list[Asked]] = {section: [] for section in SECTIONS}
    for each in questions:
        groups[_OWN_SECTIONS.get(each.body, f"ask_{each.half}")].append(each)
    return {section: group for section, group in groups.items() if group}


def _halves(groups: Mapping[str, Sequence[Asked]]) -> list[Asked]:
    """The open and the blind questions together, of which the goals are meant; empty unless both were asked."""
    halves = [groups.get(section, ()) for section in ("ask_open", "ask_blind")]
    return [each for group in halves for each in group] if all(halves) else []


def report(questions: Sequence[Asked], floors: Floors, *, show_blind: bool = False) -> str:
    """The figures by section and body beside goals and floors, and what went wrong; of the blind half how often."""
    lines = [f"{'':18}{'questions':>9}" + "".join(f"{name:>10}" for name in GOALS), _row("goal", None, GOALS)]
    groups = _by_section(questions)
    for section, group in groups.items():
        lines += _section_rows(section, group, floors)
    if halves := _halves(groups):
        lines.append(_row("open and blind", len(halves), shares(halves)))
        lines.append(_row("  floor", None, floors.get("ask_both", {})))
    lines += [_row("all", len(questions), shares(questions)), ""]
    shown = [each for each in questions if each.fault and (show_blind or each.half == "open")]
    lines += [f"  {each.body:9} {each.fault}: {each.question.text}" for each in shown]
    return "\n".join(lines)


def _section_rows(section: str, questions: Sequence[Asked], floors: Floors) -> list[str]:
    bodies = dict.fromkeys(each.body for each in questions)
    groups = {body: [each for each in questions if each.body == body] for body in bodies}
    return [
        _row(section.removeprefix("ask_"), len(questions), shares(questions)),
        _row("  floor", None, floors.get(section, {})),
        *(_row(f"  {body}", len(group), shares(group)) for body, group in groups.items()),
    ]


def _row(name: str, number: int | None, values: dict[str, float]) -> str:
    cells = (f"{values[figure]:10.1%}" if figure in values else f"{'':10}" for figure in GOALS)
    return f"{name:18}{'' if number is None else number:>9}" + "".join(cells)

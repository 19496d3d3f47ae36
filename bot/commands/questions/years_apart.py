"""Questions that set two years side by side: "did it grow from 2019 to 2021", "who signed in 2019, not in 2021"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.commands.beside import SIDES, Joints, Matter, figures, matters, names_in_each
from bot.commands.questions.reading import Question
from bot.commands.questions.statements import side_asked_for
from bot.commands.questions.terms import stems_in
from bot.commands.questions.words import ACTS, CRITICAL, MEMBERS, STATEMENT_FILLERS, STATEMENTS, SUPPORTIVE
from bot.model import Finding
from bot.store.coverage import Coverage

_TWO = 2  # years
_GROWING = stems_in(
    """more fewer bigger smaller larger longer higher lower grow grew grown growth increase decrease rise rose risen
    fall fell fallen drop shrink shrank gain lose lost""".split()
)
_CHANGING = stems_in("compare comparison compared change differ difference different versus vs".split())
_NOT = re.compile(r"\b(?:not|never|without|dropped)\b|n['’]t\b", re.IGNORECASE)
_SIGNED = stems_in((*ACTS["signed"], *ACTS["joined"]))
# Words beside which nothing else is asked about than who signed, and how many
_OF_STATEMENTS = stems_in(
    (*STATEMENTS, *MEMBERS, *STATEMENT_FILLERS, *CRITICAL, *SUPPORTIVE, "critic", "supporter", "backer", "side", "list")
)
_KNOWN = _GROWING | _CHANGING | _SIGNED | _OF_STATEMENTS


def years_told(coverage: Coverage, question: Question) -> dict[str, Joints] | None:
    """The statements of the two years that are set side by side; None if that is not what is asked.

    Only where every word speaks of statements: "did exports grow between 2019 and 2021" is about something else.
    """
    years = list(dict.fromkeys(term.text for term in question.of_kind("year")))
    if len(years) != _TWO or question.says or question.asks == "why":
        return None
    if not (question.stems & (_GROWING | _CHANGING) or _only_in(question, *years) or _in_both(question)):
        return None
    rest = (term for term in question.terms if term.kind != "year" and term.code is None)
    if any(term.own_stem not in _KNOWN for term in rest):
        return None
    told: dict[str, Joints] = {year: coverage.statements(year) for year in sorted(years)}
    return told if all(told.values()) else None


def side_by_side(coverage: Coverage, question: Question, told: Mapping[str, Joints]) -> list[Finding]:
    """How many there were in each year, or who is named in both or in one alone, as the question asks."""
    first, second = told
    compared = [each for each in matters(told, SIDES) if _is_asked(coverage, question, each)]
    named = list(names_in_each(coverage, compared, (first, second)))
    if only := _only_in(question, *(term.text for term in question.of_kind("year"))):
        return [each for each in named if each.data["years"] == [only]]
    if _in_both(question):
        return [each for each in named if not each.data["only"]]
    counted = list(figures(coverage, compared))
    return counted if question.stems & _GROWING else [*counted, *named]


def _is_asked(coverage: Coverage, question: Question, matter: Matter) -> bool:
    """Whether a matter is of the side that is asked about, and of the countries named."""
    side = side_asked_for(coverage, question)
    return side in (None, matter.side) and set(question.codes) <= set(matter.about)


def _only_in(question: Question, first: str, second: str, *_: str) -> str | None:
    """The year of those who are asked for, where they are not to be of the other: "in 2019 but not in 2021"."""
    text = question.text
    if question.asks != "who" or not question.stems & _SIGNED:
        return None
    nots = [match.start() for match in _NOT.finditer(text)]
    if len(nots) != 1:
        return None
    return first if text.find(first) < nots[0] < text.find(second) else second if nots[0] < text.find(first) else None


def _in_both(question: Question) -> bool:
    """Whether it asks who signed in the one year and in the other."""
    return "both" in question.words and question.asks == "who" and bool(question.stems & _SIGNED)

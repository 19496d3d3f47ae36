"""How each action is written into a custom_id: a letter, two numbers and words, and how it is read again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import VerbatimError
from bot.model import Span
from bot.render.discord import actions

_SPAN = re.compile(r"([0-9]{1,12})-([0-9]{1,12})", re.ASCII)


class OldButtonError(VerbatimError):
    """A button whose meaning is gone: of an older version, forgotten, or made up."""

    def __init__(self) -> None:
        super().__init__("This button is too old to work. Ask the question again.")


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of action; ``asks`` says that its words are the question that was asked, which the press carries."""

    letter: str
    kind: type[Any]
    numbers: Callable[[Any], tuple[int, int]]
    make: Callable[[int, int, str], actions.Action]
    words: Callable[[Any], str] = lambda _: ""
    asks: bool = False


def _place(article: str, spans: Sequence[Span]) -> str:
    return f"{'+'.join(f'{span.start}-{span.end}' for span in spans)}:{article}"


def _read_place(words: str) -> tuple[str, tuple[Span, ...]]:
    """An article and words of it. Raises OldButtonError."""
    written, _, article = words.partition(":")
    found = [_SPAN.fullmatch(span) for span in written.split("+")]
    if not all(found):
        raise OldButtonError
    return article, tuple(Span(int(each[1]), int(each[2])) for each in found if each)


def _shown(letter: str, kind: type[actions.InContext] | type[actions.Cite]) -> Code:
    return Code(
        letter,
        kind,
        lambda action: (action.page, action.place),
        lambda page, place, words: kind(*_read_place(words), place, page),
        lambda action: _place(action.article, action.spans),
    )


def _fact(letter: str, kind: type[actions.CorrectFact] | type[actions.StoreCorrection]) -> Code:
    """The first number says whether the second one is the place of a statement; without, it is a quotation."""

    def make(is_statement: int, place: int, words: str) -> actions.Action:
        article, spans = _read_place(words)
        return kind(article, spans[0], place if is_statement else None)

    return Code(
        letter,
        kind,
        lambda action: (int(action.place is not None), action.place or 0),
        make,
        lambda action: _place(action.article, [action.span]),
    )


CODES = (
    Code("p", actions.ToPage, lambda it: (it.page, 0), lambda page, _, __: actions.ToPage(page), asks=True),
    Code("a", actions.Everything, lambda _: (0, 0), lambda *_: actions.Everything(), asks=True),
    _shown("c", actions.InContext),
    _shown("q", actions.Cite),
    Code(
        "o",
        actions.OtherSources,
        lambda it: (it.page, it.finding),
        lambda page, at, _: actions.OtherSources(at, page),
        asks=True,
    ),
    Code("d", actions.Delete, lambda _: (0, 0), lambda *_: actions.Delete()),
    Code(
        "r", actions.ReportProblem, lambda it: (it.page, 0), lambda page, _, __: actions.ReportProblem(page), asks=True
    ),
    Code("f", actions.FileReport, lambda _: (0, 0), lambda *_: actions.FileReport(), asks=True),
    Code("x", actions.CloseReport, lambda it: (0, it.number), lambda _, number, __: actions.CloseReport(number)),
    Code(
        "k",
        actions.Correct,
        lambda _: (0, 0),
        lambda _, __, words: actions.Correct(*_read_place(words)),
        lambda it: _place(it.article, it.spans),
    ),
    _fact("e", actions.CorrectFact),
    _fact("s", actions.StoreCorrection),
    Code("u", actions.UndoCorrection, lambda it: (0, it.number), lambda _, number, __: actions.UndoCorrection(number)),
    Code("m", actions.ShowMine, lambda it: (it.page, 0), lambda page, _, __: actions.ShowMine(page)),
    Code("y", actions.DeleteMine, lambda it: (0, int(it.sure)), lambda _, sure, __: actions.DeleteMine(bool(sure))),
)
BY_KIND: Mapping[type[Any], Code] = {code.kind: code for code in CODES}
BY_LETTER: Mapping[str, Code] = {code.letter: code for code in CODES}

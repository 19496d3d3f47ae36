"""How each action is written into a custom_id: a letter, two numbers and words, and how it is read again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import VerbatimError
from bot.model import Span
from bot.render.discord import (
    Action,
    Cite,
    CloseReport,
    Correct,
    CorrectFact,
    Delete,
    DeleteMine,
    FileReport,
    InContext,
    OtherSources,
    ReportProblem,
    ShowMine,
    StoreCorrection,
    ToPage,
    UndoCorrection,
)

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
    make: Callable[[int, int, str], Action]
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


def _shown(letter: str, kind: type[InContext] | type[Cite]) -> Code:
    return Code(
        letter,
        kind,
        lambda action: (action.page, action.place),
        lambda page, place, words: kind(*_read_place(words), place, page),
        lambda action: _place(action.article, action.spans),
    )


def _fact(letter: str, kind: type[CorrectFact] | type[StoreCorrection]) -> Code:
    """The first number says whether the second one is the place of a statement; without, it is a quotation."""

    def make(is_statement: int, place: int, words: str) -> Action:
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
    Code("p", ToPage, lambda it: (it.page, 0), lambda page, _, __: ToPage(page), asks=True),
    _shown("c", InContext),
    _shown("q", Cite),
    Code("o", OtherSources, lambda it: (it.page, it.finding), lambda page, at, _: OtherSources(at, page), asks=True),
    Code("d", Delete, lambda _: (0, 0), lambda *_: Delete()),
    Code("r", ReportProblem, lambda it: (it.page, 0), lambda page, _, __: ReportProblem(page), asks=True),
    Code("f", FileReport, lambda _: (0, 0), lambda *_: FileReport(), asks=True),
    Code("x", CloseReport, lambda it: (0, it.number), lambda _, number, __: CloseReport(number)),
    Code(
        "k",
        Correct,
        lambda _: (0, 0),
        lambda _, __, words: Correct(*_read_place(words)),
        lambda it: _place(it.article, it.spans),
    ),
    _fact("e", CorrectFact),
    _fact("s", StoreCorrection),
    Code("u", UndoCorrection, lambda it: (0, it.number), lambda _, number, __: UndoCorrection(number)),
    Code("m", ShowMine, lambda it: (it.page, 0), lambda page, _, __: ShowMine(page)),
    Code("y", DeleteMine, lambda it: (0, int(it.sure)), lambda _, sure, __: DeleteMine(bool(sure))),
)
BY_KIND: Mapping[type[Any], Code] = {code.kind: code for code in CODES}
BY_LETTER: Mapping[str, Code] = {code.letter: code for code in CODES}

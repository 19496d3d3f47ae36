"""What a button carries: its custom_id says all that a press needs, so that buttons survive a restart.

``v1:p2.0:3w5e11264sg0:=quote{"speaker":"zhang"}`` is "page 2 of that question, asked by that user". What is too
long for Discord is kept in the live store under a key, and ``#`` stands before the key instead of ``=``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import VerbatimError
from bot.model import Span
from bot.render.discord import (
    CUSTOM_ID_MAX,
    Action,
    Cite,
    CloseReport,
    Delete,
    FileReport,
    InContext,
    OtherSources,
    ReportProblem,
    ToPage,
    size,
)
from bot.store.live import LiveStore

PATTERN = re.compile(
    r"v1:(?P<kind>[pcqodrfx])(?P<page>[0-9]{1,6})\.(?P<place>[0-9]{1,9})"
    r":(?P<asker>[0-9a-v]{1,13}):(?P<where>[=#])(?P<payload>.*)",
    re.DOTALL | re.ASCII,
)
_SPAN = re.compile(r"([0-9]{1,12})-([0-9]{1,12})", re.ASCII)
_DIGITS = "0123456789abcdefghijklmnopqrstuv"  # base 32, as int() reads it


class OldButtonError(VerbatimError):
    """A button whose meaning is gone: of an older version, forgotten, or made up."""

    def __init__(self) -> None:
        super().__init__("This button is too old to work. Ask the question again.")


@dataclass(frozen=True, slots=True)
class Question:
    """A question in the form that can be asked again: a command and its arguments, JSON types only."""

    command: str
    arguments: Mapping[str, Any]

    def __str__(self) -> str:
        return self.command + json.dumps(self.arguments, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def parse(cls, written: str) -> Question:
        """The question again from what ``str`` makes of it. Raises OldButtonError for anything else."""
        command, brace, arguments = written.partition("{")
        try:
            values = json.loads(brace + arguments)
        except ValueError:
            raise OldButtonError from None
        if not isinstance(values, dict) or not all(isinstance(value, str | int) for value in values.values()):
            raise OldButtonError
        return cls(command, values)


@dataclass(frozen=True, slots=True)
class Press:
    """What the press of a button asks for; ``question`` is set where it is about the question that was asked."""

    action: Action
    asker: int
    question: Question | None = None

    @property
    def asked(self) -> Question:
        """The question that it is about. Raises OldButtonError where there is none."""
        if self.question is None:
            raise OldButtonError
        return self.question


def namer(question: Question, asker: int, live: LiveStore) -> Callable[[Action], str]:
    """Gives the actions of an answer their custom_ids."""
    return lambda action: write(Press(action, asker, question), live)


def delete_namer(asker: int) -> Callable[[Action], str]:
    """Gives `Delete` its custom_id, which carries no more than who asked."""
    return lambda action: f"{_head(Press(action, asker))}="


def write(press: Press, live: LiveStore) -> str:
    """The custom_id that says what a press asks for."""
    head, payload = _head(press), _parts(press)[3]
    if size(f"{head}={payload}") <= CUSTOM_ID_MAX:
        return f"{head}={payload}"
    return f"{head}#{live.remember(payload)}"


def _head(press: Press) -> str:
    kind, page, place, _ = _parts(press)
    return f"v1:{kind}{page}.{place}:{_base32(press.asker)}:"


def _parts(press: Press) -> tuple[str, int, int, str]:
    match press.action:
        case ToPage(page):
            return "p", page, 0, str(press.question)
        case InContext(article, spans, place, page):
            return "c", page, place, _words(article, spans)
        case Cite(article, spans, place, page):
            return "q", page, place, _words(article, spans)
        case OtherSources(finding, page):
            return "o", page, finding, str(press.question)
        case ReportProblem(page):
            return "r", page, 0, str(press.question)
        case FileReport():
            return "f", 0, 0, str(press.question)
        case CloseReport(number):
            return "x", 0, number, ""
        case Delete():
            return "d", 0, 0, ""


def _words(article: str, spans: Sequence[Span]) -> str:
    return f"{'+'.join(f'{span.start}-{span.end}' for span in spans)}:{article}"


def read(custom_id: str, live: LiveStore) -> Press:
    """What a press asks for. Raises OldButtonError; whatever comes out, commands check it as any other question."""
    found = PATTERN.fullmatch(custom_id)
    if not found:
        raise OldButtonError
    payload = found["payload"] if found["where"] == "=" else live.recall(found["payload"])
    if payload is None:
        raise OldButtonError
    asker, page, place = int(found["asker"], 32), int(found["page"]), int(found["place"])
    match found["kind"]:
        case "p":
            return Press(ToPage(page), asker, Question.parse(payload))
        case "o":
            return Press(OtherSources(place, page), asker, Question.parse(payload))
        case "r":
            return Press(ReportProblem(page), asker, Question.parse(payload))
        case "f":
            return Press(FileReport(), asker, Question.parse(payload))
        case "x":
            return Press(CloseReport(place), asker)
        case "c" | "q" as kind:
            spans, _, article = payload.partition(":")
            action = InContext if kind == "c" else Cite
            return Press(action(article, _spans(spans), place, page), asker)
    return Press(Delete(), asker)


def _spans(written: str) -> tuple[Span, ...]:
    found = [_SPAN.fullmatch(span) for span in written.split("+")]
    if not all(found):
        raise OldButtonError
    return tuple(Span(int(each[1]), int(each[2])) for each in found if each)


def _base32(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 32)
        digits = _DIGITS[digit] + digits
    return digits or "0"

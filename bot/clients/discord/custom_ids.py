"""What a button carries: its custom_id says all that a press needs, so that buttons survive a restart.

``v1:p2.0:3w5e11264sg0:=quote{"speaker":"zhang"}`` is "page 2 of that question, asked by that user". What is too
long for Discord is kept in the live store under a key, and ``#`` stands before the key instead of ``=``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.clients.discord.action_codes import BY_KIND, BY_LETTER, OldButtonError
from bot.render.discord import CUSTOM_ID_MAX, Action, size
from bot.store.live import LiveStore

PATTERN = re.compile(
    rf"v1:(?P<kind>[{''.join(BY_LETTER)}])(?P<page>[0-9]{{1,6}})\.(?P<place>[0-9]{{1,9}})"
    r":(?P<asker>[0-9a-v]{1,13}):(?P<where>[=#])(?P<payload>.*)",
    re.DOTALL | re.ASCII,
)
_DIGITS = "0123456789abcdefghijklmnopqrstuv"  # base 32, as int() reads it


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
    code = BY_KIND[type(press.action)]
    head, payload = _head(press), str(press.question) if code.asks else code.words(press.action)
    if size(f"{head}={payload}") <= CUSTOM_ID_MAX:
        return f"{head}={payload}"
    return f"{head}#{live.remember(payload)}"


def _head(press: Press) -> str:
    code = BY_KIND[type(press.action)]
    page, place = code.numbers(press.action)
    return f"v1:{code.letter}{page}.{place}:{_base32(press.asker)}:"


def read(custom_id: str, live: LiveStore) -> Press:
    """What a press asks for. Raises OldButtonError; whatever comes out, commands check it as any other question."""
    found = PATTERN.fullmatch(custom_id)
    if not found:
        raise OldButtonError
    payload = found["payload"] if found["where"] == "=" else live.recall(found["payload"])
    if payload is None:
        raise OldButtonError
    code = BY_LETTER[found["kind"]]
    action = code.make(int(found["page"]), int(found["place"]), payload)
    return Press(action, int(found["asker"], 32), Question.parse(payload) if code.asks else None)


def _base32(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 32)
        digits = _DIGITS[digit] + digits
    return digits or "0"

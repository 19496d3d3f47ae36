"""What a command is: a typed function whose docstring is its help.

``define(who_signed)`` reads name, parameters, usage and examples off the function, so that prefix, slash and
terminal have one definition. The docstring's first line is the summary; the indented lines below ``Usage:``
and ``Examples:`` are those; everything else is help. A parameter's annotation carries a `Words`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from bot.errors import UsageError
from bot.model import Answer
from bot.store.coverage import Coverage

Kind = Literal["year", "country", "speaker", "source", "words", "date", "number", "command"]
Offers = Literal["year", "country", "speaker", "source", "command", "topic", "figure", "question", "statement"]
Read = Callable[[Coverage, Any], Any]

_OFFERED = frozenset(get_args(Offers))

QUESTION_MAX = 300  # characters; a question is a line, and Discord's longest option would be 6000
_SECTIONS = ("Usage:", "Examples:")


def _as_it_is(_: Coverage, value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Words:
    """How a person says a parameter: its kind, what it means, and the ``keywords`` that may stand before it.

    ``read`` turns what was typed or picked into the value that the function takes; it raises UsageError.
    ``offers`` says what is offered while somebody types, where its kind does not.
    """

    kind: Kind
    description: str  # at most 100 characters, Discord API
    keywords: tuple[str, ...] = ()
    read: Read = _as_it_is
    longest: int = QUESTION_MAX  # characters
    offers: Offers | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a command; one with ``keywords`` may stand anywhere among the words.

    ``offers`` is what is offered while somebody types; None where nothing is.
    """

    name: str
    kind: Kind
    required: bool
    description: str
    keywords: tuple[str, ...]
    read: Read
    longest: int = QUESTION_MAX
    offers: Offers | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A question that can be asked on every surface."""

    name: str
    summary: str
    description: str
    usage: str
    parameters: tuple[Parameter, ...]
    examples: tuple[str, ...]
    run: Callable[..., Answer]

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, if there is one."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    @property
    def longest(self) -> int:
        """How many characters may follow the name of the command."""
        return max((parameter.longest for parameter in self.parameters), default=QUESTION_MAX)

    def of_kind(self, kind: Kind) -> tuple[Parameter, ...]:
        """The parameters of a kind that stand for themselves, without a keyword, in order."""
        return tuple(p for p in self.parameters if p.kind == kind and not p.keywords)

    @contextmanager
    def telling_how(self) -> Iterator[None]:
        """What is raised inside and only says what was wrong also says how the command is asked."""
        try:
            yield
        except UsageError as error:
            if error.says_what_is_right:
                raise
            raise UsageError(error.problem, usage=self.usage, example=self.examples[0]) from error


def define(run: Callable[..., Answer]) -> Command:
    """The command that a function is: ``who_signed`` is ``who-signed``."""
    sections = _sections(inspect.cleandoc(run.__doc__ or ""))
    summary, _, description = sections[""].partition("\n")
    name = run.__name__.replace("_", "-")
    return Command(
        name=name,
        summary=summary,
        description=description.strip(),
        usage=sections.get("Usage:", name),
        parameters=tuple(_parameters(run)),
        examples=tuple(sections.get("Examples:", "").splitlines()),
        run=run,
    )


def _sections(text: str) -> Mapping[str, str]:
    """A docstring's parts: under "" what stands in no section, else the section's lines without indent."""
    lines: dict[str, list[str]] = {"": []}
    section = ""
    for line in text.splitlines():
        if line in _SECTIONS:
            section = line
        elif section and line and not line.startswith(" "):
            section = ""
        if line not in _SECTIONS:
            lines.setdefault(section, []).append(line.strip() if section else line)
    return {name: "\n".join(part).strip() for name, part in lines.items()}


def _parameters(run: Callable[..., Answer]) -> Iterator[Parameter]:
    for parameter in list(inspect.signature(run, eval_str=True).parameters.values())[1:]:  # the first is the coverage
        words = next(part for part in parameter.annotation.__metadata__ if isinstance(part, Words))
        yield Parameter(
            name=parameter.name,
            kind=words.kind,
            required=parameter.default is inspect.Parameter.empty,
            description=words.description,
            keywords=words.keywords,
            read=words.read,
            longest=words.longest,
            offers=words.offers or (cast("Offers", words.kind) if words.kind in _OFFERED else None),
        )

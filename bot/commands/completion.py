"""What could be typed next, best first: for autocomplete on Discord and the console's completion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.commands import wording
from bot.commands.command import Command, Kind, Parameter
from bot.extract.country_names import COUNTRIES, country_name
from bot.link.names import fold
from bot.store.coverage import Coverage

CHOICES_MAX = 25  # Discord API
CHOICE_MAX = 100  # characters of a value or a label, Discord API


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be taken as an argument: ``value`` is what is asked, ``label`` what is shown."""

    value: str
    label: str


def complete(coverage: Coverage, command: Command, parameter: Parameter | str, typed: str) -> list[Choice]:
    """Values for a parameter that begin like, or have, what was typed; at most 25, ranked.

    Case and diacritics do not matter. Values that are too long for Discord are left out, labels are cut.
    """
    known = command.parameter(parameter) if isinstance(parameter, str) else parameter
    offers = _OFFERS.get(known.kind) if known else None
    if offers is None:
        return []
    wanted = fold(typed.strip())
    ranked = sorted(
        (
            (rank, index, choice)
            for index, choice in enumerate(offers(coverage, wanted))
            if (rank := _rank(wanted, choice)) < _NO
        ),
        key=lambda each: each[:2],
    )
    once: dict[str, Choice] = {}
    for _, _, choice in ranked:
        if len(choice.value) <= CHOICE_MAX:
            once.setdefault(choice.value, _cut(choice))
    return list(once.values())[:CHOICES_MAX]


_NO = 3


def _rank(wanted: str, choice: Choice) -> int:
    """0 where the value begins so, 1 where one of its words or its label's does, 2 where it has it somewhere."""
    value, label = fold(choice.value), fold(choice.label)
    if value.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in (*value.split(), *label.split())) or label.startswith(wanted):
        return 1
    return 2 if wanted in label else _NO


def _cut(choice: Choice) -> Choice:
    if len(choice.label) <= CHOICE_MAX:
        return choice
    return Choice(choice.value, choice.label[: CHOICE_MAX - 1] + "…")


# --- what there is, best first -----------------------------------------------------------------------

_LOOKED_AT_MAX = 200  # speakers and sources that are compared with what was typed, whatever it is
_LOOKED_UP_MAX = 50  # beyond these, those that the database finds by the beginnings of words


def _years(coverage: Coverage, _: str) -> Iterator[Choice]:
    return (Choice(year, year) for year in reversed(coverage.years()))


def _countries(coverage: Coverage, _: str) -> Iterator[Choice]:
    """Countries that have to do with statements, then all others."""
    taking_part = {country_name(code): number for code, number in coverage.statement_countries()}
    for name, number in taking_part.items():
        yield Choice(name, f"{name} ({wording.count(number, 'statement')})")
    yield from (Choice(name, name) for name in COUNTRIES.values() if name not in taking_part)


def _speakers(coverage: Coverage, typed: str) -> Iterator[Choice]:
    """The most quoted, then whoever's name has a word that begins so."""
    begun = coverage.quoted_names(typed, _LOOKED_UP_MAX) if typed else []
    for name, number in (*coverage.most_quoted(_LOOKED_AT_MAX), *begun):
        yield Choice(name, f"{name} ({wording.count(number, 'quotation')})")


def _sources(coverage: Coverage, typed: str) -> Iterator[Choice]:
    """The first articles, then those of whose name, title or outlet a word begins so."""
    begun = coverage.articles_called(typed, _LOOKED_UP_MAX) if typed else []
    for record in (*coverage.articles(limit=_LOOKED_AT_MAX), *begun):
        yield Choice(wording.short(record.name), wording.source(record.name, record.catalogue))


def _commands(_: Coverage, __: str) -> Iterator[Choice]:
    from bot.commands import COMMANDS  # the list is made of commands that import this module

    return (Choice(command.name, f"{command.name}: {command.summary}") for command in COMMANDS.values())


_OFFERS: Mapping[Kind, Callable[[Coverage, str], Iterable[Choice]]] = {
    "year": _years,
    "country": _countries,
    "speaker": _speakers,
    "source": _sources,
    "command": _commands,
}


# --- a line at a prompt ------------------------------------------------------------------------------

_WORDS_MAX = 4  # of a name that is being typed: "democratic republic of con"


def complete_line(coverage: Coverage, line: str) -> tuple[str, list[Choice]]:
    """The end of a line that is being typed, and what could stand in its place.

    First the command, then the values of its parameters; the longest run of words that begins one counts.
    """
    from bot.commands import COMMANDS

    text = line.lstrip()
    name, space, rest = text.removeprefix("!").partition(" ")
    if not space:
        return name, [Choice(each, each) for each in COMMANDS if each.startswith(name.casefold())]
    command = COMMANDS.get(name.casefold())
    if command is None:
        return "", []
    words = rest.split(" ")
    for length in range(min(_WORDS_MAX, len(words)), 0, -1):
        typed = " ".join(words[-length:])
        choices = [choice for p in command.parameters for choice in complete(coverage, command, p, typed)]
        if choices and (typed.strip() or length == 1):
            return typed, list({choice.value: choice for choice in choices}.values())[:CHOICES_MAX]
    return words[-1], []

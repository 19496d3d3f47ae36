"""What could be typed next, best first: for autocomplete on Discord and the console's completion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.commands import source_wording, statements, wording
from bot.commands.command import Command, Offers, Parameter
from bot.commands.questions import wording as asked_wording
from bot.extract.country_names import COUNTRIES, country_name
from bot.spelling import fold
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
    if known is None:
        return []
    found = _fitting(coverage, known, typed)
    if not found and known.offers == "topic":
        return _continued(coverage, known, typed)
    return found


def _continued(coverage: Coverage, parameter: Parameter, typed: str) -> list[Choice]:
    """What could stand for the last of several words, behind those before it: "in turkey forc"."""
    words = typed.split()
    for at in range(max(1, len(words) - _WORDS_MAX), len(words)):
        before = " ".join(words[:at])
        found = _fitting(coverage, parameter, " ".join(words[at:]))
        continued = [Choice(f"{before} {each.value}", f"{before} {each.label}") for each in found]
        if continued:
            return [_cut(choice) for choice in continued if len(choice.value) <= CHOICE_MAX]
    return []


def _fitting(coverage: Coverage, parameter: Parameter, typed: str) -> list[Choice]:
    """Choices for all that was typed, ranked."""
    if parameter.offers is None:
        return []
    offers, wanted = _OFFERS[parameter.offers], " ".join(fold(typed).split())
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
_WORDS_MAX = 4  # of a name that is being typed: "democratic republic of con"


def _rank(wanted: str, choice: Choice) -> int:
    """0 where the value begins so, 1 where words in it or in its label do, 2 where it has it somewhere."""
    value, label = fold(choice.value), fold(choice.label)
    if value.startswith(wanted):
        return 0
    if any(f" {wanted}" in f" {text}" for text in (value, label)):
        return 1
    return 2 if wanted in label else _NO


def _cut(choice: Choice) -> Choice:
    if len(choice.label) <= CHOICE_MAX:
        return choice
    return Choice(choice.value, choice.label[: CHOICE_MAX - 1] + "…")


# --- what there is, best first -----------------------------------------------------------------------

_LOOKED_AT_MAX = 200  # speakers and sources that are compared with what was typed, whatever it is
_LOOKED_UP_MAX = 50  # beyond these, those that the database finds by the beginnings of words
_CLAIMING_MAX = 20  # of the newest articles with figures, which are read
_ASKED_MAX = 3  # years, speakers and topics of questions


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
        yield Choice(wording.short(record.name), source_wording.source(record.name, record.catalogue))


def _topics(coverage: Coverage, typed: str) -> Iterator[Choice]:
    """What the articles talk about most."""
    return (Choice(topic, topic) for topic in coverage.topics(typed, _LOOKED_UP_MAX))


def _figures(coverage: Coverage, typed: str) -> Iterator[Choice]:
    """What the newest figures count, then topics."""
    from bot.link.figures import figures  # what other options offer should not wait for these
    from bot.link.stories import NO_STORY

    names = coverage.claiming(limit=_CLAIMING_MAX)
    claiming = ((coverage.article(name), coverage.facts(name)) for name in names)
    matters = Counter(each.matter for article, facts in claiming for each in figures(article, facts, NO_STORY))
    yield from (Choice(matter, matter) for matter, _ in matters.most_common())
    yield from _topics(coverage, typed)


def _questions(coverage: Coverage, typed: str) -> Iterator[Choice]:
    """Questions that the coverage answers; what was typed last may begin a name or a topic in them."""
    last = typed.rpartition(" ")[2]
    for year in coverage.years()[: -_ASKED_MAX - 1 : -1]:
        yield from _asked(asked_wording.OF_YEAR, year)
    for names in (coverage.most_quoted(_ASKED_MAX), coverage.quoted_names(last, _LOOKED_UP_MAX) if last else []):
        yield from (choice for name, _ in names for choice in _asked(asked_wording.OF_SPEAKER, name))
    for topics in (coverage.topics("", _ASKED_MAX), coverage.topics(last, _LOOKED_UP_MAX) if last else []):
        yield from (choice for topic in topics for choice in _asked(asked_wording.OF_TOPIC, topic))


def _asked(questions: Iterable[str], of: str) -> Iterator[Choice]:
    return (Choice(question.format(of), question.format(of)) for question in questions)


def _which(coverage: Coverage, _: str) -> Iterator[Choice]:
    """Words for one statement among others: its side, and the countries that led or read any."""
    sides = ("critical", "supportive")
    pairs = (f"{first} {second}" for first in sides for second in sides if first != second)
    yield from (Choice(words, words) for words in (*sides, *pairs))
    leading = (
        code for joint in coverage.statements() for code in (*statements.leads(joint), *statements.readers(joint))
    )
    yield from (Choice(country_name(code), country_name(code)) for code in dict.fromkeys(leading))


def _commands(_: Coverage, __: str) -> Iterator[Choice]:
    from bot.commands import COMMANDS  # the list is made of commands that import this module

    return (Choice(command.name, f"{command.name}: {command.summary}") for command in COMMANDS.values())


_OFFERS: Mapping[Offers, Callable[[Coverage, str], Iterable[Choice]]] = {
    "year": _years,
    "country": _countries,
    "speaker": _speakers,
    "source": _sources,
    "command": _commands,
    "topic": _topics,
    "figure": _figures,
    "question": _questions,
    "statement": _which,
}


# --- a line at a prompt ------------------------------------------------------------------------------


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
        meant = _meant(command, words[:-length])
        choices = [choice for parameter in meant for choice in _fitting(coverage, parameter, typed)]
        if choices and (typed.strip() or length == 1):
            return typed, list({choice.value: choice for choice in choices}.values())[:CHOICES_MAX]
    return words[-1], []


def _meant(command: Command, before: Sequence[str]) -> Sequence[Parameter]:
    """The parameters that a word may belong to: those whose keyword stands before it, else all."""
    keyword = before[-1].casefold() if before else ""
    return [each for each in command.parameters if keyword in each.keywords] or command.parameters

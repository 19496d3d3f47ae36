"""Countries, and bodies that sign beside them, as people name them in questions and read them in answers."""

from __future__ import annotations

from functools import cache

from bot.commands.nearest import nearest
from bot.extract.country_names import country_name, find_country, near_countries
from bot.extract.lexicon.country_groups import country_groups
from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.government_words import SEATS
from bot.model import Country
from bot.spelling import fold
from bot.store.coverage import Coverage

find = find_country
near = near_countries


def name(party: str) -> str:
    """A country's name by its code; a body's name as it is."""
    return country_name(party)


def governed_from(capital: str) -> Country | None:
    """The country whose government is called by its capital: "Beijing said"."""
    return _capitals().get(fold(capital))


def members(group: str) -> frozenset[Country]:
    """The countries that words for a group of them mean: "Asian", "ASEAN"; empty if they mean none, or one country."""
    return country_groups().get(fold(group), frozenset()) if find(group) is None else frozenset()


def seated_at(seat: str) -> Country | None:
    """The country whose government is called by where it sits: "the Kremlin said"."""
    return {fold(name): code for name, code in SEATS.items()}.get(fold(seat))


@cache
def forms(country: Country) -> tuple[str, ...]:
    """The words for a country, its people and where its government sits."""
    row = next((row for row in country_table() if row.code == country), None)
    seats = (seat for seat, code in SEATS.items() if code == country)
    return (row.name, *row.names, *row.adjectives, *row.people, *row.capitals, *seats) if row else ()


def is_adjective(word: str) -> bool:
    """Whether a word says whose something is: "Egyptian"; not "Egypt", nor "Egyptians"."""
    return fold(word) in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(fold(adjective) for row in country_table() for adjective in row.adjectives)


@cache
def _capitals() -> dict[str, Country]:
    return {fold(capital): row.code for row in country_table() for capital in row.capitals}


def several(typed: str) -> list[str]:
    """The names of the countries that the words name one after another: "turkey and france"."""
    words, found = typed.split(), []
    while words:
        length = next((n for n in range(len(words), 0, -1) if find(" ".join(words[:n]))), 0)
        found += [name(find(" ".join(words[:length])) or "")] if length else []
        words = words[length or 1 :]
    return found


def bodies(coverage: Coverage) -> list[str]:
    """The bodies that have to do with any statement."""
    return coverage.bodies()


def find_body(typed: str, coverage: Coverage) -> str | None:
    """The body of a statement that is called so, with or without "the"."""
    wanted = fold(typed).removeprefix("the ")
    return next((body for body in bodies(coverage) if fold(body).removeprefix("the ") == wanted), None)


def nearest_name(typed: str, coverage: Coverage) -> str | None:
    """The country, else the body, written most like what was typed; people seldom miss the first letter."""
    begun = (each for each in near_countries(typed) if fold(each)[:1] == fold(typed)[:1])
    return next(begun, None) or nearest(typed, bodies(coverage))

"""The table of countries (countries.txt) as values."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class CountryWords(NamedTuple):
    """One line of the table."""

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


# What is part of a state has neither adjectives nor a capital in the table, but for Greenland and Puerto Rico; nor has
# the Holy See, which is a state.
_PARTS, _STATES = ("GRL", "PRI"), ("VAT",)
# "German" -> "Germans", "Iraqi" -> "Iraqis"; not "Swiss", "Danish", "Burkinabe"
_TAKES_S = ("an", "i", "in", "no", "na", "ot", "Serb", "Croat", "Bosnian Muslim", "Albanian", "Islander")


def _words(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()


def _row(line: str) -> CountryWords:
    code, name, names, adjectives, people, capitals = (cell.strip() for cell in line.split("|"))
    of_country = _words(adjectives)
    plurals = tuple(word + "s" for word in of_country if word.endswith(_TAKES_S))
    return CountryWords(code, name, _words(names), of_country, _words(people) + plurals, _words(capitals))


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    lines = Path(__file__).with_name("countries.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


def country_names() -> dict[str, str]:
    """Code -> display name, in the order of the names; does not read the rest of the lines."""
    return {line[:3]: line[6 : line.index(" |", 6)] for line in _lines()}


@lru_cache(maxsize=1)
def country_table() -> tuple[CountryWords, ...]:
    """Every line of the table, in the order of the display names."""
    return tuple(map(_row, _lines()))


def territories() -> tuple[str, ...]:
    """All names of those in the table that are part of a state."""
    rows = (row for row in country_table() if row.code in _PARTS or not (row.adjectives or row.capitals))
    return tuple(name for row in rows if row.code not in _STATES for name in (row.name, *row.names))

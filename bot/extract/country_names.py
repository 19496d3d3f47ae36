"""Countries by code and by what a person types; light enough to import for one question."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from bot.extract.lexicon.country_table import country_names, country_table
from bot.model import Country
from bot.spelling import fold

# In the alphabetical order of the names.
COUNTRIES: Mapping[Country, str] = MappingProxyType(country_names())

# The two-letter codes that people type where they are not the first two letters of the other code or name.
_SHORT_CODES = {"UK": "GBR", "GB": "GBR", "US": "USA", "CN": "CHN", "DE": "DEU", "FR": "FRA", "RU": "RUS", "JP": "JPN"}
_MARKS = str.maketrans("-–/&", "    ", ".,;:!?()'’‘`´\"“”")
_SMALL_WORDS = {"the", "of", "and"}
_PARTS_OF_COUNTRIES = frozenset(["england", "scotland", "wales", "northern ireland"])
_NEAR_MIN = 75  # of 100, share of letters in common order: "irna" is Iran, "banana" and "atlantis" are nowhere


def country_name(code: Country) -> str:
    """The short English name ("Netherlands"); the code itself if there is no such country."""
    return COUNTRIES.get(code, code)


@lru_cache(maxsize=4096)
def find_country(typed: str) -> Country | None:
    """The country that a person means by a name, a short form, a demonym or a code; None if none.

    Case, accents, punctuation and a leading article do not matter.
    """
    code = typed.strip().upper()
    return code if code in COUNTRIES else _forms().get(_key(typed))


def country_of_name(name: str) -> Country | None:
    """The country whose name this is, short or long ("Republic of Korea"); not by its people, nor a part of it."""
    key = _key(name)
    return None if key in _PARTS_OF_COUNTRIES else _names().get(key)


@lru_cache(maxsize=4096)
def may_begin_country(word: str) -> bool:
    """Whether `find_country` may know anything that begins with this word; false for most."""
    key = _key(word)
    return not key or key.partition(" ")[0] in _beginnings()


def near_countries(typed: str, limit: int = 3) -> list[str]:
    """Names of the countries written most like ``typed``, nearest first; none if nothing is near.

    Two letters the wrong way round are one slip: "chian" is China before it is Chad.
    """
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    key = _key(typed)
    if len(key) < 2:
        return []
    ranked = process.extract(key, _forms().keys(), scorer=fuzz.ratio, score_cutoff=_NEAR_MIN, limit=limit * 4)
    ranked.sort(key=lambda found: OSA.distance(key, found[0]))
    begun = (code for form, code in _forms().items() if form.startswith(key) and len(form) > 4)
    codes = dict.fromkeys((*(_forms()[form] for form, _, _ in ranked), *begun))
    return [COUNTRIES[code] for code in codes][:limit]


@lru_cache(maxsize=1)
def _names() -> dict[str, Country]:
    """Folded name -> code; what is written first in the table wins."""
    names: dict[str, Country] = {}
    for row in country_table():
        for name in (row.name, *row.names):
            names.setdefault(_key(name), row.code)
    return names


@lru_cache(maxsize=1)
def _forms() -> dict[str, Country]:
    """Folded form -> code; names before demonyms."""
    forms = dict(_names())
    for row in country_table():
        for form in (*row.adjectives, *row.people):
            forms.setdefault(_key(form), row.code)
    for short, code in _SHORT_CODES.items():
        forms.setdefault(_key(short), code)
    return forms


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first words of all forms, and the codes."""
    return frozenset((*(form.partition(" ")[0] for form in _forms()), *map(str.lower, COUNTRIES)))


def _key(text: str) -> str:
    """As in "Côte d'Ivoire" -> "cote divoire", "St. Lucia" -> "saint lucia", "The Netherlands" -> "netherlands"."""
    words = fold(text).translate(_MARKS).split()
    return " ".join("saint" if word == "st" else word for word in words if word not in _SMALL_WORDS)

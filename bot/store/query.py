"""What people type -> what the index is asked. No character has a meaning for the index; all are words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.store.words import STOP_WORDS, spellings

UNITS_MAX = 32  # words and phrases of one question that are looked for; SQLite's limit is 256 levels
WORDS_MAX = 1000  # code points of a question that are read

# Like "joint statement" in marks of any kind: a phrase
_PHRASE = re.compile(r"[\"“”„«»]([^\"“”„«»]{1,200})[\"“”„«»]")
_PART = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"(?<=\w)[’']s?(?!\w)")
_POSSESSIVE_AT_END = re.compile(r"(?<=\w)[’']s?\W*$")
_AROUND = ".,;:!?()[]'’"  # marks beside a word that are not part of it
_COUNTRY_WORDS_MAX = 5  # "Democratic Republic of the Congo"
_CODE_LENGTH = 3
_LOWER_CODES = frozenset(("uk", "usa", "uae", "drc"))  # short forms that people type in small letters


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something looked for: alternatives, each one word or a phrase, and the countries it names."""

    words: tuple[str, ...]
    codes: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The alternatives in the language of FTS5."""
        terms = [*(_quoted(word) for word in self.words), *(_quoted(country_term(code)) for code in self.codes)]
        return f"({' OR '.join(terms)})" if len(terms) > 1 else terms[0]


def country_term(code: str) -> str:
    """The word by which the index knows a country: "can" and "per" are also English, "isocanx" is not.

    The x keeps the stemmer from cutting it.
    """
    return f"iso{code.lower()}x"


def _quoted(words: str) -> str:
    return f'"{words}"'


def any_of(wanted: Iterable[Wanted]) -> str:
    """An expression that finds passages with any of these."""
    return " OR ".join(part.expression for part in wanted)


def all_of(wanted: Iterable[Wanted]) -> str:
    """An expression that finds passages with all of these."""
    return " AND ".join(part.expression for part in wanted)


@lru_cache(maxsize=256)
def wanted(typed: str) -> Sequence[Wanted]:
    """What the words ask for, without stop words unless nothing else is left; empty if there is no word."""
    units = dict(_units(typed[:WORDS_MAX]))
    telling = [unit for unit, tells in units.items() if tells] or list(units)
    return tuple(telling[:UNITS_MAX])


def _units(typed: str) -> Iterator[tuple[Wanted, bool]]:
    """Phrases, countries and words, and whether each says anything about the subject."""
    for phrase in _PHRASE.findall(typed):
        if _PART.search(phrase):
            yield Wanted((_indexed_phrase(phrase),)), True
    chunks = [chunk for chunk in _PHRASE.sub(" ", typed).split() if _PART.search(chunk)]
    while chunks:
        length, code = _country(chunks)
        words = _indexed(" ".join(chunks[:length]))
        name = len(chunks[0]) > 1 and chunks[0].isupper()  # "WHO", "IT"
        yield Wanted(spellings(words), (code,) if code else ()), bool(code) or name or words not in STOP_WORDS
        chunks = chunks[length:]


def _indexed(words: str) -> str:
    """Words as the index writes them, without the ending of a possessive."""
    return " ".join(_PART.findall(_without_possessive(words.lower())))


def _indexed_phrase(words: str) -> str:
    """The same of a phrase, inside which the "s" of a possessive is a word to the index: "women s health"."""
    return " ".join(_PART.findall(_POSSESSIVE_AT_END.sub("", words.lower())))


def _without_possessive(words: str) -> str:
    return _POSSESSIVE.sub("", words) if "'" in words or "’" in words else words


def _country(chunks: list[str]) -> tuple[int, str | None]:
    """How many of the words name a country from the first on, and which; (1, None) if none does."""
    from bot.extract.country_names import find_country, may_begin_country  # only a search needs its table

    if not may_begin_country(_plain(chunks[0])):
        return 1, None
    for length in range(min(len(chunks), _COUNTRY_WORDS_MAX), 0, -1):
        words = _plain(" ".join(chunks[:length]))
        if length == 1 and len(words) <= _CODE_LENGTH and not words.isupper() and words.lower() not in _LOWER_CODES:
            break  # "can" and "per" are codes of countries too
        code = find_country(words)
        if code:
            return length, code
    return 1, None


def _plain(words: str) -> str:
    return _without_possessive(words.strip(_AROUND))

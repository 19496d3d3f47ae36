"""One pass over a text for all the words that facts of several kinds are found by.

An automaton looks at every character, however few words it looks for: one for all of them takes a third of the time
of one for countries, one for numbers and one for dates. Most articles have few of the stems by which statements and
shares are found, and are done with them after the second pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from bot.extract.country_forms import country_forms
from bot.extract.lexicon.calendar_words import DATE_WORDS
from bot.extract.lexicon.number_words import SCALES, SHARE_STEMS, TEENS, TENS, UNITS, VAGUE_WORDS
from bot.extract.lexicon.statement_seeds import BESIDE_COUNTRIES, GROUPS, SEEDS, SIGNING

WordKind = Literal["country", "number", "date"]
StemKind = Literal["share", "statement", "group", "beside_countries", "signing"]

# Characters that news prints for one another, each one code point for one code point.
_SAME = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("´", "'"), ("\u00a0", " "), ("\u202f", " "), ("\u2011", "-"), ("–", "-"))
_STEMS: Mapping[StemKind, Iterable[str]] = {
    "share": SHARE_STEMS,
    "statement": SEEDS,
    "group": GROUPS,
    "beside_countries": BESIDE_COUNTRIES,
    "signing": SIGNING,
}


class Word(NamedTuple):
    """A word where it stands alone or beside a hyphen, and what its vocabulary says of it."""

    start: int
    end: int
    meaning: Any


class Scan(NamedTuple):
    """A text with one apostrophe, space and hyphen, and the words in it by what they tell, in order."""

    folded: str
    words: Mapping[WordKind, list[Word]]


class Stems(NamedTuple):
    """A text in small letters, as long as the text itself, and where each stem stands in it, inside words too."""

    lower: str
    places: Mapping[StemKind, list[tuple[int, str]]]


@lru_cache(maxsize=1)  # each stage asks for the same article in turn
def scan(text: str) -> Scan:
    """The words of countries, numbers and dates in ``text``, as printed: capitals matter."""
    folded = _folded(text)
    words: dict[WordKind, list[Word]] = {"country": [], "number": [], "date": []}
    for last, (length, meanings) in _words().iter(folded):
        start, end = last + 1 - length, last + 1
        if _is_whole(folded, start, end):
            for kind, meaning in meanings:
                words[kind].append(Word(start, end, meaning))
    return Scan(folded, words)


@lru_cache(maxsize=1)
def stems(text: str) -> Stems:
    """The stems of shares, statements and signing in ``text``, whatever its capitals."""
    lower = small_letters(text).replace("\u00a0", " ")
    places: dict[StemKind, list[tuple[int, str]]] = {kind: [] for kind in _STEMS}
    for last, (stem, kinds) in _stems().iter(lower):
        for kind in kinds:
            places[kind].append((last + 1 - len(stem), stem))
    return Stems(lower, places)


def small_letters(text: str) -> str:
    """The text in small letters, each at its place: those that would become two are left as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _folded(text: str) -> str:
    """The text with one apostrophe, space and hyphen; replacing is ten times as fast as str.translate here."""
    for printed, plain in _SAME:
        text = text.replace(printed, plain)
    return text


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter, figure or sign of a handle stands beside a form; one that ends in a hyphen goes on anyhow."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or before in ("@", "_") or after.isalnum() or after == "_") or text[end - 1] == "-"


@lru_cache(maxsize=1)
def _words() -> Any:
    """Each form with its length and, for each kind of fact that it may be of, what it means there."""
    meanings: dict[str, list[tuple[WordKind, Any]]] = {}
    for form, country in country_forms().items():
        meanings.setdefault(form, []).append(("country", country))
    for name in (*UNITS, *TEENS, *TENS, *SCALES, *VAGUE_WORDS):
        for form in (name, name.title(), name.upper()):
            meanings.setdefault(form, []).append(("number", name))
    for word, kind in DATE_WORDS.items():
        for form in {word, word[0].upper() + word[1:]}:
            meanings.setdefault(form, []).append(("date", (form, kind)))
    return _automaton({form: (len(form), tuple(found)) for form, found in meanings.items()})


@lru_cache(maxsize=1)
def _stems() -> Any:
    """Each stem with all the kinds that it is of."""
    kinds: dict[str, list[StemKind]] = {}
    for kind, some in _STEMS.items():
        for stem in some:
            kinds.setdefault(stem, []).append(kind)
    return _automaton({stem: (stem, tuple(found)) for stem, found in kinds.items()})


def _automaton(values: Mapping[str, Any]) -> Any:
    import ahocorasick  # answering most questions never needs it

    automaton = ahocorasick.Automaton()
    for word, value in values.items():
        automaton.add_word(word, value)
    automaton.make_automaton()
    return automaton

"""The terms of a question: the countries, people, years and other names that it has, and its plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.commands import countries
from bot.commands.questions.meanings import SAME_MEANING
from bot.commands.questions.terms import Term, stem, word_term, words_of
from bot.commands.questions.words import EMPTY, LIGHT
from bot.extract.lexicon.calendar_words import MONTHS
from bot.extract.lexicon.number_words import TEENS, TENS, UNITS
from bot.link.names import index_words
from bot.spelling import fold
from bot.store.coverage import Coverage

Placed = tuple[int, int, Term]  # the first word, the one after the last, the term
Names = dict[tuple[str, ...], list[str]]  # the words of a name -> canonical names

AROUND = ".,;:!?()[]{}\"'“”‘’«»…-–—"  # marks beside a word that are not part of it
_COUNTRY_WORDS_MAX = 5  # "Democratic Republic of the Congo"
_NAME_WORDS_MAX = 6
_GROUP_WORDS_MAX = 3  # "South East Asian"
_CODE_LENGTH = 3
_PLURAL_MIN = 5  # letters; "cubas" is Cuba's
_DAY_MAX = 31
_LOWER_CODES = frozenset(("uk", "usa", "uae", "drc"))  # short forms that people type in small letters
_TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady mme monsieur madame".split())
_INITIAL = re.compile(r"[A-Z]\.?$")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_NUMBER = re.compile(r"\d[\d,.]*$")
_SMALL = frozenset("of and the in on at for to from by with".split())  # no country's name begins or ends so
_SPELLED = {
    str(value + unit): f"{word}-{one}" if unit else word
    for word, value in {**UNITS, **TEENS, **TENS}.items()
    for one, unit in (("", 0), *(UNITS.items() if value >= TENS["twenty"] else ()))
}
_FIGURES = {spelled: figures for figures, spelled in _SPELLED.items()}
_MONTHS = {name.lower(): f"-{number:02}" for name, number in MONTHS.items()}
_COMMON = frozenset(stem(word) for line in SAME_MEANING for word in line) | frozenset(map(stem, LIGHT))


def placed_terms(
    tokens: Sequence[str], folded: Sequence[str], names: Names, *, may_shout: bool = True
) -> Iterator[Placed]:
    """Countries, known speakers, dates, other names and words, in order.

    Where most words begin with a capital, none makes a name, unless it is known that nobody shouts.
    """
    capitals = sum(token[:1].isupper() for token in tokens)
    shouting = may_shout and sum(token[:1].isupper() for token in tokens[1:]) > len(tokens) / 2
    at = 0
    while at < len(tokens):
        if _is_title(tokens, folded, at):
            at += 1
            continue
        term, length = (
            _known(tokens, folded, at, names, careful=capitals > 0)
            or _date_or_number(folded, at)
            or _name(tokens, folded, at, shouting=shouting)
            or (None, 1)
        )
        if term is None and folded[at] not in EMPTY and words_of(tokens[at]):
            term = _plain_word(tokens[at])
        if term is not None:
            yield at, at + length, term
        at += length


def _is_title(tokens: Sequence[str], folded: Sequence[str], at: int) -> bool:
    """Whether it only stands before a name: "Ms Bachelet", "M. Bachelet"."""
    before_name = tokens[at + 1 : at + 2] and tokens[at + 1][:1].isupper()
    return bool(before_name) and (folded[at] in _TITLES or bool(_INITIAL.match(tokens[at])))


def _known(
    tokens: Sequence[str], folded: Sequence[str], at: int, names: Names, *, careful: bool
) -> tuple[Term, int] | None:
    """A country, a group of them or somebody whom the coverage names, whichever has most words."""
    if tokens[at + 1 : at + 2] == ["City"]:
        return word_term(" ".join(tokens[at : at + 2]), "name"), 2
    ways = (_country(tokens, at), _speaker(tokens, folded, at, names, careful=careful), _group(tokens, at))
    return max((found for found in ways if found), key=lambda found: found[1], default=None)


def _group(tokens: Sequence[str], at: int) -> tuple[Term, int] | None:
    """Several countries by one name: "Latin American", "ASEAN"."""
    for length in range(min(len(tokens) - at, _GROUP_WORDS_MAX), 0, -1):
        words = _POSSESSIVE.sub("", " ".join(tokens[at : at + length]))
        if members := countries.members(words):
            return word_term(words, "name", members=members), length
    return None


def _country(tokens: Sequence[str], at: int) -> tuple[Term, int] | None:
    for length in range(min(len(tokens) - at, _COUNTRY_WORDS_MAX), 0, -1):
        words = _POSSESSIVE.sub("", " ".join(tokens[at : at + length]))
        if length == 1 and len(words) <= _CODE_LENGTH and not words.isupper() and words.lower() not in _LOWER_CODES:
            return None  # "can" and "per" are codes of countries too
        if {tokens[at].lower(), tokens[at + length - 1].lower()} & _SMALL:
            continue
        code = countries.find(words)
        if code is None and length == 1 and len(words) >= _PLURAL_MIN and words.endswith("s"):
            words = words[:-1]
            code = countries.find(words)
        if code:
            return word_term(words, "country", code=code), length
    return None


def _speaker(
    tokens: Sequence[str], folded: Sequence[str], at: int, names: Names, *, careful: bool
) -> tuple[Term, int] | None:
    """Somebody whom the coverage names, by the longest run of words; a plain word in small letters is no name."""
    for length in range(min(len(folded) - at, _NAME_WORDS_MAX), 0, -1):
        words = _plain(folded[at : at + length])
        if words and words not in names and words[-1].endswith("s"):
            words = (*words[:-1], words[-1][:-1])  # "bachelets term"
        if words not in names or folded[at] == "the":
            continue
        if length == 1 and (words[0] in EMPTY or (tokens[at].islower() and (careful or stem(words[0]) in _COMMON))):
            continue
        return word_term(_as_typed(folded[at : at + length], words), "speaker", speakers=tuple(names[words])), length
    return None


def _as_typed(folded: Sequence[str], words: Sequence[str]) -> str:
    """A name by which a search finds it: with a possessive inside, which is a word of its own to the index."""
    return " ".join((*folded[: len(words) - 1], words[-1])) if len(folded) == len(words) else " ".join(words)


def _date_or_number(folded: Sequence[str], at: int) -> tuple[Term, int] | None:
    """A year, a month (with its day), or a number."""
    word, after = folded[at], folded[at + 1] if at + 1 < len(folded) else ""
    if _YEAR.match(word):
        return word_term(word, "year"), 1
    if word in _MONTHS and (word != "may" or (at > 0 and folded[at - 1] in ("in", "of", "last", "since", "by"))):
        return word_term(word, "month", value=_MONTHS[word]), 2 if _is_day(after) else 1
    if after in _MONTHS and _is_day(word):
        return word_term(after, "month", value=_MONTHS[after]), 2
    return (_number(word), 1) if _NUMBER.match(word) else None


def _number(word: str) -> Term:
    """A number in figures, which an article may spell: "26" is there where "twenty-six" is."""
    term = word_term(word, "number")
    run = tuple(map(stem, words_of(_SPELLED.get(word, ""))))
    return replace(term, stems=(*term.stems, run), near=frozenset(run if len(run) == 1 else ())) if run else term


def _plain_word(token: str) -> Term:
    """A word that is no name; a spelled number may stand in figures: "12" for "twelve"."""
    term, figures = word_term(token), _FIGURES.get(fold(token))
    return replace(term, stems=(*term.stems, (figures,)), near=term.near | {figures}) if figures else term


def _is_day(word: str) -> bool:
    return word.isdecimal() and 0 < int(word) <= _DAY_MAX


def _name(tokens: Sequence[str], folded: Sequence[str], at: int, *, shouting: bool) -> tuple[Term, int] | None:
    """A run of capitalised words, not the first of the question: "Winter Olympics"; "Beijing" of "Beijing Games"."""
    if at == 0 or shouting or not tokens[at][:1].isupper() or folded[at] in EMPTY:
        return None
    end = at + 1
    while end < len(tokens) and _goes_on(tokens, end):
        end += 1
    while end - at > 1 and stem(folded[end - 1]) in _COMMON:
        end -= 1
    if end - at == 1 and stem(folded[at]) in _COMMON:
        return None  # "Games", "the West"
    return word_term(" ".join(_POSSESSIVE.sub("", token) for token in tokens[at:end]), "name"), end - at


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether a name has this word too."""
    if tokens[at - 1].endswith(("'s", "’s")):
        return False
    if tokens[at] == "of":
        return at + 1 < len(tokens) and tokens[at + 1][:1].isupper()
    return tokens[at][:1].isupper() and not countries.find(_POSSESSIVE.sub("", tokens[at]))


def known_names(coverage: Coverage, folded: Sequence[str]) -> Names:
    """Words of names of people and of bodies of several words -> canonical names; of those whom words may name."""
    plain = [word for word in _plain(folded) if word not in EMPTY]
    words = index_words([*plain, *(word[:-1] for word in plain if word.endswith("s"))])
    names: Names = {}
    for who in coverage.called(words):
        if who.kind in ("person", "organisation"):
            for form in who.names:
                if form.split()[-1][:1].islower():
                    continue  # "the head"
                for way in _ways(who.kind, form):
                    if who.name not in names.setdefault(way, []):
                        names[way].append(who.name)
    return names


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a name, without articles, possessives and marks around them."""
    bare = (_POSSESSIVE.sub("", fold(word)).strip(AROUND) for word in words)
    return tuple(word for word in bare if word and word != "the")


@lru_cache(maxsize=4096)  # the same people are asked about again and again
def _ways(kind: str, form: str) -> tuple[tuple[str, ...], ...]:
    """The words by which a name is asked for: all of it, and a person's last one."""
    words = _plain(form.split())
    whole = (words,) if len(words) > 1 else ()
    if kind != "person" or not words or len(words[-1]) < _CODE_LENGTH:
        return whole
    spoken = tuple(word for word in words if len(word) > 1)  # "Ann Lee" for "Ann B. Lee"
    return (*whole, *((spoken,) if 1 < len(spoken) < len(words) else ()), words[-1:])

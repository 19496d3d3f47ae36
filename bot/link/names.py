"""Whom a person means who types a name: exact words first, then slips of the finger within strict limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.spelling import fold

# Written before a name and no part of it.
_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady amb ambassador envoy president minister prime foreign
    secretary chancellor premier senator sen rep representative governor gov general gen colonel col judge justice king
    queen prince princess pope bishop archbishop sheikh spokesman spokeswoman spokesperson high commissioner mayor hon
    """.split()
)
_TOKEN = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"'s?\b(?!\w)")

# Slips allowed in one word, by its length: "wang" is another name than "zhang", "bachlet" can only be Bachelet.
_ONE_SLIP_FROM = 6
_TWO_SLIPS_FROM = 8


def find_names(query: str, forms: Mapping[str, Iterable[str]]) -> list[str]:
    """The names (keys of ``forms``) whom the query fits, in their order; nobody rather than somebody else.

    Every word of the query has to be a word of one form, in any order; titles do not matter. A full name finds
    its bearer alone. Only if nobody fits, slips are forgiven, none in a word of under six letters.
    """
    asked = _query_words(query)
    if not asked:
        return []
    exact = [name for name, own in forms.items() if any(_fits(asked, words) for words in _all_words(name, own))]
    in_full = [name for name in exact if len(asked) > 1 and sorted(_words(name)) == sorted(asked)]
    return in_full or exact or [name for name, own in forms.items() if _fits_nearly(asked, _all_words(name, own))]


def nearest_names(query: str, forms: Mapping[str, Iterable[str]], limit: int = 3) -> list[str]:
    """The names most like the query, for "did you mean"; nearest first, none if nothing is near."""
    from rapidfuzz import fuzz, process

    asked = " ".join(_query_words(query))
    if len(asked) < 2:
        return []
    choices = {(name, " ".join(words)): name for name, own in forms.items() for words in _all_words(name, own)}
    choices |= {(name, word): name for name in forms for word in _words(name) if len(word) > 2}
    spelled = {key: key[1] for key in choices}
    ranked = process.extract(asked, spelled, scorer=fuzz.ratio, score_cutoff=55, limit=limit * 6)
    return list(dict.fromkeys(choices[key] for _, _, key in ranked))[:limit]


def index_words(names: Iterable[str]) -> set[str]:
    """The words by which somebody of these names can be looked up: each word, and each name in one ("zhangjun")."""
    found: set[str] = set()
    for own in map(_words, names):
        found.update(own)
        found.add("".join(own))
    return found - {""}


def key_word(query: str) -> str | None:
    """The word of a typed name that narrows most, as `index_words` has it; None if there is none."""
    return max(_query_words(query), key=len, default=None)


def slips(word: str, known: Iterable[str]) -> list[str]:
    """The known words that ``word`` may be a slip of the finger for, as `find_names` forgives them."""
    return [own for own in known if _is_slip(word, own)] if _slips(word) else []


def _query_words(query: str) -> tuple[str, ...]:
    words = _words(_POSSESSIVE.sub("", query.replace("’", "'")))
    return tuple(word for word in words if word not in _TITLES) or words


@lru_cache(maxsize=16_384)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))


def _all_words(name: str, own: Iterable[str]) -> list[tuple[str, ...]]:
    """The words of the name and of each form of it."""
    return list(dict.fromkeys(map(_words, (name, *own))))


def _fits(asked: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each word asked for is there, or, a single letter, begins one: "m bachelet"; also "zhangjun"."""
    if len(asked) == 1 and asked[0] == "".join(words):
        return True
    left = list(words)
    for word in sorted(asked, key=len, reverse=True):
        match = next(
            (own for own in left if own == word or (len(word) == 1 < len(asked) and own.startswith(word))), None
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _fits_nearly(asked: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> bool:
    if not any(_slips(word) for word in asked):
        return False
    return any(all(any(_is_slip(word, own) for own in words) for word in asked) for words in forms)


def _slips(word: str) -> int:
    return 2 if len(word) >= _TWO_SLIPS_FROM else 1 if len(word) >= _ONE_SLIP_FROM else 0


def _is_slip(word: str, own: str) -> bool:
    """Whether ``word`` is ``own`` but for letters left out, doubled, wrong or changed about."""
    from rapidfuzz.distance import OSA

    allowed = min(_slips(word), _slips(own))
    if word == own or not allowed:
        return word == own
    distance = OSA.distance(word, own, score_cutoff=allowed)
    return distance == 1 or (distance <= allowed and word[0] == own[0])

"""Whether an answer's line or a passage has the words that somebody asks for, in any form and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.spelling import fold
from bot.store.words import STOP_WORDS, spellings

_WORD = re.compile(r"[^\W_]+")
# "u.n." is one word
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_ENDING = re.compile(r"(?:ations?|ions?|ings?|ees?|ers?|ed|es|s|e)$")
_STEM_MIN = 4  # letters; "used" is not "us"


class AskedWords:
    """Words of a question, without those that say nothing; without any, everything fits."""

    def __init__(self, words: str | None) -> None:
        asked = _words(words)
        telling = [word for word in asked if word not in STOP_WORDS] or asked
        self._stems = [frozenset(map(_stem, spellings(word))) for word in telling]

    def fit(self, texts: Iterable[str | None]) -> bool:
        """Whether every word asked for is in one of the texts, "detention" being "detained"."""
        there = {_stem(word) for text in texts for word in _words(text)}
        return all(stems & there for stems in self._stems)


def _words(text: str | None) -> list[str]:
    """The words of a text; initials are one: "U.N." is "un"."""
    folded = _INITIALS.sub(lambda found: found[0].replace(".", "") + " ", fold(text or ""))
    return _WORD.findall(folded)


def _stem(word: str) -> str:
    ending = _ENDING.search(word)
    return word[: ending.start()] if ending and ending.start() >= _STEM_MIN else word

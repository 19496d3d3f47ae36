"""Whether an answer's line or a passage has the words that somebody asks for, in any form and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.commands.questions.terms import words_of
from bot.store.words import STOP_WORDS, spellings

_ENDING = re.compile(r"(?:ations?|ions?|ings?|ees?|ers?|ed|es|s|e)$")
_STEM_MIN = 4  # letters; "used" is not "us"


class AskedWords:
    """Words of a question, without those that say nothing; without any, everything fits."""

    def __init__(self, words: str | None) -> None:
        asked = words_of(words or "")
        telling = [word for word in asked if word not in STOP_WORDS] or asked
        self._stems = [frozenset(map(_stem, spellings(word))) for word in telling]

    def fit(self, texts: Iterable[str | None]) -> bool:
        """Whether every word asked for is in one of the texts, "detention" being "detained"."""
        there = {_stem(word) for text in texts for word in words_of(text or "")}
        return all(stems & there for stems in self._stems)


def _stem(word: str) -> str:
    ending = _ENDING.search(word)
    return word[: ending.start()] if ending and ending.start() >= _STEM_MIN else word

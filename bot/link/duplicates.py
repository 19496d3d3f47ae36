"""Near-duplicate articles: a wire story printed twice is one source, not two.

Runs of five words ("shingles") are compared. Measured on news: unrelated articles share at most .05 of
them, edited copies at least .5, so .4 tells them apart.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, combinations
from typing import TypeVar

from bot.model import Article, NearDuplicate

SHINGLE_WORDS = 5
CONTAINMENT_MIN = 0.4
COMMON = 50
"""A run of words in more articles than this is a phrase of the trade, not a copy."""
_KEPT = 32  # of the runs of a short article, about as many and at most twice as many are compared; of a long one, …
_SAMPLE_MAX = 16  # … one in so many, chosen by its digest: the same ones in every article
_WORD = re.compile(r"\w+")

Sketch = tuple[int, ...]
Key = TypeVar("Key", bound=Hashable)


def sketch(text: str) -> Sketch:
    """Digests of some of its runs of five words, ascending; two texts with runs in common mostly share one."""
    runs = _shingles(text)
    sample = 1
    while sample < _SAMPLE_MAX and len(runs) >= 2 * _KEPT * sample:
        sample *= 2
    return tuple(sorted(run for run in runs if run % sample == 0))


def candidates(sketches: Iterable[tuple[Key, Sketch]]) -> Iterator[tuple[Key, Key]]:
    """Pairs that may be copies, each once, the earlier one first: what they share is no phrase of the trade."""
    holders: dict[int, list[Key]] = defaultdict(list)
    for key, digests in sketches:
        for digest in digests:
            holders[digest].append(key)
    shared = (keys for keys in holders.values() if 1 < len(keys) <= COMMON)
    yield from dict.fromkeys(pair for keys in shared for pair in combinations(keys, 2))


def compared(first: Article, second: Article) -> NearDuplicate | None:
    """The two as near duplicates, if one holds most of the other's words."""
    a, b = _shingles(first.text), _shingles(second.text)
    containment = len(a & b) / (min(len(a), len(b)) or 1)
    return NearDuplicate(first.name, second.name, round(containment, 2)) if containment >= CONTAINMENT_MIN else None


def near_duplicates(articles: Sequence[Article], sketches: Mapping[str, Sketch] | None = None) -> list[NearDuplicate]:
    """Pairs of which one holds most of the other's words, in the order of the articles."""
    known = sketches or {article.name: sketch(article.text) for article in articles}
    pairs = sorted(candidates((index, known[article.name]) for index, article in enumerate(articles)))
    found = (compared(articles[a], articles[b]) for a, b in pairs)
    return [pair for pair in found if pair]


def _shingles(text: str) -> set[int]:
    """Digests of every run of five words, one slice of the joined words each."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    joined = b" ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    return {zlib.crc32(joined[a : b - 1]) for a, b in zip(starts, starts[SHINGLE_WORDS:], strict=False)}

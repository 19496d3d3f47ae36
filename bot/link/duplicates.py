"""Near-duplicate articles: a wire story printed twice is one source, not two.

Runs of five words ("shingles") are compared. Measured on news: unrelated articles share at most .05 of
them, edited copies at least .5, so .4 tells them apart.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate, combinations
from operator import or_
from typing import TypeVar

from bot.model import Article, NearDuplicate

SHINGLE_WORDS = 5
CONTAINMENT_MIN = 0.4
COMMON = 50
"""A run of words in more articles than this is a phrase of the trade, not a copy."""
_KEPT = 32  # of the runs of a short article, about as many and at most twice as many are compared; of a long one, …
_SAMPLE_MAX = 16  # … one in so many, chosen by its digest: the same ones in every article
_LIKE = 5  # one in so many compared runs has to be shared: of those of a copy nearly half are, give or take chance
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


def candidates(sketches: Mapping[Key, Sketch], touched: Collection[Key] | None = None) -> Iterator[tuple[Key, Key]]:
    """Pairs that may be copies, each once, the earlier one first; only those with one that is ``touched``, if given.

    They share a run of words that is no phrase of the trade, and so much altogether that comparing them is worth it.
    """
    wanted = {digest for key in sketches if touched is None or key in touched for digest in sketches[key]}
    holders: dict[int, list[Key]] = defaultdict(list)
    for key, digests in sketches.items():
        for digest in wanted.intersection(digests):
            holders[digest].append(key)
    shared = (keys for keys in holders.values() if 1 < len(keys) <= COMMON)
    for a, b in dict.fromkeys(pair for keys in shared for pair in combinations(keys, 2)):
        if (touched is None or a in touched or b in touched) and _alike(sketches[a], sketches[b]):
            yield a, b


def _alike(first: Sketch, second: Sketch) -> bool:
    every = max(_sampled(first), _sampled(second))
    comparable = min(sum(digest % every == 0 for digest in digests) for digests in (first, second))
    return len(set(first).intersection(second)) * _LIKE >= comparable


def _sampled(digests: Sketch) -> int:
    """One in how many of an article's runs is in its sketch; of a few runs, it may seem to be fewer than it is."""
    bits = reduce(or_, digests, _SAMPLE_MAX)
    return bits & -bits


def compared(first: Article, second: Article) -> NearDuplicate | None:
    """The two as near duplicates, if one holds most of the other's words."""
    a, b = _shingles(first.text), _shingles(second.text)
    containment = len(a & b) / (min(len(a), len(b)) or 1)
    return NearDuplicate(first.name, second.name, round(containment, 2)) if containment >= CONTAINMENT_MIN else None


def near_duplicates(articles: Sequence[Article]) -> list[NearDuplicate]:
    """Pairs of which one holds most of the other's words, in the order of the articles."""
    sketches = {at: sketch(article.text) for at, article in enumerate(articles)}
    found = (compared(articles[a], articles[b]) for a, b in sorted(candidates(sketches)))
    return [pair for pair in found if pair]


def _shingles(text: str) -> set[int]:
    """Digests of every run of five words, one slice of the joined words each."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    joined = b" ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    return {zlib.crc32(joined[a : b - 1]) for a, b in zip(starts, starts[SHINGLE_WORDS:], strict=False)}

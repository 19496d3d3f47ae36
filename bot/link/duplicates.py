"""Near-duplicate articles: a wire story printed twice is one source, not two.

Runs of five words ("shingles") are compared. Measured on news: unrelated articles share at most .05 of
them, edited copies at least .5, so .4 tells them apart.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from bot.model import Article, NearDuplicate

SHINGLE_WORDS = 5
CONTAINMENT_MIN = 0.4
_SAMPLE = 4  # one shingle in four is compared, chosen by its digest: the same ones in every article
_SAMPLE_ALL_BELOW = 400  # short articles are compared whole, or chance decides
_COMMON = 50  # a shingle in more articles than this is a phrase of the trade, not a copy
_WORD = re.compile(r"\w+")


def _shingles(text: str) -> set[int]:
    """Digests of every run of five words, one slice of the joined words each."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    joined = b" ".join(words)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    return {zlib.crc32(joined[a : b - 1]) for a, b in zip(starts, starts[SHINGLE_WORDS:], strict=False)}


def _sample(shingles: set[int]) -> set[int]:
    return {shingle for shingle in shingles if shingle % _SAMPLE == 0}


def _candidates(samples: Sequence[set[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that share a sampled shingle, each once, the earlier one first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, sample in enumerate(samples):
        for shingle in sample:
            holders[shingle].append(index)
    pairs = {pair for indexes in holders.values() if 1 < len(indexes) <= _COMMON for pair in combinations(indexes, 2)}
    yield from sorted(pairs)


def near_duplicates(articles: Sequence[Article]) -> list[NearDuplicate]:
    """Pairs of which one holds most of the other's words, in the order of the articles."""
    shingles = [_shingles(article.text) for article in articles]
    samples = [whole if len(whole) < _SAMPLE_ALL_BELOW else _sample(whole) for whole in shingles]
    pairs = []
    for a, b in _candidates(samples):
        smaller = min(len(shingles[a]), len(shingles[b]))
        containment = len(shingles[a] & shingles[b]) / smaller
        if containment >= CONTAINMENT_MIN:
            pairs.append(NearDuplicate(articles[a].name, articles[b].name, round(containment, 2)))
    return pairs

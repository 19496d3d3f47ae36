"""Whose a clause is by words that set its source apart: "according to Chen, …", "…, in the mayor's view"."""

from __future__ import annotations

from typing import NamedTuple

from bot.extract.lexicon import grammar
from bot.extract.quotes.attribution.occasions import OPENS_CIRCUMSTANCE
from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.folding.words import is_adverb
from bot.extract.quotes.grammar.clauses import FINITE_AUXILIARIES
from bot.extract.quotes.grammar.phrases import Mention, is_finite, phrase_at, phrase_owning

# "according to plan": nobody's words
_NO_SOURCES = frozenset("plan plans schedule law custom tradition size need taste script form rules age rank".split())
_SUBJECT_ITEMS_MAX = 8
_OWNER_ITEMS_MAX = 5  # "the port authority's"
_CONTENT_ITEMS_MIN = 2


class Source(NamedTuple):
    """Who is the source of which ranges of items, and the items that say so."""

    mention: Mention
    cue: tuple[int, int]
    ranges: tuple[tuple[int, int], ...]


def according(sk: Skeleton, first: int, end: int) -> Source | None:
    """The source that "according to" names: "The criticism was baseless, according to Chen"."""
    k = sk.source_in(first, end - 2)
    mention = phrase_at(sk, k + 2, end) if k is not None else None
    if k is None or mention is None or (mention.stop == k + 3 and sk.lower[k + 2] in _NO_SOURCES):
        return None
    if k > first + 2:
        stop = k - 1 if sk.words[k - 1] == "," else k
        return Source(mention, (k, k + 2), ((first, stop), *_rest(sk, first, stop, mention.stop, end)))
    comma = next((m for m in range(mention.stop, end - 1) if sk.words[m] == ","), None)
    return Source(mention, (k, k + 2), ((comma + 1, end),)) if comma else None


def _rest(sk: Skeleton, first: int, stop: int, comma: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where a clause goes on whose subject, items ``first`` … ``stop``, stands before its source: "…, was baseless".

    Or whose time and place stand there: "Since May, according to Chen, nine have left".
    """
    if sk.words[stop] != "," or stop - first > _SUBJECT_ITEMS_MAX or comma + 1 >= end or sk.words[comma] != ",":
        return ()
    if sk.lower[first] in OPENS_CIRCUMSTANCE and not any(map(_is_finite, sk.lower[first + 2 : stop])):
        return ((_after_apposition(sk, comma, end) + 1, end),)
    verb = next((k for k in range(comma + 1, end) if not is_adverb(sk.lower[k])), end)
    return ((comma + 1, end),) if verb < end and _is_finite(sk.lower[verb]) else ()


def _after_apposition(sk: Skeleton, comma: int, end: int) -> int:
    """The comma after what a source is besides its name: "according to Chen, a miner, is …"; else the one before."""
    closes = next((k for k in range(comma + 1, end - 1) if sk.words[k] == ","), comma)
    return closes if _is_finite(sk.lower[closes + 1]) or sk.lower[comma + 1] in ("a", "an", "another") else comma


def _is_finite(word: str) -> bool:
    return is_finite(word) or word in FINITE_AUXILIARIES


def in_view(sk: Skeleton, first: int, end: int) -> Source | None:
    """Whose view it is: "In her view, the dam is safe", "The dam, in the mayor's opinion, is safe"."""
    i = sk.view_in(first, end)
    if i is None:
        return None
    k = next((at for at in range(i - 2, max(first, i - _OWNER_ITEMS_MAX) - 1, -1) if sk.lower[at] == "in"), None)
    owner = phrase_owning(sk, k + 1, i) if k is not None else None
    if k is None or owner is None or owner.stop != i:
        return None
    apart = sk.words[i + 1 : i + 2] == [","]
    begin = i + 2 if apart else i + 1
    after = ((begin, end),) if begin < end else ()
    before = ((first, k - 1),) if k > first else ()
    hangs = after and sk.lower[begin] in grammar.PREPOSITIONS  # "in her account of the night"
    if hangs or (before and (sk.words[k - 1] != "," or (after and not apart))):
        return None
    said = sum(stop - start for start, stop in (*before, *after)) >= _CONTENT_ITEMS_MIN
    return Source(owner, (k, i + 1), (*before, *after)) if said else None

"""Quotations that only repeat words which the article attributes elsewhere, as headlines do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.model import Quote, Span

_UNATTRIBUTED_MAX = 40  # in one article, that are looked for among the others
_WORDS_MIN = 2  # of a quotation that repeats another: one word alone may be anybody's
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def repeats(text: str, quotes: Sequence[Quote], silent: Sequence[Span]) -> Iterator[Quote]:
    """For each of the spans that nobody is said to speak, its words as those of whoever speaks them in ``quotes``."""
    if not silent:
        return
    spoken = [(_folded(quote.span.of(text)), quote) for quote in quotes if quote.speaker and quote.kind != "reported"]
    for span in silent[:_UNATTRIBUTED_MAX]:
        words = _folded(span.of(text))
        if words.count(" ") - 1 < _WORDS_MIN:
            continue
        for other, quote in spoken:
            if words in other:
                yield replace(quote, span=span, cue=None, rule="repeated", certainty="likely")
                break


def _folded(words: str) -> str:
    """The words alone, in lower case, a space before and after each."""
    return f" {' '.join(_WORD.findall(words.lower().replace('’', chr(39))))} "

"""What is read in one go: a sentence, with the list that follows its colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Article, Span

_BULLET = re.compile(r"\s*(?:[-•*·–—◦▪]|\d{1,2}[.)])\s*")
_UNIT_MAX = 3_000  # code points
_BULLETS_MAX = 250


def stretches(article: Article, text: str) -> Iterator[Span]:
    """The article's sentences in order, bullets and a list on its own line joined to what introduces them."""
    sentences = article.sentences
    at = 0
    while at < len(sentences):
        first, last = sentences[at], sentences[at]
        if text[first.start : last.end].rstrip().endswith(":"):
            most = min(len(sentences), at + 1 + _BULLETS_MAX)
            while at + 1 < most and _continues(text, first, last, sentences[at + 1]):
                at += 1
                last = sentences[at]
        at += 1
        yield from _pieces(text, Span(first.start, last.end))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at spaces where it is longer than any sentence: work on one grows faster than its length."""
    start = span.start
    while span.end - start > _UNIT_MAX:
        cut = text.rfind(" ", start + 1, start + _UNIT_MAX)
        cut = cut if cut > start else start + _UNIT_MAX
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _continues(text: str, first: Span, last: Span, following: Span) -> bool:
    """Whether a sentence is one more bullet, or the one list, under the sentence that ended with a colon."""
    if _BULLET.match(text, following.start) or _BULLET.search(text[last.end : following.start]):
        return following.end - following.start < 120
    return first == last and text.count(",", following.start, following.end) >= 2

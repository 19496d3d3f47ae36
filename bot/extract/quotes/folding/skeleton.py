"""An article with each quotation folded into one item, so that grammar can be read around the quotations.

Items are words, names of one or more words, punctuation marks and quotations; they are held in parallel lists because
an archive has millions of them. folding.py makes a skeleton of an article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from bot.extract.quotes.folding.marks import Segment
from bot.model import Span

WORD, NAME, MARK, QUOTE = "word", "name", "mark", "quote"


@dataclass(slots=True)
class Skeleton:
    """The items of an article in order. ``lower`` is folded to lower case with straight apostrophes.

    ``sentences`` and ``paragraphs`` are half-open ranges of items, ``names`` the items that are names, ``quoted`` those
    of ``quotes`` in order. ``subjects`` and ``clauses`` remember the subjects of verbs and of clauses once found.
    ``verbs`` and ``documents`` are the items of words that may be a verb of attribution, or a document that speaks;
    ``sources`` those of "according to", ``views`` those of "view" and its like in "her view".
    ``answered`` are the offsets where an interview's question has just been asked.
    """

    text: str
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotes: dict[int, Segment] = field(default_factory=dict)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    quoted: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    subjects: dict[tuple[int, int], Any] = field(default_factory=dict)
    clauses: dict[tuple[int, int], Any] = field(default_factory=dict)
    verbs: list[int] = field(default_factory=list)
    documents: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    views: list[int] = field(default_factory=list)
    answered: Collection[int] = ()

    def span(self, first: int, stop: int) -> Span:
        """Where items from ``first`` up to, not including, ``stop`` stand."""
        return Span(self.starts[first], self.ends[stop - 1])

    def quotes_in(self, first: int, stop: int) -> list[int]:
        """The quotations among those items."""
        begin = bisect_left(self.quoted, first)
        if begin == len(self.quoted) or self.quoted[begin] >= stop:
            return []
        return self.quoted[begin : bisect_left(self.quoted, stop, begin)]

    def source_in(self, first: int, stop: int) -> int | None:
        """The first "according to" among those items."""
        at = bisect_left(self.sources, first)
        return self.sources[at] if at < len(self.sources) and self.sources[at] < stop else None

    def view_in(self, first: int, stop: int) -> int | None:
        """The first of somebody's views among those items."""
        at = bisect_left(self.views, first)
        return self.views[at] if at < len(self.views) and self.views[at] < stop else None

    def find(self, word: str, first: int, stop: int) -> int:
        """The first of those items that is ``word``; ``stop`` if none is."""
        return self.words.index(word, first, stop) if word in self.words[first:stop] else stop

    def phrase(self, first: int, stop: int) -> str:
        """Those items as the article prints them."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

"""Quotations that stand below whoever said them, as lists of reactions print them.

Like "OLENA KOVAL, CHIEF ECONOMIST, RIVNE BANK" and, on the next line, what she said. Where the list begins with a
quotation and ends with a name, the names are signatures instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from bot.extract.lexicon import people
from bot.extract.quotes.folding.marks import Segment
from bot.model import Article, Paragraph, Span

_HEADING_CHARS_MAX = 140
_NAME_WORDS = range(2, 5)
_ENDS_SENTENCE = re.compile(r"[.!?…;,][\"”’')\]]{0,2}$")
_BEFORE_OFFICE = re.compile(r"[,(:]|\s[–—-]\s")  # what parts a name from what its bearer is
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


class _Part(NamedTuple):
    """A paragraph that is quoted from end to end or, with a ``name``, a heading that names somebody."""

    paragraph: Paragraph
    name: Span | None


def headed(article: Article, marked: Sequence[Segment]) -> list[Segment]:
    """The segments, those below the name of whoever said them labelled with it."""
    labels: dict[int, Span] = {}
    for run in _runs(article, marked):
        if run[0].name and not run[-1].name and (len(run) > 2 or _is_plain(article, run[0].paragraph)):
            labels |= _labels(run)
    starts = [p.start for p in article.paragraphs] if labels else []
    return [_labelled(segment, labels.get(bisect_left(starts, segment.outer.start + 1) - 1)) for segment in marked]


def _labelled(segment: Segment, label: Span | None) -> Segment:
    return segment if label is None or segment.label else replace(segment, label=label)


def _runs(article: Article, marked: Sequence[Segment]) -> Iterator[list[_Part]]:
    """The paragraphs that are headings or quotations from end to end, those together that follow one another."""
    quoted = {segment.outer.start: segment.outer.end for segment in marked}
    starts = sorted(quoted)
    told = (p for p in article.paragraphs if p.kind != "boilerplate")
    parts = (_part(article.text, p, quoted, starts) for p in told)
    for is_part, run in groupby(parts, key=lambda part: part is not None):
        if is_part:
            yield [part for part in run if part is not None]


def _part(text: str, p: Paragraph, quoted: dict[int, int], starts: Sequence[int]) -> _Part | None:
    inside = starts[bisect_left(starts, p.start) : bisect_left(starts, p.end)]
    if inside:
        return _Part(p, None) if inside[0] == p.start and quoted[inside[-1]] >= p.end - 1 else None
    name = _name(text, p) if p.kind == "text" else None
    return _Part(p, name) if name else None


def _is_plain(article: Article, p: Paragraph) -> bool:
    """Whether a heading of a single quotation can be nothing else."""
    return article.text[p.end - 1] == ":" or p.span.of(article.text).isupper()


def _labels(run: Sequence[_Part]) -> dict[int, Span]:
    """Whose words the paragraphs of a run are, by their places among all."""
    labels: dict[int, Span] = {}
    name: Span | None = None
    for part in run:
        name = part.name or name
        if part.name is None and name:
            labels[part.paragraph.number - 1] = name
    return labels


def _name(text: str, p: Paragraph) -> Span | None:
    """Who is named in a line that names somebody with an office, and nobody else; None of any other line."""
    if p.end - p.start > _HEADING_CHARS_MAX:
        return None
    line = text[p.start : p.end]
    if not line[0].isupper() or _ENDS_SENTENCE.search(line):
        return None
    words = list(_WORD.finditer(line))
    offices = [i for i, word in enumerate(words) if word[0].lower() in people.ROLE_NOUNS]
    if not (offices or (line.isupper() and line.endswith(":"))):
        return None
    ends = _BEFORE_OFFICE.search(line)
    until = ends.start() if ends else len(line)
    before = [i for i, word in enumerate(words) if word.end() <= until]
    after = [i for i in before if not offices or i > max((o for o in offices if o in before), default=-1)]
    if len(after) not in _NAME_WORDS or not all(words[i][0][0].isupper() for i in after):
        return None
    return Span(p.start + words[after[0]].start(), p.start + words[after[-1]].end())

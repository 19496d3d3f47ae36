"""Quoted words, found by their marks alone: who said them, and whether anybody did, is decided elsewhere.

Marks are paired inside a paragraph. A paragraph that ends inside a quotation, followed by one that opens with
the same mark, continues it; otherwise an unclosed mark runs to the end of its paragraph. Marks inside a
quotation (nested ones) are skipped over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.extract.finding import found_at, places
from bot.model import Article, Paragraph, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between marks: ``inner`` without the marks, ``outer`` with them.

    Speech without marks is one too: ``label`` names its speaker, ``answers`` says that an interview's question is
    before it.
    """

    outer: Span
    inner: Span
    closed: bool = True
    label: Span | None = None
    answers: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation that its paragraph leaves open: the family of its mark, and where its words begin."""

    family: str
    outer: int
    inner: int


_SINGLE = "'‘’´`"
_MARKS = '"“”„‟«»' + _SINGLE
# Any mark, two written for one first: ''peace'' (single ones of any shape, even mixed), “"We won”, ""We won""
_MARK = re.compile(rf"[{_SINGLE}][{_SINGLE}]|“\"(?=\w)|\"\"(?=\w)|(?<=[\w.,!?…])\"\"|[\"“”„‟«»'‘’]")

# Straight or curly single marks open only before a word or a bracket, after a space, a bracket, a dash or another
# mark: 'We won'; not the apostrophe of China's, nor a lone '
_SINGLE_OPENS = re.compile(r"(?<![\w.,!?;:'’‘%)\]])['‘](?=[\w“\"(\[£$€#@…]|\.\.\.)")
# … and close after a word or its punctuation, not before one: won', done.'
_SINGLE_CLOSES = re.compile(r"(?<=[\w.,!?…;:)%\"”\]*—–-])['’](?!\w)")
# Words that begin with an apostrophe: 'em, '90s
_ELISION = re.compile(
    r"['‘’](?:\d\ds?\b|(?:em|til|till|tis|twas|cause|bout|round|nuff|n|cos|ere|gainst)\b)", re.IGNORECASE
)
# A closing mark that may be a plural's apostrophe: the workers' rights
_PLURAL = re.compile(r"(?<=s)['’](?=\s+\w)")

_PAIRS = frozenset(a + b for a in _SINGLE for b in _SINGLE)
_FAMILY = dict.fromkeys(_PAIRS, "pair") | {
    '“"': "curly",
    '""': "straight",
    "“": "curly",
    "„": "curly",
    "‟": "curly",
    '"': "straight",
    "«": "angle",
    "»": "reversed",
}
_CLOSERS = {
    "curly": frozenset(["”", '"', "“", "’’", "''"]),
    "straight": frozenset(['"', '""', "”"]),
    "pair": frozenset(["”", '"']) | _PAIRS,
    "angle": frozenset(["»"]),
    "reversed": frozenset(["«"]),
}
# Another speaker in a transcript: "WALLACE: Governor, …"
_LABEL = re.compile(r"[A-Z][A-Z'. -]{1,40}:\s")
_AFTER_CLOSE = frozenset(",.;:!?)")
_NESTED_MARKS_MAX = 12  # of quotations inside one of the same marks
_PLURALS_SKIPPED_MAX = 8  # plural apostrophes inside one quotation in single marks


def segments(article: Article, aside: Collection[int] = ()) -> list[Segment]:
    """All quoted segments of ``article``, in order, never overlapping; none in the paragraphs numbered in ``aside``."""
    found: list[Segment] = []
    pending: _Open | None = None
    marks = [
        (mark.start(), mark.end(), mark[0]) for mark in found_at(places(article.text, _MARKS), _MARK, article.text)
    ]
    starts = [start for start, _, _ in marks]
    paragraphs = [p for p in article.paragraphs if p.end > p.start and p.kind != "post" and p.number not in aside]
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        begin = bisect_left(starts, paragraph.start)
        inside = marks[begin : bisect_left(starts, paragraph.end, begin)]
        if not inside and not pending:
            continue
        pairing = _Pairing(article.text, paragraph, inside)
        if pending:
            closed = pairing.close(pending)
            if closed:
                found.append(closed)
                pending = None
        if not pending:
            found.extend(pairing.pairs())
            pending = pairing.left_open
        if pending and not _reopens(article.text, following, pending.family):
            if pending.family == "single" and pending.outer != paragraph.start:
                pending = None
                continue
            found.append(Segment(Span(pending.outer, paragraph.end), Span(pending.inner, paragraph.end), closed=False))
            pending = None
    return [s for s in found if s.inner.end > s.inner.start]


def _reopens(text: str, paragraph: Paragraph | None, family: str) -> bool:
    """Whether ``paragraph`` opens with a mark of ``family``, as one does that continues a quotation."""
    if paragraph is None:
        return False
    mark = _MARK.match(text, paragraph.start)
    if mark is not None and _LABEL.match(text, mark.end()):
        return False
    return mark is not None and family == ("single" if mark[0] in "'‘" else _FAMILY.get(mark[0]))


class _Pairing:
    """Pairs the marks of one paragraph from left to right, in one pass."""

    def __init__(self, text: str, paragraph: Paragraph, marks: Sequence[tuple[int, int, str]]) -> None:
        self.text, self.paragraph, self.marks = text, paragraph, marks
        self.next = 0
        self.left_open: _Open | None = None
        self._closer = 0

    @cached_property
    def _single_closers(self) -> list[int]:
        """The indices of the marks that may close a quotation in single ones."""
        found = enumerate(self.marks)
        return [i for i, (start, _, mark) in found if mark in "'’" and _SINGLE_CLOSES.match(self.text, start)]

    def close(self, pending: _Open) -> Segment | None:
        """The quotation that an earlier paragraph left open, if it ends here."""
        self.next = 1 if self.marks and self.marks[0][0] == self.paragraph.start else 0
        end = self._find_close(pending.family)
        if end is None:
            return None
        start, stop, _ = self.marks[end]
        if self._only_opens(end):
            self.next = end
            return Segment(Span(pending.outer, start), Span(pending.inner, start), closed=False)
        self.next = end + 1
        return Segment(Span(pending.outer, stop), Span(pending.inner, start))

    def pairs(self) -> Iterator[Segment]:
        """The quotations that begin here and end here; what stays open is left in ``left_open``."""
        while self.next < len(self.marks):
            start, end, mark = self.marks[self.next]
            self.next += 1
            family = self._opens(start, end, mark)
            if family is None:
                continue
            close = self._find_close(family)
            if close is not None:
                close_start, close_end, _ = self.marks[close]
                reopened = self._only_opens(close)
                self.next = close if reopened else close + 1
                yield Segment(Span(start, close_start if reopened else close_end), Span(end, close_start), not reopened)
            elif family != "single" or start == self.paragraph.start or self._is_announced(start):
                self.left_open = _Open(family, start, end)
                return

    def _is_announced(self, start: int) -> bool:
        """Whether a colon stands before a mark: "said: ‘We won."."""
        return self.text[max(0, start - 2) : start] == ": "

    def _opens(self, start: int, end: int, mark: str) -> str | None:
        """The family of a mark that can open a quotation where it stands."""
        if mark in "'‘":
            opens = _SINGLE_OPENS.match(self.text, start) and not _ELISION.match(self.text, start)
            return "single" if opens else None
        if mark == '"' and self.text[start - 1 : start].isdigit():
            return None  # inches: 6'2"
        if mark in _PAIRS and self.text[start - 1 : start].isalnum() and start > 0:
            return None
        if mark == "”" and self.text[end : end + 1].isalnum():
            return None if start > self.paragraph.start and not self.text[start - 1].isspace() else "curly"
        if end >= self.paragraph.end or mark not in _FAMILY:
            return None
        if mark == "»" and self.text[end : end + 1].isspace():
            return None  # "Home » Sport » Rowing"
        return _FAMILY[mark]

    def _only_opens(self, index: int) -> bool:
        """Whether a mark found where a close was due can only be another opening: the close was forgotten.

        An opening curly mark that stands like a closing one ("unusual,“ he said, or "a farce“, he said) is one.
        """
        start, end, mark = self.marks[index]
        if mark == "“":
            after = self.text[end : end + 1]
            return (after.strip() != "" and after not in _AFTER_CLOSE) or self.text[start - 1 : start].isspace()
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        return mark == '"' and before in (" ", "(", "\n") and after.isalnum() and end < self.paragraph.end

    def _find_close(self, family: str) -> int | None:
        """The index of the mark that closes a quotation of ``family`` opened just before ``next``."""
        if family == "single":
            return self._find_single_close()
        if family == "curly" and (close := self._find_close_after_nested()) is not None:
            return close
        if family == "straight" and (close := self._find_close_after_doubled()) is not None:
            return close
        if family == "straight" and (close := self._find_close_around_straight()) is not None:
            return close
        closers = _CLOSERS[family]
        for index in range(self.next, len(self.marks)):
            if self.marks[index][2] in closers or (family == "straight" and self._stands_like_close(index)):
                return index
        return None

    def _stands_like_close(self, index: int) -> bool:
        """Whether a curly opening mark is printed for a closing one: "We act together,“ she said."""
        start, end, mark = self.marks[index]
        return mark == "“" and self.text[start - 1] in ",.!?…" and not self.text[end : end + 1].strip()

    def _find_close_after_doubled(self) -> int | None:
        """The index of the mark that closes a quotation with doubled marks inside it: "We have ""no money"" for it,".

        None if there are none inside.
        """
        inside, nested = False, False
        for index in range(self.next, min(self.next + _NESTED_MARKS_MAX, len(self.marks))):
            start, end, mark = self.marks[index]
            if mark == '""' and not inside and self.text[start - 1].isspace() and self.text[end : end + 1].isalnum():
                inside = nested = True
            elif inside:
                inside = mark != '""'
            elif mark in _CLOSERS["straight"]:
                return index if nested else None
        return None

    def _find_close_around_straight(self) -> int | None:
        """The index of the mark that closes a quotation around straight ones: "She said "no" and left," he said.

        None if there are none inside, or if one opens where a sentence or clause of its own may begin.
        """
        depth, nested = 1, False
        for index in range(self.next, min(self.next + _NESTED_MARKS_MAX, len(self.marks))):
            start, end, mark = self.marks[index]
            if mark != '"':
                continue
            before, after = self.text[start - 2 : start], self.text[end : end + 1]
            if before[1:].isspace() and after.isalnum():
                if not before[:1].isalnum():
                    return None
                depth, nested = depth + 1, True
            else:
                depth -= 1
            if depth == 0:
                return index if nested else None
        return None

    def _find_close_after_nested(self) -> int | None:
        """The index of the mark that closes a quotation after others inside it: “It was a “coup” at noon,” she said.

        None if there are none inside, or if one opens where a sentence of its own may begin.
        """
        depth, nested = 1, False
        for index in range(self.next, min(self.next + _NESTED_MARKS_MAX, len(self.marks))):
            start, end, mark = self.marks[index]
            if mark == "“":
                before, after = self.text[start - 2 : start], self.text[end : end + 1]
                if not (before[:1].isalnum() and before[1:].isspace() and after.isalnum()):
                    return None
                depth, nested = depth + 1, True
            elif mark == "”":
                depth -= 1
            if depth == 0:
                return index if nested else None
        return None

    def _find_single_close(self) -> int | None:
        closers = self._single_closers
        while self._closer < len(closers) and closers[self._closer] < self.next:
            self._closer += 1
        candidates = closers[self._closer : self._closer + _PLURALS_SKIPPED_MAX]
        for index in candidates:
            if not _PLURAL.match(self.text, self.marks[index][0]):
                return index
            if self._another_opens_before_close(index):
                return index
        return candidates[0] if candidates else None

    def _another_opens_before_close(self, index: int) -> bool:
        """Whether, after the doubtful close at ``index``, a new single quotation opens before another close."""
        for start, _, mark in self.marks[index + 1 : index + 1 + _PLURALS_SKIPPED_MAX]:
            if mark in "'‘" and _SINGLE_OPENS.match(self.text, start):
                return True
            if mark in "'’" and _SINGLE_CLOSES.match(self.text, start):
                return False
        return True

"""Typed words beside printed ones: where they stand, and how they differ, word by word.

Words are compared without case, accents and the marks around them; dashes, quotation marks and white space do not
count. Every word keeps its place in the text it comes from, so that what is shown is always that text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from bot.model import Span
from bot.spelling import fold

Op = Literal["same", "dropped", "added", "replaced"]

_LETTER = r"[^\W_][\u0300-\u036f\u00ad\u200b-\u200d\u2060]*"  # with its accents, and what is not seen
# "U.S."; "don’t", "1,000", "2.5", "[w]e"; a minus before a number, and signs that say what it counts
_WORD = re.compile(
    rf"""(?<!\w)(?:[^\W\d_]\.){{2,}} | (?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)
    | (?:(?<![\w.,)\]])[-−–](?=\d))? (?:\[[^\W_]{{1,2}}\](?=[^\W_]))?
      (?:{_LETTER})+ (?:(?:['’ʼ`´]|(?<=\d)[.,](?=\d))(?:{_LETTER})+)*
    | [%‰$€£¥₹&]""",
    re.VERBOSE,
)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060]")
_APOSTROPHE = re.compile(r"['’ʼ`´]")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+")  # "1,000,000"; not "1,5"
# Words left out, as people mark it: "…", "...", "[…]", "(...)", ". . ."
_GAP = re.compile(r"[\[(]\s{0,3}(?:\.{3,}|…|\.\s\.\s\.)\s{0,3}[\])]|…|\.{3,}|\.\s\.\s\.")
_BRACKETS = re.compile(r"\[[^\[\]]{1,100}\]")  # an editor's words: "he [the envoy] said"
_GLUE = re.compile(r"\w[-‐‑]")
_COMPOUND_MAX = 6  # words beside a compound that are looked through for it
_SLIP_MAX = 2  # words at an end that may be changed ones
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")


class Word(NamedTuple):
    """A word of a text: what is compared, and where it stands.

    ``bracketed`` words are an editor's; a ``glued`` one follows another after nothing but a hyphen.
    """

    key: str
    span: Span
    bracketed: bool = False
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a run of words; indexes into the words of either side, half-open."""

    op: Op
    typed: Span
    printed: Span

    @property
    def words(self) -> int:
        """How many words it takes, on the side that has more."""
        return max(self.typed.end - self.typed.start, self.printed.end - self.printed.start)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a text, or of the part from ``start`` to ``end``."""
    end = len(text) if end is None else end
    brackets = [index for match in _BRACKETS.finditer(text, start, end) for index in range(*match.span())]
    editorial = frozenset(brackets)
    return [
        Word(
            key=_key(match[0]),
            span=Span(*match.span()),
            bracketed=match.start() in editorial and match.end() in editorial,
            glued=_GLUE.match(text, match.start() - 2) is not None if match.start() > start + 1 else False,
        )
        for match in _WORD.finditer(text, start, end)
    ]


def pieces_of(text: str) -> list[list[Word]]:
    """The words between the places where words are left out ("…"); one piece where there are none."""
    cuts = [0, *(edge for match in _GAP.finditer(text) for edge in match.span()), len(text)]
    pieces = (words_of(text, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True))
    return [piece for piece in pieces if piece]


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    plain = _UNSEEN.sub("", word).replace("[", "").replace("]", "").replace("−", "-").replace("–", "-")
    if any(c.isnumeric() and not c.isdecimal() for c in plain):  # 10² is not 102
        return plain.casefold()
    key = _APOSTROPHE.sub("'", fold(plain))
    if _INITIALS.fullmatch(key):
        return key.replace(".", "")
    return "and" if key == "&" else key.replace(",", "") if _THOUSANDS.fullmatch(key) else key


# --- where the words stand ---------------------------------------------------------------------------


def distances(typed: Sequence[str], printed: Sequence[str]) -> list[int]:
    """For every end in ``printed``, how many words have to change to make ``typed`` of the words before it.

    Myers' bit-parallel search: one step a printed word, whatever the length of ``typed``.
    """
    masks: dict[str, int] = {}
    for index, key in enumerate(typed):
        masks[key] = masks.get(key, 0) | 1 << index
    last, every = 1 << (len(typed) - 1), (1 << len(typed)) - 1
    more, less, distance = every, 0, len(typed)
    found = []
    for key in printed:
        equal = masks.get(key, 0)
        down = equal | less
        across = (((equal & more) + more) ^ more) | equal
        rising, falling = (less | ~(across | more)) & every, more & across
        distance += 1 if rising & last else -1 if falling & last else 0
        rising, falling = rising << 1 & every, falling << 1 & every
        more, less = falling | (~(down | rising) & every), rising & down
        found.append(distance)
    return found


def occurrences(typed: Sequence[str], printed: Sequence[str]) -> Iterator[Span]:
    """Everywhere that the words stand just so, in order, never overlapping."""
    reached = 0
    for end, distance in enumerate(distances(typed, printed), 1):
        if distance == 0 and end - len(typed) >= reached:
            yield Span(end - len(typed), end)
            reached = end


def nearest_run(typed: Sequence[str], printed: Sequence[str]) -> Span:
    """The printed words that are most like the typed ones; the first of several, empty where none is.

    Where a changed word at either end may be left out or taken in, it is taken in.
    """
    ends = distances(typed, printed)
    least = min(ends, default=len(typed))
    if least >= len(typed):
        return Span(0, 0)
    end = _last_of_run(ends, ends.index(least)) + 1
    window = printed[max(0, end - 2 * len(typed)) : end]
    starts = distances(typed[::-1], window[::-1])
    length = _last_of_run(starts, starts.index(min(starts))) + 1
    return Span(end - length, end)


def _last_of_run(values: Sequence[int], index: int) -> int:
    while index + 1 < len(values) and values[index + 1] == values[index]:
        index += 1
    return index


# --- how they differ ---------------------------------------------------------------------------------


def differences(typed: Sequence[Word], printed: Sequence[Word]) -> list[Difference]:
    """What became of every word, in order, runs of one kind together.

    Words that only a hyphen joins or parts are the same: "re-education", "reeducation"; not "not able", "notable".
    """
    from rapidfuzz.distance import Levenshtein  # only where words differ

    blocks: list[list[Difference]] = []
    for code in Levenshtein.opcodes([word.key for word in typed], [word.key for word in printed]):
        step = Difference(_OPS[code.tag], Span(code.src_start, code.src_end), Span(code.dest_start, code.dest_end))
        if blocks and step.op != "same" and blocks[-1][0].op != "same":
            blocks[-1].append(step)
        else:
            blocks.append([step])
    return joined(step for block in blocks for step in _hyphenated(block, typed, printed))


_OPS: dict[str, Op] = {"equal": "same", "insert": "dropped", "delete": "added", "replace": "replaced"}


def _hyphenated(block: list[Difference], typed: Sequence[Word], printed: Sequence[Word]) -> list[Difference]:
    """The block with the words taken for the same, at its end or all of it, that differ in nothing but hyphens."""
    ours = Span(block[0].typed.start, block[-1].typed.end)
    theirs = Span(block[0].printed.start, block[-1].printed.end)
    for start in range(ours.start, min(ours.end, ours.start + _COMPOUND_MAX)):
        for begin in range(theirs.start, min(theirs.end, theirs.start + _COMPOUND_MAX)):
            if _is_compound(typed[start : ours.end], printed[begin : theirs.end]):
                rest = Difference("added", Span(ours.start, start), Span(theirs.start, theirs.start))
                left = Difference("dropped", Span(start, start), Span(theirs.start, begin))
                return [rest, left, Difference("same", Span(start, ours.end), Span(begin, theirs.end))]
    return block


def _is_compound(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether one side joins by hyphens what the other writes as a word."""
    apart = ours if len(ours) > len(theirs) else theirs
    joins = len(ours) != len(theirs) and all(word.glued for word in apart[1:])
    return joins and "".join(word.key for word in ours) == "".join(word.key for word in theirs)


def joined(steps: Iterable[Difference]) -> list[Difference]:
    """Neighbours of one kind made one; those without a word left out."""
    runs: list[Difference] = []
    for step in steps:
        if runs and runs[-1].op == step.op:
            before = runs.pop()
            step = Difference(
                step.op, Span(before.typed.start, step.typed.end), Span(before.printed.start, step.printed.end)
            )
        if step.words:
            runs.append(step)
    return runs


def trimmed(steps: Sequence[Difference]) -> list[Difference]:
    """The differences without printed words at either end that have nothing to do with what was typed.

    What is kept is the stretch that has the most same words for the fewest others, and a changed word or two at
    its very ends; all that was typed beyond is added.
    """
    first, last = _best_stretch([step.words if step.op == "same" else -step.words for step in steps])
    if last < first:
        return []
    if first == 1 and _is_slip(steps[0]):
        first = 0
    if last == len(steps) - 2 and _is_slip(steps[-1]):
        last += 1
    kept = list(steps[first : last + 1])
    start, end = kept[0].printed.start, kept[-1].printed.end
    before = Difference("added", Span(0, kept[0].typed.start), Span(start, start))
    after = Difference("added", Span(kept[-1].typed.end, steps[-1].typed.end), Span(end, end))
    return joined([before, *kept, after])


def _is_slip(step: Difference) -> bool:
    return step.op == "replaced" and step.words <= _SLIP_MAX


def _best_stretch(scores: Sequence[int]) -> tuple[int, int]:
    """First and last index of the stretch with the largest sum, the longest of several; (0, -1) if none is positive."""
    best, found, total, first = 1, (0, -1), 0, 0
    for index, score in enumerate(scores):
        if total < 0:
            total, first = 0, index
        total += score
        if score > 0 and total >= best:
            best, found = total, (first, index)
    return found

"""Hard-wrapped text: files whose paragraphs go on from line to line, as mail and plain text of old are set.

Such lines are filled: the first word of each would not have fitted on the line before. Where every paragraph stands on
a line of its own, as on pages saved as text, lines are far longer, or end where a sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.model import Paragraph

_WIDTH = range(45, 101)  # code points of the longest line: narrower is a list or a poem, wider is no wrapped text
_BROKEN_MIN = 3  # lines that break off within a sentence
_FILLED_MIN = 0.5  # share of them that are filled
_LINE_BREAK = re.compile(r"[\r\n]")
# "… the General" above "Assembly's", "and its" above "ally": a line that no sentence ends with
_BREAKS_OFF = re.compile(r"[\w,’'-]")
_GOES_ON = re.compile(r"[a-z]")
_BULLET = re.compile(r"[·•‣◦▪●○■*–—-]\s")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)][^\S\r\n]")  # "2) the town of Lund"; not "31." behind "until August"

_Line = tuple[int, int]


def joined(text: str, lines: Sequence[_Line]) -> list[_Line]:
    """The paragraphs that lines make: those of wrapped text are joined, any others stay as they are."""
    width = max((end - start for start, end in lines if " " in text[start:end]), default=0)
    if width not in _WIDTH:
        return list(lines)
    broken = [pair for pair in pairwise(lines) if _is_adjacent(text, *pair) and _is_broken(text, *pair)]
    filled = [pair for pair in broken if _is_filled(text, *pair, width=width)]
    if len(filled) < max(_BROKEN_MIN, _FILLED_MIN * len(broken)):
        return list(lines)
    found = [lines[0]]
    for line, following in pairwise(lines):
        if _is_adjacent(text, line, following) and _is_filled(text, line, following, width=width):
            found[-1] = (found[-1][0], following[1])
        else:
            found.append(following)
    return found


def on_one_line(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """The text with a space for each line break inside a paragraph, so that every place stays where it is."""
    pieces, done = list[str](), 0
    for each in paragraphs:
        if _LINE_BREAK.search(text, each.start, each.end):
            pieces += [text[done : each.start], _LINE_BREAK.sub(" ", text[each.start : each.end])]
            done = each.end
    return "".join((*pieces, text[done:])) if pieces else text


def _is_adjacent(text: str, line: _Line, following: _Line) -> bool:
    """Whether no empty line stands between them."""
    gap = text[line[1] : following[0]].replace("\r\n", "\n")
    return len(_LINE_BREAK.findall(gap)) == 1


def _is_broken(text: str, line: _Line, following: _Line) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    return bool(_BREAKS_OFF.match(text, line[1] - 1) and _GOES_ON.match(text, following[0]))


def _is_filled(text: str, line: _Line, following: _Line, *, width: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    if _BULLET.match(text, following[0]):
        return False
    if _NUMBERED.match(text, following[0]) and not _BREAKS_OFF.match(text, line[1] - 1):
        return False
    first = text[following[0] : following[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(first) > width

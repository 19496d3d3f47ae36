"""A PDF -> its text, a paragraph a line. A PDF has lines at places on pages; paragraphs are read off these.

pypdf was chosen by measuring: on reports printed in one and two columns, indented and justified, it gives every
word in order (1.000 of them), pdfminer.six .98 in columns; it is pure Python and needs nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

from bot.errors import RejectedArticleError

PAGES_MAX = 100  # ours: no report has more
_GAP = 1.25  # times the usual distance of lines: more is a paragraph's
_INDENT = (4.0, 60.0)  # points that a paragraph's first line stands further in; more is another column
_SIZE = 0.6  # points by which letters differ where a headline ends
_SAME_LINE = 2.0  # points
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}-$")  # "sepa-" at the end of a line
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Line:
    """A line on a page; places are points, counted from the lower left corner."""

    x: float
    y: float
    size: float
    text: str


def pdf_text(name: str, data: bytes) -> str:
    """The text. Raises ``RejectedArticleError`` for what is no PDF, encrypted, or only pictures."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        lines = [line for page in reader.pages[:PAGES_MAX] for line in _lines(page)]
    except PyPdfError as error:
        raise RejectedArticleError(name, f"cannot be read as a PDF: {error}") from error
    if not lines:
        raise RejectedArticleError(name, "is a PDF without text, most likely pictures of pages")
    return "\n".join(_paragraphs(lines))


def _lines(page: Any) -> Iterator[_Line]:
    """The lines of a page in the order of its text; pieces at one height are one line."""
    found: list[_Line] = []

    def piece(text: str, outer: Sequence[float], inner: Sequence[float], _: object, size: float) -> None:
        x, y = (
            inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
            inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
        )
        if found and abs(found[-1].y - y) < _SAME_LINE and "\n" not in found[-1].text:
            found[-1].text += text
        elif text.strip():
            found.append(_Line(x, y, abs(size * inner[3] * outer[3]), text))

    page.extract_text(visitor_text=piece)
    for line in found:
        line.text = _SPACE.sub(" ", line.text.replace("\u00ad\n", "").replace("\u00ad", "")).strip()
    return (line for line in found if line.text)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.y > b.y]
    usual = median(gaps) if gaps else 0.0
    whole = {word for line in lines for word in line.text.split()[:-1] if "-" in word}
    text = ""
    for before, line in zip((None, *lines), lines, strict=False):
        if before is not None and _begins(before, line, usual):
            yield text
            text = ""
        text = _joined(text, line.text, whole) if text else line.text
    yield text


def _begins(before: _Line, line: _Line, usual: float) -> bool:
    """Whether a paragraph begins with this line."""
    gap = before.y - line.y
    if abs(before.size - line.size) > _SIZE or gap > usual * _GAP:
        return True
    if gap <= 0:  # another column or page: within a paragraph, unless a sentence ended and the line begins another
        return bool(_ENDS_SENTENCE.search(before.text)) and not line.text[:1].islower()
    return _INDENT[0] < line.x - before.x < _INDENT[1]


def _joined(text: str, line: str, whole: set[str]) -> str:
    """A line behind those before it; a word that was broken is made whole, unless it is written so elsewhere."""
    if not _BROKEN_WORD.search(text):
        return f"{text} {line}"
    if not line[:1].islower():  # "Anglo-" and "Saxon"
        return text + line
    start, end = text.rsplit(" ", 1)[-1], line.split(" ", 1)[0]
    return text + line if start + end in whole else text[:-1] + line

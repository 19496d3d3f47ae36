"""Links that open a page on the cited words (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from bot.model import Span

URL_MAX = 512  # characters of a link button's url, Discord API
_EXACT_MAX = 90  # code points of a passage that is given whole; of a longer one, its first and last words are
_TELLING_WORDS = 3  # fewer ("lies") may also stand in what a page has around its article
_EDGE_WORDS = 5  # words at either end of a longer passage, and beside words that stand there twice
_EDGE_WORDS_MAX = 16
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"\w")


def text_fragment_url(address: str, text: str, span: Span) -> str | None:
    """``address`` with a fragment that leads to the words; as it is if the words do not fit; None if it is no link.

    Words that stand elsewhere in the article too are given with those beside them.
    """
    if not address.startswith(("https://", "http://")) or len(address) > URL_MAX:
        return None
    joint = ":~:text=" if "#" in address else "#:~:text="
    for directive in _directives(text, _whole_words(text, span)):
        url = f"{address}{joint}{directive}"
        if len(url) <= URL_MAX:
            return url
    return address


def _whole_words(text: str, span: Span) -> Span:
    """The span without white space around it, grown to whole words: browsers match no others."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _directives(text: str, span: Span) -> Iterator[str]:
    """Ways to name the words, the surest first."""
    words = span.of(text)
    if not _LETTER.search(words):
        return
    if len(words) <= _EXACT_MAX and "\n" not in words and "\r" not in words:
        yield _exact(text, span)
        yield _encoded(words)
    for count in (*range(_EDGE_WORDS, _EDGE_WORDS_MAX), *range(_EDGE_WORDS - 1, 0, -1)):
        start, end = _edges(words, count)
        if not end:
            return
        if count < _EDGE_WORDS or _leads_to(text, span, start, end):
            yield f"{_encoded(start)},{_encoded(end)}"


def _exact(text: str, span: Span) -> str:
    """The words, with those before and after if they may stand on the page more than once."""
    words = span.of(text)
    if len(words.split()) >= _TELLING_WORDS and _folded(text).count(_folded(words)) < 2:
        return _encoded(words)
    before = " ".join(_line_before(text, span.start)[-_EDGE_WORDS:])
    after = " ".join(_line_after(text, span.end)[:_EDGE_WORDS])
    prefix = f"{_encoded(before)}-," if _LETTER.search(before) else ""
    suffix = f",-{_encoded(after)}" if _LETTER.search(after) else ""
    return f"{prefix}{_encoded(words)}{suffix}"


def _line_before(text: str, end: int) -> list[str]:
    start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    return text[max(start, end - 200) : end].split()


def _line_after(text: str, start: int) -> list[str]:
    return re.split(r"[\r\n]", text[start : start + 200], maxsplit=1)[0].split()


def _edges(words: str, count: int) -> tuple[str, str]:
    """The first and the last words, each within one line; no last words if the passage is too short for both."""
    found = list(_WORD.finditer(words))
    if len(found) < 2 * count:
        return "", ""
    first = re.split(r"[\r\n]", words[: found[count - 1].end()], maxsplit=1)[0].rstrip()
    last = re.split(r"[\r\n]", words[found[-count].start() :])[-1].lstrip()
    return first, last


def _leads_to(text: str, span: Span, start: str, end: str) -> bool:
    """Whether the first place with these words is the span: browsers take the first."""
    folded = _folded(text)
    if len(folded) != len(text):
        return True
    first = folded.find(_folded(start))
    return first == span.start and folded.find(_folded(end), first + len(start)) + len(end) == span.end


def _folded(text: str) -> str:
    """As browsers compare: without case."""
    return text.casefold()


def _encoded(words: str) -> str:
    """Percent-encoded, with the characters that have a meaning in a directive: hyphen, comma, ampersand."""
    return quote(" ".join(words.split()).encode("utf-8", "replace"), safe="").replace("-", "%2D")

"""Embedded posts: speech without marks, by the owner of the account that signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Article, Paragraph, Span
from bot.parse.posts import POST_SIGNATURE, THREAD_PART

_SIGNATURE_CHARS_MAX = 200
# What the page shows after a post's own words: "pic.twitter.com/0RWOmapzj2", "https://t.co/x"
_TRAILING_LINK = re.compile(r"(?:\s*(?:pic\.twitter\.com|https?:/)/\S{1,100})+\s*$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post's words, its owner as signed, and the account's name ("@Chinamission2un")."""

    words: Span
    owner: Span
    handle: Span


def posts(article: Article) -> Iterator[Post]:
    """The embedded posts of ``article``; one may run over several paragraphs, the last of which is signed."""
    begin: Paragraph | None = None
    for paragraph in article.paragraphs:
        if paragraph.kind != "post":
            begin = None
            continue
        begin = begin or paragraph
        tail = max(paragraph.start, paragraph.end - _SIGNATURE_CHARS_MAX)
        signature = POST_SIGNATURE.search(article.text, tail, paragraph.end)
        if signature:
            yield from _post(article.text, begin, signature)
            begin = None


def _post(text: str, begin: Paragraph, signature: re.Match[str]) -> Iterator[Post]:
    part = THREAD_PART.match(text, begin.start, signature.start())
    start, end = part.end() if part else begin.start, signature.start()
    link = _TRAILING_LINK.search(text, max(start, end - _SIGNATURE_CHARS_MAX), end)
    words = text[start : link.start() if link else end]
    start += len(words) - len(words.lstrip())
    if words.strip():
        span = Span(start, start + len(words.strip()))
        yield Post(span, Span(*signature.span("owner")), Span(*signature.span("handle")))

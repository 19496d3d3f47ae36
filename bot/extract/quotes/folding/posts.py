"""Embedded posts: speech without marks, by the owner of the account that signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.model import Article, Paragraph, Span
from bot.parse.paragraphs import opening_blocks
from bot.parse.posts import POST_SIGNATURE, THREAD_PART, headed_post

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
    """The embedded posts of ``article``, in order."""
    if any(paragraph.kind == "post" for paragraph in article.paragraphs):
        for run in _runs(article.paragraphs):
            yield from _in_run(article.text, run)


def _runs(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs of posts that follow one another."""
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        if kind == "post":
            yield list(run)


def _in_run(text: str, run: Sequence[Paragraph]) -> Iterator[Post]:
    """Posts below their owner's name, and others, which are signed and may run over several paragraphs."""
    spans = [(paragraph.start, paragraph.end) for paragraph in run]
    lines, opens = [text[start:end] for start, end in spans], opening_blocks(text, spans)
    at = begin = 0
    while at < len(run):
        if headed := headed_post(lines, opens, at):
            owner, handle = (_inside(run[k], start, end) for k, start, end in (headed.owner, headed.handle))
            words = _without_link(text, run[headed.first].start, run[headed.last - 1].end)
            if words:
                yield Post(words, owner, handle)
            at = begin = headed.stop
            continue
        tail = max(run[at].start, run[at].end - _SIGNATURE_CHARS_MAX)
        if signature := POST_SIGNATURE.search(text, tail, run[at].end):
            yield from _signed(text, run[begin], signature)
            begin = at + 1
        at += 1


def _inside(paragraph: Paragraph, start: int, end: int) -> Span:
    return Span(paragraph.start + start, paragraph.start + end)


def _signed(text: str, begin: Paragraph, signature: re.Match[str]) -> Iterator[Post]:
    part = THREAD_PART.match(text, begin.start, signature.start())
    words = _without_link(text, part.end() if part else begin.start, signature.start())
    if words:
        yield Post(words, Span(*signature.span("owner")), Span(*signature.span("handle")))


def _without_link(text: str, start: int, end: int) -> Span | None:
    """Where the words of a post stand, without the links that the page shows after them; None if there are none."""
    link = _TRAILING_LINK.search(text, max(start, end - _SIGNATURE_CHARS_MAX), end)
    words = text[start : link.start() if link else end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None

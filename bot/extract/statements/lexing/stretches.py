"""What is read in one go: a sentence, with the list that follows its colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from bot.extract.statements.lexing.endings import is_signature
from bot.extract.statements.lexing.masking import masked
from bot.model import Article, Quote, Span

_BULLET = re.compile(r"\s*(?:[-•*·–—◦▪]|\d{1,2}[.)])\s*")
# Ends "The letter was signed by:"
_COLON = re.compile(r":\s*$")
# "Signatories", as a heading
_HEADING = re.compile(
    r"\W*+(?:(?:full )?list of )?(?:signator(?:y|ies)|signed(?: by)?|"
    r"(?:yours )?(?:sincerely|faithfully|respectfully))(?: countries| states)?[)\s,:]*$",
    re.IGNORECASE,
)
_HEADING_OPENS = frozenset(["fu", "li", "si"])  # if with a letter
# A line that is one entry of a list: "Ana Diaz, foreign minister of Peru"
_ENTRY = re.compile(r"(?:the )?[A-Z](?:[^.!?:;\n]{2,80}$|[^!?:;\n]{2,80}[^.!?:;\n]\s*$)")
# One that lists those of one part of the world: "Western Europe and others: Austria, Malta"
_REGION = re.compile(
    r"[^:\n]{0,30}\b(?:Africa|Asia|Europe|America|Oceania|Pacific|Caribbean|Middle East|Group)\w*[^:\n]{0,30}:\s+[A-Z]"
)
# A line that cannot be the end of a sentence
_BROKEN = re.compile(r"(?:[\w’'),]\s*,|\b(?:and|by|of|the|from|with|to|in|on|for|including|a|an))\s*$")
_CLOSES = '.!?”"'  # what most sentences end with
_BROKEN_MAX = 16  # code points
_BULLET_MAX = 120  # code points
_UNIT_MAX = 3_000  # code points
_BULLETS_MAX = 250


class Reading:
    """An article as statements and letters are read from it, made once for both: only where something calls for it."""

    def __init__(self, article: Article, quotes: Sequence[Quote]) -> None:
        self.article, self._quotes = article, quotes

    @cached_property
    def text(self) -> str:
        """Its text without what is quoted."""
        return masked(self.article.text, self._quotes)

    @cached_property
    def stretches(self) -> Sequence[Span]:
        """What is read in one go, in order."""
        return list(_stretches(self.article, self.text))


def _stretches(article: Article, text: str) -> Iterator[Span]:
    """The article's sentences in order, bullets and a list on its own line joined to what introduces them."""
    sentences = article.sentences
    at = 0
    while at < len(sentences):
        first, last = sentences[at], sentences[at]
        if _introduces(text, first):
            most = min(len(sentences), at + 1 + _BULLETS_MAX)
            while at + 1 < most and _continues(text, first, last, sentences[at + 1]):
                at += 1
                last = sentences[at]
        while at + 1 < len(sentences) and _runs_on(text, first, last, sentences[at + 1]):
            at += 1
            last = sentences[at]
        while _signs_below(text, sentences, at):
            at += 1
            last = sentences[at]
        at += 1
        if first is last and first.end - first.start <= _UNIT_MAX:
            yield first
        else:
            yield from _pieces(text, Span(first.start, last.end))


def _introduces(text: str, sentence: Span) -> bool:
    """Whether a sentence is a heading, or ends with a colon."""
    if text.find(":", sentence.start, sentence.end) >= 0 and _COLON.search(text, sentence.start, sentence.end):
        return True
    opening = text[sentence.start : sentence.start + 2].lower()
    return (opening in _HEADING_OPENS or not opening[0].isalnum()) and bool(
        _HEADING.match(text, sentence.start, sentence.end)
    )


def _signs_below(text: str, sentences: Sequence[Span], at: int) -> bool:
    """Whether the line ``at`` and the next are two of several that sign: "Ana Diaz, Minister of Trade of Peru"."""
    if not (_is_signature(text, sentences, at) and _is_signature(text, sentences, at + 1)):
        return False
    return _is_signature(text, sentences, at + 2) or _is_signature(text, sentences, at - 1)


def _is_signature(text: str, sentences: Sequence[Span], at: int) -> bool:
    if not 0 <= at < len(sentences):
        return False
    return is_signature(text, sentences[at].start, sentences[at].end)


def _runs_on(text: str, first: Span, last: Span, following: Span) -> bool:
    """Whether a sentence goes on in the next line: "… read by⏎Croatia", "Albania,⏎Angola and Benin"."""
    if text[last.end - 1] in _CLOSES or text[last.end : following.start].strip(" \r") != "\n":
        return False
    if following.end - first.start > _UNIT_MAX:
        return False
    return bool(_BROKEN.search(text, max(first.start, last.end - _BROKEN_MAX), last.end))


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
        return following.end - following.start < _BULLET_MAX
    if "\n" in text[last.end : following.start] and _REGION.match(text, following.start, following.end):
        return True
    if "\n" in text[last.end : following.start] and _ENTRY.match(text, following.start, following.end):
        return True
    return first == last and text.count(",", following.start, following.end) >= 2

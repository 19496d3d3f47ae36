"""Bytes -> Article: decoding, paragraphs, sentences."""

from __future__ import annotations

from bot.errors import RejectedArticleError
from bot.model import Article, Catalogue
from bot.parse.decoding import BYTES_MAX, decode
from bot.parse.paragraphs import paragraphs
from bot.parse.published import complete
from bot.parse.sentences import sentences
from bot.parse.wrapped import on_one_line

__all__ = ["BYTES_MAX", "parse_article"]


_UNKNOWN = Catalogue()


def parse_article(name: str, data: bytes, catalogue: Catalogue = _UNKNOWN, limit: int = BYTES_MAX) -> Article:
    """An article from the bytes of its file; what the catalogue lacks is taken from the text.

    Raises ``RejectedArticleError`` for bytes that are not text, too many, or without any line of text.
    """
    text, _ = decode(name, data, limit)
    marked = paragraphs(text)
    if not marked:
        raise RejectedArticleError(name, "has no line with text")
    flat = on_one_line(text, marked)
    return Article(name, text, marked, sentences(flat, marked), complete(catalogue, flat, marked))

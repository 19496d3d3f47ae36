"""A place in an article -> a citation that anyone can follow."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from bot.errors import CoverageError
from bot.model import Article, Catalogue, Citation, Span
from bot.store.fragment import text_fragment_url
from bot.store.passages import Passage
from bot.store.rows import REPAIR

_CONTEXT = 32  # code points before and after, to whole words


def cite(article: Article, span: Span, marks: tuple[Span, ...] = ()) -> Citation:
    """The words with what is around them. Raises ``CoverageError`` for a place that the article does not have."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise CoverageError(f"{article.name} has no characters {span.start} to {span.end}.", REPAIR)
    known = article.catalogue
    url = text_fragment_url(known.url, article.text, span) if known.url else None
    around = _around(article.text, 0, _lines(article, span), span)
    return _citation(article.name, known, paragraph_number(article, span.start), span, marks, around, url)


def cite_passage(passage: Passage, span: Span, marks: tuple[Span, ...] = ()) -> Citation:
    """The same of a place inside a paragraph, of an article without an address: a link takes the whole text."""
    around = _around(passage.text, passage.span.start, passage.span, span)
    return _citation(passage.article, passage.catalogue, passage.number, span, marks, around, None)


def paragraph_number(article: Article, offset: int) -> int:
    """The paragraph that an offset is in, else the one before it."""
    return max(1, bisect_right(article.paragraphs, offset, key=lambda p: p.start))


def _lines(article: Article, span: Span) -> Span:
    """From the beginning of the paragraph that a span begins in to the end of the one that it ends in."""
    first = bisect_right(article.paragraphs, span.start, key=lambda p: p.start) - 1
    last = bisect_left(article.paragraphs, span.end, key=lambda p: p.end)
    return Span(
        article.paragraphs[first].start if first >= 0 else span.start,
        article.paragraphs[last].end if last < len(article.paragraphs) else span.end,
    )


def _around(text: str, offset: int, lines: Span, span: Span) -> tuple[str, str, str]:
    """The words before, those of the span, and those after, as they stand in a text that begins at ``offset``.

    What is before and after is of the same lines, and whole words.
    """
    start, end = span.start - offset, span.end - offset
    first, last = lines.start - offset, lines.end - offset
    begin, stop = max(first, start - _CONTEXT), min(last, end + _CONTEXT)
    while first < begin < start and not text[begin - 1].isspace():
        begin += 1
    while end < stop < last and not text[stop].isspace():
        stop -= 1
    return text[begin:start], text[start:end], text[end:stop]


def _citation(  # what a citation consists of
    name: str,
    known: Catalogue,
    paragraph: int,
    span: Span,
    marks: tuple[Span, ...],
    around: tuple[str, str, str],
    url: str | None,
) -> Citation:
    prefix, exact, suffix = around
    return Citation(
        article=name,
        outlet=known.outlet,
        title=known.title,
        published=known.published,
        published_basis=known.published_basis,
        published_note=known.published_note,
        paragraph=paragraph,
        start=span.start,
        end=span.end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        url=url,
        marks=tuple(marks),
    )

"""A place in an article -> a citation that anyone can follow."""

from __future__ import annotations

from bot.errors import CoverageError
from bot.model import Article, Citation, Span
from bot.store.fragment import text_fragment_url
from bot.store.rows import REPAIR

_CONTEXT = 32  # code points before and after, to whole words


def cite(article: Article, span: Span, marks: tuple[Span, ...] = ()) -> Citation:
    """The words with what is around them. Raises ``CoverageError`` for a place that the article does not have."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise CoverageError(f"{article.name} has no characters {span.start} to {span.end}.", REPAIR)
    known = article.catalogue
    return Citation(
        article=article.name,
        outlet=known.outlet,
        title=known.title,
        published=known.published,
        published_basis=known.published_basis,
        published_note=known.published_note,
        paragraph=paragraph_number(article, span.start),
        start=span.start,
        end=span.end,
        exact=span.of(article.text),
        prefix=_before(article, span.start),
        suffix=_after(article, span.end),
        url=text_fragment_url(known.url, article.text, span) if known.url else None,
        marks=tuple(marks),
    )


def paragraph_number(article: Article, offset: int) -> int:
    """The paragraph that an offset is in, else the one before it."""
    return max((p.number for p in article.paragraphs if p.start <= offset), default=1)


def _before(article: Article, start: int) -> str:
    """The words before, in the same paragraph; whole ones, exactly as they stand."""
    line = max((p.start for p in article.paragraphs if p.start <= start), default=start)
    begin = max(line, start - _CONTEXT)
    while line < begin < start and not article.text[begin - 1].isspace():
        begin += 1
    return article.text[begin:start]


def _after(article: Article, end: int) -> str:
    line = min((p.end for p in article.paragraphs if p.end >= end), default=end)
    stop = min(line, end + _CONTEXT)
    while end < stop < line and not article.text[stop].isspace():
        stop -= 1
    return article.text[end:stop]

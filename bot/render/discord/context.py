"""Words of an article among their paragraphs: the paragraph before, the words in bold, the paragraph after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.model import Article, Paragraph, Span
from bot.render.discord.limits import Room
from bot.render.discord.markdown import emphasised, escape, most_for_marks, quoted, small
from bot.render.discord.parts import Part, slices

_AROUND_MAX = 8  # characters that set a slice: "> " or "-# ", and emphasis


def context_parts(article: Article, spans: Sequence[Span], room: Room) -> Iterator[Part]:
    """The paragraphs with the words, in focus where the words begin, and their neighbours in small print."""
    with_words = [paragraph for paragraph in article.paragraphs if _touch(paragraph, spans)]
    if not with_words:
        return
    first, last = with_words[0].number, with_words[-1].number
    for paragraph in article.paragraphs:
        if first <= paragraph.number <= last:
            yield from _cited(article, paragraph, spans, room)
        elif first - 1 <= paragraph.number <= last + 1:
            yield from _neighbour(article, paragraph, room)


def _touch(paragraph: Paragraph, spans: Iterable[Span]) -> bool:
    return any(span.start < paragraph.end and paragraph.start < span.end for span in spans)


def _cited(article: Article, paragraph: Paragraph, spans: Sequence[Span], room: Room) -> Iterator[Part]:
    text = paragraph.span.of(article.text)
    marks = [Span(span.start - paragraph.start, span.end - paragraph.start) for span in spans]
    for piece in slices(text, room.part - most_for_marks(marks) - _AROUND_MAX):
        inside = [Span(mark.start - piece.start, mark.end - piece.start) for mark in marks]
        focus = any(piece.start <= mark.start < piece.end for mark in marks)
        yield Part((_number(paragraph, piece), quoted(emphasised(piece.of(text), inside))), divided=True, focus=focus)


def _neighbour(article: Article, paragraph: Paragraph, room: Room) -> Iterator[Part]:
    text = paragraph.span.of(article.text)
    for piece in slices(text, room.part - _AROUND_MAX):
        yield Part((f"{_number(paragraph, piece)}\n{small(escape(piece.of(text)))}",), divided=True)


def _number(paragraph: Paragraph, piece: Span) -> str:
    return small(f"¶\u00a0{paragraph.number}{'' if piece.start == 0 else ', continued'}")

"""Where an article may print words that somebody typed, and whether it prints them as anybody's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal

from bot.commands.comparison import words_of
from bot.commands.matching import Match, Track
from bot.model import Article, Quote, Span

Standing = Literal["direct", "fragment", "mixed", "reported", "running"]
"""Whose words they are: quoted ones, quoted and the outlet's, a paraphrase of a speaker, the outlet's alone."""

QUOTED: tuple[Standing, ...] = ("direct", "fragment", "mixed")


def running_tracks(article: Article, paragraphs: Iterable[int], reach: int) -> Iterator[Track]:
    """The stretches around these paragraphs, each ``reach`` characters on and back, to whole paragraphs."""
    stretches: list[Span] = []
    for number in sorted(set(paragraphs)):
        middle = article.paragraphs[number - 1]
        near = [p for p in article.paragraphs if p.end >= middle.start - reach and p.start <= middle.end + reach]
        start, end = near[0].start, near[-1].end
        if stretches and start <= stretches[-1].end:
            start = stretches.pop().start
        stretches.append(Span(start, end))
    yield from (Track(article, tuple(words_of(article.text, s.start, s.end))) for s in stretches)


def quoted_tracks(article: Article, quotes: Iterable[Quote]) -> Iterator[Track]:
    """The words of each quotation, of one printed in several parts without the outlet's between them.

    A quotation is a track of its own although the running text has it, because only the best match of a track
    counts: an outlet's paraphrase in the lines around it may be as like.
    """
    groups: list[list[Quote]] = []
    for quote in sorted((q for q in quotes if q.kind != "reported"), key=lambda q: q.span):
        if groups and _goes_on(article, groups[-1][-1], quote):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    for group in groups:
        parts = [words_of(article.text, quote.span.start, quote.span.end) for quote in group]
        seams = accumulate(map(len, parts[:-1]))
        yield Track(article, tuple(word for part in parts for word in part), frozenset(seams))


def _goes_on(article: Article, before: Quote, quote: Quote) -> bool:
    """Whether a quotation is the next part of the one before, or the same speaker's in the same paragraph."""
    if before.utterance == quote.utterance:
        return True
    same_line = "\n" not in article.text[before.span.end : quote.span.start]
    return same_line and before.speaker is not None and before.speaker == quote.speaker


def standing(match: Match, quotes: Sequence[Quote]) -> tuple[Standing, list[Quote]]:
    """Whose words the printed ones are, and the quotations that they belong to."""
    words = [word.span for run in match.runs for word in match.track.words[run.start : run.end]]
    quoted = [q for q in quotes if q.kind != "reported" and any(q.span.covers(word) for word in words)]
    inside = sum(any(q.span.covers(word) for q in quoted) for word in words)
    speakers = {q.speaker for q in quoted}
    if words and inside == len(words) and len(speakers) == 1:
        return ("direct" if any(q.kind == "direct" for q in quoted) else "fragment"), quoted
    if quoted and ((_whole(match, quoted) and 2 * inside >= len(words)) or _whole_paragraphs(match)):
        return "mixed", quoted
    reported = [q for q in quotes if q.kind == "reported" and any(q.span.covers(word) for word in words)]
    return ("reported", reported) if reported else ("running", quoted)


def _whole(match: Match, quotes: Iterable[Quote]) -> bool:
    """Whether every word of these quotations is among those that match."""
    own = (words_of(match.track.article.text, quote.span.start, quote.span.end) for quote in quotes)
    words = (word.span for parts in own for word in parts)
    return all(any(span.covers(word) for span in match.spans) for word in words)


def _whole_paragraphs(match: Match) -> bool:
    """Whether the match goes from the beginning of a paragraph to the end of one."""
    text = match.track.article.text
    first, last = match.spans[0], match.spans[-1]
    paragraphs = [p for p in match.track.article.paragraphs if p.end > first.start and p.start < last.end]
    around = text[paragraphs[0].start : first.start] + text[last.end : paragraphs[-1].end]
    return not any(c.isalnum() for c in around)

"""The dates that an article tells of: without that of its dateline, on which it was written and nothing happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.datelines import after_dateline
from bot.model import Article, DateMention, Facts, Span

_DATELINE_MAX = 60  # characters
_BESIDE_CUE = 30  # characters between "said" and the day that goes with it
_ENDS = re.compile(r"[,.;:\n“”\"]|\bthat\b")  # after which a day is not that of the saying


def dates_told(article: Article, facts: Facts) -> Iterator[DateMention]:
    """Every date but those of datelines, in the order of the text."""
    for date in facts.dates:
        if not _is_of_dateline(article.text, date.span):
            yield date


def dates_in(article: Article, facts: Facts, sentence: Span) -> list[DateMention]:
    """The dates of a sentence but that of a dateline before it."""
    inside = (date for date in facts.dates if sentence.covers(date.span))
    return [date for date in inside if not _is_of_dateline(article.text, date.span)]


def is_of_speech(text: str, facts: Facts, day: DateMention) -> bool:
    """Whether a day goes with a verb of saying: "said on Saturday", "on Saturday said"; not "on Saturday, he said"."""
    for cue in (quote.cue for quote in facts.quotes if quote.cue):
        between = text[cue.end : day.span.start] or text[day.span.end : cue.start]
        if between and len(between) <= _BESIDE_CUE and not _ENDS.search(between):
            return True
    return False


def _is_of_dateline(text: str, date: Span) -> bool:
    line = _line_start(text, date.start)
    return date.start - line < _DATELINE_MAX and date.end <= after_dateline(text, line, _end_of_line(text, line))


def _line_start(text: str, at: int) -> int:
    """Where the words of a line begin."""
    start = text.rfind("\n", 0, at) + 1
    return at - len(text[start:at].lstrip())


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)

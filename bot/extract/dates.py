"""Dates in running text, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from bot.extract.date_parts import Day, Found, Trigger, day_of
from bot.extract.lexicon.calendar_words import MONTHS, SEASON_ENDS, SHORT_MONTHS, WEEKDAYS
from bot.extract.relative_dates import ago_date, near_day, period_date, season_date, session_date, weekday_date
from bot.extract.written_dates import figure_dates, month_date
from bot.model import DateMention, PartialDate, Span

# Each kind of word by which a date is found, and who reads it.
_READERS: dict[str, Callable[[str, Trigger, Day], Found | None]] = {
    "month": month_date,
    "short_month": month_date,
    "weekday": weekday_date,
    "day": near_day,
    "period": period_date,
    "ago": ago_date,
    "season": season_date,
    "session": session_date,
}


def date_mentions(text: str, published: PartialDate | None) -> list[DateMention]:
    """Every date, in the order of the text. Without ``published`` relative ones ("Tuesday") are left out.

    A weekday is the last one not after publication, that day included, unless the words speak of the future.
    """
    today = day_of(published)
    kept: list[DateMention] = []
    reached = 0
    for found in sorted(_all(text, today), key=lambda f: (f.start, -f.end)):
        if found.start >= reached:
            kept.append(DateMention(Span(found.start, found.end), found.value))
            reached = found.end
    return kept


def _all(text: str, today: Day) -> Iterator[Found]:
    for trigger in _triggers(text):
        found = _READERS[trigger.kind](text, trigger, today)
        if found is not None:
            yield found
    yield from figure_dates(text)


def _triggers(text: str) -> Iterator[Trigger]:
    for last, (word, kind) in _automaton().iter(text):
        start, end = last + 1 - len(word), last + 1
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if not (before.isalnum() or before in ("_", "@", "#") or after.isalnum() or after == "_"):
            yield Trigger(start, end, word, kind)


@lru_cache(maxsize=1)
def _automaton() -> Any:
    import ahocorasick

    words = dict.fromkeys(MONTHS, "month") | dict.fromkeys(SHORT_MONTHS, "short_month")
    words |= dict.fromkeys(WEEKDAYS, "weekday") | {"ago": "ago", "session": "session"}
    words |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "last night"), "day")
    words |= dict.fromkeys(("this morning", "this afternoon", "this evening", "the day before yesterday"), "day")
    words |= {
        f"{which} {unit}": "period"
        for which in ("last", "this", "next", "previous")
        for unit in ("year", "month", "week", "weekend")
    }
    words |= dict.fromkeys(SEASON_ENDS, "season") | {"winter": "season"}
    automaton = ahocorasick.Automaton()
    for word, kind in words.items():
        for form in {word, word[0].upper() + word[1:]}:
            automaton.add_word(form, (form, kind))
    automaton.make_automaton()
    return automaton

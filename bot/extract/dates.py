"""Dates in running text, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.extract.date_parts import Day, Found, Trigger, day_of
from bot.extract.relative_dates import ago_date, near_day, period_date, season_date, session_date, weekday_date
from bot.extract.scanning import scan
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
    for start, end, (word, kind) in scan(text).words["date"]:
        if text[start - 1 : start] != "#":
            yield Trigger(start, end, word, kind)

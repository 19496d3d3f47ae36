"""Dates told from the day of publication: "Tuesday", "last month", "two years ago", "the 76th session"."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.extract.date_parts import (
    GAP,
    RELATIVE_YEAR,
    STEPS,
    WHICH_BEFORE,
    YEAR,
    Day,
    Found,
    Trigger,
    is_future,
    year_of,
)
from bot.extract.lexicon.calendar_words import (
    NUMBERS,
    ORDINALS,
    SEASON_ENDS,
    TENTHS,
    WEEKDAY_NAMES_AFTER,
    WEEKDAY_NAMES_BEFORE,
    WEEKDAYS,
)
from bot.extract.lexicon.number_words import TENS

_WEEKDAY_PREFIX = re.compile(rf"\b(?:{WEEKDAY_NAMES_BEFORE}) $")
_WEEKDAY_SUFFIX = re.compile(rf" (?:{WEEKDAY_NAMES_AFTER})\b")
# "on a Wednesday in May"; not "in a Thursday statement"
_ANY_SUCH = re.compile(r" (?:in|of|when|after|before|like)\b|[.,;:]")
_WEEK_AFTER = re.compile(rf",?{GAP}(?:of )?(?P<which>last|this|next) week\b")


def weekday_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """The last such day not after publication, unless the words say otherwise; not "Black Friday", "every Monday"."""
    before = text[max(0, trigger.start - 20) : trigger.start]
    if today.day is None or _WEEKDAY_PREFIX.search(before) or _WEEKDAY_SUFFIX.match(text, trigger.end):
        return None
    if before.endswith(" a ") and _ANY_SUCH.match(text, trigger.end):
        return None
    back = (today.day.weekday() - WEEKDAYS[trigger.word]) % 7
    which = WHICH_BEFORE.search(before)
    start, end = trigger.start, trigger.end
    if week := _WEEK_AFTER.match(text, end):
        monday = today.day - timedelta(days=today.day.weekday())
        value, end = monday + timedelta(weeks=STEPS[week["which"]], days=WEEKDAYS[trigger.word]), week.end()
    elif which and which["which"].lower() in ("last", "past"):
        value = today.day - timedelta(days=back or 7)
    elif (which and which["which"].lower() == "next") or (is_future(text, start, end) and back):
        value = today.day + timedelta(days=7 - back)
    else:
        value = today.day - timedelta(days=back)
    return Found(start - (len(which[0]) if which else 0), end, value.isoformat())


_DAYS_OFF = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
}  # fmt: skip
_NOT_TODAY_AFTER = re.compile(r"['’]s\s(?:world|youth|generation|standards|society)\b| show\b")


def near_day(text: str, trigger: Trigger, today: Day) -> Found | None:
    """As in "yesterday", "last night"; not "the women of today", "USA Today"."""
    before = text[max(0, trigger.start - 4) : trigger.start]
    if today.day is None or _NOT_TODAY_AFTER.match(text, trigger.end) or before.endswith(" of "):
        return None
    if trigger.word[0].isupper() and before.rstrip(" ")[-1:].isalnum():  # the title of a paper or a show
        return None
    value = today.day + timedelta(days=_DAYS_OFF[trigger.word.lower()])
    return Found(trigger.start, trigger.end, value.isoformat())


_NOT_PERIOD_BEFORE = re.compile(r"\b(?:the|his|her|their|its|final|my|our) $", re.IGNORECASE)


def period_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """As in "last month"; not "the last year", which is a duration."""
    which, unit = trigger.word.lower().split()
    if which != "previous" and _NOT_PERIOD_BEFORE.search(text, max(0, trigger.start - 8), trigger.start):
        return None
    step = STEPS[which]
    if unit in ("week", "weekend"):
        return _week(trigger, today, step)
    if today.year is None or (unit == "month" and today.month is None):
        return None
    if unit == "year":
        return Found(trigger.start, trigger.end, f"{today.year + step:04d}")
    assert today.month is not None
    return _months_off(trigger.start, trigger.end, today.year, today.month, step)


def _week(trigger: Trigger, today: Day, step: int) -> Found | None:
    """The month that the whole week lies in, else the year, else nothing: no shorter date says more."""
    if today.day is None:
        return None
    monday = today.day - timedelta(days=today.day.weekday()) + timedelta(weeks=step)
    first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    shared = next((first[:length] for length in (7, 4) if first[:length] == last[:length]), None)
    return Found(trigger.start, trigger.end, shared) if shared else None


def _months_off(start: int, end: int, year: int, month: int, step: int) -> Found:
    years, month = divmod(month - 1 + step, 12)
    return Found(start, end, f"{year + years:04d}-{month + 1:02d}")


_AGO = re.compile(
    rf"(?P<hedge>\b(?:over|than|nearly|almost|about|around|some|roughly|least|approximately) )?\b"
    rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})[ -](?P<unit>year|month|day)s? $",
    re.IGNORECASE,
)


def ago_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """As in "two years ago"; nothing for "more than two years ago"."""
    match = _AGO.search(text, max(0, trigger.start - 40), trigger.start)
    if match is None or match["hedge"]:
        return None
    count = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
    start, unit = match.start("n"), match["unit"].lower()
    if unit == "day":
        return Found(start, trigger.end, (today.day - timedelta(days=count)).isoformat()) if today.day else None
    if today.year is None or count > 500:
        return None
    if unit == "year":
        return Found(start, trigger.end, f"{today.year - count:04d}")
    return _months_off(start, trigger.end, today.year, today.month, -count) if today.month else None


_SEASON_AFTER = re.compile(rf"(?:,?{GAP}(?:of )?(?P<y>{YEAR})(?!\w)|{GAP}(?:of )?{RELATIVE_YEAR}\b)")


def season_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """As in "the summer of 2018", "last spring"; not "a spring in her step"."""
    season = trigger.word.lower()
    if after := _SEASON_AFTER.match(text, trigger.end):
        year = int(after["y"]) if after["y"] else year_of(after["which"], today)
        return None if year is None else Found(trigger.start, after.end(), f"{year:04d}")
    which = WHICH_BEFORE.search(text, max(0, trigger.start - 6), trigger.start)
    if which is None or today.year is None or today.month is None or season == "winter":
        return None
    over = today.month > SEASON_ENDS[season]
    step = {"last": 0 if over else -1, "past": 0 if over else -1, "this": 0, "next": 1 if over else 0}
    return Found(which.start(), trigger.end, f"{today.year + step[which['which'].lower()]:04d}")


_SESSION_AFTER = re.compile(
    r" of (?:the )?(?:(?:United Nations|U\.N\.|UN)(?:['’]s)? )?General Assembly\b| of (?:the )?UNGA\b"
)
_SESSION_BEFORE = re.compile(
    rf"\b(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<tens>{'|'.join(TENS)})[ -](?P<ordinal>{'|'.join(ORDINALS)})|"
    rf"(?P<tenth>{'|'.join(TENTHS)})) (?:regular |annual )?$",
    re.IGNORECASE,
)
_ASSEMBLYS_BEFORE = re.compile(r"General Assembly['’]s $")
_FIRST_SESSION_YEAR = 1945  # session n of the General Assembly opens in September of 1945 + n


def session_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """As in "the 76th session of the General Assembly", "the General Assembly's 76th session"."""
    ordinal = _SESSION_BEFORE.search(text, max(0, trigger.start - 30), trigger.start)
    if ordinal is None:
        return None
    after = _SESSION_AFTER.match(text, trigger.end)
    before = _ASSEMBLYS_BEFORE.search(text, max(0, ordinal.start() - 20), ordinal.start())
    if after is None and before is None:
        return None
    end = after.end() if after else trigger.end
    return Found(ordinal.start(), end, f"{_FIRST_SESSION_YEAR + _ordinal_value(ordinal):04d}")


def _ordinal_value(match: re.Match[str]) -> int:
    if match["n"]:
        return int(match["n"])
    if match["tenth"]:
        return TENTHS[match["tenth"].lower()]
    return TENS[match["tens"].lower()] + ORDINALS[match["ordinal"].lower()]

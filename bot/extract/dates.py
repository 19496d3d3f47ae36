"""Dates in running text, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from bot.extract.lexicon.calendar_words import (
    BEFORE_YEAR,
    COUNT_BEFORE_YEAR,
    COUNTED_AFTER_YEAR,
    EVENTS,
    FUTURE,
    MONTHS,
    MONTHS_LIKE_NAMES,
    MONTHS_LIKE_VERBS,
    NUMBERS,
    PAST_VERBS,
    SHORT_MONTHS,
    WEEKDAY_NAMES_AFTER,
    WEEKDAY_NAMES_BEFORE,
    WEEKDAYS,
)
from bot.model import DateMention, PartialDate, Span

_YEAR = r"(?:1[5-9]|20)\d\d"
_WEEKDAY = "|".join(WEEKDAYS)
_RELATIVE_YEAR = r"(?P<which>last|this|next) year"

# "2021-10-22", "2021/10/22", "22/10/2021", "22.10.2021"; not "1/3", and not "10/06/2020", which has two readings
_NUMERIC = re.compile(
    rf"(?:(?P<y>{_YEAR})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d)|(?P<a>\d\d?)(?P<t>[/.])(?P<b>\d\d?)(?P=t)(?P<z>{_YEAR}))"
    r"(?![\w/-]|\.\d)"
)

# around a month: "6", "6th", "the 6th of", "14-16" before it; "6", "6th", ", 2020", "2020", "of last year" after it
_DAY_BEFORE = re.compile(
    r"(?<![\w.,:/$£€-])(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?\d{1,2}(?:st|nd|rd|th)?)?(?:\s+of|-)?\s+$"
)
_DAY_AFTER = re.compile(
    r"\.?\s+(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?\d{1,2}(?:st|nd|rd|th)?\b)?(?![\w:%/]|[.,]\d)"
    rf"(?!\s(?:{COUNTED_AFTER_YEAR}))"
)
_YEAR_AFTER = re.compile(
    rf"[.,]?\s+(?:of\s+)?(?P<y>{_YEAR})(?![\w]|[.,]\d)(?!\s(?:{COUNTED_AFTER_YEAR})\b)|,?\s+(?:of\s+)?{_RELATIVE_YEAR}\b"
)
_WEEKDAY_BEFORE = re.compile(rf"(?P<w>{_WEEKDAY}),?\s+\(?(?:the\s+)?$")
_IN_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|from|through|early|late|mid|last|next|this|of|between|to|for|every|"
    r"early in|late in|and|or|back in|around|throughout)[\s-]+$",
    re.IGNORECASE,
)
_DETERMINER_BEFORE = re.compile(r"(?:\b(?:a|an|the|its|his|her|their|our|in|on)|['’]s?)\s+$", re.IGNORECASE)
_WHICH_BEFORE = re.compile(r"\b(?P<which>last|this|next|past)\s+$", re.IGNORECASE)
_EVENT_AFTER = re.compile(rf"[\s,]+(?:\w+\s)?(?:{EVENTS})\b")

_WEEKDAY_PREFIX = re.compile(rf"\b(?:{WEEKDAY_NAMES_BEFORE})\s+$")
_WEEKDAY_SUFFIX = re.compile(rf"\s+(?:{WEEKDAY_NAMES_AFTER})\b")
_WEEK_AFTER = re.compile(r",?\s+(?:of\s+)?(?P<which>last|this|next)\s+week\b")

_AGO = re.compile(
    rf"(?P<hedge>(?:over|than|nearly|almost|about|around|some|roughly|least|approximately)\s+)?\b"
    rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})\s+(?P<unit>year|month|day)s?\s+$",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"{_YEAR}(?![\w/%$]|[.,:]\d|-\d{{1,2}}-\d)")
_YEAR_BEFORE = re.compile(
    rf"(?:(?:^|[\s(\[“\"'‘])(?:{BEFORE_YEAR})[\s-]*|['’]s?\s+|\w['’]\s|[(\[]|\d[-–]|\d\s?(?:and|or|to|,)\s?)$",
    re.IGNORECASE,
)
_COUNT_BEFORE = re.compile(rf"(?:\b(?:{COUNT_BEFORE_YEAR})|[$£€¥₹#])\s*$", re.IGNORECASE)
_COUNTED_AFTER = re.compile(rf"[\s-]?(?:\w+\s)?(?:{COUNTED_AFTER_YEAR})(?!\w)")
_YEAR_IS_SUBJECT = re.compile(r"\s(?:was|is|saw|has|will|marked|brought|began|ended|would|came)\b")

_SESSION_AFTER = re.compile(
    r"\s+of\s+(?:the\s+)?(?:(?:United Nations|U\.N\.|UN)(?:['’]s)?\s+)?General Assembly\b|\s+of\s+(?:the\s+)?UNGA\b"
)
_SESSION_BEFORE = re.compile(r"(?P<n>\d{1,3})(?:st|nd|rd|th)\s+(?:regular\s+|annual\s+)?$")
_ASSEMBLYS_BEFORE = re.compile(r"General Assembly['’]s\s+$")
_FIRST_SESSION_YEAR = 1945  # session n of the General Assembly opens in September of 1945 + n

_SEASON_AFTER = re.compile(rf"(?:,?\s+(?:of\s+)?(?P<y>{_YEAR})(?!\w)|\s+(?:of\s+)?{_RELATIVE_YEAR}\b)")
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}  # months, northern hemisphere

_FUTURE_CUE = re.compile(rf"\b{FUTURE}\b", re.IGNORECASE)
_FUTURE_AFTER = re.compile(rf",?\s+(?:[\w'’.-]+\s+){{0,7}}?{FUTURE}\b")
_CLAUSE_BREAK = re.compile(r"[.!?;:\n“”\"]\s|\bthat\b|\bsaid\b|\bsays\b|,\s(?:which|who|after|when)\b")
_LAST_WORDS = re.compile(
    r"(?:(?P<aux>be|being|get|to)\s+)?(?:\w+ly\s+)?(?P<verb>[A-Za-z]+)\s+"
    r"(?:(?:in|on|since|early|late|last|at)\s+){0,3}$"
)


class _Day(NamedTuple):
    """The day of publication, as far as it is known."""

    year: int | None
    month: int | None
    day: date | None


class _Found(NamedTuple):
    start: int
    end: int
    value: PartialDate


class _Trigger(NamedTuple):
    """A word by which a date is found."""

    start: int
    end: int
    word: str
    kind: str


def date_mentions(text: str, published: PartialDate | None) -> list[DateMention]:
    """Every date, in the order of the text. Without ``published`` relative ones ("Tuesday") are left out.

    A weekday is the last one not after publication, that day included, unless the words speak of the future.
    """
    today = _day(published)
    kept: list[DateMention] = []
    reached = 0
    for found in sorted(_all(text, today), key=lambda f: (f.start, -f.end)):
        if found.start >= reached:
            kept.append(DateMention(Span(found.start, found.end), found.value))
            reached = found.end
    return kept


def _all(text: str, today: _Day) -> Iterator[_Found]:
    for trigger in _triggers(text):
        found = _READERS[trigger.kind](text, trigger, today)
        if found is not None:
            yield found
    yield from _in_figures(text)


def _day(published: PartialDate | None) -> _Day:
    parts = [int(part) for part in (published or "").split("-") if part.isdigit()]
    try:
        whole = date(*parts[:3]) if len(parts) >= 3 else None
    except ValueError:
        whole = None
    return _Day(parts[0] if parts else None, parts[1] if len(parts) > 1 else None, whole)


# --- triggers ---------------------------------------------------------------------------------------


def _triggers(text: str) -> Iterator[_Trigger]:
    for last, (word, kind) in _automaton().iter(text):
        start, end = last + 1 - len(word), last + 1
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if not (before.isalnum() or before in ("_", "@", "#") or after.isalnum() or after == "_"):
            yield _Trigger(start, end, word, kind)


@lru_cache(maxsize=1)
def _automaton() -> Any:
    import ahocorasick

    words = dict.fromkeys(MONTHS, "month") | dict.fromkeys(SHORT_MONTHS, "short_month")
    words |= dict.fromkeys(WEEKDAYS, "weekday") | {"ago": "ago", "session": "session"}
    words |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "last night"), "day")
    words |= dict.fromkeys(("this morning", "this afternoon", "this evening", "the day before yesterday"), "day")
    words |= {
        f"{which} {unit}": "period" for which in ("last", "this", "next", "previous") for unit in ("year", "month")
    }
    words |= dict.fromkeys(_SEASON_ENDS, "season") | {"winter": "season"}
    automaton = ahocorasick.Automaton()
    for word, kind in words.items():
        for form in {word, word[0].upper() + word[1:]}:
            automaton.add_word(form, (form, kind))
    automaton.make_automaton()
    return automaton


# --- months -----------------------------------------------------------------------------------------


def _month(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    month = MONTHS.get(trigger.word) or SHORT_MONTHS[trigger.word]
    before = text[max(0, trigger.start - 24) : trigger.start]
    start, end, day = trigger.start, trigger.end, None
    if lead := _DAY_BEFORE.search(before):
        day, start = int(lead["d"]), start - len(lead[0])
    elif trail := _DAY_AFTER.match(text, end):
        day, end = int(trail["d"]), trail.end()
    if day is not None and not 1 <= day <= 31:
        start, end, day = trigger.start, trigger.end, None
    if after := _YEAR_AFTER.match(text, end):
        year = int(after["y"]) if after["y"] else _year_of(after["which"], today)
        end = after.end()
    elif (day is None and not _is_month(text, trigger, before)) or (day is not None and _EVENT_AFTER.match(text, end)):
        return None
    else:
        year = _nearest_year(text, start, end, month, day, today)
    if year is None:
        return None
    weekday = _WEEKDAY_BEFORE.search(text, max(0, start - 18), start)
    return _found(weekday.start() if weekday and day else start, end, year, month, day)


def _is_month(text: str, trigger: _Trigger, before: str) -> bool:
    """Whether a month's name alone is the month: "in May", "an April report"; not "May said", "March on"."""
    if trigger.kind == "short_month":
        return False
    if _IN_BEFORE.search(before):
        return True
    if trigger.word in MONTHS_LIKE_VERBS:
        return False
    return trigger.word not in MONTHS_LIKE_NAMES or _DETERMINER_BEFORE.search(before) is not None


def _nearest_year(text: str, start: int, end: int, month: int, day: int | None, today: _Day) -> int | None:
    if today.year is None or today.month is None:
        return None
    which = _WHICH_BEFORE.search(text, max(0, start - 8), start)
    if which and which["which"].lower() in ("last", "past"):
        return today.year - (month >= today.month)
    if which and which["which"].lower() == "this":
        return today.year
    if _is_future(text, start, end):
        return today.year + (month < today.month)
    if day is None or today.day is None:
        return today.year - (month > today.month)
    return min(
        range(today.year - 1, today.year + 2), key=lambda year: abs(_ordinal(year, month, day) - _ordinal_of(today))
    )


def _ordinal(year: int, month: int, day: int) -> int:
    return year * 372 + month * 31 + day


def _ordinal_of(today: _Day) -> int:
    assert today.day is not None
    return _ordinal(today.day.year, today.day.month, today.day.day)


def _found(start: int, end: int, year: int, month: int, day: int | None) -> _Found | None:
    if day is None:
        return _Found(start, end, f"{year:04d}-{month:02d}")
    try:
        return _Found(start, end, date(year, month, day).isoformat())
    except ValueError:  # 31 June
        return None


def _year_of(which: str, today: _Day) -> int | None:
    return None if today.year is None else today.year + {"last": -1, "this": 0, "next": 1}[which.lower()]


def _is_future(text: str, start: int, end: int) -> bool:
    """Whether the clause speaks of something yet to come; "published in May" does not, whatever follows."""
    before = text[max(0, start - 80) : start]
    verb = _LAST_WORDS.search(before)
    if verb and not verb["aux"] and (verb["verb"].endswith("ed") or verb["verb"].lower() in PAST_VERBS):
        return False
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(before)]
    clause = before[breaks[-1] :] if breaks else before
    return _FUTURE_CUE.search(clause) is not None or _FUTURE_AFTER.match(text, end, end + 90) is not None


# --- days and periods relative to publication -------------------------------------------------------------


def _weekday(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    before = text[max(0, trigger.start - 20) : trigger.start]
    if today.day is None or _WEEKDAY_PREFIX.search(before) or _WEEKDAY_SUFFIX.match(text, trigger.end):
        return None
    back = (today.day.weekday() - WEEKDAYS[trigger.word]) % 7
    which = _WHICH_BEFORE.search(before)
    start, end = trigger.start, trigger.end
    if week := _WEEK_AFTER.match(text, end):
        monday = today.day - timedelta(days=today.day.weekday())
        weeks = {"last": -1, "this": 0, "next": 1}[week["which"]]
        value, end = monday + timedelta(weeks=weeks, days=WEEKDAYS[trigger.word]), week.end()
    elif which and which["which"].lower() in ("last", "past"):
        value = today.day - timedelta(days=back or 7)
    elif (which and which["which"].lower() == "next") or (_is_future(text, start, end) and back):
        value = today.day + timedelta(days=7 - back)
    else:
        value = today.day - timedelta(days=back)
    return _Found(start - (len(which[0]) if which else 0), end, value.isoformat())


_DAYS_OFF = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
}  # fmt: skip
_NOT_TODAY_AFTER = re.compile(r"['’]s\s(?:world|youth|generation|standards|society)\b|\s+show\b")


def _today(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    before = text[max(0, trigger.start - 4) : trigger.start]
    if today.day is None or _NOT_TODAY_AFTER.match(text, trigger.end) or before.endswith(" of "):
        return None
    if trigger.word[0].isupper() and before.rstrip(" ")[-1:].isalnum():  # the title of a paper or a show
        return None
    value = today.day + timedelta(days=_DAYS_OFF[trigger.word.lower()])
    return _Found(trigger.start, trigger.end, value.isoformat())


_NOT_PERIOD_BEFORE = re.compile(r"\b(?:the|his|her|their|its|final|my|our)\s+$", re.IGNORECASE)


def _period(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    """As in "last month"; not "the last year", which is a duration."""
    which, unit = trigger.word.lower().split()
    if which != "previous" and _NOT_PERIOD_BEFORE.search(text, max(0, trigger.start - 8), trigger.start):
        return None
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}[which]
    if today.year is None or (unit == "month" and today.month is None):
        return None
    if unit == "year":
        return _Found(trigger.start, trigger.end, f"{today.year + step:04d}")
    assert today.month is not None
    return _months_off(trigger.start, trigger.end, today.year, today.month, step)


def _months_off(start: int, end: int, year: int, month: int, step: int) -> _Found:
    years, month = divmod(month - 1 + step, 12)
    return _Found(start, end, f"{year + years:04d}-{month + 1:02d}")


def _ago(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    """As in "two years ago"; nothing for "more than two years ago"."""
    match = _AGO.search(text, max(0, trigger.start - 40), trigger.start)
    if match is None or match["hedge"]:
        return None
    count = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
    start, unit = match.start("n"), match["unit"].lower()
    if unit == "day":
        return _Found(start, trigger.end, (today.day - timedelta(days=count)).isoformat()) if today.day else None
    if today.year is None or count > 500:
        return None
    if unit == "year":
        return _Found(start, trigger.end, f"{today.year - count:04d}")
    return _months_off(start, trigger.end, today.year, today.month, -count) if today.month else None


def _season(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    """As in "the summer of 2018", "last spring"; not "a spring in her step"."""
    season = trigger.word.lower()
    if after := _SEASON_AFTER.match(text, trigger.end):
        year = int(after["y"]) if after["y"] else _year_of(after["which"], today)
        return None if year is None else _Found(trigger.start, after.end(), f"{year:04d}")
    which = _WHICH_BEFORE.search(text, max(0, trigger.start - 6), trigger.start)
    if which is None or today.year is None or today.month is None or season == "winter":
        return None
    over = today.month > _SEASON_ENDS[season]
    step = {"last": 0 if over else -1, "past": 0 if over else -1, "this": 0, "next": 1 if over else 0}
    return _Found(which.start(), trigger.end, f"{today.year + step[which['which'].lower()]:04d}")


def _session(text: str, trigger: _Trigger, today: _Day) -> _Found | None:
    """As in "the 76th session of the General Assembly", "the General Assembly's 76th session"."""
    ordinal = _SESSION_BEFORE.search(text, max(0, trigger.start - 16), trigger.start)
    if ordinal is None:
        return None
    after = _SESSION_AFTER.match(text, trigger.end)
    before = _ASSEMBLYS_BEFORE.search(text, max(0, ordinal.start() - 20), ordinal.start())
    if after is None and before is None:
        return None
    return _Found(
        ordinal.start(), after.end() if after else trigger.end, f"{_FIRST_SESSION_YEAR + int(ordinal['n']):04d}"
    )


_READERS: dict[str, Callable[[str, _Trigger, _Day], _Found | None]] = {
    "month": _month,
    "short_month": _month,
    "weekday": _weekday,
    "day": _today,
    "period": _period,
    "ago": _ago,
    "season": _season,
    "session": _session,
}


# --- figures ----------------------------------------------------------------------------------------

_FIGURES = re.compile(r"[0-9]+[0-9/.-]*")


def _in_figures(text: str) -> Iterator[_Found]:
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        before = text[start - 1] if start else ""
        if figures.end() - start >= 4 and not (before.isalnum() or before in ("_", "#", "@")):
            found = _numeric(text, start) or _year(text, start)
            if found is not None:
                yield found
            span = re.match(rf"({_YEAR})[-/–]({_YEAR})(?![\w/-])", figures[0])
            if span:
                yield _Found(start + 5, start + 9, span[2])


def _numeric(text: str, start: int) -> _Found | None:
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    if match["y"]:
        return _found(*match.span(), int(match["y"]), int(match["m"]), int(match["d"]))
    first, second = int(match["a"]), int(match["b"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return _found(*match.span(), int(match["z"]), month, day) if month <= 12 else None


def _year(text: str, start: int) -> _Found | None:
    """A year alone: "since 2017", "the 2019 statement"; not "2019 people", "Resolution 1973", "the 1990s"."""
    match = _YEAR_ALONE.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - 16) : start]
    if before[-1:] in (".", ",", "/", "$") or _COUNT_BEFORE.search(before) or _COUNTED_AFTER.match(text, match.end()):
        return None
    opens = (start == 0 or before[-2:] in (". ", ".\n")) and _YEAR_IS_SUBJECT.match(text, match.end())
    return _Found(*match.span(), match[0]) if opens or _YEAR_BEFORE.search(before) else None

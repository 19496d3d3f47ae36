"""Dates written out: "Oct. 6, 2020", "6 October", "in May", "2020-10-06", "since 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.date_parts import (
    GAP,
    RELATIVE_YEAR,
    WHICH_BEFORE,
    YEAR,
    Day,
    Found,
    Trigger,
    in_full,
    is_future,
    year_of,
)
from bot.extract.finding import digits, found_at
from bot.extract.lexicon.calendar_words import (
    BEFORE_YEAR,
    COUNT_BEFORE_YEAR,
    COUNTED_AFTER_YEAR,
    COUNTING_WORDS,
    EVENTS,
    MONTHS,
    MONTHS_LIKE_NAMES,
    MONTHS_LIKE_VERBS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from bot.extract.lexicon.number_words import TEENS, TENS, UNITS

_WEEKDAY = "|".join(WEEKDAYS)
_SUFFIX = r"(?:st|nd|rd|th)?"
# "-16", " to 16": the rest of "14-16 June", of which the first day is given
_TO_DAY = rf"(?:\s?(?:-|–|to|and)\s?\d{{1,2}}{_SUFFIX})?"

# around a month: "6", "6th", "the 6th of", "14-16" before it; "6", "6th", ", 2020", "2020", "of last year" after it
_DAY_BEFORE = re.compile(rf"(?<![\w.,:/$£€-])(?P<d>\d{{1,2}}){_SUFFIX}{_TO_DAY}(?:{GAP}of|-)?{GAP}$")
_DAY_AFTER = re.compile(
    rf"\.?{GAP}(?:the )?(?P<d>\d{{1,2}}){_SUFFIX}{_TO_DAY}(?![\w:%/]|[.,]\d)(?!\s(?:{COUNTED_AFTER_YEAR}))"
)
_YEAR_AFTER = re.compile(
    rf"[.,]?{GAP}(?:of )?(?P<y>{YEAR})(?!\w|[.,]\d)(?!\s(?:{COUNTED_AFTER_YEAR})\b)|,?{GAP}(?:of )?{RELATIVE_YEAR}\b"
)
_WEEKDAY_BEFORE = re.compile(rf"(?:{_WEEKDAY}),?{GAP}\(?(?:the )?$")
_IN_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|through|early|late|mid|last|next|this|between|every|around|"
    r"throughout|(?P<weak>from|of|to|for|and|or))[ -]$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:end|beginning|start|middle|month|rest|course|week|days|as|half) of $")
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")
_DETERMINER_BEFORE = re.compile(r"(?:\b(?:a|an|the|its|his|her|their|our|in|on)|['’]s?) $", re.IGNORECASE)
_EVENT_AFTER = re.compile(rf"[ ,]{{1,2}}(?:\w{{1,20}} )?(?:{EVENTS})\b")


def month_date(text: str, trigger: Trigger, today: Day) -> Found | None:
    """The date around the name of a month."""
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
        year = int(after["y"]) if after["y"] else year_of(after["which"], today)
        end = after.end()
    elif (day is None and not _is_month(text, trigger, before)) or (day is not None and _EVENT_AFTER.match(text, end)):
        return None
    else:
        year = _nearest_year(text, start, end, month, day, today)
    if year is None:
        return None
    weekday = _WEEKDAY_BEFORE.search(text, max(0, start - 18), start)
    return in_full(weekday.start() if weekday and day else start, end, year, month, day)


def _is_month(text: str, trigger: Trigger, before: str) -> bool:
    """Whether a month's name alone is the month: "in May", "an April report"; not "May said", "March on"."""
    if trigger.kind == "short_month":
        return False
    if trigger.word not in MONTHS_LIKE_VERBS and trigger.word not in MONTHS_LIKE_NAMES:
        return True
    preposition = _IN_BEFORE.search(before)
    if preposition and preposition["weak"] == "of" and trigger.word in MONTHS_LIKE_VERBS:
        return _PART_OF.search(before) is not None
    if preposition:
        return preposition["weak"] is None or not _CAPITAL_AFTER.match(text, trigger.end)
    return trigger.word in MONTHS_LIKE_NAMES and _DETERMINER_BEFORE.search(before) is not None


def _nearest_year(text: str, start: int, end: int, month: int, day: int | None, today: Day) -> int | None:
    if today.year is None or today.month is None:
        return None
    which = WHICH_BEFORE.search(text, max(0, start - 8), start)
    if which and which["which"].lower() in ("last", "past"):
        return today.year - (month >= today.month)
    if which and which["which"].lower() == "this":
        return today.year
    if which and which["which"].lower() == "next":
        return today.year + (month <= today.month)
    if is_future(text, start, end):
        return today.year + (month < today.month)
    if day is None or today.day is None:
        return today.year - (month > today.month)
    return min(
        range(today.year - 1, today.year + 2), key=lambda year: abs(_in_days(year, month, day) - _today_in_days(today))
    )


def _in_days(year: int, month: int, day: int) -> int:
    return year * 372 + month * 31 + day


def _today_in_days(today: Day) -> int:
    assert today.day is not None
    return _in_days(today.day.year, today.day.month, today.day.day)


# --- figures ----------------------------------------------------------------------------------------

# "2021-10-22", "2021/10/22", "22/10/2021", "22.10.2021"; not "1/3". Of "10/06/2020", which has two readings, the year
_NUMERIC = re.compile(
    rf"(?:(?P<y>{YEAR})(?P<s>[-/])(?P<m>\d\d)(?P=s)(?P<d>\d\d)|(?P<a>\d\d?)(?P<t>[/.])(?P<b>\d\d?)(?P=t)(?P<z>{YEAR}))"
    r"(?![\w/-]|\.\d)"
)
_FIGURES = re.compile(r"[0-9]{1,12}[0-9/.-]{0,12}")
_TO_YEAR = re.compile(rf"{YEAR}[-/](?P<y>{YEAR})(?![\w/-])")
_YEAR_ALONE = re.compile(rf"{YEAR}(?![\w/%$]|[.,:]\d|-\d{{1,2}}-\d)")
_YEAR_BEFORE = re.compile(
    rf"(?:(?:^|[\s(\[“\"'‘])(?:{BEFORE_YEAR})[ -]|['’]s? |[(\[]|\d[-–]|\d\s?(?:and|or|to|,)\s?)$", re.IGNORECASE
)
_COUNT_BEFORE = re.compile(rf"(?:\b(?:{COUNT_BEFORE_YEAR})|[$£€¥₹#])\s?$", re.IGNORECASE)
# "2019 young people"; not "In 2019 eight states", "In 2019 more people", where another word counts them
_COUNTS = "|".join((*UNITS, *TEENS, *TENS, *COUNTING_WORDS))
_COUNTED_AFTER = re.compile(rf"[\s-]?(?:(?!(?:{_COUNTS})\b|\d)\w{{1,20}}\s)?(?:{COUNTED_AFTER_YEAR})(?!\w)")
_YEAR_IS_SUBJECT = re.compile(r" (?:was|is|saw|has|will|marked|brought|began|ended|would|came)\b")


def figure_dates(text: str) -> Iterator[Found]:
    """Every date in figures alone, and every year."""
    for each in found_at(digits(text), _FIGURES, text):
        start = each.start()
        before = text[start - 1] if start else ""
        if each.end() - start < 4 or before.isalnum() or before in ("_", "#", "@", "."):
            continue
        found = _numeric(text, start) or _year(text, start)
        if found is not None:
            yield found
        if span := _TO_YEAR.match(text, start):
            yield Found(*span.span("y"), span["y"])


def _numeric(text: str, start: int) -> Found | None:
    match = _NUMERIC.match(text, start)
    if match is None:
        return None
    if match["y"]:
        return in_full(*match.span(), int(match["y"]), int(match["m"]), int(match["d"]))
    first, second = int(match["a"]), int(match["b"])
    if first <= 12 and second <= 12 and first != second:
        return Found(*match.span(), match["z"])
    day, month = (first, second) if second <= 12 else (second, first)
    return in_full(*match.span(), int(match["z"]), month, day) if month <= 12 else None


def _year(text: str, start: int) -> Found | None:
    """A year alone: "since 2017", "the 2019 statement"; not "2019 people", "Resolution 1973", "the 1990s"."""
    match = _YEAR_ALONE.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - 16) : start]
    if before[-1:] in (".", ",", "/", "$") or _COUNT_BEFORE.search(before) or _COUNTED_AFTER.match(text, match.end()):
        return None
    opens = (start == 0 or before[-2:] in (". ", ".\n")) and _YEAR_IS_SUBJECT.match(text, match.end())
    return Found(*match.span(), match[0]) if opens or _YEAR_BEFORE.search(before) else None

"""Complete dates as articles print them about themselves, in date lines and under posts."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s)"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?\b"
# Also with the time or the first word right behind it, as pages print it that lose a space: "Oct 21, 20215:49 PM",
# "October 6th, 2018Ministers met"
YEAR = r"(?:19|20)\d\d(?:\b|(?=\d?\d:\d\d)|(?=(?-i:[A-Z][a-z]*\s)))"

# Like "2021-10-22", "22 October 2021", "Oct. 22, 2021", "22/10/2021", each with or without its weekday
DATE = (
    rf"{WEEKDAY}?(?:{YEAR}[-/][01]?\d[-/][0-3]?\d(?!\d)|{DAY}\sof\s{MONTH},?\s{YEAR}|{DAY}[\s-]{MONTH},?[\s-]{YEAR}"
    rf"|{MONTH}\s{DAY}(?:,?\s|,)\(?{YEAR}\)?|[0-3]?\d[./][0-3]?\d[./]{YEAR})"
)

# What some crawlers put before the text: "date 2021-10-22 Forty countries …", "date 2021-10 Forty countries …"
CRAWLED = re.compile(rf"date (?P<date>{YEAR}(?:-\d\d){{0,2}})\s+")

# Like "10:15", "10:15Z", "5:31 a.m. EDT", "00:28:11"
TIME = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{1,5}\)?)?)"

_CAPITALS = (
    r"[A-Z][\w.’'/-]{0,20}(?: (?:(?:of|the|and|de|da|di|du|la|le|el|al|upon|sur) ){0,2}[A-Z][\w.’'/-]{0,20}){0,4}"
)
# Like "GENEVA, ", "Port-au-Prince, Haiti, ", "UNITED NATIONS ": where a report was written, before its date
# ... not "Ann Lee met the press on "
PLACE = rf"(?:{_CAPITALS},?\s(?:{_CAPITALS},?\s)?)"

_MONTH_NAME = re.compile(MONTH, re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def has_year(line: str) -> bool:
    """Whether a line may have a ``DATE``: a glance before the pattern."""
    return "20" in line or "19" in line


def iso_day(written: str) -> str | None:
    """The day that a ``DATE`` names; None if no calendar has it, or day and month cannot be told apart."""
    month = _month_number(written)
    numbers = [int(number) for number in _NUMBER.findall(written)]
    if month and len(numbers) == 2:
        year, day = max(numbers), min(numbers)
        return _iso(year, month, day)
    if len(numbers) != 3:
        return None
    if numbers[0] > 31:
        return _iso(*numbers)
    first, second, year = numbers
    if first <= 12 and second <= 12 and first != second and "." not in written:
        return None  # 3/4/2021 is 3 April in London and 4 March in New York; 3.4.2021 is 3 April everywhere
    day_first = second <= 12
    return _iso(year, second, first) if day_first else _iso(year, first, second)


def iso_month(written: str) -> str | None:
    """The year, or the year and month, that "2021-10" names; None if no calendar has it."""
    year, *rest = map(int, written.split("-"))
    if len(rest) > 1 or any(not 1 <= month <= 12 for month in rest):
        return None
    return f"{year:04d}" + "".join(f"-{month:02d}" for month in rest)


def _month_number(written: str) -> int | None:
    """The month named (1 to 12), if one is named."""
    name = _MONTH_NAME.search(written)
    return MONTHS.index(name.group()[:3].lower()) + 1 if name else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None

"""Dates and years as people type them: "2021", "2021-12-05", "december 2021", "5 Dec 2021", "Dec 5, 2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.model import PartialDate

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_PREFIX = 3  # letters: "dec", "sept"
# "2021", "2021-12", "2021-12-05"; not "21", not "2021-12-05T10"
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
# "5", "5th"; not "55"
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
# What is meant as a date and is none: "2021-99", "2021/12/05", "5.12.2021", "yesterday", "last week", "3 days ago";
# not "9/11", "2.5 million", "last summer's flood"
_MISTAKEN = re.compile(
    r"\d{4}[-/.]\d[\d/.-]{0,8}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|today|yesterday|tomorrow"
    r"|(?:last|this|past|next) (?:week|month|year)|\d{1,3} (?:day|week|month|year)s? ago",
    re.ASCII,
)
_STRIPPED = "\"'“”‘’,.;:!?()[]"
_WORDS_MAX = 3  # of the longest form: "5 December 2021"


def bare(word: str) -> str:
    """A word without the punctuation around it."""
    return word.strip(_STRIPPED)


def read_year(word: str) -> int | None:
    """The year that a word is, if it is four digits."""
    word = bare(word)
    return int(word) if len(word) == len("2021") and word.isdecimal() else None


def read_date(words: Sequence[str]) -> tuple[PartialDate, int] | None:
    """The date that ``words`` begin with and how many of them it takes, the longest reading first."""
    for length in range(min(_WORDS_MAX, len(words)), 0, -1):
        value = _date([bare(word).casefold() for word in words[:length]])
        if value:
            return value, length
    return None


def is_mistaken_date(words: Sequence[str]) -> bool:
    """Whether ``words``, which are no date, can hardly be meant as anything else; not the end of a quotation."""
    return bool(_MISTAKEN.fullmatch(" ".join(words).casefold().rstrip(",.;:!?")))


def _date(words: list[str]) -> PartialDate | None:
    if len(words) == 1:
        found = _ISO.fullmatch(words[0])
        return _valid(*found.groups()) if found else None
    *rest, year = words
    month = next(filter(None, map(_month, rest)), None)
    day = next(filter(None, map(_day, rest)), None)
    complete = month and len(rest) == (2 if day else 1)
    return _valid(year, month, day) if complete and read_year(year) else None


def _month(word: str) -> str | None:
    if len(word) < _MONTH_PREFIX:
        return None
    return next((str(number) for number, month in enumerate(_MONTHS, 1) if month.startswith(word)), None)


def _day(word: str) -> str | None:
    found = _DAY.fullmatch(word)
    return found[1] if found else None


def _valid(year: str, month: str | None, day: str | None) -> PartialDate | None:
    """The date in ISO form; None where there is no such day."""
    given = [int(part) for part in (year, month, day) if part]
    try:
        date(*[*given, 1, 1][:3])
    except ValueError:
        return None
    return "-".join([f"{given[0]:04}", *(f"{part:02}" for part in given[1:])])

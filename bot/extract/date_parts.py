"""What the readers of dates share: the day of publication, the words found, and the tense of a clause."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from bot.extract.lexicon.calendar_words import FUTURE, PAST_VERBS
from bot.model import PartialDate

YEAR = r"(?:1[5-9]|20)\d\d"
GAP = r"[ \u00a0]{1,3}"
RELATIVE_YEAR = rf"(?P<which>last|this|next){GAP}year"
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}
WHICH_BEFORE = re.compile(rf"\b(?P<which>last|this|next|past){GAP}$", re.IGNORECASE)

_YEARS_KNOWN = range(1000, 9000)  # of publication; anything else is a slip, and days are counted from it

_FUTURE_CUE = re.compile(rf"\b{FUTURE}\b", re.IGNORECASE)
_FUTURE_AFTER = re.compile(rf",?\s(?:[\w'’.-]{{1,20}}\s){{0,7}}?{FUTURE}\b")
_CLAUSE_BREAK = re.compile(r"[.!?;:\n“”\"]\s|\bthat\b|\bsaid\b|\bsays\b|,\s(?:which|who|after|when)\b")
# "ends in November", "begins on Monday"; "wants to agree by Friday", "to find it before the October rains"
_SCHEDULED = re.compile(
    r"\b(?:ends|starts|begins|opens|expires|meets|resumes|closes|arrives|falls|runs|convenes|votes|concludes)"
    r"(?: in| on| until)? $"
)
_DEADLINE = re.compile(r"\b(?:by|before|until|till)(?: the| this)? $")
_UNTIL = re.compile(r"\b(?:until|till) (?:the |this )?$")
_INTENDED = re.compile(r"\b(?:to [a-z]+|must|should|can|may|could)\b")
_PAST = re.compile(rf"\b(?:\w{{2,20}}ed|{'|'.join(sorted(PAST_VERBS))})\b")
_BEFORE_DATES = frozenset(["in", "on", "since", "early", "late", "last", "at", "by", "until", "till"])
_ANNOUNCED = frozenset(["expected", "scheduled", "slated", "planned"])  # "is expected on Monday"
_AUXILIARIES = frozenset(["be", "being", "get", "to"])
_STAYING = frozenset("is are stay stays remain remains keep keeps".split())  # "stays closed until Monday"


class Day(NamedTuple):
    """The day of publication, as far as it is known."""

    year: int | None
    month: int | None
    day: date | None


class Found(NamedTuple):
    """A date read from the text."""

    start: int
    end: int
    value: PartialDate


class Trigger(NamedTuple):
    """A word by which a date is found."""

    start: int
    end: int
    word: str
    kind: str


def day_of(published: PartialDate | None) -> Day:
    """The parts of a partial date; what is no date is not known."""
    parts = [int(part) for part in (published or "").split("-") if part.isascii() and part.isdigit()]
    if not parts or parts[0] not in _YEARS_KNOWN:
        return Day(None, None, None)
    try:
        whole = date(*parts[:3]) if len(parts) >= 3 else None
    except ValueError:
        whole = None
    return Day(parts[0], parts[1] if len(parts) > 1 and 1 <= parts[1] <= 12 else None, whole)


def in_full(start: int, end: int, year: int, month: int, day: int | None) -> Found | None:
    """A date of these parts; None where there is no such day, as 31 June."""
    if day is None:
        return Found(start, end, f"{year:04d}-{month:02d}")
    try:
        return Found(start, end, date(year, month, day).isoformat())
    except ValueError:
        return None


def year_of(which: str, today: Day) -> int | None:
    """The year that "last", "this" or "next year" is."""
    return None if today.year is None else today.year + STEPS[which.lower()]


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the clause speaks of something yet to come; "published in May" does not, whatever follows."""
    before = text[max(0, start - 80) : start]
    if _follows_past_verb(before):
        return False
    if _SCHEDULED.search(before[-24:]):
        return True
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(before)]
    clause = before[breaks[-1] :] if breaks else before
    if _DEADLINE.search(before[-24:]) and _INTENDED.search(clause) and " had " not in clause:
        return True
    return _FUTURE_CUE.search(clause) is not None or (
        _opens_clause(before) and _FUTURE_AFTER.match(_up_to_past(text, end)) is not None
    )


def _opens_clause(before: str) -> bool:
    """As in "On Tuesday, the council will vote"; not "told reporters on Tuesday it would vote"."""
    words = before.split()
    while words and words[-1].lower() in _BEFORE_DATES:
        words.pop()
    return not words or words[-1][-1] in '.,;:!?”"’—–' or words[-1].lower() in ("and", "but")


def _up_to_past(text: str, end: int) -> str:
    """What follows the date, up to a past verb: what comes after "On Tuesday he said" is not of Tuesday."""
    following = text[end : end + 90]
    past = _PAST.search(following)
    return following[: past.start()] if past else following


def _follows_past_verb(before: str) -> bool:
    """As in "announced on", "was published early in"; not "be published in"."""
    words = [word.lower() for word in before.split()[-6:]]
    while words and (words[-1] in _BEFORE_DATES or words[-1].endswith("ly")):
        words.pop()
    if not words or not (words[-1].endswith("ed") or words[-1] in PAST_VERBS):
        return False
    if words[-1] in _ANNOUNCED and words[-2:-1] in (["is"], ["are"]):
        return False
    if _UNTIL.search(before) and _STAYING.intersection(words[-2:-1]):
        return False
    return len(words) < 2 or words[-2] not in _AUXILIARIES

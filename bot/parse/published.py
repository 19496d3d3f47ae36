"""When an article was published, and its headline, as far as its own text says so."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bot.model import Catalogue, Paragraph, PartialDate
from bot.parse.calendar import (
    CRAWLED,
    DATE,
    DAY,
    MONTH,
    MONTHS,
    PLACE,
    TIME,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    has_year,
    iso_day,
    iso_month,
)
from bot.parse.posts import signature_date

_DAYS_AFTER_POST_MAX = 3
_SAYS_SO = ("published", "posted", "issued")
_TOP, _BOTTOM = 6, 3  # paragraphs at either end in which a page prints its date

# Like "Published 22 October 2021", " date 2021-10-22 Ministers met …", "Last updated: Oct 22, 2021" or
# like "Updated 5:15 PM EDT, October 21, 2021"; not "to date 2021"
_LABELLED = re.compile(
    rf"(?:[^.!?|•·]{{0,80}}[|•·]\s?)??(?P<label>(?:last |first )?(?:published|updated|posted|issued|modified)"
    rf"|(?:release )?date(?: created| published)?)"
    rf"(?:\son|\sat)?\s?[:|–-]?\s?(?:{TIME},?\s|{WEEKDAY}\|\s)?(?P<date>{DATE})",
    re.IGNORECASE,
)
# Like "Oct 22, 2021 — Ministers …", "GENEVA, June 14, 2022 (Reuters) - …", "By Ann Lee | 22 October 2021", and
# like "Source: Xinhua| 2020-10-07 00:28:11|Editor: …", "1:15 AM, October 22, 2021"
_LEADING = re.compile(
    rf"(?:By [^.!?]{{2,80}}?[\s,|•·–-]{{1,4}}|[^.!?|]{{1,40}}\|\s?|{TIME},?\s|[•·]\s|{PLACE})?"
    rf"\(?(?P<date>(?i:{DATE}))\)?(?P<rest>.{{0,60}})",
    re.DOTALL,
)
_AFTER_LEADING = re.compile(
    rf"[A-Z]|(?:,?\s{{0,2}}(?:at\s|[A-Z]{{2,4}}\s)?|T){TIME}|\s{{0,2}}(?:\([^()]{{1,30}}\)\s?)?(?:[|–—:•·/-]|$)"
)
# Like "LONDON, June 14 (Reuters) -": a month and a day, no year
_WITHOUT_YEAR = re.compile(
    rf"{PLACE}{WEEKDAY}?(?P<date>{MONTH}\s{DAY}|{DAY}\s{MONTH})(?!,?\s\d)\s?(?:\([^()]{{1,30}}\))?\s?[–—:-]"
)
_MONTHS = tuple(month.title() for month in MONTHS)  # one of them is in it: a glance before the pattern
_COMPLETE = re.compile(DATE)
_CAPTION_DAYS = 31  # that a picture may be older than the report beside it
_COPYRIGHT_YEAR = re.compile(rf"(?:©|\(c\)|copyright)\D{{0,10}}(?P<year>{YEAR})", re.IGNORECASE)
# Like "on Saturday", "Tuesday"; not "last Saturday", "next Monday"
_WEEKDAY_NAMED = re.compile(rf"(?<!last )(?<!next )\b(?P<day>{'|'.join(map(str.title, WEEKDAYS))})\b")


def complete(catalogue: Catalogue, text: str, paragraphs: Sequence[Paragraph]) -> Catalogue:
    """The catalogue's entry, with date and title from the text where it lacks them, each with its basis."""
    if catalogue.title is None:
        title = next((CRAWLED.sub("", p.span.of(text)) for p in paragraphs if p.kind == "title"), None)
        if title:
            catalogue = dataclasses.replace(catalogue, title=title, title_note="the text's own headline")
    if catalogue.published is None:
        catalogue = _dated(catalogue, text, paragraphs)
    return catalogue


def _dated(catalogue: Catalogue, text: str, paragraphs: Sequence[Paragraph]) -> Catalogue:
    printed = printed_date(text, paragraphs)
    if printed:
        return dataclasses.replace(
            catalogue, published=printed, published_basis="text", published_note="the text's own date line"
        )
    inferred = inferred_date(text, paragraphs)
    if inferred:
        date, why = inferred
        return dataclasses.replace(catalogue, published=date, published_basis="inferred", published_note=why)
    return catalogue


def printed_date(text: str, paragraphs: Sequence[Paragraph]) -> PartialDate | None:
    """The day that the text prints about itself, rather the one that it says it was published on; the day of an update
    only if there is no other.
    """
    found = list(_printed(text, paragraphs))
    told = [day for label, day in found if label in _SAYS_SO] or [
        day for label, day in found if label not in ("updated", "modified")
    ]
    return next(iter(told or [day for _, day in found]), None)


def _printed(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, PartialDate]]:
    """What is said of a date ("published", "updated", ""), and the day, from the top down."""
    for line in _ends(text, paragraphs):
        if not has_year(line):
            continue
        labelled = _LABELLED.match(line)
        leading = None if labelled else _LEADING.match(line)
        if leading and not _AFTER_LEADING.match(leading["rest"]):
            continue
        match = labelled or leading
        day = iso_day(match["date"]) if match else None
        if day:
            yield (labelled["label"].lower().split()[-1] if labelled else ""), day
        elif (crawled := CRAWLED.match(line)) and (month := iso_month(crawled["date"])):
            yield "", month


def _ends(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The first words of the paragraphs at the top and at the bottom, without embedded posts."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind != "post" and (index < _TOP or index >= len(paragraphs) - _BOTTOM):
            yield text[paragraph.start : min(paragraph.end, paragraph.start + 250)]


def inferred_date(text: str, paragraphs: Sequence[Paragraph]) -> tuple[PartialDate, str] | None:
    """A day that follows from the text without standing in it, and why."""
    posts = _post_days(text, paragraphs)
    return _from_dateline(text, paragraphs, posts) or _from_posts(text, paragraphs, posts)


def _post_days(text: str, paragraphs: Sequence[Paragraph]) -> list[str]:
    days = []
    for paragraph in paragraphs:
        if paragraph.kind != "post":
            continue
        date = signature_date(text, paragraph)
        day = iso_day(date.of(text)) if date else None
        if day:
            days.append(day)
    return sorted(days)


def _from_dateline(text: str, paragraphs: Sequence[Paragraph], posts: Sequence[str]) -> tuple[str, str] | None:
    """A date line's month and day with the year that the page prints elsewhere."""
    for line in _ends(text, paragraphs):
        dateline = _WITHOUT_YEAR.match(line) if any(map(line.__contains__, _MONTHS)) else None
        if not dateline:
            continue
        years = [*_printed_years(text, posts), *_caption_years(text, paragraphs, dateline["date"])]
        for year, source in years[:1]:
            day = iso_day(f"{dateline['date']}, {year}")
            if day:
                return day, f"inferred: the date line's {dateline['date']} with the year of {source}"
    return None


def _printed_years(text: str, posts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The years that the page prints about itself, and where."""
    copyright_year = _COPYRIGHT_YEAR.search(text[-2000:])
    if copyright_year:
        yield copyright_year["year"], "the copyright line"
    if posts:
        yield posts[-1][:4], "the embedded posts"


def _caption_years(text: str, paragraphs: Sequence[Paragraph], written: str) -> Iterator[tuple[str, str]]:
    """The year in which the day is close behind that of the captions; none if they speak of several.

    Captions print the year of a picture that is news; running text prints only years that are not its own.
    """
    captions = (p for p in paragraphs if p.kind == "boilerplate")
    found = {}
    for date in (match.group() for p in captions for match in _COMPLETE.finditer(text, p.start, p.end)):
        taken = iso_day(date)
        for year in (taken[:4], f"{int(taken[:4]) + 1:04d}") if taken else ():
            day = iso_day(f"{written}, {year}")
            if day and taken and 0 <= _days_between(taken, day) <= _CAPTION_DAYS:
                found[year] = f"“{date}”"
    if len(found) == 1:
        yield from found.items()


def _days_between(first: str, last: str) -> int:
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days


def _from_posts(text: str, paragraphs: Sequence[Paragraph], posts: Sequence[str]) -> tuple[str, str] | None:
    """The first day, from the last embedded post on, that is the weekday the text names first.

    A weekday that was shortly before the post is when the news was: the page is then of the day of the post.
    """
    if not posts:
        return None
    reported = (paragraph.span.of(text) for paragraph in paragraphs if paragraph.kind == "text")
    named = next(filter(None, map(_WEEKDAY_NAMED.search, reported)), None)
    if not named:
        return None
    last = dt.date.fromisoformat(posts[-1])
    try:
        ahead = (WEEKDAYS.index(named["day"].lower()) - last.weekday()) % 7
        if ahead > _DAYS_AFTER_POST_MAX:
            return last.isoformat(), "inferred: the day of the last embedded post"
        day = last + dt.timedelta(days=ahead)
    except OverflowError:
        return None
    return day.isoformat(), f"inferred: the {named['day']} after the embedded posts of {posts[-1]}"

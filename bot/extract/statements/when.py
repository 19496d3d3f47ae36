"""When a statement was made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.drafts import Draft
from bot.extract.statements.tokens import Unit
from bot.model import DateMention, PartialDate

# The line that opens a report: "GENEVA, March 12 --", " date 2021-10-22"
_DATELINE = re.compile(
    r"\s*(?:(?:[A-Z][A-Z.,/ ]{2,40}[,(]?\s*(?:\([\w ]+\)\s*)?\(?)|(?:\w+,\s)?(?i:published|updated|"
    r"date)[\w: ]{0,12}\s*)"
)
_DATELINE_MAX = 60
_DAY = 10  # characters of a date that says the day
_BEFORE = 2  # units before the one that brings a statement up, where the day may have been said


def when(
    text: str, draft: Draft, units: Sequence[Unit], published: PartialDate | None
) -> tuple[PartialDate | None, str | None]:
    """Date and year; the year of publication where the text tells the news without a date."""
    if draft.year:
        return _within(draft, draft.year), draft.year
    date = _best(text, draft, published) or (None if draft.earlier else _said_before(text, draft, units, published))
    if date is not None:
        return (date if len(date) > 4 else None), date[:4]
    if draft.earlier:
        return None, None
    return None, published[:4] if published else None


def _within(draft: Draft, year: str) -> PartialDate | None:
    """A date in the year that is said."""
    dates = [mention.value for _, mention in draft.dates if mention.value[:4] == year and len(mention.value) > 4]
    return max(dates, key=len, default=None)


def _best(text: str, draft: Draft, published: PartialDate | None) -> PartialDate | None:
    dates = [(unit, mention) for unit, mention in draft.dates if _may_be(text, mention, published)]
    if not dates:
        return None
    first = min(unit for unit, _ in draft.dates)
    intro = [mention.value for unit, mention in dates if unit == first]
    days = [value for value in intro if len(value) == _DAY]
    if days or draft.earlier:
        return (days or intro or [dates[0][1].value])[0]
    later = [mention.value for _, mention in dates]
    days = [value for value in later if len(value) == _DAY and (not intro or value[:4] >= intro[0][:4])]
    return (days or intro or later)[0]


def _said_before(text: str, draft: Draft, units: Sequence[Unit], published: PartialDate | None) -> PartialDate | None:
    """The day that the sentences before it name: "On Tuesday there were three. The loudest …"."""
    first = min(draft.units, default=0)
    for unit in reversed([each for each in units if first - _BEFORE <= each.number < first]):
        for token in unit.tokens:
            if (
                token.letter == "D"
                and len(token.value.value) == _DAY
                and _may_be(text, token.value, published)
                and not _is_print_date(text, token.value, published)
            ):
                return str(token.value.value)
    return None


def _is_print_date(text: str, mention: DateMention, published: PartialDate | None) -> bool:
    """Whether it gives the article's own day in full: "Updated October 23, 2021"."""
    return mention.value == published and published[:4] in mention.span.of(text)


def _may_be(text: str, mention: DateMention, published: PartialDate | None) -> bool:
    if published and mention.value > published[: len(mention.value)]:
        return False
    return not (mention.span.start < _DATELINE_MAX and _DATELINE.fullmatch(text, 0, mention.span.start))

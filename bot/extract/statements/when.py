"""When a statement was made."""

from __future__ import annotations

import re

from bot.extract.statements.drafts import Draft
from bot.model import DateMention, PartialDate

# The line that opens a report: "GENEVA, March 12 --", " date 2021-10-22"
_DATELINE = re.compile(
    r"\s*(?:(?:[A-Z][A-Z.,/ ]{2,40}[,(]?\s*(?:\([\w ]+\)\s*)?\(?)|(?:\w+,\s)?(?i:published|updated|"
    r"date)[\w: ]{0,12}\s*)"
)
_DATELINE_MAX = 60


def when(text: str, draft: Draft, published: PartialDate | None) -> tuple[PartialDate | None, str | None]:
    """Date and year; the year of publication where the text tells the news without a date."""
    if draft.year:
        return None, draft.year
    date = _best(text, draft, published)
    if date is not None:
        return (date if len(date) > 4 else None), date[:4]
    if draft.earlier:
        return None, None
    return None, published[:4] if published else None


def _best(text: str, draft: Draft, published: PartialDate | None) -> PartialDate | None:
    dates = [mention for _, mention in draft.dates if _may_be(text, mention, published)]
    if not dates:
        return None
    first = min(unit for unit, _ in draft.dates)
    intro = [mention for unit, mention in draft.dates if unit == first and mention in dates]
    days = [each for each in (intro or dates) if len(each.value) == 10]
    return (days or intro or dates)[0].value


def _may_be(text: str, mention: DateMention, published: PartialDate | None) -> bool:
    if published and mention.value > published[: len(mention.value)]:
        return False
    return not (mention.span.start < _DATELINE_MAX and _DATELINE.fullmatch(text, 0, mention.span.start))

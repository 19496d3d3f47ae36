"""When a statement was made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft, ToldDate
from bot.extract.statements.lexing.tokens import Token, Unit, is_day
from bot.model import DateMention, PartialDate, Span

# The line that opens a report: "GENEVA, March 12 --", "(Vienna / Minsk, 17 March", " date 2021-10-22"
_DATELINE = re.compile(
    r"\s*\(?(?:(?:[A-Z][A-Z.,/ -]{2,40}[,(]?\s*(?:\([\w ]+\)\s*)?\(?)|(?:[A-Z]\w+(?: / [A-Z]\w+)?,\s)|"
    r"(?:\w+,\s)?(?i:published|updated|date)[\w: ]{0,12}\s*)"
)
_DATELINE_MAX = 60
_DATE_LINE_MAX = 24  # code points beside the date
# As a heading: "Joint statement by the ministers of Peru", "Press release: Joint statement", "HRC57 - Joint statement"
_DOCUMENT = re.compile("(?:i:|-)?T")
_DAY = 10  # characters of a date that says the day
_NO_DAY = ("next ", "last week", "this week")
_BEFORE = 3  # units before the one that brings a statement up, where the day may have been said
_TOP = 3  # units in which its heading stands
_HEAD = 8  # units above the words of a statement that is printed in full, where its day stands
_BESIDE = 3  # code points between a date and the text that it is of: "Wednesday's joint statement"
# "a text released on Monday", "the text, which came out on Monday", "read it on Monday"; not "dismissed it on Monday"
_ISSUED = re.compile(r"T[,=~o]{0,3}[ir][,=]?$|T,?~[GLCE]?[ir]?$|F$")
_DATED = re.compile(r"\bdated\s+(?:(?:on|from)\s+)?$")
# "opposed by Peru, which on Monday had not yet …", "Peru took its name off on Friday", "a law that Fiji passed in
# 2012", "in defence of Diaz, whom Peru expelled in May"; not "left the text on prisons read at the council in May"
_NOT_THEN = re.compile(r"~[^,;]*x[^,;]*$|[CL]?w[^;&,T]*$|(?<![TYGL,])~(?!=)[^,;TGY]*$|(?<!T),~[CE][^,;TGY]*$")
# "On Friday Peru withdrew", "withdrew from the text on Friday"; not "on Friday after Peru withdrew"
_LEAVING = re.compile(r",?[CLE]?[^;&CLETG]{0,3}w")
_LEAVING_GAP = 6  # code points to who leaves, or to "withdrew"
_LEFT = re.compile(r"w[^;&,T]*T$")
_LEFT_GAP = 12  # code points between the text and the day
# "diplomats said on Friday that", "the ministry said in a note on Friday that", "told the agency on Friday that"
_FRAME = re.compile(r"^[^TGYLhHsbi]*v[^TGYLhHsbi]*T?$|,[^,TGYCLEhH]*v$")
# "Mali joined on Saturday": the day of that, not of the text that the next sentence tells of
_JOINS_THEN = re.compile(r"[CL][=+]*[sjwk]D")
_FRAMED = re.compile(r"~|[^hH]*$")
# "which Peru had criticised a day earlier" is no day of the text
_OF_SOMETHING_ELSE = re.compile(r"\b(?:which|who|that|whom|after|since)\b[^.,;]*$")
# "two days later", "the following day", "hours earlier"
_AFTERWARDS = re.compile(
    r"\b(?:(?P<n>a|one|two|three|four|five|six) (?P<unit>day|week)s? (?P<when>later|earlier|afterwards)|"
    r"the (?:next|following) (?P<next>day)|(?P<same>the same (?:day|afternoon|evening|morning)|"
    r"(?:minutes|hours) (?:later|earlier|before)))\b",
    re.IGNORECASE,
)
# "The text was circulated a day earlier"
_ISSUED_EARLIER = re.compile(r"\b(?:issued|released|circulated|published|read out|delivered) (?=\w+ days? earlier\b)")
_RELEASED = re.compile(r"^\W*(?:Released|Issued|Published|Adopted)\b[^\n.]{0,40}$", re.MULTILINE)
_RELEASED_MAX = 60  # code points
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_UNIT_DAYS = {"day": 1, "week": 7}


# "Cuba, which had signed a statement on Chad in 2029, stayed away"
_SIGNED_ANOTHER_THEN = re.compile(r"^[D,&+]*[CE],~[^,;]*[sb][^,;]*$")
_STAYS_AWAY = re.compile(r"[^,;]*,[=+]*(?:[aA]|x)")


def dates_told(cluster: Cluster) -> Iterator[ToldDate]:
    """The dates that a cluster gives, each with whether it is said of the text itself ("Wednesday's statement")."""
    kinds, tokens = cluster.kinds, cluster.tokens
    for index, token in enumerate(tokens):
        if token.letter != "D":
            continue
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if _SIGNED_ANOTHER_THEN.search(kinds[:index]) and _STAYS_AWAY.match(kinds, index + 1):
            continue
        beside = follows is not None and follows.letter == "T" and follows.start - token.end <= _BESIDE
        if beside and follows is not None and follows.value.plural and not is_day(token.value):
            continue  # "which signed none of the 2019 statements"
        if not beside and (_NOT_THEN.search(kinds[:index]) or _tells_of_leaving(tokens, kinds, index)):
            continue
        own = beside or bool(_ISSUED.search(kinds[:index]))
        frame = bool(_FRAME.search(kinds[:index]) and _FRAMED.match(kinds, index + 1))
        yield ToldDate(cluster.unit.number, token.value, own, frame and not own)


def _tells_of_leaving(tokens: Sequence[Token], kinds: str, index: int) -> bool:
    """Whether a date beside words for withdrawing is the day of that."""
    if _LEAVING.match(kinds, index + 1):
        after = next(token for token in tokens[index + 1 :] if token.letter != ",")
        return after.start - tokens[index].end <= _LEAVING_GAP
    return bool(_LEFT.search(kinds[:index])) and tokens[index].start - tokens[index - 1].end <= _LEFT_GAP


def when(
    text: str, draft: Draft, units: Sequence[Unit], published: PartialDate | None
) -> tuple[PartialDate | None, str | None]:
    """Date and year; the year of publication where the text tells the news without a date."""
    if draft.year:
        return _within(draft, draft.year), draft.year
    date = _best(text, draft, published) or (None if draft.earlier else _said_before(text, draft, units, published))
    if date is None and not draft.earlier:
        date = _days_before(text, draft, units, published) or _released(text, units, published)
    if date is not None:
        return (date if len(date) > 4 else None), date[:4]
    if draft.earlier:
        return None, None
    return None, published[:4] if published else None


def _released(text: str, units: Sequence[Unit], published: PartialDate | None) -> PartialDate | None:
    """The day that a line of a statement printed in full gives: "Released on Friday, 28 March 2031, in Lima"."""
    if not any(_DOCUMENT.match(unit.kinds) for unit in units[:_TOP]):
        return None
    days = (each.value for unit in units for each in unit.tokens if each.letter == "D" and is_day(each.value))
    told = [day.value for day in days if _RELEASED.search(text, max(0, day.span.start - _RELEASED_MAX), day.span.start)]
    return next((day for day in told if not published or day <= published), None)


def _days_before(text: str, draft: Draft, units: Sequence[Unit], published: PartialDate | None) -> PartialDate | None:
    """The day that "issued a day earlier" comes to in news that names no other: counted from its publication."""
    for unit in units:
        told = _ISSUED_EARLIER.search(text, unit.span.start, unit.span.end) if unit.number in draft.units else None
        if told and "T" in unit.kinds:
            return counted_from(text, Span(told.start(), unit.span.end), published)
    return None


def counted_from(text: str, span: Span, known: PartialDate | None) -> PartialDate | None:
    """The day that "two days later" comes to, counted from the one before; None if nothing is said."""
    match = _AFTERWARDS.search(text, span.start, span.end)
    if match is None or known is None or len(known) != _DAY:
        return None
    if _OF_SOMETHING_ELSE.search(text, span.start, match.start()):
        return None
    if match["same"]:
        return known
    days = 1 if match["next"] else _NUMBERS[match["n"].lower()] * _UNIT_DAYS[match["unit"].lower()]
    sign = -1 if (match["when"] or "").lower() == "earlier" else 1
    return (date.fromisoformat(known) + sign * timedelta(days=days)).isoformat()


def _within(draft: Draft, year: str) -> PartialDate | None:
    """A date in the year that is said."""
    values = (each.mention.value for each in draft.dates)
    return max((value for value in values if value[:4] == year and len(value) > len(year)), key=len, default=None)


def _best(text: str, draft: Draft, published: PartialDate | None) -> PartialDate | None:
    told = [each for each in draft.dates if _may_be(text, each.mention, published)]
    told = [each for each in told if not each.frame] or told
    if not told:
        return None
    own = [each.mention.value for each in told if each.own or _is_dated(text, each.mention)]
    if own and len(own[0]) == _DAY:
        return own[0]
    first = min(each.unit for each in told)
    intro = [each.mention.value for each in told if each.unit == first]
    days = [value for value in intro if len(value) == _DAY]
    if days or draft.earlier:
        return (days or intro or [told[0].mention.value])[0]
    later = [each.mention.value for each in told]
    days = [value for value in later if len(value) == _DAY and (not intro or value[:4] >= intro[0][:4])]
    return (days or intro or later)[0]


def _is_dated(text: str, mention: DateMention) -> bool:
    return bool(_DATED.search(text, max(0, mention.span.start - 16), mention.span.start))


def _said_before(text: str, draft: Draft, units: Sequence[Unit], published: PartialDate | None) -> PartialDate | None:
    """The day that the sentences before it name ("On Tuesday there were three. The loudest …"), or those that follow
    a headline.
    """
    first, *more = sorted(draft.units) or [0]
    near = [each for each in units if first - _BEFORE <= each.number < first]
    if first == 0:
        near += [each for each in units if first < each.number < (more or [len(units)])[0]][:_BEFORE]
    near = [unit for unit in near if not _JOINS_THEN.search(unit.kinds)]
    days: list[DateMention] = [
        each.value for unit in reversed(near) for each in unit.tokens if each.letter == "D" and is_day(each.value)
    ]
    for day in days:
        if _may_be(text, day, published) and not _is_print_date(text, day, published):
            return day.value
    if first < _HEAD and any(_DOCUMENT.match(unit.kinds) for unit in units[:_TOP]):  # its own date line
        head = (each for unit in units[:_HEAD] for each in unit.tokens if each.letter == "D" and is_day(each.value))
        alone = (token.value for token in head if _is_on_a_line_of_its_own(text, token.value))
        told = [day for day in alone if not (published and day.value > published)]
        return min(told, key=lambda day: day.span).value if told else None
    return None


def _is_on_a_line_of_its_own(text: str, mention: DateMention) -> bool:
    """As "Published: 5 August 2024" or "Lima, 5 August 2024" under a heading."""
    first, last = text.rfind("\n", 0, mention.span.start) + 1, text.find("\n", mention.span.end)
    length = (last if last >= 0 else len(text)) - first
    return length - (mention.span.end - mention.span.start) <= _DATE_LINE_MAX


def _is_print_date(text: str, mention: DateMention, published: PartialDate | None) -> bool:
    """Whether it gives the article's own day in full: "Updated October 23, 2021"."""
    return mention.value == published and published[:4] in mention.span.of(text)


def _may_be(text: str, mention: DateMention, published: PartialDate | None) -> bool:
    if published and mention.value > published[: len(mention.value)]:
        return False
    if text.startswith(_NO_DAY, mention.span.start):
        return False
    line = text.rfind("\n", 0, mention.span.start) + 1
    return not (mention.span.start - line < _DATELINE_MAX and _DATELINE.fullmatch(text, line, mention.span.start))

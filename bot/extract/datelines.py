"""Where a report was written, printed before its first words: no part of what it says, and nobody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.lexicon import people
from bot.extract.lexicon.calendar_words import MONTHS, SHORT_MONTHS
from bot.parse.calendar import CRAWLED

# Like "UNITED NATIONS - Germany …", "GENEVA, March 12 (Wire) - …", "NAIROBI — …", "ST. PAUL, Minn. (AP) -- …",
# "NEWSWIRE- More …"; not "GENEVA-based groups said" nor a transcript's "WALLACE: Governor, …"
_DATELINE = re.compile(
    r"(?:[A-Z]{4,30}|[A-Z]{2,30}\.?(?=[ -][A-Z]{2}))(?:[ /-][A-Z][A-Z.'’]{1,30}){0,3}"  # the place
    r"(?:\s\([A-Z][^()\n]{2,30}\)(?=,))?"
    r"(?:,\s[A-Z][\w.]{1,30}(?:\s[A-Z]\w{1,30}|\s\d{1,2}){0,2}){0,3}(?:,?\s\d{4})?"  # its country, the day
    r"(?:\s\([^()\n]{2,40}\))?\s{0,2}(?:--|[–—]|(?<=\s)-|(?<=[A-Z]{3})-)\s{1,2}"  # the agency
)
_NAME = r"[A-Z][\w.'’-]{1,30}+"
_DAY = r"(?:,\s[A-Z][\w.]{1,30}(?:\s\d{1,2})?|,\s\d{1,2}\s[A-Z][\w.]{1,30}){0,2}(?:,?\s\d{4})?"
_AGENCY = r"\((?:AFP|AP|ANI|PTI|UPI|UNI|IANS|CNN|DPA|dpa|EFE|WAM|KUNA|SPA|TASS|Bernama|Reuters|Xinhua|Bloomberg)\)"
# Like "New Delhi, Nov 20 (PTI) The court …", "(Reuters) — The court …", "London (CNN) — A court …"
_WITH_AGENCY = re.compile(
    rf"(?:{_AGENCY}\s[–—-]{{1,2}}\s)|(?:[A-Z][\w.'’-]{{1,30}}\s){{0,2}}[A-Z][\w.'’-]{{1,30}}{_DAY}\s{_AGENCY}:?\s?[–—-]{{0,2}}\s?"
)
_MONTH = rf"(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?"
# Like "Geneva, 18 July 2025 – The …", "(Oslo, 2 May 2024) - A …", "Fort Ward, Guyana, Oct. 3, 2019 | An …"
_WITH_DAY = re.compile(
    rf"\(?{_NAME}(?:[ /]{_NAME}){{0,2}}(?:,\s{_NAME}(?:\s{_NAME}){{0,2}})?,?\s\(?"
    rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}}),?(?:\s\d{{4}})?\)?\s?(?:[–—|]|(?<=\s)-{{1,2}})\s"
)
# Like "Feb 5 (Wire) - A lander …", "3 May 2024 — …"; not "May 4-5", "June 3 said"
_DAY_ALONE = re.compile(
    rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?\s(?:\([^()\n]{{2,40}}\)\s)?(?:--|[–—-])\s"
)
# Like "PORT VILA: Eighteen …", "Pune, 4 March: The …", before the first words of a report alone; in a transcript
# (below) the words before a colon speak
_WITH_COLON = re.compile(rf"(?P<place>{_NAME}(?:[ /]{_NAME}){{0,2}}){_DAY}:\s(?=(?P<mark>\W)?\w)")
# Like "Lyon – Some 40 …", "Cape Town, South Africa -- The …", before the first words alone and with no other dash after
# it; not "Ann Lee – Bob's aunt – said"
_WITH_DASH = re.compile(
    rf"{_NAME}(?: {_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME})?)?\s(?:--|[–—])\s(?=[A-Z\d])(?![^.\n]*\s(?:--|[–—-])\s)"
)
# Like "15:55 The agency says", "3.15pm – The mayor", before an entry of a live page; not "10:30 in the morning"
_CLOCK = re.compile(
    r"\(?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|BST|UTC|ET|EST|EDT|CET|CEST|IST))?\)?\s?[:–—|-]?\s(?=[\"“A-Z])"
)
_SPEAKER = re.compile(rf"[ \t]*{_NAME}(?: {_NAME}){{0,3}}:(?=\s+[^\s\"“‘'«])")


def is_transcript(text: str) -> bool:
    """Whether lines of an article begin with a name and a colon, more than one name, as those of a dialogue do."""
    speakers = (_SPEAKER.match(text, start) for start in _lines_with_colon(text) if start)  # not of a headline
    return len({found.group() for found in speakers if found}) > 1


def _lines_with_colon(text: str) -> Iterator[int]:
    """Where the lines begin that have a colon."""
    at = text.find(":")
    while at >= 0:
        yield text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        at = text.find(":", end) if end >= 0 else -1


def after_dateline(text: str, start: int, end: int, *, opens: bool = False) -> int:
    """Where the words of a paragraph begin: after its dateline or clock time, if it has one and goes on after it.

    ``opens`` says that it is the first paragraph of a report that is no transcript.
    """
    if crawled := CRAWLED.match(text, start, end):
        start = crawled.end()
    if "0" <= text[start : start + 1] <= "9" or text[start : start + 1] == "(":
        clock = _CLOCK.match(text, start, end)
        start = clock.end() if clock else start
    found = _DATELINE.match(text, start, end)
    found = found or _WITH_DAY.match(text, start, end) or _DAY_ALONE.match(text, start, end)
    if found is None and text.find("(", start, end) >= 0:
        found = _WITH_AGENCY.match(text, start, end)
    if found is None and opens:
        found = _WITH_DASH.match(text, start, end) or _WITH_COLON.match(text, start, end)
        if (
            found
            and found.re is _WITH_COLON
            and found["mark"]
            and found["place"].split()[-1].lower() not in people.PLACES
        ):
            found = None  # Ann Lee: "…"
    return found.end() if found and found.end() < end else start

"""Where a report was written, printed before its first words: no part of what it says, and nobody who speaks."""

from __future__ import annotations

import re

# Like "UNITED NATIONS - Germany …", "GENEVA, March 12 (Wire) - …", "NAIROBI — …", "ST. PAUL, Minn. (AP) -- …";
# not "GENEVA-based groups said" nor a transcript's "WALLACE: Governor, …"
_DATELINE = re.compile(
    r"(?:[A-Z]{4,30}|[A-Z]{2,30}\.?(?=[ -][A-Z]{2}))(?:[ /-][A-Z][A-Z.'’]{1,30}){0,3}"  # the place
    r"(?:,\s[A-Z][\w.]{1,30}(?:\s[A-Z]\w{1,30}|\s\d{1,2}){0,2}){0,3}(?:,?\s\d{4})?"  # its country, the day
    r"(?:\s\([^()\n]{2,40}\))?\s{0,2}(?:--|[–—]|(?<=\s)-)\s{1,2}"  # the agency
)
# Like "NEW DELHI: The ministry …", as papers in Asia and the Gulf print it; who speaks in a transcript looks the same
_PLACE_AND_COLON = re.compile(r"(?P<place>[A-Z]{3,30}(?:[ -][A-Z]{2,30}){0,3}): (?=[A-Z][\w’'-]+ [\w-])")
_TOP = 600  # code points in which a report's first paragraph begins, behind its headline


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin: after its dateline, if it has one and goes on after it."""
    found = _DATELINE.match(text, start, end)
    if not found and start < _TOP:
        found = _PLACE_AND_COLON.match(text, start, end)
        if found and text.find(f"{found['place']}:", found.end()) >= 0:
            found = None
    return found.end() if found and found.end() < end else start

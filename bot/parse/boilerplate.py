"""Lines that belong to the page and not to the report: links, credits, pleas, captions."""

from __future__ import annotations

import re

_LINE_MAX = 400  # code points; a longer paragraph is text, whatever it begins with
_TAIL = 120  # code points at the end of a line in which a credit stands

_MORE = r"more|also|now|this|here|next|stories|story|articles?|news|live|updates|for you|on this(?: story)?"
# Like "Read more: Why …", "ALSO READ | Talks fail"; not "Read more books, the minister said."
_LINK = (
    rf"(?:(?:must |also )?read|see|watch|listen|more on|related|recommended|explained?|in pictures|trending"
    rf"|don['’]t miss|you may also like)(?: (?:{_MORE})){{0,3}}\s?[:|»>]"
)
_LINK_ALONE = r"(?:read|see) more(?: (?:here|on|about|at)\b.{0,80})?$"
# Like "Advertisement", "Continue reading below", "Follow us on …": a line that is only a button
_BUTTON = (
    r"(?:advertisements?|sponsored(?: content)?|share(?: this(?: article| story)?)?|tweet|print|comments?"
    r"|(?:story )?continues? (?:reading )?below.{0,30}|continue reading.{0,40}|most (?:read|popular)"
    r"|related (?:stories|articles|topics|news)|more from .{1,40}|back to top|follow us.{0,60}|click here.{0,80}"
    r"|download (?:the|our) .{0,60}|skip to .{0,40}|sign in|log in|loading)[.!…]{0,3}$"
)
# Like "(With inputs from agencies)", "Additional reporting by Ann Lee", "Reporting by Bob Ray; editing by Ann Lee"
_CREDIT = (
    r"[(\[]?(?:with )?(?:additional )?(?:agency )?(?:inputs?|reporting|files|writing|editing|edited|compiled|written"
    r"|graphics)(?: contributed)? (?:from|by) [^“”\"]{2,160}$"
)
_RIGHTS = r"(?:©|\(c\) ?\d{4}|copyright\b).{0,200}$|our standards: .{0,80}$"
# Like "This article was originally published in …"
_ORIGIN = (
    r"th(?:is|e) (?:article|story|report|piece) (?:was|has been|is) (?:originally |first |also )?"
    r"(?:published|produced|written|edited|generated|auto-generated|syndicated|republished|updated)\b.{0,160}$"
)
# Like "Sign up for our newsletter"; not "Sign up for the army, the poster says."
_INVITATION = (
    r"(?:sign up|subscribe|register)\b(?: now| today| here)? (?:for|to|and)"
    r" (?:our|the|us|get|receive)\b[^“”\",]{0,160}$"
)
# Like "Photo: Ann Lee/AFP", "Image credit: EPA"
_PHOTO = (
    r"[(\[]?(?:(?:file|representati(?:ve|onal)) )?(?:photo(?:graph)?s?|images?|pictures?|illustration|credits?|caption)"
    r"(?: (?:credits?|courtesy(?: of)?|caption|by|via|source|(?:used )?for representation(?:al purposes?)?))?\s?[:/|–-]"
)
_FILE_PHOTO = r"[(\[]?(?:file|representati(?:ve|onal)) (?:photo|image|picture)\b.{0,80}$"
_STARTS = re.compile(
    "|".join((_LINK, _LINK_ALONE, _BUTTON, _CREDIT, _RIGHTS, _ORIGIN, _INVITATION, _PHOTO, _FILE_PHOTO))
)

# Like "Agencies contributed to this report.", "Ann Lee and the AP contributed reporting."
_CONTRIBUTED = (
    r"\bcontributed (?:to the report|(?:to this (?:report|story|article)|(?:additional )?reporting)\b[^“”\"]{0,60})\.?$"
)
_AGENCY = r"ap|afp(?:-jiji)?|epa(?:-efe)?|reuters|getty(?: images)?|shutterstock|xinhua|anadolu|kyodo|bloomberg|pool"
# Like "… at the lake. [File: Ann Lee/Reuters]", "… (AP Photo/Ann Lee)", "… | Getty Images"
_CAPTION = (
    r"[(\[](?:file|photo|image|picture|credit)s?\s?[:/|–-][^()\[\]]{2,80}[)\]]\.?$"
    rf"|[(\[|/–—]\s?(?:{_AGENCY})(?:\s?/|\svia\b|\sphoto\b|\simages?\b)[^()\[\]]{{0,60}}[)\]]?\.?$"
    rf"|\s\|\s(?:{_AGENCY})\.?$"
)
# What a line must have for _ENDS, and for _ASKS, to be worth a try: plain search is ten times as fast.
_END_MARKS = ("contributed", "(", "[", "|", "/", "–", "—", "reserved")
_ASK_STEMS = ("subscri", "newsletter", "becom", "donat", "support", "sign")
_ENDS = re.compile(rf"{_CONTRIBUTED}|{_CAPTION}|\ball rights reserved\b[^“”\"]{{0,80}}$")

# Like "By subscribing, you can help us get the story right.": asks the reader for something
_ASKS = re.compile(
    r"\b(?:subscrib(?:e|ing|er)|newsletters?|(?:become|becoming) an? (?:member|supporter|patron)|donat(?:e|ing|ion)"
    r"|support(?:ing)? (?:our|us|independent|quality)|sign(?:ing)? up)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"\b(?:you|your|us|our)\b", re.IGNORECASE)
# Like "quality journalism is more crucial than ever"
_ABOUT_JOURNALISM = re.compile(
    r"\b(?:quality|independent|trusted|fact-based|fearless|our|public-interest) (?:journalis[mt]s?|reporting)\b",
    re.IGNORECASE,
)
_QUOTATION_MARK = re.compile(r"[“”\"]|'{2}")


def is_boilerplate(line: str) -> bool:
    """Whether a paragraph belongs to the page by its own words."""
    if len(line) > _LINE_MAX:
        return False
    lower = line.lower()
    tail = lower[-_TAIL:]
    if _STARTS.match(lower) or (any(mark in tail for mark in _END_MARKS) and _ENDS.search(tail)):
        return True
    return any(stem in lower for stem in _ASK_STEMS) and _asks_the_reader(line)


def _asks_the_reader(line: str) -> bool:
    return bool(_ASKS.search(line)) and len(_TO_READER.findall(line)) > 1 and not _QUOTATION_MARK.search(line)


def is_plea(line: str) -> bool:
    """Whether a paragraph may be part of a plea for support, if its neighbour is."""
    return len(line) <= _LINE_MAX and bool(_ABOUT_JOURNALISM.search(line)) and not _QUOTATION_MARK.search(line)

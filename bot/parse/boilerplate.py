"""Lines that belong to the page and not to the report: links, credits, pleas, captions."""

from __future__ import annotations

import re

_LINE_MAX = 400  # code points; a longer paragraph is text, whatever it begins with
_TAIL = 120  # code points at the end of a line in which a credit stands

_MORE = r"more|also|now|this|here|next|stories|story|articles?|news|live|updates|for you|on this(?: story)?"
# Like "Read more: Why …", "ALSO READ | Talks fail"; not "Read more books, the minister said."
_LINK = (
    rf"(?:(?:must |also )?read|see|watch|listen|more(?: on)?|related|recommended|explained?|in pictures|trending"
    rf"|don['’]t miss|you may also like)(?: (?:{_MORE})){{0,3}}\s?[:|»>]"
)
_LINK_ALONE = r"(?:read|see) more(?: (?:here|on|about|at)\b.{0,80})?$|related$|more (?:on|from) .{1,40}$"
_NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|instagram|telegram|linkedin|youtube|tiktok|threads|bluesky|google news|e-?mail)\b"
)
# Like "Share this article on Facebook | Twitter", "Follow The Harbour Post on X"; not "Share the bread, he said."
_SHARE = (
    rf"share(?: this(?: article| story| post| page)?)?(?: (?:on|via|with|by) {_NETWORKS}.{{0,80}})?$"
    rf"|follow (?:us\b.{{0,60}}|.{{1,60}} on {_NETWORKS}.{{0,60}})$"
)
# Like "Advertisement", "Continue reading below", "3 min read", "7 comments": a line that is only a button
_BUTTON = (
    r"(?:(?:skip )?advertisements?(?:\W{1,3}scroll to continue)?|sponsored(?: content)?|tweet|print|save|back to top"
    r"|(?:\d{1,5} |view |no |post a |leave a )?comments?|story continues"
    r"|(?:story |article )?continues? (?:reading )?(?:below|after).{0,30}|continue reading.{0,40}"
    r"|most (?:read|popular|viewed)|related (?:stories|articles|topics|news|posts|content)|leave a reply"
    r"|(?:previous|next) post|your email address will not be published|exit mobile version|site icon .{1,40}"
    r"|posted|and last updated|logo|share|actions|highlights|recommended|gallery:?|full screen|contact us|find us"
    r"|welcome"
    r"|listen(?: to this (?:article|story))?(?:\W{1,3}\d{1,2}:\d\d(?: min)?)?|\d{1,2}[ -]min(?:ute)?s?(?: read)?"
    r"|(?:click|tap) here.{0,80}|download (?:the|our) .{0,60}|skip to .{0,40}|sign (?:in|up)(?: here| now)?|log in"
    r"|subscribe(?: now| here)?|newsletters?|loading|//ends|\(ends\))[.!…]{0,3}$"
    r"|(?:topics|tags|filed under|related topics)\s?:.{0,200}$"
)
# Like "* * *", "____": a line that only parts
_RULE = r"[_*=~#•·—–.\s-]{2,60}$"
_AGENCY = (
    r"ap|afp(?:-jiji)?|epa(?:-efe)?|reuters|getty(?: images)?|shutterstock|xinhua|anadolu|kyodo|bloomberg|pool|pti|ani"
    r"|ians|dpa|tass|efe|upi|bernama|(?:the )?associated press|agence france-presse|press trust of india"
    r"|press association|pa(?: (?:media|wire|images))?"
)
# Like "(With inputs from agencies)", "Additional reporting by Ann Lee", "Reporting by Bob Ray; editing by Ann Lee"
_CREDIT = (
    r"[(\[]?(?:with )?(?:additional )?(?:agency )?(?:inputs?|reporting|files|writing|editing|edited|compiled|written"
    r"|graphics)(?: contributed)? (?:from|by):? [^“”\"]{2,160}$"
    r"|[(\[]?with [\w/&, ]{1,40} inputs[)\].]{0,2}$|sources?\s?: [^“”\".!?]{2,60}$"
)
# Like "(PTI)", "— Reuters", "Agencies": nothing but who wrote it
_AGENCY_ALONE = rf"[(\[—–-]{{0,2}}\s?(?:(?:news )?agencies|staff reporter|{_AGENCY})[)\]]?\.?$"
# Like "This was published 13 years ago", "We’re sorry, this feature is currently unavailable."
_NOTICE = (
    r"this was published \d{1,3} (?:years?|months?|days?) ago$"
    r"|we['’]re sorry, this (?:feature|video|content) .{0,120}$|this site uses (?:akismet|cookies)\b.{0,120}$"
)
# Like "Home / Announcements / News", "Home > World > Asia"
_CRUMBS = r"home(?:page)?\s?[/>»›|]\s?[^.!?“”\"]{2,120}$"
_RIGHTS = r"(?:©|\(c\) ?\d{4}|copyright\b).{0,200}$|our standards: .{0,80}$"
# Like "This article was originally published in …", "• This story has been corrected to …"; not "The report was
# published on Tuesday and accuses …", which is news
_ORIGIN = (
    r"(?:[•·*(\[]\s?)?(?:this (?:article|story|piece)|(?:this|the) (?:article|story|report|piece)(?= \w+ (?:been )?"
    r"(?:originally|first|auto-generated|syndicated|republished)\b)) (?:was|has(?: not)? been|is) "
    r"(?:originally |first |also )?"
    r"(?:published|produced|written|edited|generated|auto-generated|syndicated|republished|updated|amended|corrected)"
    r"\b.{0,240}$"
)
# Like "The views expressed in this article are the author's own."
_OPINION = r"the (?:views|opinions) expressed (?:in this|here)\b.{0,160}$"
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
_PICTURE_LABEL = r"(?:image|photo|media|video|audio|figure) (?:source|caption)(?:: |, (?!s?he |they ))"
_FILE_PHOTO = r"[(\[]?(?:file|representati(?:ve|onal)) (?:photo|image|picture)\b.{0,80}$"
_STARTS = re.compile(
    "|".join((_LINK, _CREDIT, _NOTICE, _RIGHTS, _ORIGIN, _OPINION, _INVITATION, _PHOTO, _PICTURE_LABEL, _FILE_PHOTO))
)
_SHORT = re.compile("|".join((_LINK_ALONE, _SHARE, _BUTTON, _CRUMBS, _RULE, _AGENCY_ALONE)))
_SHORT_MAX = 160  # code points of a line that is nothing but a link or a button

# Like "Agencies contributed to this report.", "Ann Lee and the AP contributed reporting."
_CONTRIBUTED = (
    r"\bcontributed (?:to the report|(?:to this (?:report|story|article)|(?:additional )?reporting)\b[^“”\"]{0,60})\.?$"
)
# Like "… at the lake. [File: Ann Lee/Reuters]", "… (AP Photo/Ann Lee)", "… | Getty Images", "… Ann Lee / AP file",
# "… REUTERS/Ann Lee"
_CAPTION = (
    r"[(\[](?:file|photo|image|picture|credit)s?\s?[:/|–-][^()\[\]]{2,80}[)\]]\.?$"
    rf"|[(\[|/–—]\s?(?:{_AGENCY})(?:\s?/|\svia\b|\sphoto\b|\simages?\b)[^()\[\]]{{0,60}}[)\]]?\.?$"
    rf"|[(\[][^()\[\]/]{{2,60}}/(?:{_AGENCY})[)\]]\.?$|\s[|/]\s(?:{_AGENCY})(?: files?)?\.?$"
    rf"|(?:^|[.!?]\s)(?:{_AGENCY})\s?/\s?[^.“”\"]{{2,60}}$"
    r"|[.!?]\s(?:photo(?:graph)?|image|picture|credit)s?(?: by| credit| courtesy)?\s?: [^.“”\"]{2,60}$"
)
# Like "… at the lake [Ann Lee/The Harbour Post]"; not "[he/she]"
_OWN_PICTURE = re.compile(r"\[[A-Z][^\[\]/]{1,60}/[A-Z][^\[\]/]{1,60}\]\.?$")
# What a line must have for _ENDS, and for _ASKS, to be worth a try: plain search is ten times as fast.
_END_MARKS = ("contributed", "(", "[", "|", "/", "–", "—", "reserved", "photo", "image", "picture", "credit")
_ASK_STEMS = ("subscrib", "newsletter", "becom", "donat", "support", "sign up", "signing up")
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
QUOTATION_MARK = re.compile(r"[“”\"]|'{2}")


# What stands below a report: "More from Reuters", "Leave a reply"; a link to "Related stories" may stand amid it, and
# "More from the summit" may be a heading of the report
_BELOW = re.compile(
    r"(?:more from (?:the )?(?-i:[A-Z]).{0,40}|our standards: .{0,80}|leave a reply|(?:previous|next) post)$",
    re.IGNORECASE,
)


def ends_report(line: str) -> bool:
    """Whether a paragraph that belongs to the page stands behind the report."""
    return bool(_BELOW.match(line))


def is_boilerplate(line: str) -> bool:
    """Whether a paragraph belongs to the page by its own words."""
    if len(line) > _LINE_MAX:
        return False
    lower = line.lower()
    tail = lower[-_TAIL:]
    if _STARTS.match(lower) or (len(lower) <= _SHORT_MAX and _SHORT.match(lower)):
        return True
    if any(map(tail.__contains__, _END_MARKS)) and _ends_in_a_credit(line, tail):
        return True
    return any(map(lower.__contains__, _ASK_STEMS)) and _asks_the_reader(line)


def _ends_in_a_credit(line: str, tail: str) -> bool:
    return bool(_ENDS.search(tail)) or ("]" in tail[-2:] and bool(_OWN_PICTURE.search(line, len(line) - len(tail))))


def _asks_the_reader(line: str) -> bool:
    return not QUOTATION_MARK.search(line) and len(_TO_READER.findall(line)) > 1 and bool(_ASKS.search(line))


def is_plea(line: str) -> bool:
    """Whether a paragraph may be part of a plea for support, if its neighbour is."""
    return len(line) <= _LINE_MAX and bool(_ABOUT_JOURNALISM.search(line)) and not QUOTATION_MARK.search(line)

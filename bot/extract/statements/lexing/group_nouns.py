"""Whether the noun behind a figure is one of states: "ten council members", not "ten members of staff"."""

from __future__ import annotations

import re

from bot.extract.lexicon.notation import either
from bot.extract.lexicon.statement_groups import OTHER_HEADS
from bot.extract.lexicon.statement_nouns import JOINT_NOUNS, JOINT_WORDS, STATEMENT_NOUNS

# "the United States, France and nine" … allies
_AND_SO_MANY = re.compile(r"\band\s+\S+$")
# "The letter carries 37 names"
_CARRIES = re.compile(
    r"\b(?:carr(?:y|ie[sd])|bears?|bore|gathered|collected|drew|drawn|attracted|runs to|numbers|lists|has|had|with)\b"
    r"[^.;,]{0,30}$"
)
_BAD_AFTER = re.compile(
    r"\s+of (?:parliament|congress|the (?:house|public|team|family|staff|jury|board|crew|church)|staff)\b|"
    r"\s+(?:parties|agencies|departments?|companies|firms|prisons?|visits?|records?)\b",
    re.IGNORECASE,
)
_BAD_WORDS = re.compile(
    rf"\b(?:{'|'.join(OTHER_HEADS)}|church|business|religious|opposition|community|tribal|party|"
    rf"(?<!european )(?<!african )union|former|red|blue|swing|ex-\w+|gang|rebel|faith|faction)\b",
    re.IGNORECASE,
)
_US_STATES = re.compile(
    r"\b(?:primar(?:y|ies)|voters?|(?<!board of )governors?|electoral|senat\w+|republicans?|democrats?|"
    r"caucus\w*|ballots?|"
    r"legislatures?|attorneys|congress\w*|polls?|(?:red|blue|swing) states|u\.s\. states|supreme court|medicaid)\b",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\s+of (?:the |an? |its )?(?:[\w.-]+ ){0,4}?(?:EU|UN|U\.N\.|NATO|OAS|AU|ASEAN|OSCE|WTO|IAEA|G7|G20|"
    r"[Cc]ouncil|[Cc]oalition|[Uu]nion|"
    r"Nations|[Aa]ssembly|[Oo]rgani[sz]ation|Commonwealth|[Gg]roup|[Aa]lliance|[Aa]gency|Commission|States|"
    r"[Bb]loc|[Ll]eague|Forum|Movement|Community|"
    r"[Cc]onvention|[Ii]nitiative|[Bb]ody)\b"
)
# Behind "47-nation": what so many put forward
_BEHIND_NATION = re.compile(
    rf"\s+(?:(?:{either(JOINT_WORDS)}|open)\s+)?(?:{'|'.join((*STATEMENT_NOUNS, *JOINT_NOUNS, 'criticism'))})\b",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"(?:country|nation|state)$", re.IGNORECASE)
# So many of these are hardly of one country
_MANY_LOOSE = re.compile(r"^(?:ministers|leaders|presidents|capitals|missions)$", re.IGNORECASE)
_MANY_MIN = 10
_PORTFOLIO = re.compile(
    r"(?:agriculture|climate|culture|defen[cs]e|digital|economy|education|energy|environment|finance|fisheries|health|"
    r"home|industry|interior|justice|labou?r|migration|sports?|trade|transport)?",
    re.IGNORECASE,
)
# "seven powers (Peru, Mali, …", "eight partners – Laos, …": states if the names are of countries
_NAMED_BEHIND = re.compile(r"\s*\((?:the\s+)?[A-Z][\w.' -]{1,40},|\s+[-–—]{1,2}\s+(?:the\s+)?[A-Z][\w.' -]{1,40},")
# Heads that need something beside them to be states: "ten council members", not "ten members"
_LOOSE_HEADS = re.compile(
    r"^(?:members|partners|ministers|leaders|diplomats|delegates|islands|names|officers|chiefs|commanders|generals|"
    r"representatives|allies|powers|missions|"
    r"capitals|presidents|neighbou?rs)$",
    re.IGNORECASE,
)
# Before "members", "25 of the 27 members"; "read out a declaration on behalf of 47"
_SIGNED_BY = re.compile(
    r"\b(?:(?:signed|backed|supported|endorsed) by|"
    r"(?:read|delivered|presented|spoke|speaking)[^.;]{1,40}? on behalf of) "
    r"(?:[a-z]+ )?[\w-]+$"
)
_SIGNED_BY_MAX = 80  # code points
# "The seven powers said in a joint statement"; not "Ten officers said in a joint statement"
_JOINTLY = re.compile(
    r"(?: on \w+day)?,? (?:said|have|had|also|issued|put|signed|released|condemned)\b[^.;,]{0,60}\bjoint\b"
)
_OF_RANK = re.compile(
    r"(?:members|diplomats|delegates|names|officers|chiefs|commanders|generals|representatives)$", re.IGNORECASE
)
_STATE_WORDS = re.compile(
    r"\b(?:EU|UN|U\.N\.|NATO|Nato|OAS|OSCE|OECD|OIC|WTO|WHO|IAEA|UNESCO|ECOWAS|SADC|CARICOM|APEC|AU|council|Council|member|European|African|Asian|Arab|Western|Pacific|"
    r"Caribbean|Latin|American|Gulf|Nordic|Baltic|Commonwealth|ASEAN|union|bloc|council's|G7|G20|world|global|"
    r"like-minded|foreign|coalition|signatory|democratic|Balkan|Andean|Mediterranean|Atlantic|Black Sea|Indian Ocean|"
    r"Arctic|Alpine|Sahel|Mekong|Melanesian|Polynesian|Central American|South American|Benelux|[Nn]eighbou?ring|"
    r"[Cc]oastal|diplomatic|[Ii]sland|[Ll]andlocked|[Mm]embers? of the)\b"
)


def is_something_else(text: str, after: re.Match[str], start: int, end: int) -> bool:
    """Whether the words and the noun behind a figure (``after``) count no states: "12 swing states"."""
    words, head = after["words"], after["head"]
    if head.lower().endswith("diplomats"):  # sources rather than states
        return True
    if _carries_names(text, after, start):
        return False
    if _BAD_WORDS.search(words) or _BAD_AFTER.match(text, after.end(), end):
        return True
    if head.lower() == "states" and not _STATE_WORDS.search(words) and _US_STATES.search(text, start, end):
        return True
    # "12-nation coalition", "47-nation statement"; not "a 47-nation council"
    return bool(_SINGULAR.search(head)) and not (after["hyphened"] or _BEHIND_NATION.match(text, after.end(), end))


def is_loose(text: str, after: re.Match[str], count: int | None, start: int, end: int) -> bool:
    """Whether the noun needs countries beside it to be states: "eight partners"; not "ten council members"."""
    words, head = after["words"], after["head"]
    if not _LOOSE_HEADS.match(head) or _carries_names(text, after, start) or _OF_A_BODY.match(text, after.end(), end):
        return False
    if _AND_SO_MANY.search(text, max(0, after.start() - 30), after.start()):
        return False
    if _SIGNED_BY.search(text, max(0, after.start() - _SIGNED_BY_MAX), after.start()):
        return False
    if _JOINTLY.match(text, after.end(), end) and not _OF_RANK.match(head):
        return False
    if _MANY_LOOSE.match(head) and _PORTFOLIO.fullmatch(words.strip()) and (count or 0) >= _MANY_MIN:
        return False
    return not _STATE_WORDS.search((after["of"] or "") + words)


def is_named_behind(text: str, start: int, end: int) -> bool:
    """Whether the names of those counted seem to follow."""
    return bool(_NAMED_BEHIND.match(text, start, end))


def _carries_names(text: str, after: re.Match[str], start: int) -> bool:
    """As in "the letter carries 37 names"."""
    if after["head"].lower() not in ("names", "signatures", "endorsements"):
        return False
    return bool(_CARRIES.search(text, max(start, after.start() - 40), after.start()))

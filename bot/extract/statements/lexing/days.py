"""Which dates of a sentence tell when something was said, rather than since when or until when."""

from __future__ import annotations

import re

from bot.extract.lexicon.statement_nouns import STATEMENT_NOUNS
from bot.model import DateMention

# "the appeal of 2019" gives its year
_NOT_BEHIND_TEXT = "".join(rf"(?<!{noun} )" for noun in (*STATEMENT_NOUNS, "that", "one"))
# "detained since July", "before August 31"; not "dates from March 2014", "a letter of 5 August"
_NOT_THEN = re.compile(
    r"\b(?:since|until|till|before|after|by|than|versus|relative to|compared (?:to|with)|"
    r"(?<!dates )(?<!dating )from|for|between|"
    rf"{_NOT_BEHIND_TEXT}of|ahead of|prior to|in force|"
    r"dated back to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "the office's August 31 report", "its Oct. 7 vote"; not "Monday's statement", "a July 8 letter"
_ATTRIBUTIVE = re.compile(r"(?:'s|\b(?:the|an?|its|their|his|her|this|that))\s+$")
_OF_IT = re.compile(
    r"(?:'s?)?\s+(?:(?!(?:in|on|at|of|for|with|by|to|an?|the)\b)[\w-]+\s+){0,3}?(?:joint|statement|letter|declaration|communiqu|appeal|text|pledge|document|session|"
    r"meeting|summit|conference|debate|talks|gathering)"
)
# "its damning August 2022 report", of a month; not "the statement August 2022"
_OF_A_THING = re.compile(
    r"(?:['’]s?|\b(?:the|an?|its|their))\s+(?:(?!joint|open|common)[a-z-]+(?:ing|ed|ful|al|ic|ive|ous|ent|ant)\s+)$"
)
_THING = re.compile(r"\s+(?!(?:that|which|and|to|in|at|by|as|but|when|after|before|on|of|for|with)\b)[a-z]{3}")
# "after Thursday's summit": on that day; not "days after Thursday's summit"
_AFTER = re.compile(r"(?<!day )(?<!days )(?<!week )(?<!weeks )\b(?:after|following)\s+$", re.IGNORECASE)
_MEETING = re.compile(
    r"'s?\s+(?:(?!(?:in|on|at|of|for|with|by|to|an?|the)\b)[\w-]+\s+){0,3}?"
    r"(?:session|meeting|summit|conference|debate|talks|gathering|dinner|call)\b"
)
# Behind "last year": "'s election"
_OWNER = re.compile(r"'s?(?=\s+[a-z])")
# ... and behind "last year's", "previous": what has to do with a statement; not "election", "government"
_OF_ITS_MAKERS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:group|grouping|coalition|list|signator|backers|supporters|version|one\b|ones\b|total|tally|"
    r"number|count\b|effort|attempt|initiative|calls?\b|rebuke|criticism|condemnation|move\b|round|assembly|council|"
    r"countries|nations|states|governments|figure|rival|paper|note|plea|protest|resolution|motion|warning|message|"
    r"action|year|occasion|time|sitting|support|stance|position|speech|address|complaint|response|reply|criticisms)"
)
# "after Chad jailed 20 people on"; not "after a meeting on", "hours after it fell on"
_CLAUSE_OF = re.compile(
    r"(?<!hours )(?<!minutes )(?<!shortly )(?<!soon )\b(?:after|before|since|until)\s+(?=[^.,;\n]{3})"
    r"(?![^.,;\n]*\b(?:joint|statement|letter|session|meeting|summit|conference|debate|talks|gathering|dinner|vote|"
    r"council|ministers?|leaders?)\b)[^.,;\n]{3,80}$",
    re.IGNORECASE,
)
_CLAUSE_MAX = 100  # code points
# "a group founded in", "journalists arrested on", "six states set up in": what has its own time; not "hours after"
_OF_DEED = re.compile(
    r"^(?!.*\b(?i:hours|minutes|shortly|soon) after\b).*"
    r"\b(?:founded|established|created|formed|set\s+up|born|arrested|detained|jailed|imprisoned|sentenced|killed|murdered|"
    r"elected|built|invaded|annexed|toppled|ousted|seized|expelled|banned|abducted|kidnapped|disappeared|executed)"
    r"\s+(?:[\w'’-]+\s+){0,2}?(?:in|on)\s+(?:early\s+|late\s+|mid-)?$",
    re.DOTALL,
)
# "Norway, which won the election in"; not "Norway, which read the text on", "Norway, which in May withdrew", nor "the
# Oslo Declaration, which came out in"
_OF_WHOM = re.compile(
    r"\b[A-Z][\w'’-]+,\s+(?:which|who|whose|where)\s+(?!(?:in|on|last)\b)(?![^.,;\n]*\b(?:"
    r"sign|issu|read|deliver|adopt|publish|releas|present|launch|agree|announc|submit|circulat|led|lead|spearhead|"
    r"co-?ordinat|organi[sz]|host|chair|back|join|endors|support|sa(?:id|ys)|sp(?:eak|oke)|call|urg|condemn|critici|accus|"
    r"express|came|appear|emerg|made|wrote|wr[io]t|sent|draft|table|withdr|refus|declin|statement|letter|declaration"
    r"))[^.,;\n]{3,80}$"
)
# "Peru signed neither, having left the council in"; not "having signed the letter in"
_HAVING = re.compile(
    r",\s+having\s+(?![^.,;\n]*\b(?:sign|join|back|endors|support|statement|letter|declaration|text|appeal))[^.,;\n]{3,80}$"
)
_NOUN = re.compile(r"\s+[a-z]")
_DAY = 10  # characters of a date that says the day


def is_of_something_else(text: str, position: int) -> bool:
    """Whether the noun behind "last year's" or "previous", which end there, has nothing to do with a statement."""
    if not _NOUN.match(text, position):
        return False
    return not (_OF_IT.match(text, position) or _OF_ITS_MAKERS.match(text, position))


def is_other_time(text: str, date: DateMention) -> bool:
    """Whether a date says since when, or until when, rather than when."""
    first, last = date.span.start, date.span.end
    before = text[max(0, first - 30) : first]
    if _AFTER.search(before) and _MEETING.match(text, last):
        return False
    if _NOT_THEN.search(before):
        return True
    if len(date.value) < _DAY and (owner := _OWNER.match(text, last)):
        return is_of_something_else(text, owner.end())
    if (
        len(date.value) < _DAY
        and _OF_A_THING.search(before)
        and _THING.match(text, last)
        and not _OF_IT.match(text, last)
    ):
        return True
    before = text[max(0, first - _CLAUSE_MAX) : first]
    if any(told.search(before) for told in (_CLAUSE_OF, _OF_DEED, _OF_WHOM, _HAVING)):
        return True
    if "session" in text[first:last] or text[last : last + 1] != " ":
        return False
    return bool(_ATTRIBUTIVE.search(text, max(0, first - 8), first)) and not _OF_IT.match(text, last)

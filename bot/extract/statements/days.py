"""Which dates of a sentence tell when something was said, rather than since when or until when."""

from __future__ import annotations

import re

from bot.model import DateMention

# "detained since July", "before August 31"; not "dates from March 2014", "a letter of 5 August"
_NOT_THEN = re.compile(
    r"\b(?:since|until|till|before|after|by|than|versus|relative to|compared (?:to|with)|"
    r"(?<!dates )(?<!dating )from|for|between|"
    r"(?<!statement )(?<!letter )(?<!communiqué )(?<!declaration )of|ahead of|prior to|in force|"
    r"dated back to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "the office's August 31 report", "its Oct. 7 vote"; not "Monday's statement", "a July 8 letter"
_ATTRIBUTIVE = re.compile(r"(?:'s|\b(?:the|an?|its|their|his|her|this|that))\s+$")
_OF_IT = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,3}?(?:joint|statement|letter|declaration|communiqu|appeal|text|pledge|document|session|"
    r"meeting|summit|conference|debate|talks|gathering)"
)


def is_other_time(text: str, date: DateMention) -> bool:
    """Whether a date says since when, or until when, rather than when."""
    first, last = date.span.start, date.span.end
    if _NOT_THEN.search(text, max(0, first - 30), first):
        return True
    if "session" in text[first:last] or text[last : last + 1] != " ":
        return False
    return bool(_ATTRIBUTIVE.search(text, max(0, first - 8), first)) and not _OF_IT.match(text, last)

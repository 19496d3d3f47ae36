"""Figures without a noun, of a group told of before or aside: "among the 37", "had drawn 41", "seven others"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.extract.statements.lexing.counted_nouns import STATES_MAX
from bot.extract.statements.lexing.figures import COUNTED_NOUN, beginning, is_definite, nations_of, whole
from bot.extract.statements.lexing.masking import HIDDEN
from bot.extract.statements.lexing.tokens import Token
from bot.model import Quantity

_HEADLESS = re.compile(
    r"\s+(?:did|in (?P<year>\d{4})|last year|a year (?:earlier|before)|the year before)\b|"
    r"\s+(?P<others>others\b|more\b(?=\s*(?:[.,;:)]|$)))"
)
# Before "42 more", which may be more of anything
_AND_MORE = re.compile(r"\b(?:and|with|by)\s+(?:[a-z]+\s+)?$")
_AND_MORE_MAX = 16  # code points
# "which shut its last three in 2023"
_OWNED = re.compile(r"\b(?:its|his|her|their)\s+(?:last|first|next|only|own)?\s*$")
# "among the 37", "the 43 said", "the 43 “deplore”": the group again
_BARE = re.compile(
    rf"\s*(?:[.,;:)–—{HIDDEN}]|$|(?:who|that|include[ds]?|signed|sa(?:id|y)|called|urged?|also|wants?|have|had|should|"
    r"were|are|will|was|ask(?:ed)?|warn(?:ed)?|wr(?:it|ot)e|demand(?:ed)?|condemn(?:ed)?|agree[ds]?|issued|"
    r"welcomed?|express(?:ed)?|pledged?|denounced?|accused?|deplored?|reject(?:ed)?|praised?|insist(?:ed)?)\b)"
)
# "bringing to 34 the number of countries that support it", "bringing the number of signatories to 34"
_NUMBER_OF_AFTER = re.compile(rf"\s+the (?:total )?number of (?:[\w-]+ ){{0,2}}(?:{COUNTED_NOUN}|supporters|backers)\b")
_NUMBER_OF = re.compile(
    rf"(?:number of (?:[\w-]+ ){{0,2}}(?:{COUNTED_NOUN}|supporters|backers|those)(?: [\w-]+){{0,8}}|"
    r"(?:the total|the number|tally)(?: [\w-]+){0,3}|the total number(?: [\w-]+){0,6}) (?:to|at)\s+$|"
    r"the (?:count|tally) (?:is|was|stands at|stood at)\s+$"
)
# "bringing the total number of hopefuls to 14 firms"; not "to 14 this week", "to 14 across the bloc"
_OTHER_THINGS = re.compile(r"\s+(?!this\b|was\b|has\b|says\b|plus\b|across\b|besides\b|thus\b)[a-z-]{3,20}s\b")
_NUMBER_OF_MAX = 100  # code points
# "16 fellow producers", "20 other exporters", "seven colleagues"
_FELLOWS = re.compile(
    r"\s+(?:(?:fellow|other)\s+(?:[a-z-]+\s+){0,2}?[a-z-]+[a-rt-z]s|colleagues|counterparts|peers)\b(?!')"
)
# "Twenty-one of them"
_OF_THEM = re.compile(
    r"\s+of (?:them|whom|these|us|those (?:in attendance|present|attending)|"
    r"the (?:participants|attendees|delegations present|attending countries))\b"
)
# "Thirty-four were on it at first"
_SIGNED_AFTER = re.compile(
    r"\s+(?:(?:in all|in total|altogether|all told)\s+)?(?:(?:were|are) on (?:it|the list)|(?:have |had )?signed|"
    r"(?:led|headed|fronted) by\s+(?:the\s+)?[A-Z]\w*)\b"
)
# "some 60, among them Spain"
_AMONG_THEM = re.compile(r",\s+among them\s+(?:the\s+)?[A-Z]")
# "had drawn 41.", "for a group of nineteen.", "last year's statement had 39."
_DRAWN = re.compile(
    r"\b(?:drew|drawn|counted|attracted|gathered|garnered|mustered|won over|"
    r"(?:statement|letter|declaration|appeal|text|list|one|that of \d{4}) (?:had|carried|numbered|counted)|"
    r"(?:group|coalition|bloc|alliance) of|now (?:has|have|counts|numbers|carries|bears)|"
    r"(?:signed|backed|supported|endorsed) by|on behalf of)"
    r"\s+(?:only |just |a mere |some |about )?$"
)
# "The rally drew 90", "The match had attracted 400"
_CROWD = re.compile(
    r"\b(?:rall(?:y|ies)|march(?:es)?|protests?|demonstrations?|vigils?|concerts?|match|games?|races?|festivals?|shows?|"
    r"exhibitions?|events?|crowds?|conferences?|ceremon(?:y|ies)|services?|courses?|tenders?|auctions?|posts?|jobs?)\s+"
    r"(?:(?:in|at|outside|near|by|against|for)\s+(?:[\w-]+\s+){1,4}?)?"
    r"(?:(?:has|have|had|only|just)\s+)*[a-z]+\s+(?:only |just |a mere |some |about )?$"
)
# "The number of reporters in jail rose to 31, bringing the total to 45"
_TOLL = re.compile(
    r"\b(?:number of (?!countries|nations|states|signator|supporters|backers|governments|members|those)|"
    r"killed|dead|deaths?|died|injured|wounded|arrest(?:s|ed)|detained|jail(?:ed)?|prison|cases|infected|missing|attacks|toll)\b"
)
_CLOSES = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:at|in|to|by|on|and|when|that|which|including)\b")
# "answered for a group of 18": not those who were told of
_ANOTHER_GROUP = re.compile(r"\b(?:an?|another)\s+(?:[a-z-]+\s+){0,3}(?:group|coalition|bloc|alliance) of\s+$")
_ANOTHER_MAX = 60  # code points
# "one of 31 states and the other of 24", "The second, of 21, is led by Peru"; not "one of 40 pages, the other of 12"
_OF_SEVERAL = re.compile(r"\b(?:one|other|another|first|second|third),? of\s+$")
# "Peru, for 44 states, and Mali, for 52, presented"
_FOR_OTHERS = re.compile(r"[A-Z][\w.]*,\s+(?:speaking )?for\s+$")
# "the coastal states, thirteen in all", "… - 13 of them -"
_STATES_OF_ALL = re.compile(r"\b(?:(?!the\b)[\w-]+ )?(?:states|countries|nations|governments),? (?:[-–—] )?$")
_STATES_MAX = 40  # code points
_IN_ALL = re.compile(r" (?:in all|in total|altogether|all told)\b,?")
_COUNTED = re.compile(rf"\b{COUNTED_NOUN}\b")
_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|risen|fallen|increased|compared|against|from|than|with|and)\b[^.;:\n]{0,30}$"
)
_LED = re.compile(r",?\s+(?:(?:is|was)\s+)?(?:led|headed|fronted) by\b")
_REPEATED_MAX = 200  # "in 2020" behind more is no group of states
_PAIR = 2  # "the two" may be any two
_OWNED_MAX = 16  # code points


def bare_figure(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    """Its token: Y where those told of are meant, G for a group, g for one that is only compared with it."""
    if not isinstance(quantity.value, int):
        return None
    return (
        _states_in_all(text, quantity, start, end)
        or _the_figure(text, quantity, start, end)
        or _counted_group(text, quantity, start, end)
        or _some_of_them(text, quantity, end)
        or _fellows(text, quantity, end)
        or _repeated(text, quantity, start, end)
    )


def _states_in_all(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    """As in "the coastal states, thirteen in all"."""
    states = _STATES_OF_ALL.search(text, max(start, quantity.span.start - _STATES_MAX), quantity.span.start)
    in_all = states and _IN_ALL.match(text, quantity.span.end, end)
    if not states or not in_all:
        return None
    return Token("G", beginning(text, start, states.start()), in_all.end(), nations_of(quantity))


def _the_figure(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    """As in "among the 37", "the 43 said"."""
    first = quantity.span.start
    pair = (whole(quantity) or 0) <= _PAIR
    if pair or not is_definite(text, start, first) or not _BARE.match(text, quantity.span.end, end):
        return None
    return Token("Y", first, quantity.span.end, "figure", str(quantity.value))


def _counted_group(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    """As in "bringing the number of signatories to 34", "had drawn 41", "for a group of nineteen"."""
    if not _is_of_group(text, quantity, start, end):
        return None
    first = quantity.span.start
    another = bool(_ANOTHER_GROUP.search(text, max(start, first - _ANOTHER_MAX), first))
    value = replace(nations_of(quantity), total=not another, signers=not another)
    return Token("G", beginning(text, start, first), quantity.span.end, value)


def _some_of_them(text: str, quantity: Quantity, end: int) -> Token | None:
    """As in "Twenty-one of them"."""
    if not 1 < (whole(quantity) or 0) <= STATES_MAX:
        return None
    of_them = _OF_THEM.match(text, quantity.span.end, end)
    return Token("G", quantity.span.start, of_them.end(), nations_of(quantity)) if of_them else None


def _fellows(text: str, quantity: Quantity, end: int) -> Token | None:
    """As in "16 fellow producers"."""
    fellows = _FELLOWS.match(text, quantity.span.end, end)
    value = replace(nations_of(quantity), others=True, loose=True)
    return Token("G", quantity.span.start, fellows.end(), value) if fellows else None


def _repeated(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    """As in "and 39 in 2020", "seven others"; not "which shut its last three in 2023"."""
    first = quantity.span.start
    if not 1 < (whole(quantity) or 0) <= _REPEATED_MAX or _OWNED.search(text, max(start, first - _OWNED_MAX), first):
        return None
    match = _HEADLESS.match(text, quantity.span.end, end)
    if match is None:
        return None
    year, others = match["year"], match["others"]
    if year is None and others is None and _is_of_things(text, quantity, start):
        return None
    if others == "more" and not _AND_MORE.search(text[max(0, first - _AND_MORE_MAX) : first]):
        return None
    value = replace(nations_of(quantity), others=others is not None, vague=others is None, year=year)
    return Token("G", first, match.end(), value) if others else Token("g", first, quantity.span.end, value)


def _is_of_group(text: str, quantity: Quantity, start: int, end: int) -> bool:
    if not 1 < (whole(quantity) or 0) <= STATES_MAX:  # "since 2004 signed", "one signed by Peru"
        return False
    before = text[max(start, quantity.span.start - _NUMBER_OF_MAX) : quantity.span.start]
    if _NUMBER_OF_AFTER.match(text, quantity.span.end, end):
        return True
    if _NUMBER_OF.search(before):
        toll = _TOLL.search(text, start, quantity.span.start) and not _COUNTED.search(text, start, quantity.span.start)
        return not toll and not _OTHER_THINGS.match(text, quantity.span.end, end)
    if _SIGNED_AFTER.match(text, quantity.span.end, end) or _AMONG_THEM.match(text, quantity.span.end, end):
        return True
    if _OF_SEVERAL.search(before):
        return bool(_LED.match(text, quantity.span.end, end) or _COUNTED.search(text, start, quantity.span.start))
    if _FOR_OTHERS.search(before):
        return bool(_CLOSES.match(text, quantity.span.end, end) and _COUNTED.search(before))
    return bool(_CLOSES.match(text, quantity.span.end, end) and _DRAWN.search(before) and not _CROWD.search(before))


def _is_of_things(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a figure is compared with another that counts no states: "some 140 mishaps, up from 96 last year"."""
    compared = _COMPARED.search(text, start, quantity.span.start)
    return compared is not None and not _COUNTED.search(text, start, compared.start())

"""What a number counts: the noun phrase after it, or before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.extract.lexicon.calendar_words import MONTHS
from bot.extract.lexicon.counted_words import (
    CURRENCIES,
    MODIFIERS_IN_S,
    NO_CLAIM,
    NOT_IN_PHRASE,
    PEOPLE,
    PLURALS_WITHOUT_S,
)
from bot.extract.lexicon.grammar import COMMON_VERBS
from bot.model import Quantity, Span

_LONGEST_PHRASE = 6  # words up to the head of what is counted

# "of" after vague numbers and "of its people"; the words of a phrase one by one
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|those|these)\s+)?")
_MORE = re.compile(r" more(?= [a-z])")  # "18,000 more midwives"
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_WORD = re.compile(r"[ \u00a0]+([^\W_][\w'’-]*)")
# "Uyghurs, Kazakhs, and other ethnic minorities", "Uygurs and other Muslim minorities", "men and women"
_LISTED = re.compile(
    r"(?:,\s[A-Z][\w-]+s?\b){0,4},?\s(?:and|or)\s"
    r"(?:(?:other|members\sof)\s(?:[\w-]+\s){0,3}?[\w-]+s|[A-Z][\w-]+s|women|children|girls)\b"
)
# "poets and translators", ", publishers and union officials": with whom people are counted
_WITH_PEOPLE = re.compile(
    rf"(?:,\s(?:[a-z-]+\s)?[a-z-]{{3,20}}){{0,3}},?\sand\s(?:[a-z-]+\s)??(?P<last>{'|'.join(sorted(PEOPLE))})\b"
)
_MEMBERS_OF = re.compile(
    r"\sof\s(?:the\s|its\s|their\s|other\s)?(?:[\w-]+\s){0,2}?(?:minorit(?:y|ies)|groups?|communit(?:y|ies)|faith|sect|tribe)\b"
)
_TOTAL_BEFORE = re.compile(
    r"\b(?:(?:number|total|count|toll|size|crowd|turnout)\sof\s(?:the\s)?(?P<of>[\w'’-]{3,20}(?:\s(?!ha[ds]\b|have\b|rose\b|stood\b|stands\b|climbed\b|jumped\b)[\w-]{3,20})?)"
    r"(?:\s(?:in|at|on|across|after)\s[^,.;:“”\"\n]{2,50}?)?|(?P<toll>(?:death\s)?toll)(?:\s(?:from|in|of|after|across)\s[^,.;:“”\"\n]{2,70}?)?|"
    r"\b(?:puts?|estimate[ds]?)\s(?:the\s|its\s|their\s)?(?P<put>(?!(?:the\s)?(?:figure|total|toll|magnitude|depth|speed|temperature|date|time|age)\b)[\w-]{3,20}(?:\s[\w-]{3,20})?))"
    r"\s(?:ha[sd]\s|have\s|would\s|could\s|may\s|might\s|will\s)?(?:at|to|(?:is|was)(?:\s(?:likely|probably|actually))?|nearer(?:\sto)?|closer\sto|(?:climb(?:ed)?|risen?|rose|jumped|grown|stood|stands|reach(?:ed)?|pass(?:ed)?|topp?(?:ed)?|exceed(?:ed)?|surpass(?:ed)?)(?:\s(?:to|at|past|above))?)\s"
    r"(?:(?:US|A|C)?[$£€¥₹])?$"
)
# "a crowd of 11,000"
_GATHERED = re.compile(r"\b(?P<of>crowd|audience|congregation|workforce|membership)\sof\s$")
_TOTAL_STEMS = (
    "audience",
    "congregation",
    "workforce",
    "membership",
    "number",
    "total",
    "count",
    "toll",
    "put",
    "estimate",
    "size",
    "crowd",
    "turnout",
)  # each of them has one: a glance before the pattern
_TOTAL_CHARS_MAX = 130  # in which what is counted stands before its number
# "29 died", "nearly 1,500 had been injured": people, though no word says so
_FATE = re.compile(
    r"\s(?:(?:have|has|had|were|was|are|is|be|been|being|also|still|now|reportedly|remain|remained|feared|listed\sas|in)\s){0,4}"
    r"(?P<fate>died|killed|injured|wounded|hurt|drowned|displaced|detained|arrested|hospitali[sz]ed|evacuated|infected|"
    r"missing|dead|homeless|unaccounted|trapped|stranded|rescued|hospital|custody|detention|jail)\b"
)
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)")
# "40 percent of registered voters"; "Turnout was 40 percent"
_SHARE_OF = re.compile(
    r"\sof(?:\s(?:the|its|their|his|her|our|those|these|all)){0,2}"
    r"(?=\s(?P<of>(?:[\w-]{1,20}(?:al|ic|ed|ous|ive|ern|able|ary|ese|ian|can)\s){0,2}"  # "imported wheat"
    r"(?!(?:they|we|you|she|that|this|last|who|which|have|has|had)\b)[\w-]{3,20}))"
)
_SHARE_BEFORE = re.compile(
    r"\b(?P<of>[^\W\d][\w-]{3,19})\s(?:was|is|were|are|at|reached|(?:stood|rose|fell|stands)\s(?:at|to))\s$"
)
# "92 per cent claims had been settled"
_SHARE_ALONE = re.compile(r"(?<=cent)\s(?P<of>[a-z][a-z-]{2,19}s)\s(?:have|has|had|were|are|was|is|will|did|do)\b")
# "4 million tonnes of wheat"; not "4 million tonnes a year"
_MEASURE = re.compile(r"\s(?P<of>(?:tonnes|tons|barrels|litres|liters|gallons|kilos|kilograms)\sof\s[a-z][\w-]{2,20})")
# Whoever says or signs something is not counted by anybody: "Several traders said", "Some 40 professors have signed"
_SPEAKS = re.compile(
    r"\s(?:(?:have|has|had|also|now|then|who)\s){0,2}(?:say|says|said|told|tell|signed|sign|urged?|call(?:ed)?\s(?:for|on)"
    r"|wrote|write|argued?|warn(?:ed)?|demand(?:ed)?|condemn(?:ed)?|denounced?|back(?:ed)?|appeal(?:ed)?|pledged?)\b"
)
# "a letter signed by 54 beekeepers", "backed by more than 200 mayors"
_SIGNED_BY = re.compile(r"\b(?:signed|co-signed|backed|supported|endorsed|written)\sby\s$")
_SIGNED_BY_CHARS_MAX = 14
_MONEY_BEFORE = re.compile(r"(?:[$£€¥₹]|\bRs)\.?\s?$")
_SIGN_CHARS_MAX = 5  # "Rs. " and what stands before it
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")
_MONTH_AFTER = re.compile(rf" (?:{'|'.join(MONTHS)})(?: \d{{4}})?\b")
_MONTH_CHARS_MAX = 12
_ABBREVIATED = re.compile(r"[A-Z]{2,4}s")  # "20 MPs"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_WHOLE = re.compile(
    r"(?:[\w-]{2,20} ){0,2}?(?P<head>population|electorate|workforce|harvest|crop|herd|public|fleet|forest)\b"
)
_CLAUSE_ENDS = re.compile(r"[.,;:]?(?:\s|$)(?![a-z]*s\b)")


class Phrase(NamedTuple):
    """What is counted: where it stands, and its last word."""

    start: int
    end: int
    head: str
    is_share: bool = False
    sign: str | None = None  # of a sum of money, whose currency no word of the text names


def phrase_of(text: str, quantity: Quantity) -> Phrase | None:
    """The noun phrase after the number: "other ethnic minorities"; None where nothing claimable is counted."""
    begins, start = start_of(text, quantity), quantity.span.end
    if _is_date(text, quantity):
        return None
    if percent := _PERCENT.match(text, start):
        return _share(text, begins, percent.end())
    of = _OF.match(text, start)
    if of and quantity.value is not None and text[of.start() : of.end()].strip() == "of":
        return None
    more = _MORE.match(text, start)
    position = of.end() - 1 if of else more.end() if more else start
    head = _head(text, position)
    if head is None:
        before = _counted_before(text, begins) or _befallen(text, start)
        return before or _money(text, quantity.span) or _measured(text, start)
    if _SPEAKS.match(text, head.end) or _SIGNED_BY.search(text, max(0, begins - _SIGNED_BY_CHARS_MAX), begins):
        return None
    end = head.end
    if listed := _LISTED.match(text, end):
        end = listed.end()
    if members := _MEMBERS_OF.match(text, end):
        end = members.end()
    return Phrase(head.start, end, head.head)


def _money(text: str, number: Span) -> Phrase | None:
    """A sum with its sign: "$40 billion a year"."""
    sign = sign_before(text, number.start)
    return Phrase(number.start, number.end, "", sign=sign) if sign else None


def sign_before(text: str, start: int) -> str | None:
    """The sign of a currency right before a number: "$", "Rs"."""
    sign = _MONEY_BEFORE.search(text, max(0, start - _SIGN_CHARS_MAX), start)
    return sign[0].strip(" .") if sign else None


def _measured(text: str, start: int) -> Phrase | None:
    """Of what there are tonnes: "4 million tonnes of wheat"."""
    found = _MEASURE.match(text, start)
    return Phrase(*found.span("of"), found["of"]) if found else None


def _share(text: str, start: int, end: int) -> Phrase | None:
    if (of := _SHARE_OF.match(text, end)) and not text.startswith(" ones", of.end("of")):
        whole = _head(text, of.end()) or _whole(text, of.end() + 1) or Phrase(*of.span("of"), of["of"])
        return whole._replace(is_share=True)
    if (alone := _SHARE_ALONE.match(text, end)) and _is_plural(alone["of"]) and alone["of"] not in NO_CLAIM:
        return Phrase(*alone.span("of"), alone["of"], is_share=True)
    match = _SHARE_BEFORE.search(text, max(0, start - 40), start)
    return Phrase(*match.span("of"), match["of"], is_share=True) if match else None


def _counted_before(text: str, start: int) -> Phrase | None:
    """As in "put the number of dead at 300", "the death toll has risen to 300"."""
    begin = max(0, start - _TOTAL_CHARS_MAX)
    if not any(text.find(stem, begin, start) >= 0 for stem in _TOTAL_STEMS):
        return None
    match = _TOTAL_BEFORE.search(text, begin, start) or _GATHERED.search(text, begin, start)
    return Phrase(*match.span(match.lastgroup or 0), "people") if match else None


def _befallen(text: str, start: int) -> Phrase | None:
    """What befell people who are only counted: "29 died"."""
    match = _FATE.match(text, start)
    return Phrase(*match.span("fate"), "people") if match else None


def _is_date(text: str, quantity: Quantity) -> bool:
    """As in "Nov. 3 killed", "3 November 2017 two died", "2019 people": a day or what may be a year."""
    if quantity.hedge is None and (_YEAR.match(quantity.span.of(text)) or _MONTH_AFTER.match(text, quantity.span.end)):
        return True
    before = text[max(0, quantity.span.start - _MONTH_CHARS_MAX) : quantity.span.start]
    return not before.islower() and _MONTH_BEFORE.search(before) is not None


def _head(text: str, position: int) -> Phrase | None:
    """The first plural that nothing but modifiers stands before; None if there is none."""
    begin: int | None = None
    found: Phrase | None = None
    for _ in range(_LONGEST_PHRASE):
        match = _WORD.match(text, position)
        if match is None or match[1].lower() in NOT_IN_PHRASE:
            return found
        word, position = match[1], match.end()
        begin = match.start(1) if begin is None else begin
        if not _is_plural(word):
            continue
        modifies = word.lower() in MODIFIERS_IN_S or word.lower() in ("staff", "police", "crew", "personnel")
        if modifies and (following := _WORD.match(text, position)) and _is_plural(following[1]):
            continue
        head = word.rstrip("'’").lower() if word[0].islower() or word.lower() in PEOPLE else word
        found = None if head.lower() in NO_CLAIM else Phrase(begin, position, head)
        if (found is None or head in PEOPLE) and (together := _with_people(text, begin, position)):
            return together
        if not (word[0].isupper() and _CAPITAL_NEXT.match(text, position)):  # "Karen Hills Union members"
            return found
    return found


def _with_people(text: str, begin: int, position: int) -> Phrase | None:
    """Several kinds of people who are counted as one: "leaders, businesspeople and journalists"."""
    listed = _WITH_PEOPLE.match(text, position)
    return Phrase(begin, listed.end(), listed["last"]) if listed else None


def _is_plural(word: str) -> bool:
    if word.lower() in PLURALS_WITHOUT_S or word in CURRENCIES:
        return True
    if word in COMMON_VERBS:
        return False  # "60 per cent of methane comes from"
    if _ABBREVIATED.fullmatch(word):
        return True
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s", "us", "is", "ous")) and len(word) > 3


def shared(text: str, start: int) -> Phrase | None:
    """Of what there is a share in words: "the reefs" in "two thirds of the reefs", "half the adult population"."""
    return _head(text, start - 1) or _whole(text, start)


def _whole(text: str, start: int) -> Phrase | None:
    """A noun in the singular of which there are shares: "half the adult population"."""
    found = _WHOLE.match(text, start)
    return Phrase(*found.span(), found["head"]) if found else None


def is_alone(text: str, quantity: Quantity) -> bool:
    """Whether a number ends its clause and is neither a date nor a share: "…; the unions claimed 60,000."."""
    end = quantity.span.end
    return bool(_CLAUSE_ENDS.match(text, end)) and not (_is_date(text, quantity) or _PERCENT.match(text, end))


def start_of(text: str, quantity: Quantity) -> int:
    """Where the hedge begins, if it stands before the number."""
    if not quantity.hedge:
        return quantity.span.start
    at = text.rfind(quantity.hedge, max(0, quantity.span.start - 40), quantity.span.start)
    return at if at >= 0 else quantity.span.start

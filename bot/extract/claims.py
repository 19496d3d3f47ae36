"""Quantities that somebody claims: how many people or things, and who says so."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from heapq import merge
from typing import NamedTuple

from bot.extract.claim_sources import Sources
from bot.extract.fractions import Fraction, fractions
from bot.extract.lexicon.calendar_words import MONTHS
from bot.extract.lexicon.counted_words import (
    COUNTING,
    CURRENCIES,
    CURRENCY_OF_SIGN,
    MODIFIERS_IN_S,
    NO_CLAIM,
    NOT_IN_PHRASE,
    PEOPLE,
    PLURALS_WITHOUT_S,
)
from bot.extract.lexicon.grammar import COMMON_VERBS
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.model import Article, Claim, Person, Quantity, Quote, Span

_FEWEST_UNSOURCED = 10  # fewer people, with no hedge and no source, are a plain fact: "two men were arrested"
_FEWEST_SOURCED = 100  # things
_FEWEST_THINGS = 1000  # the same for things, which need a source as well
_LEAST_SUM = 10_000  # less money is a price, whoever tells it
_LEAST_ESTIMATED_SUM = 1_000_000  # "some $2.7 billion" is an estimate, whoever made it; "about $5" is a price
_FEW = frozenset(["several", "a few", "a handful", "a handful of", "a couple", "a couple of", "many"])
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
    r"\b(?:(?:number|total|count|toll|size|crowd|turnout)\sof\s(?:the\s)?(?P<of>[\w'’-]{3,20}(?:\s(?!ha[ds]\b|have\b)[\w-]{3,20})?)"
    r"(?:\s(?:in|at|on|across|after)\s[^,.;:“”\"\n]{2,50}?)?|(?P<toll>(?:death\s)?toll)(?:\s(?:from|in|of|after|across)\s[^,.;:“”\"\n]{2,70}?)?|"
    r"\b(?:puts?|estimate[ds]?)\s(?:the\s|its\s|their\s)?(?P<put>[\w-]{3,20}(?:\s[\w-]{3,20})?))"
    r"\s(?:has\s|had\s|have\s)?(?:at|to|(?:is|was)(?:\s(?:likely|probably|actually))?|nearer(?:\sto)?|closer\sto|(?:climbed|risen|rose|jumped|grown|stood|stands|reached|passed|topped|exceeded)(?:\s(?:to|at))?)\s"
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
    r"(?!(?:they|we|you|she|that|who|which|have|has|had)\b)[\w-]{3,20}))"
)
_SHARE_BEFORE = re.compile(
    r"\b(?P<of>[^\W\d][\w-]{3,19})\s(?:was|is|were|are|at|reached|(?:stood|rose|fell|stands)\s(?:at|to))\s$"
)
_WHOLE = re.compile(
    r"(?:[\w-]{2,20} ){0,2}?(?P<head>population|electorate|workforce|harvest|crop|herd|public|fleet|forest)\b"
)
# "between 3,000 and 5,000 people", "from 20 to 30 villages": neither number is the claim
_RANGE_BEFORE = re.compile(
    r"\b(?:[Bb]etween|[Ff]rom)\s[$£€¥]?\d[\d.,]*(?:\s(?:thousand|million|billion))?\s(?:and|to)\s[$£€¥]?$"
)
# Before what is no range: "rose from 20 to 30", where 30 is the claim; not "ranged from 20 to 30"
_CHANGED = re.compile(
    r"\b(?:r(?:o|i)sen?|rising|gr(?:e|o)wn?|growing|f[ae]ll(?:en)?|falling|up|down|"
    r"(?:climb|jump|increas|rais|dropp?|declin|shr[iau]nk|revis|lower|reduc|doubl|surg|soar)(?:ed|ing|s)?)\s$"
)
_CHANGED_CHARS_MAX = 12
# Around the lower end of a sum of money: "between $3 million and $4 million"
_BETWEEN = re.compile(r"\b[Bb]etween\s[$£€¥]$")
_AND_A_SUM = re.compile(r"\sand\s[$£€¥]\d")
_RANGE_CHARS_MAX = 40
# "4 million tonnes of wheat"; not "4 million tonnes a year"
_MEASURE = re.compile(r"\s(?P<of>(?:tonnes|tons|barrels|litres|liters|gallons|kilos|kilograms)\sof\s[a-z][\w-]{2,20})")
# Whoever says or signs something is not counted by anybody: "Several traders said", "Some 40 professors have signed"
_SPEAKS = re.compile(
    r"\s(?:(?:have|has|had|also|now|then|who)\s){0,2}(?:say|says|said|told|tell|signed|sign|urged?|called\sfor|wrote|write|"
    r"argued?|warn(?:ed)?|demand(?:ed)?)\b"
)
# "has verified 22 videos", "documented 63 arrests last year and 17 raids"; not "recorded a fall when 17 shops shut"
_COUNTED_BY = re.compile(
    rf"\b(?:{COUNTING})\s(?:[^.;:“”\"\n]{{0,20}}\d[^.;:“”\"\n]{{0,80}}?(?:,|\band)\s)?(?:(?!wh|that\b|as\b|if\b)[a-z]{{2,12}}\s){{0,3}}$"
)
_COUNTED_BY_CHARS_MAX = 130  # from the verb to its last number
_FEWEST_COUNTED = 2  # of things that somebody is said to have counted
_MONEY_BEFORE = re.compile(r"[$£€¥₹]\s?$")
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")
_MONTH_AFTER = re.compile(rf" (?:{'|'.join(MONTHS)})(?: \d{{4}})?\b")
_MONTH_CHARS_MAX = 12
_ABBREVIATED = re.compile(r"[A-Z]{2,4}s")  # "20 MPs"
# What was counted just before, and has only its number now: "; the unions claimed 60,000."
_SAME_AGAIN = re.compile(
    r"\b(?:claim(?:s|ed)?|sa(?:id|ys?)|counts|sp(?:eaks?|oke) of|figure (?:of|at)|(?:put|puts) it at|st(?:ood|ands) at)"
    r" (?:nearer )?$"
)
_CLAUSE_ENDS = re.compile(r"[.,;:]?(?:\s|$)(?![a-z]*s\b)")
_SAME_AGAIN_MAX = 40  # code points from such words to the number
_SAME_WITHIN = 400  # code points from one number to the next
_TYPE = re.compile(r"\b[A-Za-z]+\d+[A-Za-z]?-$")
_EMERGENCY = re.compile(r"(?:911|999|112|000)\s(?:(?:emergency|phone|telephone)\s)?(?:calls?|dispatch\w*|operators?)\b")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


class Phrase(NamedTuple):
    """What is counted: where it stands, and its last word."""

    start: int
    end: int
    head: str
    is_share: bool = False
    sign: str | None = None  # of a sum of money, whose currency no word of the text names


def claims(
    article: Article, quantities: Sequence[Quantity], quotes: Sequence[Quote], people: Sequence[Person]
) -> list[Claim]:
    """Every claimed quantity, in the order of the text. The span runs from the hedge to the end of what is counted.

    Countries, dates, measures and the like are left out; so are small plain numbers that nobody is said to claim.
    """
    return list(_claims(article, quantities, Sources(article, quotes, people)))


def _claims(article: Article, quantities: Sequence[Quantity], sources: Sources) -> Iterator[Claim]:
    shares = [claim for fraction in fractions(article.text) if (claim := _of_fraction(article.text, fraction, sources))]
    counts = _counts(article.text, quantities, sources, [share.span for share in shares])
    yield from merge(shares, counts, key=lambda claim: claim.span.start)


def _of_fraction(text: str, fraction: Fraction, sources: Sources) -> Claim | None:
    """The claim of a share in words, if somebody makes it: "two thirds of the reefs"."""
    of = _head(text, fraction.of - 1) or _whole(text, fraction.of)
    said_by = sources.of(Span(fraction.start, of.end)) if of else None
    if of is None or said_by is None:
        return None
    return Claim(Span(fraction.start, of.end), None, fraction.words, text[of.start : of.end], said_by)


def _whole(text: str, start: int) -> Phrase | None:
    """A noun in the singular of which there are shares: "half the adult population"."""
    found = _WHOLE.match(text, start)
    return Phrase(*found.span(), found["head"]) if found else None


def _counts(text: str, quantities: Sequence[Quantity], sources: Sources, taken: Sequence[Span]) -> Iterator[Claim]:
    """The claims of numbers, but for those inside a share that is ``taken``: "five" of "one in five"."""
    reached = 0
    last: Phrase | None = None  # what was counted last
    for quantity in quantities:
        if quantity.span.start < reached or any(share.covers(quantity.span) for share in taken):
            continue
        if _is_lower_end(text, quantity.span) or _is_name(text, quantity.span):
            continue
        phrase = phrase_of(text, quantity) or (_same_again(text, quantity, last) if last else None)
        if phrase is None:
            continue
        start = _start(text, quantity)
        span = Span(start, max(phrase.end if phrase is not last else 0, quantity.span.end))
        said_by = sources.quoted(span) if phrase.sign else sources.of(span)
        if _is_claim(text, quantity, phrase, said_by):
            hedge = quantity.hedge if quantity.value is not None else quantity.span.of(text)
            number = quantity.value
            if least := _range_begins(text, max(reached, start - _RANGE_CHARS_MAX), start):
                span, number = Span(least.start(), span.end), None
                hedge = text[least.start() : quantity.span.end]
            counted = CURRENCY_OF_SIGN[phrase.sign] if phrase.sign else text[phrase.start : phrase.end]
            yield Claim(span, number, hedge, counted, said_by)
            reached = span.end
            last = None if phrase.is_share or phrase.sign else phrase


def _range_begins(text: str, begin: int, start: int) -> re.Match[str] | None:
    """The lower end of a range of which a number is the upper; what rises from one number to another is none."""
    least = _RANGE_BEFORE.search(text, begin, start)
    changed = least and _CHANGED.search(text, max(0, least.start() - _CHANGED_CHARS_MAX), least.start())
    return None if changed else least


def _is_lower_end(text: str, number: Span) -> bool:
    """Whether a sum of money is only where a range begins, which is claimed with its upper end."""
    begins = _AND_A_SUM.match(text, number.end)
    return begins is not None and _BETWEEN.search(text, max(0, number.start - 10), number.start) is not None


def _is_name(text: str, number: Span) -> bool:
    """Whether a figure only names a type or a telephone number: "50 A350-900 jets", "911 calls"."""
    typed = text[number.start - 1 : number.start] == "-" and _TYPE.search(text, max(0, number.start - 8), number.start)
    return bool(typed or _EMERGENCY.match(text, number.start))


def _same_again(text: str, quantity: Quantity, last: Phrase) -> Phrase | None:
    """What was counted last, where somebody else's number for it stands alone."""
    start, end = _start(text, quantity), quantity.span.end
    if start - last.end > _SAME_WITHIN or "\n" in text[last.end : start] or quantity.value is None:
        return None
    alone = _CLAUSE_ENDS.match(text, end) and not _is_date(text, quantity) and not _PERCENT.match(text, end)
    return last if alone and _SAME_AGAIN.search(text, max(last.end, start - _SAME_AGAIN_MAX), start) else None


def _is_claim(text: str, quantity: Quantity, phrase: Phrase, said_by: str | None) -> bool:
    rough = quantity.hedge is not None and quantity.hedge.lower() not in EXACT_HEDGES
    hedged = rough or quantity.value is None
    number = quantity.value if quantity.value is not None else _FEWEST_THINGS
    if phrase.is_share:
        return said_by is not None
    if phrase.sign:
        return said_by is not None and number >= _LEAST_SUM
    if phrase.head in CURRENCIES or _MONEY_BEFORE.search(text, max(0, quantity.span.start - 2), quantity.span.start):
        return number >= (_LEAST_SUM if said_by is not None else _LEAST_ESTIMATED_SUM if hedged else math.inf)
    if said_by is None and quantity.value is None and quantity.span.of(text).lower() in _FEW:
        return False
    if phrase.head in PEOPLE or phrase.head[:1].isupper():
        return hedged or number >= _FEWEST_UNSOURCED or (said_by is not None and number > 1)
    if said_by is not None and number >= _FEWEST_COUNTED and _is_counted(text, quantity):
        return True
    return hedged or (said_by is not None and number >= _FEWEST_SOURCED)


def _is_counted(text: str, quantity: Quantity) -> bool:
    """Whether a verb of counting stands before the number."""
    before = max(0, quantity.span.start - _COUNTED_BY_CHARS_MAX)
    return _COUNTED_BY.search(text, before, quantity.span.start) is not None


def _start(text: str, quantity: Quantity) -> int:
    """Where the hedge begins, if it stands before the number."""
    if not quantity.hedge:
        return quantity.span.start
    at = text.rfind(quantity.hedge, max(0, quantity.span.start - 40), quantity.span.start)
    return at if at >= 0 else quantity.span.start


# --- what is counted ------------------------------------------------------------------------------------


def phrase_of(text: str, quantity: Quantity) -> Phrase | None:
    """The noun phrase after the number: "other ethnic minorities"; None where nothing claimable is counted."""
    start = quantity.span.end
    if _is_date(text, quantity):
        return None
    if percent := _PERCENT.match(text, start):
        return _share(text, _start(text, quantity), percent.end())
    of = _OF.match(text, start)
    if of and quantity.value is not None and text[of.start() : of.end()].strip() == "of":
        return None
    more = _MORE.match(text, start)
    position = of.end() - 1 if of else more.end() if more else start
    head = _head(text, position)
    if head is None:
        before = _counted_before(text, _start(text, quantity)) or _befallen(text, start)
        return before or _money(text, quantity.span) or _measured(text, start)
    if _SPEAKS.match(text, head.end):
        return None
    end = head.end
    if listed := _LISTED.match(text, end):
        end = listed.end()
    if members := _MEMBERS_OF.match(text, end):
        end = members.end()
    return Phrase(head.start, end, head.head)


def _money(text: str, number: Span) -> Phrase | None:
    """A sum with its sign: "$40 billion a year"."""
    sign = _MONEY_BEFORE.search(text, max(0, number.start - 2), number.start)
    return Phrase(number.start, number.end, "", sign=sign[0].strip()) if sign else None


def _measured(text: str, start: int) -> Phrase | None:
    """Of what there are tonnes: "4 million tonnes of wheat"."""
    found = _MEASURE.match(text, start)
    return Phrase(*found.span("of"), found["of"]) if found else None


def _share(text: str, start: int, end: int) -> Phrase | None:
    if of := _SHARE_OF.match(text, end):
        whole = _head(text, of.end()) or _whole(text, of.end() + 1) or Phrase(*of.span("of"), of["of"])
        return whole._replace(is_share=True)
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

"""Quantities that somebody claims: how many people or things, and who says so."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from heapq import merge

from bot.extract.claim_sources import Sources
from bot.extract.counted import Phrase, is_alone, phrase_of, shared, sign_before, start_of
from bot.extract.fractions import Fraction, fractions
from bot.extract.lexicon.counted_words import COUNTING, CURRENCIES, CURRENCY_OF_SIGN, PEOPLE
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.model import Article, Claim, Person, Quantity, Quote, Span

_FEWEST_UNSOURCED = 10  # fewer people, with no hedge and no source, are a plain fact: "two men were arrested"
_FEWEST_SOURCED = 100  # things
_FEWEST_THINGS = 1000  # the same for things, which need a source as well
_LEAST_SUM = 100  # less money is a price, whoever tells it
_LEAST_ESTIMATED_SUM = 1_000_000  # "some $2.7 billion" is an estimate, whoever made it; "about $5" is a price
_FEW = frozenset(["several", "a few", "a handful", "a handful of", "a couple", "a couple of", "many"])
# "between 3,000 and 5,000 people", "from 20 to 30 villages": neither number is the claim
_RANGE_BEFORE = re.compile(
    r"\b(?:[Bb]etween|[Ff]rom)\s[$£€¥]?\d[\d.,]*(?:\s(?:thousand|million|billion))?\s(?:and|to)\s[$£€¥]?$"
    r"|(?:[$£€¥]|R[Ss]\.?\s?)(?P<least>\d[\d.,]*(?:\s?(?:thousand|million|billion|m|bn|lakh|crore))?"
    r"(?:\sto\s|[-–])(?:[$£€¥]|Rs\.?\s?))$"
)
# Before what is no range: "rose from 20 to 30", where 30 is the claim; not "ranged from 20 to 30"
_CHANGED = re.compile(
    r"\b(?:r(?:o|i)sen?|rising|gr(?:e|o)wn?|growing|f[ae]ll(?:en)?|falling|up|down|"
    r"(?:climb|jump|increas|rais|dropp?|declin|shr[iau]nk|revis|lower|reduc|doubl|surg|soar)(?:ed|ing|s)?)\s$"
)
_CHANGED_CHARS_MAX = 12
_FROM = re.compile(r"\b[Ff]rom\s[$£€¥]$")
# Around the lower end of a sum of money: "between $3 million and $4 million"
_BETWEEN = re.compile(r"\b[Bb]etween\s[$£€¥]$")
_AND_A_SUM = re.compile(r"\sand\s[$£€¥]\d")
_TO_A_SUM = re.compile(
    r"(?:\sto\s|[-–])(?:[$£€¥]|Rs\.?\s?)\d"
)  # "$3 million to $4 million"; not "from $3 million to $4 million"
_RANGE_CHARS_MAX = 40
# "has verified 22 videos", "documented 63 arrests last year and 17 raids"; not "recorded a fall when 17 shops shut"
_COUNTED_BY = re.compile(
    rf"\b(?:{COUNTING})\s(?:[^.;:“”\"\n]{{0,20}}\d[^.;:“”\"\n]{{0,80}}?(?:,|\band)\s)?(?:(?!wh|that\b|as\b|if\b)[a-z]{{2,12}}\s){{0,3}}$"
)
_COUNTED_BY_CHARS_MAX = 130  # from the verb to its last number
_FEWEST_COUNTED = 2  # of things that somebody is said to have counted
# What was counted just before, and has only its number now: "; the unions claimed 60,000."
_SAME_AGAIN = re.compile(
    r"\b(?:claim(?:s|ed)?|sa(?:id|ys?)|counts|sp(?:eaks?|oke) of|figure (?:of|at)|(?:put|puts) it at|st(?:ood|ands) at)"
    r" (?:nearer )?$"
)
_OF_THEM = re.compile(r"\sof\s(?:them|whom)\b")
_SAME_AGAIN_MAX = 40  # code points from such words to the number
_SAME_WITHIN = 400  # code points from one number to the next
_TYPE = re.compile(r"\b[A-Za-z]+\d+[A-Za-z]?-$")
_EMERGENCY = re.compile(r"(?:911|999|112|000)\s(?:(?:emergency|phone|telephone)\s)?(?:calls?|dispatch\w*|operators?)\b")


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
    of = shared(text, fraction.of)
    said_by = sources.of(Span(fraction.start, of.end)) if of else None
    if of is None or said_by is None:
        return None
    return Claim(Span(fraction.start, of.end), None, fraction.words, text[of.start : of.end], said_by)


def _counts(text: str, quantities: Sequence[Quantity], sources: Sources, taken: Sequence[Span]) -> Iterator[Claim]:
    """The claims of numbers, but for those inside a share that is ``taken``: "five" of "one in five"."""
    reached = 0
    last: Phrase | None = None  # what was counted last
    for quantity in quantities:
        if quantity.span.start < reached or any(share.covers(quantity.span) for share in taken):
            continue
        if _is_lower_end(text, quantity.span) or _is_name(text, quantity.span):
            continue
        phrase = phrase_of(text, quantity) or (_of_them(text, quantity, last) if last else None)
        if phrase is None:
            continue
        start = start_of(text, quantity)
        span = Span(start, max(phrase.end if phrase is not last else 0, quantity.span.end))
        said_by = sources.quoted(span) if phrase.sign else sources.of(span)
        if _is_claim(text, quantity, phrase, said_by):
            hedge = quantity.hedge if quantity.value is not None else quantity.span.of(text)
            number = quantity.value
            if least := _range_begins(text, max(reached, start - _RANGE_CHARS_MAX), start):
                begins = least.start("least") if least["least"] else least.start()
                span, number = Span(begins, span.end), None
                hedge = text[begins : quantity.span.end]
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
    if _TO_A_SUM.match(text, number.end):
        return _FROM.search(text, max(0, number.start - 10), number.start) is None
    begins = _AND_A_SUM.match(text, number.end)
    return begins is not None and _BETWEEN.search(text, max(0, number.start - 10), number.start) is not None


def _is_name(text: str, number: Span) -> bool:
    """Whether a figure only names a type or a telephone number: "50 A350-900 jets", "911 calls"."""
    typed = text[number.start - 1 : number.start] == "-" and _TYPE.search(text, max(0, number.start - 8), number.start)
    return bool(typed or _EMERGENCY.match(text, number.start))


def _of_them(text: str, quantity: Quantity, last: Phrase) -> Phrase | None:
    """A part of what was counted last, or somebody else's number for it: "seven of them", "the unions say 60,000"."""
    part = _OF_THEM.match(text, quantity.span.end)
    if part is None or quantity.span.start - last.end > _SAME_WITHIN:
        return _same_again(text, quantity, last)
    return last


def _same_again(text: str, quantity: Quantity, last: Phrase) -> Phrase | None:
    """What was counted last, where somebody else's number for it stands alone."""
    start = start_of(text, quantity)
    if start - last.end > _SAME_WITHIN or "\n" in text[last.end : start] or quantity.value is None:
        return None
    return (
        last
        if is_alone(text, quantity) and _SAME_AGAIN.search(text, max(last.end, start - _SAME_AGAIN_MAX), start)
        else None
    )


def _is_claim(text: str, quantity: Quantity, phrase: Phrase, said_by: str | None) -> bool:
    rough = quantity.hedge is not None and quantity.hedge.lower() not in EXACT_HEDGES
    hedged = rough or quantity.value is None
    number = quantity.value if quantity.value is not None else _FEWEST_THINGS
    if phrase.is_share:
        return said_by is not None
    if phrase.sign:
        return said_by is not None and number >= _LEAST_SUM
    if phrase.head in CURRENCIES or sign_before(text, quantity.span.start):
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

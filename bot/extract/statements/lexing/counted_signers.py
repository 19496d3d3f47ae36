"""Bodies and persons who sign a letter in numbers: "more than 120 aid groups", "the heads of eleven central banks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.extract.datelines import after_dateline
from bot.extract.lexicon.calendar_words import MONTHS
from bot.extract.lexicon.grammar import PREPOSITIONS
from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.signer_words import (
    LEADERS_OF_NO_STATE,
    NO_SIGNERS,
    PUTS_TO_OTHERS,
    SIGNING_BODIES,
    SIGNING_PERSONS,
    THE_PUBLIC,
)
from bot.extract.lexicon.statement_groups import GROUP_HEADS, PERSON_HEADS
from bot.extract.statements.lexing.tokens import Text, Token
from bot.model import Quantity, Span

_NO_STATES = (
    rf"(?=[^\W\d])(?!(?:{'|'.join(sorted(PREPOSITIONS))}|and|or|that|who|which)\b|{any_of(MONTHS)}|{any_of(GROUP_HEADS)}|"
    rf"{any_of(PERSON_HEADS)})"
)
OF_A_CALLING = rf"(?!{any_of(NO_SIGNERS)})[a-z-]+(?:ists|ians|ers|ors|ees|ents|ates|ars|ains)\b"
"""The plural of a calling by its ending: "economists", "residents"; not "letters"."""
# Behind the figure: " European news organisations", " of Australia's research universities", " laureates"; not
# " countries", " ministers", " letters", " March mayors"
_WHO = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[\w.-]+(?:\s+[\w.-]+)?'s?(?=\s))?"
    rf"\s+(?:{_NO_STATES}[\w'-]+,?\s+){{0,5}}?(?:and\s+[a-z]+\s+)?(?:[a-z]+,\s+[a-z]+\s+and\s+)?"
    rf"(?:(?P<signing>(?:co-?)?signatories|signatures|names)\b|(?P<leaders>{any_of(LEADERS_OF_NO_STATE)})|"
    rf"(?P<public>{any_of(THE_PUBLIC)})|(?P<bodies>{any_of(SIGNING_BODIES)})|"
    rf"(?P<persons>{any_of(SIGNING_PERSONS)}|{OF_A_CALLING}))"
    rf"(?:\s+and\s+(?:[a-z]+\s+)?(?:{any_of(SIGNING_PERSONS)}|{OF_A_CALLING})(?=\s+(?:have|had)\b))?"
    r"(?!'|\s+of\s+(?:age|experience|service)\b)",
    re.IGNORECASE,
)
# Behind the figure, where those were named before: "Nine of them write"
_OF_THEM = re.compile(r"\s+of\s+(?P<them>them)\b")
_BESIDE = r"(?:and|plus|with|along\s+with|together\s+with|as\s+well\s+as|alongside)"
_HEDGES = r"(?:(?!and\b)[a-z]+\s+){0,4}"
# "the heads of", "the editors of", before bodies that they sign for
_HEADS = r"(?:[Tt]he\s+)?(?:[a-z-]+\s+){0,2}[a-z-]+s\s+of\s+(?:all\s+)?"
# Between a text and who put it forward: "an open letter signed by", "a joint statement from more than"
_BY_THEM = re.compile(
    rf"(?:[^.;]{{0,80}}?\b(?:by|on\s+behalf\s+of|(?:names?|signatures?|support|backing)\s+of)|"
    rf"[^.;,]{{0,40}}?\bfrom|\s+of)\s+{_HEDGES}(?:{_HEADS})?{_HEDGES}$",
    re.IGNORECASE,
)
# "In an open letter to the council, some"
# ... and, with some by name, "In a joint letter, Oxfam and"
_IN_IT = re.compile(rf"[^.;]{{0,160}},\s+(?:(?:the\s+)?[A-Z][^.;]{{0,160}}\s{_BESIDE}\s+)?{_HEDGES}(?:{_HEADS})?$")
_OPENS = re.compile(r"\W*[Ii]n\s+(?:an?|the|their|this|another|[a-z]+)\s+(?:[a-z]+\s+)?$")
# Between who signs and the text: " have put their names to an", " urged them to open a road, saying in an"
_TO_IT = re.compile(
    r"(?:(?!,\s+(?:[\w-]+\s+){1,8}?said\b)(?:[^.;]|(?<=\b[A-Z])\.)){0,260}?\b"
    r"(?:(?:co-?)?sign(?:ed|ing|s)?(?:\s+up)?(?:\s+(?:on\s+)?to|\s+onto)?|"
    r"(?:put(?:ting)?|lent|lending|add(?:ed|ing))\s+their\s+(?:names?|logos?|signatures?)\s+to|"
    r"(?:issu|publish|releas|launch|deliver|endors|adopt|penn)(?:ed|ing|es|s)?|(?:back|support|join)(?:ed|s|ing)?|sent|made|wrote|written|"
    r"hand(?:ed|ing)\s+(?:over|in)|(?:fired|shot|dashed|sent)\s+off|in|with|through)\s+(?:(?!and\b|that\b)[\w'-]+\s+){0,4}$",
    re.IGNORECASE,
)
# " accused in a letter of": it is about them
_ABOUT_THEM = re.compile(
    r",?\s+(?:(?:which|who|that)\s+)?(?:(?:were|was|are|had\s+been|have\s+been)\s+)?"
    r"(?:(?<=been )\w+ed|(?<=were )\w+ed|(?<=are )\w+ed|accused|named|mentioned|critici[sz]ed|listed|threatened|"
    r"addressed|banned|affected|told|warned|informed|asked|charged)\s+(?:in|of|by|to|with)\b"
)
# Behind "have made a statement"
_DEMANDING = re.compile(
    r"\s+(?:demanding|condemning|denouncing|urging|protesting|calling\s+(?:on|for)|accusing|rejecting)\b"
)
_UNDERSIGNED = re.compile(r"\bundersigned,?\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_VOICES = re.compile(rf"(?i:\b{any_of(PUTS_TO_OTHERS)}|\b(?:wrote|written)\s+to\b)")
_BEFORE_MAX = 300  # code points
_GROUP_MIN = 3


class Counted(NamedTuple):
    """So many who may sign something together, and where the words for them end."""

    quantity: Quantity
    end: int
    who: str
    """bodies, persons, leaders (of no state), public (nobody asks who they are), signing ("38 signatories"), or them
    ("nine of them").
    """

    @property
    def start(self) -> int:
        """Where the figure begins, with its hedge."""
        hedge = self.quantity.hedge
        return self.quantity.span.start - (len(hedge) + len(" ") if hedge else 0)

    @property
    def number(self) -> int | None:
        """How many they are, where the figure is not vague."""
        return self.quantity.value if isinstance(self.quantity.value, int) else None

    @property
    def are_known(self) -> bool:
        """Whether what they are says why they are heard."""
        return self.who in ("bodies", "persons", "leaders")


def counted(text: str, quantities: Sequence[Quantity], span: Span) -> Iterator[Counted]:
    """Those of a sentence that may sign something in numbers."""
    for quantity in quantities:
        found = _WHO.match(text, quantity.span.end, span.end) or _OF_THEM.match(text, quantity.span.end, span.end)
        if found and (quantity.value is None or quantity.value >= _GROUP_MIN):
            yield Counted(quantity, found.end(), found.lastgroup or "")


def puts_forward(text: str, span: Span, who: Counted, named: Sequence[Token]) -> bool:
    """Whether they are said to sign, or to say something in, one of the texts that a sentence names."""
    if who.who == "signing":
        return bool(named)
    if _UNDERSIGNED.search(text, max(span.start, who.start - _BEFORE_MAX), who.start):
        return True
    if _ABOUT_THEM.match(text, who.end, span.end):
        return False
    return any(_puts(text, span, who, each) for each in named)


def _puts(text: str, span: Span, who: Counted, token: Token) -> bool:
    what: Text = token.value
    start, end = token.start + span.start, token.end + span.start
    if who.end <= start:
        return bool(_TO_IT.fullmatch(text, who.end, start)) and (
            what.joint
            or what.kind != "statement"
            or _is_signed(text, who.end, start)
            or bool(_DEMANDING.match(text, end, span.end))
        )
    if end > who.start:
        return False
    if _BY_THEM.fullmatch(text, end, who.start):
        return True
    first = after_dateline(text, span.start, span.end)
    inside = what.joint or (what.kind != "statement" and has_demand(text, Span(who.end, span.end)))
    return inside and bool(_OPENS.fullmatch(text, first, start) and _IN_IT.fullmatch(text, end, who.start))


def _is_signed(text: str, start: int, end: int) -> bool:
    return "sign" in text[start:end]


def has_demand(text: str, span: Span) -> bool:
    """Whether words of a sentence put something to others: "call on", "condemn"."""
    return bool(_VOICES.search(text, span.start, span.end))

"""What the figure of a joint statement counts, where that is no state nor anybody who stands for one: "69 mayors"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.signer_words import (
    LEADERS_OF_NO_STATE,
    NO_SIGNERS,
    PUTS_TO_OTHERS,
    SIGNING_BODIES,
    SIGNING_PERSONS,
    THE_PUBLIC,
)
from bot.extract.lexicon.statement_groups import GROUP_HEADS, GROUP_STOPS, OTHER_HEADS, PERSON_HEADS
from bot.extract.statements.lexing.counted_signers import OF_A_CALLING
from bot.model import SIGNING, Quantity, Span, Statement

_OF_STATES = any_of({*GROUP_HEADS, *PERSON_HEADS} - {*SIGNING_PERSONS})
_PHRASES = any_of((*LEADERS_OF_NO_STATE, *(head for head in OTHER_HEADS if " " in head)))
_OTHERS = any_of({*OTHER_HEADS, *SIGNING_BODIES, *SIGNING_PERSONS, *THE_PUBLIC} - {*NO_SIGNERS})
_NO_WORDS = any_of(({*GROUP_STOPS} - {"and"}) | {*PUTS_TO_OTHERS, "sa(?:id|y)", "told", "tell", "wrote"})
# Before the noun: "civil society", "UN"; not "(the 43) condemned (mayors)", "from (nine charities)"
_WORD = rf"(?!{_NO_WORDS}|(?!retired\b|elected\b)(?-i:[a-z]+ed\b))[^\W\d][\w.'’-]*,?"
# " charities", ", poets, stage managers and ushers"; not " and wrote to ministers", ", officials said"
_AND_MORE = (
    rf"(?:(?:,\s+(?:{_WORD}\s+){{0,2}}?(?:{_OTHERS}|{OF_A_CALLING}))*,?\s+and\s+"
    rf"(?:{_WORD}\s+){{0,2}}?(?:{_PHRASES}|{_OF_STATES}|{_OTHERS}|{OF_A_CALLING}))?"
)
# Behind the figure: " civil society organisations", " or so retired judges", " of the city's theatres"; not " countries
# and 12 groups", " parties to the treaty", " signatories"
_COUNTED = re.compile(
    r"(?:\s+\(\d+\)|\s+or\s+(?:so|more))?(?:\s+(?:other|further|additional|more)\b)?\s+"
    rf"(?P<words>(?:of\s+(?:the\s+|its\s+|their\s+)?)?(?!and\b)(?:{_WORD}\s+){{0,5}}?"
    rf"(?:(?P<phrase>{_PHRASES})|(?P<states>{_OF_STATES})|(?P<others>{_OTHERS})|(?P<ending>{OF_A_CALLING})){_AND_MORE})"
    r"(?!['’]|(?:(?<=parties)|(?<=signatories)|(?<=contributors))\s+to\s+(?:the|an?)\b)",
    re.IGNORECASE,
)
STATES_MAX = 250
"""No more states and territories than this can have signed."""
_SIGNATORIES = "signatories"


def counted_in(text: str, statement: Statement, quantities: Iterable[Quantity]) -> str | None:
    """The article's words for those whom the figure counts; None if they are states, or nothing says who they are."""
    if statement.count is None or statement.count_span is None:
        return None
    if statement.lead or statement.countries(*SIGNING):
        words = None
    else:  # not where others are added to the figure: "Oxfam and 27 other charities"
        whole = any(each.span == statement.count_span and each.value == statement.count for each in quantities)
        words = words_behind(text, statement.count_span) if whole else statement.counted
    return words or (_SIGNATORIES if statement.count > STATES_MAX else statement.counted)


def words_behind(text: str, figure: Span) -> str | None:
    """The words behind a figure up to the first noun and those beside it, where that is one of others than states."""
    found = _COUNTED.match(text, figure.end)
    return None if found is None or found["states"] else " ".join(found["words"].split())

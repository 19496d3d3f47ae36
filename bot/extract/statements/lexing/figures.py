"""What a figure and the words right before it say of a group, whatever noun is behind: "a coalition of some 40"."""

from __future__ import annotations

import re

from bot.extract.lexicon.notation import longest
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.extract.lexicon.statement_groups import COLLECTIVES, GROUP_HEADS, PERSON_HEADS
from bot.extract.statements.lexing.tokens import Nations
from bot.model import Quantity

# "43 countries", "the 39-strong group"
COUNTED_NOUN = rf"(?:{longest((*GROUP_HEADS, *PERSON_HEADS))}|(?<=-)strong(?=\s+{longest(COLLECTIVES)}\b))"
"""A pattern for what is counted, where it is states or who speaks for them."""
_OFFICES = (
    "ambassadors",
    "governments",
    "delegations",
    "missions",
    "embassies",
    "consulates",
    "agencies",
    "ministries",
)
# Before it: "a coalition of ", "the ambassadors of ", "all ", "leaders from "
_BEFORE = re.compile(
    rf"\b(?:(?P<det>the|these|those|all|its|their|a|an)\s+)?(?:(?!(?:by|of|from|in|on|and|to|with|for|"
    rf"an?|the|is|are|was|were|include[sd]?|including|like|among|when|while|after|before|as|since|where|that|which|who|if)\b)[A-Za-z'-]+\s+){{0,2}}?"
    rf"(?:(?:{longest((*COLLECTIVES, *_OFFICES))}|(?:{longest(COLLECTIVES)}\s+of\s+(?:[a-z]+\s+)?)?"
    rf"{longest(PERSON_HEADS)}(?:\s+(?:of|for|in charge of|responsible for)\s+[\w-]+(?:\s+and\s+[\w-]+)?|"
    rf"\s+and\s+(?:[a-z]+\s+)?(?:{longest(PERSON_HEADS)}|officials))?)"
    rf"\s+(?:of|from|representing)\s+)"
    r"(?:(?:the|some|about|around|at|least|more|than|nearly|almost|over|up|to|as|many)\s+){0,4}$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|all the|its|their|all of the)\s+(?:(?:other|original|initial)\s+)?$", re.IGNORECASE
)
_BEFORE_MAX = 80  # code points
_DEFINITE_MAX = 20  # code points


def beginning(text: str, start: int, figure: int) -> int:
    """Where the group begins that ``figure`` counts, from ``start`` on: at "the envoys of", if that is before it."""
    before = _BEFORE.search(text, max(start, figure - _BEFORE_MAX), figure)
    return before.start() if before else figure


def is_definite(text: str, start: int, figure: int) -> bool:
    """Whether it is of a group that is known: "the 43", "all 43"."""
    return _DEFINITE.search(text, max(start, figure - _DEFINITE_MAX), figure) is not None


def nations_of(quantity: Quantity) -> Nations:
    """So many, with the words that make the figure rough: not "only", "just"."""
    hedge = None if (quantity.hedge or "").lower() in EXACT_HEDGES else quantity.hedge
    return Nations(count=whole(quantity), hedge=hedge, span=quantity.span)


def whole(quantity: Quantity) -> int | None:
    """The number, if it is a whole one."""
    return quantity.value if isinstance(quantity.value, int) else None

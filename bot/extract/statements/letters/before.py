"""What the sentences before the one that brings up a letter tell of it: who calls for something, and what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.signer_words import SIGNING_BODIES, SIGNING_PERSONS
from bot.extract.statements.letters.signers import THE_EXPERTS
from bot.extract.statements.lexing.counted_signers import OF_A_CALLING, has_demand
from bot.model import Span

NEAR = 3
"""Sentences behind which the text may come in which somebody called for something."""
SAY = (
    r"(?:\w+\s+){0,2}?(?:say|said|says|wrote|write|added|add|warn|warned|argue|argued|call|called|urge|urged|demand|"
    r"demanded|describe|described|condemn|condemned|denounce|denounced|accuse|accused|reject|rejected|protest|protested)\b"
)
THEY_SAY = re.compile(
    rf"\b(?:[Tt]hey|[Tt]he\s+(?:[\w-]+\s+){{0,3}}?(?:{OF_A_CALLING}|signatories|"
    rf"{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}))(?:,\s+who\b[^.;:]{{1,200}},)?\s+"
    rf"{SAY}"
)
# … and the noun in it
_LAST_NOUN = re.compile(
    rf"\b[Tt]he\s+(?:[\w-]+\s+){{0,3}}?"
    rf"(?P<noun>(?!signatories){OF_A_CALLING}|{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))})"
)
# "UN experts today called on": who "they" are
_OPENS_WITH = re.compile(
    r"(?:[A-Z]+\s+[–—-]+\s+)?(?:[\w-]+\s+){0,4}?"
    rf"(?:{OF_A_CALLING}|{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))})\*?\s"
)
# "have told Peru that", in the sentence before
_TELLS = re.compile(
    r"\bha(?:ve|s) (?:told|warned|reminded)\b[^.;:]{1,80}\bthat\b|"
    r"\bwr(?:ote|itten) (?:jointly |together )?to (?!him|her|them)"
)


def said_before(text: str, stretches: Sequence[Span], number: int) -> list[Span]:
    """Where "the experts" who say it in a text are, uncounted, said to call for something just before."""
    here = stretches[number]
    listed = THE_EXPERTS.match(text, here.start, here.end)
    say = listed or THEY_SAY.search(text, here.start, here.end)
    who = _LAST_NOUN.search(say.group()) if say else None
    if say is None or (who is None and not say.group().startswith(("They", "they"))):
        return []
    noun = re.compile(rf"\b{who['noun']}\b") if who else _OPENS_WITH
    before = stretches[0 if listed else max(0, number - NEAR) : number]
    tells = noun.search if who else noun.match
    return [each for each in before if tells(text, each.start, each.end) and has_demand(text, each)][:NEAR]


def is_told_before(text: str, before: Span) -> bool:
    """Whether the sentence before "the statement" says that somebody has been told something."""
    return bool(_TELLS.search(text, before.start, before.end))

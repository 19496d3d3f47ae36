"""Which sentences with a seed tell of a joint statement: most are done with at a glance, the others by their tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.notation import phrases
from bot.extract.lexicon.statement_cues import CUES
from bot.extract.statements.lexing.anaphors import anaphors
from bot.extract.statements.lexing.cues import WRITING
from bot.extract.statements.lexing.groups import groups
from bot.extract.statements.lexing.nations import BODY_HINTS, CAPITAL_WORDS
from bot.extract.statements.lexing.texts import Word, texts
from bot.extract.statements.lexing.tokens import Text, Unit
from bot.model import CountryMention, Quantity, Span

_PROMISING = re.compile(r"[GLhH]|Y.*T|T.*Y|T.*(?:\([CE]\)[^(]*){2}")
_ANYBODYS = frozenset(["statement", "text", "document", "paper", "promise", "pledge", "appeal"])
_UNDERSIGNED = "undersigned"
# Words of names beside those of countries, of which a list may be made
_OTHERS_NAMED = CAPITAL_WORDS | BODY_HINTS | {"commissioner"}
# The longest word of each cue for speaking for others: it has all its words, or it is none; "for" alone needs a group
_FOR_OTHERS = frozenset(max(phrase.split(), key=len) for letter in "hH" for phrase in phrases(CUES[letter])) - {"for"}


def is_promising(unit: Unit) -> bool:
    """Whether a sentence with a seed has a group, a list, or a text other than just anybody's statement."""
    if _PROMISING.search(unit.kinds) or any(token.value == _UNDERSIGNED for token in unit.tokens):
        return True
    return any(_is_somebodys(token.value) for token in unit.tokens if token.letter == "T")


def may_promise(
    text: str, words: list[Word], span: Span, quantities: Sequence[Quantity], countries: Sequence[CountryMention]
) -> bool:
    """Whether a sentence can be promising, of which only the figures and countries are known: if not, it is not."""
    lower = frozenset([word for _, _, word in words])
    if len(countries) > 1 or not (lower.isdisjoint(_OTHERS_NAMED) and lower.isdisjoint(_FOR_OTHERS)):
        return True
    counted = {token.letter for token in groups(text, quantities, span.start, span.end, lower)}
    if "G" in counted or _UNDERSIGNED in lower or not lower.isdisjoint(WRITING):
        return True
    named: list[Text] = [token.value for token in texts(text, words)]
    if not named or "their" in lower or any(map(_is_somebodys, named)):
        return bool(named)
    return "Y" in counted or any(token.letter == "Y" for token in anaphors(text, words))


def _is_somebodys(text: Text) -> bool:
    return text.joint or text.determiner == "their" or text.kind not in _ANYBODYS

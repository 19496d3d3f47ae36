"""Whose list a long list is, where an article tells of several statements.

"Accused Mali: Peru, Fiji …" and, below it, "Stood by Mali: Cuba, Laos …" are told apart by the side that the words
before each show, by whom they name, and by who and how many are in the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.drafting.drafts import SIDE_OF, Draft
from bot.extract.statements.lexing.tokens import Token, Unit, member_key, members_of
from bot.model import Side

_LIST_MIN = 6
# What may stand before a list to say whose it is: "The Cuban text's signatories, in support of Mali, were:", "Critics
# of Mali include", a new line; not "Peru, Fiji and others did not sign. They are"
_INTRODUCES = re.compile(r"[^;&xaAweLmV]*[:=n-][=,:]*|[-,(]*")
# … and in a line above it: "Stood by Mali"
_HEADING = re.compile(r"[D,(:~Y-]*(?P<side>[cub])[^;&xaAweLGTm]*")
# What shows a side; "that support the law", but not "that support the statement"
_SHOWS_SIDE = re.compile(r"[cu](?!T)|(?<=~)b(?!D?T)")
_JUST_AS_MANY, _OWNED, _SIDED = 3.0, 3.0, 2.0
_LED, _OF_OTHERS = 1.0, -2.0
_ENOUGH = 2.0


def lists_of(unit: Unit) -> list[Token]:
    """The long lists in a sentence that only words to introduce it stand before."""
    at = unit.kinds.find("L")
    if at < 0 or not _INTRODUCES.fullmatch(unit.kinds, 0, at):
        return []
    long = len(members_of(unit.tokens[at])) >= _LIST_MIN
    return [unit.tokens[at]] if long else []


def listed_for(listed: Token, unit: Unit, above: Unit | None, drafts: Sequence[Draft]) -> Draft | None:
    """The one of several statements whose list it is; None if nothing tells.

    Where nothing tells but that it is not of the one told of last, it is of none of them: a draft that nobody keeps.
    """
    told = [each for each in drafts if not (each.earlier or each.foreign) and (each.group or each.joint)]
    if len(told) < 2:
        return None
    side, owners = _introduced(unit.tokens[: unit.tokens.index(listed)], unit, above)
    weighed = [(weight, each) for each in told if (weight := _weight(listed, each, told, side, owners)) is not None]
    best = max((weight for weight, _ in weighed), default=0.0)
    first = [each for weight, each in weighed if weight == best]
    if len(first) == 1 and best >= _ENOUGH:
        return first[0]
    last = max(told, key=lambda each: each.last_unit)
    return Draft() if side and all(each is not last for _, each in weighed) else None


def is_of_other_side(unit: Unit, at: int, above: Unit | None, draft: Draft) -> bool:
    """Whether the words that introduce the long list at ``at`` take the other side than the statement."""
    if not any(listed is unit.tokens[at] for listed in lists_of(unit)):
        return False
    side, _ = _introduced(unit.tokens[:at], unit, above)
    return side is not None and draft.side is not None and side != draft.side


def _introduced(before: Sequence[Token], unit: Unit, above: Unit | None) -> tuple[Side | None, set[str]]:
    """The side that the words before a list show, and who is named in them."""
    shown = _SHOWS_SIDE.search("".join(token.letter for token in before))
    heading = None if shown or above is None or not unit.verbless else _HEADING.fullmatch(above.kinds)
    letter = shown[0] if shown else heading["side"] if heading else ""
    owners = {member_key(each) for token in before if token.letter in "CKE" for each in members_of(token)}
    return SIDE_OF.get(letter), owners


def _weight(listed: Token, draft: Draft, told: Sequence[Draft], side: Side | None, owners: set[str]) -> float | None:
    """What speaks for a list being of this statement; None if it cannot be."""
    named = {member_key(each) for each in members_of(listed)}
    if draft.accused() & named or (side and draft.side and side != draft.side):
        return None
    if draft.count is not None and draft.hedge is None and len(named) > draft.count:
        return None
    behind, of_others = _behind(draft), {key for each in told if each is not draft for key in _behind(each)}
    weight = _JUST_AS_MANY * (len(named) == draft.count) + _SIDED * bool(side and side == draft.side)
    weight += _OWNED * bool(behind & owners) + _LED * bool(behind & named)
    return weight + _OF_OTHERS * bool((of_others - behind) & named)


def _behind(draft: Draft) -> set[str]:
    """Who leads it or reads it."""
    return {member_key(each) for each in draft.leads} | draft.names("led", "read")

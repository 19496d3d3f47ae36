"""Who signed on a later day than the text came out: "… issued on Monday. Peru signed on Thursday."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Token
from bot.model import PartialDate

# Behind a name, up to its day: "Peru signed on Thursday", "Peru, too, lent it its weight late on Thursday"
_SIGNS_ON = re.compile(r"[,=+~]*[sjkb][TYC]?[sk]?,?(?P<day>D)")
# Before a name, where it opens a clause: "On Thursday Peru signed"
_ON = re.compile(r"(?:^|[;&])[,+]*(?P<day>D)[,+]*$")
_SIGNS = re.compile(r"[,=+~]*[sjkb]")

# "was on the list on Tuesday" may have been so before, "did the same" may have been another time
_NO_DEED = re.compile(r"(?:is|are|was|were|names?|appear|figure|feature|stand|stood|did|do|does)\b")
_SINCE_THEN = "since then"
_NEAR = 4  # tokens to the verb


def came_later(tokens: Sequence[Token], kinds: str, index: int, draft: Draft) -> bool:
    """Whether who is named at ``index`` is said to sign on a day, when the text had come out on an earlier one."""
    if not draft.signers() and draft.count is None:
        return False
    if kinds.startswith("&") and tokens[0].word == _SINCE_THEN:
        return True
    behind = _SIGNS_ON.match(kinds, index + 1)
    before = _ON.search(kinds, 0, index) if _SIGNS.match(kinds, index + 1) else None
    told = behind or before
    if told is None or any(_NO_DEED.match(each.word) for each in tokens[index : index + _NEAR]):
        return False
    issued, signed = _issued(draft), tokens[told.start("day")].value.value
    shared = min(len(issued), len(signed))
    return bool(issued) and issued[:shared] < signed[:shared]


def _issued(draft: Draft) -> PartialDate:
    """The day, or the month, that it has been said to be of so far; "" if nothing is said."""
    told = [each for each in draft.dates if not each.frame]
    own = [each.mention.value for each in told if each.own]
    return min(own or [each.mention.value for each in told], default="")

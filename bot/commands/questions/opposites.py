"""Words that are found in the same places and say the contrary: who bought a house did not sell it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.commands.questions.terms import stem

# On each line, what stands on one side of the bar is no telling of what stands on the other.
_LINES = """
leave quit depart exit withdraw | join enter return stay remain
win | lose
kill die murder execute | wound injure hurt survive spare
release free liberate | arrest detain jail imprison capture
buy purchase | sell
import | export
rise grow increase raise gain | fall drop decline shrink decrease reduce cut lower
open | close shut
start begin launch | end stop finish cancel
accept approve adopt enact pass | repeal revoke abolish scrap
accept approve adopt | reject refuse decline dismiss
support back endorse praise welcome | oppose criticise condemn denounce reject
confirm admit acknowledge | deny refute
find discover | lose
lend | borrow
appoint hire elect | dismiss fire sack
allow permit | ban forbid prohibit
sign join endorse | refuse decline withdraw
read deliver present | write draft author
build construct | destroy demolish flatten
send export | receive import
attack | defend
impose | lift
renew extend prolong | expire end
legalise | ban outlaw
man | woman
boy | girl
first | last
"""


def opposites(stem_: str) -> frozenset[str]:
    """The stems of what says the contrary of a deed; none for most."""
    return _opposites().get(stem_, frozenset())


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _LINES.strip().splitlines():
        one, other = (frozenset(map(stem, side.split())) for side in line.split("|"))
        for each in one:
            found[each] = found.get(each, frozenset()) | other
        for each in other:
            found[each] = found.get(each, frozenset()) | one
    return found

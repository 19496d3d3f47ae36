"""What a rule is that says who has what to do with a statement: patterns over the letters beside a name.

Its patterns are over the letters of one cluster (tokens.py lists them): ``before`` ends at the name, ``after`` begins
behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Role

# What may stand between a name and its verb: commas, dates, "for the first time", "also", a relative clause
_GAP = (
    r"(?:,~[^,;]*,|,[DQ+]{0,2}[KPZ<n][KPZWD<Qn+]{0,3}[GO]?,|,W[KPZOo]{0,2},|,O,|,[bjW]<?[CLG],|,G[^,;]*,|,z,|\([^()]*\)|"
    r",&?[Yn][PK]?,|,[YO]?v,|,n[CLY]+,?|,n,|,h[CLGY]+,?|-[^-;]*-|(?<=,)[CLE](?=[,-])|,?%[CLGE]|YP?(?=[+=Dfs])|=?J(?=s)|[,DfQ+%m:]){0,12}"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say what somebody has to do with a statement."""

    role: Role
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    needs_text: bool = False
    letters: str = "CLGE"
    needs_joint: bool = False
    """Whether the text must be called joint, so that it is not just somebody's who is quoted there."""
    needs_new: bool = False
    """Whether the text must be brought up here: who "voiced doubts about the text" did not sign it."""
    elliptic: bool = False
    """Whether the verb is the one of the sentence before: "The U.S. did not." """
    words: frozenset[str] = frozenset()
    """The prepositions before a P that the rule is for."""
    echoes: bool = False
    """Whether it says the same as of whoever was named before: "so did Peru"."""

    def close_at(self, after: str) -> int | None:
        """Where in ``after`` the letter is that must follow the one before it at once; None if none must."""
        match = self.after.match(after) if self.after is not None and "close" in self.after.groupindex else None
        return match.start("close") if match and match["close"] is not None else None


def before(pattern: str) -> re.Pattern[str]:
    """One that ends at the name."""
    return re.compile(rf"(?:{pattern})$")


def after(pattern: str) -> re.Pattern[str]:
    """One that begins behind it, or behind what may stand between a name and its verb."""
    return re.compile(rf"{_GAP}(?:{pattern})")

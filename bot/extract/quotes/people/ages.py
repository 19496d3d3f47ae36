"""How old people are said to be, by which a phrase may mean them: "Ann Lee, 61, … the 61-year-old said"."""

from __future__ import annotations

import re

from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.grammar.phrases import Mention

_AGED = re.compile(r"(?P<age>\d{1,3})-year-old")
_OPENS_AGE = frozenset([",", "("])
_CLOSES_AGE = frozenset([",", ")", "."])


def age_at(sk: Skeleton, i: int) -> str | None:
    """The age of the person named at ``i``, in digits: "Ann Lee, 61, …", "Ann Lee (61)", "61-year-old Ann Lee"."""
    after = sk.words[i + 1 : i + 4]
    if len(after) == 3 and after[0] in _OPENS_AGE and after[1].isdigit() and after[2] in _CLOSES_AGE:
        return after[1]
    before = _AGED.fullmatch(sk.lower[i - 1]) if i else None
    return before["age"] if before else None


def age_in(sk: Skeleton, mention: Mention) -> str | None:
    """The age that a phrase gives: "the 61-year-old", "the 61-year-old skipper"."""
    aged = (_AGED.fullmatch(word) for word in sk.lower[mention.first : mention.head + 1])
    return next((found["age"] for found in aged if found), None)

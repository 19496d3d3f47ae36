"""Words for one statement among those of a year: its side, how many signed it, or who led or read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.commands import countries, statements
from bot.commands.periods import bare
from bot.model import Country, JointStatement, Side

Which = Side | int | Country
"""A side, a number of signatories, or the code of the country that led or read it."""

_SIDES: dict[str, Side] = {
    **dict.fromkeys(("critical", "criticism", "against", "critics"), "critical"),
    **dict.fromkeys(("supportive", "support", "supporting", "for", "defence", "defending"), "supportive"),
}
_COUNTRY_WORDS_MAX = 5  # "Democratic Republic of the Congo"
_CODE_LENGTH = 3  # "and" and "can" are codes of countries too
_LOWER_CODES = frozenset(("uk", "us", "usa", "uae"))  # short forms that people type in small letters


def which_meant(words: str) -> list[Which]:
    """What the words name, in their order; what names nothing is left out."""
    return list(_meant([bare(word) for word in words.split()]))


def _meant(words: Sequence[str]) -> Iterator[Which]:
    at = 0
    while at < len(words):
        length, code = _country(words[at:])
        which = code or _SIDES.get(words[at].casefold()) or (int(words[at]) if words[at].isdecimal() else None)
        if which is not None:
            yield which
        at += length


def _country(words: Sequence[str]) -> tuple[int, Country | None]:
    """How many of the words name a country from the first on, and which; (1, None) if none does."""
    for length in range(min(len(words), _COUNTRY_WORDS_MAX), 0, -1):
        name = " ".join(words[:length])
        is_small = len(name) <= _CODE_LENGTH and not name.isupper() and name.lower() not in _LOWER_CODES
        code = None if is_small or name.casefold() in _SIDES else countries.find(name)
        if code:
            return length, code
    return 1, None


def is_meant(joint: JointStatement, which: Which) -> bool:
    """Whether a statement takes that side, has so many signatories, or was led or read by that country."""
    if isinstance(which, int):
        return which in statements.counts(joint)
    return which in (statements.side_of(joint), *statements.leads(joint), *statements.readers(joint))

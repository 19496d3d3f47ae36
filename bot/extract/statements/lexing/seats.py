"""Governments named by where they sit, where only the words of a statement tell: "Downing Street signed, as did Tokyo".

As a mention of a country, such a place would be too doubtful everywhere else (governments.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.government_words import DEEDS, DOUBTFUL, SEATS
from bot.extract.lexicon.notation import longest
from bot.model import CountryMention, Span

_CAPITALS = {capital: row.code for row in country_table() for capital in row.capitals if capital not in DOUBTFUL}
_CODE = {**_CAPITALS, **SEATS}
SEAT_WORDS = frozenset(seat.split()[0].lower() for seat in SEATS)
"""First words of the seats, in small letters."""
_PLACE = rf"{longest(map(re.escape, _CODE))}\b(?!['’-])"
_ONE = re.compile(_PLACE)
# "the White House", "Tokyo and Paris", "Downing Street nor the Kremlin"; not "in Tokyo", "outside the White House"
_RUN = re.compile(
    r"(?<!\b[Ii]n )(?<!\bat )(?<!\bfrom )(?<!\bto )(?<!\bof )(?<!\bnear )(?<!\boutside )(?<!\binside )(?<!\binto )"
    rf"(?<!\bthe )(?<![\w’'-])(?:[Tt]he )?{_PLACE}(?:(?:,? (?:and|or|nor) |, )(?:the )?{_PLACE}){{0,12}}(?! [A-Z])"
)
_ASIDE = re.compile(r", (?:which|who|where)\b[^,.;:\n]{1,80},(?= )")
_DOES = re.compile(rf"(?: (?:has|have|had|also|then|now|later|since|again|once|finally)){{0,3}} (?:{DEEDS})\b")
# "Warsaw has not.", "Tokyo did too"; not "Tokyo had snow"
_DID_OR_NOT = re.compile(
    r" (?:has|have|had|did|does|do|will|would)(?: not|n['’]t| so| too| likewise)?(?= too\b|[.;,]|$)"
)
# "Downing Street has also signed", "The White House said it would not"; not "The White House ordered sanctions"
_SIGNS = re.compile(
    r"(?:,? (?:and|nor|or|has|have|had|will|would|did|does|do|is|was|also|not|never|later|since|then|now))*"
    r",? (?:(?:co-?)?sign|refus|declin|endors|join|opt|withdr|boycott|balk|back(?:s|ed)\b|issu|abstain|draft)\w*|"
    r",? sa(?:id|ys) (?:that )?it (?:would|will|had|has|did|could|was|is)\b"
)
_BY = re.compile(r"\b(?:(?:co-?)?signed|backed|supported|endorsed|joined|drafted|led|drawn up) by (?:both )?$")
_BY_MAX = 24  # code points
# "as did Tokyo", "nor has Warsaw", "Neither Moscow nor Minsk"
_LIKEWISE = re.compile(
    r"\b(?:(?:as|so|nor|neither) (?:did|do|does|has|have|had|is|are|was|were|will|would)|neither) $", re.IGNORECASE
)
_LIKEWISE_MAX = 16  # code points
_MAYORS = re.compile(r"\bmayors\b", re.IGNORECASE)


def governments_by_place(text: str, start: int, end: int) -> Iterator[CountryMention]:
    """The seats and capitals between ``start`` and ``end`` that do what only governments do with a statement."""
    for run in _RUN.finditer(text, start, end):
        if _is_government(text, run, start):
            for match in _ONE.finditer(text, *run.span()):
                yield CountryMention(Span(*match.span()), _CODE[match.group()])


def is_of_cities(text: str) -> bool:
    """Whether cities, too, may sign what an article tells of."""
    return _MAYORS.search(text) is not None


def _is_government(text: str, run: re.Match[str], start: int) -> bool:
    """Whether those of a run sign, refuse or say something, or did the same as others."""
    at = run.start()
    if _LIKEWISE.search(text, max(start, at - _LIKEWISE_MAX), at) or _BY.search(text, max(start, at - _BY_MAX), at):
        return True
    aside = _ASIDE.match(text, run.end())
    behind = aside.end() if aside else run.end()
    if _DID_OR_NOT.match(text, behind) or _DOES.match(text, behind):
        return True
    first = next(_ONE.finditer(text, *run.span())).group()
    return first in SEATS and _SIGNS.match(text, behind) is not None

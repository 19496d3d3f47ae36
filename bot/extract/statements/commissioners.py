"""The European Union where one of its commissioners signs: "EU Commissioner Ana Ruiz, along with the ministers of"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from bot.extract.statements.tokens import Member, Nations, Token
from bot.model import Span

_NAME = r"[^\W\d_a-z][\w'.-]*(?:\s+(?:(?:de|van|von|der|da)\s+){0,2}[^\W\d_a-z][\w'.-]*){1,3}"
# "EU Commissioner Ana Ruiz", "European Commissioner for Trade Karl Berg", "the EU's fisheries commissioner, Ana Ruiz"
_COMMISSIONER = re.compile(
    r"\b(?:[Tt]he\s+)?(?P<union>European Union|European|EU|E\.U\.)(?:'s)?(?:\s+[a-z]+(?:\s+and\s+[a-z]+)?)?\s+"
    rf"[Cc]ommissioner(?:\s+for\s+(?:the\s+)?[A-Za-z]+(?:\s+and\s+[A-Za-z]+)?)?,?\s+{_NAME},?"
)
# What she does with ministers, and whether she signs; a commissioner who only says something signs nothing
_BESIDE_MINISTERS = re.compile(
    r"\s+(?:(?:along|together) with|alongside|as well as|and)\s|"
    r"\s+(?:(?:jointly|also)\s+)?(?:(?:co-)?signed|put (?:his|her) name)\b"
)
_BY = re.compile(
    r"\b(?:signed|endorsed|issued|released|sent|published|and) by\s+$|"
    r",\s+(?:and\s+)?$|\bwith\s+$|\balongside\s+$|\bas\s+well\s+as\s+$"
)
_BY_MAX = 16  # code points


def commissioners(text: str, start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """The Union as C tokens, over the words for the commissioner."""
    for match in _COMMISSIONER.finditer(text, start, end) if "commissioner" in words else ():
        beside = _BESIDE_MINISTERS.match(text, match.end(), end)
        if beside or _BY.search(text, max(start, match.start() - _BY_MAX), match.start()):
            member = Member(Span(*match.span("union")), body="European Union")
            last = match.end() - text.endswith(",", match.start(), match.end())
            yield Token("C", match.start(), last, Nations((member,)))

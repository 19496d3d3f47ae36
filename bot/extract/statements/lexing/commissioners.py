"""A body where its head signs: "EU Commissioner Ana Ruiz, along with the ministers of", "European Commission President
Ana Ruiz and the president of Peru".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from bot.extract.lexicon.statement_groups import BODIES
from bot.extract.statements.lexing.tokens import Member, Nations, Token
from bot.model import Span

_NAME = r"[^\W\d_a-z][\w'.-]*(?:\s+(?:(?:de|van|von|der|da)\s+){0,2}[^\W\d_a-z][\w'.-]*){1,3}"
_UNION = "European Union"
# "EU Commissioner Ana Ruiz", "European Commissioner for Trade Karl Berg", "the EU's fisheries commissioner, Ana Ruiz"
_COMMISSIONER = re.compile(
    r"\b(?:[Tt]he\s+)?(?P<body>European Union|European|EU|E\.U\.)(?:'s)?(?:\s+[a-z]+(?:\s+and\s+[a-z]+)?)?\s+"
    rf"[Cc]ommissioner(?:\s+for\s+(?:the\s+)?[A-Za-z]+(?:\s+and\s+[A-Za-z]+)?)?,?\s+{_NAME},?"
)
_HEADED = "European Commission|European Council|European Union|EU"
_HEAD = r"(?:[Pp]residents?|[Hh]igh [Rr]epresentative|(?:foreign policy|diplomatic) chief|top diplomat)"
# "European Commission President Ana Ruiz", "the EU's top diplomat, Ana Ruiz"
_OWN_HEAD = re.compile(rf"\b(?:[Tt]he\s+)?(?P<body>{_HEADED})(?:'s)?\s+{_HEAD},?\s+{_NAME},?")
# "President of the European Council Ana Ruiz", "Ana Ruiz, president of the European Council"
_HEAD_OF = re.compile(rf"\b(?:{_NAME},\s+)?(?:[Tt]he\s+)?{_HEAD}\s+of\s+the\s+(?P<body>{_HEADED})\b(?:,?\s+{_NAME})?,?")
_HEAD_HINTS = frozenset("president presidents representative chief diplomat".split())
# What she does with ministers, and whether she signs; one who only says something signs nothing
_BESIDE_MINISTERS = re.compile(
    r"\s+(?:(?:along|together) with|alongside|as well as|and)\s|"
    r"\s+(?:(?:jointly|also)\s+)?(?:(?:co-)?signed|put (?:his|her) name)\b"
)
_BY = re.compile(
    r"\b(?:signed|endorsed|issued|released|sent|published|and) by\s+$|"
    r",\s+(?:and\s+)?$|\band\s+$|\bincluding\s+$|\bwith\s+$|\balongside\s+$|\bas\s+well\s+as\s+$"
)
_BY_MAX = 16  # code points


def commissioners(text: str, start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """The bodies as C tokens, over the words for their heads."""
    patterns = [_COMMISSIONER] * ("commissioner" in words)
    if _HEAD_HINTS & words and not words.isdisjoint(("european", "eu", "eu's")):
        patterns += [_OWN_HEAD, _HEAD_OF]
    for match in (match for pattern in patterns for match in pattern.finditer(text, start, end)):
        last = match.end() - text.endswith(",", match.start(), match.end())
        beside = _BESIDE_MINISTERS.match(text, match.end(), end)
        if beside or _BY.search(text, max(start, match.start() - _BY_MAX), match.start()):
            member = Member(Span(*match.span("body")), body=BODIES.get(match["body"], _UNION))
            yield Token("C", match.start(), last, Nations((member,)))

"""Bodies that no table knows, where they stand among countries: "Austria, the Commonwealth Secretariat and Malta"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.extract.statements.lexing.tokens import Member, Nations, Token
from bot.model import CountryMention, Span

_NOUN = (
    r"(?:Union|Organi[sz]ation|Secretariat|Community|Commission|Bank|Fund|League|Agency|Initiative|Programme|Authority|"
    r"Alliance|Council|Network|University|Patriarchate|Mechanism)"
)
_WHAT_FOR = r"\s+(?:of|for|on)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+(?:and\s+)?[A-Z][\w-]*){0,4}"
# "Nile Basin Initiative", "International Organization for Migration"; not "the Commission"
_NAME = (
    rf"(?:(?:[A-Z][\w'.-]*\s+(?:(?:of|for|on)\s+(?:the\s+)?)?){{1,6}}{_NOUN}(?:{_WHAT_FOR})?|"
    rf"{_NOUN}{_WHAT_FOR}|Interpol)"
)
# Behind a name of the list, up to what ends it or goes on with it
_NEXT = re.compile(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)(?:the\s+)?(?P<name>{_NAME})"
    r"(?=[,.;)\n]|$|\s+(?:and|as\s+well\s+as|along\s+with|have|had|also|issued|signed|backed|endorsed|support\w*)\b)"
)
_NEXT_MAX = 160  # code points
# "In Ghana, the Electoral Commission, …"
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom)\s+(?:the\s+)?$")
_PLACE_MAX = 10


def listed_bodies(text: str, countries: Sequence[CountryMention], bodies: Sequence[Token], end: int) -> Iterator[Token]:
    """The bodies named right behind a country, or behind another body, in a list of them, as C tokens."""
    spans = [each.span for each in countries] + [Span(body.start, body.end) for body in bodies]
    starts = sorted(span.start for span in spans)
    reached = 0
    for behind in sorted(spans):
        if _PLACE.search(text, max(0, behind.start - _PLACE_MAX), behind.start):
            continue
        at = max(behind.end, reached)
        while found := _NEXT.match(text, at, min(end, at + _NEXT_MAX)):
            span = Span(*found.span("name"))
            if bisect_left(starts, span.start) < bisect_left(starts, span.end):  # "the Union of the Comoros"
                break
            yield Token("C", span.start, span.end, Nations((Member(span, body=text[span.start : span.end]),)))
            at = reached = span.end

"""Where a statement was made, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.forums import FORUMS, GENERAL_FORUMS
from bot.model import Span

_FORUMS = [re.compile(rf"(?<![\w-])(?:{pattern})") for pattern in FORUMS]
# "at the council", "told the committee", "during the 46th session of the council"
_BEFORE = re.compile(
    r"\b(?:at|in|to|before|of|by|inside|during|from|outside|told|tell|telling)\s+(?:a |an |the |this |UN |"
    r"week's |Friday's |its |session of |(?:\d+\w\w|\w+) (?:regular )?session of (?:the )?|"
    r"meeting of (?:the )?)*$",
    re.IGNORECASE,
)
# "The committee on Tuesday heard"
_HEARD = re.compile(r",?\s+(?:(?:on )?[A-Z]\w+day |has |have |had |also |then |for the first time ){0,3}heard\b")
# No place where states speak to each other
_NOT_FORUMS = re.compile(r"(?i)(?:the )?(?:national assembly|legislative (?:assembly|council)|city council)$")
_HINT = re.compile(
    r"[Cc]ouncil|[Cc]ommittee|[Aa]ssembly|[Cc]onference|[Ss]ummit|[Bb]oard|[Ff]orum|[Tt]alks|[Cc]ommission|[Pp]lenary|"
    r"[Oo]rgani[sz]ation|Union|League|Agency|Europe|meeting|body|video call|session|[A-Z]{2}|U\.N|United Nations"
)
_WINDOW = 60


def forum(text: str, spans: Sequence[Span], *, known: bool = False) -> Span | None:
    """The most particular forum that the sentences name as the place; the earliest of those.

    ``known`` ones are bodies known by name, not just any "committee" or "plastics talks".
    """
    found = sorted(each for span in spans if _HINT.search(text, span.start, span.end) for each in _forums(text, span))
    if known:
        found = [each for each in found if each[0] not in GENERAL_FORUMS]
    return _trimmed(text, *found[0][1:]) if found else None


def _forums(text: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """How general each forum's name is, and where it stands."""
    for general, pattern in enumerate(_FORUMS):
        for match in pattern.finditer(text, span.start, span.end):
            if _NOT_FORUMS.search(match.group()):
                continue
            before = _BEFORE.search(text, max(span.start, match.start() - _WINDOW), match.start())
            if before or _HEARD.match(text, match.end(), span.end):
                yield general, match.start(), match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    if words.lower().startswith("the "):
        start += 4
    return Span(start, start + len(text[start:end].rstrip(" ,")))

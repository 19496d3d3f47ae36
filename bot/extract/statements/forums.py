"""Where a statement was made, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.forums import FORUMS, GENERAL_FORUMS, MEETINGS, VAGUE_FORUMS
from bot.model import Span

_FORUMS = [re.compile(rf"(?<![\w-])(?:{pattern})") for pattern in FORUMS]
# "at the council", "told the committee", "a letter to the president of the council", "during a stormy session of the
# council"; not "a member of the council". What stands between is what the place is called more closely.
_WORD = (
    r"(?!(?:and|or|but|as|in|at|on|to|by|for|from|with|than|that|which|who|when|where|while|after|before|behind|"
    r"against|about|over|under|said|says|were|was|is|are|has|had|have|not|no|their|his|her|our|its|joint|of|"
    r"other|same|all|both|any|every|every\w+|still|members?|represent\w+|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b)"
    r"[\w.’'-]+ "
)
_BEFORE = re.compile(
    r"\b(?:(?P<after>after|following)|at|in|to(?=\s+(?:the|an?|this|its|their|(?-i:[A-Z])))|before|inside|during|"
    r"told|tell|telling|address\w*|heard by|(?:president|chair|head) of|(?:session|meeting|plenary|margins|sidelines|"
    r"floor|opening|close|edition|part|corridors|statement|declaration|communiqu[eé]|document|pledge|"
    r"(?:within|in|on|at) the [a-z]+) of)\s+"
    r"(?:the |an? |this |(?:this |last )?(?:\w+day|week|month|year|yesterday|today)['’]s )*"
    rf"(?P<more>(?:{_WORD}){{0,5}})$",
    re.IGNORECASE,
)
# "the ambassador to the United Nations", "the mission of Peru to the UN": a post, not a place
_POST = re.compile(
    r"(?i)(?:ambassadors?|representative|envoy|missions?|delegat\w+|observer|minister|nuncio)"
    r"(?: (?:of|from) [\w ]{2,30})? to (?:the |a )?$"
)
# "The committee on Tuesday heard"
_HEARD = re.compile(r",?\s+(?:(?:on )?[A-Z]\w+day |has |have |had |also |then |for the first time ){0,3}heard\b")
# No place where states speak to each other
_NOT_FORUMS = re.compile(r"(?i)(?:the )?(?:national assembly|legislative (?:assembly|council)|city council)$")
_HINT = re.compile(
    r"[Cc]ouncil|[Cc]ommittee|[Aa]ssembly|[Cc]onference|[Ss]ummit|[Bb]oard|[Ff]orum|[Tt]alks|[Cc]ommission|[Pp]lenary|"
    r"[Oo]rgani[sz]ation|Union|League|Agency|Europe|[Mm]eeting|[Gg]athering|[Cc]eremony|body|video call|session|"
    r"[A-Z]{2}|U\.N|United Nations"
)
_SITTING = re.compile(r"(?i)(?:the )?(?:(?:[\w-]+ ){0,3}session of (?:the )?(?=[A-Z]))?")
_WINDOW = 60


def forum(text: str, spans: Sequence[Span], nearby: Sequence[Span] = (), *, read: bool = False) -> Span | None:
    """The most particular forum that the sentences name as the place, the earliest of those; else one in those
    ``nearby``, which also counts before a mere "at the UN". Where nothing else is said and the text was ``read`` out,
    the one that "Peru's ambassador to the OPCW" is sent to.
    """
    own, near = _all(text, spans), _all(text, nearby)
    said = [each for each in own if each[0] not in VAGUE_FORUMS]
    found = (said or [each for each in near if each[0] not in VAGUE_FORUMS] or own or near)[:1]
    if not found and read:
        found = _all(text, spans, of_posts=True)[:1]
    return _trimmed(text, *found[0][1:]) if found else None


def is_at_known_forum(text: str, spans: Sequence[Span]) -> bool:
    """Whether a body known by name is the place, not just any "committee" or "plastics talks"."""
    return any(each[0] not in GENERAL_FORUMS for each in _all(text, spans))


def _all(text: str, spans: Sequence[Span], *, of_posts: bool = False) -> list[tuple[int, int, int]]:
    told = (span for span in spans if _HINT.search(text, span.start, span.end))
    return sorted(each for span in told for each in _forums(text, span, of_posts=of_posts))


def _forums(text: str, span: Span, *, of_posts: bool = False) -> Iterator[tuple[int, int, int]]:
    """How general each forum's name is, and where it stands."""
    for general, pattern in enumerate(_FORUMS):
        for match in pattern.finditer(text, span.start, span.end):
            if _NOT_FORUMS.search(match.group()):
                continue
            before = _led_to(text, max(span.start, match.start() - _WINDOW), match.start(), general, of_posts=of_posts)
            if before is not None:
                yield general, before, match.end()
            elif _HEARD.match(text, match.end(), span.end):
                yield general, match.start(), match.end()


def _led_to(text: str, first: int, position: int, general: int, *, of_posts: bool) -> int | None:
    """Where the name begins that goes on at ``position``, if words for a place lead to it."""
    before = _BEFORE.search(text, first, position)
    if before is None or (before["after"] and general not in MEETINGS):
        return None
    if not of_posts and _POST.search(text, first, position):
        return None
    return before.start("more")


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without "the 46th session of the", and without what stands behind the name."""
    if sitting := _SITTING.match(text, start, end):
        start = sitting.end()
    return Span(start, start + len(text[start:end].rstrip(" ,")))

"""Marks that set off no speech: titles of works and programmes ("Morning Joe"), nicknames ("Cia")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.quotes.folding.marks import Segment

_WORDS_MAX = 9  # in a title
_CHARS_MAX = 100  # in a title
_WORDS = re.compile(r"\w[\w'’.&-]*")
_LISTED_MIN = 3
_BETWEEN = re.compile(r",? (?:and |or )?")  # two titles of a list
_CONTEXT_CHARS = 40  # before the mark

# "the podcast “Serial”", "a song called “Hurt”", "a film, titled “Hurt”"; not "Trump called it “A Very Big Deal”"
_WORK = re.compile(
    r"\b(?:book|novel|memoir|song|album|single|film|movie|show|program|programme|series|podcast|"
    r"episode|play|musical|documentary|drama|sitcom|opera|poem|game|broadcast|newsletter|column|article|essay|exhibition|"
    r"special|magazine|handbook|textbook|manual|painting|mural|titled|entitled|"
    r"an?\s(?:[\w-]{1,30}\s){1,3}(?:called|named|christened)|,\s(?:named|christened)),?\s$"
)
# "the “Two Rivers” blog"
_WORK_AFTER = re.compile(
    r"\s(?:blog|podcast|newsletter|newspaper|magazine|programme|program|show|website|column|star|actor|actress|alum|judge|host|"
    r"director|creator|producer|showrunner|singer|author)\b"
)
# "CNN's “State of the Union”", "on “Morning Joe”"
_PERHAPS_WORK = re.compile(r"(?:[A-Z]\w*(?:'s|s'|’s|s’)|\b(?:of|on|in|told)),?\s$")
_LETTERS = re.compile(r"[A-Z]{3,8}")  # "on “BRTV”"
_EVENTS = frozenset("rally yatra summit march festival forum conference marathon expo biennale scheme".split())
_SMALL_WORDS = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from", "by", "is", "it"]
)
_NICKNAME = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)?")
_KNOWN_AS = re.compile(r"\b(?:known(?: to [\w ]{1,20})?(?: simply| only| better)? as|nicknamed)(?: the)? $")
_NAME_BEFORE = re.compile(r"[A-Z][\w.]* $")
_NAME_AFTER = re.compile(r" [A-Z]\w")


def titles(text: str, found: Sequence[Segment]) -> frozenset[Segment]:
    """Those of the segments that are titles or nicknames."""
    short = [segment for segment in found if segment.inner.end - segment.inner.start <= _CHARS_MAX]
    single = (segment for segment in short if _is_title(text, segment) or _is_nickname(text, segment))
    return frozenset([*single, *_listed(text, short)])


def _listed(text: str, short: Sequence[Segment]) -> Iterator[Segment]:
    """The titles that stand in a list of three or more: “Long Train,” “Black Water” and “China Grove”."""
    run: list[Segment] = []
    for segment in short:
        goes_on = run and _BETWEEN.fullmatch(text, run[-1].outer.end, segment.outer.start)
        if not goes_on:
            yield from run if len(run) >= _LISTED_MIN else ()
            run = []
        if _has_capitals(text, segment):
            run.append(segment)
    yield from run if len(run) >= _LISTED_MIN else ()


def _has_capitals(text: str, segment: Segment) -> bool:
    """Whether the words are written as those of a title are."""
    words = _WORDS.findall(segment.inner.of(text))
    big = [word for word in words if word.lower() not in _SMALL_WORDS]
    return len(words) <= _WORDS_MAX and bool(big) and all(word[0].isupper() or word[0].isdigit() for word in big)


def _is_title(text: str, segment: Segment) -> bool:
    if not _has_capitals(text, segment):
        return False
    words = _WORDS.findall(segment.inner.of(text))
    place = max(0, segment.outer.start - _CONTEXT_CHARS), segment.outer.start
    if _WORK.search(text, *place) or _WORK_AFTER.match(text, segment.outer.end) or words[-1].lower() in _EVENTS:
        return True
    if len(words) == 1 and not _LETTERS.fullmatch(words[0].strip(".")):
        return False
    return segment.inner.of(text)[-1] not in "!?" and bool(_PERHAPS_WORK.search(text, *place))


def _is_nickname(text: str, segment: Segment) -> bool:
    start, end = segment.outer.start, segment.outer.end
    words = segment.inner.of(text).rstrip(",.")
    if len(words) > _CONTEXT_CHARS or _NICKNAME.fullmatch(words) is None:
        return False
    if _KNOWN_AS.search(text, max(0, start - _CONTEXT_CHARS), start):
        return True
    return (
        _NAME_BEFORE.search(text, max(0, start - _CONTEXT_CHARS), start) is not None
        and _NAME_AFTER.match(text, end) is not None
    )

"""Embedded social-media posts: where they end, who owns the account, when they were written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Paragraph, Span
from bot.parse.calendar import DATE, DAY, MONTH

# Like "… find no support. — Chinese Mission to UN (@Chinamission2un) October 21, 2021"; not "a talk — with Ann (63)"
POST_SIGNATURE = re.compile(
    rf"[—–―-]{{1,2}}\s?(?P<owner>[^\s—–―(][^—–―()]{{0,80}}?)\s?\((?P<handle>@\w{{1,30}})\)"
    rf"\s{{0,3}}(?P<date>{DATE})?[\s.]{{0,3}}$"
)

# Like "(2/3) To those who …", "2/3: …": one part of a thread
THREAD_PART = re.compile(r"\(?(?P<part>\d{1,2})/(?:\d{1,2}|n)\)?[\s:.]")

# Like "Jan 28", "28 January", "Oct 21, 2021", "2h", "3 hours ago"
_WHEN = rf"(?:{DATE}|{MONTH}\s{DAY}|{DAY}\s{MONTH}|\d{{1,2}}\s?(?:s|m|h|d|min|mins|hrs?|hours?|days?)(?:\sago)?)"
_OWNER = r"(?P<owner>[^\W_][^@\n·•—–―:;!?“”\"]{0,60}?)"
_HANDLE = r"\(?(?P<handle>@\w{1,30})\)?"
# Like "Ann Lee @annlee · Jan 28", above the words of a post; not "Ann Lee @annlee", as reporters are named
_HEADER = re.compile(rf"{_OWNER}\s{_HANDLE}\s?(?:[·•|]\s?{_WHEN}?|{_WHEN})$")
_OWNER_LINE = re.compile(rf"{_OWNER}$")
_HANDLE_LINE = re.compile(rf"{_HANDLE}(?:\s?[·•|]\s?{_WHEN}?)?$")
# Lines between a post's header and its words: "·", "Jan 28", "Follow", "Replying to @bobray"
_MORE_HEADER = re.compile(
    rf"(?:[·•|]|(?:[·•|]\s?)?{_WHEN}|Follow(?:ing)?|Verified account|Replying to @\w{{1,30}}.{{0,60}})$"
)
# Lines below them: "9:12 AM · Jan 28, 2023 · 4,100 Views", "12 Retweets", "Reply"
_FOOTER = re.compile(
    r"(?:\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?\s?[·•–-].{0,80}"
    r"|[\d.,]{1,9}[KM]?\s?(?:Retweets?|Reposts?|Quotes?|Quote Tweets|Likes?|Views|Replies|Comments|Bookmarks)\b.{0,80}"
    r"|Reply|Repost|Like|Share|Show more|Translate post|View on X)$"
)
_SIGNATURE_MAX = 200  # characters
_HEADER_LINES_MAX = 5
_LINES_MAX = 12  # of one post


@dataclass(frozen=True, slots=True)
class HeadedPost:
    """A post below its owner's name: paragraphs ``begin`` … ``stop``, its words in ``first`` … ``last`` (half-open).

    ``owner`` and ``handle`` are a paragraph each, and where they stand in it.
    """

    begin: int
    first: int
    last: int
    stop: int
    owner: tuple[int, int, int]
    handle: tuple[int, int, int]


def signature_date(text: str, paragraph: Paragraph) -> Span | None:
    """Where the signature that a paragraph ends with says when the post was written; None where nothing does."""
    signature = POST_SIGNATURE.search(text, max(paragraph.start, paragraph.end - _SIGNATURE_MAX), paragraph.end)
    return Span(*signature.span("date")) if signature and signature["date"] else None


def headed_post(lines: Sequence[str], opens: Sequence[bool], at: int) -> HeadedPost | None:
    """The post whose header begins with paragraph ``at``; ``opens`` tells which ones an empty line precedes."""
    header, below = _header(lines, at)
    owner = header or (_OWNER_LINE.match(lines[at]) if below else None)
    if owner is None or POST_SIGNATURE.search(lines[at]):
        return None
    first = at + 1 if header else at + 2
    while first < min(len(lines), at + _HEADER_LINES_MAX) and _MORE_HEADER.match(lines[first]):
        first += 1
    last, stop = _end(lines, opens, first)
    handle = (at, *header.span("handle")) if header else (at + 1, *below.span("handle")) if below else None
    return HeadedPost(at, first, last, stop, (at, *owner.span("owner")), handle) if handle and last > first else None


def _header(lines: Sequence[str], at: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The owner and account of a post in one line, or its account alone in the line below."""
    if "@" in lines[at]:
        return _HEADER.match(lines[at]), None
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return None, _HANDLE_LINE.match(below) if "@" in below[:2] else None


def _end(lines: Sequence[str], opens: Sequence[bool], first: int) -> tuple[int, int]:
    """Where the words end that begin with paragraph ``first``, and where the lines below them do.

    The words go on to those lines, else to an empty line.
    """
    near = range(first, min(len(lines), first + _LINES_MAX))
    last = next((k for k in near if _FOOTER.match(lines[k])), None)
    if last is None:
        last = next((k for k in near if k > first and (opens[k] or any(_header(lines, k)))), near.stop)
        return last, last
    stop = last
    while stop < len(lines) and _FOOTER.match(lines[stop]):
        stop += 1
    return last, stop

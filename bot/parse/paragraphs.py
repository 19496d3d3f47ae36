"""Paragraphs: lines with text, joined where text is wrapped, each with its kind. Nothing is removed, all is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.model import Paragraph, ParagraphKind
from bot.parse.boilerplate import QUOTATION_MARK, ends_report, is_boilerplate, is_plea
from bot.parse.calendar import CRAWLED, DATE, PLACE, TIME, has_year
from bot.parse.posts import POST_SIGNATURE, THREAD_PART, headed_post
from bot.parse.wrapped import joined

_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")

# What may stand on a line without being text: zero-width characters, marks of direction, control characters.
_INVISIBLE = "".join(map(chr, range(0x20))) + "\x7f\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

# Like "· Your claims are unfounded.", "- 14 states", "2) to report"; not "-political", "(2/3) To those"
_BULLET = re.compile(r"(?:[·•‣◦▪●○■]\s?|[*–—-]\s|\(?\d{1,2}[.)]\s)")

# A line of nothing but author, place and date: "Published 22 October 2021", "By Ann Lee | Oct 22, 2021 10:15 GMT"
_STAMP = r"(?:last |first )?(?:published|updated|posted|issued|modified)"
_DATE_LINE = re.compile(
    rf"(?:By [^.!?]{{2,80}}?[\s,|•·–-]{{1,4}}|(?-i:{PLACE}))?"
    rf"(?:(?:{_STAMP}|date)(?: on| at)?\s?[:|–-]?\s?)?\(?{DATE}\)?(?:(?:[\s,|•·T–-]{{1,4}}|,? at ){TIME})?\.?$",
    re.IGNORECASE,
)
# The same with more: "Oct 21, 2021 - World", "Updated 5:15 PM EDT, October 21, 2021", "… · 2 min read"
_STAMPED = re.compile(_STAMP, re.IGNORECASE)
_OF_A_DATE_LINE = re.compile(
    rf"{DATE}|{TIME}|\b(?:{_STAMP}|date(?: created)?|on|at|by)\b|\b\d{{1,2}} min(?:ute)?s? read\b", re.IGNORECASE
)
_PARTS = re.compile(r"[|•·/()]|\s[–—-]\s")
_OTHER_WORDS_MAX = 4  # of such a line, if something parts them; of the name of a site
# Like "By Ann Lee", "By ANN LEE and Bob Ray, Geneva", "By : staff"; not "By then the vote was lost"
_BYLINE = re.compile(r"(?:By|BY) ?: [^.!?]{2,60}$|(?:By|BY) (?:[A-Z][\w.’'-]{0,30}(?:,? (?:and|in|for) |,? ?)){1,10}$")

_ENDS_SENTENCE = re.compile(r"[.!?:;,…—–-][\"”’')\]]{0,3}$")
_HEADLINE_WORDS = range(3, 31)
_TOP = 12  # paragraphs in which a headline stands
_SHARED_WORDS_MIN = 2  # of a headline and what it is of
_SENTENCE_LENGTH_MIN = 60  # code points of a paragraph with which a report begins
_LABELLED = re.compile(r"[^:\n]{1,40}:\s")  # "REPORTER: Will the ferries run?"
_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]{2,}\b")
_HEADLINE_LENGTH_MAX = 200  # code points
_POST_PARAGRAPHS_MAX = 12  # a post has at most so many; further up, a thread number is not its beginning


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The lines with text, numbered from 1; spans leave out the white space around them.

    Lines end at a line feed, a carriage return or both, nowhere else; those of hard-wrapped text are joined.
    """
    spans = joined(text, list(_spans(text)))
    kinds = _kinds(text, spans)
    return tuple(
        Paragraph(number, start, end, kind)
        for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True), 1)
    )


def opening_blocks(text: str, spans: Sequence[tuple[int, int]]) -> list[bool]:
    """For each of the paragraphs whether an empty line stands before it."""
    ends = [0, *(end for _, end in spans)]
    return [bool(_EMPTY_LINE.search(text, end, start)) for end, (start, _) in zip(ends, spans, strict=False)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.replace("\r", "\n").split("\n"):
        words = line.strip()
        if words.strip(_INVISIBLE):
            begin = start + len(line) - len(line.lstrip())
            yield begin, begin + len(words)
        start += len(line) + 1


def _kinds(text: str, spans: Sequence[tuple[int, int]]) -> list[ParagraphKind]:
    lines = [text[start:end].replace("\r", " ").replace("\n", " ") for start, end in spans]
    kinds = [_own_kind(line) for line in lines]
    if "boilerplate" in kinds:
        _mark_pleas(lines, kinds)
        _mark_rest(lines, kinds)
    if "@" in text:
        _mark_posts(lines, kinds)
        _mark_headed_posts(lines, opening_blocks(text, spans), kinds)
    _mark_title(lines, kinds)
    return kinds


def _own_kind(line: str) -> ParagraphKind:
    """What a line is by its own words."""
    if crawled := CRAWLED.match(line):
        rest = line[crawled.end() :]
        return "dateline" if is_boilerplate(rest) or _is_short(rest) else "text"
    if is_boilerplate(line):
        return "boilerplate"
    if len(line) < 160 and ((has_year(line) and _is_date_line(line)) or _BYLINE.match(line)):
        return "dateline"
    return "bullet" if not line[0].isalpha() and _BULLET.match(line) else "text"


def _is_date_line(line: str) -> bool:
    if _DATE_LINE.match(line):
        return True
    other = _PARTS.sub(" ", _OF_A_DATE_LINE.sub(" ", line)).split()
    most = _OTHER_WORDS_MAX if _PARTS.search(line) else 1
    # "May 4, 2021 strike" heads a part of a timeline, "4 May 2021 | 31 | 12" is of a table
    told = _STAMPED.match(line) or all(word[0].isupper() or not word[0].isalnum() for word in other)
    return len(other) <= most and bool(told) and not _ENDS_SENTENCE.search(line)


def _is_short(line: str) -> bool:
    """Whether it is too short for a headline: the name of a site, a section, an account."""
    return len(line.split()) <= _OTHER_WORDS_MAX and not _ENDS_SENTENCE.search(line)


def _mark_pleas(lines: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A line about journalism itself is a plea where it stands beside one that asks the reader for something."""
    for index, line in enumerate(lines):
        beside = kinds[max(0, index - 1) : index] + kinds[index + 1 : index + 2]
        if kinds[index] == "text" and "boilerplate" in beside and is_plea(line):
            kinds[index] = "boilerplate"


def _mark_rest(lines: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """What follows on a report is of others, headlines and teasers, unless somebody is quoted there."""
    whole, told = sum(map(len, lines)), 0
    for index, line in enumerate(lines):
        if kinds[index] == "boilerplate" and told * 2 > whole and ends_report(line):
            if not any(QUOTATION_MARK.search(each) for each in lines[index:]):
                kinds[index:] = ["boilerplate"] * (len(kinds) - index)
            return
        told += len(line)


def _mark_posts(lines: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A post ends with its signature and may have begun several paragraphs before."""
    free = 0  # the first paragraph that no post has taken
    for index, line in enumerate(lines):
        signature = POST_SIGNATURE.search(line[-200:]) if "(@" in line else None
        if not signature:
            continue
        alone = signature.end() - signature.start() == len(line) and index > free
        begin = _post_begin(lines, kinds, free, index - alone)
        kinds[begin : index + 1] = ["post"] * (index + 1 - begin)
        free = index + 1


def _mark_headed_posts(lines: Sequence[str], opens: Sequence[bool], kinds: list[ParagraphKind]) -> None:
    """A post below its owner's name and account; further up than the first sentence those are the reporter's."""
    begin = next((k for k, kind in enumerate(kinds) if kind == "text" and _ENDS_SENTENCE.search(lines[k])), len(lines))
    at = begin + 1
    while at < len(lines):
        found = headed_post(lines, opens, at) if kinds[at] in ("text", "dateline") else None
        if found:
            kinds[found.begin : found.stop] = ["post"] * (found.stop - found.begin)
        at = found.stop if found else at + 1


def _post_begin(lines: Sequence[str], kinds: Sequence[ParagraphKind], free: int, last: int) -> int:
    """Where the post whose last words are paragraph ``last`` begins: at its thread number, else at the
    introduction of the list that it is, else there.
    """
    for index in range(last, max(free, last - _POST_PARAGRAPHS_MAX) - 1, -1):
        if THREAD_PART.match(lines[index]):
            return index
    begin = last
    while begin > free and kinds[begin] == "bullet":
        begin -= 1
    introduced = kinds[begin] == "bullet" or lines[begin].endswith(":")
    return begin if begin == last or introduced else begin + 1


def _mark_title(lines: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """The first line above the report that reads like a headline and has words of it; else its first line, if it does.

    So "Top stories this week", or the name of a section, above the headline is none.
    """
    told = [i for i, kind in enumerate(kinds) if kind not in ("dateline", "boilerplate")]
    begin = next((i for i in told if kinds[i] == "text" and _is_report(lines[i])), None)
    heads = [
        i for i in told if begin is not None and i < min(begin, _TOP) and kinds[i] == "text" and _is_headline(lines[i])
    ]
    lead = _words(" ".join(lines[begin : begin + 2])) if begin is not None else frozenset()
    title = next((i for i in heads if _heads(lines[i], lead, first=i == told[0]) and not _is_speech(lines, i)), None)
    if title is None and told and kinds[told[0]] == "text" and "text" in kinds[told[0] + 1 :]:
        title = told[0] if _is_headline(lines[told[0]]) else None
    if title is not None:
        kinds[title] = "title"


def _heads(line: str, lead: frozenset[str], *, first: bool) -> bool:
    """Whether a line has words of a report; one is enough for a long first line, which may have another below it."""
    return len(_words(line) & lead) >= (1 if first and len(line.split()) > _OTHER_WORDS_MAX else _SHARED_WORDS_MIN)


def _is_speech(lines: Sequence[str], index: int) -> bool:
    """Whether a line is of a transcript: before a colon it has a name that another line has there, too."""
    label = _LABELLED.match(lines[index])
    return label is not None and sum(line.startswith(label[0]) for line in lines) > 1


def _is_report(line: str) -> bool:
    return len(line) > _SENTENCE_LENGTH_MIN and bool(_ENDS_SENTENCE.search(line))


def _words(line: str) -> frozenset[str]:
    """Its longer words and initials, by how they begin: "votes" and "voted" are one."""
    return frozenset(word[:4].casefold() for word in _WORD.findall(line))


def _is_headline(line: str) -> bool:
    # "Ministers clash over fishing quotas"; not "Ministers clashed on Monday." nor "The text in full:"
    return (
        len(line) <= _HEADLINE_LENGTH_MAX
        and len(line.split()) in _HEADLINE_WORDS
        and line[0] not in "“\"'‘(" + "·•-–—"
        and (not _ENDS_SENTENCE.search(line) or (line.endswith("?") and len(line.split()) <= 15))
    )

"""Sentences: nupunkt decides, with guards for what running news text does to it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator

from bot.model import Paragraph, Span
from bot.parse.calendar import CRAWLED

# A place where a sentence could end inside a paragraph; without one the paragraph is one sentence.
_CANDIDATE = re.compile(r"[.!?…][^\w\s]{0,5}(?:\s+\S|[A-Z])")

# A place where one surely ends, after four small letters: "rights. The", "leaving.” He"; not "U.N. High", "Calif. High"
# or "rights. the". Where all marks of a paragraph stand so, nobody need be asked.
_SURE_END = re.compile(
    r"[.!?](?<=[a-z]{4}.)(?<!Calif.)(?<!essrs.)(?<!ssoc.)(?<!pprox.)(?<!dept.)[”\"’)]{0,2}(?=\s+[“\"‘(]{0,2}[A-Z])"
)
_END_MARKS = ".!?…"
_LAST_END = re.compile(r"[.!?…][”\"’')]{0,2}$")
_LAST_END_MAX = 3

# nupunkt takes quadratic time over long runs without white space; no word is that long.
_WORD_LENGTH_MAX = 100
_LONG_RUN = re.compile(rf"\S{{{_WORD_LENGTH_MAX},}}")

# Like "in Xinjiang.The statement", "of rights.”The group"; not "pic.Twitter.com", "U.N.High", "node.js"
_GLUED = re.compile(
    r"[.!?](?<=[a-z]{2}.)[”’\"')]{0,2}(?=[“‘\"'(]?(?:[A-Z][a-z]{1,30}(?![\w@]|\.\w)|[AI]\s|(?:[A-Z]\.){2}))"
)
_ADDRESS = re.compile(r"://|www\.|[@#/]")  # in a word: an address or a handle, not the end of a sentence

# Like "Amb. Zhang", "Lt. Gen. Li": what stands before a name
_TITLES = frozenset(
    "Amb. Adm. Asst. Brig. Capt. Cdr. Cmdr. Col. Cpl. Dr. Fr. Gen. Gov. Hon. Insp. Lt. Maj. Messrs. Mme. Mlle. Mr. Mrs."
    " Ms. Msgr. Pres. Prof. Rep. Rev. Rt. Sec. Sen. Sgt. Spc. St. Supt.".split()
)
# Marks that end nothing, whatever nupunkt says: "3.5", "Mr. Chen"; not "Mr. von Berg", of which it is asked
_NO_END = re.compile(
    r"\.(?:(?<=\d\.)(?=\d)|(?:" + "|".join(rf"(?<=\s{re.escape(title)})" for title in sorted(_TITLES)) + r")(?= [A-Z]))"
)
# Like "No. 5", "Art. 7": what stands before a number
_NUMBERED = frozenset("No. Nos. Rs. Art. Arts. Ch. Fig. Para. Paras. Res. Sec. Vol. p. pp.".split())
# Like "U.N.", "U.S.": an initialism that the next word may go on from ("the U.N. General Assembly")
_INITIALISM = re.compile(r"(?:[A-Z]\.){2,6}")
# Like "J." in "Nicolas J. Chen"
_INITIAL = re.compile(r"[A-Z]\.")
_BESIDE_WORDS = "“\"‘'(["

_STARTERS = frozenset(
    "a after all also although among an and another as asked at before both but by despite during each earlier few for"
    " from he her here his how however i if in instead it its last later like many meanwhile more most my next no none"
    " not now of on once one only other others our over she since so some still such that the their then there these"
    " they this those though through thus to today under until we what when where whether which while who why with"
    " yesterday yet you your".split()
)
_FIRST_WORD = re.compile(r"\w+(?:[’']\w+)?")
_WORD = re.compile(r"\w")
_CONTEXT = 60  # code points on either side that are looked at
# Closing marks that were set apart from their sentence: "… rights. ” He left."
_STRAY_CLOSERS = re.compile(r"[”’»)\]]{1,3}(?=\s|$)")


def sentences(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Span, ...]:
    """The sentences in order, each inside one paragraph, without the white space around them.

    Closing quotation marks belong to the sentence that they close; what a crawler put before a line is of none.
    """
    found: list[Span] = []
    for paragraph in paragraphs:
        crawled = CRAWLED.match(text, paragraph.start, paragraph.end)
        found += _of_paragraph(text, crawled.end() if crawled else paragraph.start, paragraph.end)
    return tuple(found)


def _of_paragraph(text: str, start: int, end: int) -> list[Span]:
    if not _CANDIDATE.search(text, start, end):
        return [Span(start, end)]
    found, first = [], start
    for boundary in (*_boundaries(text[start:end]), end - start):
        piece = text[first : start + boundary].lstrip()
        first = start + boundary
        if stripped := piece.rstrip():
            found.append(Span(first - len(piece), first - len(piece) + len(stripped)))
    return found


def _boundaries(words: str) -> Iterator[int]:
    """Offsets at which a new sentence begins: where one surely does, and where nupunkt says so in between."""
    begin = 0
    for end in (*(found.end() for found in _SURE_END.finditer(words)), len(words)):
        if begin:
            yield begin
        piece = words[begin:end]
        if _is_doubtful(piece):
            for boundary in _doubtful_boundaries(piece):
                yield begin + boundary
        begin = end


def _is_doubtful(piece: str) -> bool:
    """Whether a mark in it may end a sentence or not, besides the one at its end."""
    ending = _LAST_END.search(piece, max(0, len(piece) - _LAST_END_MAX))
    marks = sum(map(piece.count, _END_MARKS)) - (ending is not None)
    return marks > 0 and marks > len(_NO_END.findall(piece))


def _doubtful_boundaries(words: str) -> Iterator[int]:
    """Offsets at which a new sentence begins, in words with marks that may end one or not."""
    safe = words
    if _may_have_long_run(words):
        safe = _LONG_RUN.sub(lambda run: "x" * len(run.group()), words)
    begin = 0
    for piece_end in (*_glued(words), len(words)):
        if begin:
            yield begin
        piece = safe[begin:piece_end]
        sentence = 0
        for _, right in _nupunkt()(piece)[:-1]:
            closers = _STRAY_CLOSERS.match(piece, right)
            at = closers.end() if closers else right
            if sentence < at < len(piece) and not _continues(piece, sentence, at):
                sentence = at
                yield begin + at
        begin = piece_end


def _may_have_long_run(words: str) -> bool:
    """Whether some stretch as long as a long run has no space, told by the spaces alone."""
    space = -1
    while len(words) - space > _WORD_LENGTH_MAX:
        following = words.rfind(" ", space + 1, space + 1 + _WORD_LENGTH_MAX)
        if following < 0:
            return True
        space = following
    return False


def _glued(words: str) -> Iterator[int]:
    """Ends of sentences that the next one follows without a space."""
    for match in _GLUED.finditer(words):
        word = words[max(0, match.start() - 80) : match.start()].rsplit(None, 1)
        if word and _ADDRESS.search(word[-1]):
            continue
        opens = match.group().endswith('"') and words.count('"', 0, match.end()) % 2
        yield match.end() - 1 if opens else match.end()


def _continues(piece: str, begin: int, at: int) -> bool:
    """Whether the words after ``at`` go on with the sentence from ``begin``, against nupunkt's opinion."""
    left = piece[max(begin, at - _CONTEXT) : at].rstrip()
    right = piece[at : at + _CONTEXT].lstrip()
    if not _WORD.search(left) or (len(right) < _CONTEXT and not _WORD.search(right)):
        return True
    first = right[0]
    if first.islower():
        return left.endswith(('!"', '?"', "!”", "?”", "!’", "?’", "...", "…"))
    last = left.split()[-2:]
    word = last[-1].lstrip(_BESIDE_WORDS)
    if first.isdigit():
        return word in _NUMBERED
    return first.isalpha() and (word in _TITLES or (_abbreviates(last, word) and not _starts_sentence(right)))


def _abbreviates(last: list[str], word: str) -> bool:
    """Whether the last word is an initialism, or a name's initial."""
    if _INITIALISM.fullmatch(word):
        return True
    return bool(_INITIAL.fullmatch(word)) and (len(last) == 1 or last[0].lstrip(_BESIDE_WORDS)[:1].isupper())


def _starts_sentence(right: str) -> bool:
    word = _FIRST_WORD.match(right)
    return word is not None and word.group().lower() in _STARTERS


@functools.cache
def _nupunkt() -> Callable[[str], list[tuple[int, int]]]:
    """The model, read when the first article is (.1 s)."""
    from nupunkt import sent_spans  # answering questions never needs it

    return sent_spans

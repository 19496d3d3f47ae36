"""Paragraphs cut into items (words, marks, quotations) and the items into sentences, around the quotations.

The article's own sentences do not serve here: they are cut inside quotations too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress, count
from operator import add, itemgetter

from bot.extract.lexicon import grammar
from bot.extract.lexicon.calendar_words import SHORT_MONTHS
from bot.extract.quotes.folding.marks import Segment

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Amb|Prof|Rev|Fr|Hon|Rt|Msgr|St|Jr|Sr|Messrs|Rs|"
    "Mme|No|vs|Inc|Corp|Co|Ltd|Calif|Fla|Mass|Conn|Mich|Minn|Ill|Ind|Tenn|Ala|Ariz|Ark|Colo|Del|Ga|Kan|Ky|La|Md|Mo|"
    "Mont|Neb|Nev|Okla|Ore|Pa|Tex|Va|Vt|Wash|Wis|Wyo"
)
# An item and the white space after it, so that pieces found one after the other give the offsets by their lengths.
_ITEM = re.compile(
    r"(?:[A-Z]?+[a-z]{1,30}+(?=[ ,;:\n])|[,.](?=\s)|[a-z]{2,30}(?=\.(?:\s|$))|"  # most items, found first
    rf"(?:{_ABBREVIATIONS})\.(?!\w)"
    r"|[A-Z]-[A-Z][a-z]{0,5}\.(?:[A-Z]\.)?"  # R-Calif., D-N.Y.
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho|[Tt]hat|[Tt]here)(?='(?:s|ll|d|re|ve|m)\b)"  # the he of he's
    r"|'(?:s|ll|d|re|ve|m)\b"
    r"|(?:[A-Za-z]\.){2,9}|[A-Z]\.(?=\s[A-Z])"  # U.S., a.m., the J. of J. Smith
    r"|\d[\d.,:]*\d(?![\w-]|\.[a-z])|[@#]\w+"  # 1,000.5, 9:30, @Chinamission2un
    r"|[^\W_][\w']*(?:(?:[-&/]|\.(?=[a-z\d]))[^\W_][\w']*)*"  # China's, vice-president, AT&T, example.org
    r"|\.{2,}|--|[^\w\s]|_+)\s*"
)
_TITLE_ABBREVIATIONS = frozenset(
    [
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Sen.",
        "Rep.",
        "Gov.",
        "Gen.",
        "Amb.",
        "Prof.",
        "St.",
        "Rev.",
        "Rt.",
        "Msgr.",
        "Fr.",
        "Rs.",
    ]
)
_TERMINAL = frozenset([".", "!", "?", "…", "..", "...", "....", "....."])
_SENTENCE_ITEMS_MAX = 201  # longer ones are no prose; cut, so that no text takes more than linear time
QUOTATION = "“”"  # the word of an item that is a quotation
_MAY_END = frozenset(".!?…”")  # the last character of an item that a sentence may end with
_TAIL_CHARS = 8  # of a quotation, where its last mark is looked for
_BULLETS = frozenset("([•·*-–—")
_TAG_CHARS_MAX = 180

# Words after a quotation that is a sentence of its own, yet name its speaker: "Really?" Smith asked.
_TAG_SUBJECT = (
    r"\s*(?:(?:[A-Z][\w'.-]{0,30}\s){1,4}|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\s|"
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er)\s(?:\w{1,30}\s){1,4})"
)
# "John Smith, the director of the museum, asked"
_TAG_APPOSITION = r"\s*[A-Z][\w'.-]{0,30}(?:\s[A-Z][\w'.-]{0,30}){0,3},\s[^.!?;:“”\"]{2,90},\s"
_TAG_VERB = (
    r"(?:(?:later|also|then|once|[a-z]{2,20}ly)\s)?"
    r"(?:said|says|asked|asks|wrote|writes|told\s\w{1,30}(?:\s\w{1,30})?|added|adds|tweeted|replied|continued|explained|"
    r"shouted|wondered|responded|declared|exclaimed|joked|recalled)"
)
# … but not one that introduces the next quotation: "…" Smith replied: "…"
_TAG_END = r"\s*(?:[.,]|:(?!\s*[\"“‘'«])|$)"
_TAG_ALONE = re.compile(_TAG_SUBJECT + _TAG_VERB + _TAG_END)
_TAG_OPENING = re.compile(
    rf"(?:{_TAG_SUBJECT}|{_TAG_APPOSITION}){_TAG_VERB}"
    rf"(?:(?<=asked)|(?<=asks)|(?<=wondered)|{_TAG_END}|"
    r"\s(?:in|on|at|to|during|of|after|about|when|through|via|by|as|[A-Z]\w{1,6}day)\b)"
)


@dataclass(slots=True)
class Items:
    """The items of a paragraph in order, held in parallel lists: words, punctuation marks, whole quotations.

    ``segments`` are the quotations, by their items.
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    segments: dict[int, Segment] = field(default_factory=dict)

    def read(self, folded: str, start: int, end: int) -> None:
        """Adds the words and marks from ``start`` to ``end``."""
        while start < end and folded[start].isspace():
            start += 1
        pieces = _ITEM.findall(folded, start, end)
        words = list(map(str.rstrip, pieces))
        *starts, _ = accumulate(map(len, pieces), initial=start)
        self.words += words
        self.starts += starts
        self.ends += map(add, starts, map(len, words))

    def quotation(self, segment: Segment, start: int, end: int) -> None:
        """Adds a quotation as one item."""
        self.segments[len(self.words)] = segment
        self.words.append(QUOTATION)
        self.starts.append(start)
        self.ends.append(end)


def items(folded: str, begin: int, stop: int, segments: Sequence[Segment]) -> Items:
    """The items of a paragraph of an article ``folded`` to straight apostrophes; ``segments`` are those in it."""
    found = Items()
    at = begin
    for segment in segments:
        found.read(folded, at, segment.outer.start)
        found.quotation(segment, max(segment.outer.start, begin), min(segment.outer.end, stop))
        at = segment.outer.end
    found.read(folded, at, stop)
    return found


def sentences(folded: str, found: Items) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, as half-open ranges of its items."""
    begin, last = 0, len(found.words) - 1
    for i in compress(count(), map(_MAY_END.__contains__, map(itemgetter(-1), found.words))):
        while i - begin > _SENTENCE_ITEMS_MAX:
            yield begin, begin + _SENTENCE_ITEMS_MAX
            begin += _SENTENCE_ITEMS_MAX
        if i < last and _ends_sentence(folded, found, i):
            yield begin, i + 1
            begin = i + 1
    for first in range(begin, last + 1, _SENTENCE_ITEMS_MAX):
        yield first, min(first + _SENTENCE_ITEMS_MAX, last + 1)


def _ends_sentence(folded: str, found: Items, i: int) -> bool:
    """Whether a sentence ends with item ``i``, which is not the last of its paragraph."""
    segment, following = found.segments.get(i), found.segments.get(i + 1)
    word, next_word = found.words[i], found.words[i + 1]
    first = next_word[0]
    if segment:
        return _quote_ends_sentence(folded, segment, found, i)
    if word in _TERMINAL:
        if word == "." and first.isdigit() and _goes_on_with_figure(found, i):
            return False
        if word[0] == "." and len(word) > 1 and following:
            return False
        return first.isupper() or first.isdigit() or following is not None or first in _BULLETS
    if word[-1] == "." and word not in _TITLE_ABBREVIATIONS:
        if following:
            return folded[following.inner.start].isupper()
        return first.isupper() and next_word.lower() in grammar.SENTENCE_OPENERS
    return False


def _goes_on_with_figure(found: Items, i: int) -> bool:
    """Whether a point before a figure ends no sentence: "a .45-calibre gun", "on Aug. 9"."""
    return found.starts[i + 1] == found.ends[i] or (i > 0 and found.words[i - 1] in SHORT_MONTHS)


def _quote_ends_sentence(folded: str, segment: Segment, found: Items, i: int) -> bool:
    """Whether a sentence ends with ``segment``, item ``i``: not when the words after it say whose it is."""
    tail = folded[max(segment.inner.start, segment.inner.end - _TAIL_CHARS) : segment.inner.end]
    last = tail.rstrip("\"”'’» )]")[-1:]
    if not last or last not in ".!?…":
        return False
    if i + 1 in found.segments:
        return True
    if not found.words[i + 1][0].isupper():
        return False
    tag = _TAG_ALONE if last == "." else _TAG_OPENING
    return not tag.match(folded, segment.outer.end, min(found.ends[-1], segment.outer.end + _TAG_CHARS_MAX))

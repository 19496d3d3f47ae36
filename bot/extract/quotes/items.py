"""Paragraphs cut into items (words, marks, quotations) and the items into sentences, around the quotations.

The article's own sentences do not serve here: they are cut inside quotations too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon import grammar
from bot.extract.quotes.marks import Segment
from bot.model import Paragraph

# A word, a punctuation mark, or a whole quotation (then with its segment), and where it stands.
# A plain tuple: there are millions in an archive.
Item = tuple[str, int, int, Segment | None]

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Amb|Prof|Rev|Hon|St|Jr|Sr|Messrs|"
    "Mme|No|vs|Inc|Corp|Co|Ltd|Calif|Fla|Mass|Conn|Mich|Minn|Ill|Ind|Tenn|Ala|Ariz|Ark|Colo|Del|Ga|Kan|Ky|La|Md|Mo|"
    "Mont|Neb|Nev|Okla|Ore|Pa|Tex|Va|Vt|Wash|Wis|Wyo"
)
_ITEM = re.compile(
    r"[a-z]{2,30}(?=[ ,;:\n]|\.(?:\s|$))|"  # most words, found first
    rf"(?:{_ABBREVIATIONS})\.(?!\w)"
    r"|[A-Z]-[A-Z][a-z]{0,5}\.(?:[A-Z]\.)?"  # R-Calif., D-N.Y.
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho|[Tt]hat|[Tt]here)(?='(?:s|ll|d|re|ve|m)\b)"  # the he of he's
    r"|'(?:s|ll|d|re|ve|m)\b"
    r"|(?:[A-Za-z]\.){2,9}|[A-Z]\.(?=\s[A-Z])"  # U.S., a.m., the J. of J. Smith
    r"|\d[\d.,:]*\d(?![\w-]|\.[a-z])|[@#]\w+"  # 1,000.5, 9:30, @Chinamission2un
    r"|[^\W_][\w']*(?:(?:[-&/]|\.(?=[a-z\d]))[^\W_][\w']*)*"  # China's, vice-president, AT&T, example.org
    r"|\.{2,}|--|[^\w\s]|_+"
)
_TITLE_ABBREVIATIONS = frozenset(
    ["Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Amb.", "Prof.", "St.", "Rev."]
)
_TERMINAL = frozenset([".", "!", "?", "…", "..", "...", "....", "....."])
_SENTENCE_ITEMS_MAX = 200  # longer ones are no prose; cut, so that no text takes more than linear time
_LAST = frozenset(".!?…")
_TAIL_CHARS = 8  # of a quotation, where its last mark is looked for
_BULLETS = frozenset("([•·*-–—")
_TAG_CHARS_MAX = 120

# Words after a quotation that is a sentence of its own, yet name its speaker: "Really?" Smith asked.
_TAG = (
    r"\s*(?:(?:[A-Z][\w'.-]{0,30}\s){1,4}|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\s|"
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er)\s(?:\w{1,30}\s){1,4})(?:later\s|also\s|then\s|once\s)?"
    r"(?:said|says|asked|asks|wrote|writes|told\s\w{1,30}(?:\s\w{1,30})?|added|adds|tweeted|replied|continued|explained|"
    r"shouted|wondered|responded|declared|exclaimed|joked|recalled)"
)
_TAG_ALONE = re.compile(_TAG + r"\s*(?:[.,:]|$)")
_TAG_OPENING = re.compile(
    _TAG + r"(?:(?<=asked)|(?<=asks)|(?<=wondered)|\s*(?:[.,:]|$)|"
    r"\s(?:in|on|at|to|during|of|after|about|when|through|via|by|as|[A-Z]\w{1,6}day)\b)"
)


def items(folded: str, paragraph: Paragraph, segments: Sequence[Segment]) -> list[Item]:
    """The items of ``paragraph``, of an article ``folded`` to straight apostrophes; ``segments`` are those in it."""
    found: list[Item] = []
    at = paragraph.start
    for segment in segments:
        found += [(m[0], m.start(), m.end(), None) for m in _ITEM.finditer(folded, at, segment.outer.start)]
        start, end = max(segment.outer.start, paragraph.start), min(segment.outer.end, paragraph.end)
        found.append(("“”", start, end, segment))
        at = segment.outer.end
    found += [(m[0], m.start(), m.end(), None) for m in _ITEM.finditer(folded, at, paragraph.end)]
    return found


def sentences(folded: str, found: list[Item]) -> Iterator[list[Item]]:
    """The items of one paragraph, sentence by sentence."""
    begin = 0
    for i in range(len(found) - 1):
        item = found[i]
        may_end = item[3] is not None or item[0][-1] in _LAST
        too_long = i - begin >= _SENTENCE_ITEMS_MAX
        if too_long or (may_end and _ends_sentence(folded, item, found[i + 1], found[-1][2])):
            yield found[begin : i + 1]
            begin = i + 1
    if found:
        yield found[begin:]


def _ends_sentence(folded: str, item: Item, following: Item, end: int) -> bool:
    word, segment = item[0], item[3]
    next_word, next_segment = following[0], following[3]
    first = next_word[0]
    if segment:
        return _quote_ends_sentence(folded, segment, following, end)
    if word in _TERMINAL:
        if word[0] == "." and len(word) > 1 and next_segment:
            return False
        return first.isupper() or first.isdigit() or next_segment is not None or first in _BULLETS
    if word[-1] == "." and word not in _TITLE_ABBREVIATIONS:
        if next_segment:
            return folded[next_segment.inner.start].isupper()
        return first.isupper() and next_word.lower() in grammar.SENTENCE_OPENERS
    return False


def _quote_ends_sentence(folded: str, segment: Segment, following: Item, end: int) -> bool:
    """Whether a sentence ends with ``segment``: not when the words after it say whose it is."""
    tail = folded[max(segment.inner.start, segment.inner.end - _TAIL_CHARS) : segment.inner.end]
    last = tail.rstrip("\"”'’» )]")[-1:]
    if not last or last not in ".!?…":
        return False
    if following[3]:
        return True
    if not following[0][0].isupper():
        return False
    tag = _TAG_ALONE if last == "." else _TAG_OPENING
    return not tag.match(folded, segment.outer.end, min(end, segment.outer.end + _TAG_CHARS_MAX))

"""Speech printed without marks, known by how it is set: dialogues, interviews, a statement on lines of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.extract.lexicon import grammar
from bot.extract.quotes.folding.interviews import interview
from bot.extract.quotes.folding.marks import Segment
from bot.model import Article, Paragraph, Span

_LABEL_CHARS_MAX = 90
# Like "BRANDT: No, I will not.", "Marta Ilves (union): We …", "PAUL OKORO, HOST: Good
# evening."; not "Okoro: “We won.”", whose marks say it all
_TURN = re.compile(
    r"(?P<label>[A-Z][\w.'’-]{0,30}(?: (?:(?:van|von|der|den|ten|de|da|al|bin|of|the) ){0,2}[A-Z][\w.'’-]{0,30}){0,4})"
    r"(?: ?\([^()\n]{1,60}\)|, [A-Z][A-Z .,&'/-]{2,60})?:\s+(?=[\w$£€(\[…–—-])"
)
_TURNS_MIN = 3
# Lines that begin so are headings, notes and results
_NO_SPEAKERS = grammar.CALENDAR | frozenset(
    """note update read source sources photo image picture video date time place score result results goals pros cons
    breaking related more edition topics tags correction clarification editor's warning address phone email""".split()
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]{0,2}$")

# Like "The statement reads:", "director Omar Haddad wrote in a letter to staff:"
_LEAD_IN = re.compile(
    r"\b(?:reads?|wrote|writes|said|says|stated?s?|posted|tweeted|declared?s?|ran|runs|goes|went|continued?s?|concluded?s?|"
    r"added|adds)(?: (?:in|on|to|at|by|from|after|as follows|online)\b[^.:;“”\"]{0,90})?:$"
)
_DOCUMENT_SAYS = re.compile(
    r"\b(?:statement|letter|text|post|tweet|note|message|e-?mail|memo|notice|sign|plaque|declaration|communiqu[ée]|"
    r"article|clause|resolution|ruling|order|inscription|telegram|circular|passage)s?\b[^.:;“”\"]{0,60}:$",
    re.IGNORECASE,
)
_LEAD_IN_CHARS = 160
_WE = re.compile(r"\b(?:I|We|we|My|my|Our|our|us|me)\b(?!\.)")
# What most turns of a dialogue have, and notes on two teams have not
_SPOKEN = re.compile(r"\b(?:I|we|We|you|You|my|My|our|Our|your|Your|me|us)\b(?!\.)|\?")
_SPOKEN_SHARE = 3  # of so many turns, one
_MARKS = frozenset("“\"'‘«„`")
_INDENT_MIN = 2  # spaces more than the paragraph before has
_BLOCK_MAX = 12  # paragraphs of one statement, or of one turn after its first
_WORDS_MIN = 4


Turn = tuple[Paragraph, Span, Span]
"""A paragraph that opens with a speaker's label, the label, and the words after it."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Speech without marks as segments, the numbers of their paragraphs, and those of an interview's questions."""

    segments: Sequence[Segment] = ()
    questions: frozenset[int] = frozenset()
    paragraphs: frozenset[int] = frozenset()
    answered: frozenset[int] = frozenset()
    """Where paragraphs begin that come right after a question."""


def unmarked(article: Article) -> Unmarked:
    """What of ``article`` is speech by its layout alone."""
    text = article.text
    paragraphs = [p for p in article.paragraphs if p.kind not in ("post", "boilerplate")]
    questions, answers = interview(article, paragraphs)
    found = answers | (_dialogue(text, paragraphs) if not questions else {}) | _statements(text, paragraphs)
    behind = (after.start for p, after in pairwise(paragraphs) if p.number in questions)
    segments = sorted(set(found.values()), key=lambda segment: segment.outer.start)
    return Unmarked(segments, questions, questions | found.keys(), frozenset(behind))


def _dialogue(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Segment]:
    """The turns of several who speak by turns, each with the label that opens it.

    Of lists that look alike ("Norway: 34 percent") no label comes twice, but for namesakes ("Ann Lee", "Bob Lee").
    """
    turns = list(_turns(text, paragraphs))
    speakers = Counter(_key(label.of(text)) for _, label, _ in turns)
    namesakes = Counter(_key(label) for label in {label.of(text) for _, label, _ in turns} if " " in label)
    if len(turns) < _TURNS_MIN or len(speakers) < 2 or all(n <= max(1, namesakes[key]) for key, n in speakers.items()):
        return {}
    if sum(bool(_SPOKEN.search(words.of(text))) for _, _, words in turns) * _SPOKEN_SHARE < len(turns):
        return {}
    if not any(label.of(text).isupper() or _is_named(text, paragraphs, turns, label) for _, label, _ in turns):
        return {}
    found: dict[int, Segment] = {}
    for (p, label, words), further in zip(turns, _further(text, paragraphs, turns), strict=True):
        end = further[-1].end if further else p.end
        segment = Segment(Span(p.start, end), Span(words.start, end), label=label)
        found |= dict.fromkeys([p.number, *(each.number for each in further)], segment)
    return found


def _further(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[Turn]) -> Iterator[list[Paragraph]]:
    """The paragraphs in which each turn goes on: all up to the next turn, unless one is not the speaker's.

    After the last turn nothing tells where the report takes over, so it ends with its paragraph.
    """
    names = [label.of(text).rsplit(" ", 1)[-1] for _, label, _ in turns]
    position = {p.number: index for index, p in enumerate(paragraphs)}
    for (turn, _, _), (after, _, _) in pairwise(turns):
        between = list(paragraphs[position[turn.number] + 1 : position[after.number]])
        goes_on = len(between) <= _BLOCK_MAX and all(_is_prose(text, p) for p in between)
        told = any(text.find(name, p.start, p.end) >= 0 for p in between for name in names)
        yield between if goes_on and not told else []
    yield []


def _turns(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    for paragraph in paragraphs:
        if text.find(":", paragraph.start, min(paragraph.end, paragraph.start + _LABEL_CHARS_MAX)) < 0:
            continue
        turn = _TURN.match(text, paragraph.start, paragraph.end)
        if turn and _key(turn["label"]) not in _NO_SPEAKERS and _ENDS_SENTENCE.search(text, turn.end(), paragraph.end):
            yield paragraph, Span(*turn.span("label")), Span(turn.end(), paragraph.end)


def _key(label: str) -> str:
    return label.rsplit(" ", 1)[-1].lower()


def _is_named(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[Turn], label: Span) -> bool:
    """Whether the text that is no dialogue names the one of a label as well."""
    spoken = {paragraph.number for paragraph, _, _ in turns}
    name = label.of(text).rsplit(" ", 1)[-1]
    return any(text.find(name, p.start, p.end) >= 0 for p in paragraphs if p.number not in spoken)


def _statements(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Segment]:
    """Paragraphs that a colon announces as somebody's words: indented, a document's, or those of an "I" or "we"."""
    found: dict[int, Segment] = {}
    for index, lead in enumerate(paragraphs[:-1]):
        if text[lead.end - 1] != ":" or not _LEAD_IN.search(text, max(lead.start, lead.end - _LEAD_IN_CHARS), lead.end):
            continue
        for paragraph in _block(text, lead, paragraphs[index + 1 : index + 1 + _BLOCK_MAX]):
            span = Span(paragraph.start, paragraph.end)
            found[paragraph.number] = Segment(span, span)
    return found


def _block(text: str, lead: Paragraph, following: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs of what ``lead`` announces; without an indent the first, and a document's "we" after it."""
    if _indent(text, following[0]) >= _indent(text, lead) + _INDENT_MIN:
        for paragraph in following:
            if _indent(text, paragraph) < _indent(text, lead) + _INDENT_MIN or not _is_prose(text, paragraph):
                return
            yield paragraph
        return
    first = following[0]
    says = _DOCUMENT_SAYS.search(text, max(lead.start, lead.end - _LEAD_IN_CHARS), lead.end)
    if not _is_prose(text, first) or not (says or _WE.search(text, first.start, first.end)):
        return
    yield first
    for paragraph in following[1:] if says else ():
        if not _is_prose(text, paragraph) or not _WE.search(text, paragraph.start, paragraph.end):
            return
        yield paragraph


def _indent(text: str, paragraph: Paragraph) -> int:
    """How many spaces stand before a paragraph on its line; a tab counts as four."""
    line = text[max(text.rfind("\n", 0, paragraph.start) + 1, paragraph.start - 40) : paragraph.start]
    return len(line.expandtabs(4)) if line.isspace() else 0


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is made of sentences, without marks around them."""
    words = text[paragraph.start : paragraph.end]
    if paragraph.kind != "text" or words[0] in _MARKS or words.count(" ") < _WORDS_MIN - 1:
        return False
    return words[0].isupper() and _ENDS_SENTENCE.search(words) is not None

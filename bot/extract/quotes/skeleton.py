"""An article with each quotation folded into one item, so that grammar can be read around the quotations.

Items are words, names of one or more words, punctuation marks and quotations; they are held in parallel lists because
an archive has millions of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.cues import is_cue_form
from bot.extract.quotes.items import Item, items, sentences
from bot.extract.quotes.marks import Segment
from bot.model import Article, Paragraph, Span

WORD, NAME, MARK, QUOTE = "word", "name", "mark", "quote"

# "Nicolas de Riviere"
_PARTICLES = frozenset(
    ["de", "la", "van", "von", "bin", "al", "der", "den", "du", "da", "dos", "di", "el", "ibn", "ter", "le", "del"]
)
_NAME_WORDS_MAX = 9  # longer runs of capitals are headlines
_MONTHS_THAT_ARE_NAMES = frozenset(["may", "april", "june", "august", "march"])
_NEVER_NAMES = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.PRONOUNS
    | grammar.SUBORDINATORS
    | grammar.COORDINATORS
    | grammar.AUXILIARIES
) - {"will"}
_ROLE_PLURALS = frozenset(noun + "s" for noun in people.ROLE_NOUNS)
_COMMON_NOUNS = people.ROLE_NOUNS | people.GROUP_NOUNS | people.DOCUMENT_NOUNS | people.BODY_NOUNS | _ROLE_PLURALS


@dataclass(slots=True)
class Skeleton:
    """The items of an article in order. ``lower`` is folded to lower case with straight apostrophes.

    ``sentences`` and ``paragraphs`` are half-open ranges of items. ``subjects`` remembers subjects once found.
    """

    text: str
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotes: dict[int, Segment] = field(default_factory=dict)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    subjects: dict[tuple[int, int], Any] = field(default_factory=dict)

    def span(self, first: int, stop: int) -> Span:
        """Where items from ``first`` up to, not including, ``stop`` stand."""
        return Span(self.starts[first], self.ends[stop - 1])

    def phrase(self, first: int, stop: int) -> str:
        """Those items as the article prints them."""
        return self.text[self.starts[first] : self.ends[stop - 1]]


def skeleton(article: Article, segments: Sequence[Segment], titles: Collection[Segment] = ()) -> Skeleton:
    """The items of ``article``, each of ``segments`` as one item; those among ``titles`` as words that say nothing.

    Embedded posts are left out: all their words are their owner's. A segment over several paragraphs stands in each
    of them, so that words after its end still meet it.
    """
    folded = article.text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
    builder = _Builder(Skeleton(article.text), folded, titles)
    for paragraph, inside in _by_paragraph(article.paragraphs, segments):
        if paragraph.kind != "post":
            builder.add(paragraph, inside)
    return builder.built


def _by_paragraph(
    paragraphs: Sequence[Paragraph], segments: Sequence[Segment]
) -> Iterator[tuple[Paragraph, Sequence[Segment]]]:
    first = 0
    for paragraph in paragraphs:
        while first < len(segments) and segments[first].outer.end <= paragraph.start:
            first += 1
        stop = first
        while stop < len(segments) and segments[stop].outer.start < paragraph.end:
            stop += 1
        yield paragraph, segments[first:stop]


def _is_date(following: Item | None) -> bool:
    """Whether what follows a month makes it a date: "June 5", "Jun. 5"."""
    return following is not None and (following[0][0].isdigit() or following[0] == ".")


class _Builder:
    """Adds paragraphs to a skeleton one after the other."""

    def __init__(self, built: Skeleton, folded: str, titles: Collection[Segment]) -> None:
        self.built, self.folded, self.titles = built, folded, titles
        self._printed_words = frozenset(folded.split())
        # Words with a capital inside a sentence: a capital that means something.
        self._capital_words = frozenset(re.findall(r"(?<=[a-z,] )[A-Z]\w{1,30}", folded))

    def add(self, paragraph: Paragraph, segments: Sequence[Segment]) -> None:
        """The items of one paragraph, its sentences and names."""
        first = len(self.built.words)
        for sentence in sentences(self.folded, items(self.folded, paragraph, segments)):
            begin = len(self.built.words)
            self._add_sentence(sentence)
            self.built.sentences.append((begin, len(self.built.words)))
        if len(self.built.words) > first:
            self.built.paragraphs.append((first, len(self.built.words)))

    def _add_sentence(self, sentence: list[Item]) -> None:
        built = self.built
        opening = True
        for position, item in enumerate(sentence):
            word, start, end, segment = item
            first = word[0]
            if segment:
                self._push_quotation(item, segment)
            elif first.isupper():
                self._push_capital(item, sentence[position + 1] if position + 1 < len(sentence) else None, opening)
            else:  # written out rather than by a call: most items pass here
                kind = WORD if first.isalnum() or first in "@#" or (first == "'" and len(word) > 1) else MARK
                built.words.append(word)
                built.lower.append(word.lower())
                built.kinds.append(kind)
                built.starts.append(start)
                built.ends.append(end)
                if kind == MARK:
                    continue
            opening = False

    def _push(self, item: Item, lower: str, kind: str) -> None:
        built = self.built
        built.words.append(item[0])
        built.lower.append(lower)
        built.kinds.append(kind)
        built.starts.append(item[1])
        built.ends.append(item[2])

    def _push_quotation(self, item: Item, segment: Segment) -> None:
        if segment in self.titles:
            self._push(item, item[0], WORD)
            return
        self.built.quotes[len(self.built.words)] = segment
        self._push(item, item[0], QUOTE)

    def _push_capital(self, item: Item, following: Item | None, opening: bool) -> None:
        """A capitalised word: part of a name, or a word that only opens its sentence."""
        lower = item[0].lower()
        if not self._is_name(item, lower, following, opening):
            self._push(item, lower, WORD)
            return
        particles = -1 if opening else self._particles_before(item[1])
        if particles < 0:
            self._push(item, lower, NAME)
            return
        for _ in range(particles):
            self._pop()
        self._extend_name(item[2])

    def _is_name(self, item: Item, lower: str, following: Item | None, opening: bool) -> bool:
        word, start, end, _ = item
        if lower in grammar.CALENDAR:
            return lower in _MONTHS_THAT_ARE_NAMES and self._follows_name(start) and not _is_date(following)
        if lower in grammar.CALENDAR_SHORT and _is_date(following):
            return False
        if lower in _NEVER_NAMES:
            return len(word) > 1 and word.isupper() and not opening
        if not opening:
            return True
        if lower in grammar.SENTENCE_OPENERS:
            return False
        if following is not None and following[0][0].isupper() and following[1] == end + 1:
            return True
        return not self._is_common(lower) or word in self._capital_words or lower in people.PLACES

    def _is_common(self, lower: str) -> bool:
        """Whether a capitalised word that opens a sentence is probably a common one."""
        if lower in self._printed_words or lower in _COMMON_NOUNS or is_cue_form(lower):
            return True
        return lower.endswith(("ly", "ed", "ing"))

    def _follows_name(self, start: int) -> bool:
        built = self.built
        return bool(built.kinds) and built.kinds[-1] == NAME and 0 < start - built.ends[-1] <= 2

    def _particles_before(self, start: int) -> int:
        """How many particles stand between the last name and a word at ``start``; -1 if it does not continue a name."""
        built = self.built
        for count in range(3):
            at = len(built.kinds) - 1 - count
            if at < 0 or not 0 < start - built.ends[at] <= 2:
                return -1
            if built.kinds[at] == NAME:
                closed = built.lower[at].endswith(("'s", "s'")) or built.words[at].count(" ") >= _NAME_WORDS_MAX
                return -1 if closed else count
            if built.lower[at] not in _PARTICLES:
                return -1
            start = built.starts[at]
        return -1

    def _pop(self) -> None:
        for column in (self.built.words, self.built.lower, self.built.kinds, self.built.starts, self.built.ends):
            column.pop()

    def _extend_name(self, end: int) -> None:
        built = self.built
        built.ends[-1] = end
        built.words[-1] = self.folded[built.starts[-1] : end]
        built.lower[-1] = built.words[-1].lower()

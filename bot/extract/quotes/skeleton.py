"""An article with each quotation folded into one item, so that grammar can be read around the quotations.

Items are words, names of one or more words, punctuation marks and quotations; they are held in parallel lists because
an archive has millions of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.extract.lexicon import given_names, grammar, people, speech
from bot.extract.lexicon.number_words import TEENS, TENS, UNITS
from bot.extract.quotes.cues import CUE_WORDS, is_cue_form, is_cue_opening
from bot.extract.quotes.datelines import after_dateline, is_transcript
from bot.extract.quotes.items import QUOTATION, Items, items, sentences
from bot.extract.quotes.marks import Segment
from bot.extract.quotes.unmarked import Unmarked
from bot.model import Article, Paragraph, Span

WORD, NAME, MARK, QUOTE = "word", "name", "mark", "quote"

# Paragraphs in which nobody speaks or is spoken of: a post is all its owner's words, the others belong to the page.
_SAYS_NOTHING = frozenset(["post", "dateline", "boilerplate"])

# A word with a capital inside a sentence: a capital that means something. A pattern that begins with its space is
# searched for twice as fast as one that begins with a look behind.
_INNER_CAPITAL = re.compile(r" (?<=[a-z,] )([A-Z]\w{1,30})")

# "Nicolas de Riviere"
_PARTICLES = frozenset(
    """
    de la van von bin al der den du da dos di el ibn ter le del ap ab av zur dela das y e te ould nic
    """.split()
)
_RARE_PARTICLES = frozenset(["ten", "do", "af", "zu", "bint", "della", "degli", "dei", "dal", "des", "op"])
_JOINTS = _PARTICLES | _RARE_PARTICLES | {QUOTATION}  # between two words of a name
_NICKNAME_CHARS_MAX = 24  # with its marks
_AFTER_NAME = frozenset([",", "(", QUOTATION])  # "Lee, 61, left", "Robert “Bobby” Ray"
_CACHE_MAX = 20_000  # words
_PIECE_MAX = 1_000  # items of a sentence that are read at a time
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
_DAYS_POSSESSIVE = frozenset(word + "'s" for word in grammar.CALENDAR)
_SELDOM_NAMES = _NEVER_NAMES | grammar.CALENDAR | grammar.CALENDAR_SHORT | _DAYS_POSSESSIVE
# Roles that are written before names and are neither titles nor names themselves
_PLAIN_ROLES = (
    people.ROLE_NOUNS - people.TITLES - people.TITLES_AND_SURNAMES - frozenset(["baker", "cook", "shepherd", "chef"])
)
_ROLE_PLURALS = frozenset(noun + "s" for noun in people.ROLE_NOUNS)
_MARKED = CUE_WORDS | people.SPEAKING_DOCUMENTS | {"according"}
_NUMBERS = frozenset(UNITS) | frozenset(TEENS) | frozenset(TENS)
_COMMON_NOUNS = people.ROLE_NOUNS | people.GROUP_NOUNS | people.DOCUMENT_NOUNS | people.BODY_NOUNS | _ROLE_PLURALS


_NOTHING = Unmarked()


@dataclass(slots=True)
class Skeleton:
    """The items of an article in order. ``lower`` is folded to lower case with straight apostrophes.

    ``sentences`` and ``paragraphs`` are half-open ranges of items, ``quoted`` the items of ``quotes`` in order.
    ``subjects`` remembers subjects once found. ``verbs`` and ``documents`` are the items of words that may be a verb
    of attribution, or a document that speaks; ``sources`` those of "according to". ``answered`` are the offsets where
    an interview's question has just been asked.
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
    quoted: list[int] = field(default_factory=list)
    subjects: dict[tuple[int, int], Any] = field(default_factory=dict)
    verbs: list[int] = field(default_factory=list)
    documents: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    answered: Collection[int] = ()

    def span(self, first: int, stop: int) -> Span:
        """Where items from ``first`` up to, not including, ``stop`` stand."""
        return Span(self.starts[first], self.ends[stop - 1])

    def quotes_in(self, first: int, stop: int) -> list[int]:
        """The quotations among those items."""
        begin = bisect_left(self.quoted, first)
        return self.quoted[begin : bisect_left(self.quoted, stop, begin)]

    def source_in(self, first: int, stop: int) -> int | None:
        """The first "according to" among those items."""
        at = bisect_left(self.sources, first)
        return self.sources[at] if at < len(self.sources) and self.sources[at] < stop else None

    def phrase(self, first: int, stop: int) -> str:
        """Those items as the article prints them."""
        return self.text[self.starts[first] : self.ends[stop - 1]]


def skeleton(
    article: Article,
    segments: Sequence[Segment],
    titles: Collection[Segment] = (),
    countries: Collection[int] = (),
    spoken: Unmarked = _NOTHING,
) -> Skeleton:
    """The items of ``article``, each of ``segments`` as one item; those among ``titles`` as words that say nothing.

    ``countries`` are the offsets where a country's name begins, which is a name wherever it stands.

    Embedded posts are left out, as all their words are their owner's; so are an interview's questions and lines that
    are not the report's: dates, bylines, links, credits. A segment over several paragraphs stands in each of them, so
    that words after its end still meet it.
    """
    folded = article.text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
    builder = _Builder(Skeleton(article.text), folded, titles, countries)
    for paragraph, inside in _by_paragraph(article.paragraphs, segments):
        if paragraph.kind not in _SAYS_NOTHING and paragraph.number not in spoken.questions:
            builder.add(paragraph, inside)
    built = builder.built
    _mark_words(built)
    built.answered = spoken.answered
    return built


def _mark_words(built: Skeleton) -> None:
    """Notes where the words stand that open a rule, in one pass for all of them."""
    for i, word in [(i, word) for i, word in enumerate(built.lower) if word in _MARKED]:
        if word in CUE_WORDS:
            built.verbs.append(i)
        if word in people.SPEAKING_DOCUMENTS:
            built.documents.append(i)
        if word == "according" and built.lower[i + 1 : i + 2] == ["to"]:
            built.sources.append(i)


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


class _Kinds(dict[str, str]):
    """The kind of each word or mark on its own, remembered; one with a capital may be a name."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _CACHE_MAX:
            self.clear()
        first = word[0]
        is_word = first.isalnum() or first in "@#" or (first == "'" and len(word) > 1)
        self[word] = kind = NAME if first.isupper() else WORD if is_word else MARK
        return kind


_KINDS = _Kinds()


def _is_date(following: str) -> bool:
    """Whether what follows a month makes it a date: "June 5", "Jun. 5"."""
    return following == "." or following[:1].isdigit()


class _Builder:
    """Adds paragraphs to a skeleton one after the other."""

    def __init__(self, built: Skeleton, folded: str, titles: Collection[Segment], countries: Collection[int]) -> None:
        self.built, self.folded, self.titles, self.countries = built, folded, titles, countries
        self._opens = not is_transcript(folded)  # no paragraph of the report was read yet
        self._printed_words = frozenset(folded.split())
        self._capital_words = frozenset(_INNER_CAPITAL.findall(folded))

    def add(self, paragraph: Paragraph, segments: Sequence[Segment]) -> None:
        """The items of one paragraph without its dateline, its sentences and names."""
        built, first = self.built, len(self.built.words)
        opens = self._opens and paragraph.kind != "title"
        start = after_dateline(self.folded, paragraph.start, paragraph.end, opens=opens)
        self._opens = self._opens and not opens
        found = items(self.folded, start, paragraph.end, segments)
        if not found.words:
            return
        kinds = [_KINDS[word] for word in found.words]
        spoken = []
        for i, segment in found.segments.items():
            is_title = bool(self.titles) and segment in self.titles
            kinds[i] = WORD if is_title else QUOTE
            if not is_title:
                spoken.append(segment)
        read = 0
        for _, stop in sentences(self.folded, found):
            begin = len(built.words)
            while read < stop:
                piece = slice(read, min(stop, read + _PIECE_MAX))
                self._add_piece(found, kinds, piece, begin)
                read = piece.stop
            built.sentences.append((begin, len(built.words)))
        last = len(built.words)
        if spoken:
            places = [i for i in range(first, last) if built.kinds[i] == QUOTE]
            built.quotes.update(zip(places, spoken, strict=True))
            built.quoted += places
        built.paragraphs.append((first, last))

    def _add_piece(self, found: Items, kinds: Sequence[str], piece: slice, begin: int) -> None:
        """Adds items of the sentence that begins at ``begin``, and joins the names among them.

        Names are joined at the end of the lists: in the middle each would cost as much as all that follows it.
        """
        built, first = self.built, len(self.built.words)
        built.words += found.words[piece]
        built.lower += map(str.lower, found.words[piece])
        built.kinds += kinds[piece]
        built.starts += found.starts[piece]
        built.ends += found.ends[piece]
        if capitals := [i for i, kind in enumerate(built.kinds[first:], first) if kind == NAME]:
            self._read_capitals(begin, len(built.words), capitals)

    def _read_capitals(self, begin: int, end: int, capitals: Sequence[int]) -> None:
        """Joins the names among items up to ``end`` of the sentence that begins at ``begin``."""
        kinds, lower = self.built.kinds, self.built.lower
        opening = begin
        while kinds[opening] == MARK:
            opening += 1
        gone = 0
        for i in capitals:
            at = i - gone
            doubtful = i == opening or lower[at] in _SELDOM_NAMES
            if doubtful and not self._is_name(at, end - gone, i == opening):
                kinds[at] = WORD
            elif i != opening and (kinds[at - 1] == NAME or lower[at - 1] in _JOINTS):
                gone += self._join(at)

    def _is_name(self, i: int, end: int, opening: bool) -> bool:
        """Whether the capitalised word at ``i``, in a sentence up to ``end``, is part of a name."""
        lower = self.built.lower[i]
        following = self.built.words[i + 1] if i + 1 < end else ""
        if lower.removesuffix("'s") in grammar.CALENDAR:
            return lower in _MONTHS_THAT_ARE_NAMES and self._follows_name(i) and not _is_date(following)
        if lower in grammar.CALENDAR_SHORT and _is_date(following):
            return False
        word = self.built.words[i]
        if lower in _NEVER_NAMES:
            return len(word) > 1 and word.isupper() and not opening
        if not opening:
            return True
        if lower in grammar.SENTENCE_OPENERS or lower.partition("-")[0] in _NUMBERS:
            return False
        if is_cue_opening(lower) and word not in self._capital_words:
            return False
        if lower in _PLAIN_ROLES and word not in self._capital_words and self.built.starts[i] not in self.countries:
            return False  # "Farmer Ted Yeo"
        if following[:1].isupper() and self.built.starts[i + 1] == self.built.ends[i] + 1:
            return True
        if word in self._capital_words or lower in people.PLACES or self.built.starts[i] in self.countries:
            return True
        if following in speech.ALSO_NOUNS and i + 2 < end and is_cue_form(self.built.words[i + 2]):
            return False  # "Credible reports indicate"
        return not self._is_common(lower) and self._may_be_name(word, following)

    def _is_common(self, lower: str) -> bool:
        """Whether a capitalised word that opens a sentence is probably a common one."""
        if lower in self._printed_words or lower in _COMMON_NOUNS or is_cue_form(lower):
            return True
        return lower.endswith(("ly", "ed", "ing"))

    def _may_be_name(self, word: str, following: str) -> bool:
        """Whether a word with a capital only where it opens a sentence may yet be a name: a known one, or it speaks."""
        bare = word.removesuffix("'s")
        known = bare.lower() in people.KNOWN_BODIES or given_names.gender(bare) is not None or not bare.isalpha()
        if known or bare in given_names.FAMILY_FIRST or bare != word:
            return True
        return following in _AFTER_NAME or following in _PARTICLES or is_cue_form(following)

    def _follows_name(self, i: int) -> bool:
        built = self.built
        return i > 0 and built.kinds[i - 1] == NAME and 0 < built.starts[i] - built.ends[i - 1] <= 2

    def _join(self, i: int) -> int:
        """Joins the word at ``i`` to a name before it, particles between; returns how many items fewer there are."""
        built, start = self.built, self.built.starts[i]
        for at in range(i - 1, max(i - 4, -1), -1):
            if not 0 < start - built.ends[at] <= 2:
                return 0
            if built.kinds[at] == NAME:
                closed = built.lower[at].endswith(("'s", "s'")) or built.words[at].count(" ") >= _NAME_WORDS_MAX
                return 0 if closed else self._merge(at, i)
            if not (built.lower[at] in _PARTICLES or self._is_joint(at)):
                return 0
            start = built.starts[at]
        return 0

    def _is_joint(self, at: int) -> bool:
        """Whether the item at ``at`` is a nickname between two names, or a rare particle: "Erik ten Hag"."""
        built = self.built
        if built.words[at] == QUOTATION:
            return built.kinds[at] == WORD and 0 < built.ends[at] - built.starts[at] <= _NICKNAME_CHARS_MAX
        if built.lower[at] not in _RARE_PARTICLES or built.kinds[at - 1] != NAME:
            return False
        if given_names.gender(built.words[at - 1]) is not None:
            return True
        in_place = at > 1 and built.lower[at - 2] in grammar.PREPOSITIONS  # "in Aleppo ten Syrians"
        return not in_place and not built.words[at + 1].endswith("s")

    def _merge(self, first: int, last: int) -> int:
        built = self.built
        built.ends[first] = built.ends[last]
        built.words[first] = self.folded[built.starts[first] : built.ends[last]]
        built.lower[first] = built.words[first].lower()
        for column in (built.words, built.lower, built.kinds, built.starts, built.ends):
            del column[first + 1 : last + 1]
        return last - first

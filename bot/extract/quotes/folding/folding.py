"""From an article to its skeleton: its items and sentences, each name and each quotation as one item."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress, count
from operator import itemgetter
from types import MappingProxyType

from bot.extract.datelines import after_dateline, is_transcript
from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.folding.capitals import Capitals
from bot.extract.quotes.folding.items import Items, items, sentences
from bot.extract.quotes.folding.marks import Segment
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.unmarked import Unmarked
from bot.extract.quotes.folding.verbs import CUE_WORDS
from bot.extract.quotes.folding.words import is_possessive
from bot.model import Article, Paragraph

# Paragraphs in which nobody speaks or is spoken of: a post is all its owner's words, the others belong to the page.
_BYLINE_MAX = 8  # items of a paragraph above a report: "By our correspondent in Port Sale"
_SAYS_NOTHING = frozenset(["post", "dateline", "boilerplate"])
_MARKED = CUE_WORDS | people.SPEAKING_DOCUMENTS | speech.VIEWS | {"according"}
_NOTHING = Unmarked()
# Names that begin in small letters with their article: "Bashar al-Assad", "the al-Aqsa mosque"; not "non-British"
_WITH_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ad|ar|at|az|ash)-[A-Z]\w{1,30}")
# … which most articles lack: begins with its hyphen, so that the search runs from hyphen to hyphen
_ARTICLE_JOINED = re.compile(r"-(?=[A-Z])(?:(?<=\b[aeu][a-z]-)|(?<=\bash-))")


def fold(
    article: Article,
    segments: Sequence[Segment],
    titles: Collection[Segment] = (),
    countries: Mapping[int, int] = MappingProxyType({}),
    spoken: Unmarked = _NOTHING,
) -> Skeleton:
    """The items of ``article``, each of ``segments`` as one item; those among ``titles`` as words that say nothing.

    ``countries`` are the offsets where a country's name begins, and ends; it is a name wherever it stands.

    Embedded posts are left out, as all their words are their owner's; so are an interview's questions and lines that
    are not the report's: dates, bylines, links, credits. A segment over several paragraphs stands in each of them, so
    that words after its end still meet it.
    """
    folded = article.text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
    folded = folded.replace("\u2011", "-").replace("\u2010", "-")  # hyphens, as in a name that is not to be broken
    folder = _Folder(Skeleton(article.text), folded, titles, countries)
    for paragraph, inside in _by_paragraph(article.paragraphs, segments):
        if paragraph.kind not in _SAYS_NOTHING and paragraph.number not in spoken.questions:
            folder.add(paragraph, inside)
    built = folder.built
    _mark_words(built)
    built.answered = spoken.answered
    return built


def _mark_words(built: Skeleton) -> None:
    """Notes where the words stand that open a rule, in one pass for all of them."""
    for i in compress(count(), map(_MARKED.__contains__, built.lower)):
        word = built.lower[i]
        if word in CUE_WORDS:
            built.verbs.append(i)
        if word in people.SPEAKING_DOCUMENTS:
            built.documents.append(i)
        if word == "according" and built.lower[i + 1 : i + 2] == ["to"]:
            built.sources.append(i)
        owner = built.lower[i - 1] if i and word in speech.VIEWS else ""
        if owner in grammar.POSSESSIVES or is_possessive(owner):
            built.views.append(i)


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


class _KindsByCharacter(dict[str, str]):
    """What an item is by its first character, remembered: with a capital it may be a name."""

    def __missing__(self, first: str) -> str:
        self[first] = kind = NAME if first.isupper() else WORD if first.isalnum() or first in "@#'" else MARK
        return kind


_KINDS = _KindsByCharacter()


def _kinds(words: Sequence[str]) -> list[str]:
    """The kind of each word or mark on its own."""
    kinds = list(map(_KINDS.__getitem__, map(itemgetter(0), words)))
    if "'" in words:  # else it begins an "'s"
        kinds = [MARK if word == "'" else kind for word, kind in zip(words, kinds, strict=True)]
    return kinds


class _Folder:
    """Adds paragraphs to a skeleton one after the other."""

    def __init__(self, built: Skeleton, folded: str, titles: Collection[Segment], countries: Mapping[int, int]) -> None:
        self.built, self.folded, self.titles = built, folded, titles
        self._capitals = Capitals(built, folded, countries)
        self._opens = not is_transcript(folded)  # no paragraph of the report was read yet
        self._has_articles = _ARTICLE_JOINED.search(folded) is not None

    def add(self, paragraph: Paragraph, segments: Sequence[Segment]) -> None:
        """The items of one paragraph without its dateline, its sentences and names."""
        opens = self._opens and paragraph.kind != "title"
        start = after_dateline(self.folded, paragraph.start, paragraph.end, opens=opens)
        found = items(self.folded, start, paragraph.end, segments)
        self._opens = self._opens and not (opens and len(found.words) > _BYLINE_MAX)
        if not found.words:
            return
        kinds = _kinds(found.words)
        if self._has_articles:
            for i in (i for i, word in enumerate(found.words) if kinds[i] == WORD and _WITH_ARTICLE.match(word)):
                kinds[i] = NAME
        spoken = []
        for i, segment in found.segments.items():
            is_title = bool(self.titles) and segment in self.titles
            kinds[i] = WORD if is_title else QUOTE
            if not is_title:
                spoken.append(segment)
        built, first = self.built, len(self.built.words)
        self._add_sentences(found, kinds)
        last = len(built.words)
        for segment in spoken:
            place = built.kinds.index(QUOTE, built.quoted[-1] + 1 if built.quoted else 0)
            built.quotes[place] = segment
            built.quoted.append(place)
        built.paragraphs.append((first, last))

    def _add_sentences(self, found: Items, kinds: Sequence[str]) -> None:
        """Adds the sentences of a paragraph one after the other, and joins the names in each.

        Names are joined at the end of the lists: in the middle each would cost as much as all that follows it.
        """
        built, lower = self.built, list(map(str.lower, found.words))
        capitals = list(compress(count(), map(NAME.__eq__, kinds)))
        read = 0  # of the capitals
        for first, stop in sentences(self.folded, found):
            begin = len(built.words)
            built.words += found.words[first:stop]
            built.lower += lower[first:stop]
            built.kinds += kinds[first:stop]
            built.starts += found.starts[first:stop]
            built.ends += found.ends[first:stop]
            reached = bisect_left(capitals, stop, read)
            if reached > read:
                self._capitals.read(begin, begin - first, capitals[read:reached])
                read = reached
            built.sentences.append((begin, len(built.words)))

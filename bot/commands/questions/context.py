"""What an article has of the terms of a question: in a sentence, right around it, or elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from bot.commands import countries
from bot.commands.questions.terms import Term, is_slip_of, stem, stems_of
from bot.model import Article, Facts, ParagraphKind, Span
from bot.spelling import fold

_LEAD_PARAGRAPHS = 2  # of an article, which say what it is about
# What a term is worth that is not in the sentence itself: in the one before, which a pronoun goes on with; in the one
# before or after; in the paragraph; where the article begins; anywhere in it. Names reach further than words.
_PRONOUN_FOR, _BESIDE = 0.85, 0.6
_PARAGRAPH, _LEAD, _ANYWHERE = 0.45, 0.45, 0.15
_NAME_IN_PARAGRAPH, _NAME_IN_LEAD, _NAME_ANYWHERE = 0.6, 0.55, 0.25
_TOPIC = 0.66  # of what somebody speaks about, in the headline
_SEAT = 0.85  # of a capital where its country is named, of "Asian" where Japan is
_SLIP = 0.9  # of a word with a letter wrong
_PUBLISHED = 0.9  # of the year or month of an article without a date in the sentence
_LIKE_MIN, _LIKE_MAX = 0.38, 0.78  # likeness of words from which on one may stand for the other, and surely does
_LIKELY = 0.5  # what it is worth then
_CAPITALISED = re.compile(r"\b[A-Z]\w{2,}(?: [A-Z]\w+)?")
_PRONOUN = re.compile(r"[\W_]{0,3}(?:he|she|they|it|his|her|their|its|this|these|both|neither|nor)\b", re.IGNORECASE)

# "The letter", "In the joint statement"; not "The Peruvian envoy", "The letter's authors"
_TAKEN_UP = re.compile(
    r"[\W_]{0,3}(?:(?:In|At|On|Under|With) )?[Tt]he (?:(?:joint|open|same|other|new) )?(?P<thing>[a-z]{3,})\b(?!['’])"
)
_TAKEN_UP_WITHIN = 3  # sentences


@dataclass(frozen=True, slots=True)
class Around:
    """What is around a sentence: the ones beside it, its paragraph; whether it ``goes_on`` with the one before.

    One that ``takes_up`` a thing has before it the one that told of the thing, further up if need be.
    """

    before: Span | None
    after: Span | None
    paragraph: Span
    goes_on: bool
    takes_up: bool = False


class Context:
    """An article that is looked through for an answer."""

    def __init__(self, article: Article, facts: Facts) -> None:
        self.article, self.facts = article, facts
        self._stems: dict[Span, frozenset[str]] = {}
        self._codes: dict[Span, frozenset[str]] = {}
        self._seats: dict[Span, frozenset[str | None]] = {}
        self._worth: dict[tuple[Term, Span, bool], float] = {}
        self.told: dict[tuple[Span, Term, float], frozenset[str]] = {}
        """The stems that tell of a deed, where they were looked for, and how like it they had to be."""

    def stems(self, span: Span) -> frozenset[str]:
        """The stems of the words there."""
        if span not in self._stems:
            self._stems[span] = stems_of(span.of(self.article.text))
        return self._stems[span]

    def codes(self, span: Span) -> frozenset[str]:
        """The countries named there."""
        if span not in self._codes:
            self._codes[span] = frozenset([m.code for m in self.facts.countries if span.covers(m.span)])
        return self._codes[span]

    def _governed(self, span: Span) -> frozenset[str | None]:
        """The countries whose capitals stand there, for what their people do: "Tirana’s prosecutor"."""
        if span not in self._seats:
            names = _CAPITALISED.findall(span.of(self.article.text))
            self._seats[span] = frozenset(filter(None, map(countries.governed_from, names)))
        return self._seats[span]

    def asks(self, span: Span) -> bool:
        """Whether a sentence is a question that nobody is quoted with, as an interviewer's."""
        own = not any(quote.span.start < span.end and span.start < quote.span.end for quote in self.facts.quotes)
        return own and span.of(self.article.text).rstrip().endswith("?")

    @cached_property
    def lead(self) -> Span:
        """The title and the first paragraphs."""
        paragraphs = self.article.paragraphs[: _LEAD_PARAGRAPHS + 1]
        return Span(paragraphs[0].start, paragraphs[-1].end) if paragraphs else Span(0, 0)

    @cached_property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self.article.text))

    @cached_property
    def title_stems(self) -> frozenset[str]:
        """The stems of its headline."""
        titles = (p.span.of(self.article.text) for p in self.article.paragraphs if p.kind == "title")
        return stems_of(" ".join((self.article.catalogue.title or "", *titles)))

    def kind(self, span: Span) -> ParagraphKind:
        """The kind of paragraph that a sentence is in."""
        return next((p.kind for p in self.article.paragraphs if p.span.covers(span)), "text")

    def around(self, span: Span) -> Around:
        """What is around a sentence."""
        paragraph = next((p.span for p in self.article.paragraphs if p.span.covers(span)), span)
        sentences = self.article.sentences
        at = bisect_left(sentences, span.start, key=lambda sentence: sentence.start)
        goes_on = bool(_PRONOUN.match(self.article.text, span.start))
        before = sentences[at - 1] if at > 0 and (goes_on or paragraph.covers(sentences[at - 1])) else None
        taken_up = None if before else self._taken_up(span, at)
        after = sentences[at + 1] if at + 1 < len(sentences) and paragraph.covers(sentences[at + 1]) else None
        return Around(before or taken_up, after, paragraph, goes_on, taken_up is not None)

    def _taken_up(self, span: Span, at: int) -> Span | None:
        """The sentence that has told of what this one begins with: "wrote a letter" of "The letter"."""
        begun = _TAKEN_UP.match(self.article.text, span.start, span.end)
        if begun is None:
            return None
        thing, earlier = stem(fold(begun["thing"])), self.article.sentences[max(0, at - _TAKEN_UP_WITHIN) : at]
        return next((each for each in reversed(earlier) if thing in self.stems(each)), None)

    def worth(self, term: Term, span: Span, around: Around, *, missing: bool = False, near: bool = False) -> float:
        """What of a term a sentence has, 0 to 1; only what stands right beside it, if it has to be ``near``."""
        if term.kind in ("year", "month"):
            return self._dated(term, span)
        own = self._here(term, span, missing=missing)
        if own == 1:
            return own
        places = [
            (around.before, _PRONOUN_FOR if around.goes_on or around.takes_up else _BESIDE),
            (around.after, _BESIDE),
        ]
        if not near:
            names = (_NAME_IN_PARAGRAPH, _NAME_IN_LEAD, _NAME_ANYWHERE)
            reach = names if term.anchor else (_PARAGRAPH, _LEAD, _ANYWHERE)
            places += zip((around.paragraph, self.lead, self.whole), reach, strict=True)
        return max([own, *(self._here(term, place, missing=missing) * worth for place, worth in places if place)])

    def likely(self, term: Term, span: Span, around: Around) -> float:
        """What of a plain word a sentence may have in quite other words: less sure than what it is `worth`."""
        places = [(span, 1.0), (around.before, _BESIDE), (around.after, _BESIDE)]
        like = max(term.likeness(self.stems(place)) * worth for place, worth in places if place)
        return _LIKELY * min(1.0, max(0.0, (like - _LIKE_MIN) / (_LIKE_MAX - _LIKE_MIN)))

    def on_topic(self, term: Term) -> float:
        """What a term is worth that the headline has, to what somebody says in the article."""
        return _TOPIC * term.among(self.title_stems)

    def own(self, term: Term, span: Span, *, missing: bool = False) -> float:
        """What of a term a stretch of text has itself, 0 to 1."""
        return self._dated(term, span) if term.kind in ("year", "month") else self._here(term, span, missing=missing)

    def _here(self, term: Term, span: Span, *, missing: bool) -> float:
        key = (term, span, missing)  # the title, the lead and the whole are beside every sentence
        if key not in self._worth:
            self._worth[key] = self._found(term, span, missing=missing)
        return self._worth[key]

    def _found(self, term: Term, span: Span, *, missing: bool) -> float:
        if term.code:
            return float(term.code in self.codes(span)) or _SEAT * (term.code in self._governed(span))
        if term.speakers and any(q.speaker in term.speakers and span.covers(q.span) for q in self.facts.quotes):
            return 1.0
        there = self.stems(span)
        worth = term.among(there)
        if not worth and term.seat:
            worth = _SEAT * (term.seat in self.codes(span))
        if not worth and term.members:
            worth = _SEAT * bool(term.members & self.codes(span))
        if not worth and missing and term.kind == "word":
            typed = "".join(term.stems[0]) if term.stems else ""
            worth = _SLIP * any(is_slip_of(typed, stem) for stem in there)
        return worth

    def _dated(self, term: Term, span: Span) -> float:
        own = [date.value for date in self.facts.dates if span.covers(date.span)]
        if any(_is_in(value, term) for value in own):
            return 1.0
        return _PUBLISHED if not own and _is_in(self.article.published or "", term) else 0.0


def _is_in(date: str, term: Term) -> bool:
    """Whether a date is of that year or month."""
    return date.startswith(term.text) if term.value is None else date[4:7] == term.value

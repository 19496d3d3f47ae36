"""Sentences that answer a question, best first, and whether they answer it at all.

A sentence is worth the share of the question's terms that it has, rare ones counting more; a term that only its
surroundings have counts less. What a question names (a country, a person, a year) has to be in the sentence or
right around it, and so has what it asks for: a number, a date, somebody. The limits were set on our question set.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bot.commands.question import Question
from bot.commands.question_terms import Term, forms_of, stem, stems_of
from bot.commands.question_words import PLAIN_SAYING
from bot.model import Article, Facts, Span
from bot.store.coverage import Coverage

_PASSAGES_MAX = 24  # looked at
_AROUND = 0.45  # what a term in the paragraph is worth, 1 being the sentence itself
_PRONOUN_FOR = 0.8  # what a name around it is worth to a sentence that begins with a pronoun
_TOPIC = 0.3  # what a name is worth that the article begins with
_LEAD_PARAGRAPHS = 2
_SHARE_MIN = 0.6  # of the terms' weight
_SHARE_MIN_MISSING = 0.72  # where the coverage has no word for one of them
_SAME_SHARE = 0.8  # of the words: two sentences that say the same
# What direct words, the kind asked for, the subject first, the subject's own name, and each country add.
_DIRECT, _TYPED, _FIRST_WORDS, _OWN_NAME, _EACH_COUNTRY = 0.08, 0.05, 0.1, 0.05, 0.07
_COUNTRIES_MAX = 4  # that add
_LATER = 0.001  # what the end of an article is worth less than its beginning
_SUBJECT_AT = 0.35  # the part of a sentence in which a subject stands
_COUNTRY_NOUNS = frozenset(map(stem, ("country", "nation", "state", "government")))
_NUMERAL = re.compile(r"\d")
_PRONOUN = re.compile(r"[\W_]{0,3}(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, the share of the question that it has, and its rank among others; ``marks`` are the words."""

    article: str
    span: Span
    share: float
    score: float
    answers: bool
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term tells, and which ones the coverage does not have."""

    of: Mapping[Term, float]
    missing: tuple[Term, ...]

    @property
    def least(self) -> float:
        """The share that an answer has at least."""
        return _SHARE_MIN_MISSING if self.missing else _SHARE_MIN


def weights(coverage: Coverage, terms: Iterable[Term]) -> Weights:
    """The rarer a term is, the more it tells; one that is nowhere tells most."""
    total = coverage.searched().paragraphs
    of: dict[Term, float] = {}
    missing = []
    for term in terms:
        there = coverage.passages_with(_query(term))
        if not there and not (term.kind == "year" and _published_in(coverage, term.text)):
            missing.append(term)
        of[term] = log(1 + total / max(there, 0.5)) if there else log(1 + 2 * total)
    return Weights(of, tuple(missing))


def _published_in(coverage: Coverage, year: str) -> bool:
    return bool(coverage.articles(since=year, until=year))


def _query(term: Term) -> str:
    """What the search is asked; a name is a phrase."""
    if term.kind in ("name", "speaker") and '"' not in term.text:
        return f'"{term.text}"'
    return " ".join((term.query, *forms_of(term.text)))


def ranked(
    coverage: Coverage, question: Question, known: Weights, within: Sequence[tuple[str, Span]] = ()
) -> list[Ranked]:
    """The sentences, best first; only those ``within``, if any are given. Near duplicates come once."""
    places = list(within) or list(_found(coverage, question))
    found: list[Ranked] = []
    read: dict[str, tuple[Article, Facts]] = {}
    for name, span in dict.fromkeys(places):
        if name not in read:
            read[name] = coverage.article(name), coverage.facts(name)
        found.append(_rank(*read[name], span, question, known))
    found.sort(key=lambda each: (not each.answers, -each.score, each.article, each.span))
    return found


def _found(coverage: Coverage, question: Question) -> Iterator[tuple[str, Span]]:
    """The sentences of the passages that a search finds."""
    terms = question.terms + ((question.subject,) if question.subject else ())
    words = " ".join(_query(term) for term in terms)
    for hit in coverage.search(words, limit=_PASSAGES_MAX).hits:
        article = coverage.article(hit.article)
        if article.paragraphs[hit.paragraph - 1].kind == "boilerplate":
            continue
        yield from ((hit.article, sentence) for sentence in _sentences_of(article, hit.span))


def _rank(article: Article, facts: Facts, span: Span, question: Question, known: Weights) -> Ranked:
    text = span.of(article.text)
    around = _around(article, span)
    stems, wider = stems_of(text), stems_of(around.of(article.text))
    worth = {term: _worth(term, article, facts, span, around, stems, wider) for term in known.of}
    whole = sum(known.of.values())
    share = sum(known.of[term] * value for term, value in worth.items()) / whole if whole else 1.0
    anchored = all(value > 0 for term, value in worth.items() if term.anchor)
    typed = _has_kind(article, facts, span, question)
    bonus = _TYPED * typed + _bonus(facts, span, text, question) - _LATER * span.start / len(article.text)
    answers = anchored and typed and share >= known.least
    return Ranked(article.name, span, share, share + bonus, answers, stems)


def _bonus(facts: Facts, span: Span, text: str, question: Question) -> float:
    """What direct words, the subject's own name, and each country add where somebody's words or countries are asked."""
    subject, bonus = question.subject, 0.0
    if question.says and subject is not None:
        bonus += _OWN_NAME * (subject.among(stems_of(text)) > 0)
        if question.verb in PLAIN_SAYING:
            bonus += _DIRECT * any(q.kind == "direct" and span.covers(q.span) for q in facts.quotes)
    elif _begins(text, question):
        bonus += _FIRST_WORDS
    if question.asks == "who" and question.stems & _COUNTRY_NOUNS:
        codes = {m.code for m in facts.countries if span.covers(m.span)} - set(question.codes)
        bonus += _EACH_COUNTRY * min(len(codes), _COUNTRIES_MAX)
    return bonus


def _around(article: Article, span: Span) -> Span:
    """The paragraph, and the sentence before: "They included …" goes on with it."""
    paragraph = next((p.span for p in article.paragraphs if p.span.covers(span)), span)
    before = bisect_left(article.sentences, span.start, key=lambda sentence: sentence.start) - 1
    start = min(paragraph.start, article.sentences[before].start) if before >= 0 else paragraph.start
    return Span(start, paragraph.end)


def _worth(
    term: Term, article: Article, facts: Facts, span: Span, around: Span, stems: frozenset[str], wider: frozenset[str]
) -> float:
    """What of a term a sentence has, 0 to 1."""
    if term.kind == "year":
        if any(span.covers(date.span) and date.value.startswith(term.text) for date in facts.dates):
            return 1.0
        own = [date.value for date in facts.dates if span.covers(date.span)]
        return 0.9 if not own and (article.published or "").startswith(term.text) else 0.0
    near = _PRONOUN_FOR if term.anchor and _PRONOUN.match(article.text, span.start) else _AROUND
    if term.code:
        if any(m.code == term.code and span.covers(m.span) for m in facts.countries):
            return 1.0
        return near if any(m.code == term.code and around.covers(m.span) for m in facts.countries) else 0.0
    if term.speakers and any(q.speaker in term.speakers and span.covers(q.span) for q in facts.quotes):
        return 1.0
    return term.among(stems) or near * term.among(wider) or (_TOPIC * _is_topic(term, article))


def _is_topic(term: Term, article: Article) -> bool:
    """Whether an article is about what a name stands for: its beginning has it."""
    if term.kind != "name":
        return False
    start = " ".join(p.span.of(article.text) for p in article.paragraphs[:_LEAD_PARAGRAPHS])
    return term.among(stems_of(f"{article.catalogue.title or ''} {start}")) > 0


def _begins(text: str, question: Question) -> bool:
    """Whether the sentence is about the subject that the question asks about: it comes first."""
    subject = question.subject
    if subject is None:
        return False
    return subject.among(stems_of(text[: int(len(text) * _SUBJECT_AT)])) > 0


def _has_kind(article: Article, facts: Facts, span: Span, question: Question) -> bool:
    """Whether a sentence has what is asked for: a number, a date, somebody whom the question does not name."""
    if question.asks == "how many":
        return bool(_NUMERAL.search(span.of(article.text))) or any(span.covers(q.span) for q in facts.quantities)
    if question.asks == "when":
        return any(span.covers(date.span) for date in facts.dates)
    if question.asks == "who":
        asked = frozenset(question.codes)
        named = {m.code for m in facts.countries if span.covers(m.span)} - asked
        people = any(span.covers(m.span) for person in facts.people for m in person.mentions)
        return bool(named) or people or any(span.covers(q.span) for q in facts.quotes)
    return True


def distinct(sentences: Iterable[Ranked]) -> list[list[Ranked]]:
    """The sentences in their order, those that say the same together."""
    groups: list[list[Ranked]] = []
    for each in sentences:
        same = next((group for group in groups if _same(group[0].stems, each.stems)), None)
        if same is None:
            groups.append([each])
        elif all((each.article, each.span) != (other.article, other.span) for other in same):
            same.append(each)
    return groups


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) / len(a | b) >= _SAME_SHARE


def said_in(coverage: Coverage, speakers: Iterable[str]) -> list[tuple[str, Span]]:
    """The sentences in which these speakers say something, once each."""
    places: dict[tuple[str, Span], None] = {}
    for utterance in (each for name in speakers for each in coverage.utterances(name)):
        article = coverage.article(utterance.article)
        for quote in utterance.quotes:
            places.update(((article.name, sentence), None) for sentence in _sentences_of(article, quote.span))
    return list(places)


def _sentences_of(article: Article, span: Span) -> Iterator[Span]:
    """The sentences that a stretch of text goes through."""
    first = max(bisect_right(article.sentences, span.start, key=lambda sentence: sentence.start) - 1, 0)
    for sentence in article.sentences[first:]:
        if sentence.start >= span.end:
            break
        if sentence.end > span.start:
            yield sentence

"""Sentences that answer a question, best first, and whether they answer it at all.

A sentence is worth the share of the question's terms that it has, rare ones counting more; what only its
surroundings have counts less, and so does a sentence without the kind of thing that is asked for. One limit on that
decides whether it answers. Beside it only this: what a question names (a country, a person, a year) has to be in the
article, and what is asked for with a number or a date has to be there. The limit was set on our question set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bot.commands.questions.context import Around, Context
from bot.commands.questions.deed import tells_of_deed
from bot.commands.questions.kinds import kind_worth
from bot.commands.questions.places import Place, all_sentences, found_sentences
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term, stem, stems_of
from bot.commands.questions.words import PLAIN_SAYING
from bot.model import Span
from bot.store.coverage import Coverage

_ARTICLES_MAX = 3  # the likeliest ones, which are looked through
_SHARE_MIN = 0.38  # of the terms' weight
_BESIDE_MIN = 0.18  # the same, of a sentence that is shown after one that answers
_LIKELY_MIN = 0.15  # of a term that counts as there in other words
_NEAR_MIN = 0.3  # of a term: at least in the paragraph, or where the article begins
_WORDS_MIN = 0.2  # of the weight of the plain words, so that a name alone answers nothing
_APART_MAX = 0.4  # of the terms' weight may be of words that the coverage has, but not here
_LIGHT = 0.3  # of the weight of another word
_SAID_MIN = 0.55  # where somebody's words are asked for, which are there or not
_NOT_HAPPENED = 0.06  # what it takes from a sentence that nothing near it is what is said to have happened
_NOT_OF_IT = 0.15  # what it takes that the subject is not near it either
_PREDICATE = 1.5  # what the word for what happened counts more than others
_KIND = 0.16  # what it takes from a sentence not to have the kind of thing asked for

_LACKS = 0.7  # what that counts among sentences that may answer
_STEMS_MIN = 2  # of a sentence that can answer
_SAME_SHARE = 0.8  # of the words: two sentences that say the same
# What direct words, the subject first, the subject's own name, and each country add; what a headline is worth less.
_DIRECT, _FIRST_WORDS, _OWN_NAME, _EACH_COUNTRY, _HEADLINE = 0.08, 0.08, 0.05, 0.07, 0.06
_COUNTRIES_MAX = 4  # that add
_LATER = 0.001  # what the end of an article is worth less than its beginning
_SUBJECT_AT = 0.35  # the part of a sentence in which a subject stands
_COUNTRY_NOUNS = frozenset(map(stem, ("country", "nation", "state", "government")))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, the share of the question that it has, and its rank among others.

    One that ``may_answer`` is shown only beside one that ``answers``.
    """

    article: str
    span: Span
    share: float
    score: float
    answers: bool
    may_answer: bool
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each term tells, and which ones the coverage does not have."""

    of: Mapping[Term, float]
    missing: tuple[Term, ...]


def weights(coverage: Coverage, terms: Iterable[Term]) -> Weights:
    """The rarer a term is, the more it tells; one that is nowhere tells most."""
    total = coverage.searched().paragraphs
    of: dict[Term, float] = {}
    missing = []
    for term in terms:
        there = coverage.passages_with(term.query) or (coverage.passages_with(term.also) if term.also else 0)
        if not there and not _published_in(coverage, term):
            missing.append(term)
        of[term] = log(1 + total / max(there, 0.5)) * (_LIGHT if term.light else 1.0)
    common = [weight for term, weight in of.items() if term not in missing and not term.light]
    for term in missing:
        if common and term.kind == "word":
            of[term] = min(of[term], sum(common) / len(common) * (_LIGHT**2 if term.light else 1.0))
    return Weights(of, tuple(missing))


def _published_in(coverage: Coverage, term: Term) -> bool:
    """Whether a year or a month may be there though it is not printed."""
    return term.kind == "month" or (
        term.kind == "year" and coverage.how_many_articles(since=term.text, until=term.text) > 0
    )


def ranked(coverage: Coverage, question: Question, known: Weights, within: Sequence[Place] = ()) -> list[Ranked]:
    """The sentences, best first; only those ``within``, if any are given."""
    contexts = _Contexts(coverage)
    places = list(within)
    if not places:
        places = list(found_sentences(coverage, question))
        likeliest = sorted({name for name, _ in places}, key=lambda name: (-_told(contexts[name], known), name))
        places += [place for name in likeliest[:_ARTICLES_MAX] for place in all_sentences(contexts[name].article)]
    by_article: dict[str, list[Span]] = {}
    for name, span in dict.fromkeys(places):
        by_article.setdefault(name, []).append(span)
    found = [
        _rank(contexts[name], span, question, known, telling)
        for name, spans in by_article.items()
        for telling in [_telling(contexts[name], spans, known)]
        for span in spans
    ]
    found.sort(key=lambda each: (not each.may_answer, -each.score, each.article, each.span))
    return found


class _Contexts(dict[str, Context]):
    """The articles that are looked through, read once."""

    def __init__(self, coverage: Coverage) -> None:
        super().__init__()
        self._coverage = coverage

    def __missing__(self, name: str) -> Context:
        self[name] = Context(self._coverage.article(name), self._coverage.facts(name))
        return self[name]


def _told(context: Context, known: Weights) -> float:
    """How much of the question an article tells of anywhere."""
    return sum(of * context.own(term, context.whole, missing=term in known.missing) for term, of in known.of.items())


def _telling(context: Context, spans: Sequence[Span], known: Weights) -> dict[Term, float]:
    """How much each term tells the sentences of one article apart: least what many of them, or of any text, have."""
    whole = log(1 + len(spans) / 0.5)
    worth: dict[Term, float] = {}
    for term, of in known.of.items():
        there = sum(context.own(term, span, missing=term in known.missing) for span in spans)
        worth[term] = of * term.rarity * log(1 + len(spans) / (there + 0.5)) / whole
    return worth


def _rank(context: Context, span: Span, question: Question, known: Weights, telling: Mapping[Term, float]) -> Ranked:
    around = context.around(span)
    worth = {term: _worth(context, term, span, around, question, known) for term in known.of}
    likely = {term: max(each, context.likely(term, span, around)) for term, each in worth.items()}
    parts, apart = (
        [(t, _weighed(t, of[t], question), there[t]) for t in there]
        for of, there in ((known.of, worth), (telling, likely))
    )
    share, kind = _share(parts, 1.0), kind_worth(context, span, question)
    lacks = _lacking(question, likely, kind)
    near = (
        kind > 0 and _says_much(context, span) and all(each >= _NEAR_MIN for term, each in worth.items() if term.anchor)
    )
    told = _is_told(parts, known) and tells_of_deed(context, span, around, question) and not question.personal
    answers = near and told and share - lacks >= (_SAID_MIN if question.says else _SHARE_MIN)
    later = _LATER * span.start / len(context.article.text)
    score = _share(apart, 1.0) - _LACKS * lacks + _bonus(context, span, question) - later
    may_answer = answers or (near and share - lacks >= _BESIDE_MIN)
    return Ranked(context.article.name, span, share, score, answers, may_answer, context.stems(span))


def _says_much(context: Context, span: Span) -> bool:
    """Whether it is more than a name or a place: not "KYIV."."""
    return len(context.stems(span)) >= _STEMS_MIN


def _weighed(term: Term, of: float, question: Question) -> float:
    return of * (_PREDICATE if term == question.predicate else 1.0)


def _lacking(question: Question, likely: Mapping[Term, float], kind: float) -> float:
    """What it takes from a sentence that it has not the kind of thing, the deed or the subject that is asked for."""
    absent = {term for term, each in likely.items() if each < _LIKELY_MIN}
    lacks = _KIND * (1 - kind) + _NOT_HAPPENED * (question.predicate in absent)
    return lacks + _NOT_OF_IT * any(term in absent for term in question.subject[:1])


_Part = tuple[Term, float, float]  # a term, what it weighs, and how much of it is there


def _share(parts: Sequence[_Part], of_none: float) -> float:
    """How much of the terms is there, by their weight."""
    whole = sum(weight for _, weight, _ in parts)
    return sum(weight * worth for _, weight, worth in parts) / whole if whole else of_none


def _is_told(parts: Sequence[_Part], known: Weights) -> bool:
    """Whether enough of the words is there, and not too much is only told elsewhere."""
    words = [part for part in parts if not part[0].anchor and not part[0].light]
    apart = sum(known.of[term] for term, _, worth in words if worth < _NEAR_MIN and term not in known.missing)
    if words and all(term in known.missing for term, _, _ in words):
        return False  # words of like meaning alone make no answer
    return _share(words, 1.0) > _WORDS_MIN and apart <= _APART_MAX * sum(known.of.values())


def _worth(context: Context, term: Term, span: Span, around: Around, question: Question, known: Weights) -> float:
    worth = context.worth(
        term, span, around, missing=term in known.missing, near=question.who_is or term == question.predicate
    )
    return max(worth, context.on_topic(term)) if question.says else worth


def _bonus(context: Context, span: Span, question: Question) -> float:
    """What direct words, the subject's own name, and each country add where somebody's words or countries are asked."""
    facts, bonus = context.facts, -_HEADLINE * (context.kind(span) == "title")
    if question.says:
        bonus += _OWN_NAME * any(term.among(context.stems(span)) > 0 for term in question.subject)
        if question.verb in PLAIN_SAYING:
            bonus += _DIRECT * any(q.kind == "direct" and span.covers(q.span) for q in facts.quotes)
    elif _begins(span.of(context.article.text), question):
        bonus += _FIRST_WORDS
    if question.asks == "who" and question.stems & _COUNTRY_NOUNS:
        bonus += _EACH_COUNTRY * min(len(context.codes(span).difference(question.codes)), _COUNTRIES_MAX)
    return bonus


def _begins(text: str, question: Question) -> bool:
    """Whether the sentence is about the subject that the question asks about: it comes first."""
    start = stems_of(text[: int(len(text) * _SUBJECT_AT)])
    return bool(question.subject) and question.subject[0].among(start) > 0


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


def unlike(sentences: Iterable[Ranked]) -> Iterator[Ranked]:
    """The sentences in their order, without those that say the same as one before."""
    before: list[Ranked] = []
    for each in sentences:
        if not any(_same(other.stems, each.stems) for other in before):
            before.append(each)
            yield each


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared > 0 and shared / (len(a) + len(b) - shared) >= _SAME_SHARE

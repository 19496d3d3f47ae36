"""The sentences that may answer a question, the likeliest first, and whether any of them answers it at all.

Whether a sentence answers is decided in ``answering``; which of several comes first is learned: ``evidence`` is what
speaks for and against each, ``weighing`` adds it up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from bot.commands.questions.answering import answers, may_answer, whole_share
from bot.commands.questions.context import Context
from bot.commands.questions.deed import tells_itself, tells_of_deed
from bot.commands.questions.evidence import Evidence, evidence
from bot.commands.questions.places import Place, all_sentences, found_sentences
from bot.commands.questions.premises import is_near_miss
from bot.commands.questions.reading import Question
from bot.commands.questions.sought import Sought, seen
from bot.commands.questions.weighing import weight
from bot.commands.questions.weights import Weights, telling, told
from bot.model import Span
from bot.store.coverage import Coverage

_ARTICLES_MAX = 3  # the likeliest ones, which are looked through
_ANSWERING = (
    1.0  # what it adds to the logarithm of a sentence's odds that it answers: best of 0 to 1.6 on our questions
)
_NEAR_MISS = 0.5  # how much less likely than a near miss a sentence may be that answers, as its odds' logarithm
_SAME_SHARE = 0.8  # of the words: two sentences that say the same


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, the share of the question that it has, and its rank among others.

    One that only ``may_answer`` is shown beside one that ``answers``; one that may not, never. ``odds`` are the
    logarithm of its learned odds; a ``near_miss`` would answer if it were not of something else; one that
    ``tells`` has the deed itself, if one is asked about.
    """

    article: str
    span: Span
    share: float
    score: float
    answers: bool
    may_answer: bool
    odds: float
    near_miss: bool
    tells: bool
    stems: frozenset[str]
    evidence: Evidence


def ranked(coverage: Coverage, question: Question, known: Weights, within: Sequence[Place] = ()) -> list[Ranked]:
    """The sentences that may answer, likeliest first, then the others; only those ``within``, if any are given."""
    contexts = _Contexts(coverage)
    places = list(within) or list(found_sentences(coverage, question))
    tells = {name: told(contexts[name], known) for name in sorted({name for name, _ in places})}
    if not within:
        likeliest = sorted(tells, key=lambda name: (-tells[name], name))[:_ARTICLES_MAX]
        places += [place for name in likeliest for place in all_sentences(contexts[name].article)]
    by_article: dict[str, list[Span]] = {}
    for name, span in dict.fromkeys(places):
        if not contexts[name].asks(span):  # a question is no answer
            by_article.setdefault(name, []).append(span)
    most = max(tells.values(), default=0.0) or 1.0
    found = [
        _rank(sought, contexts[name], span)
        for name, spans in by_article.items()
        for sought in [Sought(question, known, telling(contexts[name], spans, known), tells[name] / most)]
        for span in spans
    ]
    found.sort(key=lambda each: (-each.score, each.article, each.span))
    return _without_near_misses(found)


class _Contexts(dict[str, Context]):
    """The articles that are looked through, read once."""

    def __init__(self, coverage: Coverage) -> None:
        super().__init__()
        self._coverage = coverage

    def __missing__(self, name: str) -> Context:
        self[name] = Context(self._coverage.article(name), self._coverage.facts(name))
        return self[name]


def _rank(sought: Sought, context: Context, span: Span) -> Ranked:
    sentence = seen(sought, context, span)
    given, near = evidence(sought, sentence), may_answer(sought, sentence)
    odds = weight(given)
    enough = near and answers(sought, sentence, odds)
    place = (context, span, sentence.around, sought.question)
    near_miss = enough and is_near_miss(*place)
    answering = enough and not near_miss and tells_of_deed(*place)
    return Ranked(
        article=context.article.name,
        span=span,
        share=whole_share(sought, sentence),
        score=odds + _ANSWERING * answering,
        answers=answering,
        may_answer=near,
        near_miss=near_miss,
        tells=tells_itself(context, span, sought.question),
        odds=odds,
        stems=context.stems(span),
        evidence=given,
    )


def _without_near_misses(found: Sequence[Ranked]) -> list[Ranked]:
    """The sentences, none answering where a near miss is likelier and nothing else tells of the deed."""
    least = max((each.odds for each in found if each.near_miss), default=-inf) - _NEAR_MISS
    if any(each.answers and (each.odds >= least or each.tells) for each in found):
        return list(found)
    return [replace(each, answers=False) for each in found]


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

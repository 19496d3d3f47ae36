"""A question with what its terms weigh, and what of them a sentence has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.commands.questions.context import Around, Context
from bot.commands.questions.deed import tells_of_not_signing
from bot.commands.questions.kinds import kind_worth
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import SYNONYM, Term
from bot.commands.questions.weights import Weights
from bot.model import Span


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the sentences of one article.

    ``known`` is what each term weighs in all of the coverage, ``telling`` among the sentences of this article. It
    ``tells`` so much of the question compared with the article that tells most.
    """

    question: Question
    known: Weights
    telling: Mapping[Term, float]
    tells: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with what of each term it has, 0 to 1.

    That is what it has itself (``own``), what it is worth with its surroundings, what it is likely to have in quite
    other words; and how surely it has the ``kind`` of thing asked for.
    """

    context: Context
    span: Span
    around: Around
    own: dict[Term, float]
    worth: dict[Term, float]
    likely: dict[Term, float]
    kind: float

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.of(self.context.article.text)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return self.context.stems(self.span)


def seen(sought: Sought, context: Context, span: Span) -> Seen:
    """A sentence of an article as the question looks at it."""
    question, missing, around = sought.question, sought.known.missing, context.around(span)
    own = {term: context.own(term, span, missing=term in missing) for term in sought.known.of}
    worth = {term: _worth(sought, context, term, span, around) for term in own}
    if question.predicate and tells_of_not_signing(context, span, question):
        deed = question.predicate  # "are missing" for "did not sign"
        own, worth = ({**each, deed: max(SYNONYM, each.get(deed, 0.0))} for each in (own, worth))
    likely = {term: max(each, context.likely(term, span, around)) for term, each in worth.items()}
    return Seen(context, span, around, own, worth, likely, kind_worth(context, span, question))


def _worth(sought: Sought, context: Context, term: Term, span: Span, around: Around) -> float:
    question = sought.question
    near = (question.who_is and not _is_understood(context, term, span)) or term == question.predicate
    worth = context.worth(term, span, around, missing=term in sought.known.missing, near=near)
    return max(worth, context.on_topic(term)) if question.says else worth


def _is_understood(context: Context, term: Term, span: Span) -> bool:
    """Whether a sentence that names no country may be of the article's own, its first: "Prime Minister Malik"."""
    first = min(context.facts.countries, key=lambda mention: mention.span, default=None)
    return first is not None and first.code == term.code and not context.codes(span)


def share_of(of: Mapping[Term, float], there: Mapping[Term, float]) -> float:
    """How much of the terms is there, by their weight; all of it where there are none."""
    whole = sum(of.values())
    return sum(weight * there[term] for term, weight in of.items()) / whole if whole else 1.0

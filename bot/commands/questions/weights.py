"""How much each term of a question tells: in all of the coverage, and among the sentences of one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bot.commands.questions.context import Context
from bot.commands.questions.terms import Term
from bot.model import Span
from bot.store.coverage import Coverage

_LIGHT = 0.3  # of the weight of another word
_OF_MEMBERS = 0.3  # of the passages are taken to name some country of a group that is never called so


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
        there: float = coverage.passages_with(term.query) or (coverage.passages_with(term.also) if term.also else 0)
        if not there and term.members:
            there = total * _OF_MEMBERS
        elif not there and not _published_in(coverage, term):
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


def told(context: Context, known: Weights) -> float:
    """How much of the question an article tells of anywhere."""
    return sum(of * context.own(term, context.whole, missing=term in known.missing) for term, of in known.of.items())


def telling(context: Context, spans: Sequence[Span], known: Weights) -> dict[Term, float]:
    """How much each term tells the sentences of one article apart: least what many of them, or of any text, have."""
    whole = log(1 + len(spans) / 0.5)
    worth: dict[Term, float] = {}
    for term, of in known.of.items():
        there = sum(context.own(term, span, missing=term in known.missing) for span in spans)
        worth[term] = of * term.rarity * log(1 + len(spans) / (there + 0.5)) / whole
    return worth

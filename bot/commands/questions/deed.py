"""Whether a sentence tells of what a question says was done, by whom and to what; its subject alone is a near miss."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from bot.commands.questions.context import Around, Context
from bot.commands.questions.opposites import opposites
from bot.commands.questions.reading import Asks, Question
from bot.commands.questions.terms import Term, stem, words_of
from bot.commands.questions.words import ACTS, CRITICAL, NOT, SAYING, SUPPORTIVE
from bot.model import Span

_Check = Literal["told", "doer", "undergone", "done"]
# What there has to be, by what is asked: a day is of one deed, a reason of somebody's. Who did it, and what, is so
# often told in other words that on our questions more was lost than won by asking for it.
_CHECKS: Mapping[Asks, frozenset[_Check]] = {
    "when": frozenset(("told", "undergone", "done")),
    "why": frozenset(("told", "doer", "done")),
    "whether": frozenset(("doer",)),
    "how many": frozenset(("told", "undergone")),
}
_LIKE_MIN = 0.5  # likeness of a word that tells of the deed in other words
_HINT_LIKE_MIN = 0.42  # the same, of one that hints at it
_AKIN_LIKE_MIN = 0.35  # the same, of one that the thesaurus lists: "move" is in the line of "withdraw"
_THING_LIKE_MIN = 0.45  # the same, of what it was done to
_WORD = re.compile(r"[^\W_]+")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|its|his|her|their|who|which|both|either)\b", re.IGNORECASE)
# "calls on them to revoke", "did not sign", "would close", "refused to leave"; not "signed it without ceremony"
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|without|would|could|may|might|should|will|if|(?:refus|declin|fail|urg|ask|demand|want|plan|threaten)\w*"
    r"|calls?(?: \w+)? on)\b|n[’']t\b)(?:\W+\w+){0,6}\W+$"
    r"|(?<!went on)(?<!used)(?<!began)(?<!started)(?<!managed)\sto\s+$",
    re.IGNORECASE,
)
# "were absent", "stayed away", "voted against", "would sooner telephone": what is said instead of "did not sign"
_STAYED_AWAY = (
    r"(?:\b(?:(?:vot\w+|speak|spoke|is|are|was|were) against|missing"
    r"|(?:refus|declin|absen|reject|abstain|oppos|withdr)\w+"
    r"|(?:stay|stayed|keep|kept|hold|held|hang|hung|opted|dropped) (?:\w+ ){0,2}(?:away|out|back|distance)"
    r"|(?:would|had) (?:sooner|rather)|would have (?:liked|loved) to|preferred to)\b)"
)
_STAYING_AWAY = re.compile(_STAYED_AWAY, re.IGNORECASE)
# The same or "did not sign"; in a question as in what answers it
_NEGATIVE = re.compile(rf"{_STAYED_AWAY}|\b(?:not|no|never|without|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_BEFORE_MAX = 120  # characters before a deed that say whether it was done
_ASKED_AS_DONE = frozenset("did was were has have had".split())
_NOT_ASKED_AS_DONE = NOT | {"nobody", "none", "neither"}
_SAYING = frozenset(map(stem, SAYING)) - frozenset(map(stem, CRITICAL))
_SIGNING = frozenset(map(stem, ACTS["signed"]))
_TOLD_IN_STATEMENTS = frozenset(stem(word) for words in (*ACTS.values(), CRITICAL, SUPPORTIVE) for word in words)


def tells_of_deed(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether the sentence, or one right beside it, tells of the deed as far as a question of its kind needs it."""
    deed, checks = question.predicate, _checks(question)
    if deed is None or not checks:
        return True
    places = ((place, list(telling(context, place, deed))) for place in (span, around.before, around.after) if place)
    told = [(place, words) for place, words in places if words]
    if not told and "told" not in checks:
        return True
    of_it = any(_is_of_it(context, place, words, question, checks) for place, words in told)
    return of_it or _tells_of_staying_away(context, span, question)


def is_untold(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether neither the sentence nor one right beside it tells of the deed that is asked about."""
    deed = None if question.says else question.predicate
    if deed is None or _tells_in_other_words(context, span, deed, question):
        return False
    places = (place for place in (span, around.before, around.after) if place)
    return not any(_words_for(context, place, deed, _HINT_LIKE_MIN) for place in places)


def _tells_in_other_words(context: Context, span: Span, deed: Term, question: Question) -> bool:
    """Whether a quotation stands for "complained" or "argued", "held back" for "did not sign"."""
    if deed.own_stem in _SAYING:
        return any(quote.span.start < span.end and span.start < quote.span.end for quote in context.facts.quotes)
    return tells_of_not_signing(context, span, question)


def tells_of_not_signing(context: Context, span: Span, question: Question) -> bool:
    """Whether it tells in other words, "are missing", of those who did not sign, who are asked for."""
    signs = question.predicate is not None and not _SIGNING.isdisjoint(question.predicate.stems[0])
    return signs and is_negative(" ".join(question.words)) and stays_away(span.of(context.article.text))


def _tells_of_staying_away(context: Context, span: Span, question: Question) -> bool:
    """Whether both are of what somebody did not do: "Peru held back in hope" for "why did Peru not sign"."""
    own = question.doer is None or context.own(question.doer, span) > 0
    return own and is_negative(question.text) and is_negative(span.of(context.article.text))


def is_negative(text: str) -> bool:
    """Whether it tells, or asks, of what was not done: "did not sign", "held back"."""
    return bool(_NEGATIVE.search(text))


def stays_away(text: str) -> bool:
    """Whether it tells of staying away in words that need no verb beside them: "held back", not "did not sign"."""
    return bool(_STAYING_AWAY.search(text))


def tells_itself(context: Context, span: Span, question: Question) -> bool:
    """Whether the sentence tells of the deed itself, if the question has one."""
    deed = question.predicate
    return deed is None or bool(_words_for(context, span, deed)) or tells_of_not_signing(context, span, question)


def asks_who_signed(question: Question) -> bool:
    """Whether it asks who put their names to something."""
    return (
        question.asks == "who" and question.predicate is not None and bool(_SIGNING & set(question.predicate.stems[0]))
    )


def _checks(question: Question) -> frozenset[_Check]:
    deed, checks = question.predicate, _CHECKS.get(question.asks, frozenset())
    if question.says or deed is None:
        return frozenset()
    if question.asks == "how many" and (not question.undergone or _TOLD_IN_STATEMENTS.intersection(deed.stems[0])):
        return frozenset()  # "62 countries stood behind it" tells how many signed
    asked_as_done = _ASKED_AS_DONE.intersection(question.words) and not _NOT_ASKED_AS_DONE.intersection(question.words)
    return checks if asked_as_done else checks - {"done"}


def _is_of_it(
    context: Context, place: Span, words: Sequence[int], question: Question, checks: frozenset[_Check]
) -> bool:
    """Whether a sentence with the deed gives it to who is asked about, and says that it was done."""
    text = place.of(context.article.text)
    goes_on = bool(_PRONOUN.search(text))
    if "doer" in checks and question.doer and not _names(context, place, question.doer, goes_on=goes_on):
        return False
    things = question.undergone if "undergone" in checks else ()
    if things and not any(_names(context, place, thing, goes_on=goes_on) for thing in things):
        return False
    return "done" not in checks or any(not _NOT_DONE.search(text, max(0, at - _BEFORE_MAX), at) for at in words)


def telling(context: Context, place: Span, deed: Term, *, like_min: float = _LIKE_MIN) -> Iterator[int]:
    """Where words that tell of the deed begin, counted from the beginning of the place."""
    words = _words_for(context, place, deed, like_min)
    if not words:
        return
    found = [each.start() for each in _WORD.finditer(place.of(context.article.text)) if _stem(each[0]) in words]
    yield from found or [0]  # the deed of a verb of two words


def _words_for(context: Context, place: Span, deed: Term, like_min: float = _LIKE_MIN) -> frozenset[str]:
    """The stems there that tell of the deed, in other words too; each sentence is asked of with its neighbours."""
    key = (place, deed, like_min)
    if key not in context.told:
        stems = context.stems(place)
        words = {each for run in deed.stems if stems.issuperset(run) for each in run} | (deed.near & stems)
        context.told[key] = frozenset(words | _like(deed, stems, like_min))
    return context.told[key]


def _like(deed: Term, stems: frozenset[str], like_min: float) -> set[str]:
    likenesses = deed.likenesses
    others = stems - opposites(deed.own_stem) - deed.besides
    return {each for each in others if likenesses[each] >= (_AKIN_LIKE_MIN if each in deed.akin else like_min)}


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return stem("".join(words_of(word)))


def _names(context: Context, place: Span, thing: Term, *, goes_on: bool) -> bool:
    """Whether a sentence has somebody or something; where it goes on with others, they may have it."""
    if context.own(thing, place) > 0:
        return True
    if thing.likeness(context.stems(place)) >= _THING_LIKE_MIN:
        return True
    return goes_on and context.worth(thing, place, context.around(place), near=True) > 0

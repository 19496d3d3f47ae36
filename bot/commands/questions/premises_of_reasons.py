"""Whether a sentence gives no reason for what a question asks "why" about, or the reason of another's."""

from __future__ import annotations

import re

from bot.commands.questions.context import Around, Context
from bot.commands.questions.deed import is_negative
from bot.commands.questions.kinds import gives_reason
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term
from bot.commands.questions.words import NOT
from bot.model import Span

_APART = re.compile(r"; ")
_GOES_ON = re.compile(r"; (?:\w+ly )?(?:it|its|they|their|he|his|she|her|both|but|and|neither)\b", re.IGNORECASE)
_RELATIVE = re.compile(r", (?:which|who|whose)\b")


def gives_no_reason(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether neither it nor the sentence before says why, or it says why of another alone."""
    if question.asks != "why":
        return False
    if NOT.intersection(question.words):
        return _is_anothers_reason(context, span, question) or _is_bare(context, span, around)
    before = around.before is not None and gives_reason(around.before.of(context.article.text), of_another=True)
    of_another = question.doer is not None and not context.own(question.doer, span)
    return not before and not gives_reason(span.of(context.article.text), of_another=of_another)


def _is_bare(context: Context, span: Span, around: Around) -> bool:
    """Whether it is all that is said of what was not done: no reason, and nobody's words, there or right behind."""
    places = [place for place in (span, around.after) if place]
    # "were asked, diplomats said, but did not join": who says so gives no reason
    said = (q.span for q in context.facts.quotes if q.kind != "reported" or not span.covers(q.span))
    quoted = any(words.start < at.end and at.start < words.end for words in said for at in places)
    return not quoted and not any(gives_reason(at.of(context.article.text), of_another=True) for at in places)


def _is_anothers_reason(context: Context, span: Span, question: Question) -> bool:
    """Whether the first reason there is what a clause says of another: "Fiji, Peru, which wants …" for Fiji."""
    text, asked = span.of(context.article.text), {term.code or term.seat for term in question.terms}
    named = {m.span.end - span.start: m.code in asked for m in context.facts.countries if span.covers(m.span)}
    clauses = {at: named[at] for at in (found.start() for found in _RELATIVE.finditer(text)) if at in named}
    theirs = bool(clauses) and any(named.values()) and not any(clauses.values())
    if theirs and not gives_reason(text[: min(clauses)]):
        return True
    apart = _APART.search(text)
    return apart is not None and _is_of_the_first(context, span, apart.start(), question.doer)


def _is_of_the_first(context: Context, span: Span, apart: int, doer: Term | None) -> bool:
    """Whether all that is said of somebody stands before the semicolon: "Peru did not sign; Fiji feared strikes"."""
    first, then = Span(span.start, span.start + apart), Span(span.start + apart, span.end)
    own = doer is not None and context.own(doer, first) > 0 and not context.own(doer, then)
    text = context.article.text
    bare = is_negative(first.of(text)) and not gives_reason(first.of(text))
    return own and bare and not _GOES_ON.match(then.of(text))

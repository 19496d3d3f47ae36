"""Who somebody is, by name, or who has an office: "who is Ann Lee", "who is the head of the fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.commands.passages import sentence_at
from bot.commands.questions.reading import Question
from bot.commands.questions.statement_answers import once
from bot.commands.questions.terms import Term, stem, stems_of, words_of
from bot.commands.questions.words import EMPTY, LESSER, STATELESS
from bot.commands.speakers import speaker_finding
from bot.model import Article, Finding, Span, Speaker
from bot.store.coverage import Coverage

_ROLES_MAX = 3
_STATELESS = frozenset(map(stem, STATELESS))
# Who heads a body, whatever its head is called; the second in line of a role: "chief executive"
_HEADS = frozenset(map(stem, "head chief boss leader".split()))
_CALLED = _HEADS | frozenset(
    map(stem, "secretary general director president chairman chairwoman chair executive commissioner".split())
)


def who_is(coverage: Coverage, question: Question) -> list[Finding] | None:
    """Who somebody is, by name, or who has an office; None if the question is another one."""
    if not question.who_is or not question.terms:
        return None
    names = [term for term in question.terms if term.kind == "speaker"]
    if names and len(question.terms) == 1:
        found = [who for who in coverage.speakers_named(names[0].speakers) if who.roles]
        if found:
            return [_with_role(coverage, who, question) for who in found]
    seat = _seat(question)
    asked = replace(question, terms=tuple(term for term in question.terms if term != seat))
    holding = {who.name for who in coverage.officials() if who.kind == "person" and _has_office(who, asked)}
    found = [who for who in coverage.speakers_named(holding) if who.kind == "person" and _has_office(who, asked)]
    if seat:
        found = [who for who in found if any(seat.among(stems_of(each.text)) for each in _articles(coverage, who))]
    return [_with_role(coverage, who, asked) for who in found] or None


def _seat(question: Question) -> Term | None:
    """Where somebody has an office, which may be said elsewhere: "Geneva" of "China's ambassador in Geneva"."""
    named = (term for term in question.of_kind("name", "country") if len(question.terms) > 2)
    return next((term for term in named if re.search(rf"\b(?:in|at) {re.escape(term.text)}\W*$", question.text)), None)


def _has_office(who: Speaker, question: Question) -> bool:
    """Whether one of somebody's roles has every term: "China's U.N. ambassador"; "vice president" is no president."""
    return any(
        (_share_of(role, who, question) == 1 or _heads(role, question))
        and not _is_lesser(role, question)
        and not _is_of_a_firm(role, question)
        for role in who.roles
    )


def _heads(role: str, question: Question) -> bool:
    """Whether somebody heads the body that is asked about: "NATO Secretary-General" for "the head of NATO"."""
    heads = [term for term in question.of_kind("word") if term.own_stem in _HEADS]
    bodies = [term for term in question.terms if term not in heads]
    if not heads or not bodies or any(term.kind not in ("name", "speaker") for term in bodies):
        return False
    left = {stem(word) for word in words_of(role) if word not in EMPTY}
    for body in bodies:
        runs = [run for run in body.stems if left.issuperset(run)]
        if not runs:
            return False
        left -= set(runs[0])
    return bool(left) and left <= _CALLED


def _is_lesser(role: str, question: Question) -> bool:
    """Whether a role is one beside or behind the office that is asked about."""
    return bool((LESSER & set(words_of(role))) - set(question.words))


def _is_of_a_firm(role: str, question: Question) -> bool:
    """Whether a role is at a company or club, which is asked about by no such word: "boss of the Peruvian bank"."""
    return bool(_STATELESS & stems_of(role) - stems_of(question.text))


def _share_of(role: str, who: Speaker, question: Question) -> float:
    """How many of the terms a role has, the country being the person's own."""
    stems = stems_of(role)
    fitting = [term for term in question.terms if term.among(stems) or (term.code and term.code == who.country)]
    return len(fitting) / len(question.terms)


def _with_role(coverage: Coverage, who: Speaker, question: Question) -> Finding:
    """Who somebody is, the sentence that says the role first."""
    finding = speaker_finding(coverage, who, coverage.how_much_said(who.name))
    roles = sorted(who.roles, key=lambda role: (-_share_of(role, who, question), not _heads(role, question)))
    articles = list(_articles(coverage, who))
    places = [(article, article.text.find(role), len(role)) for role in roles for article in articles]
    spans = [(article, Span(start, start + length)) for article, start, length in places if start >= 0]
    cited = [coverage.cite(article.name, sentence_at(article, span), (span,)) for article, span in spans[:_ROLES_MAX]]
    return replace(finding, citations=once((*cited, *finding.citations)))


def _articles(coverage: Coverage, who: Speaker) -> Iterator[Article]:
    """The articles that name somebody."""
    yield from (coverage.article(name) for name in dict.fromkeys(form.article for form in who.forms))

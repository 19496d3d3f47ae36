"""Why a country did not sign or withdrew: what is said of it where it is told that it did, and right behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from bot.commands.parts import parts
from bot.commands.passages import sentence_at
from bot.commands.questions.kinds import gives_reason
from bot.commands.questions.places import Place
from bot.commands.questions.premises_of_others import without_asides
from bot.commands.questions.reading import Question
from bot.commands.questions.statements import asked_statements
from bot.extract.lexicon.statement_nouns import STATEMENT_NOUNS
from bot.model import Article, Country, Facts, Quote, Role, Span, Telling
from bot.store.coverage import Coverage

_STAYING_OUT: frozenset[Role] = frozenset(("did_not_sign", "withdrew"))
_BEHIND_MAX = 3  # sentences after the one that tells that somebody did not sign, in which the reason may stand
_APART = re.compile(r"; ")
_OWN_PRONOUN = re.compile(
    r"\W{0,3}(?:it|its|they|their|the (?:country|government|mission|delegation))\b", re.IGNORECASE
)
# Behind a semicolon: "; its lawyers worried", "; a note from its ministry"
_GOES_ON = re.compile(r"; [^;,]{0,40}?\b(?:it|its|they|their|his|her)\b", re.IGNORECASE)
# What tells of a reason wherever it stands in an article that has told who refused
_PLAINLY = re.compile(
    r"\b(?:because|cit(?:ed|ing|es)|(?:the|no) reason|explain\w*|on the grounds?|on account of"
    r"|preferred|rather than|say why)\b",
    re.IGNORECASE,
)
# "the list shrank after Peru had left it" is no reason of Peru's
_FOLLOWS = re.compile(r"\b(?:after|although|since|when|because)\s+(?:the\s+)?$", re.IGNORECASE)
# What somebody says of the text itself
_ON_TEXT = re.compile(rf"\b(?:{'|'.join(STATEMENT_NOUNS)}|wording|draft|sign\w*|names?|list|part|absence)\b", re.I)
_AT_START = 40  # characters in which whoever a sentence is of is named


def reasons(coverage: Coverage, question: Question) -> list[Place] | None:
    """Where it is said why a country refused or withdrew, likeliest first; None where none is known to have."""
    asked = asked_statements(coverage, replace(question, asks="whether")) if question.asks == "why" else None
    if asked is None or asked.subject is None or asked.act not in _STAYING_OUT:
        return None
    told = [
        (telling, span)
        for joint in asked.joints
        for role, telling, span in parts(joint, asked.subject)
        if role in _STAYING_OUT
    ]
    if not told:
        return None
    return list(dict.fromkeys(place for at in told for place in _reasons_near(coverage, asked.subject, *at)))


def _reasons_near(coverage: Coverage, country: Country, telling: Telling, span: Span) -> Iterator[Place]:
    article, facts = coverage.article(telling.article), coverage.facts(telling.article)
    home = sentence_at(article, span)
    if _tells_why(article, facts, home, span, country):
        yield article.name, home
    for sentence in _behind(article, facts, home, country):
        text = sentence.of(article.text)
        quoted = any(quote.kind != "reported" for quote in _quotes(facts, sentence))
        if quoted or gives_reason(text, of_another=True) or _explains(facts, sentence, text):
            yield article.name, sentence
    for sentence in article.sentences:
        if _is_of(facts, sentence, country) and _explains(facts, sentence, sentence.of(article.text)):
            yield article.name, sentence


def _explains(facts: Facts, sentence: Span, text: str) -> bool:
    """Whether it says so, or has somebody's words on a text: "Peru's mission said the text had been changed"."""
    if _PLAINLY.search(text):
        return True
    words = (Span(q.span.start - sentence.start, q.span.end - sentence.start) for q in _quotes(facts, sentence))
    return any(_ON_TEXT.search(text, max(0, at.start), at.end) for at in words)


def _tells_why(article: Article, facts: Facts, home: Span, party: Span, country: Country) -> bool:
    """Whether the sentence that tells who did not sign gives the reason too, in words on it or of its own."""
    own = _clause(article, facts, home, party, country)
    if gives_reason(without_asides(article, facts, own, party), of_another=True):
        return True
    return any(quote.kind != "reported" and own.covers(quote.span) for quote in facts.quotes)


def _clause(article: Article, facts: Facts, home: Span, party: Span, country: Country) -> Span:
    """What stands between semicolons around somebody's name, with what goes on behind: "; its envoy said"."""
    text = article.text
    before = [found.end() for found in _APART.finditer(text, home.start, party.start)]
    start = before[-1] if before else home.start
    ends = [*(found.start() for found in _APART.finditer(text, party.end, home.end)), home.end]
    others = (
        at for at, to in pairwise(ends) if not _GOES_ON.match(text, at) and not _names(facts, Span(at, to), country)
    )
    return Span(party.start if _FOLLOWS.search(text, start, party.start) else start, next(others, home.end))


def _behind(article: Article, facts: Facts, home: Span, country: Country) -> Iterator[Span]:
    """The sentences right behind that go on with the country, until one is of another."""
    behind = (sentence for sentence in article.sentences if sentence.start >= home.end)
    for sentence in islice(behind, _BEHIND_MAX):
        if _names(facts, sentence, country) or _OWN_PRONOUN.match(sentence.of(article.text)):
            yield sentence
        elif any(sentence.covers(mention.span) for mention in facts.countries):
            return


def _is_of(facts: Facts, sentence: Span, country: Country) -> bool:
    """Whether a sentence begins with the country, or with somebody who speaks for it, in no one's words on it."""
    start = Span(sentence.start, min(sentence.end, sentence.start + _AT_START))
    said = min((quote.span.start for quote in _quotes(facts, sentence)), default=sentence.end)
    return _names(facts, Span(start.start, min(start.end, said)) if said > start.start else start, country)


def _names(facts: Facts, sentence: Span, country: Country) -> bool:
    """Whether a sentence names the country, or somebody who speaks for it."""
    named = [m.span for m in facts.countries if m.code == country]
    named += [m.span for who in facts.people if who.country == country for m in who.mentions]
    return any(sentence.covers(at) for at in named)


def _quotes(facts: Facts, sentence: Span) -> Iterator[Quote]:
    return (quote for quote in facts.quotes if quote.span.start < sentence.end and sentence.start < quote.span.end)

"""Whether a sentence tells of another country what a question asks about one: a near miss in nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.commands import countries
from bot.commands.questions.context import Around, Context
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import stem, stems_of
from bot.model import Article, Country, Facts, Span
from bot.spelling import fold

# "Kenya, which hosts", "Ukraine, around which", "Russia, whose peacekeepers"; not "Kenya and those who"
_OF_WHOM = re.compile(r", (?:\w+ )?(?:which|who|whom|whose|where)\b")
_CLAUSE_END = re.compile(r"[,;:—–](?!\d)")  # not of "32,000"
_OF_FACTS = ("how many", "when", "where")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine)\b")
_OF_MANY = ("who", "whether")  # whom a clause is about is often the one who is sought
_WORD = re.compile(r"[^\W_]+")


def is_told_aside_of_another(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether all that is asked is in clauses about others: "Kenya, which hosts 30,000 refugees, …" for Gabon."""
    if question.asks in _OF_MANY or question.says or not question.codes:
        return False
    text, named = span.of(context.article.text), _named(context, span)
    asides = [_aside(text, at) for at, code in named if code not in question.codes and _OF_WHOM.match(text, at.end)]
    own = [at for at, code in named if code in question.codes]
    if not asides or (own and all(any(aside.covers(at) for aside in asides) for at in own)):
        return False
    inside, outside = (stems_of(words) for words in _parted(text, asides))
    told = [term for term in question.of_kind("word") if not term.light]
    return any(term.among(inside) for term in told) and not any(term.among(outside) for term in told)


def _aside(text: str, country: Span) -> Span:
    """The clause about a country that follows its name."""
    ends = _CLAUSE_END.search(text, country.end + 1)
    return Span(country.end, ends.start() if ends else len(text))


def _parted(text: str, asides: list[Span]) -> tuple[str, str]:
    """What of a sentence is in the clauses, and the rest."""
    ends = [0, *(aside.end for aside in asides)]
    starts = [*(aside.start for aside in asides), len(text)]
    outside = (text[end:start] for end, start in zip(ends, starts, strict=True))
    return " ".join(aside.of(text) for aside in asides), " ".join(outside)


def without_asides(article: Article, facts: Facts, span: Span, own: Span) -> str:
    """What a sentence says without the clauses about other countries than the one ``own`` names."""
    text = span.of(article.text)
    named = (Span(m.span.start - span.start, m.span.end - span.start) for m in facts.countries if span.covers(m.span))
    asides = [_aside(text, at) for at in named if at.end + span.start != own.end and _OF_WHOM.match(text, at.end)]
    return _parted(text, asides)[1] if asides else text


def is_anothers_thing(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether a thing is there as another country's alone: "an Algerian draft" for "the Egyptian draft"."""
    text, named = span.of(context.article.text), _named(context, span)
    for country, thing in _owned(question):
        places = [found.start() for found in _WORD.finditer(text) if stem(fold(found[0])) == thing]
        owners = [{code for at, code in named if text[at.end : place] == " "} for place in places]
        if owners and all(each and country not in each for each in owners):
            return True
    return False


def _owned(question: Question) -> Iterator[tuple[Country, str]]:
    """The single things that a question gives to a country, each by its stem: "draft" of "the Egyptian draft"."""
    for term in question.of_kind("country"):
        behind = re.search(rf"\b{re.escape(term.text)} (?P<thing>[a-z]+(?<!s))\b", question.text)
        if term.code and behind and countries.is_adjective(term.text):
            yield term.code, stem(behind["thing"])


def counts_another_people(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether another people is counted: "2.3 million Venezuelans" for "how many Cubans"."""
    people = countries.find(question.counted or "") if question.asks == "how many" else None
    numbers = {quantity.span.end + 1 for quantity in context.facts.quantities}
    counted = {m.code for m in context.facts.countries if span.covers(m.span) and m.span.start in numbers}
    return people is not None and bool(counted) and people not in context.codes(span)


def is_said_of_another(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether somebody only speaks of others' things: "She has five boats," said Ann Lee for "how many has Lee"."""
    subject = question.subject[0] if question.subject else None
    if question.asks not in _OF_FACTS or question.says or subject is None or not subject.speakers:
        return False
    quotes = [q.span for q in context.facts.quotes if q.kind == "direct" and q.speaker in subject.speakers]
    said = " ".join(words.of(context.article.text) for words in quotes if span.covers(words))
    if not said or _FIRST_PERSON.search(said):
        return False
    own = _outside(context, span, quotes)
    told = [term for term in question.of_kind("word") if not term.light]
    counted = [stem(question.counted)] if question.counted else []
    return not any(term.among(stems_of(own)) for term in told) and stems_of(said).issuperset(counted)


def _outside(context: Context, span: Span, quotes: list[Span]) -> str:
    """What of a sentence is in none of these quotations."""
    inside = sorted(each for each in quotes if span.covers(each))
    starts, ends = [each.start for each in inside], [each.end for each in inside]
    return " ".join(context.article.text[a:b] for a, b in zip((span.start, *ends), (*starts, span.end), strict=True))


def _named(context: Context, span: Span) -> list[tuple[Span, Country]]:
    """The countries that a sentence names, counted from its beginning."""
    inside = (mention for mention in context.facts.countries if span.covers(mention.span))
    return [(Span(m.span.start - span.start, m.span.end - span.start), m.code) for m in inside]

"""Whose words a question asks for: somebody by name or office, a country or its capital, or "the farmer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.commands import countries
from bot.commands.questions.context import Context
from bot.commands.questions.places import Place, found_sentences, sentences_of
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term, stem, stems_of
from bot.commands.questions.words import CRITICAL, REACTING, SAYING, SUPPORTIVE
from bot.extract.lexicon.government_words import GOVERNMENT_NOUNS
from bot.link.names import index_words
from bot.model import Country, Person, Span, Speaker
from bot.spelling import fold
from bot.store.coverage import Coverage

# Who speaks for all: "the group", "the joint statement"; not "the Kremlin"
_ALL = re.compile(r"[Tt]he [a-z -]+")
_SPEAKERS_MAX = 100  # of a country or of a description, the most quoted
_NAMES_MAX = 500  # the most quoted, whose names are compared in any form of the words
_FIT_MIN = 0.6  # of the words for a speaker, which stand in the sentence or right beside it
_FIT_EACH_MIN = 0.5  # of each of them: "Vietnam's foreign ministry" is not Vietnam
_BEFORE = 24  # characters looked at before a country
_AFTER_PREPOSITION = re.compile(r"\b(?:in|from|of|to|at|against|on|with|by|for|over|into|across)\s+(?:the\s+)?$")
# "the mayor" of "the mayor of Izmir"
_OF_NAMED = re.compile(r"\s+(?:of|for|in|at)\s+(?:the\s+)?(?P<name>[A-Z][\w-]+)")
# "addressed to Iranian president Ebrahim", "cautioned "; not "according to", "said"
_TO_WHOM = re.compile(
    r"(?:(?<!according )\b(?:to|against|with)"
    r"|\b(?:told|urged|asked|accused|cautioned|warned|thanked|praised|criticised|criticized|condemned))"
    r"\s+(?:the\s+)?(?:[\w.-]+\s+){0,3}$"
)
_THEIR = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)  # "its ambassador"
_WORD = re.compile(r"[^\W_]+")
_NO_VERBS = frozenset(("state", "say"))
_VERB_WITHIN = 80  # characters after a country in which it says something
# "China’s foreign ministry", of which "a spokesman for" speaks too; not "China’s allies", "to China’s ministry"
_OFFICE = re.compile(
    rf"['’]s? (?:\w+ ){{0,2}}(?:{GOVERNMENT_NOUNS}|ministry|minister|president|premier|mission|embassy)\b"
)
_OF_OFFICE = re.compile(r"\b(?:of|for)\s+(?:the\s+)?$")
_SAYS = frozenset(map(stem, SAYING | CRITICAL | SUPPORTIVE))
_SAYS_BEFORE = frozenset(  # "said the smugglers"; not "accused the smugglers", "told the smugglers"
    map(stem, "say write add explain insist reply respond claim argue warn announce declare complain state".split())
)


def speakers_meant(coverage: Coverage, subject: Sequence[Term]) -> list[str]:
    """The names of those who are meant, of that name, country or description, the most quoted first."""
    named = [name for term in subject for name in term.speakers]
    if named:
        return coverage.quoted_among(named)
    country = subject[0].code if len(subject) == 1 else None
    if country:
        called = coverage.called(index_words(countries.forms(country)))
        own = [who.name for who in called if _country_called(who.name, who.kind) == country]
        return coverage.quoted_among((*own, *dict(coverage.most_quoted(_SPEAKERS_MAX, country))))[:_SPEAKERS_MAX]
    words = index_words(" ".join((term.query, term.also)) for term in subject)
    names = dict.fromkeys((*(who.name for who in coverage.called(words)), *dict(coverage.most_quoted(_NAMES_MAX))))
    of_name = [name for name in names if all(term.among(stems_of(name)) > 0 for term in subject)]
    described = [who.name for who in coverage.officials() if _is_described(who, subject)]
    return coverage.quoted_among((*of_name, *described))[:_SPEAKERS_MAX]


def _country_called(name: str, kind: str) -> Country | None:
    """The country that speaks under a name: "China", "Beijing", "Russia’s delegate"; not "China’s allies"."""
    whole = countries.find(name) or countries.governed_from(name) or countries.seated_at(name.removeprefix("the "))
    if whole or kind == "collective":
        return whole
    first = name.removeprefix("the ").partition(" ")[0].removesuffix("'s").removesuffix("’s")
    return countries.find(first) if first != name else None


def _is_described(who: Speaker, subject: Sequence[Term]) -> bool:
    """Whether an office or the name itself has every word, the country being the speaker's own."""
    described = (stems_of(words) for words in (*who.roles, who.name))
    return any(all(_has(stems, term, who) for term in subject) for stems in described)


def _has(stems: frozenset[str], term: Term, who: Speaker) -> bool:
    return term.among(stems) > 0 or bool(term.code and term.code == who.country)


def described_as_saying(coverage: Coverage, question: Question) -> Iterator[tuple[str, Span]]:
    """Sentences in which somebody of that description says something, whoever it was found to be."""
    contexts: dict[str, Context] = {}
    for name, span in found_sentences(coverage, question):
        if name not in contexts:
            contexts[name] = Context(coverage.article(name), coverage.facts(name))
        context = contexts[name]
        if (
            (
                _may_react(context, span, question)
                if question.verb in REACTING
                else _says(context, span) and _one_says(context, span, question)
            )
            and not _is_spoken_to(context, span, question.subject)
            and not _is_anothers(context, span, question.subject)
            and _is_there(context, span, question.subject)
        ):
            yield name, span


def said_by_all(coverage: Coverage, question: Question) -> Iterator[Place]:
    """Sentences with the words of "the group" or "the statement", where an article is about the body asked about."""
    body = question.subject[0]
    people = (who for who in coverage.speakers_named(body.speakers) if who.kind == "person")
    is_body = bool(body.speakers or body.members or body.text.isupper())
    if len(question.subject) > 1 or not is_body or any(people):
        return
    for name in dict.fromkeys(name for name, _ in found_sentences(coverage, question)):
        context = Context(coverage.article(name), coverage.facts(name))
        if context.own(body, context.lead):
            for quote in context.facts.quotes:
                if quote.speaker_kind in ("collective", "document") or _ALL.fullmatch(quote.speaker or ""):
                    yield from ((name, sentence) for sentence in sentences_of(context.article, quote.span))


def _says(context: Context, span: Span) -> bool:
    """Whether anybody says anything there."""
    quoted = any(q.span.start < span.end and span.start < q.span.end for q in context.facts.quotes)
    return quoted or bool(context.stems(span) & _SAYS)


def _is_there(context: Context, span: Span, subject: Sequence[Term]) -> bool:
    if len(subject) == 1 and subject[0].code:
        return any(
            m.code == subject[0].code and span.covers(m.span) and _acts(context, m.span)
            for m in context.facts.countries
        )
    if all(term.kind in ("speaker", "name") for term in subject) and _is_only_spoken_of(context, span, subject):
        return False
    around = context.around(span)
    worth = [context.worth(term, span, around, near=not term.anchor) for term in subject]
    return min(worth, default=0.0) >= _FIT_EACH_MIN and sum(worth) / len(worth) >= _FIT_MIN


def _is_only_spoken_of(context: Context, span: Span, subject: Sequence[Term]) -> bool:
    """Whether all who are meant there stand inside of somebody's words: "the detention of Ann Lee," it added."""
    places = _places_of(context, span, subject)
    quotes = [quote.span for quote in context.facts.quotes if quote.kind != "reported"]
    return bool(places) and all(any(quote.covers(place) for quote in quotes) for place in places)


def _may_react(context: Context, span: Span, question: Question) -> bool:
    """Whether a sentence may tell what somebody did in answer: one with the name, or one that goes on with "he"."""
    named = all(term.kind in ("speaker", "name") for term in question.subject)
    return not named or context.around(span).goes_on or bool(_places_of(context, span, question.subject))


def _is_spoken_to(context: Context, span: Span, subject: Sequence[Term]) -> bool:
    """Whether all who are meant there are only addressed or spoken to: "a letter to President Lee", "urged Lee"."""
    if not all(term.kind in ("speaker", "name") for term in subject):
        return False
    text, places = context.article.text, _places_of(context, span, subject)
    return bool(places) and all(_TO_WHOM.search(text, span.start, place.start) for place in places)


def _places_of(context: Context, span: Span, names: Sequence[Term]) -> list[Span]:
    """Where the last words of these names stand in a sentence."""
    last = re.compile("|".join(re.escape(term.text.split()[-1]) for term in names), re.IGNORECASE)
    return [Span(*found.span()) for found in last.finditer(context.article.text, span.start, span.end)]


def _one_says(context: Context, span: Span, question: Question) -> bool:
    """Whether the word for the speaker stands beside a verb of saying: not "met the envoy", "he telephoned her".

    A country alone is looked at by `_acts`; where a sentence goes on with "he", the word is in the one before.
    """
    subject = question.subject
    if len(subject) == 1 and subject[0].code:
        return True
    text = span.of(context.article.text)
    head = _head(question)
    stems = {each for run in head.stems for each in run} | head.near
    places = [found.span() for found in _WORD.finditer(text) if stem(fold(found[0])) in stems]
    if context.around(span).goes_on and not places:
        return True
    if not head.code and any(term.code for term in subject):
        return any(_says_there(text, *at, []) and not _is_of_another(context, span, at, subject) for at in places)
    if context.around(span).goes_on:
        return True
    others = [m.span.start - span.start for m in context.facts.countries if span.covers(m.span)]
    return any(_says_there(text, start, end, others) for start, end in places)


def _head(question: Question) -> Term:
    """Who speaks: "geologist" of "the geologist of Shell", "premier" of "Norway's premier"."""
    subject = question.subject
    plain = [term for term in subject if not term.code] or list(subject)
    return next((term for term in plain if re.search(rf"\b{re.escape(term.text)} of\b", question.text)), plain[-1])


def _is_of_another(context: Context, span: Span, at: tuple[int, int], subject: Sequence[Term]) -> bool:
    """Whether only another country or town stands right beside the word for an office: "Peru's envoy"."""
    near = Span(span.start + at[0] - _BEFORE, span.start + at[1] + _BEFORE)
    before = context.around(span).before
    if before and _THEIR.search(context.article.text[span.start : span.start + at[0]]):
        near = Span(before.start, near.end)
    beside = {m.code for m in context.facts.countries if near.covers(m.span)}
    codes = {term.code for term in subject if term.code}
    named = _OF_NAMED.match(context.article.text, span.start + at[1])
    if named and not beside & codes:
        return countries.find(named["name"]) not in codes
    return bool(beside) and not beside & codes


def _says_there(text: str, start: int, end: int, others: Sequence[int]) -> bool:
    """Whether what stands there is right before a verb of saying, nobody else between, or right behind one."""
    until = min((at for at in others if at > end), default=len(text))
    after = text[end : min(end + _VERB_WITHIN, until)]
    return _has_saying(after, _SAYS) or _has_saying(text[max(0, start - _BEFORE) : start], _SAYS_BEFORE)


def _has_saying(text: str, verbs: frozenset[str]) -> bool:
    """Whether a verb of saying is there; "State" and "a say" are none."""
    return any(stem(word) in verbs for word in _WORD.findall(text) if word.islower() and word not in _NO_VERBS)


def _is_anothers(context: Context, span: Span, subject: Sequence[Term]) -> bool:
    """Whether whoever is quoted there is known to be another, or to speak for another country than is asked about."""
    quoted = {q.speaker for q in context.facts.quotes if q.span.start < span.end and span.start < q.span.end}
    people = [who for who in context.facts.people if who.name in quoted]
    names = {name for term in subject for name in term.speakers}
    codes = {term.code for term in subject if term.code}
    if names and people:
        return not any(who.name in names or _is_of(who, subject) for who in people)
    spoken_for = {who.country for who in people if who.country}
    return bool(codes and spoken_for) and not spoken_for & codes


def _is_of(who: Person, subject: Sequence[Term]) -> bool:
    """Whether somebody has an office at what is asked about: "director for" a body."""
    return any(term.among(stems_of(role)) > 0 for role in who.roles for term in subject)


def _acts(context: Context, country: Span) -> bool:
    """Whether a country is what says something: not "lawyers from Kenya said", "Kenya’s allies said"."""
    text = context.article.text
    before, after = (
        text[max(0, country.start - _BEFORE) : country.start],
        text[country.end : country.end + _VERB_WITHIN],
    )
    if not stems_of(after) & _SAYS:
        return False
    if after.startswith(("'s", "’s")):
        return bool(_OFFICE.match(after)) and (bool(_OF_OFFICE.search(before)) or not _AFTER_PREPOSITION.search(before))
    return not _AFTER_PREPOSITION.search(before)

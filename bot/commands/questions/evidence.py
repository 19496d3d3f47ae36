"""What speaks for and against a sentence as the answer to a question: named numbers, which ``weighing`` weighs."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.questions.answering import net_share
from bot.commands.questions.deed import is_negative, is_untold
from bot.commands.questions.reading import Question
from bot.commands.questions.sought import Seen, Sought, share_of
from bot.commands.questions.terms import stem, stems_of, words_of
from bot.commands.questions.words import PLAIN_SAYING
from bot.extract.lexicon.number_words import TEENS, UNITS

Evidence = Mapping[str, float]

_FAR = 0.3  # what a term is worth that is only elsewhere in the article, at most
_BESIDE = 0.8  # what the likeness of a word counts that is in the sentence before
_COUNTED_MAX = 5  # terms that count as many
_LONG = 60  # words of a sentence that is as long as they come
_SUBJECT_AT = 0.35  # the part of a sentence in which a subject stands
_COUNTRIES_MAX = 4  # that count where countries are asked for
_NOUN_WITHIN = 3  # words after "which" in which what is asked for is named
_NUMBERS = {**UNITS, **TEENS}
_ONE = frozenset("country nation state member neighbour neighbor power ally".split())  # not "which countries"
_COUNTRY_NOUNS = frozenset(map(stem, ("country", "nation", "state", "government")))
# Behind "which", they are countries too
_ASKED_AS_COUNTRIES = frozenset(map(stem, "member power economy neighbour neighbor ally".split()))


def evidence(sought: Sought, sentence: Seen) -> Evidence:
    """The evidence that a sentence gives; what does not apply to a question is 0."""
    return {
        "tells": sought.tells,
        "net": max(0.0, net_share(sought, sentence)),
        **_of_words(sought, sentence),
        **_of_names(sentence),
        **_of_kind(sought.question, sentence),
        **_of_deed(sought.question, sentence),
        **_of_speech(sought.question, sentence),
        "title": float(sentence.context.kind(sentence.span) == "title"),
        "long": min(1.0, len(words_of(sentence.text)) / _LONG),
    }


def _of_words(sought: Sought, sentence: Seen) -> Evidence:
    """How many of the terms are there: themselves, in words that are like them, or right beside the sentence."""
    known, before = sought.known, sentence.around.before
    of, own, worth = known.of, sentence.own, sentence.worth
    beside = sentence.context.stems(before) if before else frozenset()
    alike = {term: max(each, term.likeness(sentence.stems)) for term, each in own.items()}
    near = {term: max(worth[term], alike[term], _BESIDE * term.likeness(beside)) for term in of}
    words = {term: weight for term, weight in of.items() if not term.anchor and not term.light}
    apart = {term: float(term in words and worth[term] < _FAR and term not in known.missing) for term in of}
    heavy = [term for term in of if not term.light]
    return {
        "alike": share_of(of, alike),
        "alike_telling": share_of(sought.telling, alike),
        "near": share_of(of, near),
        "near_words": share_of(words, near),
        "likely_telling": share_of(sought.telling, sentence.likely),
        "apart": share_of(of, apart) if of else 0.0,
        "how_many": min(1.0, sum(own[term] for term in heavy) / _COUNTED_MAX),
        "asked_many": min(1.0, len(heavy) / (_COUNTED_MAX + 1)),
        "said_share": sought.question.says * share_of(of, worth),
    }


def _of_names(sentence: Seen) -> Evidence:
    """Which of the countries, people and years that the question names are missing, here or around."""
    names = {term: worth for term, worth in sentence.worth.items() if term.anchor}
    lacks = {
        f"lacks_{kind}": 1 - min((worth for term, worth in names.items() if term.kind == kind), default=1.0)
        for kind in ("country", "speaker", "year")
    }
    return {
        "name_far": float(any(worth < _FAR for worth in names.values())),
        "names_here": sum(sentence.own[term] for term in names) / len(names) if names else 1.0,
        **lacks,
    }


def _of_kind(question: Question, sentence: Seen) -> Evidence:
    """Whether the kind of thing is there that is asked for: a number, a day, countries."""
    named = sentence.context.codes(sentence.span).difference(question.codes)
    groups = [term.members for term in question.terms if term.members]
    like_countries = not _ASKED_AS_COUNTRIES.isdisjoint(map(stem, _behind_which(question)))
    asked = bool(groups or like_countries or question.stems & _COUNTRY_NOUNS)
    wants_countries = question.asks in ("who", "what") and asked
    named = named.intersection(*groups)
    return {
        "kind": sentence.kind,
        "no_number": (question.asks == "how many") * (1 - sentence.kind),
        "countries": wants_countries * _so_many(question, len(named)),
        **{f"asks_{asks.replace(' ', '_')}": float(question.asks == asks) for asks in ("when", "how many", "whether")},
    }


def _so_many(question: Question, named: int) -> float:
    """How far as many countries are named as are asked for: "which three", "which country"; else many."""
    after = _behind_which(question)
    asked = _NUMBERS.get(after[0]) if after else None
    if asked and named:
        return min(asked, named) / max(asked, named)
    most = 1 if _ONE.intersection(after) else _COUNTRIES_MAX
    return min(named, most) / most


def _behind_which(question: Question) -> tuple[str, ...]:
    """The words that say what is asked for."""
    at = next((i for i, word in enumerate(question.words) if word in ("which", "what")), len(question.words))
    return question.words[at + 1 : at + 1 + _NOUN_WITHIN]


def _of_deed(question: Question, sentence: Seen) -> Evidence:
    """Whether it is of the deed that is asked about, and both are of what was done or both of what was not."""
    start = stems_of(sentence.text[: int(len(sentence.text) * _SUBJECT_AT)])
    subject = question.subject[0].among(start) > 0 if question.subject and not question.says else False
    return {
        "untold": float(is_untold(sentence.context, sentence.span, sentence.around, question)),
        "undergone": float(not question.says and bool(question.undergone)),
        "negative": float(all(map(is_negative, (question.text, sentence.text)))),
        "subject_first": float(subject),
    }


def _of_speech(question: Question, sentence: Seen) -> Evidence:
    """Whether somebody's direct words are there, and whoever is asked about."""
    quotes = (quote.span for quote in sentence.context.facts.quotes if quote.kind == "direct")
    direct = any(quote.start < sentence.span.end and sentence.span.start < quote.end for quote in quotes)
    context, span, subject = sentence.context, sentence.span, question.subject if question.says else ()
    return {
        "said_direct": float(direct and question.says and question.verb in PLAIN_SAYING),
        "subject_far": 1 - min((context.worth(term, span, sentence.around) for term in subject), default=1.0),
        "subject_here": min((context.own(term, span) for term in subject), default=0.0),
    }

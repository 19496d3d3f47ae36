"""Whether a sentence has the kind of thing that a question asks for: a number, a date, somebody, a place, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bot.commands.questions.clause import is_past
from bot.commands.questions.context import Context
from bot.commands.questions.opposites import opposites
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import (
    SYNONYM,
    Term,
    like_meaning,
    same_meaning,
    stem,
    stems_in,
    stems_of,
    word_term,
    words_of,
)
from bot.commands.questions.word_vectors import is_known
from bot.commands.questions.words import AUXILIARIES, EMPTY, HOW_MANY_NOUNS, LESSER, MEMBERS, STATELESS
from bot.extract.lexicon.calendar_words import ORDINALS
from bot.extract.lexicon.number_words import SCALES, TEENS, TENS, UNITS
from bot.model import Span
from bot.spelling import fold

_SOME = 0.5  # a sentence that may have it
_OTHER_COUNTED = 0.3  # one with a number of something else
_NUMERAL = re.compile(
    r"(?<![A-Za-z\d.,])\d(?:[\d,.]*\d)?"
    rf"|\b(?:{'|'.join((*TEENS, *TENS, *SCALES, *UNITS, 'half', 'third', 'quarter'))})s?\b"
    rf"|\b(?:a|one) (?:{'|'.join(ORDINALS)}|tenth)\b(?= of\b)",  # "a fifth of"
    re.I,
)
_COUNTED_WORDS_MAX = 3  # "trade union members"
_COUNTED_LIKE_MIN = 0.4  # likeness of a word beside which "people" may be what is counted
_FAMILY = 5  # letters that words of one family begin with
_BESIDE = 40  # characters between an office and what it is of
# What a number counts: "African countries" of "62 African countries", not "Japan" of "31 countries including Japan"
_COUNTED = re.compile(
    r"(?:\W{1,3}(?!(?:includ\w+|with|and|in|on|at|from|to|by|for|who|that|which|were|was|had|have)\b)[\w’'-]+){1,5}"
)
_PERSONS = frozenset(("people", "persons", "men", "women"))
# Whom "39 countries" may count, beside members and signatories
_IN_PLACE_OF_STATES = (
    "ally power economy signature party place delegation embassy mission capital parliament participant partner"
    " sponsor backer supporter signer subscriber critic opponent voter vote name side flag others"
)
_OF_STATES = stems_in((*MEMBERS, *_IN_PLACE_OF_STATES.split()))
_COUNTRIES_BEHIND = re.compile(r"\W{1,3}(?:\w+ )?(?:countries|nations|states|governments)\b", re.IGNORECASE)
# What no people are: " other countries", "-year"; not " last year", which only says when
_NO_PERSONS = re.compile(
    r"\W{1,3}(?:(?!(?:last|this|next|a|per|each|every)\b)\w+ )?"
    r"(?:countries|(?:nation|state|government)s|(?:minute|hour|day|week|month|year|decade)s?)\b",
    re.IGNORECASE,
)
# "how much did it cost", "what did he pay": of numbers, only money answers
_ABOUT_MONEY = frozenset(map(stem, "cost pay price fee spend worth earn salary wage fine buy sell sum".split()))
_MONEY = re.compile(
    r"[$£€¥]|\b(?:dollar|euro|pound|yuan|yen|rupee|franc|crown|kron|peso|lira|ro?uble|shilling|naira|rand|riyal|dirham"
    r"|pence|cent|cedi|birr|dinar|baht|won|real)s?\b|\b[A-Z]{3} ?\d"
)
_UNITS = {
    # "aged 47", "Zaleski, 47, was", "who is now ninety-four", "26-year-old"
    "old": re.compile(r"\baged?\b|-year-old|\byears? old\b|, \d{1,3},|\b(?:is|was|’s|'s) (?:now )?(?:\d{2}|\w+ty)\b"),
    # "for nine hours", "a four-year contract", "1,443-kilometer"; not "on Monday"
    "long": re.compile(
        r"\b(?:(?:second|minute|hour|day|week|fortnight|month|year|decade|met(?:er|re)|kilomet(?:er|re)|mile)s?"
        r"|centur(?:y|ies)|km|feet|foot|inch(?:es)?)\b"
    ),
    # as in "$5 billion", "a fee of £28m", "85%"
    "much": re.compile(
        r"[$£€¥]|%|per ?cent|\b(?:dollar|euro|pound|yuan|yen|rupee|franc|crown|kron|peso|lira|ro?uble|shilling|naira"
        r"|rand|riyal|dirham|pence|cent|ton|tonne|kilo|lit|share|toll of)"
    ),
}
_LENGTH = _UNITS["long"]
_UNITS |= {"cost": _UNITS["much"], "price": _UNITS["much"], "fee": _UNITS["much"]}
# "three times", "twice", "for the fourth time", "a year"
_OFTEN = re.compile(
    r"\btimes\b|\b(?:once|twice|every|daily|weekly|monthly|yearly)\b|\ba (?:week|month|year)\b"
    rf"|\b(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) (?:(?:consecutive|successive|straight) \w+|time\b)"
)
_HOW_OFTEN = ("often", "times")
_OF_MONEY = ("much", "cost", "price", "fee")
_BY_UNIT_ALONE = ("old",)  # a number without the unit says nothing of it
_UNITS |= {"far": _UNITS["long"], "tall": _UNITS["long"], "high": _UNITS["long"], "wide": _UNITS["long"]}
_UNITS |= dict.fromkeys(("percent", "percentage", "share", "proportion"), re.compile(r"%|per ?cent"))
# Times that are no dates: "at 14:20", "two years ago", "on Friday", "next spring"
_TIME = re.compile(
    r"\b\d{1,2}:\d\d\b|\bago\b|\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:next|last|this) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b(?:today|tomorrow|yesterday)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
# "will open", "is to sail", "by 2030", "next spring"; not "passed by parliament"
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|could|should|shall|due|next|until|till|tomorrow|later|upcoming|coming|deadline|soon"
    r"|expect\w*|plan\w*|schedul\w*|propos\w*|promis\w*|hop(?:es?|ed|ing)|(?:start|begin|open|end|vote|meet|return)s"
    r"|(?:is|are|was|were|set|agreed|decided|wants?) to|by (?:the|mid|early|late|next|\d|[A-Z]\w+ \d))\b|[’']ll\b",
)
# "in Istanbul", "at the bottom of a quarry", "to the port of Tanga"
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|on|outside|inside|into|under|off|across)\s+(?:(?:a|an|the|its|his|her)\s+)?"
)
_PLACE_NAMED = re.compile(
    r"\b(?:in|at|near|from|to|outside|inside|into|off|across)\s+(?:the\s+(?:\w+\s+(?:of\s+)?){0,3})?(?P<name>[A-Z]\w+)"
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|in order|so that|so as|as it|as they|for fear|after|reasons?|which want"
    r"|over(?! the (?:last |past )?(?:week|month|year|day))"
    r"|to (?:avoid|protect|prevent|stop|make|help|allow|save|fight|counter|eliminate|discuss|seek|press"
    r"|ensure|mark|show)"
    r"|would have (?:liked|loved) to|with [^,]{3,40} to (?:think of|consider|protect)|accus\w+|cit\w+|saying|fail\w+"
    r"|ruling that|for (?:\w+ing|not)|it had been|need\w*|wants?|wanted|irreconcilable|designed to|necessary|when"
    r"|until(?! (?:a|an|last|recently|\w+ (?:week|month|year)s? ago))"
    r"|(?<=, )being|on account of|in (?:the )?hopes?|thanks to|lest|given|out of|fear\w*|worr\w+|object\w*|willing"
    r"|(?:said|says|told) \w+"
    r")\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r", (?:which|who|whose)\b")
# "reindeer herders", "the union", "nurses"; not "numbers"
_PEOPLE = re.compile(
    r"\b(?!(?:numb|pap|pow|rath|matt|ord|off|wat|cent|flow|riv|wint|summ|lett|chapt|barri|comput|quart|dollar|shoulder)ers\b)"
    r"(?:\w{3,30}(?:[kdtvcplhgmnr]ers|tors|ists|ians|ees)|nurses|police|army|union|parents|women|men|residents|students"
    r"|villagers|families|children|witnesses)\b"
)
_COUNTRIES = frozenset(("country", "countries", "nation", "nations"))
_OFFICES = frozenset(
    map(stem, "president minister premier chancellor king queen monarch emperor emir sultan ambassador envoy".split())
)
_FULL_NAME = re.compile(r"\b[A-Z][a-z’'-]+ [A-Z][\w’'-]+")
_OWNS = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}")  # between a country and its office
_OF_ONE_NAME = frozenset(map(stem, "president chancellor king queen minister".split()))
_SEVERAL = frozenset(map(stem, "country nation state government member group bloc union all both".split()))
_STATELESS = frozenset(map(stem, STATELESS))
_NOUN_WITHIN = 4  # words after "which" in which what is asked for is named: "which two African countries"
_WORD = re.compile(r"[^\W\d_]{3,}")
_CAPITALISED = re.compile(r"(?<=[a-z,;’'\"”] )[A-Z][\w’'-]+")


def kind_worth(context: Context, span: Span, question: Question) -> float:
    """How surely a sentence has what is asked for, 0 to 1; 1 where anything may be meant."""
    match question.asks:
        case "how many":
            return _number(context, span, question)
        case "when":
            dated = any(span.covers(date.span) for date in context.facts.dates)
            return float(dated or bool(_TIME.search(span.of(context.article.text))))
        case "who":
            return _somebody(context, span, question)
        case "where":
            return _place(span.of(context.article.text), question)
        case "why":
            return 1.0 if gives_reason(span.of(context.article.text)) else 0.3
    return 1.0


def _number(context: Context, span: Span, question: Question) -> float:
    text, numbers = span.of(context.article.text), _numbers(context, span)
    if question.counted in _HOW_OFTEN:
        return float(bool(_OFTEN.search(text)))
    if question.counted not in _UNITS:
        numbers = [at for at in numbers if not _is_dated(context, span, at)]
    if not numbers:
        return 0.0
    if question.counted in _OF_MONEY and question.stems & _ABOUT_MONEY and not _MONEY.search(text):
        return 0.0
    if unit := _UNITS.get(question.counted or ""):
        return 1.0 if unit.search(text) else 0.0 if question.counted in _BY_UNIT_ALONE else _SOME
    if question.counted is None:
        return 1.0
    counted = {stem(question.counted), *same_meaning(stem(question.counted))}
    near = (_COUNTED.match(text, number.end) for number in numbers)
    if any(found and counted & stems_of(found[0]) for found in near):
        return 1.0
    return _SOME if word_term(question.counted).light else _OTHER_COUNTED


def _numbers(context: Context, span: Span) -> list[Span]:
    """Where numbers stand, counted from the beginning of a sentence."""
    own = (q.span for q in context.facts.quantities if span.covers(q.span))
    numbers = [Span(each.start - span.start, each.end - span.start) for each in own]
    return numbers + [Span(*found.span()) for found in _NUMERAL.finditer(span.of(context.article.text))]


def counts_another(context: Context, span: Span, question: Question) -> bool:
    """Whether every number of a sentence is plainly one of something else than is counted."""
    counted = _counted_words(question)
    if not counted or any(word in _UNITS or word == "often" or _LENGTH.match(word) for word in counted):
        return False
    own = frozenset(map(stem, counted))
    contrary = frozenset[str]().union(*map(opposites, own))
    spelled = (each for term in question.terms if fold(term.text) in counted for run in term.stems for each in run)
    asked = own.union(spelled, *(same_meaning(each) | like_meaning(each) for each in own)) - contrary
    text = span.of(context.article.text)
    numbers = [at for at in _numbers(context, span) if not _is_dated(context, span, at)]
    runs = [_COUNTED.match(text, at.end) for at in numbers]
    if any(run and not contrary.isdisjoint(stems_of(run[0])) for run in runs):
        return True
    if all(word_term(word).light for word in counted):
        return counted[-1] in _PERSONS and all(run and _is_of_no_persons(run[0]) for run in runs)
    noun = [*counted[:1], *takewhile(lambda word: not is_past(word), counted[1:])][-1]  # "soldiers" of "soldiers died"
    near = _is_near(noun, context.stems(span))
    states = not _OF_STATES.isdisjoint(own)
    return all(
        run
        and not (near and _is_generic(run[0]) and (states or _COUNTRIES_BEHIND.match(run[0]) is None))
        and not _is_like(asked, stems_of(run[0]))
        for run in runs
    )


def _is_near(noun: str, stems: frozenset[str]) -> bool:
    """Whether a sentence has something like what is counted; "sum" and "number" stand for anything."""
    term = word_term(noun)
    return noun in HOW_MANY_NOUNS or term.among(stems) > 0 or term.likeness(stems) >= _COUNTED_LIKE_MIN


def _is_generic(run: str) -> bool:
    """Whether what a number counts can stand for many things: "people", "others", "American service members"."""
    words = words_of(run)
    noun = list(takewhile(lambda word: word not in EMPTY, words))
    return words[:1] != noun[:1] or any(word_term(word).light for word in (*noun[:1], *noun[-1:]))


def _is_of_no_persons(run: str) -> bool:
    """Whether a number plainly counts states or a stretch of time: "39 countries", "two years"."""
    return bool(_NO_PERSONS.match(run))


def _is_dated(context: Context, span: Span, number: Span) -> bool:
    """Whether a number of a sentence is part of a date."""
    moved = Span(span.start + number.start, span.start + number.end)
    return any(date.span.covers(moved) for date in context.facts.dates)


def _is_like(asked: frozenset[str], there: frozenset[str]) -> bool:
    """Whether one of the words is there, or another of its family: "unionists" for "union members"."""
    family = {each[:_FAMILY] for each in asked if len(each) >= _FAMILY}
    return not asked.isdisjoint(there) or not family.isdisjoint(each[:_FAMILY] for each in there)


def _counted_words(question: Question) -> list[str]:
    """The words for what is counted: "union", "members"; none if a people is, or nothing is said of it."""
    start = question.words.index(question.counted) if question.counted in question.words else len(question.words)
    deed = question.predicate.text if question.predicate else None
    behind = question.words[start : start + _COUNTED_WORDS_MAX]
    words = list(takewhile(lambda word: word not in EMPTY and word != deed, behind))
    names = {fold(word) for word in question.text.split() if word[:1].isupper()}
    names |= {word for term in question.terms if term.anchor for word in words_of(term.text)}
    of = {fold(term.text) for term in question.of_kind("country")}  # "French troops"
    plain = words[1:] if of.intersection(words[:1]) else words
    return [] if names.intersection(plain) else plain


def is_to_come(text: str) -> bool:
    """Whether something is told that has not happened yet."""
    return bool(_TO_COME.search(text))


def gives_reason(text: str, *, of_another: bool = False) -> bool:
    """Whether somebody's reason may be there; in a relative clause only where it is not ``of_another``."""
    return bool(_REASON.search(text)) or (not of_another and bool(_RELATIVE.search(text)))


def _somebody(context: Context, span: Span, question: Question) -> float:
    """Somebody whom the question does not name, who has the office that is asked about."""
    if question.who_is and question.predicate and not _has_office(context, span, question, question.predicate):
        return 0.0
    if _wants_countries(question) and not _has_countries(context, span, question):
        return 0.0
    if any(context.stems(context.whole).isdisjoint((each, *same_meaning(each))) for each in _stateless_asked(question)):
        return 0.0
    facts, asked = context.facts, frozenset(question.codes)
    if {m.code for m in facts.countries if span.covers(m.span)} - asked:
        return 1.0
    if any(span.covers(m.span) for person in facts.people for m in person.mentions):
        return 1.0
    if any(span.covers(q.span) for q in facts.quotes):
        return 1.0
    names = (name for name in _CAPITALISED.findall(span.of(context.article.text)))
    if any(not question.stems.issuperset(map(stem, words_of(name))) for name in names):
        return 0.8
    return 0.7 if _PEOPLE.search(span.of(context.article.text)) else 0.4


def _wants_countries(question: Question) -> bool:
    """Whether "which countries" is asked: nothing else signs, leads or refuses for them."""
    return not _COUNTRIES.isdisjoint(behind_which(question))


def _stateless_asked(question: Question) -> frozenset[str]:
    """The kind of people asked for who speak for no country: "which clubs"."""
    return _STATELESS.intersection(map(stem, behind_which(question)))


def behind_which(question: Question) -> tuple[str, ...]:
    """The words that say what is asked for: "two", "African" and "countries"."""
    at = next((i for i, word in enumerate(question.words) if word in ("which", "what")), len(question.words))
    return tuple(takewhile(lambda word: word not in AUXILIARIES, question.words[at + 1 : at + 1 + _NOUN_WITHIN]))


def _has_countries(context: Context, span: Span, question: Question) -> bool:
    """Whether a country is there that the question does not name, or several by one word: "members", "the Nordics"."""
    return bool(context.codes(span).difference(question.codes)) or not _SEVERAL.isdisjoint(context.stems(span))


def names_somebody(context: Context, span: Span, question: Question) -> bool:
    """Whether somebody is named there whom the question does not name, be it in one word for many: "nurses"."""
    facts, text = context.facts, span.of(context.article.text)
    people = (m.span for person in facts.people for m in person.mentions)
    countries = (m.span for m in facts.countries if m.code not in question.codes)
    named = [place.of(context.article.text) for place in (*people, *countries) if span.covers(place)]
    named += [*_CAPITALISED.findall(text), *_named_first(text), *(found[0] for found in _PEOPLE.finditer(text))]
    return any(not question.stems.issuperset(map(stem, words_of(name))) for name in named)


def _named_first(text: str) -> Iterator[str]:
    """The name that a sentence begins with, if it is no word of the language: "Axios"."""
    first = _WORD.match(text)
    word = fold(first[0]) if first and first[0][0].isupper() else None
    if first and word and word not in EMPTY and not is_known(stem(word)):
        yield first[0]


def _has_office(context: Context, span: Span, question: Question, office: Term) -> bool:
    """Whether an office stands beside what it is of: not "president" far from Zambia, nor "former Zambian president".

    Where the sentence does not name what it is of, the article may.
    """
    text, codes = context.article.text, question.codes
    places = [m.span for m in context.facts.countries if m.code in codes and span.covers(m.span)]
    for term in question.of_kind("name", "speaker"):
        named = re.finditer(re.escape(term.text), span.of(text), re.IGNORECASE)
        places += [Span(span.start + found.start(), span.start + found.end()) for found in named]
    beside = [text[max(span.start, at.start - _BESIDE) : min(span.end, at.end + _BESIDE)] for at in places]
    if not all(_is_called(context.stems(span), term) for term in _office_of_state(question)):
        return False
    if _office_of_state(question) and not _names_person(context, span):
        return False
    if codes and not places and _is_of_another(context, span, question):
        return False
    if not beside and _asks_for_office_of(question, office):
        beside = [span.of(text)]
    return not beside or any(_names(office, words, question) for words in beside)


def _names_person(context: Context, span: Span) -> bool:
    """Whether somebody is named there: not "signed by the ambassadors of Peru"."""
    people = (m.span for who in context.facts.people if who.kind == "person" for m in who.mentions)
    return any(span.covers(at) for at in people) or bool(_FULL_NAME.search(span.of(context.article.text)))


def _is_of_another(context: Context, span: Span, question: Question) -> bool:
    """Whether every such office there is plainly another country's: "Costa Rica's foreign minister"."""
    text, asked = span.of(context.article.text), _OFFICES & question.stems
    offices = [found.start() for found in _WORD.finditer(text) if stem(fold(found[0])) in asked]
    others = [m.span.end - span.start for m in context.facts.countries if span.covers(m.span)]
    return bool(offices) and all(any(_OWNS.fullmatch(text, end, at) for end in others if end < at) for at in offices)


def _office_of_state(question: Question) -> list[Term]:
    """The words for an office of a country: "health" and "minister" of "who is the Dutch health minister"."""
    if not (question.codes and _OFFICES.intersection(question.stems)):
        return []
    return [term for term in question.of_kind("word") if not term.light]


def _is_called(stems: frozenset[str], office: Term) -> bool:
    """Whether an office is there by its name, or, if it has another, by that: a premier is a prime minister."""
    return office.among(stems) >= (1.0 if office.own_stem in _OF_ONE_NAME else SYNONYM)


def _asks_for_office_of(question: Question, office: Term) -> bool:
    """Whether the office is named as such: "who is the head of the fund"; not "who is to head it"."""
    return question.words[2:5] == ("the", fold(office.text), "of")


def _names(office: Term, words: str, question: Question) -> bool:
    lesser = LESSER.difference(question.words)
    return office.among(stems_of(words)) >= SYNONYM and not lesser.intersection(words_of(words))


def _place(text: str, question: Question) -> float:
    named = (found["name"] for found in _PLACE_NAMED.finditer(text))
    if any(not question.stems.issuperset(map(stem, words_of(name))) for name in named):
        return 1.0
    return 0.7 if _PLACE.search(text) else 0.3

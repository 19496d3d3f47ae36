"""Whether a sentence speaks against what a question takes for granted: a near miss, whatever words they share.

Each check is of one kind of premise: whose deed it was, to whom it was done, that somebody is said to have done it,
that it is not the contrary, that there was such a thing, which of several, of what there were so many, why. Others were
tried and cost about as many answers as they kept from being wrong: that what is told is of another year or place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from bot.commands import countries
from bot.commands.questions.context import Around, Context
from bot.commands.questions.deed import is_negative, stays_away, telling, tells_itself
from bot.commands.questions.kinds import behind_which, counts_another, is_to_come, names_somebody
from bot.commands.questions.opposites import opposites
from bot.commands.questions.premises_of_others import (
    counts_another_people,
    is_anothers_thing,
    is_said_of_another,
    is_told_aside_of_another,
)
from bot.commands.questions.premises_of_purposes import is_for_another
from bot.commands.questions.premises_of_reasons import gives_no_reason
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term, stem, stems_of, word_term, words_of
from bot.commands.questions.word_vectors import is_known
from bot.commands.questions.words import ACTS, NOT, STATEMENTS, SUPPORTIVE, WHO_NOUNS
from bot.extract.lexicon.calendar_words import MONTHS, ORDINALS
from bot.model import Span
from bot.spelling import fold

_Check = Callable[[Context, Span, Around, Question], bool]
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|both|either|neither|all)\b", re.IGNORECASE)
# "signed by", "as did Pakistan’s", "along with Peru": who did it stands behind the deed
_LED_TO_DOER = re.compile(
    r"\b(?:by|with|alongside|including|includ\w+|from|(?:as|so) (?:do|does|did|was|were|has|have|is|are)|nor|neither)\b"
    r"|:"
)
# "was banned", "were also cut"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|got)\s+(?:(?:\w+ly|also|not|then|later)\s+)?$")
_BY = re.compile(r"\bby\b", re.IGNORECASE)
# "it was not clear who started it", "nobody knows who paid", "were paid, but not by whom"
_NOT_KNOWN = re.compile(
    r"\b(?:(?:not|un)\s?(?:clear|known|sure|certain|say|said)|not know|nobody (?:knows|knew)) who\b|\bnot by whom\b",
    re.IGNORECASE,
)
_BESIDE = 2  # words from a contrary to what it is said of
_DOER_WITHIN = 80  # characters around a deed in which who did it stands
_BEFORE_MAX = 40  # characters before a deed in which "was" or whose it is stands
_LATER_ORDINALS = frozenset(ORDINALS) - {"first"}
_HAS_OBJECT = re.compile(r"\w+\s+(?:the|an?|its|his|her|their|them|him|[A-Z])\b")  # "accused the rebels"
_PREPOSITION = re.compile(
    r"\b(?:in|at|of|on|to|for|from|with|by|against|near|over|into|outside)\s+(?:the\s+)?$", re.IGNORECASE
)
_NO = re.compile(r"\bno\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r"[,;:]")
_ASIDE = re.compile(r"[,;:] (?:where|which|who|whose|while|when|but)\b")
_NOT_TO = re.compile(r"\bnot to\b")  # "pressed members not to sign" does not tell who did not
_SIGNING = frozenset(map(stem, ACTS["signed"]))
_OF_SIGNING = _SIGNING.union(
    map(
        stem,
        (
            *ACTS["joined"],
            *ACTS["did_not_sign"],
            *SUPPORTIVE,
            *STATEMENTS,
            *"absent absentee missing list name".split(),
        ),
    )
)
_VOTED = frozenset(("voted", "abstained", "abstain"))
_VOTES = frozenset(
    map(
        stem,
        "vote abstain ballot poll abstention against favour favor adopt pass approve reject elect majority"
        " unanimous lawmaker".split(),
    )
)
_KIND_LIKE_MIN = 0.4  # likeness of a word to the kind of those who are sought
_MANY = frozenset(map(stem, WHO_NOUNS))
_OBJECT_WITHIN = 40  # characters from a deed to whom it was done to


def is_near_miss(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether a sentence, or the one beside it that tells of the deed in its stead, is of something else."""
    if any(check(context, span, around, question) for check in _CHECKS):
        return True
    deed = question.predicate
    if deed is None or tells_itself(context, span, question):
        return False
    beside = [place for place in (around.before, around.after) if place and tells_itself(context, place, question)]
    return bool(beside) and all(_contradicts(context, place, question) for place in beside)


def _contradicts(context: Context, place: Span, question: Question) -> bool:
    return any(check(context, place, context.around(place), question) for check in _OF_DEED)


def _is_anothers_deed(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether somebody else is named as doing it: "Uruguay refused" for "why did Paraguay refuse"."""
    deed, doer = question.predicate, question.doer
    if deed is None or doer is None or around.goes_on:
        return False
    own, others = _named_like(context, span, doer)
    return _all_told(
        context, span, deed, lambda text, at: bool(own) and _is_subject(text, at, others) and not _does(text, at, own)
    )


def _does(text: str, deed: int, own: Sequence[Span]) -> bool:
    """Whether one of them can be who did it: before the deed, or led to behind it."""
    return any(at.start < deed or _LED_TO_DOER.search(text, deed, at.start) for at in own) or bool(
        _PRONOUN.search(text, 0, deed)
    )


def _comes_first(deed: int, names: Sequence[Span]) -> bool:
    return any(at.start < deed for at in names)


def _is_subject(text: str, deed: int, names: Sequence[Span]) -> bool:
    """Whether one of them is plainly who did it: before the deed in its clause, and behind no preposition."""
    return any(
        at.start < deed and not _CLAUSE.search(text, at.end, deed) and not _PREPOSITION.search(text, 0, at.start)
        for at in names
    )


def _is_done_to_another(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it was done to somebody else: "Israel censured Iran" for "did the board censure Israel"."""
    deed = question.predicate
    undergone = question.undergone[0] if len(question.undergone) == 1 else None
    if deed is None or undergone is None or undergone.kind not in ("country", "speaker"):
        return False
    own, others = _named_like(context, span, undergone)
    return _all_told(
        context,
        span,
        deed,
        lambda text, at: _undergoes(text, at, others, plainly=bool(own)) and not _may_undergo(text, at, own),
    )


def _may_undergo(text: str, deed: int, names: Sequence[Span]) -> bool:
    """Whether one of them stands on the side of a deed where whom it was done to does."""
    if _PASSIVE.search(text, max(0, deed - _BEFORE_MAX), deed):
        return _comes_first(deed, names)
    return any(at.start > deed and not _ASIDE.search(text, deed, at.start) for at in names)


def _undergoes(text: str, deed: int, names: Sequence[Span], *, plainly: bool) -> bool:
    """Whether one of them is whom it was done to: right behind the deed, or before it in the passive.

    ``plainly``, no preposition leads to it: "founded in London".
    """
    if _PASSIVE.search(text, max(0, deed - _BEFORE_MAX), deed):
        return _comes_first(deed, names)
    return any(
        0 < at.start - deed < _OBJECT_WITHIN
        and not _CLAUSE.search(text, deed, at.start)
        and not (plainly and _PREPOSITION.search(text, 0, at.start))
        for at in names
    )


def _named_like(context: Context, span: Span, term: Term) -> tuple[list[Span], list[Span]]:
    """Where a sentence names somebody, and where it names others of the kind, counted from its beginning."""
    facts, code = context.facts, term.code or term.seat
    if code:
        places = [(m.span, m.code == code) for m in facts.countries]
    elif term.speakers:
        places = [
            (m.span, who.name in term.speakers or term.among(stems_of(who.name)) == 1)
            for who in facts.people
            for m in who.mentions
        ]
    else:
        return [], []
    inside = [(Span(at.start - span.start, at.end - span.start), own) for at, own in places if span.covers(at)]
    return [at for at, own in inside if own], [at for at, own in inside if not own]


def _is_elsewhere(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it was done in another place: "the winner in Rotterdam … a test in Chicago" for "who won in Chicago"."""
    deed, places = question.predicate, dict(_places_asked(question))
    if deed is None or not places:
        return False
    return _all_told(context, span, deed, lambda text, at: any(_is_other(text, at, *each) for each in places.items()))


def _places_asked(question: Question) -> Iterator[tuple[str, Term]]:
    """The places that are asked about, each with its preposition: "in" and "Chicago"."""
    for term in question.of_kind("name", "country"):
        before = re.search(rf"\b(in|at|from|to)\s+(?:the\s+)?{re.escape(term.text)}\b", question.text)
        if before:
            yield before[1], term


def _is_other(text: str, deed: int, preposition: str, place: Term) -> bool:
    """Whether another place stands right behind a deed, where the one that is asked about would."""
    there = re.compile(rf"[\w\s’'-]{{1,{_OBJECT_WITHIN}}}?\b{preposition}\s+(?:the\s+)?(?P<name>[A-Z][\w-]+)").match(
        text, deed
    )
    if there is None:
        return False
    named = stems_of(there["name"])
    code = place.code or place.seat
    return (
        there["name"] not in MONTHS and not place.among(named) and not (code and countries.find(there["name"]) == code)
    )


def _has_no_doer(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether nobody is named who may have done it: "was banned from office" for "who banned her"."""
    deed = question.predicate
    if question.asks != "who" or question.who_is or deed is None or not question.undergone:
        return False
    return _all_told(context, span, deed, lambda text, at: not _may_have_done(context, span, question, at))


def _may_have_done(context: Context, span: Span, question: Question, deed: int) -> bool:
    """Whether somebody is named where who did it stands: behind "by" in the passive, else anywhere near."""
    text, at = span.of(context.article.text), span.start + deed
    led_to = _BY.search(text, deed, deed + _BEFORE_MAX)
    if led_to and names_somebody(context, Span(span.start + led_to.end(), span.end), question):
        return True
    if _PASSIVE.search(text, max(0, deed - _BEFORE_MAX), deed):
        return False
    said = next((q.span for q in context.facts.quotes if q.kind == "direct" and q.span.start <= at < q.span.end), None)
    if said and not _FIRST_PERSON.search(said.of(context.article.text)):
        span = Span(max(span.start, said.start), min(span.end, said.end))  # who speaks is not who did it
    near = Span(max(span.start, at - _DOER_WITHIN), min(span.end, at + _DOER_WITHIN))
    return names_somebody(context, near, question)


def _is_contrary(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it has the contrary of a word in its place: "have left since 2015" for "have returned since 2015"."""
    there = context.stems(span)
    absent = [term.own_stem for term in question.of_kind("word") if term.own_stem not in there]
    contrary = frozenset[str]().union(*map(opposites, absent)) & there - question.stems
    if question.says or not contrary:
        return False
    stems = [stem(word) for word in words_of(span.of(context.article.text))]
    asked = frozenset(each for term in question.terms if not term.light for run in term.stems for each in run)
    return any(
        each in contrary and asked.intersection(stems[max(0, at - _BESIDE) : at + _BESIDE + 1])
        for at, each in enumerate(stems)
    )


def _has_none_of_kind(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether the article has nothing like those who are sought: "which referees" where only captains are."""
    deed = fold(question.predicate.text) if question.predicate else None
    kind = list(takewhile(lambda word: word != deed, behind_which(question)))
    if question.words[:1] != ("which",) or not kind:
        return False
    noun, there = word_term(kind[-1]), context.stems(context.whole)
    return (
        is_known(noun.own_stem)
        and noun.text.endswith("s")
        and not noun.light
        and noun.own_stem not in _MANY
        and not noun.among(there)
        and noun.likeness(there) < _KIND_LIKE_MIN
    )


def _is_nobodys_own(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether neither it nor the sentence before names whose deed is asked about: "how much will Japan pay"."""
    deed, doer = question.predicate, question.doer
    if question.asks != "how many" or deed is None or doer is None:
        return False
    if doer.code and fold(doer.text) != fold(_country_of(doer)):
        return False
    if _PRONOUN.search(span.of(context.article.text)):
        return False
    _, others = _named_like(context, span, doer)
    anothers = _all_told(context, span, deed, lambda text, at: _is_subject(text, at, others))
    if doer.speakers and not anothers:
        return False  # "the striker" may be whom it asks about
    places = [span] if anothers or around.before is None else [span, around.before]
    return not any(context.own(doer, place) for place in places)


def _country_of(term: Term) -> str:
    return countries.name(term.code) if term.code else ""


def _is_not_known(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether the article says that nobody knows who did it, and this sentence does not tell of it otherwise."""
    if question.asks != "who" or question.predicate is None:
        return False
    if tells_itself(context, span, question):
        return bool(_NOT_KNOWN.search(span.of(context.article.text)))
    places = (found.start() for found in _NOT_KNOWN.finditer(context.article.text))
    sentences = (each for at in places for each in context.article.sentences if each.start <= at < each.end)
    return any(tells_itself(context, each, question) for each in sentences)


def _is_denied(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether there was none of what it was done to: "but no joint communiqué" for "who read the communiqué"."""
    if question.asks in ("why", "whether") or NOT.intersection(question.words) or not question.undergone:
        return False
    text, thing = span.of(context.article.text), question.undergone[-1].own_stem
    places = [found.start() for found in _WORD.finditer(text) if stem(fold(found[0])) == thing]
    return bool(places) and all(_NO.search(text, max(0, at - _BEFORE_MAX), at) for at in places)


def _all_told(context: Context, span: Span, deed: Term, is_so: Callable[[str, int], bool]) -> bool:
    """Whether it is so of every telling of the deed in a sentence that has one."""
    text, told = span.of(context.article.text), list(telling(context, span, deed))
    return bool(told) and all(is_so(text, at) for at in told)


def _is_of_what_was_done(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it only tells what was done where somebody is sought who did not: "signed in May" for "who refused"."""
    signing = not _SIGNING.isdisjoint(question.stems)
    if question.asks != "who" and not (signing and question.asks == "how many"):
        return False
    if question.doer or not is_negative(_NOT_TO.sub("", " ".join(question.words))):
        return False
    places = [place for place in (span, around.before) if place]
    if any(stays_away(place.of(context.article.text)) for place in places):
        return False
    if signing:
        places = [place for place in places if not _OF_SIGNING.isdisjoint(context.stems(place))]
    return not any(is_negative(_NOT_TO.sub("", place.of(context.article.text))) for place in places)


def _is_another_of_several(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it is not the how-manieth is asked about: "the sixth text" for "the seventh"."""
    asked = _LATER_ORDINALS.intersection(question.words)
    there = context.stems(span) | context.title_stems | (context.stems(around.before) if around.before else frozenset())
    return bool(asked) and not there.issuperset(map(stem, asked))


def _counts_another(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether its numbers are all of other things: "ten women" for "how many men"."""
    if question.asks != "how many" or question.counted is None:
        return False
    return counts_another(context, span, question)


def _is_done_by_it(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether whom it was done to is plainly who did it: "the Chadian army accused the rebels" for "who accused" it."""
    deed = question.predicate
    if question.asks != "who" or deed is None or not question.undergone:
        return False
    own, _ = _named_like(context, span, question.undergone[0])
    text, told = span.of(context.article.text), list(telling(context, span, deed))
    by_it = any(_HAS_OBJECT.match(text, at) and _is_subject(text, at, own) for at in told)
    return by_it and not any(_may_undergo(text, at, own) for at in told)


def _is_no_vote(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether nothing there is put to a vote: "62 countries backed it" for "how many countries voted for it"."""
    if question.asks not in ("who", "how many") or _VOTED.isdisjoint(question.words):
        return False
    places = [place for place in (span, around.before, around.after) if place]
    return not any(context.stems(place) & _VOTES for place in places)


def _is_past(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it tells nothing of what is to come: "passed on 30 June" for "when will it be repealed"."""
    return question.asks == "when" and "will" in question.words and not is_to_come(span.of(context.article.text))


_OF_DEED: tuple[_Check, ...] = (_is_anothers_deed, _is_done_to_another, _is_done_by_it)
_CHECKS: tuple[_Check, ...] = (
    *_OF_DEED,
    _is_elsewhere,
    _has_no_doer,
    _is_contrary,
    _has_none_of_kind,
    _is_not_known,
    _is_nobodys_own,
    _is_denied,
    _is_of_what_was_done,
    _is_another_of_several,
    _counts_another,
    gives_no_reason,
    _is_no_vote,
    _is_past,
    is_told_aside_of_another,
    is_anothers_thing,
    counts_another_people,
    is_for_another,
    is_said_of_another,
)

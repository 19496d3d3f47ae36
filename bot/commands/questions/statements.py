"""What a question wants of joint statements, and of which: who signed, led, read, joined, how many, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.commands import countries, statements
from bot.commands.questions.fitting import central_to, fits, groups, most_told, of_its_kind, was_so
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term, stem, stems_in, stems_of
from bot.commands.questions.words import (
    ACTS,
    CRITICAL,
    MEMBERS,
    NOT,
    SAYING,
    STATELESS,
    STATEMENTS,
    SUPPORTIVE,
    Act,
)
from bot.extract.lexicon.asked_to_sign import ASKED
from bot.model import Country, JointStatement, Side
from bot.store.coverage import Coverage

_COMPARED_MAX = 100  # statements of no year that are compared with a question
_PASSAGES_MAX = 50  # beyond these, the passages whose articles tell of those that are
_ON_BEHALF = frozenset(("for", "behalf"))  # "spoke for": somebody read something out
_FIRST = frozenset(("first", "new", "newly"))  # without these, to join is to sign
_INVITED = frozenset(words.split()[0] for words in ASKED)
_CLASS = frozenset(("any", "some", "every"))  # "did any Arab country sign": no country is named
_ASKING = frozenset(("which", "what", "how"))
_NOUN_WITHIN = 5  # words from "which" on, its noun: "which of the biggest banks", "how many big companies"
# "signed for the first time", "new signatories"; not "was the first to sign"
_NEWLY = re.compile(r"\bfor the first time\b|\bnew(?:ly| signator)", re.IGNORECASE)
# "how many had signed the year before"; not "before the year ends"
_EARLIER = re.compile(r"\b(?:(?:the|a) year (?:before|earlier)|previous year)\b", re.IGNORECASE)
# "who read last year's statement", which the news of this year's recalls; not "last year's harvest"
_LAST_YEARS = re.compile(rf"\blast year['’]s (?:\w+ ){{0,2}}(?:{'|'.join(sorted(STATEMENTS))})\b", re.IGNORECASE)
_OBJECT_WITHIN = 3  # words after "backed" in which whom it backs is named

_STATEMENT, _MEMBER = stems_in(STATEMENTS), stems_in(MEMBERS)
_STATELESS = stems_in(STATELESS)
_BODY_WORDS = frozenset("organisation organisations organization organizations ngo ngos".split())
_BODIES = stems_in(_BODY_WORDS)
_STATES = stems_in(("country", "nation", "state", "government"))
_CRITICAL, _SUPPORTIVE = stems_in(CRITICAL), stems_in(SUPPORTIVE)
_ACT: dict[Act, frozenset[str]] = {act: stems_in(words) for act, words in ACTS.items()}
_VOTING = stems_in(("vote", "voter", "ballot", "abstain", "abstention"))
_ISSUING = stems_in("make issue release publish".split())
_TAKING_PART = _ACT["signed"] | _ACT["joined"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question wants of joint statements.

    ``subject`` is the country that it asks about, ``among`` those of which it asks for some ("which African
    countries"); empty, it may be any. None of the ``joints`` takes the side that is asked about where those that
    would fit are ``on_other_side``. ``bodies_only`` are asked for, not countries: "which organisations signed".
    """

    act: Act
    side: Side | None
    subject: Country | None
    joints: tuple[JointStatement, ...]
    among: frozenset[Country] = frozenset()
    on_other_side: bool = False
    bodies_only: bool = False


def asked_statements(coverage: Coverage, question: Question) -> Asked | None:
    """What is asked about which statements; None if the question is about something else."""
    question = _of_government(question) if question.asks == "whether" else question
    act, side = _act(question), side_asked_for(coverage, question)
    if (question.says and question.asks != "whether") or not _is_about_statements(question, act, side):
        return None
    if question.stems & _VOTING and not question.stems & (_STATEMENT | _TAKING_PART):
        return None  # "how many countries abstained in the debate": a vote is no statement
    there = _there(coverage, question)
    if not there and not coverage.has_statements():
        return None
    subject = _subject(question)
    others = [code for code in question.codes if code != subject]
    joints = [joint for joint in there if fits(coverage, joint, question, others)]
    joints = of_its_kind(joints, question)
    if not question.of_kind("year"):
        recalled = [joint for joint in joints if _is_recalled(joint)]
        if _EARLIER.search(question.text) or (recalled and _LAST_YEARS.search(question.text)):
            joints = recalled
    if act in ("read", "led") and question.asks == "how many" and question.doer and (doer := question.doer.code):
        joints = [joint for joint in joints if doer in {*statements.leads(joint), *statements.readers(joint)}]
    if act not in ("read", "led") and (kind := _stateless_asked_for(question)):
        joints = [joint for joint in joints if statements.has_persons(joint) or _are_of_kind(coverage, joint, kind)]
    if bodies_only := not _BODIES.isdisjoint(_asked_for(question)):
        joints = [joint for joint in joints if statements.bodies(joint)]
    if _asks_for_states(question):
        joints = [joint for joint in joints if statements.named(joint) or not statements.has_persons(joint)]
    fitting = joints
    if side and not subject:
        joints = [joint for joint in joints if statements.side_of(joint) == side]
    joints = [joint for joint in most_told(coverage, joints, question) if was_so(joint, question, act)]
    central = [joint for joint in joints if set(others) <= central_to(joint)]
    among = frozenset[Country]().union(*(term.members for term in groups(question)))
    # "which African countries signed with the British": of the British statement, or of none
    central_only = among or (side and not subject)
    told_now = sorted(central or ([] if central_only else joints), key=_is_recalled)
    on_other_side = not joints and _are_on_other_side(fitting, side, others)
    return Asked(act or "signed", side, subject, tuple(told_now), among, on_other_side, bodies_only)


def _are_on_other_side(joints: Sequence[JointStatement], side: Side | None, of: Sequence[Country]) -> bool:
    """Whether there are statements on these countries, all of which take the contrary side."""
    contrary = "critical" if side == "supportive" else "supportive"
    return bool(joints and side and of) and all(
        statements.side_of(joint) == contrary and set(of) <= set(statements.countries_as(joint, "target"))
        for joint in joints
    )


def _there(coverage: Coverage, question: Question) -> list[JointStatement]:
    """The statements that may be meant: of the years that are asked about; of very many, those of the best passages."""
    years = sorted({term.text for term in question.of_kind("year")})
    if years:
        return [joint for year in years for joint in coverage.statements(year)]
    if coverage.how_many_statements() <= _COMPARED_MAX:
        return coverage.statements()
    hits = coverage.search(" ".join(term.query for term in question.terms), limit=_PASSAGES_MAX).hits
    return coverage.statements_told_in([hit.article for hit in hits])


def _is_recalled(joint: JointStatement) -> bool:
    """Whether it is only recalled ("last year's"); what is news comes first."""
    return all(telling.statement.earlier for telling in joint.tellings)


def _act(question: Question) -> Act | None:
    if any(word in NOT or word.endswith(("n't", "n’t")) for word in question.words) and question.stems & _TAKING_PART:
        return "did_not_sign"
    told = question.stems - (_BODIES if _BODY_WORDS.intersection(question.words) else frozenset())
    act = next((act for act, stems in _ACT.items() if told & stems), None)
    if act is None and question.asks == "who" and question.stems & _ISSUING:
        act = "led" if question.words[0] == "who" else "signed"  # "who made the statement", "which countries issued it"
    if act == "signed" and question.asks in ("who", "what", "how many") and _NEWLY.search(question.text):
        return "joined"
    return (
        "signed" if act == "joined" and question.asks == "whether" and not _FIRST.intersection(question.words) else act
    )


def side_asked_for(coverage: Coverage, question: Question) -> Side | None:
    """The side whose statements are asked about, by its words: "who condemned", "the countries that backed China"."""
    if question.stems & _CRITICAL:
        return "critical"
    for at, word in enumerate(question.words):
        if stem(word) in _SUPPORTIVE:
            after = question.words[at + 1 : at + 1 + _OBJECT_WITHIN]
            named = {countries.find(each.removesuffix("'s").removesuffix("’s")) for each in after}
            if named & coverage.targets():
                return "supportive"
    return None


def _is_about_statements(question: Question, act: Act | None, side: Side | None) -> bool:
    if question.asks == "why" or (question.asks == "who" and question.subject and question.verb in SAYING):
        return False
    if question.asks == "whether" and question.subject and _is_no_state(question.subject[0]):
        return False  # whether a person or a museum signed is told in sentences
    if question.asks == "who" and (_is_of_being_asked(question) or _is_of_both(question)):
        return False
    spoken_of = bool(question.stems & _STATEMENT) or bool(question.of_kind("number"))
    spoken_of = spoken_of or (act == "read" and bool(_ON_BEHALF.intersection(question.words)))
    if question.asks == "what":
        return (act == "signed" or "side" in question.words) and bool(question.codes)
    if question.asks in ("who", "how many", "whether"):
        if question.asks == "how many" and not question.stems & _MEMBER:
            return False
        backs = bool(question.stems & _SUPPORTIVE) and bool(question.stems & _STATEMENT)
        return (
            act in ("signed", "joined", "did_not_sign", "withdrew")
            or backs
            or (spoken_of and act is not None)
            or (side is not None and bool(question.codes))
        )
    return bool(question.stems & _STATEMENT)


def _is_no_state(term: Term) -> bool:
    """Whether it names somebody who is no country, nor a group of them."""
    return term.kind == "speaker" or (term.kind == "name" and not term.members and not term.seat)


def _is_of_being_asked(question: Question) -> bool:
    """Whether it asks who was (not) asked to sign, which is no part in a statement; not who refused when asked."""
    return bool(_INVITED.intersection(question.words)) and not has_refusing(question.stems)


def _is_of_both(question: Question) -> bool:
    """Whether it asks who did the same twice, which no statement tells by itself: "which countries signed both"."""
    return "both" in question.words and not question.of_kind("year")


def has_refusing(stems: Set[str]) -> bool:
    """Whether there is a word for refusing among these stems, which nobody does who is not asked."""
    return not _ACT["did_not_sign"].isdisjoint(stems)


def _of_government(question: Question) -> Question:
    """The question with the country for its capital, where that is whom it asks about: "did Berlin sign"."""
    capital = next((term for term in question.subject[:1] if term.seat and not term.code), None)
    if capital is None:
        return question
    country = replace(capital, kind="country", code=capital.seat)
    terms = tuple(country if term == capital else term for term in question.terms)
    return replace(question, terms=terms, subject=(country, *question.subject[1:]))


def _subject(question: Question) -> Country | None:
    """The country whose part is asked for: "did Turkey sign", "which side was Turkey on"."""
    if question.asks not in ("whether", "what"):
        return None
    if _CLASS.intersection(question.words[:2]):
        return None
    if question.subject:
        return question.subject[0].code
    return question.codes[0] if question.codes else None


def _stateless_asked_for(question: Question) -> frozenset[str]:
    """Some who speak for no country, if it asks for them: "which clubs signed", "how many of the mayors joined"."""
    return _STATELESS.intersection(takewhile(lambda each: each not in _STATEMENT | _MEMBER, _asked_for(question)))


def _asks_for_states(question: Question) -> bool:
    """Whether it asks for some countries by that word: "which countries signed"."""
    return not _STATES.isdisjoint(_asked_for(question))


def _asked_for(question: Question) -> Iterator[str]:
    """The stems behind "which" or "how", among which is that of what it asks for."""
    words = question.words
    asking = next((at for at, word in enumerate(words) if word in _ASKING), len(words))
    return map(stem, words[asking + 1 : asking + _NOUN_WITHIN])


def _are_of_kind(coverage: Coverage, joint: JointStatement, kind: frozenset[str]) -> bool:
    """Whether no country is named as signing, and the accounts speak of these."""
    told = (e.of(coverage.article(t.article).text) for t in joint.tellings for e in t.statement.evidence)
    return not statements.named(joint) and any(kind & stems_of(each) for each in told)

"""Which joint statements a question means: of that year, month, number, country and kind, and told of in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.commands import statements
from bot.commands.parts import parts
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import SYNONYM, Term, stem, stems_in, stems_of, words_of
from bot.commands.questions.words import (
    ACTS,
    CRITICAL,
    MEMBERS,
    NOT,
    STATEMENT_FILLERS,
    STATEMENTS,
    SUPPORTIVE,
    Act,
)
from bot.model import Country, JointStatement
from bot.spelling import fold
from bot.store.coverage import Coverage

_LEAD_PARAGRAPHS = 2  # of an article, which say what it is about
_TOLD_MIN = 0.75  # of the words that say which statement is meant
_YEAR_LENGTH = 4
_MONTH_END = 7  # characters of "2021-06"
_ON = re.compile(r"\b(?:on|about|against|over)\s+(?:the\s+)?$", re.IGNORECASE)
# "accused Chad of genocide", "accusing the army of torture"
_ACCUSED_OF = re.compile(r"\baccus\w+ .*?\bof (?P<what>.+)")
# ", where Peru has accused Chad of genocide"
_ASIDE = re.compile(r", (?:where|which|who|whose)\b[^,;]*")
_MEMBER, _CRITICAL = stems_in(MEMBERS), stems_in(CRITICAL)
# Who stands for a member of a group: "African embassies"
_OF_GROUP = _MEMBER | stems_in("embassy mission delegation minister ambassador envoy leader president".split())
_LETTER_KINDS = ("letter", "petition")
_LETTERS, _NO_LETTERS = stems_in(_LETTER_KINDS), stems_in(("statement", "declaration", "communique"))
_OWN_WORDS = stems_in(STATEMENTS, MEMBERS, CRITICAL, SUPPORTIVE, STATEMENT_FILLERS, NOT, *ACTS.values())


def of_its_kind(joints: Sequence[JointStatement], question: Question) -> list[JointStatement]:
    """The letters where a letter is asked about, and the others where a statement is, if there are any."""
    is_letter = bool(question.stems & _LETTERS)
    if is_letter == bool(question.stems & _NO_LETTERS):
        return list(joints)
    own = [joint for joint in joints if any((t.statement.kind in _LETTER_KINDS) == is_letter for t in joint.tellings)]
    return own or list(joints)


def groups(question: Question) -> Iterator[Term]:
    """The groups of whose members is asked: "African countries", "members of ASEAN"; not "the ASEAN statement"."""
    for term in question.terms:
        own = re.escape(term.text)
        before = re.search(rf"(\w+) (?:of|in|from) (?:the )?{own}\b", question.text)
        after = re.search(rf"\b{own}(?:['’]s)? (\w+)", question.text)
        if term.members and any(beside and stem(fold(beside[1])) in _OF_GROUP for beside in (before, after)):
            yield term


def fits(coverage: Coverage, joint: JointStatement, question: Question, others: Sequence[Country]) -> bool:
    """Whether a statement is the one of that year, number and country, and about what else is named."""
    years = [term.text for term in question.of_kind("year")]
    numbers = [term.text.replace(",", "") for term in question.of_kind("number")]
    if years and joint.year not in years:
        return False
    if numbers and not any(str(count) in numbers for count in statements.counts(joint)):
        return False
    if not all(code in central_to(joint) or code in _mentioned(coverage, joint) for code in others):
        return False
    if any(_only_has_a_part(joint, code) for code in _topics(question)):
        return False
    targets, code = statements.countries_as(joint, "target"), _turned_on(question)
    if code and targets and code not in targets and statements.takes_part(joint, code):
        return False
    if not _is_charged(coverage, joint, _charge(question)):
        return False
    return not (months := question.of_kind("month")) or any(_is_of_month(coverage, joint, month) for month in months)


def _is_of_month(coverage: Coverage, joint: JointStatement, month: Term) -> bool:
    """Whether a statement was made then or, where its day is not known, the sentences on it name the month."""
    date = statements.date_of(joint)
    if date and len(date) > _YEAR_LENGTH:
        return date[_YEAR_LENGTH:_MONTH_END] == month.value
    told = [(coverage.facts(t.article), each) for t in joint.tellings for each in t.statement.evidence]
    dates = (date.value for facts, each in told for date in facts.dates if each.covers(date.span))
    return month.among(_stems_told(coverage, joint)) > 0 or any(
        d[_YEAR_LENGTH:_MONTH_END] == month.value for d in dates
    )


def _topics(question: Question) -> Iterator[Country]:
    """The countries that a statement is said to be about: "the statement on Chad"."""
    for term in question.of_kind("country"):
        at = question.text.find(term.text)
        if term.code and at > 0 and _ON.search(question.text, 0, at):
            yield term.code


def _turned_on(question: Question) -> Country | None:
    """The country that is said to have been criticised: "who accused France"; not "who condemned its plan"."""
    deed, undergone = question.predicate, question.undergone
    if question.asks != "who" or deed is None or len(undergone) != 1 or _CRITICAL.isdisjoint(deed.stems[0]):
        return None
    return undergone[0].code


def _charge(question: Question) -> list[Term]:
    """What somebody is said to have been accused of: "genocide" of "who accused Chad of genocide"."""
    found = _ACCUSED_OF.search(" ".join(question.words))
    words = words_of(found["what"]) if found else []
    return [term for term in question.of_kind("word") if not term.light and fold(term.text) in words]


def _is_charged(coverage: Coverage, joint: JointStatement, charge: Sequence[Term]) -> bool:
    """Whether the sentences on a statement say this, and not only in a clause on somebody else."""
    told = (
        _ASIDE.sub("", e.of(coverage.article(t.article).text)) for t in joint.tellings for e in t.statement.evidence
    )
    stems = frozenset[str]().union(*map(stems_of, told)) if charge else frozenset[str]()
    return all(term.among(stems) >= SYNONYM for term in charge)


def _only_has_a_part(joint: JointStatement, code: Country) -> bool:
    """Whether a country has some part in a statement that is about others."""
    return bool(statements.countries_as(joint, "target")) and code not in central_to(joint) and any(parts(joint, code))


def was_so(joint: JointStatement, question: Question, act: Act | None) -> bool:
    """Whether what is asked when or where it happened is told of it: that these countries withdrew, or anybody."""
    if question.asks not in ("when", "where") or act not in ("withdrew", "joined", "did_not_sign", "signed"):
        return True
    doer = question.doer.code if question.doer else None
    if act == "signed":
        return doer is None or statements.takes_part(joint, doer)
    done = statements.countries_as(joint, act)
    return bool(done) and all(code in done or code in central_to(joint) for code in question.codes)


def most_told(coverage: Coverage, joints: Sequence[JointStatement], question: Question) -> list[JointStatement]:
    """The statements that are told of in the other words of a question, those with most of them; none with too few."""
    others = {*filter(_is_own, question.terms), *groups(question)}
    left = [term for term in question.of_kind("word", "name", "speaker") if term not in others]
    if not left:
        return list(joints)
    told = [(joint, _share_told(coverage, joint, left)) for joint in joints]
    most = max((share for _, share in told), default=0.0)
    found = [joint for joint, share in told if share == most] if most >= _TOLD_MIN else []
    named = [term for term in left if term.anchor]
    called = [joint for joint in found if named and _is_called(coverage, joint, named)]
    return called or found


def _stems_told(coverage: Coverage, joint: JointStatement) -> frozenset[str]:
    """The stems of the sentences on a statement itself."""
    told = (e.of(coverage.article(t.article).text) for t in joint.tellings for e in t.statement.evidence)
    return frozenset[str]().union(*map(stems_of, told))


def _is_called(coverage: Coverage, joint: JointStatement, names: Sequence[Term]) -> bool:
    """Whether the sentences on a statement itself have the names by which it is asked for: "at Bletchley Park"."""
    stems = _stems_told(coverage, joint)
    return all(term.among(stems) > 0 for term in names)


def _is_own(term: Term) -> bool:
    return any(_OWN_WORDS.issuperset(run) for run in term.stems)


def central_to(joint: JointStatement) -> set[Country]:
    """The countries that a statement can be called by: whom it is about, who led and who read it."""
    return {*statements.countries_as(joint, "target"), *statements.leads(joint), *statements.readers(joint)}


def _mentioned(coverage: Coverage, joint: JointStatement) -> set[Country]:
    """The countries that the sentences about a statement name."""
    return {
        mention.code
        for telling in joint.tellings
        for mention in coverage.facts(telling.article).countries
        if any(sentence.covers(mention.span) for sentence in telling.statement.evidence)
    }


def _share_told(coverage: Coverage, joint: JointStatement, terms: Sequence[Term]) -> float:
    """How many of these words the accounts, or the beginnings of their articles, have; none, if a name is not there."""
    stems: set[str] = set()
    for telling in joint.tellings:
        article = coverage.article(telling.article)
        evidence = telling.statement.evidence
        told = [p for p in article.paragraphs if p.number <= _LEAD_PARAGRAPHS or any(map(p.span.covers, evidence))]
        stems.update(*(stems_of(p.span.of(article.text)) for p in told))
    worth = {term: term.among(frozenset(stems)) for term in terms}
    return 0.0 if any(term.anchor and not value for term, value in worth.items()) else sum(worth.values()) / len(worth)

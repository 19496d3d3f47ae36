"""Questions that the facts about joint statements answer: who signed, led, read, joined, how many, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot import dating
from bot.commands import countries, statements, wording
from bot.commands.parts import part_findings, parts
from bot.commands.passages import sentence_at
from bot.commands.questions import wording as asked_wording
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import Term, stem, stems_of
from bot.commands.questions.words import (
    ACTS,
    CRITICAL,
    MEMBERS,
    NOT,
    SAYING,
    STATEMENT_FILLERS,
    STATEMENTS,
    SUPPORTIVE,
    Act,
)
from bot.commands.statement_finding import numbers_of, statement_finding, statement_line
from bot.model import SIGNING, Citation, Country, Finding, JointStatement, Side, Span, Telling
from bot.store.coverage import Coverage

_COMPARED_MAX = 100  # statements of no year that are compared with a question
_PASSAGES_MAX = 50  # beyond these, the passages whose articles tell of those that are
_LEAD_PARAGRAPHS = 2  # of an article, which say what it is about
_TOLD_MIN = 0.75  # of the words that say which statement is meant
_YEAR_LENGTH = 4
_ON_BEHALF = frozenset(("for", "behalf"))  # "spoke for": somebody read something out
_FIRST = frozenset(("first", "new", "newly"))  # without these, to join is to sign
_CLASS = frozenset(("any", "some", "every"))  # "did any Arab country sign": no country is named
_ON = re.compile(r"\b(?:on|about|against|over)\s+(?:the\s+)?$", re.IGNORECASE)
_OBJECT_WITHIN = 3  # words after "backed" in which whom it backs is named


def _stems(*words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for each in words for word in each)


_STATEMENT, _MEMBER = _stems(STATEMENTS), _stems(MEMBERS)
_CRITICAL, _SUPPORTIVE = _stems(CRITICAL), _stems(SUPPORTIVE)
_ACT: dict[Act, frozenset[str]] = {act: _stems(words) for act, words in ACTS.items()}
_OWN_WORDS = _stems(STATEMENTS, MEMBERS, CRITICAL, SUPPORTIVE, STATEMENT_FILLERS, NOT, *ACTS.values())


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question wants of joint statements; ``subject`` is the country that it asks about."""

    act: Act
    side: Side | None
    subject: Country | None
    joints: tuple[JointStatement, ...]


def asked_statements(coverage: Coverage, question: Question) -> Asked | None:
    """What is asked about which statements; None if the question is about something else."""
    act, side = _act(question), _side(coverage, question)
    if (question.says and question.asks != "whether") or not _is_about_statements(question, act, side):
        return None
    there = _there(coverage, question)
    if not there and not coverage.has_statements():
        return None
    subject = _subject(question)
    others = [code for code in question.codes if code != subject]
    joints = [joint for joint in there if _fits(coverage, joint, question, others)]
    if side and not subject:
        joints = [joint for joint in joints if statements.side_of(joint) == side]
    joints = [joint for joint in _most_told(coverage, joints, question) if _was_so(joint, question, act)]
    central = [joint for joint in joints if set(others) <= _central(joint)]
    told_now = sorted(central or ([] if side and not subject else joints), key=_is_recalled)
    return Asked(act or "signed", side, subject, tuple(told_now))


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
    if any(word in NOT or word.endswith(("n't", "n’t")) for word in question.words) and question.stems & _ACT["signed"]:
        return "did_not_sign"
    act = next((act for act, stems in _ACT.items() if question.stems & stems), None)
    return (
        "signed" if act == "joined" and question.asks == "whether" and not _FIRST.intersection(question.words) else act
    )


def _side(coverage: Coverage, question: Question) -> Side | None:
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
    if question.asks == "whether" and question.subject and question.subject[0].kind == "speaker":
        return False  # people sign nothing here
    spoken_of = bool(question.stems & _STATEMENT) or bool(question.of_kind("number"))
    spoken_of = spoken_of or (act == "read" and bool(_ON_BEHALF.intersection(question.words)))
    if question.asks == "what":
        return (act == "signed" or "side" in question.words) and bool(question.codes)
    if question.asks in ("who", "how many", "whether"):
        if question.asks == "how many" and not question.stems & _MEMBER:
            return False
        backs = bool(question.stems & _SUPPORTIVE) and bool(question.stems & _STATEMENT)
        return (
            act in ("signed", "joined", "did_not_sign")
            or backs
            or (spoken_of and act is not None)
            or (side is not None and bool(question.codes))
        )
    return bool(question.stems & _STATEMENT)


def _subject(question: Question) -> Country | None:
    """The country whose part is asked for: "did Turkey sign", "which side was Turkey on"."""
    if question.asks not in ("whether", "what"):
        return None
    if _CLASS.intersection(question.words[:2]):
        return None
    if question.subject:
        return question.subject[0].code
    return question.codes[0] if question.codes else None


def _fits(coverage: Coverage, joint: JointStatement, question: Question, others: Sequence[Country]) -> bool:
    """Whether a statement is the one of that year, number and country, and about what else is named."""
    years = [term.text for term in question.of_kind("year")]
    numbers = [term.text.replace(",", "") for term in question.of_kind("number")]
    if years and joint.year not in years:
        return False
    if numbers and not any(str(count) in numbers for count in statements.counts(joint)):
        return False
    if not all(code in _central(joint) or code in _mentioned(coverage, joint) for code in others):
        return False
    if any(_only_has_a_part(joint, code) for code in _topics(question)):
        return False
    months = [term.value for term in question.of_kind("month")]
    date = statements.date_of(joint)
    return not (months and date and len(date) > _YEAR_LENGTH and date[_YEAR_LENGTH : _YEAR_LENGTH + 3] not in months)


def _topics(question: Question) -> Iterator[Country]:
    """The countries that a statement is said to be about: "the statement on Chad"."""
    for term in question.of_kind("country"):
        at = question.text.find(term.text)
        if term.code and at > 0 and _ON.search(question.text, 0, at):
            yield term.code


def _only_has_a_part(joint: JointStatement, code: Country) -> bool:
    """Whether a country has some part in a statement that is about others."""
    return bool(statements.countries_as(joint, "target")) and code not in _central(joint) and any(parts(joint, code))


def _was_so(joint: JointStatement, question: Question, act: Act | None) -> bool:
    """Whether what is asked when or where it happened is told of it: that these countries withdrew, or anybody."""
    if question.asks not in ("when", "where") or act not in ("withdrew", "joined", "did_not_sign", "signed"):
        return True
    doer = question.doer.code if question.doer else None
    if act == "signed":
        return doer is None or statements.takes_part(joint, doer)
    done = statements.countries_as(joint, act)
    return bool(done) and all(code in done or code in _central(joint) for code in question.codes)


def _most_told(coverage: Coverage, joints: Sequence[JointStatement], question: Question) -> list[JointStatement]:
    """The statements that are told of in the other words of a question, those with most of them; none with too few."""
    left = [term for term in question.of_kind("word", "name", "speaker") if not _is_own(term)]
    if not left:
        return list(joints)
    told = [(joint, _share_told(coverage, joint, left)) for joint in joints]
    most = max((share for _, share in told), default=0.0)
    return [joint for joint, share in told if share == most] if most >= _TOLD_MIN else []


def _is_own(term: Term) -> bool:
    return any(_OWN_WORDS.issuperset(run) for run in term.stems)


def _central(joint: JointStatement) -> set[Country]:
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


# --- answers ----------------------------------------------------------------------------------------


def statement_findings(coverage: Coverage, question: Question, asked: Asked) -> list[Finding]:
    """What the statements say to it, the words that answer first; empty if they say nothing."""
    if asked.subject is not None:
        return list(_parts(coverage, asked, asked.subject))
    return [finding for joint in asked.joints if (finding := _answer(coverage, question, asked.act, joint))]


def reach(question: Question, asked: Asked, findings: Sequence[Finding]) -> Iterator[str]:
    """How far the answer reaches: who is not named, and what no article says."""
    if asked.subject is not None:
        name = countries.name(asked.subject)
        if not any(not finding.data.get("against") for finding in findings):
            yield asked_wording.does_not_say_that(name, asked.act)
        for joint in asked.joints if asked.act in ("signed", "did_not_sign", "joined") else ():
            there = statements.takes_part(joint, asked.subject)
            if there or question.of_kind("year", "number"):
                named = len(statements.named(joint)) + len(statements.bodies(joint))
                yield asked_wording.among(named, statements.count_of(joint), name, there=there)
    elif question.asks == "who" and asked.act == "signed":
        for joint in asked.joints:
            count, unnamed = statements.count_of(joint), statements.unnamed(joint)
            if count and unnamed:
                yield f"{joint.year or wording.NO_YEAR}: {wording.not_named(unnamed, count)}"


def _parts(coverage: Coverage, asked: Asked, country: Country) -> Iterator[Finding]:
    """The parts that a country has, those that speak for what was asked first."""
    found = [finding for joint in asked.joints for finding in part_findings(coverage, joint, country)]
    own = [finding for finding in found if _speaks_for(finding, asked)]
    yield from own
    for finding in found:
        if finding not in own and _speaks_against(finding, asked):
            text = asked_wording.against(finding.text)
            yield replace(finding, text=text, data={**finding.data, "against": True})


def _speaks_for(finding: Finding, asked: Asked) -> bool:
    role, side = finding.data["role"], finding.data["side"]
    if asked.side and side != asked.side:
        return False
    return role in SIGNING if asked.act == "signed" else role == asked.act


def _speaks_against(finding: Finding, asked: Asked) -> bool:
    """Whether a part cannot go with what was asked; to sign is no evidence of not having read it out."""
    role = finding.data["role"]
    if asked.act == "did_not_sign":
        return role in SIGNING
    other_side = role in SIGNING and asked.side is not None and finding.data["side"] != asked.side
    return asked.act == "signed" and (other_side or role in ("did_not_sign", "withdrew"))


_Place = tuple[Telling, Span]


def _answer(coverage: Coverage, question: Question, act: Act, joint: JointStatement) -> Finding | None:
    """A statement with the value asked for and the sentences that say it; None if no article says it."""
    line = statement_line(joint)
    if question.asks == "how many" and act != "joined":
        number = numbers_of(joint)
        text = asked_wording.number(number, line) if number else None
        places = [(t, t.statement.count_span) for t in joint.tellings]
    elif question.asks == "when":
        date = statements.date_of(joint) or joint.year
        text = asked_wording.when(dating.day(date), line) if date else None
        places = [(t, span) for t in joint.tellings for span in _dated(coverage, t, date)]
    elif question.asks == "where":
        forums = statements.forums(coverage, joint)
        text = asked_wording.where(forums, line) if forums else None
        places = [(t, t.statement.forum) for t in joint.tellings]
    else:
        names, places = _who(joint, act)
        told = "read" if act == "led" and not statements.lead_of(joint) else act
        text = asked_wording.who(told, names, line) if names else None
    return _finding(coverage, joint, text, [(t, span) for t, span in places if span]) if text else None


def _dated(coverage: Coverage, telling: Telling, date: str | None) -> Iterator[Span]:
    dates = coverage.facts(telling.article).dates
    evidence = telling.statement.evidence
    yield from (d.span for d in dates if date and d.value == date and any(e.covers(d.span) for e in evidence))


def _who(joint: JointStatement, act: Act) -> tuple[list[str], list[tuple[Telling, Span | None]]]:
    """Names of those who did it, and where that is said."""
    places: list[tuple[Telling, Span | None]] = []
    if act in ("read", "led"):
        names = _leading(joint, act)
        for telling in joint.tellings:
            reader = telling.statement.reader
            own = [p.span for p in telling.statement.parties if p.role in (act, "read")]
            places += [(telling, span) for span in ([reader.span] if reader else []) + own]
            places += [(telling, telling.statement.evidence[0])] if telling.statement.lead and act == "led" else []
        return names, places
    roles = SIGNING if act == "signed" else (act,)
    for telling in joint.tellings:
        places += [(telling, party.span) for party in telling.statement.parties if party.role in roles]
    if act == "signed":
        return [*map(countries.name, statements.named(joint)), *statements.bodies(joint)], places
    return list(map(countries.name, statements.countries_as(joint, act))), places


def _leading(joint: JointStatement, act: Act) -> list[str]:
    reader, lead = statements.reader_of(joint), statements.lead_of(joint)
    if act == "led" and lead:
        return [countries.name(lead)]
    if reader is None:
        return []
    of = countries.name(reader.country) if reader.country else None
    return [f"{reader.name} ({of})" if reader.name and of else reader.name or of or ""]


def _finding(coverage: Coverage, joint: JointStatement, text: str, places: Sequence[_Place]) -> Finding:
    """The statement with the sentences that answer before its others, those that say most first."""
    marks: dict[tuple[str, Span], set[Span]] = {}
    for telling, span in places:
        sentence = sentence_at(coverage.article(telling.article), span)
        marks.setdefault((telling.article, sentence), set()).add(span)
    ordered = sorted(marks.items(), key=lambda each: -len(each[1]))
    own = [coverage.cite(name, span, tuple(sorted(words - {span}))) for (name, span), words in ordered]
    whole = statement_finding(coverage, joint)
    return replace(whole, text=text, citations=once((*own, *whole.citations)))


def once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each place once, in order; none inside one that stands before it, as a sentence is without its dateline."""
    places: list[Citation] = []
    for each in citations:
        if not any(
            each.article == other.article and other.start <= each.start and each.end <= other.end for other in places
        ):
            places.append(each)
    return tuple(places)

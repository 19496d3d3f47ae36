"""What the facts say to a question about joint statements, the words that answer it first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bot import dating
from bot.commands import countries, statements, wording
from bot.commands.parts import part_findings
from bot.commands.passages import sentence_at
from bot.commands.questions import wording as asked_wording
from bot.commands.questions.reading import Question
from bot.commands.questions.statements import Asked
from bot.commands.questions.words import Act
from bot.commands.statement_finding import numbers_of, statement_finding
from bot.link.signatories import COUNTRIES
from bot.model import SIGNING, Citation, Country, Finding, JointStatement, Span, Telling
from bot.store.coverage import Coverage

_Place = tuple[Telling, Span]
_OF_SOME: Collection[Act] = ("joined", "withdrew", "did_not_sign")  # how many signed is another number


def statement_findings(coverage: Coverage, question: Question, asked: Asked) -> list[Finding]:
    """What the statements say to it, the words that answer first; empty if they say nothing."""
    if asked.subject is not None:
        return list(_parts(coverage, asked, asked.subject))
    return [finding for joint in asked.joints if (finding := _answer(coverage, question, asked, joint))]


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


def _answer(coverage: Coverage, question: Question, asked: Asked, joint: JointStatement) -> Finding | None:
    """A statement with the value asked for and the sentences that say it; None if no article says it."""
    act, line = asked.act, statement_finding(coverage, joint).text
    if question.asks == "how many" and act not in _OF_SOME:
        of_others = asked.among or (asked.bodies_only and statements.counted(joint) == COUNTRIES)
        number = None if of_others else numbers_of(joint)
        text = asked_wording.number(number, line, who=statements.counted(joint)) if number else None
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
        names, places = _who(joint, act, asked.among)
        if asked.bodies_only and act == "signed":
            names = list(statements.bodies(joint))
        told = "read" if act == "led" and not statements.lead_of(joint) else act
        text = asked_wording.who(told, names, line) if names else None
    return _finding(coverage, joint, text, [(t, span) for t, span in places if span]) if text else None


def _dated(coverage: Coverage, telling: Telling, date: str | None) -> Iterator[Span]:
    dates = coverage.facts(telling.article).dates
    evidence = telling.statement.evidence
    yield from (d.span for d in dates if date and d.value == date and any(e.covers(d.span) for e in evidence))


def _who(
    joint: JointStatement, act: Act, among: Collection[Country]
) -> tuple[list[str], list[tuple[Telling, Span | None]]]:
    """Names of those who did it, and where that is said; only of countries ``among`` these, if there are any."""
    if act in ("read", "led"):
        leading = {*statements.leads(joint), *statements.readers(joint)}
        return ([], []) if among and leading.isdisjoint(among) else (_leading(joint, act), _where_led(joint, act))
    roles = SIGNING if act == "signed" else (act,)
    codes = statements.named(joint) if act == "signed" else statements.countries_as(joint, act)
    names = [countries.name(code) for code in codes if not among or code in among]
    bodies = statements.bodies(joint) if act == "signed" and not among else ()
    parties = ((telling, party) for telling in joint.tellings for party in telling.statement.parties)
    return [*names, *bodies], [
        (telling, party.span)
        for telling, party in parties
        if party.role in roles and (not among or party.country in among)
    ]


def _where_led(joint: JointStatement, act: Act) -> list[tuple[Telling, Span | None]]:
    places: list[tuple[Telling, Span | None]] = []
    for telling in joint.tellings:
        reader = telling.statement.reader
        own = [p.span for p in telling.statement.parties if p.role in (act, "read")]
        places += [(telling, span) for span in ([reader.span] if reader else []) + own]
        places += [(telling, telling.statement.evidence[0])] if telling.statement.lead and act == "led" else []
    return places


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

"""A joint statement as a finding: one line, labelled values, and the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot import dating
from bot.commands import countries, statements, wording
from bot.commands.passages import sentence_at
from bot.commands.reprints import once, sources_of
from bot.commands.source_names import source_names
from bot.facts import signatories
from bot.model import SIGNING, Citation, Finding, JointStatement, Role, Telling
from bot.store.at_hand import kilobytes
from bot.store.coverage import Coverage

_SHOWN_ROLES: tuple[Role, ...] = ("joined", "withdrew", "did_not_sign", "spoke_only", "target")


def statement_finding(coverage: Coverage, joint: JointStatement, country: str | None = None) -> Finding:
    """A statement with every article's account of it; the part of ``country`` first, if one is asked for.

    It is the same for every question about it, and is made once: its key and who tells of it say which accounts it has.
    """
    key = ("statement", joint.key, country, *(telling.article for telling in joint.tellings))
    return coverage.once(key, lambda: _finding(coverage, joint, country), lambda made: kilobytes([made]))


def _finding(coverage: Coverage, joint: JointStatement, country: str | None) -> Finding:
    own = _own_places(coverage, joint, country) if country else ()
    citations: dict[tuple[str, int, int], Citation] = {}
    for citation in (*own, *statements.evidence(coverage, joint)):
        citations.setdefault((citation.article, citation.start, citation.end), citation)
    return Finding(
        kind="statement",
        text=statement_line(joint),
        citations=once(coverage, citations.values()),
        details=tuple(_details(coverage, joint, country)),
        data=statements.joint_values(coverage, joint),
    )


def statement_event(coverage: Coverage, joint: JointStatement, country: str | None = None) -> Finding:
    """The same as one event among others: what it is, the part of ``country``, and each article's first words on it."""
    whole = statement_finding(coverage, joint, country)
    firsts = {citation.article: citation for citation in reversed(whole.citations)}
    sources = sources_of(coverage, firsts)
    firsts = {sources.of(name): citation for name, citation in firsts.items()}  # of reprints the one cited first
    part = whole.details[:1] if country else ()
    return replace(whole, citations=tuple(c for c in whole.citations if c in firsts.values()), details=part)


def statement_line(joint: JointStatement) -> str:
    """What it is, how many signed, which side it takes and when: fixed wording around what articles give."""
    date = statements.date_of(joint) or joint.year
    return wording.statement(
        joint.tellings[0].statement.kind,
        numbers_of(joint),
        statements.side_of(joint),
        wording.listed(map(countries.name, statements.countries_as(joint, "target"))),
        dating.day(date) if date else None,
        who=statements.counted(joint),
    )


def numbers_of(joint: JointStatement) -> str | None:
    """How many signed: "43", "some 54", or "12 or 14" where articles differ; None where none says it."""
    given = sorted(statements.counts(joint))
    if len(given) > 1:
        return wording.listed((f"{count:,}" for count in given), "or")
    return wording.number(given[0], statements.hedge_of(joint)) if given else None


def _own_places(coverage: Coverage, joint: JointStatement, country: str) -> Iterator[Citation]:
    """The sentences that say what a country has to do with it: of the accounts, or if none does, of the articles."""
    named = [(telling, party.span) for telling, party in statements.parties(joint, country)]
    told = [(t, next((each for each in t.statement.evidence if each.covers(span)), None), span) for t, span in named]
    if not any(sentence for _, sentence, _ in told):
        told = [(t, sentence_at(coverage.article(t.article), span), span) for t, _, span in told]
    for telling, sentence, span in told:
        if sentence:
            yield coverage.cite(telling.article, sentence, (span,) if sentence != span else ())


def _details(coverage: Coverage, joint: JointStatement, country: str | None) -> Iterator[tuple[str, str]]:
    """Labelled values, those asked for first."""
    if country:
        yield countries.name(country), _part(joint, country)
    persons = statements.are_persons(joint)
    bodies = statements.bodies(joint)
    if named := bodies if persons else statements.named(joint):
        of_all = wording.names_of(len(named), statements.count_of(joint))
        yield f"{wording.NAMED} ({of_all})", wording.listed(map(countries.name, named))
    if bodies and not persons:
        yield wording.BODIES, wording.listed(bodies)
    for role in _SHOWN_ROLES:
        if parties := statements.countries_as(joint, role):
            yield wording.ROLE_LABELS[role], wording.listed(map(countries.name, parties))
    yield from _circumstances(coverage, joint)
    if len(joint.tellings) > 1:
        yield from _accounts(coverage, joint)


def _accounts(coverage: Coverage, joint: JointStatement) -> Iterator[tuple[str, str]]:
    """What each article has of it; reprints that have the same stand together."""
    called = _names(coverage, joint)
    sources = sources_of(coverage, called)
    alike: dict[tuple[str, str], list[str]] = {}
    for telling in joint.tellings:
        alike.setdefault((sources.of(telling.article), _account(telling)), []).append(called[telling.article])
    yield from ((in_source(wording.listed(names)), account) for (_, account), names in alike.items())


def in_source(name: str) -> str:
    """The label of one article's account."""
    return f"In {name}"


def _part(joint: JointStatement, country: str) -> str:
    roles = statements.telling_roles(party.role for _, party in statements.parties(joint, country)) or ["signed"]
    last = "or" if country in statements.contested(joint) else "and"  # one article says this, another that
    return wording.listed((wording.ROLES[role] for role in roles), last)


def _circumstances(coverage: Coverage, joint: JointStatement) -> Iterator[tuple[str, str]]:
    """Lead, reader, forum, side and the year's basis."""
    if lead := statements.lead_of(joint):
        yield "Led by", countries.name(lead)
    if reader := statements.reader_of(joint):
        of = countries.name(reader.country) if reader.country else None
        yield "Read by", f"{reader.name} ({of})" if reader.name and of else reader.name or of or ""
    forums = statements.forums(coverage, joint).items()
    if forums:
        called = _names(coverage, joint)
        told = (f"{wording.quoted(words)} ({', '.join(called[name] for name in names)})" for words, names in forums)
        yield "Where", " · ".join(told) if len(called) > 1 else wording.quoted(next(iter(forums))[0])
    side = statements.side_of(joint)
    shown = [(t.article, t.statement.side_words) for t in joint.tellings if t.statement.side_words]
    said = dict.fromkeys(wording.quoted(coverage.cite(article, words).exact) for article, words in shown if words)
    yield "Side", ": ".join(filter(None, (wording.SIDES[side], ", ".join(said))))
    if joint.year and joint.year_basis == "inferred":
        yield "Year", f"{joint.year}, {wording.year_inferred(joint.year_note)}"
    if fields := statements.corrected(joint):
        yield wording.CORRECTED, wording.corrected(fields)


def _names(coverage: Coverage, joint: JointStatement) -> dict[str, str]:
    return source_names(coverage, (telling.article for telling in joint.tellings))


def _account(telling: Telling) -> str:
    statement = telling.statement
    names = [*map(countries.name, signatories(statement)), *statement.bodies(*SIGNING)]
    number = None if statement.count is None else wording.number(statement.count, statement.count_hedge)
    return wording.account(number, names, who=statements.counted_by(statement))

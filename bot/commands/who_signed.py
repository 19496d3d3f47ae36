"""``who-signed``: who took part in joint statements, letters and declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bot.commands import countries, statements, wording
from bot.commands.parameters import Party, Since, Source, Until, Year
from bot.commands.passages import passages_on
from bot.commands.suggestions import quotable
from bot.facts import signatories
from bot.model import SIGNING, Answer, Citation, Disagreement, Finding, JointStatement, Role, Span, Telling
from bot.store.coverage import Coverage

_STATEMENTS_MAX = 100  # ours: more than anybody reads
_PASSAGES_MAX = 3
_SHOWN_ROLES: tuple[Role, ...] = ("joined", "withdrew", "did_not_sign", "spoke_only", "target")


def who_signed(
    coverage: Coverage,
    year: Year = None,
    country: Party = None,
    source: Source = None,
    since: Since = None,
    until: Until = None,
) -> Answer:
    """Who signed the joint statements of a year, and who the other side was.

    With a country: what part it took, or that nobody names it. Without anything: every statement that can
    be asked for. Signatories whom no article names are counted; where articles differ, both are shown.

    Usage:
        who-signed [YEAR] [COUNTRY] [source NAME] [since DATE] [until DATE]

    Examples:
        who-signed 2021
        who-signed turkey
        who-signed saudi arabia 2021
        who-signed 2021 source wion
    """
    filters = {"source": source, "since": since, "until": until}
    there = coverage.statements(str(year) if year else None, **filters)
    shown = [joint for joint in there if country is None or _has_part(joint, country)][:_STATEMENTS_MAX]
    name, limits = countries.name(country) if country else None, wording.filtered(**filters)
    findings = [_finding(coverage, joint, country) for joint in shown]
    if country and not findings:
        findings = passages_on(coverage, country, _PASSAGES_MAX, **filters)
    return Answer(
        command="who-signed",
        arguments=_given(year=year, country=country, **filters),
        heading=(wording.statements_of(year, name) if year or name else wording.ALL_STATEMENTS) + limits,
        findings=tuple(findings),
        searched=coverage.searched(),
        disagreements=tuple(d for joint in shown for d in _disagreements(coverage, joint)),
        not_stated=tuple(_not_stated(coverage, there, year, country, limits)),
        suggestions=tuple(_suggestions(coverage, shown, year, country)),
    )


def _given(**arguments: Any) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value is not None}


def _has_part(joint: JointStatement, country: str) -> bool:
    return statements.takes_part(joint, country) or any(statements.parties(joint, country))


# --- one statement ----------------------------------------------------------------------------------


def _finding(coverage: Coverage, joint: JointStatement, country: str | None) -> Finding:
    own = _own_places(coverage, joint, country) if country else ()
    citations: dict[tuple[str, int, int], Citation] = {}
    for citation in (*own, *statements.evidence(coverage, joint)):
        citations.setdefault((citation.article, citation.start, citation.end), citation)
    return Finding(
        kind="statement",
        text=_line(joint),
        citations=tuple(citations.values()),
        details=tuple(_details(coverage, joint, country)),
        data=statements.joint_values(coverage, joint),
    )


def _line(joint: JointStatement) -> str:
    date = statements.date_of(joint) or joint.year
    return wording.statement(
        joint.tellings[0].statement.kind,
        _numbers(joint),
        statements.side_of(joint),
        wording.listed(map(countries.name, statements.countries_as(joint, "target"))),
        wording.day(date) if date else None,
    )


def _numbers(joint: JointStatement) -> str | None:
    """How many signed: "43", "some 54", or "12 or 14" where articles differ; None where none says it."""
    given = sorted(statements.counts(joint))
    if len(given) > 1:
        return wording.listed((f"{count:,}" for count in given), "or")
    return _number(given[0], statements.hedge_of(joint)) if given else None


def _number(count: int | None, hedge: str | None) -> str | None:
    if count is None:
        return None
    return f"{hedge} {count:,}" if hedge else f"{count:,}"


def _own_places(coverage: Coverage, joint: JointStatement, country: str) -> Iterator[Citation]:
    """The sentences that say what a country has to do with it."""
    for telling, party in statements.parties(joint, country):
        spans = [span for span in telling.statement.evidence if span.covers(party.span)] or [party.span]
        marks = (party.span,) if spans[0] != party.span else ()
        yield coverage.cite(telling.article, spans[0], marks)


def _details(coverage: Coverage, joint: JointStatement, country: str | None) -> Iterator[tuple[str, str]]:
    """Labelled values, those asked for first."""
    if country:
        yield countries.name(country), _part(joint, country)
    named = [*map(countries.name, statements.named(joint)), *statements.bodies(joint)]
    if named:
        yield (
            f"{wording.NAMED} ({wording.names_of(len(named), statements.count_of(joint))})",
            wording.listed(named),
        )
    for role in _SHOWN_ROLES:
        if parties := statements.countries_as(joint, role):
            yield wording.ROLE_LABELS[role], wording.listed(map(countries.name, parties))
    yield from _circumstances(coverage, joint)
    if len(joint.tellings) > 1:
        yield from ((_source(coverage, telling), _account(telling)) for telling in joint.tellings)


def _part(joint: JointStatement, country: str) -> str:
    roles: dict[Role, None] = dict.fromkeys(party.role for _, party in statements.parties(joint, country))
    if len(roles) > 1:
        roles.pop("signed", None)  # whoever led or joined it signed it
    if not roles:
        return wording.ROLES["signed"]
    return wording.listed(wording.ROLES[role] for role in roles)


def _circumstances(coverage: Coverage, joint: JointStatement) -> Iterator[tuple[str, str]]:
    """Lead, reader, forum, side and the year's basis."""
    if lead := statements.lead_of(joint):
        yield "Led by", countries.name(lead)
    if reader := statements.reader_of(joint):
        of = countries.name(reader.country) if reader.country else None
        yield "Read by", f"{reader.name} ({of})" if reader.name and of else reader.name or of or ""
    for words, articles in statements.forums(coverage, joint).items():
        yield "Where", f"{wording.quoted(words)} ({', '.join(map(wording.short, articles))})"
    side = statements.side_of(joint)
    shown = [(t.article, t.statement.side_words) for t in joint.tellings if t.statement.side_words]
    said = dict.fromkeys(wording.quoted(coverage.cite(article, words).exact) for article, words in shown if words)
    yield "Side", ": ".join(filter(None, (wording.SIDES[side], ", ".join(said))))
    if joint.year and joint.year_basis == "inferred":
        yield "Year", f"{joint.year}, {wording.year_inferred(joint.year_note)}"


def _source(coverage: Coverage, telling: Telling) -> str:
    outlet = coverage.article(telling.article).catalogue.outlet
    return " ".join(filter(None, (wording.short(telling.article), outlet)))


def _account(telling: Telling) -> str:
    statement = telling.statement
    names = [*map(countries.name, signatories(statement)), *statement.bodies(*SIGNING)]
    return wording.account(_number(statement.count, statement.count_hedge), names)


# --- where articles differ --------------------------------------------------------------------------


def _disagreements(coverage: Coverage, joint: JointStatement) -> Iterator[Disagreement]:
    compared: Sequence[tuple[str, dict[Any, list[Telling]], Callable[[Any], str]]] = (
        (wording.HOW_MANY, statements.counts(joint), lambda count: wording.count(count, "country", "countries")),
        (wording.WHEN, statements.dates(joint), wording.day),
        (wording.WHO_LED, statements.leads(joint), countries.name),
        (wording.WHO_READ, statements.readers(joint), countries.name),
        (wording.WHICH_SIDE, statements.sides(joint), lambda side: wording.SIDES[side]),
    )
    for about, given, shown in compared:
        if len(given) > 1:
            findings = [_differing(coverage, value, shown(value), tellings) for value, tellings in given.items()]
            yield Disagreement(wording.differ_about(about, _line(joint)), tuple(findings))
    for country in statements.contested(joint):
        yield _contested(coverage, joint, country)


def _contested(coverage: Coverage, joint: JointStatement, country: str) -> Disagreement:
    """A country that one article names among the signatories and another says did not sign."""
    about = wording.whether_signed(countries.name(country), _line(joint))
    roles: dict[str, list[Telling]] = {}
    for telling, party in statements.parties(joint, country):
        signed = wording.ROLES["signed" if party.role in SIGNING else party.role]
        roles.setdefault(signed, []).append(telling)
    findings = [_differing(coverage, said, said, tellings) for said, tellings in roles.items()]
    return Disagreement(about, tuple(findings))


def _differing(coverage: Coverage, value: Any, shown: str, tellings: Iterable[Telling]) -> Finding:
    places = [(t.article, t.statement.evidence[0], _marks(t, t.statement.evidence[0])) for t in tellings]
    return Finding(
        kind="fact",
        text=shown,
        citations=tuple(coverage.cite(article, span, marks) for article, span, marks in places),
        data={"value": value, "articles": [article for article, _, _ in places]},
    )


def _marks(telling: Telling, sentence: Span) -> tuple[Span, ...]:
    return tuple(sorted({word for word in statements.words_of(telling.statement) if sentence.covers(word)}))


# --- what is not there ------------------------------------------------------------------------------


def _not_stated(
    coverage: Coverage, there: Sequence[JointStatement], year: int | None, country: str | None, filters: str
) -> Iterator[str]:
    if not there:
        yield wording.no_statements(year, filters)
        yield wording.years_there_are(coverage.years())
        return
    if country and not any(statements.takes_part(joint, country) for joint in there):
        yield wording.not_a_signatory(countries.name(country), year)
        others = [joint.year for joint in coverage.statements() if joint.year and _has_part(joint, country)]
        if year and others:
            yield wording.part_in_years(countries.name(country), list(dict.fromkeys(others)))
    for joint in there:
        count, unnamed = statements.count_of(joint), statements.unnamed(joint)
        if count and unnamed and (year or not country or _has_part(joint, country)):
            when = "" if year else f"{joint.year or wording.NO_YEAR}: "
            yield when + wording.not_named(unnamed, count)


def _suggestions(
    coverage: Coverage, shown: Sequence[JointStatement], year: int | None, country: str | None
) -> Iterator[str]:
    if country and year:
        yield f"who-signed {year}"
        if any(_has_part(joint, country) for joint in coverage.statements()):
            yield f"who-signed {countries.name(country)}"
    yield from (f"quote {name}" for name in quotable(coverage, shown))
    yield from (f"who-signed {other}" for other in coverage.years()[-4:] if other != str(year or ""))

"""``who-signed``: who took part in joint statements, letters and declarations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.commands import countries, source_wording, statements, wording
from bot.commands.differing import disagreements
from bot.commands.parameters import Party, Since, Source, Until, Year
from bot.commands.passages import passages_on
from bot.commands.statement_finding import statement_finding
from bot.commands.suggestions import quotable
from bot.model import Answer, JointStatement
from bot.store.coverage import Coverage

_STATEMENTS_MAX = 100  # ours: more than anybody reads
_PASSAGES_MAX = 3


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
    given = {"year": year, "country": country, **filters}
    arguments = {name: value for name, value in given.items() if value is not None}
    # of a year, all are read: what is said of those counted but not named is of the year
    limit = _STATEMENTS_MAX if year is None and country is None else None
    there = coverage.statements(wording.year(year), party=None if year else country, limit=limit, **filters)
    shown = [joint for joint in there if country is None or _has_part(joint, country)][:_STATEMENTS_MAX]
    total = coverage.how_many_statements(**filters) if limit else len(there)
    any_told = bool(there) or coverage.has_statements(wording.year(year), **filters)
    name, limits = countries.name(country) if country else None, wording.filtered(**filters)
    heading = wording.statements_of(year, name) if arguments else wording.ALL_STATEMENTS
    findings = [statement_finding(coverage, joint, country) for joint in shown]
    if country and not findings and (any_told or year is None):  # a year without statements has nothing to say on it
        findings = passages_on(coverage, country, _PASSAGES_MAX, **filters)
        heading = wording.passages_instead(heading) if findings else heading
    return Answer(
        command="who-signed",
        arguments=arguments,
        heading=heading + limits,
        findings=tuple(findings),
        searched=coverage.searched(),
        disagreements=tuple(d for joint in shown for d in disagreements(coverage, joint)),
        not_stated=(
            *([source_wording.first_of(len(shown), total, "statements")] if total > _STATEMENTS_MAX else ()),
            *_not_stated(coverage, there if any_told else None, year, country, limits),
        ),
        suggestions=tuple(_suggestions(coverage, shown, year, country)),
    )


def _has_part(joint: JointStatement, country: str) -> bool:
    return statements.takes_part(joint, country) or any(statements.parties(joint, country))


def _not_stated(
    coverage: Coverage, there: Sequence[JointStatement] | None, year: int | None, country: str | None, filters: str
) -> Iterator[str]:
    """``there`` are the statements that there are; None where the coverage tells of none at all."""
    if there is None:
        yield wording.no_statements(year, filters)
        yield wording.years_there_are(coverage.years())
        return
    if country and not any(statements.takes_part(joint, country) for joint in there):
        yield wording.not_a_signatory(countries.name(country), year)
        others = [joint.year for joint in coverage.statements(party=country) if joint.year]
        if year is not None and others:
            yield wording.part_in_years(countries.name(country), list(dict.fromkeys(others)))
    for joint in there:
        count, unnamed = statements.count_of(joint), statements.unnamed(joint)
        if count and unnamed and (year is not None or not country or _has_part(joint, country)):
            when = "" if year is not None else f"{joint.year or wording.NO_YEAR}: "
            yield when + wording.not_named(unnamed, count)


def _suggestions(
    coverage: Coverage, shown: Sequence[JointStatement], year: int | None, country: str | None
) -> Iterator[str]:
    if country and year is not None:
        if wording.year(year) in coverage.years():
            yield f"who-signed {wording.year(year)}"
        if coverage.statements(party=country):
            yield f"who-signed {countries.name(country)}"
    yield from (f"quote {name}" for name in quotable(coverage, shown))
    yield from (f"who-signed {other}" for other in coverage.years()[-4:] if other != wording.year(year))

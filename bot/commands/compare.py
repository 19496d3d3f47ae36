"""``compare``: the joint statements of two years, those of one, or two single ones, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product, starmap
from typing import Any

from bot.commands import countries, side_by_side, source_wording, statements, usage_wording, wording
from bot.commands.beside import (
    SIDES,
    Joints,
    everyone_named,
    figures,
    left_open,
    matters,
    name_list,
    names_in_each,
    of_others,
    on_both_sides,
)
from bot.commands.differing import disagreements
from bot.commands.parameters import WhichOnes, Year
from bot.commands.statement_finding import statement_finding, statement_line
from bot.commands.which_statements import is_meant, which_meant
from bot.errors import UsageError
from bot.model import Answer, Country, JointStatement, Side
from bot.store.coverage import Coverage

_STATEMENTS_MAX = 100  # ours: more than anybody reads


def compare(coverage: Coverage, year: Year = None, other: Year = None, which: WhichOnes = None) -> Answer:
    """The joint statements of two years side by side: how many signed, who led, who is named in which.

    Countries are compared side by side of each matter; who is named on both sides of one is listed too. One year alone
    compares its statements with one another. Single statements are meant by side, number of signatories, or who led
    or read them, one for each year. A list of names is seldom complete: what each leaves open stands below.

    Usage:
        compare YEAR [STATEMENT] [YEAR [STATEMENT]]

    Examples:
        compare 2019 2021
        compare 2021
        compare 2019 supportive 2021 critical
        compare 2019 23 2021 france
    """
    if which is not None:
        if year is None:
            raise UsageError(usage_wording.no_place_for(which, "compare"))
        return _single(coverage, [each for each in (year, other) if each is not None], which)
    if year is None or other is None or year == other:
        one = year if other is None else other
        several = one is not None and len(coverage.statements(wording.year(one))) > 1
        return _one_year(coverage, wording.year(one) or "", one) if several else _years_there_are(coverage, one)
    first, second = sorted((wording.year(year) or "", wording.year(other) or ""))
    told = {each: coverage.statements(each) for each in (first, second)}
    joints = [*told[first], *told[second]]
    others = of_others(told)
    series = matters(told, [side for side in SIDES if side not in others])
    compared = (
        *figures(coverage, series),
        *names_in_each(coverage, series, (first, second)),
        *on_both_sides(coverage, told),
    )
    return Answer(
        command="compare",
        arguments={"year": year, "other": other},
        heading=side_by_side.years_compared(first, second),
        findings=(*compared, *(statement_finding(coverage, joint) for joint in joints)),
        searched=coverage.searched(),
        disagreements=tuple(d for joint in joints for d in disagreements(coverage, joint)),
        not_stated=(*starmap(_of_others, others.items()), *left_open(coverage, told)),
        suggestions=tuple(f"who-signed {each}" for each in (first, second) if told[each]),
    )


def _one_year(coverage: Coverage, year: str, asked: int | None) -> Answer:
    """The statements of one year with one another."""
    return _beside(
        coverage,
        coverage.statements(year),
        arguments={"year": asked},
        heading=side_by_side.statements_compared([year]),
        suggestions=[f"compare {a} {b}" for a, b in _pairs(coverage, year)],
    )


def _single(coverage: Coverage, years: Sequence[int], which: str) -> Answer:
    """One statement of each year, as it is described, beside the other; which there are, where none is meant."""
    meant = which_meant(which)
    described = list(zip(years, meant if len(meant) >= len(years) else meant[:1] * len(years), strict=False))
    if len(years) == 1:
        described = [(years[0], each) for each in meant]
    chosen = [[j for j in coverage.statements(wording.year(year)) if is_meant(j, each)] for year, each in described]
    arguments = {**dict(zip(("year", "other"), years, strict=False)), "which": which}
    joints = list({joint.key: joint for some in chosen for joint in some}.values())
    if len(joints) < 2 or not all(chosen):
        return _choices(coverage, years, arguments)
    return _beside(
        coverage,
        joints,
        arguments=arguments,
        heading=side_by_side.statements_compared([wording.year(each) or "" for each in years]),
        suggestions=[f"who-signed {each}" for each in years],
    )


def _choices(coverage: Coverage, years: Sequence[int], arguments: dict[str, Any]) -> Answer:
    """The statements of these years, and by which words two of them are compared."""
    there = {year: coverage.statements(wording.year(year)) for year in years}
    sides = [list(dict.fromkeys(map(statements.side_of, joints))) for joints in there.values()]
    pairs = [each for each in product(*sides) if set(each) <= {"critical", "supportive"}] if len(there) > 1 else []
    lines = [" ".join(f"{year} {side}" for year, side in zip(there, each, strict=True)) for each in pairs]
    return Answer(
        command="compare",
        arguments=arguments,
        heading=side_by_side.WHICH_STATEMENTS,
        findings=tuple(statement_finding(coverage, joint) for joints in there.values() for joint in joints),
        searched=coverage.searched(),
        not_stated=(side_by_side.NO_TWO_MEANT,),
        suggestions=tuple(f"compare {line}" for line in lines),
    )


def _beside(
    coverage: Coverage, joints: Joints, *, arguments: dict[str, Any], heading: str, suggestions: Sequence[str]
) -> Answer:
    """Statements beside one another: who is named in several, and who in one alone."""
    named = {joint.key: everyone_named([joint]) for joint in joints}
    several = [name for name in everyone_named(joints) if sum(name in names for names in named.values()) > 1]
    lists = [(side_by_side.NAMED_IN_SEVERAL, several, joints)]
    for joint in joints:
        own = [name for name in named[joint.key] if name not in several]
        lists.append((side_by_side.named_only_in(statement_line(joint)), own, [joint]))
    compared = (
        name_list(coverage, label, names, of, side=None, years=list(dict.fromkeys(joint.year or "" for joint in of)))
        for label, names, of in lists
        if names
    )
    told: dict[str, list[JointStatement]] = {}
    for joint in joints:
        told.setdefault(joint.year or wording.NO_YEAR, []).append(joint)
    return Answer(
        command="compare",
        arguments=arguments,
        heading=heading,
        findings=(*compared, *(statement_finding(coverage, joint) for joint in joints)),
        searched=coverage.searched(),
        disagreements=tuple(d for joint in joints for d in disagreements(coverage, joint)),
        not_stated=tuple(left_open(coverage, told)),
        suggestions=tuple(suggestions),
    )


def _pairs(coverage: Coverage, year: str | None) -> list[tuple[str, str]]:
    """Years to compare, one of them this one; the latest three pairs."""
    years = coverage.years()
    return [(a, b) for a in years for b in years if a < b and year in (None, a, b)][-3:]


def _years_there_are(coverage: Coverage, year: int | None) -> Answer:
    """The statements of the one year, or of all, and what to compare them with."""
    limit, years = _STATEMENTS_MAX if year is None else None, coverage.years()
    joints = coverage.statements(wording.year(year), limit=limit)
    total = coverage.how_many_statements() if limit else len(joints)
    left = [source_wording.first_of(len(joints), total, "statements")] if len(joints) < total else []
    return Answer(
        command="compare",
        arguments={} if year is None else {"year": year},
        heading=side_by_side.WHICH_YEARS,
        findings=tuple(statement_finding(coverage, joint) for joint in joints),
        searched=coverage.searched(),
        not_stated=(side_by_side.both_years_needed(years), *left),
        suggestions=tuple(f"compare {a} {b}" for a, b in _pairs(coverage, wording.year(year))),
    )


def _of_others(side: Side, targets: Mapping[str, Sequence[Country]]) -> str:
    return side_by_side.of_others(side, {year: list(map(countries.name, codes)) for year, codes in targets.items()})

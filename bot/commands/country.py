"""``country``: every part that one country has, by year, and what its people say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.commands import countries, side_by_side, source_wording, statements, wording
from bot.commands.parameters import Party
from bot.commands.parts import part_findings
from bot.commands.passages import passages_on
from bot.commands.quotation import quotations
from bot.commands.repeated import told_once
from bot.model import Answer, Finding, JointStatement, Speaker
from bot.spelling import fold
from bot.store.coverage import Coverage

_LISTED_MAX = 60  # countries in a list of those that can be asked for
_QUOTATIONS_MAX = 3  # of one speaker; "quote" gives all
_READ_MAX = 40  # utterances of one speaker, of which several may stand in one sentence and are shown together
_STATEMENTS_MAX = 100  # ours: more than anybody reads
_SPEAKERS_MAX = 5
_PASSAGES_MAX = 3


def country(coverage: Coverage, country: Party = None) -> Answer:
    """Every part that a country has in joint statements, by year, and what its people say.

    Whether it signed, led, read, joined for the first time, backed the other side, spoke alone, did not
    sign, withdrew, or is whom a statement is about; and the years in which no article names it.

    Usage:
        country NAME

    Examples:
        country turkey
        country china
        country cuba
    """
    if country is None:
        return _countries_there_are(coverage)
    joints = coverage.statements(party=country)
    found = [finding for joint in joints[:_STATEMENTS_MAX] for finding in part_findings(coverage, joint, country)]
    quoted = [who for who, _ in coverage.speakers(country, _SPEAKERS_MAX)]
    said, left_out = _said(coverage, quoted)
    findings = [*found, *said] or passages_on(coverage, country, _PASSAGES_MAX)
    return Answer(
        command="country",
        arguments={"country": country},
        heading=side_by_side.parts_of(countries.name(country)),
        findings=tuple(findings),
        searched=coverage.searched(),
        not_stated=(
            *_not_stated(coverage, joints, country),
            *_cut(len(joints)),
            *left_out,
        ),
        suggestions=(
            *(f"quote {fold(who.name)}" for who in quoted[:2]),
            *(f"who-signed {year}" for year in coverage.years()[-2:]),
        ),
    )


def _said(coverage: Coverage, speakers: Sequence[Speaker]) -> tuple[list[Finding], list[str]]:
    """The first quotations of everyone who speaks for it, and how many more there are."""
    findings: list[Finding] = []
    left_out = []
    for who in speakers:
        there = coverage.utterances(who.name)
        said = told_once(coverage, quotations(coverage, there[:_READ_MAX], who.name))
        findings += said[:_QUOTATIONS_MAX]
        more = len(said) - _QUOTATIONS_MAX + max(0, len(there) - _READ_MAX)
        if more > 0:
            left_out.append(side_by_side.more_quotations(more, who.name))
    return findings, left_out


def _not_stated(coverage: Coverage, joints: Sequence[JointStatement], country: str) -> Iterator[str]:
    name = countries.name(country)
    if not any(statements.takes_part(joint, country) or any(statements.parties(joint, country)) for joint in joints):
        yield wording.not_a_signatory(name, None)
        yield side_by_side.countries_named(_named(coverage))
        return
    taken = {joint.year for joint in joints if statements.takes_part(joint, country)}
    others = {year: unnamed for year, unnamed in coverage.unnamed_by_year().items() if year not in taken}
    if others:
        yield side_by_side.no_part_in(name, others)


def _cut(there: int) -> Iterator[str]:
    if there > _STATEMENTS_MAX:
        yield source_wording.first_of(_STATEMENTS_MAX, there, "statements")


def _named(coverage: Coverage) -> list[str]:
    return [countries.name(code) for code, _ in coverage.statement_countries()[:_LISTED_MAX]]


def _countries_there_are(coverage: Coverage) -> Answer:
    """The countries that can be asked for, each with what it has part in."""
    joints = coverage.statements(limit=_STATEMENTS_MAX)
    codes = [code for code, _ in coverage.statement_countries()[:_LISTED_MAX]]
    findings = tuple(filter(None, (_summary(coverage, joints, code) for code in codes)))
    return Answer(
        command="country",
        arguments={},
        heading=side_by_side.WHICH_COUNTRY,
        findings=findings,
        searched=coverage.searched(),
        not_stated=tuple(_cut(coverage.how_many_statements())) if findings else (side_by_side.NO_STATEMENTS,),
        suggestions=tuple(f"country {countries.name(code)}" for code in codes[:3]),
    )


def _summary(coverage: Coverage, joints: Sequence[JointStatement], code: str) -> Finding | None:
    """A country with its parts in one line each, and one place for each statement."""
    parts = [finding for joint in joints for finding in part_findings(coverage, joint, code)]
    if not parts:
        return None
    return Finding(
        kind="fact",
        text=countries.name(code),
        citations=tuple(dict.fromkeys(part.citations[0] for part in parts)),
        details=tuple((str(part.data["year"] or wording.NO_YEAR), wording.ROLES[part.data["role"]]) for part in parts),
        data={"country": code, "parts": [dict(part.data) for part in parts]},
    )

"""Joint statements side by side: how many signed on each side, and who is named in both years or in one alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.commands import countries, side_by_side, statements, wording
from bot.commands.parts import cite_part, parts
from bot.commands.statement_finding import numbers_of
from bot.model import SIGNING, Citation, Country, Finding, JointStatement, Side, Span
from bot.store.coverage import Coverage

SIDES: tuple[Side, ...] = ("critical", "supportive", "other", "unstated")
Joints = Sequence[JointStatement]


def of_others(told: Mapping[str, Joints]) -> dict[Side, dict[str, list[Country]]]:
    """The sides on which the years' statements are about different countries, with these by year."""
    found = {}
    for side in SIDES:
        targets = {year: _targets(_of(joints, side)) for year, joints in told.items()}
        if all(targets.values()) and not set.intersection(*map(set, targets.values())):
            found[side] = targets
    return found


def _targets(joints: Iterable[JointStatement]) -> list[Country]:
    return list(dict.fromkeys(code for joint in joints for code in statements.countries_as(joint, "target")))


def figures(coverage: Coverage, told: Mapping[str, Joints], sides: Iterable[Side]) -> Iterator[Finding]:
    """How many countries took each side in the one year and in the other, where both have a figure."""
    for side in sides:
        own = {year: _of(joints, side) for year, joints in told.items()}
        of_states = [(year, joint) for year in own for joint in own[year] if not statements.are_persons(joint)]
        figures = [(year, numbers_of(joint), joint) for year, joint in of_states if numbers_of(joint)]
        if len({year for year, _, _ in figures}) == len(own):
            yield Finding(
                kind="fact",
                text=side_by_side.figures(side, [(year, number or "") for year, number, _ in figures]),
                citations=tuple(_counts(coverage, [joint for _, _, joint in figures])),
                data={
                    "side": side,
                    "counts": [{"year": y, "statement": j.key, "count": statements.count_of(j)} for y, _, j in figures],
                },
            )


def _counts(coverage: Coverage, joints: Joints) -> Iterator[Citation]:
    """The sentences that say how many."""
    for joint in joints:
        for telling in joint.tellings:
            if telling.statement.count_span:
                yield cite_part(coverage, telling, telling.statement.count_span)


def names_in_each(coverage: Coverage, told: Mapping[str, Joints], sides: Iterable[Side]) -> Iterator[Finding]:
    """Who is named in both years and in one alone, on each side; then who is named on both sides."""
    first, second = told
    for side in sides:
        own = {year: _of(joints, side) for year, joints in told.items()}
        a, b = everyone_named(own[first]), everyone_named(own[second])
        lists = (
            (side_by_side.named_in(side, first, second), [each for each in a if each in b], (first, second)),
            (side_by_side.named_in(side, first, only=True), [each for each in a if each not in b], (first,)),
            (side_by_side.named_in(side, second, only=True), [each for each in b if each not in a], (second,)),
        )
        for label, names, years in lists:
            if names and own[first] and own[second]:
                joints = [joint for year in years for joint in own[year]]
                yield name_list(coverage, label, names, joints, side=side, years=list(years))
    joints = [joint for year in told for joint in told[year]]
    both = [
        each for each in everyone_named(_of(joints, "critical")) if each in everyone_named(_of(joints, "supportive"))
    ]
    if both:
        yield name_list(coverage, side_by_side.NAMED_ON_BOTH_SIDES, both, joints, side=None, years=list(told))


def _of(joints: Iterable[JointStatement], side: Side) -> list[JointStatement]:
    return [joint for joint in joints if statements.side_of(joint) == side]


def everyone_named(joints: Iterable[JointStatement]) -> list[str]:
    """Everyone who is named as taking part, countries by code and bodies by name."""
    return list(
        dict.fromkeys(each for joint in joints for each in (*statements.named(joint), *statements.bodies(joint)))
    )


def name_list(
    coverage: Coverage, label: str, names: Sequence[str], joints: Joints, *, side: Side | None, years: list[str]
) -> Finding:
    """A list of names with the sentences that name them."""
    return Finding(
        kind="fact",
        text=f"{label} ({len(names)}): {wording.listed(map(countries.name, names))}",
        citations=tuple(_places(coverage, names, joints)),
        data={"side": side, "years": years, "only": len(years) == 1, "countries": list(names)},
    )


def _places(coverage: Coverage, names: Iterable[str], joints: Joints) -> Iterator[Citation]:
    """The sentences that name them as taking part, each once with all its marks."""
    marks: dict[tuple[str, int, int], list[Citation]] = {}
    for joint in joints:
        for name in names:
            for role, telling, span in parts(joint, name):
                if role in SIGNING:
                    cited = cite_part(coverage, telling, span)
                    marks.setdefault((cited.article, cited.start, cited.end), []).append(cited)
    for same in marks.values():
        spans = sorted({mark for citation in same for mark in citation.marks})
        first = same[0]
        yield coverage.cite(first.article, _span(first), spans)


def _span(citation: Citation) -> Span:
    return Span(citation.start, citation.end)

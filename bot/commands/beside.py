"""Joint statements side by side: how many signed on each side, and who is named in both years or in one alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from bot.commands import countries, side_by_side, statements, wording
from bot.commands.parts import cite_part, parts
from bot.commands.statement_finding import numbers_of
from bot.link.signatories import COUNTRIES
from bot.model import SIGNING, Citation, Country, Finding, JointStatement, Side, Span
from bot.store.coverage import Coverage

SIDES: tuple[Side, ...] = ("critical", "supportive", "other", "unstated")
Joints = Sequence[JointStatement]


@dataclass(frozen=True, slots=True)
class Matter:
    """The statements of one side of a matter by year; ``about`` are the countries that they are about."""

    side: Side
    about: tuple[Country, ...]
    told: Mapping[str, Joints]
    alone: bool
    """Whether the side has no other matter, so that nothing has to tell them apart."""

    def named(self, *years: str, only: bool = False) -> str:
        """What a list of names is called."""
        return side_by_side.named_in(self.side, *years, about=self._shown(), only=only)

    def counted(self, numbers: Sequence[tuple[str, str]]) -> str:
        """How many in each year."""
        return side_by_side.figures(self.side, numbers, about=self._shown())

    def _shown(self) -> list[str]:
        return [] if self.alone else list(map(countries.name, self.about))


def matters(told: Mapping[str, Joints], sides: Iterable[Side]) -> list[Matter]:
    """The statements of these sides by whom they are about: those that share a country are of one matter.

    What is about nobody is of the one matter of its side; where there are several, of none.
    """
    found = []
    for side in sides:
        groups = _sharing([_targets([joint]) for joints in told.values() for joint in _of(joints, side)])
        for about in groups or [()]:
            own = {year: _about(_of(joints, side), about, alone=len(groups) < 2) for year, joints in told.items()}
            found.append(Matter(side, about, own, alone=len(groups) < 2))
    return found


def _sharing(targets: Iterable[Sequence[Country]]) -> list[tuple[Country, ...]]:
    """Countries that stand together, also by way of others."""
    groups: list[tuple[Country, ...]] = []
    for codes in filter(None, targets):
        shared = [group for group in groups if not set(group).isdisjoint(codes)]
        whole = tuple(dict.fromkeys((*(code for group in shared for code in group), *codes)))
        groups = [*(group for group in groups if group not in shared), whole]
    return groups


def _about(joints: Iterable[JointStatement], about: Sequence[Country], *, alone: bool) -> list[JointStatement]:
    return [joint for joint in joints if not set(about).isdisjoint(own := _targets([joint])) or (alone and not own)]


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


def figures(coverage: Coverage, compared: Iterable[Matter]) -> Iterator[Finding]:
    """How many countries took each side of a matter in the one year and in the other, where both have a figure."""
    for matter in compared:
        own = matter.told
        of_states = [(year, joint) for year in own for joint in own[year] if statements.counted(joint) == COUNTRIES]
        figures = [(year, numbers_of(joint), joint) for year, joint in of_states if numbers_of(joint)]
        if len({year for year, _, _ in figures}) == len(own):
            yield Finding(
                kind="fact",
                text=matter.counted([(year, number or "") for year, number, _ in figures]),
                citations=tuple(_counts(coverage, [joint for _, _, joint in figures])),
                data={
                    "side": matter.side,
                    "counts": [{"year": y, "statement": j.key, "count": statements.count_of(j)} for y, _, j in figures],
                },
            )


def _counts(coverage: Coverage, joints: Joints) -> Iterator[Citation]:
    """The sentences that say how many."""
    for joint in joints:
        for telling in joint.tellings:
            if telling.statement.count_span:
                yield cite_part(coverage, telling, telling.statement.count_span)


def names_in_each(coverage: Coverage, compared: Sequence[Matter], years: tuple[str, str]) -> Iterator[Finding]:
    """Who is named in both years and in one alone, on each side of a matter."""
    first, second = years
    for matter in compared:
        own = matter.told
        a, b = everyone_named(own[first]), everyone_named(own[second])
        lists = (
            (matter.named(first, second), [each for each in a if each in b], (first, second)),
            (matter.named(first, only=True), [each for each in a if each not in b], (first,)),
            (matter.named(second, only=True), [each for each in b if each not in a], (second,)),
        )
        for label, names, of in lists:
            if names and own[first] and own[second]:
                joints = [joint for year in of for joint in own[year]]
                yield name_list(coverage, label, names, joints, side=matter.side, years=list(of))


def on_both_sides(coverage: Coverage, told: Mapping[str, Joints]) -> Iterator[Finding]:
    """Who is named on both sides of a matter."""
    compared = matters(told, ("critical", "supportive"))
    for one, other in product(compared, compared):
        if (one.side, other.side) != ("critical", "supportive") or set(one.about).isdisjoint(other.about):
            continue
        sides = [[joint for joints in each.told.values() for joint in joints] for each in (one, other)]
        names, others = map(everyone_named, sides)
        both = [name for name in names if name in others]
        if both:
            label = side_by_side.NAMED_ON_BOTH_SIDES
            yield name_list(coverage, label, both, [*sides[0], *sides[1]], side=None, years=list(told))


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


# --- what is left open ------------------------------------------------------------------------------


def left_open(coverage: Coverage, told: Mapping[str, Joints]) -> Iterator[str]:
    """What lists of each year do not say: how many of those who signed they leave out, and years without any."""
    yield from (side_by_side.no_statements_in(year) for year, joints in told.items() if not joints)
    left = {year: open_lists for year, joints in told.items() if (open_lists := list(_open_lists(joints)))}
    if left:
        yield side_by_side.lists_leave_open(left) + (side_by_side.MAY_BE_AMONG if len(told) > 1 else "")
    for year, joints in told.items():
        for joint in joints:
            if not statements.counts(joint):
                yield side_by_side.names_nobody_missing(statements.side_of(joint), year)
    if not all(told.values()):
        yield wording.years_there_are(coverage.years())


def _open_lists(joints: Joints) -> Iterator[tuple[Side, int, int]]:
    """The statements of which not all who signed are named: side, how many are not, of how many."""
    for joint in joints:
        count, unnamed = statements.count_of(joint), statements.unnamed(joint)
        if count and unnamed:
            yield statements.side_of(joint), unnamed, count

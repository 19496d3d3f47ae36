"""Tables and error lists for a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.eval.floors import Floors
from tests.eval.gold import HALVES
from tests.eval.judgement import FIGURES, Tally, tally
from tests.eval.run import Weighed, figures, of_half

ERROR_KINDS: Mapping[str, tuple[str, ...]] = {
    "quotes": ("quotes", "speaker", "utterance", "reported"),
    "statements": (
        "statements", "no_statement", "kind", "side", "year", "date", "forum", "lead", "reader", "count", "partial",
        "earlier",
    ),
    "signatories": (
        "signatories", "other_signatories", "joined", "withdrew", "did_not_sign", "spoke_only", "target",
    ),
    "claims": ("claims", "said_by"),
    "countries": ("countries",),
    "dates": ("dates",),
}  # fmt: skip

_BY_DIFFICULTY = (
    "quotes",
    "speaker",
    "statements",
    "signatories",
    "lead",
    "reader",
    "year",
    "count",
    "side",
    "countries",
)
_SIGNS = {"missed": "-", "spurious": "+", "wrong": "≠"}


def overall(weighed: Sequence[Weighed], floors: Floors) -> str:
    """Every figure on each half and on both, beside the floors."""
    halves = {half: figures(of_half(weighed, half)) for half in HALVES}
    both = figures(weighed)
    lines = [f"{'':18}" + "".join(f"{name:^34}" for name in (*HALVES, "both"))]
    lines.append(f"{'figure':18}" + "   gold    P     R     F1  floor  " * len(HALVES) + "   gold    P     R     F1")
    for figure in FIGURES:
        cells = [_cell(halves[half][figure], floors.get(half, {}).get(figure)) for half in HALVES]
        lines.append(f"{figure:18}" + "".join(cells) + _cell(both[figure], None))
    return "\n".join(line.rstrip() for line in lines)


def by_difficulty(weighed: Sequence[Weighed]) -> str:
    """F1 of the main figures for each difficulty, the weakest first; a dot where gold has none and none was found."""
    width = max(len("difficulty"), *(len(each.gold.difficulty) for each in weighed)) + 2
    head = f"{'difficulty':{width}}{'half':7}" + "".join(f"{name[:10]:>12}" for name in _BY_DIFFICULTY)
    rows = []
    for (difficulty, half), group in _grouped(weighed).items():
        reached = figures(group)
        rows.append(
            (_mean(reached), f"{difficulty:{width}}{half:7}" + "".join(_f1(reached[n]) for n in _BY_DIFFICULTY))
        )
    return "\n".join([head, *(row for _, row in sorted(rows))])


def errors(weighed: Sequence[Weighed], kind: str, *, show_blind: bool = False) -> str:
    """Every error of a kind by difficulty: - missed, + spurious, ≠ wrong; of the blind half only how many."""
    return "\n".join(line for each in weighed for line in _article_errors(each, kind, show_blind))


def speed(weighed: Sequence[Weighed]) -> str:
    """How many articles a CPU-second reads, and how much text."""
    spent = sum(each.cpu_seconds for each in weighed)
    size = sum(len(each.gold.text) for each in weighed) / 1000
    return f"{len(weighed)} articles of {size / len(weighed):.1f} kB, {len(weighed) / spent:.0f} a CPU-second"


def _article_errors(each: Weighed, kind: str, show_blind: bool) -> Iterator[str]:
    found = [j for j in each.judgements if j.figure in ERROR_KINDS[kind] and j.result != "right"]
    if not found:
        return
    if each.gold.half == "blind" and not show_blind:
        sums = {figure: tally(j for j in found if j.figure == figure) for figure in ERROR_KINDS[kind]}
        counted = [f"{name} -{t.missed} +{t.spurious}" for name, t in sums.items() if t.missed or t.spurious]
        yield f"\n{each.gold.difficulty} (blind): " + ", ".join(counted)
        return
    yield f"\n{each.gold.difficulty} ({each.gold.half}/{each.gold.name}.txt)"
    yield from (f"  {_SIGNS[j.result]} {j.figure:18} {j.detail}" for j in found)


def _grouped(weighed: Sequence[Weighed]) -> dict[tuple[str, str], list[Weighed]]:
    groups: dict[tuple[str, str], list[Weighed]] = defaultdict(list)
    for each in weighed:
        groups[each.gold.difficulty, each.gold.half].append(each)
    return groups


def _mean(reached: Mapping[str, Tally]) -> float:
    shown = [reached[name].f1 for name in _BY_DIFFICULTY if _any(reached[name])]
    return sum(shown) / len(shown) if shown else 1.0


def _cell(each: Tally, floor: float | None) -> str:
    floored = f"{floor:.3f}" if floor is not None else ""
    if not _any(each):
        return f"{0:7}{'':20}{floored:>7}"
    return f"{each.gold:7}  {each.precision:.2f}  {each.recall:.2f}  {each.f1:.3f} {floored:>7}"


def _f1(each: Tally) -> str:
    return f"{each.f1:12.2f}" if _any(each) else f"{'·':>12}"


def _any(each: Tally) -> bool:
    return bool(each.gold or each.spurious)

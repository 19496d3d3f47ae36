"""Which found fact is to be compared with which gold fact, one-to-one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.model import SIGNING, Country, Statement
from tests.eval.compare import overlaps, same_name
from tests.eval.gold import GoldStatement

G = TypeVar("G")
F = TypeVar("F")

MATCH_MIN = 3.0
"""A pair of statements needs so much agreement to count as the same: one figure, leader or place."""


def pairs(gold: Sequence[G], found: Sequence[F], agreement: Callable[[G, F], float], least: float) -> list[tuple[G, F]]:
    """One-to-one pairs that agree at least so much, best agreement first; ties in the order of the text."""
    scored = sorted((-agreement(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    chosen: dict[int, int] = {}
    for score, i, j in scored:
        if -score >= least and i not in chosen and j not in chosen.values():
            chosen[i] = j
    return [(gold[i], found[j]) for i, j in sorted(chosen.items())]


def signed(statement: Statement) -> tuple[Country, ...]:
    """Every country that takes part, the lead's and the reader's included."""
    reader = statement.reader.country if statement.reader else None
    spoken = tuple(c for c in (statement.lead, reader) if c)
    return tuple(dict.fromkeys((*statement.countries(*SIGNING), *spoken)))


def year_of(statement: Statement) -> str | None:
    """The year, also where only the date says it."""
    return statement.year or (statement.date[:4] if statement.date else None)


def statement_agreement(gold: GoldStatement, found: Statement) -> float:
    """How much two accounts agree; README.md gives the weights."""
    reader_country = found.reader.country if found.reader else None
    reader_name = found.reader.name if found.reader else None
    same_reader = (gold.reader_country is not None and gold.reader_country == reader_country) or (
        gold.reader_name is not None and same_name(reader_name, [gold.reader_name])
    )
    return (
        _weigh(gold.count, found.count, gold.also.get("count", ()), same=4, different=-3)
        + _weigh(gold.lead, found.lead, gold.also.get("lead", ()), same=3, different=-2)
        + (3 if same_reader else 0)
        + _weigh(taken_side(gold.side), taken_side(found.side), gold.also.get("side", ()), same=1, different=-2)
        + _weigh(gold.year, year_of(found), gold.also.get("year", ()), same=1, different=-1)
        + (3 if gold.evidence and any(overlaps(gold.evidence, span) for span in found.evidence) else 0)
        + 4 * _common_share(gold.signatories, signed(found))
    )


def _weigh(gold: object, found: object, also: Sequence[object], *, same: float, different: float) -> float:
    if gold is None or found is None:
        return 0
    return same if gold == found or found in also else different


def taken_side(side: str) -> str | None:
    """The side, None for statements that are neither against nor for."""
    return side if side in {"critical", "supportive"} else None


def _common_share(gold: Sequence[str], found: Sequence[str]) -> float:
    together = set(gold) | set(found)
    return len(set(gold) & set(found)) / len(together) if together else 0

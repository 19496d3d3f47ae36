"""What was right or not, and the figures that come of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Result = Literal["right", "missed", "spurious", "wrong"]

FIGURES = (
    "quotes", "speaker", "utterance", "reported",
    "statements", "no_statement", "kind", "side", "year", "date", "forum", "lead", "reader", "count",
    "partial", "earlier",
    "signatories", "other_signatories", "joined", "withdrew", "did_not_sign", "spoke_only", "target",
    "claims", "said_by", "countries", "dates",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """One fact weighed: "wrong" is a value where gold has another; ``detail`` tells a person which."""

    figure: str
    result: Result
    detail: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Precision, recall and F1 of one figure; 1 where there was nothing to find and nothing was found."""

    right: int = 0
    missed: int = 0
    spurious: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 1.0

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        whole = 2 * self.right + self.missed + self.spurious
        return 2 * self.right / whole if whole else 1.0

    @property
    def gold(self) -> int:
        """How many there were to find."""
        return self.right + self.missed


def tally(judgements: Iterable[Judgement]) -> Tally:
    """The sums; a wrong value is both missed and spurious."""
    counted = Counter(each.result for each in judgements)
    return Tally(counted["right"], counted["missed"] + counted["wrong"], counted["spurious"] + counted["wrong"])


def judge_value(figure: str, accepted: Sequence[object], given: object, same: bool, about: str) -> Iterator[Judgement]:
    """Nothing where there is nothing on both sides."""
    if accepted and given is not None:
        detail = f"{given!r} for {accepted[0]!r} – {about}"
        yield Judgement(figure, "right" if same else "wrong", detail)
    elif accepted:
        yield Judgement(figure, "missed", f"{accepted[0]!r} – {about}")
    elif given is not None:
        yield Judgement(figure, "spurious", f"{given!r} – {about}")


def judge_set(figure: str, wanted: set[str], given: set[str], about: str) -> Iterator[Judgement]:
    yield from (Judgement(figure, "right", f"{code} – {about}") for code in sorted(wanted & given))
    yield from (Judgement(figure, "missed", f"{code} – {about}") for code in sorted(wanted - given))
    yield from (Judgement(figure, "spurious", f"{code} – {about}") for code in sorted(given - wanted))

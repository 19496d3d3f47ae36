"""How much each kind of evidence counts, learned from our open questions: `python -m tests.eval --learn`.

A sentence's weight is that of its evidence added up: the logarithm of its odds to be the answer rather than that
the coverage does not say.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_suffix(".toml")
BEFOREHAND = "beforehand"  # the weight of any sentence before its evidence


def weight(evidence: Mapping[str, float]) -> float:
    """What speaks for a sentence, less what speaks against it."""
    learned = _learned()
    return learned[BEFOREHAND] + sum(learned[name] * value for name, value in evidence.items())


@cache
def _learned() -> Mapping[str, float]:
    return tomllib.loads(WEIGHTS.read_text("utf-8"))

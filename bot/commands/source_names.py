"""What articles are called in a sentence of ours: by their outlet, with the number where that is not enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.commands.wording import short
from bot.store.coverage import Coverage


def source_names(coverage: Coverage, articles: Iterable[str]) -> dict[str, str]:
    """For each article its outlet: "WION", "WION (002)" beside another of WION; without an outlet "002"."""
    outlets = {name: coverage.article(name).catalogue.outlet for name in dict.fromkeys(articles)}
    shared = Counter(outlets.values())
    return {name: _called(name, outlet, alone=shared[outlet] == 1) for name, outlet in outlets.items()}


def _called(name: str, outlet: str | None, *, alone: bool) -> str:
    if outlet is None:
        return short(name)
    return outlet if alone else f"{outlet} ({short(name)})"

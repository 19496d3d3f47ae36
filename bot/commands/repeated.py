"""The same quotation in several articles as one finding, which says where else it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.commands import quote_wording, wording
from bot.commands.comparison import words_of
from bot.commands.source_names import source_names
from bot.model import Finding
from bot.spelling import fold
from bot.store.coverage import Coverage

_WORDS_MIN = 4  # of a quotation; fewer may be said twice


def told_once(coverage: Coverage, findings: Iterable[Finding]) -> list[Finding]:
    """Findings in their order, each quotation only where it comes first."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        groups.setdefault(_said(finding) or number, []).append(finding)
    return [_with_others(coverage, same) for same in groups.values()]


def _said(finding: Finding) -> tuple[str, str] | None:
    """Who says what, as it is compared; None for what is no quotation, or one so short that it may be another."""
    if finding.kind != "quote":
        return None
    words = [word.key for word in words_of(finding.text)]
    return (fold(finding.data["speaker"] or ""), " ".join(words)) if len(words) >= _WORDS_MIN else None


def _with_others(coverage: Coverage, same: Sequence[Finding]) -> Finding:
    first = same[0]
    others = dict.fromkeys(each.data["article"] for each in same[1:] if each.data["article"] != first.data["article"])
    if not others:
        return first
    names = source_names(coverage, (first.data["article"], *others))
    also = (quote_wording.ALSO_IN, wording.listed(names[other] for other in others))
    return replace(first, details=(*first.details, also), data={**first.data, "also_in": list(others)})

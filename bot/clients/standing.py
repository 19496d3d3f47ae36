"""How a coverage stands, as labelled values for people."""

from __future__ import annotations

from bot.store.status import VERIFIED_MAX, Status

_STEP = 1024


def figures(status: Status) -> list[tuple[str, str]]:
    """The values in the order in which they are shown."""
    by_hand = ", ".join(
        f"{number} {what}"
        for number, what in ((status.added, "added"), (status.edited, "edited"), (status.removed, "removed"))
        if number
    )
    facts = (
        f"{status.quotes:,} quotations, {status.statements:,} joint statements, "
        f"{status.speakers:,} people and bodies, {status.claims:,} figures"
    )
    return [
        ("Articles", f"{status.articles:,} with {status.paragraphs:,} paragraphs"),
        ("By hand", by_hand or "nothing"),
        ("Facts", facts),
        ("Last loaded", f"{status.loaded_at} UTC" if status.loaded_at else "never"),
        ("Size", size(status.bytes)),
        ("Health", _health(status)),
    ]


def _health(status: Status) -> str:
    if status.problems:
        return f"{len(status.problems)} wrong; run `python -m bot verify --repair`"
    if status.verified:
        return "everything is what was written"
    return f"more than {VERIFIED_MAX:,} articles; `python -m bot verify` looks at all of them"


def size(number: float) -> str:
    """Bytes for people: "1.4 MB"."""
    for unit in ("bytes", "KB", "MB"):
        if number < _STEP:
            return f"{number:,.0f} {unit}" if unit == "bytes" else f"{number:,.1f} {unit}"
        number /= _STEP
    return f"{number:,.1f} GB"

"""How a date is written for people, and what it rests on."""

from __future__ import annotations

from bot.model import Catalogue, PartialDate

BASES = {"catalogue": "from the catalogue", "text": "from the text", "inferred": "inferred"}
_MONTHS = "January February March April May June July August September October November December".split()


def day(date: PartialDate) -> str:
    """A date as people write it: "21 October 2021", "October 2021", "2021"."""
    parts = [int(part) for part in date.split("-")]
    shown = [str(parts[0]), *([_MONTHS[parts[1] - 1]] if len(parts) > 1 else []), *map(str, parts[2:])]
    return " ".join(reversed(shown))


def published(catalogue: Catalogue) -> str:
    """The date of publication with what it rests on."""
    if not catalogue.published:
        return "not stated"
    basis = BASES[catalogue.published_basis or "catalogue"]
    note = (catalogue.published_note or "").removeprefix(f"{basis}: ")
    return f"{day(catalogue.published)} ({basis}: {note})" if note else f"{day(catalogue.published)} ({basis})"

"""Whether the words around a country's name let it mean the country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.model import Country


class Place(NamedTuple):
    """A form found in the text, before the context has decided."""

    start: int
    end: int
    code: Country | None
    kind: str


def means_country(text: str, places: Sequence[Place], index: int) -> bool:
    """Whether the form at ``index`` means its country here."""
    return True

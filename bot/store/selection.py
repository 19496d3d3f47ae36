# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Which articles a question is about: by source and by date of publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.model import PartialDate


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles of these names (None: all) that were published in this period, both ends included.

    A date that is known only in part is inside if any day that it may mean is; an article without a date
    is outside every period.
    """

    names: tuple[str, ...] | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None

    @property
    def nothing(self) -> bool:
        """Whether no article can be meant."""
        return self.names == ()

    def condition(self, alias: str) -> tuple[str, tuple[Any, ...]]:
        """The same in SQL, for the table ``article`` under this name; empty for all articles."""
        parts: list[str] = []
        parameters: list[Any] = []
        if self.names is not None:
            parts.append(f"{alias}.name in (select value from json_each(?))")
            parameters.append(_json(self.names))
        if self.since:
            parts.append(f"{alias}.published || '~' >= ?")  # "2021~" comes after every day of 2021
            parameters.append(self.since)
        if self.until:
            parts.append(f"{alias}.published <= ?")
            parameters.append(f"{self.until}~")
        return " and ".join(parts), tuple(parameters)


def _json(names: tuple[str, ...]) -> str:
    import json

    return json.dumps(names)

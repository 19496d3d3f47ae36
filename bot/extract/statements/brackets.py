"""Brackets behind a name that speak of it alone: "Denmark (with the Faroe Islands)" is one signature of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.statements.tokens import Token

# Behind France, "(including Martinique)"; not "(but not Iceland)" or "(on behalf of Iceland)"
_OF_ITS_OWN = re.compile(
    r"\s*\((?:together with|with|including|along with|excluding|except(?: for)?|without|not including|also for)\s"
    r"[^()\n]{1,80}\)"
)


def outside_brackets(text: str, items: Sequence[Token]) -> Iterator[Token]:
    """The items without those that a bracket only adds to, or takes from, the one before it."""
    closed = 0
    for item in items:
        if item.start < closed:
            continue
        yield item
        if bracket := _OF_ITS_OWN.match(text, item.end):
            closed = bracket.end()

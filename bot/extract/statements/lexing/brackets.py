"""Brackets and dashes: "Denmark (with the Faroe Islands)" is one state, "six partners (Peru, Mali …)" are six."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from bot.extract.lexicon.country_table import territories
from bot.extract.statements.lexing.tokens import Token

# Behind France, "(including Martinique)"
_ADDED = r"(?:(?:together |along )?with|(?:not )?including|excluding|except(?: for)?|without|also for)\s[^()\n]{1,80}"
# Behind the Netherlands, "(also on behalf of Aruba)"; not "(on behalf of Iceland)"
_SPEAKING_FOR = r"(?:also )?on behalf of (?:the )?(?:%s)\b[^()\n]{0,80}"
# Between "six partners" and the first of them
_OPENS = re.compile(r"\s*\((?:[Tt]he\s+)?|\s+[-–—]{1,2}\s+(?:[Tt]he\s+)?")


@cache
def _of_its_own() -> re.Pattern[str]:
    own = "|".join(map(re.escape, sorted(territories(), key=len, reverse=True)))
    return re.compile(rf"\s*\((?:{_ADDED}|{_SPEAKING_FOR % own})\)")


def outside_brackets(text: str, items: Sequence[Token]) -> Iterator[Token]:
    """The items without those that a bracket only adds to, or takes from, the one before it."""
    closed = 0
    for item in items:
        if item.start < closed:
            continue
        yield item
        if item.letter != "G" and (bracket := _of_its_own().match(text, item.end)):
            closed = bracket.end()


def made_states(text: str, items: Sequence[Token]) -> Iterator[Token]:
    """The items, with a group that only countries make one of states read as such where it is spelled out."""
    for item, following in zip_longest(items, items[1:]):
        if item.letter == "G" and item.value.loose and _is_spelled_out(text, item, following):
            yield item._replace(value=replace(item.value, loose=False))
        else:
            yield item


def _is_spelled_out(text: str, group: Token, following: Token | None) -> bool:
    return (
        following is not None and following.letter == "C" and bool(_OPENS.fullmatch(text, group.end, following.start))
    )

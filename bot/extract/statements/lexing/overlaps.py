"""Which places of a text tokens stand on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token


class Taken:
    """Which places things stand on."""

    def __init__(self, tokens: list[Token]) -> None:
        self._starts = sorted((token.start, token.end) for token in tokens)

    def covers(self, position: int) -> bool:
        """Whether something stands there."""
        index = bisect_left(self._starts, (position + 1,)) - 1
        return index >= 0 and self._starts[index][1] > position


def covered(position: int, tokens: Sequence[Token]) -> bool:
    """Whether one of the tokens stands at a place."""
    return any(token.start <= position < token.end for token in tokens)


def apart(tokens: list[Token]) -> list[Token]:
    """In order, without those that begin inside another."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda each: (each.start, -each.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept

"""Groups that are a body, or all its members: "the African Group", "the 57 members of the Arab Group"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token

_WHOLE = re.compile(r"\b(?:the|all|all of the)\s+$")
_WHOLE_MAX = 12  # code points


def blocs(text: str, groups: Sequence[Token], bodies: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The groups that are no other way to name one of the bodies, and the bodies as they are named.

    "The 57 members of the Arab Group" are the body: a figure that tells how large it is does not count who signed. In
    "15 members of the Arab Group" it does.
    """
    whole = [group for group in groups if any(_is_all(text, group, body) for body in bodies)]
    kept = [group for group in groups if group not in whole and not any(_is_name(group, body) for body in bodies)]
    starts = [
        min((group.start for group in whole if group.start < body.start < group.end), default=body.start)
        for body in bodies
    ]
    return kept, [body._replace(start=start) for body, start in zip(bodies, starts, strict=True)]


def _is_name(group: Token, body: Token) -> bool:
    return (
        group.letter == "G"
        and group.value.count is None
        and body.start - len("the ") <= group.start
        and body.start < group.end <= body.end
    )


def _is_all(text: str, group: Token, body: Token) -> bool:
    if group.letter != "G" or group.value.span is None or not group.start < body.start < body.end <= group.end:
        return False
    figure = group.value.span.start
    return bool(_WHOLE.search(text, max(0, figure - _WHOLE_MAX), figure))

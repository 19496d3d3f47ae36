"""Clauses of time in which somebody else acts, which say nothing of who puts a text forward.

"Ministers of nine states left before Mali's envoy spoke, and later released a statement": he read nothing out.
"As Peru looked on, Mali signed": Peru did not. Nor did Mali in "Peru broke ranks with Mali and signed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token

# Before whoever acts in it: "before a representative of", "when"
_OPENS = re.compile(
    r"\b(?:before|after|until|when|as soon as|as|while)\s+(?:(?:the|an?)\s+(?:[a-z-]+\s+){0,3}(?:of|for|from)\s+)?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_OPENS_MAX = 60  # code points
# Speaking, and what is spoken of up to the end of the clause: no text, no figure, nothing of signing or staying away
_CLAUSE = re.compile(r"[CE][r=+DPKQ]{0,6}(?=[,;&]|$)")
# "Nine condemned the test on Monday after the council had failed to issue a statement": who failed are others
_FAILED = re.compile(r"[D,&]*[GL][^NT;&]*[cuv][^NT;&]*(?P<failed>NT?)")
_AFTER = re.compile(r"\b(?:after|since|because|as)\s+[^;\n]{0,60}$")
_AFTER_MAX = 80  # code points
# "The council met after Peru, Mali and Chad had requested it"
_HAD_ASKED = re.compile(r"(?<=.)L[=D+]*c[^TGYCLEsbj;]*$")
# "Nine states condemned Chad in a text as Peru and Mali defended it"
_DEFEND = re.compile(r"(?<=.)[CL][=D+]*u[^TGYCLEsbj;]*$")
# Before those who do something: "As Peru looked on, Mali signed"
_LOOKS_ON = re.compile(r"^[CEL](?=,[CLEG])")
# "Peru broke ranks with Mali and signed": Mali did not
_RANKS = re.compile(r"\bbr(?:oke|eaks?|eaking|oken) ranks with (?:[a-z]+ )*$")
_RANKS_MAX = 48  # code points


def without_meanwhile(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens without those of such clauses."""
    if tokens and text.find(" ranks with ", tokens[0].start, tokens[-1].start) > 0:
        tokens = [token for token in tokens if not (token.letter in "CLEP" and _is_left(text, token))]
    kinds = "".join(token.letter for token in tokens)
    if _LOOKS_ON.match(kinds) and _does_something(text, *tokens[:2]) and _is_opened(text, tokens, 0):
        return tokens[2:]
    failed = _FAILED.match(kinds) if "N" in kinds else None
    if failed and _AFTER.search(
        text, max(0, tokens[failed.start("failed")].start - _AFTER_MAX), tokens[failed.start("failed")].start
    ):
        return [*tokens[: failed.start("failed")], *tokens[failed.end("failed") :]]
    asked = _HAD_ASKED.search(kinds)
    if asked and _is_opened(text, tokens, asked.start()):
        return tokens[: asked.start()]
    defending = _DEFEND.search(kinds)
    if defending and text.endswith(" as ", 0, tokens[defending.start()].start):
        return tokens[: defending.start()]
    if "r" not in kinds:
        return tokens
    dropped = {
        index
        for match in _CLAUSE.finditer(kinds)
        if "r" in match.group() and _is_opened(text, tokens, match.start())
        for index in range(*match.span())
    }
    return [token for index, token in enumerate(tokens) if index not in dropped]


def _is_left(text: str, token: Token) -> bool:
    """Whether it is whom somebody breaks ranks with."""
    return bool(_RANKS.search(text, max(0, token.start - _RANKS_MAX), token.start))


def _is_opened(text: str, tokens: Sequence[Token], index: int) -> bool:
    begin = tokens[index].start
    return bool(_OPENS.search(text, max(0, begin - _OPENS_MAX), begin))


def _does_something(text: str, who: Token, comma: Token) -> bool:
    return bool(text[who.end : comma.start].strip())

"""A statement that one country makes for itself: "in its national statement", "a text of its own"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Text, Token

_OWN = frozenset(["national", "individual"])
_ITS = frozenset(["its", "his", "her"])
_SPOKEN = frozenset(["statement", "declaration", "text", "message", "appeal"])
_OF_ITS_OWN = re.compile(r"of (?:its|his|her) own")
# "statements of their own"; "a statement of their own" may be one that several share
_OF_THEIR_OWN = re.compile(r"of their own")
# Others stand behind it: "for 45 countries", "backed by 17 nations", "together with Peru"
_SHARED = re.compile(r"[hHG]|[sbjiW%]<?[CLG]|<L")
# "Peru issued a separate statement", "In a separate statement, Peru said"; not where several put it forward
_SEPARATELY = re.compile(r"(?:[^CELGYhH;]*[CE][^CELGYhH;]*T|[D,&]*T[D,]*K?[CE],?[+=D]*[vcu])[^LGhH]*")
# "The agency said in a statement that six more nations had signed the declaration"
_TELLING_OF_ANOTHER = re.compile(r"[^GLYTQ;]*vT(?=~[^;]*[GLCY][^;]*T)")


# "on behalf of itself, Peru and Mali"
_AND_FOR = re.compile(r"m,(?=L)")
_FOR_ITSELF = re.compile(r"(?:for|on behalf of) (?:it|them|him|her)sel(?:f|ves)$")


def _for_others_too(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with a "for itself" that goes on with a list read as speaking for others too."""
    told = _AND_FOR.search("".join(token.letter for token in tokens))
    if told is None or not _FOR_ITSELF.search(tokens[told.start()].word):
        return list(tokens)
    at = told.start()
    return [*tokens[:at], tokens[at]._replace(letter="H"), *tokens[at + 2 :]]


def speaking_alone(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with words for speaking alone ("m") where one country's own statement stood."""
    tokens = _for_others_too(tokens)
    kinds = "".join(token.letter for token in tokens)
    if told := _TELLING_OF_ANOTHER.match(kinds):
        at = told.end() - 1
        text: Text = tokens[at].value
        if text.kind == "statement" and text.determiner == "a" and not text.joint:
            tokens, kinds = [*tokens[:at], *tokens[at + 1 :]], kinds[:at] + kinds[at + 1 :]
    alone = [index for index, token in enumerate(tokens) if token.letter == "T" and _is_alone(tokens, kinds, index)]
    answers = {index + 1 for index in alone if kinds[index + 1 : index + 2] == "o"}
    return [
        Token("m", token.start, token.end) if index in alone else token
        for index, token in enumerate(tokens)
        if index not in answers
    ]


def _is_alone(tokens: Sequence[Token], kinds: str, index: int) -> bool:
    text: Text = tokens[index].value
    if text.joint or text.kind not in _SPOKEN:
        return False
    if "separate" in text.words and not text.plural:
        return bool(_SEPARATELY.fullmatch(kinds))
    if not re.search("[CEL]", kinds[:index]) or re.search("[GhH]", kinds[:index]):
        return False
    if _SHARED.search(kinds[index + 1 :]):
        return False
    after = tokens[index + 1].word if kinds[index + 1 : index + 2] == "o" else ""
    if text.words & _OWN or (text.determiner in _ITS and "own" in text.words) or _OF_ITS_OWN.match(after):
        return True
    return text.plural and (bool(_OF_THEIR_OWN.match(after)) or (text.determiner == "their" and "own" in text.words))

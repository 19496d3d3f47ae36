"""Whom nobody asked to sign, and who was no more asked than they: they have refused nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.asked_to_sign import ASKED
from bot.extract.statements.lexing.tokens import Token

# "were never asked to sign", "had not been approached"
_NOT_ASKED = re.compile(rf"(?:.* )?(?:not|never|\w+n't) (?:been )?(?:{'|'.join(ASKED)})")
_NOR_WAS = re.compile(r"(?:nor|neither) (?:was|were|had|has|have|is|are)")
_NOBODY = ("nobody", "no one")
_SAID_OF_SIGNING = frozenset("zaAxswbjk")


def is_unasked_after(behind: Sequence[Token]) -> bool:
    """Whether the words behind a name say why it did not sign: "…, and nobody had asked it to"."""
    return any(token.letter == "z" and token.word.startswith(_NOBODY) for token in behind)


def is_unasked_too(before: Sequence[Token]) -> bool:
    """Whether a name behind these tokens was not asked either: "Turkey was never asked, nor was" the next one."""
    if not before or before[-1].letter != "e" or not _NOR_WAS.fullmatch(before[-1].word):
        return False
    told = next((token for token in reversed(before[:-1]) if token.letter in _SAID_OF_SIGNING), None)
    return told is not None and told.letter == "z" and bool(_NOT_ASKED.match(told.word))

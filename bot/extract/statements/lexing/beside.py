"""A token between its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.authorship import by
from bot.extract.statements.lexing.tokens import Token

_BEFORE_MAX = 7  # tokens
_LAST_WORD = re.compile(r"[\w'-]+$")
_LAST_WORD_MAX = 24


class Beside:
    """One of the tokens of a unit, and what stands before and behind it."""

    def __init__(self, text: str, tokens: Sequence[Token], index: int) -> None:
        self.text = text
        self.tokens, self.index = tokens, index
        self.token = tokens[index]
        self.before = by(text, tokens, index - 1) if index else None
        self.letters_before = "".join(token.letter for token in tokens[max(0, index - _BEFORE_MAX) : index])
        self.after = tokens[index + 1] if index + 1 < len(tokens) else None
        self.letter_after_that = tokens[index + 2].letter if index + 2 < len(tokens) else ""

    def _as(self, letter: str, word: str = "") -> Token:
        return Token(letter, self.token.start, self.token.end, self.token.value, word)


def word_before(text: str, position: int, *, skip_the: bool = True) -> tuple[str, int]:
    """The word before a place in lower case, and where it begins; ("", -1) after a mark."""
    first = max(0, position - _LAST_WORD_MAX)
    match = _LAST_WORD.search(text[first:position].rstrip())
    if not match:
        return "", -1
    word, at = match.group().lower(), first + match.start()
    return word_before(text, at) if word == "the" and skip_the else (word, at)

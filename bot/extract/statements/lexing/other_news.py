"""Sentences that turn to something else than a text: "In a separate move, …", or a list of what nobody signs.

Whoever is named there has no part in the statement told of around them.
"""

from __future__ import annotations

import re

from bot.extract.statements.lexing.tokens import Token

# "In a separate move, an alliance has won new members, including Peru"
_SEPARATELY = re.compile(
    r"(?:In|As) an? (?:separate|unrelated) (?:move|development|step|announcement|deal|agreement|event|case|matter)\b"
)
# Before a colon and names that nobody signs with, as in "Exporters of rice", "Related topics"; not "Also there"
_OTHER_LIST = re.compile(
    r"[^:.;\n]{0,50}?\b(?:(?:export|import|produc|grow|sell|buy|consum|host|hold)ers\b|"
    r"results?\b|scores?\b|topics?\b|tags?\b|related\b|"
    r"standings\b|fixtures\b|finals?\b|qualified\b|medals?\b|winners?\b|(?:hardest|worst|badly) hit\b|affected\b|"
    r"warnings?\b|destinations?\b|more (?:on|from)\b|see also\b)[^:.;\n]{0,40}:",
    re.IGNORECASE,
)
_OTHER_LIST_MAX = 100  # code points


def without_other_news(text: str, start: int, tokens: list[Token]) -> list[Token]:
    """None of the tokens of a sentence that turns to something else than a text, or lists what is no signer."""
    turns = _SEPARATELY.match(text, start) and not any(token.letter in "Twx" for token in tokens)
    if not turns and tokens and text.find(":", start, start + _OTHER_LIST_MAX) > 0:
        turns = _OTHER_LIST.match(text, start) and not any(token.letter in "TYGwxsbaA" for token in tokens)
    return [] if turns else tokens

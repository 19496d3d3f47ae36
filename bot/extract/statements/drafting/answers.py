"""What a sentence answers to the one before: "Did Peru sign? No.", "Peru was expected to join. It did not."."""

from __future__ import annotations

import re

from bot.extract.statements.lexing.tokens import Token, Unit
from bot.model import Role

ANSWERS: dict[str, Role] = {"yes": "signed", "no": "did_not_sign"}
"""The part of those asked about, by what the answer begins with."""
# "Did Peru sign?", "And Peru?", "What about Peru?"; not "Did Peru refuse?"
_ASKS_WHETHER = re.compile(r"^[,&]*(?P<who>[CL](?=[=+]?[sb]|$)|P(?=$))")
# "Peru was expected to sign it."; not "Peru was the host."
_EXPECTED = re.compile(r"(?P<who>[CLE])=[CLEKTDP]*$")
_TO_SIGN = " to "


def answered(above: Unit | None, unit: Unit) -> tuple[Role, Token] | None:
    """Of whom the sentence above asks or expects that they sign, and whether they did; None if it is of nobody."""
    if above is None or unit.polar not in ANSWERS:
        return None
    asked = (_ASKS_WHETHER if above.polar == "asked" else _EXPECTED).search(above.kinds)
    if asked is None or (above.polar != "asked" and _TO_SIGN not in above.tokens[asked.start("who") + 1].word):
        return None
    return ANSWERS[unit.polar], above.tokens[asked.start("who")]

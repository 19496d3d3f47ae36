"""How a unit opens, where that is read otherwise than it stands: "We, the ministers of Peru and Mali, condemn"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile

from bot.extract.statements.lexing.cues import JOINTLY
from bot.extract.statements.lexing.tokens import Text, Token, Unit

# "We, the ministers responsible for wildlife of Peru and Mali"
_WE_ARE_OF = re.compile(r"Y,?Y(?P<of>P)")
# "The undersigned ministers responsible for wildlife of Peru and Mali", "… and of 19 further countries"
_UNDERSIGNED_OF = re.compile(r"Y(?P<of>[PZ])")
_MEANING_US = frozenset(["we", "undersigned"])
_DECLARES = Text("statement", "", joint=True, plural=False, weak=False, words=frozenset())
"""What "We, the ministers of Peru and Mali, condemn" opens without a word for it."""
# "The governments of Peru, Mali and Chad, … declare as follows:", above the words of a declaration
_THEY_STATE = re.compile(r"[D,&]*L[^;&TG]*?(?P<verb>v)=?:")
_STATE = frozenset(["declare", "state", "affirm"])
# "Peru, Mali and 20 others have jointly appealed"
_TOGETHER = re.compile(r"[LG][D,=+]*(?P<verb>[cu])")
# ... "for talks with Chad", who says nothing
_WITH_WHOM = re.compile("W[CL]")
_WE_DECLARE = re.compile(r"Y,?(?:[LG],?[%W]?)*[LG][D,+=]{0,3}(?P<verb>[cu]|v~)")
# "The statement was welcomed by the Sahel alliance", and "The bloc, made up of Mali and Niger, left in May"
_REACTED = re.compile(r"T[=D+]*[cu][D,+]*<[YGOC][D,]*$")
_BLOCS = frozenset(["bloc", "alliance", "group", "coalition", "grouping"])
_MADE_UP_OF = re.compile(r"Y,?[=~]*n[:,(]*(?=[CL])")


def with_its_text(unit: Unit) -> Unit:
    """The unit with a text where a group opens the article by declaring something in its own name."""
    if "T" in unit.kinds:
        return unit
    stating = _THEY_STATE.match(unit.kinds) if unit.number == 0 else None
    if stating and unit.tokens[stating.start("verb")].word in _STATE:
        return _with_text(unit, stating.end("verb"), _DECLARES)
    declaring = _WE_DECLARE.match(unit.kinds)
    if declaring is None or unit.tokens[0].value != "we":
        return unit
    return _with_text(unit, declaring.start("verb"), _DECLARES)


def with_a_text_together(unit: Unit) -> Unit:
    """The unit with a text where several say something together without a word for it: "jointly appealed to"."""
    together = None if "T" in unit.kinds else _TOGETHER.search(unit.kinds)
    if together is None or unit.tokens[together.start("verb")].value != JOINTLY:
        return unit
    at = together.end("verb")
    if _WITH_WHOM.match(unit.kinds, at):
        whom = unit.tokens[at + 1]._replace(letter="P", word="about")
        unit = replace(unit, tokens=[*unit.tokens[:at], whom, *unit.tokens[at + 2 :]])
    return _with_text(unit, at, _DECLARES._replace(weak=True))


def with_its_ministers(unit: Unit) -> Unit:
    """The unit with a list or a group where "We, the ministers for water of Peru and Mali" opens it."""
    opening = _WE_ARE_OF.match(unit.kinds) or _UNDERSIGNED_OF.match(unit.kinds)
    if opening is None or unit.tokens[0].value not in _MEANING_US or unit.tokens[opening.start("of")].word != "of":
        return unit
    at = opening.start("of")
    who = unit.tokens[at]._replace(letter="G" if unit.kinds[at] == "Z" else "L")
    behind = dropwhile(lambda token: token.letter in ",X", unit.tokens[at + 1 :])  # "recalling the Convention"
    return replace(unit, tokens=[*unit.tokens[:at], who, *behind])


def _with_text(unit: Unit, at: int, text: Text) -> Unit:
    """The unit with a text that has no word of its own, before the token ``at``."""
    place = unit.tokens[at - 1].end
    return replace(unit, tokens=[*unit.tokens[:at], Token("T", place, place, text), *unit.tokens[at:]])


def without_strangers(unit: Unit, above: Unit | None) -> Unit:
    """The unit without words for "the bloc, made up of", where the bloc only praised or blamed a statement above."""
    if above is None or above.number != unit.number - 1 or not _REACTED.search(above.kinds):
        return unit
    made_up_of = _MADE_UP_OF.match(unit.kinds)
    if made_up_of is None or unit.tokens[0].value not in _BLOCS:
        return unit
    return replace(unit, tokens=unit.tokens[made_up_of.end() :])

"""What speaks for a roll of countries being that of a statement's signatories, and what against it, each by a name.

Most of it is read off the letters before and behind the roll in its sentence (tokens.py lists them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.weighing.rolls import Roll
from bot.model import SIGNING, Role

_SIZES = ((2, "two"), (4, "a few"), (9, "several"), (250, "many"))  # countries in a roll, at most
_DISTANCES = ((0, "told here"), (1, "told next"), (3, "told near"))  # units to the nearest that tells of the statement
_BESIDE_MAX = 20  # code points from what stands before a roll
_CODE = 3  # letters of a country's code; bodies go by their names
_PREPOSITIONS = {"from": "behind from", "of": "behind of"}
_LINES = re.compile(r"\n|•|·")
_OPENS = re.compile(r"^[D,&fQ+-]*$")
STATEMENT = re.compile("[TsbBYGhH]")
# What countries do together beside signing, and what is done with them: "talks with", "on the border of"
_SOMETHING_ELSE = re.compile(
    r"\b(?:abstain|observer|guests?\b|visit|border|neighbou?r|trade|import|export|sanction|troops|soldiers|match|cup\b|ratif|recogni[sz]|"
    r"mediat|broker|host|refugee|flag|bid\b|tour|flight|pilots|citizens|nationals|oppos|separate|talks|attend|met\b|meet|"
    r"drill|exercise|travel|pictured|photo|alliance|NATO\b|economies|summon|produce|invade|(?:from|to) left)",
    re.IGNORECASE,
)
_BEFORE = {
    "behind a colon": re.compile(r":[,;(-]*$"),
    "named as members": re.compile(r"[GYsOT][^;&CLE]{0,6}[n=][=:,(-]*$"),
    "behind an include": re.compile(r"n[=:,(]*$"),
    "behind a by": re.compile(r"<[D,Q]*$"),
    "behind signing": re.compile(r"[sbjBh][TYD,<=:(]*$"),
    "beside others": re.compile(r"[W%][,D]*$"),
    "slammed or praised": re.compile(r"[cuo][,=]*$"),
    "behind a group": re.compile(r"[GY][,(-]*$"),
    "behind a text": re.compile(r"T[,D<y]*$"),
    "behind a verb": re.compile(r"[vicu][^;&T]{0,3}$"),
    "opens the sentence": _OPENS,
    "behind others who put it forward": re.compile(r"[CLEG][D,=+]{0,3}[ivcusrb][^;&]*T[^;&]*$"),
    "behind what a text says": re.compile(r"T[^;&CLEGYsbjB<n:]*[vcuQ~][^;&CLEGYsbjB<:]*$"),
}
_DOES = r"^[,)=D+-]{0,4}(?:~[^,]*,)?"  # from a roll to its verb
_BEHIND = {
    "says": re.compile(_DOES + "v"),
    "judges": re.compile(_DOES + "[cu]"),
    "issues": re.compile(_DOES + "[ir]"),
    "signs": re.compile(_DOES + "s"),
    "backs or joins": re.compile(_DOES + "[bjk]"),
    "signs a text": re.compile(_DOES + "[sbjk][^;&CLEG]{0,3}[TY]"),
    "is": re.compile(r"^[,)]?="),
    "in a text": re.compile(r"^[D,]*T"),
    "says in a text": re.compile(r"^[^;&CLEG]*[vcuir][^;&CLEG]*T"),
    "they say": re.compile(r"Y[=D+]*[vcui]"),
    "ends the sentence": re.compile(r"^[D,)Q-]*$"),
}
_SPEAKS = re.compile(_DOES + "[vcui]")
_ANYWHERE = {
    "a text": re.compile("T"),
    "signing": re.compile("[sbjB]"),
    "the group": re.compile("Y"),
    "a figure": re.compile("[Gg]"),
    "a denial": re.compile("[xN]"),
    "somebody away": re.compile("[aAwe]"),
    "speaking alone": re.compile("m"),
    "another text": re.compile("[XV]"),
    "quoted words": re.compile("Q"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A roll, the draft whose signatories it may give and what is known of both."""

    text: str
    roll: Roll
    draft: Draft
    known: frozenset[str]
    """Who signed the draft, as far as other words than the roll say."""
    roles: frozenset[Role]
    """What some, but not all members of the roll are said to be."""
    disputed: bool
    """Whether there are other drafts that it might belong to."""
    standing: bool
    """Whether the draft is a joint statement whatever the roll is."""


def evidence(case: Case) -> Iterator[str]:
    """The names of what speaks for or against a roll."""
    roll = case.roll
    for patterns, kinds in ((_BEFORE, roll.before), (_BEHIND, roll.after), (_ANYWHERE, roll.around)):
        yield from (name for name, pattern in patterns.items() if pattern.search(kinds))
    yield from _of_the_roll(case.text, roll)
    yield from _of_the_draft(case)
    yield from _of_the_count(case)
    if not case.known and len(roll.countries) > 2 and _SPEAKS.match(roll.after) and _OPENS.match(roll.before):
        yield "speaks for itself"


def _of_the_roll(text: str, roll: Roll) -> Iterator[str]:
    yield next(name for most, name in _SIZES if len(roll.countries) <= most)
    first, last = roll.unit.tokens[roll.first], roll.unit.tokens[roll.last]
    if first.letter == "P":
        yield _PREPOSITIONS.get(first.word, "behind a preposition")
    letters = set(roll.unit.kinds[roll.first : roll.last + 1])
    if letters.isdisjoint("CLE"):
        yield "owners"
    if "E" in letters:
        yield "persons"
    if _LINES.search(text, first.start, last.end):
        yield "in lines"
    if roll.first and first.start - roll.unit.tokens[roll.first - 1].end > _BESIDE_MAX:
        yield "at a distance"
    if roll.unit.number == 0:
        yield "headline"
    if _SOMETHING_ELSE.search(text, roll.unit.span.start, roll.unit.span.end):
        yield "something else"


def _of_the_draft(case: Case) -> Iterator[str]:
    draft, countries = case.draft, case.roll.countries
    far = draft.distance(case.roll.unit.number)
    yield next((name for most, name in _DISTANCES if far <= most), "told far")
    told = {
        "one of several": case.disputed,
        "earlier": draft.earlier,
        "joint": draft.joint,
        "no statement without it": not case.standing,
        "beside signatories": not case.roles.isdisjoint(SIGNING),
        "beside outsiders": not case.roles <= set(SIGNING),
        "outsiders among them": not countries.isdisjoint(draft.names("did_not_sign", "withdrew", "spoke_only")),
        "the accused among them": any(each.country in countries for each in draft.targets),
    }
    yield from (name for name, holds in told.items() if holds)


def _of_the_count(case: Case) -> Iterator[str]:
    """Whether those named would be as many as the figure says."""
    countries = {key for key in case.known if len(key) == _CODE}
    named = len(countries | case.roll.countries)
    if len(countries) <= 1:
        yield "nobody else named"
    if countries & case.roll.countries:
        yield "signatories among them"
    if case.draft.count is None:
        yield "no figure"
    elif named == case.draft.count:
        yield "just as many"
    else:
        yield "fewer" if named < case.draft.count else "too many"
    if named != case.draft.count and not STATEMENT.search(case.roll.around):
        yield "not a word of a statement"

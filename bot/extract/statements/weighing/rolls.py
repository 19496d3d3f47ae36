"""Rolls: countries named one after the other, as a reader sees a list, whatever each of them looks like.

"Ana Diaz (Peru), Juan Paz (Chile) and the Cuban envoy" is one; so are bullets, and lists with bodies in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.extract.statements.lexing.tokens import Member, Unit, members_of

_NAMING = "CLEKP"
_GAP_MAX = 90  # code points
# Between two names of one list: ", Embassy of", "; the president of", " as well as the Kingdom of", "), Juan Paz ("
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
# Behind the owner in "Hungary's neighbour Austria"
_IS_RELATED = re.compile(r"'s?\s+(?:[a-z-]+\s+){0,2}(?:neighbou?r|ally|allie|rival|partner)s?\b")
_PARTS = re.compile(r"[,;(•*·\n&]|\b(?:and|plus|with)\b")
# "the accord with Israel, and that Ireland and Malta had"; not "Peru's minister and that of Mali"
_NEXT_CLAUSE = re.compile(r"\bthat\b(?! of\b)")
# Before who only says so: "They include Chile, Peru said."
_COMMA = re.compile(r",\s+(?:the\s+)?")
_SAYS = re.compile(r"v[D,]*$")
_SMALL = frozenset(
    """
    and as well along together with plus the of for from in by to that those a an both also online respectively
    president king prime foreign interior trade health finance defence defense environment minister ministers ministry
    ministries secretary chancellor ambassador ambassadors envoy envoys high commissioner commissioners commission
    commissions embassy embassies mission missions government governments leader leaders representative representatives
    delegation affairs state head heads counterpart counterparts
    """.split()
)


@dataclass(frozen=True, slots=True)
class Roll:
    """The tokens ``first`` to ``last`` (included) of a unit, and the countries and bodies that they name."""

    unit: Unit
    first: int
    last: int
    members: tuple[Member, ...]

    @property
    def countries(self) -> frozenset[str]:
        """The countries among its members."""
        return frozenset(each.country for each in self.members if each.country)

    @property
    def before(self) -> str:
        """The letters of the unit before it."""
        return self.unit.kinds[: self.first]

    @property
    def after(self) -> str:
        """The letters of the unit behind it."""
        return self.unit.kinds[self.last + 1 :]

    @property
    def around(self) -> str:
        """The letters on both sides."""
        return self.before + self.after

    def is_alone(self, text: str) -> bool:
        """Whether nothing but names and titles stands beside it, as in a paragraph that is a list."""
        (start, end), first, last = self.unit.span, self.unit.tokens[self.first].start, self.unit.tokens[self.last].end
        near = first - start <= _GAP_MAX and end - last <= _GAP_MAX
        return near and _are_names(text, start, first) and _are_names(text, last, end)


def rolls(text: str, unit: Unit) -> Iterator[Roll]:
    """The rolls of a unit in order, those of a single country too."""
    first, last = -1, -1
    for index, token in enumerate(unit.tokens):
        if token.letter not in _NAMING or not members_of(token) or _IS_RELATED.match(text, token.end):
            continue
        aside = _COMMA.fullmatch(text[unit.tokens[last].end : token.start]) and _SAYS.match(unit.kinds, index + 1)
        if first >= 0 and not aside and _goes_on(text, unit.tokens[last].end, token.start):
            last = index
            continue
        if first >= 0:
            yield _roll(text, unit, first, last)
        first = last = index
    if first >= 0:
        yield _roll(text, unit, first, last)


def _roll(text: str, unit: Unit, first: int, last: int) -> Roll:
    named = (
        token
        for token in unit.tokens[first : last + 1]
        if token.letter in _NAMING and not _IS_RELATED.match(text, token.end)
    )
    return Roll(unit, first, last, tuple(member for token in named for member in members_of(token)))


def _goes_on(text: str, start: int, end: int) -> bool:
    if _NEXT_CLAUSE.search(text, start, end):
        return False
    if end - start > _GAP_MAX or not _PARTS.search(text, start, end) or text.find(". ", start, end) >= 0:
        return False
    return _are_names(text, start, end)


def _are_names(text: str, start: int, end: int) -> bool:
    return all(word[0].isupper() or word in _SMALL for word in _WORD.findall(text, start, end))

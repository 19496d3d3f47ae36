"""Clusters: the stretches of a sentence that speak of one statement each.

"53 countries praised the law in a statement read by Cuba, while 27 others objected in a text presented by the
U.K." has two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.extract.statements.lexing.contrasts import AGAIN
from bot.extract.statements.lexing.tokens import Nations, Text, Token, Unit

_NEW_WORDS = frozenset("rival second third separate competing alternative companion parallel own".split())
_ANOTHERS = _NEW_WORDS | {"other"}
_YEAR = 4  # characters of a date that is only a year
_PAIR = 2
# Who may put forward what the next figure counts; not who is said to lead what the last one does
_ACTOR, _ACTORS = re.compile(r"(?<!l)[CE]"), re.compile(r"(?<!l)[CEL]")
# "Peru, on behalf of 20 states,"
_SPEAKS_FOR = re.compile(r"[CE],[hH][CLG]")
# Something is said of somebody before a semicolon or "while"
_SAID_BEFORE = re.compile(r"[CLEGY][^;&]*[;&]")


@dataclass(slots=True)
class Cluster:
    """Tokens ``first`` to ``last`` (excluded) of a unit, with the first group and the first text among them.

    ``kinds`` are their letters in one string.
    """

    unit: Unit
    first: int
    last: int
    kinds: str = field(init=False)
    tokens: list[Token] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = self.unit.kinds[self.first : self.last]
        self.tokens = self.unit.tokens[self.first : self.last]

    def at(self, letter: str) -> int:
        """The index in ``tokens`` of the first token with this letter, or -1."""
        return self.kinds.find(letter)

    @property
    def group(self) -> Nations | None:
        """The first figure."""
        index = min((i for i in (self.at("G"), self.at("g")) if i >= 0), default=-1)
        return self.tokens[index].value if index >= 0 else None

    @property
    def text(self) -> Text | None:
        """The first text."""
        index = self.at("T")
        return self.tokens[index].value if index >= 0 else None


def clusters(unit: Unit) -> Iterator[Cluster]:
    """The unit's clusters in order; together they are the whole unit."""
    begin, figure, text, anchor, figures = 0, None, None, 0, 0
    for index, token in enumerate(unit.tokens):
        if token.word == AGAIN or (token.letter in "CE" and _speaks_for_others_too(unit, begin, index)):
            yield Cluster(unit, begin, index)
            begin, figure, text = index, None, None
        elif _begins_another(unit, begin, index, figure, text):
            cut = _cut(unit.kinds, figures, index) if token.letter in "Gg" else _cut_at_text(unit.kinds, anchor, index)
            yield Cluster(unit, begin, cut)
            begin, figure, text = cut, None, None
        if token.letter in "Gg":
            figure, figures = figure or token, index
        elif token.letter == "T":
            text = text or token
        if token.letter in "GgT":
            anchor = index
    yield Cluster(unit, begin, len(unit.tokens))


def _speaks_for_others_too(unit: Unit, begin: int, index: int) -> bool:
    """Whether somebody else speaks for others than the one before: "Peru, for its group, and Mali, for 20 states"."""
    if not _SPEAKS_FOR.match(unit.kinds, index):
        return False
    return _SPEAKS_FOR.search(unit.kinds, begin, index) is not None


def _begins_another(unit: Unit, begin: int, index: int, figure: Token | None, text: Token | None) -> bool:
    token = unit.tokens[index]
    if token.letter == "G" and figure is not None:
        return _other_figure(figure.value, token.value)
    if token.letter == "g" and figure is not None:
        return bool(token.value.year) or (figure.letter == "G" and token.value.count != figure.value.count)
    if token.letter == "T" and text is not None:
        return _other_text(unit, index, text.value, token.value)
    if token.letter == "T" and figure is None:  # "Peru and Mali are among the 18; Chad and Niger are on the other text"
        another = token.value.words & _ANOTHERS or unit.kinds.startswith("o", index + 1)
        return bool(another and _SAID_BEFORE.search(unit.kinds, begin, index))
    return False


def _other_figure(known: Nations, new: Nations) -> bool:
    if known.count is None or new.count is None or known.count == new.count:
        return False
    return not (new.definite and new.count > known.count)  # "20 of the 27 members"


def _other_text(unit: Unit, index: int, known: Text, new: Text) -> bool:
    own = unit.kinds[index + 1 : index + 2] == "o"
    before = unit.tokens[index - 1] if index else None
    if before is not None and before.letter == "&" and before.word.endswith("followed by"):
        return True
    if new.plural and not new.determiner and not known.plural:
        return True
    if new.determiner == "another" or _is_of_a_year(unit, index):
        return True
    return bool(own or new.words & _NEW_WORDS) and not known.words & _NEW_WORDS


def _is_of_a_year(unit: Unit, index: int) -> bool:
    """As in "The pledge follows a 2023 letter"; not in "the pledge, a 2023 text"."""
    if index < _PAIR or unit.kinds[index - _PAIR : index] != "TD":
        return False
    date, token = unit.tokens[index - 1 : index + 1]
    return len(date.value.value) == _YEAR and date.end + 1 == token.start


def _cut_at_text(kinds: str, anchor: int, index: int) -> int:
    """The same before a text: it brings its own group after it, and its year before it."""
    if (at := max(kinds.rfind(mark, anchor + 1, index) for mark in "&;")) >= 0:
        return at + 1
    at = kinds.rfind(",", anchor + 1, index)
    return at + 1 if at >= 0 else index - kinds.startswith("D", index - 1)


def _cut(kinds: str, anchor: int, index: int) -> int:
    """Where the next cluster begins: at the last "while" or semicolon between the two, else comma, else at once."""
    if (at := max(kinds.rfind(mark, anchor + 1, index) for mark in "&;")) >= 0:
        return at + 1
    acting = _ACTORS if kinds[index - 1] == "J" else _ACTOR  # "…, Peru and Mali, have got seven others to sign"
    actor = max((match.start() for match in acting.finditer(kinds, anchor + 1, index)), default=index)
    if (at := kinds.rfind(",", anchor + 1, actor)) >= 0:
        return at + 1
    return anchor + 1

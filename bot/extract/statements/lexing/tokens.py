"""Tokens: a sentence as the grammar of statements sees it, one letter for whatever matters in it.

Those made by the hundred are named tuples, which cost a third of a frozen dataclass.

"Canada and 20 others issued a joint statement on Monday condemning Mali's junta" becomes ``GiTDcK``: everything
else is left out. Upper-case letters at the top of the list stand for things, the letters of CUES
(bot/extract/lexicon/statement_cues.py) for what is done with them:

==  ===========================================================================================
C   one country or body as an actor ("Canada", "Cairo"), L several ("Canada and Mali")
E   one who speaks for a country ("Peru's ambassador, Ana Diaz", "a Cuban envoy")
G   a group with a figure ("43 countries", "Canada and 20 others", "dozens of nations")
Y   the group again ("the signatories", "they")
K   a country as owner or adjective ("Mali's", "Belgian"), P after a preposition ("in Mali", "against Mali and Chad")
Z   a group after a preposition ("across 43 countries"), p one that is a part ("they included 20 African states")
U   those who did not sign ("the countries that refused to sign", "the 12 that did not")
g   a bare figure that repeats a group ("and 39 in 2020")
y   a "by" that does not name an author ("an appeal against whaling by Norway")
T   a statement ("the joint statement", "a rival letter")
O   others than states ("180 organisations", "lawmakers"), which may speak jointly too
Q   quoted words; D a date
N   what makes it a mere rumour
@   "when", behind the year that it opens a clause about
,   and the other marks, as they are, each kind of dash as ``-``
==  ===========================================================================================
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.model import Country, DateMention, Span

_DAY = 10  # characters of a date that says the day


class Member(NamedTuple):
    """A country, or a body named instead, where it is named."""

    span: Span
    country: Country | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Nations:
    """Who is named, and how many there are in all.

    ``count`` is None without a figure; ``others`` says that the figure leaves somebody out who is named
    elsewhere ("26 other nations"); ``span`` covers the words that give the figure.
    """

    members: tuple[Member, ...] = ()
    count: int | None = None
    hedge: str | None = None
    others: bool = False
    definite: bool = False
    vague: bool = False
    span: Span | None = None
    year: str | None = None
    total: bool = False
    """Whether it sums up: "36 countries in all"."""
    part: bool = False
    """Whether it is so many of a larger group: "25 of the bloc's 27 members"."""
    signers: bool = False
    """Whether the noun itself says that they signed: "the 79 signatories"."""
    loose: bool = False
    """Whether only a country beside it makes it states: "Peru and 16 fellow producers"."""

    rest: bool = False
    """Whether they are those of a larger group who are left: "the remaining 13 members"."""
    size: bool = False
    """Whether it only says how large a body is: "The commission has six members"."""

    @property
    def speaks_again(self) -> bool:
        """Whether it may count those who were told of before: "the 79 countries", "79 in all", "79 signatories"."""
        return self.definite or self.total or self.signers


class Envoy(NamedTuple):
    """Somebody who speaks for a country."""

    country: Country
    name: str | None
    span: Span
    place: Span
    """The words that name the country."""


class Text(NamedTuple):
    """A statement, as it is called here."""

    kind: str
    determiner: str
    """The word before it in lower case, "" if there is none."""
    joint: bool
    plural: bool
    weak: bool
    words: frozenset[str]
    """Its modifiers in lower case ("rival", "similar")."""
    name: str = ""
    """What it is called in capitals, without its kind: Freetown of "the Freetown Declaration"."""
    owned: bool = False
    """Whether the country before it is whose it is: "the Belgian text"."""


class Token(NamedTuple):
    """A letter with the place it stands for and, for things, what is known of them."""

    letter: str
    start: int
    end: int
    value: Any = None
    word: str = ""
    """The preposition before a P or Z, the words of a cue."""


def is_day(date: DateMention) -> bool:
    """Whether a date says the day, not only a month or a year."""
    return len(date.value) == _DAY


@dataclass(slots=True)
class Unit:
    """A sentence with its tokens; ``kinds`` are their letters in one string."""

    number: int
    span: Span
    tokens: list[Token]
    verbless: bool = False
    """Whether it names countries and has hardly another word: "And Malta.", "Peru, Chile and, at last, Fiji." """
    asks: bool = False
    """Whether it is a question: "How many stand with Peru?" takes nobody's side."""
    polar: str = ""
    """"asked" of a question that wants a yes or a no, "yes" or "no" of a sentence that begins so."""
    heads: bool = False
    """Whether it is the headline, which may round a figure."""
    line: bool = False
    """Whether it stands on its line without a full stop, as a headline does, also below a page's furniture."""
    kinds: str = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = "".join(token.letter for token in self.tokens)


def member_key(member: Member) -> str:
    """What tells one from another: the country's code, or the body's name."""
    return member.country or member.body or ""


def members_of(token: Token) -> tuple[Member, ...]:
    """Who is named in a token."""
    value = token.value
    if isinstance(value, Nations):
        return value.members
    if token.letter == "E":
        return (Member(value.place, country=value.country),)
    return ()

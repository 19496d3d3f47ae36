"""Letters, appeals and pledges that persons and bodies sign: "38 laureates, among them Ana Diaz, signed a letter".

Their signers are told by name alone: where somebody comes from makes no country a signatory. One counts when two sign
it by name, or one beside others who are counted, or when bodies or persons of a calling are counted ("120 aid groups");
a petition of unnamed citizens does not, nor what firms, clubs or couples say together of their own business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.extract.lexicon.notation import either
from bot.extract.lexicon.statement_groups import OFFICES
from bot.extract.statements.letters.bodies_beside import is_body, with_parties
from bot.extract.statements.letters.names import Names
from bot.extract.statements.letters.reading import LetterReading, may_have_letters
from bot.extract.statements.letters.sides import with_side
from bot.extract.statements.lexing.nations import is_capital
from bot.extract.statements.lexing.stretches import Reading
from bot.model import SIGNING, CountryMention, DateMention, Party, Person, Quantity, Span, Statement

_OFFICE = re.compile(rf"\b{either(OFFICES)}\b")
_IN_OFFICE_NO_MORE = re.compile(r"\b(?:former|ex|one-time|late|retired|exiled|ousted)\b", re.IGNORECASE)
# In "Norway's Ana Diaz", one of a calling from there
_OWN_NAME = re.compile(r"['’]s [A-Z]")
_CITIES = re.compile(r" (?:[\w-]+ ){0,3}?(?:cities|towns|municipalities|capitals|mayors)\b")
_OUT = frozenset(["did_not_sign", "withdrew"])
_PAIR = 2
_SEVERAL = 3  # states named in other sentences than the letter: hardly only mentioned


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as a statement, and where a country only tells who one of its signers is.

    ``counted`` says that so many bodies, or persons of a calling, put it forward; ``figures`` count "signatories".
    """

    statement: Statement
    described: tuple[Span, ...]
    counted: bool
    figures: frozenset[Span] = frozenset()
    bodies: tuple[Party, ...] = ()
    """Of its signers those that are no persons."""

    def is_of_states(self, other: Statement, text: str) -> bool:
        """Whether its sentences in ``text`` name or count states that take part in ``other``."""
        if self.counted and ((other.count_span is None and self._describes(other)) or self._is_of_cities(other, text)):
            return False
        within = self.statement.evidence if self._introduces(other) else other.evidence
        figure = other.count_span
        is_of_others = figure in self.figures or (  # "907 signatories", "and eleven others"
            figure == self.statement.count_span and not self.counted
        )
        if figure is not None and not is_of_others and any(each.covers(figure) for each in within):
            return True
        out = [each.span for each in other.parties if each.country and each.role in _OUT]
        if any(not (self.counted and _OWN_NAME.match(text, each.end)) for each in out):
            return True
        signing = [each for each in other.parties if each.country and each.role in ("signed", "joined", "led")]
        told = [each for each in signing if any(where.covers(each.span) for where in within)]
        if len({each.country for each in signing}) - len({each.country for each in told}) >= _SEVERAL:
            return True
        return any(not any(where.covers(each.span) for where in self.described) for each in told)

    def stands_apart_from(self, other: Statement) -> bool:
        """Whether both may be told of: others are counted for this one, and that one was brought up elsewhere."""
        return self.counted and not self._introduces(other)

    def _describes(self, other: Statement) -> bool:
        """Whether all the states that sign ``other`` are only where signers of the letter are from."""
        signing = [each.span for each in other.parties if each.country and each.role in SIGNING]
        return bool(signing) and all(any(where.covers(each) for where in self.described) for each in signing)

    def _is_of_cities(self, other: Statement, text: str) -> bool:
        """Whether it counts cities, and only capitals name the states of ``other``: "Paris and 28 other cities"."""
        figure = self.statement.count_span
        named = [each.span.of(text) for each in other.parties if each.country]
        return figure is not None and bool(_CITIES.match(text, figure.end)) and all(map(is_capital, named))

    def _introduces(self, other: Statement) -> bool:
        return _overlap(other.evidence[:_PAIR], self.statement.evidence)  # a headline may come first


def letters(
    reading: Reading,
    people: Sequence[Person],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    countries: Sequence[CountryMention],
) -> Iterator[Letter]:
    """The letters that persons and bodies sign, in the order in which an article brings them up."""
    article = reading.article
    if not may_have_letters(article.text):
        return
    in_office = {each.name for each in people if each.country and any(map(_is_office, each.roles))}
    for letter in LetterReading(reading, Names(reading, people, countries), quantities).read():
        speaking_for_states = len(in_office & letter.signers.keys())
        of_states = letter.signers and 2 * speaking_for_states >= len(letter.signers)
        if not letter.is_joint or of_states:
            continue
        statement = with_side(letter.statement(article, dates), reading.text, article.text, countries)
        if letter.is_public(article.text, takes_sides=statement.side != "unstated"):
            counted_ones = letter.counted is not None and letter.counted.are_known
            figures = frozenset(letter.figures) if counted_ones else frozenset()
            bodies = tuple(party for party in statement.parties if party.name and is_body(party.name, people))
            yield Letter(statement, tuple(letter.described), counted_ones, figures, bodies)


def _is_office(role: str) -> bool:
    """Whether who has it speaks for a country: not "the former president", nor "the Chilean poet"."""
    return bool(_OFFICE.search(role)) and not _IN_OFFICE_NO_MORE.search(role)


def with_letters(text: str, of_states: Sequence[Statement], of_others: Iterable[Letter]) -> list[Statement]:
    """Both in the order of the ``text``.

    Sentences tell of one or the other: of states if one is named as taking part by more than who a person is, or if
    they are counted. The bodies of a letter that is one of states have signed that.
    """
    kept = list(of_states)
    for letter in of_others:
        beside = [each for each in kept if _overlap(each.evidence, letter.statement.evidence)]
        theirs = [each for each in beside if letter.is_of_states(each, text)]
        if all(letter.stands_apart_from(each) for each in theirs):
            kept = [each for each in kept if each in theirs or each not in beside] + [letter.statement]
        else:
            kept = [with_parties(each, letter.bodies) if each is theirs[0] else each for each in kept]
    return kept if kept == list(of_states) else sorted(kept, key=lambda each: each.evidence[0])


def _overlap(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)

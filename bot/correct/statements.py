"""Joint statements with another side, lead or year, or with a signatory more or less."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from bot.correct.places import OutdatedError, naming, same_place
from bot.facts import signatories
from bot.model import SIGNING, Article, Facts, Party, Role, Side, Span, Statement
from bot.records import CorrectedField, Correction

_CONTRARY: tuple[Role, ...] = ("did_not_sign", "spoke_only")  # who signed did neither
_CODE_LENGTH = 3


def with_statement(article: Article, facts: Facts, correction: Correction) -> Facts:
    """The facts with one statement changed. Raises ``OutdatedError``."""
    at = statement_at(facts, correction.about.span, correction.place)
    old = facts.statements[at]
    new = _CHANGES[correction.field](article, facts, old, correction)
    if new == old:
        return facts
    new = replace(new, corrected=tuple(dict.fromkeys((*old.corrected, correction.field))))
    return replace(facts, statements=(*facts.statements[:at], new, *facts.statements[at + 1 :]))


def statement_at(facts: Facts, span: Span, place: int) -> int:
    """The number of the statement that a sentence introduces, the ``place``-th of these. Raises ``OutdatedError``."""
    introduced = [(number, each.evidence[0]) for number, each in enumerate(facts.statements) if each.evidence]
    exact = [number for number, sentence in introduced if sentence == span]
    found = exact or [number for number, sentence in introduced if same_place(span, sentence)]
    if place >= len(found):
        raise OutdatedError("No such joint statement is found there any more.")
    return found[place]


def is_country(party: str) -> bool:
    """Whether a signatory is a country, given by its code, and not a body, given by its name."""
    return len(party) == _CODE_LENGTH and party.isascii() and party.isupper()


def takes_part(statement: Statement, party: str) -> bool:
    """Whether a country or a body is among the signatories."""
    return party in (*signatories(statement), *statement.bodies(*SIGNING))


def _side(_: Article, __: Facts, statement: Statement, correction: Correction) -> Statement:
    side = cast("Side", correction.new or "unstated")
    return statement if side == statement.side else replace(statement, side=side, side_words=None)


def _year(_: Article, __: Facts, statement: Statement, correction: Correction) -> Statement:
    date = statement.date if correction.new and (statement.date or "").startswith(correction.new) else None
    return statement if statement.year == correction.new else replace(statement, year=correction.new, date=date)


def _lead(article: Article, facts: Facts, statement: Statement, correction: Correction) -> Statement:
    """Another lead; who was taken for it signed all the same."""
    if statement.lead == correction.new:
        return statement
    parties = tuple(replace(party, role="signed") if party.role == "led" else party for party in statement.parties)
    without = replace(statement, lead=None, parties=parties)
    if correction.new is None:
        return without
    return replace(_with_party(article, facts, without, correction, "led"), lead=correction.new)


def _signatory(article: Article, facts: Facts, statement: Statement, correction: Correction) -> Statement:
    if correction.new is not None:
        there = takes_part(statement, correction.new)
        return statement if there else _with_party(article, facts, statement, correction, "signed")
    gone = correction.old
    if gone is None or not takes_part(statement, gone):
        return statement
    reader = statement.reader
    return replace(
        statement,
        parties=tuple(p for p in statement.parties if p.role not in SIGNING or gone not in (p.country, p.name)),
        lead=None if statement.lead == gone else statement.lead,
        reader=replace(reader, country=None) if reader and reader.country == gone else reader,
    )


def _with_party(article: Article, facts: Facts, statement: Statement, correction: Correction, role: Role) -> Statement:
    """The statement with a party that the article names, and the sentence that names it among the evidence."""
    value = correction.new or ""
    span = naming(article, facts.countries, value, correction.printed, statement.evidence)
    if span is None:
        raise OutdatedError(f"The article does not name {correction.printed or value} any more.")
    country = is_country(value)
    party = Party(role, span, country=value if country else None, name=None if country else value)
    kept = (p for p in statement.parties if p.role not in _CONTRARY or value not in (p.country, p.name))
    return replace(statement, parties=(*kept, party), evidence=_evidence(article, statement, span))


def _evidence(article: Article, statement: Statement, span: Span) -> tuple[Span, ...]:
    if any(sentence.covers(span) for sentence in statement.evidence):
        return statement.evidence
    return (*statement.evidence, next((each for each in article.sentences if each.covers(span)), span))


_CHANGES: Mapping[CorrectedField, Callable[[Article, Facts, Statement, Correction], Statement]] = {
    "side": _side,
    "signatory": _signatory,
    "lead": _lead,
    "year": _year,
}

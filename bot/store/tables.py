"""Tables of facts: the columns of each, how a fact becomes a row, and how the row becomes the fact again."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic

from bot.model import (
    Claim,
    CountryMention,
    DateMention,
    Mention,
    Party,
    Person,
    Quantity,
    Quote,
    Reader,
    Span,
    Statement,
)
from bot.store.rows import Fact, Values, crc, damaged, ends, stored, words_json

_INTEGER_MAX = 2**63 - 1  # SQLite's
_FLOAT_BITS = 1023  # of the largest floating-point number


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone, and quickly hashed
class Table(Generic[Fact]):
    """A table of facts. Its rows begin with the id of their owner and their position among its facts."""

    name: str
    owner: str
    fields: tuple[str, ...]
    to_values: Callable[[Fact], Values]
    from_values: Callable[..., Fact]

    @property
    def columns(self) -> str:
        """All columns but the id, for ``select`` and ``insert``."""
        return _columns(self)

    def row(self, owner: int, position: int, fact: Fact) -> Values:
        """What is stored."""
        return stored(owner, position, self.to_values(fact))

    def fact(self, row: Sequence[Any]) -> Fact:
        """What was stored; raises ``CoverageError`` if the row is not what was written."""
        *values, known = row
        if crc(values) != known:
            raise damaged(f"a row of {self.name} is not what was written")
        return self.from_values(*values[2:])


@cache
def _columns(table: Table[Any]) -> str:
    return ", ".join(f'"{column}"' for column in (table.owner, "position", *table.fields, "crc"))


def _number(value: float | None) -> float | None:
    """A number as SQLite can hold it: whole ones of more than 64 bits as floating-point numbers."""
    if not isinstance(value, int) or abs(value) <= _INTEGER_MAX:
        return value
    return float(value) if value.bit_length() < _FLOAT_BITS else None


def _count(count: int | None) -> int | None:
    return count if count is None or abs(count) <= _INTEGER_MAX else None


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


COUNTRY: Table[CountryMention] = Table(
    "country_mention",
    "article_id",
    ("start", "end", "code"),
    lambda mention: (*ends(mention.span), mention.code),
    lambda start, end, code: CountryMention(Span(start, end), code),
)
DATE: Table[DateMention] = Table(
    "date_mention",
    "article_id",
    ("start", "end", "value"),
    lambda mention: (*ends(mention.span), mention.value),
    lambda start, end, value: DateMention(Span(start, end), value),
)
QUANTITY: Table[Quantity] = Table(
    "quantity",
    "article_id",
    ("start", "end", "value", "hedge"),
    lambda quantity: (*ends(quantity.span), _number(quantity.value), quantity.hedge),
    lambda start, end, value, hedge: Quantity(Span(start, end), value, hedge),
)
CLAIM: Table[Claim] = Table(
    "claim",
    "article_id",
    ("start", "end", "number", "hedge", "counted", "said_by"),
    lambda claim: (*ends(claim.span), _number(claim.number), claim.hedge, claim.counted, claim.said_by),
    lambda start, end, *rest: Claim(Span(start, end), *rest),
)
MENTION: Table[Mention] = Table(
    "person_mention",
    "person_id",
    ("start", "end", "rule"),
    lambda mention: (*ends(mention.span), mention.rule),
    lambda start, end, rule: Mention(Span(start, end), rule),
)
PERSON: Table[Person] = Table(  # its mentions are rows of their own
    "person",
    "article_id",
    ("name", "kind", "country", "roles"),
    lambda person: (person.name, person.kind, person.country, words_json(person.roles)),
    lambda name, kind, country, roles: Person(name, kind, (), tuple(json.loads(roles)), country),
)
EVIDENCE: Table[Span] = Table("evidence", "statement_id", ("start", "end"), lambda span: ends(span), Span)
PARTY: Table[Party] = Table(
    "party",
    "statement_id",
    ("role", "start", "end", "country", "name"),
    lambda party: (party.role, *ends(party.span), party.country, party.name),
    lambda role, start, end, country, name: Party(role, Span(start, end), country, name),
)


FIELD: Table[str] = Table("corrected_field", "statement_id", ("field",), lambda field: (field,), str)
COUNTED: Table[str] = Table("counted_signers", "statement_id", ("words",), lambda words: (words,), str)


def _quote_values(quote: Quote) -> Values:
    return (
        *(*ends(quote.span), quote.kind, quote.utterance, quote.speaker, quote.speaker_kind),
        *(*ends(quote.mention), *ends(quote.cue), quote.rule, quote.certainty),
    )


def _quote(
    start: int,
    end: int,
    kind: Any,
    utterance: int,
    speaker: str | None,
    speaker_kind: Any,
    mention_start: int | None,
    mention_end: int | None,
    cue_start: int | None,
    cue_end: int | None,
    rule: str,
    certainty: Any,
) -> Quote:
    mention, cue = _span(mention_start, mention_end), _span(cue_start, cue_end)
    return Quote(Span(start, end), kind, utterance, speaker, speaker_kind, mention, cue, rule, certainty)


QUOTE: Table[Quote] = Table(
    "quote",
    "article_id",
    (
        *("start", "end", "kind", "utterance", "speaker", "speaker_kind"),
        *("mention_start", "mention_end", "cue_start", "cue_end", "rule", "certainty"),
    ),
    _quote_values,
    _quote,
)


def _statement_values(statement: Statement) -> Values:
    reader = statement.reader
    return (
        *(statement.kind, statement.side, *ends(statement.side_words), statement.year, statement.date),
        *(*ends(statement.forum), statement.lead),
        *((reader.name, reader.country, *ends(reader.span)) if reader else (None, None, None, None)),
        *(_count(statement.count), *ends(statement.count_span), statement.count_hedge),
        *(int(statement.partial), int(statement.earlier)),
    )


def _statement(
    kind: str,
    side: Any,
    side_start: int | None,
    side_end: int | None,
    year: str | None,
    date: str | None,
    forum_start: int | None,
    forum_end: int | None,
    lead: str | None,
    reader_name: str | None,
    reader_country: str | None,
    reader_start: int | None,
    reader_end: int | None,
    count: int | None,
    count_start: int | None,
    count_end: int | None,
    count_hedge: str | None,
    partial: int,
    earlier: int,
) -> Statement:
    reader_span = _span(reader_start, reader_end)
    return Statement(
        kind=kind,
        evidence=(),
        side=side,
        side_words=_span(side_start, side_end),
        year=year,
        date=date,
        forum=_span(forum_start, forum_end),
        lead=lead,
        reader=Reader(reader_name, reader_country, reader_span) if reader_span else None,
        count=count,
        count_span=_span(count_start, count_end),
        count_hedge=count_hedge,
        partial=bool(partial),
        earlier=bool(earlier),
    )


STATEMENT: Table[Statement] = Table(  # evidence and parties are rows of their own
    "statement",
    "article_id",
    (
        *("kind", "side", "side_start", "side_end", "year", "date", "forum_start", "forum_end", "lead"),
        *("reader_name", "reader_country", "reader_start", "reader_end"),
        *("count", "count_start", "count_end", "count_hedge", "partial", "earlier"),
    ),
    _statement_values,
    _statement,
)

FACT_TABLES: tuple[Table[Any], ...] = (COUNTRY, DATE, QUANTITY, CLAIM, PERSON, QUOTE, STATEMENT)

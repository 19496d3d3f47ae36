# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""The facts of articles, written and read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.model import Facts, Statement
from bot.store.connection import marks
from bot.store.rows import ById, Fact, Values, stored
from bot.store.tables import (
    CLAIM,
    COUNTED,
    COUNTRY,
    DATE,
    EVIDENCE,
    FACT_TABLES,
    FIELD,
    MENTION,
    PARTY,
    PERSON,
    QUANTITY,
    QUOTE,
    STATEMENT,
    Table,
)

_OF_ARTICLE = "article_id = ?"
_VARIABLES_MAX = 500  # bound values in one query; SQLite's own limit is 999 in old versions


_PLAIN: tuple[tuple[Table[Any], str], ...] = (
    *((COUNTRY, "countries"), (DATE, "dates"), (QUANTITY, "quantities"), (CLAIM, "claims"), (QUOTE, "quotes")),
)
_OWNERS: tuple[tuple[Table[Any], str, tuple[tuple[Table[Any], str], ...]], ...] = (
    (PERSON, "people", ((MENTION, "mentions"),)),
    (
        STATEMENT,
        "statements",
        ((EVIDENCE, "evidence"), (PARTY, "parties"), (FIELD, "corrected"), (COUNTED, "counted")),
    ),
)
"""The tables of facts, each with the field that they stand in; those that others belong to, with these."""

OwnerValues = tuple[Values, tuple[tuple[Values, ...], ...]]
"""What the row of an owner holds, and the rows that belong to it, by table."""


@dataclass(frozen=True, slots=True)
class FactValues:
    """What the rows of an article's facts hold, by table, in the order of ``_PLAIN`` and ``_OWNERS``."""

    plain: tuple[tuple[Values, ...], ...]
    owners: tuple[tuple[OwnerValues, ...], ...]

    @property
    def tells(self) -> bool:
        """Whether the article tells of a joint statement."""
        return bool(self.owners[1])


def fact_values(facts: Facts) -> FactValues:
    """All facts of an article as they are stored."""
    return FactValues(
        plain=tuple(_values(table, getattr(facts, field)) for table, field in _PLAIN),
        owners=tuple(
            tuple(
                (table.to_values(each), tuple(_values(part, _several(getattr(each, of))) for part, of in parts))
                for each in getattr(facts, field)
            )
            for table, field, parts in _OWNERS
        ),
    )


def _values(table: Table[Fact], facts: Iterable[Fact]) -> tuple[Values, ...]:
    return tuple(map(table.to_values, facts))


def _several(value: Any) -> tuple[Any, ...]:
    """What a field holds, each of which is a row; words, or their absence, are one or none."""
    return value if isinstance(value, tuple) else () if value is None else (value,)


def write_facts(connection: sqlite3.Connection, known: Sequence[tuple[int, FactValues]]) -> None:
    """Store all facts of articles that have none, by article; the caller holds the transaction."""
    for at, (table, _) in enumerate(_PLAIN):
        _insert(connection, table, ((owner, facts.plain[at]) for owner, facts in known))
    for at, (table, _, parts) in enumerate(_OWNERS):
        first = connection.execute(f"select coalesce(max(id), 0) + 1 from {table.name}").fetchone()[0]
        owners = [(owner, place, each) for owner, facts in known for place, each in enumerate(facts.owners[at])]
        connection.executemany(
            f"insert into {table.name} (id, {table.columns}) values ({marks(range(len(table.fields) + 4))})",
            ((first + n, *stored(owner, place, each[0])) for n, (owner, place, each) in enumerate(owners)),
        )
        for of, (part, _) in enumerate(parts):
            _insert(connection, part, ((first + n, each[1][of]) for n, (_, _, each) in enumerate(owners)))


def delete_facts(connection: sqlite3.Connection, article_id: int) -> None:
    """Remove them; mentions, evidence and parties go with their owners."""
    for table in FACT_TABLES:
        connection.execute(f"delete from {table.name} where article_id = ?", (article_id,))


def read_facts(connection: sqlite3.Connection, article_id: int) -> Facts:
    """All facts of an article; raises ``CoverageError`` if a row is not what was written."""
    people = _with_ids(connection, PERSON, _OF_ARTICLE, article_id)
    mentions = _parts(connection, MENTION, people)
    return Facts(
        countries=_all(connection, COUNTRY, article_id),
        dates=_all(connection, DATE, article_id),
        quantities=_all(connection, QUANTITY, article_id),
        people=tuple(replace(person, mentions=mentions[person_id]) for person_id, person in people.items()),
        quotes=_all(connection, QUOTE, article_id),
        statements=tuple(read_statements(connection, _OF_ARTICLE, article_id).values()),
        claims=_all(connection, CLAIM, article_id),
    )


def read_statements(connection: sqlite3.Connection, where: str, *parameters: Any) -> ById[Statement]:
    """Statements by id, in the order of their articles and texts; ``where`` selects rows of ``statement``."""
    statements = _with_ids(connection, STATEMENT, where, *parameters)
    evidence = _parts(connection, EVIDENCE, statements)
    parties = _parts(connection, PARTY, statements)
    corrected = _parts(connection, FIELD, statements)
    counted = _parts(connection, COUNTED, statements)
    return ById(
        (
            at,
            replace(
                statement,
                evidence=evidence[at],
                parties=parties[at],
                corrected=corrected[at],
                counted=next(iter(counted[at]), None),
            ),
        )
        for at, statement in statements.items()
    )


def _insert(connection: sqlite3.Connection, table: Table[Any], known: Iterable[tuple[int, Sequence[Values]]]) -> None:
    """Insert what belongs to each of these owners."""
    connection.executemany(
        f"insert into {table.name} ({table.columns}) values ({marks(range(len(table.fields) + 3))})",
        (stored(owner, place, values) for owner, several in known for place, values in enumerate(several)),
    )


def _all(connection: sqlite3.Connection, table: Table[Fact], article_id: int) -> tuple[Fact, ...]:
    rows = connection.execute(
        f"select {table.columns} from {table.name} where article_id = ? order by position", (article_id,)
    )
    return tuple(map(table.fact, rows))


def _with_ids(connection: sqlite3.Connection, table: Table[Fact], where: str, *parameters: Any) -> dict[int, Fact]:
    rows = connection.execute(
        f"select id, {table.columns} from {table.name} where {where} order by article_id, position", parameters
    )
    return {row[0]: table.fact(row[1:]) for row in rows}


def _parts(connection: sqlite3.Connection, table: Table[Fact], owners: Iterable[int]) -> dict[int, tuple[Fact, ...]]:
    """The rows that belong to each of these owners, in their order."""
    ids = list(owners)
    found: dict[int, list[Fact]] = {owner: [] for owner in ids}
    for first in range(0, len(ids), _VARIABLES_MAX):
        some = ids[first : first + _VARIABLES_MAX]
        marks = ", ".join("?" * len(some))
        for row in connection.execute(
            f"select {table.columns} from {table.name} where {table.owner} in ({marks})"
            f" order by {table.owner}, position",
            some,
        ):
            found[row[0]].append(table.fact(row))
    return {owner: tuple(facts) for owner, facts in found.items()}

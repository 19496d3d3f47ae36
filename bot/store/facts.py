# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""The facts of one article, written and read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from bot.model import Facts, Statement
from bot.store.rows import (
    CLAIM,
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
    ById,
    Fact,
    Table,
)

_OF_ARTICLE = "article_id = ?"
_VARIABLES_MAX = 500  # bound values in one query; SQLite's own limit is 999 in old versions


def write_facts(connection: sqlite3.Connection, article_id: int, facts: Facts) -> None:
    """Store all facts of an article that has none; the caller holds the transaction."""
    _insert(connection, COUNTRY, article_id, facts.countries)
    _insert(connection, DATE, article_id, facts.dates)
    _insert(connection, QUANTITY, article_id, facts.quantities)
    _insert(connection, CLAIM, article_id, facts.claims)
    _insert(connection, QUOTE, article_id, facts.quotes)
    people = _insert_owners(connection, PERSON, article_id, facts.people)
    _insert_parts(connection, MENTION, people, (person.mentions for person in facts.people))
    statements = _insert_owners(connection, STATEMENT, article_id, facts.statements)
    _insert_parts(connection, EVIDENCE, statements, (statement.evidence for statement in facts.statements))
    _insert_parts(connection, PARTY, statements, (statement.parties for statement in facts.statements))
    _insert_parts(connection, FIELD, statements, (statement.corrected for statement in facts.statements))


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
    return ById(
        (at, replace(statement, evidence=evidence[at], parties=parties[at], corrected=corrected[at]))
        for at, statement in statements.items()
    )


def _insert(connection: sqlite3.Connection, table: Table[Fact], owner: int, facts: Iterable[Fact]) -> None:
    rows = [table.row(owner, position, fact) for position, fact in enumerate(facts)]
    if rows:
        connection.executemany(_insertion(table), rows)


def _insert_owners(connection: sqlite3.Connection, table: Table[Fact], owner: int, facts: Iterable[Fact]) -> list[int]:
    """Insert rows that others belong to; gives their ids."""
    insertion = _insertion(table)
    rows = (table.row(owner, position, fact) for position, fact in enumerate(facts))
    return [connection.execute(insertion, row).lastrowid or 0 for row in rows]


def _insert_parts(
    connection: sqlite3.Connection, table: Table[Fact], owners: Iterable[int], parts: Iterable[Iterable[Fact]]
) -> None:
    rows = [
        table.row(owner, position, fact)
        for owner, facts in zip(owners, parts, strict=True)
        for position, fact in enumerate(facts)
    ]
    if rows:
        connection.executemany(_insertion(table), rows)


@cache
def _insertion(table: Table[Any]) -> str:
    marks = ", ".join("?" * (len(table.fields) + 3))
    return f"insert into {table.name} ({table.columns}) values ({marks})"


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

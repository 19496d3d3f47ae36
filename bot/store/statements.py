# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Joint statements, each with every article's account of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bot.model import Country, JointStatement, Statement, Telling
from bot.store.connection import Reader
from bot.store.facts import read_statements
from bot.store.rows import JOINT_COLUMNS, checked
from bot.store.selection import Selection

_TOLD = """telling t join statement s on s.id = t.statement_id join article a on a.id = s.article_id
join joint_statement j on j.id = t.joint_statement_id"""
_LAST = "9999"  # comes after every date
_ACCOUNT_BYTES = 300  # of an account, a party or a sentence of it, about

Accounts = Callable[[list[int]], Mapping[int, Statement]]
"""Gives articles' accounts of statements by id."""


def years(reader: Reader) -> list[str]:
    """Those of the joint statements, ascending."""
    rows = reader.rows("select distinct year from joint_statement where year is not null order by year")
    return [row[0] for row in rows]


def how_many(reader: Reader, selection: Selection, party: str | None = None) -> int:
    """How many joint statements these articles tell of, of all or with any part of a country or a body."""
    if selection.nothing:
        return 0
    where, parameters = _condition(None, None, party, selection)
    return int(
        reader.rows(f"select count(distinct t.joint_statement_id) from {_TOLD} where {where}", *parameters)[0][0]
    )


def targets(reader: Reader) -> set[Country]:
    """The countries that any account says a statement is about."""
    rows = reader.rows("select distinct country from party where role = 'target' and country is not null")
    return {row[0] for row in rows}


def signing_countries(reader: Reader) -> list[tuple[Country, int]]:
    """Countries that take part, with the number of joint statements, most first."""
    rows = reader.rows("select country, statements from taking_part order by statements desc, country")
    return [(code, count) for code, count in rows]


def unnamed_by_year(reader: Reader) -> dict[str, int]:
    """How many signatories of each year's statements are counted and not named."""
    rows = reader.rows(
        "select year, coalesce(sum(unnamed), 0) from joint_statement where year is not null group by year order by year"
    )
    return dict(rows)


def bodies(reader: Reader) -> list[str]:
    """The bodies that have to do with any statement."""
    rows = reader.rows("select distinct name from party indexed by party_name where name is not null order by name")
    return [row[0] for row in rows]


def are_any(reader: Reader, year: str | None, selection: Selection) -> bool:
    """Whether any article of these tells of a joint statement of that year."""
    if selection.nothing:
        return False
    where, parameters = _condition(year, None, None, selection)
    rows = reader.rows(f"select 1 from {_TOLD} where {where} limit 1", *parameters)
    return bool(rows)


def joint_statements(
    reader: Reader,
    accounts_of: Accounts,
    year: str | None,
    country: Country | None,
    selection: Selection,
    party: str | None = None,
    *,
    by_several: bool = False,
    told_in: Sequence[str] | None = None,
    limit: int | None = None,
) -> list[JointStatement]:
    """Those of a year that a country has part in, told by these articles; or only those told ``by_several``.

    Those ``told_in`` some articles have the accounts of others too. With a ``limit``, the first ones by year and date.

    A ``party``, a country or a body by its name, may also be whom they are about.
    """
    if selection.nothing:
        return []
    condition = _condition(year, country, party, selection, by_several=by_several, told_in=told_in)
    told = _told(reader, accounts_of, condition, limit)
    heads = reader.rows(
        f"select id, {JOINT_COLUMNS}, crc from joint_statement where id in (select value from json_each(?))",
        str(list(told)),
    )
    found = []
    for joint_id, *row in heads:
        key, known_year, basis, note = checked("joint_statement", row)
        found.append(JointStatement(key, known_year, basis, note, tuple(told[joint_id])))
    return sorted(found, key=_order)


def kilobytes(found: Iterable[JointStatement]) -> int:
    """About how large joint statements are in memory, with all accounts of them."""
    told = (telling.statement for joint in found for telling in joint.tellings)
    return sum(_ACCOUNT_BYTES * (1 + len(each.parties) + len(each.evidence)) for each in told) // 1000


def accounts(reader: Reader, ids: list[int]) -> Mapping[int, Statement]:
    """Articles' accounts of statements by id."""
    with reader.reading() as connection:
        return read_statements(connection, "id in (select value from json_each(?))", str(ids))


def _told(
    reader: Reader, accounts_of: Accounts, condition: tuple[str, list[Any]], limit: int | None
) -> dict[int, list[Telling]]:
    """Accounts by joint statement, in the order of their linking."""
    where, parameters = condition
    places = reader.rows(
        f"""select t.joint_statement_id, t.statement_id, a.name, coalesce(j.year, ?), coalesce(s.date, ?)
        from {_TOLD} where {where} order by t.joint_statement_id, t.position""",
        *(_LAST, _LAST, *parameters),
    )
    if limit is not None:
        days: dict[int, tuple[str, str]] = {}
        for joint_id, _, _, year, date in places:
            days[joint_id] = min(days.get(joint_id, (_LAST, _LAST)), (year, date))
        chosen = set(sorted(days, key=lambda joint_id: (days[joint_id], joint_id))[:limit])
        places = [place for place in places if place[0] in chosen]
    known = accounts_of([place[1] for place in places])
    told: dict[int, list[Telling]] = defaultdict(list)
    for joint_id, statement_id, article, _, _ in places:
        told[joint_id].append(Telling(article, known[statement_id]))
    return told


def _condition(
    year: str | None,
    country: Country | None,
    party: str | None,
    selection: Selection,
    *,
    by_several: bool = False,
    told_in: Sequence[str] | None = None,
) -> tuple[str, list[Any]]:
    parts, parameters = ["1"], list[Any]()
    if told_in is not None:
        parts.append(
            """t.joint_statement_id in (select joint_statement_id from telling where statement_id in (
              select s.id from article a join statement s on s.article_id = a.id
              where a.name in (select value from json_each(?))))"""
        )
        parameters.append(json.dumps(list(told_in)))
    if by_several:
        parts.append("t.joint_statement_id in (select joint_statement_id from telling where position = 1)")
    if year is not None:
        parts.append("t.joint_statement_id in (select id from joint_statement where year = ?)")
        parameters.append(year)
    if country is not None:
        parts.append(
            """t.joint_statement_id in (select joint_statement_id from telling where statement_id in (
              select statement_id from party where country = ? and role <> 'target'
              union select id from statement where lead = ? or reader_country = ?))"""
        )
        parameters += [country] * 3
    if party is not None:
        parts.append(
            """t.joint_statement_id in (select joint_statement_id from telling where statement_id in (
              select statement_id from party where country = ? union select statement_id from party where name = ?
              union select id from statement where lead = ? union select id from statement where reader_country = ?))"""
        )
        parameters += [party] * 4
    where, values = selection.condition("a")
    if where:
        parts.append(where)
        parameters += values
    return " and ".join(parts), parameters


def _order(joint: JointStatement) -> tuple[Any, ...]:
    accounts: list[Statement] = [telling.statement for telling in joint.tellings]
    dates = [account.date for account in accounts if account.date]
    counts = [account.count for account in accounts if account.count is not None]
    critical = any(account.side == "critical" for account in accounts)
    return joint.year or _LAST, min(dates, default=_LAST) + "~", not critical, -max(counts, default=0), joint.key

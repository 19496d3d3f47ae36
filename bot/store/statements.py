# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Joint statements, each with every article's account of it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from bot.model import SIGNING, Country, JointStatement, Statement, Telling
from bot.store.connection import Reader, marks
from bot.store.facts import read_statements
from bot.store.rows import JOINT_COLUMNS, checked
from bot.store.selection import Selection

_LAST = "9999"  # comes after every date


def years(reader: Reader) -> list[str]:
    """Those of the joint statements, ascending."""
    rows = reader.rows("select distinct year from joint_statement where year is not null order by year")
    return [row[0] for row in rows]


def signing_countries(reader: Reader) -> list[tuple[Country, int]]:
    """Countries that take part, with the number of joint statements, most first."""
    rows = reader.rows(
        f"""select code, count(distinct joint_statement_id) as joined from (
          select y.country as code, y.statement_id from party y where y.role in ({marks(SIGNING)})
          union select s.lead, s.id from statement s
          union select s.reader_country, s.id from statement s
        ) join telling t using (statement_id)
        where code is not null group by code order by joined desc, code""",
        *SIGNING,
    )
    return [(code, count) for code, count in rows]


def joint_statements(
    reader: Reader, year: str | None, country: Country | None, selection: Selection
) -> list[JointStatement]:
    """Those of a year that a country has part in, told by these articles."""
    if selection.nothing:
        return []
    told = _told(reader, year, country, selection)
    heads = reader.rows(
        f"select id, {JOINT_COLUMNS}, crc from joint_statement where id in (select value from json_each(?))",
        str(list(told)),
    )
    found = []
    for joint_id, *row in heads:
        key, known_year, basis, note = checked("joint_statement", row)
        found.append(JointStatement(key, known_year, basis, note, tuple(told[joint_id])))
    return sorted(found, key=_order)


def _told(reader: Reader, year: str | None, country: Country | None, selection: Selection) -> dict[int, list[Telling]]:
    """Accounts by joint statement, in the order of their linking."""
    where, parameters = _condition(year, country, selection)
    places = reader.rows(
        f"""select t.joint_statement_id, t.statement_id, a.name
        from telling t join statement s on s.id = t.statement_id join article a on a.id = s.article_id
        where {where} order by t.joint_statement_id, t.position""",
        *parameters,
    )
    ids = [place[1] for place in places]
    with reader.reading() as connection:
        accounts = read_statements(connection, "id in (select value from json_each(?))", str(ids))
    told: dict[int, list[Telling]] = defaultdict(list)
    for joint_id, statement_id, article in places:
        told[joint_id].append(Telling(article, accounts[statement_id]))
    return told


def _condition(year: str | None, country: Country | None, selection: Selection) -> tuple[str, list[Any]]:
    parts, parameters = ["1"], list[Any]()
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

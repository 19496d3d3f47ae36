# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Which articles have figures to compare, and which articles are reprints of each other."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.model import NearDuplicate
from bot.store.connection import Reader
from bot.store.selection import Selection


def claiming(reader: Reader, selection: Selection, limit: int) -> list[str]:
    """The names of articles with claims, the newest first, undated ones last."""
    if selection.nothing:
        return []
    where, parameters = selection.condition("a")
    rows = reader.rows(
        f"""select a.name from article a
        where exists (select 1 from claim c where c.article_id = a.id) {f"and {where}" if where else ""}
        order by a.published desc, a.name limit ?""",
        *parameters,
        limit,
    )
    return [row[0] for row in rows]


def newest(reader: Reader, limit: int) -> list[str]:
    """The names of articles, the newest first, undated ones last."""
    rows = reader.rows("select name from article order by published desc, name limit ?", limit)
    return [row[0] for row in rows]


def near_duplicates(reader: Reader, articles: Sequence[str] | None = None) -> list[NearDuplicate]:
    """Pairs of articles of which one reprints the other; only those that one of ``articles`` is in, if given."""
    chosen = "select id from article where name in (select value from json_each(?1))"
    among = f"where d.first_id in ({chosen}) or d.second_id in ({chosen})" if articles is not None else ""
    rows = reader.rows(
        f"""select f.name, s.name, d.containment from near_duplicate d
        join article f on f.id = d.first_id join article s on s.id = d.second_id
        {among} order by f.name, s.name""",
        *([] if articles is None else [json.dumps(list(articles))]),
    )
    return [NearDuplicate(*row) for row in rows]

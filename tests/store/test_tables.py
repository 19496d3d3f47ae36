"""Every fact comes back from its row as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import CoverageError
from bot.model import (
    Claim,
    CountryMention,
    DateMention,
    Facts,
    Mention,
    Party,
    Person,
    Quantity,
    Quote,
    Span,
    Statement,
)
from bot.store.coverage import Coverage
from bot.store.tables import CLAIM, COUNTRY, DATE, MENTION, PARTY, PERSON, QUANTITY, QUOTE, STATEMENT, Table
from bot.store.writer import Writer
from tests.store import invented

_TEXT = "Eleven lakes were closed by the council on a Monday of that year."
_SPANS = st.integers(0, len(_TEXT) - 1).flatmap(lambda a: st.builds(Span, st.just(a), st.integers(a + 1, len(_TEXT))))
_WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
st.register_type_strategy(Span, _SPANS)
st.register_type_strategy(str, _WORDS)
st.register_type_strategy(int, st.integers(-(2**63) + 1, 2**63 - 1))
st.register_type_strategy(float, st.floats(allow_nan=False))

_FACTS = st.builds(
    Facts,
    countries=st.lists(st.from_type(CountryMention), max_size=3).map(tuple),
    dates=st.lists(st.from_type(DateMention), max_size=3).map(tuple),
    quantities=st.lists(st.from_type(Quantity), max_size=3).map(tuple),
    people=st.lists(st.from_type(Person), max_size=2).map(tuple),
    quotes=st.lists(st.from_type(Quote), max_size=3).map(tuple),
    statements=st.lists(st.from_type(Statement), max_size=2).map(tuple),
    claims=st.lists(st.from_type(Claim), max_size=2).map(tuple),
)

_TABLES: tuple[tuple[Table[Any], type], ...] = (
    (COUNTRY, CountryMention),
    (DATE, DateMention),
    (QUANTITY, Quantity),
    (CLAIM, Claim),
    (PERSON, Person),
    (MENTION, Mention),
    (QUOTE, Quote),
    (STATEMENT, Statement),
    (PARTY, Party),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(_FACTS)
def test_facts_are_read_as_they_were_written(tmp_path: Path, facts: Facts) -> None:
    path = tmp_path / "coverage.db"
    loadable = invented.made("a", _TEXT, facts)
    with Writer(path) as writer, writer.transaction():
        writer.put(loadable)
    with Coverage.open(path) as coverage:
        assert coverage.facts("a") == facts


@given(st.one_of(*(st.tuples(st.just(table), st.from_type(kind)) for table, kind in _TABLES)), st.data())
def test_a_changed_row_is_noticed(pair: tuple[Table[Any], Any], data: st.DataObject) -> None:
    table, fact = pair
    row = list(table.row(1, 0, fact))
    place = data.draw(st.integers(0, len(row) - 1))
    row[place] = data.draw(st.integers() | _WORDS | st.none())
    if str(row[place]) != str(table.row(1, 0, fact)[place]):
        with pytest.raises(CoverageError, match="damaged"):
            table.fact(row)


def test_numbers_that_sqlite_cannot_hold_are_stored_as_they_can() -> None:
    huge = Quantity(Span(0, 1), 10**30)
    assert QUANTITY.fact(QUANTITY.row(1, 0, huge)).value == 1e30
    assert QUANTITY.fact(QUANTITY.row(1, 0, Quantity(Span(0, 1), 10**9999))).value is None

"""Words are marked where FTS5's own ``highlight`` marks them."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.connection import Reader
from bot.store.marking import Marking
from bot.store.query import any_of, wanted

_PIECES = st.sampled_from(
    "The Ministers’ hoping hopes hope able ably ability ponies pony run U.S. u.s S.U. 43,000 43 000 re-elected"
    " _elected_ “Council” of fishermen fisherman's São sao RÉUNION reunion can't \x02 \x00 – … \n • é 中文".split(" ")
)


def _index_of(text: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table passage_fts using fts5(body, tokenize='porter unicode61 remove_diacritics 2')"
    )
    connection.execute("insert into passage_fts (rowid, body) values (1, ?)", (text,))
    return connection


@given(st.lists(_PIECES, min_size=1, max_size=12), st.lists(_PIECES, min_size=1, max_size=3), st.sampled_from("' \""))
def test_words_are_marked_where_the_index_marks_them(text, asked, around) -> None:
    body, typed = " ".join(text), around + " ".join(asked) + around
    parts = wanted(typed)
    if not parts or any(part.codes for part in parts):
        return
    connection = _index_of(body)
    expression = any_of(parts)
    sql = "select highlight(passage_fts, 0, char(16), char(17)) from passage_fts where passage_fts match ?"
    shown = [row[0] for row in connection.execute(sql, (expression,))]
    marking = Marking(_Asking(connection), parts)
    found = marking.marks(1, body, marking.places(body))
    if not shown:
        assert not found
    elif "\x00" not in body:
        assert [body[start:end].rstrip(".") for start, end in found] == _set_off(shown[0])
    connection.close()


class _Asking(Reader):
    """What `Marking` needs of a reader, over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._own = connection

    def rows(self, sql: str, *parameters: object) -> list[tuple[object, ...]]:
        return self._own.execute(sql, parameters).fetchall()


def _set_off(shown: str) -> list[str]:
    return [piece.partition("\x11")[0].rstrip(".") for piece in shown.split("\x10")[1:]]


@pytest.mark.parametrize(
    ("typed", "text", "marks"),
    [
        ("hope", "Hoping for hope, he hopes; the hop is hopeless.", ["Hoping", "hope", "hopes"]),
        ("pony", "Two ponies and a pony, no poniard.", ["ponies", "pony"]),
        (
            "“fish market”",
            "The fish markets; fish, market and the fish-market.",
            ["fish markets", "fish, market", "fish-market"],
        ),
        ("“fish market”", "The fish in the market.", []),
        ("u.s", "In the U.S. and in u.s, not in us-east.", ["U.S.", "u.s", "us"]),
        ("reunion", "La RÉUNION, a reunion.", ["RÉUNION", "reunion"]),
    ],
)
def test_what_is_marked(typed, text, marks) -> None:
    connection = _index_of(text)
    marking = Marking(_Asking(connection), wanted(typed))
    assert [text[start:end] for start, end in marking.marks(1, text, marking.places(text))] == marks
    connection.close()

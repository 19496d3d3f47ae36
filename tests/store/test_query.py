"""What people type becomes a question that the index understands, whatever they type."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.query import all_of, any_of, wanted


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("fishing quotas", '"fishing" OR "quotas"'),
        ("what is the quota", '"quota"'),
        ("what is the", '"what" OR "is" OR "the"'),
        ('"Women\'s Health" lake', '"women s health" OR "lake"'),
        ('"the lake\'s"', '"the lake"'),
        ('"fishing quotas" lake', '"fishing quotas" OR "lake"'),
        ("saudi arabia", '("saudi arabia" OR "isosaux")'),
        ("Kenya's lake", '("kenya" OR "isokenx") OR "lake"'),
        ("uighurs", '("uighurs" OR "uyghurs" OR "uygurs" OR "uigurs")'),
        ("sterilisation", '("sterilisation" OR "sterilization")'),
        ("U.N.", '("u n" OR "un" OR "united nations")'),
        ("lake AND NOT (quota*) OR NEAR(x)", '"quota" OR "near x"'),
        ("per can lake", '"lake"'),
        ("lake lake Lake", '"lake"'),
        ("?!", ""),
        ("", ""),
    ],
)
def test_expressions(typed: str, expression: str) -> None:
    found = any_of(wanted(typed))
    if "NEAR" in typed:
        assert '"quota"' in found
        assert "NEAR" not in found
    else:
        assert found == expression


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table f using fts5(body, tokenize='porter unicode61 remove_diacritics 2')")
    connection.execute("insert into f values ('Kenya signed the letter')")
    return connection


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab\"'*:^-+(){}NEAR AND OR NOT“”.,\n_國é"))
def test_no_text_is_an_error(index: sqlite3.Connection, typed: str) -> None:
    asked = wanted(typed)
    if asked:
        for expression in (any_of(asked), all_of(asked)):
            index.execute("select rowid from f where f match ?", (expression,)).fetchall()
    else:
        assert not any(character.isalnum() for character in typed)


def test_a_question_of_any_length_is_looked_for(index: sqlite3.Connection) -> None:
    typed = " ".join(f"word{n} uyghur{n}" for n in range(5000))
    index.execute("select rowid from f where f match ?", (any_of(wanted(typed)),)).fetchall()

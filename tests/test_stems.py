"""Stems as FTS5 has them: the index itself is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stems import stem
from bot.store.words import STOP_WORDS
from tests.bench.corpus import vocabulary

_TOKENIZER = "tokenize='porter unicode61 remove_diacritics 2'"
_ENDINGS = (
    "s es ies sses ed eed ing ational tional enci izer logi bli alli ization ator alism iveness biliti ility icate ness"
    " ful ative alize al ance ement ment ion ou iti ive ize y l e ee ably ity"
).split()
_WORDS = st.builds(
    lambda beginning, *endings: beginning + "".join(endings),
    *(st.text("aeioubstlzyrwx9", max_size=6), st.sampled_from(_ENDINGS), st.sampled_from(("", *_ENDINGS))),
)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"create virtual table f using fts5(body, {_TOKENIZER})")
    connection.execute("create virtual table stems using fts5vocab(f, instance)")
    yield connection
    connection.close()


def _stems_of_index(index: sqlite3.Connection, words: list[str]) -> dict[str, str]:
    index.execute("delete from f")
    index.executemany("insert into f (rowid, body) values (?, ?)", enumerate(words))
    return {words[number]: term for term, number in index.execute("select term, doc from stems")}


def test_the_stems_of_many_words(index) -> None:
    words = sorted({*vocabulary(20_000), *STOP_WORDS, *_ENDINGS, "yttrium", "eying", "x" * 63 + "s", "x" * 64 + "s"})
    assert {word: stem(word) for word in words} == _stems_of_index(index, words)


@given(st.lists(_WORDS, min_size=1, max_size=40, unique=True))
def test_the_stem_of_any_word(index, words: list[str]) -> None:
    assert {word: stem(word) for word in words} == _stems_of_index(index, words)

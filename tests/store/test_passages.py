"""Paragraphs as rows: sentences packed and unpacked, and what a transaction leaves in the index."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import RejectedArticleError
from bot.model import Facts, Quote, Span
from bot.store import pending
from bot.store.coverage import Coverage
from bot.store.loadable import Loadable
from bot.store.passages import pack, unpack
from bot.store.verify import verify
from bot.store.writer import Writer
from tests.store import invented
from tests.store.invented import made

_LENGTHS = st.integers(1, 500) | st.integers(1, 10**9)
_GAPS = st.lists(st.tuples(st.integers(0, 1) | st.integers(0, 500) | st.integers(0, 10**9), _LENGTHS))


@given(st.integers(0, 10**9), _GAPS, st.integers(0, 2) | st.integers(0, 10**9))
def test_sentences_come_back_wherever_they_stand(start: int, gaps: list[tuple[int, int]], after: int) -> None:
    sentences, at = list[Span](), start
    for gap, length in gaps:
        sentences.append(Span(at + gap, at + gap + length))
        at += gap + length
    ends = unpack(pack(sentences, start, at + after), start, at + after)
    assert list(map(Span, ends[::2], ends[1::2])) == sentences


def test_what_goes_without_saying_takes_no_room() -> None:
    assert pack([Span(7, 90)], 7, 90) == b""
    assert pack([Span(7, 50), Span(51, 90), Span(91, 95)], 7, 95) == bytes([86, 78])


@given(st.binary(max_size=20), st.integers(0, 500))
def test_damaged_ones_are_read_as_something(packed: bytes, end: int) -> None:
    """What they are is compared with a checksum."""
    assert len(unpack(packed, 0, end)) % 2 == 0


@pytest.mark.parametrize("sentences", [[Span(4, 4)], [Span(2, 9)], [Span(5, 9), Span(8, 12)]])
def test_sentences_that_cannot_be_are_refused(sentences: list[Span]) -> None:
    with pytest.raises(ValueError, match="no sentence"):
        pack(sentences, 4, 20)


def test_the_index_has_what_the_articles_have_after_any_transaction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Put, put again, removed and refused in one transaction, written in one piece or in many."""
    for most in (50_000, 1):
        monkeypatch.setattr(pending, "_GATHERED_MAX", most)
        path = invented.store(tmp_path / f"{most}.db", invented.articles())
        with Writer(path) as writer, writer.transaction():
            for words in ("Fog lifted.\n\nShips sailed.", "Fog fell again.", "Snow fell.\n\nNo ship sailed."):
                writer.put(made("12_fog", words, Facts()))
                writer.put(made("14_new", f"{words} More.", Facts()))
            with pytest.raises(RejectedArticleError, match="14_new"):
                writer.put(made("14_new", "Hail fell.", Facts(quotes=(Quote(Span(3, 3), "direct", 1),))))
            writer.remove("10_lake")
            writer.remove("14_new")
            writer.relink()
        assert verify(path).sound
        with Coverage.open(path) as coverage:
            assert [hit.article for hit in coverage.search("fog OR hail OR ministers OR more").hits] == []
            assert [hit.article for hit in coverage.search("snow").hits] == ["12_fog"]
            searched = coverage.searched()
        assert (searched.articles, searched.paragraphs) == (2, 4)


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = invented.store(tmp_path / "coverage.db", invented.articles())
    with Writer(path) as writer:
        with pytest.raises(KeyError):
            _fail_after(writer, made("14_new", "Snow fell.", Facts()))
        with writer.transaction():
            writer.relink()
    assert verify(path).sound
    with Coverage.open(path) as coverage:
        assert coverage.search("snow").total == 0
        assert coverage.searched().articles == 3


def _fail_after(writer: Writer, loadable: Loadable) -> None:
    with writer.transaction():
        writer.put(loadable)
        raise KeyError

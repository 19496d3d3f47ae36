"""Answers at hand: the same one again, never one from before a change, and never too many."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from bot.clients.discord.replies import Desk
from bot.commands import ask, ask_line
from bot.commands.other_sources import other_sources
from bot.model import Answer
from bot.newsroom.editing import add, remove
from bot.records import Draft
from bot.store import at_hand
from bot.store.at_hand import AtHand
from bot.store.coverage import Coverage
from bot.store.live import LiveStore

ARTICLES = {
    "a_fog": '"We saw the fog lift over the old harbour," Ida Aalto told reporters on Monday.',
    "b_fog": 'Ida Aalto said: "We saw the fog lift over the old harbour, and nobody else did."',
}


def _put(path: Path, name: str) -> None:
    add(path, Draft(name, ARTICLES[name].encode()))


def _speakers(answer: Answer) -> list[str]:
    return [each.citations[0].article for each in answer.findings]


def test_who_asks_the_same_in_other_words_gets_the_answer_that_is_there(tmp_path: Path) -> None:
    _put(tmp_path / "c.db", "a_fog")
    with Coverage.open(tmp_path / "c.db") as coverage:
        first = ask_line(coverage, "quote aalto")
        assert ask(coverage, "quote", {"speaker": "aalto"}) is first
        assert other_sources(coverage, first) is other_sources(coverage, first)


def test_nobody_gets_an_answer_from_before_a_change(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    _put(path, "a_fog")
    with Coverage.open(path) as coverage:
        first = ask_line(coverage, "quote aalto")
        assert not other_sources(coverage, first)
        _put(path, "b_fog")
        both = ask_line(coverage, "quote aalto")
        assert _speakers(both) == ["a_fog", "b_fog"]
        assert other_sources(coverage, both)
        remove(path, "a_fog")
        assert _speakers(ask_line(coverage, "quote aalto")) == ["b_fog"]


def test_what_was_not_asked_for_longest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_hand, "ROOM", 100)
    there, made = AtHand(), list[str]()

    def get(key: str, citations: int = 40, written: int = 1) -> None:
        there.get(written, key, lambda: made.append(key), lambda _: citations)

    for key in ("fog", "snow", "fog", "hail", "fog", "snow"):
        get(key)
    assert made == ["fog", "snow", "hail", "snow"], "fog was asked for again before hail came"
    get("flood", citations=101)
    get("flood", citations=101)
    assert made[4:] == ["flood", "flood"], "more than there is room for"
    get("fog", written=2)
    assert made[6:] == ["fog"], "something was written"


def test_an_answer_is_of_the_state_in_which_it_was_begun(tmp_path: Path) -> None:
    _put(tmp_path / "c.db", "a_fog")
    with Coverage.open(tmp_path / "c.db") as coverage:
        with coverage.snapshot():
            _put(tmp_path / "c.db", "b_fog")
            assert len(_speakers(ask_line(coverage, "quote aalto"))) == 1
        assert len(_speakers(ask_line(coverage, "quote aalto"))) == 2


def test_a_change_behind_a_link_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    _put(tmp_path / "elsewhere" / "c.db", "a_fog")
    (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere" / "c.db")
    with Coverage.open(tmp_path / "link.db") as coverage:
        before = ask_line(coverage, "sources")
        _put(tmp_path / "elsewhere" / "c.db", "b_fog")
        assert len(ask_line(coverage, "sources").findings) == len(before.findings) + 1


def test_what_is_kept_counts_with_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One quotation may be as long as its article; pages, and the answer that they are of, are kept together."""
    add(tmp_path / "c.db", Draft("a_fog", f'Ida Aalto said: "The fog lifted{", and came again" * 4000}."'.encode()))
    with Coverage.open(tmp_path / "c.db") as coverage, closing(LiveStore(tmp_path / "live.db")) as live:
        monkeypatch.setattr(at_hand, "ROOM", 150)
        answer = ask_line(coverage, "quote aalto")
        assert ask_line(coverage, "quote aalto") is answer, "the answer fits"
        Desk(coverage, live).answer(lambda _: answer, asker=1)
        with coverage.snapshot():
            made = coverage.once(("pages", False, id(answer)), lambda: "nothing was kept", lambda _: 0)
        assert made == "nothing was kept", "its pages beside it do not"

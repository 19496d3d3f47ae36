"""What was found while an article was read serves for linking as long as it is that article which is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.link.linkable import Linkable, linkable
from bot.link.topics import phrases
from bot.model import Catalogue
from bot.store.loadable import Loadable
from bot.store.writer import Writer
from tests.store.invented import LAKE, PORT, lake_facts, made, port_facts


def _lake() -> Loadable:
    return made("10_lake", LAKE, lake_facts())


def _found_elsewhere(loadable: Loadable) -> Loadable:
    """As if reading it had found nobody in it, which tells what was found then from what is stored."""
    return replace(loadable, linkable=Linkable((), (1,), phrases(["a quiet bay.", "that quiet bay."])))


def _names(writer: Writer) -> list[str]:
    return [name for (name,) in writer.connection.execute("select name from speaker order by name")]


def test_what_was_found_when_it_was_read_is_not_looked_for_again(tmp_path: Path) -> None:
    with Writer(tmp_path / "c.db") as writer, writer.transaction():
        writer.put(_found_elsewhere(_lake()))
        writer.relink()
        assert _names(writer) == []
        assert ("quiet bay",) in writer.connection.execute("select text from topic").fetchall()


def _put_anew(path: Path) -> None:
    with Writer(path) as other, other.transaction():
        other.put(made("10_lake", LAKE, lake_facts(), Catalogue(title="Another one")))


def _correct(path: Path) -> None:
    with Writer(path) as other, other.transaction():
        other.connection.execute("insert into corrected_article values (1, 'some')")


@pytest.mark.parametrize("change", [_put_anew, _correct])
def test_what_another_one_changed_meanwhile_is_read_from_what_is_stored(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    path = tmp_path / "c.db"
    with Writer(path) as writer:
        with writer.transaction():
            writer.put(_found_elsewhere(_lake()))
        change(path)
        with writer.transaction():
            writer.relink()
        assert "Ana Rojas" in _names(writer)


def _put_and_fail(writer: Writer) -> None:
    with writer.transaction():
        writer.put(_found_elsewhere(_lake()))
        raise ZeroDivisionError


def test_what_was_not_stored_after_all_is_forgotten(tmp_path: Path) -> None:
    with Writer(tmp_path / "c.db") as writer:
        with pytest.raises(ZeroDivisionError):
            _put_and_fail(writer)
        with writer.transaction():
            writer.put(_lake())
            writer.relink()
        assert "Ana Rojas" in _names(writer)


def test_both_ways_find_the_same(tmp_path: Path) -> None:
    loadables = [_lake(), made("11_port", PORT, port_facts())]
    found = []
    for name in ("read", "stored"):
        with Writer(tmp_path / f"{name}.db") as writer, writer.transaction():
            for each in loadables:
                known = linkable(each.article, each.facts, with_phrases=True) if name == "read" else None
                writer.put(replace(each, linkable=known))
            writer.relink()
            tables = ("name_form", "speaker", "speaker_word", "speaker_key", "sketch", "near_duplicate", "topic")
            found.append([writer.connection.execute(f"select * from {table}").fetchall() for table in tables])
    assert found[0] == found[1]

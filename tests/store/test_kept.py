"""What is kept between questions: never what was there before a change, and never too much."""

from __future__ import annotations

import pytest

from bot.model import Facts
from bot.store import kept
from bot.store.coverage import Coverage
from bot.store.writer import Writer
from tests.store.invented import LAKE, lake_facts, made


def _write(path, text: str) -> None:
    with Writer(path) as writer, writer.transaction():
        writer.put(made("11_fog", text, Facts()))
        writer.relink()


def test_a_question_sees_what_was_written_since_the_last_one(tmp_path) -> None:
    path = tmp_path / "c.db"
    _write(path, "Fog lifted.")
    with Coverage.open(path) as coverage:
        for text in ("Fog fell.", "Snow fell.", "Snow fell again."):
            with coverage.snapshot():
                before = coverage.article("11_fog")
                _write(path, text)
                assert coverage.article("11_fog") is before, "a question is of one moment"
            with coverage.snapshot():
                assert coverage.article("11_fog").text == text


def test_an_article_is_read_once_as_long_as_nothing_is_written(tmp_path) -> None:
    path = tmp_path / "c.db"
    _write(path, "Fog lifted.")
    with Coverage.open(path) as coverage:
        with coverage.snapshot():
            first, facts = coverage.article("11_fog"), coverage.facts("11_fog")
        with coverage.snapshot(), coverage.snapshot():
            assert coverage.article("11_fog") is first
            assert coverage.facts("11_fog") is facts


def test_accounts_of_statements_are_read_once_as_long_as_nothing_is_written(tmp_path) -> None:
    path = tmp_path / "c.db"
    with Writer(path) as writer, writer.transaction():
        writer.put(made("1_lake", LAKE, lake_facts()))
        writer.relink()
    with Coverage.open(path) as coverage:
        with coverage.snapshot():
            (first,) = coverage.statements()
        with coverage.snapshot():
            (again,) = coverage.statements(source="1_lake")
        assert again.tellings[0].statement is first.tellings[0].statement
        _write(path, "Fog lifted.")
        with coverage.snapshot():
            (now,) = coverage.statements()
        assert now == first
        assert now.tellings[0].statement is not first.tellings[0].statement


def test_another_file_in_its_place_is_another_coverage(tmp_path) -> None:
    path, other = tmp_path / "c.db", tmp_path / "other.db"
    _write(path, "Fog lifted.")
    _write(other, "Snow fell.")
    with Coverage.open(path) as coverage:
        with coverage.snapshot():
            assert coverage.article("11_fog").text == "Fog lifted."
        other.replace(path)
        with coverage.snapshot():
            assert coverage.article("11_fog").text == "Snow fell."


@pytest.mark.parametrize("most", [0, 3000, 10**6])
def test_too_much_is_forgotten_and_read_again(monkeypatch, most: int) -> None:
    monkeypatch.setattr(kept, "KEPT_MAX", most)
    articles = {
        f"{number}_fog": made(f"{number}_fog", "Fog lifted. " * number, Facts()).article for number in range(1, 9)
    }
    there = kept.Kept()
    there.begin((1, 1))
    for name, article in articles.items():
        there.keep(name, article)
        known = [found for each in articles if (found := there.get(type(article), each))]
        assert sum(len(each.text) for each in known) <= most
        assert all(each is articles[each.name] for each in known)
    assert bool(there.get(type(articles["8_fog"]), "8_fog")) == (most > 0)
    there.begin((1, 2))
    assert there.get(type(articles["8_fog"]), "8_fog") is None

"""What is said of an article before it is added: its facts, what it repeats, and what is odd about its date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.ingest import load
from bot.model import Catalogue
from bot.newsroom import Draft, preview

TODAY = dt.date(2031, 6, 1)
WIRE = """Eleven countries signed a letter against the ban on fishing in the Great Lake, officials said on Monday.
“The ban is theft,” Ana Rojas, Peru's fisheries minister, told reporters after the talks in Lima had ended.
Norway and Chile stayed away from the meeting, which will go on until the end of the week.
"""
OTHER = "Fog closed the harbour of Osten for two days, and no ferry left before the morning of the third day."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "10_lake.txt").write_text(WIRE)
    (folder / "11_fog.txt").write_text(OTHER)
    (folder / "catalog.toml").write_text('[10_lake]\noutlet = "The Lake"\n')
    load([folder], tmp_path / "coverage.db")
    return tmp_path / "coverage.db"


def dated(text: str, published: str | None) -> Draft:
    return Draft("draft", text.encode(), Catalogue(published=published, published_basis=published and "catalogue"))  # type: ignore[arg-type]


def test_facts_are_seen_and_nothing_is_stored(path: Path) -> None:
    before = path.read_bytes()
    seen = preview(dated(WIRE.replace("Lake", "Sea"), "2031-05-06"), path, TODAY)
    assert [quote.speaker for quote in seen.facts.quotes if quote.kind == "direct"] == ["Ana Rojas"]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (WIRE, [("10_lake", "The Lake", 1.0)]),
        (WIRE + "The ban was imposed last year.\n", [("10_lake", "The Lake", 1.0)]),
        (WIRE.replace("Norway and Chile", "Iceland and Spain"), [("10_lake", "The Lake", 0.88)]),
        ("Snow fell on the hills of Kenya, where nobody had expected any before the end of the year.", []),
    ],
)
def test_near_duplicates_are_pointed_out(path: Path, text: str, shares: list[tuple[str, str, float]]) -> None:
    seen = preview(dated(text, "2031-05-06"), path, TODAY)
    found = [(each.article, each.outlet, each.share) for each in seen.duplicates]
    assert [each[:2] for each in found] == [each[:2] for each in shares]
    assert [each[2] for each in found] == pytest.approx([each[2] for each in shares], abs=0.05)
    assert any("10_lake (The Lake)" in doubt for doubt in seen.doubts) == bool(shares)


def test_an_article_of_the_same_name_is_compared_as_well(path: Path) -> None:
    seen = preview(Draft("10_lake", WIRE.encode()), path, TODAY)
    assert [each.article for each in seen.duplicates] == ["10_lake"]


@pytest.mark.parametrize(
    ("text", "published", "doubts"),
    [
        ("Fog closed the port on 4 May 2031.", "2031-05-06", []),
        ("Fog closed the port.", "2031-05-06", []),
        ("Fog closed the port.", "2031-06-02", []),  # tomorrow may be today elsewhere
        ("Fog closed the port.", "2031-06-03", ["future, on 3 June 2031"]),
        ("Fog closed the port.", "2032", ["future, on 2032"]),
        ("Fog closed the port.", None, ["No date"]),
        ("Fog closed the port on 4 May 2031.", "2029-05-06", ["far from 6 May 2029; the nearest is 4 May 2031"]),
        ("Fog closed it on 4 May 2031, as on 4 May 1989.", "2031-05", []),
        ("Fog closed the port on Monday, May 4.", "2025-05-06", []),  # says no year
        ("Published 4 May 2031\nFog closed the port of Osten.", "2031-05-09", ["another date of its own, 4 May 2031"]),
        ("Published 4 May 2031\nFog closed the port of Osten.", "2031-05", []),
        ("Published 4 May 2031\nFog closed the port of Osten.", None, []),
    ],
)
def test_unlikely_dates_are_pointed_out(path: Path, text: str, published: str | None, doubts: list[str]) -> None:
    said = preview(dated(text, published), path, TODAY).doubts
    assert len(said) == len(doubts)
    for doubt, words in zip(said, doubts, strict=True):
        assert words in doubt

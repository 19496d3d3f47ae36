"""The catalogue: right entries are read, wrong ones are named with their line and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import CatalogueError
from bot.model import Catalogue
from bot.parse.catalogue import read_catalogue

_GOOD = '[good]\noutlet = "The Post"\npublished = "2021-05"\n'


def _read(tmp_path: Path, text: str) -> tuple[dict[str, Catalogue], list[CatalogueError]]:
    file = tmp_path / "catalog.toml"
    file.write_text(text, encoding="utf-8")
    errors: list[CatalogueError] = []
    return read_catalogue(file, errors.append), errors


def test_dates_may_be_shortened_and_have_the_catalogue_as_their_basis(tmp_path: Path) -> None:
    entries, errors = _read(tmp_path, _GOOD + '["044 lake"]\npublished = 2021-10-22\npublished_basis = "text"\n')
    assert errors == []
    assert entries == {
        "good": Catalogue(outlet="The Post", published="2021-05", published_basis="catalogue"),
        "044 lake": Catalogue(published="2021-10-22", published_basis="text"),
    }


@pytest.mark.parametrize(
    ("wrong", "line", "reason"),
    [
        ('[bad]\noutlet = "x"\ntitel = "y"\n', 6, "did you mean title"),
        ('[bad]\noutlet = "x"\nurl = "ftp://x.example"\n', 6, "must begin with https://"),
        ('[bad]\npublished = "last May"\n', 5, "must be a date"),
        ('[bad]\npublished = "2021-02-30"\n', 5, "no calendar has"),
        ("[bad]\npublished = 2021-13-01\n", 5, "is not TOML"),
        ('[bad]\npublished = 2021-10-01\npublished_basis = "guess"\n', 6, "one of catalogue, text, inferred"),
        ('[bad]\npublished_basis = "text"\n', 5, "add published"),
        ("[bad]\noutlet = 5\n", 5, "words in quotation marks"),
        ('[bad]\noutlet = "a\\nb"\n', 5, "one line"),
        ("[bad]\noutlet = The Post\n", 5, "is not TOML"),
        ('[good]\noutlet = "Another"\n', 4, "stands there twice, first in line 1"),
    ],
)
def test_a_wrong_entry_is_named_and_the_rest_is_used(tmp_path: Path, wrong: str, line: int, reason: str) -> None:
    entries, errors = _read(tmp_path, _GOOD + wrong + '[last]\noutlet = "Z"\n')
    assert list(entries) == ["good", "last"]
    assert [(error.entry, error.line) for error in errors] == [(wrong[1:].split("]")[0], line)]
    assert reason in errors[0].reason


@pytest.mark.parametrize(
    ("header", "entry", "right"),
    [
        ("[044 lake]", "044 lake", 'write ["044 lake"]'),
        ("[bad", "bad", "write [bad]"),
        ('["bad]', "bad", "write [bad]"),
        ("[044.lake]", "044.lake", 'write ["044.lake"]'),
        ("[a.b.c] # the third", "a.b.c", 'write ["a.b.c"]'),
        ("[]", None, "a name in its brackets"),
    ],
)
def test_a_broken_header_is_charged_to_its_own_entry(
    tmp_path: Path, header: str, entry: str | None, right: str
) -> None:
    entries, errors = _read(tmp_path, _GOOD + header + '\noutlet = "The Lake"\n[last]\noutlet = "Z"\n')
    assert list(entries) == ["good", "last"]
    assert [(error.entry, error.line) for error in errors] == [(entry, 4)]
    assert right in errors[0].reason


def test_two_dotted_headers_are_two_errors_beside_the_entry_they_begin_with(tmp_path: Path) -> None:
    entries, errors = _read(tmp_path, _GOOD + '[good.one]\noutlet = "A"\n[good.two]\noutlet = "B"\n')
    assert list(entries) == ["good"]
    assert [(error.entry, error.line) for error in errors] == [("good.one", 4), ("good.two", 6)]


@pytest.mark.parametrize("value", ["{a = 1}", '"""\n[x\n"""'])
def test_values_that_look_like_headers_are_wrong_values(tmp_path: Path, value: str) -> None:
    entries, errors = _read(tmp_path, f'{_GOOD}[bad]\ntitle = {value}\n[last]\noutlet = "Z"\n')
    assert list(entries) == ["good", "last"]
    assert [(error.entry, error.line) for error in errors] == [("bad", 5)]


def test_without_a_listener_the_first_wrong_entry_is_raised(tmp_path: Path) -> None:
    (tmp_path / "catalog.toml").write_text('top = "level"\n')
    with pytest.raises(CatalogueError, match="must be a table"):
        read_catalogue(tmp_path / "catalog.toml")


def test_no_file_is_an_empty_catalogue(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "catalog.toml") == {}


def test_bytes_that_are_no_text_are_one_error(tmp_path: Path) -> None:
    file = tmp_path / "catalog.toml"
    file.write_bytes(b"\xff\xfe\x00")
    errors: list[CatalogueError] = []
    assert read_catalogue(file, errors.append) == {}
    assert "cannot be read" in errors[0].reason


def test_every_article_of_the_project_is_in_its_catalogue() -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    entries = read_catalogue(seeds / "catalog.toml")
    assert set(entries) == {path.stem for path in seeds.glob("*.txt")}
    assert {entry.published_basis for entry in entries.values()} == {"catalogue", "text", "inferred"}
    assert entries["001_5dc2da2d5d78a7c0"].title is None
    assert all(entry.published_note and entry.url and entry.outlet for entry in entries.values())

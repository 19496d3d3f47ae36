"""What a person gets where several articles tell the same: once, with who else tells it, or each in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.model import Answer
from bot.store.coverage import Coverage

WIRE = """OSLO, 9 March 2018 - Lake Orumba froze over on Tuesday, the lake board said, and 340 boats were stuck.

“The ice came in a single night and nobody saw it,” Norway's ambassador, Ola Ruiz, told reporters in the fishing port.

Board members said that more than 40 skippers had been injured since the winter began, and the winter is not over."""
PAPER = """We know the ice. “The ice came in a single night and nobody saw it,” said Ola Ruiz, Norway's
ambassador, whose dog fell in."""
TOLD = {"wire": WIRE, "wire_again": WIRE.replace("OSLO, 9 March 2018", "OSLO"), "paper": PAPER}
JOINED = "Fiji joined 26 other countries in a joint statement against mining on 7 March 2018, a surprise to Japan."
REFUSED = (
    "Fiji did not sign the joint statement of 27 countries against mining of 7 March 2018, its envoy to Japan said."
)


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    with _read(tmp_path_factory.mktemp("lake"), TOLD) as coverage:
        yield coverage


def _read(folder: Path, texts: dict[str, str]) -> Coverage:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f"[{name}]\npublished = 2018-03-09\n" for name in texts)
    (folder / "catalog.toml").write_text(rows, encoding="utf-8")
    load([folder], folder / "coverage.db")
    return Coverage.open(folder / "coverage.db")


def _of(answer: Answer, label: str) -> list[str]:
    return [dict(finding.details)[label] for finding in answer.findings if label in dict(finding.details)]


def test_the_day_of_a_dateline_is_none_on_which_something_happened(lake: Coverage) -> None:
    assert _of(ask_line(lake, "timeline boats"), "Date") == ["6 March 2018 (“Tuesday”)"] * 2


@pytest.mark.parametrize("line", ["timeline ruiz", "timeline norway", "country norway"])
def test_a_quotation_is_shown_once_with_the_articles_that_print_it(lake: Coverage, line: str) -> None:
    answer = ask_line(lake, line)
    assert len([finding for finding in answer.findings if finding.kind == "quote"]) == 1
    assert len(_of(answer, "Also in")) == 1


def test_what_a_reprint_counts_stands_with_its_source(lake: Coverage) -> None:
    (found,) = (each for each in ask_line(lake, "claims injured").findings)
    assert found.details == (("wire and wire_again", "“more than 40 skippers” – Board members"),)
    assert len(found.citations) == 1


def test_a_country_with_two_parts_in_one_statement_is_shown_with_both(tmp_path: Path) -> None:
    with _read(tmp_path, {"a": JOINED, "b": REFUSED}) as coverage:
        parts = [finding.data["role"] for finding in ask_line(coverage, "country fiji").findings]
        (signed,) = ask_line(coverage, "who-signed fiji 2018").findings
    assert parts == ["signed", "did_not_sign"]
    assert dict(signed.details)["Fiji"] == "named as taking part or did not sign"


def test_a_country_without_statements_has_the_dated_sentences_that_name_it(tmp_path: Path) -> None:
    with _read(tmp_path, {"a": "A storm wrecked boats off Fiji on Tuesday."}) as coverage:
        assert _of(ask_line(coverage, "timeline fiji"), "Date") == ["6 March 2018 (“Tuesday”)"]

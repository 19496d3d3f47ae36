"""What a person gets who asks how many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.model import Catalogue, Claim, Span
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store

VALLEY = """Rights groups say more than 300 villagers of Taviland have been rounded up near Lake Orumba.
Lake Orumba is home to about 9,000 villagers."""
CAMP = "In Taviland, police detained hundreds of people at Lake Orumba, the paper said."
FLOOD = "The flood killed 12 people in Zelanda."


def _claim(text: str, words: str, number: float | None, hedge: str | None, counted: str, by: str | None) -> Claim:
    start = text.index(words)
    return Claim(Span(start, start + len(words)), number, hedge, counted, by)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    valley = Stored("1", VALLEY, catalogue=Catalogue(outlet="Valley News", published="2018-03-05")).having(
        claims=(
            _claim(VALLEY, "more than 300 villagers", 300, "more than", "villagers", "Rights groups"),
            _claim(VALLEY, "about 9,000 villagers", 9000, "about", "villagers", None),
        )
    )
    camp = Stored("2", CAMP).having(
        claims=(_claim(CAMP, "hundreds of people", None, "hundreds", "people", "the paper"),)
    )
    flood = Stored("3", FLOOD).having(claims=(_claim(FLOOD, "12 people", 12, None, "people", None),))
    with store(tmp_path_factory.mktemp("claims"), valley, camp, flood) as coverage:
        yield coverage


def test_figures_of_one_thing_stand_side_by_side_by_date(counted: Coverage) -> None:
    answer = ask_line(counted, "claims")
    assert [finding.text for finding in answer.findings] == [
        "Detained, arrested or held: 2 figures",
        "Living somewhere: 1 figure",
        "Killed or dead: 1 figure",
    ]
    assert answer.findings[0].details == (
        ("2", "“hundreds of people” – the paper"),
        ("Valley News", "“more than 300 villagers” – Rights groups"),
    )


def test_hedges_and_numbers_are_there_for_machines(counted: Coverage) -> None:
    claims = ask_line(counted, "claims").findings[0].data["claims"]
    assert [(claim["number"], claim["hedge"], claim["said_by"]) for claim in claims] == [
        (None, "hundreds", "the paper"),
        (300, "more than", "Rights groups"),
    ]


def test_every_figure_is_marked_in_its_sentence(counted: Coverage) -> None:
    citation = ask_line(counted, "claims").findings[0].citations[1]
    (mark,) = citation.marks
    assert citation.exact[mark.start - citation.start : mark.end - citation.start] == "more than 300 villagers"


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("claims detaining", 2),
        ("claims rights groups", 1),
        ("claims villagers", 2),
        ("claims people detained", 2),  # villagers are people
        ("claims people who died", 1),  # whom the flood killed
        ("claims people who drowned", 0),
        ("claims flood", 1),
        ("claims detained source valley news", 1),
        ("claims detained until 2018-03-04", 1),
    ],
)
def test_words_and_sources_limit_it(counted: Coverage, line: str, figures: int) -> None:
    assert sum(len(finding.data["claims"]) for finding in ask_line(counted, line).findings) == figures


def test_where_nothing_fits_what_is_counted_is_said(counted: Coverage) -> None:
    answer = ask_line(counted, "claims volcanoes")
    assert not answer.found
    assert answer.not_stated == (
        "No claimed figure with “volcanoes” is in the coverage.",
        "Figures count: Detained, arrested or held, Living somewhere, Killed or dead.",
    )


def test_a_coverage_without_figures_says_so(invented: Coverage) -> None:
    assert ask_line(invented, "claims").not_stated == ("No claimed figure is in the coverage.",)


def test_the_six_estimates_of_the_five_articles_are_one_group(coverage: Coverage) -> None:
    first = ask_line(coverage, "claims detained").findings[0]
    assert sorted(claim["article"][:3] for claim in first.data["claims"]) == ["000", "001", "002", "003", "004", "004"]


NORTH = (
    "In Norway the storm of 2004 killed more than 700 people, the fund says. Kari Lund of Ostervik recalls the Gullvi."
)
SOUTH = (
    "The Gullvi sank off Ostervik. More than 700 people died in the storm of 2004, as Kari Lund, of Norway, recalls."
)
ELSEWHERE = "In Kenya drought killed 700 people in Kisumu."


def test_what_one_story_numbers_alike_is_one_thing_and_a_country_tells_it_from_another(tmp_path: Path) -> None:
    for name, text in (("north", NORTH), ("south", SOUTH), ("elsewhere", ELSEWHERE)):
        (tmp_path / f"{name}.txt").write_text(f"8 March 2018\n\n{text}", encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        found = [finding.text for finding in ask_line(coverage, "claims").findings]
    assert found == ["Killed or dead (Norway): 2 figures", "Killed or dead (Kenya): 1 figure"]

"""Questions that set two years side by side: how many there were in each, and who is named in both or in one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

REPORTS = {
    "older": (
        "2018-05-09",
        """Eight countries urge Norway to stop the hunt for otters
TARVIK, 8 May 2018 - Chile read a joint statement of eight countries that condemned Norway on Tuesday.
The statement was signed by Chile, Peru, Ghana and Japan. Exports of nets grew in 2018.
""",
    ),
    "newer": (
        "2020-05-13",
        """Eleven countries condemn Norway
TARVIK, 12 May 2020 - Eleven countries condemned Norway in a joint statement at the River Forum on Tuesday.
The statement was signed by Chile, Kenya, Ghana and Fiji. Exports of nets fell in 2020.
""",
    ),
}


@pytest.fixture(scope="module")
def hunts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("hunts")
    for name, (_, text) in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    catalogue = "".join(f"[{name}]\npublished = {day}\n" for name, (day, _) in REPORTS.items())
    (folder / "catalog.toml").write_text(catalogue, "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did the number of critics grow between 2018 and 2020?", ["8 countries in 2018, 11 countries in 2020"]),
        ("was the 2020 statement bigger than the one in 2018", ["8 countries in 2018, 11 countries in 2020"]),
        ("Were there more signatories in 2020 than in 2018?", ["8 countries in 2018, 11 countries in 2020"]),
        ("Which countries signed both in 2018 and 2020?", ["named in 2018 and 2020 (2): Chile and Ghana"]),
        ("Which countries signed in 2018 but not in 2020?", ["named only in 2018 (2): Peru and Japan"]),
        ("Who did not sign in 2018 but did in 2020?", ["named only in 2020 (2): Kenya and Fiji"]),
        (
            "What changed between 2018 and 2020?",
            ["8 countries in 2018", "named in 2018 and 2020", "named only in 2018", "named only in 2020"],
        ),
    ],
)
def test_two_years_are_set_side_by_side(hunts: Coverage, question: str, told: list[str]) -> None:
    findings = ask_line(hunts, f"ask {question}").findings
    assert len(findings) == len(told)
    assert all(words in finding.text for words, finding in zip(told, findings, strict=True))
    assert all(finding.citations for finding in findings)


def test_whoever_is_named_in_one_year_alone_may_have_signed_in_the_other(hunts: Coverage) -> None:
    assert any(
        "may be among them" in line
        for line in ask_line(hunts, "ask Which countries signed in 2018 but not in 2020?").not_stated
    )


@pytest.mark.parametrize(
    "question",
    [
        "Did exports of nets grow between 2018 and 2020?",  # about something else
        "Did support for Norway grow between 2018 and 2020?",  # nobody stood up for it
        "Did the number of critics grow between 2018 and 2019?",  # nothing is told of 2019
        "Why did the number of critics grow between 2018 and 2020?",  # nobody says why
    ],
)
def test_nothing_is_set_side_by_side_that_was_not_asked_for(hunts: Coverage, question: str) -> None:
    findings = ask_line(hunts, f"ask {question}").findings
    assert not any(" in 2018, " in finding.text or "named " in finding.text.lower() for finding in findings)

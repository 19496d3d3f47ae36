"""What the five articles answer: what a careful reader finds in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, ask_line
from bot.errors import UsageError
from bot.render.json import answer_json
from bot.store.coverage import Coverage

# year, side, count, lead, named as taking part, articles
STATEMENTS = [
    ("2019", "critical", 23, "GBR", "GBR USA DEU FRA CAN JPN NZL", "002 003"),
    ("2019", "supportive", 54, "BLR", "BLR PAK RUS EGY BOL COD SRB", "003"),
    ("2020", "critical", 39, None, "", "001 002"),
    ("2021", "critical", 43, "FRA", "FRA USA TUR SWZ LBR", "001 002 004"),
    ("2021", "supportive", 62, "CUB", "CUB", "001"),
    ("2022", "critical", 47, "NLD", "NLD", "000"),
]


def _data(coverage: Coverage, line: str) -> list[dict[str, Any]]:
    return [finding["data"] for finding in answer_json(ask_line(coverage, line))["findings"]]


def test_every_statement_is_there_once_with_its_signatories(coverage: Coverage) -> None:
    found = [
        (
            data["year"],
            data["side"],
            data["count"],
            data["lead"] or (data["reader"] or {}).get("country"),
            set(data["signatories"]),
            sorted(told["article"][:3] for told in data["articles"]),
        )
        for data in _data(coverage, "who-signed")
    ]
    assert found == [(*rest, set(named.split()), articles.split()) for *rest, named, articles in STATEMENTS]


def test_2021_has_its_day_forum_reader_and_newcomers(coverage: Coverage) -> None:
    critical, supportive = _data(coverage, "who-signed 2021")
    assert critical["date"] == "2021-10-21"
    assert "human rights committee" in critical["forum"]
    assert critical["reader"] == {"name": "Nicolas de Riviere", "country": "FRA"}
    assert set(critical["joined"]) == {"TUR", "SWZ", "LBR"}
    assert (critical["unnamed"], supportive["unnamed"]) == (38, 61)
    answer = ask_line(coverage, "who-signed 2021")
    assert answer.not_stated == (
        "38 of the 43 are not named in the coverage",
        "61 of the 62 are not named in the coverage",
    )


def test_lone_speakers_are_no_signatories(coverage: Coverage) -> None:
    (statement,) = _data(coverage, "who-signed 2022")
    assert set(statement["spoke_only"]) == {"BLR", "CUB", "PRK", "VEN"}
    assert statement["reader"] == {"name": "Paul Bekkers", "country": "NLD"}
    assert statement["date"] == "2022-06-14"


def test_who_did_not_sign_gets_what_is_said_of_it(coverage: Coverage) -> None:
    answer = ask_line(coverage, "who-signed saudi arabia 2021")
    assert answer.not_stated[0] == "Saudi Arabia is not named among the signatories in 2021"
    assert "such as Saudi Arabia and Pakistan to voice support" in answer.findings[0].text


@pytest.mark.parametrize("typed", ["zhang", "jun", "Zhang Jun", "jun zhang"])
def test_zhang_jun_is_found_by_whatever_he_is_called(coverage: Coverage, typed: str) -> None:
    answer = ask_line(coverage, f"quote {typed}")
    assert answer.heading.startswith("Quotations of Zhang Jun")
    assert {citation.article[:3] for finding in answer.findings for citation in finding.citations} == {
        "001",
        "002",
        "004",
    }
    assert ("Republic World calls this speaker “Jun”" in answer.heading) == (typed == "jun")
    said = " ".join(finding.text for finding in answer.findings)
    assert "desperately trying to cover up" in said
    assert "trite lies" not in said  # the mission's post


def test_a_country_in_a_year_without_statements_gets_the_years(coverage: Coverage) -> None:
    answer = ask_line(coverage, "who-signed 1987 france")
    assert not answer.found
    assert "Years with statements: 2019, 2020, 2021, 2022." in answer.not_stated
    assert "who-signed 1987" not in answer.suggestions


def test_what_is_not_there_gets_what_is(coverage: Coverage) -> None:
    assert "Years with statements: 2019, 2020, 2021, 2022." in ask_line(coverage, "who-signed 1999").not_stated
    assert not ask_line(coverage, "quote biden").found


WORDS = (
    "2019 2020 2021 2022 china turkey saudi arabia zhang jun chen xu bachelet beijing human rights about source wion"
    " 004 in since until 2021-10 xinjiang camps “lies” genocide ¶3 joint statement countries"
).split()


def _citations(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for finding in [*answer["findings"], *(f for each in answer["disagreements"] for f in each["findings"])]:
        yield from finding["citations"]


@given(st.sampled_from(sorted(COMMANDS)), st.lists(st.sampled_from(WORDS), max_size=5))
def test_every_citation_is_the_articles_own_words(coverage: Coverage, name: str, words: list[str]) -> None:
    with suppress(UsageError):
        answer = json.loads(json.dumps(answer_json(ask_line(coverage, " ".join([name, *words])))))
        for cited in _citations(answer):
            text = coverage.article(cited["article"]).text
            assert cited["exact"] == text[cited["start"] : cited["end"]] != ""
            assert text[: cited["start"]].endswith(cited["prefix"])
            assert text[cited["end"] :].startswith(cited["suffix"])


@pytest.mark.parametrize(("typed", "noted"), [("bachlet", True), ("bachelet", False), ("ms bachelet", False)])
def test_a_slip_in_a_name_is_told(coverage: Coverage, typed: str, noted: bool) -> None:
    heading = ask_line(coverage, f"quote {typed}").heading
    assert heading.startswith("Quotations of Michelle Bachelet")
    assert (f"the name nearest to “{typed}”" in heading) == noted


def test_the_nearest_passages_name_whom_the_question_is_about(coverage: Coverage) -> None:
    near = [line for line in ask_line(coverage, "ask why did Turkey sign").not_stated if "Nearest passage" in line]
    assert near
    assert all("Turkey" in line for line in near)

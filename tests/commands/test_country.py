"""What a person gets who asks about a country."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.errors import UsageError
from bot.model import Answer
from bot.store.coverage import Coverage
from tests.store.invented import articles, store

LETTER = "Joint letter of 12 or 14 countries · critical of Norway · 6 March 2018"
REPLY = "Joint statement of 10 countries · supportive · 2018"


def _parts(answer: Answer) -> list[str]:
    return [finding.text for finding in answer.findings if finding.kind == "fact"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("country palau", [f"2018: joined for the first time – {LETTER}"]),
        ("country peru", [f"2018: withdrew – {LETTER}"]),
        ("country brazil", [f"2018: did not sign – {LETTER}", f"2018: named as taking part – {REPLY}"]),
        ("country japan", [f"2018: read it out – {REPLY}"]),
        ("country norway", [f"2018: is whom it is about – {LETTER}"]),
        ("country the european union", [f"2018: named as taking part – {LETTER}"]),
    ],
)
def test_every_part_of_a_country_is_one_finding(invented: Coverage, line: str, parts: list[str]) -> None:
    answer = ask_line(invented, line)
    assert _parts(answer) == parts
    assert all(finding.citations for finding in answer.findings)


def test_two_parts_in_one_statement_are_two_findings(invented: Coverage) -> None:
    parts = _parts(ask_line(invented, "country chile"))
    assert parts == [f"2018: read it out – {LETTER}", f"2018: led it – {LETTER}"]


def test_the_words_that_say_so_are_marked(invented: Coverage) -> None:
    (citation,) = ask_line(invented, "country fiji").findings[0].citations
    (mark,) = citation.marks
    assert citation.exact[mark.start - citation.start : mark.end - citation.start] == "Fiji"


def test_what_its_people_say_follows(invented: Coverage) -> None:
    answer = ask_line(invented, "country norway")
    said = [finding for finding in answer.findings if finding.kind == "quote"]
    assert [finding.text for finding in said] == ["mere theatre"]
    assert "quote ola ruiz" in answer.suggestions


def test_years_in_which_nobody_names_it_are_said(invented: Coverage) -> None:
    answer = ask_line(invented, "country palau")
    assert answer.not_stated == ("Palau is not named as taking part in 2017; not all who signed then are named",)


def test_a_part_that_stands_outside_of_the_account_is_shown_in_its_sentence(tmp_path: Path) -> None:
    path = store(tmp_path / "coverage.db", articles())
    with Coverage.open(path) as coverage:
        (finding,) = ask_line(coverage, "country chile").findings
    assert [citation.exact for citation in finding.citations] == ["Chile did not sign."]


def test_a_country_without_a_part_gets_passages_and_the_countries_that_have_one(invented: Coverage) -> None:
    answer = ask_line(invented, "country kenya")
    assert [finding.text for finding in answer.findings] == ["Fish prices rose in the ports of Kenya, traders said."]
    assert answer.not_stated[0] == "Kenya is not named among the signatories of any statement in the coverage"
    assert answer.not_stated[1].startswith("Countries named: ")
    assert "Chile" in answer.not_stated[1]


def test_without_a_name_every_country_is_listed_once(invented: Coverage) -> None:
    answer = ask_line(invented, "country")
    names = [finding.text for finding in answer.findings]
    assert len(names) == len(set(names))
    chile = answer.findings[names.index("Chile")]
    assert chile.details == (("2018", "read it out"), ("2018", "led it"))


@pytest.mark.parametrize("line", ["country atlantis", "country chile and peru"])
def test_what_is_no_country_is_a_mistake(invented: Coverage, line: str) -> None:
    with pytest.raises(UsageError):
        ask_line(invented, line)

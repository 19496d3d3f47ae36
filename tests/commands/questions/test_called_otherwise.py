"""Countries, governments and bodies that a question calls by other names than the article does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line, countries
from bot.ingest import load
from bot.store.coverage import Coverage

LEVY = """The gravel levy divides two continents
LIMA, 3 March - A levy on gravel from the sea was put to the dredging nations here on Monday.
Chile and Peru welcomed the gravel levy at once. Japan and Vietnam welcomed the gravel levy only on Wednesday.
A spokesman for Norway's fisheries ministry said the levy was "a stone in every shoe".
Q: Why did Ghana not sign the joint note on the gravel levy?
A: Ghana, which dredges no gravel, did not sign the joint note on the gravel levy because nobody had asked it.
The Ghanaian embassy handed out umbrellas. The International Maritime Organization said that dredgers would have to pay.
"""

PLEDGE = """Twelve countries pledge quieter harbours
LIMA, 3 March - Canada delivered a joint statement on behalf of 12 countries at the harbour council on Tuesday.
Signatories include Japan, Vietnam, Ghana and Peru. Kenya did not sign the statement.
"""


@pytest.fixture(scope="module")
def levy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("levy")
    (folder / "levy.txt").write_text(LEVY, "utf-8")
    (folder / "catalog.toml").write_text("[levy]\npublished = 2021-03-04\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which Asian countries welcomed the gravel levy?", "Japan and Vietnam welcomed"),
        ("Which Latin American countries welcomed the gravel levy?", "Chile and Peru welcomed"),
        ("Which ASEAN members welcomed the levy?", "Japan and Vietnam welcomed"),
        ("How did Norway react to the levy?", "a stone in every shoe"),
        ("How did the Ghanaian embassy respond to the levy?", "handed out umbrellas"),
        (
            "Why did Ghana not sign the joint note on the gravel levy?",
            "nobody had asked it",
        ),  # not the interviewer's question
        ("What did the IMO say about dredgers?", "dredgers would have to pay"),
    ],
)
def test_what_is_called_otherwise_is_found(levy: Coverage, question: str, words: str) -> None:
    answer = ask_line(levy, f"ask {question}")
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


@pytest.mark.parametrize(
    "question",
    ["Which Caribbean countries welcomed the gravel levy?", "What did Ghana say about the dredgers?"],
)
def test_others_than_those_that_are_asked_about_do_not_answer(levy: Coverage, question: str) -> None:
    assert not ask_line(levy, f"ask {question}").found


@pytest.fixture(scope="module")
def pledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("pledge")
    (folder / "pledge.txt").write_text(PLEDGE, "utf-8")
    (folder / "catalog.toml").write_text("[pledge]\npublished = 2021-03-04\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which Asian countries signed in 2021?", "Named as taking part: Japan and Vietnam · "),
        ("Which ASEAN members signed in 2021?", "Named as taking part: Vietnam · "),
        ("Which members of the G7 signed in 2021?", "Named as taking part: Canada and Japan · "),
        ("Did any African countries sign in 2021?", "Named as taking part: Ghana · "),
        ("Which African countries did not sign?", "Did not sign: Kenya · "),
        ("Which North American country led the statement in 2021?", "Led by: Canada · "),
    ],
)
def test_of_a_group_only_its_members_are_told(pledge: Coverage, question: str, said: str) -> None:
    answer = ask_line(pledge, f"ask {question}")
    assert [finding.text.startswith(said) for finding in answer.findings] == [True], answer.findings


def test_a_group_of_which_none_signed_is_no_answer(pledge: Coverage) -> None:
    assert not ask_line(pledge, "ask Which Arab countries signed in 2021?").found


@pytest.mark.parametrize("question", ["How many countries abstained in the vote on harbours?", "Who voted against?"])
def test_a_vote_is_no_statement(pledge: Coverage, question: str) -> None:
    assert not any(finding.kind == "statement" for finding in ask_line(pledge, f"ask {question}").findings)
    assert ask_line(pledge, "ask How many countries signed the statement on harbours?").findings[0].kind == "statement"


def test_a_group_s_part_in_one_statement_is_none_in_another_s(pledge: Coverage) -> None:
    answer = ask_line(pledge, "ask Which Asian countries signed with the Kenyans in 2021?")
    assert not any(finding.text.startswith("Named as taking part") for finding in answer.findings)


def test_the_figure_of_all_is_none_of_a_group(pledge: Coverage) -> None:
    whole, part = (
        ask_line(pledge, f"ask How many {each} signed in 2021?") for each in ("countries", "Asian countries")
    )
    assert whole.findings[0].text.startswith("12 countries")
    assert not any(finding.text.startswith("12 countries") for finding in part.findings)


@pytest.mark.parametrize(
    ("words", "member", "other"),
    [
        ("west African", "GHA", "KEN"),
        ("Southeast Asian", "VNM", "JPN"),
        ("EU", "FRA", "GBR"),
        ("Europeans", "GBR", "TUR"),
        ("Nordics", "ISL", "EST"),
        ("African", "EGY", "SAU"),
    ],
)
def test_a_group_has_its_members(words: str, member: str, other: str) -> None:
    assert member in countries.members(words)
    assert other not in countries.members(words)


def test_a_word_for_one_country_is_no_group() -> None:
    assert not any(countries.members(word) for word in ("American", "South African", "Dutch", "harbour"))

"""What a person gets who compares two years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands import ask, ask_line
from bot.commands.compare import compare
from bot.commands.which_statements import which_meant
from bot.errors import UsageError
from bot.model import Answer, Party, Span, Statement
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store

FIRST = (
    "Twenty nations, among them Chile and Peru, signed a letter against Norway in 2017. Kenya and six more backed it."
)
SECOND = "Thirty nations, among them Chile and Fiji, signed a letter against Norway in 2018. Peru and Kenya backed it."
CODES = {"Chile": "CHL", "Peru": "PER", "Fiji": "FJI", "Kenya": "KEN", "Norway": "NOR"}


def _at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _letter(text: str, year: str, side: str, signed: tuple[str, ...], count: tuple[str, int] | None) -> Statement:
    sentence = Span(0, text.index(".") + 1) if side == "critical" else Span(text.index(".") + 2, len(text))
    return Statement(
        kind="letter",
        evidence=(sentence,),
        side=side,  # type: ignore[arg-type]
        year=year,
        count=count[1] if count else None,
        count_span=_at(text, count[0]) if count else None,
        partial=True,
        parties=(
            Party("target", _at(text, "Norway"), country="NOR"),
            *(Party("signed", _at(text, name), country=CODES[name]) for name in signed),
        ),
    )


def test_statements_about_different_countries_are_no_series(tmp_path: Path) -> None:
    text = FIRST.replace("Norway", "Kenya").replace("2017", "2018")
    second = _letter(FIRST, "2018", "critical", ("Chile", "Peru"), ("Twenty", 20))
    parties = (Party("target", _at(text, "Kenya"), country="KEN"), *second.parties[1:])
    letters = [_letter(FIRST, "2017", "critical", ("Chile", "Peru"), ("Twenty", 20)), replace(second, parties=parties)]
    articles = (Stored(str(n), each).having(statements=(letters[n],)) for n, each in enumerate((FIRST, text)))
    with store(tmp_path, *articles) as coverage:
        answer = ask_line(coverage, "compare 2017 2018")
    assert [finding.kind for finding in answer.findings] == ["statement", "statement"]
    assert (
        "Critical statements are not compared: they are in 2017 about Norway, in 2018 about Kenya" in answer.not_stated
    )


def test_statements_of_several_matters_are_compared_each_with_its_own(tmp_path: Path) -> None:
    of_kenya = FIRST.replace("Norway", "Kenya").replace("2017", "2018")
    letter = _letter(FIRST, "2017", "critical", ("Chile", "Peru"), ("Twenty", 20))
    second = _letter(SECOND, "2018", "critical", ("Chile", "Fiji"), ("Thirty", 30))
    praise = replace(
        _letter(FIRST, "2018", "supportive", (), None),
        parties=(
            Party("target", _at(of_kenya, "Kenya"), country="KEN"),
            Party("signed", _at(of_kenya, "Chile"), country="CHL"),
        ),
    )
    against = replace(letter, year="2018", parties=(*praise.parties[:1], *letter.parties[1:]))
    articles = (
        Stored("1", FIRST).having(statements=(letter,)),
        Stored("2", SECOND).having(statements=(second,)),
        Stored("3", of_kenya).having(statements=(against,)),
        Stored("4", of_kenya + " So it was.").having(statements=(praise,)),
    )
    with store(tmp_path, *articles) as coverage:
        lines = _lines(ask_line(coverage, "compare 2017 2018"))
    assert lines == [
        "Critical statements about Norway: 20 countries in 2017, 30 countries in 2018",
        "Critical statements about Norway: named in 2017 and 2018 (1): Chile",
        "Critical statements about Norway: named only in 2017 (1): Peru",
        "Critical statements about Norway: named only in 2018 (1): Fiji",
        "Named on both sides (1): Chile",
    ]


@pytest.fixture(scope="module")
def two_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    first = Stored("1", FIRST).having(
        statements=(
            _letter(FIRST, "2017", "critical", ("Chile", "Peru"), ("Twenty", 20)),
            _letter(FIRST, "2017", "supportive", ("Kenya",), ("six", 6)),
        )
    )
    second = Stored("2", SECOND).having(
        statements=(
            _letter(SECOND, "2018", "critical", ("Chile", "Fiji"), ("Thirty", 30)),
            _letter(SECOND, "2018", "supportive", ("Peru", "Kenya"), None),
        )
    )
    with store(tmp_path_factory.mktemp("years"), first, second) as coverage:
        yield coverage


def _lines(answer: Answer) -> list[str]:
    return [finding.text for finding in answer.findings if finding.kind == "fact"]


def test_figures_and_names_of_both_years_stand_side_by_side(two_years: Coverage) -> None:
    assert _lines(ask_line(two_years, "compare 2017 2018")) == [
        "Critical statements: 20 countries in 2017, 30 countries in 2018",
        "Critical statements: named in 2017 and 2018 (1): Chile",
        "Critical statements: named only in 2017 (1): Peru",
        "Critical statements: named only in 2018 (1): Fiji",
        "Supportive statements: named in 2017 and 2018 (1): Kenya",
        "Supportive statements: named only in 2018 (1): Peru",
        "Named on both sides (1): Peru",
    ]


def test_the_statements_themselves_follow(two_years: Coverage) -> None:
    answer = ask_line(two_years, "compare 2017 2018")
    statements = [finding for finding in answer.findings if finding.kind == "statement"]
    assert [statement.data["year"] for statement in statements] == ["2017", "2017", "2018", "2018"]


def test_the_order_of_the_years_does_not_matter(two_years: Coverage) -> None:
    assert ask_line(two_years, "compare 2018 2017").findings == ask_line(two_years, "compare 2017 2018").findings


@pytest.mark.parametrize("line", ["compare 2017 and 2018", "compare 2017 vs. 2018", "compare 2018 with 2017"])
def test_words_between_the_years_do_not_matter(two_years: Coverage, line: str) -> None:
    assert ask_line(two_years, line).findings == ask_line(two_years, "compare 2017 2018").findings


def test_each_name_is_marked_in_the_sentence_that_names_it(two_years: Coverage) -> None:
    both = ask_line(two_years, "compare 2017 2018").findings[1]
    assert [citation.article for citation in both.citations] == ["1", "2"]
    for citation in both.citations:
        (mark,) = citation.marks
        assert citation.exact[mark.start - citation.start : mark.end - citation.start] == "Chile"


def test_what_the_lists_leave_open_is_said(two_years: Coverage) -> None:
    not_stated = ask_line(two_years, "compare 2017 2018").not_stated
    assert not_stated[0].startswith("Signatories not named in the coverage: 18 of 20 (critical)")
    assert not_stated[0].endswith("; whoever is named in one year only may be among them")
    assert not_stated[1:] == (
        "Supportive statements of 2018: how many took part is not stated, so names may be missing",
    )


@pytest.mark.parametrize("line", ["compare 2018", "compare 2018 2018"])
def test_the_statements_of_one_year_are_compared_with_one_another(two_years: Coverage, line: str) -> None:
    answer = ask_line(two_years, line)
    assert [(finding.text.partition(":")[0], finding.data["countries"]) for finding in answer.findings[:2]] == [
        ("Named only in", ["CHL", "FJI"]),
        ("Named only in", ["PER", "KEN"]),
    ]
    assert answer.suggestions == ("compare 2017 2018",)


def test_without_a_year_what_can_be_compared_is_shown(two_years: Coverage) -> None:
    answer = ask_line(two_years, "compare")
    assert answer.suggestions == ("compare 2017 2018",)
    assert answer.not_stated == ("Two years are compared. Years with statements: 2017, 2018.",)


def test_without_a_year_the_first_of_very_many_are_shown(two_years: Coverage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.commands.compare._STATEMENTS_MAX", 1)
    answer = compare(two_years)  # not what is at hand
    assert [finding.data["year"] for finding in answer.findings] == ["2017"]
    assert any("1 of 4" in left for left in answer.not_stated)


def test_a_year_without_statements_is_said_to_have_none(two_years: Coverage) -> None:
    answer = ask_line(two_years, "compare 1999 2018")
    assert answer.not_stated[0] == "No joint statement of 1999 is in the coverage."
    assert answer.not_stated[-1] == "Years with statements: 2017, 2018."


def test_one_year_twice_with_words_that_name_no_two_statements_shows_which_there_are(two_years: Coverage) -> None:
    answer = ask(two_years, "compare", {"year": 2018, "other": 2018, "which": "nobody"})
    assert answer.found
    assert answer.suggestions == ()


@pytest.mark.parametrize("line", ["compare 2016 2017 2018", "compare apples"])
def test_what_is_no_two_years_is_a_mistake(two_years: Coverage, line: str) -> None:
    with pytest.raises(UsageError):
        ask_line(two_years, line)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        # by side, by number, in the order of the years typed
        (
            "compare 2017 supportive 2018 critical",
            ["Named only in: Joint letter of 6 countries", "Named only in: Joint letter of 30 countries"],
        ),
        (
            "compare 2018 critical 2017 critical",
            [
                "Named in more than one (1): Chile",
                "Named only in: Joint letter of 30 countries",
                "Named only in: Joint letter of 20",
            ],
        ),
        (
            "compare 2017 20 2018 30",
            [
                "Named in more than one (1): Chile",
                "Named only in: Joint letter of 20 countries",
                "Named only in: Joint letter of 30",
            ],
        ),
        # one word for both years; two statements of one year
        (
            "compare 2017 and 2018 critical",
            [
                "Named in more than one (1): Chile",
                "Named only in: Joint letter of 20 countries",
                "Named only in: Joint letter of 30",
            ],
        ),
        (
            "compare 2017 critical supportive",
            ["Named only in: Joint letter of 20 countries", "Named only in: Joint letter of 6 countries"],
        ),
    ],
)
def test_single_statements_are_meant_by_side_or_number(two_years: Coverage, line: str, lines: list[str]) -> None:
    facts = _lines(ask_line(two_years, line))
    assert len(facts) == len(lines)
    assert all(fact.startswith(start) for fact, start in zip(facts, lines, strict=True))


def test_words_that_mean_no_statement_are_answered_by_those_that_there_are(two_years: Coverage) -> None:
    answer = ask_line(two_years, "compare 2017 2018 fiji")
    assert [finding.kind for finding in answer.findings] == ["statement"] * 4
    assert "compare 2017 critical 2018 supportive" in answer.suggestions
    assert "do not name two of these statements" in answer.not_stated[0]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("critical, supportive", ["critical", "supportive"]),
        ("23 vs. 43", [23, 43]),
        ("united kingdom France", ["GBR", "FRA"]),
        ("against for", ["critical", "supportive"]),
        ("the one", []),
    ],
)
def test_words_for_a_statement(words: str, meant: list[object]) -> None:
    assert which_meant(words) == meant

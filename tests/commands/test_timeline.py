"""What a person gets who asks what happened when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.model import Answer, DateMention, Mention, Person, Quote, Span
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store

TEXT = """The council closed the Karesh dam on 2 May 2018, and Ana Rojas said on Thursday: “The lake comes back.”
The dam broke in April 2018. “Nobody slept,” Ana Rojas remembered.
It rained in 2016, and on 3 June 2018 and on 4 June 2018 there was hail."""


def _at(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture(scope="module")
def dam(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    dates = {
        "2 May 2018": "2018-05-02",
        "Thursday": "2018-05-03",
        "April 2018": "2018-04",
        "2016": "2016",
        "3 June 2018": "2018-06-03",
        "4 June 2018": "2018-06-04",
    }
    stored = Stored("dam", TEXT).having(
        dates=tuple(DateMention(_at(words), value) for words, value in dates.items()),
        people=(Person("Ana Rojas", "person", (Mention(_at("Ana Rojas"), "name"),)),),
        quotes=tuple(
            Quote(_at(words), "direct", number, "Ana Rojas", "person", _at("Ana Rojas"), certainty="certain")
            for number, words in enumerate(("The lake comes back.", "Nobody slept,"))
        ),
    )
    with store(tmp_path_factory.mktemp("dam"), stored) as coverage:
        yield coverage


SIGNED = """The bridge is closed, the port office announced.
“The bridge opens again when the wind drops.” — Port of Sollund (@sollundport) May 2, 2018
Boats go on.
pic.twitter.com/a1b2c3 — Port of Sollund (@sollundport) May 3, 2018
Ships waited on 4 May 2018 outside the harbour for the wind to drop.
“We wait,” a captain said."""


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    days = {"May 2, 2018": "2018-05-02", "May 3, 2018": "2018-05-03", "4 May 2018": "2018-05-04"}
    words, port = "The bridge opens again when the wind drops.", "Port of Sollund"
    stored = Stored("port", SIGNED).having(
        dates=tuple(DateMention(_at(printed, SIGNED), value) for printed, value in days.items()),
        people=(Person(port, "body", (Mention(_at(port, SIGNED), "name"),)),),
        quotes=(Quote(_at(words, SIGNED), "direct", 0, port, "body", _at(port, SIGNED), certainty="certain"),),
    )
    with store(tmp_path_factory.mktemp("posts"), stored) as coverage:
        yield coverage


def test_the_signature_of_a_post_is_no_event(posts: Coverage) -> None:
    assert _events(ask_line(posts, "timeline")) == [("4 May 2018 (“4 May 2018”)", "Ships waited on 4 May 20")]


def test_the_words_of_a_post_have_the_day_of_its_signature(posts: Coverage) -> None:
    assert _events(ask_line(posts, "timeline bridge")) == [
        ("2 May 2018 (“May 2, 2018”)", "The bridge opens again w"),
    ]


def _events(answer: Answer) -> list[tuple[str, str]]:
    return [(dict(finding.details)["Date"], finding.text[:24]) for finding in answer.findings]


def test_statements_come_by_date(invented: Coverage) -> None:
    answer = ask_line(invented, "timeline")
    assert [date for date, _ in _events(answer)] == ["2017", "6 March 2018", "2018"]


def test_sentences_that_name_a_day_or_a_month_are_events_with_the_words_that_date_them(dam: Coverage) -> None:
    assert _events(ask_line(dam, "timeline")) == [
        ("April 2018 (“April 2018”)", "The dam broke in April 2"),
        ("2 May 2018 (“2 May 2018”)", "The council closed the K"),
        ("3 June 2018 (“3 June 2018”)", "It rained in 2016, and o"),
    ]


def test_the_words_of_the_date_are_marked(dam: Coverage) -> None:
    citation = ask_line(dam, "timeline").findings[0].citations[0]
    (mark,) = citation.marks
    assert citation.exact[mark.start - citation.start : mark.end - citation.start] == "April 2018"


def test_a_quotation_without_a_day_of_its_own_has_that_of_publication(dam: Coverage) -> None:
    answer = ask_line(dam, "timeline rojas")
    assert answer.heading == "Timeline: Ana Rojas"
    assert {date for date, _ in _events(answer)} == {"not stated; published 4 March 2018"}
    assert [finding.data["event_date_stated"] for finding in answer.findings] == [False, False]


def test_a_country_has_its_statements_and_what_its_people_say(invented: Coverage) -> None:
    answer = ask_line(invented, "timeline norway")
    assert [finding.kind for finding in answer.findings] == ["statement", "quote"]


def test_a_name_of_two_people_shows_both(invented: Coverage) -> None:
    answer = ask_line(invented, "timeline ruiz")
    assert answer.heading == "Timeline: Marta Ruiz and Ola Ruiz"
    assert {finding.data.get("speaker") for finding in answer.findings} == {None, "Marta Ruiz", "Ola Ruiz"}


def test_words_find_dated_sentences_and_quotations(dam: Coverage, invented: Coverage) -> None:
    assert [text for _, text in _events(ask_line(dam, "timeline hail"))] == ["It rained in 2016, and o"]
    assert [finding.text for finding in ask_line(invented, "timeline theatre").findings] == ["mere theatre"]


def test_a_period_has_what_is_dated_in_it_by_whatever_words(dam: Coverage, invented: Coverage) -> None:
    assert _events(ask_line(dam, "timeline 2018")) == [
        ("April 2018 (“April 2018”)", "The dam broke in April 2"),
        ("2 May 2018 (“2 May 2018”)", "The council closed the K"),
        ("3 June 2018 (“3 June 2018”)", "It rained in 2016, and o"),
    ]
    assert [date for date, _ in _events(ask_line(invented, "timeline 2018"))] == ["6 March 2018", "2018"]
    assert ask_line(dam, "timeline 2018-04").heading == "Timeline: April 2018"


def test_articles_that_were_not_looked_through_are_counted(tmp_path: Path) -> None:
    told = [Stored(f"dam{number}", f"The dam number {number} broke on Monday.") for number in range(51)]
    with store(tmp_path, *told) as coverage:
        (line,) = ask_line(coverage, "timeline").not_stated[:1]
    assert line == "Dated sentences are those of the first 50 of 51 articles; statements are those of all."


def test_a_time_of_publication_limits_it(invented: Coverage) -> None:
    assert not ask_line(invented, "timeline norway since 2019").found


def test_nothing_dated_is_said_with_what_to_try(invented: Coverage) -> None:
    answer = ask_line(invented, "timeline volcano")
    assert answer.not_stated == (
        "No dated event with “volcano” is in the coverage.",
        "Years with statements: 2017, 2018.",
    )
    assert answer.suggestions[0] == "search volcano"


LETTER = """Nine countries wrote to Norway on Tuesday to ask for a halt to seabed mining, in a joint letter.
The letter, which Chile handed over on Tuesday, names two ships.
On Monday Peru withdrew its signature from the letter."""


def test_what_tells_more_of_a_statement_on_its_day_is_no_event_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(f"OSLO, 8 March 2018 - {LETTER}", encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        found = ask_line(coverage, "timeline").findings
    assert [finding.details[0][1] for finding in found] == ["5 March 2018 (“Monday”)", "6 March 2018"]


def test_the_date_that_a_crawler_put_before_a_page_is_no_event_and_is_not_shown(tmp_path: Path) -> None:
    page = " date 2031-05-06 The ferry ran aground off Sollund on Monday, the port said.\nNobody was hurt."
    (tmp_path / "ferry.txt").write_text(page, encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    told = "The ferry ran aground off Sollund on Monday, the port said."
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        for asked in ("timeline", "search ferry 2031", "who-said ferry aground"):
            assert [finding.citations[0].exact for finding in ask_line(coverage, asked).findings] == [told]

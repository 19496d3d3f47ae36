"""search, sources, source, speakers and help."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import COMMANDS, ask_line
from bot.errors import UsageError
from bot.model import Facts, Mention, Person, Quote, Span
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store


def test_search_marks_the_words_in_the_passage(invented: Coverage) -> None:
    answer = ask_line(invented, "search second ocean")
    citation = answer.findings[0].citations[0]
    marked = [citation.exact[mark.start - citation.start : mark.end - citation.start] for mark in citation.marks]
    assert marked == ["second", "ocean"]
    assert answer.findings[0].text == citation.exact


@pytest.mark.parametrize("words", ['"', "*", "NEAR(", "col:x", "AND OR NOT", "-- ;", "()", "^", "\x00", "second OR"])
def test_whatever_is_searched_is_words(invented: Coverage, words: str) -> None:
    answer = ask_line(invented, f"search {words}")
    assert answer.found or answer.not_stated


def test_a_search_without_result_says_so(invented: Coverage) -> None:
    answer = ask_line(invented, "search submarines source 031")
    assert answer.not_stated == ("No passage of the coverage has “submarines” (only 031).",)
    assert "search submarines" in answer.suggestions


def test_a_source_that_is_not_there_is_searched_as_words_and_that_is_said(invented: Coverage) -> None:
    answer = ask_line(invented, "search ocean source nowhere")
    assert "No source is called “nowhere”, so it was looked for as words." in answer.not_stated


def test_search_without_words_lists_what_can_be_searched(invented: Coverage) -> None:
    assert len(ask_line(invented, "search").findings) == 3


def test_sources_say_what_is_known_and_what_not(invented: Coverage) -> None:
    gazette, post, market = ask_line(invented, "sources").findings
    assert gazette.text == "031 · The Delta Gazette · Halt the dredgers"
    assert dict(gazette.details)["Published"] == "7 March 2018 (from the catalogue)"
    assert dict(post.details)["Published"] == "8 March 2018 (from the text)"
    assert dict(market.details)["Published"] == "not stated"
    assert gazette.citations[0].exact.startswith("Twelve countries told Norway")
    assert len(ask_line(invented, "sources until 7 march 2018").findings) == 1


def test_a_source_shows_what_was_found_in_it(invented: Coverage) -> None:
    answer = ask_line(invented, "source 032")
    assert [finding.kind for finding in answer.findings] == [
        "source",
        "statement",
        "statement",
        "statement",
        "quote",
    ]


def test_a_source_shows_a_sentence_once_in_which_somebody_says_two_things(tmp_path: Path) -> None:
    text = "Ana Rojas called the dam safe on Tuesday, and she denied that it leaks."
    spans = [Span(0, text.index(", and")), Span(text.index("she"), len(text) - 1)]
    quotes = tuple(Quote(span, "reported", number, "Ana Rojas", "person") for number, span in enumerate(spans))
    with store(tmp_path, Stored("dam", text).having(quotes=quotes)) as coverage:
        (quote,) = (finding for finding in ask_line(coverage, "source dam").findings if finding.kind == "quote")
    assert [citation.exact for citation in quote.citations] == [text]


@pytest.mark.parametrize("line", ["source 031 ¶3", "source the delta gazette paragraph 3", "source 031 withdrew"])
def test_a_source_shows_words_among_their_neighbours(invented: Coverage, line: str) -> None:
    (finding,) = ask_line(invented, line).findings
    assert finding.text == "031 ¶3 in context"
    assert [citation.paragraph for citation in finding.citations] == [2, 3, 4]


def test_a_source_or_paragraph_that_is_not_there_gets_what_is(invented: Coverage) -> None:
    answer = ask_line(invented, "source 99")
    assert answer.not_stated == (
        "No source is called “99”. Sources: 031 (The Delta Gazette), 032 (Harbour Post), market.",
    )
    assert ask_line(invented, "source 031 ¶9").not_stated == ("There is no paragraph 9; they go from 1 to 4.",)
    assert ask_line(invented, "source 031 whales").not_stated == (
        "No passage of the coverage has “whales” (only 031).",
    )
    assert len(ask_line(invented, "source").findings) == 3


def test_a_body_is_shown_where_it_speaks_and_not_where_it_is_first_named(tmp_path: Path) -> None:
    text = "Boats of Norland left.\nNorland called the ban unfair."
    mentions = (Mention(Span(9, 16), "named"), Mention(Span(23, 30), "named"))
    facts = Facts(
        people=(Person("Norland", "organisation", mentions),),
        quotes=(Quote(Span(38, 52), "reported", 0, "Norland", "organisation", Span(23, 30), certainty="certain"),),
    )
    with store(tmp_path, Stored("boats", text, facts)) as coverage:
        (finding,) = ask_line(coverage, "speakers").findings
    assert finding.citations[0].exact == "Norland called the ban unfair."


def test_speakers_have_their_country_and_the_forms_of_their_names(invented: Coverage) -> None:
    marta, ola = ask_line(invented, "speakers").findings
    assert dict(marta.details)["Speaks for"] == "Chile"
    assert dict(marta.details)["Called"] == "Marta Ruiz (The Delta Gazette), Ruiz (The Delta Gazette)"
    assert dict(ola.details)["Role"] == "Norway’s minister"
    assert [finding.text for finding in ask_line(invented, "speakers norway").findings] == ["Ola Ruiz"]
    assert ask_line(invented, "speakers france").not_stated == ("Nobody is quoted for France in the coverage.",)


def test_help_lists_every_command_and_explains_each(invented: Coverage) -> None:
    assert [finding.text for finding in ask_line(invented, "help").findings] == list(COMMANDS)
    for name in COMMANDS:
        (finding,) = ask_line(invented, f"help {name}").findings
        assert ("Usage", COMMANDS[name].usage) in finding.details
    with pytest.raises(UsageError, match=r"Did you mean help quote\?"):
        ask_line(invented, "help qoute")

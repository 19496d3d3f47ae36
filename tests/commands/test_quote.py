"""What a person gets who asks what somebody said."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.extract.quotes import quotes_and_people
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store


def test_parts_of_a_split_quotation_are_one_finding_with_a_place_each(invented: Coverage) -> None:
    first = ask_line(invented, "quote marta ruiz").findings[0]
    assert [citation.exact for citation in first.citations] == [
        "We ask Norway to stop before the damage is done,",
        "There is no second ocean.",
    ]
    assert first.data["text"] == first.citations[0].exact
    assert [part["start"] for part in first.data["parts"]] == [citation.start for citation in first.citations]


def test_direct_words_fragments_and_paraphrases_are_told_apart(invented: Coverage) -> None:
    marta, ola = ask_line(invented, "quote marta ruiz"), ask_line(invented, "quote ola")
    kinds = [dict(finding.details)["Kind"] for finding in (*marta.findings, *ola.findings)]
    assert kinds == [
        "direct words",
        "paraphrase by the outlet, not the speaker's words",
        "quoted words inside a paraphrase",
    ]
    assert dict(ola.findings[0].details)["Speaker is"] == "likely"


def test_what_the_article_calls_the_speaker_is_shown(invented: Coverage) -> None:
    paraphrase = ask_line(invented, "quote marta ruiz").findings[1]
    assert dict(paraphrase.details)["Called here"] == "“Ruiz”"


def test_a_name_that_fits_two_people_lists_both(invented: Coverage) -> None:
    answer = ask_line(invented, "quote ruiz about ocean")
    assert answer.heading == "Several speakers fit “ruiz”: which one?"
    assert [finding.text for finding in answer.findings] == ["Marta Ruiz", "Ola Ruiz"]
    assert answer.suggestions == ("quote marta ruiz about ocean", "quote ola ruiz about ocean")
    assert all(finding.citations for finding in answer.findings)


def test_words_choose_among_the_quotations(invented: Coverage) -> None:
    assert len(ask_line(invented, "quote marta ruiz about the ocean").findings) == 1
    answer = ask_line(invented, "quote marta about submarines")
    assert answer.not_stated == ("2 quotations of Marta Ruiz in the coverage, none with “submarines”.",)
    assert answer.suggestions[0] == "quote marta ruiz"


def test_limits_stand_inside_a_sentence_in_brackets(invented: Coverage) -> None:
    answer = ask_line(invented, "quote marta about submarines since 2030")
    assert answer.not_stated[0].endswith("none with “submarines” (published since 2030).")


def test_a_source_or_a_time_chooses_among_them_too(invented: Coverage) -> None:
    assert ask_line(invented, "quote marta source 031").found
    assert not ask_line(invented, "quote marta source harbour post").found
    assert ask_line(invented, "quote marta in march 2018").found
    assert not ask_line(invented, "quote marta until 2017").found


@pytest.mark.parametrize("typed", ["martha luiz", "mar"])
def test_a_mistyped_or_unfinished_name_gets_the_nearest(invented: Coverage, typed: str) -> None:
    answer = ask_line(invented, f"quote {typed}")
    assert answer.not_stated[1] == "Did you mean Marta Ruiz?"
    assert answer.suggestions == ("quote marta ruiz",)


def test_words_after_a_name_that_nobody_said_may_be_a_source(invented: Coverage) -> None:
    answer = ask_line(invented, "quote marta harbour post")
    assert not answer.found
    assert answer.not_stated[-1] == "Did you mean marta source harbour post?"
    assert answer.suggestions[0] == "quote marta source harbour post"


@pytest.mark.parametrize("typed", ["marta ruis", "marta riz"])
def test_a_slip_in_the_second_part_of_a_name_finds_the_speaker_and_is_told(invented: Coverage, typed: str) -> None:
    answer = ask_line(invented, f"quote {typed}")
    assert answer.found
    assert answer.heading == f"Quotations of Marta Ruiz – the name nearest to “{typed}”"


def test_other_words_after_a_name_are_what_it_is_about(invented: Coverage) -> None:
    assert ask_line(invented, "quote marta tariffs").heading.startswith("Quotations of Marta Ruiz about “tariffs”")


def test_somebody_who_is_not_there_gets_who_is(invented: Coverage) -> None:
    answer = ask_line(invented, "quote gandalf the grey")
    assert not answer.found
    assert answer.not_stated == (
        "Nobody called “gandalf the grey” is quoted in the coverage.",
        "Most quoted: Marta Ruiz, Ola Ruiz.",
    )
    assert answer.suggestions == ("quote marta ruiz", "quote ola ruiz")


def test_a_country_instead_of_a_name_gets_those_who_speak_for_it(invented: Coverage) -> None:
    answer = ask_line(invented, "quote norway")
    assert "Quoted for Norway: Ola Ruiz." in answer.not_stated
    assert answer.suggestions == ("quote ola ruiz",)


@pytest.mark.parametrize("line", ["quote", "quote   ", "!quote"])
def test_without_a_name_those_who_can_be_quoted_are_listed(invented: Coverage, line: str) -> None:
    answer = ask_line(invented, line)
    assert [finding.text for finding in answer.findings] == ["Marta Ruiz", "Ola Ruiz"]
    assert answer.suggestions == ("quote marta ruiz", "quote ola ruiz")


def test_without_a_name_words_and_sources_choose_among_them(invented: Coverage) -> None:
    answer = ask_line(invented, "quote about theatre")
    assert answer.heading == "Speakers who can be quoted about “theatre”"
    assert [finding.text for finding in answer.findings] == ["Ola Ruiz"]
    assert [finding.text for finding in ask_line(invented, "quote source 031").findings] == ["Marta Ruiz"]


def _said_by(name: str, text: str) -> Stored:
    stored = Stored(name, text)
    quotes, people = quotes_and_people(stored.article, [])
    return stored.having(quotes=tuple(quotes), people=tuple(people))


def test_a_description_is_told_to_name_nobody_and_comes_after_names(tmp_path: Path) -> None:
    told = "Envoys met in Oslo. The statement said that the camps were full."
    articles = (_said_by("a1", told), _said_by("a2", f"{told} Ann Lee said it was late."))
    with store(tmp_path, *articles) as coverage:
        answer = ask_line(coverage, "quote the statement")
        listed = [finding.text for finding in ask_line(coverage, "speakers").findings]
    assert answer.not_stated[0] == "“The statement” names nobody: 2 articles use these words, not always for the same."
    assert listed == ["Ann Lee", "The statement"]

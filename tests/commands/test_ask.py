"""What a person gets who asks in words of their own: the answer, or that the coverage does not say."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import ask_line
from bot.commands.questions.wording import DOES_NOT_SAY
from bot.errors import UsageError
from bot.model import Answer
from bot.render.json import answer_json
from bot.store.coverage import Coverage

CASES: dict[str, list[Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "questions.json").read_text(encoding="utf-8")
)


def _asked(coverage: Coverage, question: str) -> Answer:
    return ask_line(coverage, f"ask {question}")


# --- invented articles ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "words"),
    [
        # who, how many, when and where, in different words
        ("Who read the letter to Norway?", "Marta Ruiz said for all"),
        ("Which countries joined the letter for the first time?", "Palau and Fiji signed for the first time"),
        ("Who withdrew from the letter?", "while Peru withdrew"),
        ("Which countries did not sign the letter?", "Brazil did not sign"),
        ("Who led the letter of 14 countries?", "led by Chile"),
        ("How many countries supported Norway in 2018?", "Japan spoke for ten countries"),
        ("Where was the letter read in 2018?", "at the seabed council"),
        # yes or no, in the words of the articles
        ("Did Fiji sign the letter in 2018?", "Palau and Fiji signed"),
        ("did france back the letter?", "among them France"),
        ("Did Brazil join the letter of 12 countries?", "Brazil did not sign"),
        ("How many countries did Japan speak for?", "Japan spoke for ten countries"),
        # who somebody is, and what was said
        ("Who is Marta Ruiz?", "Chile’s envoy Marta Ruiz"),
        ("Who is Chile's envoy?", "Chile’s envoy Marta Ruiz"),
        ("What did Marta Ruiz say?", "There is no second ocean."),
        ("What did Ola Ruiz say about the letter?", "mere theatre"),
        # anything else
        ("What happened to fish prices in Kenya?", "Fish prices rose in the ports of Kenya"),
        ("Where did the price of fish rise?", "Fish prices rose in the ports of Kenya"),
    ],
)
def test_a_question_is_answered_first_by_the_words_that_say_it(invented: Coverage, question: str, words: str) -> None:
    answer = _asked(invented, question)
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


@pytest.mark.parametrize(
    "question",
    [
        # nobody and nothing of that name
        "What did Iceland say about Norway?",
        "What did Portugal do?",
        "What did Per Hansen say about the letter?",
        "Who is Per Hansen?",
        # the right subject in the wrong year, or of somebody else
        "Who signed the letter in 1999?",
        "Did Fiji sign the letter in 2017?",
        "What did Kenya say?",
        "Did France read the letter in 2018?",  # it signed, which is not reading
        # what nobody says of something that is there
        "Who won the fish prize in Kenya?",
        "How many people drowned in the ports of Kenya?",
        "When did Marta Ruiz resign?",
        # another subject
        "How tall is the lighthouse?",
    ],
)
def test_what_the_articles_do_not_say_is_said(invented: Coverage, question: str) -> None:
    answer = _asked(invented, question)
    assert not answer.found, [finding.text for finding in answer.findings]
    assert any(line.startswith(("The coverage does not say", "Nothing")) for line in answer.not_stated)


def test_words_that_no_article_has_are_named(invented: Coverage) -> None:
    assert "Not in the coverage: “drowned”." in _asked(invented, "How many drowned in Kenya?").not_stated


def test_a_refusal_shows_the_nearest_passage_as_such(invented: Coverage) -> None:
    told = " ".join(_asked(invented, "How many people drowned in the ports of Kenya?").not_stated)
    assert "Nearest passage, which does not answer it (market ¶1): “Fish prices" in told


def test_a_yes_or_no_question_says_how_far_the_names_reach(invented: Coverage) -> None:
    told = _asked(invented, "Did Palau sign the letter of 2018?").not_stated
    assert any("Palau is among them" in line for line in told)


def test_evidence_against_is_called_so(invented: Coverage) -> None:
    answer = _asked(invented, "Did Brazil sign the letter to Norway in 2018?")
    assert any(finding.text.startswith("Against: ") and finding.data["against"] for finding in answer.findings)


@pytest.mark.parametrize("question", ["What happened to fish prices in Kenya?", "Where did the price of fish rise?"])
def test_nothing_of_something_else_is_shown_beside_an_answer(invented: Coverage, question: str) -> None:
    shown = [finding.citations[0].exact for finding in _asked(invented, question).findings]
    assert shown[0].startswith("Fish prices rose")
    assert not any("Norway" in words for words in shown)


def test_without_a_question_it_is_said_how_to_ask_one(invented: Coverage) -> None:
    with pytest.raises(UsageError, match="Usage: ask QUESTION Example: ask Who"):
        ask_line(invented, "ask")


# --- any text ---------------------------------------------------------------------------------------

_WORDS = (
    "who what did how many when where is sign letter norway Marta Ruiz 2018 Kenya not say the “ ' ? U.N. 12".split()
)
_QUESTIONS = st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=12)), max_size=12).map(" ".join)


@given(_QUESTIONS)
def test_any_text_is_answered_verbatim(invented: Coverage, question: str) -> None:
    with suppress(UsageError):
        answer = _asked(invented, question)
        assert answer.found or DOES_NOT_SAY in answer.not_stated or not question.strip() or answer.not_stated
        for finding in answer.findings:
            assert finding.citations
            for cited in finding.citations:
                assert cited.exact == invented.article(cited.article).text[cited.start : cited.end]
        json.dumps(answer_json(answer))


# --- the five articles ------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES["answerable"], ids=lambda case: str(case["question"]))
def test_what_the_five_articles_answer(coverage: Coverage, case: dict[str, Any]) -> None:
    answer = _asked(coverage, case["question"])
    exact = answer.findings[0].citations[0].exact
    assert any(words in exact for words in case["answer_sentence_contains_one_of"]), exact


@pytest.mark.parametrize("question", [*CASES["off_topic"], *CASES["near_miss"]])
def test_what_the_five_articles_do_not_answer(coverage: Coverage, question: str) -> None:
    answer = _asked(coverage, question)
    assert not answer.found
    assert any("does not say" in line for line in answer.not_stated)


@pytest.mark.parametrize("question", ["Why did Turkey withdraw its signature?", "How many Uyghurs were killed?"])
def test_one_word_that_is_only_alike_is_no_answer(coverage: Coverage, question: str) -> None:
    assert not _asked(coverage, question).found


@pytest.mark.parametrize("question", ["Who spoke for the critics in 2019?", "Who read the critical statement in 2019?"])
def test_who_spoke_for_a_side_is_not_answered_with_what_others_said(coverage: Coverage, question: str) -> None:
    assert not _asked(coverage, question).found


def test_who_signed_what_no_article_speaks_of_is_not_who_signed_something_else(coverage: Coverage) -> None:
    answer = _asked(coverage, "Who signed the trade agreement in 2021?")
    assert not answer.found
    assert "Not in the coverage: “trade”." in answer.not_stated


@pytest.mark.parametrize("who", ["companies", "football clubs", "of the mayors"])
def test_what_countries_signed_does_not_say_who_else_did(coverage: Coverage, who: str) -> None:
    answer = _asked(coverage, f"Which {who} signed the statement in 2021?")
    assert not any("Named as taking part" in finding.text for finding in answer.findings)


@pytest.mark.parametrize("typed", ["Frnace", "frnace", "Franec"])
def test_a_country_that_is_a_slip_away_is_asked_back_and_nothing_said_of_it(coverage: Coverage, typed: str) -> None:
    answer = _asked(coverage, f"did {typed} sign in 2021?")
    assert not answer.findings
    assert "Did you mean France?" in answer.not_stated
    assert "ask did France sign in 2021?" in answer.suggestions

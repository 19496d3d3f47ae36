"""Questions that go on with the one before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.commands.questions.further import ask_further, continued, goes_on
from bot.store.coverage import Coverage


@pytest.mark.parametrize(
    ("before", "words", "meant"),
    [
        # other times and names
        ("Who signed in 2021?", "and in 2019?", "Who signed in 2019"),
        ("Who signed the letter of June 2019?", "and July?", "Who signed the letter of July 2019"),
        ("Who read the letter?", "in 2018", "Who read the letter in 2018"),
        ("Did Peru sign in 2018?", "what about Brazil?", "Did Brazil sign in 2018"),
        ("Who signed in 2021?", "and Peru?", "Did Peru sign in 2021"),
        ("What did Marta Ruiz say about fish?", "and Ola Berg?", "What did Ola Berg say about fish"),
        # another matter
        ("What did Marta Ruiz say about fish?", "and about the harbour?", "What did Marta Ruiz say about the harbour"),
        # another question about the same
        ("Who signed in 2021?", "and who led it?", "who led the joint statement in 2021"),
        ("Who read the seabed letter?", "and when?", "when was the seabed letter"),
        ("Who signed in 2021?", "and how many?", "how many countries signed in 2021"),
        ("How long is the harbour wall?", "what did it cost?", "what did the harbour wall cost"),
        ("Who is Marta Ruiz?", "what did she say?", "what did Marta Ruiz say"),
        ("Who signed in 2021?", "what did Peru say?", "what did Peru say in 2021"),
        ("What did Peru say about fish?", "and what did Chile say?", "what did Chile say about fish"),
        ("Who signed in 2021?", "ask who led it", "who led the joint statement in 2021"),
        ("Who read the seabed letter?", "!ask and when?", "when was the seabed letter"),
        ("Who is Peru's harbour master?", "what did she say?", "what did Peru's harbour master say"),
        ("Who signed in 2021?", "how many?", "how many countries signed in 2021"),
        ("Did Peru sign in 2018?", "why?", "why did Peru sign in 2018"),
        ("What did Marta Ruiz say about fish?", "when?", "when did Marta Ruiz say about fish"),
        ("Who refused to sign the seabed letter?", "why?", "why refused to sign the seabed letter"),
        ("Who read it in 2019?", "when?", "when was the joint statement in 2019"),
        # what stands for itself
        ("Who signed in 2021?", "ask who signed the seabed letter", None),
        ("Who signed in 2021?", "ask Peru", None),
        ("Who signed in 2021?", "How tall is the lighthouse?", None),
        ("Who signed in 2021?", "thank you very much", None),
        ("Who signed in 2021?", "who-signed 2019", None),
        ("Who signed in 2021?", "!sources", None),
        ("Who signed in 2021?", "sources?", None),
        ("Who signed in 2021?", "", None),
    ],
)
def test_a_line_keeps_the_subject_of_the_question_before(before: str, words: str, meant: str | None) -> None:
    assert continued("ask", {"question": before}, words) == meant


@pytest.mark.parametrize(
    ("command", "arguments", "words", "meant"),
    [
        ("who-signed", {"year": 2021}, "and in 2019?", "Who signed the joint statement in 2019"),
        ("who-signed", {"year": 2021, "country": "Peru"}, "and Chile?", "Did Chile sign in 2021"),
        ("quote", {"speaker": "Marta Ruiz", "about": "fish"}, "and Ola Berg?", "What did Ola Berg say about fish"),
        ("country", {"country": "Peru"}, "and in 2019?", "Which side was Peru on in 2019"),
        ("sources", {}, "and in 2019?", None),
    ],
)
def test_an_answer_to_a_command_goes_on_too(
    command: str, arguments: dict[str, object], words: str, meant: str | None
) -> None:
    assert continued(command, arguments, words) == meant


def test_people_whom_the_coverage_knows_are_found_in_small_letters(invented: Coverage) -> None:
    answer = ask_further(invented, "ask", {"question": "What did Marta Ruiz say?"}, "and ola ruiz?")
    assert answer is not None
    assert answer.arguments == {"question": "What did ola ruiz say"}
    assert "mere theatre" in answer.findings[0].text


@pytest.mark.parametrize("before", ["Who is Chile's envoy?", "Who read the letter?"])
def test_she_is_whom_the_answer_named(invented: Coverage, before: str) -> None:
    answer = ask_further(invented, "ask", {"question": before}, "what did she say about fish?")
    assert answer is not None
    assert answer.arguments == {"question": "what did Marta Ruiz say about fish"}


def test_the_heading_says_how_the_line_was_read(invented: Coverage) -> None:
    answer = ask_further(invented, "ask", {"question": "Who read the letter in 2017?"}, "and in 2018?")
    assert answer is not None
    assert answer.heading == "“and in 2018?” – read as: “Who read the letter in 2018”?"
    assert "Marta Ruiz" in answer.findings[0].text


@given(st.sampled_from([*COMMANDS, "none"]), st.text(max_size=60), st.text(max_size=60))
def test_any_line_after_any_question_is_read(command: str, before: str, words: str) -> None:
    meant = continued(command, {"question": before, "speaker": before, "country": before}, words)
    assert meant is None or (goes_on(words) and meant.strip())

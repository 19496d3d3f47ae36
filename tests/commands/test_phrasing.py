"""Questions in plain words: which command each means, and which are only words to search."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.commands.phrasing import as_command, understood
from bot.store.coverage import Coverage

PHRASES = [
    ("who signed in 2021?", "who-signed 2021"),
    ("Who signed?", "who-signed"),
    ("hi, can you tell me who signed the letter against China in 2021?", "who-signed China 2021"),
    ("which countries have signed in 2019", "who-signed 2019"),
    ("who backed the statement of 2022?", "who-signed 2022"),
    ("who are the signatories of 2020", "who-signed 2020"),
    ("what did Zhang say about human rights?", "quote Zhang about human rights"),
    ("what Zhang Jun said about genocide", "quote Zhang Jun about genocide"),
    ("please show me quotes by Zhang", "quote Zhang"),
    ("what does WION say about Xinjiang?", "search Xinjiang source WION"),
    ("what do the sources say about the camps?", "search the camps"),
    ("who said “lies and disinformation”?", "who-said “lies and disinformation”"),
    ("who said that the days of bullying are over?", "who-said that the days of bullying are over"),
    ("whose words are “long gone”", "who-said “long gone”"),
    ("is “the days are long gone” in the coverage?", "check is “the days are long gone” in the coverage"),
    ('did Zhang say "we strongly refute it"?', 'check did Zhang say "we strongly refute it"'),
    ("what part did Turkey play in 2021?", "country Turkey"),
    ("what did the Netherlands do?", "country Netherlands"),
    ("what happened in June 2022?", "timeline June 2022"),
    ("what happened on 21 October 2021?", "timeline 21 October 2021"),
    ("what changed between 2019 and 2021?", "compare 2019 2021"),
    ("where do the sources disagree?", "disagree"),
    ("where do the sources differ on deaths?", "disagree deaths"),
    ("who is quoted?", "speakers"),
    ("who speaks for China?", "speakers China"),
    ("which sources do you have?", "sources"),
    ("what can I ask?", "help"),
    ("Hello!", "help"),
]


@pytest.mark.parametrize(("question", "line"), PHRASES)
def test_a_question_in_plain_words_is_the_command_that_it_means(coverage: Coverage, question: str, line: str) -> None:
    assert understood(question, coverage) == as_command(question, coverage) == line


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("who did not sign in 2021?", "ask who did not sign in 2021"),
        ("who signed off on the plan?", "ask who signed off on the plan"),
        ("who signed the letter on whales in 2021?", "ask who signed the letter on whales in 2021"),
        ("how many countries signed in 2019?", "ask how many countries signed in 2019"),
        ("did Turkey sign in 2021?", "ask did Turkey sign in 2021"),
        ("What has the farmer said?", "ask What has the farmer said"),
        ("what did Zhang say about bicycles?", "ask what did Zhang say about bicycles"),
        ("who backed the plan?", "ask who backed the plan"),
        ("what happened in Xinjiang?", "ask what happened in Xinjiang"),
        ("what did the farmer do?", "ask what did the farmer do"),
        ("what happened in 2021 in Geneva?", "ask what happened in 2021 in Geneva"),
        ("is it true that people are detained?", "ask is it true that people are detained"),
        ("what was said about camps?", "ask what was said about camps"),
        ("did Zhang sign?", "ask did Zhang sign"),
        ("what did you say?", "ask what did you say"),
        ("how many Uyghurs are detained?", "ask how many Uyghurs are detained"),
        ("camps in Xinjiang?", "ask camps in Xinjiang"),
        ("whatever happens", "search whatever happens"),
        ("forced labour", "search forced labour"),
        ("what part did luck play?", "ask what part did luck play"),
        ("how has it changed?", "ask how has it changed"),
    ],
)
def test_other_questions_are_asked_and_other_words_searched(coverage: Coverage, question: str, line: str) -> None:
    assert understood(question, coverage) is None
    assert as_command(question, coverage) == line


@pytest.mark.parametrize(
    "line",
    [
        "",
        "who-signed 2021",
        "!who-signed 2021",
        "/quote zhang",
        "quote zhang about camps",
        "SOURCES",
        "qoute zhang",
        "who said",
        "whosigned 2021",
        "help",
    ],
)
def test_commands_and_mistyped_ones_stay_as_they_are(coverage: Coverage, line: str) -> None:
    assert understood(line, coverage) is None
    assert as_command(line, coverage) == line


def test_every_command_that_a_phrase_means_is_there() -> None:
    assert {line.split()[0] for _, line in PHRASES} <= set(COMMANDS)


@settings(deadline=None, max_examples=60)
@given(
    line=st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                'who signed what did say said is “ ” " about on how many the countries 2021 Turkey ? \n'.split(" ")
            ),
            max_size=400,
        ).map(" ".join),
    )
)
def test_any_line_is_some_line(coverage: Coverage, line: str) -> None:
    assert bool(as_command(line, coverage)) is bool(line.strip())


def test_long_lines_are_read_in_time(coverage: Coverage) -> None:
    for words in ("who signed ", "what did ", "is “", " ", "how many statement "):
        assert as_command((words * 4000)[:40_000] + "x", coverage)

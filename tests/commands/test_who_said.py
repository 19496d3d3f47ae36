"""Who said what somebody half remembers."""

from __future__ import annotations

import pytest

from bot.commands import ask_line
from bot.errors import UsageError
from bot.store.coverage import Coverage


@pytest.mark.parametrize(
    ("typed", "speaker"),
    [
        ("there is no second ocean", "Marta Ruiz"),
        ("oceans, no second one", "Marta Ruiz"),
        ("“asking Norway to stop damaging”", "Marta Ruiz"),
        ("mere theater", "Ola Ruiz"),
        ("plans are reckless", "Marta Ruiz"),
    ],
)
def test_the_speaker_of_half_remembered_words(invented: Coverage, typed: str, speaker: str) -> None:
    answer = ask_line(invented, f"who-said {typed}")
    assert answer.findings[0].data["speaker"] == speaker
    assert answer.findings[0].citations
    assert not answer.not_stated


@pytest.mark.parametrize("typed", ["give peace a chance", "fish prices rose in the ports", "harbour", "the the of it"])
def test_nobody(invented: Coverage, typed: str) -> None:
    answer = ask_line(invented, f"who-said {typed}")
    assert not answer.found
    assert answer.not_stated == (f"Nobody in the coverage says anything like “{typed}”.",)


@pytest.mark.parametrize(
    ("typed", "speaker"),
    [
        ("western countries bullying is over", "Zhang Jun"),
        ("western bullying is over", "Zhang Jun"),
        ("the West can no longer bully developing nations", "Zhang Jun"),
        ("hiding their own terrible human rights records", "Zhang Jun"),
        ("human rights excuse for meddling in other countries", "Geng Shuang"),
        ("long campaign of fake news", "Hector Constant"),
        ("all regional groups joined for the first time", "Louis Charbonneau"),
        ("deeply worried about the situation in xinjiang", "Paul Bekkers"),
    ],
)
def test_the_best_comes_first(coverage: Coverage, typed: str, speaker: str) -> None:
    assert ask_line(coverage, f"who-said {typed}").findings[0].data["speaker"] == speaker


def test_without_words_there_is_nothing_to_look_for(invented: Coverage) -> None:
    with pytest.raises(UsageError):
        ask_line(invented, "who-said “…”")

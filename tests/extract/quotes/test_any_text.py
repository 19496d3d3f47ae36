"""What holds for any text: it is read, verbatim, in linear time."""

from __future__ import annotations

import sys
import time
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.countries import country_mentions
from bot.extract.quotes import quotes_and_people
from bot.model import Article, Paragraph
from bot.parse import parse_article

_PIECES = st.sampled_from(
    [
        *"“”‘’«»\"'()—–,.:;?! \n\t\u202e\x00",
        "said ",
        "Ann Lee ",
        "he ",
        "''",
        "according to ",
        "The ",
        "’s ",
        "that ",
        "é",
        "中",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    paragraphs = tuple(
        Paragraph(n + 1, start, start + len(line))
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
        if line.strip()
    )
    article = Article("any", text, paragraphs, ())
    quotes, people = quotes_and_people(article, country_mentions(text))
    for quote in quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        for span in (quote.mention, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert (quote.speaker is None) == (quote.certainty == "unknown")
    for person in people:
        assert person.mentions
        assert all(mention.span.of(text) for mention in person.mentions)


def test_a_clause_behind_quoted_words_and_a_comma_is_read() -> None:
    article = parse_article("inquiry", b'That was refused owing to "old habits", the inquiry heard.')
    quotes, _ = quotes_and_people(article, country_mentions(article.text))
    assert not [each for each in quotes if each.certainty == "certain"]


@pytest.mark.parametrize(
    "text",
    ["It was late. According to Ann Lee and Jo,", "According to the envoy,", "He said “no “", "check “why”, “", "“a “"],
)
def test_a_text_cut_off_anywhere_is_read(text: str) -> None:
    article = parse_article("cut", text.encode())
    quotes, _ = quotes_and_people(article, country_mentions(article.text))
    assert all(quote.span.of(article.text).strip(" ,“”") for quote in quotes)


def _calls(text: str) -> int:
    """How many functions are entered while ``text`` is read as one line: work, whatever the machine."""
    article = Article("long", text, (Paragraph(1, 0, len(text)),), ())
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        quotes_and_people(article, [])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    ['"', "“", "'a ", "said ", "he said that ", ", ", "( ", "Smith ", "the ", "Smith's claim ", '"A b," he said. ',
     "a statement said the ", "The envoy Wu Ling said. The envoy said it. ", "'yes' s' ", 'A: "b" ', 'called the "x" ',
     "X Y "],
)  # fmt: skip
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    half = unit * (4000 // len(unit))
    assert _calls(half + half) <= 2.3 * _calls(half)


def test_a_line_of_names_takes_no_more_than_its_share() -> None:
    """Four times the names took sixteen times as long while each was joined in the middle of all; twice is linear."""
    times = []
    for length in (15_000, 60_000):
        article = parse_article("names", b"X Y " * length)
        begun = time.process_time()
        quotes_and_people(article, [])
        times.append(time.process_time() - begun)
    assert times[1] <= 8 * times[0]

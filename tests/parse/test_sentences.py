"""Where sentences end in running news text."""

from __future__ import annotations

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parse import parse_article
from bot.parse.calendar import CRAWLED
from bot.parse.paragraphs import paragraphs
from bot.parse.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["They met at the lake.", "They left."],
        # no space between two sentences
        ["They met in Zugdidi.", "The talks failed."],
        ["It speaks of “rights.”", "The group left."],
        ['It speaks of "rights."', "The group left."],
        ["See www.lake.example/The.Report for more.", "They left."],
        ["Read pic.example.com/aB.Cd today.", "They left."],
        # abbreviations and titles
        ["Amb. Zora Lind met Lt. Gen. Bo Ek.", "They left."],
        ["The U.N. General Assembly met.", "It rained."],
        ["She flew to the U.S.", "The talks failed."],
        ["He went to the U.S. Congress.", "They left."],
        ["Nora J. Lind came.", "They left."],
        ["It rose 3.5 percent, Mr. Lind told Rep. Ek.", "They left."],
        ["They met Mr. von Ek at 2.15 p.m. on Monday.", "They left."],
        ["They adopted Res. 46 and No. 5 of the list.", "They left."],
        # a word in small letters ends its sentence, whatever else it may be short for
        ["The dam held until last month.", "It broke.", "They left."],
        ["Two of the six were at stake.", "Bo Ek took both."],
        ["The offices of Messrs. Lind and Ek were closing.", "They left."],
        ["Mr. Lind sold the bank.", "Dr. Ek burned no more coal.", "They left."],
        ["Gov. Ek met him at the lake last month.", "“It was cold,” she said."],
        # quotation marks
        ["“Why now?” he asked.", "Nobody knew."],
        ['"Stop!" she said.', '"Enough is enough."', "They left."],
        ["He said, “It is over.”", "Then he left."],
        ["''It is a smear,’' he added.", "He left."],
        ["They spoke of “rights. ”", "They left."],
        ["“We came.", "We saw.", "We left,” she said."],
        # ellipsis
        ["They should... (refrain) from it.", "They left."],
        ["They waited... and left.", "It rained."],
        ["Is the lake clean?", "No one knows!", "They left."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    glued = {"The talks failed.", "The group left."}
    text = ""
    for part in parts:
        text += part if not text or (part in glued and not text.endswith("U.S.")) else f" {part}"
    assert [span.of(text) for span in sentences(text, paragraphs(text))] == parts


def test_a_sentence_never_leaves_its_paragraph() -> None:
    text = "Lake talks\nThey met at\r\nthe lake. They left"
    assert [s.of(text) for s in sentences(text, paragraphs(text))] == [
        "Lake talks",
        "They met at",
        "the lake.",
        "They left",
    ]


def test_the_date_that_a_crawler_put_before_a_line_is_of_no_sentence() -> None:
    text = " date 2031-05-06 They met at the lake. They left.\nThe date 2031-05-06 stands in the text."
    assert [s.of(text) for s in sentences(text, paragraphs(text))] == [
        "They met at the lake.",
        "They left.",
        "The date 2031-05-06 stands in the text.",
    ]


_WORDS = "U.N. General Amb. Zhang . ! ? … \" ” “ ’ '' ( ) the The J. No. 5 a.B \u2028 é 😀 — www.x.Yz".split(" ")
_PIECES = st.lists(st.sampled_from([*_WORDS, " ", "\n", "\r\n", "x" * 150, "date 2031-05-06 "])).map("".join)


@given(_PIECES | st.text(st.characters(exclude_categories=["Cs"])))
def test_sentences_are_in_order_and_leave_out_only_white_space_and_a_crawlers_date(text: str) -> None:
    marked = paragraphs(text)
    found = sentences(text, marked)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for paragraph in marked:
        inside = [span for span in found if paragraph.span.covers(span)]
        told = CRAWLED.sub("", words, count=1) if CRAWLED.match(words := paragraph.span.of(text)) else words
        assert "".join(told.split()) == "".join("".join(span.of(text).split()) for span in inside)
        assert all(span.of(text) == span.of(text).strip() != "" for span in inside)


@given(st.lists(st.sampled_from([*_WORDS, "Mr.", "Sen.", "3.5", "2.", "Lind", "von", "“Dr."])).map(" ".join))
def test_marks_that_end_nothing_are_only_those_that_nobody_takes_for_ends(text: str) -> None:
    marked = paragraphs(text)
    found = sentences(text, marked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["bot.parse.sentences"], "_NO_END", re.compile("(?!)"))
        assert sentences(text, marked) == found


@pytest.mark.parametrize(
    "unit", ["a", ".", " ", '"', "!", '!"', "U.S. ", "a.B", ". ", "(@", "— A (@b) ", "x:\n· y\n", "By A "]
)
def test_a_million_characters_of_anything_are_read(unit: str) -> None:
    text = "They met. " + unit * (1_000_000 // len(unit)) + " They left."
    assert parse_article("a", text.encode()).text == text

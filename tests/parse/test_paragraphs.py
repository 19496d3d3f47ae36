"""Lines become paragraphs, each of a kind."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parse import parse_article
from bot.parse.paragraphs import paragraphs


def _kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ntwo", ["one", "two"]),
        ("one\r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo", ["one", "two"]),
        ("\n\n  one \t\n \n two", ["one", "two"]),
        ("one\u2028still one\x0bstill one\x85still one", ["one\u2028still one\x0bstill one\x85still one"]),
        ("one\n\u200b\ntwo", ["one", "two"]),
    ],
)
def test_only_line_feeds_and_carriage_returns_end_a_paragraph(text: str, lines: list[str]) -> None:
    found = paragraphs(text)
    assert [paragraph.span.of(text) for paragraph in found] == lines
    assert [paragraph.number for paragraph in found] == list(range(1, len(lines) + 1))


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab .\r\n\t\u2028“”(@—·:"))
def test_paragraphs_hold_all_text_that_is_not_white_space(text: str) -> None:
    found = paragraphs(text)
    assert all(p.start < q.start and p.end < q.start for p, q in pairwise(found))
    between = text
    for paragraph in reversed(found):
        words = paragraph.span.of(text)
        assert words == words.strip()
        assert "\n" not in words
        assert "\r" not in words
        between = between[: paragraph.start] + between[paragraph.end :]
    assert not any(character.isalnum() for character in between)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Why fishermen turn their back on the sea", "boilerplate"),
        ("ALSO READ | Harbour talks fail again", "boilerplate"),
        ("This was published 13 years ago", "boilerplate"),
        ("This was published 13 years ago by a paper that is gone, she said.", "text"),
        ("We’re sorry, this feature is currently unavailable.", "boilerplate"),
        ("“We’re sorry, this feature is broken,” she said.", "text"),
        ("Leave a Reply", "boilerplate"),
        ("Oct 21, 2021 - World", "dateline"),
        ("Fri, October 22, 2021, 4:15 AM·3 min read", "dateline"),
        ("Posted on October 22, 2021 by admin", "dateline"),
        ("Envoy Ann Lee held a press conference on September 6, 2013.", "text"),
        ("Issued on: 22/10/2021 - 05:12Modified: 22/10/2021 - 05:10", "dateline"),
        ("The ministers of nine states met on 22 October 2021 - nobody knows why", "text"),
        ("Read more books, the minister told pupils.", "text"),
        ("See what happens: that was her advice.", "text"),
        ("(With inputs from agencies)", "boilerplate"),
        ("Additional reporting by Ann Lee in Lima", "boilerplate"),
        ("Agencies contributed to this report.", "boilerplate"),
        ("Ann Lee and The Associated Press contributed reporting.", "boilerplate"),
        ("He contributed to the report that the council adopted.", "text"),
        ("“It contributed to this report,” she said.", "text"),
        ("By donating, you help us print what others leave out.", "boilerplate"),
        ("Farmers who donate grain get your thanks, he said.", "text"),
        ("Photo: Ann Lee/AFP", "boilerplate"),
        ("Ministers at the lake on Monday. (AP Photo/Ann Lee)", "boilerplate"),
        ("Ministers at the lake [File: Bob Ray/Reuters]", "boilerplate"),
        ("Ministers at the lake on Monday. REUTERS/Ann Lee", "boilerplate"),
        ("Ministers at the lake on Monday. Photo: AFP", "boilerplate"),
        ("Ministers at the lake [Ann Lee/The Harbour Post]", "boilerplate"),
        ("Image source, Getty Images", "boilerplate"),
        ("Media caption, Watch: ministers at the lake", "boilerplate"),
        ("Getty Images", "boilerplate"),
        ("The photo shows the minister at the lake.", "text"),
        ("The image caption, he said, was wrong.", "text"),
        ("It is for the officer [he/she]", "text"),
        ("Ministers told Reuters on Monday.", "text"),
        ("© 2021 The Harbour Post. All rights reserved.", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Advertisement - Scroll to Continue", "boilerplate"),
        ("Article continues after advertisement", "boilerplate"),
        ("Share this article on Facebook | Twitter | WhatsApp", "boilerplate"),
        ("Share the bread, he told them.", "text"),
        ("Follow The Harbour Post on Facebook", "boilerplate"),
        ("They follow the herds on foot.", "text"),
        ("Listen to this article · 5:12 min", "boilerplate"),
        ("3 MIN READ", "boilerplate"),
        ("Tags: lake, harbour", "boilerplate"),
        ("7 comments", "boilerplate"),
        ("7 comments were read out.", "text"),
        ("Home / Notices / News", "boilerplate"),
        ("Home > World > Lakes", "boilerplate"),
        ("Home / away, the ferries ran.", "text"),
        ("Recommended", "boilerplate"),
        ("Recommended by the council, the ferry ran.", "text"),
        ("Source: Lake News and news agencies", "boilerplate"),
        ("Source: “We saw it,” he said.", "text"),
        ("With agency inputs", "boilerplate"),
        ("(PTI)", "boilerplate"),
        ("— Reuters", "boilerplate"),
        ("Reuters", "boilerplate"),
        ("Reuters reported it first.", "text"),
        ("Edited by: Ann Lee", "boilerplate"),
        ("(This story has not been edited by our staff.)", "boilerplate"),
        ("• This article was amended on 13 February 2020.", "boilerplate"),
        ("The report was published on Tuesday and accuses the harbour.", "text"),
        ("This report was written by three experts.", "text"),
        ("This article of the treaty was amended in 2020.", "text"),
        ("The views expressed in this article are the author's own.", "boilerplate"),
        ("MORE: Harbour talks fail", "boilerplate"),
        ("* * *", "boilerplate"),
        ("October 3, 2021 at 10:15 a.m. EDT", "dateline"),
        ("Published 22 October 2021", "dateline"),
        ("By Ann Lee | Oct 22, 2021 10:15 GMT", "dateline"),
        ("UNITED NATIONS (Oct. 6, 2020)", "dateline"),
        ("By Ann Lee and Bob Ray", "dateline"),
        ("By Monday the talks had failed.", "text"),
        ("October 22, 2021 strike", "text"),
        ("22 October 2021 | 31 | 12", "text"),
        ("22 October 2021 | Motion withdrawn", "text"),
        ("22 October 2021 | Harbour Post", "dateline"),
        ("Oct 22, 2021 — Ministers met at the lake.", "text"),
        ("• 14 states signed", "bullet"),
        ("- to end the ban", "bullet"),
        ("-political or not, they came.", "text"),
        ("2) to report every year", "bullet"),
    ],
)
def test_a_line_has_its_kind_by_its_words(line: str, kind: str) -> None:
    assert _kinds(f"Ministers met on Monday at the lake.\n{line}\nThey left on Tuesday.")[1] == kind


def test_a_line_about_journalism_is_a_plea_only_beside_one() -> None:
    plea = "Independent journalism matters more than ever."
    assert _kinds(f"They met.\n{plea}\nSubscribe to our paper.") == ["text", "boilerplate", "boilerplate"]
    assert _kinds(f"They met.\n{plea}\nThey left.") == ["text", "text", "text"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ministers clash over fishing quotas\nThey met on Monday.", ["title", "text"]),
        ("By Ann Lee\nMinisters clash over fishing quotas\nThey met.", ["dateline", "title", "text"]),
        ("Will the lake ever be clean?\nThey met on Monday.", ["title", "text"]),
        ("Ministers met on Monday.\nThey left.", ["text", "text"]),
        ("“We will sign”, says minister\nThey met.", ["text", "text"]),
        ("Ministers clash over fishing quotas", ["text"]),
        ("They said the following:\nThey met.", ["text", "text"]),
        ("Quotas\nThey met.", ["text", "text"]),
    ],
)
def test_the_first_line_is_a_title_if_it_reads_like_a_headline(text: str, kinds: list[str]) -> None:
    assert _kinds(text) == kinds


_SIGNED = "— Lake Ministry (@lake_gov) October 21, 2021"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"They met.\nWe reject this. {_SIGNED}\nThey left.", ["text", "post", "text"]),
        (f"They met.\nWe reject this.\n{_SIGNED}\nThey left.", ["text", "post", "post", "text"]),
        (f"They met.\nWe ask them:\n· to stop\n· to think {_SIGNED}\nEnd.", ["text", "post", "post", "post", "text"]),
        (f"They met.\n(1/2) Not true.\nNot at all.\nNever. {_SIGNED}", ["text", "post", "post", "post"]),
        (f"(1/2) One. {_SIGNED}\nTwo. {_SIGNED}\nThey left.", ["post", "post", "text"]),
        ("A talk — with Ann (63) — took place.\nThey left.", ["text", "text"]),
        ("Ann Lee (@annlee) wrote on 3 May 2021 that it was over.", ["text"]),
    ],
)
def test_a_post_reaches_back_from_its_signature(text: str, kinds: list[str]) -> None:
    assert _kinds(text) == kinds


def test_the_five_articles_have_73_paragraphs() -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    assert sum(len(parse_article(p.stem, p.read_bytes()).paragraphs) for p in seeds.glob("*.txt")) == 73


_BELOW = "More from Lakewire\n\nOceania\n\nFarmers urge shops to buy less rice, the second headline says"


def test_what_the_page_prints_below_a_report_is_no_part_of_it() -> None:
    report = "Ministers met at the lake on Tuesday.\n\nThey left on Wednesday, said their spokesman, who was tired.\n\n"
    assert _kinds(report * 3 + _BELOW)[-3:] == ["boilerplate"] * 3
    assert _kinds(report * 3 + _BELOW + "\n\n“We have not finished,” he said.")[-3:] == ["text"] * 3  # it goes on
    assert _kinds(_BELOW + "\n\n" + report * 3)[-3:] == ["text"] * 3
    goes_on = "More from the summit\n\nThe ministers also asked for boats.\n\nThey will meet again on Friday."
    assert _kinds(report * 3 + goes_on)[-2:] == ["text"] * 2

"""Dates and titles that an article gives about itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Catalogue
from bot.parse import parse_article

_REST = "\nMinisters met at the lake on Tuesday.\nThey left."


def _catalogue(text: str, known: Catalogue | None = None) -> Catalogue:
    return parse_article("a", text.encode(), known or Catalogue()).catalogue


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (" date 2021-10-22 Ministers met." + _REST, "2021-10-22"),
        ("Published 22 October 2021" + _REST, "2021-10-22"),
        ("Published on: Friday, 22nd October 2021" + _REST, "2021-10-22"),
        ("By Ann Lee | Published Oct. 22, 2021" + _REST, "2021-10-22"),
        ("Oct 22, 2021 — Ministers met." + _REST, "2021-10-22"),
        ("LIMA, June 14, 2022 (Reuters) - Ministers met." + _REST, "2022-06-14"),
        ("Lima, 14 June 2022: Ministers met." + _REST, "2022-06-14"),
        ("THE HAGUE, Feb 7 (2025) — Ministers met." + _REST, "2025-02-07"),
        ("UNITED NATIONS (Oct. 6, 2020)" + _REST, "2020-10-06"),
        ("Updated 24 October 2021\nPublished 22 October 2021" + _REST, "2021-10-22"),
        ("03 Oct 2021, 10:15 AM IST" + _REST, "2021-10-03"),
        ("October 3, 2021 at 10:15 a.m. EDT" + _REST, "2021-10-03"),
        ("2021-10-03T10:15:00Z" + _REST, "2021-10-03"),
        ("Published: 18:08, 22 October 2021 | Updated: 10:43, 19 September 2022" + _REST, "2021-10-22"),
        ("Mon | Dec 4, 2023\nPublished:Friday | October 22, 2021 | 12:00 AM" + _REST, "2021-10-22"),
        ("October 22nd, 2021Ministers met." + _REST, "2021-10-22"),
        ("10:55 11.03.2021" + _REST, "2021-03-11"),
        ("Ministers talk\n  • 2021-10-22\n  • LETA" + _REST, "2021-10-22"),
        ("Updated 24/10/2021" + _REST, "2021-10-24"),
        ("Ministers met." + _REST + "\nPublished 22 October 2021", "2021-10-22"),
        (" date 2021-10 Ministers met." + _REST, "2021-10"),
        (" date 2021 Ministers met." + _REST, "2021"),
        ("Source: Lakewire| 2020-10-07 00:28:11|Editor: ann" + _REST, "2020-10-07"),
        ("Updated 5:15 PM EDT, October 21, 2021" + _REST, "2021-10-21"),
        ("1:15 AM, October 22, 2021 / LAST MODIFIED: 01:20 AM" + _REST, "2021-10-22"),
        ("Oct 21, 20215:49 PM UTC" + _REST, "2021-10-21"),
        ("OCTOBER 22, 2021 / 4:04 AM" + _REST, "2021-10-22"),
        ("2021-10-22 HKT 08:11" + _REST, "2021-10-22"),
        ("By Lakewire - Oct 22,2021 - Last updated at Oct 22,2021" + _REST, "2021-10-22"),
        ("Date created : 22/10/2021" + _REST, "2021-10-22"),
        ("News | 22 October 2021" + _REST, "2021-10-22"),
        # near misses
        ("Fish sold | 22 October 2021 was the day of the sale" + _REST, None),
        ("Published 3/4/2021" + _REST, None),  # 3 April or 4 March
        ("Published 31 February 2021" + _REST, None),
        ("On 22 October 2021 ministers met." + _REST, None),
        ("22 October 2021 was a cold day." + _REST, None),
        ("LIMA, June 14 (Reuters) - Ministers met." + _REST, None),
        (" date 2021-13 Ministers met." + _REST, None),
        ("To date 2021-10-22 is the coldest day." + _REST, None),
        ("Ministers met." + _REST, None),
    ],
)
def test_the_date_that_the_text_prints_about_itself(text: str, date: str | None) -> None:
    found = _catalogue(text)
    assert found.published == date
    assert found.published_basis == ("text" if date else None)


_POST = "\nNot true. — Lake Ministry (@lake_gov) October 21, 2021"


@pytest.mark.parametrize(
    ("text", "date", "why"),
    [
        ("Ministers met on Saturday." + _POST, "2021-10-23", "the Saturday after the embedded posts of 2021-10-21"),
        ("Ministers met on Thursday." + _POST, "2021-10-21", "the Thursday after the embedded posts of 2021-10-21"),
        ("Ministers met on Tuesday." + _POST, "2021-10-21", "the day of the last embedded post"),
        ("LIMA, June 14 (Reuters) - They met.\nThey left.\n© 2022 The Post", "2022-06-14", "the copyright line"),
        ("LIMA, June 14 (Reuters) - They met." + _POST, "2021-06-14", "the embedded posts"),
        (
            "LIMA, March 3 (Reuters) - They met.\nPhoto: A boat on the lake, Feb. 27, 2025.",
            "2025-03-03",
            "the date line's March 3 with the year of “Feb. 27, 2025”",
        ),
        ("LIMA, Jan 3 (Reuters) - They met.\nPhoto: A boat, Dec. 27, 2024.", "2025-01-03", "“Dec. 27, 2024”"),
        # near misses: a caption of long before, of later, two captions that differ; a date of what is told
        ("LIMA, March 3 (Reuters) - They met.\nPhoto: A boat, Oct. 27, 2024.", None, ""),
        ("LIMA, March 3 (Reuters) - They met.\nPhoto: A boat, March 27, 2025.", None, ""),
        ("LIMA, March 3 (AP) - Snow.\nPhoto: A boat, March 2, 2024.\nPhoto: A net, March 2, 2025.", None, ""),
        ("LIMA, March 3 (Reuters) - They met.\nThe ban began on Feb. 27, 2019.", None, ""),
        ("Ministers met last Saturday." + _POST, None, ""),
        ("Ministers met on Saturday.\nThey left.", None, ""),
    ],
)
def test_a_date_that_follows_from_the_text_says_why(text: str, date: str | None, why: str) -> None:
    found = _catalogue(text)
    assert found.published == date
    assert found.published_basis == ("inferred" if date else None)
    assert why in (found.published_note or "")


def test_the_catalogue_wins_over_the_text() -> None:
    known = Catalogue(title="Known", published="2020", published_basis="catalogue")
    assert _catalogue("Ministers clash over quotas\nPublished 22 October 2021" + _REST, known) == known


def test_a_headline_becomes_the_title_and_says_so() -> None:
    found = _catalogue("Ministers clash over quotas" + _REST)
    assert (found.title, found.title_note) == ("Ministers clash over quotas", "the text's own headline")
    assert _catalogue("Ministers met on Monday." + _REST).title is None


@given(st.text("0123456789 /-.,:JanOctMay()—@©\n") | st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_text_breaks_it(text: str) -> None:
    _catalogue(f"LIMA, June {text}\n{text} 2021{_POST}\nPublished {text}")


_REPORT = (
    "\n\nForty states condemned the arrests in Kiribati on Thursday, their envoy told a committee.\n\nThey left.\n"
)
_HEADLINE = "States condemn arrests in Kiribati"


@pytest.mark.parametrize(
    "above",
    [
        "",
        " date 2021-10-22 Skip to main content\n\nOceania\n\n",
        " date 2021-10-22 Lakewire.example\n\n",
        "logo\n",
        "Friday, October 22, 2021\n\nTop 5 This Week\n\nRelated Posts\n\n",
        "NewsNational NewsSouth Seas\n\nActions\n\n",
        " date 2021-10-22 ",
    ],
)
def test_a_headline_has_words_of_its_report_whatever_the_page_prints_above_it(above: str) -> None:
    assert _catalogue(above + _HEADLINE + _REPORT).title == _HEADLINE


@pytest.mark.parametrize(
    ("title", "report"),
    [
        (
            "Interview with the minister of boats",
            (
                "\n\nREPORTER: Will the boats run again this month?\n\nANN LEE: They will run again on Monday, and"
                " nobody will lose a job.\n\nREPORTER: What of the fares this month?"
            ),
        ),
        (
            "By-election in Norden: what we know",
            "\n\nOn Sunday Norden votes again\n\nVoters in Norden choose a new member of parliament on Sunday at noon.",
        ),
    ],
)
def test_a_first_headline_stays_the_title_above_speech_or_a_second_one(title: str, report: str) -> None:
    assert _catalogue(title + report).title == title


@pytest.mark.parametrize("line", ["By : Lakewire staff", "Oceania", "logo"])
def test_other_lines_above_a_report_are_no_headline(line: str) -> None:
    assert _catalogue(line + _REPORT).title is None

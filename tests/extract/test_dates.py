"""Dates in sentences, resolved against the day of publication."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.dates import date_mentions

_LINES = (Path(__file__).parent.parent / "cases" / "dates.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [(c["text"], c["published"], " ".join(d["value"] for d in c["dates"])) for c in map(json.loads, _LINES)]

FRIDAY = "2021-10-22"

WRITTEN_OUT = [
    (
        "On Oct. 6, 2020, it sat; on 7 October 2020 it rose; on the 8th of October, 2020 it left.",
        "2020-10-06 2020-10-07 2020-10-08",
    ),
    ("October 9th, 2020 and 10 Oct 2020 and Sept. 11 2020", "2020-10-09 2020-10-10 2020-09-11"),
    ("Tuesday, Oct. 6, 2020 was wet.", "2020-10-06"),
    ("It met on Thursday (October 21) and Thursday, 14 October.", "2021-10-21 2021-10-14"),
    (
        "2020-10-06 and 2020/10/06, 22/10/2020 and 10/22/2020 and 22.10.2020",
        "2020-10-06 2020-10-06 2020-10-22 2020-10-22 2020-10-22",
    ),
    ("10/06/2020 has two readings and one year, 10/10/2020 one reading.", "2020 2020-10-10"),
    ("The talks of 14-16 June 2021 and of June 17–18", "2021-06-14 2021-06-17"),
    ("In October 2020, in Oct. 2019 and in October of 2018", "2020-10 2019-10 2018-10"),
    ("October last year, May this year and June next year", "2020-10 2021-05 2022-06"),
    ("On 31 June 2020 nothing happened.", ""),
    ("OCT. 6", ""),
    ("It met on November 3; on July 5 it had voted.", "2021-11-03 2021-07-05"),
]

MONTHS = [
    ("In May, the bloc agreed; by June, it did not; since March nothing.", "2021-05 2021-06 2021-03"),
    ("The report, published in May, will be read.", "2021-05"),
    ("The court ruled in November.", "2020-11"),
    ("The report will be published in March.", "2022-03"),
    ("Last October and next October and this October", "2020-10 2022-10 2021-10"),
    ("An April report and its August answer; the December vote", "2021-04 2021-08 2020-12"),
    ("April O'Neil met June Osborne and August Wilson.", ""),
    ("May the best win. We march on. They may. March was her name.", ""),
    ("In May 23 countries signed.", "2021-05"),
    ("The song “Waters of March” was heard at the end of March.", "2021-03"),
    ("It asks donors to find the money before the November rains.", "2021-11"),
    ("Zhang Jun and Jan Egeland and Dec and Mar", ""),
    ("Prime Minister May and General March", ""),
    ("The Sept. 11 attacks and the Jan. 6 insurrection", ""),
]

WEEKDAYS = [
    ("It happened Friday, Saturday and Sunday.", "2021-10-22 2021-10-16 2021-10-17"),
    ("The council will vote on Monday.", "2021-10-25"),
    ("On Tuesday, the council will vote.", "2021-10-26"),
    ("He is due to arrive on Wednesday.", "2021-10-27"),
    ("She announced on Monday that she will not run.", "2021-10-18"),
    ("A statement issued Tuesday says they will leave.", "2021-10-19"),
    ("Next Tuesday and last Thursday", "2021-10-26 2021-10-21"),
    ("last Friday", "2021-10-15"),
    ("She told reporters on Tuesday it would vote.", "2021-10-19"),
    ("On Tuesday, he said he would resign.", "2021-10-19"),
    (
        "In a note on Monday it announced that talks will go on. A ruling is expected on Monday.",
        "2021-10-18 2021-10-25",
    ),
    ("“We’ll be back on Sunday,” they said. They are meeting on Saturday.", "2021-10-24 2021-10-23"),
    ("It ended at 9 a.m. Wednesday; from Monday to Tuesday it rained.", "2021-10-20 2021-10-18 2021-10-19"),
    ("The members want to agree on a target by Monday; they had agreed by Tuesday.", "2021-10-25 2021-10-19"),
    ("The session ends on Wednesday and the term ends in December.", "2021-10-27 2021-12"),
    ("Tuesday of last week; Monday next week", "2021-10-12 2021-10-25"),
    ("The pass stays closed until Monday; the mine was closed on Monday.", "2021-10-25 2021-10-18"),
    ("It sank on a Wednesday in May. In a Thursday statement he said so.", "2021-05 2021-10-21"),
    ("On Black Friday, Good Friday and Super Tuesday", ""),
    ("Every Friday, each Monday and on Sundays", ""),
    ("The Sunday Times and the Mail on Sunday", ""),
    ("Late Thursday night and early on Friday morning", "2021-10-21 2021-10-22"),
]

RELATIVE = [
    ("Today, yesterday, tomorrow, tonight and last night", "2021-10-22 2021-10-21 2021-10-23 2021-10-22 2021-10-21"),
    ("The day before yesterday it rained.", "2021-10-20"),
    ("Last weekend it was dry.", "2021-10"),
    ("Last week, this week and next week", "2021-10 2021-10 2021-10"),
    ("USA Today asks what today’s youth and the women of today want.", ""),
    (
        "Last month, this month and next month; last year, this year and next year",
        "2021-09 2021-10 2021-11 2020 2021 2022",
    ),
    ("Earlier this year and late last year", "2021 2020"),
    ("In the last year, over the next year, in her last year", ""),
    ("Three months ago, a year ago, ten days ago, 15 years ago", "2021-07 2020 2021-10-12 2006"),
    ("More than two years ago and nearly three years ago", ""),
    ("In recent years, for 17 years, within two months", ""),
    ("In the summer of 2018, in winter 2019, last spring and this autumn", "2018 2019 2021 2021"),
    ("The spring in her step, the fall of Rome, a summer job", ""),
    ("A year later, the previous month, the following year", "2021-09"),
]

YEARS = [
    ("Since 2017, in 2018 and 2019, the 2020 letter", "2017 2018 2019 2020"),
    ("From 2015 to 2017 and between 2018 and 2020", "2015 2017 2018 2020"),
    ("The 2019-20 season and the 2017–2019 war", "2019 2017 2019"),
    ("China’s 2019 rules (2014), [2015]; early 2016", "2019 2014 2015 2016"),
    ("2020 was hard. 2021 brought relief.", "2020 2021"),
    ("Some 2,019 people, 2019 people, a total of 2020 votes, over 2000 ships", ""),
    ("In 2019 eight states signed, in 2020 some members left, in 2021 the nations met", "2019 2020 2021"),
    ("A total of 2019 young people, 2021 new members", ""),
    ("Resolution 1973, Room 2020, page 1999, $2020, 2020 metres", ""),
    ("The 1990s, the 2020s and 1990s’ music", ""),
    ("At 2030 hours; 20200 Main; v2.2019", ""),
    ("Born 1951, elected by 1999", "1951 1999"),
    ("In 43 countries and in 1200 villages", ""),
]

SESSIONS = [
    ("The 75th session of the General Assembly", "2020"),
    ("at the General Assembly’s 74th session", "2019"),
    ("the 76th session of the U.N. General Assembly (UNGA)", "2021"),
    ("the seventy-fifth session of the General Assembly", "2020"),
    ("the 47th session of the Human Rights Council", ""),
]


@pytest.mark.parametrize(("text", "published", "values"), CASES)
def test_cases(text: str, published: str, values: str) -> None:
    assert [mention.value for mention in date_mentions(text, published)] == values.split()


@pytest.mark.parametrize(("text", "values"), [*WRITTEN_OUT, *MONTHS, *WEEKDAYS, *RELATIVE, *YEARS, *SESSIONS])
def test_on_a_friday(text: str, values: str) -> None:
    assert [mention.value for mention in date_mentions(text, FRIDAY)] == values.split()


@pytest.mark.parametrize(
    ("published", "values"),
    [
        (None, "2020-10-06 2019 2021"),
        ("2021", "2020 2020-10-06 2019 2021"),
        ("2021-10", "2020 2021-09 2020-10-06 2021-05 2019 2021"),
        ("garbled", "2020-10-06 2019 2021"),
        ("2021-99-99", "2020 2020-10-06 2019 2021"),
    ],
)
def test_what_is_not_known_of_the_day_of_publication_is_not_guessed(published: str | None, values: str) -> None:
    text = (
        "Last year, last month, Tuesday, yesterday, Oct. 6, 2020, in May, in 2019, the General Assembly's 76th session"
    )
    assert [mention.value for mention in date_mentions(text, published)] == values.split()


def test_the_turn_of_the_year() -> None:
    text = "On December 30 and Friday and in December it met; it will meet on January 5."
    found = [mention.value for mention in date_mentions(text, "2022-01-03")]
    assert found == ["2021-12-30", "2021-12-31", "2021-12", "2022-01-05"]


def test_spans_are_the_words() -> None:
    text = "On Tuesday, Oct. 6, 2020, and since the summer of 2018, two years ago, it met."
    found = [mention.span.of(text) for mention in date_mentions(text, FRIDAY)]
    assert found == ["Tuesday, Oct. 6, 2020", "summer of 2018", "two years ago"]


PIECES = st.sampled_from(
    "Oct. |6|, |2020|May |last |year |Tuesday |next |ago|two |(|)|-|/|76th |session |of |the |will |in ".split("|")
)
DAYS = st.none() | st.dates().map(str) | st.sampled_from(["2021", "2021-10", "0001-01-01", "9999-12-31", "0001", "x"])


@given(st.text() | st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join), DAYS)
def test_any_text_gives_ordered_spans_inside_it(text: str, published: str | None) -> None:
    reached = 0
    for mention in date_mentions(text, published):
        assert reached <= mention.span.start < mention.span.end <= len(text)
        assert all(part.isdigit() for part in mention.value.split("-"))
        reached = mention.span.end

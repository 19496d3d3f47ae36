"""When a statement was made: news of Wednesday, 20 October 2021 -> the day, None where it gives none."""

from __future__ import annotations

import pytest

from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.quotes import quotes_and_people
from bot.extract.statements import joint_statements
from bot.model import Catalogue
from bot.parse import parse_article

PUBLISHED = "2021-10-20"
NEWS = "Forty-three countries condemned Chad's arrests in a joint statement on Monday. "
SAID = "Forty-three countries condemned Chad's arrests in a joint statement"
CASES = (
    (f"{SAID} on Tuesday.", "2021-10-19"),
    (f"{SAID} last Thursday.", "2021-10-14"),
    ("Forty-three countries condemned Chad's arrests. The joint statement was issued a day earlier.", "2021-10-19"),
    ("Forty-three countries condemned Chad in a joint statement. Two men were freed a day earlier.", None),
    (f"{SAID} last week.", None),
    (f"{SAID} on Monday, up from 23 countries last year.", "2021-10-18"),
    (f"{SAID} on Monday, a year after last year's election.", "2021-10-18"),
    (f"{SAID} on Monday, ahead of a summit on October 25.", "2021-10-18"),
    # the time is that of a deed told beside it
    (f"{SAID} that the writers arrested in October 2018 must be freed.", None),
    ("The group, founded in 2001, condemned Chad in a joint statement signed by Peru and Mali.", None),
    ("Twelve states led by Peru, which held elections in 2015, condemned Chad in a joint statement.", None),
    (f"{SAID}, quoting the ministry's damning August 2020 report.", None),
    ("Forty-three countries repeated their damning August 2020 statement on Chad.", "2020-08"),
    (f"{SAID}. Mali was not a signatory to the statement, having left the council in 2014.", None),
    (f"{SAID}. Mali was added later, having signed the text on Tuesday.", "2021-10-19"),
    # the day is that of what is condemned, or of who answers
    ("Forty-three countries condemned Chad's October 3 arrests in a joint statement on Tuesday.", "2021-10-19"),
    (NEWS + "Chad's ambassador said on Tuesday that the text was a disgrace.", "2021-10-18"),
    (
        "Chad's ministry on Wednesday called a joint text of 43 countries a lie. The text, issued on Monday, stands.",
        "2021-10-18",
    ),
    ("Chad on Wednesday rejected a joint statement by 43 countries that condemned its arrests.", None),
    # what came before it
    ("After Chad arrested 20 people on Sunday, 43 countries issued a joint statement.", None),
    ("After Chad arrested 20 people on Sunday, 43 countries issued a joint statement on Tuesday.", "2021-10-19"),
    ("After a meeting in Oslo on Sunday, 43 countries issued a joint statement on Chad.", "2021-10-17"),
    ("Hours after Chad arrested 20 people on Tuesday, 43 countries issued a joint statement.", "2021-10-19"),
    ("A joint letter to Chad, signed by 43 countries, was seen by reporters on Sunday.", "2021-10-17"),
    ("The joint letter, sent on October 1 and signed by 43 countries, was seen by reporters on Tuesday.", "2021-10-01"),
    # three sentences before, and in a sentence that only says when it came out
    (
        "On Tuesday they met in Oslo. It rained. All were late. Then 43 countries issued a joint statement.",
        "2021-10-19",
    ),
    (
        "Forty-three countries wrote a joint letter. Its names, made public Monday, are A (Peru), B (Mali), C (Chad).",
        "2021-10-18",
    ),
    # the date line of the document itself; that of a report is the day of printing
    ("Joint statement by the ministers of Peru, Mali and Fiji\n\n20 October 2021\n\nWe condemn it.", "2021-10-20"),
    (
        "Joint statement by the ministers of Peru, Mali and Fiji\n\nPublished: 20 October 2021\n\nWe agree.",
        "2021-10-20",
    ),
    (
        "Joint statement by the ministers of Peru, Mali and Fiji\n\nWe condemn it.\n\nPublished: 20 October 2021",
        "2021-10-20",
    ),
    ("Peru, Mali and Fiji issue joint statement\n\n20 October 2021\n\nThe three condemned it.", None),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_day_of_a_statement(text: str, expected: str | None) -> None:
    article = parse_article("case.txt", text.encode(), Catalogue(published=PUBLISHED))
    countries = country_mentions(article.text)
    quotes, people = quotes_and_people(article, countries)
    dates = date_mentions(article.text, article.published)
    found = joint_statements(article, countries, dates, quantities(article.text), quotes, people)
    assert next(each for each in found if not each.earlier).date == expected

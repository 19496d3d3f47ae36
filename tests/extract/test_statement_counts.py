"""How many stand behind a statement: a few sentences -> the count, None where they give none."""

from __future__ import annotations

import pytest

from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.quotes import quotes_and_people
from bot.extract.statements import joint_statements
from bot.model import Catalogue
from bot.parse import parse_article

NEWS = "Peru, Mali and Fiji condemned Chad in a joint statement on Monday. "
CASES = (
    (NEWS, None),
    (NEWS + "They were joined by 40 others.", 43),
    (NEWS + "A total of 43 have signed.", 43),
    (NEWS + "A total of 43 have died.", None),
    (NEWS + "Forty-three in all signed it.", 43),
    (NEWS + "The 43 also called for talks.", 43),
    (NEWS + "It was backed by 43 of the 57 members.", 43),
    (NEWS + "It was signed by 26 heads of delegation.", 26),
    (NEWS + "It has drawn 41.", 41),
    (NEWS + "A rally in the capital drew 41.", None),
    (NEWS + "Malta signed on Tuesday, bringing the total to 41.", 41),
    (NEWS + "Two more miners died on Tuesday, bringing the total to 41.", None),
    ("Peru read a joint statement on Chad for itself and 42 more.", 43),
    ("Peru, with 42 others, signed a joint statement on Chad.", 43),
    ("Fourteen of the Security Council's 15 members issued a joint statement on Chad.", 14),
    ("The seven powers said in a joint statement that Chad must free them.", 7),
    ("All but two of the 18 members of the Rivers Commission have signed a joint statement on Chad.", 16),
    ("All but three of the EU's 27 members signed a joint statement on Chad.", 24),
    ("The seven southern members of the EU - Italy, Spain and five more - have signed a joint statement on Chad.", 7),
    ("The coast's states, thirteen in all, called in a communique for patrols against pirates off Chad.", 13),
    ("Nineteen countries then issued a joint statement on Chad.", 19),
    ("Brazil and India headed a group of 62 states which urged Chad in a joint statement to stop.", 62),
    ("Two withdrew from the joint statement on Chad, reducing the number of those who supported it to 41.", 41),
)


@pytest.mark.parametrize(("text", "count"), CASES)
def test_how_many_stand_behind_it(text: str, count: int | None) -> None:
    assert counts(text) == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Ten officers said in a joint statement that they had found the car.",
        "The two clubs said in a joint statement that the number of foreign players would rise to 14.",
        "The club bought two players, and then 14 more. The parents thanked them in a joint statement.",
    ],
)
def test_those_counted_are_no_states(text: str) -> None:
    assert counts(text) == []


def counts(text: str) -> list[int | None]:
    article = parse_article("case.txt", text.encode(), Catalogue(published="2021-10-20"))
    countries = country_mentions(article.text)
    quotes, people = quotes_and_people(article, countries)
    dates = date_mentions(article.text, article.published)
    found = joint_statements(article, countries, dates, quantities(article.text), quotes, people)
    return [each.count for each in found]

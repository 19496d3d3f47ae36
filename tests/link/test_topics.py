"""What articles talk about, told from how they say it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.link.topics import Phrases, phrases, topics

_DREDGERS = [
    "Deep-sea mining destroys the ocean floor, campaigners warned in Port Vila on Monday.",
    "The minister defended deep-sea mining near the ocean floor, citing jobs.",
    "Opponents of deep-sea mining met Amina Okoro, who has studied fish stocks.",
    "Okoro's team was to protect fish stocks; Amina Okoro said so on Monday.",
]


def _texts(titles: list[str], passages: list[str]) -> list[str]:
    return [topic.text for topic in topics(titles, _read(passages))]


def _read(passages: list[str]) -> list[Phrases]:
    """As if each were a text of its own."""
    return [phrases([passage]) for passage in passages]


@pytest.mark.parametrize(
    ("passages", "found", "not_found"),
    [
        (_DREDGERS, ["deep-sea mining", "ocean floor", "fish stocks", "Amina Okoro"], ["Monday", "stocks", "Amina"]),
        (["A ban on trawling.", "No ban on Trawling."], ["ban"], ["on", "a ban"]),  # small words are no topics
        (
            ["He urged a truce.", "They urged a truce."],
            ["truce"],
            ["urged", "urged a truce"],
        ),  # nor are verbs of speech
        (["to protect reefs, now", "will protect reefs."], ["reefs"], ["protect reefs", "protect"]),
        (["the missing sailors.", "the missing sailors,"], ["missing sailors"], ["sailors"]),
        (["trawlers including Icelandic ones", "ships including Icelandic ones"], ["Icelandic ones"], ["including"]),
        (["sailors detained at sea", "sailors detained at port"], ["sailors"], ["detained", "sailors detained"]),
        (["Twenty-two ships came", "twenty-two ships went"], ["ships"], ["Twenty-two", "Twenty-two ships"]),
        (["Peru's fleet", "Peru’s fleet"], ["Peru", "fleet"], ["Peru's", "Peru's fleet"]),
        (["the United Nations;", "of the United Nations"], ["United Nations"], ["Nations", "United"]),
        (
            ["human rights.", "human rights record.", "a human rights record,", "rights record"],
            ["human rights"],
            ["human"],
        ),
        (["the week was long", "a week of rain"], [], ["week"]),  # says nothing
        (["said once: a comet"], [], ["comet"]),
        # another language, or a list without marks
        ([" ".join(f"wort{n}x" for n in range(14)), " ".join(f"wort{n}x" for n in range(14))], [], ["wort3x wort4x"]),
        (["", " ", "\u2028", "…", "’s", "1 2 3"], [], [""]),
    ],
)
def test_phrases_are_told_from_how_they_stand(passages: list[str], found: list[str], not_found: list[str]) -> None:
    offered = _texts([], passages)
    assert [topic for topic in found if topic not in offered] == []
    assert [topic for topic in not_found if topic in offered] == []


def test_one_topic_is_one_in_any_number_and_case_as_it_is_mostly_written() -> None:
    assert _texts([], ["a Coral Reef.", "coral reefs,", "coral reefs."]) == ["coral reefs"]


def test_what_is_said_more_comes_first_and_titles_say_more() -> None:
    said = ["a tax on kelp", "a tax on kelp", "a tax on kelp", "kelp."]
    assert _texts([], said) == ["kelp", "tax"]
    assert _texts(["Tax again", "No tax"], said) == ["tax", "kelp"]


def test_the_order_of_texts_does_not_matter() -> None:
    shuffled = list(_DREDGERS)
    random.Random(3).shuffle(shuffled)
    assert topics([], _read(shuffled)) == topics([], _read(_DREDGERS))


def test_it_does_not_matter_which_passages_stand_in_one_text() -> None:
    assert topics(["Ocean mining"], [phrases(_DREDGERS)]) == topics(["Ocean mining"], _read(_DREDGERS))


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_text_has_topics_that_stand_in_it(texts: list[str]) -> None:
    found = topics(texts, _read(texts))
    assert all(3 <= len(topic.text) <= 60 and topic.weight >= 2 for topic in found)
    assert len({topic.text for topic in found}) == len(found)
    words = {word for text in texts for word in text.split()}
    assert all(any(part in word for word in words) for topic in found for part in topic.text.split())

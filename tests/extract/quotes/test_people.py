"""The people of an article, on invented text."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import read


def test_a_dateline_names_nobody() -> None:
    _, people = read("OSLO, March 12 (Wire) - Ann Lee said the vote was over.\n\nBERN — She left.")
    assert [person.name for person in people] == ["Ann Lee"]


def test_people_with_roles_country_and_mentions() -> None:
    text = "China's envoy, Wu Ling, left the hall. “We won the vote,” the Chinese representative said. He smiled."
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == ("Wu Ling", ("China's envoy",), "CHN")
    assert [mention.span.of(text) for mention in person.mentions] == ["Wu Ling", "the Chinese representative", "He"]


TITLES = [
    ("French Ambassador Luc de Brie said that it was over.", "Luc de Brie", ("French Ambassador",), "FRA"),
    ("Foreign ministry spokesman Wu Ling said that it was over.", "Wu Ling", ("Foreign ministry spokesman",), None),
    ("Luc Brie, the Dutch envoy to the UN, said it was over.", "Luc Brie", ("the Dutch envoy to the UN",), "NLD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "roles", "country"), TITLES)
def test_titles_become_roles(text: str, name: str, roles: tuple[str, ...], country: str | None) -> None:
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == (name, roles, country)


NOBODY = [
    # a capital that only opens a sentence
    ("Forty-three left. Fishermen waited. Ann Lee spoke.", ["Ann Lee"]),
    ("Warships passed by. Ann Lee spoke on Thursday’s show.", ["Ann Lee"]),
    # … but names that open one are names: with more behind them, a description, or speech
    ("Bo de Ray left.", ["Bo de Ray"]),
    ("Garba, 61, left the hall.", ["Garba"]),
    ("Garba said it was over.", ["Garba"]),
    ("Lithuania left.", ["Lithuania"]),
]


@pytest.mark.parametrize(("text", "names"), NOBODY)
def test_a_capital_that_opens_a_sentence_names_nobody(text: str, names: list[str]) -> None:
    assert [person.name for person in read(text)[1]] == names

"""Who is the same person in two articles, and who is not."""

from __future__ import annotations

from bot.link.speakers import link_speakers
from bot.model import Article, Facts, Mention, Person, Quote, Span


def told(
    name: str, person: str, *others: str, country: str | None = None, kind: str = "person"
) -> tuple[Article, Facts]:
    """An article that calls ``person`` by that name and by ``others``."""
    forms = [person, *others]
    text = ". ".join(forms)
    mentions = []
    for form in forms:
        start = text.index(form, mentions[-1].span.end if mentions else 0)
        mentions.append(Mention(Span(start, start + len(form)), "full"))
    return Article(name, text, (), ()), Facts(people=(Person(person, kind, tuple(mentions), country=country),))  # type: ignore[arg-type]


def names(*articles: tuple[Article, Facts]) -> list[str]:
    return [speaker.name for speaker in link_speakers(articles)]


def test_the_same_name_with_and_without_diacritics_is_one_person() -> None:
    assert names(told("a", "Zoltán Kovács"), told("b", "Zoltan Kovacs")) == ["Zoltán Kovács"]


def test_family_name_first_and_last_is_one_person() -> None:
    assert len(names(told("a", "Kang Min-ho"), told("b", "Min-ho Kang"))) == 1


def test_a_middle_name_may_be_missing() -> None:
    assert names(told("a", "Ana Maria Lopes"), told("b", "Ana Lopes")) == ["Ana Maria Lopes"]


def test_a_bare_family_name_joins_the_only_bearer_from_the_same_country() -> None:
    assert names(told("a", "Ana Lopes", country="PRT"), told("b", "Lopes", country="PRT")) == ["Ana Lopes"]


def test_a_bare_family_name_without_a_country_stays_apart() -> None:
    assert names(told("a", "Ana Lopes", country="PRT"), told("b", "Lopes")) == ["Ana Lopes", "Lopes"]


def test_two_bearers_of_a_family_name_stay_apart() -> None:
    pair = told("a", "Ana Lopes", country="PRT"), told("b", "Rui Lopes", country="PRT")
    assert names(*pair, told("c", "Lopes", country="PRT")) == ["Ana Lopes", "Lopes", "Rui Lopes"]


def test_people_of_different_countries_stay_apart() -> None:
    assert len(names(told("a", "Ana Maria Lopes", country="PRT"), told("b", "Ana Lopes", country="BRA"))) == 2


def test_a_body_is_not_a_person() -> None:
    assert len(names(told("a", "Amnesty", kind="organisation"), told("b", "Amnesty"))) == 2


def test_a_government_is_one_speaker_whether_taken_for_a_body_or_a_crowd() -> None:
    (speaker,) = link_speakers([told("a", "Norway", kind="organisation"), told("b", "Norway", kind="collective")])
    assert {form.article for form in speaker.forms} == {"a", "b"}


def test_a_country_is_one_speaker_by_whichever_of_its_names() -> None:
    (speaker,) = link_speakers([told(name, name, kind="organisation") for name in ("UK", "United Kingdom", "Britain")])
    assert (speaker.name, len(speaker.forms)) == ("United Kingdom", 3)
    assert names(told("a", "UK", kind="organisation"), told("b", "Britain", kind="organisation")) == ["UK"]


def test_a_part_of_a_country_and_its_people_stay_apart() -> None:
    assert len(names(*(told(name, name, kind="organisation") for name in ("UK", "Scotland", "British")))) == 3


def test_forms_tell_names_from_roles_and_leave_pronouns_out() -> None:
    (speaker,) = link_speakers([told("a", "Kang Min-ho", "Kang", "the Korean envoy", "he")])
    assert [(form.text, form.kind) for form in speaker.forms] == [
        ("Kang Min-ho", "name"),
        ("Kang", "name"),
        ("the Korean envoy", "role"),
    ]
    article, _ = told("a", "Kang Min-ho", "Kang", "the Korean envoy", "he")
    assert all(form.span.of(article.text) == form.text for form in speaker.forms)


def test_who_is_quoted_by_a_description_alone_can_be_asked_for() -> None:
    text = "“Nobody asked us,” the residents said."
    quote = Quote(Span(1, 16), "direct", 1, "the residents", "collective", Span(19, 32))
    (speaker,) = link_speakers([(Article("a", text, (), ()), Facts(quotes=(quote,)))])
    assert (speaker.name, speaker.kind) == ("the residents", "collective")
    assert [form.local_name for form in speaker.forms] == ["the residents"]

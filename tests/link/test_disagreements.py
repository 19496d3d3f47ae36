"""Invented pairs of articles about a dam: those that agree, and those that differ in exactly one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.link.disagreements import Contradiction
from bot.model import NearDuplicate
from tests.link.told import Said, Told, articles, differing

# Enough names for two articles to tell one story
STORY = "Engineers of the Karesh dam on Lake Orumba met villagers from Taviland and Mirrobo in the Orumba valley. "


def sides(found: Contradiction, *told: Told) -> list[str]:
    """The words of each side."""
    texts = {article.name: article.text for article, _ in articles(*told)}
    return [side.words.span.of(texts[side.words.article]) for side in found.sides]


# --- figures ----------------------------------------------------------------------------------------


def counted(sentence: str, words: str, number: float | None, hedge: str | None, what: str, **rest: str) -> Told:
    return Told(STORY + sentence, claims=((words, number, hedge, what),), **rest)  # type: ignore[arg-type]


HELD = counted("Police have detained 300 villagers from Taviland.", "300 villagers", 300, None, "villagers")
KILLED = counted("At least 40 people were killed near Mirrobo.", "At least 40 people", 40, "at least", "people")

MARCHED = counted("Some 40,000 people marched through Mirrobo.", "Some 40,000 people", 40_000, "some", "people")
FEE = counted("The fee for the keeper of Mirrobo was €9m.", "9m", 9_000_000, None, "euros")

DIFFERENT_FIGURES = [
    (
        HELD,
        counted("Some 500 villagers of Taviland are held in custody.", "Some 500 villagers", 500, "some", "villagers"),
    ),
    (KILLED, counted("The flood near Mirrobo killed 25 people.", "25 people", 25, None, "people")),
    (  # who is only called by a title is no other place
        KILLED,
        counted("The flood killed 25 people, the Governor said.", "25 people", 25, None, "people"),
    ),
    (
        counted("Hundreds of people from Taviland were arrested.", "Hundreds of people", None, "hundreds of", "people"),
        counted("Over 3,000 people from Taviland were jailed.", "Over 3,000 people", 3000, "more than", "people"),
    ),
    # what is counted under other names: a turnout, jobs, strikers, the dead; a sum of money
    (
        MARCHED,
        counted("The turnout in Mirrobo was fewer than 9,000.", "fewer than 9,000", 9_000, "fewer than", "turnout"),
    ),
    (
        counted("The mill in Mirrobo will cut 1,100 jobs.", "1,100 jobs", 1_100, None, "jobs"),
        counted("In Mirrobo 1,900 workers would lose their jobs.", "1,900 workers", 1_900, None, "workers"),
    ),
    (
        counted("In Mirrobo 6,400 of its members are on strike.", "6,400 of its members", 6_400, None, "members"),
        counted("The number of strikers in Mirrobo is 2,900.", "2,900", 2_900, None, "strikers"),
    ),
    (
        counted("Gunmen abducted 60 pupils in Mirrobo.", "60 pupils", 60, None, "pupils"),
        counted("In Mirrobo 112 pupils had been kidnapped.", "112 pupils", 112, None, "pupils"),
    ),
    (KILLED, counted("There are 25 dead near Mirrobo.", "25 dead", 25, None, "dead")),
    (FEE, counted("Mirrobo sold him for a fee of €12m.", "12m", 12_000_000, None, "euros")),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENT_FIGURES)
def test_figures_that_exclude_each_other_are_found_with_their_words(a: Told, b: Told) -> None:
    (found,) = differing(a, b)
    assert found.kind == "figure"
    assert sides(found, a, b) == [a.claims[0][0], b.claims[0][0]]


COMPATIBLE_FIGURES = {
    "the same": (HELD, HELD),
    "a hedge that the other fits": (
        KILLED,
        counted("The flood near Mirrobo killed 45 people.", "45 people", 45, None, "people"),
    ),
    "another matter": (HELD, KILLED),
    "some of all": (
        HELD,
        counted("Police detained 20 children in Taviland.", "20 children", 20, None, "children"),
    ),
    "more of them": (
        KILLED,
        counted("Another 12 people were killed near Mirrobo.", "12 people", 12, None, "people"),
    ),
    "another place": (
        KILLED,
        counted("In the port of Zelanda 12 people were killed.", "12 people", 12, None, "people"),
    ),
    "a toll of another day": (
        KILLED,
        counted("The flood near Mirrobo killed 90 people.", "90 people", 90, None, "people", published="2015-03-05"),
    ),
    "a toll of what was years before": (
        KILLED,
        Told(
            STORY + "In 2009 another flood near Mirrobo killed 25 people.",
            claims=(("25 people", 25, None, "people"),),
            dates={"2009": "2009"},
        ),
    ),
    "an estimate of another year": (
        HELD,
        counted(
            "Police detained 900 villagers of Taviland.",
            "900 villagers",
            900,
            None,
            "villagers",
            published="2016-03-04",
        ),
    ),
    "another magnitude": (
        HELD,
        counted("In Taviland 9,000 villagers are in custody.", "9,000 villagers", 9000, None, "villagers"),
    ),
    "some of the dead": (
        KILLED,
        counted("Near Mirrobo 25 of the dead were fishermen.", "25 of the dead", 25, None, "dead"),
    ),
    "cases, not those who died in them": (
        KILLED,
        counted("Near Mirrobo 25 cases in which people died are known.", "25 cases", 25, None, "cases"),
    ),
    "jobs made, not lost": (
        counted("The mill in Mirrobo will cut 1,100 jobs.", "1,100 jobs", 1_100, None, "jobs"),
        counted("The mill in Mirrobo will create 400 jobs.", "400 jobs", 400, None, "jobs"),
    ),
    "a fee in other money": (
        FEE,
        counted("Mirrobo sold him for a fee of £12m.", "12m", 12_000_000, None, "pounds"),
    ),
    "a wage, not a fee": (
        FEE,
        counted("The keeper of Mirrobo will earn €12m.", "12m", 12_000_000, None, "euros"),
    ),
    "who acts, not who suffers": (
        KILLED,
        counted("In Mirrobo 900 people killed the cattle.", "900 people", 900, None, "people"),
    ),
    "a part beside its whole": (
        HELD,
        Told(
            STORY + "Police have detained 300 villagers from Taviland and 40 villagers from Mirrobo.",
            claims=(("300 villagers", 300, None, "villagers"), ("40 villagers", 40, None, "villagers")),
        ),
    ),
    "some here and others elsewhere": (
        HELD,
        counted("Police held 40 villagers of Taviland and others elsewhere.", "40 villagers", 40, None, "villagers"),
    ),
    "another story": (
        KILLED,
        Told(
            "A bus crash killed 12 people in Kenya, Doctor Amara Obi said.", claims=(("12 people", 12, None, "people"),)
        ),
    ),
}


@pytest.mark.parametrize("case", COMPATIBLE_FIGURES)
def test_figures_that_can_both_be_true_are_no_disagreement(case: str) -> None:
    assert differing(*COMPATIBLE_FIGURES[case]) == []


def test_a_reprint_is_no_second_source() -> None:
    a, b = DIFFERENT_FIGURES[0]
    assert differing(a, b, duplicates=[NearDuplicate("0", "1", 0.9)]) == []
    assert len(differing(a, b, b, duplicates=[NearDuplicate("1", "2", 0.9)])) == 1
    all_three = [NearDuplicate("0", "1", 0.9), NearDuplicate("0", "2", 0.9), NearDuplicate("1", "2", 0.9)]
    assert differing(a, b, b, duplicates=all_three) == []


# --- quotations -------------------------------------------------------------------------------------


def said(sentence: str, *quotes: Said, **rest: object) -> Told:
    return Told(STORY + sentence, quotes=quotes, **rest)  # type: ignore[arg-type]


def direct(words: str, speaker: str) -> Told:
    return said(f"“{words}” said {speaker}.", Said(words, speaker))


def accused(whom: str) -> Told:
    words = "shameful water record"
    return said(f"Ana Rojas accused {whom} of having a “{words}”.", Said(words, "Ana Rojas", "fragment"))


SHAME = direct("The dam is a shame for the whole valley,", "Ana Rojas")
BLAME = direct("The dam is a shame for the whole valley,", "Luis Prado")
DIFFERENT_QUOTATIONS = {
    "speaker": (
        SHAME,
        BLAME,
        ["Ana Rojas", "Luis Prado"],
    ),
    "wording": (
        SHAME,
        direct("The dam is a blessing for the whole valley,", "Ana Rojas"),
        ["The dam is a shame for the whole valley,", "The dam is a blessing for the whole valley,"],
    ),
    "of_whom": (
        said(
            "“Norway and some others should hide their own shameful water record,” Ana Rojas said.",
            Said("Norway and some others should hide their own shameful water record,", "Ana Rojas"),
        ),
        accused("Oslo, Chile and Kenya"),
        ["Norway and some others", "Oslo, Chile and Kenya"],
    ),
    "day": (
        said(
            "“The dam must wait,” Ana Rojas said on Monday.",
            Said("The dam must wait,", "Ana Rojas"),
            dates={"Monday": "2015-03-02"},
        ),
        said(
            "On Wednesday Ana Rojas said: “The dam must wait.”",
            Said("The dam must wait.", "Ana Rojas"),
            dates={"Wednesday": "2015-03-04"},
        ),
        ["Monday", "Wednesday"],
    ),
    "of_whom called so": (
        said("Ana Rojas called Norway “a bully at the tap”.", Said("a bully at the tap", "Ana Rojas", "fragment")),
        said("Ana Rojas called Chile “a bully at the tap”.", Said("a bully at the tap", "Ana Rojas", "fragment")),
        ["Norway", "Chile"],
    ),
}


@pytest.mark.parametrize("kind", DIFFERENT_QUOTATIONS)
def test_one_quotation_told_in_two_ways_is_found(kind: str) -> None:
    a, b, words = DIFFERENT_QUOTATIONS[kind]
    (found,) = differing(a, b)
    assert found.kind == kind.partition(" ")[0]
    assert sides(found, a, b) == words


AGREEING_QUOTATIONS = {
    "word for word": (SHAME, SHAME),
    "a part of it": (
        SHAME,
        said(
            "Ana Rojas called it a “shame for the whole valley”.",
            Said("shame for the whole valley", "Ana Rojas", "fragment"),
        ),
    ),
    "another spelling": (
        direct("We honour the Orumba people and their old rights,", "Ana Rojas"),
        direct("We honor the Orumba people and their old rights,", "Ana Rojas"),
    ),
    "a short form": (
        direct("We don’t want this dam in our valley,", "Ana Rojas"),
        direct("We do not want this dam in our valley,", "Ana Rojas"),
    ),
    "words left out with a mark": (
        SHAME,
        direct("The dam is … for the whole valley,", "Ana Rojas"),
    ),
    "other words altogether": (
        SHAME,
        direct("Nobody asked the people of Mirrobo,", "Ana Rojas"),
    ),
    "the same countries by other names": (
        accused("Oslo"),
        accused("Norway"),
    ),
    "of whom is not said": (
        said("Ana Rojas spoke of a “shameful water record”.", Said("shameful water record", "Ana Rojas", "fragment")),
        accused("Norway"),
    ),
    "a shorter name of one speaker": (
        SHAME,
        direct("The dam is a shame for the whole valley,", "Rojas"),
    ),
    "a day in one alone": (
        SHAME,
        said(
            "“The dam is a shame for the whole valley,” said Ana Rojas on Monday.",
            Said("The dam is a shame for the whole valley,", "Ana Rojas"),
            dates={"Monday": "2015-03-02"},
        ),
    ),
    "weekdays that follow each other, as across a night or a time zone": (
        said(
            "“The dam must wait,” Ana Rojas said on Monday.",
            Said("The dam must wait,", "Ana Rojas"),
            dates={"Monday": "2015-03-02"},
        ),
        said(
            "“The dam must wait,” Ana Rojas said on Tuesday.",
            Said("The dam must wait,", "Ana Rojas"),
            dates={"Tuesday": "2015-03-03"},
        ),
    ),
    "somebody named and somebody described, who may be one": (
        SHAME,
        direct("The dam is a shame for the whole valley,", "The mayor"),
    ),
    "one name in two spellings": (
        SHAME,
        direct("The dam is a shame for the whole valley,", "Anna Rohas"),
    ),
    "another story": (
        SHAME,
        Told(
            "“The dam is a shame for the whole valley,” said Luis Prado.",
            quotes=(Said("The dam is a shame for the whole valley,", "Luis Prado"),),
        ),
    ),
}


@pytest.mark.parametrize("case", AGREEING_QUOTATIONS)
def test_quotations_that_fit_each_other_are_no_disagreement(case: str) -> None:
    assert differing(*AGREEING_QUOTATIONS[case]) == []


def test_the_one_toll_of_each_of_two_articles_with_many_names_in_common_is_of_one_event() -> None:
    claims = [(f"{number} people", number, None, "people") for number in (5, 7)]
    told = (
        Told(STORY + "A plane crashed in the valley near Karesh, killing 5 people.", claims=(claims[0],)),
        Told(STORY + "So 7 people died when the plane crashed north of Zelanda.", claims=(claims[1],)),
    )
    (found,) = differing(*told)
    assert sides(found, *told) == ["5 people", "7 people"]


def test_a_long_quotation_shows_that_two_short_reports_tell_one_story() -> None:
    words = "The dam is a shame for the whole valley,"
    a = Told(f"“{words}” said Ana Rojas of Norway.", quotes=(Said(words, "Ana Rojas"),))
    b = Told(f"“{words}” said Luis Prado, also of Norway.", quotes=(Said(words, "Luis Prado"),))
    (found,) = differing(a, b)
    assert found.kind == "speaker"


# --- replies ----------------------------------------------------------------------------------------


def reply(sentence: str, day: str, date: str, person: str = "Ola Berg", country: str = "NOR") -> Told:
    text = f"Twelve nations wrote Norway a letter about Lake Orumba. {sentence}"
    letter = {"count": 12, "date": "2015-03-02"}
    return Told(text, dates={day: date}, people={person: country}, statement=letter)


MONDAY = reply(
    "Its minister Ola Berg angrily rejected on Monday what he called the lies of the letter.", "Monday", "2015-03-02"
)
WEDNESDAY = reply("Norway’s Ola Berg on Wednesday denounced the letter of the twelve.", "Wednesday", "2015-03-04")


def test_one_persons_reply_on_two_days_is_found() -> None:
    (found,) = differing(MONDAY, WEDNESDAY)
    assert (found.kind, found.speaker) == ("reply", "Ola Berg")
    assert sides(found, MONDAY, WEDNESDAY) == ["Monday", "Wednesday"]


@pytest.mark.parametrize(
    "other",
    [
        MONDAY,
        replace(WEDNESDAY, dates={}),
        reply("Norway’s Kari Lund on Wednesday denounced the letter.", "Wednesday", "2015-03-04", "Kari Lund"),
        reply("Norway’s Ola Berg on Wednesday welcomed the letter.", "Wednesday", "2015-03-04"),
        reply("Norway’s Ola Berg on Wednesday denounced the price of salmon.", "Wednesday", "2015-03-04"),
        reply("Norway’s Ola Berg denounced the letter, which Peru signed on Wednesday.", "Wednesday", "2015-03-04"),
        reply("Peru’s Ola Ruiz on Wednesday denounced the letter.", "Wednesday", "2015-03-04", "Ola Ruiz", "PER"),
    ],
)
def test_replies_that_may_be_two_are_no_disagreement(other: Told) -> None:
    assert differing(MONDAY, other) == []


# --- whatever is told -------------------------------------------------------------------------------

EVERYTHING = [
    *(told for pair in DIFFERENT_FIGURES for told in pair),
    *(told for a, b, _ in DIFFERENT_QUOTATIONS.values() for told in (a, b)),
    MONDAY,
    WEDNESDAY,
]


@given(st.sampled_from(EVERYTHING))
def test_no_article_contradicts_itself_printed_twice(told: Told) -> None:
    assert differing(told, told) == []


@given(st.lists(st.sampled_from(EVERYTHING), max_size=5))
def test_every_side_is_a_place_in_an_article_and_two_sources_differ(all_told: list[Told]) -> None:
    texts = {article.name: article.text for article, _ in articles(*all_told)}
    for found in differing(*all_told):
        assert len(found.sides) > 1
        assert len({place.article for side in found.sides for place in side.places}) > 1
        for side in found.sides:
            for place in (side.words, *side.places):
                assert place.span.of(texts[place.article]).strip()
                assert all(place.span.covers(mark) for mark in place.marks)

"""What a person gets who asks where sources differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import ask_line
from bot.ingest import load
from bot.model import Answer
from bot.store.coverage import Coverage
from tests.commands.stored import Stored, store
from tests.link.test_disagreements import DIFFERENT_FIGURES, DIFFERENT_QUOTATIONS, EVERYTHING, MONDAY, WEDNESDAY
from tests.link.told import Told, articles


def _stored(folder: Path, *all_told: Told) -> Coverage:
    """The articles, each with words of its own behind it: what shares most of its words is a reprint."""
    own = (" ".join(f"note{number}x{word}" for word in range(80)) for number in range(len(all_told)))
    padded = [replace(told, text=f"{told.text}\n{notes}") for told, notes in zip(all_told, own, strict=True)]
    return _as_they_are(folder, *padded)


def _as_they_are(folder: Path, *all_told: Told) -> Coverage:
    return store(folder, *(Stored(a.name, a.text, facts, a.catalogue) for a, facts in articles(*all_told)))


@pytest.fixture(scope="module")
def differing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    told = (*DIFFERENT_FIGURES[0], *DIFFERENT_QUOTATIONS["of_whom"][:2], MONDAY, WEDNESDAY)
    with _stored(tmp_path_factory.mktemp("differing"), *told) as coverage:
        yield coverage


def _differences(answer: Answer) -> dict[str, list[str]]:
    return {each.about: [finding.text for finding in each.findings] for each in answer.disagreements}


def test_each_side_stands_beside_the_other_in_its_own_words(differing: Coverage) -> None:
    answer = ask_line(differing, "disagree")
    assert answer.found
    assert _differences(answer) == {
        "How many: Detained, arrested or held": ["300 villagers", "Some 500 villagers"],
        "Of whom Ana Rojas says “shameful water record”": [
            "“Norway and some others” (Norway)",
            "“Oslo, Chile and Kenya” (Chile, Kenya and Norway)",
        ],
        "When Ola Berg replies to it: Joint letter of 12 countries · critical of Norway · 2 March 2015": [
            "2 March 2015 (“Monday”)",
            "4 March 2015 (“Wednesday”)",
        ],
    }


def test_accounts_of_one_statement_that_differ_are_found(invented: Coverage) -> None:
    assert _differences(ask_line(invented, "disagree")) == {
        "How many countries took part: Joint letter of 12 or 14 countries · critical of Norway · 6 March 2018": [
            "12 countries",
            "14 countries",
        ]
    }


@pytest.mark.parametrize(
    ("line", "number"),
    [("disagree arrests", 1), ("disagree rojas", 1), ("disagree letter", 1), ("disagree norway", 2)],
)
def test_words_limit_it(differing: Coverage, line: str, number: int) -> None:
    assert len(ask_line(differing, line).disagreements) == number


def test_where_nothing_differs_the_other_disagreements_are_counted(differing: Coverage) -> None:
    answer = ask_line(differing, "disagree volcanoes")
    assert not answer.found
    assert answer.not_stated == (
        "No sources were found to contradict each other about “volcanoes”. There are 3 other disagreements.",
    )
    assert answer.suggestions == ("disagree",)


def test_what_reprints_contradict_is_told_once(tmp_path: Path) -> None:
    first, other = REPORTS["Who says “We shall never leave our valley,”"]
    for name, text in (("a", first), ("b", other), ("c", f"{other} It rained.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        (found,) = ask_line(coverage, "disagree").disagreements
    assert [len(finding.citations) for finding in found.findings] == [1, 2]


def test_a_reprint_is_no_second_source(tmp_path: Path) -> None:
    """The same text but for its figure: an edited copy of one report."""
    letter = {"date": "2015-03-02", "lead": "CHL"}
    first = replace(MONDAY, statement={"count": 12, **letter})
    other = replace(MONDAY, text=MONDAY.text.replace("Twelve", "Thirteen"), statement={"count": 13, **letter})
    with _as_they_are(tmp_path, first, other) as coverage:
        assert coverage.near_duplicates()
        assert ask_line(coverage, "who-signed").disagreements
        assert not ask_line(coverage, "disagree").disagreements


def test_the_five_articles_differ_in_figures_in_whom_words_are_said_of_and_in_the_day_of_the_reply(
    coverage: Coverage,
) -> None:
    found = _differences(ask_line(coverage, "disagree"))
    assert found["Of whom Zhang Jun says “terrible human rights record”"] == [
        "“The U.S. and a few other countries” (United States)",
        "“Washington, Paris and London” (France, United Kingdom and United States)",
    ]
    assert "hundreds of thousands of members of the ethnic minority" in found["How many: Detained, arrested or held"]
    (reply,) = (sides for about, sides in found.items() if about.startswith("When Zhang Jun replies to it"))
    assert reply == ["21 October 2021 (“Thursday”)", "23 October 2021 (“Saturday”)"]


REPORTS = {
    "In which town it was made": (
        (
            "March 4, 2016 - Thirty-one countries led by Norway signed a joint declaration against the Orumba dam in "
            "Karesh on Thursday."
        ),
        (
            "March 4, 2016 - Norway and 30 other countries signed a joint declaration against the Orumba dam in "
            "Mirrobo on Thursday."
        ),
    ),
    "How many": (
        (
            "March 4, 2016 - At the Orumba dam near Mirrobo 14 people drowned on Thursday, the Karesh office of the "
            "coast guard said."
        ),
        (
            "March 4, 2016 - The coast guard in Karesh sent divers to the Orumba dam on Thursday.\n\nIt said 23 people "
            "had died. The town of Mirrobo is in mourning."
        ),
    ),
    "How many countries took part": (
        (
            "GENEVA, March 3, 2016 - Thirty-one countries led by Norway urged Chile on Wednesday to stop "
            "the Orumba dam, in a joint statement at the Human Rights Council."
        ),
        (
            "GENEVA, March 3, 2016 - A group of 33 states criticised Chile over the Orumba dam on Wednesday. Norway's "
            "ambassador Kari Lund delivered the joint statement to the Human Rights Council on behalf of the group."
        ),
    ),
    "Of whom Luis Prado says “shameful colonial past”": (
        (
            "March 3, 2016 - Chile's ambassador Luis Prado accused Oslo and London of a “shameful colonial past” in a "
            "debate on the Orumba dam in Karesh and Mirrobo."
        ),
        (
            "March 3, 2016 - “France and Spain should first look at their own shameful colonial past,” Luis Prado, "
            "Chile's ambassador, said of the Orumba dam in Karesh, near Mirrobo."
        ),
    ),
    "Who says “We shall never leave our valley,”": (
        (
            "March 3, 2016 - The Orumba dam will be built. “We shall never leave our valley,” Marta Ruiz, a village "
            "leader from Mirrobo, told reporters at the Karesh office."
        ),
        (
            "March 3, 2016 - Villagers in Mirrobo protested against the Orumba dam. “We shall never leave our valley,” "
            "Pavel Orsic, a farmer, said outside the Karesh office."
        ),
    ),
    "What Ivo Dahl says, word for word": (  # the sentence ends in two ways
        (
            "March 3, 2016 - “We shall not let a single lorry into the Orumba forest before the snow melts,” Ivo Dahl, "
            "the mayor of Mirrobo, said at Karesh."
        ),
        (
            "March 3, 2016 - Mayor Ivo Dahl spoke in Mirrobo. “We shall not let a single lorry into the Orumba forest "
            "until the court has decided,” he said in Karesh."
        ),
    ),
    "Of whom Luis Prado says “A thief does not get the keys”": (
        (
            "March 3, 2016 - “A thief does not get the keys,” Chile's ambassador Luis Prado said of Peru, which wants "
            "the Orumba dam near Mirrobo."
        ),
        (
            "March 3, 2016 - Mirrobo looks on as the Orumba dam grows and more lorries come from Karesh each day. “A "
            "thief does not get the keys,” Luis Prado, who speaks for Chile, said of Norway."
        ),
    ),
    "What the joint declaration says, word for word": (  # documents go by many names
        (
            "March 3, 2016 - Nine countries signed a text on the Orumba dam. “We ask that the gates stay shut for 30 "
            "more days,” the joint declaration said."
        ),
        (
            "March 3, 2016 - The Orumba dam frightens nine countries. “We ask that the gates stay shut for 40 more "
            "days,” the declaration said."
        ),
    ),
    "When it was made": (  # days that follow each other, but both articles were written in one town
        (
            "GENEVA, March 3, 2016 - Thirty-one countries led by Norway urged Chile on Tuesday to stop the Orumba dam, "
            "in a joint statement at the Human Rights Council."
        ),
        (
            "GENEVA, March 3, 2016 - Norway led 31 countries on Wednesday in a joint statement asking Chile at the "
            "Human Rights Council to stop the Orumba dam."
        ),
    ),
    "Of whom Luis Prado says “a thief with two purses”": (  # he is named here and described there
        (
            "March 3, 2016 - The mayor of Mirrobo called the Orumba dam's owner, Ivo Dahl, “a thief with two purses” "
            "in Karesh."
        ),
        (
            "March 3, 2016 - In Karesh, near the Orumba dam, mayor Luis Prado of Mirrobo called former Minister Kari "
            "Lund “a thief with two purses”."
        ),
    ),
    "": (
        (
            "March 3, 2016 - Some 300 villagers were arrested at the Orumba dam in Mirrobo on Wednesday. “It is our "
            "water,” Marta Ruiz said at Karesh."
        ),
        (
            "March 3, 2016 - In Mirrobo, nearly 310 villagers were held. At the Orumba dam, Marta Ruiz cried: “It is "
            "our water.” Karesh was quiet."
        ),
    ),
}


@pytest.mark.parametrize("about", REPORTS)
def test_reports_are_compared_from_their_text_alone(about: str, tmp_path: Path) -> None:
    for number, text in enumerate(REPORTS[about]):
        (tmp_path / f"{number}_report.txt").write_text(text, encoding="utf-8")
    load([tmp_path], tmp_path / "coverage.db")
    with Coverage.open(tmp_path / "coverage.db") as coverage:
        found = _differences(ask_line(coverage, "disagree"))
    assert [each.partition(":")[0] for each in found] == ([about] if about else [])


@settings(max_examples=15, deadline=None)
@given(told=st.lists(st.sampled_from(EVERYTHING), max_size=4))
def test_every_side_is_cited_word_for_word(tmp_path_factory: pytest.TempPathFactory, told: list[Told]) -> None:
    with _stored(tmp_path_factory.mktemp("any"), *told) as coverage:
        for finding in (f for each in ask_line(coverage, "disagree").disagreements for f in each.findings):
            assert finding.citations
            for cited in finding.citations:
                assert cited.exact == coverage.article(cited.article).text[cited.start : cited.end]


def test_of_many_articles_the_newest_and_those_with_the_words_are_compared(
    differing: Coverage, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, total = _differences(ask_line(differing, "disagree villagers")), differing.searched().articles
    assert list(whole) == ["How many: Detained, arrested or held"]
    monkeypatch.setattr("bot.commands.disagree._ARTICLES_MAX", 1)
    few = ask_line(differing, "disagree since 1900")  # of which no answer is at hand
    assert not whole.keys() & _differences(few).keys()
    assert few.not_stated[-1] == f"Only the newest 1 of {total} articles were compared."
    with_words = ask_line(differing, "disagree the villagers")
    assert _differences(with_words) == whole
    assert "and those that have these words best (4) were compared." in with_words.not_stated[-1]

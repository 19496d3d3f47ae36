"""What other articles say so too: the same words of the same speaker, the same statement told again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.commands.other_sources import other_sources
from bot.ingest import load
from bot.store.coverage import Coverage

ARTICLES = {
    "001_wire": (
        "Minister Marta Ruiz spoke on Monday.\n\n"
        "“The dam will be closed before the winter floods arrive,” Marta Ruiz said.\n\n"
        "“No,” Marta Ruiz said about a second dam.\n"
    ),
    "002_local": (
        "The valley waits for news.\n\n"
        "Marta Ruiz said: “The dam will be closed before the winter floods arrive, and nobody has to leave.”\n\n"
        "“No,” Marta Ruiz added.\n"
    ),
    "003_rival": "“The dam will be closed before the winter floods arrive,” Piet Bakker said, of another dam.\n",
}


@pytest.fixture(scope="module")
def dams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("dams")
    for name, text in ARTICLES.items():
        Path(folder, f"{name}.txt").write_text(text, encoding="utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as opened:
        yield opened


def test_the_same_words_of_the_same_speaker_stand_in_another_article(dams: Coverage) -> None:
    answer = ask_line(dams, "quote marta ruiz")
    others = other_sources(dams, answer)
    found = [
        (answer.findings[number].text, [other.data["article"] for other in each]) for number, each in others.items()
    ]
    assert found == [
        ("The dam will be closed before the winter floods arrive,", ["002_local"]),
        ("The dam will be closed before the winter floods arrive, and nobody has to leave.", ["001_wire"]),
    ]


def test_what_is_no_fact_has_no_other_sources(dams: Coverage) -> None:
    assert other_sources(dams, ask_line(dams, "sources")) == {}


def test_the_other_tellings_of_a_statement_are_those_of_other_articles(coverage: Coverage) -> None:
    answer = ask_line(coverage, "who-signed 2021")
    others = other_sources(coverage, answer)
    assert 0 in others
    first, (other,) = answer.findings[0].citations[0].article, others[0]
    assert first not in {citation.article for citation in other.citations}
    assert {*other.citations, *(each for each in answer.findings[0].citations if each.article == first)} == {
        *answer.findings[0].citations
    }


def test_the_accounts_of_other_articles_go_with_their_sentences(coverage: Coverage) -> None:
    answer = ask_line(coverage, "who-signed 2021")
    (told,) = other_sources(coverage, answer)[0]
    labels = {label for label, _ in told.details}
    assert labels == {"In WION", "In Republic World"}
    assert {citation.outlet for citation in told.citations} == {"WION", "Republic World"}
    assert {*told.details} < {*answer.findings[0].details}

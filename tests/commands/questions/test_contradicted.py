"""What is asked about joint statements of which the reports say the contrary, or say it of others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

ARTICLE = """Seventeen states rebuke Kenya over its lighthouses
LISBON, 7 May - Seventeen countries led by Portugal condemned Kenya on Wednesday in a joint statement for \
switching off eleven lighthouses, and said that ships had run aground. Norway, Chile and Japan signed it, Chile \
for the first time.
Peru and Cuba did not sign; a Cuban envoy said that Havana had lights enough of its own.
"Whoever counts wrecks should begin at home," Kenya's envoy, Asha Njeri, told reporters, accusing Portugal of \
smuggling.
Similar texts in 2029 and 2030 had criticised Kenya for its coal, which Brazil has called a swindle and for which \
Fiji has accused Kenya of piracy.
Twenty-one states that signed the text of 2030 were pushing back against Kenyan claims about the harbour of Lamu.
"""


@pytest.fixture(scope="module")
def lights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("lights")
    (folder / "lights.txt").write_text(ARTICLE, "utf-8")
    (folder / "catalog.toml").write_text("[lights]\npublished = 2031-05-08\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who condemned Kenya over its lighthouses?", "Norway, Chile and Japan signed it"),
        ("Who accused Kenya of piracy?", "Fiji has accused Kenya of piracy"),
        ("Who accused Portugal?", "accusing Portugal of"),
        ("Which countries signed for the first time?", "Chile for the first"),
        ("Why did Cuba not sign?", "Havana had lights enough"),
        ("Which countries did not join the statement on lighthouses?", "Peru and Cuba did not sign"),
    ],
)
def test_who_did_it_is_answered(lights: Coverage, question: str, words: str) -> None:
    answer = ask_line(lights, f"ask {question}")
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


@pytest.mark.parametrize(
    "question",
    [
        "Who accused Kenya of smuggling?",  # Portugal is
        "Who accused Poland of smuggling?",  # the same
        "How many countries backed Kenya in 2030?",  # they only criticised it, and "pushed back"
        "Why did Japan not sign?",  # it did
        "Why did Cuba sign?",  # it did not
        "Who read the statement in 2019?",  # none of that year is known
        "Why did Peru not sign?",  # the reason is Cuba's
    ],
)
def test_what_is_so_of_others_is_not(lights: Coverage, question: str) -> None:
    answer = ask_line(lights, f"ask {question}")
    assert not answer.found, answer.findings[0].citations[0].exact


def test_what_speaks_against_a_premise_is_told(lights: Coverage) -> None:
    answer = ask_line(lights, "ask Why did Japan not sign?")
    assert any("named as taking part" in line for line in answer.not_stated)

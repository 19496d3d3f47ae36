"""A near miss has the right subject and another deed, money where none is named, or nobody who says it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

ARTICLES = {
    "mill": """The tide mill of Port Sorrel opens again
PORT SORREL, 4 May - The old tide mill of Port Sorrel was sold on Tuesday to a cooperative of bakers.
Dara Quill, the mayor, said the roof would need ten years. "We have bought a wheel and a great deal of rain," she said.
The wheel turned for the last time in 1987. The bakers have repaired it and want to grind rye from September.
Norway's embassy lent two engineers. Sweden took part in the ceremony.
""",
    "ferry": """Two ferries collide off Almar
ALMAR, 9 June - Nine people were hurt when two ferries collided in fog off Almar on Monday.
Denmark offered help, which the port of Almar accepted. The collision was the third this year.
The Finnish foreign minister, Aino Salmi, called it "a warning to everybody who sails by the clock".
""",
    "horns": """Nine countries against fog horns
ALMAR, 9 June - Nine countries signed an appeal against fog horns on Monday.
Missing are Iceland, Estonia, which says that its cows need the sound, and Latvia. Peru held back in hopes of a siren.
The pilots of Almar blew the horn for the sixth time. A fifth of the fog was new.
Addis Ababa's envoy told the pilots that the horn was a cow.
Finland, Fiji, Ghana and Malta sent presents to the nine. Malta left the nine in May.
The Almar Ferry Board will meet in June. Togo was not asked to sign it.
""",
}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("harbour")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "catalog.toml").write_text("".join(f"[{name}]\npublished = 2021-06-10\n" for name in ARTICLES), "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("When was the mill sold?", "was sold on Tuesday"),
        ("When did the wheel of the mill last turn?", "for the last time in 1987"),
        ("Why were people hurt off Almar?", "collided in fog"),
        ("Did the port accept help from Copenhagen?", "Denmark offered help"),
        ("What did the Finnish foreign minister say?", "a warning to everybody"),
        ("Who is the mayor?", "Dara Quill, the mayor"),
        ("How many people were injured when the ferries crashed?", "Nine people were hurt"),
        ("What might the bakers grind?", "want to grind rye"),
        # what was not done is told in words of its own
        ("Why did Estonia not sign the appeal against fog horns?", "its cows need the sound"),
        ("Why did Peru keep out of the appeal against fog horns?", "held back in hopes of a siren"),
        ("How often did the pilots blow the horn?", "for the sixth time"),
        ("How much of the fog was new?", "A fifth of the fog"),
        ("Did Togo sign the appeal against fog horns?", "Togo was not asked"),
        ("Which countries were not asked to sign the appeal?", "Togo was not asked"),
        ("Which neighbour left the nine?", "Malta left"),
        ("Which four powers sent something to the nine?", "Finland, Fiji, Ghana and Malta"),
        ("When will the AFB meet?", "will meet in June"),
        ("What did Addis Ababa's envoy say to the pilots?", "the horn was a cow"),
    ],
)
def test_the_deed_is_told_in_the_same_or_in_other_words(harbour: Coverage, question: str, words: str) -> None:
    answer = ask_line(harbour, f"ask {question}")
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


@pytest.mark.parametrize(
    "question",
    [
        # the subject, another deed
        "When did the mill explode?",
        "Why did the bakers sue the mayor?",
        "When did Denmark close the port?",
        "Who is the president of Sweden?",
        # somebody else's deed, or one that is only wanted
        "Why did Sweden repair the wheel?",
        "When did the bakers grind rye?",
        # done to something else
        "When did the bakers sell the wheel?",
        # the reason is another's
        "Why did Iceland not sign the appeal against fog horns?",
        # a number, but no money
        "How much did the bakers pay for the wheel?",
        # their country is there, they are not
        "What did the Swedish foreign minister say about the collision?",
        "What did Norway's prime minister say about the mill?",
        # what no report says
        "Where can I buy rye?",
        "How do I sail in fog?",
    ],
)
def test_another_deed_or_speaker_is_a_near_miss(harbour: Coverage, question: str) -> None:
    answer = ask_line(harbour, f"ask {question}")
    assert not answer.found, [finding.text for finding in answer.findings]


@pytest.mark.parametrize(
    ("question", "told"), [("Who did not sign the appeal?", True), ("Who refused to sign the appeal?", False)]
)
def test_whom_nobody_asked_stands_beside_who_did_not_sign_but_has_refused_nothing(
    harbour: Coverage, question: str, told: bool
) -> None:
    first, *others = ask_line(harbour, f"ask {question}").findings
    assert "Iceland" in first.text
    assert any("Togo was not asked" in each.citations[0].exact for each in others) is told

"""What stands together in one sentence comes first."""

from pathlib import Path

import pytest

from bot.model import Facts
from bot.store.coverage import Coverage
from bot.store.reranking import Overlap
from bot.store.writer import Writer
from tests.store.invented import made

TOGETHER = "The harbour was calm. The council of fishermen closed the market on Friday. Rain fell on the hills."
APART = "The council met. Fishermen slept. A market opened. Friday came. The council met. Fishermen slept again."


@pytest.mark.parametrize(
    "asked", ["when did the council of fishermen close the market", "fishermen market friday", "market closed friday?"]
)
def test_words_in_one_sentence_beat_the_same_words_apart(tmp_path: Path, asked):
    with Writer(tmp_path / "c.db") as writer, writer.transaction():
        for name, text in {"1_apart": APART, "2_together": TOGETHER, "3_other": "Snow on the pass."}.items():
            writer.put(made(name, text, Facts()))
        writer.relink()
    with Coverage.open(tmp_path / "c.db") as coverage:
        assert coverage.search(asked).hits[0].article == "2_together"


@pytest.mark.parametrize(
    ("body", "marked", "sentences", "gain"),
    [
        ("nothing here", [], [], 1.0),
        ("a quota here. a ban there.", ["quota", "ban"], [14], 2.0),  # half of the words in the best sentence
        ("a quota here and far away from it a ban there.", ["quota", "ban"], [], 3.0),
        ("a quota ban there.", ["quota", "ban"], [], 4.0),  # side by side as they are asked for
        ("a ban on quotas.", ["ban", "quotas"], [], 3.0),  # the other way round
    ],
)
def test_gain(body, marked, sentences, gain):
    asked = ["quota", "ban"]
    starts = [(body.index(word), asked.index(word.removesuffix("s"))) for word in marked]
    places = [(start, start + len(asked[number]), number) for start, number in starts]
    assert Overlap([1.0, 1.0]).gain(places, sentences) == pytest.approx(gain)

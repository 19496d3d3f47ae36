"""Why somebody did not sign, or took its name off: in the article's words, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

ARTICLE = """Thirty states ask for lighthouses to stay lit

VALPARA, 4 May - Thirty countries signed a joint statement on lighthouses on Monday, read by Chile, after Slovenia and
Ghana had taken their names off it. Peru, Ecuador and Bolivia signed. The text asks owners to keep the lamps burning.

The Slovenes cited the price of oil. The Ghanaian mission gave no reason.

Norway, which sent two divers, did not sign. Latvia and Malta, which have four lamps between them, refused to sign,
diplomats said. Speaking in its own name, Malta called for respect for sailors.

Iceland, until a month ago a friend of the lamp, refused to sign; its envoy was said to have feared for the puffins.
Japan
did not sign the statement.

"We were never shown the last page," Japan's envoy, Kenji Mori, told reporters.
"""


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("lamps")
    (folder / "lamps.txt").write_text(ARTICLE, "utf-8")
    (folder / "catalog.toml").write_text("[lamps]\npublished = 2021-05-04\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did Slovenia withdraw from the statement on lighthouses?", "cited the price of oil"),
        ("Why did Ljubljana take its name off the lighthouse statement?", "cited the price of oil"),
        ("Why did Ghana withdraw?", "gave no reason"),
        ("Why did Iceland refuse to sign the statement?", "feared for the puffins"),
        ("Why did Japan not sign the statement?", "never shown the last page"),
    ],
)
def test_the_reason_comes_first(lamps: Coverage, question: str, words: str) -> None:
    answer = ask_line(lamps, f"ask {question}")
    assert words in " ".join(answer.findings[0].citations[0].exact.split())


@pytest.mark.parametrize(
    "question",
    [
        "Why did Norway not sign the statement on lighthouses?",
        "Why did Latvia refuse to sign the statement?",
        "Why did Malta not sign the statement on lighthouses?",
        "Why did Peru withdraw from the statement?",
    ],
)
def test_no_reason_is_made_up(lamps: Coverage, question: str) -> None:
    assert not ask_line(lamps, f"ask {question}").found

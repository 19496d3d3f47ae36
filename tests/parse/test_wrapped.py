"""Hard-wrapped text is read as its paragraphs, not as its lines; lines that are paragraphs stay so."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract import extract
from bot.model import Article
from bot.parse import parse_article
from bot.parse.paragraphs import paragraphs
from bot.parse.wrapped import on_one_line

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

LETTER = """\
Fourteen ferry towns asked the minister for salt on Monday, saying in a
joint letter that "the piers will be glass by Friday and the boats will
not wait".

The letter was read in Osk by the mayor of Lund, Ada Berg, who said
that nobody had answered the first one. It was signed by:
- the town of Osk, which has two piers and had no salt at all last year
- the town of Lund
Ports that did not sign it are few.
"""
LIST = """\
Bosnia and Herzegovina, which signed on the first day of the conference,
Central African Republic, which signed on the day after that, in Lisbon,
Democratic Republic of the Congo, which signed some weeks later than it,
Saint Vincent and the Grenadines, which has not signed anything so far.
"""


def _parsed(text: str) -> Article:
    return parse_article("any", text.encode())


def test_lines_that_were_filled_are_one_paragraph_and_entries_of_a_list_are_their_own() -> None:
    found = [each.span.of(LETTER).split("\n") for each in paragraphs(LETTER)]
    assert [len(lines) for lines in found] == [3, 2, 1, 1, 1]
    assert found[0][0].startswith("Fourteen")
    assert found[2][0].startswith("- the town of Osk")


@pytest.mark.parametrize(
    "text", [LIST, "one two three\nfour five six\nseven eight nine\n", "A line\nand another\n" * 9]
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    assert len(paragraphs(text)) == len(text.splitlines())


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_an_article_says_the_same_when_it_is_wrapped(seed: Path, gap: str) -> None:
    lines = [line.strip() for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
    plain = _parsed("\n\n".join(lines))
    wrapped = _parsed(gap.join(fill(line, 76).replace("\n", gap[: len(gap) // 2]) for line in lines))
    one, other = extract(plain), extract(wrapped)
    assert [each.speaker for each in one.quotes] == [each.speaker for each in other.quotes]
    assert [(each.count, each.year) for each in one.statements] == [(e.count, e.year) for e in other.statements]
    for before, after in zip(one.quotes, other.quotes, strict=True):
        assert before.span.of(plain.text).split() == after.span.of(wrapped.text).split()


@given(st.lists(st.text("abc .,-\t", max_size=80), max_size=12).map("\n".join) | st.text("ab .\r\n", max_size=400))
def test_every_place_stays_where_it_is(text: str) -> None:
    found = paragraphs(text)
    flat = on_one_line(text, found)
    assert len(flat) == len(text)
    assert flat.split() == text.split()
    assert not any("\n" in each.span.of(flat) or "\r" in each.span.of(flat) for each in found)

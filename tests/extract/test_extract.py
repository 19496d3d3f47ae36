"""What holds of extraction as a whole."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract import extract
from bot.model import Claim, Quote
from bot.parse import parse_article

_TEXT = """
OXTON (Reuters) - Peru and 20 other countries signed a joint statement on Monday, read by its envoy, Ana Diaz.

"More than two million people are held," Diaz told reporters. "They must go free."

Chile's foreign minister, Juan Paz, said he would not sign it.
"""


def test_extraction_makes_no_cyclic_garbage() -> None:
    article = parse_article("a", _TEXT.encode())
    extract(article)  # loads lexicons
    gc.collect()
    gc.disable()
    try:
        assert extract(article).quotes
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("seldom", [700, 100_000])
def test_the_collector_is_left_as_it_was(seldom: int) -> None:
    before = gc.get_threshold()
    gc.set_threshold(seldom, *before[1:])
    try:
        extract(parse_article("a", _TEXT.encode()))
        assert gc.get_threshold() == (seldom, *before[1:])
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)


_PIECES = st.sampled_from(
    """
    Ann Lee|Bob Ray|the Ministry of Food and Rural Co-operation|Oxfam|Norway|the envoys of Peru, Chile and Mali|she|it
    they|said|has verified|documented|, who was late,|, then prime minister,|according to|, said|told reporters|that|and
    over|22 videos|some 4,000 people|up to 900 employees|the well-known mayor-elect's spokeswoman|had fled|in a note
    in Oxton|“It was late,”|“late”|.|.|,|-|Its director|the statement|Elvar's
    """.strip()
    .replace("\n", "|")
    .split("|")
)
GOLD = sorted(Path("tests/eval/gold/open").glob("*.txt"))


def _cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _assert_whole_words(text: str) -> None:
    article = parse_article("whole", text.encode())
    facts = extract(article)
    text = article.text
    spans = [claim.span for claim in facts.claims]
    spans += [span for quote in facts.quotes for span in (quote.span, quote.mention, quote.cue) if span]
    spans += [mention.span for person in facts.people for mention in person.mentions]
    assert not [span.of(text) for span in spans if _cuts_word(text, span.start) or _cuts_word(text, span.end)]
    names = [name for fact in (facts.quotes, facts.claims) for each in fact if (name := _named_by(each))]
    for name in names:
        places = [m.start() for m in re.finditer(re.escape(name), text)]
        cut = [at for at in places if _cuts_word(text, at) or _cuts_word(text, at + len(name))]
        assert not places or len(cut) < len(places), name


def _named_by(fact: Quote | Claim) -> str | None:
    return fact.speaker if isinstance(fact, Quote) else fact.said_by


@given(st.lists(_PIECES, min_size=3, max_size=40).map(" ".join))
def test_no_span_and_no_speaker_ends_inside_a_word(text: str) -> None:
    _assert_whole_words(text)


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_no_span_of_gold_ends_inside_a_word(path: Path) -> None:
    _assert_whole_words(path.read_text(encoding="utf-8"))

"""What holds of extraction as a whole."""

from __future__ import annotations

import gc

import pytest

from bot.extract import extract
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


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    article = parse_article("a", _TEXT.encode())
    (gc.enable if on else gc.disable)()
    try:
        extract(article)
        assert gc.isenabled() is on
    finally:
        gc.enable()

"""Words as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spelling import fold


@pytest.mark.parametrize(
    ("text", "folded"), [("Erdoğan", "erdogan"), ("RIVIÈRE", "riviere"), ("Łukasz", "lukasz"), ("Straße", "strasse")]
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)

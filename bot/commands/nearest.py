"""The nearest match of a word that was mistyped."""

from __future__ import annotations

from collections.abc import Iterable

_WORD_MAX = 50  # characters that are compared
_NEAR_MIN = 0.66  # share of letters in common order, 0 to 1: "qoute" is quote, "weather" is nothing


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like ``word``, None where none does; case is ignored."""
    from difflib import get_close_matches  # only on a miss

    by_folded = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(word.casefold()[:_WORD_MAX], by_folded, n=1, cutoff=_NEAR_MIN)
    return by_folded[found[0]] if found else None

"""A text in the languages in which Discord shows it."""

from __future__ import annotations

from typing import NamedTuple


class Texts(NamedTuple):
    """One text in every language. Names are lower case without spaces, at most 32 characters; descriptions 100."""

    german: str
    french: str
    spanish: str
    chinese: str

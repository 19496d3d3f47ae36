"""The notations in which lists of words are written down in this folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_PIECES = re.compile(r"[(|),]|[^(|),]+")


def entries(text: str) -> tuple[str, ...]:
    """What stands between commas, each with single spaces."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


def either(patterns: Iterable[str]) -> str:
    """A pattern for any of ``patterns`` in capitals or not; those of one first letter stand together.

    Of a hundred that differ in their first letter ``re`` tries each at every word, of these only the ones that may be.
    """
    by_letter: dict[str, list[str]] = {}
    for pattern in patterns:
        by_letter.setdefault(pattern[0].lower() if pattern[0].isalpha() else "", []).append(pattern)
    others = by_letter.pop("", [])
    begun = (
        f"[{letter}{letter.upper()}](?i:{'|'.join(pattern[1:] for pattern in some)})"
        for letter, some in by_letter.items()
    )
    return f"(?:{'|'.join((*begun, *(f'(?i:{pattern})' for pattern in others)))})"


def longest(patterns: Iterable[str]) -> str:
    """A pattern for any of ``patterns``, the longest first."""
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


def any_of(patterns: Iterable[str]) -> str:
    """A pattern for any of ``patterns`` up to the end of a word, the longest first."""
    return rf"{longest(patterns)}\b"


def phrases(notation: str) -> list[str]:
    """Every phrase that the notation of CUES stands for: "by, sign(ed|)" gives by, signed and sign."""
    pieces = iter(_PIECES.findall(" ".join(notation.split())))
    return [" ".join(each.split()) for each in _choices(pieces, ",")]


def _choices(pieces: Iterator[str], mark: str) -> list[str]:
    """What stands between marks, up to the parenthesis that closes; of what has choices inside, once with each."""
    found, begun = [], [""]
    for piece in pieces:
        if piece == ")":
            break
        if piece == mark:
            found += begun
            begun = [""]
        else:
            chosen = _choices(pieces, "|") if piece == "(" else [piece]
            begun = [before + each for before in begun for each in chosen]
    return found + begun

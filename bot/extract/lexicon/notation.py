"""The notations in which lists of words are written down in this folder."""

from __future__ import annotations

from collections.abc import Iterable


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


def phrases(notation: str) -> list[str]:
    """Every phrase that the notation of CUES stands for: "by, sign(ed|)" gives by, signed and sign."""
    return [" ".join(each.split()) for part in _split(" ".join(notation.split()), ",") for each in _expanded(part)]


def _split(text: str, mark: str) -> list[str]:
    """The parts of ``text`` between marks that stand outside parentheses."""
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _expanded(text: str) -> list[str]:
    start = text.find("(")
    if start < 0:
        return [text]
    end, depth = start, 0
    for end in range(start, len(text)):
        depth += (text[end] == "(") - (text[end] == ")")
        if depth == 0:
            break
    choices = [each for choice in _split(text[start + 1 : end], "|") for each in _expanded(choice)]
    return [text[:start] + choice + rest for choice in choices for rest in _expanded(text[end + 1 :])]

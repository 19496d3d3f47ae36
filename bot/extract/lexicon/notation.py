"""The notations in which lists of words are written down in this folder."""

from __future__ import annotations


def entries(text: str) -> tuple[str, ...]:
    """What stands between commas, each with single spaces."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


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

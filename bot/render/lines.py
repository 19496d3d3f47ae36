"""Text in lines for a terminal: how wide it is, where it may break, and what must not reach a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, east_asian_width

# Escape sequences and the like would be commands to the terminal: shown as their pictures (␛) instead.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if code != ord("\n")} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
_SPACES = re.compile(r"([^\S\xa0\u202f\u2007]+)")  # where a line may break: not at no-break spaces


def visible(text: str) -> str:
    """Text without anything that a terminal would obey but line breaks; as long as it was."""
    return re.sub(r"[\t\r\x0b\x0c\x85\u2028\u2029]", " ", text).translate(_PICTURES)


def width_of(text: str) -> int:
    """How many columns text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(map(_extra_columns, _UNUSUAL.findall(text)))


# What may take another number of columns than one: not Latin letters, nor “”, –, …
_UNUSUAL = re.compile("[\u0300-\u1fff\u2060-\U0010ffff]")


@cache
def _extra_columns(character: str) -> int:
    """One more column for wide characters, one less for those that stand on the one before."""
    return -1 if combining(character) else 1 if east_asian_width(character) in "WF" else 0


def wrap(text: str, width: int) -> list[str]:
    """Text in lines of at most ``width`` columns, broken at spaces; a longer word is broken where it must be.

    Nothing is changed but that white space at a break goes; line breaks of the text stay.
    """
    return [line for paragraph in text.split("\n") for line in _wrapped(paragraph, width)]


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for part in _parts(text, max(width, 2)):
        if line and width_of(line) + width_of(part.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += part if line else part.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _parts(text: str, width: int) -> Iterator[str]:
    """Words with the space behind them, none wider than a line."""
    words = _SPACES.split(text)
    for index in range(0, len(words), 2):
        *cut, rest = _pieces(words[index], width)
        yield from cut
        yield rest + (words[index + 1] if index + 1 < len(words) else "")


def _pieces(word: str, width: int) -> list[str]:
    """A word in as few pieces as fit into a line each; no character is wider than two columns, nor a line narrower."""
    if width_of(word) <= width:
        return [word]
    pieces, start, columns = [], 0, 0
    for at, wide in enumerate(map(width_of, word)):
        columns += wide
        if columns > width:
            pieces.append(word[start:at])
            start, columns = at, wide
    return [*pieces, word[start:]]

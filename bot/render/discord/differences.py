"""A quotation beside the printed words, word by word: what was typed otherwise is struck, what is printed is bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.render.discord.limits import size
from bot.render.discord.markdown import escape
from bot.render.discord.parts import slices

TYPED_PRINTED = "~~typed~~ **printed**"
_STRUCK, _BOLD = "~~", "**"


def difference_lines(differences: Iterable[Mapping[str, str]], most: int) -> Iterator[str]:
    """The words of both sides in one text, in order, in lines of at most ``most``."""
    line = ""
    for piece in _pieces(differences, most):
        if line and size(line) + size(piece) + 1 > most:
            yield line
            line = ""
        line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _pieces(differences: Iterable[Mapping[str, str]], most: int) -> Iterator[str]:
    for difference in differences:
        match difference["op"]:
            case "same":
                yield from _set(difference["printed"], "", most)
            case _:
                yield from _set(difference["typed"], _STRUCK, most)
                yield from _set(difference["printed"], _BOLD, most)


def _set(words: str, around: str, most: int) -> Iterator[str]:
    """Words on one line with marks around them, in pieces that fit a line."""
    line = " ".join(words.split())
    for piece in slices(line, most - 2 * len(around)) if line else ():
        yield f"{around}{escape(piece.of(line).strip())}{around}"

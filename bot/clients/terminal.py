"""The terminal: how wide it is, whether it shows colours, and writing to it without ever failing on a character."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TextIO

from bot.render.lines import visible

WIDTH_DEFAULT = 80  # columns, where there is no terminal to ask


def prepare() -> None:
    """Lets every character be read and written as UTF-8; what is none (a stray byte of an argument) as its code.

    A stream that the caller has closed (``>&-``) reads and writes nothing.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 – open to the end
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def width(stream: TextIO) -> int:
    """Columns of the terminal behind a stream; 80 where there is none."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or WIDTH_DEFAULT
    except (OSError, ValueError):  # no terminal, or no file behind the stream
        return WIDTH_DEFAULT


def height(stream: TextIO) -> int | None:
    """Lines of the terminal behind a stream; None where there is none."""
    try:
        return os.get_terminal_size(stream.fileno()).lines or None
    except (OSError, ValueError):
        return None


def pages(text: str, lines: int) -> list[str]:
    """The text in pieces of so many lines, or in one if it has no more; at least one."""
    every = text.split("\n")
    return ["\n".join(every[start : start + lines]) for start in range(0, len(every), max(lines, 1))]


def has_colour(stream: TextIO) -> bool:
    """Whether colours are shown and wanted: a terminal that is not dumb, and no NO_COLOR (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str, stream: TextIO | None = None) -> None:
    """Writes lines."""
    (stream or sys.stdout).write(text + "\n")


def complain(text: str) -> None:
    """Writes a message to stderr, with nothing that a terminal would obey: it may repeat what somebody typed."""
    sys.stderr.write(visible(text) + "\n")

"""Discord's markdown: outside text shown exactly as it is, and our own few ways to set it.

What a source or a person wrote is escaped with backslashes, which Discord takes away when it shows the
text: the words on the screen stay verbatim, and cannot ping, format, link or hide anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.model import Span
from bot.render.discord.limits import size

# * _ ~ | ` emphasis, spoilers and code; [ ] masked links; < > @ # mentions, emoji, timestamps, headings and
# quotations; \ itself.
_SYNTAX = re.compile(r"[\\*_~|`\[\]<>@#]")
# "discord.gg/abc" would become a link by itself, as "https://…" would
_INVITATION = re.compile(r"(?<=discord)\.(?=gg/|com/)", re.IGNORECASE)
# At the beginning of a line: "- item", "+ item", "12. item"; not "-5 degrees", "3.5 million"
_ITEM = re.compile(r"^([^\S\n]*(?:[0-9]{1,9}(?=[.)])|(?=[-+])))([-+.)])(?=\s|$)", re.MULTILINE)
# Control characters would vanish: they are shown by their pictures ("␀"). Tab and line feed stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421, 0x0D: None}
# Marks that turn the direction of text, and would turn ours; dropped from single-line fields, never from quotations.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_LINE_BREAK_MAX = 8  # characters that a line break may add: the end of an emphasis, "\n> ", its beginning
_MARK_MAX = 4  # characters around a mark: "**" twice
_CHARACTERS_KEPT = 4096  # whose size is at hand; most texts have fewer


def escape(text: str) -> str:
    """Markdown that shows ``text`` as it is."""
    if _CONTROL.search(text):
        text = text.translate(_CONTROLS)
    text = _SYNTAX.sub(_escaped, text)  # a function is called for what is found, a template is read for every text
    if "/" in text:
        text = _INVITATION.sub(_escaped, text.replace("://", r"\://"))
    return _ITEM.sub(_escaped_item, text) if "\n" in text or _ITEM.match(text) else text


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _escaped_item(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}"


def inline(text: str) -> str:
    """``text`` escaped and on one line, for names and titles between our own words."""
    return escape(_one_line(text))


def clipped(text: str, most_size: int) -> str:
    """``text`` escaped, on one line, and cut with an ellipsis where it is too long. Never for quotations."""
    text = _one_line(text)
    whole = escape(text)
    if size(whole) <= most_size:
        return whole
    ends = next(end for end in range(min(len(text), most_size), -1, -1) if size(escape(text[:end])) < most_size)
    return escape(text[:ends].rstrip()) + "…"


def _one_line(text: str) -> str:
    return " ".join(_TURNING.sub("", text).split())


def code(text: str, most_size: int) -> str:
    """Something to type, set as code on one line, and cut with an ellipsis where it is too long."""
    text = _one_line(text.replace("`", "ˋ"))
    fitting = text if size(text) <= most_size else text[: most_size // 2] + "…"
    return f"`{fitting}`" if fitting else ""


def code_block(text: str) -> str:
    """``text`` as a block that is copied as it is; escaped instead where its own marks would end the block."""
    if "```" in text or not text.strip():
        return escape(text) or "–"
    return f"```\n{text.translate(_CONTROLS)}\n```"


def masked(label: str, url: str) -> str:
    """A link in the text. ``url`` must be as `page_url` gives it."""
    return f"[{inline(label)}](<{url}>)"


def small(markdown: str) -> str:
    """A quiet line."""
    return f"-# {markdown}"


def quoted(markdown: str) -> str:
    """Set as a quotation, every line of it."""
    return "\n".join(f"> {line}" for line in markdown.split("\n"))


def emphasised(text: str, marks: Iterable[Span], around: str = "**") -> str:
    """``text`` escaped, with the words at ``marks`` set off; a mark over several lines is set off on each."""
    shown, done = "", 0
    for run in _runs(text, marks):
        shown += f"{escape(text[done : run.start])}{around}{escape(run.of(text))}{around}"
        done = run.end
    return shown + escape(text[done:])


# The words of a line, without the white space at its ends, which Discord would not emphasise.
_WORDS = re.compile(r"[^\s\n](?:[^\n]*[^\s\n])?")


def _runs(text: str, marks: Iterable[Span]) -> Iterator[Span]:
    """``marks`` in order, joined where they touch, each within one line."""
    joined: list[Span] = []
    for mark in sorted(marks):
        if joined and mark.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, mark.end))
        else:
            joined.append(mark)
    for mark in joined:
        for words in _WORDS.finditer(text, max(0, mark.start), max(0, mark.end)):
            yield Span(words.start(), words.end())


@lru_cache(_CHARACTERS_KEPT)
def most(character: str) -> int:
    """The most that a character can take when it is escaped and set as a quotation."""
    if character == "\n":
        return _LINE_BREAK_MAX
    return 2 if character.isascii() and not character.isalnum() else size(character)


def most_for_marks(marks: Iterable[Span]) -> int:
    """The most that setting off ``marks`` adds."""
    return sum(_MARK_MAX for _ in marks)

"""A citation that is ready to paste: the exact words, the source, the date with its basis, paragraph and address.

It is set as code, which Discord shows and copies as it is, and which has a button to copy it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot import dating
from bot.model import Catalogue, Citation
from bot.render.discord.limits import Room, size
from bot.render.discord.markdown import code_block
from bot.render.discord.parts import Part, slices

_FIELD_MAX = 200  # characters of an outlet's name, a title, a note on a date
_ADDRESS_MAX = 1000  # characters; a longer one is given without the words to find
_FENCE_MAX = 8  # characters of the marks around a block
_MARKS = frozenset('"“”„«»')


def cite_parts(citations: Sequence[Citation], room: Room) -> Iterator[Part]:
    """The words and their source in one block to copy; in several where one page does not take them."""
    words = " … ".join(_marked(citation.exact) for citation in citations)
    together = f"{words}\n{_source(citations[0])}"
    most = room.part - _FENCE_MAX
    if len(slices(together, most)) == 1:
        yield Part((code_block(together),))
        return
    for piece in slices(words, most):
        yield Part((code_block(piece.of(words)),))
    yield Part((code_block(_source(citations[0])),))


def _marked(words: str) -> str:
    """The words in quotation marks, unless they have some themselves, which would end the outer ones."""
    return words if _MARKS & frozenset(words) else f"“{words}”"


def _source(citation: Citation) -> str:
    """The source: “The Example, "Envoys differ", 5 March 2024 (…), paragraph 4”, and the address below it."""
    title = f"“{_short(citation.title)}”" if citation.title else None
    where = (_short(citation.outlet or citation.article), title, _date(citation), f"paragraph {citation.paragraph}")
    return "\n".join(filter(None, (", ".join(filter(None, where)), _address(citation.url))))


def _date(citation: Citation) -> str:
    known = Catalogue(
        published=citation.published,
        published_basis=citation.published_basis,
        published_note=citation.published_note and _short(citation.published_note),
    )
    return dating.published(known) if known.published else "date not stated"


def _address(url: str | None) -> str | None:
    """The address, without the words to find where it would be too long; nothing but pages of the web."""
    if url is None or not url.startswith(("https://", "http://")):
        return None
    return next((_one_line(short) for short in (url, url.partition("#")[0]) if size(short) <= _ADDRESS_MAX), None)


def _short(text: str) -> str:
    line = _one_line(text)
    return line if len(line) <= _FIELD_MAX else line[: _FIELD_MAX - 1].rstrip() + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())

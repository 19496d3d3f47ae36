"""A citation as a person reads it: the words set as what they are, and one quiet line that says where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from bot.model import Citation, DateBasis, PartialDate, Span
from bot.render.discord.actions import Cite, InContext, Name
from bot.render.discord.components import button, link
from bot.render.discord.limits import Room, size
from bot.render.discord.markdown import clipped, emphasised, masked, most_for_marks, quoted, small
from bot.render.discord.parts import Component, Part, slices

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_OUTLET_MAX = 100  # characters of an outlet's name; it stands on a quiet line
_CONTINUED = "continued on the next page"
_AROUND_MAX = 8  # characters: "> ", the marks at both ends, emphasis of the whole


@dataclass(frozen=True, slots=True)
class Setting:
    """How cited words are set: marks around the whole, and emphasis on all of it or on the marked words."""

    opening: str = ""
    closing: str = ""
    around: str | None = None

    def set(self, text: str, marks: Sequence[Span]) -> str:
        """The words as markdown, as a quotation; marks at their ends are the caller's."""
        return emphasised(text, [Span(0, len(text))], self.around) if self.around else emphasised(text, marks)


PASSAGE = Setting()
DIRECT = Setting("“", "”")
FRAGMENT = Setting()  # the outlet's sentence, the quoted words in it marked
REPORTED = Setting(around="*")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and how it is shown; ``words`` are what stands bold when it is shown in context."""

    citation: Citation
    setting: Setting
    words: tuple[Span, ...]


def citation_parts(
    cited: Iterable[Cited], name: Name, room: Room, places: Iterator[int], by: str = ""
) -> Iterator[Part]:
    """The cited words, a quiet line for each paragraph that they stand in; long ones continued on further pages.

    Passages of one article that follow one another share a row of buttons, below the last; the others have their
    link in the quiet line. ``by`` begins each of these lines: ready markdown that says who speaks.
    """
    for _, group in groupby(dict.fromkeys(cited), key=lambda each: each.citation.article):
        whole = list(group)
        *before, last = [list(passage) for _, passage in groupby(whole, key=lambda each: each.citation.paragraph)]
        for passage in before:
            yield from _passage(passage, room, small(by + _linked_place(passage[0].citation, room)))
        *begun, end = _passage(last, room, small(by + _last_place(last[0].citation, room)))
        yield from begun
        yield replace(end, buttons=_buttons(whole, name, room, next(places)))


def _passage(together: Sequence[Cited], room: Room, where: str) -> Iterator[Part]:
    """Words of one paragraph, and the line that says where they stand."""
    *others, last = together
    for each in others:
        yield from _words(each, room, leads=True)
    *begun, end = _words(last, room, leads=False)
    yield from begun
    yield replace(end, texts=(*end.texts, where))


def _last_place(citation: Citation, room: Room) -> str:
    """Where words stand, the link left to the button where there is one."""
    return place(citation) if room.buttons else _linked_place(citation, room)


def _linked_place(citation: Citation, room: Room) -> str:
    url = page_url(citation.url, room.url)
    return f"{place(citation)} · {masked('open', url)}" if url else place(citation)


def _buttons(together: Sequence[Cited], name: Name, room: Room, number: int) -> tuple[Component, ...]:
    """The buttons below words of one article; the link is that of the last."""
    if not room.buttons:
        return ()
    article, url = together[0].citation.article, page_url(together[-1].citation.url, room.url)
    spans = tuple(span for each in together for span in each.words)
    whole = tuple(Span(each.citation.start, each.citation.end) for each in together)
    shown = (
        button("In context", name(InContext(article, spans, number))),
        button("Cite", name(Cite(article, whole, number))),
    )
    return (*shown, link("Open", url)) if url else shown


def _words(cited: Cited, room: Room, *, leads: bool) -> Iterator[Part]:
    """The words of one citation, whole and in order; several parts where one page does not take them."""
    citation, setting = cited.citation, cited.setting
    text = citation.exact
    marks = [Span(mark.start - citation.start, mark.end - citation.start) for mark in citation.marks]
    pieces = slices(text, room.part - most_for_marks(marks) - _AROUND_MAX)
    for piece in pieces:
        first, last = piece is pieces[0], piece is pieces[-1]
        inside = [Span(mark.start - piece.start, mark.end - piece.start) for mark in marks]
        words = setting.set(piece.of(text), inside)
        words = quoted(f"{setting.opening if first else ''}{words}{setting.closing if last else ''}")
        yield Part((words,) if last else (words, small(_CONTINUED)), leads=leads and last)


# Characters that would end a link's address in markdown, or have no place in one.
_NOT_IN_ADDRESSES = re.compile(r"""[\x00-\x20\x7f<>()\[\]\\"`]|\s""")


def page_url(url: str | None, most: int) -> str | None:
    """The address that a link may have: https, and without the words to find where it would be too long."""
    if url is None or not url.startswith("https://"):
        return None
    safe = _NOT_IN_ADDRESSES.sub(lambda found: quote(found[0], safe=""), url)
    return next((short for short in (safe, safe.partition("#")[0]) if size(short) <= most), None)


def place(citation: Citation) -> str:
    """Where words stand: "The Hill · 21 Oct 2021 · ¶ 3"."""
    outlet = citation.outlet or citation.article
    return f"{dated(outlet, citation.published, citation.published_basis)} · ¶\u00a0{citation.paragraph}"


def dated(outlet: str, published: PartialDate | None, basis: DateBasis | None) -> str:
    """Who published when; an inferred date is marked as such, a missing one said."""
    date = day(published) if published else "date not stated"
    return f"{clipped(outlet, _OUTLET_MAX)} · {date}{' (inferred)' if published and basis == 'inferred' else ''}"


def day(date: PartialDate) -> str:
    """A date in words, as far as it is known: "21 Oct 2021", "May 2022", "2020"."""
    year, *rest = date.split("-")
    return " ".join([*(str(int(part)) for part in rest[1:]), *(_MONTHS[int(part) - 1] for part in rest[:1]), year])

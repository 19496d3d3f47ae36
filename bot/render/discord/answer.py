"""An answer as parts: every finding with its citations, what sources disagree on, what is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from urllib.parse import urlsplit

from bot.model import Answer, Citation, Finding
from bot.render.discord.actions import Name
from bot.render.discord.citations import DIRECT, FRAGMENT, PASSAGE, REPORTED, Cited, citation_parts, page_url, place
from bot.render.discord.limits import Room, size
from bot.render.discord.markdown import clipped, code, escape, inline, masked, small
from bot.render.discord.parts import Part, slices

_SPEAKER_MAX = 200  # characters of a speaker's name, which may be the article's own words
_LABEL_MAX = 100  # characters of what stands before a value
_FORM_MAX = 80  # characters of a name as an article prints it; longer words are set as a quotation
_SETTINGS = {"direct": DIRECT, "fragment": FRAGMENT, "reported": REPORTED}
_KINDS = {
    "direct": "direct words",
    "fragment": "fragment, only the words in bold are quoted",
    "reported": "paraphrase, not quoted",
}
_CERTAINTIES = {"certain": "● certain", "likely": "◐ likely", "unknown": "○ not stated"}
_CALLED = "Called here"  # the one detail of a quotation that its data do not say
_TYPED = {"Usage", "Example"}  # details of help that show what to type


def answer_parts(answer: Answer, name: Name, room: Room) -> Iterator[Part]:
    """All parts below the heading, in order."""
    places = count()
    if not answer.found and not answer.not_stated:
        yield Part(("The coverage has nothing on this.",))
    for finding in answer.findings:
        yield from _finding(finding, name, room, places)
    for disagreement in answer.disagreements:
        yield from lines([f"**Sources differ: {clipped(disagreement.about, room.heading)}**"], room, leads=True)
        for finding in disagreement.findings:
            yield from _finding(finding, name, room, places)
    if answer.not_stated:
        yield from lines((piece for line in answer.not_stated for piece in _long(line, room)), room)
    tried = " ".join(code(clipped(line, room.heading)) for line in answer.suggestions)
    yield from lines([*([f"Try {tried}"] if tried else []), small(_searched(answer))], room)


def _searched(answer: Answer) -> str:
    there = answer.searched
    return f"Searched {_count(there.articles, 'article')}, {_count(there.paragraphs, 'paragraph')}"


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


# --- findings ---------------------------------------------------------------------------------------


def _finding(finding: Finding, name: Name, room: Room, places: Iterator[int]) -> Iterator[Part]:
    """A finding's own lines, and the words that bear it out."""
    own = list(_quote_lines(finding) if finding.kind == "quote" else _own_lines(finding, room))
    compact = [_form(citation, room) for citation in finding.citations] if _has_forms(finding) else []
    cited = [] if compact else list(_cited(finding))
    yield from lines([*own, *compact], room, leads=bool(cited))
    yield from citation_parts(cited, name, room, places)


def _quote_lines(finding: Finding) -> Iterator[str]:
    """Who spoke, whether these are the very words, and how sure it is who spoke."""
    data = finding.data
    speaker = clipped(data.get("speaker") or "Speaker not stated", _SPEAKER_MAX)
    called = "".join(
        f" · called {clipped(value, _SPEAKER_MAX)}" for label, value in finding.details if label == _CALLED
    )
    kinds = dict.fromkeys(_KINDS[part["kind"]] for part in data.get("parts") or (data,))
    yield f"**{speaker}** {_CERTAINTIES[data['certainty']]}"
    yield small(f"{' and '.join(kinds)}{called}")


def _own_lines(finding: Finding, room: Room) -> Iterator[str]:
    """The finding's line in bold, and its details below."""
    if finding.kind != "passage":
        yield from (f"**{piece}**" for piece in _long(finding.text, room))
    for label, value in finding.details:
        yield from _detail(finding, label, value, room)


def _detail(finding: Finding, label: str, value: str, room: Room) -> Iterator[str]:
    url = page_url(value, room.url)
    before = f"{clipped(label, _LABEL_MAX)}: " if label else ""
    if finding.kind == "help" and label in _TYPED:
        yield before + code(clipped(value, room.heading))
    elif url:
        yield before + masked(urlsplit(url).hostname or "page", url)
    else:
        first, *others = _long(value, room) or ["–"]
        yield from (before + first, *others)


def _cited(finding: Finding) -> Iterator[Cited]:
    """Each citation with how it is set; the parts of a quotation may be of different kinds."""
    parts = finding.data.get("parts") or (finding.data,)
    for index, citation in enumerate(finding.citations):
        kind = parts[min(index, len(parts) - 1)].get("kind") if finding.kind == "quote" else None
        yield citation, _SETTINGS.get(str(kind), PASSAGE)


def _has_forms(finding: Finding) -> bool:
    """Whether the citations are forms of a name, which need no more than a line each."""
    return finding.kind == "speaker" and all(len(citation.exact) <= _FORM_MAX for citation in finding.citations)


def _form(citation: Citation, room: Room) -> str:
    url = page_url(citation.url, room.url)
    where = f"“{inline(citation.exact)}” {place(citation)}"
    return small(f"{where} · {masked('open page', url)}" if url else where)


# --- lines -----------------------------------------------------------------------------------------


def _long(text: str, room: Room) -> list[str]:
    """``text`` escaped, in pieces that each fit a page together with others; blank lines are left out."""
    pieces = (escape(piece.of(line)).strip() for line in text.split("\n") for piece in slices(line, room.part // 2))
    return [piece for piece in pieces if piece]


def lines(markdown: Iterable[str], room: Room, *, leads: bool = False) -> Iterator[Part]:
    """Lines below one another, a thin line above the first, in as many parts as they take."""
    waiting: list[str] = []
    divided = True
    for line in markdown:
        if waiting and sum(size(each) + 1 for each in (*waiting, line)) > room.part:
            yield Part(("\n".join(waiting),), divided=divided)
            waiting, divided = [], False
        waiting.append(line)
    if waiting:
        yield Part(("\n".join(waiting),), divided=divided, leads=leads)

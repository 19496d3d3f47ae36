"""An answer as parts: every finding with its citations, what sources disagree on, what is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from urllib.parse import urlsplit

from bot.model import Answer, Finding, Span
from bot.render.discord.actions import Name, OtherSources
from bot.render.discord.citations import DIRECT, FRAGMENT, PASSAGE, REPORTED, Cited, citation_parts, page_url
from bot.render.discord.components import button
from bot.render.discord.differences import TYPED_PRINTED, difference_lines
from bot.render.discord.limits import Room, size
from bot.render.discord.markdown import clipped, code, escape, masked, small
from bot.render.discord.parts import Part, slices

_SPEAKER_MAX = 200  # characters of a speaker's name, which may be the article's own words
_LABEL_MAX = 100  # characters of what stands before a value
_SETTINGS = {"direct": DIRECT, "fragment": FRAGMENT, "reported": REPORTED}
_KINDS = {
    "direct": "direct words",
    "fragment": "fragment, only the words in bold are quoted",
    "reported": "paraphrase, not quoted",
}
_CERTAINTIES = {"certain": "● certain", "likely": "◐ likely", "unknown": "○ speaker not stated"}
_LEAST_CERTAIN_FIRST = ("unknown", "likely", "certain")
_CALLED = "Called here"  # the one detail of a quotation that its data do not say
_DIFFERS = "Differs"  # shown word by word instead
_SPOKEN = ("Speaker", "Kind", "Speaker is")  # details of a quotation, which stand on one quiet line
_TYPED = {"Usage", "Example"}  # details of help that show what to type


Others = Mapping[int, Sequence[Finding]]
"""What other articles say so too, by the finding that it is of: see `bot.commands.other_sources`."""


@dataclass(frozen=True, slots=True)
class _Answering:
    """What the parts of a finding need to know; ``places`` counts the citations, ``numbers`` the findings."""

    name: Name
    room: Room
    others: Others
    places: Iterator[int]
    numbers: Iterator[int]
    heading: str = ""


def answer_parts(answer: Answer, name: Name, room: Room, others: Others) -> Iterator[Part]:
    """All parts below the heading, in order: what is not stated comes first, so that no page turn can hide it."""
    it = _Answering(name, room, others if room.buttons else {}, count(), count(), answer.heading)
    overview = list(lines(_overview(answer, room), room))
    yield from overview
    yield from lines(_limits(answer, room), room, divided=not overview)
    for finding in answer.findings:
        yield from _finding(finding, it)
    told = "Sources differ: " if answer.findings else ""  # else the heading says it
    for disagreement in answer.disagreements:
        yield from lines([f"**{told}{clipped(disagreement.about, room.heading)}**"], room, leads=True)
        for finding in disagreement.findings:
            yield from _finding(finding, it)
    tried = [code(line, room.heading) for line in answer.suggestions]
    yield from lines([*(["Try", *tried] if tried else []), small(_searched(answer))], room)


def finding_parts(findings: Iterable[Finding], name: Name, room: Room) -> Iterator[Part]:
    """Findings by themselves, one below the other."""
    it = _Answering(name, room, {}, count(), count())
    for finding in findings:
        yield from _finding(finding, it)


def _limits(answer: Answer, room: Room) -> Iterator[str]:
    """What is not stated: the answer itself where nothing was found, else a remark on it."""
    said = [piece for line in answer.not_stated for piece in _long(line, room)]
    if answer.found:
        yield from map(small, said)
    else:
        yield from said or ["The coverage has nothing on this."]


def _overview(answer: Answer, room: Room) -> Iterator[str]:
    """Several statements by their first lines, so that nobody takes the first page for all of them."""
    findings = answer.findings
    if len(findings) > 1 and all(finding.kind == "statement" for finding in findings):
        yield from (f"{number}. {clipped(each.text, room.heading)}" for number, each in enumerate(findings, 1))


def _searched(answer: Answer) -> str:
    there = answer.searched
    return f"Searched {_count(there.articles, 'article')}, {_count(there.paragraphs, 'paragraph')}"


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


# --- findings ---------------------------------------------------------------------------------------


def _finding(finding: Finding, it: _Answering) -> Iterator[Part]:
    """A finding's own lines, and the words that bear it out; those of other sources behind a button."""
    number = next(it.numbers)
    others = it.others.get(number, ())
    parts = list(_shown_parts(finding, others, it))
    if number == 0 and parts:
        parts[0] = replace(parts[0], divided=True)
    if others and parts:
        articles = {citation.article for other in others for citation in other.citations}
        more = button(f"Other sources ({len(articles)})", it.name(OtherSources(number)))
        parts[-1] = replace(parts[-1], buttons=(*parts[-1].buttons, more))
    yield from (replace(part, finding=number) for part in parts)


def _shown_parts(finding: Finding, others: Sequence[Finding], it: _Answering) -> Iterator[Part]:
    is_quote = finding.kind == "quote"
    elsewhere = frozenset(detail for other in others for detail in other.details)
    shown = replace(finding, details=tuple(each for each in finding.details if each not in elsewhere))
    own = list(_quote_lines(shown) if is_quote else _own_lines(shown, it))
    yield from lines(own, it.room, leads=bool(finding.citations), divided=finding.kind != "help")
    cited_elsewhere = {citation for other in others for citation in other.citations}
    cited = (each for each in _cited(finding) if each.citation not in cited_elsewhere)
    by = f"**{_speaker(finding)}** · " if is_quote else ""
    for index, part in enumerate(citation_parts(cited, it.name, it.room, it.places, by)):
        yield replace(part, divided=True) if index == 0 and not own else part


def _quote_lines(finding: Finding) -> Iterator[str]:
    """How sure it is who spoke, at its least sure part, and whether these are the very words."""
    data = finding.data
    parts = data.get("parts") or (data,)
    certainty = min((part["certainty"] for part in parts), key=_LEAST_CERTAIN_FIRST.index)
    kinds = dict.fromkeys(_KINDS[kind] for kind in _shown(finding))
    called = "".join(
        f" · called {clipped(value, _SPEAKER_MAX)}" for label, value in finding.details if label == _CALLED
    )
    corrected = " · corrected by this newsroom" if any(part.get("corrected") for part in parts) else ""
    yield small(f"{_CERTAINTIES[certainty]} · {' · '.join(kinds)}{called}{corrected}")


def _speaker(finding: Finding) -> str:
    return clipped(finding.data.get("speaker") or "Speaker not stated", _SPEAKER_MAX)


def _shown(finding: Finding) -> tuple[str, ...]:
    """As what each citation is set: direct words, a sentence with a fragment, or a paraphrase; else what it is."""
    return tuple(finding.data.get("shown") or (str(finding.data.get("kind")),))


def _own_lines(finding: Finding, it: _Answering) -> Iterator[str]:
    """The finding's line in bold, and its details below; nothing that stands above already."""
    room, details = it.room, dict(finding.details)
    if finding.kind != "passage" and not _is_heading(finding, it.heading):
        yield from (f"**{piece}**" for piece in _long(finding.text, room))
    differences = finding.data.get("differences")
    said = [details[label] for label in _SPOKEN if label in details and not finding.text.endswith(details[label])]
    if said:
        yield small(" · ".join(clipped(each, _SPEAKER_MAX) for each in said))
    for label, value in finding.details:
        if label == _DIFFERS and differences:
            first, *others = list(difference_lines(differences, room.part // 2)) or ["–"]
            yield from (f"*{label}* ({TYPED_PRINTED}): {first}", *others)
        elif label not in _SPOKEN and not _is_in_line(value, finding.text):
            yield from _detail(finding, label, value, room)


def _is_heading(finding: Finding, heading: str) -> bool:
    """Whether the finding's line is the answer's heading: "001 · The Example", "How to ask quote"."""
    return finding.text == heading or (finding.kind == "help" and heading.endswith(f" {finding.text}"))


def _is_in_line(value: str, line: str) -> bool:
    """Whether a line says what a detail says: "Joint letter of 9 countries · critical of Peru · 3 March 2015"."""
    return any(part == value or part.endswith(f" of {value}") for part in line.split(" · ")[1:])


def _detail(finding: Finding, label: str, value: str, room: Room) -> Iterator[str]:
    url = page_url(value, room.url)
    before = f"*{clipped(label, _LABEL_MAX)}:* " if label.strip() else ""
    if finding.kind == "help" and label in _TYPED:
        yield before + code(value, room.heading)
    elif url:
        yield before + masked(urlsplit(url).hostname or "page", url)
    else:
        first, *others = _long(value, room) or ["–"]
        yield from (before + first, *others)


def _cited(finding: Finding) -> Iterator[Cited]:
    """Each citation with how it is set; those of one quotation may be of different kinds.

    What is quoted or searched for is what its marks say; a statement rests on whole sentences.
    """
    shown = _shown(finding)
    for index, citation in enumerate(finding.citations):
        setting = _SETTINGS.get(shown[min(index, len(shown) - 1)], PASSAGE)
        marked = citation.marks if finding.kind != "statement" else ()
        yield Cited(citation, setting, marked or (Span(citation.start, citation.end),))


# --- lines -----------------------------------------------------------------------------------------


def _long(text: str, room: Room) -> list[str]:
    """``text`` escaped, in pieces that each fit a page together with others; blank lines are left out."""
    pieces = (escape(piece.of(line)).strip() for line in text.split("\n") for piece in slices(line, room.part // 2))
    return [piece for piece in pieces if piece]


def lines(markdown: Iterable[str], room: Room, *, leads: bool = False, divided: bool = True) -> Iterator[Part]:
    """Lines below one another, a thin line above the first unless not ``divided``, in as many parts as they take."""
    waiting: list[str] = []
    taken = 0
    for line in markdown:
        taken += size(line) + 1
        if waiting and taken > room.part:
            yield Part(("\n".join(waiting),), divided=divided)
            waiting, divided, taken = [], False, size(line) + 1
        waiting.append(line)
    if waiting:
        yield Part(("\n".join(waiting),), divided=divided, leads=leads)

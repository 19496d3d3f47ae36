"""The persons and bodies that an article names, as letters are read: hidden in a sentence so that only words remain."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from bot.extract.statements.letters.body_names import body_names
from bot.extract.statements.letters.signers import NAME
from bot.extract.statements.lexing.stretches import Reading
from bot.model import CountryMention, Person, Span

# A senator's party and state: "D-Ore.", "R-N.C."
_PARTY = re.compile(r"\b[DRI]-(?:[A-Z][a-z]*\.){1,3}")
# Points that end no sentence: "Rep. Ana Diaz", "M. Paz", "Juan Paz, D-Ore., and"
_SHORT = re.compile(
    rf"\b(?:Reps?|Sens?|Prof|Dr|Rev|Hon|Gov|Mr|Mrs|Ms|Amb)\.(?=\s)|\b[A-Z]\.(?=\s(?:(?:van|von|de|der|den|del|da|dos|al|el|bin)\s)*[A-Z])|{_PARTY.pattern}|"
    rf"(?<={NAME})\.(?=\s+[a-z])"
)
# "J. van Dam", "A. K. Rao"; not "U.S. Senate"
_BY_INITIALS = re.compile(
    r"(?<![\w.])(?:[A-Z]\.\s){1,3}(?:(?:van|von|de|der|den|del|da|dos|al|el|bin)\s)*[A-Z][a-z]\w*(?:-[A-Z]\w+)?"
)
# "JOINT STATEMENT" above its words names nobody, nor does "Norway's Head of State"
_HEADING = re.compile(
    r"(?:joint|open|press|public)\s+(?:\w+\s+)?(?:statement|letter|declaration|appeal)|"
    r"heads? of (?:state|government|mission|delegation)",
    re.IGNORECASE,
)


# Before the name of somebody who is known by no other: "Lord Hartley"
_PEER = re.compile(r"\b(?:Lord|Lady|Baroness|Baron|Viscount|Justice|Judge|Archbishop|Bishop|Cardinal) $")
_PEER_MAX = 12  # code points
_WORDS_MAX = 4


def _may_name(words: str, name: str) -> bool:
    """Whether words may stand for somebody: not a clause that has nothing of the name."""
    said = words.split()
    return len(said) <= _WORDS_MAX or not set(name.split()).isdisjoint(said)


class Names:
    """Whose names stand where: persons from the start, bodies as the sentences that name them are shown."""

    def __init__(self, reading: Reading, people: Sequence[Person], countries: Sequence[CountryMention]) -> None:
        self._reading, self._countries = reading, countries
        self._at = {
            mention.span: person.name
            for person in people
            if person.kind in ("person", "unknown") and not _HEADING.fullmatch(person.name)
            for mention in person.mentions
            if (" " in person.name and _may_name(mention.span.of(reading.text), person.name))
            or _PEER.search(reading.text, max(0, mention.span.start - _PEER_MAX), mention.span.start)
        }
        self._persons = [*self._at]
        self._bodies: set[str] = set()

    def at(self, place: Span) -> str | None:
        """The name that stands just there."""
        return self._at.get(place)

    def is_of_body(self, name: str) -> bool:
        """Whether a body has that name."""
        return name in self._bodies

    def bodies_in(self, span: Span) -> Set[tuple[int, int]]:
        """Where bodies are named in a sentence that has been shown, counted from its start."""
        return {
            (each.start - span.start, each.end - span.start)
            for each, name in self._at.items()
            if name in self._bodies and span.start <= each.start < span.end
        }

    def shown(self, span: Span) -> str:
        """A sentence with names hidden; what is quoted is hidden already."""
        text = self._reading.text
        self._note_initials(span)
        self._note_bodies(span)
        pieces, reached = [], span.start
        for start, end in sorted(each for each in self._at if span.start <= each.start < span.end):
            if start >= reached:
                end = min(end, span.end)
                pieces += [text[reached:start].replace(NAME, " "), NAME * (end - start)]
                reached = end
        whole = "".join(pieces) + text[reached : span.end].replace(NAME, " ")
        return _SHORT.sub(lambda match: match.group().replace(".", " "), whole)

    def _note_bodies(self, span: Span) -> None:
        for body in body_names(self._reading.text, span, self._countries, self._persons):
            name = body.of(self._reading.article.text)
            if _HEADING.fullmatch(name) or _PARTY.match(name):
                continue
            self._at.setdefault(body, name)
            self._bodies.add(name)

    def _note_initials(self, span: Span) -> None:
        """Persons whose first names are only letters, whom nothing else tells of."""
        for match in _BY_INITIALS.finditer(self._reading.text, span.start, span.end):
            if not any(each.start < match.end() and match.start() < each.end for each in self._at):
                self._at[Span(*match.span())] = match.group()

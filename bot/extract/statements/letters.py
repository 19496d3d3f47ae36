"""Letters, appeals and manifestos that persons sign: "38 laureates, among them Ana Diaz and Juan Paz, signed a letter".

Their signers are told by name alone: where somebody comes from makes no country a signatory. A letter counts when two
sign it by name, or one beside others who are counted; a petition of unnamed citizens does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.extract.lexicon.notation import either
from bot.extract.lexicon.statement_groups import OFFICES
from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.scanning import stems
from bot.extract.statements.days import is_other_time
from bot.extract.statements.signers import NAME, refusers, signers
from bot.extract.statements.stretches import Reading
from bot.extract.statements.texts import texts
from bot.extract.statements.tokens import Token, is_day
from bot.model import Article, DateMention, Party, Person, Quantity, Span, Statement

# Matched where a stem of signing stands: "signed", "the names of", "an open letter"; not "designed", "renamed"
_SIGNS = re.compile(
    r"\b(?:co-?)?[Ss]ign(?:s|ed|ing|er|ers|ator(?:y|ies)|atures?)\b|\bnames?\b|\b(?:[Oo]pen|[Jj]oint) \w|"
    r"\b(?:penned|drafted|written|drawn up|authored|initiated|organi[sz]ed|launched|coordinated) by\b"
)
_KINDS = frozenset(["letter", "appeal", "declaration", "statement", "pledge"])
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# What ends like words for persons: governments that sign are no letter of persons
_NO_PERSONS = (
    r"(?:ministers|states|governments|parliaments|presidents|ambassadors|leaders|members|partners|others|documents|"
    r"statements|amendments|continents|papers|letters|orders|powers|chapters|numbers|matters|years|dollars|metres|meters)\b"
)
# Who signs in numbers: "laureates", "former judges", "people"; not "countries", "ministers", "letters"
_PERSONS = re.compile(
    r"\s+(?:(?!(?:of|from|in|by|to|for|and)\b)[\w'-]+,?\s+){0,4}?(?:and\s+[a-z]+\s+)?"
    rf"(?!{_NO_PERSONS})(?:[a-z-]+(?:ists|ians|ers|ors|ees|ents|ates|ars|ains)|poets|people|men|women|bishops|figures|"
    r"experts|celebrities|mps|peers|clergy|stars|(?P<signing>signatories|signatures|names))\b",
    re.IGNORECASE,
)
# Before the figure: "signed by", "a letter from more than", "In an open letter, some"
_BY_SO_MANY = re.compile(r"(?:\b(?:by|from|group of)|,|^\W*)\s*(?:(?!and\b)[a-z]+\s+){0,3}$", re.IGNORECASE)
# Behind them: "have signed", "call for in an open letter"
_SO_MANY_SIGN = re.compile(
    r"[^.;]{0,200}?\b(?:(?:co-?)?sign(?:ed|ing)?|put\s+their|(?:issu|publish|releas)ed|"
    r"in\s+an\s+open|in\s+a\s+joint|wr(?:o|i)te|written)\b"
)
_AND = re.compile(r",?\s+(?:and|plus|along\s+with)\s+(?:[a-z]+\s+){0,2}$")
_OTHERS = re.compile(r"\s+(?:others|more\b(?!\s+[a-z])|other\s+[a-z]+s)\b")
_AND_MAX = 30  # code points
_ANOTHER = frozenset("rival second third separate competing earlier previous last similar".split())
_OFFICE = re.compile(rf"\b{either(OFFICES)}\b")
_IN_OFFICE_NO_MORE = re.compile(r"\b(?:former|ex|one-time|late|retired|exiled|ousted)\b", re.IGNORECASE)
# Before a name, or behind one: whose country only tells who it is: "the Portuguese novelist", "the former king of Peru"
_WHO_IT_IS = re.compile(
    rf"\b[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?\s+(?:[a-z-]+\s+){{1,3}}{NAME}|"
    rf"\b(?:former|one-time|ex-)[\w -]{{3,40}}?\s+of\s+(?:the\s+)?[A-Z][\w -]{{2,40}}?,?\s*{NAME}|"
    rf"{NAME},\s+(?:an?|the)\s+[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?\s+[a-z]+"
)
_GOES_ON = 6  # sentences behind which "the signatories" may be those of something else
_GROUP_MIN = 3
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as a statement, and where a country only tells who one of its signers is."""

    statement: Statement
    described: tuple[Span, ...]

    def leaves_countries_in(self, other: Statement) -> bool:
        """Whether a country takes part in ``other`` that is not only where a signer of this one comes from."""
        signing = [each for each in other.parties if each.country and each.role in ("signed", "joined", "led")]
        return any(not any(where.covers(each.span) for where in self.described) for each in signing)


@dataclass(slots=True)
class _Letter:
    """What has been told of one letter: ``counted`` is how many sign it, ``others`` how many beside the ``named``."""

    kind: str
    last: int
    evidence: list[Span] = field(default_factory=list)
    named_as_signers: dict[str, Span] = field(default_factory=dict)
    refusers: set[str] = field(default_factory=set)
    counted: Quantity | None = None
    others: Quantity | None = None
    named: int = 0
    of_persons: bool = False
    """Whether those counted are persons: "38 laureates", not "38 signatories"."""
    described: list[Span] = field(default_factory=list)
    """Where a country only tells who a signer is."""

    @property
    def signers(self) -> dict[str, Span]:
        """Where they are named, without those who are also said not to have signed: who only organised it."""
        return {name: span for name, span in self.named_as_signers.items() if name not in self.refusers}

    @property
    def is_joint(self) -> bool:
        """Whether several sign it, one of them by name at least."""
        told = int(self.counted.value or 0) if self.counted else 0
        return len(self.signers) >= _PAIR or bool(self.signers and (self.others or told >= _GROUP_MIN))

    @property
    def number(self) -> int | None:
        """How many sign it."""
        if self.counted:
            return int(self.counted.value or 0)
        return self.named + int(self.others.value or 0) if self.others else None


def letters(
    reading: Reading,
    people: Sequence[Person],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
) -> Iterator[Letter]:
    """The letters that persons sign, in the order in which an article brings them up."""
    names = {
        mention.span: person.name
        for person in people
        if person.kind in ("person", "unknown") and " " in person.name
        for mention in person.mentions
    }
    article = reading.article
    if not (names and _signing(article.text, article.text)):
        return
    in_office = {each.name for each in people if each.country and any(map(_is_office, each.roles))}
    for letter in _Letters(reading, names, quantities).read():
        speaking_for_states = len(in_office & letter.signers.keys())
        if letter.is_joint and 2 * speaking_for_states < len(letter.signers):
            yield Letter(_statement(article, letter, dates), tuple(letter.described))


def _is_office(role: str) -> bool:
    """Whether who has it speaks for a country: not "the former president", nor "the Chilean poet"."""
    return bool(_OFFICE.search(role)) and not _IN_OFFICE_NO_MORE.search(role)


def _signing(text: str, shown: str) -> list[int]:
    """Where words for signing stand, of those in the text the ones that are ``shown``."""
    return [at for at, _ in stems(text).places["signing"] if _SIGNS.match(shown, at)]


class _Letters:
    """The sentences of an article, read for letters and who signs them."""

    def __init__(self, reading: Reading, names: dict[Span, str], quantities: Sequence[Quantity]) -> None:
        self.reading, self.text, self.names = reading, reading.text, names
        self.quantities = [each for each in quantities if isinstance(each.value, int)]
        self._starts = [each.span.start for each in self.quantities]
        self.found: list[_Letter] = []

    def read(self) -> list[_Letter]:
        """What the sentences tell, one after the other."""
        shown = self._shown()
        signing = _signing(self.reading.article.text, self.text)
        for number, span in enumerate(self.reading.stretches):
            if bisect_left(signing, span.start) < bisect_left(signing, span.end):
                self._read(number, span, shown[span.start : span.end])
        return self.found

    def _shown(self) -> str:
        """The text with names hidden; what is quoted is hidden already."""
        text, pieces, reached = self.text.replace(NAME, " "), [], 0
        for start, end in sorted(self.names):
            if start >= reached:
                pieces += [text[reached:start], NAME * (end - start)]
                reached = end
        return "".join(pieces) + text[reached:]

    def _read(self, number: int, span: Span, shown: str) -> None:
        words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(shown)]
        there = texts(shown, words)
        named = [each for each in there if each.value.kind in _KINDS]
        letter = self._letter(number, named)
        counted = self._counted(span, named)
        known = letter is not None and (number - letter.last <= _GOES_ON or not letter.signers)
        known_as = [each for each in there if each.value.kind in UNSPECIFIC_KINDS and known]  # "the text"
        places = signers(shown, [*named, *known_as], [who.end() - span.start for _, who in counted], known=known)
        presented = any(each.value.joint for each in named)
        if letter is None and (places or counted or presented):
            letter = _Letter(named[0].value.kind, number)
            self.found.append(letter)
        refusing = [Span(span.start + start, span.start + end) for start, end in refusers(shown)]
        if letter is not None:
            letter.refusers.update(self.names[place] for place in refusing if place in self.names)
        if letter is None or not (places or counted or named):
            return
        letter.last = number
        letter.evidence.append(span)
        for start, end in places:
            place = Span(span.start + start, span.start + end)
            if name := self.names.get(place):  # a stretch may end inside one
                letter.named_as_signers.setdefault(name, place)
        if counted and letter.counted is None:
            letter.counted = counted[0][0]
            letter.of_persons = not counted[0][1]["signing"]
        letter.described += [span] if letter.of_persons else self._described(span, shown)
        if places and letter.others is None:
            letter.others, letter.named = self._others(span.start + places[-1][1], span.end), len(letter.signers)

    def _letter(self, number: int, named: Sequence[Token]) -> _Letter | None:
        """The letter that a sentence goes on about, None where it brings up another."""
        current = self.found[-1] if self.found else None
        if named and current is not None and current.signers:
            text = named[0].value
            if text.determiner == "another" or text.words & _ANOTHER:
                return None
        return current

    def _within(self, span: Span) -> list[Quantity]:
        return self.quantities[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _counted(self, span: Span, named: Sequence[Token]) -> list[tuple[Quantity, re.Match[str]]]:
        """How many persons sign, and the words for them."""
        found = []
        for quantity in self._within(span) if named else ():
            persons = _PERSONS.match(self.text, quantity.span.end, span.end)
            first = quantity.span.start - len(quantity.hedge or "")
            if not persons or (quantity.value or 0) < _GROUP_MIN:
                continue
            behind = _SO_MANY_SIGN.match(self.text, persons.end(), span.end)
            joint = any(each.value.joint and each.end < first - span.start for each in named)
            by = _BY_SO_MANY.search(self.text, max(span.start, first - _AND_MAX), first)
            if behind or (joint and by) or persons["signing"]:
                found.append((quantity, persons))
        return found

    def _described(self, span: Span, shown: str) -> list[Span]:
        """Where words before or behind a name say where somebody is from."""
        return [Span(span.start + m.start(), span.start + m.end()) for m in _WHO_IT_IS.finditer(shown)]

    def _others(self, at: int, end: int) -> Quantity | None:
        """The "eleven others" behind the last name."""
        for quantity in self._within(Span(at, min(end, at + _AND_MAX))):
            if _AND.fullmatch(self.text, at, quantity.span.start) and _OTHERS.match(self.text, quantity.span.end, end):
                return quantity
        return None


def _statement(article: Article, letter: _Letter, dates: Sequence[DateMention]) -> Statement:
    told = [
        each.value
        for span in letter.evidence
        for each in dates
        if span.covers(each.span) and is_day(each) and not is_other_time(article.text, each)
    ]
    counted = letter.counted or letter.others
    return Statement(
        kind=letter.kind,
        evidence=tuple(letter.evidence),
        year=(told[0] if told else article.published or "")[:4] or None,
        date=told[0] if told else None,
        count=letter.number,
        count_span=counted.span if counted else None,
        count_hedge=counted.hedge if counted else None,
        partial=letter.number is not None and len(letter.signers) < letter.number,
        parties=tuple(Party("signed", span, name=name) for name, span in letter.signers.items()),
    )


def with_letters(of_states: Sequence[Statement], of_persons: Iterable[Letter]) -> list[Statement]:
    """Both in the order of the text.

    Sentences tell of one or the other: of states if one is named as taking part by more than who a person is.
    """
    kept = list(of_states)
    for letter in of_persons:
        beside = [each for each in kept if _share_sentences(each, letter.statement)]
        if not any(letter.leaves_countries_in(each) for each in beside):
            kept = [each for each in kept if each not in beside] + [letter.statement]
    return kept if kept == list(of_states) else sorted(kept, key=lambda each: each.evidence[0])


def _share_sentences(one: Statement, other: Statement) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)

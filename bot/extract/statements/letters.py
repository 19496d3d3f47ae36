"""Letters, appeals and pledges that persons and bodies sign: "38 laureates, among them Ana Diaz, signed a letter".

Their signers are told by name alone: where somebody comes from makes no country a signatory. One counts when two sign
it by name, or one beside others who are counted, or when bodies or persons of a calling are counted ("120 aid groups");
a petition of unnamed citizens does not, nor what firms, clubs or couples say together of their own business.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.extract.lexicon.notation import any_of, either
from bot.extract.lexicon.signer_words import OWN_BUSINESS, SIGNING_BODIES, SIGNING_PERSONS
from bot.extract.lexicon.statement_groups import OFFICES
from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.scanning import stems
from bot.extract.statements.bodies_beside import is_body, with_parties
from bot.extract.statements.body_names import body_names
from bot.extract.statements.counted_signers import Counted, counted, has_demand, puts_forward
from bot.extract.statements.days import is_other_time
from bot.extract.statements.signers import NAME, beside, refusers, signers
from bot.extract.statements.stretches import Reading
from bot.extract.statements.texts import texts
from bot.extract.statements.tokens import Text, Token, is_day
from bot.model import Article, CountryMention, DateMention, Party, Person, Quantity, Span, Statement

# Matched where a stem of signing stands: "signed", "the names of", "an open letter"; not "designed", "renamed"
_SIGNS = re.compile(
    r"\b(?:(?:co-?)?[Ss]|[Uu]nders)ign(?:s|ed|ing|er|ers|ator(?:y|ies)|atures?)\b|\bnames?\b|"
    r"\b(?:[Oo]pen|[Jj]oint|OPEN|JOINT) \w|"
    r"\b(?:penned|drafted|written|drawn up|authored|initiated|organi[sz]ed|launched|coordinated) by\b|"
    r"\bwr(?:ote|itten) to\b|\bsent an? (?:[a-z]+ ){0,2}letter\b"
)
_KINDS = frozenset(["letter", "appeal", "declaration", "statement", "pledge", "petition"])
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
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
_TEXT = re.compile(
    r"\b(?:letters?|appeal|pledged?|petition|declaration|statement|manifesto|plea|undersigned|joint|open|text|document|"
    r"missive|rebuke|(?:wrote|written) to)\b",
    re.IGNORECASE,
)
# The letter of which "have written to the mayor" tells without naming it; not "those who had written to her"
_WRITTEN_TO = re.compile(
    r"(?<!who )(?<!who had )(?<!who have )\bwr(?:ote|itten) (?P<letter>to) (?!(?:him|her|me|you|his|them|us)\b)"
)
_A_LETTER = Text("letter", "a", joint=False, plural=False, weak=False, words=frozenset())
# In an article in which so many who call for something may have signed it
_IN_COMMON = re.compile(
    r"\b(?:[Oo]pen|[Jj]oint|OPEN|JOINT)\s+\w|[Ll]etter|[Aa]ppeal\b|[Pp]etition|[Pp]ledge|[Ss]ignator|[Uu]ndersigned"
)
# "they wrote", "the groups said", "the 27 editors warn"
_THE_GROUP = re.compile(rf"\b[Tt]he\s+(?:[\w-]+\s+){{0,3}}?{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}")
_SAY = (
    r"(?:\w+\s+){0,2}?(?:say|said|says|wrote|write|added|add|warn|warned|argue|argued|call|called|urge|urged|demand|"
    r"demanded)\b"
)
_THEY_SAY = re.compile(
    rf"\b(?:[Tt]hey|[Tt]he\s+(?:[\w-]+\s+){{0,3}}?(?:[a-z-]+(?:ists|ians|ers|ors)|signatories|"
    rf"{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}))\s+"
    rf"{_SAY}"
)
# "The four charities called on", in the sentence behind
_THE_GROUP_SAYS = re.compile(rf"The\s+(?:[\w-]+\s+){{0,2}}?{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}\s+{_SAY}")
_OWN_BUSINESS = re.compile(rf"\b{any_of(OWN_BUSINESS)}", re.IGNORECASE)
_PROMISE = re.compile(r"\b(?:pledg|vow|promis|commit)\w*\b")
_SIGNATORIES = re.compile(r"\b(?:[Tt]he|[Oo]ther|[Ii]ts|[Aa]ll)\s+(?:\w+\s+)?(?:co-?)?signator(?:y|ies)\b")
# Before so many who sign beside others: "Peru, Mali and some 40 charities"
_BESIDE_THEM = re.compile(r"[A-Z][\w'-]+,?\s+(?:and|with|as well as|along with|plus)\s+(?:[a-z]+\s+){0,3}$")
# A senator's party and state: "D-Ore.", "R-N.C."
_PARTY = re.compile(r"\b[DRI]-(?:[A-Z][a-z]*\.){1,3}")
# Points that end no sentence: "Rep. Ana Diaz", "Juan Paz, D-Ore., and"
_SHORT = re.compile(rf"\b(?:Reps?|Sens?|Prof|Dr|Rev|Hon|Gov|Mr|Mrs|Ms|Amb)\.(?=\s)|{_PARTY.pattern}")
_POINTING = frozenset(["the", "this", "that", "their", "these"])
# "Here is the text of the signed letter"
_HERE_IS = re.compile(r"^\W*(?:Here is|Read|Below is|This is) the (?:full )?text of ")
_OPENING_MAX = 8  # code points before the text that a sentence opens with: "In the"
# "JOINT STATEMENT" above its words names nobody
_HEADING = re.compile(
    r"(?:joint|open|press|public)\s+(?:\w+\s+)?(?:statement|letter|declaration|appeal)", re.IGNORECASE
)
_TAKEN_UP = 3  # sentences behind which the text may come in which somebody called for something
_GOES_ON = 6  # sentences behind which "the signatories" may be those of something else
_PAIR = 2
_SEVERAL = 3  # states named in other sentences than the letter: hardly only mentioned


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as a statement, and where a country only tells who one of its signers is.

    ``counted`` says that so many bodies, or persons of a calling, put it forward; ``figures`` count "signatories".
    """

    statement: Statement
    described: tuple[Span, ...]
    counted: bool
    figures: frozenset[Span] = frozenset()
    bodies: tuple[Party, ...] = ()
    """Of its signers those that are no persons."""

    def is_of_states(self, other: Statement) -> bool:
        """Whether its sentences name or count states that take part in ``other``."""
        within = self.statement.evidence if self._introduces(other) else other.evidence
        figure = other.count_span
        is_of_others = figure in self.figures or (  # "907 signatories", "and eleven others"
            figure == self.statement.count_span and not self.counted
        )
        if figure is not None and not is_of_others and any(each.covers(figure) for each in within):
            return True
        if other.countries("did_not_sign", "withdrew"):
            return True
        signing = [each for each in other.parties if each.country and each.role in ("signed", "joined", "led")]
        told = [each for each in signing if any(where.covers(each.span) for where in within)]
        if len({each.country for each in signing}) - len({each.country for each in told}) >= _SEVERAL:
            return True
        return any(not any(where.covers(each.span) for where in self.described) for each in told)

    def stands_apart_from(self, other: Statement) -> bool:
        """Whether both may be told of: others are counted for this one, and that one was brought up elsewhere."""
        return self.counted and not self._introduces(other)

    def _introduces(self, other: Statement) -> bool:
        return _overlap(other.evidence[:_PAIR], self.statement.evidence)  # a headline may come first


@dataclass(slots=True)
class _Letter:
    """What has been told of one letter: ``counted`` is how many sign it, ``others`` how many beside the ``named``."""

    kind: str
    last: int
    evidence: list[Span] = field(default_factory=list)
    named_as_signers: dict[str, Span] = field(default_factory=dict)
    refusers: set[str] = field(default_factory=set)
    counted: Counted | None = None
    others: Quantity | None = None
    named: int = 0
    beside: int = 0
    """How many are named beside the ``counted``: "Oxfam, Greenpeace and 27 other groups"."""
    bodies: set[str] = field(default_factory=set)
    """Of the names those of bodies."""
    figures: set[Span] = field(default_factory=set)
    """Where "907 signatories" are counted, whoever they are."""
    described: list[Span] = field(default_factory=list)
    """Where a country only tells who a signer is."""

    @property
    def signers(self) -> dict[str, Span]:
        """Where they are named, without those who are also said not to have signed: who only organised it."""
        return {name: span for name, span in self.named_as_signers.items() if name not in self.refusers}

    @property
    def is_joint(self) -> bool:
        """Whether several sign it: by name, or counted with one by name at least, or counted by what they are."""
        if self.counted and self.counted.are_known:
            return True
        return len(self.signers) >= _PAIR or bool(self.signers and (self.others or self.counted))

    def is_public(self, text: str) -> bool:
        """Whether it is put to others, and not news of what firms or clubs do together."""
        of_bodies = self.bodies & self.signers.keys() or (self.counted and self.counted.who in ("bodies", "leaders"))
        if self.kind != "statement" or (self.signers and not of_bodies):
            return True
        return any(has_demand(text, each) for each in self.evidence) and not any(
            _OWN_BUSINESS.search(text, each.start, each.end) for each in self.evidence
        )

    @property
    def number(self) -> int | None:
        """How many sign it."""
        if self.counted and self.counted.number is not None:
            return self.counted.number + self.beside
        return self.named + int(self.others.value or 0) if self.others else None


def letters(
    reading: Reading,
    people: Sequence[Person],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    countries: Sequence[CountryMention],
) -> Iterator[Letter]:
    """The letters that persons and bodies sign, in the order in which an article brings them up."""
    article = reading.article
    if not (stems(article.text).places["signing"] and _SIGNS.search(article.text) and _TEXT.search(article.text)):
        return
    names = {
        mention.span: person.name
        for person in people
        if person.kind in ("person", "unknown") and " " in person.name and not _HEADING.fullmatch(person.name)
        for mention in person.mentions
    }
    in_office = {each.name for each in people if each.country and any(map(_is_office, each.roles))}
    for letter in _Letters(reading, names, quantities, countries).read():
        speaking_for_states = len(in_office & letter.signers.keys())
        of_states = letter.signers and 2 * speaking_for_states >= len(letter.signers)
        if letter.is_joint and not of_states and letter.is_public(article.text):
            counted_ones = letter.counted is not None and letter.counted.are_known
            figures = frozenset(letter.figures) if counted_ones else frozenset()
            statement = _statement(article, letter, dates)
            bodies = tuple(party for party in statement.parties if party.name and is_body(party.name, people))
            yield Letter(statement, tuple(letter.described), counted_ones, figures, bodies)


def _is_office(role: str) -> bool:
    """Whether who has it speaks for a country: not "the former president", nor "the Chilean poet"."""
    return bool(_OFFICE.search(role)) and not _IN_OFFICE_NO_MORE.search(role)


# Behind "an open letter": it is another than the one told of
_OF_THEIR_OWN = re.compile(r"\s+of\s+(?:their|its|his|her)\s+own\b")


class _Letters:
    """The sentences of an article, read for letters and who signs them."""

    def __init__(
        self,
        reading: Reading,
        names: dict[Span, str],
        quantities: Sequence[Quantity],
        countries: Sequence[CountryMention],
    ) -> None:
        self.reading, self.text = reading, reading.text
        self.article = reading.article
        self.names = dict(names)
        self.countries = countries
        self.quantities = quantities
        self._starts = [each.span.start for each in self.quantities]
        self._bodies: set[str] = set()
        self._persons = [*names]
        self.waiting: tuple[int, list[Span], Counted] | None = None
        """Who was said to call for something before any text was named: "The editors of 27 papers called for"."""
        self._adopted: Counted | None = None
        self.found: list[_Letter] = []

    def read(self) -> list[_Letter]:
        """What the sentences tell, one after the other."""
        in_common = _IN_COMMON.search(self.text)
        for number, span in enumerate(self.reading.stretches):
            told_of = self.found or self.waiting
            texts_named = _TEXT.search(self.text, span.start, span.end)
            signs = _SIGNS.search(self.text, span.start, span.end)
            if (texts_named and (told_of or signs or self._counts(span))) or (told_of and signs):
                self._read(number, span)
            if in_common:
                self._wait_for_text(number, span)
        return self.found

    def _waiting_for(self, who: Counted) -> list[Span]:
        """The sentences that counted just as many, who have not been said to sign anything yet."""
        same = self.waiting is not None and self.waiting[2].quantity.value == who.quantity.value
        return self.waiting[1] if self.waiting is not None and same else []

    def _is_only_announced(self, letter: _Letter, number: int) -> bool:
        """Whether no more is known of a letter than that there is one: "JOINT STATEMENT", as a heading."""
        return letter.counted is None and not letter.signers and number - letter.last <= _GOES_ON

    def _shown(self, span: Span) -> str:
        """A sentence with names hidden; what is quoted is hidden already."""
        for body in body_names(self.text, span, self.countries, self._persons):
            name = body.of(self.article.text)
            if _HEADING.fullmatch(name) or _PARTY.match(name):
                continue
            self.names.setdefault(body, name)
            self._bodies.add(name)
        pieces, reached = [], span.start
        for start, end in sorted(each for each in self.names if span.start <= each.start < span.end):
            if start >= reached:
                end = min(end, span.end)
                pieces += [self.text[reached:start].replace(NAME, " "), NAME * (end - start)]
                reached = end
        whole = "".join(pieces) + self.text[reached : span.end].replace(NAME, " ")
        return _SHORT.sub(lambda match: match.group().replace(".", " "), whole)

    def _bodies_in(self, span: Span) -> set[tuple[int, int]]:
        """Where bodies are named in a sentence, counted from its start."""
        return {
            (each.start - span.start, each.end - span.start)
            for each, name in self.names.items()
            if name in self._bodies and span.start <= each.start < span.end
        }

    def _wait_for_text(self, number: int, span: Span) -> None:
        """Keeps in mind who calls for something in numbers, as the sentences to come may say in what."""
        if self.found and self.found[-1].last == number:
            return
        for who in counted(self.text, self._within(span), span):
            spans = self._waiting_for(who)
            if who.are_known and (spans or has_demand(self.text, Span(who.end, span.end))):
                self.waiting = number, [*spans, span], who
                if self.found and self._is_only_announced(self.found[-1], number):
                    self._take_up(self.found[-1], [span], who)

    def _read(self, number: int, span: Span) -> None:
        shown = self._shown(span)
        words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(shown)]
        there = texts(shown, words)
        called = [each for each in there if each.value.kind in _KINDS]
        named = called or [Token("T", *each.span("letter"), _A_LETTER) for each in _WRITTEN_TO.finditer(shown)]
        letter = self._letter(span.start, named)
        signing = [
            each for each in counted(self.text, self._within(span), span) if puts_forward(self.text, span, each, named)
        ]
        known = letter is not None and (number - letter.last <= _GOES_ON or not letter.signers)
        known_as = [each for each in there if each.value.kind in UNSPECIFIC_KINDS and known]  # "the text"
        waiting = self._taken_up(number, span, named) if letter is None or letter.counted is None else None
        groups = [each.end - span.start for each in signing] + [
            each.end() for each in _THE_GROUP.finditer(shown) if known or waiting
        ]
        bodies = self._bodies_in(span)
        places = signers(shown, [*named, *known_as], groups, bodies, known=known or waiting is not None)
        named_beside = [place for each in signing for place in beside(shown, each.quantity.span.start - span.start)]
        among = [
            place for each in signing for place in beside(shown, each.quantity.span.start - span.start, among=True)
        ]
        places = sorted({*places, *named_beside, *among})
        presented = any(each.value.joint for each in named)
        if letter is None and (places or signing or presented or waiting):
            letter = _Letter(named[0].value.kind if named else self._promised(waiting), number)
            self.found.append(letter)
        refusing = [Span(span.start + start, span.start + end) for start, end in refusers(shown)]
        if letter is not None:
            letter.refusers.update(self.names[place] for place in refusing if place in self.names)
        who_signs = known and _SIGNATORIES.search(self.text, span.start, span.end)
        goes_on = letter is not None and number == letter.last + 1 and _THE_GROUP_SAYS.match(self.text, span.start)
        if letter is None or not (places or signing or called or waiting or who_signs or goes_on):
            return
        letter.last = number
        if waiting is not None:
            self._take_up(letter, *waiting)
        letter.evidence.append(span)
        self._note_names(letter, span, places)
        if signing and (letter.counted in (None, self._adopted) or letter.counted.who == "public"):
            letter.counted, letter.beside = signing[0], len(named_beside)
        self._count_signatories(letter, signing)
        letter.described += self._described(letter, span, shown)
        if places and letter.others is None:
            letter.others, letter.named = self._others(span.start + places[-1][1], span.end), len(letter.signers)

    def _count_signatories(self, letter: _Letter, signing: Sequence[Counted]) -> None:
        """Takes "907 signatories" for the figure of the "more than 900 economists" told of before."""
        for each in signing:
            if each.who != "signing":
                continue
            letter.figures.add(each.quantity.span)
            known = letter.counted
            if known and known.quantity.hedge and (known.number or 0) <= (each.number or 0) and known.are_known:
                letter.counted = known._replace(quantity=each.quantity)

    def _note_names(self, letter: _Letter, span: Span, places: Sequence[tuple[int, int]]) -> None:
        for start, end in places:
            place = Span(span.start + start, span.start + end)
            if name := self.names.get(place):  # a stretch may end inside one
                letter.named_as_signers.setdefault(name, place)
                letter.bodies |= {name} & self._bodies

    def _taken_up(self, number: int, span: Span, named: Sequence[Token]) -> tuple[list[Span], Counted] | None:
        """Those who called for something before, where a sentence names the text that they did it in."""
        if self.waiting is None or number - self.waiting[0] > _TAKEN_UP:
            return None
        if _SIGNATORIES.search(self.text, span.start, span.end):
            return self.waiting[1:]
        if not named:
            return None
        first = named[0]
        pointing = (
            first.value.determiner in _POINTING
            and not _HERE_IS.sub("", self.text[span.start : span.start + first.start]).strip(" \"'“\x01,")[
                _OPENING_MAX:
            ]
        )
        if pointing or _THEY_SAY.search(self.text, span.start, span.end):
            return self.waiting[1:]
        return None

    def _promised(self, waiting: tuple[list[Span], Counted] | None) -> str:
        """What those put forward for which there is no word."""
        promise = waiting is not None and _PROMISE.search(self.text, waiting[1].end, waiting[0][-1].end)
        return "pledge" if promise else "statement"

    def _take_up(self, letter: _Letter, spans: Sequence[Span], who: Counted) -> None:
        span = spans[-1]
        letter.counted = self._adopted = who
        letter.evidence += spans
        letter.described += spans
        shown = self._shown(span)
        named_beside = beside(shown, who.quantity.span.start - span.start)
        letter.beside = len(named_beside)
        places = signers(shown, [], [who.end - span.start], (), known=False)
        self._note_names(letter, span, sorted({*places, *named_beside}))
        self.waiting = None

    def _letter(self, start: int, named: Sequence[Token]) -> _Letter | None:
        """The letter that a sentence from ``start`` on goes on about, None where it brings up another."""
        current = self.found[-1] if self.found else None
        if named and current is not None and current.signers:
            text = named[0].value
            behind = named[0].end + start
            if text.determiner == "another" or text.words & _ANOTHER or _OF_THEIR_OWN.match(self.text, behind):
                return None
        if named and current is not None and all(each.value.determiner in ("a", "an") for each in named):
            return current if current.kind in [each.value.kind for each in named] else None
        return current

    def _counts(self, span: Span) -> bool:
        return any(True for _ in counted(self.text, self._within(span), span))

    def _within(self, span: Span) -> Sequence[Quantity]:
        return self.quantities[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _described(self, letter: _Letter, span: Span, shown: str) -> list[Span]:
        """Where words say where somebody is from: before or behind a name, anywhere if only persons and bodies sign."""
        who = letter.counted
        beside = who is not None and _BESIDE_THEM.search(self.text, span.start, max(span.start, who.start))
        if who is not None and who.who != "signing" and not beside:
            return [span]
        return [Span(span.start + m.start(), span.start + m.end()) for m in _WHO_IT_IS.finditer(shown)]

    def _others(self, at: int, end: int) -> Quantity | None:
        """The "eleven others" behind the last name."""
        for quantity in self._within(Span(at, min(end, at + _AND_MAX))):
            if not isinstance(quantity.value, int):
                continue
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
    figure = letter.counted.quantity if letter.counted else letter.others
    number = letter.number
    return Statement(
        kind=letter.kind,
        evidence=tuple(sorted(set(letter.evidence))),
        year=(told[0] if told else article.published or "")[:4] or None,
        date=told[0] if told else None,
        count=number,
        count_span=figure.span if figure and number else None,
        count_hedge=figure.hedge if figure and number else None,
        counted="signatories" if letter.counted and letter.counted.who == "signing" and number else None,
        partial=number is not None and len(letter.signers) < number,
        parties=tuple(Party("signed", span, name=name) for name, span in letter.signers.items()),
    )


def with_letters(of_states: Sequence[Statement], of_others: Iterable[Letter]) -> list[Statement]:
    """Both in the order of the text.

    Sentences tell of one or the other: of states if one is named as taking part by more than who a person is, or if
    they are counted. The bodies of a letter that is one of states have signed that.
    """
    kept = list(of_states)
    for letter in of_others:
        beside = [each for each in kept if _overlap(each.evidence, letter.statement.evidence)]
        theirs = [each for each in beside if letter.is_of_states(each)]
        if all(letter.stands_apart_from(each) for each in theirs):
            kept = [each for each in kept if each in theirs or each not in beside] + [letter.statement]
        else:
            kept = [with_parties(each, letter.bodies) if each is theirs[0] else each for each in kept]
    return kept if kept == list(of_states) else sorted(kept, key=lambda each: each.evidence[0])


def _overlap(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)

"""Reads an article's sentences for letters that persons and bodies sign, and for who signs them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.signer_words import SIGNING_BODIES, SIGNING_PERSONS
from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.scanning import stems
from bot.extract.statements.letters.before import NEAR, SAY, THEY_SAY, is_told_before, said_before
from bot.extract.statements.letters.drafts import LetterDraft
from bot.extract.statements.letters.names import Names
from bot.extract.statements.letters.signers import NAME, THE_EXPERTS, THESE_ARE, beside, callers, refusers, signers
from bot.extract.statements.lexing.counted_signers import Counted, counted, has_demand, puts_forward
from bot.extract.statements.lexing.stretches import Reading
from bot.extract.statements.lexing.texts import texts
from bot.extract.statements.lexing.tokens import Text, Token
from bot.model import Quantity, Span

# Not "to their aunt"
_IN_OFFICE = (
    r"(?:[A-Z]|(?:the|their) (?:[A-Z]|(?:[a-z]+ ){0,2}(?:minister|president|mayor|council|government|governor|board|"
    r"court|chief|justice|king|queen|pope|authorities|ministry|secretary|speaker|commission)\b))"
)
# Matched where a stem of signing stands: "signed", "the names of", "an open letter"; not "designed", "renamed"
_SIGNS = re.compile(
    r"\b(?:(?:(?:co-?)?[Ss]|[Uu]nders)ign(?:s|ed|ing|er|ers|ator(?:y|ies)|atures?)\b|names?\b|"
    r"(?:[Oo]pen|[Jj]oint|OPEN|JOINT) \w|[Cc]ommon (?:statement|declaration|letter|appeal|position)|"
    r"(?:penned|drafted|written|drawn up|authored|initiated|organi[sz]ed|launched|coordinated) by\b|"
    r"(?:statement|appeal|declaration) was made by\b|(?<=s)['’] (?:[a-z]+ )?(?:statement|letter|appeal|declaration)\b|"
    r"made a statement\b|[Tt]he list includ|who also included?\b|co-?authors?\b|"
    r"wr(?:ote|itten) (?:jointly |together |again )?to\b|sent an? (?:[a-z]+ ){0,2}letter\b|"
    rf"(?:wrote|written|penned) an? (?:[a-z]+ )?letter (?:addressed )?to {_IN_OFFICE}|"
    r"[Ii]n (?:an?|the|their) (?:[a-z]+ ){0,2}letter\b)"
)
_KINDS = frozenset(["letter", "appeal", "declaration", "statement", "pledge", "petition"])
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_AND = re.compile(r",?\s+(?:and|plus|along\s+with)\s+(?:[a-z]+\s+){0,2}$")
_OTHERS = re.compile(r"\s+(?:others|more\b(?!\s+[a-z])|other\s+[a-z]+s)\b")
_AND_MAX = 30  # code points
_ANOTHER = frozenset("rival second third separate competing earlier previous last similar".split())
# Before a name, or behind one: whose country only tells who it is: "the Portuguese novelist", "the former king of Peru"
_WHO_IT_IS = re.compile(
    rf"\b[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?\s+(?:[a-z-]+\s+){{1,3}}{NAME}|"
    rf"\b(?:former|one-time|ex-)[\w -]{{3,40}}?\s+of\s+(?:the\s+)?[A-Z][\w -]{{2,40}}?,?\s*{NAME}|"
    rf"{NAME},\s+(?:an?|the)\s+[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?\s+[a-z]+"
)
_TEXT = re.compile(
    r"\b(?:letters?|appeal|pledged?|petition|declaration|statement|manifesto|plea|undersigned|signatories|joint|open|text|document|"
    r"missive|rebuke|(?:wrote|written) to)\b",
    re.IGNORECASE,
)
# The letter of which "have written to the mayor" tells without naming it; not "those who had written to her"
_WRITTEN_TO = re.compile(
    r"(?<!who )(?<!who had )(?<!who have )\bwr(?:ote|itten) (?:jointly |together |again )?(?P<letter>to) "
    r"(?!(?:him|her|me|you|his|them|us)\b)"
)
_A_LETTER = Text("letter", "a", joint=False, plural=False, weak=False, words=frozenset())
# In an article in which so many who call for something may have signed it
_IN_COMMON = re.compile(
    r"\b(?:[Oo]pen|[Jj]oint|OPEN|JOINT)\s+\w|[Ll]etter|[Aa]ppeal\b|[Pp]etition|[Pp]ledge|[Dd]eclaration|"
    r"[a-z]s['’] statement|[Ss]ignator|[Uu]ndersigned"
)
# "they wrote", "the groups said", "the 27 editors warn"
_THE_GROUP = re.compile(rf"\b[Tt]he\s+(?:[\w-]+\s+){{0,3}}?{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}")
_EXPERTS_ARE = re.compile(r"experts(?: are)?:")
# "The four charities called on", "In the text, published on Monday", in the sentence behind
_GOES_ON_WITH = re.compile(
    rf"The\s+(?:[\w-]+\s+){{0,2}}?{any_of((*SIGNING_BODIES, *SIGNING_PERSONS))}\s+{SAY}|"
    r"(?:In\s+t|T)he\s+(?:text|document)\b"
)
# "they say in a statement", of those named just before
_THEY_IN_IT = re.compile(rf"\bthey {SAY} in an? (?:[a-z]+ )?(?:statement|letter|appeal|declaration)\b")
# Behind them: "have told the minister that"
_TOLD = re.compile(r"\s+(?:ha(?:ve|d)\s+)?(?:told|advised|reminded)\s+(?:the|their|an?|[A-Z])[^.;:]{1,80}\bthat\b")
_PROMISE = re.compile(r"\b(?:pledg|vow|promis|commit)\w*\b")
_SIGNATORIES = re.compile(r"\b(?:[Tt]he|[Oo]ther|[Ii]ts|[Aa]ll)\s+(?:\w+\s+)?(?:co-?)?signator(?:y|ies)\b")
# Before so many who sign beside others: "Peru, Mali and some 40 charities"
_BESIDE_THEM = re.compile(r"[A-Z][\w'-]+,?\s+(?:and|with|as well as|along with|plus)\s+(?:[a-z]+\s+){0,3}$")
# "The UN experts' " before a text
_OWNERS = re.compile(r"\b[Tt]he (?:[\w-]+ ){0,3}[a-z]+s['’] (?:[a-z]+ )?$")
_POINTING = frozenset(["the", "this", "that", "their", "these"])
# "Here is the text of the signed letter"
_HERE_IS = re.compile(r"^\W*(?:Here is|Read|Below is|This is) the (?:full )?text of ")
_OPENING_MAX = 8  # code points before the text that a sentence opens with: "In the"
_SEVERAL = 2
_GOES_ON = 6  # sentences behind which "the signatories" may be those of something else
# Behind "an open letter": it is another than the one told of
_OF_THEIR_OWN = re.compile(r"\s+of\s+(?:their|its|his|her)\s+own\b")


def may_have_letters(text: str) -> bool:
    """Whether an article has words for a text and for signing, without which it is not read for letters."""
    if not stems(text).places["signing"]:
        return False
    return bool((_SIGNS.search(text) and _TEXT.search(text)) or _EXPERTS_ARE.search(text))


class _Waiting(NamedTuple):
    """Who was said to call for something before any text was named: "The editors of 27 papers called for".

    ``number`` is the last of the sentences that counted them, ``spans`` are where these stand.
    """

    number: int
    spans: list[Span]
    who: Counted


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence names, whatever letter it is of; places in ``shown`` are counted from its start.

    ``texts`` are letters and the like, ``others`` what only "the text" may stand for, ``signing`` who is counted as
    putting one of the texts forward.
    """

    span: Span
    shown: str
    texts: Sequence[Token]
    others: Sequence[Token]
    called: bool
    """Whether one of the texts is named, and not only somebody written to."""
    signing: Sequence[Counted]

    @property
    def is_known(self) -> bool:
        """Whether it brings up its text as if that had been told of: "the appeal"."""
        return bool(self.texts) and self.texts[0].value.determiner in _POINTING

    @property
    def kind(self) -> str | None:
        """What the text is that it names: the letter of "In a bold initiative, 21 judges wrote a letter"."""
        kinds = [each.value.kind for each in self.texts]
        return next((kind for kind in kinds if kind != "statement"), next(iter(kinds), None))

    def place(self, start: int, end: int) -> Span:
        """Where in the article such a place is."""
        return Span(self.span.start + start, self.span.start + end)

    def counts(self, number: int | None) -> bool:
        """Whether just so many sign, with those named beside a figure: "Oxfam, Mercy Corps and three other groups"."""
        return any(
            each.number is not None
            and number == each.number + len(beside(self.shown, each.quantity.span.start - self.span.start))
            for each in self.signing
        )

    def beside_figures(self, *, among: bool = False) -> list[tuple[int, int]]:
        """Who is named beside those counted, or as some of them."""
        figures = (each.quantity.span.start - self.span.start for each in self.signing)
        return [place for figure in figures for place in beside(self.shown, figure, among=among)]


class LetterReading:
    """The sentences of an article, read for letters and who signs them."""

    def __init__(self, reading: Reading, names: Names, quantities: Sequence[Quantity]) -> None:
        self.text, self.stretches = reading.text, reading.stretches
        self.names = names
        self.quantities = quantities
        self._starts = [each.span.start for each in quantities]
        self._waiting: _Waiting | None = None
        self._adopted: Counted | None = None  # of those who waited, whom the letter told of last has taken up
        self.found: list[LetterDraft] = []

    def read(self) -> list[LetterDraft]:
        """What the sentences tell, one after the other."""
        in_common = _IN_COMMON.search(self.text)
        for number, span in enumerate(self.stretches):
            told_of = self.found or self._waiting
            texts_named = _TEXT.search(self.text, span.start, span.end)
            signs = _SIGNS.search(self.text, span.start, span.end)
            signs = signs or self._names_some(number, span)
            listed = THE_EXPERTS.match(self.text, span.start, span.end)
            if (texts_named and (told_of or signs or self._counts(span))) or (told_of and signs) or listed:
                self._read(number, self._sentence(span))
            if in_common:
                self._wait_for_text(number, span)
        return self.found

    def _names_some(self, number: int, span: Span) -> re.Match[str] | None:
        """As in "These include Ana Diaz", behind a sentence that says who signed."""
        at_once = bool(self.found) and self.found[-1].last == number - 1
        match = THESE_ARE.match(self.text, span.start, span.end) if at_once else None
        return match if match and self._counts_nobody_else(self.stretches[number - 1]) else None

    def _counts_nobody_else(self, span: Span) -> bool:
        """Whether "they" can only be who signed; not behind "urged Chad to free nine students"."""
        counts = [each for each in self._within(span) if isinstance(each.value, int)]
        return len(counts) < _SEVERAL

    def _sentence(self, span: Span) -> _Sentence:
        shown = self.names.shown(span)
        there = texts(shown, [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(shown)])
        called = [each for each in there if each.value.kind in _KINDS]
        named = called or [Token("T", *each.span("letter"), _A_LETTER) for each in _WRITTEN_TO.finditer(shown)]
        others = [each for each in there if each.value.kind in UNSPECIFIC_KINDS]
        within = counted(self.text, self._within(span), span)
        signing = [each for each in within if puts_forward(self.text, span, each, named)]
        return _Sentence(span, shown, named, others, bool(called), signing)

    def _read(self, number: int, sentence: _Sentence) -> None:
        span = sentence.span
        letter = self._letter(span.start, sentence.texts)
        known = letter is not None and (number - letter.last <= _GOES_ON or not letter.signers)
        waiting = None
        if letter is None or letter.counted is None:
            waiting = self._taken_up(number, sentence)
        places = self._places(sentence, known=known, taken_up=waiting is not None)
        if letter is None:
            presented = any(each.value.joint for each in sentence.texts)
            if not (places or sentence.signing or presented or waiting):
                return
            letter = LetterDraft(sentence.kind or self._promised(waiting), number)
            letter.evidence += said_before(self.text, self.stretches, number)
            if number and (
                sentence.is_known or self._counts_known(sentence) or _THEY_IN_IT.search(self.text, span.start, span.end)
            ):
                self._learn_before(letter, self.stretches[number - 1])
            self.found.append(letter)
        refusing = (self.names.at(sentence.place(*place)) for place in refusers(sentence.shown))
        letter.refusers.update(name for name in refusing if name)
        who_signs = known and _SIGNATORIES.search(self.text, span.start, span.end)
        goes_on = number == letter.last + 1 and _GOES_ON_WITH.match(self.text, span.start)
        if places or sentence.signing or sentence.called or waiting or who_signs or goes_on:
            letter.last = number
            if waiting is not None:
                self._take_up(letter, waiting)
            self._learn(letter, sentence, places)

    def _places(self, sentence: _Sentence, *, known: bool, taken_up: bool) -> list[tuple[int, int]]:
        """Where signers are named: ``known`` says that the letter was told of before, ``taken_up`` that they were."""
        groups = [each.end - sentence.span.start for each in sentence.signing]
        if known or taken_up:
            groups += [each.end() for each in _THE_GROUP.finditer(sentence.shown)]
        named = [*sentence.texts, *(sentence.others if known else ())]
        bodies = self.names.bodies_in(sentence.span)
        places = signers(sentence.shown, named, groups, bodies, known=known or taken_up)
        return sorted({*places, *sentence.beside_figures(), *sentence.beside_figures(among=True)})

    def _learn(self, letter: LetterDraft, sentence: _Sentence, places: Sequence[tuple[int, int]]) -> None:
        letter.evidence.append(sentence.span)
        self._note_names(letter, sentence.span, places)
        signing = sentence.signing
        if signing and letter.takes(signing[0], self._adopted):
            letter.counted, letter.beside = signing[0], len(sentence.beside_figures())
        self._count_signatories(letter, signing)
        letter.described += self._described(letter, sentence)
        if places and letter.others is None:
            last = sentence.place(*places[-1])
            letter.others, letter.named = self._others(last.end, sentence.span.end), len(letter.signers)

    def _waiting_for(self, who: Counted) -> list[Span]:
        """The sentences that counted just as many, who have not been said to sign anything yet."""
        same = self._waiting is not None and self._waiting.who.quantity.value == who.quantity.value
        return self._waiting.spans if self._waiting is not None and same else []

    def _is_only_announced(self, letter: LetterDraft, number: int) -> bool:
        """Whether no more is known of a letter than that there is one: "JOINT STATEMENT", as a heading."""
        return letter.counted is None and not letter.signers and number - letter.last <= _GOES_ON

    def _wait_for_text(self, number: int, span: Span) -> None:
        """Keeps in mind who calls for something in numbers, as the sentences to come may say in what."""
        if self.found and self.found[-1].last == number:
            return
        for who in counted(self.text, self._within(span), span):
            spans = self._waiting_for(who)
            told = _TOLD.match(self.text, who.end, span.end)
            if who.are_known and (spans or told or has_demand(self.text, Span(who.end, span.end))):
                self._waiting = _Waiting(number, [*spans, span], who)
                if self.found and self._is_only_announced(self.found[-1], number):
                    self._take_up(self.found[-1], _Waiting(number, [span], who))

    def _count_signatories(self, letter: LetterDraft, signing: Sequence[Counted]) -> None:
        """Takes "907 signatories" for the figure of the "more than 900 economists" told of before."""
        for each in signing:
            if each.who != "signing":
                continue
            letter.figures.add(each.quantity.span)
            known = letter.counted
            if known and known.quantity.hedge and (known.number or 0) <= (each.number or 0) and known.are_known:
                letter.counted = known._replace(quantity=each.quantity)

    def _note_names(self, letter: LetterDraft, span: Span, places: Sequence[tuple[int, int]]) -> None:
        for start, end in places:
            place = Span(span.start + start, span.start + end)
            if name := self.names.at(place):  # a stretch may end inside one
                letter.named_as_signers.setdefault(name, place)
                letter.bodies |= {name} if self.names.is_of_body(name) else set()

    def _taken_up(self, number: int, sentence: _Sentence) -> _Waiting | None:
        """Those who called for something before, where a sentence names the text that they did it in."""
        span, named = sentence.span, sentence.texts
        if self._waiting is not None and THE_EXPERTS.match(sentence.shown):
            return self._waiting
        if self._waiting is None or number - self._waiting.number > NEAR:
            return None
        if sentence.counts(self._waiting.who.number) or _SIGNATORIES.search(self.text, span.start, span.end):
            return self._waiting
        if not named:
            return None
        first = named[0]
        opening = _HERE_IS.sub("", self.text[span.start : span.start + first.start]).strip(" \"'“\x01,")
        theirs = _OWNERS.search(self.text, span.start, span.start + first.start)
        pointing = (
            theirs
            or first.value.determiner == "their"
            or (first.value.determiner in _POINTING and not opening[_OPENING_MAX:])
        )
        if pointing or THEY_SAY.search(self.text, span.start, span.end):
            return self._waiting
        return None

    def _counts_known(self, sentence: _Sentence) -> bool:
        """Whether those counted were named before: "the four agencies said in a joint statement"."""
        return any(self.text.endswith("the ", sentence.span.start, each.start) for each in sentence.signing)

    def _learn_before(self, letter: LetterDraft, before: Span) -> None:
        """Takes from the sentence before one that brings up "the appeal" what is told in it, and by whom."""
        shown = self.names.shown(before)
        calling = callers(shown, self.names.bodies_in(before)) if has_demand(self.text, before) else []
        if calling or is_told_before(self.text, before):
            letter.evidence.append(before)
            self._note_names(letter, before, calling)

    def _promised(self, waiting: _Waiting | None) -> str:
        """What those put forward for which there is no word."""
        promise = waiting is not None and _PROMISE.search(self.text, waiting.who.end, waiting.spans[-1].end)
        return "pledge" if promise else "statement"

    def _take_up(self, letter: LetterDraft, waiting: _Waiting) -> None:
        span, who = waiting.spans[-1], waiting.who
        letter.counted = self._adopted = who
        letter.evidence += waiting.spans
        letter.described += waiting.spans
        shown = self.names.shown(span)
        named_beside = beside(shown, who.quantity.span.start - span.start)
        letter.beside = len(named_beside)
        places = signers(shown, [], [who.end - span.start], (), known=False)
        self._note_names(letter, span, sorted({*places, *named_beside}))
        self._waiting = None

    def _letter(self, start: int, named: Sequence[Token]) -> LetterDraft | None:
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

    def _described(self, letter: LetterDraft, sentence: _Sentence) -> list[Span]:
        """Where words say where somebody is from: before or behind a name, anywhere if only persons and bodies sign."""
        who = letter.counted
        beside = who is not None and _BESIDE_THEM.search(
            self.text, sentence.span.start, max(sentence.span.start, who.start)
        )
        if who is not None and who.who != "signing" and not beside:
            return [sentence.span]
        return [sentence.place(*match.span()) for match in _WHO_IT_IS.finditer(sentence.shown)]

    def _others(self, at: int, end: int) -> Quantity | None:
        """The "eleven others" behind the last name."""
        for quantity in self._within(Span(at, min(end, at + _AND_MAX))):
            if not isinstance(quantity.value, int):
                continue
            if _AND.fullmatch(self.text, at, quantity.span.start) and _OTHERS.match(self.text, quantity.span.end, end):
                return quantity
        return None

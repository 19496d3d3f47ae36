"""What an article measures: how a vote or a match ended, a term of prison, an age, a sum, which in a row.

Each is told once of one thing in the news of a day, so that two articles cannot both be right about two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bot.extract.counted import phrase_of
from bot.extract.lexicon import people
from bot.extract.lexicon.counted_words import CURRENCIES, CURRENCY_OF_SIGN
from bot.extract.lexicon.matters import COMMON_NAMES
from bot.extract.lexicon.measured_words import (
    DYING,
    IMPRISONED,
    NO_SENTENCE,
    NOT_THE_END,
    NOT_THE_SUM,
    PLAYING,
    SENTENCING,
    SUMS,
    VOTING,
)
from bot.link.ordinals import ordinals
from bot.link.stories import Story, countries_in, names_in, words_in
from bot.model import Article, Facts, Quantity, Span
from bot.spelling import fold

What = Literal["vote", "score", "sentence", "age", "sum", "nth"]

NAMELESS = "a "  # before what somebody without a name is called, as "of" an age
_BEFORE_MAX = 90  # characters before a number that tell what it is
_AFTER_MAX = 40  # and after it
_MONTHS_A_YEAR = 12
_SCORE_MAX = 199  # points; "2019-20" is a season
_DASH = re.compile(r"[-–]")
# "371 votes to 162", "six to three", "371 in favour and 162 against"; not "from six to three"
_AGAINST = re.compile(
    r"(?:[-–]|\s(?:votes?\s)?(?:in\sfavou?r\s|for\s)?(?:to|against)\s"
    r"|(?:\s[a-z]+){0,2}\s(?:in\sfavou?r|for)(?:,|,?\sand|\swith)\s)"
)
_BY = re.compile(r"\bby\s$", re.IGNORECASE)  # "found by nine to six"
_FROM = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)
_VOTING = re.compile(rf"\b(?:{VOTING})\b", re.IGNORECASE)
_PLAYING = re.compile(rf"\b(?:{PLAYING})\b", re.IGNORECASE)
_NOT_THE_END = re.compile(rf"\b(?:{NOT_THE_END})\b", re.IGNORECASE)
_TERM = re.compile(r"[\s-](?P<unit>year|month)s?(?:['’]|\b)")
_YEARS_AND_MONTHS, _AND = 2, re.compile(r"\sand\s|,\s")  # "six years and four months"
_IMPRISONED = re.compile(rf"[\s-](?:{IMPRISONED})\b")
_SENTENCING = re.compile(rf"\b(?:{SENTENCING})\b(?:[^.;:\n]{{0,80}}?\b(?:to|for)|)\s(?:an?\s)?$", re.IGNORECASE)
_NO_SENTENCE = re.compile(rf"\b(?:{NO_SENTENCE})\b", re.IGNORECASE)
# "had been sentenced to five years by a lower court"
_LOWER_COURT = re.compile(r"\b(?:lower|first|district|trial)[\s-](?:instance\s)?court\b|\bhad\sbeen\b[^.\n]*\bappeal")
# "Walter Cordova, 64,": group 1 is the name, group 2 the age
_AGED = re.compile(r"\b([A-Z][\w'’-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w'’-]+){1,3}),\s(?:aged\s)?(\d{1,2})(?=[,.;])")
# "a 19-year-old man", of whom there is one in the news of a day
_NAMELESS = re.compile(
    r"\b(\d{1,2})-year-old\s(?:[a-z]+\s)?(man|woman|boy|girl|suspect|driver|student|gunman|attacker)\b"
)
# "the 64-year-old Walter Cordova"
_YEARS_OLD = re.compile(r"\b(\d{1,2})-year-old\s([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,2})")
# "at the age of 84", "died aged 84"; "He was 81."
_AGED_SO = re.compile(
    r"\b(?:(?:at\s(?:the\s)?age(?:\sof)?|aged)\s(\d{2,3})\b|(?:[Hh]e|[Ss]he)\swas\s(\d{2,3})(?=\.|,\s|\sand\b))"
)
_DYING = re.compile(rf"\b(?:{DYING})\b", re.IGNORECASE)
_SUMS = {kind: re.compile(rf"\b{words}\b[^.;:\n]*$", re.IGNORECASE) for kind, words in SUMS.items()}
_NOT_THE_SUM = re.compile(rf"\b(?:{NOT_THE_SUM})\b", re.IGNORECASE)
# "Walter Cordova"; not "Paris court"
_PARTICLE = r"(?:de|da|di|del|der|dos|van|von|bin|ibn|al|el|la|le|ten)\s"
_WHOLE_NAME = re.compile(rf"\b[A-Z][\w'’-]{{2,}}(?:\s(?:{_PARTICLE})*[A-Z][\w'’-]{{2,}})+")
_NAME_WORD = re.compile(r"\b[A-Z][\w-]{2,}")
_POSSESSIVE = re.compile(r"['’]s$")
_CLAUSE_START = re.compile(r"[;:!?\n)—–“”\"]|\.\s")


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing measured: its values (for and against, points, months, years, a sum), and whom or what it is about.

    ``about`` are folded names, ``words`` the stems of its sentence, ``of`` tells a sum from others ("price euros").
    """

    article: Article
    story: Story
    what: What
    of: str
    values: tuple[float, ...]
    about: frozenset[str]
    words: frozenset[str]
    span: Span
    sentence: Span
    hedge: str | None = None


def measures(article: Article, facts: Facts, story: Story) -> Iterator[Measure]:
    """What an article measures, in no order."""
    persons = frozenset(fold(word) for name in _WHOLE_NAME.findall(article.text) for word in name.split())
    for sentence in article.sentences:
        inside = [q for q in facts.quantities if sentence.covers(q.span) and q.value is not None]
        reader = _Reader(article, facts, story, sentence, persons)
        yield from reader.numbered()
        if inside:
            yield from reader.results(inside)
            yield from reader.terms(inside)
            yield from reader.sums(inside)
            yield from reader.ages()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the measures of one sentence."""

    article: Article
    facts: Facts
    story: Story
    sentence: Span
    persons: frozenset[str]

    def _measure(
        self,
        what: What,
        values: tuple[float, ...],
        span: Span,
        about: frozenset[str],
        of: str = "",
        hedge: str | None = None,
    ) -> Measure:
        words = words_in(self.article, self.sentence)
        return Measure(self.article, self.story, what, of, values, about, words, span, self.sentence, hedge)

    def results(self, inside: list[Quantity]) -> Iterator[Measure]:
        """Votes and scores: two numbers one against the other; none where a sentence gives several."""
        text = self.article.text
        whole = self.sentence.of(text)
        found = [(a, b) for a, b in pairwise(inside) if _is_result(text, a, b)]
        if len(found) != 1:
            return
        a, b = found[0]
        values, span = (a.value or 0, b.value or 0), Span(a.span.start, b.span.end)
        before = text[self.sentence.start : a.span.start]
        if _VOTING.search(whole) or (_BY.search(before) and not _PLAYING.search(whole)):
            yield self._measure("vote", values, span, names_in(self.article, self.sentence, self.facts))
        elif self._is_score(span, values) and _PLAYING.search(whole) and not _NOT_THE_END.search(whole):
            high_first = tuple(sorted(values, reverse=True))
            yield self._measure(
                "score", high_first, span, self._capitalised() | countries_in(self.sentence, self.facts)
            )

    def _is_score(self, span: Span, values: tuple[float, ...]) -> bool:
        return bool(_DASH.search(span.of(self.article.text))) and max(values) <= _SCORE_MAX

    def _capitalised(self) -> frozenset[str]:
        """The capitalised words of the sentence, that which opens it among them."""
        words = _NAME_WORD.findall(self.article.text, self.sentence.start, self.sentence.end)
        return frozenset(map(fold, words)) - COMMON_NAMES

    def terms(self, inside: list[Quantity]) -> Iterator[Measure]:
        """Terms of prison in months; none where a sentence gives several."""
        text = self.article.text
        found = [(each, term) for each in inside if (term := _TERM.match(text, each.span.end))]
        months_more, end = 0.0, 0
        if len(found) == _YEARS_AND_MONTHS and _AND.fullmatch(text, found[0][1].end(), found[1][0].span.start):
            months_more, end = found[1][0].value or 0, found[1][1].end()
            del found[1]
        if len(found) != 1:
            return
        quantity, term = found[0]
        before = text[max(self.sentence.start, quantity.span.start - _BEFORE_MAX) : quantity.span.start]
        if _LOWER_COURT.search(self.sentence.of(text)):
            return
        end = max(end, term.end())
        is_term = _IMPRISONED.match(text, end) or _SENTENCING.search(before)
        if is_term and not _NO_SENTENCE.search(before) and not quantity.hedge:
            months = (quantity.value or 0) * (_MONTHS_A_YEAR if term["unit"] == "year" else 1) + months_more
            span = Span(quantity.span.start, end)
            yield self._measure("sentence", (months,), span, self._capitalised() & self.persons)

    def sums(self, inside: list[Quantity]) -> Iterator[Measure]:
        """What is paid, lent, given or fined; none where a sentence gives several sums."""
        text = self.article.text
        found = [(each, money) for each in inside if (money := _money(text, each))]
        if len(found) != 1:
            return
        quantity, (currency, end) = found[0]
        around = Span(self.sentence.start, min(self.sentence.end, quantity.span.end + _AFTER_MAX))
        start = max(self.sentence.start, quantity.span.start - _BEFORE_MAX)
        before = text[start : quantity.span.start]
        cut = [match.end() for match in _CLAUSE_START.finditer(before)]
        before = before[cut[-1] :] if cut else before
        kind = next((kind for kind, words in _SUMS.items() if words.search(before)), None)
        if kind and not _NOT_THE_SUM.search(around.of(text)):
            about = names_in(self.article, self.sentence, self.facts)
            span = Span(quantity.span.start, end)
            yield self._measure("sum", (quantity.value or 0,), span, about, f"{kind} {currency}", quantity.hedge)

    def numbered(self) -> Iterator[Measure]:
        """Which one of its kind something is: the time within which it is counted tells one kind from another."""
        for each in ordinals(self.article.text, self.sentence):
            yield self._measure("nth", (each.number,), each.span, frozenset([each.of]) - {""}, each.within)

    def ages(self) -> Iterator[Measure]:
        """How old people are, by their whole names."""
        for match in _AGED.finditer(self.article.text, self.sentence.start, self.sentence.end):
            yield self._measure("age", (int(match[2]),), Span(*match.span(2)), frozenset(), _without_titles(match[1]))
        for match in _YEARS_OLD.finditer(self.article.text, self.sentence.start, self.sentence.end):
            yield self._measure("age", (int(match[1]),), Span(*match.span(1)), frozenset(), _without_titles(match[2]))
        for match in _NAMELESS.finditer(self.article.text, self.sentence.start, self.sentence.end):
            yield self._measure("age", (int(match[1]),), Span(*match.span(1)), frozenset(), f"{NAMELESS}{match[2]}")
        for match in _AGED_SO.finditer(self.article.text, self.sentence.start, self.sentence.end):
            group = match.lastindex or 1
            if group == 1 and not _DYING.search(self.article.text, self.sentence.start, match.start()):
                continue
            if name := self._whose(Span(*match.span())):
                yield self._measure("age", (int(match[group]),), Span(*match.span(group)), frozenset(), name)

    def _whose(self, told: Span) -> str | None:
        """The whole name of the person whose age is told: of "He was 81" whom the pronoun means, if that is known."""
        for person in self.facts.people:
            if person.kind == "person" and any(told.covers(mention.span) for mention in person.mentions):
                return _without_titles(person.name)
        return self._the_one_named(told.start)

    def _the_one_named(self, end: int) -> str | None:
        """The whole name of the one person whom the sentence names before, or else the sentence before that one."""
        before = [each for each in self.article.sentences if each.end <= self.sentence.start][-1:]
        bodies = {_without_titles(each.name) for each in self.facts.people if each.kind == "organisation"}
        for span in (Span(self.sentence.start, end), *before):
            found = map(_without_titles, _WHOLE_NAME.findall(self.article.text, span.start, span.end))
            names = set(found) - bodies - {""}
            if names:
                return names.pop() if len(names) == 1 else None
        return None


def _without_titles(name: str) -> str:
    """A whole name as it is compared; nothing where only one word of it is left."""
    words = [word for word in fold(name).split() if word not in people.TITLES and not _POSSESSIVE.search(word)]
    return " ".join(words) if len(words) > 1 else ""


def _is_result(text: str, a: Quantity, b: Quantity) -> bool:
    between = _AGAINST.fullmatch(text, a.span.end, b.span.start)
    return bool(between) and not _FROM.search(text, max(0, a.span.start - _AFTER_MAX), a.span.start) and not a.hedge


def _money(text: str, quantity: Quantity) -> tuple[str, int] | None:
    """The currency of a sum, and where its words end."""
    phrase = phrase_of(text, quantity)
    if phrase is None or not (phrase.sign or fold(phrase.head) in CURRENCIES):
        return None
    currency = CURRENCY_OF_SIGN[phrase.sign] if phrase.sign else fold(phrase.head)
    return currency, max(phrase.end, quantity.span.end)

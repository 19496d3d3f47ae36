"""Invented news of any size, the same for the same seed: Zipf's law for words and for who is quoted.

Facts are written beside the words that they stand in, not extracted: what is measured is the store. Whatever the
size, the first articles are the same and hold what is asked about everywhere (`PLANTED`).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from bot.extract.country_names import COUNTRIES
from bot.model import (
    Article,
    Catalogue,
    Claim,
    CountryMention,
    DateMention,
    Facts,
    Mention,
    Paragraph,
    Party,
    Person,
    Quantity,
    Quote,
    Reader,
    Span,
    Statement,
)
from bot.store.loadable import Loadable, fingerprint

PARAGRAPHS_PER_ARTICLE = 16
_VOCABULARY = 120_000
_ZIPF = 1.05  # exponent of news English
_STATEMENT_EVERY = 40  # articles; most news is about something else
_ROLES = ("ambassador", "minister", "envoy", "president", "spokesperson", "commissioner")
_OUTLETS = tuple(f"The {name}" for name in "Herald Post Courier Tribune Ledger Observer Gazette Monitor Times".split())
_SYLLABLES = [
    a + b for a in "b d f g k l m n p r s t v z br dr gr kl pl st tr".split() for b in "a e i o u ar en il".split()
]


@dataclass(frozen=True, slots=True)
class Planted:
    """What only the first articles hold."""

    year: str = "1951"
    speaker: str = "Ana Rojas"
    country: str = "NRU"
    lead: str = "ISL"
    count: int = 43


PLANTED = Planted()


def vocabulary(size: int = _VOCABULARY) -> list[str]:
    """Invented words, the commonest first: they are the shorter ones."""
    chosen = random.Random(7)
    words: dict[str, None] = {}
    while len(words) < size:
        length = 1 + (len(words) > 60) + (len(words) > 4000) + (chosen.random() < 0.5)
        words["".join(chosen.choices(_SYLLABLES, k=length))] = None
    return list(words)


class Corpus:
    """The first ``paragraphs`` of an endless coverage."""

    def __init__(self, paragraphs: int = 0, seed: int = 1) -> None:
        self.paragraphs, self.seed = paragraphs, seed
        self.words = vocabulary()
        self._weights = list(accumulate(1 / rank**_ZIPF for rank in range(3, _VOCABULARY + 3)))

    @property
    def articles(self) -> int:
        """How many articles hold them."""
        return -(-self.paragraphs // PARAGRAPHS_PER_ARTICLE)

    def loadables(self) -> Iterator[Loadable]:
        """The articles with their facts, ready to be stored."""
        return (self.loadable(number) for number in range(self.articles))

    def loadable(self, number: int) -> Loadable:
        """One article."""
        article, facts = _Draft(self, number).article()
        data = article.text.encode()
        return Loadable(article, facts, data, "utf-8", article.catalogue, fingerprint(data, article.catalogue))

    def some(self, chosen: random.Random, count: int) -> str:
        """That many words, by Zipf's law."""
        return " ".join(chosen.choices(self.words, cum_weights=self._weights, k=count))


class _Draft:
    """An article while its text and facts are written."""

    def __init__(self, corpus: Corpus, number: int) -> None:
        self.corpus, self.number = corpus, number
        self.chosen = random.Random(f"{corpus.seed}:{number}")
        self.text = ""
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Span] = []
        self.countries: list[CountryMention] = []
        self.people: dict[str, tuple[str, list[Mention]]] = {}
        self.quotes: list[Quote] = []
        self.statements: list[Statement] = []
        self.claims: list[Claim] = []
        self.dates: list[DateMention] = []
        self.quantities: list[Quantity] = []

    @property
    def planted(self) -> bool:
        """Whether this is one of the articles that hold what is asked about."""
        return self.number in (3, 17, 40)

    def article(self) -> tuple[Article, Facts]:
        """Paragraphs of plain news, and among them what is quoted, claimed and signed."""
        year = 1990 + self.chosen.randrange(35)
        day = f"{year}-{self.chosen.randrange(1, 13):02}-{self.chosen.randrange(1, 29):02}"
        for index in range(PARAGRAPHS_PER_ARTICLE):
            start = len(self.text)
            self._paragraph(index, day)
            self.paragraphs.append(Paragraph(index + 1, start, len(self.text)))
            self.text += "\n\n"
        outlet = self.chosen.choice(_OUTLETS)
        catalogue = Catalogue(outlet, self.corpus.some(self.chosen, 8).capitalize(), None, day, "catalogue")
        name = f"{self.number:06}_{outlet.split()[-1].lower()}"
        article = Article(name, self.text, tuple(self.paragraphs), tuple(self.sentences), catalogue)
        return article, self._facts()

    def _paragraph(self, index: int, day: str) -> None:
        self._sentence(self._words(12, 26))
        if index % 4 == 1:
            self._quotation(PLANTED.speaker if self.planted else None)
        elif index == 2 and (self.planted or self.number % _STATEMENT_EVERY == 0):
            self._statement(day)
        elif index % 8 == 6:
            self._claim()
        else:
            self._sentence(self._words(14, 30))

    def _words(self, least: int, most: int) -> str:
        return self.corpus.some(self.chosen, self.chosen.randint(least, most))

    def _sentence(self, words: str) -> None:
        start = self._start()
        self._write(words.capitalize())
        if self.chosen.random() < 0.3:
            self._write(" in ")
            self._country(self._a_country())
        self._end(start)

    def _start(self) -> int:
        self.text += " " if self.text and not self.text.endswith("\n") else ""
        return len(self.text)

    def _write(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def _end(self, start: int) -> Span:
        self.text += "."
        self.sentences.append(Span(start, len(self.text)))
        return self.sentences[-1]

    def _a_country(self) -> str:
        return _CODES[min(int(self.chosen.paretovariate(0.7)), len(_CODES)) - 1]

    def _country(self, code: str) -> Span:
        span = self._write(COUNTRIES[code])
        self.countries.append(CountryMention(span, code))
        return span

    def _quotation(self, speaker: str | None) -> None:
        start = self._start()
        self._write("“")
        words = self._write(self._words(8, 24).capitalize() + ",")
        self._write("” ")
        cue = self._write("said")
        self._write(" ")
        name, country = (speaker, PLANTED.lead) if speaker else self._somebody()
        mention = self._write(name)
        known = self.people.setdefault(name, (country, []))
        known[1].append(Mention(mention, "name"))
        utterance = len(self.quotes) + 1
        self.quotes.append(Quote(words, "direct", utterance, name, "person", mention, cue, "inversion", "certain"))
        self._end(start)

    def _somebody(self) -> tuple[str, str]:
        """Of an endless line of people, those at its head most often."""
        index = int(50 * self.chosen.paretovariate(0.25) - 50) % 3_000_000
        given = self.corpus.words[300 + index * 7919 % 800].capitalize()
        family = self.corpus.words[2000 + index * 104729 % 90_000].capitalize()
        return f"{given} {family}", _CODES[index % len(_CODES)]

    def _claim(self) -> None:
        start = self._start()
        self._write(self._words(4, 8).capitalize() + " ")
        number = self.chosen.randrange(2, 900)
        digits = self._write(str(number))
        self._write(" ")
        counted = self.chosen.choice(("people", "houses", "workers", "ships"))
        end = self._write(counted).end
        self.quantities.append(Quantity(digits, number))
        self.claims.append(Claim(Span(digits.start, end), number, None, counted, None))
        self._end(start)

    def _statement(self, day: str) -> None:
        signed = [PLANTED.lead, PLANTED.country] if self.planted else []
        count = PLANTED.count if self.planted else self.chosen.randrange(5, 90)
        signed += [self._a_country() for _ in range(self.chosen.randint(3, 9))]
        start = self._start()
        parties = []
        for code in dict.fromkeys(signed):
            if (code == PLANTED.country) > self.planted:
                continue
            parties.append(Party("signed", self._country(code), country=code))
            self._write(", ")
        self._write("among ")
        digits = self._write(str(count))
        self._write(" countries, signed a letter on ")
        when = self._write(day)
        evidence = self._end(start)
        date = f"{PLANTED.year}-10-21" if self.planted else day
        self.dates.append(DateMention(when, date))
        side = self.chosen.choice(("critical", "supportive"))
        self.statements.append(
            Statement(
                kind="letter",
                evidence=(evidence,),
                side="critical" if self.planted or side == "critical" else "supportive",
                year=date[:4],
                date=date,
                lead=parties[0].country,
                reader=Reader(None, parties[0].country, parties[0].span),
                count=count,
                count_span=digits,
                parties=tuple(parties),
            )
        )

    def _facts(self) -> Facts:
        people = tuple(
            Person(name, "person", tuple(mentions), (self.chosen.choice(_ROLES),), country)
            for name, (country, mentions) in self.people.items()
        )
        return Facts(
            countries=tuple(self.countries),
            dates=tuple(self.dates),
            quantities=tuple(self.quantities),
            people=people,
            quotes=tuple(self.quotes),
            statements=tuple(self.statements),
            claims=tuple(self.claims),
        )


_CODES = sorted(COUNTRIES.keys() - {PLANTED.country})
random.Random(5).shuffle(_CODES)

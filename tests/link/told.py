"""Invented articles with facts given by hand: what is in the text is found there, the rest is said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.extract import extract
from bot.link.disagreements import Contradiction, contradictions
from bot.link.speakers import link_speakers
from bot.link.statements import link_statements
from bot.model import (
    Article,
    Catalogue,
    Claim,
    CountryMention,
    DateMention,
    Facts,
    Mention,
    NearDuplicate,
    Party,
    Person,
    Quote,
    QuoteKind,
    Span,
    Statement,
)
from bot.parse import parse_article

COUNTRIES = {
    "Peru": "PER",
    "Chile": "CHL",
    "Kenya": "KEN",
    "Norway": "NOR",
    "Lima": "PER",
    "Oslo": "NOR",
    "Finland": "FIN",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: the words between the marks and who is named as saying them."""

    words: str
    speaker: str
    kind: QuoteKind = "direct"


@dataclass(frozen=True, slots=True)
class Told:
    """An article in short: its text and what stands in it."""

    text: str
    quotes: tuple[Said, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[tuple[str, float | None, str | None, str], ...] = ()  # words, number, hedge, what is counted
    people: Mapping[str, str] = field(default_factory=dict)  # name -> country
    statement: Mapping[str, Any] | None = None
    published: str = "2015-03-04"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def facts(told: Told) -> Facts:
    """The facts of an article."""
    text = told.text
    mentions = [
        CountryMention(Span(i, i + len(name)), code)
        for name, code in COUNTRIES.items()
        for i in range(len(text))
        if text.startswith(name, i)
    ]
    return Facts(
        countries=tuple(sorted(mentions, key=lambda mention: mention.span)),
        dates=tuple(DateMention(at(text, words), value) for words, value in told.dates.items()),
        people=tuple(
            Person(name, "person", (Mention(at(text, name), "name"),), (), country)
            for name, country in told.people.items()
        ),
        quotes=tuple(_quote(text, number, said) for number, said in enumerate(told.quotes, 1)),
        statements=(_statement(text, told.statement),) if told.statement else (),
        claims=tuple(Claim(at(text, words), *rest, said_by=None) for words, *rest in told.claims),
    )


def _quote(text: str, number: int, said: Said) -> Quote:
    mention = at(text, said.speaker)
    return Quote(at(text, said.words), said.kind, number, said.speaker, "person", mention, None, "tag", "certain")


def _statement(text: str, given: Mapping[str, Any]) -> Statement:
    target = Party("target", at(text, "Norway"), country="NOR")
    return Statement("letter", (Span(0, text.index(".") + 1),), "critical", year="2015", parties=(target,), **given)


def articles(*all_told: Told) -> list[tuple[Article, Facts]]:
    """The articles "0", "1" and so on."""
    return [
        (
            parse_article(str(i), told.text.encode(), Catalogue(published=told.published, published_basis="catalogue")),
            facts(told),
        )
        for i, told in enumerate(all_told)
    ]


def differing(*all_told: Told, duplicates: Iterable[NearDuplicate] = ()) -> list[Contradiction]:
    """What these articles contradict each other about."""
    known = articles(*all_told)
    return contradictions(known, link_statements(known), link_speakers(known), duplicates)


def kinds_between(one: str, other: str) -> list[str]:
    """What two texts of one day, read as articles are, contradict each other about."""
    read = [
        (article, extract(article))
        for name, text in (("a.txt", one), ("b.txt", other))
        for article in [
            parse_article(name, text.encode(), Catalogue(published="2033-11-17", published_basis="catalogue"))
        ]
    ]
    return [each.kind for each in contradictions(read, speakers=link_speakers(read))]

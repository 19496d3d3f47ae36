"""What extraction reads in an invented text, as the tables of these tests state it."""

from __future__ import annotations

from bot.extract.countries import country_mentions
from bot.extract.quotes import quotes_and_people
from bot.model import Person, Quote
from bot.parse import parse_article


def read(text: str) -> tuple[list[Quote], list[Person]]:
    article = parse_article("invented", text.encode())
    assert article.text == text
    return quotes_and_people(article, country_mentions(text))


def quoted(text: str) -> list[str]:
    return [quote.span.of(text) for quote in read(text)[0] if quote.kind != "reported"]


def reported(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.span.of(text)) for quote in read(text)[0] if quote.kind == "reported"]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in read(text)[0] if quote.kind != "reported"]

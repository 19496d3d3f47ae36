"""Article -> facts. Every extractor is a function from text to facts in the order of the text."""

from __future__ import annotations

from dataclasses import replace

from bot.cycles import seldom_collected
from bot.model import Article, Facts
from bot.parse.wrapped import on_one_line


def extract(article: Article) -> Facts:
    """All facts of one article; never raises, whatever the text."""
    with seldom_collected():
        return _facts(replace(article, text=on_one_line(article.text, article.paragraphs)))


def _facts(article: Article) -> Facts:
    from bot.extract.claims import claims
    from bot.extract.countries import country_mentions
    from bot.extract.dates import date_mentions
    from bot.extract.numbers import quantities
    from bot.extract.quotes import quotes_and_people
    from bot.extract.statements import joint_statements

    countries = country_mentions(article.text)
    dates = date_mentions(article.text, article.published)
    numbers = quantities(article.text)
    quotes, people = quotes_and_people(article, countries)
    statements = joint_statements(article, countries, dates, numbers, quotes, people)
    return Facts(
        countries=tuple(countries),
        dates=tuple(dates),
        quantities=tuple(numbers),
        people=tuple(people),
        quotes=tuple(quotes),
        statements=tuple(statements),
        claims=tuple(claims(article, numbers, quotes, people)),
    )

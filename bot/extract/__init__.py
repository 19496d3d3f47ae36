"""Article -> facts. Every extractor is a function from text to facts in the order of the text."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.model import Article, Facts

_lock = threading.Lock()
_reading = 0  # articles that are being read, in whatever thread
_was_on = False  # before the first of them


def extract(article: Article) -> Facts:
    """All facts of one article; never raises, whatever the text."""
    with _cycles_uncollected():
        return _facts(article)


@contextmanager
def _cycles_uncollected() -> Iterator[None]:
    """Keeps the search for cyclic garbage away meanwhile.

    Reading an article makes thousands of objects and no cycle of them: walking over them again and again would free
    nothing, and takes a thirtieth of the time. Of threads that read at once, the last to end lets it go on.
    """
    global _reading, _was_on
    with _lock:
        if _reading == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _reading += 1
    try:
        yield
    finally:
        with _lock:
            _reading -= 1
            if _reading == 0 and _was_on:
                gc.enable()


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

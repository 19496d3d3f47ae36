"""Reading articles: how many of 5 kB a processor reads in a second with all stages, and where the time goes.

Two kinds of news, the hardest there are: the open half of gold, whose articles without a joint statement come near to
one, and whose others are dense with them. `make eval POLNEAR=…` says the same of everyday news.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import ParamSpec, TypeVar

from bot.extract.claims import claims
from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.quotes import quotes_and_people
from bot.extract.statements import joint_statements
from bot.parse import parse_article
from tests.bench.figures import Figure
from tests.eval.gold import gold_articles
from tests.eval.polnear import naive_search

_ROUNDS = 7  # after one that fills the caches
_ARTICLE_BYTES = 5_000

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_Spent = dict[str, float]  # seconds, by stage


def figures() -> Iterator[Figure]:
    """Each kind of news, then what a search for quotation marks alone reads of it."""
    gold = gold_articles("open")
    for name, articles in (
        ("near misses of statements", [each.text for each in gold if not each.statements]),
        ("articles dense with statements", [each.text for each in gold if each.statements]),
    ):
        rounds = [_round(articles) for _ in range(_ROUNDS + 1)][1:]
        size = sum(len(text.encode()) for text in articles) / _ARTICLE_BYTES
        beside = ", ".join(f"{stage} {_ms(rounds, stage, size):.2f}" for stage in rounds[0] if stage != "naive")
        read = tuple(size / sum(_stages(spent).values()) for spent in rounds)
        yield Figure(
            f"{name}, of 5 kB a CPU-second", read, 100, 300, "/s", higher_is_better=True, beside=f"ms: {beside}"
        )
        naive = tuple(sum(_stages(spent).values()) / spent["naive"] for spent in rounds)
        yield Figure(f"{name}, against a search for marks", naive)


def _stages(spent: _Spent) -> _Spent:
    return {stage: seconds for stage, seconds in spent.items() if stage != "naive"}


def _ms(rounds: Sequence[_Spent], stage: str, size: float) -> float:
    """Milliseconds of a stage for an article of 5 kB, the median of the rounds."""
    return statistics.median(spent[stage] for spent in rounds) * 1000 / size


def _round(articles: Sequence[str]) -> _Spent:
    """Reads every article once, stage by stage as ``extract`` does; the seconds that each stage took."""
    spent: _Spent = {}

    def timed(
        stage: str, work: Callable[_Arguments, _Result], *args: _Arguments.args, **kwargs: _Arguments.kwargs
    ) -> _Result:
        before = process_time()
        found = work(*args, **kwargs)
        spent[stage] = spent.get(stage, 0.0) + process_time() - before
        return found

    for text in articles:
        article = timed("parse", parse_article, "article", text.encode())
        countries = timed("countries", country_mentions, article.text)
        dates = timed("dates", date_mentions, article.text, article.published)
        numbers = timed("numbers", quantities, article.text)
        quotes, people = timed("quotes", quotes_and_people, article, countries)
        timed("statements", joint_statements, article, countries, dates, numbers, quotes, people)
        timed("claims", claims, article, numbers, quotes, people)
        timed("naive", naive_search, article.text)
    return spent

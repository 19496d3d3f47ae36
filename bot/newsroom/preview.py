"""What an article would be in the coverage, before anything is stored: its facts, and what looks wrong about it."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot import dating
from bot.link.duplicates import near_duplicates
from bot.model import Article, DateMention, Facts
from bot.parse.published import printed_date
from bot.records import Draft
from bot.store.coverage import Coverage
from bot.store.loadable import loadable
from bot.store.writer import Writer

_CANDIDATES_MAX = 50  # passages that share most words with the draft, whose articles are compared with it
_FAR = dt.timedelta(days=366)  # a report names days of its own year; ours
_YEAR_WRITTEN = re.compile(r"(?:19|20)\d\d", re.ASCII)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that is there and shares most of its words with the draft; ``share`` from 0 to 1."""

    article: str
    outlet: str | None
    share: float


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft as extraction sees it. ``doubts`` are sentences on what a person should look at."""

    article: Article
    facts: Facts
    duplicates: tuple[Duplicate, ...] = ()
    doubts: tuple[str, ...] = ()


def preview(draft: Draft, database: Path, today: dt.date | None = None) -> Preview:
    """What the draft would be in this coverage; stores nothing. Raises ``RejectedArticleError``, ``CoverageError``."""
    ready = loadable(draft.name, draft.data, draft.entry)
    with Coverage.open(database) as coverage, coverage.snapshot():
        found = tuple(_duplicates(ready.article, coverage))
    now = today or dt.datetime.now(dt.UTC).date()
    doubts = (*map(_sentence, found), *date_doubts(ready.article, ready.facts, now))
    return Preview(ready.article, ready.facts, found, doubts)


@contextmanager
def alone(draft: Draft) -> Iterator[Coverage]:
    """A coverage of nothing but the draft, which questions can be asked as any other; gone afterwards."""
    ready = loadable(draft.name, draft.data, draft.entry)
    with tempfile.TemporaryDirectory(prefix="verbatim-") as folder:
        path = Path(folder, "draft.db")
        with Writer(path) as writer, writer.transaction():
            writer.put(ready)
            writer.relink()
        with Coverage.open(path) as coverage:
            yield coverage


def _duplicates(article: Article, coverage: Coverage) -> Iterator[Duplicate]:
    words = _WORD.findall(article.text)
    names = dict.fromkeys(name for name, _ in coverage.passages_like(words, _CANDIDATES_MAX))
    by_name = {name: coverage.article(name) for name in names}
    mine = replace(article, name="")  # an article of its name may be there already
    for pair in near_duplicates([mine, *by_name.values()]):
        if pair.first == mine.name:
            yield Duplicate(pair.second, by_name[pair.second].catalogue.outlet, pair.containment)


def _sentence(found: Duplicate) -> str:
    outlet = f" ({found.outlet})" if found.outlet else ""
    if found.share == 1:
        return f"All of its words are in {found.article}{outlet} already, or the other way round."
    return f"It shares {found.share:.0%} of its words with {found.article}{outlet}: the same report, most likely."


# --- dates --------------------------------------------------------------------------------------------


def date_doubts(article: Article, facts: Facts, today: dt.date) -> Iterator[str]:
    """What speaks against the day of publication: the calendar, the article's own date line, the days it names."""
    published = article.published
    if published is None:
        yield "No date of publication is known: dates such as “on Monday” cannot be understood."
        return
    earliest = _first_day(published)
    if earliest > today + dt.timedelta(days=1):  # it may be tomorrow elsewhere
        yield f"It would be published in the future, on {dating.day(published)}."
    printed = printed_date(article.text, article.paragraphs)
    if printed and not printed.startswith(published):
        yield f"The text prints another date of its own, {dating.day(printed)}, than {dating.day(published)}."
    days = [_first_day(mention.value) for mention in facts.dates if _is_written_out(mention, article.text)]
    if days and min(abs(day - earliest) for day in days) > _FAR:
        nearest = min(days, key=lambda day: abs(day - earliest))
        yield f"The days that the text names are far from {dating.day(published)}; the nearest is {_day(nearest)}."


def _is_written_out(mention: DateMention, text: str) -> bool:
    """Whether a date is a day and says its year, so that it does not hang on the day of publication."""
    return len(mention.value) == len("2021-10-22") and _YEAR_WRITTEN.search(mention.span.of(text)) is not None


def _day(date: dt.date) -> str:
    return dating.day(date.isoformat())


def _first_day(date: str) -> dt.date:
    return dt.date.fromisoformat(date + "0001-01-01"[len(date) :])

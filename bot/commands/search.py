"""``search``: passages that have certain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from bot.commands import source_wording, wording
from bot.commands.parameters import Query, Since, Source, Until
from bot.commands.passages import passage
from bot.commands.periods import bare
from bot.commands.sources import listed
from bot.model import Answer
from bot.store.coverage import Coverage, Hits

_PASSAGES_MAX = 50  # ours: more than anybody reads


def search(
    coverage: Coverage, words: Query = None, source: Source = None, since: Since = None, until: Until = None
) -> Answer:
    """Passages that have the words, best first, with the words marked.

    Whatever you type is looked for as words. Without words: the sources that can be searched.

    Usage:
        search WORDS [source NAME] [since DATE] [until DATE]

    Examples:
        search forced labour
        search vocational centres source wion
        search genocide since 2021-10 until 2021
    """
    filters = {"source": source, "since": since, "until": until}
    arguments = {name: value for name, value in {"words": words, **filters}.items() if value is not None}
    if words is None:
        return _without_words(coverage, arguments, source, since, until)
    limits = wording.filtered(**filters)
    hits = coverage.search(words, source, since, until, limit=_PASSAGES_MAX)
    cited = ((coverage.cite(hit.article, hit.span, hit.marks), hit.score) for hit in hits.hits)
    return Answer(
        command="search",
        arguments=arguments,
        heading=source_wording.passages_with(words, limits),
        findings=tuple(passage(citation, score=score) for citation, score in cited),
        searched=coverage.searched(),
        not_stated=tuple(_not_stated(words, limits, hits)),
        suggestions=() if hits.hits else (*((f"search {words}",) if limits else ()), "speakers", "sources"),
    )


def _without_words(
    coverage: Coverage, arguments: dict[str, Any], source: str | None, since: str | None, until: str | None
) -> Answer:
    """The sources that can be searched."""
    findings, not_stated = listed(coverage, source, since, until)
    return Answer(
        command="search",
        arguments=arguments,
        heading=source_wording.WHAT_TO_SEARCH + wording.filtered(source, since, until),
        findings=findings,
        searched=coverage.searched(),
        not_stated=not_stated,
        suggestions=("help search",),
    )


def _not_stated(words: str, limits: str, found: Hits) -> Iterator[str]:
    if not found.total:
        yield source_wording.no_passage(words, limits)
    if len(found.hits) < found.total:
        first_of = source_wording.first_of if found.is_exact else source_wording.first_of_about
        yield first_of(len(found.hits), found.total, "passages")
    if missing := _unread_source(words.split()):
        yield source_wording.read_as_word(missing)


def _unread_source(words: Sequence[str]) -> str | None:
    """What stands after "source", which would have been taken if there were a source of that name."""
    after = [value for word, value in pairwise(words) if bare(word).casefold() == "source"]
    return bare(after[0]) if after else None

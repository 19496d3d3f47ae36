"""Quotations altered by machine, each with the verdict that it has to get."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.commands.comparison import words_of
from bot.model import Article, Facts, Quote

_FOREIGN = "zebra marmalade saxophone glacier umbrella violet".split()
_NUMBER = re.compile(r"\b\d+\b")
_NOT = re.compile(r"\b(?:not|no|never) |n['’]t\b", re.IGNORECASE)
_WORDS_MIN = 4  # a shorter quotation with another word in it is another quotation


@dataclass(frozen=True)
class Case:
    """A message, what was done to it, and what it is then."""

    how: str
    message: str
    verdict: str


def said(facts: Facts) -> list[list[Quote]]:
    """The quoted utterances, each with its parts."""
    parts: dict[int, list[Quote]] = {}
    for quote in facts.quotes:
        if quote.kind != "reported":
            parts.setdefault(quote.utterance, []).append(quote)
    return list(parts.values())


def altered(article: Article, facts: Facts, chance: random.Random) -> Iterator[Case]:
    """Every alteration of every quotation of an article."""
    utterances = said(facts)
    for quotes in utterances:
        parts = [quote.span.of(article.text) for quote in quotes]
        yield Case("as it is", " ".join(parts), "exact")
        for part in parts:
            yield from _harmless(part)
            yield from _harmful(part, chance)
    whole = [" ".join(q.span.of(article.text) for q in quotes) for quotes in utterances]
    long = [words for words in whole if len(words_of(words)) >= 2 * _WORDS_MIN]
    for one, other in zip(long, long[2:], strict=False):
        yield Case("spliced", f"{one.rstrip('., ')} {other}", "altered")


def _harmless(part: str) -> Iterator[Case]:
    words = part.split()
    yield Case("capitals", part.upper(), "exact")
    yield Case("other marks", part.replace("’", "'").replace("“", '"').replace("”", '"').strip(".,"), "exact")
    yield Case("other spaces", "  ".join(words), "exact")
    if len(words) >= 3 * _WORDS_MIN and not _NOT.search(part):
        third = len(words) // 3
        yield Case("cut", f"{' '.join(words[:third])} … {' '.join(words[2 * third :])}", "exact")


def _harmful(part: str, chance: random.Random) -> Iterator[Case]:
    words = words_of(part)
    if len(words) < _WORDS_MIN:
        return
    any_, inner = chance.choice(words).span, chance.choice(words[1:-1]).span
    foreign = chance.choice(_FOREIGN)
    yield Case("word changed", part[: any_.start] + foreign + part[any_.end :], "altered")
    yield Case("word left out", part[: inner.start] + part[inner.end :].lstrip(), "altered")
    yield Case("word put in", f"{part[: inner.start]}{foreign} {part[inner.start :]}", "altered")
    if _NOT.search(part):
        yield Case("not left out", _NOT.sub("", part, count=1), "altered")
    else:
        yield Case("not put in", f"{part[: inner.start]}not {part[inner.start :]}", "altered")
    if _NUMBER.search(part):
        yield Case("number changed", _NUMBER.sub(lambda match: str(int(match[0]) + 1), part, count=1), "altered")

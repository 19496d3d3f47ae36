"""What linking needs of each article by itself: found where the article is read, so that its text is read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.link.duplicates import Sketch, sketch
from bot.link.speakers import Local, locals_of
from bot.link.topics import Phrases, phrases
from bot.model import Article, Facts


@dataclass(frozen=True, slots=True)
class Linkable:
    """Whom an article names, and how it is compared with others; ``phrases`` is None where they were not looked for."""

    named: tuple[Local, ...]
    sketch: Sketch
    phrases: Phrases | None = None


def linkable(article: Article, facts: Facts, *, with_phrases: bool = False) -> Linkable:
    """All of it for one article; the phrases, of which only the newest articles' count, take longest."""
    found = phrases_of(article) if with_phrases else None
    return Linkable(tuple(locals_of(article, facts)), sketch(article.text), found)


def phrases_of(article: Article) -> Phrases:
    """What could be a topic in an article's own words."""
    return phrases(_passages(article))


def _passages(article: Article) -> Iterator[str]:
    return (each.span.of(article.text) for each in article.paragraphs if each.kind != "boilerplate")

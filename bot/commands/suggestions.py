"""Commands to try next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.model import JointStatement
from bot.spelling import fold
from bot.store.coverage import Coverage

_PEOPLE_MAX = 2
_ARTICLES_MAX = 2  # looked through for people


def quotable(coverage: Coverage, joints: Iterable[JointStatement]) -> list[str]:
    """The people most quoted in the articles that tell of statements, as they can be typed."""
    articles = dict.fromkeys(telling.article for joint in joints for telling in joint.tellings)
    quotes = [quote for article in list(articles)[:_ARTICLES_MAX] for quote in coverage.facts(article).quotes]
    people = Counter(fold(q.speaker) for q in quotes if q.speaker and q.speaker_kind == "person")
    return [name for name, _ in people.most_common(_PEOPLE_MAX)]

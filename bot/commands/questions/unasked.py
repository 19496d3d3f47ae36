"""What articles say of those who have no part in a statement: that they did not sign, that nobody asked them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.commands.questions.ranking import Ranked
from bot.commands.questions.statements import Asked
from bot.extract.lexicon.asked_to_sign import ASKED
from bot.model import Span
from bot.store.coverage import Coverage

# Behind a country: "was not asked", "hasn't been invited"; not "also spoke against it"
_WAS_NOT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|do|does|would|will|could)(?:n[’']t| not| never)\b"
    r"(?=.{0,60}\b(?:sign|join|back|endors|support|list|among|part\b|add|put|one of))",
    re.IGNORECASE,
)
# "Neither was the US"
_NEITHER = re.compile(r"\b(?:neither|nor) (?:is|are|was|were|has|have|had|did|does|do) (?:the )?$", re.IGNORECASE)
# "nobody had asked", "was never approached"; not "asked not to be named"
_NOT_ASKED = re.compile(
    rf"\b(?:not|never|\w+n[’']t|nobody|no one)(?: \w+){{0,2}} (?:{'|'.join(ASKED)})\b", re.IGNORECASE
)


def left_out(coverage: Coverage, asked: Asked, sentences: Sequence[Ranked]) -> Iterator[Ranked]:
    """Sentences that say of the country asked about what it did not do, or that nobody asked it."""
    for each, words, named in _told(coverage, asked, sentences):
        places = [span for code, span in named if code == asked.subject]
        if places and (_NOT_ASKED.search(words) or any(_did_not(words, span, each.span.start) for span in places)):
            yield each


def _did_not(words: str, named: Span, start: int) -> bool:
    """Whether it is said of a country in a sentence, which begins at ``start``, what it did not do."""
    return bool(_WAS_NOT.search(words, named.end - start) or _NEITHER.search(words, 0, named.start - start))


def unasked(coverage: Coverage, asked: Asked, sentences: Sequence[Ranked]) -> Iterator[Ranked]:
    """Sentences that say of whatever country that nobody asked it."""
    for each, words, named in _told(coverage, asked, sentences):
        if named and _NOT_ASKED.search(words):
            yield each


def _told(
    coverage: Coverage, asked: Asked, sentences: Sequence[Ranked]
) -> Iterator[tuple[Ranked, str, list[tuple[str, Span]]]]:
    """The sentences in articles that tell of the statements, with their words and the countries that they name."""
    articles = {telling.article for joint in asked.joints for telling in joint.tellings}
    for each in sentences:
        if each.article in articles:
            mentions = coverage.facts(each.article).countries
            named = [(mention.code, mention.span) for mention in mentions if each.span.covers(mention.span)]
            yield each, each.span.of(coverage.article(each.article).text), named

"""A quotation as a finding: the words, who said them, and how the article gives them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands import wording
from bot.facts import quote_values
from bot.link.names import fold
from bot.model import Finding, Quote
from bot.store.coverage import Coverage, Utterance


def quotation(coverage: Coverage, utterance: Utterance, speaker: str | None) -> Finding:
    """One thing said, a citation for each part; ``speaker`` is the name across articles, if there is one.

    The data are those of the first part, all parts beside them.
    """
    text = coverage.article(utterance.article).text
    parts = [quote_values(text, part) | {"speaker": speaker or part.speaker} for part in utterance.quotes]
    return Finding(
        kind="quote",
        text=" … ".join(part["text"] for part in parts),
        citations=tuple(coverage.cite(utterance.article, part.span) for part in utterance.quotes),
        details=tuple(_details(utterance.quotes[0], speaker or utterance.quotes[0].speaker, text)),
        data={"article": utterance.article, **parts[0], "parts": parts},
    )


def _details(said: Quote, speaker: str | None, text: str) -> Iterator[tuple[str, str]]:
    if speaker:
        yield "Speaker", speaker
    mention = said.mention.of(text) if said.mention else None
    if mention and fold(mention) != fold(speaker or ""):
        yield "Called here", wording.quoted(mention)
    yield "Kind", wording.KINDS[said.kind]
    yield "Speaker is", wording.CERTAINTIES[said.certainty]

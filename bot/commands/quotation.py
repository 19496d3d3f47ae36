"""A quotation as a finding: the words, who said them, and how the article gives them.

Direct words are cited by themselves. A fragment or a paraphrase is cited by the sentence that it stands in, with
the quoted words marked: "of having a" says nothing, the sentence says it all. What one sentence holds is one finding.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bot.commands import quote_wording, wording
from bot.commands.passages import sentence_at
from bot.facts import quote_values
from bot.model import Article, Certainty, Citation, Finding, Quote, QuoteKind, Span
from bot.spelling import fold
from bot.store.coverage import Coverage, Utterance

_LEAST_CERTAIN_FIRST: tuple[Certainty, ...] = ("unknown", "likely", "certain")


def utterances(article: str, quotes: Iterable[Quote]) -> Iterator[Utterance]:
    """What an article quotes, in order, the parts of one quotation together."""
    parts: dict[int, list[Quote]] = {}
    for quote in quotes:
        parts.setdefault(quote.utterance, []).append(quote)
    return (Utterance(article, tuple(same)) for same in parts.values())


def quotations(coverage: Coverage, said: Iterable[Utterance], speaker: str | None) -> Iterator[Finding]:
    """One thing said after the other; those of one sentence together."""
    merged: list[Utterance] = []
    for utterance in said:
        if merged and _same_sentence(coverage, merged[-1], utterance):
            merged[-1] = replace(merged[-1], quotes=merged[-1].quotes + utterance.quotes)
        else:
            merged.append(utterance)
    return (quotation(coverage, utterance, speaker) for utterance in merged)


def _same_sentence(coverage: Coverage, a: Utterance, b: Utterance) -> bool:
    """Whether the second goes on in the sentence of the first, none of the two being direct words alone."""
    if a.article != b.article or a.quotes[-1].kind == "direct" or b.quotes[0].kind == "direct":
        return False
    article = coverage.article(a.article)
    return sentence_at(article, a.quotes[-1].span) == sentence_at(article, b.quotes[0].span)


def quotation(coverage: Coverage, utterance: Utterance, speaker: str | None) -> Finding:
    """One thing said; ``speaker`` is the name across articles, if there is one.

    The data are those of the first part, all parts beside them; ``shown`` says of each citation whether it is
    direct words, a sentence with a fragment, or a paraphrase.
    """
    article = coverage.article(utterance.article)
    parts = [quote_values(article.text, part) | {"speaker": speaker or part.speaker} for part in utterance.quotes]
    cited = list(_cited(coverage, article, utterance.quotes))
    return Finding(
        kind="quote",
        text=" … ".join(part["text"] for part in parts),
        citations=tuple(citation for citation, _ in cited),
        details=tuple(_details(utterance.quotes, speaker or utterance.quotes[0].speaker, article.text)),
        data={"article": utterance.article, **parts[0], "parts": parts, "shown": [kind for _, kind in cited]},
    )


def _cited(coverage: Coverage, article: Article, quotes: Sequence[Quote]) -> Iterator[tuple[Citation, QuoteKind]]:
    """A citation for each direct part and each sentence that paraphrases, in order, and as what it is shown."""
    paraphrases = {sentence_at(article, quote.span) for quote in quotes if quote.kind != "direct"}
    for span, group in groupby(quotes, key=lambda quote: _shown_span(article, quote, paraphrases)):
        if span not in paraphrases:
            yield coverage.cite(article.name, span), "direct"
        else:
            marks = tuple(quote.span for quote in group if quote.kind != "reported")
            yield coverage.cite(article.name, span, marks), "fragment" if marks else "reported"


def _shown_span(article: Article, quote: Quote, paraphrases: Container[Span]) -> Span:
    """Direct words stand alone, unless the sentence goes on in the outlet's words ("urged them to “stop …”")."""
    sentence = sentence_at(article, quote.span)
    return sentence if sentence in paraphrases else quote.span


def _details(quotes: Sequence[Quote], speaker: str | None, text: str) -> Iterator[tuple[str, str]]:
    if speaker:
        yield "Speaker", speaker
    mentions = dict.fromkeys(quote.mention.of(text) for quote in quotes if quote.mention)
    others = [wording.quoted(mention) for mention in mentions if fold(mention) != fold(speaker or "")]
    if others:
        yield "Called here", wording.listed(others)
    kinds = [quote_wording.KINDS[quote.kind] for quote in quotes if quote.kind != "reported"] or [
        quote_wording.KINDS["reported"]
    ]
    yield "Kind", wording.listed(dict.fromkeys(kinds))
    yield "Speaker is", quote_wording.CERTAINTIES[min((q.certainty for q in quotes), key=_LEAST_CERTAIN_FIRST.index)]
    if any(quote.corrected for quote in quotes):
        yield wording.CORRECTED, wording.corrected(["speaker"])

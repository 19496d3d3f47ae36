"""Facts as plain values: JSON types under the names that tools rely on (``inspect --json``, ``--json``).

Offsets are code points into the article's text; what an article does not say is None or an empty list.
"""

from __future__ import annotations

from typing import Any

from bot.model import SIGNING, Article, Claim, Country, Facts, Quote, Span, Statement


def inspection(article: Article, facts: Facts) -> dict[str, Any]:
    """Everything that extraction sees in one article."""
    text, catalogue = article.text, article.catalogue
    return {
        "article": article.name,
        "published": catalogue.published,
        "published_basis": catalogue.published_basis,
        "published_note": catalogue.published_note,
        "quotes": [quote_values(text, quote) for quote in facts.quotes],
        "statements": [statement_values(text, statement) for statement in facts.statements],
        "countries": [{**place(mention.span), "code": mention.code} for mention in facts.countries],
        "dates": [{**place(mention.span), "value": mention.value} for mention in facts.dates],
        "claims": [claim_values(claim) for claim in facts.claims],
    }


def place(span: Span) -> dict[str, int]:
    """Where something stands."""
    return {"start": span.start, "end": span.end}


def quote_values(text: str, quote: Quote) -> dict[str, Any]:
    """A quotation in the article with that text."""
    return {
        **place(quote.span),
        "text": quote.span.of(text),
        "kind": quote.kind,
        "utterance": quote.utterance,
        "speaker": quote.speaker,
        "speaker_kind": quote.speaker_kind,
        "mention": place(quote.mention) if quote.mention else None,
        "cue": place(quote.cue) if quote.cue else None,
        "rule": quote.rule,
        "certainty": quote.certainty,
        "corrected": ["speaker"] if quote.corrected else [],
    }


def statement_values(text: str, statement: Statement) -> dict[str, Any]:
    """A joint statement as the article with that text tells of it."""
    reader = statement.reader
    return {
        "side": statement.side,
        "side_words": place(statement.side_words) if statement.side_words else None,
        "kind": statement.kind,
        "year": statement.year,
        "date": statement.date,
        "forum": statement.forum.of(text) if statement.forum else None,
        "lead": statement.lead,
        "reader": {"name": reader.name, "country": reader.country} if reader else None,
        "count": statement.count,
        "count_hedge": statement.count_hedge,
        "counted": statement.counted,
        "partial": statement.partial,
        "signatories": list(signatories(statement)),
        "other_signatories": list(statement.bodies(*SIGNING)),
        "joined": list(statement.countries("joined")),
        "withdrew": list(statement.countries("withdrew")),
        "did_not_sign": list(statement.countries("did_not_sign")),
        "spoke_only": list(statement.countries("spoke_only")),
        "target": list(statement.countries("target")),
        "earlier": statement.earlier,
        "evidence": [place(span) for span in statement.evidence],
        "corrected": list(statement.corrected),
    }


def signatories(statement: Statement) -> tuple[Country, ...]:
    """Every country named as taking part: it signs, joins, leads, or its reader speaks for the group."""
    countries = list(statement.countries(*SIGNING))
    countries += [statement.lead or "", (statement.reader.country or "") if statement.reader else ""]
    return tuple(dict.fromkeys(filter(None, countries)))


def claim_values(claim: Claim) -> dict[str, Any]:
    """A quantity that somebody claims."""
    return {
        **place(claim.span),
        "number": claim.number,
        "hedge": claim.hedge,
        "counted": claim.counted,
        "said_by": claim.said_by,
    }

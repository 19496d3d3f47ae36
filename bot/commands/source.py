"""``source``: one article, what was found in it, and its words in context."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.commands import countries, wording
from bot.commands.parameters import Number, Place, Query
from bot.commands.sources import source_finding
from bot.facts import quote_values, statement_values
from bot.link.names import fold
from bot.model import Answer, Article, Facts, Finding, Paragraph, Quote, Span, Statement
from bot.store.coverage import ArticleRecord, Coverage

_PASSAGES_MAX = 10
_LISTED_MAX = 100  # ours: outlets with more articles are narrowed by sources


def source(coverage: Coverage, number: Number = None, words: Query = None, paragraph: Place = None) -> Answer:
    """One article: what is known about it and what was found in it; with words, its passages in context.

    The number is the one that its file name begins with; an outlet's name will do. ¶3 shows a paragraph
    between its neighbours. Without a number: all sources.

    Usage:
        source NUMBER [WORDS | ¶PARAGRAPH]

    Examples:
        source 001
        source wion ¶3
        source 004 ethnic cleansing
    """
    given = {"number": number, "words": words, "paragraph": paragraph}
    arguments = {name: value for name, value in given.items() if value is not None}
    names = coverage.find_source(number) if number else []
    records = [record for record in coverage.articles() if not names or record.name in names][:_LISTED_MAX]
    if len(names) != 1:
        return _which(coverage, arguments, records, found=bool(names))
    findings: list[Finding]
    article, not_stated = coverage.article(names[0]), []
    if paragraph is not None:
        findings = list(_in_context(coverage, article, paragraph, ()))
        not_stated = [] if findings else [wording.no_paragraph(paragraph, len(article.paragraphs))]
    elif words:
        findings = list(_passages(coverage, article, words))
        not_stated = (
            [] if findings else [wording.no_passage(words, wording.filtered(wording.short(article.name), None, None))]
        )
    else:
        findings = [source_finding(coverage, records[0]), *_found(coverage, article)]
    return Answer(
        command="source",
        arguments=arguments,
        heading=wording.source(article.name, article.catalogue),
        findings=tuple(findings),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(_next(coverage, article, arguments)),
    )


def _which(coverage: Coverage, arguments: dict[str, Any], records: list[ArticleRecord], *, found: bool) -> Answer:
    """All sources, or those that a name fits."""
    number = arguments.get("number")
    asked = wording.several_sources(number) if found and number else wording.SOURCES
    missing = number is not None and not found
    return Answer(
        command="source",
        arguments=arguments,
        heading=wording.no_such_source(number) if missing and number else asked,
        findings=() if missing else tuple(source_finding(coverage, record) for record in records),
        searched=coverage.searched(),
        not_stated=(wording.no_source(number, [(r.name, r.catalogue.outlet) for r in records[:10]]),)
        if missing and number
        else (),
        suggestions=tuple(f"source {wording.short(record.name)}" for record in records[:3]),
    )


# --- what was found in it ---------------------------------------------------------------------------


def _found(coverage: Coverage, article: Article) -> Iterator[Finding]:
    facts = coverage.facts(article.name)
    for statement in facts.statements:
        yield _statement(coverage, article, statement)
    for utterance in dict.fromkeys(quote.utterance for quote in facts.quotes):
        yield _quotation(coverage, article, facts, utterance)


def _statement(coverage: Coverage, article: Article, statement: Statement) -> Finding:
    values = statement_values(article.text, statement)
    number = f"{statement.count:,}" if statement.count is not None else None
    target = wording.listed(map(countries.name, statement.countries("target")))
    date = statement.date or statement.year
    named = [*map(countries.name, values["signatories"]), *values["other_signatories"]]
    return Finding(
        kind="statement",
        text=wording.statement(statement.kind, number, statement.side, target, wording.day(date) if date else None),
        citations=tuple(coverage.cite(article.name, span) for span in statement.evidence),
        details=((wording.NAMED, wording.listed(named)),) if named else (),
        data=values,
    )


def _quotation(coverage: Coverage, article: Article, facts: Facts, utterance: int) -> Finding:
    parts = [quote for quote in facts.quotes if quote.utterance == utterance]
    values = [quote_values(article.text, part) for part in parts]
    return Finding(
        kind="quote",
        text=" … ".join(part["text"] for part in values),
        citations=tuple(coverage.cite(article.name, part.span) for part in parts),
        details=tuple(_said(parts[0])),
        data={"article": article.name, **values[0], "parts": values},
    )


def _said(quote: Quote) -> Iterator[tuple[str, str]]:
    if quote.speaker:
        yield "Speaker", quote.speaker
    yield "Kind", wording.KINDS[quote.kind]
    yield "Speaker is", wording.CERTAINTIES[quote.certainty]


# --- words in context -------------------------------------------------------------------------------


def _passages(coverage: Coverage, article: Article, words: str) -> Iterator[Finding]:
    hits = coverage.search(words, source=article.name, limit=_PASSAGES_MAX).hits
    for hit in hits:
        yield from _in_context(coverage, article, hit.paragraph, hit.marks)


def _in_context(coverage: Coverage, article: Article, number: int, marks: tuple[Span, ...]) -> Iterator[Finding]:
    """A paragraph with its neighbours, in the order of the text; nothing where there is no such paragraph."""
    around = [paragraph for paragraph in article.paragraphs if abs(paragraph.number - number) <= 1]
    if not any(paragraph.number == number for paragraph in around):
        return
    yield Finding(
        kind="passage",
        text=wording.in_context(article.name, number),
        citations=tuple(_cited(coverage, article, paragraph, number, marks) for paragraph in around),
        data={"article": article.name, "paragraph": number},
    )


def _cited(coverage: Coverage, article: Article, paragraph: Paragraph, number: int, marks: tuple[Span, ...]) -> Any:
    return coverage.cite(article.name, paragraph.span, marks if paragraph.number == number else ())


def _next(coverage: Coverage, article: Article, arguments: dict[str, Any]) -> Iterator[str]:
    if len(arguments) > 1:
        yield f"source {wording.short(article.name)}"
    people = [quote.speaker for quote in coverage.facts(article.name).quotes if quote.speaker_kind == "person"]
    yield from (f"quote {fold(name)}" for name in list(dict.fromkeys(filter(None, people)))[:2])

"""``source``: one article, what was found in it, and its words in context."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from bot.commands import source_wording, usage_wording, wording
from bot.commands.parameters import Number, Place, Query
from bot.commands.quotation import quotations, utterances
from bot.commands.sources import source_finding
from bot.commands.statement_finding import statement_finding
from bot.model import Answer, Article, Finding, JointStatement, Span, Telling
from bot.spelling import fold
from bot.store.coverage import Coverage

_PASSAGES_MAX = 10
_LISTED_MAX = 100  # ours: outlets with more articles are narrowed by sources
_NAMED_MAX = 10  # in a message about a source that is not there


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
    if len(names) != 1:
        return _which(coverage, arguments, names)
    article = coverage.article(names[0])
    findings, missing = _shown(coverage, article, words, paragraph)
    return Answer(
        command="source",
        arguments=arguments,
        heading=source_wording.source(article.name, article.catalogue),
        findings=findings,
        searched=coverage.searched(),
        not_stated=() if findings else (missing,),
        suggestions=tuple(_next(coverage, article, arguments)),
    )


def _shown(
    coverage: Coverage, article: Article, words: str | None, paragraph: int | None
) -> tuple[tuple[Finding, ...], str]:
    """What of the article is asked for, and what to say where it has no such thing."""
    if paragraph is not None:
        found = _in_context(coverage, article, paragraph, ())
        return tuple(found), source_wording.no_paragraph(paragraph, len(article.paragraphs))
    if words:
        limits = wording.filtered(wording.short(article.name), None, None)
        return tuple(_passages(coverage, article, words)), source_wording.no_passage(words, limits)
    record = coverage.articles(article.name)[0]
    return (source_finding(coverage, record), *_found(coverage, article)), ""


def _which(coverage: Coverage, arguments: dict[str, Any], names: list[str]) -> Answer:
    """The articles that a name fits; all of them where none was asked for."""
    number, records = arguments.get("number"), coverage.articles()
    fitting = [record for record in records if not number or record.name in names][:_LISTED_MAX]
    there = [(record.name, record.catalogue.outlet) for record in records[:_NAMED_MAX]]
    heading = source_wording.SOURCES
    if number:
        heading = source_wording.several_sources(number) if names else source_wording.no_such_source(number)
    return Answer(
        command="source",
        arguments=arguments,
        heading=heading,
        findings=tuple(source_finding(coverage, record) for record in fitting),
        searched=coverage.searched(),
        not_stated=() if fitting else (usage_wording.no_source(number or "", there),),
        suggestions=tuple(f"source {wording.short(record.name)}" for record in (fitting or records)[:3]),
    )


# --- what was found in it ---------------------------------------------------------------------------


def _found(coverage: Coverage, article: Article) -> Iterator[Finding]:
    facts = coverage.facts(article.name)
    for statement in facts.statements:
        alone = JointStatement("", statement.year, None, None, (Telling(article.name, statement),))
        yield statement_finding(coverage, alone)
    quoted = utterances(article.name, facts.quotes)
    for speaker, said in groupby(quoted, key=lambda utterance: utterance.quotes[0].speaker):
        yield from quotations(coverage, said, speaker)


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
    places = ((paragraph.span, marks if paragraph.number == number else ()) for paragraph in around)
    yield Finding(
        kind="passage",
        text=source_wording.in_context(article.name, number),
        citations=tuple(coverage.cite(article.name, span, marked) for span, marked in places),
        data={"article": article.name, "paragraph": number},
    )


def _next(coverage: Coverage, article: Article, arguments: dict[str, Any]) -> Iterator[str]:
    if len(arguments) > 1:
        yield f"source {wording.short(article.name)}"
    people = [quote.speaker for quote in coverage.facts(article.name).quotes if quote.speaker_kind == "person"]
    yield from (f"quote {fold(name)}" for name in list(dict.fromkeys(filter(None, people)))[:2])

"""``sources``: the articles of the coverage."""

from __future__ import annotations

from bot import dating
from bot.commands import source_wording, wording
from bot.commands.parameters import Since, Source, Until
from bot.model import Answer, Article, Finding, Span
from bot.store.coverage import ArticleRecord, Coverage

_LISTED_MAX = 100  # ours: more than anybody reads


def sources(coverage: Coverage, source: Source = None, since: Since = None, until: Until = None) -> Answer:
    """The articles of the coverage, each with outlet, title, date and what the date rests on.

    Usage:
        sources [source NAME] [since DATE] [until DATE]

    Examples:
        sources
        sources since 2021
    """
    filters = {"source": source, "since": since, "until": until}
    findings, not_stated = listed(coverage, source, since, until)
    return Answer(
        command="sources",
        arguments={name: value for name, value in filters.items() if value is not None},
        heading=source_wording.SOURCES + wording.filtered(**filters),
        findings=findings,
        searched=coverage.searched(),
        not_stated=not_stated,
        suggestions=tuple(f"source {wording.short(finding.data['article'])}" for finding in findings[:2]),
    )


def listed(
    coverage: Coverage, source: str | None, since: str | None, until: str | None
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """A finding for each article, the first hundred of them, and what is to be said where some or all are missing."""
    shown = tuple(source_finding(coverage, record) for record in coverage.articles(source, since, until, _LISTED_MAX))
    total = coverage.how_many_articles(source, since, until)
    if not shown:
        return (), (source_wording.no_articles(wording.filtered(source, since, until)),)
    return shown, (source_wording.first_of(len(shown), total, "sources"),) if len(shown) < total else ()


def source_finding(coverage: Coverage, record: ArticleRecord) -> Finding:
    """What is known about an article, and how much was found in it."""
    catalogue = record.catalogue
    known = (
        ("Published", dating.published(catalogue)),
        ("Title is", catalogue.title_note if catalogue.title and catalogue.title_note else None),
        ("Address", catalogue.url),
        ("Found in it", source_wording.found_in_it(record.paragraphs, record.quotes, record.statements)),
    )
    return Finding(
        kind="source",
        text=source_wording.source(record.name, catalogue),
        citations=(coverage.cite(record.name, _opening(coverage.article(record.name))),),
        details=tuple((label, value) for label, value in known if value),
        data={
            "number": record.number,
            "article": record.name,
            "outlet": catalogue.outlet,
            "title": catalogue.title,
            "title_note": catalogue.title_note,
            "published": catalogue.published,
            "published_basis": catalogue.published_basis,
            "published_note": catalogue.published_note,
            "url": catalogue.url,
            "paragraphs": record.paragraphs,
            "quotes": record.quotes,
            "statements": record.statements,
        },
    )


def _opening(article: Article) -> Span:
    """The first sentence, else the first paragraph."""
    return article.sentences[0] if article.sentences else article.paragraphs[0].span

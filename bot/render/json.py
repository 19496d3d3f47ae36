"""Answers as JSON values, exactly under the names that tools rely on."""

from __future__ import annotations

from typing import Any

from bot.model import Answer, Citation, Disagreement, Finding


def answer_json(answer: Answer) -> dict[str, Any]:
    """The answer for machines: JSON types only."""
    return {
        "command": answer.command,
        "arguments": dict(answer.arguments),
        "found": answer.found,
        "findings": [_finding(finding) for finding in answer.findings],
        "disagreements": [_disagreement(disagreement) for disagreement in answer.disagreements],
        "not_stated": list(answer.not_stated),
        "searched": {"articles": answer.searched.articles, "paragraphs": answer.searched.paragraphs},
        "suggestions": list(answer.suggestions),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "text": finding.text,
        "data": dict(finding.data),
        "citations": [_citation(citation) for citation in finding.citations],
    }


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    return {"about": disagreement.about, "findings": [_finding(finding) for finding in disagreement.findings]}


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "outlet": citation.outlet,
        "title": citation.title,
        "published": citation.published,
        "published_basis": citation.published_basis,
        "paragraph": citation.paragraph,
        "start": citation.start,
        "end": citation.end,
        "exact": citation.exact,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "url": citation.url,
    }

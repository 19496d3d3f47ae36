"""Answers for other programs: a table (CSV), JSON, Markdown with footnotes, and what cites the articles.

Each format is a pure function from an ``Answer`` to text. Nothing is left out: every citation is a row, a
footnote or an entry; what is not stated stands in all formats that have room for words of ours.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bot import dating
from bot.model import Answer, Catalogue, Citation, Finding
from bot.render.json import answer_json


@dataclass(frozen=True, slots=True)
class Format:
    """A format to export to: what people call it, how its files end, and how an answer is written in it."""

    name: str
    suffix: str
    about: str
    write: Callable[[Answer], str]


# --- CSV --------------------------------------------------------------------------------------------

_COLUMNS = (
    "command",
    "disagreement",
    "finding",
    "text",
    "speaker",
    "kind",
    "certainty",
    "article",
    "outlet",
    "title",
    "published",
    "published_basis",
    "paragraph",
    "start",
    "end",
    "exact",
    "url",
)
# What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"[=+\-@\t\r]")


def as_csv(answer: Answer) -> str:
    """A row for each citation, RFC 4180; findings count from 1, as the answer shows them.

    A cell that a spreadsheet would calculate begins with an apostrophe, which is not the source's; ``start`` and
    ``end`` say where the exact words stand.
    """
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for about, number, finding in _numbered(answer):
        for citation in finding.citations:
            table.writerow(map(_cell, _row(answer.command, about, number, finding, citation)))
    return written.getvalue()


def _row(command: str, about: str, number: int, finding: Finding, citation: Citation) -> tuple[Any, ...]:
    data = finding.data
    said = (data.get("speaker"), data.get("kind"), data.get("certainty"))
    source = (citation.article, citation.outlet, citation.title, citation.published, citation.published_basis)
    place = (citation.paragraph, citation.start, citation.end, citation.exact, citation.url)
    return (command, about, number, finding.text, *said, *source, *place)


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _numbered(answer: Answer) -> Iterator[tuple[str, int, Finding]]:
    """(what is disagreed about or "", number, finding), numbered through."""
    number = 0
    groups = [("", answer.findings), *((each.about, each.findings) for each in answer.disagreements)]
    for about, findings in groups:
        for finding in findings:
            number += 1
            yield about, number, finding


# --- JSON and Markdown ------------------------------------------------------------------------------


def as_json(answer: Answer) -> str:
    """The answer as ``--json`` prints it."""
    return json.dumps(answer_json(answer), ensure_ascii=False, indent=2) + "\n"


_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~]|^\s*(?:[-+]|\d+[.)])(?=\s))", re.MULTILINE)


def as_markdown(answer: Answer) -> str:
    """A heading, each finding with its quotations, and a footnote for each citation."""
    body, notes = [f"# {_plain(answer.heading)}"], list[str]()
    about_before = ""
    for about, _, finding in _numbered(answer):
        if about != about_before:
            body.append(f"## Sources differ: {_plain(about)}")
            about_before = about
        body += _finding(finding, notes)
    if answer.not_stated:
        heading = "Not stated" if answer.found else "Not in the coverage"
        body.append("\n".join((f"## {heading}\n", *(f"- {_plain(line)}" for line in answer.not_stated))))
    there = answer.searched
    body.append(f"Searched {there.articles:,} articles, {there.paragraphs:,} paragraphs.")
    return "\n\n".join((*body, *notes)) + "\n"


def _finding(finding: Finding, notes: list[str]) -> Iterator[str]:
    quoted = [citation.exact for citation in finding.citations]
    if finding.kind != "quote" and finding.text not in quoted:
        yield f"**{_plain(finding.text)}**"
    if finding.details:
        yield "\n".join(f"- {_plain(': '.join(filter(None, detail)))}" for detail in finding.details)
    for citation in finding.citations:
        notes.append(f"[^{len(notes) + 1}]: {_source(citation)}")
        quotation = "\n".join(f"> {line}" for line in _escaped(citation.exact).split("\n"))
        yield f"{quotation} [^{len(notes)}]"


def _plain(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _source(citation: Citation) -> str:
    title = f"“{citation.title}”" if citation.title else None
    where = (citation.outlet or citation.article, title, _date(citation), f"paragraph {citation.paragraph}")
    address = f" <{citation.url}>" if citation.url and citation.url.startswith(("https://", "http://")) else ""
    return _plain(", ".join(filter(None, where))) + address


def _date(citation: Citation) -> str:
    known = Catalogue(
        published=citation.published,
        published_basis=citation.published_basis,
        published_note=citation.published_note,
    )
    return dating.published(known) if known.published else "date not stated"


# --- citations of articles --------------------------------------------------------------------------


def as_bibtex(answer: Answer) -> str:
    """An entry for each cited article, https://ctan.org/pkg/biblatex; the notes name the paragraphs."""
    return "".join(_bibtex(name, citations) for name, citations in _articles(answer).items())


_BIBTEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "{}$&%#_"},
}


def _bibtex(name: str, citations: list[Citation]) -> str:
    first = citations[0]
    fields = {
        "title": first.title or name,
        "journaltitle": first.outlet,
        "date": first.published,
        "url": _page(first),
        "note": _note(citations),
    }
    lines = [f"  {key} = {{{_tex(key, value)}}}," for key, value in fields.items() if value]
    return "\n".join((f"@article{{{re.sub(r'[^A-Za-z0-9:_-]', '-', name)},", *lines, "}", "", ""))


def _tex(key: str, value: str) -> str:
    line = " ".join(value.split())
    if key == "url":
        return line.replace("{", "%7B").replace("}", "%7D")
    return "".join(_BIBTEX.get(char, char) for char in line)


def as_csl(answer: Answer) -> str:
    """CSL JSON, an item for each cited article: https://docs.citationstyles.org."""
    items = [_csl(name, citations) for name, citations in _articles(answer).items()]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _csl(name: str, citations: list[Citation]) -> dict[str, Any]:
    first = citations[0]
    item = {
        "id": name,
        "type": "article-newspaper",
        "title": first.title,
        "container-title": first.outlet,
        "issued": {"date-parts": [list(map(int, first.published.split("-")))]} if first.published else None,
        "URL": _page(first),
        "note": _note(citations),
    }
    return {key: value for key, value in item.items() if value}


def _articles(answer: Answer) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for _, _, finding in _numbered(answer):
        for citation in finding.citations:
            found.setdefault(citation.article, []).append(citation)
    return found


def _page(citation: Citation) -> str | None:
    """The article's address, without the words to find."""
    return citation.url.partition("#:~:")[0].removesuffix("#") if citation.url else None


def _note(citations: list[Citation]) -> str:
    """The paragraphs, and what the date rests on unless a catalogue gives it."""
    paragraphs = sorted({citation.paragraph for citation in citations})
    cited = f"paragraph{'s' if len(paragraphs) > 1 else ''} {', '.join(map(str, paragraphs))}"
    basis = citations[0].published_basis
    return cited if basis in (None, "catalogue") else f"{cited}; date {_BASES[basis]}"


_BASES = {"text": "from the text", "inferred": "inferred"}

FORMATS = {
    each.name: each
    for each in (
        Format("csv", ".csv", "a table, a row for each citation", as_csv),
        Format("json", ".json", "what --json prints", as_json),
        Format("markdown", ".md", "text with footnotes", as_markdown),
        Format("bibtex", ".bib", "the cited articles for LaTeX", as_bibtex),
        Format("csl", ".json", "the cited articles for Zotero and others (CSL JSON)", as_csl),
    )
}
"""The formats by name."""

"""Answers for a terminal: what was found, each with its quotation, and a quiet line that says where it stands.

Colour is a handful of ANSI codes; the words of an article are never changed, only wrapped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.model import Answer, Citation, Finding, Span
from bot.render.lines import visible, width_of, wrap

WIDTH_MIN, WIDTH_MAX = 40, 100  # columns; longer lines are hard to read
_CODES: Mapping[str, str] = {"bold": "1", "dim": "2", "green": "32", "cyan": "36", "yellow": "33", "mark": "1;4"}
_LABEL_MAX = 28  # columns
_INDENT = 3  # columns, as wide as "1. "
_BAR = "│ "
_BASES = {"catalogue": "catalogue", "text": "from the text", "inferred": "inferred"}


@dataclass(frozen=True, slots=True)
class _Paper:
    """How wide the terminal is, and whether it has colours."""

    width: int
    colour: bool

    def ink(self, text: str, style: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text

    def lines(self, text: str, style: str = "", indent: str = "", hang: str | None = None) -> Iterator[str]:
        """Wrapped lines, the first after ``indent``, the others after ``hang``."""
        hang = indent if hang is None else hang
        room = self.width - max(width_of(indent), width_of(hang))
        for number, line in enumerate(wrap(visible(text), room)):
            yield (hang if number else indent) + (self.ink(line, style) if style else line)


def answer_text(answer: Answer, *, width: int = 80, colour: bool = False) -> str:
    """The answer as lines of text, without a line break at the end."""
    paper = _Paper(min(max(width, WIDTH_MIN), WIDTH_MAX), colour)
    return "\n".join(line.rstrip(" ") for line in _answer(answer, paper))


def _answer(answer: Answer, paper: _Paper) -> Iterator[str]:
    yield from paper.lines(answer.heading, "bold")
    for number, finding in enumerate(answer.findings, 1):
        yield ""
        yield from _finding(finding, number if len(answer.findings) > 1 else None, paper)
    for disagreement in answer.disagreements:
        yield ""
        yield from paper.lines(f"Sources differ: {disagreement.about}", "yellow")
        for finding in disagreement.findings:
            yield from _finding(finding, None, paper, indent="  ")
    if answer.not_stated:
        yield ""
        yield paper.ink("Not stated" if answer.found else "Not in the coverage", "yellow")
        for line in answer.not_stated:
            yield from paper.lines(line, indent="  · ", hang="    ")
    yield ""
    yield from _foot(answer, paper)


def _foot(answer: Answer, paper: _Paper) -> Iterator[str]:
    searched = answer.searched
    articles, paragraphs = _count(searched.articles, "article"), _count(searched.paragraphs, "paragraph")
    yield from paper.lines(f"Searched {articles}, {paragraphs}.", "dim")
    if answer.suggestions:
        whole = (suggestion.replace(" ", "\xa0") for suggestion in answer.suggestions)  # no line breaks inside
        lines = paper.lines("Try: " + "  ·  ".join(whole), "dim", hang="     ")
        yield from (line.replace("\xa0", " ") for line in lines)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"


# --- one finding -------------------------------------------------------------------------------------


def _finding(finding: Finding, number: int | None, paper: _Paper, indent: str = "") -> Iterator[str]:
    """The finding's line, its details, then each place; quoted words are their own line."""
    lead = indent + (f"{number}. " if number else "")
    inner = " " * max(len(lead), len(indent) + _INDENT)  # behind the number, however many digits it has
    if finding.kind == "quote" or (finding.citations and finding.text == finding.citations[0].exact):
        yield from _quotation(finding, paper, lead if number else inner, inner)
        return
    yield from paper.lines(finding.text, "bold", lead, " " * len(lead))
    yield from _details(finding.details, paper, inner)
    for citation in finding.citations:
        yield from _exact(citation, paper, inner + _BAR)
        yield from _where(citation, paper, inner)


def _details(details: Iterable[tuple[str, str]], paper: _Paper, indent: str) -> Iterator[str]:
    for label, value in ((visible(label).replace("\n", " "), value) for label, value in details):
        head = f"{indent}{label}: " if label else indent
        hang = indent + "  " if label else indent
        if not label:
            yield from paper.lines(value, indent=indent)
            continue
        first, *rest = list(paper.lines(value, indent=head, hang=hang)) or [head]
        yield indent + paper.ink(f"{label}:", "cyan") + first[len(indent) + len(label) + 1 :]
        yield from rest


def _quotation(finding: Finding, paper: _Paper, lead: str, indent: str) -> Iterator[str]:
    """Words that an article prints, then who said them and where that stands."""
    shown = finding.data.get("shown", ())
    for index, citation in enumerate(finding.citations):
        kind = shown[index] if index < len(shown) else finding.data.get("kind")
        yield from _exact(citation, paper, (lead if index == 0 else indent) + _BAR, indent + _BAR, kind=kind)
    labels = dict(finding.details)
    quiet = [labels[label] for label in ("Speaker", "Kind", "Speaker is") if label in labels]
    others = [(label, value) for label, value in finding.details if label not in ("Speaker", "Kind", "Speaker is")]
    if quiet:
        yield from paper.lines(" · ".join(quiet), "cyan", indent)
    yield from _details(others, paper, indent)
    for citation in _once(finding.citations):
        yield from _where(citation, paper, indent)


def _once(citations: Iterable[Citation]) -> Iterator[Citation]:
    """One citation a paragraph: parts of a split quotation stand in the same place."""
    seen = set()
    for citation in citations:
        if (citation.article, citation.paragraph) not in seen:
            seen.add((citation.article, citation.paragraph))
            yield citation


def _exact(
    citation: Citation, paper: _Paper, indent: str, hang: str | None = None, *, kind: object = None
) -> Iterator[str]:
    """The words as a block: direct ones between marks, others with what is marked in them set off."""
    words = citation.exact
    if kind == "direct":
        yield from paper.lines(f"“{words}”", "green", indent, hang)
        return
    marks = [Span(mark.start - citation.start, mark.end - citation.start) for mark in citation.marks]
    yield from _marked(words, marks, "green" if kind == "fragment" else "mark", paper, indent, hang)


def _marked(
    words: str, marks: Iterable[Span], style: str, paper: _Paper, indent: str, hang: str | None
) -> Iterator[str]:
    """Wrapped lines with the marked words set off; wrapping goes by what is seen, not by the codes."""
    shown, reached = visible(words), 0
    hang = indent if hang is None else hang
    for number, line in enumerate(wrap(shown, paper.width - max(width_of(indent), width_of(hang)))):
        start = shown.find(line, reached)
        reached = start + len(line)
        yield (hang if number else indent) + _inked(line, start, marks, style, paper)


def _inked(line: str, start: int, marks: Iterable[Span], style: str, paper: _Paper) -> str:
    """A line that begins at ``start`` with the parts of marks that it holds."""
    parts, reached = [], 0
    for mark in sorted(marks):
        begin, end = max(mark.start - start, reached), min(mark.end - start, len(line))
        if begin < end:
            parts += [line[reached:begin], paper.ink(line[begin:end], style)]
            reached = end
    return "".join([*parts, line[reached:]])


def _where(citation: Citation, paper: _Paper, indent: str) -> Iterator[str]:
    """Outlet, date with its basis, article and paragraph; then the address, never broken."""
    basis = _BASES.get(citation.published_basis or "", "")
    date = f"{citation.published} ({basis})" if citation.published and basis else citation.published
    place = (citation.outlet or "outlet not stated", date or "date not stated", citation.article)
    yield from paper.lines(" · ".join((*place, f"¶{citation.paragraph}")), "dim", indent)
    if citation.url:
        yield indent + paper.ink(visible(citation.url), "dim")

"""Reports of problems: the form that somebody fills in, the message to whoever looks after them, and the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.model import Citation, Finding, Span
from bot.records import Report
from bot.render.discord.actions import Cite, CloseReport, InContext, Name
from bot.render.discord.citations import page_url, place
from bot.render.discord.components import (
    COMPONENTS_V2,
    Component,
    button,
    choice,
    container,
    form,
    link,
    rows,
    select,
    text,
    text_input,
)
from bot.render.discord.corrections import correct_button
from bot.render.discord.limits import CHOICES_MAX, LAYOUT, size
from bot.render.discord.markdown import clipped, code, escape, inline, masked, quoted, small
from bot.render.discord.pages import Message, children_of, listing
from bot.render.discord.parts import Part, fit
from bot.render.privacy import when

KINDS: Mapping[str, str] = {
    "speaker": "The wrong speaker",
    "words": "Not the words of the source",
    "statement": "A joint statement: side, number, who signed",
    "date": "The date or the source",
    "missing": "Something is missing",
    "other": "Something else",
}
"""What can be wrong, by its name in the records."""

WORDS_MAX = 1000  # characters of what somebody says is wrong; ours: it has to fit into one message
WHOLE = "whole"
"""The choice that stands for the answer as a whole."""
FINDING, KIND, WORDS = "finding", "kind", "words"
"""The fields of the form."""

_FINDING_MAX = 120  # characters of what was answered, whose words stand below it
_CITED_MAX = 600  # characters of words in the message; longer ones are shown in their context
# What the cited words take beside the longest report: a head of three texts, and the rows below
_ROOM = replace(LAYOUT, page=1200, part=1000, components=LAYOUT.components - 6)
_OPEN, _CLOSED = 0xC27C0E, 0x6B7280  # colours of the edge


def report_form(findings: Sequence[tuple[str, Finding]], custom_id: str) -> Component:
    """The form. ``findings`` are those it may be about, each with the value that stands for it."""
    shown = [_choice(value, finding) for value, finding in findings[: CHOICES_MAX - 1]]
    whole = choice("The answer as a whole", WHOLE, default=not shown)
    kinds = [choice(label, kind, default=kind == "other") for kind, label in KINDS.items()]
    return form(
        "Report a problem",
        custom_id,
        (
            ("What is it about?", "", select(FINDING, [*shown, whole])),
            ("What is wrong?", "", select(KIND, kinds)),
            ("In your words", _SEEN_BY, text_input(WORDS, WORDS_MAX, long=True, required=True)),
        ),
    )


_SEEN_BY = "Whoever looks after this bot reads it, with the question and the answer."


def _choice(value: str, finding: Finding) -> Component:
    """A finding by its speaker, or by its line, and by its source."""
    line = finding_line(finding)
    sources = dict.fromkeys(each.outlet or each.article for each in finding.citations)
    return choice(line or "A finding", value, description=", ".join(sources))


def finding_line(finding: Finding) -> str:
    """A finding on one line: who said what, else what the answer says."""
    speaker = finding.data.get("speaker") if finding.kind == "quote" else None
    return " ".join(f"{speaker}: “{finding.text}”".split() if speaker else finding.text.split())


def report_message(report: Report, asked: str, citations: Sequence[Citation], name: Name) -> Message:
    """The report as it is posted; ``citations`` are those of the cited words that still stand there."""
    parts = [
        _cited(together, place_of, name, correctable=not report.closed_at)
        for place_of, together in enumerate(_by_article(citations))
    ]
    shown = fit(parts, _ROOM)[0] if parts else ()
    children = [*map(text, _head(report, asked)), *(child for part in shown for child in children_of(part))]
    if len(shown) < len(parts):
        children.append(
            text(small(f"{len(parts) - len(shown)} more articles are cited; the report keeps their words."))
        )
    if report.closed_at:
        children.append(text(small(_closed(report))))
    close = [] if report.closed_at else [button("Close", name(CloseReport(report.number)))]
    box = container(children, _CLOSED if report.closed_at else _OPEN)
    return {"flags": COMPONENTS_V2, "components": [box, *rows(close)]}


def _head(report: Report, asked: str) -> Iterator[str]:
    yield f"### Report {report.number}: {inline(KINDS.get(report.kind, report.kind))}"
    yield quoted(escape(report.words.strip()) or "–")
    answered = [small(f"Answered: {clipped(report.finding, _FINDING_MAX)}")] if report.finding else []
    yield "\n".join([small(f"Asked: {code(asked, LAYOUT.heading)}"), *answered])


def _by_article(citations: Sequence[Citation]) -> list[list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        found.setdefault(citation.article, []).append(citation)
    return list(found.values())


def _cited(together: Sequence[Citation], place_of: int, name: Name, *, correctable: bool) -> Part:
    """Words of one article, as many as this message takes, each with where it stands, and their buttons."""
    lines: list[str] = []
    for citation in together:
        words = quoted(escape(citation.exact))
        more = [*([words] if size(words) <= _CITED_MAX else []), small(place(citation))]
        if size("\n".join([*lines, *more])) > _ROOM.part:
            lines.append(small("More of it is shown in context."))
            break
        lines += more
    article, spans = together[0].article, tuple(Span(each.start, each.end) for each in together)
    buttons = [button("In context", name(InContext(article, spans, place_of)))]
    buttons.append(button("Cite", name(Cite(article, spans, place_of))))
    if correctable:
        buttons.append(correct_button(together, name))
    if url := page_url(together[0].url, LAYOUT.url):
        buttons.append(link("Open", url))
    return Part(("\n".join(lines),), tuple(buttons), divided=True)


def _closed(report: Report) -> str:
    by = f" by <@{report.closed_by}>" if report.closed_by else ""
    return f"Closed{by} · {when(report.closed_at or '')}"


def report_list(reports: Sequence[Report], where: Mapping[int, str]) -> Message:
    """Reports, as many as one message takes; ``where`` is the address of the message of each that was posted."""
    parts = [Part(tuple(_listed(each, where.get(each.number))), divided=True) for each in reports]
    heading = f"Open reports: {len(reports)}" if reports else "No open reports"
    return listing(heading, parts, "older ones: close some of these to see them.")


def _listed(report: Report, address: str | None) -> Iterator[str]:
    by = f" · <@{report.person}>" if report.person else ""
    posted = f" · {masked('message', address)}" if address else ""
    kind = f"**{report.number}** {inline(KINDS.get(report.kind, report.kind))}"
    yield f"{kind}\n{quoted(clipped(report.words, LAYOUT.heading) or '–')}"
    about = small(clipped(report.finding or report.question, _FINDING_MAX))
    yield f"{about}\n{small(f'{when(report.at)}{by}{posted}')}"

"""What extraction sees in one article, for a person who checks it: the text marked, then every fact as a list.

With colour the article's text carries the marks; without, quotations and statements are listed with their
paragraphs, and the text is left out: it is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.extract.country_names import country_name
from bot.facts import signatories
from bot.link.signatories import counted_by
from bot.model import SIGNING, Article, Facts, Quote, Span, Statement
from bot.render.lines import visible, wrap

# What is marked how, from below to above: where marks overlap, styles add up.
_STYLES = {
    "statement": "on grey19",
    "direct": "green",
    "fragment": "yellow",
    "reported": "italic cyan",
    "speaker": "bold magenta",
    "cue": "underline",
    "country": "bold bright_blue",
}
_LEGEND = {
    "statement": "joint statement",
    "direct": "direct words",
    "fragment": "quoted fragment",
    "reported": "paraphrase",
    "speaker": "speaker",
    "cue": "attribution",
    "country": "country",
}


def inspection_text(article: Article, facts: Facts, *, width: int = 80, colour: bool = False) -> str:
    """The article as extraction sees it, in lines; with colour the text itself is marked."""
    parts = [
        "\n".join(wrap(_head(article), width)),
        *([_coloured(article, facts, width)] if colour else []),
        *_lists(article, facts, width),
    ]
    return "\n\n".join(parts)


def _head(article: Article) -> str:
    known = article.catalogue
    basis = f" ({known.published_basis}{f': {known.published_note}' if known.published_note else ''})"
    date = f"{known.published}{basis}" if known.published else "date not stated"
    return visible(" · ".join(filter(None, (article.name, known.outlet, known.title, date))))


# --- the text in colour -----------------------------------------------------------------------------


def _coloured(article: Article, facts: Facts, width: int) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    text = Text(visible(article.text))
    for span, kind in _marks(facts):
        text.stylize(_STYLES[kind], span.start, span.end)
    console = Console(file=StringIO(), force_terminal=True, width=width, highlight=False, color_system="256")
    legend = Text("   ").join(Text(_LEGEND[kind], style) for kind, style in _STYLES.items())
    console.print(legend, end="\n\n")
    for paragraph in article.paragraphs:
        number = (f"¶{paragraph.number} ", "dim")
        console.print(Text.assemble(number, text[paragraph.start : paragraph.end]), end="\n\n")
    file = console.file
    assert isinstance(file, StringIO)
    return file.getvalue().rstrip("\n")


def _marks(facts: Facts) -> Iterator[tuple[Span, str]]:
    """Every mark with its kind, the widest kinds first."""
    yield from ((span, "statement") for statement in facts.statements for span in statement.evidence)
    yield from ((quote.span, quote.kind) for quote in facts.quotes)
    yield from ((quote.cue, "cue") for quote in facts.quotes if quote.cue)
    yield from ((mention.span, "country") for mention in facts.countries)
    yield from ((quote.mention, "speaker") for quote in facts.quotes if quote.mention)


# --- the lists --------------------------------------------------------------------------------------


def _lists(article: Article, facts: Facts, width: int) -> Iterator[str]:
    text = article.text
    quotes = [_quote(article, quote) for quote in facts.quotes]
    yield _list("Quotations", quotes, width)
    yield _list("Joint statements", [_statement(article, statement) for statement in facts.statements], width)
    places = {mention.span for mention in facts.countries}  # which have a list of their own
    people = [
        f"{person.name} ({', '.join((person.kind, *filter(None, (person.country,)), *person.roles))})"
        for person in facts.people
        if person.kind != "organisation" or person.mentions[0].span not in places
    ]
    yield _list("People and bodies", people, width)
    counted: dict[str, int] = {}
    for mention in facts.countries:
        counted[mention.code] = counted.get(mention.code, 0) + 1
    countries = [f"{country_name(code)} ({code}) {number}" for code, number in counted.items()]
    yield _list("Countries", [", ".join(countries)] if countries else [], width)
    yield _list("Dates", [f"{mention.value}: {mention.span.of(text)}" for mention in facts.dates], width)
    claims = [f"{_paragraph(article, c.span)} {c.span.of(text)} [said by: {c.said_by or '?'}]" for c in facts.claims]
    yield _list("Claimed figures", claims, width)


def _list(title: str, items: list[str], width: int) -> str:
    lines = [f"{title} ({len(items)})" if len(items) != 1 or title != "Countries" else title]
    for item in items or ["none"]:
        first, *rest = wrap(visible(item).replace("\n", " "), max(width, 40) - 4)
        lines += [f"  {first}", *(f"    {line}" for line in rest)]
    return "\n".join(lines)


def _paragraph(article: Article, span: Span) -> str:
    number = next((p.number for p in article.paragraphs if p.start <= span.start < p.end), None)
    return f"¶{number}" if number else "¶?"


def _quote(article: Article, quote: Quote) -> str:
    words = quote.span.of(article.text)
    shown = words if quote.kind == "reported" else f"“{words}”"
    said_by = quote.speaker or "speaker not stated"
    how = ", ".join((quote.kind, quote.certainty, quote.rule))
    return f"{_paragraph(article, quote.span)} {said_by} [{how}, utterance {quote.utterance}]: {shown}"


def _number(statement: Statement) -> str | None:
    return f"{statement.count} {counted_by(statement)}" if statement.count else None


def _statement(article: Article, statement: Statement) -> str:
    count = " ".join(filter(None, (statement.count_hedge, _number(statement))))
    reader = statement.reader
    labelled = (
        ("lead", statement.lead),
        ("read by", " ".join(filter(None, (reader.name, reader.country))) if reader else None),
        ("forum", statement.forum.of(article.text) if statement.forum else None),
        ("signatories", ", ".join((*signatories(statement), *statement.bodies(*SIGNING)))),
        ("joined", ", ".join(statement.countries("joined"))),
        ("withdrew", ", ".join(statement.countries("withdrew"))),
        ("did not sign", ", ".join(statement.countries("did_not_sign"))),
        ("spoke only", ", ".join(statement.countries("spoke_only"))),
        ("target", ", ".join(statement.countries("target"))),
        ("earlier", "yes" if statement.earlier else None),
    )
    when = statement.date or statement.year or "undated"
    told = "; ".join(f"{label}: {value}" for label, value in labelled if value)
    first = _paragraph(article, statement.evidence[0]) if statement.evidence else ""
    head = ", ".join(filter(None, (statement.side, statement.kind, count, when)))
    return f"{first} {head}; {told}" if told else f"{first} {head}"

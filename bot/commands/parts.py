"""The parts that a country or a body has in joint statements, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator

from bot.commands import side_by_side, statements, wording
from bot.commands.reprints import once
from bot.commands.statement_finding import statement_line
from bot.model import Article, Citation, Finding, JointStatement, Party, Role, Span, Telling
from bot.store.coverage import Coverage


def part_findings(coverage: Coverage, joint: JointStatement, country: str) -> Iterator[Finding]:
    """One finding for each part that a country (by code) or a body (by name) has in a statement."""
    places: dict[Role, list[tuple[Telling, Span]]] = {}
    for role, telling, span in parts(joint, country):
        places.setdefault(role, []).append((telling, span))
    corrected = statements.corrected(joint)
    for role in statements.telling_roles(places):
        found = places[role]
        yield Finding(
            kind="fact",
            text=side_by_side.part_in(joint.year, wording.ROLES[role], statement_line(joint)),
            citations=once(coverage, dict.fromkeys(cite_part(coverage, telling, span) for telling, span in found)),
            details=((wording.CORRECTED, wording.corrected(corrected)),) if corrected else (),
            data={
                "country": country,
                "role": role,
                "year": joint.year,
                "side": statements.side_of(joint),
                "statement": joint.key,
                "corrected": list(corrected),
            },
        )


def parts(joint: JointStatement, country: str) -> Iterator[tuple[Role, Telling, Span]]:
    """Every part that articles give it; who is only known as lead or reader's country has one too."""
    for telling in joint.tellings:
        own = [party for party in telling.statement.parties if country in (party.country, party.name)]
        yield from ((party.role, telling, party.span) for party in own)
        yield from _unlisted(telling, own, country)


def _unlisted(telling: Telling, own: list[Party], country: str) -> Iterator[tuple[Role, Telling, Span]]:
    statement, roles = telling.statement, {party.role for party in own}
    if statement.reader and statement.reader.country == country and "read" not in roles:
        yield "read", telling, statement.reader.span
    if statement.lead == country and not roles & {"led", "read"}:
        yield "led", telling, statement.evidence[0]


def cite_part(coverage: Coverage, telling: Telling, span: Span) -> Citation:
    """The sentence that says it, the words marked; of the account where one of its sentences does."""
    in_account = (each for each in telling.statement.evidence if each.covers(span))
    sentence = next(in_account, None) or _sentence(coverage.article(telling.article), span)
    return coverage.cite(telling.article, sentence, (span,) if span != sentence else ())


def _sentence(article: Article, span: Span) -> Span:
    return next((each for each in article.sentences if each.covers(span)), span)

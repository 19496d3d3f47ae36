"""Where articles differ about one joint statement; figures that fit each other are no disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bot import dating
from bot.commands import countries, statements, wording
from bot.commands.statement_finding import statement_line
from bot.model import SIGNING, Disagreement, Finding, JointStatement, Span, Telling
from bot.store.coverage import Coverage


def disagreements(coverage: Coverage, joint: JointStatement) -> Iterator[Disagreement]:
    """What articles tell differently of one statement, each value with the words of those who give it."""
    compared: Sequence[tuple[str, dict[Any, list[Telling]], Callable[[Any], str]]] = (
        (wording.HOW_MANY, statements.counts(joint), lambda count: wording.count(count, "country", "countries")),
        (wording.WHEN, statements.dates(joint), dating.day),
        (wording.WHO_LED, statements.leads(joint), countries.name),
        (wording.WHO_READ, statements.readers(joint), countries.name),
        (wording.WHICH_SIDE, statements.sides(joint), lambda side: wording.SIDES[side]),
    )
    for about, given, shown in compared:
        if len(given) > 1:
            findings = [_differing(coverage, value, shown(value), tellings) for value, tellings in given.items()]
            yield Disagreement(wording.differ_about(about, statement_line(joint)), tuple(findings))
    for country in statements.contested(joint):
        yield _contested(coverage, joint, country)


def _contested(coverage: Coverage, joint: JointStatement, country: str) -> Disagreement:
    """A country that one article names among the signatories and another says did not sign."""
    about = wording.whether_signed(countries.name(country), statement_line(joint))
    roles: dict[str, list[Telling]] = {}
    for telling, party in statements.parties(joint, country):
        signed = wording.ROLES["signed" if party.role in SIGNING else party.role]
        roles.setdefault(signed, []).append(telling)
    findings = [_differing(coverage, said, said, tellings) for said, tellings in roles.items()]
    return Disagreement(about, tuple(findings))


def _differing(coverage: Coverage, value: Any, shown: str, tellings: Iterable[Telling]) -> Finding:
    places = [(t.article, t.statement.evidence[0], _marks(t, t.statement.evidence[0])) for t in tellings]
    return Finding(
        kind="fact",
        text=shown,
        citations=tuple(coverage.cite(article, span, marks) for article, span, marks in places),
        data={"value": value, "articles": [article for article, _, _ in places]},
    )


def _marks(telling: Telling, sentence: Span) -> tuple[Span, ...]:
    return tuple(sorted({word for word in statements.words_of(telling.statement) if sentence.covers(word)}))

"""What several articles tell of one joint statement, put side by side; figures are never averaged.

A value counts as given when all who give one agree. "more than 40" agrees with 43, "October 2021" with
21 October 2021; the more exact one is shown. Where articles differ nothing is given, and the differing
accounts are a disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.facts import place, statement_values
from bot.link.signatories import COUNTRIES
from bot.link.signatories import accounts as accounts
from bot.link.signatories import are_persons as are_persons
from bot.link.signatories import bodies as bodies
from bot.link.signatories import count_of as count_of
from bot.link.signatories import counted as counted
from bot.link.signatories import counted_by as counted_by
from bot.link.signatories import counts as counts
from bot.link.signatories import has_persons as has_persons
from bot.link.signatories import is_of_persons as is_of_persons
from bot.link.signatories import named as named
from bot.link.signatories import unnamed as unnamed
from bot.model import (
    SIGNING,
    Citation,
    Country,
    JointStatement,
    PartialDate,
    Party,
    Reader,
    Role,
    Side,
    Span,
    Statement,
    Telling,
)
from bot.store.coverage import Coverage

Given = Mapping[Any, list[Telling]]


def _only(given: Given) -> Any:
    return next(iter(given)) if len(given) == 1 else None


# --- counts ----------------------------------------------------------------------------------------


def hedge_of(joint: JointStatement) -> str | None:
    """The word that qualifies the count wherever it is given ("some"); None where one article goes without."""
    given = counts(joint)
    hedges = [telling.statement.count_hedge for tellings in given.values() for telling in tellings]
    return hedges[0] if hedges and all(hedges) else None


# --- the other values ------------------------------------------------------------------------------


def dates(joint: JointStatement) -> dict[PartialDate, list[Telling]]:
    """The dates that articles give; one that only says less than another ("2021-10") is left out."""
    given = accounts(joint, lambda statement: statement.date)
    return {
        date: tellings
        for date, tellings in given.items()
        if not any(other != date and other.startswith(date) for other in given)
    }


def date_of(joint: JointStatement) -> PartialDate | None:
    """When it was made, as far as it is known and undisputed."""
    date: PartialDate | None = _only(dates(joint))
    return date


def sides(joint: JointStatement) -> dict[Side, list[Telling]]:
    """The sides that articles show; that it takes none is left out where another article shows one."""
    given: dict[Side, list[Telling]] = accounts(
        joint, lambda statement: None if statement.side == "unstated" else statement.side
    )
    return {side: tellings for side, tellings in given.items() if side != "other" or len(given) == 1}


def side_of(joint: JointStatement) -> Side:
    """Which side it takes; "unstated" also where articles differ."""
    side: Side | None = _only(sides(joint))
    return side or "unstated"


def leads(joint: JointStatement) -> dict[Country, list[Telling]]:
    """The countries that articles say led it."""
    return accounts(joint, lambda statement: statement.lead)


def readers(joint: JointStatement) -> dict[Country, list[Telling]]:
    """The countries whose people read it out, as articles say."""
    return accounts(joint, lambda statement: statement.reader.country if statement.reader else None)


def reader_of(joint: JointStatement) -> Reader | None:
    """Who read it, from the account that names most of it; None where articles differ."""
    told = [telling.statement.reader for telling in joint.tellings if telling.statement.reader]
    if len(readers(joint)) > 1:
        return None
    return max(told, key=lambda reader: bool(reader.name) + bool(reader.country), default=None)


def lead_of(joint: JointStatement) -> Country | None:
    """Who led it, where that is said and undisputed."""
    lead: Country | None = _only(leads(joint))
    return lead


def parties(joint: JointStatement, country: str) -> Iterator[tuple[Telling, Party]]:
    """Every part that a country (or a body, by name) has in it."""
    for telling in joint.tellings:
        for party in telling.statement.parties:
            if country in (party.country, party.name):
                yield telling, party


def telling_roles(roles: Iterable[Role]) -> list[Role]:
    """The roles that say most: whoever led, read or joined a statement signed it; but who did not may have, too."""
    given = list(dict.fromkeys(roles))
    more = [role for role in given if role in SIGNING and role != "signed"]
    return [role for role in given if role != "signed" or not more]


def takes_part(joint: JointStatement, country: str) -> bool:
    """Whether a country or a body is named as taking part."""
    return country in named(joint) or country in bodies(joint)


def contested(joint: JointStatement) -> tuple[Country, ...]:
    """The countries that one article names as signing and another as not signing."""
    absent = countries_as(joint, "did_not_sign")
    return tuple(country for country in named(joint) if country in absent)


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def countries_as(joint: JointStatement, role: str) -> tuple[Country, ...]:
    """The countries that some article gives a role, each once."""
    return _each(
        party.country
        for telling in joint.tellings
        for party in telling.statement.parties
        if party.role == role and party.country
    )


def corrected(joint: JointStatement) -> tuple[str, ...]:
    """What a person corrected in any account of it, each field once."""
    return _each(field for telling in joint.tellings for field in telling.statement.corrected)


# --- places ----------------------------------------------------------------------------------------


def evidence(coverage: Coverage, joint: JointStatement) -> tuple[Citation, ...]:
    """The sentences of every account that say count, side, forum or parties, and the first of each; the words marked.

    A first one that says none of these comes behind them, and so do all others where not states sign: "Among the
    signatories are the mayors of" names nobody. Each once; what else an article says is in the data.
    """
    marks: dict[tuple[str, Span], set[Span]] = {}
    for telling in joint.tellings:
        said = {span: {w for w in words_of(telling.statement) if span.covers(w)} for span in telling.statement.evidence}
        telling_more = telling.statement.evidence[: None if is_of_persons(telling.statement) else 1]
        for span in (*(span for span, words in said.items() if words), *telling_more):
            marks.setdefault((telling.article, span), set()).update(said[span])
    return tuple(coverage.cite(article, span, tuple(sorted(words))) for (article, span), words in marks.items())


def words_of(statement: Statement) -> Iterator[Span]:
    """Where the words stand that say count, side, reader, forum and parties."""
    yield from (party.span for party in statement.parties)
    reader = statement.reader.span if statement.reader else None
    yield from filter(None, (statement.count_span, statement.side_words, statement.forum, reader))


def forums(coverage: Coverage, joint: JointStatement) -> dict[str, list[str]]:
    """Where it was made, in each article's own words, with the articles."""
    given: dict[str, list[str]] = {}
    for telling in joint.tellings:
        if telling.statement.forum:
            words = coverage.cite(telling.article, telling.statement.forum).exact
            given.setdefault(words, []).append(telling.article)
    return given


def joint_values(coverage: Coverage, joint: JointStatement) -> dict[str, Any]:
    """The statement as plain values: what is agreed, and every article's own figures beside it."""
    reader = reader_of(joint)
    side = next((t for t in joint.tellings if t.statement.side_words), None)
    return {
        "key": joint.key,
        "side": side_of(joint),
        "side_words": _place_in(side.article, side.statement.side_words) if side else None,
        "kind": joint.tellings[0].statement.kind,
        "year": joint.year,
        "year_basis": joint.year_basis,
        "year_note": joint.year_note,
        "date": date_of(joint),
        "forum": max(forums(coverage, joint), key=len, default=None),
        "lead": lead_of(joint),
        "reader": {"name": reader.name, "country": reader.country} if reader else None,
        "count": count_of(joint),
        "count_hedge": hedge_of(joint),
        "counted": who if (who := counted(joint)) != COUNTRIES and counts(joint) else None,
        "partial": any(telling.statement.partial for telling in joint.tellings),
        "signatories": list(named(joint)),
        "other_signatories": list(bodies(joint)),
        **{role: list(countries_as(joint, role)) for role in ("joined", "withdrew", "did_not_sign", "spoke_only")},
        "target": list(countries_as(joint, "target")),
        "earlier": all(telling.statement.earlier for telling in joint.tellings),
        "evidence": [_place_in(t.article, span) for t in joint.tellings for span in t.statement.evidence],
        "corrected": list(corrected(joint)),
        "unnamed": unnamed(joint),
        "articles": [
            {"article": t.article, **statement_values(coverage.article(t.article).text, t.statement)}
            for t in joint.tellings
        ],
    }


def _place_in(article: str, span: Span | None) -> dict[str, Any] | None:
    return {"article": article, **place(span)} if span else None

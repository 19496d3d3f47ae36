"""Facts made from gold itself: what an extraction without any error would find. For testing the scorer."""

from __future__ import annotations

from bot.model import (
    Claim,
    CountryMention,
    DateMention,
    Facts,
    Party,
    Quote,
    Reader,
    Role,
    Span,
    Statement,
)
from tests.eval.gold import GoldArticle, GoldStatement, occurrence

_NOWHERE = Span(0, 0)
_ROLES: tuple[tuple[Role, str], ...] = (
    ("signed", "signatories"),
    ("joined", "joined"),
    ("withdrew", "withdrew"),
    ("did_not_sign", "did_not_sign"),
    ("spoke_only", "spoke_only"),
    ("target", "target"),
)


def perfect_facts(gold: GoldArticle) -> Facts:
    """Everything that gold says, and nothing else."""
    return Facts(
        countries=tuple(CountryMention(_NOWHERE, code) for code in gold.countries or ()),
        dates=tuple(DateMention(_NOWHERE, value) for _, value in gold.dates or ()),
        quotes=tuple(
            Quote(q.span, q.kind, q.utterance or -number, q.speaker)  # type: ignore[arg-type]  # checked by the loader
            for number, q in enumerate(gold.quotes, 1)
        ),
        statements=tuple(perfect_statement(gold.text, each) for each in gold.statements),
        claims=tuple(Claim(c.span, c.number, c.hedge, c.counted or "", c.said_by) for c in gold.claims),
    )


def perfect_statement(text: str, gold: GoldStatement) -> Statement:
    """A statement found as gold has it."""
    reader = Reader(gold.reader_name, gold.reader_country, _NOWHERE)
    named = [Party(role, _NOWHERE, country=code) for role, key in _ROLES for code in getattr(gold, key)]
    bodies = [Party("signed", _NOWHERE, name=name) for name in gold.other_signatories]
    return Statement(
        kind=gold.kind,
        evidence=(gold.evidence,) if gold.evidence else (),
        side=gold.side,  # type: ignore[arg-type]  # checked by the loader
        year=gold.year,
        date=gold.date,
        forum=occurrence(text, gold.forum) if gold.forum else None,
        lead=gold.lead,
        reader=reader if gold.reader_name or gold.reader_country else None,
        count=gold.count,
        count_hedge=gold.count_hedge,
        counted=gold.counted,
        partial=gold.partial,
        earlier=gold.earlier,
        parties=(*named, *bodies),
    )

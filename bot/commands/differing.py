"""Where articles differ about one joint statement; figures that fit each other are no disagreement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bot import dating
from bot.commands import countries, statements, wording
from bot.commands.parts import cite_part
from bot.commands.passages import sentence_at
from bot.commands.reprints import once
from bot.commands.statement_finding import statement_line
from bot.link.signatories import COUNTRIES
from bot.link.stories import days_apart
from bot.link.venues import venue, written_in
from bot.model import SIGNING, Citation, Disagreement, Finding, JointStatement, Span, Telling
from bot.records import CorrectedField
from bot.store.coverage import Coverage

_WEEKDAY_ONLY = re.compile(r"^\D*$")  # "Tuesday", "yesterday"; not "Tuesday, 19 November"
# What tells that it was another day somewhere else: "(Thursday in Beijing)", "late on Wednesday", "23:30 GMT"
_ELSEWHERE = re.compile(r"\b(?:GMT|UTC|time|midnight|overnight|(?:late|early)\s(?:on\s)?[A-Z]\w+day)\b")
_PlaceOf = Callable[[Coverage, Telling], tuple[Span, tuple[Span, ...]]]
"""The sentence of an account that gives a value, and the words in it that do."""


def _first_place(_: Coverage, telling: Telling) -> tuple[Span, tuple[Span, ...]]:
    """The sentence that introduces the statement."""
    sentence = telling.statement.evidence[0]
    return sentence, _marks(telling, sentence)


def _date_place(coverage: Coverage, telling: Telling) -> tuple[Span, tuple[Span, ...]]:
    """The sentence nearest to the statement's words that names its day, else the one that introduces it."""
    article, statement = coverage.article(telling.article), telling.statement
    days = [each.span for each in coverage.facts(telling.article).dates if each.value == statement.date]
    if not days:
        return _first_place(coverage, telling)
    nearest = min(days, key=lambda day: min(abs(day.start - span.start) for span in statement.evidence))
    sentence = sentence_at(article, nearest)
    return sentence, (nearest,) if nearest != sentence else ()


def _count_place(coverage: Coverage, telling: Telling) -> tuple[Span, tuple[Span, ...]]:
    """The sentence that gives the number."""
    return _around(coverage, telling, telling.statement.count_span)


def _lead_place(coverage: Coverage, telling: Telling) -> tuple[Span, tuple[Span, ...]]:
    """The sentence that names who led or read it."""
    statement = telling.statement
    led = next((party.span for party in statement.parties if party.role in ("led", "read")), None)
    return _around(coverage, telling, statement.reader.span if statement.reader else led)


def _around(coverage: Coverage, telling: Telling, words: Span | None) -> tuple[Span, tuple[Span, ...]]:
    if words is None:
        return _first_place(coverage, telling)
    sentence = sentence_at(coverage.article(telling.article), words)
    return sentence, (words,) if words != sentence else ()


_PLACES: dict[str, _PlaceOf] = {
    wording.HOW_MANY: _count_place,
    wording.HOW_MANY_OTHERS: _count_place,
    wording.WHEN: _date_place,
    wording.WHO_LED: _lead_place,
    wording.WHO_READ: _lead_place,
}

_FIELDS: dict[str, CorrectedField] = {wording.WHO_LED: "lead", wording.WHICH_SIDE: "side"}
"""What a person may have corrected of it."""


def _leads(joint: JointStatement) -> dict[Any, list[Telling]]:
    """The countries that articles say led it; who is only known to have read it need not have led."""
    return {
        lead: led
        for lead, tellings in statements.leads(joint).items()
        if (led := [t for t in tellings if not (t.statement.reader and t.statement.reader.country == lead)])
    }


def disagreements(coverage: Coverage, joint: JointStatement) -> Iterator[Disagreement]:
    """What articles tell differently of one statement, each value with the words of those who give it."""
    days = {} if _next_to_each_other(coverage, joint) else statements.dates(joint)
    counts = {} if _part_and_whole(coverage, joint) else statements.counts(joint)
    who = statements.counted(joint)
    how_many = wording.HOW_MANY if who == COUNTRIES else wording.HOW_MANY_OTHERS
    compared: Sequence[tuple[str, dict[Any, list[Telling]], Callable[[Any], str]]] = (
        (how_many, counts, lambda count: f"{count:,} {who}"),
        (wording.WHEN, days, dating.day),
        (wording.WHO_LED, _leads(joint), countries.name),
        (wording.WHO_READ, statements.readers(joint), countries.name),
        (wording.WHICH_SIDE, statements.sides(joint), lambda side: wording.SIDES[side]),
    )
    for about, given, shown in compared:
        if len(given) > 1:
            place = _PLACES.get(about, _first_place)
            field = _FIELDS.get(about)
            findings = [_differing(coverage, value, shown(value), told, place, field) for value, told in given.items()]
            yield Disagreement(wording.differ_about(about, statement_line(joint)), tuple(findings))
    towns = _towns(coverage, joint)
    if len(towns) > 1:
        told = [_named_as(coverage, town, [place]) for town, place in towns.items()]
        yield Disagreement(wording.differ_about(wording.IN_WHICH_TOWN, statement_line(joint)), tuple(told))
    for country in statements.contested(joint):
        yield _contested(coverage, joint, country)


def _next_to_each_other(coverage: Coverage, joint: JointStatement) -> bool:
    """Whether two days follow each other and one is only a weekday: a night or a time zone may lie between them."""
    given = statements.dates(joint)
    if len(given) != 2 or days_apart(*given) != 1:
        return False
    tellings = [telling for each in given.values() for telling in each]
    towns = {written_in(coverage.article(telling.article)) for telling in tellings}
    told = [coverage.cite(telling.article, *_date_place(coverage, telling)) for telling in tellings]
    if len(towns) == 1 and None not in towns:  # written in one town, in one time zone
        return any(_ELSEWHERE.search(citation.exact) for citation in told)
    return any(_WEEKDAY_ONLY.search(_marked(citation)) or _ELSEWHERE.search(citation.exact) for citation in told)


def _marked(citation: Citation) -> str:
    """The words that are set off; all of them where none is."""
    words = [citation.exact[mark.start - citation.start : mark.end - citation.start] for mark in citation.marks]
    return " ".join(words) or citation.exact


def _part_and_whole(coverage: Coverage, joint: JointStatement) -> bool:
    """Whether an article that gives one of the numbers gives the others too: those of a part, or of another day."""
    given = statements.counts(joint)
    return len(given) > 1 and any(
        all(other in _numbers(coverage, telling) for other in given if other != count)
        for count, tellings in given.items()
        for telling in tellings
    )


def _numbers(coverage: Coverage, telling: Telling) -> set[float | None]:
    """Every number in the paragraphs that tell of the statement."""
    article, facts = coverage.article(telling.article), coverage.facts(telling.article)
    told = {p.span for p in article.paragraphs for span in telling.statement.evidence if p.span.covers(span)}
    return {each.value for each in facts.quantities if any(span.covers(each.span) for span in told)}


def _towns(coverage: Coverage, joint: JointStatement) -> dict[str, tuple[Telling, Span]]:
    """Where articles say that it was made, if none of them names the town of another; nowhere if only one tells."""
    if len(joint.tellings) == 1:
        return {}
    towns: dict[str, tuple[Telling, Span]] = {}
    texts = [coverage.article(telling.article).text for telling in joint.tellings]
    for telling, text in zip(joint.tellings, texts, strict=True):
        found = venue(coverage.article(telling.article), coverage.facts(telling.article), telling.statement.evidence)
        if found and sum(found.of(text) in other for other in texts) == 1:
            towns[found.of(text)] = (telling, found)
    return towns


def _contested(coverage: Coverage, joint: JointStatement, country: str) -> Disagreement:
    """A country that one article names among the signatories and another says did not sign."""
    about = wording.whether_signed(countries.name(country), statement_line(joint))
    roles: dict[str, list[tuple[Telling, Span]]] = {}
    for telling, party in statements.parties(joint, country):
        signed = wording.ROLES["signed" if party.role in SIGNING else party.role]
        roles.setdefault(signed, []).append((telling, party.span))
    findings = [_named_as(coverage, said, places, "signatory") for said, places in roles.items()]
    return Disagreement(about, tuple(findings))


def _named_as(
    coverage: Coverage, said: str, places: Sequence[tuple[Telling, Span]], field: CorrectedField | None = None
) -> Finding:
    """One part of a country, with the sentences that name it there."""
    return Finding(
        kind="fact",
        text=said,
        citations=tuple(dict.fromkeys(cite_part(coverage, telling, span) for telling, span in places)),
        details=_corrected([telling for telling, _ in places], field),
        data={"value": said, "articles": list(dict.fromkeys(telling.article for telling, _ in places))},
    )


def _differing(
    coverage: Coverage,
    value: Any,
    shown: str,
    tellings: Sequence[Telling],
    place: _PlaceOf,
    field: CorrectedField | None,
) -> Finding:
    return Finding(
        kind="fact",
        text=shown,
        citations=once(coverage, (coverage.cite(telling.article, *place(coverage, telling)) for telling in tellings)),
        details=_corrected(tellings, field),
        data={"value": value, "articles": [telling.article for telling in tellings]},
    )


def _corrected(tellings: Iterable[Telling], field: CorrectedField | None) -> tuple[tuple[str, str], ...]:
    """That a person corrected what one of these articles says: it contradicts the others as any account does."""
    if not any(field in telling.statement.corrected for telling in tellings):
        return ()
    return ((wording.CORRECTED, wording.corrected([str(field)])),)


def _marks(telling: Telling, sentence: Span) -> tuple[Span, ...]:
    return tuple(sorted({word for word in statements.words_of(telling.statement) if sentence.covers(word)}))

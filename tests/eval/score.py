"""Everything found in one article weighed against gold, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.model import Claim, Facts, Quote, Span
from tests.eval.compare import aligned, common_half, overlaps, same_name, trimmed
from tests.eval.gold import MARKED, GoldArticle, GoldClaim, GoldQuote
from tests.eval.judgement import Judgement, Result, judge_value
from tests.eval.match import pairs
from tests.eval.score_statements import judge_statements


def judge(gold: GoldArticle, found: Facts) -> Iterator[Judgement]:
    """Every fact of an article weighed."""
    yield from judge_quotes(gold, found.quotes)
    yield from judge_reported(gold, found.quotes)
    yield from judge_statements(gold, found.statements)
    yield from judge_claims(gold, found.claims)
    if gold.countries is not None:
        values = [(mention.code, mention.span) for mention in found.countries]
        yield from _sequence("countries", gold.text, gold.countries, values)
    if gold.dates is not None:
        dates = [(mention.value, mention.span) for mention in found.dates]
        yield from _sequence("dates", gold.text, [value for _, value in gold.dates], dates)


# --- quotations -----------------------------------------------------------------------------------


def judge_quotes(gold: GoldArticle, found: Sequence[Quote]) -> Iterator[Judgement]:
    """Spans in marks, and who speaks in those that were found."""
    wanted = [quote for quote in gold.quotes if quote.kind in MARKED]
    marked = [quote for quote in found if quote.kind in MARKED]
    paired = pairs(wanted, marked, lambda g, f: _same_words(gold.text, g, f), 1)
    paired, wanted, marked = _without_optional(paired, wanted, marked)
    marked = [answer for answer in marked if not _more_of_a_loose_one(answer, paired)]
    yield from _found_or_not("quotes", gold.text, wanted, marked, paired)
    for quote, answer in paired:
        accepted = (quote.speaker, *quote.also) if quote.speaker else ()
        yield from judge_value(
            "speaker", accepted, answer.speaker, same_name(answer.speaker, accepted), _cut(gold.text, quote)
        )
    yield from _utterances(gold.text, paired)


def judge_reported(gold: GoldArticle, found: Sequence[Quote]) -> Iterator[Judgement]:
    """Speech without marks; what lies over marked speech in gold counts neither way."""
    wanted = [quote for quote in gold.quotes if quote.kind == "reported"]
    marked = [quote.span for quote in gold.quotes if quote.kind in MARKED]
    plain = [q for q in found if q.kind == "reported" and not any(overlaps(q.span, span) for span in marked)]
    paired = pairs(wanted, plain, lambda g, f: common_half(g.span, f.span), 1)
    paired, wanted, plain = _without_optional(paired, wanted, plain)
    judged = _found_or_not("reported", gold.text, wanted, plain, paired)
    yield from (each for each in judged if each.result != "spurious" or "reported" in gold.complete)


def _same_words(text: str, gold: GoldQuote, found: Quote) -> bool:
    return trimmed(text, gold.span) == trimmed(text, found.span) or (gold.loose and common_half(gold.span, found.span))


def _without_optional(
    paired: Sequence[tuple[GoldQuote, Quote]], wanted: Sequence[GoldQuote], found: Sequence[Quote]
) -> tuple[list[tuple[GoldQuote, Quote]], list[GoldQuote], list[Quote]]:
    """What counts: neither an optional quotation nor what was found for it."""
    spared = {id(answer) for quote, answer in paired if quote.optional}
    return (
        [(quote, answer) for quote, answer in paired if not quote.optional],
        [quote for quote in wanted if not quote.optional],
        [answer for answer in found if id(answer) not in spared],
    )


def _more_of_a_loose_one(answer: Quote, paired: Sequence[tuple[GoldQuote, Quote]]) -> bool:
    """Whether it repeats or continues a loose quotation that another has already found."""
    return any(gold.loose and found is not answer and overlaps(gold.span, answer.span) for gold, found in paired)


def _utterances(text: str, paired: Sequence[tuple[GoldQuote, Quote]]) -> Iterator[Judgement]:
    """Pairs that belong together or not; of two fragments in an outlet's sentence it is hard to say."""
    for (first, one), (second, two) in combinations(paired, 2):
        if first.kind == second.kind == "fragment":
            continue
        together = first.utterance is not None and first.utterance == second.utterance
        joined = one.utterance == two.utterance
        if together or joined:
            result: Result = "right" if together and joined else "missed" if together else "spurious"
            yield Judgement("utterance", result, f"{_cut(text, first)} + {_cut(text, second)}")


# --- claims ---------------------------------------------------------------------------------------


def judge_claims(gold: GoldArticle, found: Sequence[Claim]) -> Iterator[Judgement]:
    """Claims with the same number at the same place, and who makes them."""
    paired = pairs(gold.claims, found, _same_claim, 1)
    judged = _found_or_not("claims", gold.text, gold.claims, found, paired)
    yield from (each for each in judged if each.result != "spurious" or "claims" in gold.complete)
    for claim, answer in paired:
        accepted = (claim.said_by, *claim.also) if claim.said_by else ()
        yield from judge_value(
            "said_by", accepted, answer.said_by, same_name(answer.said_by, accepted), _cut(gold.text, claim)
        )


def _same_claim(gold: GoldClaim, found: Claim) -> bool:
    return gold.number == found.number and (common_half(gold.span, found.span) or _starts_with(found.span, gold.span))


def _starts_with(longer: Span, shorter: Span) -> bool:
    """A claim may run on over what is said of those counted."""
    return longer.covers(shorter)


# --- common ---------------------------------------------------------------------------------------


def _found_or_not(
    figure: str,
    text: str,
    gold: Sequence[GoldQuote] | Sequence[GoldClaim],
    found: Sequence[Quote] | Sequence[Claim],
    paired: Sequence[tuple[object, object]],
) -> Iterator[Judgement]:
    matched = {id(wanted) for wanted, _ in paired}
    answered = {id(answer) for _, answer in paired}
    for wanted in gold:
        yield Judgement(figure, "right" if id(wanted) in matched else "missed", _cut(text, wanted))
    for answer in found:
        if id(answer) not in answered:
            yield Judgement(figure, "spurious", _cut(text, answer))


def _sequence(figure: str, text: str, gold: Sequence[str], found: Sequence[tuple[str, Span]]) -> Iterator[Judgement]:
    common = aligned(gold, [value for value, _ in found])
    matched = {i for i, _ in common}
    answered = {j for _, j in common}
    for i, value in enumerate(gold):
        yield Judgement(figure, "right" if i in matched else "missed", f"{value} (number {i + 1} in the text)")
    for j, (value, span) in enumerate(found):
        if j not in answered:
            yield Judgement(figure, "spurious", f"{value}: …{text[max(0, span.start - 20) : span.end + 10]!r}")


def _cut(text: str, fact: GoldQuote | GoldClaim | Quote | Claim) -> str:
    said = " ".join(fact.span.of(text).split())
    return f"“{said}”" if len(said) <= 60 else f"“{said[:40]} … {said[-15:]}”"

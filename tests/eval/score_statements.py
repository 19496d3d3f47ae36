"""Joint statements weighed: which were found, what is said of them, who takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.model import SIGNING, Statement
from tests.eval.compare import same_body, same_name, same_phrase, words
from tests.eval.gold import GoldArticle, GoldStatement
from tests.eval.judgement import Judgement, judge_set, judge_value
from tests.eval.match import MATCH_MIN, pairs, signed, statement_agreement, taken_side, year_of

_VALUES: tuple[tuple[str, Callable[[GoldStatement], object], Callable[[Statement], object]], ...] = (
    ("kind", lambda g: words(g.kind), lambda f: words(f.kind)),
    ("side", lambda g: taken_side(g.side), lambda f: taken_side(f.side)),
    ("year", lambda g: g.year, year_of),
    ("date", lambda g: g.date, lambda f: f.date),
    ("count", lambda g: g.count, lambda f: f.count),
    ("earlier", lambda g: g.earlier or None, lambda f: f.earlier or None),
    ("reader", lambda g: g.reader_country, lambda f: f.reader.country if f.reader else None),
)

_LISTS: tuple[tuple[str, Callable[[GoldStatement], Sequence[str]], Callable[[Statement], Sequence[str]]], ...] = (
    ("signatories", lambda g: g.signatories, signed),
    ("joined", lambda g: g.joined, lambda f: f.countries("joined")),
    ("withdrew", lambda g: g.withdrew, lambda f: f.countries("withdrew")),
    ("did_not_sign", lambda g: g.did_not_sign, lambda f: f.countries("did_not_sign")),
    ("spoke_only", lambda g: g.spoke_only, lambda f: f.countries("spoke_only")),
    ("target", lambda g: g.target, lambda f: f.countries("target")),
)


def judge_statements(gold: GoldArticle, found: Sequence[Statement]) -> Iterator[Judgement]:
    """Statements, their values where they were found, and their lists in any case."""
    paired = pairs(gold.statements, found, statement_agreement, MATCH_MIN)
    matched = [statement for statement, _ in paired]
    answered = [id(answer) for _, answer in paired]
    missing = [statement for statement in gold.statements if not any(statement is each for each in matched)]
    extra = [answer for answer in found if id(answer) not in answered]
    if not gold.statements:
        yield Judgement("no_statement", "wrong" if found else "right", "an article without any statement")
    yield from (Judgement("statements", "right", _gold_title(statement)) for statement in matched)
    yield from (Judgement("statements", "missed", _gold_title(statement)) for statement in missing)
    yield from (Judgement("statements", "spurious", _title(gold.text, answer)) for answer in extra)
    for statement, answer in paired:
        yield from _statement_values(gold.text, statement, answer)
        yield from _lists(statement, answer)
    for statement in missing:
        yield from _lists(statement, Statement(kind="statement", evidence=()))
    for answer in extra:
        yield from _lists(GoldStatement(), answer)


def _statement_values(text: str, gold: GoldStatement, found: Statement) -> Iterator[Judgement]:
    about = _gold_title(gold)
    for figure, wanted, given in _VALUES:
        yield from judge_value(figure, _given(wanted(gold)), given(found), wanted(gold) == given(found), about)
    if not (gold.lead is None and found.lead is not None and found.lead == gold.reader_country):
        yield from judge_value("lead", _given(gold.lead), found.lead, gold.lead == found.lead, about)
    name = found.reader.name if found.reader else None
    names = (gold.reader_name,) if gold.reader_name else ()
    yield from judge_value("reader", names, name, same_name(name, names), about)
    forum = found.forum.of(text) if found.forum else None
    yield from judge_value("forum", _given(gold.forum), forum, same_phrase(forum, gold.forum or ""), about)
    if gold.signatories or gold.other_signatories:
        wanted_partial, partial = gold.partial or None, found.partial or None
        yield from judge_value("partial", _given(wanted_partial), partial, wanted_partial == partial, about)


def _lists(gold: GoldStatement, found: Statement) -> Iterator[Judgement]:
    about = _gold_title(gold)
    for figure, wanted, given in _LISTS:
        yield from judge_set(figure, set(wanted(gold)), set(given(found)), about)
    bodies = pairs(gold.other_signatories, found.bodies(*SIGNING), _body_agreement, 1)
    yield from (Judgement("other_signatories", "right", name) for name, _ in bodies)
    for name in gold.other_signatories:
        if name not in [each for each, _ in bodies]:
            yield Judgement("other_signatories", "missed", f"{name} – {about}")
    for name in found.bodies(*SIGNING):
        if name not in [each for _, each in bodies]:
            yield Judgement("other_signatories", "spurious", f"{name} – {about}")


def _body_agreement(gold: str, found: str) -> float:
    return float(same_body(found, gold))


def _gold_title(statement: GoldStatement) -> str:
    known = (
        statement.kind,
        statement.year,
        statement.count,
        statement.lead or statement.reader_country,
        statement.side,
    )
    return " ".join(str(value) for value in known if value is not None)


def _title(text: str, statement: Statement) -> str:
    evidence = " ".join(statement.evidence[0].of(text).split()) if statement.evidence else "no evidence"
    return f"{statement.kind} {year_of(statement)} {statement.count} {statement.lead}: {evidence[:90]}"


def _given(value: object) -> tuple[object, ...]:
    return () if value is None else (value,)

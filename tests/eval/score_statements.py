"""Joint statements weighed: which were found, what is said of them, who takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import eq
from typing import Any

from bot.model import SIGNING, Statement
from tests.eval.compare import same_body, same_name, same_phrase, words
from tests.eval.gold import GoldArticle, GoldStatement
from tests.eval.judgement import Judgement, judge_set, judge_value
from tests.eval.match import MATCH_MIN, pairs, signed, statement_agreement, taken_side, year_of


@dataclass(frozen=True, slots=True)
class _Value:
    """A field that gold and extraction both give, under the figure that it counts for."""

    figure: str
    key: str
    wanted: Callable[[GoldStatement], object]
    given: Callable[[str, Statement], object]
    same: Callable[[Any, Any], bool] = eq


_VALUES = (
    _Value("kind", "kind", lambda g: g.kind, lambda _, f: f.kind, lambda given, kind: words(given) == words(kind)),
    _Value("side", "side", lambda g: taken_side(g.side), lambda _, f: taken_side(f.side)),
    _Value("year", "year", lambda g: g.year, lambda _, f: year_of(f)),
    _Value("date", "date", lambda g: g.date, lambda _, f: f.date),
    _Value("count", "count", lambda g: g.count, lambda _, f: f.count),
    _Value("earlier", "earlier", lambda g: g.earlier or None, lambda _, f: f.earlier or None),
    _Value("reader", "reader_country", lambda g: g.reader_country, lambda _, f: f.reader.country if f.reader else None),
    _Value(
        "reader",
        "reader_name",
        lambda g: g.reader_name,
        lambda _, f: f.reader.name if f.reader else None,
        lambda given, name: same_name(given, [name]),
    ),
    _Value("forum", "forum", lambda g: g.forum, lambda text, f: f.forum.of(text) if f.forum else None, same_phrase),
    _Value("lead", "lead", lambda g: g.lead, lambda _, f: f.lead),
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
    spared = {id(answer) for statement, answer in paired if statement.optional}
    paired = [(statement, answer) for statement, answer in paired if not statement.optional]
    matched = [statement for statement, _ in paired]
    answered = {id(answer) for _, answer in paired}
    wanted = [statement for statement in gold.statements if not statement.optional]
    missing = [statement for statement in wanted if not any(statement is each for each in matched)]
    extra = [answer for answer in found if id(answer) not in answered | spared]
    if not wanted:
        yield Judgement("no_statement", "wrong" if extra else "right", "an article without any statement")
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
    for value in _VALUES:
        given = value.given(text, found)
        if value.key == "lead" and gold.lead is None and given is not None and given == gold.reader_country:
            continue  # a reader taken for the lead
        yield from _value(value, gold, given, about)
    if gold.signatories or gold.other_signatories:
        wanted_partial, partial = gold.partial or None, found.partial or None
        yield from judge_value("partial", _given(wanted_partial), partial, wanted_partial == partial, about)


def _value(value: _Value, gold: GoldStatement, given: object, about: str) -> Iterator[Judgement]:
    """One field weighed; another right answer is right where gold has one, and counts neither way where it has none."""
    wanted = value.wanted(gold)
    others = gold.also.get(value.key, ())
    as_right = "" in others if given is None else any(value.same(given, each) for each in others if each != "")
    if as_right and (given is None or wanted is None):
        return
    same = as_right or (given is not None and wanted is not None and value.same(given, wanted))
    yield from judge_value(value.figure, _given(wanted), given, same, about)


def _lists(gold: GoldStatement, found: Statement) -> Iterator[Judgement]:
    about = _gold_title(gold)
    for figure, wanted, given in _LISTS:
        yield from judge_set(figure, set(wanted(gold)), set(given(found)) - set(gold.also.get(figure, ())), about)
    named = [name for name in found.bodies(*SIGNING) if not _also_body(gold, name)]
    bodies = pairs(gold.other_signatories, named, _body_agreement, 1)
    yield from (Judgement("other_signatories", "right", name) for name, _ in bodies)
    for name in gold.other_signatories:
        if name not in [each for each, _ in bodies]:
            yield Judgement("other_signatories", "missed", f"{name} – {about}")
    for name in named:
        if name not in [each for _, each in bodies]:
            yield Judgement("other_signatories", "spurious", f"{name} – {about}")


def _also_body(gold: GoldStatement, name: str) -> bool:
    return any(same_body(name, each) for each in gold.also.get("other_signatories", ()))


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

"""How many signed a joint statement, and who of them is named, over all accounts of it; figures are never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.extract.lexicon.statement_groups import BODIES
from bot.facts import signatories
from bot.model import SIGNING, Country, JointStatement, Statement, Telling

_AT_LEAST = ("more than", "over", "at least", "well over", "upwards of")
_AT_MOST = ("up to", "fewer than", "less than", "nearly", "almost", "under", "close to")
_BODIES = frozenset(BODIES.values())
_ROUGHLY_SHARE = 0.1  # "some 40" may be 36 to 44


def accounts(joint: JointStatement, value: Callable[[Statement], Any]) -> dict[Any, list[Telling]]:
    """The different values that articles give, each with its tellings, in their order."""
    given: dict[Any, list[Telling]] = {}
    for telling in joint.tellings:
        told = value(telling.statement)
        if told is not None:
            given.setdefault(told, []).append(telling)
    return given


def counts(joint: JointStatement) -> dict[int, list[Telling]]:
    """The numbers of signatories that articles give; a hedged one that fits a plain one is left out."""
    given = accounts(joint, lambda statement: statement.count)
    plain = {count for count, tellings in given.items() if any(not t.statement.count_hedge for t in tellings)}
    fitting = {
        count
        for count, tellings in given.items()
        if count not in plain and any(_fits(tellings[0].statement, exact) for exact in plain)
    }
    return {count: tellings for count, tellings in given.items() if count not in fitting}


def _fits(hedged: Statement, exact: int) -> bool:
    count, hedge = hedged.count or 0, (hedged.count_hedge or "").casefold()
    if hedge.startswith(_AT_LEAST):
        return count <= exact
    if hedge.startswith(_AT_MOST):
        return exact <= count
    return abs(count - exact) <= _ROUGHLY_SHARE * exact


def count_of(joint: JointStatement) -> int | None:
    """How many signed; None where that is not said or articles differ."""
    given = counts(joint)
    return next(iter(given)) if len(given) == 1 else None


def named(joint: JointStatement) -> tuple[Country, ...]:
    """Every country that an article names as taking part, each once."""
    return _each(country for telling in joint.tellings for country in signatories(telling.statement))


def bodies(joint: JointStatement) -> tuple[str, ...]:
    """The bodies that are no countries and take part, each once."""
    return _each(body for telling in joint.tellings for body in telling.statement.bodies(*SIGNING))


def is_of_persons(statement: Statement) -> bool:
    """Whether persons sign it, or bodies that are none of countries, so that its figure counts no countries.

    None is named, but somebody else is, or the figure is said to be one of others.
    """
    return not signatories(statement) and _tells_of_persons(statement)


def _tells_of_persons(statement: Statement) -> bool:
    return statement.counted is not None or _names_persons(statement)


def _names_persons(statement: Statement) -> bool:
    return any(name not in _BODIES for name in statement.bodies(*SIGNING))


def has_persons(joint: JointStatement) -> bool:
    """Whether an account names or counts somebody among those who sign who is neither a country nor a body of them."""
    return any(_tells_of_persons(telling.statement) for telling in joint.tellings)


def are_persons(joint: JointStatement) -> bool:
    """Whether those who sign it are persons, as every account has it that says who they are."""
    telling = [each.statement for each in joint.tellings if says_who_signs(each.statement)]
    return bool(telling) and all(map(is_of_persons, telling))


def says_who_signs(statement: Statement) -> bool:
    """Whether it names somebody who signs, or says how many do."""
    return statement.count is not None or bool(signatories(statement) or statement.bodies(*SIGNING))


def counted(joint: JointStatement) -> str:
    """What its figures count: "mayors", where articles say that of all of them, else "signatories" or "countries"."""
    told = [each.statement.counted for each in joint.tellings if each.statement.count is not None]
    known = dict.fromkeys(words and words.lower() for words in told)
    if len(known) == 1 and told[0]:
        return told[0]
    return COUNTRIES if not any(told) and not are_persons(joint) else SIGNATORIES


def counted_by(statement: Statement) -> str:
    """What the figure of one account counts."""
    return statement.counted or (SIGNATORIES if is_of_persons(statement) else COUNTRIES)


COUNTRIES, SIGNATORIES = "countries", "signatories"


def unnamed(joint: JointStatement) -> int | None:
    """How many of those counted no article names; None where no count is given. Bodies are not among the countries."""
    count = count_of(joint)
    told = bodies(joint) if are_persons(joint) else named(joint)
    return None if count is None else max(0, count - len(told))


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))

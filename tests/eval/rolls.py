"""`python -m tests.eval.rolls` learns how much each piece of evidence on a list of countries weighs.

It prints bot/extract/statements/weighing/weights.py, from the lists in the open half of gold, in the cases of the
tests and in real reports, of which `rolls.txt` keeps nothing but the evidence and whether the list was one of
signatories ("+").
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from bot.extract import extract
from bot.extract.statements import drafted
from bot.extract.statements.building.build import standing
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.seeds import has_seed
from bot.extract.statements.lexing.stretches import Reading
from bot.extract.statements.weighing import cases
from bot.extract.statements.weighing.evidence import Case, evidence
from bot.model import Article, Catalogue
from bot.parse import parse_article
from tests.eval.gold import gold_articles

REPORTS = Path(__file__).parent / "rolls.txt"
CASES = Path(__file__).parent.parent / "extract" / "statement_cases"
_SHARE_MIN = 2 / 3  # of a list's countries that must have signed
_STEPS, _RATE, _RIDGE = 400, 2.0, 0.5
_LEFT_OVER = 2.0  # a list that no rule knows counts for so many that rules know
_CAUTION = 0.6  # what a list must weigh above even odds: a false signatory is worse than a missing one


class Labelled(NamedTuple):
    """The evidence on a list, whether it was one of signatories and how much it counts in learning."""

    names: tuple[str, ...]
    signed: bool
    counts: float


def main() -> None:
    """Prints the module of the weights."""
    bias, weights = learn([*of_gold(), *of_cases(), *of_reports(REPORTS.read_text().splitlines())])
    sys.stdout.write(
        '"""How much each piece of evidence on a roll weighs, as `python -m tests.eval.rolls` has learned it."""\n\n'
    )
    sys.stdout.write(f"BIAS = {bias - _CAUTION:.1f}\nWEIGHTS = {{\n")
    for name, weight in sorted(weights.items(), key=lambda item: -item[1]):
        sys.stdout.write(f'    "{name}": {weight:.1f},\n')
    sys.stdout.write("}\n")


def learn(lists: Sequence[Labelled]) -> tuple[float, dict[str, float]]:
    """Bias and weights of a logistic regression with a ridge, by gradient descent."""
    weights = dict.fromkeys(sorted({name for each in lists for name in each.names}), 0.0)
    bias, total = 0.0, sum(each.counts for each in lists)
    for _ in range(_STEPS):
        slope, slopes = 0.0, {name: _RIDGE * weight for name, weight in weights.items()}
        for names, signed, counts in lists:
            odds = bias + sum(weights[name] for name in names)
            error = counts * (1 / (1 + math.exp(-odds)) - signed)
            slope += error
            for name in names:
                slopes[name] += error
        bias -= _RATE * slope / total
        weights = {name: weight - _RATE * slopes[name] / total for name, weight in weights.items()}
    return bias, weights


def of_reports(lines: Sequence[str]) -> Iterator[Labelled]:
    """Lists of real reports: "+2 a text; signs; …", of signatories, counting twice."""
    for line in lines:
        head, _, names = line.partition(" ")
        yield Labelled(tuple(names.split("; ")), head[0] == "+", float(head[1:]))


def of_gold() -> Iterator[Labelled]:
    """The lists in the open half of gold, also those that rules connect with a statement."""
    for gold in gold_articles("open"):
        signed = {country for statement in gold.statements for country in statement.signatories}
        yield from of_text(gold.text, gold.published, signed)


def of_cases() -> Iterator[Labelled]:
    """The lists in the cases of tests/extract/test_statements.py, most of which show what is easily mistaken."""
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            signed = {code for statement in case.get("statement", []) for code in statement.get("signs", "").split()}
            yield from of_text(case["text"].lstrip(), case.get("published"), signed)


def of_text(text: str, published: str | None, signed: Set[str]) -> Iterator[Labelled]:
    """The lists in an article of whose countries it is known which signed."""
    for drafts, case in _cases(parse_article("any", text.encode(), Catalogue(published=published))):
        roles = {member.span for draft in drafts for _, member in draft.parties}
        countries = case.roll.countries
        known = all(member.span in roles for member in case.roll.members)
        yes = len(countries & signed) >= _SHARE_MIN * len(countries)
        yield Labelled(tuple(evidence(case)), yes, 1.0 if known else _LEFT_OVER)


def _cases(article: Article) -> Iterator[tuple[Sequence[Draft], Case]]:
    """What there is to weigh in an article, before anything has been added."""
    facts = extract(article)
    if not has_seed(article.text, facts.countries):
        return
    reading = Reading(article, facts.quotes)
    drafting = drafted(reading, facts.countries, facts.dates, facts.quantities, facts.people)
    units, drafts = drafting.units, drafting.drafts
    for case in cases(article.text, units, drafts, standing(article, units, drafts), told=True):
        yield drafts, case


if __name__ == "__main__":
    main()

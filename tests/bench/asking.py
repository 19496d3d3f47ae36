"""Commands and completion in a large coverage against the same in a small one; what is asked has the same answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from bot.commands import COMMANDS
from bot.commands.arguments import read_arguments, resolve
from bot.commands.completion import complete
from bot.extract.country_names import country_name
from bot.store.coverage import Coverage
from tests.bench.corpus import PLANTED
from tests.bench.figures import Figure, ms, pairs, percentile, ratios

_ROUNDS = 9
_SAME = {
    "who-signed": f"who-signed {PLANTED.year}",
    "quote": f"quote {PLANTED.speaker.lower()}",
    "country": f"country {country_name(PLANTED.country)}",
}
_GROWING = (
    "speakers",
    f"who-signed {country_name(PLANTED.lead)}",
    "sources",
    "timeline",
    "claims",
    "disagree",
    "compare",
)


def figures(small: Path, large: Path, names: str) -> Iterator[Figure]:
    """The ratios; of what grows with the coverage, up to what a list shows, reported without a target."""
    with Coverage.open(small) as few, Coverage.open(large) as many:
        for name, asked in _SAME.items():
            assert answer(few, asked) == answer(many, asked), asked
            yield _compared(f"{name}, {names}", few, many, _asking(asked), 2, 1.2)
        for name in ("speaker", "country"):
            yield _compared(f"autocomplete, {name}, {names}", few, many, _completing(name), 2, 1.2)
        for asked in _GROWING:
            yield _compared(f"{asked}, {names}, grows", few, many, _asking(asked), None, None, rounds=3)


def answer(coverage: Coverage, asked: str) -> list[str]:
    """The texts of the findings of a command."""
    name, _, words = asked.partition(" ")
    command = COMMANDS[name]
    with coverage.snapshot():
        given = resolve(command, read_arguments(command, words, coverage), coverage)
        return [finding.text for finding in command.run(coverage, **given).findings]


def _asking(asked: str) -> Callable[[Coverage], object]:
    return lambda coverage: answer(coverage, asked)


def _completing(name: str) -> Callable[[Coverage], object]:
    command = COMMANDS["quote" if name == "speaker" else "country"]
    return lambda coverage: [complete(coverage, command, name, typed) for typed in ("a", "an", "ros")]


def _compared(
    name: str,
    few: Coverage,
    many: Coverage,
    work: Callable[[Coverage], object],
    must: float | None,
    aim: float | None,
    rounds: int = _ROUNDS,
) -> Figure:
    work(few), work(many)  # the first time, modules are loaded
    ours, theirs = pairs(lambda: work(many), lambda: work(few), rounds)
    beside = f"{ms(percentile(theirs, 50))} small, {ms(percentile(ours, 50))} large"
    return Figure(name, ratios(ours, theirs), must, aim, beside=beside)

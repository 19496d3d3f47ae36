"""`python -m tests.eval`: how near the bot comes to gold. Exit 1 if a figure is below its floor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

from tests.eval import asked, disagreed
from tests.eval.floors import f1_values, falls, raised, read_floors, write_floors
from tests.eval.gold import HALVES, gold_articles
from tests.eval.learning import learn
from tests.eval.report import ERROR_KINDS, by_difficulty, errors, overall, speed
from tests.eval.run import figures, of_half, weigh

Reached = Mapping[str, Mapping[str, float]]  # by section of the floors and figure


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was asked for; 1 if a figure is below its floor."""
    options = _parser().parse_args(arguments)
    if options.polnear:
        from tests.eval import polnear  # only here: it needs a checkout of the benchmark

        return polnear.main([options.polnear])
    if options.learn:
        _say(learn())
        return 0
    weigh_all = _questions if options.ask else _disagreements if options.disagree else _extraction
    return _hold(weigh_all(options), raise_floors=options.raise_floors)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("--half", choices=HALVES, help="one half of gold only")
    parser.add_argument("--errors", choices=tuple(ERROR_KINDS), help="list the errors of a kind, by difficulty")
    parser.add_argument("--show-blind", action="store_true", help="list the errors of the blind half, too")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors to what is reached")
    parser.add_argument("--polnear", metavar="CHECKOUT", help="run the public benchmark from a local checkout instead")
    parser.add_argument("--ask", action="store_true", help="ask our questions instead, and count the right answers")
    parser.add_argument("--learn", action="store_true", help="learn from the open questions what speaks for an answer")
    parser.add_argument("--disagree", action="store_true", help="look for disagreements in pairs of articles instead")
    return parser


def _extraction(options: argparse.Namespace) -> Reached:
    weighed = weigh(gold_articles(options.half))
    if options.errors:
        _say(errors(weighed, options.errors, show_blind=options.show_blind))
    else:
        _say(overall(weighed, read_floors()), by_difficulty(weighed), speed(weighed))
    return {half: f1_values(figures(of_half(weighed, half))) for half in HALVES if of_half(weighed, half)}


def _questions(options: argparse.Namespace) -> Reached:
    questions = asked.weigh_answers(options.half)
    _say(asked.report(questions, read_floors(), show_blind=options.show_blind))
    return asked.reached(questions)


def _disagreements(options: argparse.Namespace) -> Reached:
    weighed = disagreed.weigh_disagreements(options.half)
    _say(disagreed.report(weighed, read_floors(), show_blind=options.show_blind))
    return disagreed.reached(weighed)


def _hold(reached: Reached, *, raise_floors: bool) -> int:
    """Lifts the floors if told to; 1 if a figure is below its floor, and names it."""
    floors = read_floors()
    if raise_floors:
        for section, values in reached.items():
            floors = raised(floors, section, values)
        write_floors(floors)
    fallen = [fall for section, values in reached.items() for fall in falls(section, values, floors)]
    _say(*(str(fall) for fall in fallen))
    return 1 if fallen else 0


def _say(*texts: str) -> None:
    sys.stdout.writelines(f"{text}\n\n" for text in texts)


if __name__ == "__main__":
    sys.exit(main())

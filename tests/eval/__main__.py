"""`python -m tests.eval`: how near extraction comes to gold. Exit 1 if a figure is below its floor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.eval.floors import Floors, falls, raised, read_floors, write_floors
from tests.eval.gold import HALVES, gold_articles
from tests.eval.report import ERROR_KINDS, by_difficulty, errors, overall, speed
from tests.eval.run import Weighed, figures, of_half, weigh


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was asked for; 1 if a figure is below its floor."""
    options = _parser().parse_args(arguments)
    if options.polnear:
        from tests.eval import polnear  # only here: it needs a checkout of the benchmark

        return polnear.main([options.polnear])
    if options.ask:
        return _ask()
    weighed = weigh(gold_articles(options.half))
    floors = read_floors()
    if options.errors:
        _say(errors(weighed, options.errors, show_blind=options.show_blind))
    else:
        _say(overall(weighed, floors), by_difficulty(weighed), speed(weighed))
    if options.raise_floors:
        floors = _raise(weighed, floors)
    fallen = [
        fall for half in HALVES for fall in falls(half, figures(of_half(weighed, half)), floors) if _has(weighed, half)
    ]
    _say(*(str(fall) for fall in fallen))
    return 1 if fallen else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("--half", choices=HALVES, help="one half of gold only")
    parser.add_argument("--errors", choices=tuple(ERROR_KINDS), help="list the errors of a kind, by difficulty")
    parser.add_argument("--show-blind", action="store_true", help="with --errors: also those of the blind half")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors to what is reached")
    parser.add_argument("--polnear", metavar="CHECKOUT", help="run the public benchmark from a local checkout instead")
    parser.add_argument("--ask", action="store_true", help="ask our questions instead, and count the right answers")
    return parser


def _ask() -> int:
    from tests.eval import asked

    questions = asked.weigh_answers()
    _say(asked.report(questions))
    return 0 if asked.reached(asked.figures(questions)) else 1


def _raise(weighed: Sequence[Weighed], floors: Floors) -> Floors:
    for half in HALVES:
        if _has(weighed, half):
            floors = raised(floors, half, figures(of_half(weighed, half)))
    write_floors(floors)
    return floors


def _has(weighed: Sequence[Weighed], half: str) -> bool:
    return bool(of_half(weighed, half))


def _say(*texts: str) -> None:
    sys.stdout.writelines(f"{text}\n\n" for text in texts)


if __name__ == "__main__":
    sys.exit(main())

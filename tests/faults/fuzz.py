"""``make fuzz N=1000000``: so many generated questions, in pieces that several processes take; each can be done again.

What is asked in a piece comes of the seed and its number alone: ``make fuzz SEED=7 PIECE=41`` does one again.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from bot.render.chart import draw
from tests.faults.questions import put
from tests.faults.trial import PROCESSES, Trial

_PIECE = 2_000  # questions; each piece has a hostile coverage of its own
_KINDNESS = 19
_TOLD_SECONDS = 30.0

Found = tuple[int, Counter[str], str]
"""The number of a piece, what came of it, and the traceback where something broke."""


def main() -> int:
    options = _parser().parse_args()
    pieces = [options.piece] if options.piece is not None else range(-(-options.times // _PIECE))
    _say(f"seed {options.seed}: {len(pieces)} pieces of {_PIECE:,} questions in {options.jobs} processes")
    outcomes, broken, began, told = Counter[str](), 0, time.monotonic(), 0.0
    with PROCESSES.Pool(options.jobs, _begin) as pool:
        found: Iterator[Found] = pool.imap_unordered(_piece, [(options.seed, number) for number in pieces])
        for done, (number, came, trace) in enumerate(found, 1):
            outcomes += came
            if trace:
                broken += 1
                _say(f"{trace}FAULT in piece {number}: `make fuzz SEED={options.seed} PIECE={number}`")
            if done == len(pieces) or time.monotonic() - told > _TOLD_SECONDS:
                told = time.monotonic()
                _say(f"{done * _PIECE:,} in {told - began:.0f} s, {broken} pieces broken: {dict(outcomes)}")
    return int(broken > 0)


def _begin() -> None:
    """A process for pieces: it draws the pictures itself, so that what breaks there is not only a line in a log."""
    os.nice(_KINDNESS)
    patch("bot.clients.discord.replies.picture_of", lambda chart: draw(chart) if chart else None).start()


def _piece(about: tuple[int, int]) -> Found:
    seed, number = about
    with tempfile.TemporaryDirectory() as folder:
        try:
            return number, put(Trial(random.Random(f"{seed} {number}"), _PIECE, Path(folder))), ""
        except Exception:  # whatever breaks is what is looked for; the other pieces go on
            return number, Counter(), traceback.format_exc()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.fuzz", description=__doc__)
    parser.add_argument("--times", type=int, default=20_000, help="questions")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--piece", type=int, help="do one piece again")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    return parser


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

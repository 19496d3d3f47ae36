"""``python -m tests.faults [PART …] [--seed S] [--times N]``: every part, its seed first, a line of figures each."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.faults.parts import PARTS
from tests.faults.trial import Trial

_SEEDS = 2**32


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("parts", metavar="PART", nargs="*", default=[], help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(_SEEDS))
    parser.add_argument("--times", type=int, default=0, help="how often, instead of what is usual for a part")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    say(f"seed {given.seed}: `make faults SEED={given.seed}` does the same again")
    return max(_tried(name, given.seed, given.times) for name in given.parts or PARTS)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tried(name: str, seed: int, times: int) -> int:
    part, usual, _ = PARTS[name]
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            figures = part(Trial(random.Random(f"{seed} {name}"), times or usual, Path(folder)))
        except Exception:
            traceback.print_exc()
            say(f"FAULT in {name}, seed {seed}")
            return 1
    say(f"{name}: {figures} ({time.monotonic() - began:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

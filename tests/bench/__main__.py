"""`make bench`: the table of tests/bench/README.md, as ratios within one run. Nothing here fails for being slow."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench import asking, extracting, living, loading, searching
from tests.bench.databases import built
from tests.bench.figures import Figure, line

_SIZES = {"10k": (1_000, 10_000), "100k": (1_000, 10_000, 100_000), "1m": (1_000, 100_000, 1_000_000)}
_QUERIES = {1_000: 40, 10_000: 40, 100_000: 40, 1_000_000: 12}  # bare FTS5 takes a second for one at a million
_HEAD = f"{'':<62} {'min/median/max':>22}    {'must/aim':>10}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints every figure as soon as it is known."""
    options = _parser().parse_args(arguments)
    found: list[Figure] = []
    begun = time.monotonic()
    _say(_HEAD)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for figure in (
            _figures(Path(folder), options.size, options.squad) if options.part == "all" else extracting.figures()
        ):
            found.append(figure)
            _say(line(figure))
    _say(f"{time.monotonic() - begun:.0f} s in all, size {options.size}")
    if options.json:
        values = [figure.values_for_json() for figure in found]
        options.json.write_text(json.dumps({"size": options.size, "figures": values}, indent=1), encoding="utf-8")
    return 0


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201  # what it is for


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--size", choices=tuple(_SIZES), default="1m", help="paragraphs of the largest coverage")
    parser.add_argument("--part", choices=("all", "extraction"), default="all", help="extraction alone takes a minute")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    parser.add_argument("--squad", type=Path, metavar="FILE", help="dev-v2.0.json of SQuAD 2.0, for relevance")
    parser.add_argument("--folder", type=Path, help="where the databases are made; 1m takes 1.5 GB")
    return parser


def _figures(folder: Path, size: str, squad: Path | None) -> Iterator[Figure]:
    yield from extracting.figures()
    paths = {}
    for paragraphs in _SIZES[size]:
        paths[paragraphs] = built(folder, paragraphs)
        yield from searching.figures(paths[paragraphs], paragraphs, _QUERIES[paragraphs])
        yield from loading.sizes(paths[paragraphs], paragraphs) if paragraphs > min(_SIZES[size]) else ()
    small, *_, large = _SIZES[size]
    yield from asking.figures(paths[small], paths[large], f"{large:,} against {small:,}")
    yield from searching.relevance(squad, folder) if squad else ()
    yield from loading.figures(folder, 200 if large <= 10_000 else 1200)
    yield from living.figures(folder, paths[large], large)


if __name__ == "__main__":
    sys.exit(main())

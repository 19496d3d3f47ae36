"""The public quotation benchmark PolNeAR, from a local checkout: its text is nowhere in this repository.

`make eval POLNEAR=FOLDER` reads `FOLDER/gold/dev.jsonl` (built from the corpus by the benchmark's own `build_gold.py`),
writes what the bot finds to `FOLDER/system/dev.jsonl`, and lets the benchmark's `score.py` score it: the one given with
`--score`, else `FOLDER/score.py`. Tune on `dev` and `train`; the test split is for others.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.extract import extract
from bot.model import Quote
from bot.parse import parse_article

SPLITS = ("dev", "train")
_NAIVE = re.compile(r"[“\"][^“”\"\n]{1,2000}[”\"]")
_ARTICLE_BYTES = 5_000
_LEAST_SECONDS = 1e-9  # no clock is so fine


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads, writes and scores one split; 1 if there is nothing to read or to score with."""
    options = _parser().parse_args(arguments)
    gold = options.folder / "gold" / f"{options.split}.jsonl"
    scorer = options.score or options.folder / "score.py"
    if not gold.exists():
        return _complain(f"{gold} does not exist; build it with the benchmark's build_gold.py.")
    written = options.folder / "system" / f"{options.split}.jsonl"
    written.parent.mkdir(exist_ok=True)
    articles = list(_articles(gold))
    size = sum(len(text.encode()) for _, text in articles) / _ARTICLE_BYTES
    started = _seconds_of_starting(articles)
    taken, naive = _write(articles, written), _seconds_of_naive_search(articles)
    sys.stdout.write(
        f"{len(articles)} articles, {size / taken:.0f} of {_ARTICLE_BYTES // 1000} kB a CPU-second with all stages"
        f" ({taken / naive:.0f} times as long as a search for marks alone; {started:.1f} s for what is loaded with the"
        f" first), in {written}\n"
    )
    sys.stdout.flush()
    if not scorer.exists():
        elsewhere = "python -m tests.eval.polnear FOLDER --score FILE"
        return _complain(f"{scorer} does not exist; put the benchmark's score.py there, or: {elsewhere}")
    command = [sys.executable, str(scorer), str(gold), str(written), "--errors", str(options.errors)]
    return subprocess.run(command, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.eval.polnear", description=__doc__)
    parser.add_argument("folder", type=Path, help="holds gold/dev.jsonl and perhaps score.py")
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--score", type=Path, help="the benchmark's score.py")
    parser.add_argument("--errors", type=int, default=0, help="show so many errors")
    return parser


def _complain(problem: str) -> int:
    sys.stderr.write(problem + "\n")
    return 1


def _seconds_of_starting(articles: Sequence[tuple[str, str]]) -> float:
    """Processor time until the first article is read; what is loaded then serves all others."""
    started = time.process_time()
    for name, text in articles[:1]:
        extract(parse_article(name, text.encode()))
    return time.process_time() - started


def _write(articles: Sequence[tuple[str, str]], written: Path) -> float:
    """Writes what the bot finds in each article; the processor seconds that reading them took."""
    taken = 0.0
    with written.open("w", encoding="utf-8") as system:
        for name, text in articles:
            started = time.process_time()
            article = parse_article(name, text.encode())
            facts = extract(article)
            taken += time.process_time() - started
            quotes = [_system_quote(article.text, quote) for quote in facts.quotes]
            system.write(json.dumps({"doc_id": name, "quotes": quotes}, ensure_ascii=False) + "\n")
    return max(taken, _LEAST_SECONDS)


def _seconds_of_naive_search(articles: Sequence[tuple[str, str]]) -> float:
    """What finding everything between marks, and nothing else, takes of the same articles."""
    started = time.process_time()
    for _, text in articles:
        naive_search(text)
    return max(time.process_time() - started, _LEAST_SECONDS)


def naive_search(text: str) -> list[str]:
    """Everything between marks, as a first attempt would find it."""
    return _NAIVE.findall(text)


def _articles(gold: Path) -> Iterator[tuple[str, str]]:
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["doc_id"], article["text"]


def _system_quote(text: str, quote: Quote) -> dict[str, Any]:
    found: dict[str, Any] = {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "speaker": quote.mention.of(text) if quote.mention else quote.speaker,
        "resolved": quote.speaker,
        "group": quote.utterance,
        "certainty": quote.certainty,
    }
    return found | ({"speaker_start": quote.mention.start} if quote.mention else {})


if __name__ == "__main__":
    sys.exit(main())

"""Where in an article a joint statement may be told of: near words that only a group uses.

Most articles have none, or few, so that most sentences are never looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.statement_seeds import GROUP_NUMBERS, SPEAKING
from bot.extract.scanning import Stems, small_letters, stems
from bot.extract.statements.lexing.endings import is_ending
from bot.model import CountryMention, Span

_BESIDE = 150  # code points to either side
_WINDOW = 64  # code points before the word
_WORDS_BEFORE = 7
_SIGNING = re.compile(
    r"\b(?:sign|[Ll]ist of |name|declin|oppos|refus|withdr|dropp|absen|stayed|statement|declaration|letter|join|abst|"
    r"no part|miss|lent|aboard|along\b|gave it|came (?:next|after|too)|follow|"
    r"in (?:his|her|its|their) (?:support|defen)|(?:not|nor|never|\w+n't) (?:there|part|in it|on it|among|ask|answer|"
    r"repl|respond|take|back|join))"
)
_NEAR = 600  # code points
# "So did Chile.", "And Malta.", "Fiji, too."
_ELLIPSIS = re.compile(r"(?:So|Nor|Neither|And|Not) [^.\n]{1,60}\.|[^.\n]{1,50}\b(?:did|too|also|likewise|did not)\.")
_BEFORE_SEED = 3  # sentences
_AFTER_SEED = 6


def has_seed(text: str, countries: Sequence[CountryMention]) -> bool:
    """Whether anything in the article calls for a closer look."""
    found = stems(text)
    return next(_seeds(found, found.lower, countries), None) is not None


def seed_sentences(text: str, shown: str, spans: Sequence[Span], countries: Sequence[CountryMention]) -> list[int]:
    """The numbers of the sentences with a seed, in what is ``shown`` of the text without what is quoted."""
    starts = [span.start for span in spans]
    seeds = _seeds(stems(text), small_letters(shown), countries)
    return sorted({max(0, bisect_right(starts, position) - 1) for position in seeds})


def around(seeds: Sequence[int], text: str, spans: Sequence[Span]) -> list[int]:
    """The numbers of the sentences worth looking at: around the seeds, and behind them where somebody signs."""
    if not seeds:
        return []
    near = {n for seed in seeds for n in range(max(0, seed - _BEFORE_SEED), min(len(spans), seed + _AFTER_SEED))}
    behind = (n for n in range(seeds[0], len(spans)) if n not in near)
    near.update(n for n in behind if _SIGNING.search(text, spans[n].start, spans[n].end) or is_ending(text, spans[n]))
    for n in range(seeds[0] + 1, len(spans)):
        if n - 1 in near and _ELLIPSIS.match(text, spans[n].start, spans[n].end):
            near.add(n)
    return sorted(near)


def _seeds(found: Stems, lower: str, countries: Sequence[CountryMention]) -> Iterator[int]:
    """Where the seeds stand, of the stems found in the article those that ``lower`` shows."""
    for position, stem in found.places["statement"]:
        if lower.startswith(stem, position):
            yield position
    for position, stem in found.places["group"]:
        if lower.startswith(stem, position) and _has_number(lower, position) and _is_spoken_near(lower, position):
            yield position
    starts = [each.span.start for each in countries]
    for position, stem in found.places["beside_countries"]:
        near = countries[bisect_left(starts, position - _BESIDE) : bisect_left(starts, position + _BESIDE)]
        if lower.startswith(stem, position) and len({each.code for each in near}) > 1:
            yield position


def _has_number(lower: str, position: int) -> bool:
    words = lower[max(0, position - _WINDOW) : position].replace("-", " ").split()[-_WORDS_BEFORE:]
    if not GROUP_NUMBERS.isdisjoint(words):
        return True
    return any(word.endswith(("teen", "ty")) or word[0].isdigit() for word in words)


def _is_spoken_near(lower: str, position: int) -> bool:
    near = lower[max(0, position - _NEAR) : position + _NEAR]
    return any(stem in near for stem in SPEAKING)

"""Typed words on a stretch of an article: everywhere they stand, or where they stand most alike.

Nothing that changes the sense goes unnoticed at the edges: a "not" before the words, the other half of a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.commands.comparison import Difference, Word, differences, joined, nearest_run, occurrences, trimmed
from bot.extract.lexicon.number_words import SCALES, TEENS, TENS, UNITS
from bot.model import Article, Span

_GAP_MAX = 200  # printed words that "…" may stand for
_EDGE_MAX = 3  # printed words beside a match that are taken in
_NEGATIONS = frozenset("not no never none nobody nothing neither nor cannot without".split())
_NUMBER_WORDS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "million", "point", "percent", *"%‰$€£¥₹"))
# Between words of one clause: spaces, or a comma or a dash among them
_WITHIN_CLAUSE = re.compile(r"[^\S\n\r]*[,\-–—‐‑]?[^\S\n\r]*")
# Between words of one number: "two hundred", "forty-three"; not "in 2019, 43 countries"
_WITHIN_NUMBER = re.compile(r"[^\S\n\r]?|[-‐‑]")
_SENTENCE_ENDS = re.compile(r"[.!?]\W*\s|\n")
_HYPHENS = " \N{NO-BREAK SPACE}-‐‑"
_DIGITS_GROUP = 3  # of a number written with spaces: "12 000"


def is_negation(key: str) -> bool:
    """Whether a word turns a sentence into its contrary."""
    return key in _NEGATIONS or key.endswith("n't")


def is_number(key: str) -> bool:
    """Whether a word is a number or part of one."""
    return key[:1].isdecimal() or key[1:2].isdecimal() or key in _NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Piece:
    """Typed words that belong together: between two "…", or all."""

    words: tuple[Word, ...]

    @property
    def keys(self) -> list[str]:
        """What is compared."""
        return [word.key for word in self.words]


@dataclass(frozen=True)
class Track:
    """Printed words one after another: a stretch of an article, or the quoted words of it alone.

    ``seams`` are the indexes of words before which the article has others.
    """

    article: Article
    words: tuple[Word, ...]
    seams: frozenset[int] = frozenset()

    @cached_property
    def keys(self) -> list[str]:
        """What is compared."""
        return [word.key for word in self.words]

    def between(self, index: int) -> str:
        """The article's text before a word, back to the word before it on the track."""
        return self.article.text[self.words[index - 1].span.end : self.words[index].span.start]

    def spans(self, run: Span) -> list[Span]:
        """Where a run of words stands in the article, in as many parts as it is printed in."""
        starts = [run.start, *(seam for seam in sorted(self.seams) if run.start < seam < run.end)]
        ends = [*starts[1:], run.end]
        return [
            Span(self.words[a].span.start, self.words[b - 1].span.end)
            for a, b in zip(starts, ends, strict=True)
            if a < b
        ]


@dataclass(frozen=True)
class Match:
    """Where the pieces stand on a track, a run of printed words for each, and how they differ.

    ``steps`` has the differences of each piece; indexes into its words and into those of the track.
    """

    track: Track
    pieces: tuple[Piece, ...]
    runs: tuple[Span, ...]
    steps: tuple[tuple[Difference, ...], ...]

    @property
    def spans(self) -> list[Span]:
        """Where the printed words stand in the article."""
        return [span for run in self.runs for span in self.track.spans(run)]

    @property
    def cuts(self) -> list[Span]:
        """The printed words that "…" stands for, as indexes into the track."""
        between = (Span(a.end, b.start) for a, b in zip(self.runs, self.runs[1:], strict=False))
        return [cut for cut in between if cut.end > cut.start]

    @cached_property
    def altered(self) -> bool:
        """Whether anything differs but an editor's insertion, or a cut hides a "not"."""
        return any(not self._editorial(*change) for change in self._changes()) or any(map(self._hides, self.cuts))

    @cached_property
    def same(self) -> list[Sequence[str]]:
        """The runs of words that are the same."""
        same = (step.printed for steps in self.steps for step in steps if step.op == "same")
        return [self.track.keys[run.start : run.end] for run in same]

    @cached_property
    def likeness(self) -> float:
        """The share of words that are the same, 0 to 1."""
        typed = sum(len(piece.words) for piece in self.pieces)
        printed = sum(run.end - run.start for run in self.runs)
        return sum(map(len, self.same)) / max(typed, printed, 1)

    def _changes(self) -> Iterator[tuple[Piece, Difference]]:
        for piece, steps in zip(self.pieces, self.steps, strict=True):
            yield from ((piece, step) for step in steps if step.op != "same")

    def _editorial(self, piece: Piece, step: Difference) -> bool:
        """Whether a difference is only words in square brackets, none of which changes the sense."""
        ours = piece.words[step.typed.start : step.typed.end]
        theirs = self.track.words[step.printed.start : step.printed.end]
        harmless = (
            word.bracketed and not is_negation(word.key) and not is_number(word.key) for word in (*ours, *theirs)
        )
        return step.op != "replaced" and all(harmless)

    def _hides(self, cut: Span) -> bool:
        """Whether "not" is cut out of a sentence of which both sides are quoted."""
        words = self.track.words
        around = self.track.article.text[words[cut.start - 1].span.end : words[cut.end].span.start]
        return not _SENTENCE_ENDS.search(around) and any(map(is_negation, self.track.keys[cut.start : cut.end]))


# --- finding -----------------------------------------------------------------------------------------


def exact_matches(pieces: Sequence[Piece], track: Track) -> Iterator[Match]:
    """Everywhere that the pieces stand just so, one after another."""
    for first in occurrences(pieces[0].keys, track.keys):
        runs = [first]
        for piece in pieces[1:]:
            reached = runs[-1].end
            ahead = track.keys[reached : reached + _GAP_MAX + len(piece.words)]
            found = next(occurrences(piece.keys, ahead), None)
            if found is None:
                break
            runs.append(Span(reached + found.start, reached + found.end))
        if len(runs) == len(pieces):
            same = [Difference("same", Span(0, len(p.words)), run) for p, run in zip(pieces, runs, strict=True)]
            yield _with_edges(Match(track, tuple(pieces), tuple(runs), tuple((step,) for step in same)))


def nearest_match(pieces: Sequence[Piece], track: Track) -> Match | None:
    """Where the pieces stand most alike, one after another; None where no word is the same."""
    found: list[tuple[Piece, Span, tuple[Difference, ...]]] = []
    reached = 0
    for piece in pieces:
        nearest = _nearest(piece, track, reached)
        if nearest:
            reached = nearest[0].end
        found.append((piece, *(nearest or (Span(reached, reached), _all_added(piece, reached)))))
    if all(run.start == run.end for _, run, _ in found):
        return None
    kept, runs, steps = zip(*found, strict=True)
    return _with_edges(Match(track, kept, runs, steps))


def _nearest(piece: Piece, track: Track, reached: int) -> tuple[Span, tuple[Difference, ...]] | None:
    """The run of printed words, from ``reached`` on, that is most like a piece, and how they differ."""
    run = nearest_run(piece.keys, track.keys[reached:])
    start, end = reached + run.start, reached + run.end
    while reached < start < end and track.words[start].glued:
        start -= 1
    while start < end < len(track.words) and track.words[end].glued:
        end += 1
    steps = trimmed(differences(piece.words, track.words[start:end]))
    moved = [replace(s, printed=Span(s.printed.start + start, s.printed.end + start)) for s in steps]
    if moved and moved[0].op == "replaced" and not _in_clause(track, moved[0].printed.end):
        moved[0] = Difference("added", moved[0].typed, Span(moved[1].printed.start, moved[1].printed.start))
    if moved and moved[-1].op == "replaced" and not _in_clause(track, moved[-1].printed.start):
        moved[-1] = Difference("added", moved[-1].typed, Span(moved[-2].printed.end, moved[-2].printed.end))
    return (Span(moved[0].printed.start, moved[-1].printed.end), tuple(moved)) if moved else None


def _in_clause(track: Track, index: int) -> bool:
    """Whether only a space parts a word from the one before it."""
    return index not in track.seams and not track.between(index).strip(_HYPHENS)


def _all_added(piece: Piece, index: int) -> tuple[Difference, ...]:
    return (Difference("added", Span(0, len(piece.words)), Span(index, index)),)


# --- edges -------------------------------------------------------------------------------------------


def _with_edges(match: Match) -> Match:
    """The match with the words beside it without which it means something else: "not", half a number or word."""
    runs, steps = list(match.runs), list(match.steps)
    before, after = _before(match.track, runs[0]), _after(match.track, runs[-1])
    if before:
        dropped = Difference("dropped", Span(0, 0), Span(runs[0].start - before, runs[0].start))
        steps[0] = tuple(joined([dropped, *steps[0]]))
        runs[0] = Span(dropped.printed.start, runs[0].end)
    if after:
        typed = len(match.pieces[-1].words)
        dropped = Difference("dropped", Span(typed, typed), Span(runs[-1].end, runs[-1].end + after))
        steps[-1] = tuple(joined([*steps[-1], dropped]))
        runs[-1] = Span(runs[-1].start, dropped.printed.end)
    return replace(match, runs=tuple(runs), steps=tuple(steps)) if before or after else match


def _before(track: Track, run: Span) -> int:
    """How many words before a run belong to it."""
    taken = 0
    while taken < _EDGE_MAX and run.start < run.end and _belongs(track, run.start - taken, negating=True):
        taken += 1
    return taken


def _after(track: Track, run: Span) -> int:
    taken = 0
    while taken < _EDGE_MAX and run.start < run.end and _belongs(track, run.end + taken, negating=False):
        taken += 1
    return taken


def _belongs(track: Track, index: int, *, negating: bool) -> bool:
    """Whether the words on both sides of a place must not be parted."""
    if not 0 < index < len(track.words) or index in track.seams:
        return False
    if track.words[index].glued:
        return True
    before, after, between = track.keys[index - 1], track.keys[index], track.between(index)
    if negating and is_negation(before):
        return _WITHIN_CLAUSE.fullmatch(between) is not None
    return _one_number(before, after) and _WITHIN_NUMBER.fullmatch(between) is not None


def _one_number(before: str, after: str) -> bool:
    if not (is_number(before) and is_number(after)):
        return False
    return not (before.isdecimal() and after.isdecimal()) or len(after) == _DIGITS_GROUP

"""Utterances that have most of the words that somebody remembers, in whatever order and form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.commands.comparison import words_of
from bot.commands.questions.terms import Term, stem, word_term
from bot.commands.questions.weights import weights
from bot.commands.same_speaker import speaker_of
from bot.model import Quote
from bot.store.coverage import Coverage, Utterance
from bot.store.words import STOP_WORDS

_PASSAGES_MAX = 30  # looked at
_SHARE_MIN = 0.5  # of the telling words that an utterance has to have
_TELLING_MIN = 2  # of these, where there are so many
_BESIDE_BEST = 0.7  # of the best score, for others to be shown
_TERMS_MAX = 24  # words that are weighed
_ORDER_WEIGHT = 0.3  # of words that follow one another, beside having them at all


@dataclass(frozen=True, slots=True)
class Remembered:
    """An utterance, its speaker, and how much of the typed words it has, 0 to 1."""

    utterance: Utterance
    speaker: str | None
    score: float


def remembered(coverage: Coverage, typed: str) -> list[Remembered]:
    """The utterances that have at least half of what the words say, best first; direct words before a paraphrase.

    Words count in any form, spelling and near synonym, rare ones more.
    """
    spelled = [word.span.of(typed) for word in words_of(typed)]
    memory = _memory(coverage, typed)
    found: list[Remembered] = []
    for article, paragraphs in _passages(coverage, spelled).items():
        for utterance in _utterances(coverage, article, paragraphs):
            score = memory.likeness(list(map(stem, _keys(coverage, utterance))))
            if score:
                speaker = speaker_of(coverage, article, utterance.quotes[0])
                name = speaker.name if speaker else utterance.quotes[0].speaker
                found.append(Remembered(utterance, name, score))
    best = max((each.score for each in found), default=0.0)
    kept = [each for each in found if each.score >= best * _BESIDE_BEST]
    return sorted(kept, key=lambda each: (-each.score, each.utterance.quotes[0].kind == "reported"))


def _passages(coverage: Coverage, words: Sequence[str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for article, paragraph in coverage.passages_like(words, _PASSAGES_MAX):
        found[article].add(paragraph)
    return found


def _utterances(coverage: Coverage, name: str, paragraphs: set[int]) -> list[Utterance]:
    """What is said in these paragraphs, each with all its parts."""
    article = coverage.article(name)
    near = [article.paragraphs[number - 1].span for number in paragraphs]
    parts: dict[int, list[Quote]] = defaultdict(list)
    for quote in coverage.facts(name).quotes:
        parts[quote.utterance].append(quote)
    return [
        Utterance(name, tuple(quotes))
        for quotes in parts.values()
        if any(q.span.start < p.end and p.start < q.span.end for q in quotes for p in near)
    ]


def _keys(coverage: Coverage, utterance: Utterance) -> list[str]:
    text = coverage.article(utterance.article).text
    return [word.key for quote in utterance.quotes for word in words_of(text, quote.span.start, quote.span.end)]


# --- likeness --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Memory:
    """Typed words as they are compared: the telling ones, how much each tells, and all in their order."""

    telling: Mapping[Term, float]
    order: Sequence[str]

    def likeness(self, said: Sequence[str]) -> float:
        """The share of the telling words that are said, and of those that follow one another; 0 if too few are."""
        in_order = _in_order(self.order, said)
        if not self.telling:
            return in_order if in_order >= _SHARE_MIN else 0.0
        there = frozenset(said)
        worth = {term: term.among(there) for term in self.telling}
        share = sum(self.telling[term] * value for term, value in worth.items()) / sum(self.telling.values())
        if sum(value > 0 for value in worth.values()) < min(_TELLING_MIN, len(worth)) or share < _SHARE_MIN:
            return 0.0
        return (1 - _ORDER_WEIGHT) * share + _ORDER_WEIGHT * in_order


def _memory(coverage: Coverage, typed: str) -> _Memory:
    """The words typed, rare ones telling more."""
    keys = [word.key for word in words_of(typed)]
    telling = dict.fromkeys(word_term(key) for key in keys if key not in STOP_WORDS and not key.endswith("n't"))
    return _Memory(weights(coverage, list(telling)[:_TERMS_MAX]).of, list(map(stem, keys)))


def _in_order(asked: Sequence[str], said: Sequence[str]) -> float:
    """The share of words that follow one another in both."""
    pairs = set(pairwise(asked))
    return len(pairs & set(pairwise(said))) / max(len(pairs), 1)

"""Who acts or speaks in a sentence: its subject, those of its verbs of speech, whom "according to" names."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.grammar.clauses import clause_subject, joint_subject
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import Mention, phrase_at
from bot.extract.quotes.grammar.subjects import subject_before

_CUES_MAX = 6  # whose subjects are remembered, in one sentence


def subjects(sk: Skeleton, first: int, stop: int, cues: Sequence[Cue]) -> list[tuple[Mention, bool, bool]]:
    """Who acts or speaks in a sentence, in order: whether as its subject, whether as one of a verb of speech."""
    main = clause_subject(sk, first, stop)
    joint = joint_subject(sk, main, stop) if main else None
    if joint:
        return [(joint, True, False), *_acting(sk, first, stop, cues, main)]
    return _acting(sk, first, stop, cues, main)


def _acting(
    sk: Skeleton, first: int, stop: int, cues: Sequence[Cue], main: Mention | None
) -> list[tuple[Mention, bool, bool]]:
    """The same, each alone."""
    if source := _source(sk, first, stop):
        return sorted([source, (main, True, False)], key=itemgetter(0)) if main else [source]
    if not cues:
        return [(main, True, False)] if main else []
    speaking = [m for cue in cues[:_CUES_MAX] if not cue.passive and (m := subject_before(sk, first, cue))]
    found = [main, *(m for m in speaking if m != main)] if main else speaking
    if len(found) > 1:
        found = sorted(dict.fromkeys(found), key=itemgetter(0))
    return [(m, m == main, m in speaking) for m in found]


def _source(sk: Skeleton, first: int, stop: int) -> tuple[Mention, bool, bool] | None:
    """Whom "according to" names, as one who speaks."""
    at = sk.source_in(first, stop - 2)
    named = phrase_at(sk, at + 2, stop) if at is not None else None
    return (named, False, True) if named else None

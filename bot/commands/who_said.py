"""``who-said``: the speaker of words that somebody half remembers."""

from __future__ import annotations

from bot.commands import check_wording
from bot.commands.parameters import Memory
from bot.commands.quotation import quotation
from bot.commands.remembering import Remembered, remembered
from bot.errors import UsageError
from bot.model import Answer, Finding
from bot.spelling import fold
from bot.store.coverage import Coverage

_SHOWN_MAX = 5


def who_said(coverage: Coverage, words: Memory = None) -> Answer:
    """Who said what you half remember: the quotations most like it, with the speaker.

    Best first. The words need not be the printed ones, nor in their order.

    Usage:
        who-said WORDS

    Examples:
        who-said western countries bullying is over
        who-said “trying to hide their own human rights record”
    """
    if words is None or not any(c.isalnum() for c in words):
        raise UsageError(check_wording.NOTHING_REMEMBERED)
    found = remembered(coverage, words)
    named = [each for each in found if each.speaker]
    not_stated = (
        [] if named else [check_wording.speaker_not_stated(words) if found else check_wording.nobody_said(words)]
    )
    shown = (named or found)[:_SHOWN_MAX]
    return Answer(
        command="who-said",
        arguments={"words": words},
        heading=check_wording.who_said(words),
        findings=tuple(_finding(coverage, each) for each in shown),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(dict.fromkeys(f"quote {fold(each.speaker)}" for each in shown if each.speaker))[:3]
        or (f"search {' '.join(words.split()[:6])}", "speakers"),
    )


def _finding(coverage: Coverage, each: Remembered) -> Finding:
    """The whole utterance, and how much of the typed words it has."""
    found = quotation(coverage, each.utterance, each.speaker)
    return Finding(
        found.kind, found.text, found.citations, found.details, {**found.data, "score": round(each.score, 3)}
    )

"""Facts -> facts, with what people corrected in the place of what extraction found. Pure.

A correction holds as long as the words that it is about stand where they stood, and something is found in them;
otherwise it is left out, and `outdated` says why. Applied anew after every extraction, it survives all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.correct.places import OutdatedError
from bot.correct.speakers import with_speaker
from bot.correct.statements import with_statement
from bot.model import Article, Facts
from bot.records import Correction

__all__ = ["OutdatedError", "corrected", "outdated"]


def corrected(article: Article, facts: Facts, corrections: Iterable[Correction]) -> Facts:
    """The facts with the corrections of this article, a later one over an earlier one; never raises."""
    found = facts
    for step, _ in _steps(article, facts, corrections):
        found = step
    return found


def outdated(article: Article, facts: Facts, corrections: Iterable[Correction]) -> dict[int, str]:
    """Why corrections are left out, by their number: a sentence each."""
    known = list(corrections)
    steps = zip(known, _steps(article, facts, known), strict=True)
    return {correction.number: why for correction, (_, why) in steps if why}


def apply(article: Article, facts: Facts, correction: Correction) -> Facts:
    """The facts with one correction. Raises ``OutdatedError`` where it does not hold any more."""
    about = correction.about
    if about.article != article.name or about.span.of(article.text) != about.exact or not about.exact:
        raise OutdatedError("The words that it is about do not stand there any more.")
    change = with_speaker if correction.field == "speaker" else with_statement
    return change(article, facts, correction)


def _steps(article: Article, facts: Facts, corrections: Iterable[Correction]) -> Iterator[tuple[Facts, str]]:
    """The facts after each correction, and why it was left out."""
    for correction in corrections:
        try:
            facts, why = apply(article, facts, correction), ""
        except OutdatedError as error:
            why = str(error)
        yield facts, why

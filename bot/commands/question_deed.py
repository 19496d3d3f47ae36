"""Whether a sentence tells of what a question says was done; the right subject alone is a near miss."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.question import Asks, Question
from bot.commands.question_terms import Term

# What of the deed has to be in the sentence or right beside it: a day or a reason is of one deed. Who did it, how many
# did and whether are so often told in other words that on our questions more was lost than won by asking for it.
_DEED_MIN: Mapping[Asks, float] = {"when": 0.6, "why": 0.35}


def tells_of_deed(question: Question, worth: Mapping[Term, float]) -> bool:
    """Whether enough of the deed is there, by what each term is worth to the sentence."""
    deed = question.predicate
    return question.says or deed is None or worth.get(deed, 1.0) >= _DEED_MIN.get(question.asks, 0.0)

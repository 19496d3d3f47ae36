"""Whether a sentence tells what something was done for, where a question asks of another purpose: a near miss."""

from __future__ import annotations

import re

from bot.commands.questions.context import Around, Context
from bot.commands.questions.reading import Question
from bot.commands.questions.terms import SYNONYM, Term, stems_of
from bot.model import Span

# "How much did the bank lend for ports?"; not "for how long"
_PURPOSE = re.compile(r"\bfor (?:the |its |their |new )*(?P<what>[\w-]+)\W*$", re.IGNORECASE)
# "60 million euros for roads"; not "for years", "for the first time"
_FOR = re.compile(
    r"\bfor (?:the |its |their |new )*(?!(?:first|more|over|about|years?|months?|days?)\b)(?P<what>[a-z-]+)"
)


def is_for_another(context: Context, span: Span, around: Around, question: Question) -> bool:
    """Whether it is for something else than what is asked about, of which the article says nothing."""
    purpose = _purpose(question)
    if purpose is None or purpose.among(context.stems(context.whole)) >= SYNONYM:
        return False
    others = (found["what"] for found in _FOR.finditer(span.of(context.article.text)))
    return any(not purpose.among(stems_of(other)) for other in others)


def _purpose(question: Question) -> Term | None:
    """What the question says that something was for."""
    found = _PURPOSE.search(question.text)
    what = found["what"].lower() if found and question.asks == "how many" else None
    return next((term for term in question.of_kind("word") if term.text.lower() == what and not term.light), None)

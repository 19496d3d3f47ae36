"""What a statement is about where no word of praise or blame tells: a wrong done in a country, an "anti-Peru" text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.statement_sides import WRONGS
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Unit
from bot.model import CountryMention, Span

_FIRST = 3  # units of a statement that bring it up
# "arrests of journalists in Chad", "the use of torture by Peru"
_WRONG_BEFORE = re.compile(
    rf"(?:{WRONGS.pattern})[^.;:\n]{{0,60}}?\b(?:in|of|by|at|inside|across|throughout|to)\s+(?:the\s+)?$"
)
_BEFORE_MAX = 110  # code points
# "Chad's treatment of prisoners", "the Peruvian army's shelling"
_WRONG_AFTER = re.compile(rf"(?:'s?)?\s+(?:[\w'-]+\s+){{0,5}}?(?:{WRONGS.pattern})")
_AFTER_MAX = 90
# "the anti-Peru joint statement"
_ANTI = re.compile(r"\banti-$", re.IGNORECASE)
_TEXT = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:statement|letter|declaration|text|communiqu[eé]|appeal|petition|document)\b"
)


def against(
    text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]
) -> CountryMention | None:
    """The country that the text is said to be against: "an anti-Peru statement"."""
    for mention in _told(draft, units, countries):
        first = mention.span.start
        if _ANTI.search(text, max(0, first - len("anti-") - 1), first) and _TEXT.match(text, mention.span.end):
            return mention
    return None


def wrong_done(
    text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]
) -> tuple[Span, CountryMention] | None:
    """The words for a wrong, and the country where it is said to be done, in the sentences that bring a text up."""
    signers = draft.signers()
    for mention in _told(draft, units, countries):
        if mention.code in signers:
            continue
        first, last = mention.span.start, mention.span.end
        line = max(text.rfind("\n", 0, first) + 1, first - _BEFORE_MAX)
        if match := _WRONG_BEFORE.search(text, line, first) or _WRONG_AFTER.match(text, last, last + _AFTER_MAX):
            wrong = WRONGS.search(text, match.start(), match.end())
            return (Span(*wrong.span()), mention) if wrong else None
    return None


def _told(draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]) -> Iterator[CountryMention]:
    told = [unit.span for unit in units if unit.number in draft.units][:_FIRST]
    return (mention for mention in countries if any(span.covers(mention.span) for span in told))

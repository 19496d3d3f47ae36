"""What stands below the words of a statement: a list of those who signed, or their signatures, one a line."""

from __future__ import annotations

import re

from bot.extract.statements.lexing.tokens import Token
from bot.model import Span

# "List of countries:", "Supporting states:", above those who signed
_SIGNED_BELOW = re.compile(
    r"(?:the )?(?:(?:full |complete )?list of )?(?:the )?(?:(?:signatory|supporting|endorsing|participating|following|"
    r"co-?sponsoring|member) )?(?:countries|states|nations|governments|members|(?:co-?)?signatories|co-?sponsors|"
    r"(?:co-?)?signatures|supporters|endorsements)(?: (?:of|to|supporting|endorsing|joining) [^:\n]{1,60})?\s*(?=:)",
    re.IGNORECASE,
)
# A line of those who sign below their words: "Ana Diaz, Minister for Foreign Affairs of Peru"
_SIGNATURE = re.compile(
    r"[A-Z][^\n,;:.!?]{3,60},\s+(?:[A-Z][a-z]+ |the |for |of ){0,4}(?:Minister|President|Chancellor|Premier|Secretary|"
    r"Ambassador|Prime|Permanent|High)\b[^\n.!?;:]{0,90}\s*$"
)
_NAMES_MIN = 6
_DIGIT = re.compile(r"\d")
_SMALL_WORDS = frozenset("the and of et al as well by".split())
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*")


def signing_heading(text: str, span: Span) -> Token | None:
    """What says that the names behind it signed: a heading, or nothing but that each has a line of its own."""
    if heading := _SIGNED_BELOW.match(text, span.start, span.end):
        return Token("s", *heading.span())
    if is_signature(text, span.start, line_end(text, span)) and text.count("\n", span.start, span.end) > 1:
        return Token("s", span.start, span.start)
    return None


def is_ending(text: str, span: Span) -> bool:
    """Whether a stretch is such a list, or such signatures."""
    if text.count("\n", span.start, span.end) > 1 and is_signature(text, span.start, line_end(text, span)):
        return True
    return is_roll(text, span)


def is_roll(text: str, span: Span) -> bool:
    """Whether a stretch is nothing but six names or more, also those of whom nothing is known."""
    return text.count(",", span.start, span.end) >= _NAMES_MIN - 1 and _names_only(text, span)


def _names_only(text: str, span: Span) -> bool:
    """As in "Peru, Mali, the Republic of Chad, Fiji, Laos and Nepal"; not "Peru 2, Mali 1, Chad 0 …"."""
    if _DIGIT.search(text, span.start, span.end):
        return False
    words = (match.group() for match in _WORD.finditer(text, span.start, span.end))
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words)


def line_end(text: str, span: Span) -> int:
    """Where its first line ends."""
    found = text.find("\n", span.start, span.end)
    return span.end if found < 0 else found


def is_signature(text: str, start: int, end: int) -> bool:
    """Whether a line is "Ana Diaz, Minister for Foreign Affairs of Peru"."""
    return text[end - 1] not in ".!?" and bool(_SIGNATURE.match(text, start, end))

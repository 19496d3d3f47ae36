"""Paragraphs of a declaration's own words: "Recalling the pledge made by Norway,", "2. Invite Peru to join;"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token
from bot.model import Span

# "Noting the pledges made by Peru,"; not "Noting the pledges, Peru said."
_PREAMBLE = re.compile(
    r"(?:Recall|Not|Welcom|Reaffirm|Recogni[sz]|Acknowledg|Bear|Tak|Thank|Express|Stress|Underlin|Emphasi[sz]|Deplor|"
    r"Condemn|Commend|Guid|Convinc|Consider|Observ|Applaud|Appreciat|Reiterat|Affirm|Reject|Regrett)(?:ing|ed)\b"
    r"[^\n]*(?:[,;]|[,;] and)$"
)
# "3. Request Peru to convene a meeting"; not "3. Peru"
_DECISION = re.compile(
    r"(?:\d{1,2}[.)]|\([a-z\d]{1,2}\))\s+(?:decide|invite|request|call|urge|welcome|thank|recall|note|take note|"
    r"commend|reaffirm|express|encourage|condemn|deplore|support|acknowledge|recogni[sz]e|emphasi[sz]e|stress|underline|"
    r"appreciate|instruct|mandate|resolve|agree)s?\b",
    re.IGNORECASE,
)
_KEPT = frozenset("cuoCKPLE,;")  # whom it speaks of, and how


def without_parties(text: str, span: Span, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence; of such a paragraph only those that tell whom it praises or blames."""
    stripped = text[span.start : span.end].strip()
    if not stripped[:1].isupper() and stripped[:1] not in "(0123456789":
        return list(tokens)
    if _PREAMBLE.match(stripped) or _DECISION.match(stripped):
        return [token for token in tokens if token.letter in _KEPT]
    return list(tokens)

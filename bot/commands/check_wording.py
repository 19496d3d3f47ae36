"""Fixed wording of answers about quotations that are checked, or half remembered."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.quote_wording import KINDS
from bot.commands.wording import quoted

_SHOWN_MAX = 120  # characters of a typed quotation in a line about it


def cut(words: str) -> str:
    """The beginning of something typed, in marks."""
    return quoted(words if len(words) <= _SHOWN_MAX else words[: _SHOWN_MAX - 1].rstrip() + "…")


def checked(typed: Sequence[str]) -> str:
    """The heading of check."""
    return f"Is it in the coverage? {cut(typed[0])}" if len(typed) == 1 else f"{len(typed)} quotations checked"


NOTHING_TO_CHECK = "There are no words to check."
NOTHING_REMEMBERED = "There are no words to look for."
SPEAKER_NOT_STATED = "speaker not stated"
WORD_FOR_WORD = "Exact, word for word: {}"
SOMEBODY_ELSES = "Exact, but somebody else said it: {}"
REPORTED = "Reported, not quoted: words of the outlet, nobody's direct words"
REPORTED_OF = "Reported, not quoted: the outlet's words for what {} said"
ALTERED = "Altered, printed otherwise: {}"
ALTERED_REPORT = "Altered, and not quoted: the outlet's words are otherwise"
NEAREST = "Not this quotation, the nearest passage"
SPLICED = "Part of it is printed elsewhere: {}"
STANDINGS: dict[str, str] = {
    **{str(kind): said for kind, said in KINDS.items()},
    "mixed": "direct words among words of the outlet",
    "running": "words of the outlet, nobody's direct words",
}


def left_out(words: str) -> str:
    """Printed words that were not typed."""
    return f"{quoted(words)} is left out"


def put_in(words: str) -> str:
    """Typed words that are not printed."""
    return f"{quoted(words)} is not printed"


def printed_so(typed: str, words: str) -> str:
    """Words that were typed for others."""
    return f"{quoted(typed)} is printed {quoted(words)}"


def in_parts(number: int) -> str:
    """A quotation that the article breaks off and takes up again."""
    return f"printed in {number} parts, words of the outlet between them"


def not_in_coverage(typed: str) -> str:
    """A quotation that is not there."""
    return f"{cut(typed)} is not in the coverage."


def who_said(words: str) -> str:
    """The heading of who-said."""
    return f"Who said {cut(words)}"


def nobody_said(words: str) -> str:
    """Words that are nobody's."""
    return f"Nobody in the coverage says anything like {cut(words)}."


def speaker_not_stated(words: str) -> str:
    """Words whose speaker no article names."""
    return f"Who said {cut(words)} is not stated."

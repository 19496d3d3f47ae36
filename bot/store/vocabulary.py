"""The words of the index, for what is typed with a slip."""

from __future__ import annotations

from bot.store.connection import Reader

_LETTERS_MIN = 6  # shorter words are one slip from too many others
_ALIKE = 3  # letters at the beginning that have to be right; a slip is mostly further on
_LOOKED_AT_MAX = 2_000  # words that begin so
_FOUND_MAX = 3


def words_like(reader: Reader, typed: str) -> list[str]:
    """Words (as the index cuts them) that one slip makes of a typed one (lower case), the most frequent first."""
    if len(typed) < _LETTERS_MIN or not typed.isalpha():
        return []
    beginning = typed[:_ALIKE]
    rows = reader.rows(
        "select term, doc from temp.index_word where term >= ? and term < ? limit ?",
        *(beginning, beginning + chr(0x10FFFF), _LOOKED_AT_MAX),
    )
    alike = [(doc, term) for term, doc in rows if _is_slip(typed, term)]
    return [term for _, term in sorted(alike, reverse=True)[:_FOUND_MAX]]


def _is_slip(typed: str, term: str) -> bool:
    """Whether the typed word begins with the index's, which has no ending, but for one letter."""
    from rapidfuzz.distance import OSA  # seldom needed

    lengths = range(len(term) - 1, min(len(typed), len(term) + 1) + 1)
    near = (typed[:length] for length in lengths)
    return len(typed) - len(term) <= _ALIKE and any(OSA.distance(each, term, score_cutoff=1) == 1 for each in near)

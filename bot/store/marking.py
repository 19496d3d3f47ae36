"""Where the words asked for stand in a passage, as the index itself sees them: stems, accents and phrases included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.stems import stem
from bot.store.connection import Reader
from bot.store.query import Wanted, any_of

Place = tuple[int, int, int]
"""Where something asked for begins and ends in a passage, and which of the things asked for it is."""

# A word as the index tells words apart, in a text of `_PLAIN` characters; at a place, only if it begins there
_WORD = re.compile(r"(?<![^\W_])[^\W_]+")
# What is read alike here and by the index, whose tables for other letters and accents are its own
_PLAIN = re.compile("[\x01-\x7f\u00a0«»–—‘’“”„•…€£]*")
_OTHER_LETTERS = "eil"  # at the end of a stem, where the word may have another one: "hoping" is "hope", "ably" is "abl"
# Control characters that set off a hit in what the index returns: a pair that the passage does not hold is taken.
_MARKS = (("\x02", "\x03"), ("\x0e", "\x0f"), ("\x10", "\x11"), ("\ufdd0", "\ufdd1"))


class _Phrase(NamedTuple):
    """The stem of a word and of those that follow it, what such a word begins with, and what asks for them."""

    beginning: str
    first: str
    others: Sequence[str]
    asked: int


class Marking:
    """The words that are asked for, to be found in any number of passages."""

    def __init__(self, reader: Reader, asked: Sequence[Wanted]) -> None:
        self._reader, self._expression = reader, any_of(asked)
        written = [(words, number) for number, part in enumerate(asked) for words in part.words]
        self._phrases = [_phrase(words, number) for words, number in written if _WORD.search(words)]
        self._is_plain = all(words.isascii() for words, _ in written)

    def places(self, text: str) -> list[Place]:
        """Where they stand, in order; words with other letters than ASCII's only if they are written alike."""
        lowered, found = text.lower(), list[Place]()
        for beginning, first, others, asked in self._phrases:
            at = lowered.find(beginning)
            while at >= 0:
                word = _WORD.match(lowered, at)
                end = word.end() if word else at + 1
                if word and stem(word[0]) == first and (last := _end_of_phrase(lowered, end, others)):
                    found.append((at, last, asked))
                at = lowered.find(beginning, end)
        found.sort()
        return found

    def marks(self, passage: int, text: str, places: Sequence[Place]) -> list[tuple[int, int]]:
        """What the index takes for hits in a passage, of which ``places`` gave these: where each begins and ends."""
        if self._is_plain and _is_plain(text):
            own = joined([(start, end) for start, end, _ in places])
        else:
            own = self._highlighted(passage, text)
        return [(start, _with_last_dot(start, end, text)) for start, end in own]

    def _highlighted(self, passage: int, text: str) -> list[tuple[int, int]]:
        """What the index sets off; nothing if the passage holds all of the marks."""
        for opening, closing in _MARKS:
            if opening not in text and closing not in text:
                sql = "select highlight(passage_fts, 0, ?, ?) from passage_fts where passage_fts match ? and rowid = ?"
                rows = self._reader.rows(sql, opening, closing, self._expression, passage)
                return _between(rows[0][0], opening, closing) if rows else []
        return []


def _phrase(words: str, asked: int) -> _Phrase:
    first, *others = [stem(word) for word in _WORD.findall(words)]
    beginning = first[:-1] if len(first) > 1 and first[-1] in _OTHER_LETTERS else first
    return _Phrase(beginning, first, others, asked)


def _is_plain(text: str) -> bool:
    return "\0" not in text if text.isascii() else _PLAIN.fullmatch(text) is not None


def _end_of_phrase(lowered: str, end: int, stems: Sequence[str]) -> int:
    """Where the last of the words stands that follow; 0 if others do."""
    for each in stems:
        word = _WORD.search(lowered, end)
        if word is None or stem(word[0]) != each:
            return 0
        end = word.end()
    return end


def _between(shown: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """What stands between the marks, as offsets into the words without them."""
    before, *pieces = shown.split(opening)
    found, position = [], len(before)
    for piece in pieces:
        length = piece.find(closing)
        if length >= 0:
            found.append((position, position + length))
        position += len(piece) - (length >= 0)
    return found


def _with_last_dot(start: int, end: int, text: str) -> int:
    """Where a hit ends: the index ends "U.S." before its last dot."""
    return end + 1 if text[end : end + 1] == "." and "." in text[start:end] else end


def joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

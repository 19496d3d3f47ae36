"""Bytes -> text, exactly: no newline is translated, no character replaced."""

from __future__ import annotations

import codecs

from bot.errors import RejectedArticleError

BYTES_MAX = 5_000_000
"""Size of the largest article that is read, in bytes; the longest news reports have a tenth of it."""

# Byte order marks and what they announce. A mark is not part of the text.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)  # the first of them begins as that of UTF-16 does
_NULS_MIN = 2
_PRINTED = range(0x20, 0x7F)
_ONE_SIDED_MIN = 0.95  # share of the NUL bytes that stand at even places, or at odd ones, in UTF-16 without a mark

# First bytes of files that people take for text, and what they are.
_MAGIC = (
    (b"PK\x03\x04", "a zip archive (or a .docx, .odt or .epub)"),
    (b"%PDF-", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a SQLite database"),
)

_CONTROL = bytes([*range(0x01, 0x09), *range(0x0E, 0x20), 0x7F])
_CONTROL_SHARE_MAX = 0.05  # stray control characters are text, one in twenty is a binary file


def decode(name: str, data: bytes, limit: int = BYTES_MAX) -> tuple[str, str]:
    """The text of an article and the name of its encoding.

    A byte order mark decides; without one it is UTF-8, else Windows-1252. Raises
    ``RejectedArticleError`` for what is empty, larger than ``limit`` bytes, or not text.
    """
    if not data:
        raise RejectedArticleError(name, "is empty")
    if len(data) > limit:
        raise RejectedArticleError(name, f"is larger than {limit:,} bytes")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise RejectedArticleError(name, f"is {kind}, not text")
    if data.startswith(_UTF32_MARKS):
        raise RejectedArticleError(name, "is UTF-32: save it as UTF-8")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding), encoding
    if _is_unmarked_utf16(data):
        raise RejectedArticleError(name, "looks like UTF-16 without a byte order mark: save it as UTF-8")
    try:
        return _strict(name, data, "utf-8"), "utf-8"
    except _UndecodableError:
        return _strict(name, data, "cp1252"), "cp1252"


def _is_unmarked_utf16(data: bytes) -> bool:
    """Whether bytes are UTF-16 whose order nothing tells: its blanks and letters have their NULs on one side.

    The order could be guessed; but a guess that is wrong makes an article of signs that nobody wrote.
    """
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if even + odd < _NULS_MIN or max(even, odd) < _ONE_SIDED_MIN * (even + odd):
        return False
    pairs = list(zip(data[0::2], data[1::2], strict=False))
    if any(0 in pair and sum(pair) in _CONTROL for pair in pairs):
        return False
    of_two_letters = sum(first in _PRINTED and second in _PRINTED for first, second in pairs)
    return of_two_letters <= len(pairs) // 2  # else NULs have got into a text of bytes


class _UndecodableError(RejectedArticleError):
    """Bytes that are not in the encoding that was tried."""


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"is not text: byte {error.start + 1} fits neither UTF-8 nor Windows-1252; save it as UTF-8"
        if encoding.startswith("utf-16"):
            reason = f"is not text: it announces UTF-16, and byte {error.start + 1} is not"
        raise _UndecodableError(name, reason) from None
    if "\0" in text:
        raise RejectedArticleError(name, "is not text: it contains NUL characters")
    plain = text.encode()
    if len(plain) - len(plain.translate(None, _CONTROL)) > len(text) * _CONTROL_SHARE_MAX:
        raise RejectedArticleError(name, "is not text: too many control characters")
    return text

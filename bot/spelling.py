"""Words as they are compared: without case and diacritics, which one outlet prints and the other does not."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark, and apostrophes other than the typewriter's.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "ħ": "h",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ß": "ss",
        "’": "'",
        "ʼ": "'",
    }
)


def fold(text: str) -> str:
    """The text without case and diacritics: "Erdoğan" -> "erdogan"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)

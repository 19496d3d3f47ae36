"""The stem under which the search index keeps a word: Porter's stemmer, step by step as FTS5 has it.

FTS5 finds the passages that have a word, and its ``highlight`` tells where; but for a passage that is known already
that is another search. With the same stems it is seen in the text itself. `test_stems.py` compares them with FTS5's.

M. F. Porter, An algorithm for suffix stripping, Program 14 (1980); SQLite's ext/fts5/fts5_tokenize.c.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_LETTERS_MIN, _LETTERS_MAX = 3, 64  # of a word that is shortened
_UNDOUBLED = "aeioulsz"  # what stays doubled before -ed and -ing: "falling", "missed"

# Porter's measure of a stem, by its consonants and vowels: how often a consonant comes behind a vowel
_SOME = re.compile("c*v+c")
_MANY = re.compile("c*v+c+v+c")

# fmt: off
_AFTER_ED_ING = {"at": "ate", "bl": "ble", "iz": "ize"}
_SECOND = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "logi": "log", "bli": "ble",
    "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate",
    "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
}
_THIRD = {"ical": "ic", "ness": "", "icate": "ic", "iciti": "ic", "ful": "", "ative": "", "alize": "al"}
_FOURTH = dict.fromkeys((
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
), "")
# fmt: on


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Of a word of ASCII digits and small letters."""
    if not _LETTERS_MIN <= len(word) <= _LETTERS_MAX:
        return word
    word = _without_past(_without_plural(word))
    if word[-1] == "y" and "v" in _shape(word[:-1]):
        word = f"{word[:-1]}i"
    for endings, measure in ((_SECOND, _SOME), (_THIRD, _SOME), (_FOURTH, _MANY)):
        word = _replaced(word, endings, measure)
    return _without_double_l(_without_e(word))


def _shape(word: str) -> str:
    """Its consonants and vowels, as c and v: "y" is a vowel behind a consonant."""
    shape = ""
    for letter in word:
        shape += "v" if letter in "aeiou" or (letter == "y" and shape[-1:] == "c") else "c"
    return shape


def _ends_short(word: str) -> bool:
    """As "hop" does, and not "hoop" or "how"."""
    return word[-1:] not in {"w", "x", "y"} and _shape(word).endswith("cvc")


def _is_once(word: str) -> bool:
    """Whether the measure is 1."""
    shape = _shape(word)
    return bool(_SOME.match(shape)) and not _MANY.match(shape)


def _without_plural(word: str) -> str:
    if not word.endswith("s") or word[-2] == "s":
        return word
    two = (word.endswith("sses") and len(word) > len("sses")) or (word.endswith("ies") and len(word) > len("ies"))
    return word[:-2] if two else word[:-1]


def _without_past(word: str) -> str:
    """Without -ed and -ing, an "e" that they swallowed put back: "hoping" is "hope"."""
    if len(word) > len("eed") and word.endswith("eed"):
        return word[:-1] if _SOME.match(_shape(word[:-3])) else word
    ending = next((each for each in ("ed", "ing") if word.endswith(each) and len(word) > len(each)), "")
    if not ending or "v" not in _shape(word[: -len(ending)]):
        return word
    word = word[: -len(ending)]
    if len(word) > len("at") and word[-2:] in _AFTER_ED_ING:
        return f"{word[:-2]}{_AFTER_ED_ING[word[-2:]]}"
    if word[-2:-1] == word[-1] and word[-1] not in _UNDOUBLED:
        return word[:-1]
    return f"{word}e" if _is_once(word) and _ends_short(word) else word


def _replaced(word: str, endings: Mapping[str, str], measure: re.Pattern[str]) -> str:
    """With the longest of these endings replaced, if what stands before it measures enough."""
    for length in range(min(len("ational"), len(word) - 1), 1, -1):
        ending, before = word[-length:], word[:-length]
        if ending in endings:
            fits = measure.match(_shape(before)) and (ending != "ion" or before[-1] in "st")
            return before + endings[ending] if fits else word
    return word


def _without_e(word: str) -> str:
    before = word[:-1]
    if not word.endswith("e"):
        return word
    return before if _MANY.match(_shape(before)) or (_is_once(before) and not _ends_short(before)) else word


def _without_double_l(word: str) -> str:
    return word[:-1] if word.endswith("ll") and _MANY.match(_shape(word[:-1])) else word

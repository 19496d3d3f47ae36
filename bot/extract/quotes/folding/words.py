"""What can be told of a single word: adverb, possessive, finite verb, noun for a speaker."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.extract.lexicon import grammar, people

remembered = lru_cache(maxsize=20_000)
"""For what is asked of a single word: the same words come again and again."""

_HEADS = people.ROLE_NOUNS | people.GROUP_NOUNS | people.BODY_NOUNS | people.DOCUMENT_NOUNS
# Whoever is of an age: "the 46-year-old"
_AGED = re.compile(r"\d{1,3}-year-olds?")
# Whoever does something: "organizers", "a pollster"; not what only ends alike: "number"
_DOER = re.compile(r"\w{2,30}(?:er|or|ist|ian|eer|man|woman|person)s?|\w{1,30}(?:men|women|people)")


@remembered
def is_adverb(word: str) -> bool:
    """Whether ``word`` is an adverb: a listed one, or by its ending."""
    return word in grammar.ADVERBS or (word.endswith("ly") and word not in grammar.NOT_ADVERBS)


@remembered
def is_possessive(word: str) -> bool:
    """Whether ``word`` is a noun's possessive form: "China's", "nations'"."""
    return word.endswith(("'s", "s'"))


@remembered
def can_speak(word: str) -> bool:
    """Whether a noun, as the head of a phrase, names somebody or something that says things."""
    if _AGED.fullmatch(word):
        return True
    if word not in _HEADS:
        word = word.partition("-of-")[0].rpartition("-")[2]  # "co-founder", "front-runner", "mother-of-three"
    if word in _HEADS or (word.endswith("s") and word[:-1] in _HEADS):
        return True
    if word.endswith("ies") and word[:-3] + "y" in _HEADS:
        return True
    return _DOER.fullmatch(word) is not None and word not in people.NOT_DOERS

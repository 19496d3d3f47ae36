"""What a question is about, term by term, and whether a sentence has it: in any form, spelling or near synonym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.commands.question_words import IRREGULAR, SAME_MEANING
from bot.link.names import fold
from bot.store.words import spellings

TermKind = Literal["word", "name", "country", "speaker", "year", "number"]

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")  # "U.S."
_ENDING = re.compile(r"(?:ations?|ions?|ings?|ments?|ers?|ed|es|s|e)$")
_PLURAL = re.compile(r"ies$|ied$")
_STEM_MIN = 3  # letters
SYNONYM = 0.8  # what a word of the same meaning is worth, the word itself being 1


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a question names.

    ``stems`` are alternatives, each a run of stems that has to stand in the sentence; ``near`` are single
    stems of the same meaning. ``codes`` are countries, ``speakers`` canonical names. An ``anchor`` has to be
    in the sentence that answers.
    """

    text: str
    kind: TermKind
    stems: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()
    code: str | None = None
    speakers: tuple[str, ...] = ()

    @property
    def anchor(self) -> bool:
        """Whether nothing else can stand for it."""
        return self.kind != "word"

    def among(self, stems: frozenset[str]) -> float:
        """What its words are worth among these stems: 1, less for a synonym, 0 if it is not there."""
        if any(stems.issuperset(run) for run in self.stems):
            return 1.0
        return SYNONYM if self.near & stems else 0.0

    @property
    def query(self) -> str:
        """The words by which a search finds it."""
        return " ".join((self.text, *sorted(_unstemmed(self.near))))


def word_term(words: str, kind: TermKind = "word", **more: object) -> Term:
    """The term that these words are, with every spelling and, for a plain word, what means the same."""
    runs = dict.fromkeys(tuple(map(stem, words_of(each))) for each in spellings(" ".join(words_of(words))))
    near = same_meaning(stem(fold(words))) if kind == "word" else frozenset[str]()
    return Term(words, kind, tuple(run for run in runs if run), near, **more)  # type: ignore[arg-type]


def words_of(text: str) -> list[str]:
    """The words of a text, folded, initials ("U.N.") as one word, without the ending of a possessive."""
    joined = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    return _WORD.findall(fold(_POSSESSIVE.sub("", joined)))


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words."""
    return frozenset(map(stem, words_of(text)))


@cache
def stem(word: str) -> str:
    """A word (folded) without its endings; irregular forms as the word itself: "delivered" and "delivers" are one."""
    word = IRREGULAR.get(word, word)
    short = _without_ending(word)
    while short != word:
        word, short = short, _without_ending(short)
    return short


def _without_ending(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if _PLURAL.search(word) and len(word) > _STEM_MIN + 2:
        return word[:-3] + "y"
    ending = _ENDING.search(word)
    short = word[: ending.start()] if ending and ending.start() >= _STEM_MIN else word
    doubled = len(short) > _STEM_MIN and short[-1] == short[-2] and short[-1] not in "sl"
    return short[:-1] if doubled and short != word else short


@cache
def _meanings() -> Mapping[str, frozenset[str]]:
    meanings: dict[str, set[str]] = {}
    for line in SAME_MEANING:
        for word in line:
            meanings.setdefault(stem(word), set()).update(stem(other) for other in line)
    return {own: frozenset(others - {own}) for own, others in meanings.items()}


def same_meaning(own: str) -> frozenset[str]:
    """The stems of what means the same."""
    return _meanings().get(own, frozenset())


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """The words of the tables by their stems; the index has stems of its own."""
    forms: dict[str, list[str]] = {}
    for word in (*(word for line in SAME_MEANING for word in line), *IRREGULAR, *IRREGULAR.values()):
        forms.setdefault(stem(word), []).append(word)
    return {own: tuple(dict.fromkeys(words)) for own, words in forms.items()}


def _unstemmed(stems: Iterable[str]) -> Iterable[str]:
    return (form for each in stems for form in _forms().get(each, (each,))[:3])


def forms_of(word: str) -> tuple[str, ...]:
    """Irregular forms of a word that the index cannot know: "built" for "building"."""
    return _forms().get(stem(fold(word)), ())

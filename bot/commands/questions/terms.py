"""What a question is about, term by term, and whether a sentence has it: in any form, spelling or near synonym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from bot.commands.questions.meanings import IRREGULAR, SAME_MEANING
from bot.commands.questions.near_words import near_words
from bot.commands.questions.phrasal_verbs import PHRASAL_VERBS
from bot.commands.questions.word_vectors import likeness, likenesses, place, rarity
from bot.commands.questions.words import LIGHT
from bot.extract.country_names import country_name
from bot.spelling import fold
from bot.store.words import spellings

TermKind = Literal["word", "name", "country", "speaker", "year", "month", "number"]

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
# "push back against", "sent it back."; not "the states that back Peru"
_AGAIN = re.compile(
    r"\bback(?: (?:against|from|to|in|into|on|at|down|off|up|home|then|with|after|when|by)\b|[.,;:!?])", re.IGNORECASE
)
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")  # "U.S."
_ENDINGS = ("ations", "ation", "ions", "ion", "ings", "ing", "ments", "ment", "ers", "er", "ed", "es", "s", "e")
_PLURAL = re.compile(r"ies$|ied$")
_STEM_MIN = 3  # letters
_SPELLED_MIN = 5  # letters of a word that is spelled in two ways; shorter ones are names of bodies
# Words that have nothing to do with what is left of them: a statement is no state
_WHOLE = frozenset(
    "statement department government parliament apartment investment document comment cement striker referee".split()
)
# As in "International Atomic Energy Agency", "Convention on the Law of the Sea"
_NAME_RUN = re.compile(r"[A-Z][\w-]{0,30}(?:\s(?:(?:of|the|and|for|on)\s){0,2}[A-Z][\w-]{0,30}){1,8}")
_INITIALS_MIN, _INITIALS_MAX = 3, 6
_SLIP_MIN = 5  # letters
_AT_HAND_MAX = 5_000  # characters: a sentence, a paragraph, an article of the usual length
SYNONYM = 0.8  # what a word of the same meaning is worth, the word itself being 1
_PART_OF_NAME = 0.7  # what more than half of a name's words are worth: "the Olympics" for "Winter Olympics 2022"
_AKIN = 0.62  # what a word of like meaning is worth


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a question names.

    ``stems`` are alternatives, each a run of stems that has to stand in the sentence; ``near`` are single stems of the
    same meaning, ``akin`` of like meaning. ``code`` is a country, ``seat`` the one that a capital governs and can stand
    for, ``members`` those of a group ("Asian"), ``speakers`` are canonical names, ``value`` is a month as dates have it
    ("-06"), ``meant`` the word of the coverage that it may be a slip of; ``besides`` are stems of what else the
    question names, which do not tell of it. An ``anchor`` has to be in the sentence that
    answers, or around it.
    """

    text: str
    kind: TermKind
    stems: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()
    akin: frozenset[str] = frozenset()
    code: str | None = None
    seat: str | None = None
    members: frozenset[str] = frozenset()
    speakers: tuple[str, ...] = ()
    value: str | None = None
    meant: str | None = None
    besides: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def anchor(self) -> bool:
        """Whether nothing else can stand for it."""
        return self.kind != "word"

    def among(self, stems: frozenset[str]) -> float:
        """What its words are worth among these stems: 1, less for a synonym, 0 if it is not there."""
        if any(stems.issuperset(run) for run in self.stems):
            return 1.0
        if self.near & stems:
            return SYNONYM
        if self.kind == "name" and any(len(stems.intersection(run)) * 2 > len(run) for run in self.stems[:1]):
            return _PART_OF_NAME
        return _AKIN if self.akin & stems else 0.0

    def likeness(self, stems: Iterable[str]) -> float:
        """How like a plain word is to the one of these stems that is most like it, up to 1."""
        return likeness(self.own_stem, stems) if self.kind == "word" else 0.0

    @property
    def likenesses(self) -> Mapping[str, float]:
        """How like a plain word is to each other one, up to 1; to none, what is no plain word."""
        return likenesses(self.own_stem if self.kind == "word" else "")

    @property
    def rarity(self) -> float:
        """How much a plain word says by how rare it is in any text, up to 1."""
        return rarity(self.own_stem) if self.kind == "word" else 1.0

    @property
    def own_stem(self) -> str:
        """The stem of a plain word; "" of one without letters."""
        return "".join(self.stems[0]) if self.stems else ""

    @property
    def light(self) -> bool:
        """Whether it says so little that a sentence without it may answer all the same."""
        return self.kind == "word" and stem(fold(self.text)) in _LIGHT

    @property
    def query(self) -> str:
        """The words by which a search finds it; a name is a phrase."""
        if self.kind in ("name", "speaker") and '"' not in self.text:
            return f'"{self.text}"'
        return " ".join((self.text, *forms_of(self.text)))

    @property
    def also(self) -> str:
        """The words of the same meaning, by which a search finds it too; the country of a capital; "U.N." of "UN"."""
        country = self.seat or self.code
        spelled = (self.text,) if self.kind == "name" and len(spellings(self.text.lower())) > 1 else ()
        return " ".join((*_unstemmed(sorted(self.near)), *((country_name(country),) if country else ()), *spelled))

    @property
    def alike(self) -> str:
        """The words of like meaning, by which a search may find it."""
        return " ".join(near_words(self.stems[0][0])) if self.akin else ""


def word_term(words: str, kind: TermKind = "word", **more: object) -> Term:
    """The term that these words are, with every spelling and, for a plain word, what means the same."""
    runs = dict.fromkeys(tuple(map(stem, words_of(each))) for each in spellings(" ".join(words_of(words))))
    initials = "".join(word[0].lower() for word in words.split() if word[0].isupper())
    if kind == "name" and len(initials) >= _INITIALS_MIN:
        runs[initials,] = None  # "OAS" for "Organization of American States"
    own = stem("".join(words_of(words))) if kind == "word" else ""
    near = same_meaning(own)
    return Term(words, kind, tuple(run for run in runs if run), near, like_meaning(own) - near, **more)  # type: ignore[arg-type]


def words_of(text: str) -> list[str]:
    """The words of a text, folded, initials ("U.N.") as one word, without the ending of a possessive."""
    joined = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    return _WORD.findall(fold(_POSSESSIVE.sub("", joined)))


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words, what verbs of two words say, and "icc" of "the International Criminal Court".

    They are at hand for the next question, which looks through the same news.
    """
    return _stems_at_hand(text) if len(text) <= _AT_HAND_MAX else _stems_of(text)


def stems_in(*lists: Iterable[str]) -> frozenset[str]:
    """The stems of the words of some lists."""
    return frozenset(stem(word) for words in lists for word in words)


def _stems_of(text: str) -> frozenset[str]:
    words = words_of(text)
    plain = (stem(verb) for _, verb in phrasal_verbs(words))
    return frozenset((*(stem(word) for word in _backing(text, words)), *plain, *_initials(text)))


def _backing(text: str, words: Sequence[str]) -> Iterable[str]:
    """The words without a "back" that is no support: "pushed back"."""
    return words if "back" not in words or not _AGAIN.search(text) else (word for word in words if word != "back")


_stems_at_hand = lru_cache(maxsize=1_000)(_stems_of)


def phrasal_verbs(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where a verb of two of these words (folded) begins, and what it says in one: "resign" for "stepped down"."""
    known = _phrasal_verbs()
    for at, (word, particle) in enumerate(pairwise(words)):
        if plain := known.get((stem(word), particle)):
            yield at, plain


@cache
def _phrasal_verbs() -> Mapping[tuple[str, str], str]:
    return {(stem(first), particle): plain for (first, particle), plain in PHRASAL_VERBS.items()}


def _initials(text: str) -> Iterator[str]:
    for run in _NAME_RUN.findall(text):
        letters = [word[0].lower() for word in run.split() if word[0].isupper()]
        for start in range(len(letters) - 2):
            for end in range(start + _INITIALS_MIN, min(len(letters), start + _INITIALS_MAX) + 1):
                yield "".join(letters[start:end])


def is_slip_of(typed: str, other: str) -> bool:
    """Whether words of five letters and more differ by one letter left out, doubled, put in or changed."""
    if min(len(typed), len(other)) < _SLIP_MIN or typed[0] != other[0] or abs(len(typed) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(typed, other, strict=False)) if a != b), None)
    if at is None:
        return len(typed) != len(other)
    swapped = typed[at : at + 2] == other[at : at + 2][::-1] and typed[at + 2 :] == other[at + 2 :]
    return swapped or typed[at + 1 :] in (other[at:], other[at + 1 :]) or typed[at:] == other[at + 1 :]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word (folded) without its endings; irregular forms as the word itself: "delivered" and "delivers" are one.

    Of several spellings the one that is most frequent in running text: "organised" and "organized" are one.
    """
    own = _stem(word)
    others = {_stem(each) for each in spellings(word) if " " not in each} if len(word) >= _SPELLED_MIN else set()
    return min({own, *others}, key=lambda each: (place(each), each)) if others else own


def _stem(word: str) -> str:
    word = IRREGULAR.get(word, word)
    if word.removesuffix("s") in _WHOLE:
        return word.removesuffix("s")
    short = _without_ending(word)
    while short != word:
        word, short = short, _without_ending(short)
    return short


def _without_ending(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if _PLURAL.search(word) and len(word) > _STEM_MIN + 2:
        return word[:-3] + "y"
    shorter = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    short = next((each for each in shorter if len(each) >= _STEM_MIN), word)
    doubled = len(short) > _STEM_MIN and short[-1] == short[-2] and short[-1] not in "sl"
    return short[:-1] if doubled else short  # "boycott" is the stem of "boycotted" too


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


@lru_cache(maxsize=1_000)
def like_meaning(own: str) -> frozenset[str]:
    """The stems of what means something like it."""
    return frozenset(map(stem, near_words(own)))


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


_LIGHT = frozenset(map(stem, LIGHT))

"""A question in one's own words -> what it asks for and what it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.commands import countries
from bot.commands.question_meanings import IRREGULAR
from bot.commands.question_names import AROUND, Placed, known_names, placed_terms
from bot.commands.question_phrases import in_plain_words
from bot.commands.question_terms import Term, stem, word_term
from bot.commands.question_words import (
    AUXILIARIES,
    BEING,
    DOING,
    EMPTY,
    HOW_MANY_NOUNS,
    NUMBER_WORDS,
    SAYING,
    WHEN_NOUNS,
    WHERE_NOUNS,
    WHO_NOUNS,
)
from bot.link.names import fold
from bot.model import Country
from bot.store.coverage import Coverage

Asks = Literal["who", "how many", "when", "where", "why", "whether", "what"]

_TOKENS_MAX = 60  # words of a question that are read
_NOUN_WITHIN = 3  # words after "which" in which what is asked for is named: "which Muslim countries"
_SAID_IN: tuple[Asks, ...] = ("what", "why", "whether")  # questions for somebody's words
_PARTICIPLE = re.compile(r"(?:ed|en|ing)$")
_PRONOUNS = frozenset("i you we they he she it one people anybody anyone nobody somebody someone".split())
_AUXILIARY_WITHIN = 5  # words from what asks on: "which of the two countries did"
_SUBJECT_WORDS_MAX = 10  # between "did" and its verb


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked.

    ``subject`` is what "did … say", "was … killed" asks about, ``verb`` the word after it; ``counted`` is what
    "how many" counts, or the word after it ("long", "much"); ``predicate`` is what is said to have happened.
    """

    text: str
    asks: Asks
    words: tuple[str, ...]
    terms: tuple[Term, ...]
    subject: tuple[Term, ...] = ()
    verb: str | None = None
    counted: str | None = None
    predicate: Term | None = None
    stems: frozenset[str] = field(default=frozenset())

    @property
    def says(self) -> bool:
        """Whether it asks for somebody's words."""
        return bool(self.subject) and self.verb in SAYING and self.asks in _SAID_IN

    @property
    def who_is(self) -> bool:
        """Whether it asks who somebody is."""
        return self.words[:1] == ("who",) and self.words[1:2] in (("is",), ("was",), ("are",), ("were",))

    @property
    def about(self) -> tuple[Term, ...]:
        """The terms without the subject."""
        return tuple(term for term in self.terms if term not in self.subject)

    def of_kind(self, *kinds: str) -> tuple[Term, ...]:
        """The terms of these kinds, in order."""
        return tuple(term for term in self.terms if term.kind in kinds)

    @property
    def codes(self) -> tuple[Country, ...]:
        """The countries it names, each once."""
        return tuple(dict.fromkeys(term.code for term in self.terms if term.code))


def read_question(coverage: Coverage, text: str) -> Question:
    """The question that a line is; any text is one."""
    tokens = [token for token in (_bare(word) for word in in_plain_words(text).split()[:_TOKENS_MAX]) if token]
    folded = [fold(token).replace("’", "'") for token in tokens]
    asks, at = _asks(folded)
    noun = _asked_noun(folded, at)
    placed = [each for each in placed_terms(tokens, folded, known_names(coverage)) if each[0] not in noun]
    subject, verb = _subject(folded, placed, at)
    says = bool(subject) and verb in SAYING and asks in _SAID_IN
    if says:
        placed = [(first, end, _government(term) if term in subject else term) for first, end, term in placed]
    terms = [term for start, _, term in placed if not (says and term.kind == "word" and folded[start] == verb)]
    return Question(
        text=text,
        asks=asks,
        words=tuple(folded),
        terms=tuple(dict.fromkeys(terms)),
        subject=tuple(map(_government, subject)) if says else subject,
        verb=verb,
        counted=_counted(folded, at) if asks == "how many" else None,
        predicate=None if says else _predicate(folded, placed, at),
        stems=frozenset(map(stem, folded)),
    )


def _government(term: Term) -> Term:
    """A capital as the government that speaks there."""
    code = countries.governed_from(term.text) if term.kind in ("name", "word") else None
    return word_term(term.text, "country", code=code) if code else term


def _bare(word: str) -> str:
    """A word without the marks around it; initials keep their last dot."""
    inner = word.strip(AROUND)
    return inner + "." if inner.count(".") and word.strip(AROUND.replace(".", "")).endswith(".") else inner


# --- what is asked for --------------------------------------------------------------------------------

_ASKING: dict[str, Asks] = {
    "who": "who",
    "whom": "who",
    "whose": "who",
    "when": "when",
    "where": "where",
    "how": "what",
    "what": "what",
    "which": "what",
    "why": "why",
}


def _asks(words: Sequence[str]) -> tuple[Asks, int]:
    """What the question asks for, and at which word; -1 if no word asks."""
    at = next((i for i, word in enumerate(words) if word in _ASKING), -1)
    if not words or words[0] in AUXILIARIES:
        return ("whether" if words else "what"), -1
    return (_asked_with(words, at), at) if at >= 0 else ("what", -1)


def _asked_with(words: Sequence[str], at: int) -> Asks:
    """What "which countries", "how many", "what day", "what does it cost" ask for."""
    word, after = words[at], words[at + 1 : at + 1 + _NOUN_WITHIN]
    if word == "how":
        return "how many" if after[:1] and after[0] in NUMBER_WORDS else "what"
    if word not in ("which", "what"):
        return _ASKING[word]
    nouns: tuple[tuple[frozenset[str], Asks], ...] = (
        (_WHO, "who"),
        (_WHEN, "when"),
        (_WHERE, "where"),
        (_HOW_MANY, "how many"),
    )
    for each in after:
        if each in AUXILIARIES:
            break
        if asks := next((asks for stems, asks in nouns if stem(each) in stems), None):
            return asks
    return "what"


_WHO, _WHEN, _WHERE, _HOW_MANY = (
    frozenset(map(stem, nouns)) for nouns in (WHO_NOUNS, WHEN_NOUNS, WHERE_NOUNS, HOW_MANY_NOUNS)
)


def _asked_noun(words: Sequence[str], at: int) -> frozenset[int]:
    """The words that only say what kind of answer is wanted: "long" in "how long", "day" in "which day"."""
    if at < 0 or at + 1 >= len(words):
        return frozenset()
    if words[at] == "how" and words[at + 1] in NUMBER_WORDS:
        return frozenset((at + 1, *((at + 2,) if words[at + 2 : at + 3] == ["percent"] else ())))
    if words[at] in ("which", "what") and stem(words[at + 1]) in _WHEN | _WHERE | _WHO | _HOW_MANY:
        return frozenset((at + 1,))
    return frozenset()


def _counted(words: Sequence[str], at: int) -> str | None:
    """What "how many people" counts; "long" of "how long", "price" of "what price"."""
    after = words[at + 1 : at + 3]
    if words[at] != "how":
        return next(iter(after), None)
    return after[1] if after[:1] == ["many"] and len(after) > 1 else next(iter(after), None)


# --- subject ----------------------------------------------------------------------------------------


def _subject(words: Sequence[str], placed: Sequence[Placed], asking: int) -> tuple[tuple[Term, ...], str | None]:
    """What stands between "did" and its verb, as "the Dutch ambassador" in "did the Dutch ambassador say".

    The first term alone, where it is no verb of saying; before the verb in "what Zhang said".
    """
    auxiliary = _auxiliary(words, asking)
    start = asking + 1 if auxiliary is None else auxiliary + 1
    inside = {at for first, end, _ in placed if end - first > 1 for at in range(first + 1, end)}
    ahead = range(start, min(start + _SUBJECT_WORDS_MAX, len(words)))
    saying = next((i for i in ahead if words[i] in SAYING and i not in inside), None)
    if saying is not None and (
        words[asking] == "what" and asking >= 0 if auxiliary is None else words[auxiliary] in DOING
    ):
        found = tuple(term for first, end, term in placed if start <= first and end <= saying)
        if found:
            return found, words[saying]
    if auxiliary is None:
        return (), None
    first_at = next((i for i in ahead if words[i] not in EMPTY), None)
    subject = next(((end, term) for first, end, term in placed if first == first_at), None)
    if subject is None:
        return (), None
    return (subject[1],), _verb_after(words, subject[0]) if words[auxiliary] in DOING else None


def _auxiliary(words: Sequence[str], asking: int) -> int | None:
    """Where "did" or "was" stands, at the beginning or right behind what asks."""
    return next((i for i, word in enumerate(words[: asking + _AUXILIARY_WITHIN]) if word in AUXILIARIES), None)


def _verb_after(words: Sequence[str], at: int) -> str | None:
    return next((word for word in words[at : at + 2] if word not in ("also", "not", "ever")), None)


def _predicate(words: Sequence[str], placed: Sequence[Placed], asking: int) -> Term | None:
    """What is said to have happened: "stole" in "who stole it", "close" in "did China close the camps".

    None where that is not plain to see.
    """
    terms = {first: (end, term) for first, end, term in placed}
    auxiliary = _auxiliary(words, asking)
    by_who = asking >= 0 and words[asking] == "who"
    if words[:1] == ["who"] and auxiliary == 1 and words[1] in BEING and not any(map(_is_participle, words[2:])):
        return next((term for _, _, term in placed if term.kind == "word"), None)
    if auxiliary is None:
        after = terms.get(asking + 1) if asking >= 0 and words[asking] in ("who", "what") else None
        return after[1] if after and after[1].kind == "word" and not after[1].light else None
    found = [(first, end, term) for first, end, term in placed if first > auxiliary and not term.light]
    named_before = any(asking < first < auxiliary for first, _, _ in placed) or (auxiliary == asking + 1 and by_who)
    if words[auxiliary] in BEING:
        later = found if named_before else found[1:] or found
        return next((t for first, _, t in later if t.kind == "word" and _is_participle(words[first])), None)
    if words[auxiliary + 1 : auxiliary + 2] and words[auxiliary + 1] in _PRONOUNS:
        return next((term for _, _, term in found[:1] if term.kind == "word"), None)
    later = found if by_who and named_before else found[1:]
    return next((t for _, end, t in later if t.kind == "word" and _ends_there(words, end, terms)), None)


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.search(word)) or word in IRREGULAR


def _ends_there(words: Sequence[str], end: int, terms: Mapping[int, tuple[int, Term]]) -> bool:
    """Whether no plain word follows, of which this one could be a part: "train" in "did the train leave"."""
    return end >= len(words) or end not in terms or terms[end][1].kind != "word"

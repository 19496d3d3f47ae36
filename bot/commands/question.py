"""A question in one's own words -> what it asks for and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.commands import countries
from bot.commands.question_terms import Term, stem, word_term, words_of
from bot.commands.question_words import (
    AUXILIARIES,
    DOING,
    EMPTY,
    NUMBER_WORDS,
    PLAIN_SAYING,
    SAYING,
    WHEN_NOUNS,
    WHERE_NOUNS,
    WHO_NOUNS,
)
from bot.link.names import fold
from bot.model import Country, Speaker
from bot.store.coverage import Coverage

Asks = Literal["who", "how many", "when", "where", "whether", "what"]

_TOKENS_MAX = 60  # words of a question that are read
_COUNTRY_WORDS_MAX = 5  # "Democratic Republic of the Congo"
_NAME_WORDS_MAX = 6
_CODE_LENGTH = 3
_LOWER_CODES = frozenset(("uk", "usa", "uae", "drc"))  # short forms that people type in small letters
_AROUND = ".,;:!?()[]{}\"'“”‘’«»…-–—"  # marks beside a word that are not part of it
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_NUMBER = re.compile(r"\d[\d,.]*$")
_PARTICLES = frozenset("of the de la al bin von van and for".split())  # small words inside a name


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. ``subject`` is whose words or deeds "did … say" asks for, ``verb`` the word after it."""

    text: str
    asks: Asks
    words: tuple[str, ...]
    terms: tuple[Term, ...]
    subject: Term | None = None
    verb: str | None = None
    who_is: bool = False
    stems: frozenset[str] = field(default=frozenset())

    @property
    def says(self) -> bool:
        """Whether it asks for somebody's words."""
        return self.subject is not None and self.verb in SAYING

    def of_kind(self, *kinds: str) -> tuple[Term, ...]:
        """The terms of these kinds, in order."""
        return tuple(term for term in self.terms if term.kind in kinds)

    @property
    def codes(self) -> tuple[Country, ...]:
        """The countries it names, each once."""
        return tuple(dict.fromkeys(term.code for term in self.terms if term.code))


def read_question(coverage: Coverage, text: str) -> Question:
    """The question that a line is; any text is one."""
    tokens = [token for token in (_bare(word) for word in text.split()[:_TOKENS_MAX]) if token]
    folded = [fold(token) for token in tokens]
    terms = list(_terms(tokens, folded, _known_names(coverage)))
    subject, verb = _subject(folded, terms)
    about = [term for _, _, term in terms if not (term is subject and verb in SAYING)]
    return Question(
        text=text,
        asks=_asks(folded),
        words=tuple(folded),
        terms=tuple(dict.fromkeys(t for t in about if not (t.kind == "word" and fold(t.text) in PLAIN_SAYING))),
        subject=subject,
        verb=verb,
        who_is=folded[:1] in (["who"], ["who's"]) and (folded[0] == "who's" or folded[1:2] in (["is"], ["was"])),
        stems=frozenset(map(stem, folded)),
    )


def _bare(word: str) -> str:
    """A word without the marks around it; initials keep their last dot."""
    inner = word.strip(_AROUND)
    return inner + "." if inner.count(".") and word.strip(_AROUND.replace(".", "")).endswith(".") else inner


def _asks(words: Sequence[str]) -> Asks:
    if not words:
        return "what"
    asking = next((i for i, word in enumerate(words) if word in _ASKING), None)
    if words[0] in AUXILIARIES or asking is None:
        return "whether" if words[0] in AUXILIARIES else "what"
    return _asked_with(words[asking], words[asking + 1] if asking + 1 < len(words) else "")


_ASKING: dict[str, Asks] = {
    "who": "who",
    "who's": "who",
    "whom": "who",
    "whose": "who",
    "when": "when",
    "where": "where",
    "how": "what",
    "what": "what",
    "which": "what",
    "why": "what",
}


def _asked_with(word: str, after: str) -> Asks:
    """What "which countries", "how many", "what day" ask for."""
    if word == "how":
        return "how many" if after in NUMBER_WORDS else "what"
    if word in ("which", "what"):
        noun = stem(after)
        nouns: tuple[tuple[frozenset[str], Asks], ...] = (
            (WHO_NOUNS, "who"),
            (WHEN_NOUNS, "when"),
            (WHERE_NOUNS, "where"),
        )
        return next((asks for names, asks in nouns if noun in map(stem, names)), "what")
    return _ASKING[word]


# --- terms ------------------------------------------------------------------------------------------

_Placed = tuple[int, int, Term]  # the first word, the one after the last, the term


def _terms(tokens: Sequence[str], folded: Sequence[str], names: dict[tuple[str, ...], list[str]]) -> Iterator[_Placed]:
    """Countries, known speakers, years, other names and words, in order."""
    shouting = sum(token[:1].isupper() for token in tokens) > len(tokens) / 2 and len(tokens) > _CODE_LENGTH
    at = 0
    while at < len(tokens):
        term, length = (
            _speaker(folded, at, names, least=2)
            or _country(tokens, at)
            or _speaker(folded, at, names)
            or _year_or_number(folded, at)
            or _name(tokens, folded, at, shouting=shouting)
            or (None, 1)
        )
        if term is None and folded[at] not in EMPTY and words_of(tokens[at]):
            term = word_term(tokens[at])
        if term is not None:
            yield at, at + length, term
        at += length


def _country(tokens: Sequence[str], at: int) -> tuple[Term, int] | None:
    for length in range(min(len(tokens) - at, _COUNTRY_WORDS_MAX), 0, -1):
        words = _POSSESSIVE.sub("", " ".join(tokens[at : at + length]))
        if length == 1 and len(words) <= _CODE_LENGTH and not words.isupper() and words.lower() not in _LOWER_CODES:
            return None  # "can" and "per" are codes of countries too
        if words[:4].lower() == "the ":
            continue
        if code := countries.find(words):
            return word_term(words, "country", code=code), length
    return None


def _speaker(
    folded: Sequence[str], at: int, names: dict[tuple[str, ...], list[str]], least: int = 1
) -> tuple[Term, int] | None:
    """Somebody whom the coverage names, by the longest run of words."""
    for length in range(min(len(folded) - at, _NAME_WORDS_MAX), least - 1, -1):
        words = _plain(folded[at : at + length])
        if words in names and folded[at] != "the" and (length > 1 or words[0] not in EMPTY):
            return word_term(" ".join(words), "speaker", speakers=tuple(names[words])), length
    return None


def _year_or_number(folded: Sequence[str], at: int) -> tuple[Term, int] | None:
    if _YEAR.match(folded[at]):
        return word_term(folded[at], "year"), 1
    return (word_term(folded[at], "number"), 1) if _NUMBER.match(folded[at]) else None


def _name(tokens: Sequence[str], folded: Sequence[str], at: int, *, shouting: bool) -> tuple[Term, int] | None:
    """A run of capitalised words, not the first of the question: "Winter Olympics", "Hong Kong"."""
    if at == 0 or shouting or not tokens[at][:1].isupper() or folded[at] in EMPTY:
        return None
    end = at + 1
    while end < len(tokens) and _goes_on(tokens, end):
        end += 1
    return word_term(" ".join(_POSSESSIVE.sub("", token) for token in tokens[at:end]), "name"), end - at


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether a name has this word too."""
    if tokens[at - 1].endswith(("'s", "’s")):
        return False
    if tokens[at] in _PARTICLES:
        return at + 1 < len(tokens) and tokens[at + 1][:1].isupper() and tokens[at] == "of"
    return tokens[at][:1].isupper() and not countries.find(_POSSESSIVE.sub("", tokens[at]))


def _known_names(coverage: Coverage) -> dict[tuple[str, ...], list[str]]:
    """Words of names of people and of bodies of several words -> canonical names."""
    names: dict[tuple[str, ...], list[str]] = {}
    for who in coverage.everyone():
        if who.kind in ("person", "organisation"):
            for form in {who.name, *(form.text for form in who.forms if form.kind == "name")}:
                for words in _ways(who, form):
                    if who.name not in names.setdefault(words, []):
                        names[words].append(who.name)
    return names


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a name, without articles, possessives and marks around them."""
    bare = (_POSSESSIVE.sub("", fold(word)).strip(_AROUND) for word in words)
    return tuple(word for word in bare if word and word != "the")


def _ways(who: Speaker, form: str) -> Iterator[tuple[str, ...]]:
    words = _plain(form.split())
    if len(words) > 1:
        yield words
    if who.kind == "person" and words and len(words[-1]) > _CODE_LENGTH - 1:
        yield words if len(words) == 1 else words[-1:]


# --- subject ----------------------------------------------------------------------------------------


def _subject(folded: Sequence[str], terms: Sequence[_Placed]) -> tuple[Term | None, str | None]:
    """Who stands right after "did", and the word after that: "did the Dutch ambassador"."""
    auxiliary = next((i for i, word in enumerate(folded) if word in DOING), None)
    if auxiliary is None:
        return None, None
    start = auxiliary + 1 + (folded[auxiliary + 1 : auxiliary + 2] == ["the"])
    for first, end, term in terms:
        if first == start and term.anchor:
            return term, next((word for word in folded[end : end + 2] if word not in ("also", "not", "ever")), None)
    return None, None

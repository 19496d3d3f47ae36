"""A question in one's own words -> what it asks for and what it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise, takewhile
from typing import Literal

from bot.commands import countries
from bot.commands.questions.clause import Clause
from bot.commands.questions.names import AROUND, known_names, placed_terms
from bot.commands.questions.phrases import in_plain_words
from bot.commands.questions.terms import Term, is_slip_of, stem, word_term, words_of
from bot.commands.questions.word_vectors import is_known
from bot.commands.questions.words import (
    AUXILIARIES,
    EMPTY,
    HOW_MANY_NOUNS,
    NUMBER_WORDS,
    PLAIN_SAYING,
    SAYING,
    WEAK_SAYING,
    WHEN_NOUNS,
    WHERE_NOUNS,
    WHO_NOUNS,
)
from bot.extract.lexicon.number_words import UNITS
from bot.model import Country
from bot.spelling import fold
from bot.store.coverage import Coverage

Asks = Literal["who", "how many", "when", "where", "why", "whether", "what"]

_TOKENS_MAX = 60  # words of a question that are read
_NOUN_WITHIN = 3  # words after "which" in which what is asked for is named: "which Muslim countries"
# "according to the UN, how many are held"
_ENDS_SOURCE = AUXILIARIES | frozenset("how many much who which what when where why in by during since".split())
_PREFIXES = frozenset("anti co counter ex mid mini non over pre pro re self semi sub ultra un under vice".split())
_OCCASION = frozenset(("after", "before", "during", "following"))
_PERSONAL = frozenset((verb, who) for verb in ("do", "can", "should", "could", "must") for who in ("i", "we"))
_SAID_IN: tuple[Asks, ...] = ("what", "why", "whether")  # questions for somebody's words


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
    doer: Term | None = None
    undergone: tuple[Term, ...] = ()
    stems: frozenset[str] = field(default=frozenset())
    slips: Mapping[str, str] = field(default_factory=dict)

    @property
    def says(self) -> bool:
        """Whether it asks for somebody's words."""
        return bool(self.subject) and self.verb in SAYING and self.asks in _SAID_IN

    @property
    def who_is(self) -> bool:
        """Whether it asks who somebody is."""
        is_ = self.words[:1] == ("who",) and self.words[1:2] in (("is",), ("was",), ("are",), ("were",))
        return is_ and self.words[2:3] != ("to",)  # "who is to succeed him"

    @property
    def personal(self) -> bool:
        """Whether somebody asks what to do, which no report says: "how do I renew a passport"."""
        return any(pair in _PERSONAL for pair in pairwise(self.words))

    @property
    def about(self) -> tuple[Term, ...]:
        """The terms without the subject."""
        return tuple(term for term in self.terms if term not in self.subject)

    @property
    def matter(self) -> tuple[Term, ...]:
        """What a sentence that answers has to be about: of somebody's words, what they say and how, not who says it."""
        if not self.says:
            return self.terms
        tells = self.verb is not None and self.verb not in PLAIN_SAYING | WEAK_SAYING
        return (*self.about, *((word_term(self.verb),) if tells and self.verb else ()))

    @property
    def occasion(self) -> tuple[Term, ...]:
        """When somebody spoke, of which the words themselves need not tell: "quake" of "say after the quake"."""
        at = next((i for i, word in enumerate(self.words) if word in _OCCASION), len(self.words))
        behind = frozenset(self.words[at + 1 :])
        return tuple(term for term in self.matter if behind.issuperset(words_of(term.text))) if self.says else ()

    @property
    def source(self) -> tuple[Term, ...]:
        """Who is to say so: "the UN" of "how many are held, according to the UN"."""
        at = next((i for i in range(len(self.words)) if _is_source(self.words, i)), len(self.words))
        behind = frozenset(takewhile(lambda word: word not in _ENDS_SOURCE, self.words[at:]))
        return tuple(term for term in self.terms if behind.issuperset(words_of(term.text)))

    @property
    def read_as(self) -> str | None:
        """The question without its slips; None if none was found."""
        meant = self.text
        for typed, name in self.slips.items():
            meant = re.sub(rf"\b{re.escape(typed)}\b", name, meant)
        for term in (*self.terms, *self.subject):
            meant = re.sub(rf"\b{re.escape(term.text)}\b", term.meant, meant) if term.meant else meant
        return meant if meant != self.text else None

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
    tokens = [part for token in tokens for part in _parts(coverage, token)]
    slips = _slips_in_names(coverage, tokens)
    tokens = [slips.get(token, token) for token in tokens]
    folded = [fold(token).replace("’", "'") for token in tokens]
    asks, at = _asks(folded)
    noun = _asked_noun(folded, at)
    placed = [each for each in placed_terms(tokens, folded, known_names(coverage, folded)) if each[0] not in noun]
    placed = [
        (first, end, _government(term) if _is_source(folded, first) else _corrected(coverage, term))
        for first, end, term in placed
    ]
    clause = Clause(folded, placed, at)
    subject, verb = clause.subject()
    says = bool(subject) and verb in SAYING and asks in _SAID_IN
    if says:
        placed = [(first, end, _government(term) if term in subject else term) for first, end, term in placed]
    deed = None if says else clause.predicate()
    terms = [term for start, _, term in placed if not (says and term.kind == "word" and folded[start] == verb)]
    return Question(
        text=text,
        asks=asks,
        words=tuple(folded),
        terms=tuple(dict.fromkeys(terms)),
        subject=tuple(map(_government, subject)) if says else subject,
        verb=verb,
        counted=_counted(folded, at) if asks == "how many" else None,
        predicate=_besides(deed, terms) if deed else None,
        doer=clause.doer(deed) if deed else None,
        undergone=clause.undergone(deed) if deed else (),
        stems=frozenset(map(stem, folded)),
        slips=slips,
    )


def _besides(deed: Term, terms: Sequence[Term]) -> Term:
    """The deed, of which the words for the other things do not tell: "legislation" not of "repealed" beside "law"."""
    others = (term for term in terms if term.kind == "word" and term != deed)
    stems = frozenset(each for term in others for each in (term.own_stem, *term.near))
    return replace(deed, besides=stems - deed.near)


def _parts(coverage: Coverage, token: str) -> list[str]:
    """A compound that no article has as the words it is made of: "coal-hungry", "five-country"; else the word."""
    parts = token.split("-")
    made_up = len(parts) > 1 and token[:1].islower() and all(map(str.isalnum, parts)) and parts[0] not in _PREFIXES
    return parts if made_up and not coverage.passages_with(token) else [token]


def _slips_in_names(coverage: Coverage, tokens: Sequence[str]) -> dict[str, str]:
    """Names that no article has, one letter away from one that they print: "Bachelett" -> "Bachelet"."""
    slips: dict[str, str] = {}
    for token in tokens[1:]:
        typed = fold(token)
        if not token[:1].isupper() or not token.isalpha() or is_known(stem(typed)) or countries.find(token):
            continue
        if not coverage.passages_with(token) and not any(countries.near(token)):
            meant = _as_printed(coverage, typed, coverage.words_like(typed))
            if meant:
                slips[token] = meant.capitalize()
    return slips


def _corrected(coverage: Coverage, term: Term) -> Term:
    """A capital with its country; a word that the coverage does not have, with those of its words that may be meant."""
    if seat := countries.governed_from(term.text) if term.kind in ("name", "word") else None:
        return replace(term, kind="name", seat=seat)
    if term.kind != "word" or coverage.passages_with(term.query):
        return term
    typed = fold(term.text)
    alike = coverage.words_like(typed)
    return replace(term, near=term.near | frozenset(map(stem, alike)), meant=_as_printed(coverage, typed, alike))


def _as_printed(coverage: Coverage, typed: str, alike: Sequence[str]) -> str | None:
    """The word of the coverage that a typed one is a slip of; None for a word of the language, which is no slip."""
    if is_known(stem(typed)):
        return None
    passages = ((coverage.article(name), number) for name, number in coverage.passages_like(alike[:1], limit=1))
    words = (words_of(article.paragraphs[number - 1].span.of(article.text)) for article, number in passages)
    return next((word for word in chain.from_iterable(words) if is_slip_of(typed, word)), None)


def _is_source(words: Sequence[str], at: int) -> bool:
    """Whether what stands there is who says so: "according to Kyiv"."""
    return list(words[max(0, at - 2) : at]) == ["according", "to"]


def _government(term: Term) -> Term:
    """A capital as the government that speaks there."""
    code = countries.governed_from(term.text) if term.kind in ("name", "word", "speaker") else None
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
    return (_asked_with(words, at), at) if at >= 0 else (_asked_by_noun(words), -1)


def _asked_by_noun(words: Sequence[str]) -> Asks:
    """What a fragment asks for by its first word: "signatories 2021", "cost of the tunnel", "reason for the delay"."""
    first = next((stem(word) for word in words if word not in EMPTY), "")
    nouns: tuple[tuple[frozenset[str], Asks], ...] = (
        (_FRAGMENT_WHO, "who"),
        (_HOW_MANY, "how many"),
        (_FRAGMENT_WHEN, "when"),
        (_FRAGMENT_WHERE, "where"),
        (_FRAGMENT_WHY, "why"),
    )
    return next((asks for stems, asks in nouns if first in stems), "what")


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
_FRAGMENT_WHO, _FRAGMENT_WHEN, _FRAGMENT_WHERE, _FRAGMENT_WHY = (
    frozenset(map(stem, nouns.split()))
    for nouns in (
        "signatory name leader author member winner reader",
        "date day",
        "place venue location",
        "reason cause",
    )
)


def _asked_noun(words: Sequence[str], at: int) -> frozenset[int]:
    """The words that only say what kind of answer is wanted: "long" in "how long", "day" in "which day"."""
    if at < 0 or at + 1 >= len(words):
        return frozenset()
    if words[at] == "how" and words[at + 1] in NUMBER_WORDS:
        return frozenset((at + 1, *((at + 2,) if words[at + 2 : at + 3] == ["percent"] else ())))
    if words[at] in ("which", "what"):
        kinds = _WHEN | _WHERE | _WHO | _HOW_MANY
        ahead = range(at + 1, min(len(words), at + 1 + _NOUN_WITHIN))
        noun = next((i for i in ahead if stem(words[i]) in kinds or not _says_little(words[i])), at)
        if stem(words[noun]) in kinds:
            return frozenset((noun,))
    return frozenset()


def _says_little(word: str) -> bool:
    """Whether it only says how many or how big: "two", "main"."""
    return word in UNITS or word_term(word).light


def _counted(words: Sequence[str], at: int) -> str | None:
    """What "how many people" counts; "long" of "how long", "price" of "what price"."""
    after = words[at + 1 : at + 3]
    if words[at] != "how":
        return next(iter(after), None)
    counted = after[1] if after[:1] == ["many"] and len(after) > 1 else next(iter(after), None)
    return None if counted in AUXILIARIES else counted

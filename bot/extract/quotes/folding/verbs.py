"""The verbs of attribution in all their forms, one word or two: what a word of an article can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.extract.lexicon import speech
from bot.extract.lexicon.verbs import forms

TALK, STANCE, LABEL = "talk", "stance", "label"
BASE, THIRD, PAST, GERUND = "base", "third", "past", "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of attribution in one of its forms; of two tiers the one that brings words out more surely."""

    lemma: str
    tier: str
    form: str


def _verbs() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for tier, lemmas in ((LABEL, speech.LABEL), (STANCE, speech.STANCE), (TALK, speech.TALK)):
        for lemma in lemmas:
            form = forms(lemma)
            for word, name in (
                (form.participle, PAST),
                (form.past, PAST),
                (form.gerund, GERUND),
                (form.third, THIRD),
                (form.base, BASE),
            ):
                table[word] = Verb(lemma, tier, name)
    table["read"] = Verb("read", TALK, PAST)
    return table


VERBS = _verbs()


def _particle_verbs() -> dict[str, tuple[Verb, frozenset[str]]]:
    table = {}
    for lemma, particles in speech.PARTICLE_VERBS.items():
        form = forms(lemma)
        for word, name in ((form.base, BASE), (form.third, THIRD), (form.gerund, GERUND), (form.past, PAST)):
            table[word] = (Verb(lemma, TALK, name), particles)
    return table


_PARTICLE_VERBS = _particle_verbs()


CUE_WORDS = frozenset(VERBS) | frozenset(_PARTICLE_VERBS)


def is_cue_form(word: str) -> bool:
    """Whether ``word`` (lower case) can be a verb of attribution."""
    return word in VERBS


def is_cue_opening(word: str) -> bool:
    """Whether ``word`` (lower case) is a verb of attribution in a form that opens sentences: "Calling", "Said"."""
    verb = VERBS.get(word)
    return verb is not None and verb.form in (GERUND, PAST)


def is_gerund(word: str) -> bool:
    """Whether ``word`` (lower case) is a verb of speech that goes on after a tag: "…, Chen said, adding …"."""
    verb = VERBS.get(word)
    return verb is not None and verb.form == GERUND


def verb_at(lower: Sequence[str], i: int) -> Verb | None:
    """The verb of attribution at ``i``, which with some particles another verb becomes: "went on", "shot back"."""
    return _PARTICLE_VERBS[lower[i]][0] if has_particle(lower, i) else VERBS.get(lower[i])


def has_particle(lower: Sequence[str], i: int) -> bool:
    """Whether a verb at ``i`` is one of speech by the particle after it: "shot back", "point out"."""
    particles = _PARTICLE_VERBS.get(lower[i])
    return particles is not None and i + 1 < len(lower) and lower[i + 1] in particles[1]

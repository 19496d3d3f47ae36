"""Whom something is said to, between a verb of speech and what is said."""

from __future__ import annotations

from bot.extract.lexicon import speech
from bot.extract.quotes.folding.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.folding.verbs import is_gerund
from bot.extract.quotes.folding.words import can_speak
from bot.extract.quotes.grammar.clauses import FINITE_AUXILIARIES, has_clause_verb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import Mention, is_finite, phrase_at

_WHERE_TOLD = frozenset(["in", "at", "on"])
_HANGS_ON_NOUN = frozenset(["of", "for", "and", "from", "with", "in", "at", "by", ","])
_ADDRESSEE_ITEMS = 4


def after_addressee(sk: Skeleton, cue: Cue, end: int) -> int:
    """Where what is said begins after whom it is said to: "told reporters that …", "warned the town it may flood"."""
    if cue.verb.lemma not in speech.TAKES_ADDRESSEE:
        return cue.stop
    addressee = phrase_at(sk, cue.stop, end)
    if addressee is None:
        return cue.stop
    if cue.verb.lemma == "tell" and addressee.stop < end and sk.lower[addressee.stop] in _WHERE_TOLD:
        told = has_clause_verb(sk, addressee.stop, sk.find(",", addressee.stop, end))
        return (
            cue.stop if told or "that" in sk.lower[addressee.stop : end] else end
        )  # "told reporters in Oslo, where …"
    if addressee.stop >= end:  # "told The Associated Press": what was said stands elsewhere
        is_somebody = sk.kinds[addressee.head] == NAME or can_speak(sk.lower[addressee.head])
        return end if is_somebody or addressee.kind == "pronoun" else cue.stop
    if sk.kinds[addressee.stop] == WORD and (
        sk.lower[addressee.stop] in FINITE_AUXILIARIES or is_finite(sk.lower[addressee.stop])
    ):
        return cue.stop  # "warns surrender is near"
    if sk.lower[addressee.stop] == "to" or sk.lower[addressee.stop : addressee.stop + 2] == ["not", "to"]:
        return cue.stop  # "urged both sides to talk": who is to do it belongs to it
    if sk.words[addressee.stop] == "," and sk.lower[addressee.stop + 1 : end][:1] in (["which"], ["who"]):
        return cue.stop if "that" in sk.lower[addressee.stop : end] else end  # "told Ann Lee, which meant …"
    if _is_named_addressee(sk, addressee, end):
        return end
    if sk.lower[addressee.stop] in _HANGS_ON_NOUN:
        told = sk.kinds[addressee.head] == NAME and not has_clause_verb(
            sk, addressee.stop, end
        )  # "told The Wire by phone from Oxton"
        return end if told else cue.stop
    return addressee.stop


def _is_named_addressee(sk: Skeleton, addressee: Mention, end: int) -> bool:
    """Whether only the name of whoever is told follows before a participle: "told the local paper, the Wire, adding …".

    Or not even that: "told The Wire, wiping her hands".
    """
    speaks = sk.kinds[addressee.head] == NAME or can_speak(sk.lower[addressee.head])
    if sk.words[addressee.stop] != "," or not speaks:
        return False
    if addressee.stop + 1 < end and sk.lower[addressee.stop + 1].endswith("ing"):
        return True
    comma = next((k for k in range(addressee.stop + 1, end - 1) if sk.words[k] == ","), None)
    return comma is not None and is_gerund(sk.lower[comma + 1])


def only_addressee(sk: Skeleton, k: int, end: int) -> bool:
    """Whether from ``k`` only those follow who were told: "told the Herald", "told The Wire, in a rare interview"."""
    told = phrase_at(sk, k, end)
    return end - k < _ADDRESSEE_ITEMS or (told is not None and (told.stop >= end or sk.words[told.stop] == ","))

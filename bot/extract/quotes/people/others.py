"""Whom a pronoun cannot mean, by how its clause and the one before it are built."""

from __future__ import annotations

from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.folding.verbs import is_cue_form
from bot.extract.quotes.grammar.phrases import phrase_at

_ASKING = frozenset(["asked", "asks", "wondered"])
_ANSWERING = frozenset(["answered", "answers", "replied", "replies", "responded"])


def is_another(sk: Skeleton, place: int, at: int) -> bool:
    """Whether a pronoun at ``at`` means somebody else than who is named at ``place``, before it.

    Not what is spoken of, "Imports, she said, had doubled", nor who has asked what is answered.
    """
    if sk.words[at - 1] == "," and _is_spoken_of(sk, place, at):
        return True
    if at + 1 >= len(sk.lower) or sk.lower[at + 1] not in _ANSWERING:
        return False
    verb = place + 2 if sk.words[place + 1] == "," else place + 1
    return sk.lower[verb] in _ASKING


def _is_spoken_of(sk: Skeleton, place: int, at: int) -> bool:
    """Whether only the phrase at ``place`` stands before the tag that opens at ``at``: "The Ghanaian, he said, …"."""
    if place + 2 == at:
        return True
    if place + 1 >= at or at + 1 >= len(sk.lower) or not is_cue_form(sk.lower[at + 1]):
        return False
    spoken_of = phrase_at(sk, place, at - 1)
    return spoken_of is not None and spoken_of.stop == at - 1

"""Whom a pronoun cannot mean, by how its clause and the one before it are built."""

from __future__ import annotations

from bot.extract.quotes.skeleton import Skeleton

_ASKING = frozenset(["asked", "asks", "wondered"])
_ANSWERING = frozenset(["answered", "answers", "replied", "replies", "responded"])


def is_another(sk: Skeleton, place: int, at: int) -> bool:
    """Whether a pronoun at ``at`` means somebody else than who is named at ``place``, before it.

    Not what is spoken of, "Imports, she said, had doubled", nor who has asked what is answered.
    """
    if place + 2 == at and sk.words[place + 1] == ",":
        return True
    if at + 1 >= len(sk.lower) or sk.lower[at + 1] not in _ANSWERING:
        return False
    verb = place + 2 if sk.words[place + 1] == "," else place + 1
    return sk.lower[verb] in _ASKING

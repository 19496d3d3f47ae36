"""Speakers, and how well a pronoun or a phrase fits one."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.words import can_speak
from bot.extract.quotes.people.members import Member
from bot.model import SpeakerKind

# How much farther away somebody seems, in sentences, than one whom a pronoun fits for sure.
_GENDER_COST = 0.6  # gender not known
_UNNAMED_COST = 0.6  # "a woman"
_OPEN_COST = 1.4  # may be no person at all
_BODY_AS_THEY_COST = 3.0
_MEMBERS_AS_THEY_COST = 1.5
_COUNTRY_COST = 1.6  # a country as "it"

# Whoever surely does something: "pianists", "treasurer", "stage manager"; not "empower", "centers"
_DOER = re.compile(r"[a-z-]{2,30}(?:ist|ian|eer|urer|pher|ager|woman|person)s?")
# Bodies whose members are as often spoken of: "the council … they"
_OF_MEMBERS = frozenset("council committee group panel team band board coalition alliance police family couple".split())
WOMAN = frozenset(["she", "her"])
MAN = frozenset(["he", "him", "his"])
ONE_PERSON = WOMAN | MAN
_ROLES_AND_BODIES = people.ROLE_NOUNS | people.BODY_NOUNS
_SEVERAL = frozenset(["they", "them", "their"])
THIRD_PERSON = WOMAN | MAN | _SEVERAL | {"it", "its"}


class Speaker(NamedTuple):
    """Whom a mention means, and by which rule; ``member`` where the cast has an entry.

    ``sure`` says that nobody else could be meant as well.
    """

    name: str
    kind: SpeakerKind
    rule: str
    member: Member | None = None
    plural: bool = False
    sure: bool = True


def misfit(word: str, speaker: Speaker) -> float | None:
    """How badly a pronoun fits somebody, in sentences of distance; None if it cannot mean them."""
    if word in WOMAN or word in MAN:
        if speaker.kind != "person":
            return None
        gender = speaker.member.gender if speaker.member else _noun_gender(speaker.name)
        if gender is not None and speaker.member is None:
            return _UNNAMED_COST if gender == ("f" if word in WOMAN else "m") else None
        if gender is not None:
            return 0.0 if gender == ("f" if word in WOMAN else "m") else None
        may_be_none = speaker.member and speaker.member.open and not speaker.member.speaks
        return _OPEN_COST if may_be_none else _GENDER_COST
    if word in _SEVERAL:
        return 0.0 if speaker.plural else _body_as_they(speaker)
    if speaker.plural or speaker.kind not in ("organisation", "document"):
        return None
    return _COUNTRY_COST if speaker.member and speaker.member.is_country else 0.0


def _body_as_they(speaker: Speaker) -> float | None:
    """How badly "they" fits one body: less where it has members who may be meant."""
    if speaker.kind != "organisation":
        return None
    return _MEMBERS_AS_THEY_COST if speaker.name.lower().split()[-1] in _OF_MEMBERS else _BODY_AS_THEY_COST


def _noun_gender(phrase: str) -> str | None:
    """What the nouns of a phrase tell of who it means; not whose: "the queen's treasurer", "her boss"."""
    words = phrase.lower().replace("’", "'").rpartition("'s ")[2].split()
    words = words[1:] if len(words) > 1 and words[0] in grammar.POSSESSIVES else words
    if not people.WOMENS_NOUNS.isdisjoint(words):
        return "f"
    return None if people.MENS_NOUNS.isdisjoint(words) else "m"


def kind_of(head: str) -> SpeakerKind:
    """What the head of a phrase says that a speaker without a name is."""
    several = head.endswith("s") and head[:-1] in _ROLES_AND_BODIES
    if head in people.GROUP_NOUNS or several or (head.endswith(("men", "women")) and can_speak(head)):
        return "collective"
    if head in people.DOCUMENT_NOUNS or (head.endswith("s") and head[:-1] in people.DOCUMENT_NOUNS):
        return "document"
    if head in people.BODY_NOUNS:
        return "organisation"
    if head in people.ROLE_NOUNS:
        return "person"
    if _DOER.fullmatch(head):
        return "collective" if head.endswith("s") else "person"
    return "unknown"

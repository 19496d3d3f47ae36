"""Whom a mention means: names through the cast, pronouns and roles through what the article said just before."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extract.lexicon import people
from bot.extract.quotes.cast import Cast, Member
from bot.extract.quotes.skeleton import Skeleton
from bot.extract.quotes.subjects import Mention, clause_subject
from bot.model import SpeakerKind

_SENTENCES_BACK_MAX = 12  # how far a pronoun looks for whom it means
_WOMAN = frozenset(["she", "her", "herself"])
_MAN = frozenset(["he", "him", "himself"])
_SPEAKERS_OWN = frozenset(["i", "we", "you", "me", "us"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a mention means, and by which rule; ``member`` where the cast has an entry."""

    name: str
    kind: SpeakerKind
    rule: str
    member: Member | None = None
    plural: bool = False


@dataclass(slots=True)
class Focus:
    """Whom one sentence is about: its subject, and everybody it names, in order."""

    subject: Speaker | None = None
    named: list[tuple[int, Member]] = field(default_factory=list)


class Resolver:
    """Resolves mentions in the order of the text, remembering whom each sentence was about."""

    def __init__(self, sk: Skeleton, cast: Cast) -> None:
        self.sk, self.cast = sk, cast
        self.sentence_of = {i: n for n, (a, b) in enumerate(sk.sentences) for i in range(a, b)}
        self.focus: list[Focus] = []
        self._resolved: dict[int, Speaker | None] = {}
        for first, stop in sk.sentences:
            self.focus.append(Focus(named=[(i, cast.at[i]) for i in range(first, stop) if i in cast.at]))
        for number, (first, stop) in enumerate(sk.sentences):
            subject = clause_subject(sk, first, stop)
            self.focus[number].subject = self.speaker(subject) if subject else None

    def speaker(self, mention: Mention) -> Speaker | None:
        """Whom ``mention`` means, or None for a pronoun without anybody to refer to."""
        if mention.head not in self._resolved:
            self._resolved[mention.head] = self._resolve(mention)
        return self._resolved[mention.head]

    def _resolve(self, mention: Mention) -> Speaker | None:
        if mention.kind == "name":
            return self._named(mention)
        if mention.kind == "pronoun":
            return self._pronoun(mention.first)
        return self._nominal(mention)

    def _named(self, mention: Mention) -> Speaker | None:
        member = self.cast.at.get(mention.head)
        if member is None:
            return self._role(mention) or self._as_written(mention)
        return Speaker(member.name, member.kind, "named", member)

    def _pronoun(self, at: int) -> Speaker | None:
        word = self.sk.lower[at]
        if word in _SPEAKERS_OWN:
            return None
        if word in ("who", "which", "that"):
            return None
        number = self.sentence_of[at]
        for back in range(number, max(-1, number - _SENTENCES_BACK_MAX), -1):
            found = self._in_sentence(word, back, at)
            if found:
                return found
        return None

    def _in_sentence(self, word: str, number: int, before: int) -> Speaker | None:
        focus = self.focus[number]
        subject = focus.subject
        if subject and _agrees(word, subject) and self._stands_before(subject, number, before):
            return Speaker(subject.name, subject.kind, "pronoun", subject.member, subject.plural)
        if word in ("it", "they"):
            return None
        for i, member in focus.named:
            if i < before and _agrees(word, Speaker(member.name, member.kind, "", member)):
                return Speaker(member.name, member.kind, "pronoun", member)
        return None

    def _stands_before(self, subject: Speaker, number: int, before: int) -> bool:
        return self.sentence_of.get(before) != number or any(
            i < before and m is subject.member for i, m in self.focus[number].named
        )

    def _nominal(self, mention: Mention) -> Speaker | None:
        return self._role(mention) or self._as_written(mention)

    def _role(self, mention: Mention) -> Speaker | None:
        """The person whose role a definite phrase repeats: "the Chinese envoy"."""
        sk = self.sk
        noun = sk.lower[mention.head].split()[-1]
        first = sk.lower[mention.first]
        if (
            noun not in people.ROLE_NOUNS
            or first in ("a", "an", "one", "another")
            or (first not in ("the", "his", "her", "their", "its") and not first.endswith("'s"))
        ):
            return None
        family = {noun}.union(*(same for same in people.SAME_ROLE if noun in same))
        country = next(
            (
                self.cast.countries[sk.starts[k]].code
                for k in range(mention.first, mention.stop)
                if sk.starts[k] in self.cast.countries
            ),
            None,
        )
        best: Member | None = None
        for i, member in self.cast.at.items():
            if i >= mention.first or member.kind != "person" or not member.role_nouns & family:
                continue
            if country and member.country and member.country != country:
                continue
            best = member
        return Speaker(best.name, "person", "role", best) if best else None

    def _as_written(self, mention: Mention) -> Speaker:
        head = self.sk.lower[mention.head].split()[-1]
        kind = _kind_of(head)
        return Speaker(self.sk.phrase(mention.first, mention.stop), kind, "nominal", plural=kind == "collective")


def _agrees(word: str, speaker: Speaker) -> bool:
    if word in _WOMAN or word in _MAN:
        wanted = "f" if word in _WOMAN else "m"
        member = speaker.member
        if speaker.kind != "person":
            return False
        gender = member.gender if member else _noun_gender(speaker.name)
        return gender is None or gender == wanted
    if word == "they":
        return speaker.plural
    return speaker.kind in ("organisation", "document") and not speaker.plural


def _noun_gender(phrase: str) -> str | None:
    words = set(phrase.lower().split())
    return "f" if words & people.WOMENS_NOUNS else "m" if words & people.MENS_NOUNS else None


def _kind_of(head: str) -> SpeakerKind:
    if head in people.GROUP_NOUNS or (head.endswith("s") and head[:-1] in people.ROLE_NOUNS | people.BODY_NOUNS):
        return "collective"
    if head in people.DOCUMENT_NOUNS:
        return "document"
    if head in people.BODY_NOUNS:
        return "organisation"
    if head in people.ROLE_NOUNS:
        return "person"
    return "unknown"

"""Whom a description means, from what was said before: "the Chinese envoy", "the 24-year-old", "the new champion"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.skeleton import NAME, Skeleton
from bot.extract.quotes.folding.words import is_possessive
from bot.extract.quotes.grammar.phrases import Mention, phrase_at
from bot.extract.quotes.people.ages import age_at
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.memory import NAME_COST, Candidate, Memory
from bot.extract.quotes.people.speakers import Speaker

_HOLDERS_MAX = 20  # people of one role that are looked at for one mention
_OF_ITEMS_MAX = 6  # "of the old seaside caravan park"
_NEW_ITEMS_MAX = 4  # "a young hospital nurse"
# Those who speak for others or of them: rarely who the paragraph has been about
_BESIDE_OTHERS = frozenset("source official employee spokesman spokeswoman spokesperson aide lawyer".split())
_COMMON_MODIFIERS = frozenset(
    """then longtime veteran late new top senior outgoing current first young old next newly
    u.n. un us u.s. - presidential""".split()
)
_DESCRIPTION_BACK_MAX = 3  # sentences in which a description ("the new champion") looks for its person
_OF_WORKS = frozenset("star singer actor actress rapper".split())  # who is known by a work: "the Hold Me singer"
_AGAINST = frozenset(["while", "whereas"])
_SOURCES = frozenset(["source", "insider", "individual"])  # whoever is not named


class Descriptions:
    """Resolves roles and descriptions by what the article has told so far."""

    def __init__(self, sk: Skeleton, cast: Cast, memory: Memory) -> None:
        self.sk, self.cast = sk, cast
        self._memory = memory

    def described(self, mention: Mention, country: str | None = None) -> Speaker | None:
        """Whom a new description means: the one person the sentences before it are about, if there is only one."""
        if head_of(self.sk, mention) in _SOURCES or any(self._owners(mention)):
            return None  # "the prime minister's spokesman"
        if self.sk.lower[mention.first - 1] in _AGAINST:
            return None  # "Lee said it was shut while the mayor insisted …"
        number = self._memory.sentence_of(mention.first)
        if self._is_another(mention.stop) or self._is_told_of(mention, number):
            return None
        near = [
            (place, speaker, cost)
            for back in range(min(number + 1, _DESCRIPTION_BACK_MAX))
            for place, speaker, cost in self._memory.candidates[number - back]
            if place < mention.first and _may_be_described(speaker, cost) and not self._is_foreign(speaker, country)
        ]
        begin = self._memory.paragraph_of(mention.first)
        acting = [each for each in near if each[0] >= begin and each[2] < NAME_COST and not self._speaks_for(mention)]
        meant = _only_one(near) or _only_one(acting)
        if meant is None or not self._may_be(meant, mention, country):
            return None
        return meant._replace(rule="description", sure=False)

    def _owners(self, mention: Mention) -> Iterator[bool]:
        """Whether each word before the noun is an owner's: "minister's"."""
        return map(is_possessive, self.sk.lower[mention.first : mention.head])

    def _may_be(self, speaker: Speaker, mention: Mention, country: str | None) -> bool:
        """Whether nothing that is known of somebody speaks against their being so described."""
        noun, member = head_of(self.sk, mention), speaker.member
        if member in [self.cast.at.get(k) for k in range(mention.first, mention.head)]:  # "the Acme spokeswoman"
            return False
        if noun in people.OFFICES and self._holds_none(speaker):
            return False
        if member is None:
            return True
        foreign = country and member.country != country and member.roles
        known_for_work = noun in _OF_WORKS and self.is_of_club(mention)
        return not (foreign or (noun in member.role_nouns and not known_for_work and not self._fits(mention, member)))

    def of_age(self, age: str) -> Speaker | None:
        """The one person of whom the article tells that age."""
        aged = {id(member): member for i, member in self._memory.named if age_at(self.sk, i) == age}
        if len(aged) != 1:
            return None
        (member,) = aged.values()
        return Speaker(member.name, "person", "role", member) if member.kind == "person" else None

    def cited_before(self, mention: Mention) -> Speaker | None:
        """Who was cited without a name shortly before "the source": "A farmer said …"."""
        if head_of(self.sk, mention) not in _SOURCES or self.opening(mention) != "the":
            return None
        number = self._memory.sentence_of(mention.first)
        for back in range(min(number + 1, _DESCRIPTION_BACK_MAX)):
            for place, speaker, _ in reversed(self._memory.candidates[number - back]):
                if place < mention.first and speaker.kind == "person" and speaker.member is None:
                    return speaker._replace(rule="description", sure=False)
        return None

    def is_unnamed(self, mention: Mention, noun: str) -> bool:
        """Whether it has been about somebody without a name before "the man": "A UK man's cough …"."""
        lower = self.sk.lower
        return any(
            lower[k] in (noun, f"{noun}'s") and not {"a", "an"}.isdisjoint(lower[max(0, k - _NEW_ITEMS_MAX + 1) : k])
            for k in range(mention.first)
        )

    def holder(self, mention: Mention, noun: str, country: str | None) -> Member | None:
        """The last person named before ``mention`` who holds the role, or one that news calls alike."""
        alike = (same for same in people.SAME_ROLE if noun in same)
        family = frozenset().union(people.WIDER_ROLES.get(noun, ()), *alike) - {noun}
        return self._last_holder(mention, [noun], country) or self._last_holder(mention, family, country)

    def _last_holder(self, mention: Mention, family: Iterable[str], country: str | None) -> Member | None:
        best: tuple[int, Member] | None = None
        for holders in (self._memory.holders.get(word, []) for word in family):
            at = bisect_left(holders, mention.first, key=itemgetter(0))
            for entry in reversed(holders[max(0, at - _HOLDERS_MAX) : at]):
                foreign = country and entry[1].country != country
                if not foreign and self._fits(mention, entry[1]):
                    best = max(best or entry, entry, key=itemgetter(0))
                    break
        return best[1] if best else None

    def opening(self, mention: Mention) -> str:
        """The word that opens a phrase, also before a role in capitals: "the" of "the Turkish President"."""
        in_capitals = self.sk.kinds[mention.first] == NAME and mention.first > 0
        before = self.sk.lower[mention.first - 1] if in_capitals else ""
        return before if before in grammar.DEFINITE else self.sk.lower[mention.first]

    def country_in(self, mention: Mention) -> str | None:
        """The country named in a phrase, or whence it says: CHN in "the Chinese envoy", "the envoy from China"."""
        starts = self.sk.starts[mention.first : self._end_of_origin(mention.stop)]
        return next((self.cast.countries[start].code for start in starts if start in self.cast.countries), None)

    def _end_of_origin(self, k: int) -> int:
        """The end of "from China", "from the Gambia" at ``k``; ``k`` itself if neither stands there."""
        if self.sk.lower[k : k + 1] != ["from"]:
            return k
        return k + 3 if self.sk.lower[k + 1 : k + 2] == ["the"] else k + 2

    def is_of_club(self, mention: Mention) -> bool:
        """Whether a name stands before the noun of a phrase: "the Barrow man", "the ex-Barrow striker"."""
        inside = range(mention.first + 1, mention.head)
        return any(self.sk.kinds[k] == NAME or self.sk.lower[k].startswith("ex-") for k in inside)

    def _holds_none(self, speaker: Speaker) -> bool:
        """Whether somebody is told of as something else, so that they hold no office: "Ann Lee of the CGT"."""
        if speaker.member and speaker.member.role_nouns - people.COURTESIES:
            return True
        items = speaker.member.items[:1] if speaker.member else []
        return any(self._is_another(i + 1) for i in items)

    def _is_foreign(self, speaker: Speaker, country: str | None) -> bool:
        """Whether somebody was called by another nationality before."""
        return country is not None and self._memory.nationalities.get(id(speaker.member), country) != country

    def _speaks_for(self, mention: Mention) -> bool:
        """Whether a description is of somebody beside who was told of: "the official", "the FBI director"."""
        inside = self.sk.words[mention.first : mention.head]
        return head_of(self.sk, mention) in _BESIDE_OTHERS or any(word.isupper() for word in inside)

    def _is_told_of(self, mention: Mention, number: int) -> bool:
        """Whether a sentence shortly before tells of somebody else so described: "A nurse at the ward said …"."""
        noun = head_of(self.sk, mention)
        begins = self._memory.begins[max(0, number - _DESCRIPTION_BACK_MAX + 1) : number]
        openings = (self.sk.lower[k : k + _NEW_ITEMS_MAX] for k in begins)
        if any(words[0] in ("a", "an", "one", "another") and noun in words for words in openings):
            return True
        before = self._memory.candidates[max(0, number - _DESCRIPTION_BACK_MAX + 1) : number]
        told = (speaker for candidates in before for _, speaker, _ in candidates if speaker.member is None)
        return any(speaker.name.lower().rsplit(" ", 1)[-1] == noun for speaker in told)

    def _is_another(self, k: int) -> bool:
        """Whether the words from ``k`` tell whom a description means: "of Oxton", "of the mill" (new), "who left"."""
        if self.sk.lower[k : k + 1] == ["who"]:
            return True
        words = self.sk.lower[k : k + 2]
        name = k + 2 if words[1:] == ["the"] else k + 1
        if words[:1] != ["of"] or name >= len(self.sk.words):
            return False
        return self.sk.kinds[name] == NAME or (name == k + 2 and self._is_new(name, k))

    def _is_new(self, first: int, k: int) -> bool:
        """Whether the noun of the phrase at ``first`` stands nowhere before ``k``."""
        found = phrase_at(self.sk, first, min(first + _OF_ITEMS_MAX, len(self.sk.words)))
        return found is not None and self.sk.lower[found.head] not in self.sk.lower[:k]

    def _fits(self, mention: Mention, member: Member) -> bool:
        """Whether what a phrase adds to its noun is said of the person too: not "the band leader" of a president."""
        known = " ".join(member.roles).lower()
        owner = self.sk.lower[mention.first]
        owned = self.sk.kinds[mention.first] == NAME and is_possessive(owner) and not self._is_country(mention.first)
        if owned and owner.removesuffix("'s").removesuffix("'") not in known:
            return False  # "Lee's lawyer", after another lawyer
        title = self.sk.lower[mention.head].split()[:-1]
        if not all(word in _COMMON_MODIFIERS or word in known for word in title):
            return False  # "the Prime Minister", after the home minister
        return all(
            self._is_country(k) or self.sk.lower[k] in _COMMON_MODIFIERS or self.sk.lower[k] in known
            for k in range(mention.first + 1, mention.head)
        )

    def _is_country(self, k: int) -> bool:
        """Whether a country's name or adjective begins at item ``k``."""
        return self.sk.starts[k] in self.cast.countries


def head_of(sk: Skeleton, mention: Mention) -> str:
    """The noun of a phrase, of a possessive too: "the minister's reply"."""
    return sk.lower[mention.head].split()[-1].removesuffix("'s")


def _only_one(candidates: Sequence[Candidate]) -> Speaker | None:
    """The one speaker among candidates, if they are all the same."""
    names = {speaker.name for _, speaker, _ in candidates}
    return candidates[0][1] if len(names) == 1 else None


def _may_be_described(speaker: Speaker, cost: float) -> bool:
    """Whether a description may mean a candidate: a person; one who may be none only where they act."""
    member = speaker.member
    if speaker.kind != "person" or member is None:
        return False
    return not member.open or cost < NAME_COST

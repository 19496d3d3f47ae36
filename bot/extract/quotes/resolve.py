"""Whom a mention means: names through the cast, pronouns and roles through what the article said just before."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.ages import age_at, age_in
from bot.extract.quotes.ahead import clause_ahead, introduced
from bot.extract.quotes.clauses import clause_subject, joint_subject
from bot.extract.quotes.cues import Cue
from bot.extract.quotes.members import Cast, Member
from bot.extract.quotes.names import plain_words
from bot.extract.quotes.others import is_another
from bot.extract.quotes.phrases import Mention, name_modifies, names_listed, phrase_at
from bot.extract.quotes.phrases_before import phrase_ending
from bot.extract.quotes.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.speakers import MAN, ONE_PERSON, THIRD_PERSON, WOMAN, Speaker, kind_of, misfit
from bot.extract.quotes.subjects import subject_before
from bot.extract.quotes.words import can_speak, is_possessive
from bot.model import SpeakerKind

_HOLDERS_MAX = 20  # people of one role that are looked at for one mention
_SENTENCES_BACK_MAX = 9  # how far a pronoun looks for whom it means
_CUES_MAX = 6  # whose subjects are remembered, in one sentence

# How much farther away a candidate seems, in sentences, than the subject of its sentence would.
_NAME_COST = 1.6  # named, but not as a subject
_SIDE_SUBJECT_COST = 0.5  # the subject of another verb of speech in the sentence
_SPEAKING_GAIN = 0.8  # two words that may be no person's name, of one who speaks: "Slaven Orlic told reporters"
_POSSESSIVE_COST = 2.2  # "Smith's lawyer"
_DOCUMENT_COST = 0.4  # a document that is not the subject, as "it"
_PARAGRAPH_COST = 1.5  # in a paragraph before the pronoun's, whose first sentence has somebody to mean
_JOINT_GAIN = 2.0  # of those who may have a text in common, where "they said in a joint statement"
_TEXT_ITEMS_MAX = 7  # from "they" to the text
_OF_TEXT = frozenset("statement letter declaration communique communiqué text document appeal petition".split())
_AUTHORS = frozenset(
    """
    countries nations states governments ministers leaders groups organisations organizations charities signatories
    authors members parties unions
    """.split()
)
_OF_ITEMS_MAX = 6  # "of the old seaside caravan park"
_NEW_ITEMS_MAX = 4  # "a young hospital nurse"
_DESCRIPTION_BACK_MAX = 3  # sentences in which a description ("the new champion") looks for its person
_RIVAL_COST = 1.0  # how much farther away the next candidate must be for a pronoun to be sure …
_SURE_COST = 2.5  # … and how near the one it means
# Those who speak for others or of them: rarely who the paragraph has been about
_BESIDE_OTHERS = frozenset("source official employee spokesman spokeswoman spokesperson aide lawyer".split())
_WOMAN_NOUNS = frozenset(["woman", "girl", "lady"])
_MAN_NOUNS = frozenset(["man", "boy", "gentleman"])
_SOURCES = frozenset(["source", "insider", "individual"])  # whoever is not named
_NUMBERED = frozenset("one two three four five six seven eight nine ten".split())  # "the world number two"
_SAME_PRONOUN = {word: kind for kind in (MAN, WOMAN, frozenset(["it", "its"])) for word in kind}
_COMMON_MODIFIERS = frozenset(
    """then longtime veteran late new top senior outgoing current first young old next newly
    u.n. un us u.s. - presidential""".split()
)


_Candidate = tuple[int, Speaker, float]
"""Somebody a pronoun may mean: at which item, who, how much worse a guess than a subject, in sentences of distance."""


class Resolver:
    """Resolves mentions in the order of the text, remembering who acts and speaks in each sentence."""

    def __init__(self, sk: Skeleton, cast: Cast, cues: Sequence[Sequence[Cue]]) -> None:
        self.sk, self.cast = sk, cast
        self._nationalities: dict[int, str] = {}  # of members, by what they were called alone: "the Serb"
        self._resolved: dict[tuple[int, int], Speaker | None] = {}
        self._begins = [first for first, _ in sk.sentences]
        self._paragraph_begins = [first for first, _ in sk.paragraphs]
        self._candidates: list[list[_Candidate]] = [[] for _ in sk.sentences]
        self._named_in_order = sorted(cast.at.items(), key=itemgetter(0))
        self._add_names()
        self._add_documents()
        self._holders = self._holders_of_roles()
        quoted = {self._sentence_of(i) for i in sk.quotes}
        for number, (first, stop) in enumerate(sk.sentences):
            for mention, acts, speaks in self._subjects(first, stop, cues[number]):
                speaker = self.speaker(mention)
                if speaker and (speaker.member or not sk.text[sk.ends[stop - 1] - 1].isalnum()):  # not of a heading
                    cost = 0.0 if acts or number in quoted else _SIDE_SUBJECT_COST
                    if speaks and speaker.member and speaker.member.open and " " in speaker.name:
                        cost -= _SPEAKING_GAIN
                    if speaks and self._are_several(mention, speaker):
                        speaker = speaker._replace(plural=True)
                    self._candidates[number].append((mention.first, speaker, cost))

    def _are_several(self, mention: Mention, speaker: Speaker) -> bool:
        """Whether a noun that no list has is a plural: "the ensembles", "novelists"; not "a species"."""
        head, single = self._head(mention), self.sk.lower[mention.first] in ("a", "an")
        unknown = speaker.kind == "unknown" and speaker.member is None and mention.kind == "nominal"
        return unknown and not single and head.endswith("s") and not head.endswith(("ss", "us", "is"))

    def _sentence_of(self, i: int) -> int:
        return bisect_right(self._begins, i) - 1

    def _paragraph_of(self, i: int) -> int:
        """Where the paragraph of item ``i`` begins."""
        return self._paragraph_begins[bisect_right(self._paragraph_begins, i) - 1]

    def _add_names(self) -> None:
        speakers = {id(m): Speaker(m.name, m.kind, "named", m) for m in self.cast.members}
        number, stop = -1, 0  # the sentence that the names have come to, and where it ends
        for i, member in self._named_in_order:
            while i >= stop:
                number += 1
                stop = self.sk.sentences[number][1]
            if member.is_country and name_modifies(self.sk, i, stop):
                continue  # "Oslo's Korean rival"
            cost = _POSSESSIVE_COST if is_possessive(self.sk.lower[i]) else _NAME_COST
            self._candidates[number].append((i, speakers[id(member)], cost))

    def _add_documents(self) -> None:
        """The statements, letters and the like of each sentence: "it" often means one that is not its subject."""
        for i in self.sk.documents:
            if self.sk.kinds[i] != WORD:
                continue
            number = self._sentence_of(i)
            mention = phrase_ending(self.sk, self._begins[number], i)
            if mention and mention.kind == "nominal" and self.sk.lower[mention.first] in ("a", "an", "the", "this"):
                speaker = Speaker(self.sk.phrase(mention.first, i + 1), "document", "nominal")
                self._candidates[number].append((mention.first, speaker, _DOCUMENT_COST))

    def _holders_of_roles(self) -> dict[str, list[tuple[int, Member]]]:
        """For each role noun the people who hold it, by the items where they are named."""
        holders: dict[str, list[tuple[int, Member]]] = {}
        for i, member in self._named_in_order:
            if member.kind == "person":
                for noun in member.role_nouns:
                    holders.setdefault(noun, []).append((i, member))
        return holders

    def _subjects(self, first: int, stop: int, cues: Sequence[Cue]) -> list[tuple[Mention, bool, bool]]:
        """Who acts or speaks in a sentence, in order: whether as its subject, whether as one of a verb of speech."""
        main = clause_subject(self.sk, first, stop)
        joint = joint_subject(self.sk, main, stop) if main else None
        if joint:
            return [(joint, True, False), *self._acting(first, stop, cues, main)]
        return self._acting(first, stop, cues, main)

    def _acting(
        self, first: int, stop: int, cues: Sequence[Cue], main: Mention | None
    ) -> list[tuple[Mention, bool, bool]]:
        """The same, each alone."""
        if source := self._source(first, stop):
            return sorted([source, (main, True, False)], key=itemgetter(0)) if main else [source]
        if not cues:
            return [(main, True, False)] if main else []
        speaking = [m for cue in cues[:_CUES_MAX] if not cue.passive and (m := subject_before(self.sk, first, cue))]
        found = [main, *(m for m in speaking if m != main)] if main else speaking
        if len(found) > 1:
            found = sorted(dict.fromkeys(found), key=itemgetter(0))
        return [(m, m == main, m in speaking) for m in found]

    def _source(self, first: int, stop: int) -> tuple[Mention, bool, bool] | None:
        """Whom "according to" names, as one who speaks."""
        at = self.sk.source_in(first, stop - 2)
        named = phrase_at(self.sk, at + 2, stop) if at is not None else None
        return (named, False, True) if named else None

    def speaker(self, mention: Mention) -> Speaker | None:
        """Whom ``mention`` means, or None for a pronoun without anybody to refer to."""
        key = (mention.first, mention.stop)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(mention)
        return self._resolved[key]

    def referring(self) -> Iterator[tuple[tuple[int, int], Member, str]]:
        """The pronouns and roles that were resolved to somebody: their items, whom they mean, the rule."""
        for place, speaker in self._resolved.items():
            if speaker and speaker.member and speaker.rule not in ("named", "interviewee"):
                yield place, speaker.member, speaker.rule

    def _resolve(self, mention: Mention) -> Speaker | None:
        if mention.label:
            return self._labelled(mention.label.of(self.sk.text))
        if mention.kind == "interviewee":
            return self._interviewee(mention.first)
        if mention.antecedent:
            found = self.speaker(mention.antecedent)
            return found._replace(rule="relative") if found else None
        if mention.kind == "several":
            return self._several(mention)
        if mention.kind == "name" or self._is_name_with_article(mention):
            return self._compatriot(mention) or self._named(mention)
        if mention.kind == "pronoun":
            return self._pronoun(mention.first, self.sk.lower[mention.first])
        return self._nominal(mention)

    def _compatriot(self, mention: Mention) -> Speaker | None:
        """Who is called by nationality alone: "the Serb"; not "the Swiss", who are many."""
        at = mention.head
        first = at - 1 if self.sk.lower[at - 1 : at] == ["the"] else at - 2  # "the 24-year-old Serb"
        nation, aged = self.sk.lower[at].rsplit(" ", 1)[-1], self.sk.lower[at - 1].endswith("-old")
        known = people.DEMONYMS | people.NATIONALS if aged else people.NATIONALS  # "the Swiss" are many
        if nation not in known or self.sk.lower[max(0, first)] != "the" or not (aged or first == at - 1):
            return None
        mention = Mention(at, at + 1, at, "nominal")
        words = Speaker(self.sk.phrase(first, at + 1), "person", "nominal", sure=False)
        country = self._country_in(mention)
        meant = self._described(mention, country)
        if meant and meant.member and country:
            self._nationalities[id(meant.member)] = country
        return meant or words

    def _is_name_with_article(self, mention: Mention) -> bool:
        """Whether a phrase is but "the" and a body's name: "the Oxton Society"."""
        head = mention.head
        return (
            head == mention.first + 1 == mention.stop - 1
            and self.sk.lower[mention.first] == "the"
            and head in self.cast.at
        )

    def _several(self, mention: Mention) -> Speaker:
        """Several who speak together: "Chile and Peru", "France, Germany and Poland"."""
        named = names_listed(self.sk, mention.first, mention.stop)
        *others, last = (
            self.cast.at[i].name if stop == i + 1 and i in self.cast.at else self.sk.phrase(i, stop)
            for i, stop in named
        )
        return Speaker(f"{', '.join(others)} and {last}" if others else last, "collective", "named", plural=True)

    def _labelled(self, label: str) -> Speaker:
        """Whom a transcript's "WALLACE:" means."""
        folded = plain_words(label)
        named_so = [member for member in self.cast.members if member.words[-len(folded) :] == folded]
        for member in sorted(named_so, key=lambda member: member.kind != "person"):
            return Speaker(member.name, member.kind, "named", member)
        others = (each.label.of(self.sk.text) for each in self.sk.quotes.values() if each.label)
        whole = max((each for each in others if plain_words(each)[-len(folded) :] == folded), key=len, default=label)
        return Speaker(whole, "person", "named")

    def _interviewee(self, at: int) -> Speaker | None:
        """Who answers in an interview: the one person named before ``at``, or who is named more often than others."""
        named = Counter(
            member
            for i, member in self._named_in_order
            if i < at and member.kind == "person" and len(member.name) > 1  # not the "Q" of "Q&A"
        )
        ranked = named.most_common(2)
        if not ranked:
            return None
        member = ranked[0][0]
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            stop = self.sk.sentences[0][1]  # of the headline
            headed = {id(m): m for i, m in self._named_in_order if i < stop and m.kind == "person"}
            if len(headed) != 1:
                return None
            (member,) = headed.values()
        return Speaker(member.name, member.kind, "interviewee", member, sure=False)

    def _named(self, mention: Mention) -> Speaker:
        member = self.cast.at.get(mention.head)
        if member is None:
            return self._role(mention) or self._as_written(mention)
        return Speaker(member.name, member.kind, "named", member, sure=mention.head not in self.cast.doubtful)

    def _pronoun(self, at: int, word: str) -> Speaker | None:
        if word not in THIRD_PERSON:
            return None
        if meant := self._named_ahead(at, word):
            return meant
        ranked = sorted(self._meant_by(word, at), key=itemgetter(0, 1))
        if not ranked:
            return None
        cost, _, meant = ranked[0]
        rival = next((other for other, _, speaker in ranked if speaker.name != meant.name), cost + _RIVAL_COST)
        sure = word in ONE_PERSON and meant.sure and rival - cost >= _RIVAL_COST and cost <= _SURE_COST
        sure = sure and self.sk.lower[at + 1 : at + 2] != ["once"]  # "she once said": whoever the report is about
        return Speaker(meant.name, meant.kind, "pronoun", meant.member, meant.plural, sure)

    def _named_ahead(self, at: int, word: str) -> Speaker | None:
        """Whom a pronoun means that comes before its name."""
        main = clause_ahead(self.sk, *self.sk.sentences[self._sentence_of(at)], at)
        speaker = self.speaker(main) if main else None
        fits = speaker is not None and misfit(word, speaker) is not None
        return speaker._replace(rule="pronoun", sure=False) if speaker and fits else None

    def _meant_by(self, word: str, at: int) -> Iterator[tuple[float, int, Speaker]]:
        """Whom a pronoun at ``at`` may mean: how far away they seem, which goes first at one distance, and who."""
        number, mentioned = self._sentence_of(at), at
        at = self._first_of(word, self._begins[number], at)
        paragraph = self._paragraph_of(at)
        opens = self._begins[number] == paragraph
        joint = word == "they" and not _OF_TEXT.isdisjoint(self.sk.lower[mentioned : mentioned + _TEXT_ITEMS_MAX])
        nearest = math.inf
        for back in range(min(number + 1, _SENTENCES_BACK_MAX)):
            if back > nearest + _RIVAL_COST:
                return  # nobody farther back is nearer, or a rival
            for place, speaker, cost in self._candidates[number - back]:
                other = place >= at or is_another(self.sk, place, mentioned)
                unfit = None if other else misfit(word, speaker)
                if unfit is not None:
                    elsewhere = 0.0 if opens or place >= paragraph else _PARAGRAPH_COST
                    distance = back + cost + unfit + elsewhere - (_JOINT_GAIN if joint and _is_joint(speaker) else 0.0)
                    nearest = min(nearest, distance)
                    yield distance, -place if back else place, speaker

    def _first_of(self, word: str, begin: int, at: int) -> int:
        """Where a sentence first has a pronoun of the same kind: "In its letter to the UN, it said …"."""
        same, lower = _SAME_PRONOUN.get(word, ()), self.sk.lower
        return next((k for k in range(begin, at) if lower[k] in same and self.sk.kinds[k] == WORD), at)

    def _nominal(self, mention: Mention) -> Speaker | None:
        return self._role(mention) or self._introduced(mention) or self._unnamed(mention) or self._as_written(mention)

    def _unnamed(self, mention: Mention) -> Speaker | None:
        """Who was cited without a name shortly before "the source": "A farmer said …"."""
        if self._head(mention) not in _SOURCES or self._opening(mention) != "the":
            return None
        number = self._sentence_of(mention.first)
        for back in range(min(number + 1, _DESCRIPTION_BACK_MAX)):
            for place, speaker, _ in reversed(self._candidates[number - back]):
                if place < mention.first and speaker.kind == "person" and speaker.member is None:
                    return speaker._replace(rule="description", sure=False)
        return None

    def _introduced(self, mention: Mention) -> Speaker | None:
        """The person whom a sentence soon after a description names."""
        member = introduced(self.sk, self.cast, self._sentence_of(mention.first), mention)
        return Speaker(member.name, "person", "description", member, sure=False) if member else None

    def _role(self, mention: Mention) -> Speaker | None:
        """The person whose role a definite phrase repeats: "the Chinese envoy"."""
        noun = self._head(mention)
        first = self._opening(mention)
        if first == "the" and (age := age_in(self.sk, mention)):
            return self._of_age(age) or self._described(mention)
        if not _is_of_person(self.sk, mention, noun) or not (first in grammar.DEFINITE or is_possessive(first)):
            return None
        if noun in _WOMAN_NOUNS or noun in _MAN_NOUNS:
            if mention.stop - mention.first == 2:
                meant = self._pronoun(mention.first, "she" if noun in _WOMAN_NOUNS else "he")
                return meant._replace(sure=False) if meant and not self._is_unnamed(mention, noun) else None
            return (
                self._described(mention) if first == "the" and self._is_of_club(mention) else self._of_gender(mention)
            )
        country = self._country_in(mention)
        member = self._holder(mention, noun, country)
        if member:
            return Speaker(member.name, "person", "role", member, sure=country is not None)
        if first != "the":
            return None
        ahead = self._introduced(mention) if country else None  # of two teams, "the Elvaran coach" is rarely the last
        return ahead or self._described(mention, country)

    def _is_unnamed(self, mention: Mention, noun: str) -> bool:
        """Whether it has been about somebody without a name before "the man": "A UK man's cough …"."""
        lower = self.sk.lower
        return any(
            lower[k] in (noun, f"{noun}'s") and not {"a", "an"}.isdisjoint(lower[max(0, k - _NEW_ITEMS_MAX + 1) : k])
            for k in range(mention.first)
        )

    def _of_gender(self, mention: Mention) -> Speaker | None:
        """The one woman or man about whom it has been, in other words: "the retired dinner lady"."""
        meant = self._described(mention) if self._opening(mention) == "the" else None
        wanted = "f" if self._head(mention) in _WOMAN_NOUNS else "m"
        return meant if meant and meant.member and meant.member.gender == wanted else None

    def _is_of_club(self, mention: Mention) -> bool:
        """Whether a name stands before the noun of a phrase: "the Barrow man", "the ex-Barrow striker"."""
        inside = range(mention.first + 1, mention.head)
        return any(self.sk.kinds[k] == NAME or self.sk.lower[k].startswith("ex-") for k in inside)

    def _of_age(self, age: str) -> Speaker | None:
        """The one person of whom the article tells that age."""
        aged = {id(member): member for i, member in self._named_in_order if age_at(self.sk, i) == age}
        if len(aged) != 1:
            return None
        (member,) = aged.values()
        return Speaker(member.name, "person", "role", member) if member.kind == "person" else None

    def _opening(self, mention: Mention) -> str:
        """The word that opens a phrase, also before a role in capitals: "the" of "the Turkish President"."""
        in_capitals = self.sk.kinds[mention.first] == NAME and mention.first > 0
        before = self.sk.lower[mention.first - 1] if in_capitals else ""
        return before if before in grammar.DEFINITE else self.sk.lower[mention.first]

    def _described(self, mention: Mention, country: str | None = None) -> Speaker | None:
        """Whom a new description means: the one person the sentences before it are about, if there is only one."""
        if self._head(mention) in _SOURCES or any(map(is_possessive, self.sk.lower[mention.first : mention.head])):
            return None  # "the prime minister's spokesman"
        number = self._sentence_of(mention.first)
        if self._is_another(mention.stop) or self._is_told_of(mention, number):
            return None
        near = [
            (place, speaker, cost)
            for back in range(min(number + 1, _DESCRIPTION_BACK_MAX))
            for place, speaker, cost in self._candidates[number - back]
            if place < mention.first and _may_be_described(speaker, cost) and not self._is_foreign(speaker, country)
        ]
        begin = self._paragraph_of(mention.first)
        acting = [each for each in near if each[0] >= begin and each[2] < _NAME_COST and not self._speaks_for(mention)]
        meant = _only_one(near) or _only_one(acting)
        owners = [self.cast.at.get(k) for k in range(mention.first, mention.head)]  # "the Acme spokeswoman"
        if (
            meant is None
            or meant.member in owners
            or (self._head(mention) in people.OFFICES and self._holds_none(meant))
        ):
            return None
        foreign = country and meant.member and meant.member.country != country and meant.member.roles
        noun = self._head(mention)
        another = meant.member and noun in meant.member.role_nouns and not self._fits(mention, meant.member)
        return None if foreign or another else meant._replace(rule="description", sure=False)

    def _holds_none(self, speaker: Speaker) -> bool:
        """Whether somebody is told of as something else, so that they hold no office: "Ann Lee of the CGT"."""
        if speaker.member and speaker.member.role_nouns - people.COURTESIES:
            return True
        items = speaker.member.items[:1] if speaker.member else []
        return any(self._is_another(i + 1) for i in items)

    def _is_foreign(self, speaker: Speaker, country: str | None) -> bool:
        """Whether somebody was called by another nationality before."""
        return country is not None and self._nationalities.get(id(speaker.member), country) != country

    def _speaks_for(self, mention: Mention) -> bool:
        """Whether a description is of somebody beside who was told of: "the official", "the FBI director"."""
        inside = self.sk.words[mention.first : mention.head]
        return self._head(mention) in _BESIDE_OTHERS or any(word.isupper() for word in inside)

    def _is_told_of(self, mention: Mention, number: int) -> bool:
        """Whether a sentence shortly before tells of somebody else so described: "A nurse at the ward said …"."""
        noun = self._head(mention)
        begins = self._begins[max(0, number - _DESCRIPTION_BACK_MAX + 1) : number]
        openings = (self.sk.lower[k : k + _NEW_ITEMS_MAX] for k in begins)
        if any(words[0] in ("a", "an", "one", "another") and noun in words for words in openings):
            return True
        before = self._candidates[max(0, number - _DESCRIPTION_BACK_MAX + 1) : number]
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

    def _holder(self, mention: Mention, noun: str, country: str | None) -> Member | None:
        """The last person named before ``mention`` who holds the role, or one that news calls alike."""
        alike = (same for same in people.SAME_ROLE if noun in same)
        family = {noun}.union(people.WIDER_ROLES.get(noun, ()), *alike)
        best: tuple[int, Member] | None = None
        for holders in (self._holders.get(word, []) for word in family):
            at = bisect_left(holders, mention.first, key=itemgetter(0))
            for entry in reversed(holders[max(0, at - _HOLDERS_MAX) : at]):
                foreign = country and entry[1].country != country
                if not foreign and self._fits(mention, entry[1]):
                    best = max(best or entry, entry, key=itemgetter(0))
                    break
        return best[1] if best else None

    def _fits(self, mention: Mention, member: Member) -> bool:
        """Whether what a phrase adds to its noun is said of the person too: not "the band leader" of a president."""
        known = " ".join(member.roles).lower()
        owner = self.sk.lower[mention.first]
        owned = self.sk.kinds[mention.first] == NAME and is_possessive(owner) and not self._is_country(mention.first)
        if owned and owner.removesuffix("'s").removesuffix("'") not in known:
            return False  # "Lee's lawyer", after another lawyer
        return all(
            self._is_country(k) or self.sk.lower[k] in _COMMON_MODIFIERS or self.sk.lower[k] in known
            for k in range(mention.first + 1, mention.head)
        )

    def _is_country(self, k: int) -> bool:
        """Whether a country's name or adjective begins at item ``k``."""
        return self.sk.starts[k] in self.cast.countries

    def _country_in(self, mention: Mention) -> str | None:
        starts = (self.sk.starts[k] for k in range(mention.first, mention.stop))
        return next((self.cast.countries[start].code for start in starts if start in self.cast.countries), None)

    def _as_written(self, mention: Mention) -> Speaker:
        head = self._head(mention)
        one = self.sk.lower[mention.first : mention.first + 2] == ["one", "of"] and head.endswith("s")
        counted = head == "those" or (head.isdigit() and self.sk.lower[mention.first] == "the")  # "the 12"
        kind = "collective" if counted else kind_of(head[:-1] if one else head)
        words = self.sk.phrase(mention.first, mention.stop)
        return Speaker(words.removesuffix("'s").removesuffix("’s"), kind, "nominal", plural=_is_plural(head, kind))

    def _head(self, mention: Mention) -> str:
        """The noun of a phrase, of a possessive too: "the minister's reply"."""
        return self.sk.lower[mention.head].split()[-1].removesuffix("'s")


def _is_of_person(sk: Skeleton, mention: Mention, noun: str) -> bool:
    """Whether a noun says what one person is or does: "envoy", "presenter", the world number "two"."""
    if noun in people.ROLE_NOUNS:
        return True
    if noun in _NUMBERED:
        return sk.lower[mention.head - 1] == "number"
    if kind_of(noun) == "person":
        return True
    return kind_of(noun) == "unknown" and can_speak(noun) and not noun.endswith("s")


def _is_joint(speaker: Speaker) -> bool:
    """Whether somebody may be the authors of a joint text: several by name, or states and their like."""
    return speaker.plural and (speaker.rule == "named" or speaker.name.lower().rsplit(" ", 1)[-1] in _AUTHORS)


def _only_one(candidates: Sequence[_Candidate]) -> Speaker | None:
    """The one speaker among candidates, if they are all the same."""
    names = {speaker.name for _, speaker, _ in candidates}
    return candidates[0][1] if len(names) == 1 else None


def _is_plural(head: str, kind: SpeakerKind) -> bool:
    """Whether "they" may mean a phrase: a group, or several documents."""
    return kind == "collective" or (kind == "document" and head.endswith("s") and head not in people.DOCUMENT_NOUNS)


def _may_be_described(speaker: Speaker, cost: float) -> bool:
    """Whether a description may mean a candidate: a person; one who may be none only where they act."""
    member = speaker.member
    if speaker.kind != "person" or member is None:
        return False
    return not member.open or cost < _NAME_COST

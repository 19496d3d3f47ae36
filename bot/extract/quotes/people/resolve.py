"""Whom a mention means: names through the cast, pronouns and roles through what the article said just before."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.skeleton import MARK, WORD, Skeleton
from bot.extract.quotes.folding.words import can_speak, is_possessive
from bot.extract.quotes.grammar.acting import subjects
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.names import plain_words
from bot.extract.quotes.grammar.phrases import Mention, names_listed
from bot.extract.quotes.people.ages import age_in
from bot.extract.quotes.people.ahead import clause_ahead, introduced
from bot.extract.quotes.people.descriptions import Descriptions, head_of
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.memory import Memory
from bot.extract.quotes.people.others import is_another
from bot.extract.quotes.people.speakers import MAN, ONE_PERSON, THIRD_PERSON, WOMAN, Speaker, kind_of, misfit
from bot.model import SpeakerKind

_SENTENCES_BACK_MAX = 9  # how far a pronoun looks for whom it means

# How much farther away a candidate seems, in sentences, than the subject of its sentence would.
_SIDE_SUBJECT_COST = 0.5  # the subject of another verb of speech in the sentence
_SPEAKING_GAIN = 0.8  # two words that may be no person's name, of one who speaks: "Slaven Orlic told reporters"
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
_RIVAL_COST = 1.0  # how much farther away the next candidate must be for a pronoun to be sure …
_SURE_COST = 2.5  # … and how near the one it means
_WOMAN_NOUNS = frozenset(["woman", "girl", "lady"])
_MAN_NOUNS = frozenset(["man", "boy", "gentleman"])
_NUMBERED = frozenset("one two three four five six seven eight nine ten".split())  # "the world number two"
_SAME_PRONOUN = {word: kind for kind in (MAN, WOMAN, frozenset(["it", "its"])) for word in kind}


class Resolver:
    """Resolves mentions in the order of the text, remembering who acts and speaks in each sentence."""

    def __init__(self, sk: Skeleton, cast: Cast, cues: Sequence[Sequence[Cue]]) -> None:
        self.sk, self.cast = sk, cast
        self._memory = Memory(sk, cast)
        self._descriptions = Descriptions(sk, cast, self._memory)
        self._resolved: dict[tuple[int, int], Speaker | None] = {}
        for number in range(len(sk.sentences)):
            self._remember_subjects(number, cues[number])

    def _remember_subjects(self, number: int, cues: Sequence[Cue]) -> None:
        """Notes who acts and speaks in a sentence, whose verbs of speech ``cues`` are."""
        sk = self.sk
        first, stop = sk.sentences[number]
        heading = sk.text[sk.ends[stop - 1] - 1].isalnum()
        for mention, acts, speaks in subjects(sk, first, stop, cues):
            speaker = self.speaker(mention)
            if speaker is None or (heading and not speaker.member):
                continue
            cost = 0.0 if acts or self._memory.is_quoted(number) else _SIDE_SUBJECT_COST
            if speaks and speaker.member and speaker.member.open and " " in speaker.name:
                cost -= _SPEAKING_GAIN
            if speaks and self._are_several(mention, speaker):
                speaker = speaker._replace(plural=True)
            self._memory.add(number, mention.first, speaker, cost)

    def _are_several(self, mention: Mention, speaker: Speaker) -> bool:
        """Whether a noun that no list has is a plural: "the ensembles", "novelists"; not "a species"."""
        head, single = head_of(self.sk, mention), self.sk.lower[mention.first] in ("a", "an")
        unknown = speaker.kind == "unknown" and speaker.member is None and mention.kind == "nominal"
        return unknown and not single and head.endswith("s") and not head.endswith(("ss", "us", "is"))

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
        if self.sk.words[max(0, first)] == "The" and self.sk.kinds[first - 1] != MARK:
            return None  # a paper: "in The Scotsman"
        if nation not in known or self.sk.lower[max(0, first)] != "the" or not (aged or first == at - 1):
            return None
        mention = Mention(at, at + 1, at, "nominal")
        words = Speaker(self.sk.phrase(first, at + 1), "person", "nominal", sure=False)
        country = self._descriptions.country_in(mention)
        meant = self._descriptions.described(mention, country)
        if meant and meant.member and country:
            self._memory.nationalities[id(meant.member)] = country
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
            for i, member in self._memory.named
            if i < at and member.kind == "person" and len(member.name) > 1  # not the "Q" of "Q&A"
        )
        ranked = named.most_common(2)
        if not ranked:
            return None
        member = ranked[0][0]
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            stop = self.sk.sentences[0][1]  # of the headline
            headed = {id(m): m for i, m in self._memory.named if i < stop and m.kind == "person"}
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
        main = clause_ahead(self.sk, *self.sk.sentences[self._memory.sentence_of(at)], at)
        speaker = self.speaker(main) if main else None
        fits = speaker is not None and misfit(word, speaker) is not None
        return speaker._replace(rule="pronoun", sure=False) if speaker and fits else None

    def _meant_by(self, word: str, at: int) -> Iterator[tuple[float, int, Speaker]]:
        """Whom a pronoun at ``at`` may mean: how far away they seem, which goes first at one distance, and who."""
        number, mentioned = self._memory.sentence_of(at), at
        at = self._first_of(word, self._memory.begins[number], at)
        paragraph = self._memory.paragraph_of(at)
        opens = self._memory.begins[number] == paragraph
        joint = word == "they" and not _OF_TEXT.isdisjoint(self.sk.lower[mentioned : mentioned + _TEXT_ITEMS_MAX])
        nearest = math.inf
        for back in range(min(number + 1, _SENTENCES_BACK_MAX)):
            if back > nearest + _RIVAL_COST:
                return  # nobody farther back is nearer, or a rival
            for place, speaker, cost in self._memory.candidates[number - back]:
                other = place >= at or is_another(self.sk, place, mentioned)
                unfit = None if other else misfit(word, speaker)
                if unfit is not None:
                    unfit = 0.0 if self.sk.lower[place] == word else unfit  # whoever was "he" before
                    elsewhere = 0.0 if opens or place >= paragraph else _PARAGRAPH_COST
                    distance = back + cost + unfit + elsewhere - (_JOINT_GAIN if joint and _is_joint(speaker) else 0.0)
                    nearest = min(nearest, distance)
                    yield distance, -place if back else place, speaker

    def _first_of(self, word: str, begin: int, at: int) -> int:
        """Where a sentence first has a pronoun of the same kind: "In its letter to the UN, it said …"."""
        same, lower = _SAME_PRONOUN.get(word, ()), self.sk.lower
        return next((k for k in range(begin, at) if lower[k] in same and self.sk.kinds[k] == WORD), at)

    def _nominal(self, mention: Mention) -> Speaker | None:
        known = self._role(mention) or self._introduced(mention) or self._descriptions.cited_before(mention)
        return known or self._as_written(mention)

    def _introduced(self, mention: Mention) -> Speaker | None:
        """The person whom a sentence soon after a description names."""
        member = introduced(self.sk, self.cast, self._memory.sentence_of(mention.first), mention)
        return Speaker(member.name, "person", "description", member, sure=False) if member else None

    def _role(self, mention: Mention) -> Speaker | None:
        """The person whose role a definite phrase repeats: "the Chinese envoy"."""
        noun = head_of(self.sk, mention)
        first = self._descriptions.opening(mention)
        if first == "the" and (age := age_in(self.sk, mention)):
            return self._descriptions.of_age(age) or self._descriptions.described(mention)
        if not _is_of_person(self.sk, mention, noun) or not (first in grammar.DEFINITE or is_possessive(first)):
            return None
        if noun in _WOMAN_NOUNS or noun in _MAN_NOUNS:
            if mention.stop - mention.first == 2:
                meant = self._pronoun(mention.first, "she" if noun in _WOMAN_NOUNS else "he")
                return (
                    meant._replace(sure=False) if meant and not self._descriptions.is_unnamed(mention, noun) else None
                )
            return (
                self._descriptions.described(mention)
                if first == "the" and self._descriptions.is_of_club(mention)
                else self._of_gender(mention)
            )
        country = self._descriptions.country_in(mention) or (self._owner(mention) if first == "its" else None)
        member = self._descriptions.holder(mention, noun, country)
        if member:
            return Speaker(member.name, "person", "role", member, sure=country is not None)
        if first != "the":
            return None
        ahead = self._introduced(mention) if country else None  # of two teams, "the Elvaran coach" is rarely the last
        return ahead or self._descriptions.described(mention, country)

    def _owner(self, mention: Mention) -> str | None:
        """The country whose somebody is: SDN in "its envoy" after "Sudan called for calm"."""
        owner = self._pronoun(mention.first, "it")
        if owner is None or owner.member is None or not owner.member.is_country:
            return None
        named = self.cast.countries.get(self.sk.starts[owner.member.items[0]])
        return named.code if named else None

    def _of_gender(self, mention: Mention) -> Speaker | None:
        """The one woman or man about whom it has been, in other words: "the retired dinner lady"."""
        meant = self._descriptions.described(mention) if self._descriptions.opening(mention) == "the" else None
        wanted = "f" if head_of(self.sk, mention) in _WOMAN_NOUNS else "m"
        return meant if meant and meant.member and meant.member.gender == wanted else None

    def _as_written(self, mention: Mention) -> Speaker:
        head = head_of(self.sk, mention)
        one = self.sk.lower[mention.first : mention.first + 2] == ["one", "of"] and head.endswith("s")
        counted = head == "those" or (head.isdigit() and self.sk.lower[mention.first] == "the")  # "the 12"
        kind = "collective" if counted else kind_of(head[:-1] if one else head)
        words = self.sk.phrase(mention.first, mention.stop)
        return Speaker(words.removesuffix("'s").removesuffix("’s"), kind, "nominal", plural=_is_plural(head, kind))


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


def _is_plural(head: str, kind: SpeakerKind) -> bool:
    """Whether "they" may mean a phrase: a group, or several documents."""
    return kind == "collective" or (kind == "document" and head.endswith("s") and head not in people.DOCUMENT_NOUNS)

"""What resolving remembers of an article: who is named where, and who may be meant by a pronoun in each sentence."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from bot.extract.quotes.folding.skeleton import WORD, Skeleton
from bot.extract.quotes.folding.words import is_possessive
from bot.extract.quotes.grammar.phrases import name_modifies
from bot.extract.quotes.grammar.phrases_before import phrase_ending
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.speakers import Speaker

# How much farther away a candidate seems, in sentences, than the subject of its sentence would.
_POSSESSIVE_COST = 2.2  # "Smith's lawyer"
_DOCUMENT_COST = 0.4  # a document that is not the subject, as "it"
NAME_COST = 1.6  # named, but not as a subject

Candidate = tuple[int, Speaker, float]
"""Somebody a pronoun may mean: at which item, who, how much worse a guess than a subject, in sentences of distance."""


class Memory:
    """Who is named where, and the candidates of each sentence; names and documents from the start, others as added."""

    def __init__(self, sk: Skeleton, cast: Cast) -> None:
        self.sk, self.cast = sk, cast
        self.begins = [first for first, _ in sk.sentences]
        self.nationalities: dict[int, str] = {}  # of members, by what they were called alone: "the Serb"
        self.named = sorted(cast.at.items(), key=itemgetter(0))
        self.candidates: list[list[Candidate]] = [[] for _ in sk.sentences]
        self._paragraph_begins = [first for first, _ in sk.paragraphs]
        self._add_names()
        self._add_documents()
        self.holders = self._holders()
        self._quoted = {self.sentence_of(i) for i in sk.quotes}

    def add(self, number: int, item: int, speaker: Speaker, cost: float) -> None:
        """Notes who acts or speaks in a sentence."""
        self.candidates[number].append((item, speaker, cost))

    def is_quoted(self, number: int) -> bool:
        """Whether a sentence has quotation marks."""
        return number in self._quoted

    def sentence_of(self, i: int) -> int:
        """The number of the sentence of item ``i``."""
        return bisect_right(self.begins, i) - 1

    def paragraph_of(self, i: int) -> int:
        """Where the paragraph of item ``i`` begins."""
        return self._paragraph_begins[bisect_right(self._paragraph_begins, i) - 1]

    def _add_names(self) -> None:
        speakers = {id(m): Speaker(m.name, m.kind, "named", m) for m in self.cast.members}
        number, stop = -1, 0  # the sentence that the names have come to, and where it ends
        for i, member in self.named:
            while i >= stop:
                number += 1
                stop = self.sk.sentences[number][1]
            if member.is_country and name_modifies(self.sk, i, stop):
                continue  # "Oslo's Korean rival"
            cost = _POSSESSIVE_COST if is_possessive(self.sk.lower[i]) else NAME_COST
            self.candidates[number].append((i, speakers[id(member)], cost))

    def _add_documents(self) -> None:
        """The statements, letters and the like of each sentence: "it" often means one that is not its subject."""
        for i in self.sk.documents:
            if self.sk.kinds[i] != WORD:
                continue
            number = self.sentence_of(i)
            mention = phrase_ending(self.sk, self.begins[number], i)
            if mention and mention.kind == "nominal" and self.sk.lower[mention.first] in ("a", "an", "the", "this"):
                speaker = Speaker(self.sk.phrase(mention.first, i + 1), "document", "nominal")
                self.candidates[number].append((mention.first, speaker, _DOCUMENT_COST))

    def _holders(self) -> dict[str, list[tuple[int, Member]]]:
        """For each role noun the people who hold it, by the items where they are named."""
        holders: dict[str, list[tuple[int, Member]]] = {}
        for i, member in self.named:
            if member.kind == "person":
                for noun in member.role_nouns:
                    holders.setdefault(noun, []).append((i, member))
        return holders

"""Joins each quotation to the words that attribute it, sentence by sentence; every rule has a name.

==================  ========================================================================
``tag``             "…," Chen Xu said.
``tag_inverted``    "…," said Chen Xu.
``cue``             Chen said "…"
``cue_clause``      Chen said the plan was "…"
``cue_inverted``    But, said Chen, "…"
``cue_nested``      Chen had heard that Smith said "…"
``participle``      Chen, accusing the group of "…"
``label``           Chen called the plan "…"
``stance``          Chen believed the plan was "…"
``agent``           described as "…" by Chen
``according``       according to Chen, "…"
``colon``           Chen: "…"
``dash``            "…" — Chen
``joined``          another quotation of the same sentence has the speaker
``carried``         a bare quotation after words of the same speaker, in the same paragraph
``next_paragraph``  the same over a paragraph's end
``brought_on``      Chen was not convinced. "…"
``announced``       a bare quotation after a colon that ends the sentence before
``saying``          Chen's claim that "…"
``whose_view``      for Chen, "…"
``signature``       "…", and on the next line: Chen Xu, China's envoy
``document``        a letter stating that "…", Chen's letter, which "…"
``reply``           "…" was Chen's reply
``end_tag``         a tag at the end of the sentence, for all of it
``short_tag``       "…," Chen harrumphed (a verb in no lexicon)
``colon_clause``    Chen was blunt: "…"
``own_verb``        Chen “regrets the delay”
``transcript``      "CHEN: …"
``answer``          "Q: Who won?" and the words after it
==================  ========================================================================
"""

from __future__ import annotations

from typing import NamedTuple

from bot.extract.lexicon import grammar
from bot.extract.quotes.attribution.evidence import TAG_STANCES, Attribution, attribute, is_plausible
from bot.extract.quotes.attribution.introductions import Introductions
from bot.extract.quotes.attribution.reported import subject_of_tag
from bot.extract.quotes.attribution.saying import is_deed
from bot.extract.quotes.attribution.tags import Tags
from bot.extract.quotes.folding.skeleton import QUOTE, Skeleton
from bot.extract.quotes.folding.verbs import GERUND, PAST, STANCE, TALK, THIRD
from bot.extract.quotes.folding.words import is_adverb
from bot.extract.quotes.grammar.clauses import clause_subject
from bot.extract.quotes.grammar.cues import Cue, cues_by_sentence
from bot.extract.quotes.grammar.names import read_name
from bot.extract.quotes.grammar.subjects import subject_before
from bot.extract.quotes.people.speakers import ONE_PERSON

# Rules by which a quotation without words of its own takes over a speaker.
FLOOR_RULES = frozenset(["carried", "carried_on", "carried_over", "next_paragraph", "announced", "brought_on"])
_PARAGRAPH_LONG = frozenset(["carried_over", "brought_on"])
_IS = (["is"], ["was"], ["are"], ["were"])
# Before a quotation that is its whole sentence: "1) “…”", "• “…”"
_SMALL_MARKS = frozenset(",:.…()-–—•·*")


class _Floor(NamedTuple):
    """Whose words a bare quotation would be, and the rule by which it would be theirs."""

    attribution: Attribution
    how: str


class Attributor:
    """Goes through a skeleton once; ``found`` holds the attribution of each quotation item."""

    def __init__(self, sk: Skeleton) -> None:
        self.sk = sk
        self.found: dict[int, Attribution] = {}
        self.cues: list[list[Cue]] = cues_by_sentence(sk.lower, sk.kinds, sk.sentences, sk.verbs)
        self._openings = {first for first, _ in sk.paragraphs}
        self._tags = Tags(sk, self.cues)
        self._introductions = Introductions(sk, self.cues, self.found)

    def run(self) -> dict[int, Attribution]:
        """The attributions of all quotation items that have one."""
        number = 0
        floor: _Floor | None = None
        for _, stop in self.sk.paragraphs:
            if floor:
                floor = _Floor(floor.attribution, "next_paragraph") if floor.how not in _PARAGRAPH_LONG else None
            while number < len(self.sk.sentences) and self.sk.sentences[number][0] < stop:
                floor = self._sentence(number, floor)
                number += 1
        return self.found

    def _sentence(self, number: int, floor: _Floor | None) -> _Floor | None:
        """Attributes the quotations of a sentence; returns who has the floor after it."""
        first, stop = self.sk.sentences[number]
        quotes = self.sk.quotes_in(first, stop)
        if not quotes:
            return self._floor_after(number, floor)
        for i in quotes:
            found = self._by_words(number, i)
            if found:
                self.found[i] = found
        for n, i in enumerate(quotes):
            joined = None if i in self.found else self._joined(quotes, n)
            if joined:
                self.found[i] = joined
        if floor and quotes[0] not in self.found and self._only_opens(number, quotes[0]):
            alone = self._stands_alone(first, stop) and not (
                floor.how == "next_paragraph" and self._is_heading(quotes[0])
            )
            if alone or floor.how == "carried":
                self.found[quotes[0]] = floor.attribution._replace(rule=floor.how if alone else "carried_on")
        attributed = [self.found[i] for i in quotes if i in self.found]
        if attributed:
            return _Floor(attributed[-1], "carried")
        return floor if floor and floor.how != "brought_on" else None

    def _floor_after(self, number: int, floor: _Floor | None) -> _Floor | None:
        """Who has the floor after a sentence without quotations: who speaks in it, or who had it before."""
        first, stop = self.sk.sentences[number]
        if self.sk.lower[first].isdigit() and stop <= first + 2:
            return floor  # the number of a point: 1. “…”
        if tagged := self._tag_apart(number):
            return _Floor(tagged, "carried")
        speaks = self._reported(number)
        if self.sk.words[stop - 1] == ":":
            subject = clause_subject(self.sk, first, stop)
            if speaks is None and subject and is_plausible(self.sk, subject, sure_verb=False):
                speaks = Attribution(subject, (stop - 1, stop), "announced")
            return _Floor(speaks, "announced") if speaks else None
        if speaks:
            return _Floor(speaks, "carried")
        if floor and floor.how == "carried":
            return _Floor(floor.attribution, "carried_over")
        return self._brought_on(first, stop)

    def _brought_on(self, first: int, stop: int) -> _Floor | None:
        """Whoever a sentence is about, whose words may follow in the paragraph: Ann Lee was not convinced. "…"."""
        subject = clause_subject(self.sk, first, stop)
        if subject is None or not (subject.kind == "name" or self.sk.lower[subject.head] in ONE_PERSON):
            return None
        person = subject.kind == "pronoun" or read_name(self.sk.words[subject.head]).kind in ("person", "open")
        return _Floor(Attribution(subject, None, "brought_on", firm=False), "brought_on") if person else None

    def _tag_apart(self, number: int) -> Attribution | None:
        """A tag that a full stop cuts off from its quotation, which gets it: “We won.” Ann Lee has said."""
        first, stop = self.sk.sentences[number]
        if first in self._openings:
            return None  # the quotation is of another paragraph
        i = next((k for k in (first - 1, first - 2) if k >= 0 and self.sk.kinds[k] == QUOTE), None)
        cue = self.cues[number][-1] if self.cues[number] else None
        if i is None or cue is None or cue.verb.tier != TALK or cue.stop != stop - 1 or self.sk.words[cue.stop] != ".":
            return None
        before = self.found.get(i)
        subject = subject_before(self.sk, first, cue)
        if (before and before.rule not in FLOOR_RULES) or subject is None or subject.first > first + 1:
            return None
        found = attribute(self.sk, subject, cue, "tag", firm=False)
        if found:
            self.found[i] = found
        return found

    def _only_opens(self, number: int, i: int) -> bool:
        """Whether a sentence opens with the quotation at ``i``, small words aside: "But …", "Then, …", "Adding, …"."""
        first, _ = self.sk.sentences[number]
        adding = any(cue.first == first and cue.verb.form == GERUND for cue in self.cues[number])
        return all(
            self.sk.words[k] in _SMALL_MARKS
            or self.sk.lower[k].isdigit()
            or self.sk.lower[k] in grammar.COORDINATORS
            or is_adverb(self.sk.lower[k])
            for k in range(first + 1 if adding else first, i)
        )

    def _stands_alone(self, first: int, stop: int) -> bool:
        """Whether the quotation at ``first`` is its whole sentence."""
        return all(
            self.sk.kinds[i] == QUOTE or self.sk.words[i] in _SMALL_MARKS or self.sk.lower[i].isdigit()
            for i in range(first, stop)
        )

    def _is_heading(self, i: int) -> bool:
        """Whether the quotation at ``i`` is a line of its own without the mark of a sentence, as headings are."""
        text, segment = self.sk.text, self.sk.quotes[i]
        ends = segment.inner.of(text).rstrip()[-1:].isalnum()
        return ends and text[segment.outer.end : segment.outer.end + 1] in ("\n", "\r")

    def _by_words(self, number: int, i: int) -> Attribution | None:
        """The attribution of the quotation at ``i`` by words of its own sentence."""
        first, stop = self.sk.sentences[number]
        active = [c for c in self.cues[number] if not c.passive]
        before, after = self._introductions, self._tags
        return (
            before.transcript(i)
            or before.colon(first, i)
            or before.remark(i, stop)
            or before.whose_view(first, i)
            or before.document(first, i)
            or after.tag(first, i, stop, active)
            or before.agent(number, i)
            or before.inverted(first, i, active)
            or before.before(first, i, active)
            or before.according(first, stop)
            or after.dash(i, stop)
            or after.signature(first, i, stop)
            or before.saying(first, i)
            or after.reply(i, stop)
            or after.end_tag(number, i)
            or after.short_tag(first, i, stop)
            or before.colon_clause(first, i)
            or before.answer(i)
            or before.own_verb(first, i)
        )

    def _reported(self, number: int) -> Attribution | None:
        """Who speaks in a sentence without quotations."""
        first, stop = self.sk.sentences[number]
        end = stop - 1 if self.sk.words[stop - 1] in ".!?" else stop
        for cue in self.cues[number]:
            if cue.passive or not _may_bring_on(cue) or is_deed(self.sk, cue):
                continue
            subject = subject_of_tag(self.sk, first, end, cue) or subject_before(self.sk, first, cue)
            if subject and is_plausible(self.sk, subject, sure_verb=True):
                return Attribution(subject, (cue.first, cue.stop), "reported")
        return None

    def _joined(self, quotes: list[int], n: int) -> Attribution | None:
        """The attribution of a neighbour that ``quotes[n]`` continues or that continues it."""
        if n > 0 and quotes[n - 1] in self.found and self._introductions.is_joint(quotes[n]):
            return self.found[quotes[n - 1]]._replace(rule="joined")
        if self.sk.lower[quotes[n] + 1 : quotes[n] + 2] in _IS:
            return None  # “Fly now” is rolling out with posters on which people say, “…”
        if n + 1 < len(quotes) and quotes[n + 1] in self.found and self._introductions.is_joint(quotes[n + 1]):
            return self.found[quotes[n + 1]]._replace(rule="joined")
        return None


def _may_bring_on(cue: Cue) -> bool:
    """Whether a bare quotation may follow a verb: "Lee said", "Lee hopes"; not "Lee refused", "many might think"."""
    return cue.verb.tier != STANCE or (cue.verb.lemma in TAG_STANCES and cue.verb.form in (PAST, THIRD))

"""Joins each quotation to the words that attribute it, sentence by sentence; every rule has a name.

==================  ========================================================================
``tag``             "…," Chen Xu said.
``tag_inverted``    "…," said Chen Xu.
``cue``             Chen said "…"
``cue_clause``      Chen said the plan was "…"
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
==================  ========================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.extract.lexicon import grammar, speech
from bot.extract.quotes.cues import GERUND, LABEL, STANCE, TALK, Cue, cues
from bot.extract.quotes.phrases import Mention, phrase_at
from bot.extract.quotes.skeleton import NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.subjects import clause_subject, subject_after, subject_before
from bot.extract.quotes.words import can_speak, is_possessive

_TAG_ITEMS_MAX = 60  # between a quotation and the verb of its tag
_OBJECT_ITEMS_MAX = 7  # between "called" and what it is called
_TRANSCRIPT = re.compile(r"([A-Z][A-Z'.-]{1,30}(?: [A-Z][A-Z'.-]{1,30}){0,3}):\s")
_SAYING_ITEMS_MAX = 8  # between "his" and "pledge", or "pledge" and its words
_AFTER_SAYING = frozenset([",", ":", "that", "to", "of", "for", "about", "is", "was", "a", "an", "the", "be"])
_DASHES = frozenset(["-", "–", "—", "―", "--"])
_NO_TAG_OPENERS = (grammar.COORDINATORS | grammar.SUBORDINATORS | frozenset(["which", "who"])) - {"as", "then"}
_JOINTS = frozenset([",", "and", "or", "but", "that", ":", ";"]) | _DASHES
_TAG_STANCES = frozenset(["think", "believe", "hope", "remember", "find", "feel", "know", "decide", "learn", "read"])


# Rules by which a quotation without words of its own takes over a speaker.
FLOOR_RULES = frozenset(["carried", "carried_on", "carried_over", "next_paragraph", "announced"])


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words stand at one quotation: the mention, the cue's items and the rule that joined them.

    ``firm`` says that nothing stands between the quotation and the words that attribute it.
    """

    mention: Mention
    cue: tuple[int, int] | None
    rule: str
    firm: bool = True
    sure_verb: bool = True


def _rule_of(cue: Cue, candidates: list[Cue], firm: bool) -> str:
    """The rule by which a cue before a quotation attributes it."""
    if cue.verb.form == GERUND:
        return "participle"
    if cue.verb.tier != TALK:
        return cue.verb.tier
    if any(other.first < cue.first and other.verb.tier != LABEL for other in candidates):
        return "cue_nested"
    return "cue" if firm else "cue_clause"


@dataclass(frozen=True, slots=True)
class _Floor:
    """Whose words a bare quotation would be, and the rule by which it would be theirs."""

    attribution: Attribution
    how: str


def is_plausible(sk: Skeleton, mention: Mention, sure_verb: bool) -> bool:
    """Whether a subject can be a speaker; an unknown noun only of a verb that is surely one of speech."""
    if mention.kind == "nominal":
        word = sk.lower[mention.head]
        if sk.kinds[mention.head] == NAME or can_speak(word):
            return True
        return sure_verb and word.isalpha() and len(word) > 2 and not word.endswith(("ed", "ing"))
    return sk.lower[mention.head] not in ("this", "these", "what", "there")


class Attributor:
    """Goes through a skeleton once; ``found`` holds the attribution of each quotation item."""

    def __init__(self, sk: Skeleton) -> None:
        self.sk = sk
        self.found: dict[int, Attribution] = {}
        self.cues: list[list[Cue]] = [cues(sk.lower, sk.kinds, a, b) for a, b in sk.sentences]

    def run(self) -> dict[int, Attribution]:
        """The attributions of all quotation items that have one."""
        number = 0
        floor: _Floor | None = None
        for _, stop in self.sk.paragraphs:
            if floor:
                floor = _Floor(floor.attribution, "next_paragraph") if floor.how != "carried_over" else None
            while number < len(self.sk.sentences) and self.sk.sentences[number][0] < stop:
                floor = self._sentence(number, floor)
                number += 1
        return self.found

    def _sentence(self, number: int, floor: _Floor | None) -> _Floor | None:
        """Attributes the quotations of a sentence; returns who has the floor after it."""
        first, stop = self.sk.sentences[number]
        quotes = [i for i in range(first, stop) if self.sk.kinds[i] == QUOTE]
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
        if floor and quotes[0] == first and first not in self.found:
            alone = self._stands_alone(first, stop)
            if alone or floor.how == "carried":
                self.found[first] = replace(floor.attribution, rule=floor.how if alone else "carried_on")
        attributed = [self.found[i] for i in quotes if i in self.found]
        return _Floor(attributed[-1], "carried") if attributed else floor

    def _floor_after(self, number: int, floor: _Floor | None) -> _Floor | None:
        """Who has the floor after a sentence without quotations: who speaks in it, or who had it before."""
        first, stop = self.sk.sentences[number]
        speaks = self._reported(number)
        if self.sk.words[stop - 1] == ":":
            subject = clause_subject(self.sk, first, stop)
            if speaks is None and subject and is_plausible(self.sk, subject, sure_verb=False):
                speaks = Attribution(subject, (stop - 1, stop), "announced")
            return _Floor(speaks, "announced") if speaks else None
        if speaks:
            return _Floor(speaks, "carried")
        return _Floor(floor.attribution, "carried_over") if floor and floor.how == "carried" else None

    def _stands_alone(self, first: int, stop: int) -> bool:
        """Whether the quotation at ``first`` is its whole sentence."""
        return all(self.sk.kinds[i] == QUOTE or self.sk.words[i] in ".…" for i in range(first, stop))

    def _by_words(self, number: int, i: int) -> Attribution | None:
        """The attribution of the quotation at ``i`` by words of its own sentence."""
        first, stop = self.sk.sentences[number]
        active = [c for c in self.cues[number] if not c.passive]
        return (
            self._transcript(i)
            or self._colon(first, i)
            or self._tag(first, i, stop, active)
            or self._agent(number, i)
            or self._before(first, i, active)
            or self._according(first, stop)
            or self._dash(i, stop)
            or self._saying(first, i)
            or self._end_tag(number, i)
            or self._short_tag(first, i, stop)
            or self._colon_clause(first, i)
        )

    def _reported(self, number: int) -> Attribution | None:
        """Who speaks in a sentence without quotations."""
        first, _ = self.sk.sentences[number]
        for cue in self.cues[number]:
            if cue.passive or cue.verb.tier == STANCE:
                continue
            subject = subject_before(self.sk, first, cue)
            if subject and is_plausible(self.sk, subject, sure_verb=True):
                return Attribution(subject, (cue.first, cue.stop), "reported")
        return None

    def _transcript(self, i: int) -> Attribution | None:
        """A speaker's name in capitals inside the marks, as transcripts have it: "WALLACE: Governor, …"."""
        inner = self.sk.quotes[i].inner
        found = _TRANSCRIPT.match(self.sk.text, inner.start, inner.end)
        return Attribution(Mention(i, i + 1, i, "name", label=found[1]), None, "transcript") if found else None

    def _tag(self, first: int, i: int, stop: int, active: list[Cue]) -> Attribution | None:
        """The cue after the quotation at ``i``: "…," Chen Xu, China's envoy, said."""
        sk = self.sk
        closes = self._closes_clause(i)
        k = i + 1
        while k < stop and (sk.words[k] == "," or sk.words[k] in _DASHES or sk.lower[k] in grammar.ADVERBS):
            k += 1
        if k >= stop or (sk.kinds[k] == WORD and sk.lower[k] in _NO_TAG_OPENERS):
            return None
        for cue in active:
            if cue.first < k or cue.verb.form == GERUND or not self._can_tag(cue):
                continue
            if not self._is_open(i, cue.first):
                return None
            firm = closes and "according" not in sk.lower[cue.stop : stop]  # else told at second hand
            if cue.first == k:
                found = self._attribution(subject_after(sk, cue, stop), cue, "tag_inverted", firm)
            elif closes or i == first:
                found = self._attribution(subject_before(sk, i + 1, cue), cue, "tag", firm)
            else:
                return None
            if found:
                return found
        return None

    def _can_tag(self, cue: Cue) -> bool:
        return cue.verb.tier == TALK or cue.verb.lemma in _TAG_STANCES

    def _is_open(self, i: int, cue: int) -> bool:
        """Whether nothing ends the clause between the quotation at ``i`` and a cue after it."""
        sk = self.sk
        return cue - i <= _TAG_ITEMS_MAX and not any(
            sk.kinds[m] == QUOTE or sk.words[m] in ";:" for m in range(i + 1, cue)
        )

    def _closes_clause(self, i: int) -> bool:
        """Whether the quotation at ``i`` ends as one does before a tag: with a comma, a dash, a question mark …"""
        sk = self.sk
        inner = sk.quotes[i].inner
        last = sk.text[inner.start : inner.end].rstrip(" \"”'’»")[-1:]
        following = sk.words[i + 1] if i + 1 < len(sk.words) else ""
        return (last != "" and last in ",?!—–-.…") or following == "," or following in _DASHES

    def _attribution(self, subject: Mention | None, cue: Cue, rule: str, firm: bool) -> Attribution | None:
        sure = cue.verb.tier == TALK
        if subject is None or not is_plausible(self.sk, subject, sure and firm):
            return None
        return Attribution(subject, (cue.first, cue.stop), rule, firm, sure)

    def _before(self, first: int, i: int, active: list[Cue]) -> Attribution | None:
        """The cue before the quotation at ``i``: the nearest, unless an earlier verb of speech covers it."""
        candidates = [c for c in active if c.stop <= i]
        nearest: Attribution | None = None
        for cue in reversed(candidates):
            same = self._cue_of_earlier_quote(first, i, cue)
            if same:
                return nearest or same
            firm = self._reaches(cue, i)
            attribution = self._attribution(
                subject_before(self.sk, first, cue), cue, _rule_of(cue, candidates, firm), firm
            )
            if attribution is None or self._is_inside_accusation(cue, candidates):
                continue
            is_it = self.sk.lower[attribution.mention.head] in ("it", "that") and attribution.mention.antecedent is None
            if is_it and cue is not candidates[0]:
                continue
            if cue.verb.tier == TALK or firm:
                if nearest is None or (cue.verb.tier == TALK and self._opens_clause(cue)):
                    return attribution
                continue
            nearest = nearest or attribution
        return nearest

    def _reaches(self, cue: Cue, i: int) -> bool:
        """Whether only an object or "that" stands between a cue and the quotation at ``i``."""
        sk = self.sk
        gap = range(cue.stop, i)
        if cue.verb.tier == STANCE and cue.verb.lemma not in _TAG_STANCES:
            return False
        if len(gap) <= 1 or all(sk.kinds[k] != NAME and sk.words[k] in _JOINTS for k in gap):
            return True
        if cue.verb.tier == LABEL:
            return len(gap) <= _OBJECT_ITEMS_MAX and not any(
                sk.words[k] in ",;" or sk.lower[k] in ("that", "who") for k in gap
            )
        return False

    def _opens_clause(self, cue: Cue) -> bool:
        return cue.stop < len(self.sk.lower) and (self.sk.lower[cue.stop] not in grammar.COORDINATORS)

    def _is_inside_accusation(self, cue: Cue, candidates: list[Cue]) -> bool:
        """What is only said to have been said is no attribution of its own: "accused them of asking"."""
        before = self.sk.lower[cue.first - 1] if cue.first else ""
        return (
            cue.verb.form == GERUND
            and before in ("of", "for", "from")
            and any(c.first < cue.first - 1 for c in candidates)
        )

    def _cue_of_earlier_quote(self, first: int, i: int, cue: Cue) -> Attribution | None:
        """The attribution of a quotation before ``cue`` in the sentence, if ``cue`` is its tag: the split quotation."""
        for k in range(cue.first - 1, first - 1, -1):
            if self.sk.kinds[k] == QUOTE:
                earlier = self.found.get(k)
                if earlier and earlier.cue and earlier.cue[0] == cue.first and self._is_joint(i):
                    return replace(earlier, rule="joined")
                return None
        return None

    def _is_joint(self, i: int) -> bool:
        """Whether the item before a quotation lets it continue another: a comma, "and", a dash; not a title's place."""
        return self.sk.words[i - 1] in _JOINTS or self.sk.kinds[i - 1] == QUOTE

    def _agent(self, number: int, i: int) -> Attribution | None:
        """A passive and its agent after the quotation: described as "…" by Chen."""
        sk = self.sk
        _, stop = sk.sentences[number]
        cue = next((c for c in reversed(self.cues[number]) if c.passive and c.stop <= i), None)
        if cue is None or i - cue.stop > 2 or i + 2 > stop or sk.lower[i + 1 : i + 2] != ["by"]:
            return None
        return self._attribution(phrase_at(sk, i + 2, stop), cue, "agent", True)

    def _according(self, first: int, stop: int) -> Attribution | None:
        sk = self.sk
        for k in range(first, stop - 2):
            if sk.lower[k] == "according" and sk.lower[k + 1] == "to":
                mention = phrase_at(sk, k + 2, stop)
                if mention:
                    return Attribution(mention, (k, k + 2), "according")
        return None

    def _colon(self, first: int, i: int) -> Attribution | None:
        """A name and a colon: Chen: "…"."""
        sk = self.sk
        if i - 2 < first or sk.words[i - 1] != ":" or sk.kinds[i - 2] != NAME:
            return None
        if i - 2 == first or sk.words[i - 3] in _DASHES or sk.words[i - 3] in "]).":
            return Attribution(Mention(i - 2, i - 1, i - 2, "name"), (i - 1, i), "colon")
        return None

    def _dash(self, i: int, stop: int) -> Attribution | None:
        """A dash and a name after the quotation: "…" — Chen Xu."""
        sk = self.sk
        k = i + 1
        if k + 1 < len(sk.words) and sk.words[k] in _DASHES and sk.kinds[k + 1] == NAME:
            at_end = k + 2 >= stop or sk.words[k + 2] in ",.(" or k + 1 >= stop
            if at_end:
                return Attribution(Mention(k + 1, k + 2, k + 1, "name"), (k, k + 1), "dash")
        return None

    def _saying(self, first: int, i: int) -> Attribution | None:
        """Whose saying it is called: Chen's claim that "…"; in Chen's words, "…"; his pledge to "…"."""
        sk = self.sk
        noun = next(
            (k for k in range(i - 1, max(first, i - _SAYING_ITEMS_MAX), -1) if sk.lower[k] in speech.SAYINGS), None
        )
        if noun is None or not self._leads_from_saying(noun + 1, i):
            return None
        for k in range(noun - 1, max(first - 1, noun - _SAYING_ITEMS_MAX), -1):
            if sk.kinds[k] == NAME and is_possessive(sk.lower[k]):
                return Attribution(Mention(k, k + 1, k, "name"), (noun, noun + 1), "saying", False, False)
            if sk.lower[k] in ("his", "her", "their", "its"):
                return Attribution(Mention(k, k + 1, k, "pronoun"), (noun, noun + 1), "saying", False, False)
            if sk.kinds[k] != WORD or sk.lower[k] in grammar.DETERMINERS or sk.lower[k] in grammar.PREPOSITIONS:
                return None
        return None

    def _leads_from_saying(self, k: int, i: int) -> bool:
        """Whether items ``k`` … ``i`` are a "that" clause or only small words."""
        sk = self.sk
        if k < i and sk.lower[k] == "that":
            return all(sk.kinds[m] in (NAME, WORD) for m in range(k, i))
        return all(sk.kinds[m] != QUOTE and sk.lower[m] in _AFTER_SAYING for m in range(k, i))

    def _end_tag(self, number: int, i: int) -> Attribution | None:
        """A tag at the end of the sentence, for all of it: "…" would be a mistake, Chen said."""
        sk = self.sk
        _, stop = sk.sentences[number]
        for cue in reversed(self.cues[number]):
            if cue.first <= i or cue.passive or cue.verb.tier != TALK or cue.verb.form == GERUND:
                continue
            if cue.first and sk.words[cue.first - 1] == ",":
                return self._attribution(subject_after(sk, cue, stop), cue, "end_tag", False)
            subject = subject_before(sk, i + 1, cue)
            if subject and self._begins_tag(subject.first):
                return self._attribution(subject, cue, "end_tag", False)
        return None

    def _begins_tag(self, k: int) -> bool:
        """Whether a tag can begin at ``k``: after a comma, also one inside the marks, or after "as"."""
        sk = self.sk
        if sk.words[k - 1] == "," or sk.lower[k - 1] == "as":
            return True
        return sk.kinds[k - 1] == QUOTE and self._closes_clause(k - 1)

    def _short_tag(self, first: int, i: int, stop: int) -> Attribution | None:
        """A tag by a verb that is in no lexicon: "…," Chen harrumphed."""
        sk = self.sk
        if i != first or not self._closes_clause(i):
            return None
        if i + 2 < stop and sk.lower[i + 1].endswith("ed") and sk.kinds[i + 2] == NAME:
            return Attribution(Mention(i + 2, i + 3, i + 2, "name"), (i + 1, i + 2), "short_tag", True, False)
        subject = phrase_at(sk, i + 1, stop)
        if subject is None or subject.stop >= stop or not sk.lower[subject.stop].endswith("ed"):
            return None
        ends = subject.stop + 1 >= stop or sk.words[subject.stop + 1] in ".,:"
        if not ends or not is_plausible(self.sk, subject, sure_verb=True):
            return None
        return Attribution(subject, (subject.stop, subject.stop + 1), "short_tag", True, False)

    def _colon_clause(self, first: int, i: int) -> Attribution | None:
        """A clause and a colon or dash: Chen was blunt: "…"."""
        sk = self.sk
        if i - 2 < first or not (sk.words[i - 1] == ":" or sk.words[i - 1] in _DASHES):
            return None
        subject = clause_subject(sk, first, i - 1)
        if subject is None or not is_plausible(self.sk, subject, sure_verb=False):
            return None
        return Attribution(subject, (i - 1, i), "colon_clause", False, False)

    def _joined(self, quotes: list[int], n: int) -> Attribution | None:
        """The attribution of a neighbour that ``quotes[n]`` continues or that continues it."""
        if n > 0 and quotes[n - 1] in self.found and self._is_joint(quotes[n]):
            return replace(self.found[quotes[n - 1]], rule="joined")
        if n + 1 < len(quotes) and quotes[n + 1] in self.found and self._is_joint(quotes[n + 1]):
            return replace(self.found[quotes[n + 1]], rule="joined")
        return None

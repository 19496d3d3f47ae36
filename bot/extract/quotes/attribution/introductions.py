"""Attribution before a quotation or around it: a verb of speech, a colon, "according to", a possessive's saying."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.attribution.evidence import DASHES, TAG_STANCES, Attribution, attribute, is_plausible
from bot.extract.quotes.folding.skeleton import NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import GERUND, LABEL, STANCE, TALK, THIRD, VERBS, is_cue_form
from bot.extract.quotes.folding.words import can_speak, is_possessive
from bot.extract.quotes.grammar.appositives import before_appositives
from bot.extract.quotes.grammar.clauses import clause_subject, relative
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import Mention, phrase_at
from bot.extract.quotes.grammar.phrases_before import document_ending, phrase_ending
from bot.extract.quotes.grammar.subjects import subject_after, subject_before
from bot.extract.quotes.people.speakers import THIRD_PERSON
from bot.model import Span

_OBJECT_ITEMS_MAX = 7  # between "called" and what it is called
_SAYING_ITEMS_MAX = 8  # between "his" and "pledge", or "pledge" and its words
_SENTENCE_SPACES_MIN = 4  # in words that are a sentence of their own
_AFTER_SAYING = frozenset([",", ":", "that", "to", "of", "for", "about", "is", "was", "a", "an", "the", "be"])
_JOINTS = frozenset([",", "and", "or", "but", "that", ":", ";"]) | DASHES
_OWNERS = grammar.POSSESSIVES & THIRD_PERSON  # "his pledge"
_WRITINGS = people.DOCUMENT_NOUNS & speech.SAYING_NOUNS  # whose author speaks in them
_OWN_VERBS = frozenset("does do will would has have can could cannot shall should remains stands takes".split())
_OF_DOCUMENT = frozenset(["with", "of", "to", "about", "on", "into", "for", "from"])  # before "a letter stating"
_NOBODY = speech.HEADINGS | {"it"}
_NAMES_SO = frozenset(["call", "brand", "dub", "label", "describe"])  # "called states that backed it “lackeys”"
_FINDS = frozenset(["find", "learn", "know", "decide"])
_AFTER_INVERTED = frozenset([",", ":"])  # between the subject of an inverted verb and what it says
# A speaker's name in capitals inside the marks: "WALLACE: Governor, …"; not "He said: …"
_TRANSCRIPT = re.compile(r"([A-Z][A-Z'.-]{1,30}(?: [A-Z][A-Z'.-]{1,30}){0,3}):\s")


class Introductions:
    """The rules that look at what precedes a quotation in its sentence, or at the sentence as a whole."""

    def __init__(self, sk: Skeleton, cues: Sequence[Sequence[Cue]], found: Mapping[int, Attribution]) -> None:
        self.sk, self.cues, self.found = sk, cues, found

    def transcript(self, i: int) -> Attribution | None:
        """A speaker's name before the words, as transcripts have it: "WALLACE: Governor, …"."""
        segment = self.sk.quotes[i]
        found = _TRANSCRIPT.match(self.sk.text, segment.inner.start, segment.inner.end)
        label = segment.label or (Span(*found.span(1)) if found else None)
        return Attribution(Mention(i, i + 1, i, "name", label=label), None, "transcript") if label else None

    def answer(self, i: int) -> Attribution | None:
        """What follows a question of an interview: "Q: Who won?" and a paragraph of its own."""
        segment = self.sk.quotes[i]
        if not segment.answers and segment.outer.start not in self.sk.answered:
            return None
        return Attribution(Mention(i, i + 1, i, "interviewee"), None, "answer", firm=False)

    def document(self, first: int, i: int) -> Attribution | None:
        """A document whose words these are, whoever speaks of it: a letter stating that "…", his note, which "…"."""
        sk = self.sk
        k = i - 2 if sk.lower[i - 1] == "that" and is_cue_form(sk.lower[i - 2]) else i - 1
        if k <= first or sk.kinds[k] != WORD:
            return None
        if sk.lower[k] == "which":
            opens = relative(sk, first, k)
            document = opens.antecedent if opens else None
        else:
            verb = VERBS.get(sk.lower[k])
            told = verb is not None and verb.form == GERUND and verb.tier == TALK
            document = document_ending(sk, first, k - 1) if told else None
            if document and sk.lower[document.first - 1] not in _OF_DOCUMENT:
                return None  # "issued a letter saying", "said in a letter stating"
        if document is None or sk.lower[document.head] not in people.SPEAKING_DOCUMENTS:
            return None
        return Attribution(document, (k, k + 1), "document", firm=False)

    def whose_view(self, first: int, i: int) -> Attribution | None:
        """Whose view the words are: for Ann Lee, "…"."""
        sk = self.sk
        if sk.words[i - 1] != "," or i - 1 <= first + 1 or sk.lower[first] != "for":
            return None
        mention = phrase_at(sk, first + 1, i - 1)
        if mention is None or mention.stop != i - 1 or not is_plausible(sk, mention, sure_verb=False):
            return None
        return Attribution(mention, (first, first + 1), "whose_view", firm=False)

    def colon(self, first: int, i: int) -> Attribution | None:
        """A name and a colon: Chen: "…"."""
        sk = self.sk
        if i - 2 < first or sk.words[i - 1] != ":" or sk.kinds[i - 2] != NAME or sk.lower[i - 2] in speech.HEADINGS:
            return None
        if self._ends_in_verb(i - 2):
            return None
        before = i - 4 if i - 3 >= first and is_possessive(sk.lower[i - 3]) else i - 3  # Oxton's Ann Lee: "…"
        if before < first or sk.words[before] in DASHES or sk.words[before] in "]).":
            return Attribution(Mention(i - 2, i - 1, i - 2, "name"), (i - 1, i), "colon")
        return None

    def _ends_in_verb(self, k: int) -> bool:
        """Whether capitals at ``k`` are those of a headline with its verb: "Oxton Police Chief Warns"."""
        run = self.sk.lower[k]
        return " " in run and self.sk.kinds[k] == NAME and is_cue_form(run.rsplit(" ", 1)[-1])

    def before(self, first: int, i: int, active: Sequence[Cue]) -> Attribution | None:
        """The cue before the quotation at ``i``: the nearest, unless an earlier verb of speech covers it."""
        candidates = [c for c in active if c.stop <= i]
        nearest: Attribution | None = None
        named_so: Attribution | None = None
        for cue in reversed(candidates):
            same = self._cue_of_earlier_quote(first, i, cue)
            if same:
                return nearest or same
            firm = self._reaches(cue, i)
            attribution = attribute(
                self.sk, subject_before(self.sk, first, cue), cue, _rule_of(cue, candidates, firm), firm
            )
            if attribution is None or self._is_inside_accusation(cue, candidates):
                continue
            if self._defines(attribution.mention) and any(
                c.verb.tier == TALK or (cue.verb.tier == STANCE and c.verb.lemma in _NAMES_SO)
                for c in candidates
                if c.stop < cue.first
            ):
                continue
            if self._is_spoken_of(attribution.mention, cue, candidates):
                continue
            if self._is_it(attribution.mention) and cue is not candidates[0]:
                first_item = attribution.mention.first
                named_so = attribution if first_item > first and self.sk.lower[first_item - 1] == "what" else named_so
                continue
            if cue.verb.tier == TALK or firm:
                if nearest is None or (cue.verb.tier == TALK and self._opens_clause(cue)):
                    return attribution
                continue
            nearest = nearest or attribution
        return named_so if named_so and (nearest is None or nearest.rule == STANCE) else nearest

    def _is_spoken_of(self, mention: Mention, by: Cue, candidates: Sequence[Cue]) -> bool:
        """Whether a subject right behind a verb of speech says nothing: "said it meant …", "says he found …"."""
        speaks = mention.kind != "nominal" or can_speak(self.sk.lower[mention.head])
        if speaks and by.verb.lemma not in _FINDS:
            return False
        begins = mention.first - (self.sk.lower[mention.first - 1] == "that")
        return any(cue.verb.tier == TALK and cue.stop == begins for cue in candidates)

    def _defines(self, mention: Mention) -> bool:
        """Whether a subject is the "that" of a clause that tells things apart: "wants a programme that calls for …"."""
        if mention.antecedent is None or self.sk.lower[mention.head] != "that":
            return False
        return self.sk.lower[mention.antecedent.head] not in people.SPEAKING_DOCUMENTS

    def _is_it(self, mention: Mention) -> bool:
        """Whether a subject is "it" or "that", which often stand for nobody: "said it was …"."""
        return self.sk.lower[mention.head] in ("it", "that") and mention.antecedent is None

    def inverted(self, first: int, i: int, active: Sequence[Cue]) -> Attribution | None:
        """A verb before its subject, both before the quotation: But, said Chen Xu, China's envoy, "…"."""
        sk = self.sk
        for cue in active:
            opens = all(sk.words[k] == "," or sk.lower[k] in grammar.COORDINATORS for k in range(first, cue.first))
            if cue.stop >= i or sk.words[i - 1] not in _AFTER_INVERTED or not (opens or sk.words[cue.first - 1] == ","):
                continue
            if cue.verb.tier != TALK or cue.verb.form == GERUND or cue.verb.lemma in speech.TAKES_ADDRESSEE:
                continue
            subject = subject_after(sk, cue, i)
            if subject and subject.kind != "pronoun" and sk.words[subject.stop] in _AFTER_INVERTED:
                return attribute(sk, subject, cue, "cue_inverted", firm=opens)
        return None

    def _reaches(self, cue: Cue, i: int) -> bool:
        """Whether only an object or "that" stands between a cue and the quotation at ``i``."""
        sk = self.sk
        gap = range(cue.stop, i)
        if cue.verb.tier == STANCE and cue.verb.lemma not in TAG_STANCES:
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

    def _is_inside_accusation(self, cue: Cue, candidates: Sequence[Cue]) -> bool:
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
                if earlier and earlier.cue and earlier.cue[0] == cue.first and self.is_joint(i):
                    return earlier._replace(rule="joined")
                return None
        return None

    def is_joint(self, i: int) -> bool:
        """Whether the item before a quotation lets it continue another: a comma, "and", a dash; not a title's place."""
        return self.sk.words[i - 1] in _JOINTS or self.sk.kinds[i - 1] == QUOTE

    def agent(self, number: int, i: int) -> Attribution | None:
        """A passive and its agent: described as "…" by Chen, described by Chen as "…", was told by Chen: "…"."""
        sk = self.sk
        _, stop = sk.sentences[number]
        cue = next((c for c in reversed(self.cues[number]) if c.passive and c.stop <= i), None)
        if cue is not None and sk.lower[cue.stop] == "by" and sk.lower[i - 1] == "as":
            found = phrase_at(sk, cue.stop + 1, i - 1)
            direct = found and all(sk.kinds[k] in (WORD, NAME) for k in range(found.stop, i - 1))
            return attribute(sk, found, cue, "agent", True) if direct else None
        if (
            cue is not None
            and cue.verb.tier == TALK
            and sk.lower[cue.stop] == "by"
            and sk.words[i - 1] in _AFTER_INVERTED
        ):
            found = phrase_at(sk, cue.stop + 1, i - 1)
            return attribute(sk, found, cue, "agent", True) if found and found.stop == i - 1 else None
        if cue is None or i - cue.stop > 2 or i + 2 > stop or sk.lower[i + 1 : i + 2] != ["by"]:
            return None
        return attribute(self.sk, phrase_at(sk, i + 2, stop), cue, "agent", True)

    def according(self, first: int, stop: int) -> Attribution | None:
        """Whom the sentence names as its source: according to Chen, "…"."""
        sk = self.sk
        k = sk.source_in(first, stop - 2)
        mention = phrase_at(sk, k + 2, stop) if k is not None else None
        return Attribution(mention, (k, k + 2), "according") if mention and k is not None else None

    def saying(self, first: int, i: int) -> Attribution | None:
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
            if sk.lower[k] in _OWNERS:
                return Attribution(Mention(k, k + 1, k, "pronoun"), (noun, noun + 1), "saying", False, False)
            if sk.kinds[k] != WORD or sk.lower[k] in grammar.DETERMINERS or sk.lower[k] in grammar.PREPOSITIONS:
                return None
        return None

    def remark(self, i: int, stop: int) -> Attribution | None:
        """Whose remark a few words are called: Chen's “lost years” remark."""
        sk = self.sk
        owned = i > 0 and sk.kinds[i - 1] == NAME and is_possessive(sk.lower[i - 1])
        if not owned or i + 1 >= stop or sk.lower[i + 1] not in speech.REMARKS:
            return None
        return Attribution(Mention(i - 1, i, i - 1, "name"), (i + 1, i + 2), "saying", False, False)

    def _leads_from_saying(self, k: int, i: int) -> bool:
        """Whether items ``k`` … ``i`` are a "that" clause or only small words."""
        sk = self.sk
        if k < i and sk.lower[k] == "that":
            return all(sk.kinds[m] in (NAME, WORD) for m in range(k, i))
        return all(sk.kinds[m] != QUOTE and sk.lower[m] in _AFTER_SAYING for m in range(k, i))

    def _follows_comma(self, i: int) -> bool:
        """Whether a quotation after a comma is a sentence of its own: Chen shared his doubts, "We may fail."."""
        sk, inner = self.sk, self.sk.quotes[i].inner
        words = inner.of(sk.text)
        if sk.words[i - 1] != "," or is_cue_form(sk.lower[i - 2]):  # "Chen was asked, …"
            return False
        return words[:1].isupper() and words.count(" ") >= _SENTENCE_SPACES_MIN

    def own_verb(self, first: int, i: int) -> Attribution | None:
        """Whose quoted words open with the sentence's verb: Chen “regrets the delay”, the firm “does not agree”."""
        sk, inner = self.sk, self.sk.quotes[i].inner
        verb = inner.of(sk.text).partition(" ")[0].lower()
        if not (verb in _OWN_VERBS or (verb in VERBS and VERBS[verb].form == THIRD)) or i <= first:
            return None
        find = before_appositives if sk.words[i - 1] == "," else phrase_ending
        subject = find(sk, first, i - 1)
        opens = subject is not None and subject.kind in ("name", "nominal") and subject.first <= first + 1
        if subject is None or not opens or not is_plausible(sk, subject, sure_verb=False):
            return None
        return Attribution(subject, None, "own_verb", False, False)

    def colon_clause(self, first: int, i: int) -> Attribution | None:
        """A clause and a colon or dash: Chen was blunt: "…"."""
        sk = self.sk
        if i - 2 < first or not (sk.words[i - 1] == ":" or sk.words[i - 1] in DASHES or self._follows_comma(i)):
            return None
        subject = clause_subject(sk, first, i - 1)
        if subject is None or self._ends_in_verb(subject.head):
            return None
        if subject.kind == "nominal" and sk.lower[subject.first] in _OWNERS and sk.lower[subject.head] in _WRITINGS:
            subject = Mention(subject.first, subject.first + 1, subject.first, "pronoun")  # "His last letter was short"
        if sk.lower[subject.head] in _NOBODY or not is_plausible(self.sk, subject, sure_verb=False):
            return None
        return Attribution(subject, (i - 1, i), "colon_clause", False, False)


def _rule_of(cue: Cue, candidates: Sequence[Cue], firm: bool) -> str:
    """The rule by which a cue before a quotation attributes it."""
    if cue.verb.form == GERUND:
        return "participle"
    if cue.verb.tier != TALK:
        return cue.verb.tier
    if any(other.first < cue.first and other.verb.tier != LABEL for other in candidates):
        return "cue_nested"
    return "cue" if firm else "cue_clause"

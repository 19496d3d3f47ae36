"""The grammar of a question, as far as word order shows it: whose words or deeds it asks for, and what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.questions.meanings import IRREGULAR
from bot.commands.questions.names import Placed
from bot.commands.questions.terms import Term
from bot.commands.questions.words import AUXILIARIES, BEING, DOING, EMPTY, SAYING
from bot.extract.country_names import country_name
from bot.spelling import fold

_PARTICIPLE = re.compile(r"(?:ed|en|ing)$|^born$")
_PRONOUNS = frozenset("i you we they he she it one people anybody anyone nobody somebody someone".split())
_SUBORDINATING = frozenset("since after when because while before although".split())
_BEHIND_WITHIN = 6  # words from "which" or "how many" to the verb: "which three big Latin American countries left"
_PAST = frozenset(form for form in IRREGULAR if not form.endswith(("s", "n", "ion", "al", "er", "ing", "ent")))
_PAST_TOO = frozenset("read put quit".split())  # which are as in the present
_THINGS = ("word", "name", "country", "speaker")
_PREPOSITIONS = frozenset(
    "in on at of for from to with by about against into over through during under near between after".split()
)
# Verbs of saying that are nouns too, behind an article or a verb that is denied
_THINGS_SAID = frozenset(
    "answer blame call claim comment complain demand estimate post praise promise reply request".split()
)
_ARTICLES = frozenset("the a an this that its their his her".split())
# What a participle follows; behind "did" and "would" stands the verb itself, and "proposed" is none of theirs
_WITH_PARTICIPLE = frozenset("has have had hasn't haven't hadn't".split())
_AUXILIARY_WITHIN = 5  # words from what asks on: "which of the two countries did"
_SUBJECT_WORDS_MAX = 10  # between "did" and its verb
_BETWEEN = frozenset(("also", "not", "ever"))  # a subject and its verb


@dataclass(frozen=True, slots=True)
class Clause:
    """A question's words (folded), its terms in their places, and which word asks; -1 if none does."""

    words: Sequence[str]
    placed: Sequence[Placed]
    asking: int

    @property
    def auxiliary(self) -> int | None:
        """Where "did" or "was" stands, at the beginning or right behind what asks."""
        near = self.words[: self.asking + _AUXILIARY_WITHIN]
        return next((i for i, word in enumerate(near) if word in AUXILIARIES), None)

    # --- subject ------------------------------------------------------------------------------------

    def subject(self) -> tuple[tuple[Term, ...], str | None]:
        """What stands between "did" and its verb, as "the Dutch ambassador" in "did the Dutch ambassador say".

        The first term alone, where it is no verb of saying; before the verb in "what Zhang said".
        """
        auxiliary = self.auxiliary
        if auxiliary is not None and self._by_who(auxiliary):
            return (), None
        start = self.asking + 1 if auxiliary is None else auxiliary + 1
        ahead = range(start, min(start + _SUBJECT_WORDS_MAX, len(self.words)))
        saying = self._saying(ahead, auxiliary)
        if saying is not None:
            found = tuple(term for first, end, term in self.placed if start <= first and end <= saying)
            if found:
                return found, self.words[saying]
        if auxiliary is None:
            return (), None
        first_at = next((i for i in ahead if self.words[i] not in EMPTY), None)
        subject = next(((end, term) for first, end, term in self.placed if first == first_at), None)
        if subject is None:
            return (), None
        return (subject[1],), self._verb_after(subject[0]) if self.words[auxiliary] in DOING else None

    def _saying(self, ahead: range, auxiliary: int | None) -> int | None:
        """Where a verb of saying stands that can be the subject's."""
        asks_for_words = self.asking >= 0 and self.words[self.asking] == "what"
        if not (asks_for_words if auxiliary is None else self.words[auxiliary] in DOING):
            return None
        past_too = auxiliary is None or self.words[auxiliary] in _WITH_PARTICIPLE
        inside = {at for first, end, _ in self.placed if end - first > 1 for at in range(first + 1, end)}
        verbs = (i for i in ahead if self.words[i] in SAYING and i not in inside and not self._is_thing(i, ahead))
        verbs = (i for i in verbs if self.words[i - 1] not in BEING)  # "what is praised": nobody's words
        return next((i for i in verbs if past_too or not self.words[i].endswith("ed")), None)

    def _is_thing(self, at: int, ahead: range) -> bool:
        """Whether a word is what somebody said: "back the call", "not join the fishing promise"; not "the man call"."""
        before = self.words[ahead.start : at]
        return self.words[at] in _THINGS_SAID and ("not" in before[:-1] or not _ARTICLES.isdisjoint(before[-1:]))

    def _verb_after(self, at: int) -> str | None:
        return next((word for word in self.words[at : at + 2] if word not in _BETWEEN), None)

    # --- predicate ----------------------------------------------------------------------------------

    def predicate(self) -> Term | None:
        """What is said to have happened: "stole" in "who stole it", "close" in "did China close the camps".

        An office, where it is asked who has it. None where that is not plain to see.
        """
        auxiliary = self.auxiliary
        if auxiliary is None:
            return self._behind_who()
        until = next((i for i in range(auxiliary, len(self.words)) if self.words[i] in _SUBORDINATING), len(self.words))
        found = [each for each in self.placed if auxiliary < each[0] < until and not each[2].light]
        words = [(first, end, term) for first, end, term in found if term.kind == "word"]
        if self.words[auxiliary] in BEING or "been" in self.words[auxiliary:until]:
            return self._participle(found, words, auxiliary)
        if self.words[auxiliary + 1 : auxiliary + 2] and self.words[auxiliary + 1] in _PRONOUNS:
            return next((term for _, _, term in found[:1] if term.kind == "word"), None)
        later = words if self._by_who(auxiliary) else [each for each in words if each != found[0]]
        if len(later) > 1 and self._belongs_to(found[0], later[0]):
            later = later[1:]
        return next((term for _, end, term in later if self._ends_at(end)), None)

    def _belongs_to(self, owner: Placed, noun: Placed) -> bool:
        """As "embassy" in "the Belgian embassy", "head" in "Uganda's head"; not "close" in "did China close"."""
        first, end, term = owner
        adjective = term.code and fold(term.text) != fold(country_name(term.code)) and self.words[first - 1] == "the"
        return noun[0] == end and bool(adjective or self.words[end - 1].endswith(("'s", "s'")))

    def undergone(self, deed: Term) -> tuple[Term, ...]:
        """What the deed was done to: "the camps" of "did China close the camps", "Uyghurs" of "were Uyghurs killed"."""
        at = next(first for first, _, term in self.placed if term == deed)
        if self._is_passive(at):
            return self._things(range((self.auxiliary or 0) if self._named_behind else self.asking + 1, at))
        end = next((i for i in range(at + 1, len(self.words)) if self.words[i] in _PREPOSITIONS), len(self.words))
        return self._things(range(at + 1, end))

    def doer(self, deed: Term) -> Term | None:
        """Who is said to have done it, by name: "China" of "did China close the camps"."""
        at = next(first for first, _, term in self.placed if term == deed)
        if self.auxiliary is None or self._is_passive(at):
            return None
        before = (term for first, _, term in self.placed if self.auxiliary < first < at)
        first = next(before, None)
        return first if first and first.kind in ("country", "name", "speaker") else None

    def _is_passive(self, at: int) -> bool:
        auxiliary = self.auxiliary
        if auxiliary is None or not _is_participle(self.words[at]) or self.words[at].endswith("ing"):
            return False
        return self.words[auxiliary] in BEING or "been" in self.words[auxiliary:at]

    @property
    def _named_behind(self) -> bool:
        """Whether what "was" is about stands behind it: "was the swan killed", not "how many people were killed"."""
        return self.asking < 0 or self.auxiliary == self.asking + 1

    def _things(self, stretch: range) -> tuple[Term, ...]:
        """What is named there; nothing if the last of it says too little to be looked for: "the group"."""
        things = tuple(term for first, _, term in self.placed if first in stretch and term.kind in _THINGS)
        return tuple(term for term in things if not term.light) if things and not things[-1].light else ()

    def _behind_who(self) -> Term | None:
        """The verb of "who stole", "what stopped", "which two states left", "how many people fled their homes"."""
        asking = self.words[self.asking] if self.asking >= 0 else None
        after = [each for each in self.placed if self.asking < each[0] <= self.asking + _BEHIND_WITHIN]
        words = [(at, term) for at, _, term in after if term.kind == "word" and not self.words[at].endswith("ly")]
        if asking in ("who", "what") and words and words[0][0] == self.asking + 1:
            return None if words[0][1].light else words[0][1]
        verb = next((term for at, term in words if asking and is_past(self.words[at]) and not term.light), None)
        # how many drowned is told in too many words for one of them to be needed
        return verb if verb and (asking != "how" or self.undergone(verb)) else None

    def _participle(self, found: Sequence[Placed], words: Sequence[Placed], auxiliary: int) -> Term | None:
        """As "found" in "where was the bell found", "killed" in "how many people were killed"."""
        named_before = any(self.asking < first < auxiliary for first, _, _ in self.placed)
        all_of_them = named_before or self._by_who(auxiliary) or len(found) == 1
        later = words if all_of_them else [each for each in words if each != found[0]]
        participle = next((self._done(later, at) for at, each in enumerate(later) if self._is_done(each)), None)
        return participle or (words[0][2] if words and self._by_who(auxiliary) else None)

    def _is_done(self, placed: Placed) -> bool:
        return _is_participle(self.words[placed[0]])

    def _done(self, words: Sequence[Placed], at: int) -> Term:
        """The participle there, or the verb that it leads to: "catch" of "is Japan allowed to catch"."""
        end = words[at][1]
        if self.words[end : end + 1] == ["to"] and words[at + 1 :] and words[at + 1][0] <= end + 2:
            return words[at + 1][2]
        return words[at][2]

    def _by_who(self, auxiliary: int) -> bool:
        """Whether who did it is what is asked: "who will appeal", "which countries did not sign"."""
        if self.asking < 0:
            return False
        of_some = self.words[self.asking] in ("which", "what") and auxiliary > self.asking + 1
        denied = self.words[auxiliary].endswith("n't") or self.words[auxiliary + 1 : auxiliary + 2] == ["not"]
        return (self.words[self.asking] == "who" and auxiliary == self.asking + 1) or (of_some and denied)

    def _ends_at(self, end: int) -> bool:
        """Whether no plain word follows, of which one could be a part: "train" in "did the train leave"."""
        return not any(first == end and term.kind == "word" for first, _, term in self.placed)


def is_past(word: str) -> bool:
    """Whether a word is likely a verb in the past: "drowned", "left"."""
    return word.endswith("ed") or word in _PAST or word in _PAST_TOO


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.search(word)) or word in IRREGULAR

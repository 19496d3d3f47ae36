"""The grammar of a question, as far as word order shows it: whose words or deeds it asks for, and what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.question_meanings import IRREGULAR
from bot.commands.question_names import Placed
from bot.commands.question_terms import Term
from bot.commands.question_words import AUXILIARIES, BEING, DOING, EMPTY, SAYING

_PARTICIPLE = re.compile(r"(?:ed|en|ing)$")
_PRONOUNS = frozenset("i you we they he she it one people anybody anyone nobody somebody someone".split())
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
        inside = {at for first, end, _ in self.placed if end - first > 1 for at in range(first + 1, end)}
        return next((i for i in ahead if self.words[i] in SAYING and i not in inside), None)

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
        found = [(first, end, term) for first, end, term in self.placed if first > auxiliary and not term.light]
        words = [(first, end, term) for first, end, term in found if term.kind == "word"]
        if self.words[auxiliary] in BEING:
            return self._participle(found, words, auxiliary)
        if self.words[auxiliary + 1 : auxiliary + 2] and self.words[auxiliary + 1] in _PRONOUNS:
            return next((term for _, _, term in found[:1] if term.kind == "word"), None)
        later = words if self._by_who(auxiliary) else [each for each in words if each != found[0]]
        return next((term for _, end, term in later if self._ends_at(end)), None)

    def _behind_who(self) -> Term | None:
        """The verb of "who stole", "what stopped"."""
        if self.asking < 0 or self.words[self.asking] not in ("who", "what"):
            return None
        after = (term for first, _, term in self.placed if first == self.asking + 1)
        return next((term for term in after if term.kind == "word" and not term.light), None)

    def _participle(self, found: Sequence[Placed], words: Sequence[Placed], auxiliary: int) -> Term | None:
        """As "found" in "where was the bell found", "killed" in "how many people were killed"."""
        named_before = any(self.asking < first < auxiliary for first, _, _ in self.placed)
        all_of_them = named_before or self._by_who(auxiliary) or len(found) == 1
        later = words if all_of_them else [each for each in words if each != found[0]]
        participle = next((term for first, _, term in later if _is_participle(self.words[first])), None)
        return participle or (words[0][2] if words and self._by_who(auxiliary) else None)

    def _by_who(self, auxiliary: int) -> bool:
        """Whether who did it is what is asked: "who will appeal"."""
        return self.asking >= 0 and self.words[self.asking] == "who" and auxiliary == self.asking + 1

    def _ends_at(self, end: int) -> bool:
        """Whether no plain word follows, of which one could be a part: "train" in "did the train leave"."""
        return not any(first == end and term.kind == "word" for first, _, term in self.placed)


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.search(word)) or word in IRREGULAR

"""Who is named, as an actor or not, by the words right before: "in Peru", "urged Peru", "the letter from Peru"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.lexicon.statement_groups import GROUP_HEADS
from bot.extract.statements.lexing.beside import Beside, word_before
from bot.extract.statements.lexing.tokens import Member, Nations, Token

# "the Mali Core Group"
GROUP_ABOUT = re.compile(r"\s(?:[Cc]ore|[Cc]ontact|[Ss]upport) [Gg]roup\b")
_PREPOSITIONS = frozenset(
    """in to from of against at on over between toward towards into near through across about inside outside within
    around than upon via under""".split()
)
_ABOUT = frozenset(["over", "about", "against", "toward", "towards"])
# A "rebuke of Peru" is not by Peru, as its letter is
_AGAINST = re.compile(r"(?:rebuke|rebuttal|condemnation|criticism|denunciation)s?$", re.IGNORECASE)
# "the mayors of ten cities, including London and Accra"
_OF_OTHERS = re.compile(r"O,?n$")
# "signed by the military heads of", "said the health chiefs of"; at the beginning of a sentence "The regulators of"
_OFFICES_OF = re.compile(
    r"(?:\b(?:by|said|from|between)\s+|[.,;:]\s+|\n\s*|^)(?:[Tt]he\s+|[Tt]op\s+|[Aa]ll\s+)?(?:[A-Za-z]+\s+)?"
    r"(?:[a-z-]+\s+){0,3}[a-z]+s\s+of\s+(?:the\s+)?$"
)
_OFFICES_MAX = 70  # code points
# Between "urging" and "China among them": "all creditors, "; not "other countries, "
_OTHERS_TOLD = re.compile(rf"\s+(?:on\s+)?(?:[a-z-]+\s+){{0,3}}(?!(?:{'|'.join(GROUP_HEADS)})\b)[a-z]+s,\s+(?:the\s+)?")
# A town and where it lies, "at a summit in Colonia, Uruguay"; not "In Geneva, Uruguay, which had signed, …"
_LIES_IN = re.compile(
    r"(?<=[a-z)] )(?:in|at|near|from)\s+(?:(?:[A-Z][\w'.-]*|del?|l[aeo]s?|da|do|of)\s+){0,3}[A-Z][\w'.-]*,\s+$"
)
_LIES_IN_MAX = 60  # code points
# "hopes that Peru and Mali will soon follow", "expected Chad to sign"
_HOPES = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|want(?:s|ed|ing)?|wish(?:es|ed)?)\s+(?:that\s+)?(?:the\s+)?$"
)
# "Kenya-based heads of mission", "the Geneva based envoys"
_BASED = re.compile(r"[ -]based\b")
# "discussed Peru and trade", "cut ties with Peru"; not "a statement with Peru"
_DEALINGS = re.compile(
    r"\b(?:(?:discuss|debat)(?:ed|es|ing)?|talk(?:ed|s|ing)? about)\s+(?:the\s+)?$|"
    r"(?:\b(?:relations|ties|links|dealings|trade|contacts?|borders?|cooperation|partnerships?|friendship)|[\x01\"”])"
    r"\s+with\s+(?:the\s+)?$"
)
_DEALINGS_MAX = 32  # code points
_HOPES_MAX = 24  # code points
_WILL = re.compile(r"\s+(?:(?:also|soon)\s+)?(?:will|would|to)\b")
_PLACE_ENDS = re.compile(
    r"[,.;:)]|$|\s+(?:on|for|this|last|where|to|when|in|at|before|after|by|with|that|during|until)\b"
)
_SOURCE = "according to"
_PASSIVES = ("ed", "told")
# Between envoys and where they are from: "ambassadors to the UN in Geneva from"
_POSTED = re.compile(r"(?:\s+(?:to|at|in)\s+(?:the\s+)?(?:UN|U\.N\.|United Nations|[A-Z]\w+)){0,3}\s*")


class Named(Beside):
    """A token between its neighbours, which may name a country, a list, a group or an envoy."""

    def actor(self) -> Iterator[Token]:
        """Who is named, as an actor unless a preposition or a word of criticism comes before."""
        if (bystander := self._bystander()) is not None:
            yield bystander
            return
        before, letter = self.before, self.token.letter
        word, at = word_before(self.text, self.token.start)
        attached = before is not None and before.end > at  # the word belongs to the token before
        if attached and self._is_for_it(word):
            yield self._as("P", word)
            return
        if before is not None and attached and before.word == _SOURCE and letter == "L":
            yield self._as("P", "to")
        elif before is not None and before.letter == "y" and (attached or letter != "E"):
            yield self._as("P", "by")
        elif before is not None and attached:
            yield self._behind_its_word(before, word)
        elif (
            word == "of"
            and letter == "L"
            and (self._spell_out(at) or _OFFICES_OF.search(self.text, max(0, at - _OFFICES_MAX), self.token.start))
        ) or (word == "from" and letter in "LG" and self._are_those(at)):
            yield self.token
        elif (word in ("of", "from", "between") and self._follows_directly(at)) or self._puts_it_forward(word):
            yield Token("<", at, at + len(word))
            yield self.token
        elif letter == "G" and word == "to" and self.token.value.total:  # "bringing to 34 the number of states"
            yield self.token
        elif word in _ABOUT and letter == "E":  # "alarmed over the Chadian government's decision"
            about = Nations((Member(self.token.value.place, country=self.token.value.country),))
            yield Token("P", self.token.start, self.token.end, about, word)
        elif word in _PREPOSITIONS and letter != "E":
            yield self._as("Z" if letter == "G" else "P", word)
        else:
            yield self.token

    def _puts_it_forward(self, word: str) -> bool:
        """As in "drew a rebuke on Tuesday from 30 states"."""
        return word == "from" and self.token.letter == "G" and self.letters_before.endswith("TD")

    def _bystander(self) -> Token | None:
        """The token of a name that is no actor whatever stands before: "Lima, Peru", "the Mali Core Group"."""
        if self.token.letter in "CL" and (_OF_OTHERS.search(self.letters_before) or self._is_among_others_told()):
            return self._as("O")
        if self.token.letter == "C" and self._is_where_a_town_lies():
            return self._as("P", "in")
        if self.token.letter in "CL" and (self._is_hoped_of() or self._is_dealt_with()):
            return self._as("P", "in")
        if self.token.letter == "C" and _BASED.match(self.text, self.token.end):
            return self._as("K")
        if self.token.letter == "C" and GROUP_ABOUT.match(self.text, self.token.end):
            return self._as("K")
        return None

    def _is_hoped_of(self) -> bool:
        """As in "He hopes Peru and Mali will follow": nothing of it is done yet."""
        if not _WILL.match(self.text, self.token.end):
            return False
        return bool(_HOPES.search(self.text, max(0, self.token.start - _HOPES_MAX), self.token.start))

    def _is_dealt_with(self) -> bool:
        """As in "discussed Peru", "in their relations with Peru and Mali"."""
        return bool(_DEALINGS.search(self.text, max(0, self.token.start - _DEALINGS_MAX), self.token.start))

    def _behind_its_word(self, before: Token, word: str) -> Token:
        """Who is named behind a word that belongs to the token before."""
        if self.token.letter == "G" and word == "to" and before.letter == "T":
            return self._as("Z", word)  # "have written to the ministers of 27 states"
        if self.token.letter in "CL" and before.letter in "cu":
            return self._as("P", "addressed")
        return self.token

    def _is_among_others_told(self) -> bool:
        """As in "urging all creditors, China and India among them, to wait"."""
        after = self.after
        if after is None or after.word != "among" or self.letters_before[-1:] != ",":
            return False
        if self.index == 1:  # "All creditors, China and India among them, were told of it"
            return "".join(token.letter for token in self.tokens[2:5]) == "n,=" and self._is_passive(5)
        if self.letters_before[-2:] not in ("c,", "u,"):
            return False
        return _OTHERS_TOLD.fullmatch(self.text, self.tokens[self.index - 2].end, self.token.start) is not None

    def _is_passive(self, at: int) -> bool:
        """Whether a verb of telling or blaming is behind the "were" before a place."""
        told = self.tokens[at : at + 1]
        return any(each.letter in "cuv" and each.word.endswith(_PASSIVES) for each in told)

    def _is_for_it(self, word: str) -> bool:
        """As in "joined the call for Chad to leave", not in "spoke for Chad and Mali"."""
        for_whom = word == "for" and self.before is not None and self.before.word == "for"
        return for_whom and self.token.letter == "C" and self.text.startswith(" to ", self.token.end)

    def _spell_out(self, at: int) -> bool:
        """Whether the names are those of a group with a name, or of just so many: "the Troika of Peru and Fiji"."""
        before = self.before
        all_of_them = (None, len(self.token.value.members))
        named = before is not None and before.letter == "G" and before.value.count in all_of_them
        return named and before is not None and not self.text[before.end : at].strip()

    def _are_those(self, at: int) -> bool:
        """Whether the names are those of the group right before: "the four, from Peru, Mali, Chad and Fiji, …"."""
        before = self.before
        near = before is not None and _POSTED.fullmatch(self.text, before.end, at)
        return bool(near) and self.letters_before.rstrip(",").removesuffix("P")[-1:] in ("Y", "G")

    def _is_where_a_town_lies(self) -> bool:
        """Whether it only says where a town is: "in Colonia, Uruguay"."""
        start = self.token.start
        town = _LIES_IN.search(self.text, max(0, start - _LIES_IN_MAX), start)
        if town is None or not _PLACE_ENDS.match(self.text, self.token.end):
            return False
        return not any(each.end > town.start() and each.letter != "," for each in self.tokens[: self.index])

    def _follows_directly(self, at: int) -> bool:
        """Whether a text stands right before the preposition ("a letter from"), or criticism before a group's."""
        before = self.before
        if before is None or self.text[before.end : at].strip():
            return False
        if at and self.text.startswith("of", at) and _AGAINST.search(self.text, before.start, before.end):
            return False
        return before.letter == "T" or (before.letter == "c" and self.token.letter == "G")

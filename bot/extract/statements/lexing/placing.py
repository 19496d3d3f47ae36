"""What tokens become by their neighbours: places told from actors, owners joined to texts, idle words dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extract.statements.lexing.actors import Named
from bot.extract.statements.lexing.authorship import DEEDS, by
from bot.extract.statements.lexing.beside import word_before
from bot.extract.statements.lexing.cues import NAMED, UNSIGNED
from bot.extract.statements.lexing.days import is_of_something_else
from bot.extract.statements.lexing.nations import is_capital
from bot.extract.statements.lexing.texts import DETERMINERS
from bot.extract.statements.lexing.tokens import Token, is_day

# Between an owner and its text: "'s ", "-drafted "
_OWNS = re.compile(r"(?:'s?)?(?:-[a-z]+)?\s+(?:[\w-]+-(?:nation|country|state)\s+)?")
# "'s own diplomats", before "drafted it"
_ITS_DIPLOMATS = re.compile(r"'s?\s+(?:[a-z]+\s+){0,2}(?:diplomats|officials|negotiators|delegates)\s+(?:had\s+)?")
# "the Oslo Declaration", "the Oslo appeal" is called after the town, or the country; "the Oslo letter" may be Norway's
_NAMED_FOR = re.compile(r"\s+")
_NAME = re.compile(r"\b(?:Declaration|Appeal|Communiqu[eé]|Pledge|Manifesto|Code|Statement|Consensus)$")
# ... and what is "known as the Oslo appeal"
_KNOWN_AS = re.compile(r"\b(?:known as|called|dubbed|so-called)\s+(?:the\s+)?[\w ]+$")
_KNOWN_AS_MAX = 24  # code points
# "the Peru-led Global Coal to Clean Power Transition Statement"
_LED_NAME = re.compile(r"-(?:led|drafted|backed|initiated|sponsored) (?:(?:[A-Z][\w-]*|to|of|on|for|and) ){0,8}")
_SIGNATURE = re.compile(r"signature|name")
# "Peru's decision not to sign", "Peru's refusal to back it"; not "Peru's decision to sign", "Peru's refusal to talk"
_ITS_REFUSAL = re.compile(
    r"'s?\s+(?:[a-z]+\s+)?(?:(?:decision|choice|move|vow) not|refusal|unwillingness|reluctance)"
    r" to (?:sign|join|back|endorse|support)\b"
)
_LED_GAP = 80  # code points
_OWNER_GAP = 28  # code points between "Belgian" and "text", "-led " included
_CLAUSE_END = re.compile(r"[.,;:)]|$|\s+(?:too|as well)\b")
# "is a signatory", before the text
_TO_IT = re.compile(r"\s+(?:to|of)\s+(?:(?:the|that|this|its|their)\s+(?:[\w-]+\s+){0,2})?")
_ARE_ON = re.compile(r"\s+(?:also |all |both |already )?(?:on|behind|under)\s+(?:the|this|that)\s+")
# "Also on the paper are Peru and Mali"
_ON_IT = re.compile(r"(?:^|[.,;:!?\n]\s*)(?:[Aa]lso\s+)?(?:[Oo]n|[Uu]nder|[Bb]ehind)\s+(?:(?:the|this|that)\s+)?$")
_ON_IT_MAX = 24  # code points
_ARE_IN = re.compile(r"\s+(?:also |all |both |already )?in(?=[.,;:)])")
# "signed by 43 countries, including 20 African ones"
# ... and "The list of signatories, published on Monday, includes 20 African ones"
_PART_OF = re.compile(r"(?:[YGsbX]|G,|Y,[^;&CLGTYx]{0,4},)n$|nY=$")
_BEFORE_MAX = 7  # tokens
_VENUE = re.compile(
    r"\b(?:conference|meeting|session|talks|parties|members|secretariat|assembly)\s+(?:of|to|on)\s+(?:the\s+)?"
    r"(?:[\w-]+\s+){0,3}$"
)
# "Peru's envoy was speaking, he said, for"
_SPEAKING = re.compile(r"r[,vQ]*$")
_VENUE_MAX = 60  # code points
# Between a comma and "said": one body or person, not "ministers"
_SOMEBODY_ELSE = re.compile(r"\s+(?:the|an?|its|[\w-]+'s|[A-Z][\w-]+)\s+(?:[\w-]+\s+){0,5}?[\w-]*(?:[^\Ws]|ss)\s+")
# From "which" to what somebody thinks of it: " Orban has "
_A_NAME_HAS = re.compile(r" (?:[A-Z][\w'-]+ ){1,3}(?:(?:has|had|have|also|now|once|long) ){0,3}")
_BARE = frozenset(["for", "representing"])
# "a framework for all its member states"; not "said for all 20 members"
_ALL_ITS = re.compile(r"(?:all|most) (?:of )?(?:its|their)\b", re.IGNORECASE)
# What somebody reads, says, wrote or put out for others
_SAYS_SOMETHING = re.compile(r"[TrviQmsFo]")
_AT = (" at", " of")  # last words of refusals
_ISSUED_BY_SEVERAL = re.compile("L[=D+]*i$")
_WISHING = ("would rather issue", "would rather publish", "would rather write", "preferred to issue")
# "Syria joined the CWC": no statement
_AN_ACRONYM = re.compile(r"\s+(?:the\s+)?[A-Z]{2,6}\b(?!-)")
# Between "signed" and "treaty"
_A_TREATY = re.compile(r"\s+(?:up to |on to )?(?:the|an?|its|their|this|that)\s+(?:[\w-]+\s+){0,3}")
# Between who acts and its verb: "Nine countries then issued", "Peru had minutes later refused"
_LATER = frozenset(["then", "hours later", "minutes later"])
_SUBJECT_HAS = re.compile(r" (?:(?:has|have|had) )?")
_DOES = frozenset("icuvrbsjxAawR")
# Up to a "but" that leaves somebody out: "All G20 members but Peru"
_EVERY = re.compile(r"\b(?:all|every|each|any|no|none|everyone|everybody|nobody)\b[^.,;:]*$", re.IGNORECASE)
_EVERY_MAX = 30  # code points before the group
# "the occupied lands, including the hills": no names follow
_SINGLING_OUT = frozenset(["including", "such as", "like", "notably", "in particular"])
_NAMED_AFTER = frozenset("CLEGgKPpZOYTQ:(,-<~nfDsb%+xaAeR")
_LEFT_OUT = frozenset("CLEGKYPU")  # whom "all bar" leaves out; not "the biggest bar one"
# "called on all states to ratify it"; not "urged all sides in Mali"
_ON_EVERYBODY = re.compile(
    r"\s+(?:all|other|every|more)\s+(?:(?:other|UN|U\.N\.|member|remaining|concerned)\s+){0,2}"
    r"(?:countries|country|states?|nations|governments?|members|parties|powers|donors|leaders|delegations|capitals)\s+to\b",
    re.IGNORECASE,
)
# Only before a group: "headed a group of 40 states"
_AT_THE_HEAD = ("headed", "heads", "heading", "front", "headlin")
# "led joint drills"; not "led the group"
_DEED_LED = re.compile(rf"\s+(?:(?!(?:on|for|of|in|to|at|over|by|against)\b)[a-z-]+\s+){{0,3}}{DEEDS}\b")
_LOOKED_AT = frozenset("RGCLEKbT<lqBXtd=Ahnjsvec&")  # letters that depend on what stands beside them


def placed(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of one unit, each seen beside its neighbours."""
    for index, token in enumerate(tokens):
        if token.letter in _LOOKED_AT:
            yield from _Place(text, tokens, index).seen()
        else:
            yield token


class _Place(Named):
    """One token, as its neighbours make it."""

    def seen(self) -> Iterator[Token]:
        """The token as it is to be read, after a "by" where only a preposition stands; nothing for idle words."""
        match self.token.letter:
            case "G" if _PART_OF.search(self.letters_before) or self._is_included():
                yield self._part_of_members()
            case "C" | "L" | "G" | "E":
                yield from self.actor()
            case "K" if self._are_people() or self._is_behind_led_by() or self._leads() or self._signs():
                yield self._as("C")
            case "b" | "c" if self._is_for_or_on_whom():
                yield self._as("u" if self.token.letter == "b" else "v")
            case "T":
                yield from self._text()
            case "v":
                yield from self._said()
            case "R" | "q" | "B" | "X" | "t" | "n" | "b" | "j" | "s" | "e" | "c" | "u" | "&" if self._is_idle():
                return
            case "<" | "&" | "l":
                yield self._as("e", "but") if self._leaves_out() else by(self.text, self.tokens, self.index)
            case "d" | "=":
                yield from self._closing()
            case "A" | "h":
                if self._counts():
                    yield self.token
            case _:
                yield self.token._replace(value=UNSIGNED) if self._is_left_unsigned() else self.token

    def _text(self) -> Iterator[Token]:
        """A text, or what heads a list of signers; nothing where somebody "would rather issue its own paper"."""
        if self._is_each_ones():
            yield from [self._as("m")] if self.after is not None and self.after.letter in "bcuv" else []
        elif self.before is None or not self.before.word.startswith(_WISHING):
            yield self._as("s") if self._opens_list() else self._owned()

    def _is_each_ones(self) -> bool:
        """As in "Peru and Mali put out statements": each for itself."""
        what, issued = self.token.value, self.before is not None and self.before.letter == "i"
        several = issued and what.plural and not (what.joint or what.determiner or what.words)
        return bool(several and _ISSUED_BY_SEVERAL.search(self.letters_before))

    def _part_of_members(self) -> Token:
        """For "they included about 20 African states", "including Peru and a host of other states"."""
        value = replace(self.token.value, count=None, vague=True)
        return Token("L" if value.members else "p", self.token.start, self.token.end, value)

    def _is_included(self) -> bool:
        """As in "including 21 from Asia"; those "among 43 countries" are part of the 43."""
        return self.before is not None and self.before.letter == "n" and self.before.word == "including"

    def _is_idle(self) -> bool:
        """Whether it says nothing here: no names come after "from Africa", it is somebody's own "support from Peru", or
        only the place where they met, as "the conference of the treaty".
        """
        match self.token.letter:
            case "q":
                return not self._heads_a_list()
            case "c" | "u":
                return self._is_by_somebody_named()
            case "e":
                return self._leaves_nobody_out()
            case "X":
                return bool(_VENUE.search(self.text, max(0, self.token.start - _VENUE_MAX), self.token.start))
            case "B":
                return self.before is not None and self.before.letter == "K"
            case "t":
                return self._gives_the_day() or self._is_of_something_else()
            case "n":
                return self._singles_out_nobody()
            case "s" if self._is_of_a_treaty():
                return True
            case "&":
                return self._is_only_when()
            case "R":
                return self._leads_no_group()
            case _:
                return self._is_of_an_acronym()

    def _leaves_nobody_out(self) -> bool:
        """As in "The text omits Peru", where the list may; in "bar" and "the only exception", with nobody beside it."""
        if self.token.word.startswith("omit"):
            return self.before is None or self.before.letter != "Y"
        if self.token.word.startswith("the "):  # "with Peru the only exception"
            return self.before is None or self.before.letter not in "CLE" or self.letters_before[-2:-1] != "W"
        return self.token.word == "bar" and (self.after is None or self.after.letter not in _LEFT_OUT)

    def _said(self) -> Iterator[Token]:
        """A verb of saying, after a "but" where somebody else says it: "Peru and Mali won, the club said in a text"."""
        before, after = self.before, self.after
        apart = before is not None and before.letter == "," and after is not None and after.letter == "T"
        if apart and before is not None and _SOMEBODY_ELSE.fullmatch(self.text, before.end, self.token.start):
            yield Token("&", self.token.start, self.token.start, word="another")
        yield self.token

    def _are_people(self) -> bool:
        """Whether an adjective stands for a government, as in "the Chinese signed"."""
        after = self.after
        if after is None or after.letter not in "sbjirvAxawd" or after.start - self.token.end != 1:
            return False
        return word_before(self.text, self.token.start, skip_the=False)[0] == "the"

    def _singles_out_nobody(self) -> bool:
        """As in "the occupied lands, including the hills"."""
        if self.after is not None and self.after.letter == "K" and self.token.word in ("among", "amongst"):
            return self.text.startswith("'s ", self.after.end)  # "among Mali's communities"
        return self.token.word in _SINGLING_OUT and (self.after is None or self.after.letter not in _NAMED_AFTER)

    def _is_of_a_treaty(self) -> bool:
        """As in "signed a treaty that bans it"."""
        after = self.after
        if after is None or after.letter != "X" or not self.token.word.startswith("sign"):
            return False
        return _A_TREATY.fullmatch(self.text, self.token.end, after.start) is not None

    def _is_left_unsigned(self) -> bool:
        """As in "have not signed an agreement"; not where it is called by its name."""
        if self.token.letter != "X" or self.token.value == NAMED or self.letters_before[-2:] not in ("xs", "As"):
            return False
        signing = self.tokens[self.index - 1]
        return signing.letter == "s" and _A_TREATY.fullmatch(self.text, signing.end, self.token.start) is not None

    def _leads_no_group(self) -> bool:
        """As in "led joint drills", "headed for the exit", "Peru's lead"; not "headed a group of 40 states"."""
        if self.token.word == "lead" and self.before is not None and self.before.letter == "K":
            return True
        if not self.token.word.startswith(_AT_THE_HEAD):
            return _DEED_LED.match(self.text, self.token.end) is not None
        after = self.after
        return after is None or after.letter != "G" or after.start - self.token.end > len(" the ")

    def _is_only_when(self) -> bool:
        """As in "Nine countries then issued it", which goes on with no other clause."""
        if self.token.word not in _LATER or self.before is None or self.after is None:
            return False
        beside = _SUBJECT_HAS.fullmatch(self.text, self.before.end, self.token.start)
        return beside is not None and self.before.letter in "CLGEY" and self.after.letter in _DOES

    def _leaves_out(self) -> bool:
        """As in "All members but Peru signed"; not "Most members signed, but Peru did not"."""
        before, after = self.before, self.after
        if self.token.word != "but" or before is None or after is None or before.letter not in "GYp":
            return False
        beside = self.token.start - before.end == 1 and after.start - self.token.end <= len(" the ")
        every = _EVERY.search(self.text, max(0, before.start - _EVERY_MAX), before.end)
        return beside and after.letter in _LEFT_OUT and every is not None

    def _is_of_an_acronym(self) -> bool:
        """As in "Peru joined the CWC"; not "joined the U.S.", which is a name."""
        acronym = _AN_ACRONYM.match(self.text, self.token.end)
        return acronym is not None and (self.after is None or self.after.start >= acronym.end())

    def _is_behind_led_by(self) -> bool:
        """As in "led by Peru's envoy"; not "led by the Peru-backed rebels"."""
        led_by = self.before is not None and self.before.letter == "l"
        return led_by and not self.text.startswith("-", self.token.end)

    def _leads(self) -> bool:
        """As in "a Canadian-led group", "Canada's diplomats drafted it"."""
        after = self.after
        if after is None or after.letter != "R":
            return False
        between = self.text[self.token.end : after.start]
        return between == "-" or _ITS_DIPLOMATS.fullmatch(between) is not None

    def _signs(self) -> bool:
        """As in "Peru's signature was missing", "41 names, Peru's among them", "With Peru's accession", and in
        "Peru's refusal to sign".
        """
        after = self.after
        if self.text.startswith("'s among them", self.token.end) or _ITS_REFUSAL.match(self.text, self.token.end):
            return True
        if after is not None and after.word == "accession":
            return after.start - self.token.end <= len("'s ")
        if after is None or not _SIGNATURE.match(after.word) or self.text[self.token.end : after.start].strip("'s "):
            return False
        borne = self.before is not None and self.before.letter in "Bx"
        return after.letter == "w" or (
            after.letter == "s" and (borne or self.letter_after_that in ("=", "a", "w", "x"))
        )

    def _is_for_or_on_whom(self) -> bool:
        """Whether a country is backed rather than a text, or everybody called on rather than one to blame."""
        if self.token.letter == "b":
            return self._backs_a_country()
        return _ON_EVERYBODY.match(self.text, self.token.end) is not None

    def _is_by_somebody_named(self) -> bool:
        """As in "the text, which Orban has opposed"."""
        if self.before is None or self.before.letter != "~":
            return False
        return _A_NAME_HAS.fullmatch(self.text, self.before.end, self.token.start) is not None

    def _backs_a_country(self) -> bool:
        """As in "supporting China's policy", but not "backing a UK statement"."""
        after = self.after
        if after is None or after.letter not in "CKL" or after.start - self.token.end > len(" the "):
            return False
        if self.text.startswith("-", after.end):  # "endorsed a Peru-initiated text"
            return False
        return self.letter_after_that != "T" or not _OWNS.match(self.text, after.end)

    def _counts(self) -> bool:
        """Whether "refused to" goes on with signing, and whether "for" has a group after it."""
        words = self.text[self.token.start : self.token.end].lower()
        after = self.after
        if self.token.letter == "A":
            at_end = bool(_CLAUSE_END.match(self.text, self.token.end))  # "Peru chose not to."
            if words.endswith(_AT):  # "balked at signing"; not "balked at paying for the wall"
                return at_end or (after is not None and after.letter in "sbjTYD")
            if after is not None and after.letter == "d":  # "refused to take part."; not "to take part in the drills"
                return bool(_CLAUSE_END.match(self.text, after.end))
            return not words.endswith("to") or at_end or (after is not None and after.letter in "sbj")
        if words not in _BARE:
            return True
        if after is None or self.text[self.token.end : after.start].strip():
            return False
        if words == "for" and self._is_only_of_use(after):
            return False
        speaking = words != "for" or _SPEAKING.search(self.letters_before)
        return after.letter == "G" or bool(after.letter == "L" and speaking)

    def _is_only_of_use(self, group: Token) -> bool:
        """As in "a framework for all its members", "It is a problem for several countries": nobody speaks for them."""
        if _ALL_ITS.match(self.text, group.start):
            return True
        vague = group.letter == "G" and group.value.vague
        return vague and not _SAYS_SOMETHING.search(self.letters_before)

    def _closing(self) -> Iterator[Token]:
        """The last words of "Peru did.", "Peru and Chile are in;", which anywhere else say nothing."""
        closes = bool(_CLAUSE_END.match(self.text, self.token.end)) and " to " not in self.token.word
        if closes and (self.token.letter == "d" or (self.before is not None and self.before.letter in "CL")):
            yield self._as("d")
        elif self._is_signatory_of_a_text():
            yield self._as("s", self.token.word)
        elif self.token.letter == "=":
            yield self._as("s") if self._are_in() else self.token

    def _are_in(self) -> bool:
        """As in "Peru and Chile are in;", "are on the second list"."""
        if self.after is not None and self.after.letter == "T":
            return bool(_ARE_ON.fullmatch(self.text, self.token.end, self.after.start))
        return bool(_ARE_IN.match(self.text, self.token.end))

    def _is_signatory_of_a_text(self) -> bool:
        """As in "is a signatory of the letter"; not of a treaty."""
        after = self.after
        if self.token.letter != "d" or after is None or after.letter != "T":
            return False
        return bool(_TO_IT.fullmatch(self.text, self.token.end, after.start))

    def _gives_the_day(self) -> bool:
        """As in "earlier on Tuesday": no other occasion, as "earlier this month" may be."""
        after = self.after
        if after is None or after.letter != "D" or self.token.word != "earlier" or not is_day(after.value):
            return False
        return self.text[self.token.end : after.start].strip() in ("", "on")

    def _is_of_something_else(self) -> bool:
        """As in "last year's election", "the previous government": no other occasion of the statement."""
        attributive = self.token.word == "previous" or self.token.word.endswith("'s")
        return attributive and is_of_something_else(self.text, self.token.end)

    def _heads_a_list(self) -> bool:
        """Whether the names come right after "from Africa"."""
        after = self.after
        if after is None or after.letter not in "CL":
            return False
        return self.text[self.token.end : after.start].strip(" ,") in ("", "the")

    def _opens_list(self) -> bool:
        """As in "Also on the paper are Peru and Mali"."""
        if self.after is None or self.after.letter != "=" or self.letter_after_that not in ("C", "L"):
            return False
        return bool(_ON_IT.search(self.text, max(0, self.token.start - _ON_IT_MAX), self.token.start))

    def _owned(self) -> Token:
        """A text with the determiner that stands before its owner: "the Belgian text"."""
        owner, token = self.before, self.token
        if owner is not None and owner.letter == "G" and self.index > 1:  # "Peru's 47-nation statement"
            owner = self.tokens[self.index - 2]
        if owner is None or owner.letter not in "CK" or token.start - owner.end > _LED_GAP:
            return token
        owns = token.start - owner.end <= _OWNER_GAP and _OWNS.fullmatch(self.text, owner.end, token.start)
        if not owns and not _LED_NAME.fullmatch(self.text, owner.end, token.start):
            return token
        if _NAMED_FOR.fullmatch(self.text, owner.end, token.start) and (
            _NAME.search(self.text, token.start, token.end)
            or (token.value.kind == "appeal" and is_capital(owner.value.members[0].span.of(self.text)))
            or _KNOWN_AS.search(self.text, max(0, owner.start - _KNOWN_AS_MAX), owner.end)
        ):
            return token
        word, _ = word_before(self.text, owner.start, skip_the=False)
        determiner = token.value.determiner or (word if word in DETERMINERS else "")
        return Token("T", token.start, token.end, token.value._replace(determiner=determiner, owned=True, name=""))

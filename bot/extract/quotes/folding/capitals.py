"""Which words with a capital are names, and which of them stand for one: "Nicolas de Riviere"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.extract.lexicon import body_names, given_names, grammar, people, speech
from bot.extract.lexicon.number_words import TEENS, TENS, UNITS
from bot.extract.quotes.folding.items import QUOTATION
from bot.extract.quotes.folding.skeleton import MARK, NAME, WORD, Skeleton
from bot.extract.quotes.folding.verbs import BASE, VERBS, is_cue_form, is_cue_opening
from bot.extract.quotes.folding.words import can_speak

# A word with a capital inside a sentence: a capital that means something. A pattern that begins with its space is
# searched for twice as fast as one that begins with a look behind.
_INNER_CAPITAL = re.compile(r" (?<=[a-z,] )([A-Z]\w{1,30})")

_COMPOUND = re.compile(
    r"[A-Z][a-z]{1,20}(?:-[a-z]{1,20}){0,3}-[a-z]{3,20}"
)  # "Film-maker Ann Lee", "Scrum-half Bob Ray"; not "Al-Amin"
_NO_NOUN = grammar.PREPOSITIONS | grammar.AUXILIARIES | grammar.COORDINATORS | grammar.SUBORDINATORS
_ASIDES = (["he"], ["she"], ["it"], ["they"])  # what opens an aside that may be a tag
_NICKNAME_CHARS_MAX = 24  # with its marks
_AFTER_NAME = frozenset([",", "(", QUOTATION])  # "Lee, 61, left", "Robert “Bobby” Ray"
_NAME_WORDS_MAX = 9  # longer runs of capitals are headlines
_MONTHS_THAT_ARE_NAMES = frozenset(["may", "april", "june", "august", "march"])
_BEFORE_SPEAKER = frozenset([",", "that", "and", "but", QUOTATION])
_NEVER_NAMES = (
    grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.PRONOUNS
    | grammar.SUBORDINATORS
    | grammar.COORDINATORS
    | grammar.AUXILIARIES
) - {"will"}
_SURNAMES_LIKE_PRONOUNS = frozenset(["He", "You", "She"])
_DAYS_POSSESSIVE = frozenset(word + "'s" for word in grammar.CALENDAR)
_SELDOM_NAMES = _NEVER_NAMES | grammar.CALENDAR | grammar.CALENDAR_SHORT | _DAYS_POSSESSIVE
# Roles that are written before names and are neither titles nor names themselves
_PLAIN_ROLES = (
    people.ROLE_NOUNS - people.TITLES - people.TITLES_AND_SURNAMES - frozenset(["baker", "cook", "shepherd", "chef"])
)
_ROLE_PLURALS = frozenset(noun + "s" for noun in people.ROLE_NOUNS)
# Possessives inside the names of bodies: "the People's Party", "Women's Aid"
_OF_BODIES = frozenset(
    """
    people's women's children's men's workers' farmers' teachers' students' lord's king's supporters' officers'
    journalists' employers' veterans' residents' producers' traders'
    """.split()
)
# What papers of a Sunday are called: "the Sunday Times"
_PAPERS = frozenset(["Times", "Telegraph", "Mirror", "Mail", "Herald", "Post", "Express", "Sun", "World", "Tribune"])
# Prepositions that are printed with a capital inside the names of bodies: "Action Against Hunger"
_IN_NAMES = frozenset(["against", "without", "across", "beyond", "within", "between"])
# What may stand between two words of a name
_JOINTS = people.NAME_PARTICLES | people.RARE_NAME_PARTICLES | _IN_NAMES | {QUOTATION, "and", "&", "the", "to"}
# The last word of bodies that have two fields: "the Food and Drug Administration"
_BODIES_WITH_FIELDS = frozenset(
    """
    commission committee authority agency council board bureau department administration association executive
    inspectorate directorate
    """.split()
)
_LETTERS_LIKE_WORDS = frozenset(["US", "WHO"])  # "US officials said", "WHO said"
_AFTER_NOUN = frozenset(["about", "of", "over"])
_OFFICE_ITEMS_MAX = 8  # from "Minister" to the country
_OFFICE_OF = (["of"], ["for"], ["at"])
_ENVOYS = frozenset(["ambassador", "envoy", "consul", "representative", "emissary", "delegate"])
_NUMBERS = frozenset(UNITS) | frozenset(TEENS) | frozenset(TENS)
_COMMON_NOUNS = people.ROLE_NOUNS | people.GROUP_NOUNS | people.DOCUMENT_NOUNS | people.BODY_NOUNS | _ROLE_PLURALS


class Capitals:
    """Reads the capitals of a skeleton while it grows; ``countries``: where each country's name begins, and ends."""

    def __init__(self, built: Skeleton, folded: str, countries: Mapping[int, int]) -> None:
        self.built, self.folded, self.countries = built, folded, countries
        self._capital_words = frozenset(_INNER_CAPITAL.findall(folded))

    @cached_property
    def _printed_words(self) -> frozenset[str]:
        return frozenset(self.folded.split())

    def read(self, begin: int, offset: int, capitals: Sequence[int]) -> None:
        """Joins the names of the sentence that the skeleton ends with, from item ``begin`` on.

        ``capitals`` are its items that have one, as their paragraph counts them: ``offset`` less than the skeleton.
        """
        kinds, lower, end = self.built.kinds, self.built.lower, len(self.built.words)
        opening = begin
        while kinds[opening] == MARK:
            opening += 1
        gone = 0
        for i in capitals:
            at = offset + i - gone
            opens = offset + i == opening
            if (opens or lower[at] in _SELDOM_NAMES) and not self._is_name(at, end - gone, opens):
                kinds[at] = WORD
            elif not opens and (kinds[at - 1] == NAME or lower[at - 1] in _JOINTS) and (joined := self._join(at)):
                gone += joined + self._join_number(at - joined)
            else:
                self.built.names.append(at)

    def _is_name(self, i: int, end: int, opening: bool) -> bool:
        """Whether the capitalised word at ``i``, in a sentence up to ``end``, is part of a name."""
        lower = self.built.lower[i]
        following = self.built.words[i + 1] if i + 1 < end else ""
        word = self.built.words[i]
        if lower in _SELDOM_NAMES:
            return self._is_seldom_name(i, end, opening)
        if not opening:
            return True
        if lower == "will" and self._opens_full_name(i, end):
            return True
        if self._opens_long_name(lower, following, i + 2, end):
            return True
        if lower in grammar.SENTENCE_OPENERS or lower.partition("-")[0] in _NUMBERS:
            return False

        if is_cue_opening(lower) and word not in self._capital_words:
            return False
        if word not in self._capital_words and self._is_job(i, following):
            return False  # "Farmer Ted Yeo"
        if following and self.built.kinds[i + 1] == NAME and self.built.starts[i + 1] == self.built.ends[i] + 1:
            return True
        if word in self._capital_words or lower in people.PLACES or self.built.starts[i] in self.countries:
            return True
        if self._describes_noun(i, end):
            return False
        if following == "," and self.built.lower[i + 2 : i + 3] in _ASIDES:
            following = ""  # "Prices, she said, had doubled"
        return self._may_be_name(word, following) and not self._is_common(word, lower)

    def _describes_noun(self, i: int, end: int) -> bool:
        """Whether a noun that looks like a verb comes next: "Credible reports indicate", "Current fears about it"."""
        if i + 2 >= end or self.built.words[i + 1] not in speech.ALSO_NOUNS:
            return False
        after = self.built.words[i + 2]
        return is_cue_form(after) or (after in _AFTER_NOUN and self.built.words[i] not in self._capital_words)

    def _opens_long_name(self, lower: str, following: str, k: int, end: int) -> bool:
        """Whether a body's name with a small word inside begins: "Save the …", "Nurses Without …", up to item ``k``."""
        small = following == "the" if lower in body_names.CAMPAIGNS else following.lower() in _IN_NAMES
        capital = following == "the" or following[:1].isupper()
        return small and capital and k < end and self.built.words[k][0].isupper()

    def _is_job(self, i: int, following: str) -> bool:
        """Whether the first word of a sentence is what the one named after it does: "Florist Ann Lee"."""
        word, lower = self.built.words[i], self.built.lower[i]
        if self.built.starts[i] in self.countries or word in given_names.FAMILY_FIRST:
            return False
        if following[:1].isupper() and _COMPOUND.fullmatch(word):
            return True
        named = given_names.gender(following) is not None and given_names.gender(word) is None
        return lower in _PLAIN_ROLES or (named and can_speak(lower) and lower not in people.TITLES)

    def _is_seldom_name(self, i: int, end: int, opening: bool) -> bool:
        """Whether a month, a day or a small word is a name after all: "Theresa May", "Sunday Dare said", "UN IN".

        Or it ends the name of a work: "the Hold Me singer".
        """
        lower, word = self.built.lower[i], self.built.words[i]
        following = self.built.words[i + 1] if i + 1 < end else ""
        apart = opening or self.built.lower[i - 1] in _BEFORE_SPEAKER
        if word in _LETTERS_LIKE_WORDS and opening:
            return following[:1].islower()
        if lower in _MONTHS_THAT_ARE_NAMES:
            speaks = apart and (is_cue_form(following) or self._opens_full_name(i, end))
            return not _is_date(following) and (speaks or self._follows_name(i))
        if following in _PAPERS:
            return lower == "sunday" and not opening
        if word in _SURNAMES_LIKE_PRONOUNS:  # "said He Yadong"; not "He said", "“He May"
            return not opening and self.built.kinds[i - 1] in (WORD, NAME) and following.istitle()
        if lower.removesuffix("'s") in grammar.CALENDAR:
            return apart and self._opens_full_name(i, end)
        if lower in grammar.CALENDAR_SHORT:
            return not _is_date(following) and (not opening or following[:1].isupper())  # "Jan Lund"; not "Sat down"
        if opening or len(word) < 2:
            return False
        return word.isupper() or (self._follows_name(i) and following.islower() and can_speak(following))

    def _opens_full_name(self, i: int, end: int) -> bool:
        """Whether a day, a month or "Will" is a given name: "Sunday Dare said", "April Ryan, the reporter"."""
        words = self.built.words[i + 1 : min(i + 3, end)]
        if len(words) < 2 or not words[0][:1].isupper() or words[0].lower() in grammar.CALENDAR:
            return False
        return is_cue_form(words[1]) or words[1] == ","

    def _is_common(self, word: str, lower: str) -> bool:
        """Whether a capitalised word that opens a sentence is probably a common one; not "Ahmed"."""
        if lower in _COMMON_NOUNS or is_cue_form(lower):
            return True
        if lower.endswith(("ly", "ed", "ing")) and given_names.gender(word) is None:
            return True
        return lower in self.folded and lower in self._printed_words

    def _may_be_name(self, word: str, following: str) -> bool:
        """Whether a word with a capital only where it opens a sentence may yet be a name: a known one, or it speaks."""
        bare = word.removesuffix("'s")
        known = bare.lower() in people.KNOWN_BODIES or given_names.gender(bare) is not None or not bare.isalpha()
        if known or bare in given_names.FAMILY_FIRST or bare != word:
            return True
        if is_cue_form(following):
            return not (word.endswith("s") and VERBS[following].form == BASE)  # "Builders grumble"
        return following in _AFTER_NAME or following in people.NAME_PARTICLES

    def _follows_name(self, i: int) -> bool:
        built = self.built
        return i > 0 and built.kinds[i - 1] == NAME and 0 < built.starts[i] - built.ends[i - 1] <= 2

    def _join(self, i: int) -> int:
        """Joins the word at ``i`` to a name before it, particles between; returns how many items fewer there are."""
        built, start = self.built, self.built.starts[i]
        if built.lower[i - 1] == "and" and (first := self._fields_begin(i)):
            return self._merge(first, i)
        for at in range(i - 1, max(i - 4, -1), -1):
            if not 0 < start - built.ends[at] <= 2:
                return 0
            if built.kinds[at] == NAME:
                return 0 if self._is_closed(at, i) else self._merge(at, i)
            if not (built.lower[at] in people.NAME_PARTICLES or self._is_joint(at) or self._is_in_name(at)):
                return 0
            start = built.starts[at]
        return 0

    def _join_number(self, at: int) -> int:
        """Joins a number to the name at ``at`` that "No." or "Local" ends; returns how many items fewer there are."""
        built = self.built
        numbered = built.lower[at].endswith((" no.", " local")) and at + 1 < len(built.words)
        return self._merge(at, at + 1) if numbered and built.words[at + 1].isdigit() else 0

    def _is_closed(self, at: int, i: int) -> bool:
        """Whether the name at ``at`` ends before the one at ``i``: "Norway's Ann Lee", "envoy to the UK Olav Brun"."""
        built = self.built
        word = built.lower[at]
        if word.endswith(("'s", "s'")):
            return word.rsplit(" ", 1)[-1] not in _OF_BODIES and not self._owns_body(word, built.lower[i])
        if built.words[at].count(" ") >= _NAME_WORDS_MAX or self._heads(at, i):
            return True
        country = self.countries.get(built.starts[at]) == built.ends[at]
        served = country and (self._is_served(at) or self._is_of_office(at, i))
        return served and built.lower[i] not in people.BODY_WORDS

    def _heads(self, at: int, i: int) -> bool:
        """Whether a full name at ``i`` is of who has an office in what ``at`` names: "secretary of Aslef Mick Hall".

        Not in "director of King Charles College", "mayor of San Pedro", "Secretary of State John Kerry".
        """
        built = self.built
        surname = built.words[i + 1 : i + 2]
        if built.lower[at - 1 : at] not in _OFFICE_OF or built.words[at - 2] not in people.ROLE_NOUNS:
            return False
        if not surname or not surname[0][:1].isupper() or surname[0].lower() in people.BODY_WORDS:
            return False
        given = given_names.gender(built.words[i]) is not None
        return given and given_names.gender(built.words[at]) is None and built.lower[at] not in people.NAME_PARTICLES

    def _owns_body(self, owner: str, following: str) -> bool:
        """Whether a possessive opens a body's name: "the Weavers' Union", "St David's Hall"; not "Oxton's Union"."""
        if owner.startswith(("st ", "st. ")):
            return following in people.BODY_WORDS
        return owner.endswith("s'") and " " not in owner and following in body_names.OF_MEMBERS

    def _is_served(self, at: int) -> bool:
        """Whether the country at ``at`` is whom an envoy is sent to: "Norway's ambassador to the UK"."""
        lower = self.built.lower
        k = at - 2 if at > 2 and lower[at - 1] == "the" else at - 1
        return k > 0 and lower[k] == "to" and lower[k - 1].rsplit(" ", 1)[-1] in _ENVOYS

    def _is_of_office(self, at: int, i: int) -> bool:
        """Whether the country at ``at`` ends an office: "the Minister of Foreign Affairs of Norway Ann Lee"."""
        lower = self.built.lower
        offices = (word for name in lower[max(0, at - _OFFICE_ITEMS_MAX) : at] for word in name.split())
        named = given_names.gender(self.built.words[i]) is not None
        return named and lower[at - 1 : at] == ["of"] and any(word in people.ROLE_NOUNS for word in offices)

    def _is_joint(self, at: int) -> bool:
        """Whether the item at ``at`` is a nickname between two names, or a rare particle: "Erik ten Hag".

        So is "and" between two adjectives of one noun, "Arab and Muslim countries", and in the name of one country.
        """
        built = self.built
        if built.lower[at] == "and" and (self._is_of_body(at) or self._is_in_country(at)):
            return True
        if built.lower[at] == "and":
            noun = built.words[at + 2] if at + 2 < len(built.words) else ""
            pair = built.lower[at - 1] in people.DEMONYMS and built.lower[at + 1] in people.DEMONYMS
            return pair and noun.isalpha() and noun.islower() and not (noun in _NO_NOUN or is_cue_form(noun))
        if built.words[at] == "&":
            return built.kinds[at - 1] == NAME
        if built.words[at] == QUOTATION:
            return built.kinds[at] == WORD and 0 < built.ends[at] - built.starts[at] <= _NICKNAME_CHARS_MAX
        if built.lower[at] not in people.RARE_NAME_PARTICLES or built.kinds[at - 1] != NAME:
            return False
        if given_names.gender(built.words[at - 1]) is not None:
            return True
        in_place = at > 1 and built.lower[at - 2] in grammar.PREPOSITIONS  # "in Aleppo ten Syrians"
        return not in_place and not built.words[at + 1].endswith("s")

    def _is_in_name(self, at: int) -> bool:
        """Whether a small word stands inside a body's name: "Action Against Hunger", "Save the Children"."""
        built = self.built
        if built.lower[at] == "the":
            return built.kinds[at - 1] == NAME and built.lower[at - 1] in body_names.CAMPAIGNS
        if built.lower[at] == "to":
            strives = built.kinds[at - 1] == NAME and built.lower[at - 1].rsplit(" ", 1)[-1] in body_names.OF_AIMS
            return strives and built.starts[at + 1] not in self.countries
        return built.kinds[at - 1] == NAME and built.words[at][0].isupper() and built.lower[at] in _IN_NAMES

    def _is_in_country(self, at: int) -> bool:
        """Whether the item at ``at`` stands inside one country's name: "Antigua and Barbuda"."""
        return self.countries.get(self.built.starts[at - 1], 0) > self.built.starts[at]

    def _is_of_body(self, at: int) -> bool:
        """Whether "and" joins two fields of one body: "the Securities and Exchange Commission"."""
        built = self.built
        first, noun = built.words[at - 1], built.lower[at + 2 : at + 3] or built.lower[at + 1 : at + 2]
        opens = built.kinds[at - 1] == NAME and at > 1 and built.lower[at - 2] in ("the", "of")
        known = first.isupper() or first.lower() in people.KNOWN_BODIES or built.starts[at - 1] in self.countries
        return opens and not known and bool(noun) and noun[0] in _BODIES_WITH_FIELDS

    def _fields_begin(self, i: int) -> int | None:
        """Where the fields of one body begin whose last opens at ``i``: "Ministry of Food, Forestry and Fisheries".

        Not in "Ministry of Health and Oxfam", nor in "Council of Norway and Denmark".
        """
        built = self.built
        first = i - 2
        while first > 1 and built.words[first - 1] == "," and self._is_field(built.words[first]):
            first -= 2
        of = first - 2 if built.lower[first - 1] == "the" else first - 1
        if of < 1 or built.kinds[first] != NAME or built.lower[of] not in ("of", "for", "on"):
            return None
        body = built.lower[of - 1].rsplit(" ", 1)[-1]
        named = body in body_names.BODIES_OF_FIELDS and built.starts[first] not in self.countries
        last = i
        while last + 1 < len(built.words) and built.words[last + 1][:1].isupper():
            last += 1
        own = len(built.words) > last + 1 and built.lower[last + 1] == "of"  # "and the Bank of …"
        return first if named and not own and self._is_field(built.words[last]) else None

    def _is_field(self, word: str) -> bool:
        """Whether a body may be there for what ``word`` ends: "Fisheries"; not "Oxfam", "Lee", "Network"."""
        lower = word.lower().rsplit(" ", 1)[-1]
        if lower in body_names.FIELDS:
            return True
        if lower in people.BODY_NOUNS or lower in people.KNOWN_BODIES or not word[-1].islower():
            return False
        plural = lower.endswith("s") and not lower.endswith(("'s", "ss"))
        return plural or lower.endswith(body_names.FIELD_ENDINGS)

    def _merge(self, first: int, last: int) -> int:
        built = self.built
        while built.names and built.names[-1] > first:
            built.names.pop()
        built.ends[first] = built.ends[last]
        built.words[first] = self.folded[built.starts[first] : built.ends[last]]
        built.lower[first] = built.words[first].lower()
        joined = slice(first + 1, last + 1)
        for column in (built.words, built.lower, built.kinds, built.starts, built.ends):
            del column[joined]
        return last - first


def _is_date(following: str) -> bool:
    """Whether what follows a month makes it a date: "June 5", "Jun. 5"."""
    return following == "." or following[:1].isdigit()

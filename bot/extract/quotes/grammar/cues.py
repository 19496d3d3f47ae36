"""Words that attribute: which words of a sentence are verbs of speech, and in what form they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.folding.verbs import BASE, GERUND, PAST, THIRD, Verb, has_particle, verb_at
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive
from bot.extract.quotes.grammar.phrases import is_finite
from bot.extract.quotes.grammar.phrases_before import HANGING

_WITH_OBJECT = frozenset(["call", "speak", "talk", "bristle", "balk"])
_CUES_MAX = 24  # in one sentence
_NOUN_NEIGHBOURS = (
    (grammar.DETERMINERS - {"that", "this", "all", "both", "some", "many", "others", "several", "one", "each"})
    | grammar.PREPOSITIONS
) - {"to", "like"}
_PLURAL_SUBJECTS = frozenset(
    [
        "they",
        "we",
        "i",
        "you",
        "who",
        "some",
        "many",
        "others",
        "people",
        "police",
        "all",
        "both",
        "most",
        "several",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
_TAKES_INFINITIVE = frozenset("let lets make makes made help helps hear heard watch watched see saw have had".split())
_NO_NOUNS = frozenset(
    """say tell argue insist contend warn suggest admit acknowledge complain deny maintain predict believe think expect
    know agree""".split()
)
# What several are called without an s, or what hangs on them: "those surveyed", "aides here"
_IRREGULAR_PLURALS = frozenset(
    """% third thirds fourths fifths quarter quarters women men children percent majority majorities half media surveyed
    polled interviewed involved alike themselves elsewhere here there overseas lawmen policemen fishermen businessmen
    spokesmen councilmen""".split()
)
_OPENS_NOUN = grammar.POSSESSIVES | {"the", "a", "an"}
_AFTER_ADVERB = grammar.PREPOSITIONS | {".", ",", "home", "then"}
_PROMISED = (["to"], ["that"], ["a"], ["an"], ["the"], ["“”"], ["more"], ["not"])
_RATHER_DEEDS = frozenset("promising thanks volunteer volunteers volunteered volunteering".split())
_THANKS_ITEMS = 4  # "thanks in part to"
_AFTER_NOUNS = (["than"],)  # "more references than ever"
_PLURAL_VERBS = (["were"], ["are"], ["have"])
_MODIFIERS_MAX = 4  # items between an article and the noun
# Gerunds that as often describe a noun: "a branding firm", "the defending champions"; verbs before an object
_DESCRIBING = frozenset("branding casting charging defending listing painting pressing rating".split())
_OPENS_OBJECT = grammar.DETERMINERS | grammar.PRONOUNS | {"“”", "as"}
_SHOWN = frozenset("tv television radio talk game reality quiz chat trade air fashion cable".split())
_THINGS_OF = frozenset("report reports claims calls demands promises requests charges questions".split())
_FOUND_TRUE = frozenset(["confirm", "verify"])
_DENIED_ITEMS = 3  # from "not" to the verb
_CLAUSES = frozenset(["that", "whether", "if", "“”"])
_BESIDE = (["“”"], [","], [":"], ["."])
_MEANS = frozenset("phone telephone email e-mail text video letter mail fax radio way then now".split())  # "said by …"
_STANCE_PREFIX = re.compile(r"(?:anti|pro)-\w")
_RELATIVE_ITEMS_MAX = 6  # from "what" to "described as"
_SUBJECT_ITEMS_MAX = 8  # in which the head of a subject is looked for: "the driver of a stone train reports"
_OPENS_SEVERAL = frozenset(["the", "both", "those", "many", "some", "several"])  # "…," say those who were there
_BEFORE_COUNT = grammar.PREPOSITIONS | grammar.DETERMINERS
_RAISED_ITEMS = 4  # "raised new and serious concerns"
_OPENING_ITEMS_MAX = 40  # before a verb, in which all hangs on those who open the clause
_OPENS_CLAUSE = grammar.COORDINATORS | grammar.SUBORDINATORS | {",", ";", ":", "“”"}
_FINITE = grammar.AUXILIARIES - {"to", "not"}
_HANGING_ITEMS_MAX = 6  # between the head of a subject and its verb: "members of the group of seven say"
_ADJECTIVES = people.DEMONYMS | {"republican", "democratic"}
_BEFORE_VERB = (
    grammar.PRONOUNS | grammar.AUXILIARIES | grammar.COORDINATORS | grammar.CALENDAR | grammar.TIME_NOUNS | {"that"}
)
_ENDS_SEARCH = (
    grammar.PRONOUNS | grammar.AUXILIARIES | grammar.SUBORDINATORS | grammar.COORDINATORS | frozenset([",", "“”"])
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of attribution where it stands: items ``first`` up to, not including, ``stop``."""

    first: int
    stop: int
    verb: Verb
    passive: bool = False

    @property
    def has_object(self) -> bool:
        """Whether the verb's particle brings what is spoken of, so that no subject follows: "called for"."""
        return self.has_particle and self.verb.lemma in _WITH_OBJECT

    @property
    def has_particle(self) -> bool:
        """Whether the verb is one of two words: "called for"."""
        return self.stop > self.first + 1


def cues_by_sentence(
    lower: Sequence[str], kinds: Sequence[str], sentences: Sequence[tuple[int, int]], verbs: Sequence[int]
) -> list[list[Cue]]:
    """The verbs of attribution in each sentence of a skeleton, in order; ``verbs`` are the items that may be some."""
    places = [i for i in verbs if kinds[i] == "word"]
    found, begin = [], 0
    for first, stop in sentences:
        end = bisect_left(places, stop, begin)
        found.append(_cues(lower, kinds, first, stop, places[begin:end]) if end > begin else [])
        begin = end
    return found


def _cues(lower: Sequence[str], kinds: Sequence[str], first: int, stop: int, places: Sequence[int]) -> list[Cue]:
    """The verbs of attribution among those words of a sentence, items ``first`` … ``stop``, that can be such verbs."""
    found: list[Cue] = []
    for i in places:
        if len(found) >= _CUES_MAX:
            break
        verb = verb_at(lower, i)
        if verb is None or (verb.form == THIRD and _is_counted(lower, i)):
            continue
        if _stands_as_verb(lower, kinds, first, i, verb):
            width = 2 if has_particle(lower, i) else 1
            found.append(Cue(i, i + width, verb, _is_passive(lower, first, i, stop, verb)))
    return found


def _stands_as_verb(lower: Sequence[str], kinds: Sequence[str], first: int, i: int, verb: Verb) -> bool:
    """Whether a word that could be a noun stands where only a verb can: "the group claims", not "its claims"."""
    if i == first:
        return verb.form in (GERUND, PAST) or kinds[i + 1 : i + 2] == ["name"]
    previous = lower[i - 1]
    if not _stands_beside(lower, kinds, i, verb):
        return False
    if lower[i] in speech.ALSO_NOUNS:
        if verb.form == BASE and lower[i + 1 : i + 2] == ["that"] and _hangs_on_opening(lower, kinds, first, i):
            return True  # "Nurses on the border report that …"
        if _stands_as_noun(lower, kinds, first, i, verb):
            return False
    if verb.form == THIRD and previous == "to":
        return False  # "responded to reports that …"
    if verb.form == BASE:
        return _takes_base_form(lower, kinds, first, i, verb)
    if verb.form == PAST and i - 2 >= first and lower[i - 2] == "to" and kinds[i - 1] == "word":
        # not "to investigate alleged abuses"
        return can_speak(previous) or previous in grammar.AUXILIARIES or previous in grammar.PRONOUNS
    if verb.form == PAST and (previous in grammar.POSSESSIVES or (is_possessive(previous) and previous != "'s")):
        return False  # "its proposed stadium"
    return previous not in ("the", "a", "an")


def _stands_as_noun(lower: Sequence[str], kinds: Sequence[str], first: int, i: int, verb: Verb) -> bool:
    """Whether a word that could be a noun is one: "anti-war protests", "its credits", "Oslo protests: 800 held"."""
    previous = lower[i - 1]
    if _STANCE_PREFIX.match(previous) or (verb.form == THIRD and previous in grammar.POSSESSIVES):
        return True
    if lower[i] == "protests" and lower[i + 1 : i + 2] == [":"]:
        return True  # in a heading
    if verb.form != THIRD:
        return _ends_noun_phrase(lower, kinds, first, i)
    no_subject = not _follows_subject(lower, kinds, first, i)
    return no_subject or _is_followed_as_noun(lower, i) or _has_plural_verb(lower, first, i)


def _stands_beside(lower: Sequence[str], kinds: Sequence[str], i: int, verb: Verb) -> bool:
    """Whether beside a verb stand the words that it needs to be one of speech, if it needs any."""
    if lower[i] in speech.NOUNS_UNLESS_CLAUSE and lower[i + 1 : i + 2] not in (["that"], ["“”"], [":"]):
        return False
    if lower[i] in _THINGS_OF and lower[i + 1 : i + 2] == ["of"]:
        return False  # "reports of arrests"
    denied = verb.lemma in _FOUND_TRUE and "not" in lower[max(0, i - _DENIED_ITEMS) : i]
    if denied and _CLAUSES.isdisjoint(lower[i + 1 : i + 2]):
        return False  # "could not independently confirm the figure"
    if verb.lemma in speech.BESIDE_ONLY and not (lower[i - 1] == "“”" or lower[i + 1 : i + 2] in _BESIDE):
        return False
    if verb.lemma in speech.CLOSING_ONLY and lower[i + 1 : i + 2] not in ([","], ["."]):
        return False
    if lower[i] in _RATHER_DEEDS and _is_deed(lower, i):
        return False
    if verb.form == GERUND and lower[i - 1] in ("best", "worst"):
        return False  # "the best supporting actor"
    if (
        lower[i] in _DESCRIBING
        and kinds[i + 1 : i + 2] != ["name"]
        and lower[i + 1 : i + 2]
        and lower[i + 1] not in _OPENS_OBJECT
    ):
        return False
    if verb.lemma == "show" and lower[i - 1].rsplit(" ", 1)[-1] in _SHOWN:
        return False  # "TV shows"
    if lower[i] == "back" and lower[i + 1 : i + 2] and lower[i + 1] in _AFTER_ADVERB:
        return False  # "lets inspectors back in"
    if lower[i] == "warning" and i > 1 and lower[i - 2] in _OPENS_NOUN and not can_speak(lower[i - 1]):
        return False  # "extended its red warning to Oxton"
    return verb.lemma != "raise" or _raises_words(lower, i, verb)


def _is_deed(lower: Sequence[str], i: int) -> bool:
    """Whether nothing is promised, offered or thanked for in words: "produced promising signs", "thanks in part to the
    rain", "who volunteered for the search".
    """
    if lower[i] == "thanks":
        return "to" in lower[i + 1 : i + _THANKS_ITEMS]
    if lower[i] == "promising":
        return lower[i - 1].endswith("ed") and lower[i + 1 : i + 2] not in _PROMISED
    return i + 1 < len(lower) and lower[i + 1] in grammar.PREPOSITIONS


def _is_counted(lower: Sequence[str], i: int) -> bool:
    """Whether a number before a word that ends with s shows a noun: "of 21 objects", "some 27 states that"."""
    return i > 1 and lower[i - 1].isdigit() and lower[i - 2] in _BEFORE_COUNT


def _is_followed_as_noun(lower: Sequence[str], i: int) -> bool:
    """Whether what follows shows a noun: "more references than ever", "State media reports indicated …"."""
    following = lower[i + 1 : i + 2]
    return following in _AFTER_NOUNS or (following != [] and following[0].endswith("ed") and is_finite(following[0]))


def _has_plural_verb(lower: Sequence[str], first: int, i: int) -> bool:
    """Whether the verb after a word in s shows a noun: "Other student protests were held".

    Not in "letters that the student claims were forged", nor "the letters she says were forged".
    """
    if lower[i + 1 : i + 2] not in _PLURAL_VERBS or lower[i - 1] in grammar.SUBJECT_PRONOUNS:
        return False
    opens = next((k for k in range(i - 1, max(first, i - _MODIFIERS_MAX) - 1, -1) if lower[k] in _OPENS_NOUN), None)
    return opens is None or opens == first


def _raises_words(lower: Sequence[str], i: int, verb: Verb) -> bool:
    """Whether somebody raises concerns; things do, too: "could raise questions", "…, raising doubts"."""
    if verb.form == GERUND or (verb.form == BASE and lower[i - 1] in grammar.AUXILIARIES):
        return False
    return not speech.RAISED.isdisjoint(lower[i + 1 : i + _RAISED_ITEMS])


def _follows_subject(lower: Sequence[str], kinds: Sequence[str], first: int, i: int) -> bool:
    """Whether what stands before ``i`` can be a subject: "the man at the gate claims"; not "new claims"."""
    previous = lower[i - 1]
    if kinds[i - 1] != "word" or is_adverb(previous) or previous in _BEFORE_VERB or previous[0].isdigit():
        return kinds[i - 1] != "name" or previous.rsplit(" ", 1)[-1] not in _ADJECTIVES
    if previous in grammar.DETERMINERS or (previous == "research" and lower[i] in ("projects", "reports", "notes")):
        return False
    hangs = False  # on a noun further back: "of a stone train"
    for k in range(i - 1, max(first, i - _SUBJECT_ITEMS_MAX) - 1, -1):
        if kinds[k] != "word" or lower[k] in grammar.AUXILIARIES or lower[k].endswith(("ed", "ing")):
            return kinds[k] == "name" and k < i - 1 and is_possessive(lower[k])
        if can_speak(lower[k]):
            return k == i - 1 or hangs  # not "campaign finance reports"
        if lower[k] in grammar.PREPOSITIONS and not hangs:
            return False
        hangs = lower[k] in grammar.DETERMINERS or lower[k] in grammar.PREPOSITIONS
    return False


def _ends_noun_phrase(lower: Sequence[str], kinds: Sequence[str], first: int, i: int) -> bool:
    """Whether a noun is due at ``i``: after a determiner, a preposition or a possessive, adjectives between."""
    if kinds[i - 1] == "name" and not is_possessive(lower[i - 1]):
        return False
    for k in range(i - 1, max(first - 1, i - 4), -1):
        if lower[k] in _NOUN_NEIGHBOURS or (is_possessive(lower[k]) and lower[k] != "'s"):
            return True
        if can_speak(lower[k]) or is_adverb(lower[k]) or lower[k] in _ENDS_SEARCH:
            return False
    return False


def _takes_base_form(lower: Sequence[str], kinds: Sequence[str], first: int, i: int, verb: Verb) -> bool:
    previous = lower[i - 1]
    if previous == "“”":
        following = lower[i + 1] if i + 1 < len(lower) else ""
        several = following in _OPENS_SEVERAL or (_is_plural(following) and can_speak(following))
        return several or kinds[i + 1 : i + 2] == ["name"]
    if verb.lemma in _NO_NOUNS and _hangs_on_opening(lower, kinds, first, i):
        return True
    if previous == ",":
        return lower[i] not in speech.ALSO_NOUNS and i >= 3 and lower[i - 3] == ","
    if previous in grammar.AUXILIARIES or previous in _PLURAL_SUBJECTS:
        return previous not in grammar.BE_FORMS
    if verb.lemma in _NO_NOUNS and _follows_plural(lower, kinds, i):
        return True
    if kinds[i - 1] == "name":
        if i >= 3 and lower[i - 2] == "and" and kinds[i - 3] == "name":
            return True
        return previous.endswith("s") and not previous.endswith("'s") and i >= 2 and lower[i - 2] == "the"
    if previous.endswith("ly") or previous in grammar.ADVERBS:
        k = i - 2
        while k > 0 and lower[k] in grammar.ADVERBS:
            k -= 1  # "they once again urge"
        before = lower[k] if k >= 0 else ""
        if before in _PLURAL_SUBJECTS or before in grammar.AUXILIARIES or before.endswith("s") or before.isdigit():
            return True
        return k > 0 and _hangs_on_plural(lower, k + 1)
    return _is_plural(previous) or _hangs_on_plural(lower, i)


def _is_plural(word: str) -> bool:
    """Whether ``word`` looks like a noun in the plural."""
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))


def _hangs_on_plural(lower: Sequence[str], i: int) -> bool:
    """Whether what stands before ``i`` hangs on a plural that can speak: "members of the group say"."""
    for k in range(i - 2, max(0, i - _HANGING_ITEMS_MAX), -1):
        if lower[k] in grammar.PREPOSITIONS:
            return _is_plural(lower[k - 1]) and can_speak(lower[k - 1])
        if lower[k] in _ENDS_SEARCH or lower[k] in grammar.SUBORDINATORS:
            return False
    return False


def _hangs_on_opening(lower: Sequence[str], kinds: Sequence[str], first: int, i: int) -> bool:
    """Whether all before ``i`` hangs on the people who open the clause: "people close to the mayor say".

    So does "Dealers for Acme, which grew, say"; not "Dealers met in Oxton and, say", "Dealers left, say friends".
    """
    begin = max(first, i - _OPENING_ITEMS_MAX)
    opens = next((k + 1 for k in range(i - 2, begin, -1) if lower[k] in _OPENS_CLAUSE), first)
    return _people_with_more(lower, kinds, opens, i) or (
        opens > first and lower[i - 1] == "," and _people_with_more(lower, kinds, first, opens - 1)
    )


def _people_with_more(lower: Sequence[str], kinds: Sequence[str], first: int, stop: int) -> bool:
    """Whether items ``first`` … ``stop`` are people in the plural and what hangs on them: "aides to Lee"."""
    head = next((k for k in range(first, min(first + _MODIFIERS_MAX, stop - 1)) if _is_people(lower[k])), None)
    if head is None or any(kinds[k] == "mark" for k in range(first, head)):
        return False
    hangs = lower[head + 1] in grammar.PREPOSITIONS or lower[head + 1] in HANGING or lower[head + 1].endswith("ing")
    after = range(head + 1, stop)
    return hangs and not any(lower[k] in _FINITE or (kinds[k] == "word" and is_finite(lower[k])) for k in after)


def _is_people(word: str) -> bool:
    return word == "people" or (_is_plural(word) and can_speak(word))


def _follows_plural(lower: Sequence[str], kinds: Sequence[str], i: int) -> bool:
    """Whether a plural stands before ``i`` that does not look like one: "the women say"."""
    previous = lower[i - 1]
    if previous in _IRREGULAR_PLURALS or previous[0].isdigit():
        return True
    asked = i > 1 and (lower[i - 2] in grammar.AUXILIARIES or lower[i - 2] in _TAKES_INFINITIVE)  # "did Chen say"
    return kinds[i - 1] == "name" and not asked and not is_possessive(previous)


def _is_passive(lower: Sequence[str], first: int, i: int, stop: int, verb: Verb) -> bool:
    """Whether the verb is said *of* its subject: "was told", "is called", "issued by"."""
    if verb.form != PAST:
        return False
    j = i - 1
    while j > first and (lower[j].endswith("ly") or lower[j] in grammar.ADVERBS or lower[j] == "not"):
        j -= 1
    if j >= first and lower[j] in grammar.BE_FORMS and lower[j] != "'s":
        return True
    if verb.lemma == "deem" and i + 1 < stop and lower[i + 1] not in _OPENS_OBJECT and lower[i + 1].isalpha():
        return True  # "officials deemed responsible"
    if verb.lemma in speech.JUDGING_WITH.get(lower[i + 1] if i + 1 < stop else "", ()):
        return not _has_object(lower, first, i)
    by_agent = i + 2 < stop and lower[i + 1] == "by" and not (lower[i + 2] in _MEANS or lower[i + 2].endswith("ing"))
    return by_agent or _only_names(lower, first, i, stop, verb)


def _has_object(lower: Sequence[str], first: int, i: int) -> bool:
    """Whether what a verb judges stands before it or later: "what he described as “…”", "hailed as “…” the plan"."""
    if lower[i + 2 : i + 3] == ["“”"] and lower[i + 3 : i + 4] and lower[i + 3] in grammar.DETERMINERS:
        return True
    if lower[i - 1] in grammar.SUBJECT_PRONOUNS - {"it"} or lower[i - 1] == "“”":
        return True
    return any(
        word in ("what", "which", "whom", "that", "who") for word in lower[max(first, i - _RELATIVE_ITEMS_MAX) : i]
    )


def _only_names(lower: Sequence[str], first: int, i: int, stop: int, verb: Verb) -> bool:
    """Whether a participle gives a name to the noun before it: "a company called X"; not "what he called X"."""
    if verb.lemma not in speech.NAMING or i == first or i + 1 >= stop:
        return False
    after = lower[i + 2 : i + 3] if lower[i + 1] in ("the", "a", "an", ",") else lower[i + 1 : i + 2]
    return after == ["“”"] and not any(
        word in ("what", "which", "whom", "that") for word in lower[max(first, i - _RELATIVE_ITEMS_MAX) : i]
    )

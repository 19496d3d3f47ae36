"""What an attribution is: the words that join a quotation to its speaker, and which words can be a speaker's."""

from __future__ import annotations

from typing import NamedTuple

from bot.extract.lexicon import grammar
from bot.extract.lexicon.calendar_words import NUMBERS
from bot.extract.quotes.folding.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.folding.verbs import LABEL, TALK, VERBS, is_cue_form
from bot.extract.quotes.folding.words import can_speak, is_adverb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import Mention

# What may follow the verb of a tag, besides its end: "…," Chen said after the vote.
ADJUNCT_OPENERS = frozenset(
    ["in", "on", "at", "to", "during", "after", "before", "when", "of", "from", "by", "as", "through", "via"]
)
DASHES = frozenset(["-", "–", "—", "―", "--"])
# Verbs of thought that attribute a quotation as verbs of speech do: "…," she thought.
TAG_STANCES = frozenset(["think", "believe", "hope", "remember", "find", "feel", "know", "decide", "learn", "read"])


_NOBODY = frozenset(["this", "these", "what", "there", "nobody"])
_ANYBODYS = frozenset(["your", "yours", "yourself"])
_OFFICES_BY_NUMBER = frozenset(["number", "no", "no."])  # "Number 10 insisted"
_COUNTS = NUMBERS.keys() - {"a", "an", "one"}  # "the six had warned"


class Attribution(NamedTuple):
    """Whose words stand at one quotation: the mention, the cue's items and the rule that joined them.

    ``firm`` says that nothing stands between the quotation and the words that attribute it.
    """

    mention: Mention
    cue: tuple[int, int] | None
    rule: str
    firm: bool = True
    sure_verb: bool = True


def attribute(sk: Skeleton, subject: Mention | None, cue: Cue, rule: str, firm: bool) -> Attribution | None:
    """The attribution to the subject of a cue, if that can be a speaker."""
    sure = cue.verb.tier == TALK
    if subject is None or not is_plausible(sk, subject, sure and firm):
        return None
    firm = firm and cue.verb.lemma != "hear"  # "…," the inquiry heard: from whom?
    return Attribution(subject, (cue.first, cue.stop), rule, firm, sure)


def is_plausible(sk: Skeleton, mention: Mention, sure_verb: bool) -> bool:
    """Whether a subject can be a speaker; an unknown noun only of a verb that is surely one of speech."""
    if sk.lower[mention.first] in _ANYBODYS:
        return False  # "find your worst fears confirmed"
    if mention.kind == "nominal":
        word = sk.lower[mention.head]
        if word in _NOBODY or (word == "most" and sk.lower[mention.first] == "the"):
            return False
        if sk.kinds[mention.head] == NAME or can_speak(word):
            return True
        if word in _COUNTS and sure_verb:
            return True
        if word.isdigit() and sk.lower[mention.head - 1] in _OFFICES_BY_NUMBER:
            return sk.kinds[mention.head - 1] == NAME or sk.words[mention.first][0].isupper()
        if word.isdigit() or word in _COUNTS:
            return sk.lower[mention.first] == "the" and _acts(sk, mention.stop)  # "The 12 also urge"
        if word in grammar.VERB_PARTICLES:  # "lashes out at states that faulted it"
            return False
        if sk.lower[mention.first][0].isdigit() and word not in ("percent", "cent", "%"):
            return False  # "3,248 cases reported worldwide"
        return sure_verb and word.isalpha() and len(word) > 2 and not word.endswith(("ed", "ing"))
    return sk.lower[mention.head] not in _NOBODY


def _is_before_verb(word: str) -> bool:
    return word in grammar.AUXILIARIES or (is_adverb(word) and word not in grammar.DETERMINERS | {"second", "first"})


def _acts(sk: Skeleton, k: int) -> bool:
    """Whether a verb of speech stands at ``k``, after adverbs and auxiliaries.

    Not in "the 60 second ad", nor in "the three disputed wells".
    """
    while k < len(sk.words) and _is_before_verb(sk.lower[k]):
        k += 1
    if k >= len(sk.words) or not is_cue_form(sk.lower[k]):
        return False
    describes = sk.kinds[k + 1 : k + 2] == [WORD] and sk.lower[k + 1].endswith("s")
    return VERBS[sk.lower[k]].tier != LABEL or not describes

"""Speech without marks: what somebody is reported to have said, in the outlet's own words.

==============  ==================================================================
``says``        Chen said (that) *the criticism was baseless*.
``judges``      Chen called *the criticism baseless*.
``says_after``  *The criticism was baseless*, Chen said.
``says_inside`` *The criticism*, Chen said, *was baseless*.
``according``   According to Chen, *the criticism was baseless*.
==============  ==================================================================
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.extract.lexicon import grammar, speech
from bot.extract.quotes.cues import BASE, GERUND, LABEL, PAST, STANCE, TALK, THIRD, Cue
from bot.extract.quotes.evidence import ADJUNCT_OPENERS, Attribution, is_plausible
from bot.extract.quotes.phrases import Mention, is_finite, phrase_at
from bot.extract.quotes.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.subjects import quoted_as_saying, subject_after, subject_before
from bot.extract.quotes.words import can_speak, is_adverb

_CONTENT_ITEMS_MIN = 2
_BESIDE_QUOTES_ITEMS_MIN = 8  # fewer are only the frame of a fragment: "defended the camps as …"
_OBJECT_ITEMS_MAX = 12  # whom somebody tells
_HANGS_ON_NOUN = frozenset(["of", "for", "and", "from", "with", "in", "at", "by", ","])
_CIRCUMSTANCES = frozenset(["at", "in", "on", "by", "with", "from", "after", "before", "during", "through", "as"])
_OPENS_CIRCUMSTANCE = grammar.PREPOSITIONS | (grammar.SUBORDINATORS - {"that"})
_OCCASION_ITEMS = 7
_CLAUSE_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "there"])
_MAY_OPEN = frozenset("($€£#@*")
_PARTICLES = ("up", "out", "off", "down", "back", "away")
_AFTER_SO = grammar.PREPOSITIONS | grammar.CALENDAR | frozenset([".", ",", ";", "too", "again", "publicly"])
_IDIOMS = (["it", "a", "day"], ["it", "a", "night"], ["it", "quits", "."])
_SUBORDINATES = (grammar.SUBORDINATORS | {"whatever", "whoever", "no"}) - {"as"}  # "…, whatever the clubs say"
_PRESENT_TAGS = frozenset(["say", "argue", "insist", "believe", "think", "contend", "warn", "add", "admit", "suggest"])
_TAGS_ONLY = frozenset(["write", "continue", "reason", "recall", "reflect", "muse"])  # "The point, Chen wrote, was …"
_TAKES_CLAUSE = frozenset(["decline"])  # "declined to comment"; not "declined a cup of tea"
_CLAUSE_OPENERS = frozenset(["to", "that", ","])
# "Norway added its name": nothing is said
_ITSELF = (["itself"], ["himself"], ["herself"], ["themselves"])
_JUDGES_FOR = speech.JUDGING_WITH["for"]
_OF_PASSIVE = frozenset(["over", "by", "amid", "after", "at", "in", "on", "as"])
_POSSESSIVES = frozenset(["its", "their", "his", "her", "our", "my"])
_VERB_ENDINGS = ("ed", "es", "s")
# "according to plan": nobody's words
_NO_SOURCES = frozenset("plan plans schedule law custom tradition size need taste script form rules age rank".split())
_LENT = frozenset(["name", "names", "voice", "voices", "signature", "signatures", "weight", "support", "backing"])
_AFTER_DEED = grammar.PREPOSITIONS | grammar.COORDINATORS | grammar.SUBORDINATORS | grammar.CALENDAR | grammar.ADVERBS
_ENDS = frozenset([".", "!", "?", "…", "..."])
# A source's wish to stay unnamed, in items: "asked not to be named because …", "requested that her name be withheld",
# "refused to be identified"; not "asked to be named chairman", "asked that the gunman be named"
_UNNAMED = re.compile(
    r"(?:not to be|to (?:remain|stay)) (?:\w+ )?(?:named|identified|quoted|anonymous|unnamed|photographed)\b"
    r"|(?:for|on(?: the)? condition of) anonymity\b|to (?:speak|talk|comment|be quoted) anonymously\b"
    r"|to be (?:identified|named|quoted) (?:only )?(?:by|as)\b"
    r"|that (?:he|she|they) (?:not be|remain|stay)\b|(?:that )?(?:his|her|their) (?:\w+ )?names? (?:not )?be\b"
)
_UNNAMED_REFUSAL = re.compile(
    r"to (?:be (?:named|identified|quoted)|give (?:his|her|their|a) (?:\w+ )?names?)"
    r"(?= [^\w ]| (?:because|for|in|due|citing|as|when|on|said|told|says|who|and|but)\b|$)"
)
_OPENS_UNNAMED = frozenset(["not", "to", "for", "on", "that", "his", "her", "their"])  # the first words of both
_REFUSING = frozenset(["decline", "refuse", "want", "wish"])
_ASKS = frozenset(["whether", "if", "what", "how", "why"])  # "Asked what she would tell the owners, …"
_ASKED_ITEMS_MAX = 7
_UNNAMED_ITEMS = 8


class Report(NamedTuple):
    """What is reported: one range of items, or two around the words that attribute it."""

    attribution: Attribution
    ranges: tuple[tuple[int, int], ...]


def reports(sk: Skeleton, first: int, stop: int, found: list[Cue], taken: Collection[int]) -> Iterator[Report]:
    """The reported speech of one sentence; ``taken`` are the cues that attribute quotations."""
    end = stop - 1 if sk.words[stop - 1] in _ENDS else stop
    for cue in found:
        only_topic = bool(taken) and cue.verb.form == GERUND and cue.verb.lemma in speech.TOPICAL
        report = _of_cue(sk, first, end, cue, found) if _reports(sk, cue) and not only_topic else None
        ranges = tuple(_paraphrases(sk, report.ranges, cue.first in taken)) if report else ()
        if report and ranges:
            yield Report(report.attribution, ranges)
    according = None if taken else _according(sk, first, end)
    if according and not sk.quotes_in(*according.ranges[0]):
        yield according


def _reports(sk: Skeleton, cue: Cue) -> bool:
    """Whether what follows a verb is reported speech: after some verbs only with "that"."""
    owned = sk.lower[cue.stop : cue.stop + 2]
    if len(owned) > 1 and owned[0] in _POSSESSIVES and owned[1] in _LENT:
        return False
    if len(owned) > 1 and owned[0] in ("so", "yes", "no") and owned[1] in _AFTER_SO:  # "said so in a joint statement"
        return False
    if cue.verb.lemma in ("say", "tell") and "not" in sk.lower[max(0, cue.first - 2) : cue.first]:
        return False  # "would not say who"
    if cue.verb.lemma == "call" and (sk.lower[cue.stop : cue.stop + 3] in _IDIOMS or owned[:1] in _ITSELF):
        return False  # "calling itself a union"
    if cue.verb.form == PAST and cue.verb.lemma in _JUDGES_FOR and owned and owned[0] in _OF_PASSIVE:
        return False  # a headline's passive: "Mayor criticised over dam"
    if cue.verb.lemma in _TAKES_CLAUSE and not _CLAUSE_OPENERS.intersection(owned[:1]):
        return False
    if cue.passive or (cue.verb.tier == STANCE and sk.lower[cue.first - 1] == "to"):
        return False
    if (cue.verb.lemma == "fear" and owned[:1] == ["for"]) or _stays_unnamed(sk, cue):
        return False
    if cue.verb.lemma in _TAGS_ONLY and sk.lower[cue.stop : cue.stop + 1] == [","]:
        return True
    if _is_asked(sk, cue) or _is_deed(sk, cue) or quoted_as_saying(sk, cue):
        return False
    return cue.verb.lemma not in speech.REPORTS_NOTHING or sk.lower[cue.stop : cue.stop + 1] == ["that"]


def _is_deed(sk: Skeleton, cue: Cue) -> bool:
    """Whether somebody does what a verb of speech says: "called a snap election"; not "called the election unfair"."""
    deeds = speech.DEEDS.get(cue.verb.lemma)
    if deeds is None:
        return False
    found = phrase_at(sk, cue.stop, min(cue.stop + _OBJECT_ITEMS_MAX, len(sk.words)))
    if found is None or sk.lower[found.head] not in deeds:
        return False
    return found.stop >= len(sk.words) or sk.kinds[found.stop] == MARK or sk.lower[found.stop] in _AFTER_DEED


def _is_asked(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb stands in what somebody was asked: nobody says that."""
    for k in range(cue.first - 1, max(0, cue.first - _ASKED_ITEMS_MAX), -1):
        if sk.kinds[k] in (MARK, QUOTE):
            return False
        if sk.lower[k] in _ASKS:
            return cue.verb.form in (BASE, GERUND)
    return False


def _stays_unnamed(sk: Skeleton, cue: Cue) -> bool:
    """Whether all that is asked or refused is the name of who speaks."""
    if cue.stop >= len(sk.lower) or sk.lower[cue.stop] not in _OPENS_UNNAMED:
        return False
    words = " ".join(sk.lower[cue.stop : cue.stop + _UNNAMED_ITEMS])
    return bool(_UNNAMED.match(words) or (cue.verb.lemma in _REFUSING and _UNNAMED_REFUSAL.match(words)))


def _paraphrases(sk: Skeleton, ranges: tuple[tuple[int, int], ...], quoted: bool) -> Iterator[tuple[int, int]]:
    """The parts of ``ranges`` that are the outlet's words; beside quotations only parts that say something alone."""
    quoted = quoted or any(sk.quotes_in(a, b) for a, b in ranges)
    least = _BESIDE_QUOTES_ITEMS_MIN if quoted else _CONTENT_ITEMS_MIN
    for a, b in ranges:
        if (sk.kinds[a] == MARK and sk.words[a] not in _MAY_OPEN) or _is_circumstance(sk, a, b):
            continue
        begin = _without_joint(sk, a, b)
        for k in (*sk.quotes_in(begin, b), b):
            if k - begin >= least and (begin == a or sk.kinds[begin] != MARK):
                yield begin, k
            begin = k + 1


def _is_circumstance(sk: Skeleton, a: int, b: int) -> bool:
    """Whether a range only tells where or when it was said; not "said in politics it takes time"."""
    if (
        sk.lower[a] not in _CIRCUMSTANCES
        or (a > 0 and sk.lower[a - 1] == "that")
        or sk.lower[a + 1 : a + 2] in (["least"], ["most"])
    ):
        return False
    near = sk.lower[a : min(a + _OCCASION_ITEMS, b)]
    told = not speech.SAYING_NOUNS.isdisjoint(near) or not grammar.CALENDAR.isdisjoint(near)
    return told or not _has_pronoun_clause(sk, a + 1, b)


def _has_pronoun_clause(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a pronoun and its verb stand there: "it takes time"."""
    return any(
        sk.lower[k] in _CLAUSE_PRONOUNS and (is_finite(sk.lower[k + 1]) or sk.lower[k + 1] in grammar.AUXILIARIES)
        for k in range(first, min(first + _OCCASION_ITEMS, stop - 1))
    )


def _without_joint(sk: Skeleton, a: int, b: int) -> int:
    """Where a range begins after "and" or "and that", and after the particle of its verb: "summed up the debate".

    Not in "said up to nine came", nor in "said out of nine one came".
    """
    if sk.kinds[a] == WORD and sk.lower[a] in ("and", "but", *_PARTICLES) and a + 1 < b:
        if sk.lower[a] in _PARTICLES and sk.lower[a + 1] in ("to", "of"):
            return a
        return a + 2 if sk.lower[a + 1] == "that" and a + 2 < b else a + 1
    return a


def _of_cue(sk: Skeleton, first: int, end: int, cue: Cue, found: list[Cue]) -> Report | None:
    inverted = _inverted(sk, first, end, cue) if _may_be_inverted(sk, first, cue) else None
    if inverted:
        return inverted
    subject = subject_before(sk, first, cue)
    if subject is None or not is_plausible(sk, subject, cue.verb.tier == TALK):
        return None
    items = (cue.first, cue.stop)
    sure = cue.verb.tier == TALK and cue.verb.form in (PAST, THIRD)
    if cue.verb.form == PAST and subject.first > first and sk.lower[subject.first - 1] == "with":
        return None  # "with casualties reported from the north"
    after = _content_after(sk, cue, end, found)
    inside = cue.verb.tier == TALK and cue.stop + 1 < end and sk.words[cue.stop] == ","
    before = _content_before(sk, first, subject, inside)
    if before and _can_end(sk, cue) and _only_adjuncts(sk, cue.stop, end) and _has_verb(sk, *before):
        return Report(Attribution(subject, items, "says_after", sure_verb=sure), (before,))
    if before and inside:
        return Report(Attribution(subject, items, "says_inside", sure_verb=sure), (before, (cue.stop + 1, end)))
    if after[0] >= after[1] or any(other.first == cue.stop and other.verb.form == GERUND for other in found):
        return None
    return Report(Attribution(subject, items, "judges" if cue.verb.tier == LABEL else "says", sure_verb=sure), (after,))


def _can_end(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb can close a tag: a finite verb of speech, "analysts say" too."""
    if cue.verb.form == BASE:
        return cue.verb.lemma in _PRESENT_TAGS and sk.lower[cue.first - 1] not in grammar.AUXILIARIES
    return cue.verb.tier == TALK and cue.verb.form in (PAST, THIRD)


def _may_be_inverted(sk: Skeleton, first: int, cue: Cue) -> bool:
    if cue.verb.tier != TALK or cue.verb.form == GERUND or cue.verb.lemma in speech.TAKES_ADDRESSEE:
        return False
    return cue.first > first and sk.words[cue.first - 1] == ","


def _inverted(sk: Skeleton, first: int, end: int, cue: Cue) -> Report | None:
    """The criticism was baseless, said Chen."""
    subject = subject_after(sk, cue, end)
    if subject is None or subject.first != cue.stop or not is_plausible(sk, subject, True):
        return None
    if subject.kind == "nominal" and not _has_verb(sk, first, cue.first - 1):
        return None  # "Ann Lee, the minister, revealed the plan"
    if subject.stop < end and sk.words[subject.stop] not in ",(" and sk.lower[subject.stop] not in ADJUNCT_OPENERS:
        return None
    return Report(Attribution(subject, (cue.first, cue.stop), "says_after"), ((first, cue.first - 1),))


def _content_before(sk: Skeleton, first: int, subject: Mention, inside: bool) -> tuple[int, int] | None:
    """The clause before a tag's subject, up to its comma; a circumstance only if the clause goes on after the tag."""
    if subject.antecedent:
        return None
    k = subject.first
    while k > first and sk.kinds[k - 1] in (WORD, NAME) and sk.lower[k - 1] not in grammar.COORDINATORS:
        k -= 1
    if k - 1 <= first or sk.words[k - 1] != "," or not _SUBORDINATES.isdisjoint(sk.lower[k : subject.first]):
        return None
    opener = sk.lower[first]
    if not inside and sk.kinds[first] == WORD and opener in _OPENS_CIRCUMSTANCE and k - first < 9:
        return None
    return (first, k - 1)


def _has_verb(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a clause stands there, not only a circumstance ("Meanwhile in Brussels") or a subject."""
    return any(
        sk.kinds[k] == QUOTE
        or (
            sk.kinds[k] == WORD
            and (
                is_finite(word)
                or word in grammar.AUXILIARIES - {"to", "not"}
                or (k > first and word.endswith(_VERB_ENDINGS))
            )
        )
        for k, word in enumerate(sk.lower[first:stop], first)
    )


def _only_adjuncts(sk: Skeleton, k: int, end: int) -> bool:
    """Whether after the verb of a tag only circumstances follow: "said on Monday", "told reporters"."""
    while k < end and sk.kinds[k] == WORD and (is_adverb(sk.lower[k]) or sk.lower[k] in grammar.CALENDAR):
        k += 1
    if "that" in sk.lower[k:end]:
        return False
    return k >= end or sk.lower[k] in ADJUNCT_OPENERS or (sk.lower[k - 1] == "told" and end - k < 4)


def _content_after(sk: Skeleton, cue: Cue, end: int, found: list[Cue]) -> tuple[int, int]:
    """What follows the verb, without "that", whom it is said to, and what begins with the next verb of speech."""
    begin = _after_addressee(sk, cue, end)
    for k in range(begin, min(begin + _OBJECT_ITEMS_MAX, end)):
        if (
            sk.lower[k] == "that"
            and cue.verb.tier != LABEL
            and all(sk.kinds[m] != MARK or sk.words[m] == "," for m in range(begin, k))
        ):
            begin = k + 1
            break
    if begin < end and sk.words[begin] == ":" and cue.verb.tier == TALK:
        begin += 1  # "Chen said: We may fail."
    if (cue.verb.form == GERUND and cue.first == 0) or sk.words[cue.first - 1] in ".“”":
        end = next((k for k in range(begin, end) if sk.words[k] == ","), end)
    end = next((k for k in range(begin, end) if sk.words[k] == ";"), end)
    stop = _content_end(sk, begin, end, found)
    return begin, _without_occasion(sk, begin, stop) if cue.verb.tier == LABEL else stop


def _without_occasion(sk: Skeleton, begin: int, stop: int) -> int:
    """Where a judgement ends, without where it was made: "… baseless at a news conference"."""
    for k in range(begin + 1, stop - 2):
        near = sk.lower[k + 1 : min(k + 5, stop)]
        if (
            sk.lower[k] in ("at", "in", "on", "during")
            and near[0] in ("a", "an", "the")
            and speech.SAYING_NOUNS & set(near)
        ):
            return k
        if sk.lower[k] == "on" and near[0] in grammar.CALENDAR:
            return k
    return stop


def _after_addressee(sk: Skeleton, cue: Cue, end: int) -> int:
    if cue.verb.lemma not in speech.TAKES_ADDRESSEE:
        return cue.stop
    addressee = phrase_at(sk, cue.stop, end)
    if addressee is None:
        return cue.stop
    if addressee.stop >= end:  # "told The Associated Press": what was said stands elsewhere
        is_somebody = sk.kinds[addressee.head] == NAME or can_speak(sk.lower[addressee.head])
        return end if is_somebody or addressee.kind == "pronoun" else cue.stop
    if sk.lower[addressee.stop] in _HANGS_ON_NOUN:
        told = sk.kinds[addressee.head] == NAME and not _has_verb(
            sk, addressee.stop, end
        )  # "told The Wire by phone from Oxton"
        return end if told else cue.stop
    return addressee.stop


def _content_end(sk: Skeleton, begin: int, end: int, found: list[Cue]) -> int:
    for cue in found:
        if cue.first <= begin + 1 or cue.first >= end:
            continue
        if sk.lower[cue.first - 1] in ("he", "she", "they") and sk.lower[cue.first - 2] in ("and", "but"):
            return cue.first - 3 if sk.words[cue.first - 3] == "," else cue.first - 2
        before = sk.words[cue.first - 1]
        if before == ",":
            return cue.first - 1
        if before in ("and", "but") and cue.verb.tier == TALK and cue.verb.form != GERUND:
            return cue.first - 1
    if sk.source_in(begin + 1, end) is not None:
        return next((k for k in range(begin, end - 1) if sk.words[k] == "," and sk.lower[k + 1] == "according"), end)
    return end


def _according(sk: Skeleton, first: int, end: int) -> Report | None:
    k = sk.source_in(first, end - 2)
    mention = phrase_at(sk, k + 2, end) if k is not None else None
    if k is None or mention is None or (mention.stop == k + 3 and sk.lower[k + 2] in _NO_SOURCES):
        return None
    attribution = Attribution(mention, (k, k + 2), "according")
    if k > first + 2:
        return Report(attribution, ((first, k - 1 if sk.words[k - 1] == "," else k),))
    comma = next((m for m in range(mention.stop, end) if sk.words[m] == ","), None)
    return Report(attribution, ((comma + 1, end),)) if comma else None

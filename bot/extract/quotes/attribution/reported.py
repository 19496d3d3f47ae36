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

from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.attribution.contents import (
    content_after,
    content_before,
    main_clause,
    only_adjuncts,
    paraphrases,
    relative_end,
    without_tag,
)
from bot.extract.quotes.attribution.evidence import ADJUNCT_OPENERS, Attribution, is_plausible
from bot.extract.quotes.attribution.saying import is_said, shows, tells_nothing_more
from bot.extract.quotes.attribution.sources import according, in_view
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, Skeleton
from bot.extract.quotes.folding.verbs import BASE, GERUND, LABEL, PAST, TALK, THIRD
from bot.extract.quotes.folding.words import can_speak
from bot.extract.quotes.grammar.clauses import FINITE_AUXILIARIES, has_clause_verb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import ARTICLES, Mention, is_finite, phrase_at
from bot.extract.quotes.grammar.subjects import subject_after, subject_before

# Verbs of thought, and one of hearing, that tag a clause as those of speech do: "Prices, the bank reckons, may fall"
_THOUGHT_TAGS = frozenset(["reckon", "believe", "think", "estimate", "fear", "expect", "hope", "suspect", "hear"])
_PRESENT_TAGS = frozenset(["say", "argue", "insist", "contend", "warn", "add", "admit", "suggest"]) | _THOUGHT_TAGS - {
    "hear"
}
_TITLE_ITEMS_MAX = 6
# "…, who confirmed the blast", told only of who it is; not "who confirmed that there had been a blast"
_TOLD_IN_PASSING = frozenset(["confirm", "announce", "report", "disclose", "reveal"])
_OBSERVES = frozenset(["note", "find", "observe", "report", "count", "see"])
_BRINGS_UP = frozenset(["refer", "allude", "speak", "talk", "mention", "address"])  # "Speaking of dams, she said …"
_OPENS_ASIDE = frozenset(["what", "which", "that", "whom"])
_JOINS_NEWS = frozenset(["and", "as", "but", "while"])
_ENDS = frozenset([".", "!", "?", "…", "..."])


class Report(NamedTuple):
    """What is reported: one range of items, or two around the words that attribute it."""

    attribution: Attribution
    ranges: tuple[tuple[int, int], ...]


def reports(
    sk: Skeleton, first: int, stop: int, found: list[Cue], taken: Collection[int], fragments: Collection[int]
) -> Iterator[Report]:
    """The reported speech of one sentence; ``taken`` are the cues that attribute quotations."""
    end = stop - 1 if sk.words[stop - 1] in _ENDS else stop
    for cue, report in _by_verbs(sk, first, end, found, taken):
        after = report.attribution.rule == "says_after"
        if ranges := tuple(paraphrases(sk, report.ranges, cue.first in taken, fragments, whole=after)):
            yield Report(report.attribution, ranges)
    source = None if taken else in_view(sk, first, end) or according(sk, first, end)
    if source and not sk.quotes_in(source.ranges[0][0], source.ranges[-1][1]):
        yield Report(Attribution(source.mention, source.cue, "according"), source.ranges)


def _by_verbs(sk: Skeleton, first: int, end: int, found: list[Cue], taken: Collection[int]) -> list[tuple[Cue, Report]]:
    """The report of each verb; all that a tag ends is only whose the tag is: "Norway opposed it, diplomats said"."""
    reported = [
        (cue, report)
        for cue in found
        if _reports_here(sk, first, end, cue, taken) and (report := _of_cue(sk, first, end, cue, found))
    ]
    if len(reported) < 2:
        return reported
    reported = [
        (cue, report)
        for cue, report in reported
        if not _only_compares(sk, report.attribution) and not _is_observed(sk, cue, report.attribution.mention)
    ]
    reported = [(cue, report) for cue, report in reported if not _is_part(cue, report, reported)]
    told = next((r.ranges[0] for _, r in reported if r.attribution.rule == "says_after"), None)
    return [(cue, report) for cue, report in reported if told is None or not told[0] <= cue.first < told[1]]


def _only_compares(sk: Skeleton, found: Attribution) -> bool:
    """Whether a tag tells what somebody else said of the same: "Ann Lee saw no line, as Oslo had claimed"."""
    return found.rule == "says_after" and sk.lower[found.mention.first - 1] == "as"


def _is_part(cue: Cue, report: Report, reported: list[tuple[Cue, Report]]) -> bool:
    """Whether what somebody wants or does is a part of what another says: "said Oslo had refused to pay"."""
    if cue.verb.tier == TALK:
        return False
    first, stop = report.ranges[0][0], report.ranges[-1][1]
    return any(
        other.first < cue.first
        and whole.ranges[0][0] <= cue.first
        and first >= whole.ranges[0][0]
        and stop <= whole.ranges[-1][1]
        for other, whole in reported
        if other.verb.tier == TALK and not whole.attribution.mention.antecedent
    )


def _is_observed(sk: Skeleton, cue: Cue, subject: Mention) -> bool:
    """Whether somebody's people only saw what is told of them: "the firm said its crews noted 40 faults"."""
    return cue.verb.lemma in _OBSERVES and sk.lower[subject.first] in grammar.POSSESSIVES


def _reports_here(sk: Skeleton, first: int, end: int, cue: Cue, taken: Collection[int]) -> bool:
    """Whether a verb reports something of its own, not only whose the quotations of its sentence are."""
    if cue.first in taken and _only_tags(sk, first, cue, end):
        return False
    topical = cue.verb.lemma in speech.TOPICAL if taken else cue.first == first and cue.verb.lemma in _BRINGS_UP
    only_topic = topical and cue.verb.form == GERUND
    return not only_topic and is_said(sk, cue)


def _only_tags(sk: Skeleton, first: int, cue: Cue, end: int) -> bool:
    """Whether a verb belongs to the quotation before it, and what follows only tells when or to whom it was said."""
    if not sk.quotes_in(first, cue.first) or sk.quotes_in(cue.stop, end):
        return False
    if not {"that", ",", "and"}.isdisjoint(sk.lower[cue.stop : end]):
        return False
    told = None if cue.verb.lemma in speech.TAKES_ADDRESSEE else phrase_at(sk, cue.stop, end)
    return told is None or told.kind != "nominal" or not _has_own_verb(sk, told, end)


def _has_own_verb(sk: Skeleton, subject: Mention, end: int) -> bool:
    """Whether what stands after a verb of speech is the subject of another verb: "said villagers had fled"."""
    apart = next((k for k in range(subject.stop, end) if sk.kinds[k] == MARK or sk.lower[k] in _OPENS_ASIDE), end)
    return "who" not in sk.lower[subject.stop : apart] and has_clause_verb(sk, subject.stop, apart)


def _of_cue(sk: Skeleton, first: int, end: int, cue: Cue, found: list[Cue]) -> Report | None:
    if told := subject_of_tag(sk, first, end, cue):
        return Report(Attribution(told, (cue.first, cue.stop), "says_after"), ((first, cue.first - 1),))
    subject = subject_before(sk, first, cue)
    if subject is None or not is_plausible(sk, subject, cue.verb.tier == TALK or cue.verb.lemma == "hear"):
        return None
    if subject.antecedent and cue.verb.lemma in speech.TELLS_WHICH:
        return None
    items = (cue.first, cue.stop)
    sure = cue.verb.tier == TALK and cue.verb.form in (PAST, THIRD)
    if cue.verb.form == PAST and subject.first > first and sk.lower[subject.first - 1] == "with":
        return None  # "with casualties reported from the north"
    begin, stop = _after(sk, first, end, cue, subject, found)
    end = cue.stop if sk.words[cue.stop : cue.stop + 1] == [";"] else end  # "Prices may fall, analysts say; …"
    inside = _goes_on_after(sk, cue, end)
    if inside and sk.lower[subject.first - 1] in ("which", "whom"):
        return None  # "The charge, which Lee has denied, is old"
    before = content_before(sk, first, subject, inside)
    can_end = _can_end(sk, cue) or (shows(cue) and sk.lower[subject.head] in people.DOCUMENT_NOUNS)
    if before and can_end and only_adjuncts(sk, cue.stop, end) and has_clause_verb(sk, *before):
        return Report(Attribution(subject, items, "says_after", sure_verb=sure), (before,))
    if before and inside:
        return Report(
            Attribution(subject, items, "says_inside", sure_verb=sure),
            (before, (cue.stop + 1, without_tag(sk, cue.stop + 1, end, found))),
        )
    if (
        begin >= stop
        or _is_aside(sk, subject, begin)
        or tells_nothing_more(sk, cue)
        or _only_passes(sk, subject, cue, begin, stop)
        or _only_leads_to_speech(sk, cue, stop, found)
    ):
        return None
    rule = "judges" if cue.verb.tier == LABEL else "says"
    return Report(Attribution(subject, items, rule, sure_verb=sure), ((begin, stop),))


def _after(sk: Skeleton, first: int, end: int, cue: Cue, subject: Mention, found: list[Cue]) -> tuple[int, int]:
    """What is said after its verb."""
    if cue.verb.tier == TALK and _opens_as(sk, first, subject) and sk.words[cue.stop : cue.stop + 1] == [","]:
        return cue.stop + 1, end
    begin, stop = content_after(sk, cue, main_clause(sk, first, cue, end, found), found)
    stop = _before_other_news(sk, begin, stop, end)
    if subject.antecedent or sk.lower[subject.first - 1] == "whose":
        stop = relative_end(sk, subject, begin, stop)
    return begin, stop


def _before_other_news(sk: Skeleton, begin: int, stop: int, end: int) -> int:
    """Where a heading, which ends without a mark, goes on to something else: "Lee says dam is safe, and crowds arrive".

    So in "… is safe as crowd leaves"; not in "… is as safe as ever".
    """
    if end < len(sk.words) and sk.words[end] in _ENDS:
        return stop
    for k in range(begin + 2, stop - 2):
        apart = sk.words[k - 1] == ","
        goes_on = apart and sk.lower[k] in _JOINS_NEWS
        if (goes_on or (sk.lower[k] == "as" and _has_verb(sk, k + 2, stop))) and has_clause_verb(sk, begin, k):
            return k - 1 if apart else k
    return stop


def _has_verb(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a verb stands there, also one that only its ending shows: "enters", not "as"."""
    words = sk.lower[first:stop]
    return any(is_finite(word) or word in FINITE_AUXILIARIES or word[2:].endswith("s") for word in words)


def _only_leads_to_speech(sk: Skeleton, cue: Cue, stop: int, found: list[Cue]) -> bool:
    """Whether a participle of speech follows a verb: "went on warning that …".

    Not in "called for denying it entry", nor in "said asking for help was right".
    """
    follows = any(other.first == cue.stop and other.verb.form == GERUND for other in found)
    return follows and not (cue.has_object or (cue.verb.tier == TALK and has_clause_verb(sk, cue.stop + 1, stop)))


def _opens_as(sk: Skeleton, first: int, subject: Mention) -> bool:
    """Whether "as" opens the sentence before who says it: "But as Chen noted, the wells are dry"."""
    opens = first + 1 if sk.lower[first] in grammar.COORDINATORS else first
    return sk.lower[opens] == "as" and subject.first == opens + 1


def _is_aside(sk: Skeleton, subject: Mention, begin: int) -> bool:
    """Whether all that is said is the quotation at ``begin``, in a clause about something: "what Oslo called “…”"."""
    k = subject.first - 2 if sk.lower[subject.first - 1] in ARTICLES else subject.first - 1
    return QUOTE in sk.kinds[begin : begin + 2] and sk.lower[k] in _OPENS_ASIDE


def _only_passes(sk: Skeleton, subject: Mention, cue: Cue, begin: int, stop: int) -> bool:
    """Whether a clause about somebody or something only passes by what is said of it.

    As in "the men whom the court condemned came home", "as she calls them", "who confirmed the blast".
    """
    if cue.verb.tier == LABEL:
        named_so = sk.lower[subject.first - 1] == "as" and sk.lower[begin] in ("it", "them", "him", "her")
        return named_so or is_finite(sk.lower[begin]) or sk.lower[begin] in FINITE_AUXILIARIES
    bare = subject.antecedent and cue.verb.lemma in _TOLD_IN_PASSING
    return bool(bare) and sk.lower[begin - 1] != "that" and not any(map(is_finite, sk.lower[begin:stop]))


def _goes_on_after(sk: Skeleton, cue: Cue, end: int) -> bool:
    """Whether a clause goes on after its tag: "The plan, Chen said, was bad"; not "When it fell, Chen said, “…”"."""
    tags = cue.verb.tier == TALK or (cue.verb.lemma in _THOUGHT_TAGS and cue.verb.form != GERUND)
    if not tags or cue.stop + 1 >= end or sk.words[cue.stop] != ",":
        return False
    return sk.kinds[cue.stop + 1] != QUOTE


def _can_end(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb can close a tag: a finite verb of speech, "analysts say" too."""
    if cue.verb.form == BASE:
        return cue.verb.lemma in _PRESENT_TAGS and sk.lower[cue.first - 1] not in grammar.AUXILIARIES
    if cue.verb.lemma in _THOUGHT_TAGS and cue.stop < len(sk.words) and sk.kinds[cue.stop] != MARK:
        return cue.verb.lemma == "hear"  # not "the terms he expected to get"
    return (cue.verb.tier == TALK or cue.verb.lemma in _THOUGHT_TAGS) and cue.verb.form in (PAST, THIRD)


def _may_be_inverted(sk: Skeleton, first: int, cue: Cue) -> bool:
    if cue.verb.tier != TALK or cue.verb.form == GERUND or cue.verb.lemma in speech.TAKES_ADDRESSEE:
        return False
    return cue.first > first and sk.words[cue.first - 1] == "," and not cue.has_particle  # ", calls on Oslo"


def subject_of_tag(sk: Skeleton, first: int, end: int, cue: Cue) -> Mention | None:
    """Who stands after the verb of a tag: The criticism was baseless, said Chen."""
    subject = subject_after(sk, cue, end) if _may_be_inverted(sk, first, cue) else None
    if subject is None or not is_plausible(sk, subject, True):
        return None
    if subject.first != cue.stop and not (subject.kind == "name" and _is_title(sk, cue.stop, subject.first)):
        return None
    if subject.kind == "nominal" and not _ends_clause(sk, first, end, cue, subject):
        return None
    if subject.stop < end and sk.words[subject.stop] not in ",(" and sk.lower[subject.stop] not in ADJUNCT_OPENERS:
        return None
    return subject


def _is_title(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether those items are only what somebody is, before the name: "said the economist Ann Lee"."""
    last = stop - 2 if sk.words[stop - 1] == "," else stop - 1  # "said the firm's chief, Ann Lee"
    return stop - first <= _TITLE_ITEMS_MAX and can_speak(sk.lower[last]) and QUOTE not in sk.kinds[first:stop]


def _ends_clause(sk: Skeleton, first: int, end: int, cue: Cue, subject: Mention) -> bool:
    """Whether a nominal subject after its verb ends a clause: not "Ann Lee, who left, revealed the plan".

    Nor "A note, sent by Ann Lee, said villagers had fled", which has a verb of its own.
    """
    if _has_own_verb(sk, subject, end):
        return False
    if not has_clause_verb(sk, first, cue.first - 1) or not (
        sk.kinds[subject.head] == NAME or can_speak(sk.lower[subject.head])
    ):
        return False
    own = subject_before(sk, first, cue)
    return own is None or own.kind != "name" or own.first != first

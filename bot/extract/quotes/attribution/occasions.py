"""When and where something is said: the words around a verb of speech that are no part of what is said."""

from __future__ import annotations

import re
from itertools import takewhile

from bot.extract.lexicon import grammar, speech
from bot.extract.lexicon.calendar_words import MONTHS, WEEKDAYS
from bot.extract.quotes.folding.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.grammar.clauses import CLAUSE_PRONOUNS, has_clause_verb
from bot.extract.quotes.grammar.phrases import is_finite

OPENS_CIRCUMSTANCE = grammar.PREPOSITIONS | (grammar.SUBORDINATORS - {"that"})
_CIRCUMSTANCES = frozenset(
    ["at", "in", "on", "by", "with", "from", "after", "before", "during", "through", "as", "under"]
)
_WHEN = frozenset("on in at the this last next earlier later late early ago previously recently".split())
_DURING = frozenset(["while", "when", "before", "after", "since"])
_BEFORE_AFTER = frozenset("soon shortly just moments minutes hours days weeks months right immediately".split())
# Before what is counted: "said as many as nine came"
HEDGES = frozenset([("at", "least"), ("at", "most"), ("as", "many"), ("as", "much"), ("as", "few"), ("in", "excess")])
_OCCASION_ITEMS = 7
_DAY, _MONTH = "|".join(WEEKDAYS).lower(), "|".join(MONTHS).lower()
# In items: "on friday night", "on 3 july", "last week", "in a short statement"
_OCCASION = re.compile(
    rf"(?:on )?(?:(?:early |late )?(?:{_DAY}) (?:(?:morning|afternoon|evening|night) )?"
    rf"|\d{{1,2}} (?:{_MONTH}) (?:\d{{4}} )?|(?:{_MONTH}) \d{{1,2}} )"
    rf"|(?:earlier )?(?:last|this) (?:week|month|year|{_DAY}|{_MONTH}) |(?:yesterday|today|earlier) "
    rf"|(?:in|during) (?:a|an|the|his|her|its|their) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(speech.SAYING_NOUNS))}) "
)
_OPENS_OCCASION = frozenset(f"on in during last this earlier yesterday today {_DAY} {_MONTH}".replace("|", " ").split())


def is_circumstance(sk: Skeleton, a: int, b: int) -> bool:
    """Whether a range only tells where or when it was said; not "said in politics it takes time"."""
    if _is_time(sk, a, b):
        return True
    if (
        sk.lower[a] not in _CIRCUMSTANCES
        or (a > 0 and sk.lower[a - 1] == "that")
        or tuple(sk.lower[a : a + 2]) in HEDGES
    ):
        return False
    near = sk.lower[a : min(a + _OCCASION_ITEMS, b)]
    told = not speech.SAYING_NOUNS.isdisjoint(near) or not grammar.CALENDAR.isdisjoint(near)
    return told or not _has_pronoun_clause(sk, a + 1, b)


def is_only_when(sk: Skeleton, a: int, b: int) -> bool:
    """Whether a range is but a time: "earlier this year", "on Monday", "today, on his return from the talks"."""
    comma = sk.find(",", a, b)
    if a < comma < b - 1 and not is_circumstance(sk, comma + 1, b):
        return False
    b = comma if a < comma < b - 1 else b
    return all(
        word in grammar.CALENDAR or word in grammar.TIME_NOUNS or word in _WHEN or word.isdigit()
        for word in sk.lower[a:b]
    )


def _is_time(sk: Skeleton, a: int, b: int) -> bool:
    """Whether a range begins as only a time does: "while visiting …", "soon after …", "over three days"."""
    word, following = sk.lower[a], sk.lower[a + 1] if a + 1 < b else ""
    if word in _DURING:
        return following.endswith("ing") and sk.kinds[a + 1] == WORD
    if word in _BEFORE_AFTER:
        return following in ("after", "before")
    if word not in ("over", "for", "throughout", "within") or _has_pronoun_clause(sk, a + 1, b):
        return False
    return not grammar.TIME_NOUNS.isdisjoint(noun.removesuffix("s") for noun in sk.lower[a + 1 : min(a + 4, b)])


def _has_pronoun_clause(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a pronoun and its verb stand there: "it takes time"."""
    return any(
        sk.lower[k] in CLAUSE_PRONOUNS and (is_finite(sk.lower[k + 1]) or sk.lower[k + 1] in grammar.AUXILIARIES)
        for k in range(first, min(first + _OCCASION_ITEMS, stop - 1))
    )


def after_occasion(sk: Skeleton, begin: int, end: int) -> int:
    """Where a clause begins after the time or the occasion of what is said: "said on Friday night she would go"."""
    k = begin
    while k < end and sk.lower[k] in _OPENS_OCCASION:
        words = list(takewhile(lambda i: sk.kinds[i] == WORD, range(k, min(k + _OCCASION_ITEMS, end))))
        told = _OCCASION.match(" ".join(sk.lower[k : k + len(words)]) + " ")
        if told is None:
            break
        k += told[0].count(" ")
    opens = begin < k < end and sk.kinds[k] in (WORD, NAME) and sk.lower[k] not in OPENS_CIRCUMSTANCE
    return k if opens and has_clause_verb(sk, k + 1, end) else begin


def without_occasion(sk: Skeleton, begin: int, stop: int) -> int:
    """Where a judgement ends, without where it was made: "… baseless at a news conference"."""
    for k in range(begin + 1, stop - 2):
        if sk.lower[k] not in ("at", "in", "on", "during"):
            continue
        near = sk.lower[k + 1 : min(k + 5, stop)]
        if near[0] in ("a", "an", "the") and not speech.SAYING_NOUNS.isdisjoint(near):
            return k
        if sk.lower[k] == "on" and near[0] in grammar.CALENDAR:
            return k
    return stop

"""Whether a sentence answers a question at all.

A sentence is worth the share of the question's terms that it has, rare ones counting more; what only its
surroundings have counts less, and so does a sentence without the kind of thing that is asked for. One limit on that
decides whether it answers. Beside it only this: what a question names (a country, a person, a year) has to be in the
article, and what is asked for with a number or a date has to be there. What falls short of it answers where the learned
odds (weighing.py) are clearly for it. The limits were set on our question set.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.questions.deed import is_untold
from bot.commands.questions.kinds import behind_which
from bot.commands.questions.sought import Seen, Sought, share_of
from bot.commands.questions.terms import Term, word_term
from bot.commands.questions.word_vectors import is_known
from bot.commands.questions.words import REACTING

_BESIDE_MIN = 0.18  # of the terms' weight, of a sentence that is shown after one that answers
_SHARE_MIN = 0.38  # the same, of one that answers
_ODDS_MIN = 0.5  # the logarithm of a sentence's odds that is enough without such a share
_SAID_ODDS_MIN = 0.0  # the same, of what somebody says
_DOUBTFUL_ODDS = 1.0  # the same, below which what is asked about has to be told
_OF_ONE_THING = ("who", "when", "why")  # a number or a place is told in more words
_TELLING_RARITY = 0.5  # of a word from which on what is asked is about it
_UNLIKE_MAX = 0.5  # likeness of the word that is most like one which is not there
_REACTED_ODDS_MIN = -1.0  # the same, of what somebody answers, which need not repeat what it answers to
_ODDS_LEAST = -3.0  # the same, below which no share is enough
_APART_DOUBT = 2.0  # what it takes from the odds that all of the words are only elsewhere
_SAID_MIN = 0.55  # where somebody's words are asked for, which are there or not
_LIKELY_MIN = 0.15  # of a term that counts as there in other words
_NEAR_MIN = 0.3  # of a term: at least in the paragraph, or where the article begins
_WORDS_MIN = 0.2  # of the weight of the plain words, so that a name alone answers nothing
_APART_MAX = 0.4  # of the terms' weight may be of words that the coverage has, but not here
_NOT_HAPPENED = 0.06  # what it takes from a sentence that nothing near it is what is said to have happened
_NOT_OF_IT = 0.15  # what it takes that the subject is not near it either
_PREDICATE = 1.5  # what the word for what happened counts more than others
_KIND = 0.16  # what it takes from a sentence not to have the kind of thing asked for
_STEMS_MIN = 2  # of a sentence that can answer: not "KYIV."


def whole_share(sought: Sought, sentence: Seen) -> float:
    """The share of the question that is there."""
    return share_of(_with_deed(sought, sought.known.of), sentence.worth)


def net_share(sought: Sought, sentence: Seen) -> float:
    """The same, less what the sentence lacks of the kind of thing, the deed and the subject that are asked for."""
    question = sought.question
    absent = {term for term, each in sentence.likely.items() if each < _LIKELY_MIN}
    lacks = _KIND * (1 - sentence.kind) + _NOT_HAPPENED * (question.predicate in absent)
    return whole_share(sought, sentence) - lacks - _NOT_OF_IT * any(term in absent for term in question.subject[:1])


def may_answer(sought: Sought, sentence: Seen) -> bool:
    """Whether a sentence may be shown beside one that answers: it has all names, and enough else."""
    names = all(worth >= _NEAR_MIN for term, worth in sentence.worth.items() if term.anchor)
    near = names and sentence.kind > 0 and len(sentence.stems) >= _STEMS_MIN
    return near and net_share(sought, sentence) >= _BESIDE_MIN


def answers(sought: Sought, sentence: Seen, odds: float) -> bool:
    """Whether enough of the question is there that a sentence which may answer does, unless it is of something else.

    ``odds`` are the logarithm of its learned odds: clearly likely, it answers also in other words.
    """
    question = sought.question
    least, odds_enough = (_SAID_MIN, _SAID_ODDS_MIN) if question.says else (_SHARE_MIN, _ODDS_MIN)
    if question.says and question.verb in REACTING:
        odds_enough = _REACTED_ODDS_MIN
    enough = net_share(sought, sentence) >= least and _is_told(sought, sentence)
    return (
        not question.personal
        and (question.says or odds - _doubt(sought, sentence) > _ODDS_LEAST)
        and (enough or odds > odds_enough)
        and (odds >= _DOUBTFUL_ODDS or not (_is_nobodys(sought, sentence) or _is_nowhere(sought, sentence)))
    )


def _doubt(sought: Sought, sentence: Seen) -> float:
    """What makes it doubtful: how much is only told elsewhere, and that the deed is not told here."""
    return _APART_DOUBT * _apart(sought, sentence) + _is_untold(sought, sentence)


def _is_nobodys(sought: Sought, sentence: Seen) -> bool:
    """Whether somebody is sought who did what neither the sentence nor one beside it tells."""
    return sought.question.asks == "who" and _is_untold(sought, sentence)


def _is_nowhere(sought: Sought, sentence: Seen) -> bool:
    """Whether the question is of something that the article has nothing like: "the appeal on locusts"."""
    if sought.question.asks not in _OF_ONE_THING:
        return False
    there = sentence.context.stems(sentence.context.whole)
    besides = (sought.question.predicate, *map(word_term, behind_which(sought.question)))
    words = (t for t in sought.known.of if not (t.anchor or t.light) and t not in besides)
    return any(
        is_known(term.own_stem)
        and term.rarity >= _TELLING_RARITY
        and not term.among(there)
        and term.likeness(there) < _UNLIKE_MAX
        for term in words
    )


def _is_untold(sought: Sought, sentence: Seen) -> bool:
    return is_untold(sentence.context, sentence.span, sentence.around, sought.question)


def _apart(sought: Sought, sentence: Seen) -> float:
    """The share of the question that the coverage has, but not here."""
    known, worth = sought.known, sentence.worth
    words = [term for term in worth if not term.anchor and not term.light and term not in known.missing]
    whole = sum(known.of.values())
    return sum(known.of[term] for term in words if worth[term] < _NEAR_MIN) / whole if whole else 0.0


def _is_told(sought: Sought, sentence: Seen) -> bool:
    """Whether enough of the words is there, and not too much is only told elsewhere."""
    known, worth = sought.known, sentence.worth
    words = {term: known.of[term] for term in worth if not term.anchor and not term.light}
    if words and all(term in known.missing for term in words):
        return False  # words of like meaning alone make no answer
    there = share_of(_with_deed(sought, words), worth)
    return there > _WORDS_MIN and _apart(sought, sentence) <= _APART_MAX


def _with_deed(sought: Sought, of: Mapping[Term, float]) -> dict[Term, float]:
    """What terms weigh, the word for what happened more."""
    predicate = sought.question.predicate
    return {term: weight * (_PREDICATE if term == predicate else 1.0) for term, weight in of.items()}

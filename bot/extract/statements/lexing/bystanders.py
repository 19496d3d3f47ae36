"""Clauses behind a text that name who is beside it, not behind it: "…, ignoring Peru", "…, which Peru mocked".

Whoever is named there has no part in the statement, unless words in the same clause say that it signed, or did not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token

# What stands before a name that a deed is done to, without its say: "ignoring", "leaving"; whoever it is done with
# or for may have signed
_PARTICIPLE = re.compile(
    r",\s+(?:(?:largely|simply|once more|again|thus|thereby|effectively)\s+)?"
    r"(?!(?:represent|nam|add|unit|count|span|involv|meet|bring|cover|group|list|includ|join|recruit|persuad|attract|"
    r"enlist|win|gain|mak|comprehend|compris|ow|excludi)ing\b)"
    r"[a-z]{3,}ing\s+(?:both\s+)?(?:the\s+)?$"
)
# "after talks with", "in the presence of the ministers of", "to the annoyance of"; not "at the initiative of"
_PHRASE = re.compile(
    r"\b(?:after|following|before|ahead of|during|despite|amid|in|to|under|over|against|without)\s+"
    r"(?:(?:the|an?|their|its|any|all|fresh|late|long|two|three|(?:hours|days|weeks) of|[a-z]+(?:ed|al|ing))\s+){0,3}"
    r"(?:talks|negotiations|consultations?|discussions|meetings?|clashes|fighting|pressure|competition|rivalry|"
    r"defiance|presence|absence|annoyance|anger|dismay|delight|fury|chagrin|irritation|displeasure|surprise|relief|"
    r"embarrassment|applause|wish(?:es)?|will|objections?|protests?|resistance|opposition|heads|visits?|trips?)\s+"
    r"(?:with|between|of|from|in|by|to|at)\s+"
    r"(?:the\s+)?(?:(?:(?:foreign|prime|health|trade|interior|defen[cs]e|finance)\s+)?[a-z]+s\s+(?:of|from|in)\s+)?(?:the\s+)?$"
)
# What opens a clause about somebody else: "which", "as", "a week after", "since"
_CLAUSE = re.compile(
    r"(?:(?<!\bin )\bwhich|, as|\b(?:whom|since|after|before|because|while|whereas|until|where)|"
    r"\b(?:those|text|paper|one|ten|figure|draft)\s+that)\s+(?:the\s+)?$"
)
# "more than the ten that", before who brought those together
_THAN = re.compile(
    r"\b(?:more|fewer|better|larger|bigger|longer|sharper|softer|weaker) than (?:an?|the|one|those) [\w ]{0,30}"
    r"\bthat (?:the )?$"
)
# A text from which the new one is said to be drawn: "drawing on a text that", "modelled on one by"
_DRAWN = re.compile(
    r",\s+(?:drawing|draws|model(?:l)?ed|modelling|patterned|based|building|inspired|prompted|expanding|improving)\s+"
    r"(?:(?:up)?on|by|after)\s+(?:an?|one|another|earlier|similar)\b"
)
_BEFORE_MAX = 90  # code points
# What was told of before: a text, or who signs
_TOLD = re.compile("T|[GLCE][^;&]*[sb]|s")
# Words in a clause that give whoever stands there a part of its own
_PART = frozenset("sbjkdaAwxnmirRlBJefhzUGQ")
_ENDS = frozenset(";&")
_NAMES = frozenset("CLP")
_ANSWERING = ("reply", "respond", "answer")
_LEAVING = ("left", "quit")


def without_bystanders(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence without the names in such clauses and phrases."""
    first = next((at for at, token in enumerate(tokens) if token.letter in "TsG"), len(tokens))
    if all(token.letter not in _NAMES for token in tokens[first:]):
        return tokens
    tokens = _without_models(text, tokens)
    kinds = "".join(token.letter for token in tokens)
    dropped: set[int] = set()
    for at, token in enumerate(tokens):
        if token.letter in _NAMES and at > first and _TOLD.search(kinds, 0, at):
            dropped.update(_aside(text, tokens, at))
    return [token for at, token in enumerate(tokens) if at not in dropped] if dropped else tokens


def _without_models(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens but for those of an older text: "signed a letter, modelled on one by Peru in 2029"."""
    if not tokens:
        return tokens
    model = _DRAWN.search(text, tokens[0].start, tokens[-1].end)
    if model is None or not any(token.letter == "T" and token.end <= model.start() for token in tokens):
        return tokens
    return [token for token in tokens if token.start < model.start()]


def _aside(text: str, tokens: Sequence[Token], at: int) -> range:
    """The places of the tokens that go with the name at ``at``; none if it stands in no such clause."""
    name = tokens[at]
    begin = max(tokens[0].start, name.start - _BEFORE_MAX)
    end = _end_of_clause(tokens, at)
    letters = {token.letter for token in tokens[at + 1 : end]}
    signs = not letters.isdisjoint("sbjk")
    ends = end == len(tokens) or tokens[end].letter in _ENDS or not _goes_on(tokens, end)
    if not ends:
        return range(0)
    phrase = _PARTICIPLE.search(text, begin, name.start)
    phrase = phrase if phrase and tokens[at - 1].end <= phrase.start() + 1 else _PHRASE.search(text, begin, name.start)
    if phrase is not None:
        first = next(index for index, token in enumerate(tokens) if token.start >= phrase.start() + 1)
        return range(0) if signs else range(first, at + 1)
    if _THAN.search(text, begin, name.start):
        return range(at, end)
    if _CLAUSE.search(text, begin, name.start) and _does_something_else(tokens[at + 1 : end], letters):
        return range(at, end)
    return range(0)


def _end_of_clause(tokens: Sequence[Token], at: int) -> int:
    """Where the clause of a name ends: at the next mark or conjunction."""
    marks = (index for index in range(at + 1, len(tokens)) if tokens[index].letter in ",;&:")
    return next(marks, len(tokens))


def _goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the main clause goes on behind it: "The group, to which Peru belongs, signed"."""
    return any(token.letter in "sbjk" for token in tokens[comma + 1 : comma + 4])


def _does_something_else(said: Sequence[Token], letters: set[str]) -> bool:
    """Whether what is said of a name gives it no part: "called a farce", "left the group", "have yet to reply"."""
    if letters.isdisjoint(_PART):
        return letters.isdisjoint("cuT")
    if letters & _PART == {"a"}:
        return all(token.letter != "a" or token.word.endswith(_ANSWERING) for token in said)
    if letters & _PART == {"w"}:
        return any(token.letter == "w" and token.word.startswith(_LEAVING) for token in said)
    return letters & _PART <= {"s", "b"} and "X" in letters

"""Whether a "by" says whose text it is: "an appeal by Norway", not "an appeal against whaling by Norway"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.lexing.tokens import Token

# What stands between "the appeal" and "made by" where something else was made
_MATTER = re.compile(r"\s+(?:of|on|against|over|about|for|to|at|after)\b")
# What else is led: "a mission" led by Peru, led "joint drills"
DEEDS = (
    r"(?:drills?|exercises?|manoeuvres|maneuvers|patrols?|troops|forces|soldiers|delegations?|missions?|peacekeepers|raids?|"
    r"investigations?|inquir(?:y|ies)|probe|war|invasion|attacks?|offensives?|operations?|strikes?|coup|army|protests?|"
    r"boycotts?|part(?:y|ies)|governments?|juntas?|rebels?|militias?)"
)
_DEED_BEFORE = re.compile(
    rf"\b{DEEDS}(?: (?:in|to|at) (?:the )?[A-Z]\w+)?(?: in \d{{4}})?,?(?: (?:that|which) (?:is|was|were|had been))? $"
)
_DEED_MAX = 60  # code points
# Who backs something by somebody else: "the ministers backed mediation by Peru"; not "a text backed mainly by Peru"
_OBJECT = re.compile(r"\s+(?:(?:the|a|an|its|their)\s+)?(?!(?:in|on|at|by|so|to|for|not|and|or)\b)[a-z-]+(?<!ly)\s+")
# What else is issued: ", a newsletter" that the embassy of Peru issued
_ANOTHER_THING = re.compile(r"(?P<begin>[,;]|\bto|\bin)\s+(?:an?|the|its|their)\s+(?:[a-z-]+\s+){1,3}$")
_ANOTHER_THING_MAX = 60  # code points
# "A sentence to that effect," proposed by Peru; "was dropped" at the insistence of Mali
_PART = re.compile(
    r"\b(?:sentence|line|paragraph|clause|passage|phrase|amendment|reference|mention|footnote|dropped|deleted|removed|"
    r"watered down|softened|weakened|toned down|struck out|left out|taken out|scrapped)\b[^.;]{0,30}$"
)
_PART_MAX = 60  # code points


def by(text: str, tokens: Sequence[Token], index: int) -> Token:
    """The token at ``index``, which may be any; "by" and "led by" become a y where something else is by them."""
    token = tokens[index]
    if token.letter == "l" and (_is_of_a_part(text, tokens, index) or _is_praised(tokens, index)):
        return token._replace(letter="y")
    if token.letter != "<" or not index:
        return token
    before, gap = tokens[index - 1], text[tokens[index - 1].end : token.start]
    earlier = tokens[index - 2] if index > 1 else None
    return token._replace(letter="y") if _is_of_another(text, before, earlier, gap) else token


def _is_of_a_part(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether only a part of the text is by them, or taken out for them: "a line proposed by Peru was dropped"; or
    something else than a text is led: "a mission led by Peru".
    """
    here = tokens[index].start
    if _DEED_BEFORE.search(text, max(0, here - _DEED_MAX), here):
        return True
    begin = max([here - _PART_MAX, 0, *(token.end for token in tokens[:index] if token.letter in "TGYL")])
    return bool(_PART.search(text, begin, here))


def _is_praised(tokens: Sequence[Token], index: int) -> bool:
    """Whether what is by them is praised or blamed: "eight states welcomed a plan for peace proposed by Peru"."""
    if not tokens[index].word.endswith(" by"):
        return False
    for before, token in zip(reversed([None, *tokens[: index - 1]]), reversed(tokens[:index]), strict=False):
        if token.letter in "cu":
            return True
        was = token.letter == "=" and (before is None or before.letter != "~")  # "praises Mali and was led by Peru"
        if was or token.letter in "TGYLB,;&:":
            return False
    return False


def _is_of_another(text: str, before: Token, earlier: Token | None, gap: str) -> bool:
    """Whether the words between a text and "by", or those before, bring up something else."""
    if before.letter in "TB":
        return bool(gap.strip())
    if earlier is None:
        return False
    if before.letter == "," and earlier.letter == "T":  # "Their letter, copied to reporters by"
        return gap.strip() not in ("", "also", "jointly")
    if before.letter == "b" and earlier.letter in "YGLCE":
        return bool(_OBJECT.fullmatch(gap))
    if before.letter == "i" and earlier.letter == "T" and _MATTER.match(text, earlier.end, before.start):
        return True
    if before.letter in "ir" and not gap.strip():
        thing = _ANOTHER_THING.search(text, max(0, before.start - _ANOTHER_THING_MAX), before.start)
        return thing is not None and earlier.end <= thing.end("begin")
    return False

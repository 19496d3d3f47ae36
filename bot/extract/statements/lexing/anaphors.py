"""The group again, without a figure ("the signatories", "they"), the new ones in it ("new nations include"), and groups
that are no states ("NGOs").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from bot.extract.lexicon.statement_groups import OTHER_HEADS, PERSON_HEADS
from bot.extract.statements.lexing.texts import Word
from bot.extract.statements.lexing.tokens import Token

# Alone or with any determiner: "signatories include", "its backers"
SIGNERS = frozenset(
    """
    signatories co-signatories signers undersigned co-authors endorsers adherents backers supporters co-sponsors
    cosponsors co-signers
    """.split()
)
# With a determiner that points back: "the nations", "these governments"
_GROUPS = frozenset(
    """
    countries nations states governments group coalition alliance ministers ambassadors envoys leaders bloc authors
    members partners list pair trio troika quartet grouping delegations sides capitals allies
    """.split()
)
_POINTING = frozenset("the this these those all its their both other said".split())
_BETWEEN = frozenset(
    """
    signatory following same european western two three four five six seven eight nine ten foreign like-minded other
    participating trade finance health energy environment defence defense interior prime six seven eight u.n un
    named remaining only concerned mostly ministers' of joint regional african asian
    """.split()
)
# "countries backing it", "nations that signed", "countries taking part in"
_SINGLED_OUT = re.compile(
    r"\s+(?:(?:that|who|which)\s+(?:\w+\s+){0,2}(?:sign|back|support|endors|join|put|added)|back|sign|"
    r"support|endors|(?:standing )?behind\b|on (?:the list|board)|participat|attend|taking part)"
)
# "We, the ministers of"
_WE_THE = re.compile(r"(?:,?\s+|\s*[-–—]+\s*)the\s")
# "Ministers from nations including Peru", "Countries such as Peru and Chile have joined"
_INCLUDING = re.compile(
    r"\s+(?:including|(?:such as|like)(?=[^.;:]{1,200}\b(?:sign|join|back|endors|support)))\s+(?:the\s+)?[A-Z]"
)
_OFFICES_FROM = re.compile(
    rf"(?:(?:\b(?i:{'|'.join(PERSON_HEADS)}|officials)\s+(?:from|of)|(?:^|[.!?]\s|\n)\s*(?:The\s+)?)\s*(?:[a-z]+\s+)?)$"
)
_AND_OTHER = re.compile(r"\band\s+other\s+$")
_BY_BEFORE = re.compile(r"\bby\s+(?:[a-z]+\s+){0,2}$")
_PLURALS = frozenset("countries nations states governments those ambassadors others".split())
_OTHERS = frozenset(word for word in OTHER_HEADS if word.isalpha()) | {"ngos", "organisations", "organizations"}
# Before "organisations": "states and international organisations", "member organisations"
_STATES_TOO = re.compile(r"\b(?:(?:countries|states|nations|governments)(?:,| and| or) (?:[a-z-]+ )?|member )$")
_OF_STATES = re.compile(r"\s+of\s+(?:[a-z-]+\s+)?(?:states|countries|nations|governments|members)\b")
_STATES_TOO_MAX = 40  # code points
_DEMONSTRATIVES = frozenset("this that these those it".split())
# Behind one of them at the beginning of a sentence: "These include Peru and Mali"; not "This includes paying Peru"
_INCLUDES = re.compile(r"\s+(?:(?:also|now|already|notably)\s+)?(?:include[sd]?|comprise[sd]?)\s+(?:the\s+)?[A-Z]")
# Behind "the rest"; not "of the world", "is history"
_DO = re.compile(r",?\s+(?:among|including|said|signed|have|had|call|want|urge|are|were|will|agree|join|condemn|back)")
_NEWCOMERS = frozenset("countries nations states governments members parties".split())
# Behind "other new nations"
_ARE_NAMED = re.compile(
    r"\s+(?:(?:this year|so far|also|now)\s+)?(?=(?:include[sd]?|comprise[sd]?|are|were):?\s+(?:the\s+)?[A-Z])|(?=:)"
)
_SAID_OF_US = "cuv=+sirx"
ANAPHORS = SIGNERS | _GROUPS | _PLURALS | _OTHERS | _DEMONSTRATIVES | {"they", "we", "rest"}


def anaphors(text: str, words: list[Word]) -> Iterator[Token]:
    """Y tokens for the group again, f tokens for the new ones in it, O tokens for groups that are no states."""
    for index in [index for index, (_, _, word) in enumerate(words) if word in ANAPHORS]:
        start, end, word = words[index]
        if word in _NEWCOMERS and index and words[index - 1][2] == "new" and _ARE_NAMED.match(text, end):
            yield Token("f", words[index - 1][0], end, word)
        elif (first := _again_from(text, words, index)) is not None:
            yield Token("Y", words[first][0], end, word)
        elif word in _OTHERS and not _are_states(text, start, end):
            yield Token("O", start, end, word)


def ours(words: list[Word], tokens: Sequence[Token]) -> Iterator[Token]:
    """Y tokens for the "we" of a speech, of which something is said at once: "We urge"; not "we have seen Peru's"."""
    if not any(word == "we" for _, _, word in words):
        return
    found = sorted(tokens, key=attrgetter("start"))
    for start, end, _ in (each for each in words if each[2] == "we"):
        following = next((token for token in found if token.start >= start), None)
        if following is not None and following.letter in _SAID_OF_US:
            yield Token("Y", start, end, "ours")


def _are_states(text: str, start: int, end: int) -> bool:
    """Whether states are among them: "states and organisations", "two groups of states"."""
    return bool(_STATES_TOO.search(text, max(0, start - _STATES_TOO_MAX), start) or _OF_STATES.match(text, end))


def _again_from(text: str, words: list[Word], index: int) -> int | None:
    """The index of the word with which the group is named again, None if it is not."""
    start, end, word = words[index]
    if word in SIGNERS:
        return _first(words, index)
    if word == "others" and index and words[index - 1][2] == "the":
        return index - 1
    if word == "rest":
        return index - 1 if index and words[index - 1][2] == "the" and _DO.match(text, end) else None
    if word in _GROUPS and _AND_OTHER.search(text, max(0, start - 12), start):
        return None  # "Peru, Chile and other countries"
    if word in ("partners", "allies") and text.startswith(" in ", end):
        return None  # "its partners in trade"
    if word in _GROUPS and (first := _first(words, index)) != index and words[first][2] in _POINTING:
        return first
    return index if _stands_alone(text, words, index) else None


def _stands_alone(text: str, words: list[Word], index: int) -> bool:
    """Whether a word alone names the group again: "they", "countries backing it", "These include Peru"."""
    start, end, word = words[index]
    if word in _DEMONSTRATIVES and not index and _INCLUDES.match(text, end):
        return True
    if word == "they" or (word == "we" and _WE_THE.match(text, end)):
        return True
    if word not in _PLURALS:
        return False
    if _INCLUDING.match(text, end) and _OFFICES_FROM.search(text[max(0, start - 40) : start]):
        return True
    return bool(_SINGLED_OUT.match(text, end) or _BY_BEFORE.search(text, max(0, start - 30), start))


def _first(words: list[Word], index: int) -> int:
    """The index of the determiner that points back, or ``index``."""
    at = index
    while at and index - at < 3 and words[at][0] - words[at - 1][1] == 1:
        at -= 1
        if words[at][2] in _POINTING:
            return at
        if words[at][2] not in _BETWEEN:
            break
    return index

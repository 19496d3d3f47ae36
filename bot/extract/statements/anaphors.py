"""The group again, without a figure ("the signatories", "they"), and groups that are no states ("NGOs")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.extract.lexicon.statement_groups import OTHER_HEADS
from bot.extract.statements.texts import Word
from bot.extract.statements.tokens import Token

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
    named remaining concerned mostly ministers' of joint
    """.split()
)
# "countries backing it", "nations that signed", "countries including"
_SINGLED_OUT = re.compile(
    r"\s+(?:(?:that|who|which)\s+(?:\w+\s+){0,2}(?:sign|back|support|endors|join|put|added)|back|sign|"
    r"support|endors|behind\b|on (?:the list|board))"
)
# "We, the ministers of"
_WE_THE = re.compile(r",?\s+the\s")
_AND_OTHER = re.compile(r"\band\s+other\s+$")
_BY_BEFORE = re.compile(r"\bby\s+(?:[a-z]+\s+){0,2}$")
_PLURALS = frozenset("countries nations states governments those ambassadors others".split())
_OTHERS = frozenset(word for word in OTHER_HEADS if word.isalpha()) | {"ngos", "organisations", "organizations"}
_ANY = SIGNERS | _GROUPS | _PLURALS | _OTHERS | {"they", "we"}


def anaphors(text: str, words: list[Word]) -> Iterator[Token]:
    """Y tokens for the group again, O tokens for groups that are no states."""
    for index, (start, end, word) in enumerate(words):
        if word not in _ANY:
            continue
        if word in SIGNERS:
            yield Token("Y", words[_first(words, index)][0], end, word)
        elif word == "others" and index and words[index - 1][2] == "the":
            yield Token("Y", words[index - 1][0], end, word)
        elif word in _GROUPS and _AND_OTHER.search(text, max(0, start - 12), start):
            continue  # "Peru, Chile and other countries"
        elif word in ("partners", "allies") and text.startswith(" in ", end):
            continue  # "its partners in trade"
        elif word in _GROUPS and (first := _first(words, index)) != index and words[first][2] in _POINTING:
            yield Token("Y", words[first][0], end, word)
        elif (
            word == "they"
            or (word == "we" and _WE_THE.match(text, end))
            or (
                word in _PLURALS
                and (_SINGLED_OUT.match(text, end) or _BY_BEFORE.search(text, max(0, start - 30), start))
            )
        ):
            yield Token("Y", start, end, word)
        elif word in _OTHERS and not (index and words[index - 1][2] == "member"):
            yield Token("O", start, end, word)


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

"""The text without what is quoted: who says something counts, not the names and verbs in what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Quote

HIDDEN = "\x01"
"""Stands for a quoted character."""
# Words between marks of any kind, on one line
_QUOTED = re.compile(  # begins with a set of characters, so that the search runs from mark to mark
    r"[“\"'‘](?:(?<=“)[^”\n]{1,3000}(?:”|$)|(?<=\")[^\"\n]{1,3000}\"|(?<=')'[^\n]{1,3000}?''|"
    r"(?<=‘)[^‘\n]{1,1500}?’(?!\w)|"
    r"(?<=')(?<![\w'].)(?=\w)[^'\n]{1,400}(?:(?<=\w)'(?=[a-z])[^'\n]{1,400}){0,8}'(?!\w))",
    re.MULTILINE,
)
# "We, the foreign ministers of Canada, France and Japan, call on", "The Ministers of Canada and Japan call on": up to
# the verb
_WE_THE = re.compile(
    r"[“\"'‘]{0,2}(?:We,?\s+the|The\s+(?:\w+\s+){0,2}(?:[Mm]inisters|[Pp]residents|[Ll]eaders|[Aa]mbassadors)\s+of)\s+"
    r"[^.!?;:\n“”\"]{10,900}?,?\s+"
    r"(?=(?:are|have|call|urge|condemn|express|welcome|reaffirm|stand|demand|note|strongly|reiterate|believe|wish|met|declare|support|affirm|recogni[sz]e|remain|agree|deplore|"
    r"commit|pledge|today|jointly|firmly|underline|stress|ask|appeal|denounce|reject|continue)\b)"
)
# "like-minded" countries: said of the group, and no quotation
_SAID_OF_STATES = re.compile(
    r"[“\"‘']{0,2}[a-z]++(?:[ -][a-z]+)?+[”\"’']{1,2}\s+"
    r"(?:countries|nations|states|governments|members|partners|capitals)\b"
)
# Of "Peru was proud to join 51 countries, led by Chile, in a statement": whoever posts it tells who stands with whom
_PROUD_TO_JOIN = re.compile(
    r"(?:[A-Z][\w ,'-]{1,40}|[Ww]e)\s(?:was|were|is|are)\s(?:also\s|very\s)?"
    r"(?:pleased|proud|glad|happy|honou?red|delighted)\sto\sjoin\s"
    r"[^.!?\n“”\"]{0,60}?\b(?:countries|nations|states|governments|others)\b[^.!?\n“”\"]{0,200}"
)
# Quoted words that say whose text it is: a "joint statement", one "supported by 22 countries"
_NAMES_A_STATEMENT = re.compile(
    r"\b(?:statement|declaration|letter|appeal)\b|"
    r"\b(?:signed|supported|backed|endorsed|joined) by [\w -]{1,20} (?:countries|nations|states|governments)\b",
    re.IGNORECASE,
)
_NAME_MAX = 45  # code points
_HEAD_MAX = 20  # code points that the longest head after a quoted adjective takes
_MARKS = re.compile(r"[“”\"‘’]")


def masked(text: str, quotes: Sequence[Quote] = ()) -> str:
    """The text with quoted words hidden and apostrophes made plain; offsets stay as they are."""
    pieces, reached = [], 0
    for start, end in sorted(
        [match.span() for match in _QUOTED.finditer(text)]
        + [(q.span.start, q.span.end) for q in quotes if q.kind != "reported"]
    ):
        start = _behind_signers(text, max(start, reached), end)
        if end <= start or (end - start < _NAME_MAX and _NAMES_A_STATEMENT.search(text, start, end)):
            continue
        if _SAID_OF_STATES.match(text, start, end + _HEAD_MAX):
            shown = _MARKS.sub(" ", text[start:end])
        else:
            shown = _hidden(text, start, end)
        pieces += [text[reached:start], shown]
        reached = end
    return ("".join(pieces) + text[reached:]).replace("’", "'").replace("\u00a0", " ")


def _hidden(text: str, start: int, end: int) -> str:
    """What is quoted, hidden but for the sentence in which somebody says whom he was proud to join."""
    joins = _PROUD_TO_JOIN.search(text, start, end) if text.find(" to join ", start, end) > 0 else None
    if joins is None:
        return HIDDEN * (end - start)
    return HIDDEN * (joins.start() - start) + joins.group() + HIDDEN * (end - joins.end())


def _behind_signers(text: str, start: int, end: int) -> int:
    """Where a quotation goes on behind its speakers: behind "We, the ministers of Peru and Chile, call"."""
    match = _WE_THE.match(text, start, end)
    return match.end() if match else start

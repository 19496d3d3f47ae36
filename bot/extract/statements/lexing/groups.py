"""Groups with a figure: "43 countries", "some two dozen Pacific nations", "the 12-nation coalition", "20 others"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from bot.extract.lexicon.notation import either, longest
from bot.extract.lexicon.statement_groups import (
    COLLECTIVES,
    CONTINENTS,
    GROUP_STOPS,
    OTHER_HEADS,
    VAGUE_NUMBERS,
)
from bot.extract.statements.lexing.bare_figures import bare_figure
from bot.extract.statements.lexing.figures import COUNTED_NOUN, beginning, is_definite, nations_of, whole
from bot.extract.statements.lexing.group_nouns import is_loose, is_named_behind, is_something_else
from bot.extract.statements.lexing.groups_by_name import A_TEXT, groups_by_name
from bot.extract.statements.lexing.tokens import Nations, Token
from bot.model import Quantity, Span

# After the number: " mostly Western countries", "-nation coalition", " of the bloc's 27 members", " others";
# not " people in four countries"
_AFTER = re.compile(
    rf"(?:\s+\(\d{{1,3}}\))?(?P<of>\s+(?:out\s+)?of(?:\s+(?:the|its|their))?)?"
    rf"(?P<words>(?:(?:\s+(?-i:[A-Z])[\w-]+){{1,2}},?\s+and(?=\s+(?-i:[A-Z])))?(?:[\s-]+(?!{longest(GROUP_STOPS)}\b)[\w'.&/-]+,?(?:\s\([A-Z]{{2,6}}\))?){{0,4}}?)"
    rf"[\s-]*\b(?<!United )(?P<head>{COUNTED_NOUN})\b(?P<hyphened>[\s-]+{longest(COLLECTIVES)}\b)?",
    re.IGNORECASE,
)
_SIGNERS = re.compile(r"(?:co-)?signat(?:or|ures$)|^endorsements$", re.IGNORECASE)
_OTHERS_FROM_MAX = 60  # code points
# "lawmakers from 12 countries", "people in 39 nations": not the states themselves
_OTHERS_FROM = re.compile(
    rf"\b{either(OTHER_HEADS)}(?:\s+[\w'-]+){{0,2}}?\s+(?:in|from|of|across|representing)\s+(?:[\w'-]+\s+){{0,3}}$",
    re.IGNORECASE,
)
_FURTHER_MAX = 16  # code points
_FURTHER = re.compile(r"\b(?:an? further|another|an additional|some other)\s+$", re.IGNORECASE)
# "15 members" of the Group of Friends in Defence of the Charter
_BODY_NAME = re.compile(
    r"\s+of the (?:[A-Z][\w.-]*)(?:\s+(?!(?:on )?(?-i:[A-Z])[a-z]+day\b)(?:of|in|on|for|and|the|[A-Z][\w.-]*)){0,10}"
    r"(?<![a-z ]of)"
)
# "in the name of 44 other countries and her own"
_AND_OWN = re.compile(r"\s+and (?:her|his|its) own\b")
_VAGUE = re.compile(rf"\b(?:{'|'.join(VAGUE_NUMBERS)})(?=\s)", re.IGNORECASE)
_TOTAL = re.compile(r"\s+(?:in all|in total|altogether|all told)\b")
# A sentence without one of these has no vague group, and no bloc
_VAGUE_HINTS = frozenset(
    """several numerous many various multiple dozens scores number group host handful range coalition string majority
    all most""".split()
)
_OTHER_WORDS = re.compile(r"\b(?:others?|further|more|additional|fellow|another)\b", re.IGNORECASE)
# "All 28 members of the European Union", "the EU's 27 states": a part, not the whole group
_PART = re.compile(r"\bEU\b|European Union|\bbloc\b|NATO|\bUnion\b")
_PART_MAX = 24  # code points behind the noun
# "37 states from Asia, Africa and the Middle East"
_FROM_CONTINENTS = re.compile(
    rf"\s+(?:from|in|across|of)\s+{longest(CONTINENTS)}(?:,?\s+(?:and\s+)?{longest(CONTINENTS)}){{0,6}}(?![\w'-])"
)
# Before "the 57 states": no more than a part of them
_PART_OF_THEM = re.compile(r"\b(?:majority|most|half|third|quarter|some) of (?:all )?(?:the|its)\s+$", re.IGNORECASE)
_PART_OF_THEM_MAX = 24  # code points
# "82 countries and organisations": nobody knows how many of them are countries
_AND_BODIES = re.compile(
    r"\s+and (?:(?:international|regional|other) )?(?:organi[sz]ations|institutions|bodies|agencies|entities)\b",
    re.IGNORECASE,
)
# "all but two of the bloc's 18 members"
_ALL_BUT = ("all but ", "All but ")
_OF_ALL = re.compile(r" of (?:[\w'’-]+ ){1,2}")
_FEW_OF_MANY = 2
_REMAINING = re.compile(r"\b(?:the|its|their) remaining $", re.IGNORECASE)
_REMAINING_MAX = 16  # code points
# "The commission has six contracting parties": nobody signs; not "The pledge has 33 members"
_HAS_MEMBERS = re.compile(r"\b(?:has|have|had|with|counts|numbers|comprises)\s+(?:now\s+|only\s+|just\s+|some\s+)?$")
_MEMBERS = re.compile(r"(?:(?:member|contracting|states) ?-?(?:states|countries|parties)|members)$", re.IGNORECASE)
_PUT_FORTH = re.compile(rf"\b{A_TEXT}|\b(?:said|sign|condemn|urge|call)[a-z]*\b")
_HAS_MAX = 16  # code points


def groups(text: str, quantities: Sequence[Quantity], start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """Groups that stand between ``start`` and ``end``, as G tokens; "lawmakers from 12 countries" is an O."""
    yield from groups_by_name(text, start, end, words)
    few = -1
    for index, quantity in enumerate(quantities):
        if most := _all_but_few(text, quantities[index : index + 2], start, end):
            yield most
            few = index + 1
        if index <= few:
            continue
        following = next((each.span.start for each in quantities[index + 1 :] if not _repeats(text, each)), end)
        token = _group(text, quantity, start, end)
        if token and (token.end <= following or " of " in text[quantity.span.end : following]):
            yield token
    for vague in _VAGUE.finditer(text, start, end) if _VAGUE_HINTS & words else ():
        if token := _group(text, Quantity(Span(*vague.span()), None), start, end):
            yield token


def _all_but_few(text: str, quantities: Sequence[Quantity], start: int, end: int) -> Token | None:
    """As in "all but two of the 18 members", which are 16."""
    if len(quantities) < _FEW_OF_MANY or not text.endswith(_ALL_BUT, start, quantities[0].span.start):
        return None
    few, many = quantities
    left = (whole(many) or 0) - (whole(few) or 0)
    if left < _FEW_OF_MANY or not _OF_ALL.fullmatch(text, few.span.end, many.span.start):
        return None
    token = _group(text, few, start, end) or _group(text, many, start, end)
    if token is None or token.letter not in "GY":
        return None
    first = few.span.start - len(_ALL_BUT[0])
    value = replace(nations_of(many), count=left, span=Span(first, many.span.end))
    return token._replace(letter="G", start=first, value=value)


def _group(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    after = _AFTER.match(text, quantity.span.end, end)
    if after is None:
        return bare_figure(text, quantity, start, end)
    if (quantity.value == 1 and after["of"]) or is_something_else(text, after, start, end):
        return None
    loose = is_loose(text, after, whole(quantity), start, end)
    if loose and not is_named_behind(text, after.end(), end):
        return None
    first = quantity.span.start - len(quantity.hedge or "") - 1 if quantity.hedge else quantity.span.start
    first = max(start, min(first, quantity.span.start))
    further = _FURTHER.search(text, max(start, first - _FURTHER_MAX), first)
    first = further.start() if further else first
    if others := _OTHERS_FROM.search(text, max(start, first - _OTHERS_FROM_MAX), first):
        return Token("O", others.start(), after.end())
    definite = is_definite(text, start, first)
    body = _BODY_NAME.match(text, after.end(), end) or _FROM_CONTINENTS.match(text, after.end(), end)
    whole_body = definite and _PART.search(text, after.start(), min(end, after.end() + _PART_MAX))
    if whole_body and not is_named_behind(text, (body or after).end(), end):
        return Token("Y", first, after.end(), "members")
    value = _nations(text, quantity, after, first, start, end)
    further_ones = further is not None and not _AND_OWN.match(text, after.end(), end)
    value = replace(value, others=value.others or further_ones, definite=definite, loose=loose)
    return Token("G", beginning(text, start, first), (body or after).end(), value)


def _nations(text: str, quantity: Quantity, after: re.Match[str], first: int, start: int, end: int) -> Nations:
    """What the noun (``after``) and the words around it, from ``first`` on, say of those counted."""
    own = bool(_AND_OWN.match(text, after.end(), end))
    part = _PART_OF_THEM.search(text, max(start, first - _PART_OF_THEM_MAX), first)
    some = bool(part or _AND_BODIES.match(text, after.end(), end))
    return replace(
        nations_of(quantity),
        count=quantity.value + own if isinstance(quantity.value, int) and not some else None,
        others=not own and bool(_OTHER_WORDS.search(after["words"] + " " + after["head"])),
        vague=quantity.value is None or some,
        total=bool(_TOTAL.match(text, after.end(), end)),
        part=bool(after["of"]),
        signers=bool(_SIGNERS.match(after["head"])),
        rest=bool(_REMAINING.search(text, max(start, first - _REMAINING_MAX), first)),
        size=_is_size(text, first, after["head"], start, end),
    )


def _is_size(text: str, first: int, head: str, start: int, end: int) -> bool:
    """Whether it only says how large a body is: "The commission has six contracting parties"."""
    if not _MEMBERS.match(head) or not _HAS_MEMBERS.search(text, max(start, first - _HAS_MAX), first):
        return False
    return not _PUT_FORTH.search(text, start, end)


def _repeats(text: str, quantity: Quantity) -> bool:
    """Whether it only says a figure again: "fifty-eight (58) countries"."""
    return text.startswith("(", quantity.span.start - 1) and text.startswith(")", quantity.span.end)

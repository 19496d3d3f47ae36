"""Groups without a figure, called by a name: "G7 leaders", "Arab foreign ministers", "all members of the bloc"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from bot.extract.lexicon.notation import longest
from bot.extract.lexicon.statement_groups import (
    BLOCS,
    BODIES,
    GROUP_HEADS,
    MEMBER_BLOCS,
    NEIGHBOURS,
    OF_REGIONS,
    PERSON_HEADS,
)
from bot.extract.statements.lexing.tokens import Member, Nations, Token
from bot.model import Span

_PLURAL_HEAD = longest([head for head in (*GROUP_HEADS, *PERSON_HEADS) if head.endswith("s")])
# "G7 leaders", "foreign ministers of the Group of Seven nations", "EU countries"; "the EU" only behind "ministers of"
_BLOC = re.compile(
    rf"\b(?:{longest(BLOCS)}\b(?:\s+(?:group|bloc))?(?:(?:\s+of)?\s+(?:[a-z]+\s+){{0,2}}?{_PLURAL_HEAD}\b)?|"
    rf"{longest(MEMBER_BLOCS)}(?:'s)?\s+(?:[a-z]+\s+)?{_PLURAL_HEAD}\b|"
    rf"{longest(NEIGHBOURS)}\s+(?i:(?:[a-z]+\s+)?{longest(PERSON_HEADS)})\b|"
    rf"(?P<body>{longest(MEMBER_BLOCS)})\b(?:\s+\((?P<short>[A-Z]{{2,8}})\))?)(?!'s)"
)
_BLOC_PREFIX = re.compile(
    rf"\b(?P<heads>(?i:(?:the\s+)?(?:[a-z]+\s+)?{longest(PERSON_HEADS)}\s+(?:of|from)\s+))?(?:[Tt]he\s+)?$"
)
_PREFIX_MAX = 40  # code points
# "European leaders", "top Arab foreign ministers"
_OF_A_REGION = re.compile(
    rf"\b(?:(?i:major|top|leading)\s+)?{longest(OF_REGIONS)}\s+(?:[a-z]+\s+)?"
    rf"(?:(?i:{longest(PERSON_HEADS)})|countries|nations|states|governments)\b(?!'|\s+(?:of|from)\b)"
)
A_TEXT = r"(?:statement|declaration|letter|communiqu[eé]|appeal|pledge)s?\b"
# What they do to be who puts a text forward: "… issued a joint statement", "In a letter, …", "a statement by …"
_PUT_FORWARD = re.compile(
    rf"[^.;:\n]{{0,60}}?\b(?:issu|releas|publish|sign|made?|sen[dt]|wrote|put|adopt|agree|sa(?:id|y))[a-z]*\b[^.;:\n]{{0,60}}?{A_TEXT}"
)
_NOT_PUT_FORWARD = re.compile(r"\b(?:fail|not|never|without|unable|no|urg|ask)")
_OF_A_TEXT = re.compile(rf"\b{A_TEXT}[^.;\n]{{0,60}}(?:,|\bby)\s+(?:the\s+)?$")
_OF_A_TEXT_MAX = 80  # code points
# "all countries in the European Union", "most members of the African Union"
_ALL_MEMBERS = re.compile(
    rf"\b(?:all|most|almost all|nearly all|many)(?: of)?(?: the)?(?: other)? "
    rf"(?:countries|members|nations|(?:member )?states) (?:in|of) the {longest(MEMBER_BLOCS)}\b(?!-|'s)"
)
_WHOLE_HINTS = frozenset(["all", "most", "many"])
_REGION_HINTS = frozenset(each.split()[-1].lower() for each in OF_REGIONS)
# … which begins with a set of characters, so that the search runs from capital to capital
_BLOC_HINTS = re.compile(
    r"[A-Z](?:(?<=[GE])-?\d|(?<!\w.)(?:[A-Z]|(?<=A)(?:rab|fr|se|ss)|(?<=B)(?:uc|alt|en)|(?<=C)(?:ore|ont|omm|ari)|(?<=E)(?:ur|co)|"
    r"(?<=F)ive|(?<=G)(?:r|ulf)|(?<=L)ima|(?<=M)(?:erc|ed)|(?<=N)(?:ord|on|ato)|(?<=P)ac|(?<=Q)u|(?<=V)is|(?<=W)eim))"
)
# "on behalf of a cross-regional group"; not "on behalf of a group of farmers"
_SPOKEN_FOR = re.compile(
    r"\b(?:behalf|name) of (?P<group>an? (?:[a-z-]+ ){0,2}(?:group|coalition|bloc|grouping|alliance)\b(?! of\b)|"
    r"the (?!United |Federated )(?:[A-Z][\w-]+ (?:and )?){1,4}"
    r"(?:[Cc]ountries|[Ss]tates|Group|Movement|Alliance|Coalition|Bloc|Community|Initiative|Caucus)\b)"
)


def groups_by_name(text: str, start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """Those between ``start`` and ``end``, of which ``words`` are the words in lower case."""
    if _BLOC_HINTS.search(text, start, end):
        yield from _blocs(text, start, end)
    if _REGION_HINTS & words:
        yield from _regions(text, start, end)
    for whole in _ALL_MEMBERS.finditer(text, start, end) if _WHOLE_HINTS & words else ():
        yield Token("Y", *whole.span(), "members")
    for spoken in _SPOKEN_FOR.finditer(text, start, end) if "behalf" in words else ():
        yield _group(*spoken.span("group"))


def _group(start: int, end: int) -> Token:
    return Token("G", start, end, Nations(vague=True, span=Span(start, end)))


def _blocs(text: str, start: int, end: int) -> Iterator[Token]:
    for bloc in _BLOC.finditer(text, start, end):
        prefix = _BLOC_PREFIX.search(text, max(start, bloc.start() - _PREFIX_MAX), bloc.start())
        if bloc["body"] and not (prefix and prefix["heads"]):
            continue
        first = prefix.start() if prefix else bloc.start()
        named = Span(first if bloc["body"] else bloc.start(), bloc.end())
        members = _body(bloc) if bloc["body"] else ()
        yield Token("G", first, bloc.end(), Nations(members, vague=True, span=named))


def _body(bloc: re.Match[str]) -> tuple[Member, ...]:
    """The body whose ministers speak, if it is one that signs by its name."""
    named = next((name for name in ("short", "body") if bloc[name] in BODIES), None)
    return (Member(Span(*bloc.span(named)), body=BODIES[bloc[named]]),) if named else ()


def _regions(text: str, start: int, end: int) -> Iterator[Token]:
    """The leaders of a region where they put a text forward."""
    for region in _OF_A_REGION.finditer(text, start, end):
        before = max(start, region.start() - _OF_A_TEXT_MAX)
        puts = _PUT_FORWARD.match(text, region.end(), end)
        if (puts and not _NOT_PUT_FORWARD.search(puts.group())) or _OF_A_TEXT.search(text, before, region.start()):
            yield _group(*region.span())

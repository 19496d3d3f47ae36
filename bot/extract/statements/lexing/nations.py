"""Who is named: countries as actors or owners, bodies, and capitals that stand for governments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.notation import longest
from bot.extract.lexicon.statement_groups import BODIES
from bot.extract.statements.lexing.texts import Word
from bot.extract.statements.lexing.tokens import Member, Nations, Token
from bot.model import CountryMention, Span

ADJECTIVES = frozenset(word for row in country_table() for word in row.adjectives)

_COUNTRY_OF = {capital: row.code for row in country_table() for capital in row.capitals}
CAPITAL_WORDS = frozenset(capital.split()[0].lower() for capital in _COUNTRY_OF)
# ... and those that mean a government only among others: elsewhere a place, or a name
_LISTED_CAPITALS = {**_COUNTRY_OF, "Jerusalem": "ISR", "Kingston": "JAM", "Victoria": "SYC"}
_ONE_CAPITAL = longest(map(re.escape, _LISTED_CAPITALS))
_CAPITAL = re.compile(rf"{_ONE_CAPITAL}\b")
_CAPITALS = re.compile(rf"\b{_ONE_CAPITAL}(?:,\s+{_ONE_CAPITAL}){{1,40}},?\s+and\s+{_ONE_CAPITAL}\b(?!\s+[A-Z])")
_CAPITAL_AND_OTHERS = re.compile(
    rf"\b({_ONE_CAPITAL})\s+and\s+(?:some\s+|about\s+|at least\s+)?[\w-]+\s+(?:other|others|fellow)\b"
)
# "Beijing and Moscow, in a statement of their own, said"; not "between Beijing and Moscow"
_TWO_CAPITALS = re.compile(
    rf"(?<!in )(?<!between )(?<!from )(?<!of )(?<!to )\b({_ONE_CAPITAL})\s+and\s+({_ONE_CAPITAL})\b"
    r"(?=,?\s+in an?\s+(?:[a-z]+\s+){0,2}(?:statement|letter|declaration|communiqu|appeal))"
)
_BESIDE_THEM = frozenset(["other", "others", "fellow"])
_CAPITALS_MIN = 3

_BODY = re.compile(rf"\b{longest(map(re.escape, BODIES))}(?![\w-])")
BODY_HINTS = frozenset(re.split(r"[^\w-]", name)[0].lower() + ending for name in BODIES for ending in ("", "'s"))
# "the EU's foreign policy chief", "UN ambassador", "EU countries": not the body itself
_NOT_BODY = re.compile(
    r"(?:'s?)?\s+(?!delegation|and\b|or\b|as\b|said\b|also\b|in\b|on\b|at\b|to\b|for\b|with\b|[a-z]+ed\b|"
    r"is\b|was\b|has\b|were\b|are\b|have\b|along\b|among\b|but\b|which\b|who\b|that\b|will\b)[a-z]|'s|"
    r"\s+(?:Human|Security|General|High|Secretary|Charter|Convention|Special|Parliament|Commission)|"
    r"\s+of\b"
)
# "the EU's high representative", "NATO's secretary general", "the president of the European Council"
_HEADS = r"(?:high representative|top diplomat|foreign policy chief|secretary[- ]general|director[- ]general|president)"
_HEADED_BY = re.compile(rf"'s?\s+(?:[a-z]+\s+)?(?i:{_HEADS})\b(?!,?\s+[A-Z])")
_HEAD_OF = re.compile(rf"\b(?i:{_HEADS}|head|chief|delegation|mission|office)s?\s+of\s+(?:[Tt]he\s+)?$")
# "the regional bloc ECOWAS"
_WHAT_IT_IS = re.compile(r"\b[Tt]he\s+(?:[a-z-]+\s+){0,2}(?:bloc|body|organi[sz]ation|grouping|alliance)\s+$")
_WHAT_MAX = 40  # code points
# "Hong Kong, China" is one member of the trade organisation; "the Ukraine peace summit"
_NAMESAKE = re.compile(r"\bHong Kong,\s+$")
_EVENT = re.compile(r"\s+(?:ones|(?:peace\s+)?(?:summit|conference|crisis|war|conflict|case|question|border))\b")
# Before people: "so many brave Iranians", "thousands of Russians"; not "by the Americans, Canadians and Australians"
_SOME_OF_A_PEOPLE = re.compile(r"\b(?!(?:and|or|the|by|with|from|but|while|as)\b)[a-z]{2,20} $")
# "the Group of Friends of Democratic Belarus"
_FRIENDS_OF = re.compile(r"\bFriends of (?:the )?(?:[A-Z][a-z]+ )?$")
# "the Principality of" Monaco, "Kingdom of the" Netherlands
_FORMALLY = re.compile(
    r"\b(?:(?:[A-Z][a-z]+ )?Republic|Kingdom|Principality|Grand Duchy|Sultanate|Emirate|State|Commonwealth|Union|"
    r"Federation|Federated States) of (?:the )?$"
)
_FORMALLY_MAX = 40  # code points
# "Armenia's name was added", "find Armenia's name under it", "Armenia's was not", "Armenia's absence"
_ITS_NAME = re.compile(
    r"'s?\s+(?=(?:was|were|is|are) (?:not|missing|absent|there|nowhere)\b|absence\b)|"
    r"'s?\s+names?\s+(?=(?:was|were|is|are|has|have|had|do|does|did|will|appear\w*|disappear\w*|vanish\w*|stands?|stood|figure[sd]?|"
    r"isn't|wasn't|doesn't|didn't)\b|(?:on|off|from|under|below|among|in) (?:it|the|that|this)\b)"
)
_PAIR = 2


def bodies(text: str, start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """Bodies named as such, or whoever heads them, as C tokens."""
    for match in _BODY.finditer(text, start, end) if BODY_HINTS & words else ():
        member = Member(Span(*match.span()), body=BODIES[match.group()])
        head = _HEADED_BY.match(text, match.end(), end)
        before = None if head else _HEAD_OF.search(text, max(start, match.start() - 50), match.start())
        if head or before:
            first = before.start() if before else match.start()
            yield Token("C", first, head.end() if head else match.end(), Nations((member,)))
        elif not _NOT_BODY.match(text, match.end(), end) and text[match.start() - 1 : match.start()] not in ("-", "#"):
            last = match.end() + len(" delegation") * text.startswith((" delegation", " Delegation"), match.end())
            what = _WHAT_IT_IS.search(text, max(start, match.start() - _WHAT_MAX), match.start())
            yield Token("C", what.start() if what else match.start(), last, Nations((member,)))


def capitals(text: str, start: int, end: int, words: Sequence[Word]) -> Iterator[CountryMention]:
    """Capitals that stand for governments because three or more are listed ("Paris, Accra and Lima see eye to eye") or
    because others are counted beside them ("Jakarta and 16 fellow producers").
    """
    if any(word in _BESIDE_THEM for _, _, word in words):
        for match in _CAPITAL_AND_OTHERS.finditer(text, start, end):
            yield CountryMention(Span(*match.span(1)), _LISTED_CAPITALS[match[1]])
    named = sum(word in CAPITAL_WORDS and text[first].isupper() for first, _, word in words)
    if named == _PAIR and (two := _TWO_CAPITALS.search(text, start, end)):
        yield from (CountryMention(Span(*two.span(nth)), _LISTED_CAPITALS[two[nth]]) for nth in (1, 2))
    if named < _CAPITALS_MIN:
        return
    for run in _CAPITALS.finditer(text, start, end):
        for match in _CAPITAL.finditer(text, *run.span()):
            yield CountryMention(Span(*match.span()), _LISTED_CAPITALS[match.group()])


def is_capital(words: str) -> bool:
    """Whether these are the name of a capital, where governments sit and others meet."""
    return words in _LISTED_CAPITALS


def country_token(text: str, country: CountryMention, end: int) -> Token:
    """A country as an actor (C), or as owner or adjective (K)."""
    first, last = country.span.start, country.span.end
    follows = text[last : min(last + 3, end)]
    owner = (follows.startswith("'") and not follows[1:2].isalpha()) or follows.startswith("'s")
    name = text[first:last]
    people = (
        name.endswith("ans")
        and name[:-1] in ADJECTIVES
        and bool(_SOME_OF_A_PEOPLE.search(text, max(0, first - 24), first))
    )
    adjective = name in ADJECTIVES or people or (follows[:1] == "-" and follows[1:2].isalpha())
    adjective = adjective or bool(_EVENT.match(text, last, end) or _FRIENDS_OF.search(text, max(0, first - 24), first))
    owner = owner and not _ITS_NAME.match(text, last, end)
    namesake = _NAMESAKE.search(text, max(0, first - 14), first)
    value = Nations((Member(country.span, country="HKG" if namesake else country.code),))
    formally = None if adjective else _FORMALLY.search(text, max(0, first - _FORMALLY_MAX), first)
    return Token("K" if owner or adjective else "C", formally.start() if formally else first, last, value)

"""Bodies that sign beside states: "Norway, the Red Cross and 31 governments urged", "Kenya signed, as did Oxfam".

A body that no table knows signs if it stands in one list with those that do, or is joined to them by "along with".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.extract.datelines import after_dateline
from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.people import BODY_NOUNS, BODY_WORDS
from bot.extract.lexicon.signer_words import SIGNING_BODIES
from bot.extract.lexicon.statement_groups import BODIES, CONTINENTS, GROUP_HEADS, PERSON_HEADS
from bot.extract.lexicon.statement_nouns import STATEMENT_NOUNS
from bot.extract.statements.letters.body_names import body_names
from bot.extract.statements.lexing.nations import is_capital
from bot.extract.statements.lexing.stretches import Reading
from bot.model import SIGNING, CountryMention, Party, Person, Span, Statement

# Before a name, what it is: "the regional bloc ", "the aid groups "
_WHAT = rf"(?:(?:[a-z-]+\s+){{0,2}}(?:{any_of(SIGNING_BODIES)}|{any_of(BODY_NOUNS)})\s+)?"
_JOINED = r"(?:\s+(?:(?:have|has)\s+)?joined\s+(?:with\s+|forces\s+with\s+)?)"
_AND = r"(?:,?\s+(?:and|plus|along\s+with|together\s+with|as\s+well\s+as|alongside)\s+)"
# From one who signs to the next: ", ", " and the aid group ", "and some" before a figure; " joined some"
_TO_NEXT = re.compile(
    rf"(?:\s+\([^()\n]{{1,20}}\))?(?:,\s+|{_AND}|{_JOINED})(?:(?:[Tt]he|its)\s+)?"
    rf"(?:governments?\s+of\s+(?:the\s+)?)?{_WHAT}"
    r"(?:(?:more|some|at|about|over|nearly|almost|around|fewer|other)\s+(?:than\s+|least\s+)?)?"
)
# Behind a figure, up to those it counts: " West African states", " other donor countries"
_COUNTED = re.compile(rf"(?:\s+[\w-]+){{0,4}}?\s+{any_of(GROUP_HEADS)}", re.IGNORECASE)
# Behind one who only tells of it: "signed by Norway, Amnesty International said"
_TELLS = re.compile(r"(?:'s)?\s+(?:said|says|reported|told|noted|added|announced|confirmed)\b")
_ONLY_COMMA = re.compile(r",\s+(?:the\s+)?")
# Up to a list that opens its sentence: "Oxfam, the Committee to Protect Journalists, "; not "addressed to the heads of"
_OPENS = re.compile(r"(?:[A-Z][\w.'’&-]*+|of\b|for\b|the\b|and\b|to(?=\s+[A-Z])|,|\s)*+")
# Before who is only spoken of: "members of the Security Council and Japan"
_OF = re.compile(r"\b(?:of|to|for|from|[Ii]n|[Aa]t|between)\s+(?:the\s+)?$")
_OF_MAX = 14  # code points
_OFFICE = re.compile(rf"{any_of(PERSON_HEADS)}", re.IGNORECASE)
# In "Doctors Without Borders", "Friends of the Sea"
_OF_WHAT = re.compile(r"\s(?:of|for|against|to|[Ww]ithout)\s")
# In "UNICEF", "TenneT"
_INNER_CAPITAL = re.compile(r"\w[A-Z]")
_REGION = re.compile(rf"(?:{'|'.join(CONTINENTS)}|Sahel|Arctic|Mediterranean)")
# ... and what is no body, or whose nobody knows
_NO_BODY = frozenset(
    "Brussels Council Parliament Commission Government Senate Congress Assembly Ministry Embassy".split()
)
# Behind those who sign: ", along with the", ", as did", up to the first of others who do
_AND_SO = re.compile(
    rf"[,\s](?:along\s+with|together\s+with|alongside|as\s+well\s+as|(?:as|so)\s+(?:did|does|do|have|has|had|is|are))"
    rf"\s+(?:the\s+)?{_WHAT}$"
)
_AND_SO_MAX = 60  # code points
_CLAUSE = re.compile(r"[;:.]|\b(?:but|while|whereas|although|though)\b")


def with_bodies(
    statement: Statement, reading: Reading, people: Sequence[Person], countries: Sequence[CountryMention]
) -> Statement:
    """The statement with those that stand beside the states which sign it."""
    places = [place for span in statement.evidence for place in _beside(statement, span, reading, people, countries)]
    named = [(each, each.of(reading.article.text)) for each in places]
    return with_parties(statement, [Party("signed", each, name=BODIES.get(name, name)) for each, name in named])


def is_body(name: str, people: Sequence[Person]) -> bool:
    """Whether a name is that of a body by its words, as no list of names may tell: not "Ana Diaz", "Middle East"."""
    words = name.split()
    if words[-1].lower() in STATEMENT_NOUNS:  # "the Global Methane Pledge"
        return False
    if _REGION.fullmatch(name) or is_capital(name) or _OFFICE.match(name):
        return False
    if len(words) == 1:
        organisations = {person.name for person in people if person.kind == "organisation"}
        return name not in _NO_BODY and (bool(_INNER_CAPITAL.search(name)) or name in organisations)
    return bool(_OF_WHAT.search(name)) or any(word.lower() in BODY_WORDS for word in words)


def with_parties(statement: Statement, others: Iterable[Party]) -> Statement:
    """The statement with those of the others that it does not name yet."""
    known = {party.name for party in statement.parties}
    taken = [party.span for party in statement.parties]
    found = {
        each.name: each
        for each in reversed([*others])
        if each.name not in known
        and not any(each.span.start < span.end and span.start < each.span.end for span in taken)
    }
    if not found:
        return statement
    return replace(
        statement, parties=tuple(sorted((*statement.parties, *found.values()), key=lambda party: party.span))
    )


def _beside(
    statement: Statement, span: Span, reading: Reading, people: Sequence[Person], countries: Sequence[CountryMention]
) -> Iterator[Span]:
    """The bodies of one sentence that are listed with those who sign."""
    text = reading.text
    parties = [each for each in statement.parties if span.covers(each.span)]
    signing = [each.span for each in parties if each.role in SIGNING]
    figure = statement.count_span
    if figure is not None and span.covers(figure) and (counted := _COUNTED.match(text, figure.end, span.end)):
        signing.append(Span(figure.start, counted.end()))
    if not signing:
        return
    persons = [mention.span for person in people if person.kind == "person" for mention in person.mentions]
    waiting = [
        each
        for each in body_names(text, span, countries, persons)
        if not any(each.start < party.span.end and party.span.start < each.end for party in parties)
        and is_body(each.of(reading.article.text), people)
        and not _OF.search(text, max(span.start, each.start - _OF_MAX), each.start)
    ]
    refused = any(each.role in ("did_not_sign", "withdrew") for each in parties)
    while signs := [each for each in waiting if _is_beside(text, each, signing, span, refused=refused)]:
        yield from signs
        signing += signs
        waiting = [each for each in waiting if each not in signs]


def _is_beside(text: str, body: Span, signing: Sequence[Span], span: Span, *, refused: bool) -> bool:
    """Whether a body is the next of a list with somebody who signs, before or behind it, or signs "along with" them."""
    for each in signing:
        if each.end <= body.start and (link := _TO_NEXT.fullmatch(text, each.end, body.start)):
            return not (_ONLY_COMMA.fullmatch(link.group()) and _TELLS.match(text, body.end, span.end))
        if body.end <= each.start and (link := _TO_NEXT.fullmatch(text, body.end, each.start)):
            first = after_dateline(text, span.start, span.end)
            return not _ONLY_COMMA.fullmatch(link.group()) or bool(_OPENS.fullmatch(text, first, body.start))
    if refused or not any(each.end <= body.start for each in signing):
        return False
    link = _AND_SO.search(text, max(span.start, body.start - _AND_SO_MAX), body.start)
    last = max(each.end for each in signing if each.end <= body.start)
    return link is not None and last <= link.start() + 1 and not _CLAUSE.search(text, last, link.start())

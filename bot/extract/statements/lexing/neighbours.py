"""What countries, groups, texts and dates become by what stands right beside or inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.extract.statements.lexing.tokens import Token
from bot.model import CountryMention, DateMention

# "At Peru's initiative", "on Norway's suggestion"
_AT = re.compile(r"\b(?:at|on|upon|under)\s+$", re.IGNORECASE)
_AT_MAX = 6  # code points
_INITIATIVE = re.compile(
    r"(?:'s?)?\s+(?:own )?(?P<what>initiative|instigation|behest|urging|suggestion|prompting|leadership|invitation)\b"
)
# "The text, a Peruvian initiative,", "The text, which was a Peruvian initiative,"
_APPOSED = re.compile(r"(?<=,)\s+(?:which (?:is|was)\s+)?(?:an?|the)\s+(?:joint\s+)?$")
_APPOSED_MAX = 24  # code points
_ITS_IDEA = re.compile(r"(?:'s?)?\s+(?P<what>initiative|idea|brainchild|proposal|project)[,.)]")
_INITIATED = ((_AT, _AT_MAX, _INITIATIVE), (_APPOSED, _APPOSED_MAX, _ITS_IDEA))
# "had seven colleagues sign", "has got 42 others to sign", "persuaded four partners to join"
_WON = re.compile(r"\b(?:ha[sd] |have )?(?:had|got|persuad\w+|convinc\w+|enlist\w+|recruit\w+)\s+$")
_WON_MAX = 18  # code points
_TO_SIGN = re.compile(r"\s+(?:to\s+)?(?:co-?)?(?:sign|join|back|endorse|support)\b")


def together(known: list[CountryMention], more: Iterable[CountryMention]) -> list[CountryMention]:
    """All in order, without those that stand on another."""
    taken = {each.span.start for each in known}
    new = [each for each in more if each.span.start not in taken]
    return sorted(known + new, key=lambda each: each.span) if new else known


def leads(text: str, country: CountryMention) -> bool:
    """As in "a Canada-led group of 12 countries"."""
    return text.startswith("-led ", country.span.end)


def led(text: str, group: Token, known: Sequence[CountryMention]) -> Iterator[Token]:
    """A group behind the country that its words say leads it, with the "led" between them."""
    inside = (each for each in known if group.start <= each.span.start < group.end and leads(text, each))
    leader = next(inside, None) if group.letter == "G" else None
    if leader is not None:
        at = leader.span.end + len("-")
        yield Token("R", at, at + len("led"), None, "led")
        group = group._replace(start=at + len("led "))
    yield group


def initiating(text: str, owner: Token) -> Iterator[Token]:
    """An owner, as who leads where something is done "at Peru's initiative", or is "a Peruvian initiative"."""
    for before, most, behind in _INITIATED if owner.letter == "K" else ():
        first = before.search(text, max(0, owner.start - most), owner.start)
        if first and (words := behind.match(text, owner.end)):
            yield Token("l", first.start(), owner.start, None, "at the initiative of")
            yield owner._replace(letter="C", end=words.end("what"))
            return
    yield owner


def winning(text: str, group: Token) -> Iterator[Token]:
    """A group behind the verb that says that somebody won it: "had seven colleagues sign the letter"."""
    is_won = group.letter == "G" and _TO_SIGN.match(text, group.end)
    if is_won and (verb := _WON.search(text, max(0, group.start - _WON_MAX), group.start)):
        yield Token("J", verb.start(), group.start, None, "won")
        group = group._replace(value=replace(group.value, loose=False))
    yield group


def is_neighbour(text: str, country: CountryMention) -> bool:
    """Whether "and" stands before it, so that it is no part of what a group is called."""
    return text.startswith(" and ", country.span.start - len(" and "))


def before_neighbour(text: str, group: Token, named: Sequence[Token]) -> Token:
    """A group without the country beside it: "seven members of the Security Council" of "… and Japan"."""
    inside = (each.start for each in named if group.start < each.start < group.end)
    cut = min((at for at in inside if text.startswith(" and ", at - len(" and "))), default=group.end)
    return group._replace(end=cut - len(" and ") if cut < group.end else cut)


def spelled_out(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, groups without a figure left to the list that spells them out: "a trio of envoys from Peru, …"."""
    before: Token | None = None
    for token in tokens:
        if before is not None:
            inside = token.letter == "L" and token.start < before.end and before.letter == "G"
            if inside and before.value.count is None:
                token = token._replace(start=before.start)
            elif inside:  # "Four ministers from Peru, Mali, Chad and Fiji"
                value = replace(before.value, members=token.value.members)
                token = token._replace(letter="G", start=before.start, value=value)
            else:
                yield before
        before = token
    if before is not None:
        yield before


def behind_group(token: Token, groups: Sequence[Token]) -> Token:
    """A list without the words of the group before it: "the four EU ministers", "from Peru, Mali, Chad and Fiji"."""
    if token.letter != "L":
        return token
    first = token.value.members[0].span.start
    inside = any(each.start <= token.start < each.end <= first for each in groups)
    return token._replace(start=first) if inside else token


def behind_owner(text: str, token: Token, things: Sequence[Token]) -> Token:
    """A text without what names its owner: "Declaration" of "the Lima Group Declaration"."""
    noun = text.rfind(" ", token.start, token.end) + 1
    owned = noun and any(token.start < each.end <= noun and each.start <= token.start for each in things)
    return token._replace(start=noun) if owned else token


def is_repeated(text: str, country: CountryMention, before: CountryMention | None) -> bool:
    """Whether it only gives the short form of the one before it: "the United Kingdom (UK)"."""
    if before is None or before.code != country.code:
        return False
    return text[before.span.end : country.span.start] == " (" and text[country.span.end : country.span.end + 1] == ")"


def behind_date(token: Token, date: DateMention) -> Token:
    """A text without the time that it begins with: "statement" of "Tuesday's statement", "this year's statement"."""
    opens = token.letter == "T" and date.span.start <= token.start < date.span.end < token.end
    return token._replace(start=date.span.end) if opens else token

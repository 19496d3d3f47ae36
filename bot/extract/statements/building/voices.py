"""Who else is heard where a statement is read out: countries that speak for themselves, and sign nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Member, Unit, is_day, member_key, members_of

_REACH = 6  # units behind the last that tells of the statement
# "read out", "on behalf of", "took the floor": where a text is spoken, others may speak too
_SPOKEN = re.compile(r"[rFhH]")
_GAP = r"(?:,~[^,;]*,|,[^,;~]{1,6},|[DQ+KPf,]){0,6}"
# "China's envoy, Li Wei, defended it", "Russia, a veto power, warned"; not "Russia did not say", "Russia welcomed it",
# which it may have done at home
_SPEAKS = re.compile(
    rf"[,D&+Q]{{0,4}}(?:(?P<envoy>E){_GAP}(?P<said>[vcuro])|(?P<country>[CL]){_GAP}(?P<told>[vcr]))(?![<xz])"
)
# "Russia and Iran stood by China in the debate", "In the debate that followed, Laos defended China"
# ... and behind it "Chad voiced doubts, and Mali asked for time"
_ALSO_SPEAKS = re.compile(
    rf"(?:[^CLEGT;~]*~[^CLEGsbjk;]*|[^CLEGT;]*)[,;&]{{1,2}}(?P<country>[CL]){_GAP}(?P<told>[vcr])(?![<xz])"
)
_SIDES = re.compile(rf"(?:~k,)?[,D&+Q]{{0,4}}(?P<who>[CLE]){_GAP}v?u[,D]{{0,2}}(?P<with>[CKPL])")
# "Laos rose to its defence", behind a statement that accuses somebody
_FOR_IT = re.compile(rf"(?:~k,)?[,D&+Q]{{0,4}}(?P<who>[CLE]){_GAP}(?P<for>u)")
_ITS_DEFENCE = re.compile(r"\bto (?:its|his|her|their) (?:defen[cs]e|aid|side)$")
# Behind "told"
_THE_MEETING = re.compile(
    r" (?:the|fellow) (?:\w+ )?(?:meeting|assembly|Assembly|gathering|council|Council|committee|Committee|forum|Forum|"
    r"plenary|conference|session|delegat(?:es|ions)|summit|debate|commission|Commission)\b"
)
_THE_PRESS = re.compile(
    r" (?:(?:this|our|the) (?:news\w+|paper|site|website|magazine|agency|broadcaster|BBC|radio|press)|"
    r"reporters|journalists|Reuters|AFP|news agencies|state (?:media|television))\b"
)
# Not where groups, texts or votes are talked of
_ELSEWHERE = re.compile(r"[TGhHV]")
# "Chad said that it could not accept the paper": what is said of the text, unless that somebody signs it
_SAID_OF_IT = re.compile(r"~[^;CLEGsbjk]*x[^;CLEGsbjk]*")
# "Ukraine says its troops": what it always says
_ALWAYS = re.compile(r"(?:says|tells|warns|claims|calls|urges|denies|wants|insists|believes|finds|argues|accuses)\b")


def heard_apart(text: str, draft: Draft, drafts: Sequence[Draft], units: Sequence[Unit]) -> Iterator[Member]:
    """Those who say something of their own behind a statement that was spoken, or to the meeting that it was made at,
    as long as no other is told of.
    """
    if not draft.units or draft.earlier:
        return
    spoken = _is_spoken(draft, units)
    accused = {member_key(each) for each in draft.targets}
    first, last = draft.first_unit, draft.last_unit + _REACH
    later = min((min(each.units) for each in drafts if each.units and min(each.units) > first), default=last + 1)
    known = {key for each in drafts for key in each.signers()}
    days = {each.mention.value for each in draft.dates if each.is_day}
    for unit in units:
        if first < unit.number < min(later, last + 1) and not _is_of_another_day(unit, days):
            spoken = spoken or _is_told_to_all(text, unit)
            heard = (*(_speaking(text, unit) if spoken else ()), *_siding(unit, accused))
            yield from (each for each in heard if member_key(each) not in known)


def _is_of_another_day(unit: Unit, days: Set[str]) -> bool:
    """Whether a sentence tells of other days than those of the statement, if its are known."""
    told = {each.value.value for each in unit.tokens if each.letter == "D" and is_day(each.value)}
    return bool(days) and bool(told) and told.isdisjoint(days)


def _is_spoken(draft: Draft, units: Sequence[Unit]) -> bool:
    told = any(_SPOKEN.search(unit.kinds) for unit in units if unit.number in draft.units)
    return draft.reader is not None or told


def _is_told_to_all(text: str, unit: Unit) -> bool:
    """Whether somebody addresses those who have met: "told the meeting"."""
    return any(token.letter == "v" and _THE_MEETING.match(text, token.end) for token in unit.tokens)


def _siding(unit: Unit, accused: Set[str]) -> tuple[Member, ...]:
    """Who takes the side of whom the statement is about."""
    if _ELSEWHERE.search(unit.kinds) or not accused:
        return ()
    told = _FOR_IT.match(unit.kinds)
    if told and _ITS_DEFENCE.search(unit.tokens[told.start("for")].word):
        return members_of(unit.tokens[told.start("who")])
    match = _SIDES.match(unit.kinds)
    if match is None:
        return ()
    friends = {member_key(each) for each in members_of(unit.tokens[match.start("with")])}
    if unit.tokens[match.start("with")].letter == "K":
        friends = {member_key(each) for each in unit.tokens[match.start("with")].value.members}
    return members_of(unit.tokens[match.start("who")]) if friends & accused else ()


def _speaking(text: str, unit: Unit) -> tuple[Member, ...]:
    """Who says something for itself in a sentence."""
    match = _SPEAKS.match(unit.kinds)
    if match is None or _ELSEWHERE.search(_SAID_OF_IT.sub("", unit.kinds, count=1)):
        return ()
    who, said = ("envoy", "said") if match["envoy"] else ("country", "told")
    token = unit.tokens[match.start(said)]
    if _ALWAYS.match(token.word) or (token.word == "told" and _THE_PRESS.match(text, token.end)):
        return ()
    found = list(members_of(unit.tokens[match.start(who)]))
    while (match := _ALSO_SPEAKS.match(unit.kinds, match.end())) is not None:
        found += members_of(unit.tokens[match.start("country")])
    return tuple(found)

"""What the sentences around a statement tell of who read it out: the name of "the ambassador"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.extract.statements.drafts import Draft, members_of
from bot.extract.statements.envoys import named_minister, named_office, named_speaker
from bot.extract.statements.tokens import Member, Unit
from bot.model import SIGNING, Reader

_NEAR = 2  # sentences behind the last that tells of it
# "…," Peru's envoy said
_QUOTED = re.compile(r"Q,?E,?v|QvE|E,?v[^;T]*Q")
# "…," said the ambassador, Ana Diaz; "Ambassador Ana Diaz delivered the text", "It was read by Ambassador Ana Diaz"
_THE_OFFICE_SAID = re.compile(r"[^CLEKO]*v[^CLEKO]*$")
# "my own country, Peru"
_MY_COUNTRY = re.compile(r"\bmy (?:own )?(?:country|nation|government|delegation),?\s+(?:the\s+)?$")
_MY_COUNTRY_MAX = 30  # code points
_THE_OFFICE_READ = re.compile(r"[D,&]*(?:rT|F|r<|T(?:,?l[CE])?[^CLEKOG;&]*r[D,]*<)(?!C)")


def reader_named(text: str, draft: Draft, units: Sequence[Unit]) -> Reader | None:
    """The reader, with the name that a sentence nearby gives to who speaks for that country."""
    reader = draft.reader
    if reader is not None and reader.name:
        return reader
    near = [unit for unit in units if draft.first_unit <= unit.number <= draft.last_unit + _NEAR]
    if reader is None:
        return _reader_by_office(text, draft, near)
    spoken = [
        token.value for unit in near if _QUOTED.search(unit.kinds) for token in unit.tokens if token.letter == "E"
    ]
    named = next((each for each in spoken if each.name and each.country == reader.country), None)
    if named is not None:
        return replace(reader, name=named.name, span=named.span)
    told = [named_speaker(text, unit.span) for unit in near]
    told += (named_office(text, unit.span) for unit in near if _THE_OFFICE_SAID.match(unit.kinds))
    told += (named_office(text, unit.span) for unit in near if _THE_OFFICE_READ.fullmatch(unit.kinds))
    name, span = next((each for each in told if each), (reader.name, reader.span))
    return replace(reader, name=name, span=span)


def _ministry(near: Sequence[Unit]) -> str | None:
    """The one country whose ministry is named without anybody's name: "the Peruvian foreign ministry announced"."""
    named = {
        token.value.country for unit in near for token in unit.tokens if token.letter == "E" and not token.value.name
    }
    return named.pop() if len(named) == 1 else None


def _own_country(text: str, near: Sequence[Unit]) -> Member | None:
    """The one that a speech calls its speaker's: "for 43 states and my own country, Peru"."""
    for unit in near:
        for token in unit.tokens:
            for each in members_of(token) if token.letter in "CL" else ():
                if _MY_COUNTRY.search(text, max(0, each.span.start - _MY_COUNTRY_MAX), each.span.start):
                    return each
    return None


def _only_signer(draft: Draft) -> str | None:
    """The one country named of those who signed: "Peru and 42 others"."""
    named = {member.country for role, member in draft.parties if role in SIGNING}
    return named.pop() if len(named) == 1 else None


def _reader_by_office(text: str, draft: Draft, near: Sequence[Unit]) -> Reader | None:
    """The ambassador who is said to have read it, of the country that led it: "Ambassador Diaz delivered the text"."""
    led_by = next((each.country for each in draft.leads if each.country), None)
    own = _own_country(text, near)
    lead = led_by or _ministry(near) or (own and own.country) or _only_signer(draft)
    for unit in near if lead else ():
        found = named_office(text, unit.span) or named_minister(text, unit.span)
        if lead and found and _THE_OFFICE_READ.match(unit.kinds):
            return Reader(found[0], lead, found[1])
    return Reader(None, own.country, own.span) if own else None

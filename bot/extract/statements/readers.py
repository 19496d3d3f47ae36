"""What the sentences around a statement tell of who read it out: the name of "the ambassador"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.extract.statements.drafts import Draft
from bot.extract.statements.envoys import named_office
from bot.extract.statements.tokens import Unit
from bot.model import Reader

_NEAR = 2  # sentences behind the last that tells of it
# "…," Peru's envoy said
_QUOTED = re.compile(r"Q,?E,?v|QvE|E,?v[^;T]*Q")
# "…," said the ambassador, Ana Diaz; "Ambassador Ana Diaz delivered the text", "It was read by Ambassador Ana Diaz"
_THE_OFFICE_SAID = re.compile(r"[^CLEKO]*v[^CLEKO]*$")
_THE_OFFICE_READ = re.compile(r"[D,&]*(?:rT|F|T[^CLEKOG;&]*r[D,]*<)(?!C)")


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
    told = (named_office(text, unit.span) for unit in near if _THE_OFFICE_SAID.match(unit.kinds))
    name, span = next((each for each in told if each), (reader.name, reader.span))
    return replace(reader, name=name, span=span)


def _ministry(near: Sequence[Unit]) -> str | None:
    """The one country whose ministry is named without anybody's name: "the Peruvian foreign ministry announced"."""
    named = {
        token.value.country for unit in near for token in unit.tokens if token.letter == "E" and not token.value.name
    }
    return named.pop() if len(named) == 1 else None


def _reader_by_office(text: str, draft: Draft, near: Sequence[Unit]) -> Reader | None:
    """The ambassador who is said to have read it, of the country that led it: "Ambassador Diaz delivered the text"."""
    lead = next((each.country for each in draft.leads if each.country), None) or _ministry(near)
    for unit in near if lead else ():
        if lead and _THE_OFFICE_READ.match(unit.kinds) and (found := named_office(text, unit.span)):
            return Reader(found[0], lead, found[1])
    return None

"""Who read a statement out: whom its sentences say so of, and how those around it name "the ambassador"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.extract.statements.drafting.authors import reader_of
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.drafting.told import Told
from bot.extract.statements.drafting.when import dates_told
from bot.extract.statements.lexing.envoys import named_minister, named_office, named_speaker
from bot.extract.statements.lexing.tokens import Envoy, Member, Token, Unit, members_of
from bot.model import SIGNING, Reader, Span

_NEAR = 2  # sentences behind the last that tells of it
# "…," Peru's envoy said
_QUOTED = re.compile(r"Q,?E,?v|QvE|E,?v[^;T]*Q")
# "…," said the ambassador, Ana Diaz; "Ambassador Ana Diaz delivered the text", "It was read by Ambassador Ana Diaz"
_THE_OFFICE_SAID = re.compile(r"[^CLEKO]*v[^CLEKO]*$")
# "my own country, Peru"
_MY_COUNTRY = re.compile(r"\bmy (?:own )?(?:country|nation|government|delegation),?\s+(?:the\s+)?$")
_MY_COUNTRY_MAX = 30  # code points
_THE_OFFICE_READ = re.compile(r"[D,&]*(?:rT|F|r<|T(?:,?l[CE])?[^CLEKOG;&]*r[D,]*<)(?!C)")
_SPEAKER_BACK = 2  # units that "on behalf of the group" may look back for its speaker
# "As delivered by Peru", on a line of its own
_DELIVERED_BY = re.compile(r",?r:?<:?C$")
# "In the declaration backed by 39 states, Peru's envoy decried"
_SPEAKS_IN_IT = re.compile(r"[&,D]*T[^;E]*,E(?=,?[vcuQ])")


# "Peru, speaking also for Chile, condemned the statement"
_FOR_OTHERS_AGAINST = re.compile(r"[D,&+]*[CE],h[CL],[D+]*cT$")


def learn_reader(draft: Draft, cluster: Cluster, told: Told, before: Sequence[Unit]) -> None:
    """Notes whom a stretch says to have read it out; ``before`` are the units before its own."""
    if _puts_another_before(draft, cluster, told) or _FOR_OTHERS_AGAINST.match(cluster.kinds):
        return
    token = reader_of(cluster, then=draft.earlier)
    if token is None and draft.reader is None and re.search(r"^[^CLE]*(?:[hH]|T=<K?)[GYL]", cluster.kinds):
        token = _speaker_before(draft, before, its=bool(cluster.text and cluster.text.determiner == "its"))
    if token is None and draft.reader is None:
        token = _lead_in_it(draft, cluster)
    if token is None or (draft.reader is not None and draft.reader.name):
        return
    member = members_of(token)[0]
    if member.country is None or (draft.reader is not None and draft.reader.country != member.country):
        return
    name = token.value.name if isinstance(token.value, Envoy) else None
    span = token.value.span if isinstance(token.value, Envoy) else Span(token.start, token.end)
    draft.reader = Reader(name, member.country, span)
    draft.add("read", [member])


def _puts_another_before(draft: Draft, cluster: Cluster, told: Told) -> bool:
    """Whether a text of before is brought up behind this one: "Peru had earlier put out a statement for them"."""
    text = cluster.text
    of_its_own = text is not None and text.determiner in ("a", "an", "another") and not text.joint
    behind = not draft.earlier and draft.first_unit < cluster.unit.number
    return of_its_own and behind and told.is_earlier(cluster)


def _lead_in_it(draft: Draft, cluster: Cluster) -> Token | None:
    """As in "In the declaration, Peru's envoy, Ana Diaz, decried", where Peru leads it."""
    match = _SPEAKS_IN_IT.match(cluster.kinds)
    token = cluster.tokens[match.end() - 1] if match else None
    joint = cluster.text is not None and cluster.text.joint and draft.group
    leading = token is not None and token.value.country in {each.country for each in draft.leads}
    return token if leading or (joint and not draft.leads) else None


def _speaker_before(draft: Draft, before: Sequence[Unit], *, its: bool) -> Token | None:
    """The envoy of the sentences before, who "On behalf of the group, …" goes on with."""
    for unit in reversed(before[-_SPEAKER_BACK:]):
        named = its or _DELIVERED_BY.match(unit.kinds)
        envoys = [token for token in unit.tokens if token.letter == "E" or (named and token.letter in "CK")]
        if envoys:
            draft.told_in(unit.number)
            draft.dates += dates_told(Cluster(unit, 0, len(unit.tokens)))
            return next((token for token in envoys if isinstance(token.value, Envoy) and token.value.name), envoys[0])
    return None


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

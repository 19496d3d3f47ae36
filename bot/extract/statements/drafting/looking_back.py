"""What the sentences before tell of a statement that comes up here: whose it is, how many they are, whom it blames."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.drafting.bare_lists import LIST_MIN
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import TELLING, Draft
from bot.extract.statements.drafting.sides import learn_side
from bot.extract.statements.drafting.told import Told
from bot.extract.statements.lexing.cues import JOINS_ITS_PEERS, UNSIGNED
from bot.extract.statements.lexing.tokens import Member, Nations, Unit, members_of
from bot.model import Span

_LIST_BACK = 3  # units that "the four countries" may look back for their list
_LEADERS_BACK = 2  # … and "the leaders" for whose they are
_POINTING = frozenset(["the", "this", "that", "their", "its"])
_NEARLY = 1.5  # times as many as are named
# "Peru and Mali met", "The EU and the trio, Peru, Mali and Chad, met", "Leaders, including Peru's and Mali's, called"
_OPENING_LIST = re.compile(
    "[D,&fQ(-]*(?:[CK],?){0,3}(?:Z-L(?=[=D]*[vcui])|G?-?L(?:,j<[CL])?|[GY]?[,-]n?L(?=[,-]?[=D]*[cvui]))"
)
# "Their own declaration calls it just"; not "Their ministers said in a statement"
_THEIRS = re.compile(r"[D,&]*T(?!.*[TG])")
# "The text, agreed by the ministers of the three", "… signed by the signatories"
_BY_THEM = re.compile(r"T[,=D]*[bsi]<Y")
# … and, behind "The presidents of Peru, Mali and Chad asked donors for help", "The appeal, adopted on Tuesday, …"
_BY_ALL = re.compile(r"T(?:[,=D]*[bsi]<Y|,[bi][D,])")
_SEVERAL_SAY = re.compile(r"[D,&fQ]*G?-?L,?[=D]*[vcu]")
# "In a communiqué issued in Kampala, the capital of Uganda, the leaders said"
_THE_LEADERS = re.compile(r"[D,&]*T[^;]*,Y[=D]*[vcu]")
# "they said in the statement"
_THEY_IN_IT = re.compile(r"Y[=D]*[vi][^;&CLEG]*T|T[^;&CLEG]*Y[=D]*[vi]")
# "Peru opted not to join its neighbours, who urged Mali to wait"
_KEPT_AWAY = re.compile(r"[D,&]*(?P<who>[CLE])[D=+]*(?P<away>a)")
# "The UK and Peru have not signed an agreement on whales", before "The statement, signed by Mali and Chad, …"
_LEFT_UNSIGNED = re.compile(r"[D,&]*(?P<who>[CL])[D=+]*[xA](?P<paper>X)")
# "Three dozen countries spoke"; not "Nine countries refused to sign", "Nine countries refuse", in a headline
_TOLD_OF_MANY = re.compile(r"[D,&f]*G(?![=+D]*[xaAwe]|$)")


# "The coup in Mali was condemned on Tuesday by nine states"
_CONDEMNED_BY = re.compile(r"[D,&]*[PCK]?=(?P<deed>c)D?<(?P<group>G)")


def look_back(found: Sequence[tuple[Cluster, list[Draft]]], told: Told, before: Sequence[Unit]) -> None:
    """Adds to the statements ``found`` in a sentence what those ``before`` it tell of them.

    Of a statement that is brought up as known ("The statement was signed by …") they say more.
    """
    if not before:
        return
    above = before[-1]
    _adopt_theirs(found, before)
    _adopt_headline(told.current, above)
    if len(told.drafts) == 1 and told.drafts[0].is_told_only_in(above.number + 1):
        _adopt_all(told.drafts[0], [cluster for cluster, _ in found], before)


def _adopt_all(draft: Draft, found: Sequence[Cluster], before: Sequence[Unit]) -> None:
    """Figure, signers, side and target of the only statement, of which no sentence but this one has told."""
    above = before[-1]
    if any(cluster.text and cluster.text.determiner in _POINTING for cluster in found):
        _adopt_figure(draft, before)
    leaders = any(_THE_LEADERS.match(cluster.kinds) for cluster in found)
    draft.firm |= leaders or any(_THEY_IN_IT.search(cluster.kinds) for cluster in found)
    draft.add_told("did_not_sign", _who_kept_away(above, found))
    _adopt_condemnation(draft, above)
    counted = draft.reader is not None and draft.count is not None  # "Peru's envoy read a text on behalf of 47"
    if not draft.names("signed", "joined") and not counted:
        _adopt_signers(draft, before, reach=_LEADERS_BACK if leaders else 1)
    several = len(draft.signers()) >= LIST_MIN and bool(_SEVERAL_SAY.match(above.kinds))
    draft.firm |= any((_BY_ALL if several else _BY_THEM).match(cluster.kinds) for cluster in found)
    if draft.side is None and found and not above.asks and not _is_rejection(above):
        learn_side(Cluster(above, 0, len(above.tokens)), [draft], None)
    if draft.side is not None and not draft.targets:
        draft.targets = [
            each
            for token in above.tokens
            if token.letter in "CK"
            for each in members_of(token)
            if each.country and each.country not in draft.signers() | draft.names("did_not_sign")
        ][:1]


def _adopt_condemnation(draft: Draft, above: Unit) -> None:
    """Figure, side and target of the sentence before that says by how many somebody was condemned."""
    told = _CONDEMNED_BY.match(above.kinds)
    group: Nations | None = above.tokens[told.start("group")].value if told else None
    if told is None or group is None or draft.count not in (None, group.count):
        return
    draft.take_count(group, group.count)
    deed = above.tokens[told.start("deed")]
    named = [each for token in above.tokens[: told.start("deed")] for each in members_of(token) if each.country]
    draft.side, draft.side_words, draft.targets = "critical", Span(deed.start, deed.end), named[:1]


def _who_kept_away(above: Unit, found: Sequence[Cluster]) -> Sequence[Member]:
    """Who the sentence before says did not join its peers, or did not sign what is then called "the statement"."""
    if (away := _KEPT_AWAY.match(above.kinds)) and JOINS_ITS_PEERS in above.tokens[away.start("away")].word:
        return members_of(above.tokens[away.start("who")])
    unsigned = _LEFT_UNSIGNED.match(above.kinds)
    known = found and found[0].kinds[:1] == "T" and found[0].text and found[0].text.determiner == "the"
    if unsigned and known and above.tokens[unsigned.start("paper")].value == UNSIGNED:
        return members_of(above.tokens[unsigned.start("who")])
    return ()


def _adopt_theirs(found: Sequence[tuple[Cluster, list[Draft]]], before: Sequence[Unit]) -> None:
    """Whose "their own declaration" is, after another text: those of whom the sentence before told."""
    for cluster, drafts in found:
        if not (_THEIRS.match(cluster.kinds) and cluster.text and cluster.text.determiner == "their"):
            continue
        for draft in drafts:
            if draft.is_told_only_in(cluster.unit.number) and not draft.signers():
                _adopt_signers(draft, before, reach=1)
                draft.firm |= draft.group


def _adopt_headline(draft: Draft | None, above: Unit) -> None:
    """The figure of a headline right above, where a list of nearly as many puts a statement forward below it."""
    opening = _TOLD_OF_MANY.match(above.kinds) if above.line else None
    if draft is None or opening is None or not draft.joint or not draft.is_told_only_in(above.number + 1):
        return
    group, named = above.tokens[opening.end() - 1].value, len(draft.signers())
    if draft.count is None and group.count and LIST_MIN <= named <= group.count <= _NEARLY * named:
        draft.take_count(group, group.count)


def _adopt_signers(draft: Draft, before: Sequence[Unit], *, reach: int) -> None:
    """Those that a sentence just before began with: "Peru and Mali … In a statement, their ministers said"."""
    for unit in reversed(before[-reach:]):
        if counted := _counted_again(unit, before):
            draft.add("signed", counted)
            draft.group = True
            return
        if reach > 1 and (body := _opening_body(unit)):
            draft.add("signed", body)
            draft.group = True
            return
        match = _OPENING_LIST.match(unit.kinds)
        if match and not re.match("[^vcui]*[xaAw]", unit.kinds):
            for token in unit.tokens[: match.end()]:
                draft.add("signed", members_of(token) if token.letter in "CL" else ())
            draft.group = True
            return


def _counted_again(unit: Unit, before: Sequence[Unit]) -> list[Member]:
    """Those that "the two countries" of a sentence are, in which they say something."""
    match = re.search("G(?=[=D]*[vc])", unit.kinds)
    group = unit.tokens[match.start()].value if match else None
    return [*list_of(group.count, unit, before)] if group is not None and group.definite and group.count else []


def _adopt_figure(draft: Draft, before: Sequence[Unit]) -> None:
    """The group that the sentences before began with: "On Thursday three dozen countries did. … The text …"."""
    for unit in reversed(before[-_LIST_BACK:]):
        match = _TOLD_OF_MANY.match(unit.kinds)
        group = unit.tokens[match.end() - 1].value if match else None
        known = draft.group and not (draft.count is None and draft.names("joined"))  # those who joined it aside
        if group is not None and not known and (group.count or 0) >= TELLING:
            draft.take_count(group, group.count)


def list_of(count: int, here: Unit, before: Sequence[Unit]) -> Sequence[Member]:
    """The list of just so many that was given before "the four countries"."""
    for unit in (here, *reversed(before[-_LIST_BACK:])):
        for token in unit.tokens:
            if token.letter == "L" and count - 1 <= len(members := members_of(token)) <= count:
                return members
            if unit is here and token.letter == "P" and token.word == "of" and len(members_of(token)) == count:
                return members_of(token)  # "After the summit of Peru and Mali, the leaders of the two countries"
    return ()


def _opening_body(unit: Unit) -> Sequence[Member]:
    """The bloc of states that a sentence begins with: "Leaders of the Andean Community (AC) met"."""
    match = re.match(r"[D,&(]*[CG]", unit.kinds)
    members = members_of(unit.tokens[match.end() - 1]) if match else ()
    return members if any(each.body for each in members) else ()


def _is_rejection(unit: Unit) -> bool:
    """As in "The ministry rejected the accusations": said by whoever is accused, not by those who put it forward."""
    words = {token.word for token in unit.tokens if token.letter == "c"}
    return any(word.startswith("reject") for word in words) and not re.search("[GYLCEK]", unit.kinds)

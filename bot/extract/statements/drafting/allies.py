"""Who stands by the accused where an article tells of its reply: "Chad, backed by Peru, denied it; Mali nodded"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Token, Unit, member_key, members_of
from bot.model import SIGNING, Role

# Who a sentence is about: "Chad's envoy", "On Monday, speaking for Chad, its envoy"
_SUBJECT = re.compile(r"[D,&+Qb]*h?(?P<who>[CLE])")
# What is said of one who puts a text forward itself: "Chad, joined by Mali, signed", "Chad read the text"
_PUTS_FORWARD = re.compile("[sirRhG]")
# "stood by Chad", "spoke up for Chad's leader", "lent Chad its support"
_SIDES_WITH = re.compile(r"u[D,=]{0,2}(?P<whom>[CPKLE])|[CLE](?P<given>C)[bB]")
# "Peru and Mali rejected the statement", if it follows at once
_REJECTS = re.compile(r"[CLE](?:,[^;&]*,)?[D,=+]*(?P<verb>c)(?P<text>T)")
# "Chad, backed by Peru, shrugged off the statement", whatever it did with it; not "Chad, joined by Peru, signed it"
_DOES_WITH = re.compile(r"[CLE],[bj][Df]*<[CLG],[D=+]*(?:[oa]|iW)?(?P<text>T)")
# "Chad, backed by Peru, rejected the call"; not "Chad, joined by Peru, condemned the killings"
_REJECTS_IT = re.compile(r"[CLE],[bj][Df]*<[CLG],[D=+]*(?P<verb>c)[D,]*$")
_REJECTING = re.compile(r"reject|oppos|object|protest")
# Who is beside one who refuses: "Chad, joined by Peru, declined to sign", "Chad, backed by Peru, declined to sign"
_BESIDE_REFUSER = re.compile(r"[CLE],(?P<how>[bj])[Df]*<(?P<whom>[CLE]),[D=+]*(?:[aA]|x[=f]*[sbj])")
_REJECTS_MAX = 8  # code points between the two: " the "
_POINTING = frozenset(["the", "this", "that"])
# A name of which more is said: "Peru signed", "Peru, which signed", "Peru joined the text"; whose own text is none
_SIGNS = re.compile(r",?[=+~D,]*(?:(?P<sign>s)|[bj](?P<text>T))")
_SIGN = re.compile(
    r"(?:co-?)?sign|(?:is|are|was|were|has|have)\b.* (?:on|in|among|part)\b|subscrib|"
    r"(?:put|lent|lend|add|append|attach|affix|g[ai]ve)\w* \w+ (?:own )?(?:name|signature)|names?\b"
)
_ROLL_MIN = 6
_IT_IS_BACKED = re.compile(r"[D,&+]*=?[bjB]")
_OF_A_GROUP = re.compile("[TYG]")
_OWN = frozenset(["its", "their", "his", "her"])
# Before a name: "the statement signed by", "the letter, which", "the signatories, among them"; not "rejected the
# statement and was backed by"
_SIGNED_BY = re.compile(
    r"(?:(?<!c)T[^CLEG;&]*|T[^CLEG;&=]*)(?:[sbjBil]<?|<|~)[fD,:(]*(?:[CLE],?)*$|[GYsb][^;&CLExaAw]*[n=:][=:,(]*(?:[CLE],?)*$"
)


def without_its_friends(
    found: Sequence[tuple[Role, Token]], draft: Draft, cluster: Cluster, above: Unit | None
) -> list[tuple[Role, Token]]:
    """The roles that a cluster gives, without those of signers for the accused and for whoever stands by it."""
    found = _told_with_refuser(found, cluster)
    rejects = is_of_rejection(cluster.unit)
    if _is_roll(cluster.unit) or (cluster.unit.number <= draft.first_unit and not rejects):
        return list(found)
    if any(role in SIGNING and _is_accused(draft, token) for role, token in found):
        return [each for each in found if each[0] not in SIGNING]  # "Joined by Peru, the accused wrote to the council"
    if not (rejects or is_for_accused(cluster.unit, draft, above)):
        return list(found)
    return [each for each in found if each[0] not in SIGNING or _signs(cluster, *each)]


def _told_with_refuser(found: Sequence[tuple[Role, Token]], cluster: Cluster) -> Sequence[tuple[Role, Token]]:
    """The roles, where who joins one who refuses does not sign either, and of who backs it nothing is known."""
    match = _BESIDE_REFUSER.search(cluster.kinds)
    if match is None:
        return found
    beside = cluster.tokens[match.start("whom")]
    others = [(role, token) for role, token in found if token is not beside or role not in SIGNING]
    return [*others, ("did_not_sign", beside)] if match["how"] == "j" else others


def _is_roll(unit: Unit) -> bool:
    """Whether it is nothing but a long list, in which whoever is defended may stand, too."""
    named = sum(len(members_of(token)) for token in unit.tokens if token.letter in "CL") if unit.verbless else 0
    return named >= _ROLL_MIN


def _signs(cluster: Cluster, role: Role, token: Token) -> bool:
    if role == "joined" and "f" in cluster.kinds:  # "for the first time"
        return True
    return is_said_to_sign(cluster.tokens, cluster.kinds, [*cluster.tokens].index(token))


def _is_accused(draft: Draft, token: Token) -> bool:
    """Whether it is one alone whom a statement was said to condemn."""
    named = {member_key(each) for each in members_of(token)}
    return len(named) == 1 and named <= draft.accused()


def is_for_accused(unit: Unit, draft: Draft, above: Unit | None) -> bool:
    """Whether a sentence is of the accused and its friends, or goes on from one that is: "It has Peru's backing".

    Of one that rejects the statement itself, ``is_of_rejection`` says so.
    """
    if _is_of_them(unit, draft) or (above is not None and _is_of_a_stranger(unit, draft, above)):
        return True
    if above is None or _OF_A_GROUP.search(unit.kinds):
        return False
    return _is_of_them(above, draft) or (draft.side == "critical" and bool(draft.targets) and is_of_rejection(above))


def _is_of_a_stranger(unit: Unit, draft: Draft, above: Unit) -> bool:
    """Whether "It was supported by Peru" goes on about a country that signed nothing: "Chad called them hysterical"."""
    if _OF_A_GROUP.search(unit.kinds + above.kinds) or not _IT_IS_BACKED.match(unit.kinds):
        return False
    subject = _SUBJECT.match(above.kinds)
    named = members_of(above.tokens[subject.start("who")]) if subject else ()
    return bool(named) and draft.signers().isdisjoint(member_key(each) for each in named)


def _is_of_them(unit: Unit, draft: Draft) -> bool:
    """Whether a sentence is about the accused, or about somebody who takes its side."""
    surely = draft.accused()
    perhaps = {member_key(each) for each in draft.targets} if draft.side == "critical" else set()
    subject = _SUBJECT.match(unit.kinds)
    if subject is not None:
        named = {member_key(each) for each in members_of(unit.tokens[subject.start("who")])}
        if named & surely or (named & perhaps and not _PUTS_FORWARD.search(unit.kinds)):
            return True
    return _sides_with(unit, surely | perhaps)


def _sides_with(unit: Unit, accused: Set[str]) -> bool:
    for match in _SIDES_WITH.finditer(unit.kinds):
        token = unit.tokens[match.start(match.lastgroup or "whom")]
        members = token.value.members if token.letter in "KP" else members_of(token)
        if any(member_key(each) in accused for each in members):
            return True
    return False


def is_of_rejection(unit: Unit) -> bool:
    """Whether somebody rejects the statement, or with the help of others does what is no signing."""
    does = _DOES_WITH.search(unit.kinds)
    if does is not None and unit.tokens[does.start("text")].value.determiner in _POINTING:
        return True
    rejects = _REJECTS_IT.search(unit.kinds)
    if rejects is not None and _REJECTING.match(unit.tokens[rejects.start("verb")].word):
        return True
    match = _REJECTS.search(unit.kinds)
    if match is None:
        return False
    verb, text = unit.tokens[match.start("verb")], unit.tokens[match.start("text")]
    return text.start - verb.end <= _REJECTS_MAX and text.value.determiner in _POINTING


def is_said_to_sign(tokens: Sequence[Token], kinds: str, index: int) -> bool:
    """Whether words beside a name say that it signed, so that it did though it is named beside the accused."""
    signs = _SIGNS.match(kinds, index + 1)
    if signs and signs["sign"]:
        return bool(_SIGN.match(tokens[signs.start("sign")].word))
    if signs and tokens[signs.start("text")].value.determiner not in _OWN:
        return True
    return _SIGNED_BY.search(kinds, 0, index) is not None

"""What the sentences of an article tell of who has what to do with each statement: signed, joined, stayed away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.statements.drafting.allies import without_its_friends
from bot.extract.statements.drafting.bare_lists import LIST_MIN, heads_list, is_bare_list, is_of_register, names_given
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.drafting.looking_back import list_of
from bot.extract.statements.drafting.roles import ECHOED, is_open_list, roles
from bot.extract.statements.drafting.told import Told
from bot.extract.statements.drafting.unasked import is_unasked_after, is_unasked_too
from bot.extract.statements.lexing.nonsigners import are_of_refusers
from bot.extract.statements.lexing.tokens import Member, Token, Unit, member_key, members_of
from bot.model import SIGNING, Role

_FAR_MORE = 2  # "nine members and four former ones" are counted in two
_BY_MISTAKE = re.compile(r"\b(?:by (?:mistake|accident)|in error|wrongly|without (?:its|their) \w+)$")
_NEITHER = re.compile(r"neither|none|both|either")
# "The oil firms stayed out of it"
_OTHERS_REFUSE = re.compile(r"O[=+D]*(?:a|[Ax][=+f]*[sbj])")
# After which "Peru did not", "Mali came aboard" are understood
_PROMPTS = re.compile("[sbnYjaAxwedkU+]|L[D,]*i[^;]*T|T[^;]*<L")
# "Nicaragua, joined by Cuba and Peru, walked out": a deed of which no word of a statement tells
_OTHER_DEED = re.compile(r"[D,&]*[CLE],[bj][Df]*<[^,;&TGY]*,")
# "Peru and Mali abstained."
_ABSTAINING = re.compile(r"[D,&+]*[CLE][=+D]*a[D,]*")
# "Peru spoke on its own", "did not sign but spoke on its own"; not "Peru signed, while Mali spoke on its own"
_SPEAKS_ALONE = re.compile(r"[^;&]*(?:&[^;&CLEGT]*)?m")


class Parties:
    """Learns the parts of those named, one sentence after the other."""

    def __init__(self, told: Told, before: Sequence[Unit]) -> None:
        """``before`` are the units read so far, to which the one being read is added behind."""
        self._told, self._before = told, before
        self._last_role: Role | None = None  # what was said last of somebody named

    @property
    def _above(self) -> Unit | None:
        """The sentence before."""
        return self._before[-1] if self._before else None

    def learn(self, draft: Draft, cluster: Cluster) -> None:
        """Who signs, leads, joins, stays away or withdraws."""
        for role, token in without_its_friends(self._found(draft, cluster), draft, cluster, self._above):
            unasked = role == "did_not_sign" and self._is_unasked_too(cluster, token)
            if not (unasked or _are_too_many(draft, role, members_of(token))):
                self._learn_role(draft, cluster, role, token)
        if (figure := _figure_that_signs(draft, cluster)) is not None:
            draft.add_told("signed", list_of(figure, cluster.unit, self._before))
        for token in cluster.tokens:  # a list of just as many as signed
            if token.letter == "L" and draft.count == len(members_of(token)) >= LIST_MIN:
                draft.add("signed", members_of(token) if draft.has_room_for(members_of(token)) else ())

    def _learn_role(self, draft: Draft, cluster: Cluster, role: Role, token: Token) -> None:
        members = members_of(token)
        self._last_role = role
        if role == "did_not_sign" and any(_NEITHER.search(each.word) for each in cluster.tokens):
            for other in self._told.open():
                other.add(role, members)
        draft.add_told(role, members, disowned=_is_disowned(cluster))
        draft.open_end |= is_open_list(token) or "n" in cluster.kinds[: cluster.tokens.index(token)]
        draft.group |= role in ("signed", "joined", "led") and len(members) > 1

    def _found(self, draft: Draft, cluster: Cluster) -> list[tuple[Role, Token]]:
        """The roles that a cluster gives; "They include Peru" are of those who the sentence before says refused."""
        above = self._above
        prompted = above is not None and above.number in draft.units
        prompted &= above is not None and (above.verbless or bool(_PROMPTS.search(above.kinds)))
        found = [] if _abstains(cluster, above) else self._roles(draft, cluster, prompted=prompted)
        if not found and _OTHERS_REFUSE.search(cluster.kinds):
            self._last_role = "did_not_sign"  # "The oil firms stayed out of it. So did Peru."
        if above is None or not are_of_refusers(cluster.unit, above):
            return found
        named = found or [("signed", each) for each in cluster.tokens if each.letter in "CLE"]
        return [("did_not_sign" if role in SIGNING else role, who) for role, who in named]

    def _roles(self, draft: Draft, cluster: Cluster, *, prompted: bool) -> list[tuple[Role, Token]]:
        """The roles that a cluster gives, or a bare list in it has from the words before."""
        if _OTHER_DEED.fullmatch(cluster.kinds):
            return []
        found = list(roles(cluster, draft, prompted=prompted, last=self._last_role if prompted else None))
        if not found and (role := self._role_of_bare(cluster, prompted=prompted)):
            found = [(role, token) for token in cluster.tokens if token.letter in "CLE"]
        return found

    def _role_of_bare(self, cluster: Cluster, *, prompted: bool) -> Role | None:
        """The part of those of whom a sentence gives no more than the names: whatever was said last of others."""
        above = self._above
        if cluster.unit.verbless and above is not None and above.asks and re.search("[xaA]", above.kinds):
            return "did_not_sign"  # "Who did not? Peru and Mali."
        if cluster.unit.verbless and above is not None and heads_list(above):
            return "signed"
        if cluster.unit.verbless and prompted and self._last_role in ECHOED:
            return self._last_role
        many = cluster.unit.verbless and names_given(cluster) >= LIST_MIN and not cluster.kinds.startswith("+")
        return "signed" if many or is_bare_list(cluster) or is_of_register(cluster, above) else None

    def _is_unasked_too(self, cluster: Cluster, token: Token) -> bool:
        """Whether nobody asked it either, as nobody asked those named before or in the sentence before."""
        here = cluster.unit.tokens
        if "z" in cluster.kinds and is_unasked_after(here[here.index(token) :]):
            return True
        if "e" not in cluster.kinds:
            return False
        return is_unasked_too([*(self._before[-1].tokens if self._before else ()), *here[: here.index(token)]])

    def learn_lone(self, draft: Draft, cluster: Cluster) -> None:
        """Who took the floor for itself, and whoever goes on in the next sentence."""
        kinds = cluster.kinds
        goes_on = self._told.lone == cluster.unit.number - 1 and re.match(r"[&,]*E[^T]*[vcu]", kinds)
        if "m" not in kinds and not goes_on:
            return
        self._told.lone = cluster.unit.number
        known = draft.signers() | {member_key(each) for each in draft.targets} | draft.names("withdrew")
        if not re.search("[xA]", kinds):  # "Peru did not join but voiced concern in a speech of its own"
            known |= draft.names("did_not_sign")
        for index, token in enumerate(cluster.tokens):
            if token.letter in "CLE" and (goes_on or _is_lone(kinds[:index], kinds[index + 1 :])):
                draft.add("spoke_only", [each for each in members_of(token) if member_key(each) not in known])


def _figure_that_signs(draft: Draft, cluster: Cluster) -> int | None:
    """How many sign who were named before: "The three signed", "In a letter the ministers of the four said"."""
    match = re.match("Y[D,=+]*[sb]", cluster.kinds)
    if match is None and cluster.text is not None and not draft.signers():
        match = re.match("[D,&]*T[^;CLEG]*?Y?Y(?=[=D+]*[vcui])", cluster.kinds)
    token = cluster.tokens[cluster.kinds.rfind("Y", 0, match.end())] if match else None
    return int(token.word) if token is not None and token.value == "figure" else None


def _are_too_many(draft: Draft, role: Role, members: Sequence[Member]) -> bool:
    """Whether far more are named at once than can have signed it."""
    many = len(members) > LIST_MIN and draft.count is not None and len(members) > _FAR_MORE * draft.count
    return role == "signed" and many and not draft.hedge


def _abstains(cluster: Cluster, above: Unit | None) -> bool:
    """Whether somebody abstains in the vote of the sentence before, which is no refusal to sign."""
    if above is None or "V" not in above.kinds or not _ABSTAINING.fullmatch(cluster.kinds):
        return False
    return all(token.word.startswith("abstain") for token in cluster.tokens if token.letter == "a")


def _is_disowned(cluster: Cluster) -> bool:
    """As in "said its name had been added by mistake"."""
    return any(token.letter == "a" and _BY_MISTAKE.search(token.word) for token in cluster.tokens)


def _is_lone(before: str, after: str) -> bool:
    """Whether the words for speaking alone are said of a name between them, not of whom it speaks about."""
    if after.startswith("V"):  # "Separately, Peru voted against the budget"
        return False
    return bool(_SPEAKS_ALONE.match(after)) or bool(re.search("m(?:[^;&cuTvb~]*|[^;&]*,W)$", before))

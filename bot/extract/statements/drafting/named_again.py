"""Whether "a joint statement" is a new one or only names what was told of a group before."""

from __future__ import annotations

import re

from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.statements.drafting.authors import (
    authored_by_stranger,
    is_by_others,
    is_of_others,
    named_in,
)
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft, names_so_many
from bot.extract.statements.drafting.signals import (
    says_who_they_are,
    signed_by_list,
    speaks_alone,
    takes_the_floor,
)
from bot.extract.statements.lexing.tokens import Text

_PAIR = 2
# "Peru signed as well, the first to back a core group statement"
_SIGNED_AS_WELL = re.compile(r"[D,&]*[CLE][=D]*s\+")
_SEVERAL = 3
# "Statement:" above its words, "Full statement: Statement under item 2"
_HEADING = re.compile(r"T:(?:T,?)?")
# "Yesterday a statement was read at the assembly"
_WAS_READ = re.compile(r"[D,&]*T=[ri][^CLEGKOl<]*")


def only_names(cluster: Cluster, text: Text, current: Draft) -> bool:
    """Whether "a joint statement" only names what was told of a group before."""
    kinds = cluster.kinds
    just_as_many = names_so_many(cluster.unit, current.count) and not current.signers()
    if just_as_many or _SIGNED_AS_WELL.match(kinds):
        return True
    if signed_by_list(cluster) and (told := _is_of_those_listed(cluster, text, current)) is not None:
        return told
    if text.joint and _is_read_against(cluster, current):
        return False
    if text.joint and not authored_by_stranger(cluster, current):
        return current.group or current.joint
    alone = not current.worded and current.count is None and speaks_alone(cluster, text)
    if alone or _is_of_another_kind(cluster, text, current):
        return False
    if (current.kind is None or current.weakly) and current.group and not authored_by_stranger(cluster, current):
        return True
    if not text.joint and text.kind == current.kind and current.group and named_in(cluster) & current.signers():
        return True
    if _is_headed_again(cluster, text, current):
        return True
    if not current.signers() and (missing := current.names("withdrew", "did_not_sign")):
        return text.kind == current.kind or bool(missing & named_in(cluster))
    if text.determiner in ("a", "an") and current.worded and is_of_others(cluster, current):
        return False
    if text.determiner in ("a", "an") and current.count and current.worded and takes_the_floor(cluster):
        return False
    return current.group and ("Y" in kinds or (text.weak and not text.joint))


def _is_of_another_kind(cluster: Cluster, text: Text, current: Draft) -> bool:
    """As in "Peru and Chile signed a paper. In July seven members, Peru among them, had sent a letter"."""
    new = text.determiner in ("a", "an") and current.kind not in (None, text.kind)
    return new and len(current.told_signers) >= _PAIR and bool(named_in(cluster))


def _is_read_against(cluster: Cluster, current: Draft) -> bool:
    """As in "Peru read a joint statement that praised Chad", which the statement being talked of condemns."""
    praises = current.side is not None and current.side[0] == "c" and bool(re.search("T[^;&]*u", cluster.kinds))
    return praises and takes_the_floor(cluster)


def _is_of_those_listed(cluster: Cluster, text: Text, current: Draft) -> bool | None:
    """Whether those who are said to put "a joint statement" forward are the ones told of; None if it is open."""
    if text.joint and current.group and current.count is None and not current.signers():
        return True
    if text.determiner in ("a", "an") and current.is_complete and is_by_others(cluster, current):
        return False  # "Ten said in a paper … Germany, Austria and Malta sent a letter of support"
    if text.joint and _is_of_others_named(cluster, text, current):
        return False
    return True if current.joint and not current.signers() and _may_be_all(cluster, text, current) else None


def _is_of_others_named(cluster: Cluster, text: Text, current: Draft) -> bool:
    """Whether those who put forward "a joint statement" are others than those told of, or only some of them."""
    if current.group and says_who_they_are(cluster):
        return False
    return not _shares(cluster, current) or _is_of_some(cluster, text, current)


def _shares(cluster: Cluster, draft: Draft) -> bool:
    return bool(named_in(cluster) & draft.signers()) or not draft.group or not (draft.worded or draft.signers())


def _is_of_some(cluster: Cluster, text: Text, current: Draft) -> bool:
    """Whether only some of those who signed the one being talked of put forward "a joint statement"."""
    if text.determiner != "a" or not current.worded or current.weakly or len(current.told_signers) <= _PAIR:
        return False
    return named_in(cluster) < current.signers()


def _may_be_all(cluster: Cluster, text: Text, current: Draft) -> bool:
    """Whether those who put a text forward may be those who were only counted before."""
    if current.count is None:
        return True
    return not is_another_kind(text, current) and _SEVERAL <= len(named_in(cluster)) <= current.count


def _is_headed_again(cluster: Cluster, text: Text, current: Draft) -> bool:
    """As in "Full statement", above its words, or "Yesterday a statement was read", below the headline of it."""
    alone = cluster.kinds == cluster.unit.kinds == "T" and cluster.unit.line and "full" in text.words
    headlined = current.is_told_in_headline and text.kind == current.kind
    return bool(alone or _HEADING.fullmatch(cluster.kinds) or (headlined and _WAS_READ.fullmatch(cluster.kinds)))


def is_another_kind(text: Text, current: Draft) -> bool:
    """Whether it is called a note where the one being talked of is called a letter."""
    general = (None, text.kind, "statement", *UNSPECIFIC_KINDS)
    return current.kind not in general and text.kind not in general[2:]

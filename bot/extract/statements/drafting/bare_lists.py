"""Sentences and lines that hardly give more than names, as a list below the words of a statement does."""

from __future__ import annotations

import re

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.lexing.anaphors import SIGNERS
from bot.extract.statements.lexing.tokens import Unit, members_of

LIST_MIN = 3  # names; fewer may stand together for another reason
_LONG_MIN = 6
# A list that stands alone behind a colon: "Also there: Peru, Mali and Fiji"
_BARE_LIST = re.compile(r"[^CLEGTPxaAewmcuvVXtHir]*:[CLEK,;:()]+")
# "The text is supported by the following states."
_FOLLOWING = re.compile(r"[sb]<Y:?$")
# Of a line that only announces them: "Signatories as of 4 June"
_HEADING = re.compile(r"Y[D,():]*")


def names_given(cluster: Cluster) -> int:
    """How many are named."""
    return sum(len(members_of(token)) for token in cluster.tokens if token.letter in "CLE")


def is_bare_list(cluster: Cluster) -> bool:
    """Whether a cluster only gives names behind a colon, three or more."""
    return names_given(cluster) >= LIST_MIN and bool(_BARE_LIST.fullmatch(cluster.kinds))


def is_long_list(cluster: Cluster) -> bool:
    """Whether a whole sentence is a long list of names, as it stands below the words of a statement."""
    return cluster.unit.verbless and names_given(cluster) >= _LONG_MIN


def heads_list(unit: Unit) -> bool:
    """Whether a line only announces who signed: "Signatories as of June (selection)"."""
    return bool(_HEADING.fullmatch(unit.kinds)) and unit.tokens[unit.kinds.index("Y")].value in SIGNERS


def is_of_register(cluster: Cluster, above: Unit | None) -> bool:
    """Whether it is one more line of those who signed: "Asia: Nepal", below "Africa: Ghana, Kenya, Togo"."""
    if above is None or not _BARE_LIST.fullmatch(cluster.kinds):
        return False
    return bool(_BARE_LIST.fullmatch(above.kinds) or _FOLLOWING.search(above.kinds))

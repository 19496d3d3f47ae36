"""How sure an attribution is, from the evidence that it rests on.

The classes were measured on PolNeAR (train and dev): an attribution is certain where those like it were right in
97 of 100 cases or more.
"""

from __future__ import annotations

from bot.extract.quotes.attribution.evidence import Attribution
from bot.extract.quotes.people.speakers import Speaker
from bot.model import Certainty

# Rules under which the words that attribute stand right beside the quotation, or carry over from one that has them.
_CLOSE_RULES = frozenset(["tag", "tag_inverted", "short_tag", "dash", "colon", "carried", "joined", "post", "cue"])
# Those by which only a name or a pronoun is certain: a nominal subject may be a part of what is said.
_CLAUSE_RULES = frozenset(["cue_clause", "says", "says_after", "says_inside"])
_BY_NAME = frozenset(["named", "pronoun"])
_NEVER = frozenset(["relative", "role"])


def certainty(found: Attribution, speaker: Speaker | None) -> Certainty:
    """Certain where the evidence leaves no other reading, unknown without a speaker, else likely."""
    if speaker is None:
        return "unknown"
    if not speaker.sure or speaker.rule in _NEVER or _may_have_name(speaker):
        return "likely"
    if found.rule in _CLAUSE_RULES or found.rule == "cue":
        return "certain" if speaker.rule in _BY_NAME and found.sure_verb else "likely"
    return "certain" if found.rule in _CLOSE_RULES and found.firm else "likely"


def _may_have_name(speaker: Speaker) -> bool:
    """Whether a noun that is no office stands for nobody named, though the article may name whom it means."""
    return speaker.rule == "nominal" and speaker.kind == "unknown" and speaker.name.lower().startswith("the ")

"""Whether the name that somebody gives is that of the speaker whom an article names."""

from __future__ import annotations

from collections.abc import Iterable

from bot.extract.countries import country_mentions
from bot.model import Quote, Speaker
from bot.spelling import fold
from bot.store.coverage import Coverage

# Somebody who is not named: a pronoun or a role alone cannot be told from the one who spoke
_NOBODY = frozenset(
    "he she they it we i who official officials source sources diplomat diplomats expert experts".split()
)


def speaker_of(coverage: Coverage, article: str, quote: Quote) -> Speaker | None:
    """The speaker of a quotation as all articles know him or her."""
    if quote.speaker is None:
        return None
    return coverage.speaker_in(article, quote.speaker)


def is_same_speaker(coverage: Coverage, named: str, quote: Quote, speaker: Speaker | None) -> bool | None:
    """Whether ``named`` is who speaks; None where that cannot be told.

    It can be told of a name. A country fits everyone who speaks for it, and says nothing about a body's words.
    """
    if quote.speaker is None:
        return None
    found = coverage.find_speakers(named)
    if speaker in found:
        return True
    if speaker and any(who.kind == "person" for who in found):
        return False
    if _shares_a_name(
        named, [quote.speaker, *((speaker.name, *(form.text for form in speaker.forms)) if speaker else ())]
    ):
        return True
    codes = {mention.code for mention in country_mentions(named)}
    if codes:
        country = speaker.country if speaker else None
        return country in codes if country else None
    is_name = any(word[:1].isupper() for word in named.split()) and fold(named) not in _NOBODY
    return False if found or is_name else None


def _shares_a_name(named: str, forms: Iterable[str]) -> bool:
    """Whether one name is part of the other: "Zhang", "Ambassador Zhang Jun" and "Zhang Jun"; not by one word alone."""
    asked = set(fold(named).split())
    own = [set(fold(form).split()) for form in forms]
    return any(asked <= words or (len(words) > 1 and words <= asked) for words in own)
